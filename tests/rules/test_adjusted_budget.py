"""FL221 and FL538: what was spent of an adjusted budget that a paragraph before states."""

import pytest

from finlint import lint_text

_TEXT = (
    "县档案馆2023年度部门整体支出绩效自评报告\n二、预算情况\n"
    "（一）预算安排。年初预算720.00万元，其中基本支出510.00万元、项目支出210.00万元；调整后预算数为820.00万元。\n"
    "（二）预算执行。2023年全年支出795.40万元，预算执行率97.00%。其中：基本支出540.40万元，项目支出255.00万元。"
    "年末结转24.60万元。\n"
)


def _found(text: str) -> list[tuple[str, str]]:
    return [(found.code, text[slice(*found.offset)]) for found in lint_text(text)]


def test_the_rate_and_what_is_left_are_of_the_adjusted_budget() -> None:
    assert not _found(_TEXT)


@pytest.mark.parametrize(
    ("was", "now", "found"), [("97.00%", "79.00%", ("FL221", "79.00%")), ("24.60", "26.40", ("FL538", "26.40万元"))]
)
def test_what_is_not(was: str, now: str, found: tuple[str, str]) -> None:
    assert _found(_TEXT.replace(was, now)) == [found]


@pytest.mark.parametrize(
    ("was", "now"),
    [
        ("调整后预算数为820.00万元", "调整后预算数为820.00万元，其中项目调整后预算260.00万元"),
        ("2023年全年支出", "用上年结转安排的全年支出"),
        ("（二）", "（二）说明。\n（三）说明。\n（四）说明。\n（五）"),
    ],
)
def test_what_may_be_of_another_budget(was: str, now: str) -> None:
    assert not _found(_TEXT.replace("97.00%", "79.00%").replace(was, now))
