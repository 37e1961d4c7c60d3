"""Numbers that a scan of the text names: schemes, caps, copies, marks of criteria, headings, costs, schedules."""

from collections.abc import Callable, Sequence

import pytest

from finlint.facts import Aspect, FactIndex, Figure

Read = Callable[..., FactIndex]


def stated(index: FactIndex, level: str, *aspects: Aspect) -> list[str]:
    """What was read under a level of names, as printed."""
    return ["".join(f.text.split()) for aspect in aspects or (Aspect.VALUE,) for f in index.of_level(aspect, level)]


def groups(index: FactIndex, level: str) -> list[list[str]]:
    """The same, those of one name together."""
    found: dict[str, list[Figure]] = {}
    for figure in index.of_level(Aspect.VALUE, level):
        found.setdefault(figure.key.concept, []).append(figure)
    return [["".join(figure.text.split()) for figure in figures] for figures in found.values()]


SCHEME = "水务局河道保洁专项资金绩效评价指标体系（项目名称河道保洁）\n\n分值\n权重\n\n自评\n得分\n\n评价要点及说明\n\n"


def scheme(*rows: str, total: str = "93") -> str:
    return (
        SCHEME + f"{total} 得分合计\n\n" + "\n\n".join(f"{row}\n\n查看台账是否完整。\n\n√ √ √" for row in rows) + "\n"
    )


def test_a_scheme_is_read_with_its_merged_weights(read: Read) -> None:
    index = read(scheme("15% 15", "35%\n\n20", "12", "50%\n\n30", "16"))
    assert stated(index, "~方案:", Aspect.WEIGHT) == ["15%", "35%", "50%"]
    assert stated(index, "~方案:", Aspect.SCORE) == ["93", "15", "20", "12", "30", "16"]


def test_a_merged_weight_that_goes_on_over_a_page_counts_once(read: Read) -> None:
    index = read(scheme("15% 15", "35% 32", "50%\n\n30", "50%\n\n16"))
    assert stated(index, "~方案:", Aspect.WEIGHT) == ["15%", "35%", "50%", "50%"]
    assert {f.key.concept for f in index.of_level(Aspect.WEIGHT, "~方案:")} == {
        "~方案:第1组",
        "~方案:第2组",
        "~方案:第3组",
    }


@pytest.mark.parametrize(
    "rows",
    [
        ("15% 15", "35% 32", "49% 46"),
        ("40% 38", "60% 55"),
        ("15% 15", "35%", "50% 46"),
        ("15 15", "85 80"),
        ("15% 15", "40% 32", "40% 30", "50% 46"),
        ("15% 15", "35% 32", "50% 46", "20% 18"),
    ],
)
def test_no_scheme_is_read_that_does_not_come_to_a_hundred(read: Read, rows: Sequence[str]) -> None:
    index = read(scheme(*rows))
    assert not index.of_level(Aspect.WEIGHT, "~方案:")


def test_a_number_of_an_explanation_is_no_mark(read: Read) -> None:
    index = read(scheme("15% 15", "35% 32", "50% 46").replace("查看台账", "查看\n\n3\n\n个月的台账", 1))
    assert stated(index, "~方案:", Aspect.SCORE) == ["93", "15", "32", "46"]


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("覆盖率超过120%的，按120%计分", [["超过120%", "120%"]]),
        ("比值大于等于1.5时按1.5计算，负数按0计算", [["1.5", "1.5"], ["0"]]),
        ("得分=（1－闲置率÷30%）×权重，闲置率超过30%的得0分", [["30%", "超过30%"]]),
        ("超过3天按规定计算", []),
        ("每超过1%按0.5分扣减", []),
    ],
)
def test_where_a_formula_stops(read: Read, words: str, expected: list[list[str]]) -> None:
    assert groups(read(f"基本支出3.00万元。评分：{words}。"), "~封顶:") == expected


TALK = "基本支出3.00万元。全年面向沿河村社开展护河志愿服务活动{}场，发放宣传品。\n"


