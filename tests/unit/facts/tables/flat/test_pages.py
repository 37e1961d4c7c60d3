"""Headers of one form and of the next: which page goes on with which, and what stands above and below."""

from collections.abc import Callable

import pytest

from finlint.facts import Aspect, FactIndex, MarkKind
from finlint.facts.marks.numbering import CHINESE

Read = Callable[..., FactIndex]
HEAD = "一级指标 二级指标 三级指标 指标性质 指标值 度量单位 完成值 权重 得分 未完成原因分析"
TITLE = "项目支出绩效自评表\n项目名称 {}\n主管部门 水务局\n"
ROWS = (
    "产出指标 数量指标 保洁里程 ≥ 340 公里 352 20 20",
    "质量指标 合格率 ≥ 95 % 96 20 20",
    "时效指标 完成时间 ≤ 12 月 12 20 20",
    "效益指标 社会效益指标 受益人数 ≥ 300 人 310 20 20",
    "满意度指标 服务对象满意度指标 居民评价 ≥ 90 % 91 20 20",
)
TOTAL = "合计 100 100"
NAMES = ["保洁里程", "合格率", "完成时间", "受益人数", "居民评价"]


def form(*lines: str, name: str = "河道保洁") -> str:
    return TITLE.format(name) + "\n".join((HEAD, *lines)) + "\n"


def names(index: FactIndex) -> list[str]:
    scores = index.of(Aspect.SCORE)
    return [f.key.concept.removeprefix("指标:") for f in scores if f.key.concept.startswith("指标:")]


def words(index: FactIndex) -> list[str]:
    return [mark.word for mark in index.marks(MarkKind.FORM)]


@pytest.mark.parametrize("label", ["", "绩效指标 ", "绩效指标（90分） ", "年度绩效指标 ", "项目资金（万元） "])
@pytest.mark.parametrize("at", range(1, 6))
def test_a_page_may_begin_before_any_row(read: Read, at: int, label: str) -> None:
    lines = [*ROWS, TOTAL]
    index = read(form(*lines[:at], label + HEAD, *lines[at:]))
    assert names(index) == NAMES
    assert words(index) == ["read"]
    assert [f.text for f in index.of(Aspect.SCORE, "合计")] == ["100"]


@pytest.mark.parametrize("at", range(5))
def test_a_row_may_be_torn_by_a_page(read: Read, at: int) -> None:
    head, *marks = ROWS[at].rsplit(" ", 3)
    tail = " ".join(marks)
    index = read(form(*ROWS[:at], head, f"绩效指标 {HEAD}", tail, *ROWS[at + 1 :], TOTAL))
    assert words(index) == ["read"]
    assert len(names(index)) == 5
    assert [name for number, name in enumerate(names(index)) if number != at] == NAMES[:at] + NAMES[at + 1 :]


def test_many_rows_over_many_pages(read: Read) -> None:
    sections = [f"第{CHINESE[number]}段里程" for number in range(1, 51)]
    lines = [f"数量指标 {section} ≥ 34 公里 35 2 2" for section in sections]
    pages = [HEAD if at % 11 == 10 else "" for at in range(50)]
    text = [part for pair in zip(pages, lines, strict=True) for part in pair if part]
    index = read(form(*text, TOTAL))
    assert names(index) == sections
    assert words(index) == ["read"]
    assert [f.place.row for f in index.of(Aspect.SCORE)] == list(range(1, 52))


@pytest.mark.parametrize(
    "between",
    ["项目名称 堤防加固", "堤防加固项目支出绩效自评表", "附件2", "二、其他项目", "堤防加固绩效目标表（2024年度）"],
)
def test_another_form_begins_where_its_title_stands(read: Read, between: str) -> None:
    one, two = form(*ROWS, TOTAL), "\n".join((between, HEAD, *ROWS, TOTAL)) + "\n"
    index = read(one + two)
    assert names(index) == NAMES * 2
    assert words(index) == ["read", "read"]
    assert len({f.key.entity for f in index.of(Aspect.SCORE)}) == 2


def test_a_header_below_a_total_with_rows_of_its_own_is_another_form(read: Read) -> None:
    index = read(form(*ROWS, TOTAL, HEAD, *ROWS, TOTAL))
    assert names(index) == NAMES * 2
    assert words(index) == ["read", "read"]


@pytest.mark.parametrize(("length", "named"), [(3_978, True), (3_979, False)])
def test_a_name_stands_near_its_header(read: Read, length: int, *, named: bool) -> None:
    goal = "目标：" + "字" * length + "。\n"
    text = TITLE.format("河道保洁") + goal + "\n".join((HEAD, *ROWS, TOTAL)) + "\n"
    assert bool(read(text).marks(MarkKind.PROJECT)) is named


