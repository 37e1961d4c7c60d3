"""Where a reason ends: a comparison behind it may be about the sentence's subject, or about what it names."""

from collections.abc import Callable

import pytest

from finlint.facts import Aspect, FactIndex

Read = Callable[..., FactIndex]
SPENT = "2024年度公务接待费支出预算为6.02万元，支出决算为4.45万元，"


def changed(index: FactIndex) -> list[str]:
    return [f.key.concept for aspect in (Aspect.CHANGE, Aspect.GROWTH) for f in index.of(aspect)]


@pytest.mark.parametrize(
    "reason",
    [
        "决算数小于预算数，主要原因是厉行节约，比2023年度减少2.22万元，下降33.28%。",
        "决算数小于年初预算数的主要原因：按实际需要列支，与上年相比，减少2.22万元，下降33.28%。",
        "完成预算的73.92%，主要原因是年中追加经费，较2023年度决算数减少2.22万元，下降33.28%。",
    ],
)
def test_a_comparison_with_last_year_ends_the_reason_for_missing_a_budget(read: Read, reason: str) -> None:
    assert changed(read(SPENT + reason)) == ["公务接待费", "公务接待费"]


@pytest.mark.parametrize(
    "reason",
    [
        "决算数小于预算数，主要原因是差旅费压减，比2023年度减少2.22万元，下降33.28%。",
        "决算数小于预算数，主要原因是厉行节约，比2023年度减少2.22万元。",
        "决算数小于预算数；大于上年决算数的主要原因是活动恢复，比2023年度减少2.22万元，下降33.28%。",
        "决算数大于上年决算数，主要原因是活动恢复，比2023年度减少2.22万元，下降33.28%。",
        "决算数小于预算数，主要原因是厉行节约，较2019年（疫情前）减少2.22万元，下降33.28%。",
        "决算数小于预算数，主要原因是厉行节约、比2023年度减少2.22万元，下降33.28%。",
    ],
)
def test_any_other_comparison_goes_on_with_the_reason(read: Read, reason: str) -> None:
    assert "公务接待费" not in changed(read(SPENT + reason))
