"""What a whole report must speak of; and texts that are no whole report, of which nothing is asked."""

from collections.abc import Callable

import pytest

from finlint.facts import FactIndex, MarkKind

Read = Callable[..., FactIndex]
ABOUT = "2023年度云岭市档案馆单位决算\n第一部分 概况\n一、主要职责：保管档案。\n"
TERMS = "第四部分 名词解释\n一、政府采购：指采购。二、机关运行经费：指各项资金。三、政府性基金：指基金。\n"
HEAD = "第三部分 2023年度单位决算情况说明\n"
SECTIONS = (
    "收入支出决算总体情况说明\n收入支出总计90.00万元。",
    "收入决算情况说明\n本年收入合计90.00万元。",
    "支出决算情况说明\n本年支出合计90.00万元。",
    "财政拨款收入支出决算总体情况说明\n财政拨款收入支出总计90.00万元。",
    "一般公共预算财政拨款支出决算情况说明\n一般公共预算财政拨款支出90.00万元，其中：基本支出60.00万元。",
    "“三公”经费支出决算情况说明\n公务用车运行维护费支出5.00万元，用于加油。",
    "国有资本经营预算情况说明\n无国有资本经营预算支出。",
    "其他\n机关运行经费、政府采购、国有资产、绩效均无。",
)


def body(*order: int) -> str:
    """Sections of the explanation, numbered in the order in which they come."""
    return "".join(f"{number}、{SECTIONS[at]}\n" for number, at in zip("一二三四五六七八", order, strict=False))


def missing(read: Read, text: str, kind: MarkKind) -> list[str] | None:
    """The names of what is missing, ``None`` where nothing was looked for."""
    marks = read(text, "").marks(kind)
    return [mark.word for mark in marks if not mark.expected] if marks else None


WHOLE = ABOUT + HEAD + body(*range(8)) + TERMS


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (WHOLE, ["政府性基金预算情况"]),  # beside 国有资本经营; 名词解释 does not count
        (WHOLE.replace("国有资本经营预算情况说明", "其他预算"), []),
        (WHOLE.replace("政府采购、国有资产、", "政府性基金"), ["国有资产占用情况", "政府采购情况"]),
        (WHOLE.replace("2023", "2015").replace("机关运行经费、政府采购、国有资产、绩效", "政府性基金"), []),
        (HEAD + body(*range(8)) + TERMS, None),  # without 概况
        (ABOUT + HEAD + body(*range(8)), None),  # without 名词解释
        (ABOUT + HEAD + body(0, 1, 2), None),
        (WHOLE.replace("三、支出", "四、支出"), None),  # a number is missing: so may be its section
        (WHOLE.replace("单位决算情况说明", "工作情况说明").replace("决算", "工作"), None),
        ("第一部分 概况\n第三部分 2023年度单位决算情况说明\n第四部分 名词解释\n" + HEAD + body(*range(8)), None),
    ],
)
def test_topics(read: Read, text: str, names: list[str] | None) -> None:
    found = missing(read, text, MarkKind.TOPIC)
    assert found is None if names is None else sorted(found or []) == names


@pytest.mark.parametrize(
    ("order", "late"),
    [
        (range(8), []),
        ((0, 2, 1, 3, 4, 5, 6, 7), ["收入决算情况说明"]),
        ((5, 0, 1, 2, 3, 4, 6, 7), []),  # “三公”经费 stands elsewhere in every province
        ((1, 2, 4, 5, 6, 7), []),  # what is not there is out of no order
        ((1, 2, 3, 4, 0, 5, 6), ["收入支出决算总体情况说明"]),
    ],
)
def test_order(read: Read, order: tuple[int, ...], late: list[str]) -> None:
    marks = read(ABOUT + HEAD + body(*order) + TERMS, "").marks(MarkKind.ORDER)
    assert marks
    assert [mark.text for mark in marks if mark.word] == late


@pytest.mark.parametrize(
    ("told", "names"),
    [
        ("5.00万元，用于加油", ["公务用车保有量"]),
        ("5.00万元，公务用车保有量2辆", []),
        ("5.00万元，现有公务用车两辆", []),
        ("5.00万元，本单位没有公务用车，用于租车", []),
        ("0.00万元", None),  # nothing was spent
        ("5.00万元，用于加油。公务用车运行维护费支出0.00万元", None),  # or so it says elsewhere
    ],
)
def test_disclosures(read: Read, told: str, names: list[str] | None) -> None:
    text = WHOLE.replace("5.00万元，用于加油", told)
    assert missing(read, text, MarkKind.DISCLOSURE) == names


@pytest.mark.parametrize(
    ("told", "names"),
    [
        ("。其中：公务用车运行维护费支出5.00万元，保有量2辆", ["公务用车购置费"]),
        ("。其中：公务用车购置支出0.00万元，公务用车运行维护费支出5.00万元，保有量2辆", []),
        ("。其中：公务用车运行维护费支出5.00万元，保有量2辆，本年未购置车辆", []),
        ("，减少的原因是未新增公务用车。其中：公务用车运行维护费支出5.00万元，保有量2辆", []),
        ("，用于加油", None),  # the two kinds are not told apart
    ],
)
def test_what_a_purchase_cost(read: Read, told: str, names: list[str] | None) -> None:
    amount = "公务用车购置及运行维护费支出5.00万元"
    text = WHOLE.replace("公务用车运行维护费支出5.00万元，用于加油", amount + told)
    assert missing(read, text, MarkKind.DISCLOSURE) == names


@pytest.mark.parametrize(
    ("told", "names"),
    [
        ("0.00万（含外宾接待支出0.00万元）。其中：接待外宾0批次、0人次。", ["国内公务接待的批次和人次"]),
        ("0.00万元。其中：接待外宾0批次、0人次。国内公务接待0批次、0人次。", []),
        ("0.00万元，公务接待0批次、0人次，其中：接待外宾0批次、0人次。", []),
        ("0.00万元（含外宾接待支出0.00万元）。", []),  # whether nothing must be counted is open
    ],
)
def test_guests_from_home_beside_foreign_ones(read: Read, told: str, names: list[str]) -> None:
    amount = "公务接待费支出0.00万元。其中：国内公务接待支出"
    abroad = "1.因公出国（境）费支出0.00万元，累计0人次。\n2.公务用车购置及运行维护费支出0.00万元。\n3."
    text = WHOLE.replace("公务用车运行维护费支出5.00万元，用于加油。", abroad + amount + told)
    assert (missing(read, text, MarkKind.DISCLOSURE) or []) == names


@pytest.mark.parametrize(("more", "placed"), [(22, True), (23, False)])
def test_a_section_of_a_long_title_has_no_place(read: Read, more: int, *, placed: bool) -> None:
    title = f"收入决算情况说明{'甲' * more}"
    marks = read(WHOLE.replace("二、收入决算情况说明", f"二、{title}"), "").marks(MarkKind.ORDER)
    assert (title in [mark.text for mark in marks]) is placed


def test_two_sections_of_one_place_have_none(read: Read) -> None:
    twice = ABOUT + HEAD + body(0, 1, 1, 2, 3, 4, 5) + TERMS
    assert not read(twice, "").marks(MarkKind.ORDER)


def test_what_is_missing_is_pointed_at_in_the_heading(read: Read) -> None:
    marks = read(WHOLE, "").marks(MarkKind.TOPIC)
    assert {mark.text for mark in marks} == {HEAD.strip().replace(" ", "")}
    assert {mark.expected for mark in marks} == {"", HEAD.strip().replace(" ", "")}
