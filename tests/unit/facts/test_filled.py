"""A budget, an execution and their rate, each in the cell beside its label."""

from collections.abc import Callable

import pytest

from finlint.facts import Aspect, FactIndex

Read = Callable[..., FactIndex]


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        (
            "\t当年预算数（元）\n\t1250\n\n\t预算执行数（元）\n\t1215\n\t预算执行率（%）\n\t97.20%\n",
            ["97.20%", "1215", "1250"],
        ),
        ("\t全年预算数（元）\n\t1250\n\n\t执行数（元）\n\t1215\n\t预算执行率（%）\n\t97.2\n", ["97.2", "1215", "1250"]),
        (
            "当年预算数（元） 1250 上年预算数（元） 1180\n\n预算执行数（元） 1215 预算执行率（%） 97.20%\n\n自评时间\n",
            ["97.20%", "1215", "1250"],
        ),
        ("\t年初预算数（元）\n\t1250\n\n\t执行数（元）\n\t1215\n\t预算执行率（%）\n\t97.2\n", []),
        ("\t当年预算数（元）\n\t\n\n\t执行数（元）\n\t1215\n\t预算执行率（%）\n\t97.2\n", []),
    ],
)
def test_money_of_a_form(read: Read, text: str, numbers: list[str]) -> None:
    found = []
    for rate in read(text).of(Aspect.VALUE, "~执行率"):
        assert rate.parent is not None
        assert rate.parent.parent is not None
        found += [rate.text, rate.parent.text, rate.parent.parent.text]
    assert found == numbers
