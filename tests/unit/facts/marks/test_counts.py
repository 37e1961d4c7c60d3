"""Marks that count before they judge: how many others, how near, and how often make a slip one."""

from collections.abc import Callable

import pytest

from finlint.facts import MarkKind

Marked = Callable[..., list[tuple[str, str, str]]]


# --- entries of a glossary that break off


def entries(*ends: str) -> str:
    lines = [f"{at}.名词{chr(ord('甲') + at)}：指单位取得的各项收入{end}" for at, end in enumerate(ends, 1)]
    return "第四部分 名词解释\n" + "\n".join(lines) + "\n"


def broken_off(marked: Marked, text: str) -> list[tuple[str, str, str]]:
    """The marks of entries; paragraphs have their own."""
    return [mark for mark in marked(MarkKind.UNFINISHED, text) if not mark[1]]


@pytest.mark.parametrize(
    ("ends", "found"),
    [
        (("。",) * 4 + ("",), True),
        (("。", "；", "”", "！", ""), True),
        (("。",) * 3 + ("",), False),  # three are no habit
        (("。",) * 7 + ("",) * 2, False),  # two of nine are a habit of their own
        (("。",) * 8 + ("",) * 2, True),
    ],
)
def test_an_entry_breaks_off_where_nearly_all_others_end(marked: Marked, ends: tuple[str, ...], *, found: bool) -> None:
    marks = broken_off(marked, entries(*ends))
    broken = [printed for printed, _, expected in marks if not expected]
    assert broken == (["的各项收入"[-6:].rjust(6, "得")] * ends.count("") if found else [])
    assert len(marks) == (len(broken) + 1 if found else 0)


def test_the_last_entry_that_ends_shows_how(marked: Marked) -> None:
    marks = broken_off(marked, entries("。", "；", "", "。", "。", "”"))
    assert marks[-1] == ("”", "", "”")
    assert marks[0] == ("得的各项收入", "", "")


def test_lines_that_explain_nothing_are_no_entries(marked: Marked) -> None:
    assert broken_off(marked, entries("。", "。", "。", "。") + "以上名词\n") == [("。", "", "。")]
    behind = entries("。", "。", "。", "。") + "第五部分 附件\n5.名词己：指收入\n"
    assert all(expected for _, _, expected in broken_off(marked, behind))


# --- signs of half width


@pytest.mark.parametrize(
    ("narrow", "wide", "found"),
    [(1, 4, 1), (1, 3, 0), (2, 8, 2), (2, 7, 0), (24, 96, 24), (25, 100, 0)],
)
def test_signs_of_half_width_are_slips_where_they_are_few(marked: Marked, narrow: int, wide: int, found: int) -> None:
    cover = "2024年度云岭市档案馆部门决算\n2024年度本年支出合计80.00万元。\n"
    text = "保管,".join("整理" for _ in range(narrow + 1)) + "。" + "编目，" * wide
    assert [mark for mark in marked(MarkKind.WIDTH, text, cover) if mark[0] == ","] == [(",", "", "，")] * found


def test_a_semicolon_counts_as_well_and_a_comma_in_a_number_does_not(marked: Marked) -> None:
    wide = "编目，整理；" * 4
    assert (";", "", "；") in marked(MarkKind.WIDTH, f"{wide}保管;整理。")
    assert all(printed not in ",;" for printed, _, _ in marked(MarkKind.WIDTH, f"{wide}保管1,068元。a,b。"))


# --- names in which a character was forgotten


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("其中：基本支3.00万元。", ("基本支", "基本支出")),
        ("其中：本年基本支3.00万元。", ("基本支", "基本支出")),
        ("其中：基本支共计3.00万元。", ("基本支", "基本支出")),
        ("其中：基本支为3.00万元。", ("基本支", "基本支出")),
        ("其中：基本支出3.00万元。", ("基本支出", "基本支出")),
        ("\t基本支3.00万元", None),
        ("其中：某某基本支3.00万元。", None),
        ("其中：基本支30%。", None),
    ],
)
def test_a_name_before_an_amount(marked: Marked, text: str, found: tuple[str, str] | None) -> None:
    marks = [(printed, expected) for printed, _, expected in marked(MarkKind.SUBJECT, text)]
    assert [mark for mark in marks if mark[1] == "基本支出"] == ([found] if found else [])


