"""年度预算安排 of a project: whether it says what the year gets."""

from collections.abc import Callable

import pytest

from finlint.facts import FactIndex, MarkKind

Read = Callable[..., FactIndex]
SECTION = "2024年支出预算900.00万元。\n六、年度预算安排\n{told}\n七、绩效目标\n2024年完成。\n"


@pytest.mark.parametrize(
    ("told", "marks"),
    [
        ("总投资500.00万元。2023年安排资金300.00万元。", [("300.00万元", "2024")]),
        ("总投资500.00万元。2023年安排资金300.00万元，2024年安排200.00万元。", [("500.00万元", "")]),
        ("本年度安排200.00万元，比2023年预算300.00万元减少。", [("200.00万元", "")]),
        ("总投资500.00万元。", []),  # of no year
        ("按季度拨付。", []),
    ],
)
def test_what_the_year_gets(read: Read, told: str, marks: list[tuple[str, str]]) -> None:
    found = read(SECTION.format(told=told), "2024年部门预算\n").marks(MarkKind.YEARLY)
    assert [(mark.text, mark.word) for mark in found] == marks


def test_only_a_budget_has_such_a_section(read: Read) -> None:
    told = SECTION.format(told="2023年安排资金300.00万元。")
    assert not read(told, "2024年部门决算\n").marks(MarkKind.YEARLY)
