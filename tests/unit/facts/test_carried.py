"""What a sentence carries on: the budget that it compares, the enumeration that goes on, the fund that was named."""

from collections.abc import Callable

import pytest

from finlint.facts import Aspect, FactIndex, Figure, MarkKind, Place

Read = Callable[..., FactIndex]


def only(index: FactIndex, text: str) -> Figure:
    (figure,) = [figure for figure in index.figures if figure.text == text]
    return figure


def wholes(index: FactIndex) -> dict[str, str]:
    return {figure.text: figure.parent.text if figure.parent else "" for figure in index.figures}


def test_a_budget_in_between_is_not_what_goes_on(read: Read) -> None:
    change = only(read("公务接待费决算1.50万元，年初预算2.00万元，比上年减少0.20万元。"), "0.20万元")
    assert (change.key.concept, change.key.scope.basis) == ("公务接待费", "决算")
    assert change.base == change.key.of(period="2023")


def test_what_is_more_than_the_first_budget_is_the_adjusted_one_of_the_same_name(read: Read) -> None:
    same = read("公务接待费年初预算为5.00万元，调整预算为6.00万元，比年初预算增加1.00万元。")
    assert only(same, "1.00万元").key.scope.basis == "调整预算"
    other = read("会议费调整预算为6.00万元，公务接待费比年初预算增加1.00万元。")
    assert only(other, "1.00万元").key == only(other, "1.00万元").key.of(concept="公务接待费", basis="决算")


def test_an_enumeration_whose_parts_are_described_goes_on_in_the_next_sentence(read: Read) -> None:
    described = "基本支出10.00万元，其中：人员经费8.00万元，主要包括：工资等。公用经费2.00万元，主要包括：水费等。"
    assert wholes(read(described)) == {"10.00万元": "", "8.00万元": "10.00万元", "2.00万元": "10.00万元"}
    plain = "基本支出10.00万元，其中：人员经费8.00万元。公用经费2.00万元，主要包括：水费等。"
    assert wholes(read(plain)) == {"10.00万元": "", "8.00万元": "10.00万元", "2.00万元": ""}


def test_a_measure_of_one_fund_does_not_make_the_next_one_its(read: Read) -> None:
    index = read("一般公共预算财政拨款基本支出9.00万元，本年支出合计10.00万元。")
    assert only(index, "10.00万元").key.scope.fund == ""
    index = read("本年支出合计10.00万元，其中：政府性基金预算财政拨款支出9.00万元，本年支出1.00万元。")
    assert only(index, "1.00万元").key.scope.fund == ""


def test_an_item_has_the_fund_of_its_list_unless_its_name_has_one(read: Read) -> None:
    text = "一般公共预算财政拨款支出5.00万元，其中：\n1.基本支出。支出2.00万元。\n2.公务接待费。支出1.00万元。"
    assert [figure.key.scope.fund for figure in read(text).figures] == ["一般公共预算", "一般公共预算", "财政拨款"]


def test_each_row_of_names_has_its_own_numbers(read: Read) -> None:
    text = "基本支出和项目支出分别为3.00、5.00万元，公务接待费、会议费分别增加1.00万元、2.00万元。"
    figures = read(text).figures
    assert [figure.key.concept for figure in figures] == ["基本支出", "项目支出", "公务接待费", "会议费"]
    assert [figure.quantity.unit.symbol for figure in figures] == ["万元"] * 4


def test_short_names_of_parts_are_those_of_their_whole(read: Read) -> None:
    index = read("政府采购支出总额5.00万元，其中：货物1.00万元、工程2.50万元、服务1.50万元。货物3.00万元。")
    assert [figure.key.concept for figure in index.figures] == [
        "政府采购支出总额",
        "政府采购货物支出",
        "政府采购工程支出",
        "政府采购服务支出",
        "~货物",
    ]


def test_persons_behind_batches_are_those_of_the_batches(read: Read) -> None:
    index = read("外事接待2批次，接待人次12人。")
    assert [figure.key.concept for figure in index.figures] == ["外事接待批次", "外事接待人次"]


