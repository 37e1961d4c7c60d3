"""Cells of a form, numbers of lines, and years: what is printed, what is expected, and where."""

from collections.abc import Callable, Sequence

import pytest

from finlint.facts import FactIndex, MarkKind

Read = Callable[..., FactIndex]
COVER = "2024年度云岭市档案馆部门决算\n2024年度本年支出合计80.00万元，本年收入合计80.00万元。\n"
HEAD = ("三级指标", "指标性质", "指标值", "度量单位", "完成值", "得分")


def table(*rows: Sequence[str]) -> str:
    return "\n\n".join("\n".join(f"\t{cell}" for cell in row) for row in rows)


def found(read: Read, kind: MarkKind, text: str) -> list[tuple[str, str, str]]:
    """Word, text and expectation of the marks of a kind; their spans are where their texts stand."""
    marks = read(text, COVER).marks(kind)
    assert [(COVER + text)[slice(*mark.span)] for mark in marks] == [mark.text for mark in marks]
    return [(mark.word, mark.text, mark.expected) for mark in marks]


@pytest.mark.parametrize(
    ("row", "marks"),
    [
        (("维修面积", "≥", "300", "平方米", "320", "10"), [("comparator", "≥", "≥")]),
        (("维修面积", "=", "300", "平方米", "320", "10"), [("comparator", "=", "=")]),
        (("维修面积", "·", "300", "平方米", "320", "10"), [("comparator", "·", "≥、≤或＝")]),
        (("维修面积", "·", "按时", "平方米", "320", "10"), []),  # a garbled sign is one beside a number
        (("合格率", "≥", "95", "%", "97%", "10"), [("comparator", "≥", "≥"), ("percent", "97%", "97")]),
        (("合格率", "≥", "95%", "%", "97", "10"), [("comparator", "≥", "≥"), ("percent", "95%", "95")]),
        (("合格率", "≥", "95%", "%", "97%", "10"), [("comparator", "≥", "≥"), ("percent", "95%", "95")]),
        (("合格率", "≥", "95%", "", "97%", "10"), [("comparator", "≥", "≥")]),
        (("维修成本", "≤", "30", "万", "28", "10"), [("comparator", "≤", "≤"), ("unit", "万", "万元")]),
        (("维修成本", "≤", "3", "亿", "2", "10"), [("comparator", "≤", "≤"), ("unit", "亿", "亿元")]),
        (("维修成本", "≤", "较低", "万", "28", "10"), [("comparator", "≤", "≤")]),
        (("培训", "≥", "3", "人/批次/场", "3", "10"), [("comparator", "≥", "≥"), ("options", "人/批次/场", "人")]),
        (("单价", "≤", "3", "元/平方米", "3", "10"), [("comparator", "≤", "≤")]),
        (("培训", "≥", "3", "人/次", "3", "10"), [("comparator", "≥", "≥")]),  # may be a unit
        (("制度健全度", "定性", "健全", "%", "健全", "10"), [("unit", "%", "")]),
        (("单价", "≤", "3元/次", "元/批", "3元/次", "10"), [("comparator", "≤", "≤"), ("price", "元/批", "元/次")]),
        (("单价", "≤", "3元/次", "元/次", "3元/次", "10"), [("comparator", "≤", "≤"), ("price", "元/次", "元/次")]),
        (("单价", "≤", "3", "元/人/天", "3", "10"), [("comparator", "≤", "≤")]),
        (("制度健全", "定性", "健全", "%", "健全", "10"), [("unit", "%", "")]),
        (("制度健全", "定性", "健全", "项", "健全", "10"), []),
        (("制度健全", "定性", "95", "%", "健全", "10"), []),
        (("制度健全", "定性", "", "%", "健全", "10"), []),
        (("维修面积", "定量", "300", "%", "320", "10"), []),
        (("", "≥", "300", "平方米", "320", "10"), []),
    ],
)
def test_comparator_value_and_unit_of_a_row(read: Read, row: Sequence[str], marks: list[tuple[str, str, str]]) -> None:
    assert found(read, MarkKind.CELL, table(HEAD, row, ("合计", "", "", "", "", "10"))) == marks


