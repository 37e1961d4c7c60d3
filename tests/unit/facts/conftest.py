"""What tests of facts read: a text, and the facts in it by name."""

from collections.abc import Callable

import pytest

from finlint.facts import FactIndex
from finlint.facts.extract import extract
from finlint.syntax import parse
from finlint.text import Source, normalise

COVER = "2024年度云岭市档案馆部门决算\n"


def _read(text: str, cover: str = COVER) -> FactIndex:
    return extract(parse(normalise(Source("", cover + text))))


@pytest.fixture
def read() -> Callable[..., FactIndex]:
    """The facts of a text below the title of a report."""
    return _read
