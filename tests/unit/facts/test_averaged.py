"""A mean with no name beside it, and the one amount and count of its clause."""

from collections.abc import Callable

import pytest

from finlint.facts import Aspect, FactIndex

Read = Callable[..., FactIndex]


@pytest.mark.parametrize(
    ("text", "concept", "numbers"),
    [
        ("公务接待费2.16万元，国内接待18批次、144人次，人均180元。", "~平均数", ["180元", "144人次", "2.16万元"]),
        ("公务用车运行维护费6.3万元，车辆3辆，平均每辆2.1万元。", "~平均数", ["2.1万元", "3辆", "6.3万元"]),
        (
            "公务接待费2.16万元，接待144人次，人均150元；外事接待0.2万元。",
            "~部分平均数",
            ["150元", "144人次", "2.16万元"],
        ),
        ("公务用车购置及运行维护费6.3万元，车辆3辆，每辆2万元。", "~部分平均数", ["2万元", "3辆", "6.3万元"]),
        ("公务接待费预算2.16万元，接待144人次，人均150元。", "", []),
        ("公务接待费2.16万元，减少0.4万元，接待144人次，人均150元。", "", []),
        ("公务接待费比上年减少0.4万元，接待144人次，人均150元。", "", []),
        ("发放慰问金16.3万元，慰问326人次，人均500元。", "", []),
        ("公务接待费2.16万元，接待144人次，人均150元以内。", "", []),
        ("公务接待费2.16万元。接待144人次，人均150元。", "", []),
    ],
)
def test_a_mean_with_its_amount_and_count(read: Read, text: str, concept: str, numbers: list[str]) -> None:
    found = []
    for mean in (f for name in ("~平均数", "~部分平均数") for f in read(text).of(Aspect.VALUE, name)):
        assert mean.key.concept == concept
        assert mean.parent is not None
        assert mean.parent.parent is not None
        found = [mean.text, mean.parent.text, mean.parent.parent.text]
    assert found == numbers
