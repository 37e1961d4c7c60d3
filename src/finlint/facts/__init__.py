"""Facts: what the report states, bound to what it states it of."""

from finlint.facts.figure import Aspect, Fact, Figure, Mark, MarkKind, Place
from finlint.facts.habit import cut_interval, truncates
from finlint.facts.index import FactIndex, closest, distance, index
from finlint.facts.key import BUDGETS, Key, Scope

__all__ = [
    "BUDGETS",
    "Aspect",
    "Fact",
    "FactIndex",
    "Figure",
    "Key",
    "Mark",
    "MarkKind",
    "Place",
    "Scope",
    "closest",
    "cut_interval",
    "distance",
    "index",
    "truncates",
]
