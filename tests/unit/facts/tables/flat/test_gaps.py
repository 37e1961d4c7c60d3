"""The words between the numbers of two rows: what is the reason of the one, what group and name of the other."""

from collections.abc import Callable

import pytest

from finlint.facts import Aspect, FactIndex, MarkKind

Read = Callable[..., FactIndex]
HEAD = "一级指标 二级指标 三级指标 指标性质 指标值 度量单位 完成值 权重 得分 未完成原因分析\n"
FIRST = "产出指标 数量指标 保洁里程 ≥ 340 公里 352 40 "
LAST = "居民评价 ≥ 90 % 91 60 60"
Row = tuple[str, str, str]


def form(*lines: str, head: str = HEAD) -> str:
    return "项目支出绩效自评表\n项目名称 河道保洁\n" + head + "\n".join(lines) + "\n"


def rows(index: FactIndex) -> list[Row]:
    """The rows with scores: group, name, and the reason with a question mark where it is doubtful."""
    reasons = {
        mark.key.concept: mark.text + ("?" if mark.word == "doubtful" else "")
        for mark in index.marks(MarkKind.REASON)
        if mark.key is not None
    }
    return [
        (f.key.scope.level, f.key.concept.removeprefix("指标:"), reasons.get(f.key.concept, ""))
        for f in index.of(Aspect.SCORE)
        if f.key.concept.startswith("指标:")
    ]


@pytest.mark.parametrize(
    ("between", "reason", "level", "name"),
    [
        ((), "居民评价?", "产出指标/数量指标", ""),
        (("降雨偏多", "质量指标"), "降雨偏多", "产出指标/质量指标", ""),
        (("降雨偏多，", "河道涨水", "质量指标"), "降雨偏多，河道涨水", "产出指标/质量指标", ""),
        (("降雨偏多", "效益指标 社会效益指标"), "降雨偏多", "效益指标/社会效益指标", ""),
        (("降雨偏多", "效益指标", "社会效", "益指标"), "降雨偏多", "效益指标/社会效益指标", ""),
        (("降雨偏多", "满意度指标"), "降雨偏多", "产出指标/满意度指标", ""),  # 二级 where it stands alone
        (("降雨偏多", "成本指标 经济成本指标"), "降雨偏多", "成本指标/经济成本指标", ""),
        (("降雨偏多", "效益指标（60分） 生态效益指标"), "降雨偏多", "效益指标/生态效益指标", ""),
        (("降雨偏多", "沿岸"), "降雨偏多?", "产出指标/数量指标", "降雨偏多沿岸"),  # where it ends nobody knows
        (("质量指标", "沿岸"), "", "产出指标/质量指标", "沿岸"),
        (("降雨对产出指标的影响", "质量指标"), "降雨对产出指标的影响", "产出指标/质量指标", ""),  # a word within a word
    ],
)
def test_a_row_that_lost_marks_has_the_words_before_the_next_group(
    read: Read, between: tuple[str, ...], reason: str, level: str, name: str
) -> None:
    found = rows(read(form(FIRST + "38", *between, LAST, "合计 100 98")))
    assert found == [("产出指标/数量指标", "保洁里程", reason), (level, f"{name}居民评价", "")]


@pytest.mark.parametrize(
    ("between", "level", "name"),
    [
        (("沿岸", "质量指标"), "产出指标/质量指标", "沿岸"),  # printed above its group
        (("质量指标", "沿岸"), "产出指标/质量指标", "沿岸"),
        (("沿岸",), "产出指标/数量指标", "沿岸"),
    ],
)
def test_a_row_with_all_its_marks_leaves_the_words_to_the_next(
    read: Read, between: tuple[str, ...], level: str, name: str
) -> None:
    found = rows(read(form(FIRST + "40", *between, LAST, "合计 100 100")))
    assert found == [("产出指标/数量指标", "保洁里程", ""), (level, f"{name}居民评价", "")]


