"""Rows of numbers a line: what adds up to what, where columns may be added, and what makes a rate one."""

from collections.abc import Callable

import pytest

Scanned = Callable[..., list[str]]
TASKS = "任务名称 总额 财政拨款 其他资金 总额 财政拨款 其他资金\n"
LIST = "项目名称 年初预算数 全年预算数 全年执行数 执行率\n"
ROWS = ("修缮 30 20 10 28 18 10", "保洁 40 40 0 39 39 0")
TOTAL = "合计 70 60 10 67 57 10"
RATED = ("修缮 30 32 28 87.5%", "保洁 40 41 40 97.56%")
ALL = "合计 70 73 68 93.15%"
Sums = list[tuple[str, ...]]


def sums(scanned: Scanned, concept: str, text: str) -> Sums:
    """Every sum of a kind: the whole, then its parts."""
    found = scanned(text, concept)
    wholes = [line.removeprefix(concept).strip() for line in found if " < " not in line]
    parts = [line.partition(" < ") for line in found if " < " in line]
    return [
        (whole, *(part.rpartition(" ")[2] for part, _, of in parts if of.rpartition(" ")[2] == whole))
        for whole in dict.fromkeys(wholes)
    ]


def down(scanned: Scanned, text: str) -> Sums:
    return sums(scanned, "~表和:列", text)


def table(*lines: str, head: str = TASKS) -> str:
    return head + "".join(f"{line}\n" for line in lines)


def test_the_money_of_a_task_is_that_of_its_sources_twice(scanned: Scanned) -> None:
    assert sums(scanned, "~表和:行", table("修缮 30 20 10 28 18 9")) == [
        ("30万元", "20万元", "10万元"),
        ("28万元", "18万元", "9万元"),
    ]


def test_every_column_adds_up_to_the_total(scanned: Scanned) -> None:
    assert down(scanned, table("修缮 31 21 11 28 18 9", "保洁 42 43 4 39 38 6", "合计 70 60 13 67 57 15")) == [
        ("70万元", "31万元", "42万元"),
        ("60万元", "21万元", "43万元"),
        ("13万元", "11万元", "4万元"),
        ("67万元", "28万元", "39万元"),
        ("57万元", "18万元", "38万元"),
        ("15万元", "9万元", "6万元"),
    ]


@pytest.mark.parametrize(
    ("lines", "added"),
    [
        ((*ROWS, TOTAL), True),
        (("1 修缮 30 20 10 28 18 10", "2 保洁 40 40 0 39 39 0", TOTAL), True),  # the numbers of the rows
        ((ROWS[0], "2", ROWS[1], TOTAL), True),
        ((*ROWS, "3", TOTAL), True),
        ((*ROWS, "9", TOTAL), False),  # a number that may be money
        ((*ROWS, "5.5", TOTAL), False),
        ((*ROWS, "管护 5 5 0", TOTAL), False),  # a row that was not read
        ((*ROWS, "管护 5 5 0 5 5 0 7", TOTAL), False),
        ((ROWS[0], TOTAL), False),  # one row is no list
        (ROWS, False),
        ((*ROWS, "小结 70 60 10 67 57 10"), False),
        ((*ROWS, "总计 70 60 10 67 57 10"), True),
        ((*ROWS, TOTAL, "绿化 1 1 0 1 1 0"), True),  # behind the total another table begins
    ],
)  # fmt: skip
def test_columns_are_added_where_every_row_was_read(scanned: Scanned, lines: tuple[str, ...], *, added: bool) -> None:
    assert bool(down(scanned, table(*lines))) is added


def test_rows_end_where_something_else_begins(scanned: Scanned) -> None:
    text = table(*ROWS, "年度总体目标", TOTAL)
    assert len(sums(scanned, "~表和:行", text)) == 4
    assert not down(scanned, text)


@pytest.mark.parametrize(("length", "read"), [(3_939, True), (3_940, False)])
def test_a_table_is_read_as_far_as_one_goes(scanned: Scanned, length: int, *, read: bool) -> None:
    assert bool(down(scanned, table(*ROWS, "甲" * length, TOTAL))) is read


@pytest.mark.parametrize(("note", "unit"), [("", "万元"), ("单位：元\n", "元"), ("单位：万元\n", "万元")])
def test_money_is_in_the_unit_above(scanned: Scanned, note: str, unit: str) -> None:
    assert down(scanned, note + table(*ROWS, TOTAL))[0] == (f"70{unit}", f"30{unit}", f"40{unit}")


def test_a_header_that_is_broken_over_lines_is_one(scanned: Scanned) -> None:
    head = "任务名称\n总额\n其中：财政\n拨款\n其他资\n金\n总额\n其中：财政拨款\n其他资金\n"
    assert len(down(scanned, table(*ROWS, TOTAL, head=head))) == 5


