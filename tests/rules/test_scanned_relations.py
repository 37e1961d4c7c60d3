"""Relations of numbers that no column and no vocabulary names, in a report made for the purpose."""

from functools import cache

import pytest

from finlint import Severity, lint_text
from finlint.audit import Rule
from finlint.engine.coverage import cover
from finlint.facts.extract import extract
from finlint.plugins.builtin import finlint_rules
from finlint.syntax import parse
from finlint.text import Source, normalise

REPORT = """2024年度青溪县水务局部门决算
第一部分 决算情况说明
一、支出决算情况说明
2024年度本年支出合计640.00万元，其中：基本支出520.00万元，项目支出120.00万元。
二、绩效自评情况
河道保洁项目自评得分93分（满分100分）。全年组织护河志愿者在青溪干流开展集中清漂行动48场，参与群众踊跃。
2024年共清理沿河历史遗留垃圾堆放点136处，群众满意。
附件1
青溪县水务局部门整体支出绩效自评报告
全年组织护河志愿者在青溪干流开展集中清漂行动48场，参与群众踊跃。清理沿河历史遗留垃圾堆放点136处。

水务局部门整体支出绩效评价指标体系
绩效指标
指标
分值
评价
得分
指标解释 计分标准
评价方式 评价属性
备注一级
指标
二级
指标
三级
指标
得分合计 95
目标
管理（40
分）
目标
编制（25
分）
目标
质量
15 14
评价目标编制质量。
目标科学合理的，得10分；目标完整的，得5分。 √ √
目标
调整
10 10
评价目标调整程序。
按程序调整的得10分。 √ √
目标
执行（15
分）
执行
进度
15 13
评价预算执行进度。
预算执行进度在 6、9月应达到序时进度的 80%、100%，
即实际支出进度分别达到 40%、75%。达标的分别得 5 分、10 分。 √ √
结果
应用（60
分）
整改
落实
60 58
评价整改落实情况。
全部整改的，得 60 分，整改率＞100%时按 100%计算。 √ √

附件2
项目名称：河道保洁
绩效目标
产出指标 数量指标 保洁船租用艘次 240艘次
产出指标 数量指标 护河宣讲场次 48场
产出指标 成本指标 保洁船租用单位成本≤1500元 36万元
产出指标 成本指标 护河宣讲单位成本≤500元 2.4万元

水务局河道保洁专项资金绩效评价指标体系（项目名称河道保洁）

分值
权重

自评
得分

评价要点及说明

93 得分合计

15% 15

立项依据是否充分。

√ √
35%

20

保洁里程是否达标，得分=（1-缺勤率/0.2）×分值，缺勤率大于等于 0.2 的得 0 分。

√ √

12

船只调度是否及时。

√ √
50%

46

水质是否改善。

√ √
"""


@cache
def _rules() -> dict[str, Rule]:
    return {rule.code: rule for rule in finlint_rules()}


def said(code: str, text: str) -> list[str]:
    """What a rule says of a text: the verdict of each relation, and of what is violated the number."""
    outcomes = _rules()[code].check(extract(parse(normalise(Source("", text)))))
    return [o.verdict.value + (f" {o.stated.text}" if o.message and o.stated else "") for o in outcomes]


def loud(text: str) -> list[str]:
    return [f"{one.code} {text[one.offset.start : one.offset.end]}" for one in lint_text(text)]


def test_most_numbers_of_an_annex_take_part_in_a_relation() -> None:
    coverage, _ = cover(Source("", REPORT), tuple(_rules().values()))
    unchecked = [REPORT[n.span.start : n.span.end] for n in coverage.checkable.numbers if not n.checked]
    assert coverage.checkable.checked.percent >= 90, unchecked


def test_nothing_is_found_where_nothing_is_wrong() -> None:
    assert [one for one in lint_text(REPORT) if one.severity is not Severity.INFO] == []
    assert not any(finding.startswith(("FL417", "FL5")) for finding in loud(REPORT))


@pytest.mark.parametrize(
    ("right", "wrong", "finding"),
    [
        ("40%、75%", "40%、57%", "FL219 57%"),
        ("按 100%计算", "按 10%计算", "FL528 10%"),
        ("大于等于 0.2", "大于等于 2.0", "FL528 2.0"),
        ("自评得分93分（满分100分）", "自评得分193分（满分100分）", "FL503 193分"),
    ],
)
def test_one_wrong_number_is_found(right: str, wrong: str, finding: str) -> None:
    assert right in REPORT
    assert finding in loud(REPORT.replace(right, wrong))


def test_headings_of_a_flattened_table_are_nested_by_their_marks() -> None:
    assert said("FL505", REPORT) == ["holds"] * 4
    assert said("FL505", REPORT.replace("编制（25", "编制（35")) == ["holds", "violated 35", "holds", "holds"]


@pytest.mark.parametrize(
    ("right", "wrong", "verdicts"),
    [
        ("", "", ["holds"] * 5),
        ("93 得分合计", "92 得分合计", ["holds", "undecided", "holds", "holds", "holds"]),
        ("35%\n\n20", "35%\n\n26", ["holds", "undecided", "holds", "undecided", "holds"]),
        ("15% 15", "25% 15", []),
    ],
)
def test_a_scheme_that_may_not_have_been_read_accuses_nobody(right: str, wrong: str, verdicts: list[str]) -> None:
    assert said("FL527", REPORT.replace(right, wrong) if right else REPORT) == verdicts


def test_a_group_above_its_weight_is_found_in_a_scheme_that_adds_up() -> None:
    wrong = REPORT.replace("35%\n\n20", "35%\n\n26").replace("50%\n\n46", "50%\n\n40")
    assert said("FL527", wrong) == ["holds", "holds", "holds", "violated 35%", "holds"]


