"""Flattened tables: what breaks them, what is rebuilt all the same, and what is better left unread."""

from collections.abc import Callable

import pytest

from finlint.facts import Aspect, FactIndex, Figure, MarkKind

Read = Callable[..., FactIndex]
HEAD = "一级指标 二级指标 三级\n\n指标 指标\n\n性质 指标值 度量\n单位 完成值 权\n重 得\n分 未完成原因分析"
TITLE = "部门预算项目支出绩效自评表（2024年度）\n项目名称 巡河无人机购置\n主管部门 水务局"


def form(*lines: str, head: str = HEAD, title: str = TITLE) -> str:
    return "\n\n".join((title, head, *lines)) + "\n"


def marks(index: FactIndex, aspect: Aspect) -> dict[str, str]:
    return {figure.key.concept.removeprefix("指标:"): figure.text for figure in index.of(aspect)}


def word(index: FactIndex) -> list[str]:
    return [mark.word for mark in index.marks(MarkKind.FORM)]


ROWS = ("产出指标", "数量指标", "巡河里程", "≥ 340 公里 352 40 40", "质量指标", "影像可用率", "≥ 95 % 91 30 27")


def test_a_header_that_is_repeated_after_a_page_break_does_not_begin_a_new_form(read: Read) -> None:
    index = read(form(*ROWS, "- 12 -", HEAD, "满意度指标 沿河群众评价", "≥ 90 % 94 30 30", "合计 100 97"))
    assert marks(index, Aspect.SCORE) == {"巡河里程": "40", "影像可用率": "27", "沿河群众评价": "30", "合计": "97"}
    assert {figure.key.entity for figure in index.of(Aspect.SCORE)} == {"巡河无人机购置#0"}
    assert word(index) == ["read"]


def test_the_name_of_a_project_goes_on_before_the_label_beside_it(read: Read) -> None:
    title = "部门预算项目支出绩效自评表（2024年度）\n项目名称\n\n巡河无人\n机购置 项目编码 510800210000000054321\n主管部门 水务局"
    index = read(form(*ROWS, "合计 70 67", title=title))
    assert {figure.key.entity for figure in index.of(Aspect.SCORE)} == {"巡河无人机购置#0"}


def test_the_reason_of_a_row_ends_where_a_group_begins(read: Read) -> None:
    index = read(
        form(*ROWS, "汛期能见度低", "影响成像", "效益指标 社会效益", "指标 巡河效率", "≥ 20 % 26 30 30", "合计 100 97")
    )
    reasons = [(m.text, m.word, m.key and m.key.concept) for m in index.marks(MarkKind.REASON)]
    assert reasons == [("汛期能见度低影响成像", "", "指标:影像可用率")]
    (row,) = [f for f in index.of(Aspect.ACTUAL) if f.key.concept == "指标:巡河效率"]
    assert row.key.scope.level == "效益指标/社会效益指标"


def test_a_reason_that_no_group_ends_is_doubtful(read: Read) -> None:
    index = read(form(*ROWS, "汛期能见度低", "架次完好率", "＝ 100 % 100 30 30", "合计 100 97"))
    assert [m.word for m in index.marks(MarkKind.REASON)] == ["doubtful"]


def test_a_row_with_all_its_marks_has_no_reason(read: Read) -> None:
    index = read(form(*ROWS[:4], "飞行", "时长", "≥ 60 小时 66 60 60", "合计 100 100"))
    assert not index.marks(MarkKind.REASON)
    assert marks(index, Aspect.SCORE)["飞行时长"] == "60"


def test_a_percentage_that_stands_twice_is_one(read: Read) -> None:
    money = "年初预算数 全年预算数 全年执行数 预算执\n行率 权重 得分"
    index = read(form("年度资金总额", "62.00 60.00 57.00 95.00% 95.00% 10 9.5", head=money))
    assert [f.text for f in index.of(Aspect.COMPLETION)] == ["95.00%"]
    assert marks(index, Aspect.SCORE) == {"预算执行": "9.5"}


def test_texts_below_the_total(read: Read) -> None:
    end = (
        "评价结",
        "论",
        "项目自评得分为97分，",
        "达到预期。",
        "存在问",
        "题",
        "无",
        "改进措",
        "施",
        "继续巡河。",
        "项目负责人：张某",
    )
    index = read(form(*ROWS, "成本指标 购置单价", "≤ 3.2 万元 3.1 30 30", "合计 100 97", *end))
    texts = {m.key.concept: (m.text, m.word) for m in index.marks(MarkKind.REASON) if m.key}
    assert texts["评价结论"] == ("项目自评得分为97分，达到预期。", "")
    assert texts["存在问题"] == ("无", "none")
    assert texts["改进措施"] == ("继续巡河。", "")
    assert [f.text for f in index.of(Aspect.SCORE, "结论得分")] == ["97"]