# --- the money of a goal


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("资金总额：80\n其中：财政拨款 62\n其他资金 20\n", "万元"),
        ("资金总额：80元\n其中：财政拨款62\n其他资金：20\n", "元"),
        ("资金总额 80 上半年执行数 40\n其中：当年财政拨款 62 31\n其他资金 20\n", "万元"),
    ],
)
def test_the_money_of_a_goal_is_that_of_its_sources(scanned: Scanned, text: str, unit: str) -> None:
    assert sums(scanned, "~表和:行", f"项目名称 修缮\n{text}") == [(f"80{unit}", f"62{unit}", f"20{unit}")]


# --- lists with rates


def rates(scanned: Scanned, text: str) -> list[str]:
    return [line.replace("~执行:", "").replace("~执行率 ", "") for line in scanned(text, "~执行率")]


def test_each_rate_is_of_the_adjusted_budget_beside_it(scanned: Scanned) -> None:
    assert rates(scanned, table(*RATED, ALL, head=LIST)) == [
        "87.5% < 执行数 28万元 < 预算数 32万元",
        "97.56% < 执行数 40万元 < 预算数 41万元",
        "93.15% < 执行数 68万元 < 预算数 73万元",
    ]
    assert down(scanned, table(*RATED, ALL, head=LIST)) == [
        ("70万元", "30万元", "40万元"),
        ("73万元", "32万元", "41万元"),
        ("68万元", "28万元", "40万元"),
    ]


@pytest.mark.parametrize(
    ("head", "rows", "found"),
    [
        ("项目名称 预算数 执行数 执行率\n", ("修缮 32 28 87.5%",), ["87.5% < 执行数 28万元 < 预算数 32万元"]),
        ("项目名称 预算数 执行数 执行率（%）\n", ("修缮 32 28 87.5",), ["87.5% < 执行数 28万元 < 预算数 32万元"]),
        ("项目名称 预算数 执行数 执行率\n", ("修缮 32 28 0.875",), []),  # a fraction, or percent
        ("项目名称 预算数 执行数 执行率\n", ("修缮 32% 28 87.5%",), []),  # another column
        ("项目名称 预算数 执行数 执行率 得分\n", ("修缮 32 28 87.5% 8.75",), ["87.5% < 执行数 28万元 < 预算数 32万元"]),
        ("项目名称 预算数 执行数 执行率 得分\n", ("修缮 32 28 87.5%",), ["87.5% < 执行数 28万元 < 预算数 32万元"]),
        ("预算数 执行数 执行率 得分\n", ("修缮 32 28 87.5% 8.75",), []),  # the form of one project
        ("项目名称 预算数 执行数 执行率 得分 分值\n", ("修缮 32 28 87.5% 8.75",), []),
    ],
)
def test_headers_of_lists_with_rates(scanned: Scanned, head: str, rows: tuple[str, ...], found: list[str]) -> None:
    assert rates(scanned, table(*rows, head=head)) == found


@pytest.mark.parametrize(
    ("lines", "added"),
    [
        ((ALL, "其中：修缮 30 32 28 87.5%", RATED[1]), True),
        ((ALL, "修缮 30 32 28 87.5%", RATED[1]), False),  # nothing says what the rows below are
        ((ALL, "其中：修缮 30 33 29 87.5%", "保洁 41 41 40 97.56%"), False),  # none of the columns agrees
        ((ALL, "其中：修缮 31 33 28 87.5%", "保洁 41 41 40 97.56%"), True),  # one does
        ((ALL, "其中：修缮 70 73 68 93.15%"), False),  # one part is no list
        ((*RATED, ALL, *RATED), False),
        ((RATED[0], ALL), False),
    ],
)
def test_a_total_above_its_rows(scanned: Scanned, lines: tuple[str, ...], *, added: bool) -> None:
    assert bool(down(scanned, table(*lines, head=LIST))) is added


def test_each_of_several_totals_has_the_rows_below_it(scanned: Scanned) -> None:
    lines = (ALL, f"其中：{RATED[0]}", RATED[1], "总额 9 10 8 80%", "其中：绿化 5 6 5 83.33%", "管护 4 4 3 75%")
    assert down(scanned, table(*lines, head=LIST)) == [
        ("70万元", "30万元", "40万元"),
        ("73万元", "32万元", "41万元"),
        ("68万元", "28万元", "40万元"),
        ("9万元", "5万元", "4万元"),
        ("10万元", "6万元", "4万元"),
        ("8万元", "5万元", "3万元"),
    ]