COPY = "2024年度部门决算\n基本支出3.00万元。\n{}"
SAYS = "全年组织护河志愿者在青溪干流和支流开展集中清漂行动{}场，参与群众十分踊跃。\n"


@pytest.mark.parametrize(
    ("numbers", "verdicts"),
    [
        ((348, 348, 348), ["holds", "holds"]),
        ((348, 348, 384), ["holds", "violated 384场"]),
        ((348, 348, 412), ["holds", "undecided"]),
        ((348, 384), ["undecided", "undecided"]),
        ((348, 348, 384, 384), ["holds", "holds"]),
        ((348, 384, 483), []),
    ],
)
def test_a_copied_sentence_may_say_a_goal_and_its_completion(numbers: tuple[int, ...], verdicts: list[str]) -> None:
    assert said("FL417", COPY.format("".join(map(SAYS.format, numbers)))) == verdicts


@pytest.mark.parametrize(
    ("cost", "verdict"),
    [("36万元", "holds"), ("38万元", "undecided")],
)
def test_a_cost_that_is_no_product_may_hold_other_costs(cost: str, verdict: str) -> None:
    assert said("FL530", REPORT.replace("36万元", cost)) == [verdict, "holds"]


REASONS = """2024年度青溪县水务局部门决算
一、收入支出决算总体情况说明
2024年度收、支总计均为640.00万元。与2023年度相比，收、支总计各增加40.00万元。主要变动原因：一是基本支出增加{}万元，主要是按政策调整社会保险缴费基数。
四、财政拨款收入支出决算总体情况说明
2024年度财政拨款收、支总计均为640.00万元。与2023年度相比，各增加40.00万元。主要变动原因：一是基本支出增加31.72万元，主要是按政策调整社会保险缴费基数。
五、一般公共预算财政拨款支出决算情况说明
2024年度一般公共预算支出640.00万元。与2023年度相比，增加40.00万元。主要变动原因：一是基本支出增加31.72万元，主要是按政策调整社会保险缴费基数。
"""


@pytest.mark.parametrize(
    ("amount", "found"),
    [("31.72", []), ("31.27", ["FL417 31.27万元"]), ("3.172", ["FL417 3.172万元"]), ("18.05", [])],
)
def test_the_change_of_a_part_that_is_told_alike_as_a_reason(amount: str, found: list[str]) -> None:
    """A slip is a warning; another number altogether may be that of other funds."""
    findings = [one for one in lint_text(REASONS.format(amount)) if one.code == "FL417"]
    assert [f"{one.code} {REASONS.format(amount)[slice(*one.offset)]}" for one in findings] == found
    assert all(one.severity is Severity.WARNING for one in findings)


SHARED = "涉及多个项目的，以平均分作为自评得分，按0.3的比例换算成此项指标得分。"


@pytest.mark.parametrize(("total", "verdicts"), [(("合计", "100", "97"), ["violated 25"]), ((), ["undecided"])])
def test_a_mean_is_judged_only_with_the_total_of_every_project(total: tuple[str, ...], verdicts: list[str]) -> None:
    head = ("三级指标", "权重", "得分")
    blocks = [
        ("部门整体支出绩效评价评分表",),
        ("三级指标", "评分标准", "分值", "得分"),
        ("专项绩效管理", SHARED, "30", "25"),
        *(("项目名称", "检测经费"), head, ("检测批次", "100", "96"), ("合计", "100", "96")),
        *(("项目名称", "培训经费"), head, ("培训期数", "100", "97"), total),
    ]
    text = "\n\n".join("\n".join(f"\t{cell}" for cell in block) for block in blocks if block)
    assert said("FL515", text) == verdicts


def table(*rows: str) -> str:
    """A form with a cell a line, each row written with bars between its cells."""
    cells = ("项目支出绩效自评表", *rows)
    return "2024年度部门决算\n" + "\n\n".join("\n".join(f"\t{cell}" for cell in row.split("|")) for row in cells) + "\n"


@pytest.mark.parametrize(("weight", "verdicts"), [("40", ["holds"]), ("30", ["holds"]), ("35", ["undecided"])])
def test_weights_without_a_total_come_to_a_hundred_or_ninety(weight: str, verdicts: list[str]) -> None:
    rows = (f"清漂场次|48场|48场|{weight}|30", "垃圾点|136处|136处|30|30", "满意度|≥90%|93%|30|30")
    assert said("FL501", table("三级指标|指标值|完成值|分值|得分", *rows)) == verdicts


@pytest.mark.parametrize(
    ("criterion", "verdicts"),
    [
        ("95%以上得30分；85%-95%得20分；75%-85%得10分；低于75%不得分", ["holds"] * 3),
        ("5%以内，得30分；5%-15%，得20分；15%-25%，得10分；25%以上不得分", ["holds"] * 3),
        ("95%以上得30分；85%-95%得20分；75%-58%得10分；低于75%不得分", ["holds", "violated 58%", "holds"]),
        ("90%-100%，得30分；80%-89%，得20分；70%-79%，得10分", ["undecided"] * 2),
        ("95%以上得30分；80%-90%得20分；70%-80%得10分", ["undecided", "holds"]),
        ("95%以上得30分；85%以上得20分；75%以上得10分", []),
        ("以100%为标准。控制率≤100%，计30分；每超过一个百分点扣1分", ["holds"]),
        ("以100%为标准。控制率≤120%，计30分；每超过一个百分点扣1分", ["violated 120%"]),
    ],
)
def test_bands_of_a_criterion_join_up(criterion: str, verdicts: list[str]) -> None:
    row = f"满意度|≥90%|96%|{criterion}|30|30"
    assert said("FL531", table("三级指标|指标值|完成值|评分标准|分值|得分", row)) == verdicts
