"""Former names of classes, beside the present ones."""

from collections.abc import Callable

import pytest

from finlint.facts import FactIndex, MarkKind

Read = Callable[..., FactIndex]
NOW = "一般公共预算财政拨款支出80.00万元，其中：卫生健康支出（类）60.00万元。\n"


def found(read: Read, text: str, year: str = "2024") -> list[str]:
    marks = read(f"{year}年度云岭市档案馆部门决算\n{text}", "").marks(MarkKind.FORMER)
    return [mark.text for mark in marks if mark.text != mark.expected]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("1.医疗卫生与计划生育支出（类）行政单位医疗（项）60.00万元。", ["医疗卫生与计划生育支出"]),
        ("2.“医疗卫生支出”60.00万元，占75%。另有医疗卫生支出（类）。", ["医疗卫生支出"]),
        ("3.医疗卫生（类）行政单位医疗（项）60.00万元。", ["医疗卫生"]),
        ("其他医疗卫生支出（款）60.00万元，基本公共医疗卫生支出1.00万元。", []),
        ("卫生健康支出（类）其他医疗卫生支出（款）其他卫生健康支出（项）60.00万元。", ["其他医疗卫生支出"]),
        ("卫生健康支出（原医疗卫生与计划生育支出）60.00万元。", []),
        ("原“医疗卫生与计划生育支出”改为卫生健康支出。", []),
        ("医疗卫生与计划生育支出 60.00 60.00", []),  # a row of a table
    ],
)
def test_a_name_that_a_class_no_longer_has(read: Read, text: str, names: list[str]) -> None:
    assert found(read, NOW + text) == names


def test_before_the_change_and_without_the_present_name_it_is_right(read: Read) -> None:
    text = "1.医疗卫生与计划生育支出（类）行政单位医疗（项）60.00万元。"
    assert not found(read, NOW + text, "2018")
    assert not found(read, NOW.replace("卫生健康", "教育") + text)


@pytest.mark.parametrize(("year", "count"), [("2019", 0), ("2020", 1)])
def test_the_names_changed_in_one_year(read: Read, year: str, count: int) -> None:
    assert len(found(read, NOW + "1.医疗卫生支出（类）行政单位医疗（项）60.00万元。", year)) == count


@pytest.mark.parametrize(
    ("text", "count"),
    [
        (f"更名{'甲' * 9}，医疗卫生支出60.00万元。", 0),
        (f"更名{'甲' * 10}，医疗卫生支出60.00万元。", 1),  # it is told of something else
        ("1.医疗卫生支出60.00万元，甲乙更名。", 0),
        ("1.医疗卫生支出60.00万元，甲乙丙更名。", 1),
    ],
)
def test_what_tells_of_names_stands_beside_them(read: Read, text: str, count: int) -> None:
    assert len(found(read, NOW + text)) == count


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("1.医疗卫生（类）60.00万元。", "卫生健康"),
        ("1.医疗卫生支出（类）60.00万元。", "卫生健康支出"),
    ],
)
def test_the_present_name_is_written_alike(read: Read, text: str, expected: str) -> None:
    marks = read(f"2024年度云岭市档案馆部门决算\n{NOW}{text}", "").marks(MarkKind.FORMER)
    assert [mark.expected for mark in marks] == ["卫生健康支出", expected]
