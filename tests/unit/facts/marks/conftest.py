"""What tests of marks compare: what is printed, its sort and what is expected instead."""

from collections.abc import Callable

import pytest

from finlint.facts import FactIndex, MarkKind
from finlint.facts.extract import extract
from finlint.syntax import parse
from finlint.text import Source, normalise

COVER = "2024年度云岭市档案馆部门决算\n2024年度本年支出合计80.00万元，本年收入合计80.00万元。\n"


def _marked(kind: MarkKind, text: str, cover: str = COVER) -> list[tuple[str, str, str]]:
    source = cover + text
    index: FactIndex = extract(parse(normalise(Source("", source))))
    return [(source[slice(*mark.span)], mark.word, mark.expected) for mark in index.marks(kind)]


@pytest.fixture
def marked() -> Callable[..., list[tuple[str, str, str]]]:
    """The marks of a kind in a report: the words of the source that each stands at, its word, what is expected."""
    return _marked
