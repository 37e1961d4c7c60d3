"""A rate of execution with the two amounts of its clause."""

from collections.abc import Callable

import pytest

from finlint.facts import Aspect, FactIndex

Read = Callable[..., FactIndex]


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("全年预算数4,230.5万元，执行数4083.97万元，支出率96.3%。", "96.3% 4083.97万元 4,230.5万元"),
        ("项目一，实际支出90万元，预算安排100万元，执行率为90%。", "90% 90万元 100万元"),
        ("实际到位资金1,240万元，实际支出1,169.82万元，预算执行率94.34%。", "94.34% 1,169.82万元 1,240万元"),
        ("2024年安排资金7200万元，全年执行6984.5万元，预算执行率97.01%。", "97.01% 6984.5万元 7200万元"),
        ("预算数100万元，到位资金95万元，支出90万元，执行率90%。", ""),
        ("预算数100万元，其中，项目支出90万元，执行率90%。", ""),
        ("年初预算100万元，支出90万元，执行率90%。", ""),
        ("预算数100万元，上年结转90万元，执行率90%。", ""),
        ("预算数约100万元，支出90万元，执行率90%。", ""),
        ("预算数100万元。支出90万元，执行率90%。", ""),
        ("预算收入100万元，预算支出90万元，执行率90%。", ""),
        ("第一批安排资金100万元，支出90万元，总体执行率95%。", ""),
        ("基本支出100万元，项目支出90万元，执行率90%。", ""),
    ],
)
def test_a_rate_with_the_two_amounts_before_it(read: Read, text: str, numbers: str) -> None:
    found = []
    for rate in read(text).of(Aspect.VALUE, "~执行率"):
        assert rate.parent is not None
        assert rate.parent.parent is not None
        found += [rate.text, rate.parent.text.replace(" ", ""), rate.parent.parent.text]
    assert [text.replace(",", "") for text in found] == numbers.replace(",", "").split()
