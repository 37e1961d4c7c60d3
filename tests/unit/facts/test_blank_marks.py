"""Tables that may be empty: which of them are, and which say why."""

from collections.abc import Callable

import pytest

from finlint.facts import FactIndex, MarkKind

Read = Callable[..., FactIndex]
HEAD = "\t编码\n\t名称\n\t合计\n\t基本支出\n\n\t\n\t合计\n"
FULL = HEAD + "\t80.00\n\t80.00\n\n"
EMPTY = HEAD + "\t\n\t\n\n"
MONEY = "本年支出合计80.00万元。\n"
OTHERS = f"一、收入决算表\n{FULL}二、支出决算表\n{FULL}"
FUND = "三、政府性基金预算支出决算表\n"


@pytest.mark.parametrize(
    ("text", "words"),
    [
        (OTHERS + FUND + FULL, [""]),
        (OTHERS + FUND + EMPTY, ["blank"]),
        (OTHERS + FUND + EMPTY + "注：本表为空表。\n", [""]),
        ("本年没有政府性基金预算支出。\n" + OTHERS + FUND + EMPTY, [""]),
        ("政府性基金预算支出0万元。\n" + OTHERS + FUND + EMPTY, [""]),
        (OTHERS + FUND, []),  # the table is published elsewhere
        (f"一、收入决算表\n{EMPTY}二、支出决算表\n{EMPTY}" + FUND + EMPTY, []),  # none was filled: a sample
        (OTHERS + "三、支出决算明细表\n" + EMPTY, []),  # that is no table that may be empty
        (OTHERS + FUND + HEAD + "\t0\n\t-\n\n", [""]),
        (OTHERS + FUND + EMPTY + "第四部分 名词解释\n没有空表。\n", ["blank"]),
    ],
)
def test_empty_tables(read: Read, text: str, words: list[str]) -> None:
    assert [mark.word for mark in read(MONEY + text).marks(MarkKind.BLANK)] == words


@pytest.mark.parametrize(("length", "word"), [(5_961, ""), (5_962, "blank")])
def test_a_note_far_below_a_table_is_not_of_it(read: Read, length: int, word: str) -> None:
    text = MONEY + OTHERS + FUND + EMPTY + "字" * length + "。\n注：本表为空表。\n"
    assert [mark.word for mark in read(text).marks(MarkKind.BLANK)] == [word]


@pytest.mark.parametrize(
    ("tables", "words"),
    [
        (f"一、收入决算表\n{FULL}" + FUND + EMPTY, []),  # one table that is filled shows nothing
        (f"一、收入决算表\n{FULL}" + FUND + FULL, [""]),
        (OTHERS + FUND + "\t编码\n\t名称\n\t合计\n", []),  # three cells are no table
        (OTHERS + FUND + "\t编码\n\t名称\n\t合计\n\t基本支出\n", ["blank"]),
        (OTHERS + FUND + EMPTY + "四、国有资本经营预算支出决算表\n" + EMPTY, ["blank", "blank"]),
        (OTHERS + FUND + EMPTY + "四、“三公”经费支出决算表\n" + FULL, ["blank", ""]),
    ],
)
def test_which_tables_are_looked_at(read: Read, tables: str, words: list[str]) -> None:
    assert [mark.word for mark in read(MONEY + tables).marks(MarkKind.BLANK)] == words
