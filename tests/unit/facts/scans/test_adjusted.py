"""What was spent of the adjusted budget that a paragraph before states, and what of it is left."""

from collections.abc import Callable

import pytest

from finlint.facts import Figure
from finlint.measure import Exact

Scanned = Callable[..., list[str]]
Figures = Callable[..., list[Figure]]
BUDGET = "调整后预算820万元。"
SPENT = "全年支出779万元，预算执行率95%。"
LEFT = "年末结转结余41万元。"
RATE = "95% < 执行数 779万元 < 预算数 820万元"
REST = "结转 41万元 < 支出数 779万元 < 预算数 820万元"


def of_budget(scanned: Scanned, text: str) -> list[str]:
    lines = scanned(f"一、概况\n{text}\n", "~执行率", "~余:")
    return [line.replace("~执行率 ", "").replace("~执行:", "").replace("~余:", "") for line in lines]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (f"{BUDGET}\n{SPENT}{LEFT}", [RATE, REST]),
        (f"{BUDGET}\n{SPENT}", [RATE]),
        (f"{BUDGET}{SPENT}{LEFT}", [RATE, REST]),
        (f"{BUDGET}\n{SPENT}\n{LEFT}", [RATE]),  # of another paragraph
        (f"{BUDGET}\n说明。\n{SPENT}", [RATE]),
        (f"{BUDGET}\n说明。\n说明。\n{SPENT}", []),
        (f"{BUDGET}\n{BUDGET}\n{SPENT}", [RATE]),  # the same once more
        (f"{BUDGET}\n调整后预算830万元。\n{SPENT}", []),  # of which, nobody knows
        (f"{BUDGET}\n其中，{SPENT}", []),
        (f"{BUDGET}\n其中，{SPENT}\n{SPENT}", [RATE]),
        (f"{BUDGET}\n全年支出7790000元，预算执行率95%。", []),  # in another unit
        (f"{BUDGET}\n{SPENT.replace('95', '85')}{LEFT}", [RATE.replace("95", "85")]),  # one of them is wrong
        (f"{SPENT}\n{BUDGET}", []),
    ],
)
def test_spending_of_the_one_adjusted_budget(scanned: Scanned, text: str, found: list[str]) -> None:
    assert of_budget(scanned, text) == found


@pytest.mark.parametrize(("letters", "found"), [(1_478, True), (1_479, False)])
def test_the_spending_stands_near_the_budget(scanned: Scanned, letters: int, *, found: bool) -> None:
    text = f"{BUDGET}{'甲' * letters}。{SPENT}"
    assert bool(of_budget(scanned, text)) is found


@pytest.mark.parametrize(("budget", "spent"), [("820.5", "779"), ("820", "778.5")])
def test_the_rounder_amount_is_as_exact_as_the_finer(figures: Figures, budget: str, spent: str) -> None:
    text = f"一、概况\n调整后预算{budget}万元。\n全年支出{spent}万元，预算执行率95%。年末结转41万元。\n"
    for found in figures(text, "~执行率", "~余:"):
        amounts = [found.parent, found.parent and found.parent.parent]
        assert [each and each.interval.width for each in amounts] == [Exact(1_000)] * 2
    assert figures(text, "~余:结转")[0].interval.width == Exact(1_000)
