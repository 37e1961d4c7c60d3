"""Names and what is around them: whose money, which budget, and what is another thing altogether."""

import pytest

from finlint.facts.headings import fund_in, heading
from finlint.facts.subject import Subject, resolve
from finlint.facts.vocabulary import vocabulary

GENERAL, GOVERNMENT, STATE = "一般公共预算", "政府性基金预算", "国有资本经营预算"


def named(text: str, dimension: str = "money", noun: str = "") -> Subject:
    return resolve(text, vocabulary(), dimension, noun)


@pytest.mark.parametrize(
    ("text", "concept"),
    [
        ("三公经费", "三公经费"),
        ("“三公”经费", "三公经费"),
        ("2024年度“三公”经费财政拨款支出", "三公经费"),
        ("因公出国(境)费", "因公出国（境）费"),
        ("因公出国（境）费用支出", "因公出国（境）费"),
        ("收、支总计均", "收支总计"),
        ("收入支出总计", "收支总计"),
        ("日常公用经费支出", "公用经费"),
        ("，以及公用经费", "公用经费"),
        ("全年使用公用经费", "公用经费"),
        ("云岭市档案馆公用经费", "公用经费"),
        ("我单位公用经费", "公用经费"),
        ("政府采购货物支出", "政府采购货物支出"),
        ("社会保障和就业支出", "类:社会保障和就业"),
        ("社会保障和就业（类）支出", "类:社会保障和就业"),
        ("医疗卫生与计划生育支出", "类:卫生健康"),
        ("文化体育与传媒支出", "类:文化旅游体育与传媒"),
    ],
)
def test_a_concept_by_any_of_its_names(text: str, concept: str) -> None:
    assert named(text).concept == concept


@pytest.mark.parametrize(
    ("text", "basis"),
    [
        ("公务接待费", None),
        ("公务接待费支出决算", "决算"),
        ("公务接待费支出决算数为", "决算"),
        ("公务接待费年初预算数", "年初预算"),
        ("公务接待费支出年初预算为", "年初预算"),
        ("公务接待费全年预算数", "全年预算"),
        ("公务接待费调整后预算", "调整预算"),
        ("公务接待费预算", "预算"),
        ("公务接待费执行数", "决算"),
    ],
)
def test_the_budget_that_the_end_of_a_name_tells(text: str, basis: str | None) -> None:
    subject = named(text)
    assert (subject.concept, subject.basis) == ("公务接待费", basis)


@pytest.mark.parametrize(
    ("text", "concept", "fund"),
    [
        ("基本支出", "基本支出", None),
        ("一般公共预算财政拨款基本支出", "基本支出", GENERAL),
        ("财政拨款基本支出", "基本支出", "财政拨款"),
        ("一般公共预算财政拨款支出", "财政拨款支出", GENERAL),
        ("一般公共预算支出", "财政拨款支出", GENERAL),
        ("政府性基金预算财政拨款收入", "财政拨款收入", GOVERNMENT),
        ("政府性基金预算拨款收入", "财政拨款收入", GOVERNMENT),
        ("国有资本经营预算支出", "财政拨款支出", STATE),
        ("财政拨款收、支总计", "收支总计", "财政拨款"),
        ("事业收入", "事业收入", ""),
        ("三公经费", "三公经费", "财政拨款"),
    ],
)
def test_whose_money_the_beginning_tells(text: str, concept: str, fund: str | None) -> None:
    subject = named(text)
    stated = subject.fund if subject.fund is not None or subject.inherits else ""
    assert (subject.concept, stated) == (concept, fund)


@pytest.mark.parametrize("fund", [GENERAL, GOVERNMENT, STATE])
@pytest.mark.parametrize("flow", ["收入", "支出"])
def test_a_fund_before_appropriations(fund: str, flow: str) -> None:
    assert named(f"{fund}拨款{flow}").fund == fund


