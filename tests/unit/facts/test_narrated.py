"""Scores that prose divides are parts of a score where their weights make its own."""

from collections.abc import Callable

import pytest

from finlint.facts import Aspect, FactIndex

Read = Callable[..., FactIndex]


def divided(read: Read, text: str) -> list[tuple[str, list[str]]]:
    wholes: dict[str, list[str]] = {}
    for part in read(text).of(Aspect.SCORE):
        if part.parent is not None:
            wholes.setdefault(part.parent.text.rstrip("分"), []).append(part.text.rstrip("分"))
    return list(wholes.items())


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("过程指标35分，得33.7分。其中：执行10分，得9.7分；管理25分，得24分。", [("33.7", ["9.7", "24"])]),
        (
            "过程指标35分，得33.7分，其中：执行10分，按97%计算得9.7分；管理25分，扣1分，得24分。",
            [("33.7", ["9.7", "24"])],
        ),
        (
            "自评得分96.5分，等级为优。其中：效能50分，自评得分48分；效率50分，自评得分48.5分。",
            [("96.5", ["48", "48.5"])],
        ),
        ("过程指标35分，得33.7分。其中：执行10分，得9.7分；管理15分，得14分。", []),
        ("过程指标35分，得33.7分。其中：执行10分，得9.7分；管理25分未扣分。", []),
        ("过程指标35分，得33.7分。其中：执行35分，得33.7分。", []),
        ("过程指标35分，得33.7分。执行10分，得9.7分；管理25分，得24分。", []),
    ],
)
def test_parts_of_a_score(read: Read, text: str, parts: list[tuple[str, list[str]]]) -> None:
    assert divided(read, text) == parts


def test_headings_divide_the_conclusion(read: Read) -> None:
    text = "自评得分97.5分，具体如下：\n（一）投入指标40分，得39.5分。其中另有说明。\n（二）产出指标60分，得58分。\n"
    assert divided(read, text) == [("97.5", ["39.5", "58"])]
