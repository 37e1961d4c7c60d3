"""What is read around a name: its budget, its year, its office, a forgotten character; and what context adds to it."""

from collections.abc import Callable

import pytest

from finlint.facts import Aspect, FactIndex, Figure
from finlint.facts.resolution import resolution
from finlint.facts.subject import Subject, office, resolve
from finlint.facts.vocabulary import vocabulary
from finlint.measure import Interval, Quantity

Read = Callable[..., FactIndex]
GENERAL = "一般公共预算"


def named(text: str, dimension: str = "money", noun: str = "") -> Subject:
    return resolve(text, vocabulary(), dimension, noun)


@pytest.mark.parametrize(
    ("text", "basis"),
    [
        ("公务接待费", None),
        ("公务接待费预算", "预算"),
        ("公务接待费年初预算", "年初预算"),
        ("年初预算公务接待费", "年初预算"),
        ("预算公务接待费", "预算"),
        ("年初预算公务接待费预算数", "年初预算"),  # the words before it say which
        ("全年预算公务接待费决算数", "决算"),
        ("公务接待费支出决算为", "决算"),
        ("一般公共预算公务接待费", None),  # a fund, no budget
        ("住房公积金（2210201）支出决算", "决算"),
        ("住房保障支出（类）住房改革支出（款）住房公积金（项）年初预算", "年初预算"),
    ],
)
def test_the_budget_that_the_words_before_or_behind_a_name_say(text: str, basis: str | None) -> None:
    subject = named(text)
    assert subject.known
    assert subject.basis == basis


@pytest.mark.parametrize(
    ("text", "concept", "fund", "basis"),
    [
        ("收入预算", "收入预算", None, None),
        (f"{GENERAL}收入预算", "财政拨款收入", GENERAL, "预算"),
        (f"{GENERAL}支出预算", "财政拨款支出", GENERAL, "预算"),
        (f"“三公”经费{GENERAL}拨款支出", "三公经费", GENERAL, None),
        (f"{GENERAL}支出决算", "财政拨款支出", GENERAL, "决算"),
        ("政府性基金预算年末结转和结余", "年末结转和结余", "政府性基金预算", None),
        ("事业单位经营收入", "经营收入", "", None),
    ],
)
def test_a_fund_and_what_it_pays_for(text: str, concept: str, fund: str | None, basis: str | None) -> None:
    subject = named(text)
    assert (subject.concept, subject.fund, subject.basis) == (concept, fund, basis)


@pytest.mark.parametrize(
    ("text", "concept"),
    [
        ("基本支", "基本支出"),
        ("本年人员经", "人员经费"),
        (f"{GENERAL}基本支", "基本支出"),
        ("商业服务等支出", "类:商业服务业等"),
        ("教育支出", "类:教育"),
    ],
)
def test_a_name_with_a_character_forgotten_is_that_name(text: str, concept: str) -> None:
    assert named(text).concept == concept


def test_a_forgotten_character_is_forgiven_where_one_name_can_be_meant() -> None:
    words = vocabulary()
    assert not set(words.nearly) & set(words.classes)
    assert not set(words.clipped) & set(words.aliases["money"])
    for short, official in words.nearly.items():
        meant = {name for full, name in words.classes.items() if len(full) == len(short) + 1 and lacks_one(short, full)}
        assert meant == {official}
    for short, concept in words.clipped.items():
        assert {c for name, c in words.aliases["money"].items() if name[:-1] == short} == {concept}


def lacks_one(short: str, full: str) -> bool:
    return any(full[:at] + full[at + 1 :] == short for at in range(len(full)))


@pytest.mark.parametrize("text", ["基本支", "人员经"])
def test_a_count_forgives_nothing(text: str) -> None:
    assert not named(text, "count", "人").known


def test_the_year_before_is_no_part_of_a_name() -> None:
    assert named("上年度公务接待费") == Subject("公务接待费", "财政拨款", None, "", "公务接待费", past=True)
    assert named("上年结转").past is False
    assert named("上年结转").concept == "上年结转"
    assert not named("上年").known


