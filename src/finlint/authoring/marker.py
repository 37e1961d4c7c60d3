"""The marker by which a plugin says which function answers a hook of finlint."""

from collections.abc import Callable
from typing import Any, TypeVar, overload

F = TypeVar("F", bound=Callable[..., Any])


@overload
def hookimpl(function: F) -> F: ...
@overload
def hookimpl(**options: Any) -> Callable[[F], F]: ...
def hookimpl(function: Any = None, **options: Any) -> Any:
    """As the marker of pluggy, which is imported where a plugin uses it and not at every start."""
    from pluggy import HookimplMarker  # noqa: PLC0415 - see above

    return HookimplMarker("finlint")(function, **options)
