"""From a source and rules to a report."""

from finlint.engine.run import judge, lint
from finlint.engine.select import Selection, select

__all__ = ["Selection", "judge", "lint", "select"]