def test_only_forms_with_comparator_and_unit_are_looked_at(read: Read) -> None:
    row = ("维修成本", "≤", "30", "万", "28", "10")
    assert not found(read, MarkKind.CELL, table(("三级指标", "指标值", "度量单位"), row))
    assert not found(read, MarkKind.CELL, table(("三级指标", "指标性质", "指标值"), row))


def test_every_row_down_to_the_last_is_looked_at(read: Read) -> None:
    rows = [("维修成本", "≤", "30", "万", "28")] * 3
    assert [mark[:2] for mark in found(read, MarkKind.CELL, table(HEAD, *rows))] == [
        ("comparator", "≤"),
        ("unit", "万"),
    ] * 3


# --- numbers of lines


@pytest.mark.parametrize(
    ("lines", "wrong"),
    [
        ("一、甲\n二、乙\n三、丙\n", []),
        ("九、甲\n十、乙\n十一、丙\n十二、丁\n", []),
        ("九、甲\n十、乙\n十二、丙\n", [("skipped", "十二、", "十一、")]),
        ("十、甲\n十一、乙\n十一、丙\n", [("repeated", "十一、", "十二、")]),
        ("十九、甲\n二十、乙\n二十一、丙\n二十三、丁\n", [("skipped", "二十三、", "二十二、")]),
        ("1.甲\n2.乙\n4.丙\n", [("skipped", "4.", "3.")]),
        ("（一）甲\n（二）乙\n（二）丙\n", [("repeated", "（二）", "（三）")]),
        ("（一）甲\n（二）乙\n（二）乙\n", []),  # one heading on two pages
        ("1.甲\n2.乙\n5.丙\n", []),  # two are missing: another list
        ("1.甲\n2.乙，3.丙\n4.丁\n", []),  # the third stands within a line
        ("1.甲\n2.乙，三是丙\n4.丁\n", []),
        ("1.甲\n2.乙\n\t合计\n4.丁\n", []),  # a table ends the list
        ("1.甲\n2.乙\n第三部分 名词解释\n4.丁\n", []),
        ("1.甲\n2.乙\n3住房保障支出\n", [("unpointed", "3", "3.")]),
        ("1、甲\n2、乙\n3住房保障支出\n", [("unpointed", "3", "3、")]),
        ("1.甲\n2住房保障支出\n", []),  # too little to tell
        ("1.甲\n2.乙\n4住房保障支出\n", []),
        ("一、甲\n二、乙\n3住房保障支出\n", []),
        ("1.甲\n2.乙\n3辆公务用车\n", []),
        ("（一甲\n（二）乙\n（三）丙\n", []),
        ("1.甲\n（1）子\n（2）丑\n2.乙\n（1）子\n（3）丑\n", [("skipped", "（3）", "（2）")]),
        ("第二部分 决算情况\n一般情况\n二、收入\n", [("first", "一般情况", "一、一般情况")]),
        ("第二部分 决算情况\n1、一般情况\n二、收入\n", [("style", "1、", "一、")]),
        ("第二部分 决算情况\n1、一般情况。说明如下\n二、收入\n", []),
        ("第二部分 决算情况\n2、一般情况\n二、收入\n", []),
        ("第二部分 决算情况说明\n二、收入\n", []),
        ("第二部分 决算情况\n一般情况\n三、收入\n", []),
        ("第二部分 决算情况\n一般情况\n2.收入\n", []),
        ("第二部分 决算情况\n一般情况\n收支情况\n二、收入\n", [("first", "一般情况", "一、一般情况")]),
        ("1.甲\n2.乙\n2.丙\n4.丁\n6.戊\n", [("repeated", "2.", "3."), ("skipped", "6.", "5.")]),
        ("1.甲\n2.乙\n12.3万元\n3.丙\n", []),
        ("0.甲\n1.乙\n2.丙\n2.丁\n", [("repeated", "2.", "3.")]),
        ("第一部分 概况\n一、职责\n主要职责\n（二）机构\n", [("first", "主要职责", "（一）主要职责")]),
        ("第一部分 概况\n一、职责\n（一）职责\n主要职责\n（二）机构\n", []),
    ],
)
def test_the_number_of_a_line_among_its_siblings(read: Read, lines: str, wrong: list[tuple[str, str, str]]) -> None:
    assert [mark for mark in found(read, MarkKind.NUMBERING, lines) if mark[1] != mark[2]] == wrong