@pytest.mark.parametrize(
    "rows",
    [
        (*ROWS, "架次完好率", "＝ 100 % 30 30", "合计 100 97"),
        (*ROWS, "架次完好率 ＝ 100", "30 30", "合计 100 97"),
        (*ROWS, "合计 100 97"),
    ],
)
def test_a_form_whose_rows_do_not_add_up_is_doubtful_and_gives_its_total(read: Read, rows: tuple[str, ...]) -> None:
    index = read(form(*rows))
    assert word(index) == ["doubtful"]
    told = [f for f in index.figures if f.aspect in (Aspect.WEIGHT, Aspect.SCORE, Aspect.TARGET, Aspect.ACTUAL)]
    assert [(f.key.concept, f.text) for f in told] == [("合计", "100"), ("合计", "97")]


def test_weights_that_are_wrong_in_print_are_read_where_no_number_is_left_over(read: Read) -> None:
    index = read(form(*ROWS, "成本指标 购置单价", "≤ 3.2 万元 3.1 35 35", "合计 100 97"))
    assert word(index) == ["read"]
    assert marks(index, Aspect.WEIGHT) == {"巡河里程": "40", "影像可用率": "30", "购置单价": "35", "合计": "100"}


def test_nothing_in_a_flattened_table_is_read_as_prose(read: Read) -> None:
    index = read(form(*ROWS, "成本指标 公务接待费", "≤ 3.2 万元 3.1 30 30", "合计 100 97", "公务接待费0.30万元。"))
    assert [f.text for f in index.of(Aspect.VALUE, "公务接待费")] == ["0.30万元"]


def test_prose_about_marks_is_no_table(read: Read) -> None:
    prose = "年初预算数为12.00万元，全年执行数为11.00万元，执行率91.67%，分值10分，得分9.17分。\n得分\n分值\n指标值\n"
    assert not read(prose).marks(MarkKind.FORM)


SCHEME = """2024年部门整体支出绩效评价指标体系
绩效指标
指标
分值
评价
得分
指标解释 计分标准
评价方式
备注 一级
指标
二级
指标
三级
指标
得分合计 96.67
说明：自评时满分为90分，此处为换算后满分100分的得分。
预算管理
（60
分）
预算
编制 40 38
评价预算编制。
编制完整的，得40分；漏编的扣2分。 √ √
预算
调整
20 19
评价调整次数。
每调整一次扣1分。 √
绩效公开
（30分） 30 30
按要求公开的，得30分。 √ √ √
自评
质量
10
由财政部门评价。 √
"""


def test_a_scheme_of_the_whole_unit_with_ticks_and_a_converted_total(read: Read) -> None:
    index = read(SCHEME)
    assert word(index) == ["read"]
    assert marks(index, Aspect.SCORE) == {"换算得分": "96.67", "预算编制": "38", "预算调整": "19", "绩效公开": "30"}
    weights = {"满分": "90", "预算编制": "40", "预算调整": "20", "绩效公开": "30"}
    assert marks(index, Aspect.WEIGHT) == weights | {"分组:预算管理": "60", "分组:绩效公开": "30"}
    criteria = [m.text for m in index.marks(MarkKind.CRITERION)]
    assert criteria[1] == "评价调整次数。每调整一次扣1分。"
    assert {f.key.entity for f in index.of(Aspect.SCORE)} == {"部门整体支出"}


def test_goals_without_marks_given(read: Read) -> None:
    head = "一级指标 二级指标 三级指标 绩效\n指标性质\n绩效\n指标值\n绩效度量\n单位 权重 实际完成\n指标值"
    rows = ("产出指标 数量指标", "监测断面数", "≥ 18 个 60 18", "效益指标 水质达标率", "定性 优良中", "低差 40 良")
    index = read(form(*rows, head=head, title="部门整体支出绩效目标完成情况自评表"))
    assert marks(index, Aspect.WEIGHT) == {"监测断面数": "60", "水质达标率": "40"}
    assert marks(index, Aspect.ACTUAL) == {"监测断面数": "18"}
    assert [m.text for m in index.marks(MarkKind.ACTUAL)] == ["良"]
    assert {f.key.entity for f in index.of(Aspect.WEIGHT)} == {"部门整体支出绩效目标#0"}


