"""Counts and the shares that they are said to be, in their order."""

from collections.abc import Callable

import pytest

from finlint.facts import Aspect, FactIndex

Read = Callable[..., FactIndex]


@pytest.mark.parametrize(
    ("text", "pairs"),
    [
        ("126个项目，评为优的98个、良的28个，分别占77.78%、22.22%。", ["98个 77.78%", "28个 22.22%"]),
        ("2024年优98个、良26个，分别占总数的79.03%和20.97%。", ["98个 79.03%", "26个 20.97%"]),
        ("对124个项目自评，涉及资金300万元，优98个、良26个，分别占79.03%、20.97%。", ["98个 79.03%", "26个 20.97%"]),
        ("涉及资金300万元，优98个、良26个，分别占79.03%、20.97%。", []),
        ("优98个、良26个、中2个，分别占79.03%、20.97%，其余不计。", []),
        ("优98个、良26人，分别占79.03%、20.97%。", []),
        ("12个单位126个项目，优98个、良26个，分别占79.03%、20.97%。", []),
    ],
)
def test_counts_and_shares(read: Read, text: str, pairs: list[str]) -> None:
    shares = read(text).of_level(Aspect.VALUE, "~分别占:")
    assert [f"{share.parent.text} {share.text}" for share in shares if share.parent is not None] == pairs