def test_every_name_is_looked_at(marked: Marked) -> None:
    text = "占3%，购置3台，人员经6.00万元，比上年增加1.00万元，其中：基本支3.00万元。"
    assert [mark[::2] for mark in marked(MarkKind.SUBJECT, text) if mark[0] != mark[2]] == [
        ("人员经", "人员经费"),
        ("基本支", "基本支出"),
    ]


# --- completions in a list


def items(done: int, others: int = 0) -> str:
    """Lines that say how far something was completed, and lines that do not."""
    words = ["，完成年初预算的50%"] * done + [""] * others
    return "".join(f"{at}.事项{at}支出1.00万元{each}。\n" for at, each in enumerate(words, 1))


@pytest.mark.parametrize(
    ("head", "below", "word"),
    [
        ("支出决算为9.00万元。其中：", (2, 0), "missing"),
        ("支出决算为9.00万元，完成预算的50%。其中：", (2, 0), "stated"),
        ("支出决算为9.00万元。具体情况如下：", (2, 1), "missing"),
        ("支出决算为9.00万元。其中：", (1, 1), None),  # one completion is no list of them
        ("支出决算为9.00万元。其中：", (2, 2), None),  # half of them
        ("支出决算为9.00万元，占80%。其中：", (2, 0), None),
    ],
)
def test_the_head_of_a_list_of_completions(marked: Marked, head: str, below: tuple[int, int], word: str | None) -> None:
    marks = marked(MarkKind.COMPLETION, f"{head}\n{items(*below)}")
    assert [mark[1] for mark in marks] == ([word] if word else [])


def test_lines_far_below_the_head_are_not_of_it(marked: Marked) -> None:
    head = "支出决算为9.00万元。其中：\n"
    assert marked(MarkKind.COMPLETION, head + "说明。\n" * 9 + items(2))
    assert not marked(MarkKind.COMPLETION, head + "说明。\n" * 10 + items(2))


# --- guests and those who accompany them


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("接待13批次，145人次（包括陪同人员）。", "不包括陪同人员"),
        ("接待13批次，145人次（不包括陪同人员）。", "不包括陪同人员"),
        ("接待费用未包含陪同人员。", "未包含陪同人员"),
        ("接待费用包含陪同人员。", None),  # no count before it
        (f"接待145人次{'甲' * 24}包括陪同人员。", "不包括陪同人员"),
        (f"接待145人次{'甲' * 25}包括陪同人员。", None),
        ("接待145人次。包括陪同人员。", None),
    ],
)
def test_those_who_accompany_guests(marked: Marked, text: str, expected: str | None) -> None:
    assert [mark[2] for mark in marked(MarkKind.ACCOMPANIED, text)] == ([expected] if expected else [])


# --- counts of names


@pytest.mark.parametrize(
    ("text", "made"),
    [
        ("下属单位3个：甲局、乙局、丙局。", ("3", "3", "3")),
        ("下属单位3个：甲局、乙局和丙局。", ("3", "3", "3")),
        ("下属单位4个：甲局、乙局和丙局及丁局。", ("4", "4", "4")),
        ("下属单位5个：甲局、乙局和丙局及丁局。", ("5", "5", "2")),
        ("下属单位1个：甲局、乙局。", ("1", "1", "2")),
        ("下属单位12个，分别为：甲局、乙局。", ("12", "12", "2")),
    ],
)
def test_how_many_names_follow_a_count(marked: Marked, text: str, made: tuple[str, str, str]) -> None:
    assert marked(MarkKind.LISTED, text) == [made]


def test_a_count_behind_an_open_one_is_read(marked: Marked) -> None:
    text = "下属单位3个：甲局、乙局等。所属单位2个：丙局、丁局。直属单位3个。二级单位3个：戊局、己局。"
    assert [mark[0] for mark in marked(MarkKind.LISTED, text)] == ["2", "3"]


def test_numbered_lines_end_at_the_first_other_line(marked: Marked) -> None:
    text = "下属单位4个，包括：\n1.甲局\n\n2.乙局\n3.丙局\n本部门设科室。\n4.丁局\n"
    assert marked(MarkKind.LISTED, text) == [("4", "4", "3")]