def test_a_row_that_is_torn_between_pages_is_one(read: Read) -> None:
    torn = ("成本指标 续航时", "绩效指标（90", "分）", HEAD, "长", "定性 优良中", "低差 优 30 30", "合计 100 97")
    index = read(form(*ROWS, *torn))
    assert marks(index, Aspect.SCORE) == {"巡河里程": "40", "影像可用率": "27", "续航时长": "30", "合计": "97"}
    assert word(index) == ["read"]


SHEET = """部门整体支出绩效评价评分表
一级指标 二级指标 三级指标 评分标准 分值 自评得分
扣分原因
和其他说明
投入（40
分）
预算配置
（40分）
在职人员
控制率
在职人员控制率≤100%，计40分；每超过一个百分点扣0.5分。
40 38.5 超编三人
产出（60
分）
河湖管护
完成情况
按完成率计分，低于80%不得分。
60 60
总分 100 98.5
绩效自评综合得分 98.5分
"""


def test_a_sheet_that_gives_the_criterion_before_the_marks(read: Read) -> None:
    index = read(SHEET)
    assert word(index) == ["read"]
    groups = {"分组:投入": "40", "分组:预算配置": "40", "分组:产出": "60"}
    assert marks(index, Aspect.WEIGHT) == {"在职人员控制率": "40", "河湖管护完成情况": "60", "合计": "100", **groups}
    scores = {"在职人员控制率": "38.5", "河湖管护完成情况": "60", "合计": "98.5", "自评得分": "98.5分"}
    assert marks(index, Aspect.SCORE) == scores
    assert [m.text for m in index.marks(MarkKind.REASON)] == ["超编三人"]
    assert [m.text for m in index.marks(MarkKind.CRITERION)] == [
        "在职人员控制率≤100%，计40分；每超过一个百分点扣0.5分。",
        "按完成率计分，低于80%不得分。",
    ]


def spread(count: int) -> str:
    return "\n".join(form(*ROWS, "成本指标 购置单价", "≤ 3.2 万元 3.1 30 30", "合计 100 97") for _ in range(count))


def test_each_of_many_forms_is_read_by_itself(read: Read) -> None:
    totals: list[Figure] = list(read(spread(40)).of(Aspect.SCORE, "合计"))
    assert len({f.key.entity for f in totals}) == len(totals) == 40
    assert len({f.place.block for f in totals}) == 40


PRICE = "成本指标 购置单价 ≤ 3.2 万元 3.1 30 30"


def grades(index: FactIndex) -> list[tuple[str, int]]:
    return [(mark.word, mark.place.row) for mark in index.marks(MarkKind.GRADE)]


def test_a_grade_stands_beside_the_total_or_below_it(read: Read) -> None:
    beside = read(form(*ROWS, PRICE, "合计 100 97 优"))
    below = read(form(*ROWS, PRICE, "合计 100 97", "绩效自评综合得分", "97分", "评价等次", "良好"))
    assert [word for word, _ in grades(beside)] == ["优"]
    assert [word for word, _ in grades(below)] == ["良"]
    assert [f.text for f in below.of(Aspect.SCORE, "自评得分")] == ["97分"]


def test_a_grade_of_bands_of_its_own_is_none(read: Read) -> None:
    bands = "评价等级：95分以上为“优”，85至94分为“良”。\n"
    assert not grades(read(bands + form(*ROWS, PRICE, "合计 100 97 优")))


def test_a_header_repeated_below_the_total_is_no_part_of_the_conclusion(read: Read) -> None:
    page = ("绩效指标", "（90分） " + HEAD)
    index = read(form(*ROWS, PRICE, "合计 100 97", "评价结论", *page, "项目自评得分96分。", "存在问题", *page, "无"))
    texts = {m.key.concept: (m.text, m.word) for m in index.marks(MarkKind.REASON) if m.key}
    assert texts == {"评价结论": ("项目自评得分96分。", ""), "存在问题": ("无", "none")}
    (score,) = index.of(Aspect.SCORE, "结论得分")
    assert score.text == "96"


def test_the_end_of_a_name_behind_a_repeated_header_is_no_column(read: Read) -> None:
    page = f"- 12 -\n\n{SHEET.splitlines()[1]}\n扣分原因\n和其他说明\n"
    torn = SHEET.replace("完成情况\n按完成率", f"{page}完成情况\n按完成率")
    assert torn != SHEET
    assert marks(read(torn), Aspect.SCORE) == marks(read(SHEET), Aspect.SCORE)
