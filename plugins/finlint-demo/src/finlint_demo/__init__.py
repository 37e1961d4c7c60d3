"""A plugin of finlint: this function is all that finlint asks for."""

from collections.abc import Iterator

from finlint.authoring import Rule, hookimpl
from finlint_demo.demo001_visitors import fewer_visitors_than_receptions


@hookimpl
def finlint_rules() -> Iterator[Rule]:
    """The rules of this plugin."""
    yield fewer_visitors_than_receptions
