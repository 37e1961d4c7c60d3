"""What a sentence says was planned, added, spent and left: which amounts it takes, and how exact they are."""

from collections.abc import Callable

import pytest

from finlint.facts import Figure
from finlint.measure import Exact

Scanned = Callable[..., list[str]]
Figures = Callable[..., list[Figure]]
KINDS = "~余:结转", "~调:加", "~调:减", "~调:率", "~执行率"


def said(scanned: Scanned, text: str) -> list[str]:
    lines = scanned(f"一、概况\n{text}\n", *KINDS)
    return [
        line.replace("~余:", "").replace("~调:", "").replace("~执行:", "").replace("调整后预算 ", "") for line in lines
    ]


REST = ["结转 15万元 < 支出数 105万元 < 预算数 120万元"]
ADDED = ["加 200万元 < 220万元", "加 20万元 < 220万元"]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("安排预算120万元，支出105万元，结余15万元。", REST),
        ("安排预算120万元，支出105万元，剩余15万元。", REST),
        ("安排预算120万元，支出105万元，结转下年使用15万元。", REST),
        ("安排预算120万元，支出105万元，结余近15万元。", []),
        ("安排预算百余120万元，支出105万元，结余15万元。", []),
        ("安排预算120万元，支出105万元，上年结余15万元。", []),
        ("安排预算120万元，其中支出105万元，结余15万元。", []),
        ("追加资金120万元，支出105万元，结余15万元。", REST),
        ("安排预算120万元，追加5万元，支出110万元，结余15万元。", []),  # of both, or of one
        ("年初安排预算4个项目120万元（含结转1万元），支出105万元，结余15万元。", REST),
        ("安排预算120万元，支出105万元，结余15万元", REST),
        ("支出105万元，结余15万元。", []),
        ("安排预算120万元，结余15万元，支出105万元。", []),
    ],
)
def test_what_is_left_of_a_budget(scanned: Scanned, text: str, found: list[str]) -> None:
    assert said(scanned, text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("年初预算200万元，年中追加20万元，调整后预算220万元。", ADDED),
        ("年初预算200万元。年中追加20万元，调整后预算220万元。", ADDED),  # the sentence before begins it
        ("年初预算200万元，另有说明。年中追加20万元，调整后预算220万元。", ADDED),
        ("年初预算200万元；年中追加20万元，调整后预算220万元。", []),
        ("年初预算200万元\n年中追加20万元，调整后预算220万元。", []),
        ("支出200万元。年中追加20万元，调整后预算220万元。", []),
        ("没有预算。年中追加20万元，调整后预算220万元。", []),
        ("年初预算200万元。年中追加20万元。调整后预算220万元。", []),
        (
            "年初预算200万元，年中追加20万元，核减5万元，调整后预算215万元。",
            ["加 200万元 < 215万元", "加 20万元 < 215万元", "减 5万元 < 215万元"],
        ),
        (
            "年初预算200万元，年中追加20万元，调整后预算220万元，预算调整率10%。",
            [*ADDED, "率 10% < 年初 200万元 < 220万元"],
        ),
        ("年初预算200万元，调整后预算220万元，预算调整率10%。", []),
    ],
)
def test_what_was_added_to_a_budget(scanned: Scanned, text: str, found: list[str]) -> None:
    assert said(scanned, text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("安排预算120万元，到位120万元，支出105万元，执行率87.5%。", True),
        ("安排预算120万元，到位110万元，支出105万元，执行率87.5%。", False),  # of which, nobody says
        ("安排预算120万元，支出105万元，结余15万元，执行率87.5%。", True),
        ("追加120万元，支出105万元，执行率87.5%。", True),
        ("安排预算110万元，调整后预算120万元，支出105万元，执行率87.5%。", True),
        ("安排预算110万元，到位120万元，支出105万元，结余15万元，执行率87.5%。", False),
    ],
)
def test_what_a_rate_is_a_rate_of(scanned: Scanned, text: str, *, found: bool) -> None:
    rate = "~执行率 87.5% < 执行数 105万元 < 预算数 120万元"
    assert [line for line in said(scanned, text) if line.startswith("~执行率")] == ([rate] if found else [])


def test_a_rate_that_may_be_of_two_budgets_hides_no_other(scanned: Scanned) -> None:
    first = "安排预算120万元，到位110万元，支出105万元，执行率95%"
    assert said(scanned, f"{first}，调整后预算100万元，支出90万元，结余10万元，执行率90%。") == [
        "结转 10万元 < 支出数 90万元 < 预算数 100万元",
        "~执行率 90% < 执行数 90万元 < 预算数 100万元",
    ]


@pytest.mark.parametrize(
    "text",
    [
        "年初预算200.5万元，年中追加20万元，调整后预算220万元，支出212万元，结转8万元。",
        "年初预算200万元，年中追加20万元，调整后预算220万元，支出212万元，结转8.5万元。",
        "年初预算200万元，年中追加20万元，调整后预算220万元，支出212万元，结转8.5万元，执行率96.36%。",
    ],
)
def test_all_amounts_are_as_exact_as_the_finest(figures: Figures, text: str) -> None:
    found = figures(f"一、概况\n{text}\n", "~余:", "~调:")
    amounts = [each for one in found for each in (one, one.parent, one.parent and one.parent.parent) if each]
    assert {str(each.interval.width) for each in amounts} == {str(Exact(1_000))}


@pytest.mark.parametrize(("letters", "found"), [(277, True), (278, False)])
def test_a_sentence_ends_near(scanned: Scanned, letters: int, *, found: bool) -> None:
    text = f"到位资金120万元，{'甲' * letters}，支出105万元，结余15万元。"
    assert bool(said(scanned, text)) is found


@pytest.mark.parametrize(("letters", "found"), [(290, True), (291, False)])
def test_the_sentence_before_begins_near(scanned: Scanned, letters: int, *, found: bool) -> None:
    text = f"年初预算200万元{'甲' * letters}。年中追加20万元，调整后预算220万元。"
    assert bool(said(scanned, text)) is found
