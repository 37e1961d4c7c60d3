"""The marker by which a plugin says which function answers a hook of finlint."""

import pluggy

hookimpl = pluggy.HookimplMarker("finlint")
