"""Amounts of one clause with their rate, and those of one sentence with what was added, spent and left."""

from collections.abc import Callable

import pytest

Scanned = Callable[..., list[str]]


def rate(scanned: Scanned, text: str) -> list[str]:
    return [line.removeprefix("~执行率 ").replace("~执行:", "") for line in scanned(f"一、概况\n{text}", "~执行率")]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("预算数100万元，支出90万元，执行率90%。", "90% < 执行数 90万元 < 预算数 100万元"),
        ("支出90万元，预算数100万元，执行率90%。", "90% < 执行数 90万元 < 预算数 100万元"),
        ("到位资金100万元，支出90万元，资金使用率90%。", "90% < 执行数 90万元 < 到位资金 100万元"),
        ("2024年安排资金100万元，2024年度使用90万元，支付进度达到90%。", "90% < 执行数 90万元 < 预算数 100万元"),
        ("项目概况良好，预算数100万元，支出90万元，执行率90%。", "90% < 执行数 90万元 < 预算数 100万元"),
        ("安排预算100万元，预算数100万元，执行率90%。", ""),  # none was spent
        ("支出100万元，支付90万元，执行率90%。", ""),  # both were
        ("预算数100万元，支出90万元，节约10万元，执行率90%。", ""),
        ("预算数100万元，其中支出90万元，执行率90%。", ""),
        ("预算数100万元；支出90万元，执行率90%。", ""),
        ("甲预算数100万元，乙3个支出90万元，执行率90%。", ""),  # another number
        (f"预算数100万元，{'甲' * 23}支出90万元，执行率90%。", ""),  # too many words to tell
        (f"预算数100万元，{'甲' * 21}，支出90万元，执行率90%。", "90% < 执行数 90万元 < 预算数 100万元"),
        (f"{'甲' * 103}，预算数100万元，支出90万元，执行率90%。", "90% < 执行数 90万元 < 预算数 100万元"),
        (f"{'甲' * 104}，预算数100万元，支出90万元，执行率90%。", ""),
    ],
)
def test_a_rate_and_the_two_amounts_of_its_clause(scanned: Scanned, text: str, found: str) -> None:
    assert rate(scanned, text) == ([found] if found else [])


def of_sentence(scanned: Scanned, text: str) -> list[str]:
    lines = scanned(f"一、概况\n{text}", "~余:结转", "~调:加", "~调:减", "~执行率")
    return [
        line.replace("~余:", "").replace("~调:", "").replace("~执行:", "").replace("调整后预算 ", "") for line in lines
    ]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("年初预算20万元，年中追加2万元，调整后预算22万元。", ["加 20万元 < 22万元", "加 2万元 < 22万元"]),
        ("年初预算20万元，核减2万元，调整后预算18万元。", ["加 20万元 < 18万元", "减 2万元 < 18万元"]),
        (
            "年初预算20万元，追加3万元，调减1万元，调整后的预算数为22万元。",
            ["加 20万元 < 22万元", "加 3万元 < 22万元", "减 1万元 < 22万元"],
        ),
        ("年初预算20万元，调整后预算22万元，结余0万元。", []),  # nothing says what was added
        ("年初预算20万元，上年追加2万元，调整后预算22万元。", []),
        ("预算安排20万元，支出18万元，结转下年2万元。", ["结转 2万元 < 支出数 18万元 < 预算数 20万元"]),
        ("年初预算20万元，执行18万元，剩余资金2万元。", ["结转 2万元 < 支出数 18万元 < 预算数 20万元"]),
        ("预算安排20万元，支出18万元，执行率90%，结余资金2万元。", ["~执行率 90% < 执行数 18万元 < 预算数 20万元", "结转 2万元 < 支出数 18万元 < 预算数 20万元"]),
        ("预算安排20万元，支出18万元，结余资金2万元，执行率90%。", ["结转 2万元 < 支出数 18万元 < 预算数 20万元", "~执行率 90% < 执行数 18万元 < 预算数 20万元"]),
        ("预算安排20万元，支出约18万元，结转2万元。", []),
        ("预算安排20万元，其中支出18万元，结转2万元。", []),
        ("预算安排20万元。支出18万元，结转2万元。", []),
        ("预算安排20万元，支出18万元，发放2万元，结转2万元。", []),
        ("调整后预算22万元，支出20万元，执行率91%。", ["~执行率 91% < 执行数 20万元 < 预算数 22万元"]),
        ("结转2万元。", []),
        (f"预算安排20万元，{'甲' * 283}，支出18万元，结转2万元。", []),  # further back than anybody looks
        (f"预算安排20万元，{'甲' * 282}，支出18万元，结转2万元。", ["结转 2万元 < 支出数 18万元 < 预算数 20万元"]),
    ],
)  # fmt: skip
def test_what_was_added_spent_and_left(scanned: Scanned, text: str, found: list[str]) -> None:
    assert of_sentence(scanned, text) == found


def test_each_sentence_is_read_once(scanned: Scanned) -> None:
    one = "年初预算20万元，年中追加2万元，调整后预算22万元，支出20万元，结转2万元。"
    assert len(of_sentence(scanned, one)) == 3
    assert len(of_sentence(scanned, one + "另外：" + one)) == 6
