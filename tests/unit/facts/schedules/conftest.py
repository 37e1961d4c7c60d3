"""What tests of tables compare: what a table states, its sums, and what its codes should begin with."""

from collections.abc import Callable, Mapping, Sequence

import pytest

from finlint.facts import Aspect, FactIndex, Figure, MarkKind
from finlint.facts.extract import extract
from finlint.syntax import parse
from finlint.text import Source, normalise

TITLE = "云岭市水利局2023年度部门决算\n"
"""A cover, without which no table has a year."""


def _read(text: str) -> FactIndex:
    return extract(parse(normalise(Source("", TITLE + text))))


def _stated(text: str) -> Mapping[str, str]:
    entries = [figure for figure in _read(text).of(Aspect.ENTRY) if figure.key.known]
    return {" ".join((f.key.concept, f.key.scope.fund or "全部", f.key.scope.basis)): f.text for f in entries}


def _sums(text: str, sort: str = "#") -> Sequence[str]:
    parts = [f for f in _read(text).of(Aspect.ENTRY) if f.parent is not None and sort in f.key.concept]
    wholes: dict[tuple[Figure, str], list[str]] = {}
    for part in parts:
        assert part.parent is not None
        wholes.setdefault((part.parent, part.key.concept.partition("#")[2]), []).append(part.text)
    return [f"{whole.text} = {' + '.join(some)}" for (whole, _), some in wholes.items()]


def _prefixes(text: str) -> Mapping[str, str]:
    marks = [mark for mark in _read(text).marks(MarkKind.PREFIX) if mark.expected]
    return {"".join(mark.text.split()): mark.expected for mark in marks}


@pytest.fixture
def stated() -> Callable[[str], Mapping[str, str]]:
    """What the tables of a text state: concept, fund and basis, with the number."""
    return _stated


@pytest.fixture
def sums() -> Callable[..., Sequence[str]]:
    """Each total with its parts in the order of the text: 9.00 = 4.00 + 5.00, of one sort if it is named."""
    return _sums


@pytest.fixture
def prefixes() -> Callable[[str], Mapping[str, str]]:
    """What each code that tells should begin with."""
    return _prefixes
