"""Years that cannot be meant: how far a sentence reaches, and what makes a year one that may be."""

from collections.abc import Callable

import pytest

from finlint.facts import MarkKind

Marked = Callable[..., list[tuple[str, str, str]]]
OWN = "2024年度基本支出60.00万元。2024年度项目支出20.00万元。\n"


def wrong(marked: Marked, text: str, *words: str) -> list[tuple[str, str, str]]:
    found = marked(MarkKind.YEAR, OWN + text)
    return [mark for mark in found if mark[0] != mark[2] and (not words or mark[1] in words)]


def test_a_year_that_is_right_is_marked_too(marked: Marked) -> None:
    text = OWN + "比2023年增加3.00万元。截至2024年12月31日，公务用车2辆。"
    assert marked(MarkKind.YEAR, text) == [
        ("2024", "lead", "2024"),  # 2024年度本年支出合计 below the title
        ("2023", "before", "2023"),
        ("2024", "closing", "2024"),
    ]


@pytest.mark.parametrize(
    ("sentence", "found"),
    [
        ("比2024年增加3.00万元。2025年继续。", True),
        ("比2024年增加3.00万元，2025年继续。", False),  # a sentence about the coming year
        ("2025年继续。比2024年增加3.00万元。", True),
        ("2025年比上年好，比2024年增加3.00万元。", False),
        ("受疫情影响，比2024年增加3.00万元。", False),
        ("受疫情影响。比2024年增加3.00万元。", True),
        ("比2024年增加3.00万元\n受疫情影响。", True),
        ("受疫情影响\n\n一、比2024年增加3.00万元。", True),
        ("与2024年年初预算相比增加3.00万元。", False),  # its own budget
        ("与2024年度预算相比，增加3.00万元。", False),
        ("与2024年度相比，增加3.00万元。", True),
        ("\t比2024年增加3.00万元。", False),
        ("比2024年，增加3.00万元。", False),
        ("为2024年增加3.00万元。", False),
    ],
)
def test_a_comparison_with_the_year_itself(marked: Marked, sentence: str, *, found: bool) -> None:
    assert wrong(marked, sentence, "before") == ([("2024", "before", "2023")] if found else [])


@pytest.mark.parametrize(
    ("before", "behind", "found"), [(3_998, 0, True), (3_999, 0, False), (0, 3_989, True), (0, 3_990, False)]
)
def test_a_sentence_without_end_is_not_read(marked: Marked, before: int, behind: int, *, found: bool) -> None:
    text = f"{'甲' * before}，比2024年增加3.00万元，{'甲' * behind}。"  # four thousand characters on either side
    assert bool(wrong(marked, text, "before")) is found


@pytest.mark.parametrize(
    ("usual", "found"),
    [(("比2023年增加1.00万元。", "比2023年减少1.00万元。"), True), (("比2023年增加1.00万元。",), False)],
)
def test_an_earlier_year_is_doubted_where_two_comparisons_show_the_usual_one(
    marked: Marked, usual: tuple[str, ...], *, found: bool
) -> None:
    text = "".join(usual) + "比2021年增加3.00万元。"
    assert wrong(marked, text) == ([("2021", "before", "2023")] if found else [])
    assert not wrong(marked, text + "比2021年增加4.00万元。")


@pytest.mark.parametrize(
    ("cited", "found"),
    [
        ("《关于做好2022年度绩效考评工作的通知》", True),
        ("《关于做好2023年度绩效考评工作的通知》", False),  # that of the year before may hold
        ("《2015年预算绩效评价实施方案》", True),
        ("《2015年工作规程》", False),
        ("2015年度绩效考评工作的通知。", False),
    ],
)
def test_the_paper_of_a_yearly_review_is_of_its_year(marked: Marked, cited: str, *, found: bool) -> None:
    assert bool(wrong(marked, f"根据{cited}执行。", "cited")) is found


ITEMS = "1.教育支出（类）（项）：{}年预算数为5.00万元。\n2.卫生支出（类）（项）：{}年预算数为6.00万元。\n3.住房支出（类）（项）：{}年预算数为7.00万元。\n"


@pytest.mark.parametrize(
    ("years", "wrongs"),
    [
        (("2024", "2022", "2024"), ["2022"]),
        (("2024", "2023", "2024"), ["2023"]),
        (("2022", "2022", "2024"), []),  # which is the rule, nobody knows
        (("2024", "2024", "2024"), []),
    ],
)
def test_the_one_item_of_a_list_with_another_year(marked: Marked, years: tuple[str, ...], wrongs: list[str]) -> None:
    assert [mark[0] for mark in wrong(marked, ITEMS.format(*years), "lead")] == wrongs


