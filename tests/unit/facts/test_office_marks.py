"""Names of offices against the list of them."""

from collections.abc import Callable

import pytest

from finlint.facts import FactIndex, MarkKind

Read = Callable[..., FactIndex]
MONEY = "本年支出合计80.00万元。"
LIST = "内设综合科、口岸管理科、财务规划科三个科室。\n"


@pytest.mark.parametrize(
    ("text", "marks"),
    [
        (LIST + "\t财务科会计\n", [("财务科", "财务规划科")]),
        (LIST + "\t财务规划科会计\n", [("财务规划科", "财务规划科")]),
        (LIST + "由（财务科会计）审核。", [("财务科", "财务规划科")]),
        (LIST + "\t市财政局财务科会计\n", []),  # of another unit
        (LIST + "\t统计科科长\n", []),  # short for none
        (LIST + "各业务科室负责人参加。", []),
        ("内设综合科、口岸管理科、财务规划科等6个科室。\n\t财务科会计\n", []),  # not all are listed
        ("内设综合科、财务规划科、财务核算科三个科室。\n\t财务科会计\n", []),  # short for two
        ("\t财务科会计\n", []),
    ],
)
def test_offices(read: Read, text: str, marks: list[tuple[str, str]]) -> None:
    found = read(MONEY + text).marks(MarkKind.NAME)
    assert [(mark.text, mark.expected) for mark in found if mark.word == "office"] == marks
