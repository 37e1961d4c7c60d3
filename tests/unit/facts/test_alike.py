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
