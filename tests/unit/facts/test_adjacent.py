"""Numbers that stand side by side and say by the words between them how they belong together."""

from collections.abc import Callable

import pytest

from finlint.facts import Aspect, FactIndex, Figure

Read = Callable[..., FactIndex]


def found(read: Read, text: str, concept: str) -> list[Figure]:
    return [figure for figure in read(text).of(Aspect.VALUE) if figure.key.concept.startswith(concept)]


@pytest.mark.parametrize(
    ("text", "items"),
    [
        ("餐补42.36万元、课后58.12万元，合计100.48万元。", ["42.36万元", "58.12万元"]),
        ("2024年：餐补42.36万元，课后58.12万元，共计100.48万元，与预算一致。", ["42.36万元", "58.12万元"]),
        ("餐补42.36万元，合计42.36万元。", []),
        ("餐补42.36万元、课后5812元，合计42.94万元。", []),
        ("共90.00万元：餐补42.36万元、课后58.12万元，合计100.48万元。", []),
        ("餐补42.36万元，比上年增加8.12万元，合计100.48万元。", []),
        ("甲：餐补42.36万元；乙：课后58.12万元、宣传1.00万元，合计59.12万元。", []),
        ("餐补42.36万元（含水费）、课后58.12万元，合计100.48万元。", []),
        ("餐补42.36万元、餐补58.12万元，合计100.48万元。", []),
    ],
)
def test_a_list_with_its_total(read: Read, text: str, items: list[str]) -> None:
    assert [figure.text for figure in found(read, text, "~列举:")] == items


@pytest.mark.parametrize(
    ("text", "rates"),
    [
        ("收入由2023年的386万元增加到2024年的452万元，增长17.1%。", ["17.1%"]),
        ("收入从386万元下降至352万元，同比下降8.8%。", ["8.8%"]),
        ("收入由386万元增加到4.52亿元，增长17.1%。", []),
        ("占比由38%提高到45%，提高7%。", []),
    ],
)
def test_a_rise_from_one_number_to_another(read: Read, text: str, rates: list[str]) -> None:
    assert [figure.text for figure in found(read, text, "~增至率")] == rates


@pytest.mark.parametrize(
    ("text", "rates"),
    [
        ("改造户厕186座，完成年度任务180座的103.33%。", ["103.33%"]),
        ("完成投资156.3亿元，为年度计划150亿元的104.2%。", ["104.2%"]),
        ("改造户厕186座，累计完成任务1000座的60%。", []),
        ("支出186万元，完成预算180万元的103.33%。", []),
    ],
)
def test_a_plan_and_what_was_done(read: Read, text: str, rates: list[str]) -> None:
    assert [figure.text for figure in found(read, text, "~任务完成率")] == rates
