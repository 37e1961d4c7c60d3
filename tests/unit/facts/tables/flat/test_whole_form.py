"""One flattened form from its title to its conclusion: every fact of it, with its row, its column and its place."""

from collections.abc import Callable

from finlint.facts import FactIndex, MarkKind

Read = Callable[..., FactIndex]
Told = Callable[[FactIndex], list[str]]
COVER = "2024年度云岭市档案馆部门决算\n"
TITLE = "部门预算项目支出绩效自评表（2024年度）\n项目名称 510800210000000054321-巡河无人机购置\n主管部门 水务局\n"
MONEY = "预算执行情况（10分） 年初预算 调整后预算数 预算执行数 预算执行率 权重 得分 原因\n总额 40 36 35 97.22% 10 9.7 采购节约\n其中：财政资金 30 26 25 96.15% / /\n"
HEAD = "一级指标 二级指标 三级指标 指标性质 指标值 度量单位 完成值 权重 得分 未完成原因分析\n"
ROWS = (
    "产出指标（60分） 数量指标（40分） 巡河里程 ≥ 340 公里 352 40 40\n",
    "质量指标（20分） 影像可用率 ≥ 95 % 91 20 17\n",
    "汛期能见度低\n",
    "效益指标（30分） 社会效益指标 沿河群众评价 定性 优 项 优 30 30\n",
)
TOTAL = "合计 100 96.7\n"
END = "绩效自评综合得分 96.7分\n评价等次 优秀\n评价结论\n自评得分96.7分。\n存在问题\n无。\n改进措施\n加强管理\n项目负责人：张某\n"
FORM = TITLE + MONEY + "绩效指标（90分） " + HEAD + "".join(ROWS) + TOTAL + END
FACTS = [
    "0.0 form 自评表: 巡河无人机购置 = read",
    "0.0 project 项目名称: 巡河无人机购置",
    "1.0 weight 分组:预算执行情况: 10分",
    "2.1 value 项目资金 年初预算: 40万元",
    "2.2 value 项目资金 调整预算: 36万元",
    "2.3 value 项目资金 决算: 35万元",
    "2.4 completion 项目资金 决算: 97.22%",
    "2.5 weight 指标:预算执行: 10分",
    "2.6 score 指标:预算执行: 9.7分",
    "2.7 reason 指标:预算执行: 采购节约 = doubtful",
    "3.1 value 项目资金 财政资金 年初预算: 30万元",
    "3.2 value 项目资金 财政资金 调整预算: 26万元",
    "3.3 value 项目资金 财政资金 决算: 25万元",
    "3.4 completion 项目资金 财政资金 决算: 96.15%",
    "4.0 weight 分组:绩效指标: 90分",
    "5.1 weight 分组:产出指标 绩效指标: 60分",
    "5.2 weight 分组:数量指标 绩效指标/产出指标: 40分",
    "5.5 target 指标:巡河里程 绩效指标/产出指标/数量指标: 340公里",
    "5.5 target 指标:巡河里程 绩效指标/产出指标/数量指标: 340 = ≥",
    "5.7 actual 指标:巡河里程 绩效指标/产出指标/数量指标: 352公里",
    "5.8 weight 指标:巡河里程 绩效指标/产出指标/数量指标: 40分",
    "5.9 score 指标:巡河里程 绩效指标/产出指标/数量指标: 40分",
    "6.2 weight 分组:质量指标 绩效指标/产出指标: 20分",
    "6.5 target 指标:影像可用率 绩效指标/产出指标/质量指标: 95%",
    "6.5 target 指标:影像可用率 绩效指标/产出指标/质量指标: 95 = ≥",
    "6.7 actual 指标:影像可用率 绩效指标/产出指标/质量指标: 91%",
    "6.8 weight 指标:影像可用率 绩效指标/产出指标/质量指标: 20分",
    "6.9 score 指标:影像可用率 绩效指标/产出指标/质量指标: 17分",
    "6.10 reason 指标:影像可用率 绩效指标/产出指标/质量指标: 汛期能见度低",
    "7.1 weight 分组:效益指标 绩效指标: 30分",
    "7.5 target 指标:沿河群众评价 绩效指标/效益指标/社会效益指标: 优 = 定性",
    "7.7 actual 指标:沿河群众评价 绩效指标/效益指标/社会效益指标: 优 = met",
    "7.8 weight 指标:沿河群众评价 绩效指标/效益指标/社会效益指标: 30分",
    "7.9 score 指标:沿河群众评价 绩效指标/效益指标/社会效益指标: 30分",
    "8.0 weight 合计: 100分",
    "8.1 score 合计: 96.7分",
    "9.1 score 自评得分: 96.7分",
    "10.1 grade 合计: 优秀 = 优",
    "11.1 reason 评价结论: 自评得分96.7分。",
    "11.1 score 结论得分: 96.7分",
    "12.1 reason 存在问题: 无。 = none",
    "13.1 reason 改进措施: 加强管理",
]


def test_every_fact_of_a_form(read: Read, told: Told) -> None:
    assert told(read(FORM)) == FACTS


def test_every_fact_stands_where_it_is_printed(read: Read) -> None:
    source = COVER + FORM
    for fact in read(FORM).facts:
        if fact.place.row >= 0:
            unit = "分" if fact.key is not None and fact.key.concept == "结论得分" else ""
            assert "".join(source[slice(*fact.span)].split()) == fact.text + unit


def test_a_page_between_any_two_rows_changes_nothing(read: Read, told: Told) -> None:
    head = f"绩效指标（90分） {HEAD}"
    for row in (*ROWS[1:], TOTAL):
        assert told(read(FORM.replace(row, head + row))) == FACTS


def test_the_next_form_begins_anew(read: Read, told: Told) -> None:
    index = read(FORM + FORM.replace("巡河无人机购置", "堤防监测"))
    assert len(told(index)) == 2 * len(FACTS)
    blocks = sorted({fact.place.block for fact in index.facts if fact.place.row >= 0})
    assert len(blocks) == 2
    for block, (name, number) in zip(blocks, (("巡河无人机购置", 0), ("堤防监测", 1)), strict=True):
        mine = [fact for fact in index.facts if fact.place.block == block and fact.place.row >= 0]
        assert {fact.key.entity for fact in mine if fact.key is not None} == {f"{name}#{number}"}
        assert len({fact.place.sentence for fact in mine}) == 1
        assert max(fact.place.row for fact in mine) == 13


def test_the_mark_of_a_form_shows_forty_characters_at_most(read: Read) -> None:
    name = "云岭市城区河道及沿岸公共绿地、步道、驳岸、护栏、照明设施日常管护及汛期应急抢险物资储备采购"
    (form,) = read(FORM.replace("510800210000000054321-巡河无人机购置", name)).marks(MarkKind.FORM)
    assert form.text == name
    assert form.span.end - form.span.start == 40


def test_a_form_without_a_name_is_marked_at_its_header(read: Read) -> None:
    text = FORM.replace("部门预算项目支出绩效自评表（2024年度）\n项目名称 510800210000000054321-巡河无人机购置\n", "")
    (form,) = read(text).marks(MarkKind.FORM)
    assert (COVER + text)[slice(*form.span)] == "年"  # of 年初预算
    assert {fact.key.entity for fact in read(text).figures if fact.place.tabular} == {"自评表#0"}
