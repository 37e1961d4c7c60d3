"""Marks of slips against a habit: full stops, quotation marks, and years of one sentence after another."""

from collections.abc import Callable

import pytest

from finlint.facts import MarkKind
from finlint.facts.marks.series import years_of_series

Marked = Callable[..., list[tuple[str, str, str]]]


# --- paragraphs without a full stop

BARE = "2024年度机关运行经费支出共计80.00万元"
NEXT = "\n二、其他\n"


def stops(marked: Marked, text: str, whole: int = 5) -> list[tuple[str, str]]:
    sentences = "本部门经费用于履行职责。\n" * (whole - 1)  # the cover has one
    marks = marked(MarkKind.UNFINISHED, sentences + text)
    return [(printed, expected) for printed, word, expected in marks if word == "paragraph"]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (BARE + NEXT, ["元"]),
        (BARE.replace("80.00万元", "本年支出的80%") + NEXT, ["%"]),
        (BARE.replace("共计80.00万元", "共计80.00元") + NEXT, ["元"]),
        (BARE, ["元"]),  # the text ends
        (BARE + "\n（一）其他\n", ["元"]),
        (BARE + "\n\n\n第二部分 其他\n", ["元"]),
        (BARE + "\n另有说明\n二、其他\n", []),  # the paragraph may go on
        (BARE + "。" + NEXT, []),
        ("1." + BARE + NEXT, []),  # an item of a list
        (BARE.replace("2024年度", "") + NEXT, []),
        ("2024年度运行经费支出80.00万元" + NEXT, []),  # a heading has as many words
        ("2024年度机关运行经费支出共80.00万元" + NEXT, ["元"]),
    ],
)
def test_a_paragraph_ends_in_a_full_stop(marked: Marked, text: str, found: list[str]) -> None:
    marks = stops(marked, text)
    assert [printed.lstrip("万") for printed, expected in marks if not expected] == found
    assert [expected for _, expected in marks if expected] == ["。"]


@pytest.mark.parametrize(
    ("whole", "bare", "found"), [(5, 1, 1), (4, 1, 0), (9, 2, 0), (10, 2, 2)]
)  # fmt: skip
def test_a_full_stop_lacks_where_most_have_it(marked: Marked, whole: int, bare: int, found: int) -> None:
    marks = stops(marked, (BARE + NEXT) * bare, whole)
    assert len([expected for _, expected in marks if not expected]) == found
    assert len(marks) == (found + 1 if found else 0)


# --- quotation marks

LINE = "本年新增“书香活动经费，按照进度支付，年底全部支付完毕。"


def quotes(marked: Marked, text: str) -> list[tuple[str, str]]:
    marks = marked(MarkKind.QUOTE, f"开展“阅读”活动。\n{text}\n")
    return [(printed, word) for printed, word, expected in marks if not expected]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (LINE, [("“书香活动经费", "”")]),
        (LINE + "\n" + "说明\n" * 3 + "支付”完毕", []),  # the other one stands four lines below
        (LINE + "\n" + "说明\n" * 4 + "支付”完毕", [("“书香活动经费", "”")]),
        ("完毕“支付\n" + "说明\n" * 3 + LINE.replace("“书香", "书香”"), []),
        ("完毕“支付\n" + "说明\n" * 4 + LINE.replace("“书香", "书香”"), [("本年新增书香”", "“")]),
        ("本年新增“书香活动经费，年底全部支付。", []),  # nineteen characters
        ("本年新增“书香活动经费，年底已全部支付。", [("“书香活动经费", "”")]),
        ("\t" + LINE, []),
        (LINE.replace("，", "").replace("。", ""), []),  # no sentence
        (LINE.replace("书香活动经费，", "书香活动经费甲乙丙丁戊己庚辛壬癸子，"), [("“书香活动经费甲乙丙丁戊己庚辛壬癸", "”")]),
        (LINE.replace("“书香", "“书香”“阅读"), [("“阅读活动经费", "”")]),
        (LINE.replace("“书香", "“书“香“阅读"), []),  # more than one is missing
        (LINE.replace("“书香", "”书”香”阅读"), []),
        ("甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳午未书香”活动经费，全部支付。", [("戊己庚辛壬癸子丑寅卯辰巳午未书香”", "“")]),
        ("甲，“书香”活动”经费，年底已全部支付完毕，没有结余。", [("活动”", "“")]),
        ('本年新增“书香"活动经费，年底已全部支付。', [('"', "”")]),
        ('本年新增书香"活动”经费，年底已全部支付。', [('"', "“")]),
        ('本年新增“书香"活动"经费，年底已全部支付。', []),
    ],
)  # fmt: skip
def test_a_quotation_mark_without_the_other_one(marked: Marked, text: str, found: list[tuple[str, str]]) -> None:
    assert quotes(marked, text) == found


@pytest.mark.parametrize(
    ("odd", "lines", "found"), [(2, 3, 2), (3, 12, 3), (3, 11, 0), (6, 24, 6), (6, 23, 0), (7, 40, 0)]
)
def test_quotation_marks_that_are_often_alone_are_a_habit(marked: Marked, odd: int, lines: int, found: int) -> None:
    pairs = "开展“阅读”活动。\n" * (lines - odd - 1)
    apart = "开展阅读活动。\n" * 5
    assert len(quotes(marked, pairs + f"{apart}{LINE}\n" * odd)) == found


def test_a_pair_shows_that_others_are_in_order(marked: Marked) -> None:
    assert marked(MarkKind.QUOTE, "开展“阅读”活动。\n") == [("“", "", "“")]
    assert marked(MarkKind.QUOTE, f"{LINE}\n") == [("“书香活动经费", "”", "")]
    assert marked(MarkKind.QUOTE, "“书香\n") == [("“", "", "“")]
    assert marked(MarkKind.QUOTE, "书香”\n") == []


# --- years of a series

SERIES = "2025年预算5万元，2024年预算4万元。"


def series(*others: str, same: int = 8) -> list[tuple[int, str]]:
    text = SERIES * same
    return [(at - len(text), right) for at, right in years_of_series(text + "".join(others), "2025")]


@pytest.mark.parametrize(
    ("other", "found"),
    [
        ("2025年预算5万元，2023年预算4万元。", [(11, "2024")]),
        ("2026年预算5万元，2024年预算4万元。", [(0, "2025")]),
        ("2026年预算5万元，2023年预算4万元。", []),  # it speaks of something else
        ("2025年决算5万元，2023年预算4万元。", []),
        ("2025年预算5万元，比2023年预算4万元。", []),  # pairs of another kind
        ("2025年人数5万元，2023年人数4万元。", []),  # no money
        ("2025年预算5万元，说明，2023年预算4万元。", []),
    ],
)
def test_one_year_of_a_series_is_a_slip(other: str, found: list[tuple[int, str]]) -> None:
    assert [each for each in series(other) if each[0] >= 0 and each[1] not in other[each[0] :][:4]] == found


@pytest.mark.parametrize(("same", "slips", "found"), [(8, 1, 1), (7, 1, 0), (16, 2, 2), (15, 2, 0)])
def test_a_series_agrees_nearly_always(same: int, slips: int, found: int) -> None:
    other = "2025年预算5万元，2023年预算4万元。"
    told = series(other * slips, same=same)
    assert len([each for each in told if each[0] >= 0]) == found
