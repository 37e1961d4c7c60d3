"""How amounts, cells, codes, offices and grades are written: what is looked at, and from where to where."""

from collections.abc import Callable, Sequence

import pytest

from finlint.facts import MarkKind

Marked = Callable[..., list[tuple[str, str, str]]]


def wrong(marked: Marked, kind: MarkKind, text: str) -> list[tuple[str, str]]:
    return [(printed, expected) for printed, _, expected in marked(kind, text) if printed != expected]


def cells(*rows: Sequence[str]) -> str:
    return "\n\n".join("\n".join(f"\t{cell}" for cell in row) for row in rows) + "\n"


# --- units


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("公务接待费支出1.20，会议费1.30万元。", [("1.20", "1.20万元")]),
        ("公务接待费支出1.20、1.30万元。", []),  # the unit follows
        ("公务接待费支出1.20，1.30万元。", []),
        ("公务接待费支出1.20万，会议费1.30万元。", [("1.20万", "1.20万元")]),
        ("公务接待费支出1.20亿，会议费1.30万元。", [("1.20亿", "1.20亿元")]),
        ("公务接待费支出0.00，会议费1.30万元。", []),
        ("公务接待费支出12，会议费1.30万元。", []),  # no decimals: it may count anything
        ("\t公务接待费\n\t1.20\n", []),
        ("公务接待费支出1.20万，会议费1.30万，培训费1.40万。", []),  # the usual way here
        ("比上年增加0.30，增长3%。", [("0.30", "0.30万元")]),
        ("比上年减少了0.30。", [("0.30", "0.30万元")]),
        ("\t增加0.30。", []),
        ("比上年增加0.30.4。", []),
    ],
)
def test_an_amount_is_written_with_its_unit(marked: Marked, text: str, expected: list[tuple[str, str]]) -> None:
    assert wrong(marked, MarkKind.UNIT, text) == expected


def test_amounts_in_yuan_lack_yuan(marked: Marked) -> None:
    cover = "2024年度云岭市档案馆部门决算\n2024年度本年支出合计800000.00元，本年收入合计800000.00元。\n"
    marks = marked(MarkKind.UNIT, "公务接待费支出1200.00，比上年增加300.00，增长33%。", cover)
    assert [mark[::2] for mark in marks if mark[0] != mark[2]] == [("1200.00", "1200.00元"), ("300.00", "300.00元")]


# --- thousands


@pytest.mark.parametrize(
    ("cell", "expected"),
    [
        ("1,068.13", [("1,068.13", "1,068.13")]),
        ("10,68.13", [("10,68.13", "1,068.13")]),
        ("1,0681.3", [("1,0681.3", "10,681.3")]),
        ("1068.13", []),
        ("1,068", []),
    ],
)
def test_thousands_are_set_apart_by_three(marked: Marked, cell: str, expected: list[tuple[str, str]]) -> None:
    marks = marked(MarkKind.GROUPING, f"支出决算表\n\n{cells(('合计', cell))}")
    assert [mark[::2] for mark in marks] == expected


# --- codes


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("住房公积金（2210201）。", ("住房公积金（2210201）", "住房公积金")),
        ("用于住房公积金（2210201）。", ("住房公积金（2210201）", "住房公积金")),
        ("住房改革支出（款）住房公积金（项）2210201。", ("住房公积金（项）2210201", "住房公积金")),
        ("2210201住房公积金。", ("2210201住房公积金", "住房公积金")),
        ("2210201住房公积金缴存。", ("2210201住房公积金缴存", "住房公积金")),
        ("购房补贴（2210201）。", ("购房补贴（2210201）", "住房公积金")),
        ("住房公积（2210201）。", None),
        ("住房公积金（221020）。", None),
    ],
)
def test_a_code_beside_a_name(marked: Marked, text: str, found: tuple[str, str] | None) -> None:
    marks = marked(MarkKind.CODE, text)
    assert [mark[::2] for mark in marks] == ([found] if found else [])


# --- offices

LIST = "内设综合科、口岸管理科、财务规划科三个科室。\n"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (LIST + "由财务科会计、综合科科长、财务负责人签字。", [("财务科", "财务规划科"), ("综合科", "综合科")]),
        ("内设科室：综合科、财务规划科。由财务科会计、出纳签字。", []),  # two of them are no list
        (LIST + "由财务股会计、出纳签字。", []),
        (LIST + "由规划科会计、出纳签字。", []),  # another beginning
        (LIST.replace("三个科室", "等科室") + "由财务科会计、出纳签字。", []),
        (LIST.replace("三个科室", "以及其他科室") + "由财务科会计、出纳签字。", []),
        (
            "内设一科、二科、三科等。" + LIST + "由财务科会计、出纳签字。",
            [("财务科", "财务规划科")],
        ),  # the first list that is whole
    ],
)
def test_an_office_that_is_named_short(marked: Marked, text: str, expected: list[tuple[str, str]]) -> None:
    marks = marked(MarkKind.NAME, text)
    assert [(printed, other) for printed, word, other in marks if word == "office"] == expected


# --- grades


@pytest.mark.parametrize(
    ("rows", "grades"),
    [
        ((("评价等次", "优"),), [("优", "优")]),
        ((("评价结论", "", "良好"),), [("良好", "良")]),
        ((("备注", "优"),), []),
        ((("评价等次", "优秀团队"),), []),
        ((("评价等次", "甲" * 40, "优"),), []),
    ],
)
def test_grades_in_cells_behind_their_label(
    marked: Marked, rows: Sequence[Sequence[str]], grades: list[tuple[str, str]]
) -> None:
    table = (("项目名称", "修缮"), ("三级指标", "分值", "得分"), ("里程", "100", "97"), ("总分", "100", "97"))
    assert [mark[:2] for mark in marked(MarkKind.GRADE, cells(*table, *rows))] == grades


def test_a_grade_stands_behind_the_total_score(marked: Marked) -> None:
    table = (("项目名称", "修缮"), ("三级指标", "分值", "得分"), ("里程", "100", "97"), ("总分", "100", "97", "中等"))
    assert [mark[:2] for mark in marked(MarkKind.GRADE, cells(*table))] == [("中等", "中")]


# --- tables without their head

NAME, BODY = "\t项目名称\n\t修缮{}\n\n", "\t项目资金（万元）\n\t80\n\n\t年度目标\n\t完成\n\n"
END = "\t评价结论\n\t自评98分。\n\n"


def heads(marked: Marked, *named: bool) -> list[str]:
    text = "".join((NAME.format(at) if each else "") + BODY + END for at, each in enumerate(named))
    return [printed if word else "" for printed, word, _ in marked(MarkKind.HEADLESS, text)]


@pytest.mark.parametrize(
    ("named", "found"),
    [
        ((1, 1, 0), ["", "", "项目资金（万元）"]),  # marked at the first cell that is left
        ((0, 1, 1), ["项目资金（万元）", "", ""]),
        ((1, 0, 1, 0), ["", "项目资金（万元）", "", "项目资金（万元）"]),
        ((1, 1), ["", ""]),
        ((1, 0, 0), []),  # one name is no habit
        ((0, 0), []),
    ],
)
def test_tables_that_lack_their_head(marked: Marked, named: tuple[int, ...], found: list[str]) -> None:
    assert heads(marked, *map(bool, named)) == found
