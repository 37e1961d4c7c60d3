"""Forms of other places: headers in two rows, weights of groups beside them, changed targets, amounts in 元."""

from collections.abc import Callable, Sequence

import pytest

from finlint.facts import Aspect, FactIndex

Read = Callable[..., FactIndex]
FUNDS = ("年初预算数", "全年预算数", "全年执行数", "分值", "执行率", "得分")
ROWS = (
    ("决策", "40", "项目立项", "15", "15"),
    ("", "", "资金投入", "25", "24"),
    ("效益", "60", "社会效益", "60", "58"),
)


def table(*rows: Sequence[str]) -> str:
    return "\n\n".join("\n".join(f"\t{cell}" for cell in row) for row in rows)


def stated(index: FactIndex, aspect: Aspect) -> list[tuple[str, str]]:
    return [(figure.key.concept, figure.text) for figure in index.figures if figure.aspect is aspect]


def test_the_weight_before_the_score_is_of_the_row_and_those_before_it_are_of_its_groups(read: Read) -> None:
    index = read(table(("一级指标", "分值", "二级指标", "分值", "得分"), *ROWS, ("合计", "100", "", "100", "97")))
    assert stated(index, Aspect.WEIGHT) == [
        ("分组:决策", "40"),
        ("指标:项目立项", "15"),
        ("指标:资金投入", "25"),
        ("分组:效益", "60"),
        ("指标:社会效益", "60"),
        ("合计", "100"),
    ]


@pytest.mark.parametrize(
    ("above", "below"),
    [
        (("评价指标", "", "", "", "自评得分"), ("一级指标", "权重（%）", "二级指标", "权重（%）", "")),
        (("评价指标", "自评得分"), ("一级指标", "权重（%）", "二级指标", "权重（%）", "")),
        (("一级指标", "", "二级指标", "", "得分"), ("名称", "分值", "名称", "分值", "")),
    ],
)
def test_a_header_in_two_rows_is_one(read: Read, above: Sequence[str], below: Sequence[str]) -> None:
    index = read(table(above, below, *ROWS))
    assert stated(index, Aspect.SCORE) == [("指标:项目立项", "15"), ("指标:资金投入", "24"), ("指标:社会效益", "58")]
    assert ("分组:决策", "40") in stated(index, Aspect.WEIGHT)


def test_a_target_that_was_changed_in_the_year_is_the_one_to_reach(read: Read) -> None:
    head = ("指标名称", "年初指标值", "调整指标值", "全年完成值", "指标权重", "指标得分")
    rows = (("造林面积", "1200亩", "1000亩", "1010亩", "50", "50"), ("成活率", "85%", "", "88%", "50", "50"))
    index = read(table(head, *rows))
    assert stated(index, Aspect.TARGET) == [("指标:造林面积", "1000"), ("指标:成活率", "85")]


@pytest.mark.parametrize(
    ("line", "head", "label"),
    [
        ("", "项目资金（元）", "年度总金额"),
        ("", "项目资金", "年度资金总额（元）"),
        ("金额单位：元\n", "项目资金", "年度资金总额"),
    ],
)
def test_amounts_are_in_the_unit_that_the_table_names(read: Read, line: str, head: str, label: str) -> None:
    index = read(line + table((head, *FUNDS), (label, "280.00", "270.00", "270.00", "10", "100%", "10")))
    assert [f.quantity.unit.symbol for f in index.of(Aspect.VALUE, "项目资金")] == ["元", "元", "元"]


def test_money_called_other_is_one_of_the_sources(read: Read) -> None:
    index = read(table(("资金（万元）", *FUNDS), ("其他", "2.00", "2.00", "2.00", "", "100%", "")))
    assert {f.key.scope.fund for f in index.of(Aspect.VALUE, "项目资金")} == {"其他"}


def test_a_total_of_the_indicators_alone_is_no_total_of_the_table(read: Read) -> None:
    head = ("三级指标", "目标值", "完成值", "权重", "自评得分", "复评得分")
    rows = (("学校数", "8", "8", "90", "90", "89"), ("合计", "", "", "90", "90", "89"))
    index = read(table(head, *rows, ("总分（含预算执行率）", "", "", "100", "99.5", "98.5")))
    assert [text for concept, text in stated(index, Aspect.SCORE) if concept == "合计"] == ["99.5"]


