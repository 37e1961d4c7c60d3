"""What the prose in the cells of a self-evaluation says again, and what it says of other things."""

from collections.abc import Callable

import pytest

from finlint.facts import Aspect, FactIndex

Read = Callable[..., FactIndex]


def table(*rows: str) -> str:
    """Rows of cells that stand apart by |."""
    return "\n\n".join("\n".join(f"\t{cell}" for cell in row.split("|")) for row in rows) + "\n"


FUNDS = (
    "资金|年初预算|调整后预算数|预算执行数|预算执行率|权重|得分|原因",
    "总额|40.00|40.00|36.00|90.00%|10|9|{reason}",
    "三级指标|指标值|完成值|权重|得分",
    "修复数量|20|20|90|90",
    "合计|100|99",
    "评价结论|自评得分99分。{conclusion}",
    "改进措施|{plans}",
)


def told(
    read: Read, done: str = "", heads: str = "项目年度目标|年度目标完成情况", **cells: str
) -> list[tuple[str, str]]:
    """The numbers that prose states, with what they are called."""
    given = {"goal": "修复馆藏，提供优质便捷的服务", "reason": "", "conclusion": "", "plans": "无", **cells}
    head = ("项目名称|修复经费", heads, "{goal}|" + done + "，其他各项工作顺利推进。")
    text = table(*(row.format(**given) for row in (*head, *FUNDS)))
    figures = read(text).of(Aspect.VALUE)
    return [(f.key.concept, f.text) for f in figures if f.key.concept.startswith(("~所述:", "~目标:"))]


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("预算执行率为90.00%", [("执行率", "90.00%")]),
        ("预算数执行90%", [("执行率", "90%")]),
        ("因此年度预算执行数减少为36.00万元（预算执行率为90%）", [("执行数", "36.00万元"), ("执行率", "90%")]),
        ("故2024年底（12月底前）仅支付36万元", [("执行数", "36万元")]),
        ("市财政局调整项目采购金额为40万元", [("调整预算", "40万元")]),
        ("年初预算40万元", [("年初预算", "40万元")]),
        ("全年预算执行数为36万元，本年度节约财政资金4万元", [("执行数", "36万元"), ("节约", "4万元")]),
        ("按时办结率99.98%", [("按时办结率", "99.98%")]),
        ("人工接听107.04万件，接通率96.97%", [("接通率#人工接听件", "96.97%")]),
        ("共受理群众诉求353947件", [("受理群众诉求", "353947件")]),
        ("预算执行率达到90%以上", [("执行率", "90%以上")]),
        ("为企业群众节约资金18.9万元", [("为企业群众节约资金", "18.9万元")]),  # theirs
        ("通过招标节约财政资金2万元", [("通过招标节约财政资金", "2万元")]),  # of a purchase
    ],
)
def test_what_is_said_of_the_table(read: Read, words: str, found: list[tuple[str, str]]) -> None:
    assert told(read, "项目完成，" + words) == [("~所述:" + name, text) for name, text in found]


@pytest.mark.parametrize(
    "words",
    [
        "截至9月底预算执行率为60%",  # the year was not over
        "上半年预算执行数为12万元",
        "2023年预算执行率为60%",  # another year's
        "年初预算10万元用于培训",  # a part
        "预算执行率未达到90%",  # a bound
        "满意度提高到98%",
        "同比增长5%",
        "合格率98%",  # of what?
        "按合同支付20%",
        "实际支付3万元",  # it may be a part
        "签订后10个工作日内支付",
        "培训3次",
        "2024年3月31日完成",
    ],
)
def test_what_may_be_of_another_thing(read: Read, words: str) -> None:
    assert told(read, "项目完成，" + words) == []


def test_every_cell_but_the_plans_is_read(read: Read) -> None:
    said = "预算执行率为{}，其余资金结转下年使用"
    cells = {"reason": said.format("91%"), "conclusion": said.format("92%"), "plans": said.format("93%")}
    found = told(read, said.format("90%"), **cells)
    assert [text for _, text in found] == ["90%", "91%", "92%"]


@pytest.mark.parametrize(
    ("goal", "found"),
    [
        ("修复馆藏，完成修复数量20件", [("~目标:完成修复数量", "20件")]),
        ("修复馆藏，读者满意度达到95%以上", [("~目标:读者满意度", "95%以上")]),
        ("修复馆藏，修复数量不少于20件", []),
        ("修复馆藏，全年修复超过20件", []),
    ],
)
def test_a_goal_is_a_target(read: Read, goal: str, found: list[tuple[str, str]]) -> None:
    assert told(read, goal=goal) == found


def test_without_its_head_nobody_knows_which_cell_is_the_goal(read: Read) -> None:
    said = "预算执行率为{}，其余资金结转下年使用"
    assert told(read, said.format("90%"), heads="目标|情况", conclusion=said.format("92%")) == [("~所述:执行率", "92%")]


def test_a_cell_without_another_beside_it_may_be_goal_or_completion(read: Read) -> None:
    text = table(
        "项目名称|修复经费",
        "项目年度目标|年度目标完成情况",
        "|修复馆藏，读者满意度为95%，其他各项工作顺利推进。",
        *FUNDS,
    )
    assert not [f for f in read(text).of(Aspect.VALUE) if "读者满意度" in f.key.concept]


def test_a_head_may_be_wrapped(read: Read) -> None:
    assert told(read, plans="\n措施\n\t预算执行率为95%，满意度为99%，其他各项工作顺利推进。") == []


def test_a_table_of_the_text_is_left_alone(read: Read) -> None:
    index = read("项目名称：修复经费\n预算执行率为90.00%，其他各项工作顺利推进，自评得分99分。\n")
    assert not [f for f in index.of(Aspect.VALUE) if f.key.concept.startswith("~所述:")]
