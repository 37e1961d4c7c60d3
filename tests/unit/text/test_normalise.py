"""Damage of the text layer, one kind at a time."""

import pytest

from finlint.text import Normalised, Source, Span, normalise


def of(text: str) -> Normalised:
    return normalise(Source("x", text))


CASES = {
    "full-width digits": ("支出１２３．４５万元，占９．５％", "支出123.45万元，占9.5%"),
    "full-width signs": (
        "完成率≧９０％，≦１０，＞５，＜３，＝２，＋１",
        "完成率≥90%，≤10，>5，<3，=2，+1",
    ),
    "minus signs": ("增长－12%，－3，−4，﹣5，－", "增长-12%，-3，-4，-5，－"),
    "dashes stay": ("“三公”—10年——好–", "“三公”—10年——好–"),
    "item points": ("1﹒社会保障\n2．卫生", "1.社会保障\n2.卫生"),
    "a point elsewhere": ("支出．其中", "支出．其中"),
    "traditional": ("萬元預算決算財政撥款經費總計", "万元预算决算财政拨款经费总计"),
    "pinyin": ("購(gòu)置，部門（mén）", "购置，部门"),
    "not pinyin": ("部门(abc)，A(gòu)", "部门（abc），A（gòu）"),
    "radicals": ("⼈员⾦额", "人员金额"),
    "comma": ("支出,其中:A;(一)", "支出，其中：A；（一）"),
    "comma after percent": ("占50%,2022年", "占50%，2022年"),
    "comma between numbers": ("4125.49,4143.91", "4125.49,4143.91"),
    "times": ("于12:30开会，网址http://a.cn", "于12:30开会，网址http://a.cn"),
    "thousands": ("1,234.56", "1234.56"),
    "a blank behind a comma": ("完成3, 156,077万元，税收1,421, 486.50万元", "完成3156077万元，税收1421486.50万元"),
    "a blank behind a comma of a list": ("见表2, 156个单位", "见表2, 156个单位"),
    "full-width thousands": ("采购6，429，768.84元", "采购6429768.84元"),
    "full-width digits and commas": ("１，２３４．５６元", "1234.56元"),
    "loose thousands": ("收入3,594, 026万元、资金1, 344.5万元", "收入3594026万元、资金1344.5万元"),
    "numbers in a row": ("第3, 120户，收入1, 2万元，2023, 100万元", "第3, 120户，收入1, 2万元，2023, 100万元"),
    "thousands and percent": ("1,055.4%", "1055.4%"),
    "two decimals": ("25.00,174", "25.00,174"),
    "leading zero": ("0,123", "0,123"),
    "groups of four": ("2021,2022", "2021,2022"),
    "broken group": ("12,345,6789", "12,345,6789"),
    "clause after a number": ("得5，100%达标", "得5，100%达标"),
    "thin groups": ("1\u2009442.16、1\u00a0442\u202f016", "1442.16、1442016"),
    "space groups": ("共计1 131.79 万元", "共计1131.79万元"),
    "space between cells": ("总额 25.00 174", "总额 25.00 174"),
    "split year": ("20 21 年", "2021年"),
    "split year in prose": ("截至20 21 年末", "截至2021年末"),
    "spaces in prose": ("2023 年度支出 307.9 万元，占 100 %", "2023年度支出307.9万元，占100%"),
    "letter-spaced line": (
        "2025 年 政 府 采 购 预 算 6429768.84 元",
        "2025年政府采购预算6429768.84元",
    ),
    "letter-spaced title": ("概 况", "概况"),
    "short title": ("\t投  入\n\t姓　名", "\t投入\n\t姓名"),
    "row of numbers": (
        "总额 25.00 17.44 17.44 100.00% 10 10",
        "总额 25.00 17.44 17.44 100.00% 10 10",
    ),
    "row with a comparator": ("次 ≥ 20 台 2 10", "次 ≥ 20 台 2 10"),
    "row of ticks": ("差低于 3分。 √ √ √", "差低于 3分。 √ √ √"),
    "row of words": ("一级指标 二级指标 三级指标 指标值", "一级指标 二级指标 三级指标 指标值"),
    "row of single digits": ("5 4 5 5 3 2 1", "5 4 5 5 3 2 1"),
    "wide gaps in a row": ("合计   100    95", "合计 100 95"),
    "a comparison is no row": ("满意度 ≥ 90 %，完成", "满意度≥90%，完成"),
    "cell": (" \t年度目标 \n\t\u3000\n\t\t 值\t\n\t", "\t年度目标\n\t\n\t值\n\t"),
    "cells on one line": ("指标\t\t100 \t 95", "指标\t\t100\t95"),
    "margins": ("  一、概况  \n   \n二", "一、概况\n\n二"),
    "line ends": ("一\r\n二\r三\f四\v五\x85六\u2028七\u2029八", "一\n二\n三\n四\n五\n六\n七\n八"),
    "blank lines": ("一\n\n\n\n\n二\n三", "一\n\n二\n三"),
    "invisible": ("\ufeff预\u200b算\x00支\u00ad出", "预算支出"),
    "number and unit": ("基本支出554.47\n万元，其中", "基本支出554.47万元，其中"),
    "number and unit far apart": ("基本支出 554.47 \n\n 万元", "基本支出554.47万元"),
    "number alone and unit": ("554.47\n万元", "554.47万元"),
    "number in two": ("下降58\n.11%", "下降58.11%"),
    "change and amount": ("支出比2023 年度增加\n25.07 万元，增长", "支出比2023年度增加25.07万元，增长"),
    "unit in two": ("资金10万\n元，执行", "资金10万元，执行"),
    "number and percent": ("占58.11\n%", "占58.11%"),
    "year in two": ("说明。2023\n年度“三公”", "说明。2023年度“三公”"),
    "cells are not joined": ("\t50\n\t次\n\t50\n\n\t元", "\t50\n\t次\n\t50\n\n\t元"),
    "value and unit in lines": ("50\n次\n50", "50\n次\n50"),
    "weight and label": ("10 8\n个性指标", "10 8\n个性指标"),
    "upright text": ("2\n处\n不\n合\n规", "2\n处\n不\n合\n规"),
    "comma below": ("支出万元\n，其中", "支出万元，其中"),
    "bracket below": ("养老支出\n（款）\n（项）：指", "养老支出（款）（项）：指"),
    "footer": ("甲\n\n- 9 -\n\n乙", "甲\n\n乙"),
    "footers": ("— 3 —\n甲。\n—10—\n第 3 页 共 20 页\n9 / 20\n第3页\n乙", "\n甲。\n乙"),
    "footer in a cell": ("\t- 9 -\n\t9 / 20", "\t- 9 -\n\t9 / 20"),
    "footer in a number": ("支出307.9\n\n- 9 -\n\n万元", "支出307.9万元"),
    "empty": ("", ""),
}