def test_the_same_words_state_the_same(read: Read) -> None:
    index = read(TALK.format(48) + "二、其他情况\n" + TALK.format(48))
    assert groups(index, "~同文:") == [["48场", "48场"]]


@pytest.mark.parametrize(
    "text",
    [
        TALK.format(48) + "全年面向社区开展文艺汇演活动48场，群众欢迎。",
        TALK.format(48) + TALK.format("48").replace("场", "次"),
        "基本支出3.00万元。河长巡河覆盖率＞85%时，得满分。\n二、其他\n河长巡河覆盖率＞85%时，得满分。",
        "基本支出3.00万元，占本年支出的60%。\n项目支出3.00万元，占本年支出的60%。",
    ],
)
def test_other_words_state_something_else(read: Read, text: str) -> None:
    assert groups(read(text), "~同文:") == []


def test_only_a_report_repeats_itself(read: Read) -> None:
    text = "本周面向沿河村社开展护河志愿服务活动48场，发放宣传品。\n"
    assert groups(read(text * 2, cover="会议通知\n"), "~同文:") == []


CRITERIA = "\n".join(
    (
        "\t部门整体支出绩效自评表",
        "",
        *("\t三级指标", "\t指标值", "\t完成值", "\t评分标准", "\t分值", "\t得分"),
        "",
        *("\t巡河率", "\t≥95%", "\t96%", "\t{}", "\t6", "\t6"),
        "",
        *("\t合计", "\t", "\t", "\t", "\t6", "\t6\n"),
    )
)


@pytest.mark.parametrize(
    ("words", "given", "taken"),
    [
        ("95%以上得6分；90%-95%，记3分；其余不得分", ["6分", "3分"], []),
        ("①有制度，2分；②有台账，4分。", ["2分", "4分"], []),
        ("三个时点达标的分别得1分、2分、3分，未达标的不得分", ["1分", "2分", "3分"], []),
        ("差异在5%-10%的，扣3分，在10%以上的，扣6分", [], ["3分", "6分"]),
        ("每低一个百分点扣0.5分，发现一处扣1分，扣完为止", [], []),
        ("按百分制计95分，折算为6分", [], []),
    ],
)
def test_the_marks_of_a_criterion(read: Read, words: str, given: list[str], taken: list[str]) -> None:
    index = read(CRITERIA.format(words))
    assert sorted(stated(index, "~得分:")) == sorted(given)
    assert stated(index, "~扣分:") == taken


def test_a_score_out_of_its_full_mark(read: Read) -> None:
    index = read("自评得分91.5分（满分100分）。项目自评47分，满分为50分。")
    assert stated(index, "~满分:", Aspect.SCORE, Aspect.WEIGHT) == ["91.5分", "47分", "100分", "50分"]


COST = "项目名称：河道保洁\n绩效目标\n成本指标 {}\n产出指标 数量指标 保洁次数 24次\n"


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("保洁单价≤500元 1.2万元", [["500元"], ["1.2万元"]]),
        ("保洁单价 500元 ≤1.2万元", [["500元"], ["1.2万元"]]),
        ("保洁单价≤500元", []),
    ],
)
def test_the_cost_of_one_and_of_all(read: Read, line: str, expected: list[list[str]]) -> None:
    index = read(COST.format(line))
    assert groups(index, "~单位成本:") + groups(index, "~成本:") == expected


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("6月、9月应达到序时进度的80%、90%，即40%、67.5%", [["80%", "40%"], ["90%", "67.5%"]]),
        ("11月底应达到序时进度的90%，即支出进度达到82.5%", [["90%", "82.5%"]]),
        ("6月、9月应达到序时进度的80%，即40%", []),
        ("13月应达到序时进度的80%，即40%", []),
    ],
)
def test_the_rate_that_a_schedule_asks(read: Read, words: str, expected: list[list[str]]) -> None:
    assert groups(read(f"基本支出3.00万元。执行进度{words}。"), "~序时:") == expected
