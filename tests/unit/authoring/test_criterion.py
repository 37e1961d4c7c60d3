"""Scoring criteria: what is read of their words, and the marks that they give for a value."""

import pytest

from finlint.authoring import Exact, criterion

CONTROL = "以100%为标准。在职人员控制率≤100%，计5分；每超过一个百分点扣0.5分，扣完为止。"
CHANGE = "“三公经费”变动率≤0，计5分；“三公经费”>0，每超过一个百分点扣0.5分，扣完为止。"
BANDS = "重点支出安排率≥90%，计5分；80%（含）-90%，计4分；70%（含）-80%，计3分；低于70%不得分。"
BARE = "预算调整率=0，计5分；0-10%（含），计2分；10-20%（含），计1分；大于20%不得分。"
EQUAL = "政府采购执行率等于100%的，得5分；每减少一个百分点，扣0.2分，扣完为止。"
REACHED = "公务卡刷卡率达50%以上的，得5分。每减少一个百分点，扣0.2分，扣完为止。"
BELOW = "每低于100%一个百分点扣0.1分，扣完为止。"
FALLING = "≥95%得5分，每降低1%扣0.5分，扣完为止"
FULL = "预算调整率≤10%计满分，每超1个百分点扣0.5分"
BETWEEN = "10%-20%之间的，得2分"
FORMULA = "(1-结余率/0.2)×分值"
PRODUCT = "得分=执行率×分值"
DEFINED = "在职人员控制率=（在职人员数/编制数）×100%，小于等于100%计5分"


def marks(text: str, value: str) -> tuple[str, str] | None:
    """The range of marks of five for a value, as plain digits."""
    read = criterion(text)
    assert read is not None
    digits, _, places = value.partition(".")
    given = Exact(int(digits + places), -len(places))
    found = read.marks(lambda _: given, Exact(5))
    return None if found is None else (found[0].shortest().text(), found[1].shortest().text())


@pytest.mark.parametrize(
    ("text", "value", "expected"),
    [
        (CONTROL, "0.95", ("5", "5")),
        (CONTROL, "1.00", ("5", "5")),
        (CONTROL, "1.02", ("4", "4")),
        (CONTROL, "1.025", ("3.5", "4")),  # whether half a point costs anything is left open
        (CONTROL, "1.20", ("0", "0")),
        (CHANGE, "0.03", ("3.5", "3.5")),
        (CHANGE, "0", ("5", "5")),
        (BANDS, "0.85", ("4", "4")),
        (BANDS, "0.80", ("3", "4")),  # the boundary is in either band, unless somebody says
        (BANDS, "0.699", ("0", "0")),
        (BARE, "0", ("2", "5")),
        (BARE, "0.15", ("1", "1")),
        (BARE, "0.20", ("1", "1")),
        (BARE, "0.21", ("0", "0")),
        (EQUAL, "0.97", ("4.4", "4.4")),
        (REACHED, "0.45", ("4", "4")),
        (REACHED, "0.60", ("5", "5")),
        (BELOW, "0.90", ("4", "4")),
        (BELOW, "1.10", ("5", "5")),
        (FALLING, "0.93", ("4", "4")),
        (FULL, "0.12", ("4", "4")),
        (BETWEEN, "0.15", ("2", "2")),
        (BETWEEN, "0.25", None),  # the criterion does not tell
        (FORMULA, "0.05", ("3.75", "3.75")),
        (FORMULA, "0.30", ("0", "0")),
        (PRODUCT, "0.942", ("4.71", "4.71")),
        (DEFINED, "0.9", ("5", "5")),
    ],
)
def test_marks_for_a_value(text: str, value: str, expected: tuple[str, str] | None):
    assert marks(text, value) == expected


def test_a_criterion_names_what_it_is_about():
    subjects = [criterion(text) for text in (CONTROL, CHANGE, BANDS, FALLING)]
    assert [read.subject for read in subjects if read] == ["在职人员控制率", "三公经费变动率", "重点支出安排率", ""]


@pytest.mark.parametrize(
    "text",
    [
        "",
        "按季度考核",
        "合格率",
        "执行率×10",
        "无结余，3分；有结余，但不超过上年结转，2分；结余超过上年结转，不得分。",
        "①支出符合规定；②手续完整。以上情况每出现一例不符合的扣1分，扣完为止。",
        "控制率≤100%，计5分；变动率≤0，计3分",
        "控制率≤100%，计5分；每超过一个百分点扣0.5分；每低于一个百分点扣0.1分",
        "完成20次以上得5分",
        "按季度考核。完成率100%得5分",
        "（" * 300,
        "≥95%得5分" * 100,
    ],
)
def test_other_criteria_are_left_to_people(text: str):
    assert criterion(text) is None


def test_full_marks_of_another_weight_decide_nothing():
    read = criterion("满意度≥90%，计10分")
    assert read is not None
    assert read.marks(lambda _: Exact(95, -2), Exact(5)) is None


def test_a_formula_with_a_name_that_is_not_stated_or_by_zero_gives_nothing():
    read = criterion("(1-结余率/预算数)×分值")
    assert read is not None
    assert read.marks(lambda _: None, Exact(5)) is None
    assert read.marks(lambda _: Exact(0), Exact(5)) is None
