"""Tables of 政府性基金 and 国有资本经营预算: which columns are meant where blank cells are gone."""

from collections.abc import Callable, Mapping, Sequence

import pytest

Stated = Callable[[str], Mapping[str, str]]
Sums = Callable[..., Sequence[str]]
Prefixes = Callable[[str], Mapping[str, str]]

HEAD = """政府性基金预算财政拨款收入支出决算表
单位：万元
科目编码 科目名称 年初结转和结余 本年收入 本年支出 年末结转和结余
小计 基本支出 项目支出
"""
ACROSS, DOWN = "#各栏", "#各行"


def _table(total: str, *lines: str) -> str:
    names = "合计", "212 城乡社区支出", "229 其他支出"
    return HEAD + "\n".join(f"{name} {line}" for name, line in zip(names, (total, *lines), strict=False))


@pytest.mark.parametrize(
    ("lines", "down", "across"),
    [
        (  # income, expense and its projects; nothing was carried over
            ("90.00 90.00 90.00", "60.00 60.00 60.00", "30.00 30.00 30.00"),
            ["90.00 = 60.00 + 30.00", "90.00 = 60.00 + 30.00"],
            ["90.00 = 90.00", "90.00 = 90.00", "60.00 = 60.00", "60.00 = 60.00", "30.00 = 30.00", "30.00 = 30.00"],
        ),
        (  # expense of both kinds
            ("90.00 90.00 12.00 78.00", "60.00 60.00 12.00 48.00", "30.00 30.00 0.00 30.00"),
            ["90.00 = 60.00 + 30.00", "90.00 = 60.00 + 30.00"],
            [
                *("90.00 = 90.00", "90.00 = 12.00 + 78.00", "60.00 = 60.00", "60.00 = 12.00 + 48.00"),
                *("30.00 = 30.00", "30.00 = 0.00 + 30.00"),
            ],
        ),
        (  # what was there, came in, went out for projects and is left
            ("5.00 90.00 91.00 91.00 4.00", "5.00 60.00 61.00 61.00 4.00", "0.00 30.00 30.00 30.00 0.00"),
            ["90.00 = 60.00 + 30.00", "91.00 = 61.00 + 30.00"],
            ["91.00 = 91.00", "61.00 = 61.00", "30.00 = 30.00", "30.00 = 30.00"],
        ),
        (  # all six
            (
                "5.00 90.00 91.00 1.00 90.00 4.00",
                "5.00 60.00 61.00 1.00 60.00 4.00",
                "0.00 30.00 30.00 0.00 30.00 0.00",
            ),
            ["90.00 = 60.00 + 30.00", "91.00 = 61.00 + 30.00"],
            ["91.00 = 1.00 + 90.00", "61.00 = 1.00 + 60.00", "30.00 = 30.00", "30.00 = 0.00 + 30.00"],
        ),
        (  # two columns alike, whichever they are
            ("90.00 90.00", "60.00 60.00", "30.00 30.00"),
            ["90.00 = 60.00 + 30.00", "90.00 = 60.00 + 30.00"],
            ["90.00 = 90.00", "60.00 = 60.00", "30.00 = 30.00"],
        ),
    ],
)
def test_the_columns_are_those_by_which_most_lines_add_up(
    sums: Sums, lines: tuple[str, ...], down: list[str], across: list[str]
) -> None:
    columns = sums(_table(*lines), DOWN)
    assert sorted(columns) == sorted(down)
    assert sorted(sums(_table(*lines), ACROSS)) == sorted(across)


def test_the_expense_is_stated(stated: Stated) -> None:
    found = stated(_table("5.00 90.00 91.00 91.00 4.00", "5.00 60.00 61.00 61.00 4.00", "30.00 30.00 30.00"))
    assert found == {
        "财政拨款支出 政府性基金预算 决算": "91.00",
        "类:城乡社区 政府性基金预算 决算": "61.00",
        "类:其他 政府性基金预算 决算": "30.00",
    }


def test_one_line_that_does_not_add_up_is_held_against_the_others(sums: Sums) -> None:
    found = sums(_table("90.00 90.00 90.00", "60.00 60.00 60.00", "30.00 31.00 30.00"))
    assert {"90.00 = 60.00 + 31.00", "31.00 = 30.00", "30.00 = 31.00"} & set(found)


@pytest.mark.parametrize(
    "lines",
    [
        ("90.00 91.00 90.00", "60.00 66.00 60.00", "30.00 30.00 30.00"),  # most lines add up in no way
        ("90.00", "60.00", "30.00"),  # which column one number is of, nobody knows
        ("1.00 2.00 3.00 4.00 5.00 6.00 7.00", "1.00 2.00 3.00 4.00 5.00 6.00 7.00"),
    ],
)
def test_columns_that_nobody_knows_state_nothing(stated: Stated, sums: Sums, lines: tuple[str, ...]) -> None:
    assert stated(_table(*lines)) == {}
    assert sums(_table(*lines)) == []


def test_codes_begin_with_those_above(prefixes: Prefixes) -> None:
    rows = "合计 9.00 9.00\n212 城乡社区支出 9.00 9.00\n21308 国有土地使用权出让收入安排的支出 9.00 9.00\n"
    below = "2120801 征地和拆迁补偿支出 9.00 9.00\n"
    assert prefixes(HEAD + rows + below)["21308"] == "21208"


def test_state_capital_is_a_budget_of_its_own(stated: Stated) -> None:
    text = (
        HEAD.replace("政府性基金预算", "国有资本经营预算")
        + "合计 4.00 4.00 4.00\n223 国有资本经营预算支出 4.00 4.00 4.00"
    )
    assert stated(text)["财政拨款支出 国有资本经营预算 决算"] == "4.00"
