"""Columns that follow from others, full marks in %, money whose names are broken, rates as fractions, rows of numbers."""

from collections.abc import Callable, Sequence

import pytest

from finlint.facts import Aspect, FactIndex, MarkKind

Read = Callable[..., FactIndex]
TITLE = "项目支出绩效自评表\n项目名称 河道保洁\n"


def stated(index: FactIndex, concept: str) -> list[str]:
    return [figure.text for figure in index.of(Aspect.VALUE, concept)]


def read_all(index: FactIndex) -> bool:
    return [mark.word for mark in index.marks(MarkKind.FORM)] == ["read"]


@pytest.mark.parametrize(
    ("head", "rows", "concept", "expected"),
    [
        (
            "分值 扣分 得分 扣分原因",
            ("≥30次 28次 60 4 56 汛期停工", "≥90% 95% 40 0 40", "总分 100 4 96"),
            "~列:扣分",
            ["4", "0"],
        ),
        (
            "完成率 分值 得分 备注",
            ("≥30次 28次 93.33% 60 56 汛期停工", "≥90% 95% 105.56% 40 40", "总分 100 96"),
            "~列:完成率",
            ["93.33%", "105.56%"],
        ),
        (
            "达成预期 部分达成 分值 得分 备注",
            ("≥30次 28次 √ 60 56 汛期停工", "≥90% 95% √ 40 40", "总分 100 96"),
            "",
            [],
        ),
        ("权重 得分 备注", ("≥30次 28次 60% 56 汛期停工", "≥90% 95% 40% 40", "总分 100% 96"), "", []),
    ],
)
def test_columns_of_a_flattened_form(
    read: Read, head: str, rows: Sequence[str], concept: str, expected: Sequence[str]
) -> None:
    first, second, total = rows
    body = f"数量指标 保洁次数 {first}\n满意度指标 居民满意度 {second}\n{total}\n"
    index = read(f"{TITLE}一级指标 三级指标 年度指标值 全年完成值 {head}\n{body}")
    assert read_all(index)
    assert [f.text for f in index.of(Aspect.SCORE)] == ["56", "40", "96"]
    if concept:
        assert stated(index, concept) == expected


def money(*rows: str) -> str:
    return TITLE + "项目资金 年初预算数 全年预算数 全年执行数 分值 执行率 得分\n" + "\n".join(rows) + "\n"


def funds(index: FactIndex) -> list[tuple[str, str]]:
    figures = index.of(Aspect.VALUE, "项目资金")
    return [(f.key.scope.fund, f.text) for f in figures if f.key.scope.basis == "决算"]


def test_a_name_that_is_broken_around_its_numbers(read: Read) -> None:
    rows = ("年度资金总 80 84 82 10 97.62% 9.76", "额", "其中：当年财 60 64 62 — 96.88% —", "政拨款")
    index = read(money(*rows, "上年结转资 20 20 20 — 100% —", "金"))
    assert funds(index) == [("", "82"), ("当年财政拨款", "62"), ("上年结转资金", "20")]


def test_of_names_that_are_no_sources_only_the_row_with_marks_is_money(read: Read) -> None:
    index = read(money("年度资金总额 80 84 82 10 97.62% 9.76", "甲乙丙 60 64 62 — 96.88% —"))
    assert funds(index) == [("", "82")]


@pytest.mark.parametrize(("rate", "low"), [("0.9762", 9761), ("97.62", 9761), ("97.62%", 9761)])
def test_a_rate_is_a_fraction_where_its_money_shows_it(read: Read, rate: str, low: int) -> None:
    head = "\t项目资金\n\t年初预算数\n\t全年预算数\n\t全年执行数\n\t分值\n\t执行率\n\t得分\n\n"
    row = f"\t年度资金总额\n\t80.00\n\t84.00\n\t82.00\n\t10\n\t{rate}\n\t9.76\n"
    (figure,) = read(f"\t项目支出绩效自评表\n\n\t项目名称\n\t河道保洁\n\n{head}{row}").of(Aspect.COMPLETION)
    scaled = figure.quantity.value
    assert low < scaled.at(-8) // 10**4 <= low + 1


def test_shares_of_a_group_are_marks_of_its_marks(read: Read) -> None:
    head = "\t一级指标\n\t权重\n\t二级指标\n\t权重\n\t三级指标\n\t分值\n\t得分\n\n"
    rows = (("决策", "30%", "立项", "40%", "程序", "12", "12"), ("", "", "目标", "60%", "合理性", "18", "17"))
    body = "".join("".join(f"\t{cell}\n" for cell in row) + "\n" for row in rows)
    index = read(f"\t项目评分表\n\n{head}{body}")
    found = {f.key.concept: f.quantity.printed for f in index.of_level(Aspect.WEIGHT, "分组:")}
    assert {name: str(value.at(-2)) for name, value in found.items()} == {
        "分组:决策": "3000",
        "分组:立项": "1200",
        "分组:目标": "1800",
    }


def test_a_row_of_labels_and_values_is_no_head_of_amounts(read: Read) -> None:
    rows = "\t预算单位\n\t县水务局\n\t联系人\n\t陈某\n\n\t项目资金\n\t年初预算数\n\t全年预算数\n\t全年执行数\n\t执行率\n\t分值\n\t得分\n\n"
    index = read(f"\t自评表\n\n{rows}\t资金总额\n\t80\n\t84\n\t82\n\t97.62%\n\t10\n\t9.76\n")
    assert funds(index) == [("", "82")]


@pytest.mark.parametrize(
    ("words", "left", "adjusted"),
    [
        ("年初预算80万元，年中追加4万元，调整后预算84万元，支出82万元，结转下年2万元。", ["2万元"], 2),
        ("调整后预算84万元，其中财政拨款64万元，支出82万元，结转2万元。", [], 0),
        ("上年结转2万元，年初预算80万元，支出82万元。", [], 0),
    ],
)
def test_what_is_carried_over(read: Read, words: str, left: Sequence[str], adjusted: int) -> None:
    index = read(f"项目{words}")
    assert stated(index, "~余:结转") == left
    assert len(stated(index, "~调:加")) == adjusted


@pytest.mark.parametrize(
    ("words", "made"),
    [
        ("慰问职工120人次，人均500元，共6万元", ["6万元"]),
        ("培训4期，每期35人，共140人次", ["140人次"]),
        ("购置电脑12台，每人5000元，共6万元", []),
        ("慰问职工120人次，人均500元，共约6万元", []),
    ],
)
def test_a_count_times_what_each_has(read: Read, words: str, made: Sequence[str]) -> None:
    assert stated(read(f"全年{words}。"), "~乘:共计") == made