@pytest.mark.parametrize(
    ("text", "concept"),
    [
        ("住房公积金（2210201）", "项:住房保障/住房改革支出/住房公积金"),
        ("公积金（2210201）", "项:住房保障/住房改革支出/住房公积金"),
        ("购房补贴（2210201）", None),  # another 项
        ("住房公积金（9999999）", None),
    ],
)
def test_a_code_is_believed_where_the_name_beside_it_agrees(text: str, concept: str | None) -> None:
    subject = named(text)
    assert (subject.concept if subject.known else None) == concept


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("云岭市文化馆公务接待费", "云岭市文化馆"),
        ("教育局公务接待费", "教育局"),
        ("局公务接待费", ""),
        ("本单位公务接待费", ""),
        ("我馆公务接待费", ""),
        ("档案数字化公务接待费", ""),
    ],
)
def test_the_office_before_a_name(text: str, name: str) -> None:
    assert named(text).office == name


def test_an_office_is_the_last_of_the_words() -> None:
    words = vocabulary()
    assert office("截至年底，云岭市文化馆", words) == "云岭市文化馆"
    assert office("云岭市文化馆其中", words) == ""


@pytest.mark.parametrize(
    ("text", "known"),
    [
        ("档案馆的基本支出", True),
        ("财政拨款安排的基本支出", True),
        ("填报绩效目标的基本支出", False),
        ("2024基本支出", True),
        ("1.基本支出", True),
        ("（一）基本支出", True),
        ("基本支出（单位：万元）", True),
        ("基本支出（详见附表）", True),
    ],
)
def test_what_may_stand_before_and_behind_a_name(text: str, *, known: bool) -> None:
    assert (named(text).concept == "基本支出") is known


def test_a_number_before_a_name_is_a_year_and_a_number_before_a_qualifier_is_none() -> None:
    assert named("截至2024项目支出").concept == "项目支出"
    assert not named("2024信息化项目支出").known


@pytest.mark.parametrize(
    ("text", "noun", "concept"),
    [
        ("优", "个", "评价为优的项目数"),
        ("年中增加", "个", None),
        ("成绩优", "个", None),
        ("绩效自评项目", "个", "绩效自评项目数"),
        ("公务接待", "人", "公务接待人次"),
        ("公务接待", "辆", None),
    ],
)
def test_what_a_measure_word_counts(text: str, noun: str, concept: str | None) -> None:
    subject = named(text, "count", noun)
    assert (subject.concept if subject.known else None) == concept


def test_a_subject_does_not_change() -> None:
    with pytest.raises(AttributeError):
        named("公务接待费").past = True  # type: ignore[misc]


# --- what context adds


def only(index: FactIndex, text: str) -> Figure:
    (figure,) = [figure for figure in index.figures if figure.text == text]
    return figure


@pytest.mark.parametrize(
    ("name", "entity"),
    [
        ("云岭市档案馆", ""),
        ("云岭档案馆", ""),  # a shorter name of the same
        ("市档案馆", ""),
        ("云岭市档案馆本馆", ""),
        ("云岭市文化馆", "云岭市文化馆"),
        ("教育局", "教育局"),
    ],
)
def test_a_number_of_another_office_is_not_the_units(read: Read, name: str, entity: str) -> None:
    assert only(read(f"{name}公务接待费0.50万元。"), "0.50万元").key.entity == entity


def test_without_a_title_the_first_office_is_the_unit(read: Read) -> None:
    index = read("云岭市文化馆公务接待费0.50万元。云岭市档案馆公务接待费0.30万元。", "")
    assert [figure.key.entity for figure in index.figures] == ["", "云岭市档案馆"]


def test_a_reason_ends_with_its_clause_unless_it_counts_its_points(read: Read) -> None:
    ends = read("公务接待费比上年减少0.50万元，主要原因是会议减少；支出0.30万元。")
    assert only(ends, "0.30万元").key.concept == "公务接待费"
    counted = read("公务接待费比上年减少0.50万元，主要原因：一是会议减少；二是支出减少0.30万元。")
    assert only(counted, "0.30万元").key.concept != "公务接待费"