@pytest.mark.parametrize(
    ("text", "bases"),
    [
        ("公务接待费支出1.00万元，占三公经费支出总额的10%，占本年支出的1%。", ["三公经费", "本年支出合计"]),
        ("事业收入5.00万元，占50%；其他收入4.00万元，占40%。", [None, None]),
        ("本年收入合计9.00万元，其中：事业收入5.00万元，占50%；其他收入4.00万元，占40%。", ["本年收入合计"] * 2),
    ],
)
def test_what_a_share_is_a_share_of(read: Read, text: str, bases: list[str | None]) -> None:
    shares = read(text).of(Aspect.SHARE)
    assert [share.base.concept if share.base else None for share in shares] == bases


def test_what_is_compared_with_has_the_unit_of_most_amounts(read: Read) -> None:
    index = read("基本支出3.00万元，公务接待费支出0.42万元，与2023年度0.60相比减少0.18万元。")
    before = only(index, "0.60")
    assert (before.key.period, before.quantity.unit.symbol) == ("2023", "万元")
    index = read("基本支出3.00万元，公务接待费支出0.42万元，与2023年度（6000.00元）相比减少0.18万元。")
    assert only(index, "6000.00元").quantity.unit.symbol == "元"


def test_of_several_shares_of_one_number_the_first_is_read(read: Read) -> None:
    assert [share.text for share in read("公务接待费支出1.00万元，占三公经费的10%、20%。").of(Aspect.SHARE)] == ["10%"]


def test_a_balance_names_the_fund_of_what_comes_and_goes_and_of_nothing_else(read: Read) -> None:
    index = read("政府性基金预算年初结转和结余1.00万元，基本支出2.00万元，本年收入3.00万元。")
    assert [figure.key.scope.fund for figure in index.figures] == ["政府性基金预算", "", "政府性基金预算"]


def test_a_message_calls_a_number_by_its_words(read: Read) -> None:
    text = "一般公共预算财政拨款基本支出年初预算9.00万元，公务接待费1.00万元，采购文具2.00万元。"
    assert [figure.name for figure in read(text).figures] == ["一般公共预算基本支出年初预算", "公务接待费", "采购文具"]


def test_a_rate_is_no_difference_of_two_amounts(read: Read) -> None:
    index = read("公务接待费支出决算0.42万元，决算数大于预算数20%。")
    assert [figure.text for figure in index.figures] == ["0.42万元"]
    assert [mark.word for mark in index.marks(MarkKind.COMPARISON)] == [">"]


def test_what_a_reason_says_moved_is_not_read(read: Read) -> None:
    assert not read("公务接待费由于会议减少从0.60万元减少到0.42万元。").figures


def test_places_count_from_zero_and_outside_tables_and_lists_are_none(read: Read) -> None:
    assert Place() == Place((), 0, 0, -1, "", -1, -1)
    assert not Place().tabular
    assert Place(row=0).tabular
    index = read(
        "会议费5.00万元。三公经费5.00万元，其中：公务接待费1.00万元。\n三公经费4.00万元，其中：公务接待费2.00万元。"
    )
    assert [figure.place.listing for figure in index.figures] == [-1, -1, 0, -1, 1]
    assert [figure.place.opener for figure in index.figures] == ["", "", "其中：", "", "其中："]
    sentences = [figure.place.sentence for figure in index.figures]
    assert sentences[1] == sentences[2] == sentences[0] + 1 == sentences[3] - 1
    assert len({figure.place.block for figure in index.figures}) == 2


def test_headings_are_the_section_of_what_stands_below_them(read: Read) -> None:
    index = read("第二部分 决算情况\n一、收入\n（一）甲\n会议费1.00万元。\n二、支出\n培训费2.00万元。")
    assert [figure.place.section for figure in index.figures] == [
        ("第二部分决算情况", "一、收入", "（一）甲"),
        ("第二部分决算情况", "二、支出"),
    ]
    assert [mark.word for mark in index.marks(MarkKind.HEADING)][1:] == ["一、", "（一）", "二、"]