@pytest.mark.parametrize(("score", "total"), [("38", "98"), ("40", "100")])
@pytest.mark.parametrize(
    ("below", "reason"),
    [
        ((), "降雨偏多?"),
        (("质量指标",), "降雨偏多"),
        (("河道涨水", "质量指标"), "降雨偏多河道涨水"),
        (("沿岸",), "降雨偏多?"),
    ],
)
def test_words_beside_the_marks_are_the_reason(
    read: Read, score: str, total: str, below: tuple[str, ...], reason: str
) -> None:
    found = rows(read(form(f"{FIRST}{score} 降雨偏多", *below, LAST, f"合计 100 {total}")))
    assert found[0] == ("产出指标/数量指标", "保洁里程", reason)


def test_the_last_row_has_what_stands_behind_it(read: Read) -> None:
    found = rows(read(form(FIRST + "40", "居民评价 ≥ 90 % 91 60 58", "评价范围小", "样本不足", "合计 100 98")))
    assert found == [("产出指标/数量指标", "保洁里程", ""), ("产出指标/数量指标", "居民评价", "评价范围小?")]


def test_a_row_whose_name_is_merged_has_that_above(read: Read) -> None:
    found = rows(read(form(FIRST + "40", "≥ 90 % 91 60 60", "合计 100 100")))
    assert [name for _, name, _ in found] == ["保洁里程", "保洁里程"]


# --- money


MONEY = "项目资金 年初预算数 全年预算数 全年执行数 分值 执行率 得分\n"
ALL = "80 84 82 10 97.62% 9.76"


def money(index: FactIndex) -> list[tuple[str, str]]:
    return [(f.key.scope.fund, f.text) for f in index.of(Aspect.VALUE, "项目资金") if f.key.scope.basis == "决算"]


@pytest.mark.parametrize(
    ("lines", "funds"),
    [
        ((f"年度资金总额 {ALL}", "其中：财政拨款 60 64 62 — 96.88% —"), [("", "82"), ("财政拨款", "62")]),
        ((f"年度资金总 {ALL}", "额", "其中：财政 60 64 62 — 96.88% —", "拨款"), [("", "82"), ("财政", "62")]),
        ((f"年度资金总 {ALL}", "额", "上年结转资 20 20 20 — 100% —", "金"), [("", "82"), ("上年结转资金", "20")]),
        ((f"年度资金总 {ALL}", "额", "上年结 20 20 20 — 100% —", "转", "资", "金"), [("", "82"), ("上年结转", "20")]),
        ((f"年度资金总 {ALL}", "额", "甲乙 20 20 20 — 100% —", "丙"), [("", "82")]),  # no source: only all of the money
        ((f"年度资金总 {ALL}", "额", "20 20 20 — 100% —"), [("", "82")]),
        (
            (f"年度资金总额 {ALL}", "甲乙 — — — — — —", "其中：财政拨款 60 64 62 — 96.88% —"),
            [("", "82"), ("财政拨款", "62")],  # a row without numbers is none
        ),
    ],
)
def test_the_names_of_sources_of_money(read: Read, lines: tuple[str, ...], funds: list[tuple[str, str]]) -> None:
    assert money(read(form(*lines, head=MONEY))) == funds


def test_of_rows_without_a_name_the_one_with_marks_is_all_of_the_money(read: Read) -> None:
    assert money(read(form(f"甲乙 {ALL}", "丙丁 20 20 20 — 100% —", head=MONEY))) == [("", "82")]
    assert money(read(form("甲乙 20 20 20 — 100% —", f"丙丁 {ALL}", head=MONEY))) == [("", "82")]


@pytest.mark.parametrize(
    ("note", "unit"),
    [("", "万元"), ("（元）", "元"), ("（单位：元）", "元"), ("（万元）", "万元")],
)
def test_money_is_in_the_unit_beside_its_header(read: Read, note: str, unit: str) -> None:
    head = MONEY.replace("项目资金", f"项目资金{note}")
    index = read(form(f"年度资金总额 {ALL}", head=head))
    assert {f.quantity.unit.symbol for f in index.of(Aspect.VALUE, "项目资金")} == {unit}


@pytest.mark.parametrize(("distance", "unit"), [(26, "元"), (27, "万元")])
def test_a_unit_far_from_the_header_is_of_something_else(read: Read, distance: int, unit: str) -> None:
    head = MONEY.replace("项目资金", f"合同金额（元）{'甲' * distance}")
    index = read(form(f"年度资金总额 {ALL}", head=head))
    assert {f.quantity.unit.symbol for f in index.of(Aspect.VALUE, "项目资金")} == {unit}
