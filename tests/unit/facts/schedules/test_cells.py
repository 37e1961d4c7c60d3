"""Cells and lines: what is a number, a code, a name, and where a line begins and ends."""

from collections.abc import Callable, Mapping, Sequence

import pytest

from finlint.facts import Aspect, FactIndex

Read = Callable[..., FactIndex]
Stated = Callable[[str], Mapping[str, str]]
Sums = Callable[..., Sequence[str]]

HEAD = "支出决算表\n单位：{unit}\n科目编码 科目名称 合计 基本支出 项目支出\n"
ROWS = "合计 900.00 500.00 400.00\n205 教育支出 600.00 500.00 100.00\n208 社会保障和就业支出 300.00 300.00\n"
ALL = ["900.00 = 500.00 + 400.00", "900.00 = 600.00 + 300.00", "600.00 = 500.00 + 100.00", "300.00 = 300.00"]


def _table(rows: str, unit: str = "万元") -> str:
    return HEAD.format(unit=unit) + rows


@pytest.mark.parametrize(
    "rows",
    [
        ROWS,
        ROWS.replace("205 教育支出", "205\n教育\n支出"),
        ROWS.replace("205 教育支出", "教育支出 205"),  # the name before its code
        ROWS.replace("300.00 300.00", "300.00 300.00 0"),
        ROWS.replace("600.00 500.00 100.00", "600.00\n500.00\n100.00"),
        ROWS.replace("教育支出", "“教育”支出（类）"),
        ROWS.replace("合计 900", "总计 900"),
        ROWS.replace("合计 900", "支出合计 900"),
        ROWS.replace("合计 900.00 500.00 400.00\n", "") + "合计 900.00 500.00 400.00\n",
    ],
)
def test_a_line_has_a_code_a_name_and_numbers(stated: Stated, rows: str) -> None:
    found = stated(_table(rows))
    assert found["本年支出合计 全部 决算"] == "900.00"
    assert found["类:教育 全部 决算"] == "600.00"
    assert found["类:社会保障和就业 全部 决算"] == "300.00"


def test_thousands_are_set_apart_or_not(stated: Stated) -> None:
    rows = "合计 9,000 5,000 4,000\n205 教育支出 6,000 5,000 1,000\n208 社会保障和就业支出 3,000 3,000\n"
    assert stated(_table(rows, "元"))["类:教育 全部 决算"] == "6000"
    assert stated(_table(rows.replace(",", ""), "元")) == {}  # digits may be codes, years or pages


@pytest.mark.parametrize(
    ("unit", "more", "holds"),
    [("万元", "500.01", True), ("元", "500.01", False), ("元", "500.0", True), ("千元", "500.01", True)],
)
def test_only_fen_are_exact(read: Read, unit: str, more: str, *, holds: bool) -> None:
    text = "云岭市水利局2023年度部门决算\n" + _table(ROWS.replace("500.00", more, 1), unit)
    parts = [f for f in read(text).of(Aspect.ENTRY) if f.parent is not None and f.key.concept.endswith("#各栏")]
    whole = parts[0].parent
    assert whole is not None
    assert whole.interval.overlaps(parts[0].interval + parts[1].interval) is holds


@pytest.mark.parametrize(
    "rows",
    [
        ROWS + "合计 900.00 500.00 400.00\n" * 2,  # two totals: two tables under one head
        ROWS.replace("合计 900.00 500.00 400.00\n", "").replace("208", "2080"),
        "合计 900.00 500.00 400.00\n205 教育支出 900.00 500.00 400.00\n",
        ROWS.replace("205 教育支出", "05 教育支出").replace("208", "008"),
    ],
)
def test_lines_without_codes_are_no_table(stated: Stated, rows: str) -> None:
    assert "类:教育 全部 决算" not in stated(_table(rows))


def test_numbers_of_no_line_keep_lines_from_being_added(sums: Sums) -> None:
    rows = ROWS.replace("205 教育支出", "名称不明 7.00\n205 教育支出")
    assert "900.00 = 600.00 + 300.00" not in sums(_table("备注 7.00\n" + ROWS))
    assert "900.00 = 600.00 + 300.00" not in sums(_table(rows))


def test_a_percentage_is_no_amount(sums: Sums) -> None:
    assert sums(_table(ROWS.replace("600.00 500.00 100.00", "600.00 500.00 100.00 66.67%"))) == ALL


def test_lines_far_too_long_are_none(stated: Stated) -> None:
    rows = ROWS + "210 卫生健康支出 " + "1.00 " * 60 + "\n"
    assert "类:卫生健康 全部 决算" not in stated(_table(rows))


def test_the_name_is_that_of_the_code(read: Read) -> None:
    text = "云岭市水利局2023年度部门决算\n" + _table(ROWS.replace("教育支出", "教育支"))
    names = {f.key.concept for f in read(text).of(Aspect.ENTRY) if not f.key.known}
    assert "~教育支出#各栏" in names
