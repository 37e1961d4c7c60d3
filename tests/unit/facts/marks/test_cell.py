"""Comparator, value, unit and completion of a row of cells: how far a cell is read, and where each stands."""

from collections.abc import Callable, Sequence

import pytest

from finlint.facts import MarkKind

Marked = Callable[..., list[tuple[str, str, str]]]
HEAD = ("三级指标", "指标性质", "指标值", "度量单位", "完成值")


def found(marked: Marked, *rows: Sequence[str], head: Sequence[str] = HEAD) -> list[tuple[str, str, str]]:
    text = "\n\n".join("\n".join(f"\t{cell}" for cell in row) for row in (head, *rows, ("合计", "", "", "", "10")))
    return [
        (printed, word, expected)
        for printed, word, expected in marked(MarkKind.CELL, text + "\n")
        if word != "comparator"
    ]


def test_every_row_is_looked_at_wherever_it_stands(marked: Marked) -> None:
    rows = (
        ("成本", "≤", "30", "万", "28"),
        ("合格率", "≥", "95%", "%", "97%"),
        ("健全", "定性", "好", "%", "好"),
        ("培训", "=", "3", "人/批次/场", "3"),
    )
    assert found(marked, *rows) == [
        ("万", "unit", "万元"),
        ("95%", "percent", "95"),
        ("%", "unit", ""),
        ("人/批次/场", "options", "人"),
    ]


@pytest.mark.parametrize(
    ("row", "marks"),
    [
        (("成本", "≤", "30", "亿", "28"), [("亿", "unit", "亿元")]),
        (("成本", "≤", "30.5", "万", "28"), [("万", "unit", "万元")]),
        (("成本", "≤", "30至40", "万", "28"), []),
        (("成本", "≤", "30", "万吨", "28"), []),
        (("单价", "≤", "1.5万元/批", "万元/次", "1"), [("万元/次", "price", "万元/批")]),
        (("单价", "≤", "1.5元/人·天", "元/人", "1"), [("元/人", "price", "元/人·天")]),
        (("单价", "≤", "约1.5元/批", "元/次", "1"), []),
        (("合格率", "≥", "95", "%", "97%"), [("97%", "percent", "97")]),
        (("合格率", "≥", "95%", "%", "97"), [("95%", "percent", "95")]),
        (("合格率", "≥", "95", "%", "97%以上"), []),
        (("培训", "=", "3", "人/批次", "3"), []),  # two may be one unit
        (("培训", "=", "3", "人/批次/天", "3"), []),  # 天 is none of the words of the choice
        (("培训", "·", "3", "人/批次/场", "3"), [("人/批次/场", "options", "人")]),
        (("健全", "定性", "3", "%", "3"), []),
    ],
)
def test_what_is_said_of_a_row(marked: Marked, row: Sequence[str], marks: list[tuple[str, str, str]]) -> None:
    assert found(marked, row) == marks


def test_cells_above_the_header_are_not_read(marked: Marked) -> None:
    row = ("成本", "≤", "30", "万", "28")
    above = "\n".join(f"\t{cell}" for cell in row)
    text = f"{above}\n\n" + "\n".join(f"\t{cell}" for cell in (*HEAD, *row)) + "\n\t合计\n"
    assert [mark[:2] for mark in marked(MarkKind.CELL, text)] == [("≤", "comparator"), ("万", "unit")]