def test_a_subtotal_is_the_weight_of_its_group_and_no_row(read: Read) -> None:
    head = ("一级指标", "二级指标", "分值", "得分")
    rows = (
        ("产出", "数量", "30", "30"),
        ("", "质量", "20", "19"),
        ("", "小计", "50", "49"),
        ("效益", "社会", "50", "50"),
    )
    index = read(table(head, *rows, ("合计", "", "100", "99")))
    assert ("分组:产出", "50") in stated(index, Aspect.WEIGHT)
    assert not any("小计" in concept for concept, _ in stated(index, Aspect.WEIGHT))


def test_weights_in_percent_are_marks_where_the_scores_are(read: Read) -> None:
    head = ("三级指标", "权重", "得分")
    marks = read(table(head, ("数量", "60%", "58"), ("质量", "40%", "40")))
    assert {f.quantity.unit.symbol for f in marks.of(Aspect.WEIGHT)} == {"分"}
    hundreds = read(table(head, ("数量", "60%", "97"), ("质量", "40%", "100")))
    assert not hundreds.of(Aspect.WEIGHT)
    rows = (("数量", "60%", "97", "58.2"), ("质量", "40%", "100", "40"))
    both = read(table(("三级指标", "权重", "得分", "加权得分"), *rows, ("合计", "100%", "", "98.2")))
    assert stated(both, Aspect.SCORE) == [("指标:数量", "58.2"), ("指标:质量", "40"), ("合计", "98.2")]
    assert {f.quantity.unit.symbol for f in both.of(Aspect.WEIGHT)} == {"分"}


@pytest.mark.parametrize("label", ["自评总分（分）", "自评得分", "绩效自评得分"])
def test_a_score_beside_the_name_of_the_project_is_that_of_its_table(read: Read, label: str) -> None:
    index = read(
        table(("项目名称", "造林补助", label, "99.12"), ("三级指标", "权重", "得分"), ("面积", "100", "99.12"))
    )
    assert ("自评得分", "99.12") in stated(index, Aspect.SCORE)


@pytest.mark.parametrize("last", ["", "达成年度目标"])
@pytest.mark.parametrize("title", ["项目支出绩效自评表", "2023年度部门预算项目支出绩效自评表（第二批）"])
def test_a_title_between_two_tables_is_no_part_of_the_last_cell(read: Read, last: str, title: str) -> None:
    head = ("三级指标", "权重", "得分", "备注")
    one = table(("项目名称", "造林补助"), head, ("面积", "100", "99", "缺苗"), ("总分", "100", "99", last))
    two = table(("项目名称", "护林补助"), head, ("次数", "100", "100", ""), ("总分", "100", "100", ""))
    index = read(f"{one}\n\n{title}\n（2023年度）\n{two}")
    totals = [(figure.key.entity, figure.text) for figure in index.of(Aspect.SCORE, "合计")]
    assert totals == [("造林补助#0", "99"), ("护林补助#1", "100")]


def test_words_behind_a_number_that_ends_a_table_are_no_part_of_it(read: Read) -> None:
    head = ("三级指标", "权重", "得分")
    one = table(("项目名称", "造林补助"), head, ("面积", "100", "99"), ("总分", "100", "99"))
    index = read(f"{one}\n\n2.护林补助项目绩效自评综述如下\n{table(('项目名称', '护林补助'), head)}")
    assert [figure.text for figure in index.of(Aspect.SCORE, "合计")] == ["99"]


def test_the_full_mark_of_the_execution_may_stand_in_the_header_of_its_score(read: Read) -> None:
    funds = ("预算执行情况（万元）", "预算数（A）", "执行数（B）", "执行率（B/A）", "得分（20分*执行率）")
    head = ("三级指标", "年初目标值（A）", "实际完成值（B）", "得分")
    index = read(table(funds, ("资金总额", "650", "611", "94%", "18.8"), head, ("堤防长度", "82公里", "82公里", "80")))
    assert stated(index, Aspect.WEIGHT) == [("指标:预算执行", "20")]
    flat = read("项目名称 堤防\n" + "\n".join(map(" ".join, (funds, ("资金总额", "650", "611", "94%", "18.8")))) + "\n")
    assert stated(flat, Aspect.WEIGHT) == [("指标:预算执行", "20")]
