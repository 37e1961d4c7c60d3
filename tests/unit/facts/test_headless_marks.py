"""Tables that end in a conclusion: which of them have lost their head."""

from collections.abc import Callable

import pytest

from finlint.facts import FactIndex, MarkKind

Read = Callable[..., FactIndex]
NAME = "\t项目名称\n\t修复经费\n\n"
BODY = "\t预算执行情况（10分）\n\t年初预算\n\n\t完成率\n\t3\n\n"
END = "\t评价结论\n\t自评98分。\n\n"
MONEY = "本年支出合计80.00万元。\n"


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ((NAME + BODY + END) * 3, ["", "", ""]),
        ((NAME + BODY + END) * 2 + BODY + END, ["", "", "headless"]),
        (BODY + END + (NAME + BODY + END) * 2, ["headless", "", ""]),
        (BODY + END + NAME + BODY + END, []),  # one name is no habit
        ((BODY + END) * 3, []),
        ((NAME + BODY + END) * 2 + END, ["", ""]),  # nothing is left to point at
        ((NAME + BODY + END) * 2 + "评价结论：自评98分。\n", ["", ""]),  # no cell
        ((NAME + BODY + END) * 2 + NAME + NAME + BODY + END, ["", "", ""]),
    ],
)
def test_tables_with_and_without_their_head(read: Read, text: str, words: list[str]) -> None:
    assert [mark.word for mark in read(MONEY + text).marks(MarkKind.HEADLESS)] == words