@pytest.mark.parametrize(
    "text",
    [
        "信息化项目支出",
        "其他项目支出",
        "其他公用经费",
        "其他工资福利支出",
        "其他对个人和家庭的补助",
        "编制人均公用经费",
        "设备维修其他收入",
        "扶贫专项人员经费",
        "小型工程在建工程",
    ],
)
def test_an_unknown_qualifier_makes_an_exact_concept_another(text: str) -> None:
    subject = named(text)
    assert not subject.known
    assert subject.concept.startswith("~")


@pytest.mark.parametrize("text", ["", "支出", "共计支出", "支出决算为", "决算数", "其"])
def test_words_that_mean_what_the_paragraph_speaks_of(text: str) -> None:
    assert named(text).concept == ""


@pytest.mark.parametrize("text", ["累计", "全年累计"])
def test_a_verb_alone_names_nothing(text: str) -> None:
    assert named(text, "count", "人次").concept == ""


@pytest.mark.parametrize(
    ("text", "noun", "concept"),
    [
        ("国内公务接待", "批次", "国内公务接待批次"),
        ("国内公务接待", "人次", "国内公务接待人次"),
        ("外事接待", "批次", "外事接待批次"),
        ("单位共有车辆", "辆", "车辆总数"),
        ("其他用车", "辆", "其他用车"),
        ("因公出国（境）团组", "次", "因公出国（境）团组数"),
        ("单价50万元以上通用设备", "台套", "单价50万元以上通用设备"),
    ],
)
def test_what_is_counted(text: str, noun: str, concept: str) -> None:
    assert named(text, "count", noun).concept == concept


def test_a_measure_word_that_cannot_count_a_thing_counts_something_else() -> None:
    assert not named("车辆总数", "count", "人次").known


@pytest.mark.parametrize(
    ("text", "concept"),
    [
        ("社会保障和就业（类）", "类:社会保障和就业"),
        ("社会保障和就业支出（类）行政事业单位养老支出（款）", "款:社会保障和就业/行政事业单位养老支出"),
        ("2.农林水支出（类）水利（款）行政运行（项）", "项:农林水/水利/行政运行"),
        ("“教育支出”（类）“普通教育”（款）“小学教育”（项）", "项:教育/普通教育/小学教育"),
        ("2010301一般公共服务支出（类）政府办公厅（室）及相关机构事务（款）行政运行（项）",
         "项:一般公共服务/政府办公厅（室）及相关机构事务/行政运行"),
    ],
)  # fmt: skip
def test_the_path_of_the_classification(text: str, concept: str) -> None:
    assert named(text).concept == concept


def test_items_of_one_name_below_two_groups_are_two() -> None:
    one, other = (named(f"农林水支出（类）{group}（款）行政运行（项）") for group in ("水利", "林业和草原"))
    assert one.concept != other.concept


@pytest.mark.parametrize(
    ("title", "fund"),
    [
        ("一般公共预算财政拨款支出决算情况说明", GENERAL),
        ("政府性基金预算财政拨款收入支出决算情况", GOVERNMENT),
        ("国有资本经营预算财政拨款支出决算情况", STATE),
        ("财政拨款收入支出决算总体情况说明", "财政拨款"),
        ("支出决算情况说明", None),
        ("一般公共预算和政府性基金预算支出情况", None),
    ],
)
def test_the_fund_of_a_heading_is_told_if_it_is_one(title: str, fund: str | None) -> None:
    assert fund_in(title, vocabulary()) == fund


@pytest.mark.parametrize(
    ("title", "concept"),
    [
        ("机关运行经费支出情况", "机关运行经费"),
        ("“三公”经费财政拨款支出决算总体情况说明", "三公经费"),
        ("公务接待费支出情况说明", "公务接待费"),
    ],
)
def test_the_subject_of_a_heading(title: str, concept: str) -> None:
    assert heading(title, vocabulary()).concept == concept


def test_a_heading_that_names_nothing_is_unknown() -> None:
    assert not heading("主要职责", vocabulary()).known
