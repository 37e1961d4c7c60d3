"""A report on the budget of a whole government: which it is, and whose number each paragraph states."""

from collections.abc import Callable

import pytest

from finlint.facts import Aspect, FactIndex
from finlint.facts.government import governs

Read = Callable[..., FactIndex]

TITLE = "关于青岚市2024年预算执行情况和2025年预算草案的报告\n"
BUDGETS = (
    "全市一般公共预算收入5亿元。市本级一般公共预算收入3亿元。全市政府性基金收入2亿元。全市社会保险基金预算支出1亿元。\n"
)


@pytest.mark.parametrize(
    "title",
    [
        TITLE,
        "青岚市2024年预算执行情况和2025年预算草案的报告\n",
        "附件1\n　　关于青岚县2023年财政决算（草案）的报告\n",
        "关于青岚市2023年市本级决算的报告\n",
        "青岚市财政局关于2023年财政决算和2024年上半年预算执行情况的报告\n",
        "青岚省人民政府关于 2022 年省级财政\n第二次预算调整方案的报告\n",
        "2025年1月财政预算执行简要分析\n",
        "青岚县财政局\n青岚县2023年财政决算\n",
        "2023年青岚县政府决算公开\n",
        "关于2023年青岚区财政收支决算草案的报告\n",
        "关于2025年青岚省省级预算编制情况的说明\n",
        "青石镇人民政府关于2023年财政预算执行情况和2024年财政预算草案的报告\n",
    ],
)
def test_a_title_and_several_budgets_tell_of_a_government(title: str) -> None:
    assert governs(title + BUDGETS)


@pytest.mark.parametrize(
    "title",
    [
        "2024年度青岚市财政局部门决算\n",
        "青岚市财政局2024年预算执行情况的报告\n",
        "关于青岚市水利局2024年预算执行情况和2025年预算草案的报告\n",
        "青岚市2025年市级部门预算\n",
        "青石街道办事处2025年区级预算公开说明\n",
        "青岚市2024年市本级部门预算执行情况的报告\n",
        "青岚市2024年财政预算执行绩效评价报告\n",
        "关于印发通知的报告\n",
        "2023年度青石镇人民政府决算公开说明\n",
        "青石街道办事处2024年预算执行情况说明\n",
    ],
)
def test_an_office_is_no_government(title: str) -> None:
    assert not governs(title + BUDGETS)


def test_what_only_a_government_has_tells_as_well() -> None:
    text = "加上债务转贷收入5亿元、动用预算稳定调节基金1亿元，收入总计9亿元。加上上解上级支出1亿元，支出总计9亿元。\n"
    assert governs(TITLE + text)


def test_a_title_alone_tells_of_none() -> None:
    assert not governs(TITLE + "收入5亿元，支出5亿元。全市一般公共预算收入5亿元。\n")


def _entities(read: Read, text: str) -> dict[str, str]:
    return {figure.text: figure.key.entity for figure in read(BUDGETS + text, TITLE).of(Aspect.VALUE)}


def test_every_paragraph_speaks_of_its_own(read: Read) -> None:
    found = _entities(read, "收入总计7.1亿元。\n收入总计7.2亿元，支出总计7.3亿元。")
    assert found["7.2亿元"] == found["7.3亿元"] != found["7.1亿元"]


def test_a_clause_goes_on_with_the_level_before_it(read: Read) -> None:
    found = _entities(read, "全市收入7.1亿元。当年结余7.2亿元；市本级收入7.3亿元。当年结余7.4亿元。")
    assert found["7.1亿元"] == found["7.2亿元"]
    assert found["7.3亿元"] == found["7.4亿元"]
    assert found["7.1亿元"] != found["7.3亿元"]


def test_a_level_behind_the_amount_is_a_part(read: Read) -> None:
    index = read(BUDGETS + "全市政府债务余额7.1亿元，其中：市本级7.2亿元，县区7.3亿元。", TITLE)
    (listing,) = index.listings
    assert [(f.text, f.parent.text) for f in listing if f.parent] == [("7.2亿元", "7.1亿元"), ("7.3亿元", "7.1亿元")]


def test_a_base_is_of_the_paragraph_of_what_it_is_compared_with(read: Read) -> None:
    growth = read(BUDGETS + "全市收入7.1亿元，比上年增长5%。", TITLE).of(Aspect.GROWTH)[0]
    assert growth.base is not None
    assert growth.base.entity == growth.key.entity != ""