def test_of_two_names_and_titles_the_nearest_is_that_of_the_form(read: Read) -> None:
    text = "部门整体支出绩效自评表\n项目名称 堤防加固\n" + form(*ROWS, TOTAL)
    assert [mark.text for mark in read(text).marks(MarkKind.PROJECT)] == ["河道保洁"]
    whole = "项目支出绩效自评表\n部门整体支出绩效自评表\n" + "\n".join((HEAD, *ROWS, TOTAL)) + "\n"
    assert {f.key.entity for f in read(whole).of(Aspect.SCORE)} == {"部门整体支出"}


# --- totals


@pytest.mark.parametrize(
    ("total", "marks", "grade"),
    [
        ("合计 100 100", ["100", "100"], []),
        ("合 计 100 100 优", ["100", "100"], ["优"]),
        ("总分（100分） 100 100", ["100", "100"], []),
        ("总得分 100", ["100"], []),
        ("自评总分 100分", ["100"], []),
        ("100 得分合计", ["100"], []),
        ("合计 100 100 100%", ["100", "100"], []),
        ("合计为100", [], []),
    ],
)
def test_every_way_to_write_a_total(read: Read, total: str, marks: list[str], grade: list[str]) -> None:
    index = read(form(*ROWS, total))
    found = [f.text for aspect in (Aspect.WEIGHT, Aspect.SCORE) for f in index.of(aspect, "合计")]
    assert found == marks
    assert [mark.word for mark in index.marks(MarkKind.GRADE)] == grade


@pytest.mark.parametrize(
    ("head", "total", "marks"),
    [
        ("权重 得分 扣分", "合计 100 97.5 2.5", ["100", "97.5"]),
        ("权重 扣分 得分", "合计 100 2.5 97.5", ["100", "97.5"]),
        ("权重 得分 复评得分", "合计 100 97.5 96", ["100", "97.5"]),
        ("权重 得分", "合计 100 97.5 96", []),  # which is the score, nobody knows
    ],
)
def test_of_three_numbers_of_a_total_the_header_tells_which_is_the_score(
    read: Read, head: str, total: str, marks: list[str]
) -> None:
    scores = {"权重 得分 扣分": ("40 37.5 2.5", "60 60 0"), "权重 扣分 得分": ("40 2.5 37.5", "60 0 60")}
    first, second = scores.get(head, ("40 37.5 37", "60 60 59") if "复评" in head else ("40 37.5", "60 60"))
    lines = (f"数量指标 保洁里程 ≥ 340 公里 352 {first}", f"质量指标 合格率 ≥ 95 % 96 {second}", total)
    text = (
        TITLE.format("河道保洁")
        + f"二级指标 三级指标 指标性质 指标值 度量单位 完成值 {head} 备注\n"
        + "\n".join(lines)
        + "\n"
    )
    index = read(text)
    assert [f.text for aspect in (Aspect.WEIGHT, Aspect.SCORE) for f in index.of(aspect, "合计")] == marks


# --- money and indicators of one form


MONEY = "年初预算数 全年预算数 全年执行数 预算执行率 权重 得分\n年度资金总额 40 36 35 97.22% 10 9.7\n"
SHORT = "二级指标 三级指标 年度指标值 实际完成值 分值 得分\n"
PAIR = "数量指标 保洁里程 ≥340公里 352公里 60 60\n质量指标 合格率 ≥95% 96% 30 30\n"


@pytest.mark.parametrize(
    ("between", "forms"),
    [("", 1), ("绩效指标（90分）\n", 1), ("项目名称 堤防加固\n", 2), ("堤防加固项目支出绩效自评表\n", 2)],
)
def test_the_indicators_below_its_money_are_of_one_form(read: Read, between: str, forms: int) -> None:
    index = read(TITLE.format("河道保洁") + MONEY + between + SHORT + PAIR + "合计 100 99.7\n")
    assert len(words(index)) == forms
    assert len({f.key.entity for f in index.of(Aspect.SCORE)}) == forms


def test_two_tables_of_indicators_are_two_forms(read: Read) -> None:
    one = SHORT + PAIR + "合计 90 90\n"
    two = "三级指标 指标性质 指标值 度量单位 完成值 权重 得分\n清运垃圾 ≥ 30 吨 31 100 100\n合计 100 100\n"
    assert len(words(read(TITLE.format("河道保洁") + one + two))) == 2


@pytest.mark.parametrize(
    ("marks", "word"),
    [("60 60", "read"), ("60 —", "doubtful"), ("160 60", "doubtful")],
)
def test_a_row_has_both_marks_and_no_more_than_a_hundred(read: Read, marks: str, word: str) -> None:
    pair = PAIR.replace("60 60", marks)
    index = read(TITLE.format("河道保洁") + SHORT + pair + "合计 100 95\n")  # one of the weights is wrong
    assert words(index) == [word]


def test_the_last_row_of_the_last_part_is_no_prose(read: Read) -> None:
    cost = "成本指标 公务接待费 ≤0.30万元 0.25万元 10 10\n"
    index = read(TITLE.format("河道保洁") + MONEY + SHORT + PAIR.replace("30 30", "20 20") + cost)
    assert not index.of(Aspect.VALUE, "公务接待费")
    assert names(index) == ["预算执行", "保洁里程", "合格率", "公务接待费"]