# --- years


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("比2024年增加3.00万元。", [("before", "2024", "2023")]),
        ("比2024年增加3.00万元\n受疫情影响", [("before", "2024", "2023")]),
        ("比2023年增加3.00万元。", []),
        ("较2025年度减少3.00万元。", [("before", "2025", "2023")]),
        ("比2022年增加3.00万元。", []),  # it may be meant
        (
            "比2023年增加3.00万元。较2023年度减少3.00万元。与2022年相比，增加3.00万元。",
            [("before", "2022", "2023")],
        ),
        ("比2023年增加3.00万元。较2023年度减少3.00万元。与2019年相比，增加3.00万元。", []),
        ("比2023年增加3.00万元。较2023年度减少3.00万元。与2022年相比，因疫情增加3.00万元。", []),
        ("比2023年增加3.00万元。与2022年相比，增加3.00万元。", []),
        ("比2023年增加3.00万元。较2023年度减少3.00万元。比2022年增加3.00万元。较2022年减少3.00万元。", []),
        ("2025年比2024年增加3.00万元。", []),
        ("截止2022年12月31日，公务用车2辆。", [("closing", "2022", "2024")]),
        ("于2022年12月31日，公务用车2辆。", []),
        ("截至2022年12月31日，办理事项。", []),
        ("2022年度收入合计3.00万元。", [("lead", "2022", "2024")]),
        ("2022年度收入合计3.00万元。2021年度收入合计2.00万元。", []),  # a history
        ("2022年度收入合计3.00万元，2024年度4.00万元。", []),
        ("2023年度收入合计3.00万元。", []),  # the year before may well be meant
        ("2025年度收入合计3.00万元。", [("lead", "2025", "2024")]),
        ("云岭市档案馆2022年度收入合计3.00万元。", [("lead", "2022", "2024")]),
        ("云岭市2022年度收入合计3.00万元。", []),
        ("\t2022年度收入合计3.00万元。", []),
        ("20240年度支出3.00万元。", [("date", "20240年", "")]),
        ("202年度支出3.00万元。", [("date", "202年", "")]),
        ("2024年0月、4月31日、11月31日、6月40日。", [("date", "2024年0月", ""), ("date", "6月40日", ""), ("date", "4月31日", ""), ("date", "11月31日", "")]),
        ("12月31日、10月31日、12月30日、2月29日。", []),
    ],
)  # fmt: skip
def test_years_and_dates(read: Read, text: str, wrong: list[tuple[str, str, str]]) -> None:
    text = "2024年度基本支出60.00万元。2024年度项目支出20.00万元。\n" + text
    assert sorted(mark for mark in found(read, MarkKind.YEAR, text) if mark[1] != mark[2]) == sorted(wrong)


def test_the_year_of_a_title_that_all_the_text_contradicts(read: Read) -> None:
    cover = "2023年度云岭市档案馆部门决算\n"
    text = "".join(f"2024年{name}支出3.00万元。\n" for name in ("基本", "项目", "会议费", "培训费", "公务接待费"))
    title = [mark for mark in read(text, cover).marks(MarkKind.YEAR) if mark.text != mark.expected]
    assert [(mark.word, mark.text, mark.expected, mark.span.start) for mark in title] == [
        ("heading", "2023", "2024", 0)
    ]
    again = text + "2023年工作。\n"
    assert not [mark for mark in read(again, cover).marks(MarkKind.YEAR) if mark.text != mark.expected]
    short = "\n".join(text.split("\n")[:4])
    assert not [mark for mark in read(short, cover).marks(MarkKind.YEAR) if mark.text != mark.expected]
