"""finlint checks that the numbers of a Chinese public-finance report agree with one another.

``lint_text`` and ``lint_path`` are the documented interface. Importing this module is cheap: what
an audit needs is imported when one is asked for.
"""

from importlib import import_module

__version__ = "0.1.0"
__all__ = [
    "Finding",
    "Report",
    "Selection",
    "Severity",
    "__version__",
    "lint_path",
    "lint_text",
]

_HOMES = {
    "Finding": "finlint.audit",
    "Report": "finlint.audit",
    "Severity": "finlint.audit",
    "Selection": "finlint.engine",
    "lint_path": "finlint.engine.interface",
    "lint_text": "finlint.engine.interface",
}


def __getattr__(name: str) -> object:
    """Import a public name when it is first used; ``__init__.pyi`` tells type checkers of it."""
    if name not in _HOMES:
        msg = f"module {__name__!r} has no attribute {name!r}"
        raise AttributeError(msg)
    value: object = getattr(import_module(_HOMES[name]), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    return sorted(__all__)