def test_an_amount_without_a_unit_has_that_of_most_amounts(read: Read) -> None:
    mostly = read("基本支出3.00万元，项目支出2.00万元，公务接待费0.50，会议费1.00元。")
    assert only(mostly, "0.50").interval == Interval.rounded(50, 2)
    mixed = read("基本支出3.00万元，公务接待费0.50，会议费1.00元。")
    assert [figure.text for figure in mixed.figures] == ["3.00万元", "1.00元"]
    three = read("基本支出3.00万元，公务接待费0.50，会议费1.00元，项目支出0.01亿元。")
    assert [figure.text for figure in three.figures] == ["3.00万元", "1.00元", "0.01亿元"]
    assert [f.text for f in read("基本支出3.00万元，项目支出2.00万元，公务接待费12。").figures] == [
        "3.00万元",
        "2.00万元",
    ]


def test_the_first_word_of_a_text_can_be_a_number(read: Read) -> None:
    text = "2024年度公务接待费支出0.50万元。"
    (figure,) = read(text, "").figures
    assert text[slice(*figure.span)] == "0.50万元"
    (bare,) = read("0.50万元用于公务接待费。", "").figures
    assert tuple(bare.span) == (0, 6)


def test_a_number_in_brackets_stands_where_it_is_printed(read: Read) -> None:
    text = "公务接待费支出0.42万元，与2023年度（0.60万元）相比减少0.18万元。"
    index = read(text, "")
    assert [text[slice(*figure.span)] for figure in index.figures] == [figure.text for figure in index.figures]


def test_none_more_or_less_is_none(read: Read) -> None:
    index = read("公务接待费支出0.42万元，比上年增加/减少0.00万元。")
    (change,) = index.of(Aspect.CHANGE)
    assert change.interval == Interval.between(-100, 100)


@pytest.mark.parametrize(
    ("texts", "decimals"),
    [
        (["1.25万元"] + ["3万元"] * 18, 2),
        (["1.25万元"] + ["3万元"] * 9, 2),
        (["1.25万元"] + ["3万元"] * 19, 0),  # one in ten shows it
        (["1.25万元"] * 2 + ["3万元"] * 19, 2),
        (["1.234万元"] + ["3万元"] * 5, 0),
        (["1.25万元", "1.234万元"] + ["3万元"] * 18, 2),  # what is finer shows 0.01 as well
        (["1.234万元"] * 2 + ["3万元"] * 5, 3),
        (["3万元"], 0),
    ],
)
def test_how_many_amounts_make_a_resolution(texts: list[str], decimals: int) -> None:
    quantities = [quantity for text in texts if (quantity := Quantity.parse(text)) is not None]
    assert resolution(quantities).amounts == {4: decimals}


# --- whose a report on a project is


@pytest.mark.parametrize(
    ("line", "entity"),
    [
        ("（项目名称：档案库房维修）", "档案库房维修"),
        ("项目名称：档案库房（二期）", "档案库房（二期）"),
        ("档案库房维修项目绩效评价报告", "档案库房维修项目绩效评价报告"),
        ("部门整体支出及项目绩效评价报告", ""),
        ("本项目由档案馆实施。", ""),
    ],
)
def test_a_line_says_whose_the_report_is_from_there_on(read: Read, line: str, entity: str) -> None:
    index = read(f"基本支出3.00万元。\n{line}\n基本支出2.00万元。\n第二部分 部门决算\n基本支出1.00万元。")
    assert [figure.key.entity for figure in index.figures] == ["", entity, ""]


@pytest.mark.parametrize(
    ("cover", "basis"),
    [
        ("2025年云岭市档案馆部门预算公开\n", "预算"),
        ("2025年云岭市档案馆部门预算绩效管理\n", "决算"),
        ("2025年云岭市档案馆一般公共预算支出\n", "决算"),
        ("2024年云岭市档案馆部门决算（与2024年部门预算比较）\n", "决算"),
    ],
)
def test_amounts_of_a_budget_report_are_budgets(read: Read, cover: str, basis: str) -> None:
    assert only(read("公务接待费3.00万元。", cover), "3.00万元").key.scope.basis == basis
