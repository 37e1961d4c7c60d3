"""What was spent of a budget, and what an item is compared with: 2025年预算执行数 is no budget."""

from collections.abc import Callable

import pytest

from finlint.facts import Aspect, FactIndex, Figure, MarkKind

Read = Callable[..., FactIndex]
COVER = "云岭市档案馆2025年部门预算\n"
ITEM = "“教育支出（类）-普通教育（款）-小学教育（项）”2025年度预算8.40万元，2024年度预算9.10万元，主要用于：课本。"
CONCEPT = "项:教育/普通教育/小学教育"


def told(figure: Figure) -> tuple[str, str, str]:
    return figure.text, figure.key.period, figure.key.scope.basis


@pytest.mark.parametrize(
    "outturn", ["2024年当年预算执行数为8.00万元", "2024年预计执行数8.00万元", "2024年预算执行数为8.00万元"]
)
@pytest.mark.parametrize("planned", ["2025年预算安排8.40万元", "2025预算安排8.40万元"])
@pytest.mark.parametrize("base", ["比2024年预算执行数", "比2024预算执行数", "较2024年度预算执行数"])
def test_an_item_is_compared_with_what_was_spent_of_last_years_budget(
    read: Read, outturn: str, planned: str, base: str
) -> None:
    index = read(f"{ITEM}{outturn}，{planned}，{base}增加5.00%。", COVER)
    assert [told(f) for f in index.of(Aspect.VALUE, CONCEPT)] == [
        ("8.40万元", "2025", "预算"),
        ("9.10万元", "2024", "预算"),
        ("8.00万元", "2024", "决算"),
        ("8.40万元", "2025", "预算"),
    ]
    (growth,) = index.of(Aspect.GROWTH, CONCEPT)
    assert told(growth) == ("5.00%", "2025", "预算")
    assert growth.base == growth.key.of(period="2024", basis="决算")


@pytest.mark.parametrize("words", ["与2024年预算执行数持平", "与2024预算执行数基本持平"])
def test_level_with_what_was_spent_of_last_years_budget(read: Read, words: str) -> None:
    index = read(f"{ITEM}2024年预算执行数8.40万元，2025年预算安排8.40万元，{words}。", COVER)
    (mark,) = index.marks(MarkKind.COMPARISON)
    assert mark.key is not None
    assert (mark.key.concept, mark.base) == (CONCEPT, mark.key.of(period="2024", basis="决算"))


def test_level_with_last_years_budget_is_level_with_the_budget(read: Read) -> None:
    index = read(f"{ITEM}2024年预算执行数8.00万元，2025年预算安排8.40万元，与2024预算持平。", COVER)
    (mark,) = index.marks(MarkKind.COMPARISON)
    assert mark.key is not None
    assert mark.base == mark.key.of(period="2024")
