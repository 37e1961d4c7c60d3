"""The documented names for authors of rules, and nothing else.

Rules, packs and examples import this module only, so a rule file moves between finlint and a
plugin without a change.
"""

from finlint.audit import Evidence, Finding, Outcome, Report, Rule, RuleDoc, Run, Severity, Text, Verdict, View
from finlint.authoring.criterion import Criterion, criterion
from finlint.authoring.declare import rule
from finlint.authoring.diagnose import base_that_fits, slip
from finlint.authoring.form import written
from finlint.authoring.indicators import Indicator, Met, beyond, fulfilled, indicators, share_of_whole
from finlint.authoring.marker import hookimpl
from finlint.authoring.nothing import is_nothing, rate_of_nothing
from finlint.authoring.prior import held_against, last_years, restating
from finlint.authoring.relation import (
    by_whole,
    chained,
    compare,
    decided,
    equal,
    off_by_one,
    one_of_total,
    ratio,
    rounds_to,
    sums,
    truncated,
    undecided,
)
from finlint.authoring.tables import complete, out_of_hundred, project, project_scores, scored_rows, totals
from finlint.authoring.term import Term, constant, plain, quotient, shown, term, total
from finlint.errors import ReadError
from finlint.facts import (
    BUDGETS,
    Aspect,
    Fact,
    FactIndex,
    Figure,
    Key,
    Mark,
    MarkKind,
    Place,
    Scope,
    distance,
    truncates,
)
from finlint.measure import Exact, Interval
from finlint.regex import regex
from finlint.text import Source

__all__ = [
    "BUDGETS",
    "Aspect",
    "Criterion",
    "Evidence",
    "Exact",
    "Fact",
    "FactIndex",
    "Figure",
    "Finding",
    "Indicator",
    "Interval",
    "Key",
    "Mark",
    "MarkKind",
    "Met",
    "Outcome",
    "Place",
    "ReadError",
    "Report",
    "Rule",
    "RuleDoc",
    "Run",
    "Scope",
    "Severity",
    "Source",
    "Term",
    "Text",
    "Verdict",
    "View",
    "base_that_fits",
    "beyond",
    "by_whole",
    "chained",
    "compare",
    "complete",
    "constant",
    "criterion",
    "decided",
    "distance",
    "equal",
    "fulfilled",
    "held_against",
    "hookimpl",
    "indicators",
    "is_nothing",
    "last_years",
    "off_by_one",
    "one_of_total",
    "out_of_hundred",
    "plain",
    "project",
    "project_scores",
    "quotient",
    "rate_of_nothing",
    "ratio",
    "regex",
    "restating",
    "rounds_to",
    "rule",
    "scored_rows",
    "share_of_whole",
    "shown",
    "slip",
    "sums",
    "term",
    "total",
    "totals",
    "truncated",
    "truncates",
    "undecided",
    "written",
]
