"""Words by which last year's number need not be the one that was published: looked for where last year's report is given."""

import pytest

from finlint.facts import MarkKind
from finlint.facts.extract import extract
from finlint.syntax import parse
from finlint.text import Source, normalise

COVER = "2024年度云岭市档案馆部门决算\n2024年度本年支出合计80.00万元。\n"


def found(text: str, *, held: bool = True) -> list[str]:
    source = COVER + text
    marks = extract(parse(normalise(Source("", source))), held=held).marks(MarkKind.RESTATED)
    assert all(source[slice(*mark.span)] == mark.text for mark in marks)
    return [mark.text for mark in marks]


@pytest.mark.parametrize("word", ["口径调整", "追溯", "机构改革"])
def test_every_mention_is_found(word: str) -> None:
    assert found(f"因{word}，本年支出增加。{word}后，支出减少。") == [word, word]


def test_a_report_that_is_held_against_none_is_not_looked_through() -> None:
    assert not found("因口径调整，本年支出增加。", held=False)
    assert not found("因人员调整，本年支出增加。")
