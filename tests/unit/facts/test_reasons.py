"""Where what a sentence speaks of changes: a comparison behind it may be about the sentence's subject, or about what it names."""

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
    ("later", "concept"),
    [
        ("举办培训班，支出决算数3.00万元。", "~举办培训班"),
        ("人员培训2024年度支出3.00万元。", "~人员培训"),
        ("档案数字化加工，年初预算为9.00万元，支出决算为3.00万元。", "~档案数字化加工"),
        ("本单位，支出决算数3.00万元。", "机关运行经费"),
        ("支出决算数3.00万元。", "机关运行经费"),
        ("会议费方面，支出3.00万元。", "会议费"),
    ],
)
def test_a_later_sentence_may_open_with_a_subject_of_its_own(read: Read, later: str, concept: str) -> None:
    heading = "（一）机关运行经费支出情况\n"
    index = read(f"{heading}2024年度机关运行经费支出80.00万元。{later}")
    assert next(f.key.concept for f in index.figures if f.text == "3.00万元") == concept


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