def test_two_items_are_no_list(marked: Marked) -> None:
    two = ITEMS.split("3.", maxsplit=1)[0]
    assert not wrong(marked, two.format("2024", "2022"), "lead")


def test_an_item_beside_the_year_of_the_report_may_compare(marked: Marked) -> None:
    text = ITEMS.format("2024", "2022", "2024").replace("6.00万元", "6.00万元，2024年8.00万元")
    assert not wrong(marked, text, "lead")


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("2023年度财政拨款收、支总计80.00万元。\n", False),
        (
            "2024年度本年收入合计80.00万元。\n2024年度本年支出合计80.00万元。\n2023年度财政拨款收、支总计80.00万元。\n",
            True,
        ),
        (
            "2024年度本年收入合计80.00万元。\n2024年度本年支出合计80.00万元。\n2023年度财政拨款收、支总计80.00万元，2024年更多。\n",
            False,
        ),
        (
            "2024年度本年收入合计80.00万元。\n2024年度本年支出合计80.00万元。\n其中2023年度财政拨款收、支总计80.00万元。\n",
            False,
        ),
    ],
)
def test_a_paragraph_that_opens_with_the_year_before(marked: Marked, text: str, *, found: bool) -> None:
    assert (("2023", "lead", "2024") in wrong(marked, text)) is found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("2020年度机关运行经费支出3.00万元。", True),
        ("一、2020年度机关运行经费支出3.00万元。", False),
        ("2020年度机关运行经费支出3.00万元。\n2019年度机关运行经费支出2.00万元。", False),
        ("2020年度机关运行经费支出3.00万元，2024年度4.00万元。", False),
        ("\t2020年度机关运行经费支出3.00万元", False),
        ("2026年度机关运行经费支出3.00万元。", True),
        ("2023年度机关运行经费支出3.00万元。", False),
    ],
)
def test_one_stray_year_before_an_amount(marked: Marked, text: str, *, found: bool) -> None:
    assert bool(wrong(marked, text, "lead")) is found


@pytest.mark.parametrize(
    ("line", "found"),
    [
        ("第二部分 2023年度部门决算情况说明", True),
        ("第二部分 2023年度部门预算情况说明", False),  # this is no 预算
        ("第二部分 2023年度部门决算情况说明，附表", False),
        ("第二部分 2024年度部门决算情况说明", False),
    ],
)
def test_a_heading_of_another_year(marked: Marked, line: str, *, found: bool) -> None:
    assert bool(wrong(marked, f"{line}\n", "heading")) is found


@pytest.mark.parametrize(
    ("date", "printed"),
    [
        ("2024年13月", "2024年13月"),
        ("6月31日", "6月31日"),
        ("11月31日", "11月31日"),
        ("12月32日", "12月32日"),
        ("2月30日", "2月30日"),
    ],
)
def test_a_date_that_no_calendar_has_is_shown_from_its_first_digit(marked: Marked, date: str, printed: str) -> None:
    assert wrong(marked, f"于{date}完成。", "date") == [(printed, "date", "")]


def test_a_date_may_be_the_first_of_a_text(marked: Marked) -> None:
    cover = "11月31日公开\n2024年度云岭市档案馆部门决算\n2024年度本年支出合计80.00万元。\n"
    assert ("11月31日", "date", "") in marked(MarkKind.YEAR, "", cover)


def test_a_text_without_numbers_is_no_report(marked: Marked) -> None:
    assert not marked(MarkKind.YEAR, "于2月30日完成。", "2024年度云岭市档案馆部门决算\n")


TOPICS = ("基本", "项目", "会议费", "培训费", "公务接待费")


@pytest.mark.parametrize(
    ("years", "found"),
    [
        (("2024",) * 5, True),
        (("2024",) * 4, False),
        (("2024",) * 5 + ("2022",) * 4, False),  # no year is that of most sentences
        (("2024",) * 5 + ("2022",) * 3, True),
    ],
)
def test_a_title_is_doubted_where_most_years_of_five_are_another(
    marked: Marked, years: tuple[str, ...], *, found: bool
) -> None:
    text = "".join(f"{year}年{TOPICS[at % 5]}支出3.00万元。\n" for at, year in enumerate(years))
    marks = marked(MarkKind.YEAR, text, "2023年度云岭市档案馆部门决算\n")
    assert (("2023", "heading", "2024") in marks) is found
