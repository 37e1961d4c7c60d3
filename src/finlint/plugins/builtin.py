"""The built-in plugin: the rules of finlint come through the same hook as everybody's."""

from collections.abc import Iterator

from finlint.audit import Rule
from finlint.authoring import hookimpl
from finlint.plugins.own import own


@hookimpl
def finlint_rules() -> Iterator[Rule]:
    """The rules of finlint."""
    return own()