@pytest.mark.parametrize(("text", "expected"), CASES.values(), ids=CASES.keys())
def test_damage(text: str, expected: str) -> None:
    assert of(text).text == expected
    assert of(expected).text == expected


def test_wrapped_lines_are_joined_over_a_page() -> None:
    text = """（四）预算绩效管理情况。根据预算绩效管理要求，本部
门在2023年度预算编制阶段，组织对县乡村三级物流共配建
设体系项目等 2 个项目开展了预算事前绩效评估，对项目

- 9 -

编制了绩效目标，预算执行过程中，选取部分项目开展绩
效监控。
五、其他重要事项的情况说明
（一）机关运行经费支出情况"""
    lines = of(text).text.split("\n")
    assert lines == [
        (
            "（四）预算绩效管理情况。根据预算绩效管理要求，本部门在2023年度预算编制阶段，组织对"
            "县乡村三级物流共配建设体系项目等2个项目开展了预算事前绩效评估，对项目编制了绩效目标，"
            "预算执行过程中，选取部分项目开展绩效监控。"
        ),
        "五、其他重要事项的情况说明",
        "（一）机关运行经费支出情况",
    ]


def test_lines_as_wide_as_a_printed_page_are_joined() -> None:
    """Figures are narrow: a page of 120 columns holds lines of a few columns more."""
    full = "教育支出（类）-普通教育（款）-小学教育（项）2025年度预算82.10万元，主要用于课本、作业本和教室里的桌椅，以及校舍的维修"
    text = "\n".join([full, full, f"{full}，2024", f"年度预算{full}", full, f"{full}。"])
    assert len(f"{full}，2024".encode("gbk")) == 123
    assert of(text).text == f"{full * 3}，2024年度预算{full * 3}。"


def test_numbers_and_words_stay_apart_when_lines_are_joined() -> None:
    full = "本部门在预算编制阶段组织对县乡村三级物流共配建设体系项目"
    text = "\n".join([full, full, full + "ABC", "DEF" + full, full + "2023", "25个项目。"])
    assert "ABC DEF" in of(text).text
    assert "2023 25个项目" in of(text).text


@pytest.mark.parametrize(
    ("end", "start", "joined"),
    [
        ("支出1,843.2", "0万元。", "支出1843.20万元。"),
        ("支出18", "43.20万元。", "支出1843.20万元。"),
        ("占4", "5%，增长。", "占45%，增长。"),
        ("支出2.50", "3.50万元。", "支出2.50 3.50万元。"),
    ],
)
def test_a_number_torn_by_a_line_end_is_one_number(end: str, start: str, joined: str) -> None:
    full = "本部门在预算编制阶段组织对县乡村三级物流共配建设体系项目"
    text = "\n".join([full, full, full, full[: -len(end)] + end, start + full])
    assert joined in of(text).text


def test_paragraphs_are_not_joined() -> None:
    paragraph = "本部门在预算编制阶段组织对县乡村三级物流共配建设体系项目开展评估。"
    text = "\n".join([paragraph] * 8)
    assert of(text).text == text


def test_a_span_crosses_to_the_source() -> None:
    text = "支出 １，１３１．７９\r\n万元。"
    regular = of(text)
    assert regular.text == "支出1131.79万元。"
    start = regular.text.index("1131.79万元")
    span = regular.span(start, start + len("1131.79万元"))
    assert text[slice(*span)] == "１，１３１．７９\r\n万元"


def test_empty_text_has_no_runs() -> None:
    for text in ("", "\x00", "\ufeff", "   "):
        regular = of(text)
        assert (regular.text, regular.runs) == ("", ())
        assert regular.span(0, 0) == Span(len(text), len(text))
        assert regular.span(0, 5) == Span(len(text), len(text))
