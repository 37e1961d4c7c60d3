"""Two years and their rate in one sentence."""

from collections.abc import Callable

import pytest

from finlint.facts import Aspect, FactIndex

Read = Callable[..., FactIndex]


@pytest.mark.parametrize(
    ("text", "rates"),
    [
        ("2023年执行数为80.00万元，2024年预算安排60.00万元，比2023年执行数减少25%。", ["25%"]),
        ("2023年度预算80.00万元，2024年度预算60.00万元，较上年减少20.00万元，下降25%。", ["25%"]),
        ("2023年决算数为80.00万元，2024年支出决算为60.00万元，比2023年决算数减少25%。", ["25%"]),
        ("2023年执行数为80.00万元，2024年预算安排60.00万元，比2023年预算减少25%。", []),  # another base
        ("2023年执行数为80.00万元，2024年预算安排60.00万元，比上年减少25%。", []),  # which one?
        ("2022年决算数为80.00万元，2024年支出决算为60.00万元，比2022年决算数减少25%。", []),
        ("2023年收入决算为80.00万元，2024年支出决算为60.00万元，比2023年决算数减少25%。", []),
        ("2023年决算数为80.00万元，2024年支出决算（含结转）为60.00万元，比2023年决算数减少25%。", []),
        ("2023年决算数为8000元，2024年支出决算为60.00万元，比2023年决算数减少25%。", []),
    ],
)
def test_the_rate_of_the_second_year(read: Read, text: str, rates: list[str]) -> None:
    found = read(f"档案管理经费，{text}").of(Aspect.VALUE, "~增至率")
    assert [figure.text for figure in found] == rates
    assert all(rate.parent and rate.parent.text.startswith("6") and rate.parent.parent for rate in found)
    assert all(rate.interval.upper is not None and rate.interval.upper.mantissa < 0 for rate in found)