def test_expenditure_before_what_is_carried_over_is_no_balance(read: Read) -> None:
    text = "收入总计7.2亿元；支出8亿元，支出总计7.1亿元。收支相抵，滚存结转0.1亿元。"
    kept = {f.key.concept for f in read(BUDGETS + text, TITLE).of(Aspect.VALUE) if f.text == "7.1亿元"}
    assert "支出合计" in kept
    assert "支出总计" not in kept
    even = read(BUDGETS + text.replace("滚存结转0.1亿元", "收支平衡"), TITLE)
    assert {f.key.concept for f in even.of(Aspect.VALUE) if f.text == "7.1亿元"} == {"支出总计"}


def test_a_report_of_an_office_keeps_its_entities(read: Read) -> None:
    assert {figure.key.entity for figure in read("收入总计7.1亿元。\n收入总计7.2亿元。").figures} == {""}


def _of(read: Read, aspect: Aspect, text: str) -> tuple[str, str]:
    figure = read(text, TITLE).of(aspect)[0]
    assert figure.base is not None
    return figure.key.concept, figure.base.period


def test_what_a_later_year_is_planned_to_bring_is_what_the_words_go_on_about(read: Read) -> None:
    text = "上年结转收入8亿元，2025年全市总收入拟安排9亿元，比上年预算数7亿元增加2亿元。"
    assert _of(read, Aspect.CHANGE, text) == ("~全市总收入拟", "2024")


def test_a_plan_drawn_up_for_others_is_a_budget(read: Read) -> None:
    index = read("全市水费收入9亿元，完成年度代编预算的90%，比上年增收1亿元，增长12.5%。", TITLE)
    (rate,) = index.of(Aspect.COMPLETION)
    assert rate.base is not None
    assert rate.base.scope.basis == "预算"
    assert {f.key.concept for f in index.figures if f.key.known or f.text == "12.5%"} == {rate.key.concept}


def test_an_amount_of_change_goes_back_behind_a_rate(read: Read) -> None:
    (change,) = read("培训支出9.00万元，满意率达到90%，减少1.00万元。").of(Aspect.CHANGE)
    assert change.key.concept == "~培训支出"


def test_a_whole_may_be_divided_twice(read: Read) -> None:
    text = "转贷债券9亿元，其中：从地区看，市本级4亿元，县区5亿元；从性质看，新增债券3亿元，再融资债券6亿元。"
    index = read(text, TITLE)
    assert [[f.text for f in listing] for listing in index.listings] == [["4亿元", "5亿元"], ["3亿元", "6亿元"]]
    assert {f.parent.text for f in index.figures if f.parent is not None} == {"9亿元"}


def test_what_was_done_is_no_budget_although_the_title_ends_in_one(read: Read) -> None:
    assert {f.key.scope.basis for f in read("全市收入9亿元，支出8亿元。", TITLE).of(Aspect.VALUE)} == {"决算"}


def test_the_paragraphs_of_two_years_are_never_the_same(read: Read) -> None:
    this, last = (read(BUDGETS, title).of(Aspect.VALUE) for title in (TITLE, TITLE.replace("2024", "2023")))
    assert not {figure.key.entity for figure in this} & {figure.key.entity for figure in last}


def test_the_same_of_another_territory_is_no_part(read: Read) -> None:
    text = "市级债务余额9亿元，其中：一般债务4亿元，专项债务5亿元；县（市、区）债务余额8亿元，其中：一般债务7亿元。"
    found = {f.text: f.parent.text if f.parent else "" for f in read(text, TITLE).of(Aspect.VALUE)}
    assert found == {"9亿元": "", "4亿元": "9亿元", "5亿元": "9亿元", "8亿元": "", "7亿元": "8亿元"}


def test_amounts_of_a_government_are_as_exact_as_each_is_printed(read: Read) -> None:
    found = {
        f.text: f.interval
        for f in read("全市收入89.1亿元，市本级收入3.95亿元，支出3.96亿元。", TITLE + BUDGETS).figures
    }
    assert found["89.1亿元"].overlaps(found["89.1亿元"] + found["3.95亿元"] + -found["3.96亿元"])


def test_a_budget_of_spending_is_none_of_the_income_before_it(read: Read) -> None:
    text = "一般公共预算收入年初预算为4.35亿元，实际完成4.41亿元。支出年初预算为8.75亿元。"
    found = {f.text: f.key.concept for f in read(text, TITLE + BUDGETS).of(Aspect.VALUE)}
    assert found["8.75亿元"] != found["4.35亿元"] == found["4.41亿元"]


def test_relief_is_no_negative_amount(read: Read) -> None:
    (relief,) = read("为企业减负5.00亿元。").of(Aspect.VALUE)
    assert relief.quantity.mantissa > 0
