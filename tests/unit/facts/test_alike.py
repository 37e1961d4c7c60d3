"""A number is compared with, and a share of, what is counted as it is."""

from collections.abc import Callable

import pytest

from finlint.facts import Aspect, FactIndex

Read = Callable[..., FactIndex]


@pytest.mark.parametrize(
    ("text", "concept"),
    [
        ("“三公”经费支出8.92万元，控制率84.95%，较上年9.36万元下降4.70%。", "三公经费"),
        ("“三公”经费支出8.92万元，会议费支出3.00万元，较上年9.36万元下降4.70%。", "会议费"),
        ("“三公”经费支出8.92万元，较上年9.36万元下降4.70%。", "三公经费"),
    ],
)
def test_what_is_compared_with_an_amount_is_an_amount(read: Read, text: str, concept: str) -> None:
    (growth,) = read(text).of(Aspect.GROWTH)
    assert growth.key.concept == concept
    assert [f.text for f in read(text).of(Aspect.VALUE) if f.key.period == "2023"] == ["9.36万元"]


def test_projects_are_no_share_of_money(read: Read) -> None:
    (share,) = read("开展自评，涉及财政资金639.40万元。其中：自评等级为“优”的12个，占85.71%。").of(Aspect.SHARE)
    assert share.base is None


def test_projects_are_a_share_of_projects(read: Read) -> None:
    (share,) = read("实施项目14个，涉及财政资金639.40万元，其中：自评等级为“优”的12个，占85.71%。").of(Aspect.SHARE)
    assert share.base is not None
    whole = [f for f in read("实施项目14个。").of(Aspect.VALUE) if f.key.concept == share.base.concept]
    assert [f.text for f in whole] == ["14个"]


@pytest.mark.parametrize(
    "text",
    [
        "基本支出80.00万元，占80%，其中人员经费60.00万元，公用经费20.00万元；项目支出20.00万元，占20%。",
        "基本支出80.00万元，占80%，其中人员经费60.00万元，公用经费20.00万元，项目支出20.00万元，占20%。",
        "教育支出80.00万元，占80%，其中小学教育50.00万元，初中教育30.00万元；住房保障支出20.00万元，占20%。",
        "库房60.00万元，占60%，其中设备20.00万元，服务40.00万元；档案柜40.00万元，占40%。",
    ],
)
def test_what_lies_beside_a_measure_is_no_part_of_it(read: Read, text: str) -> None:
    first, second = read(text).of(Aspect.SHARE)
    assert first.base is None
    assert second.base is None
    assert second.parent is None


@pytest.mark.parametrize(
    "text",
    [
        "基本支出80.00万元，占80%，其中：人员经费60.00万元，占75%；公用经费20.00万元，占25%。",
        "库房60.00万元，占60%，其中：设备20.00万元，占33.33%；服务40.00万元，占66.67%。",
    ],
)
def test_shares_of_parts_are_of_their_whole(read: Read, text: str) -> None:
    _, second, third = read(text).of(Aspect.SHARE)
    assert second.base is not None
    assert second.base == third.base


def test_total_spending_in_a_list_may_be_what_the_list_divides(read: Read) -> None:
    text = "一般公共预算财政拨款支出90.00万元。“三公”经费支出2.00万元，其中：公务接待费支出1.00万元，占总支出的50%。"
    (share,) = read(text).of(Aspect.SHARE)
    assert share.rival is not None
    assert share.rival.concept == "三公经费"


def test_saved_is_less_than_the_budget(read: Read) -> None:
    facts = read("“三公”经费决算数86.30万元，较预算数102.00万元节约15.70万元，压减15.39%。")
    (change,), (growth,) = facts.of(Aspect.CHANGE), facts.of(Aspect.GROWTH)
    assert change.text == "15.70万元"
    assert change.base == growth.base
    assert change.base is not None
    assert change.base.scope.basis == "预算"


def test_an_item_goes_on_behind_what_it_is_spent_on(read: Read) -> None:
    item = "1.教育支出（类）普通教育（款）小学教育（项）3.00万元，主要用于：办公。年初预算为4.00万元，支出决算为3.50万元。\n"
    amounts = read("财政拨款支出年初预算为4.00万元，支出决算为3.00万元。其中：\n" + item).of(Aspect.VALUE)
    assert [f.text for f in amounts if f.key.concept.startswith("项:")] == ["3.00万元", "4.00万元", "3.50万元"]
