"""Equations evaluated on facts: which figures are bound, and what comes out."""

import pytest
from equation_figures import HOME, check, equation, figure, verdicts

from finlint.authoring import Aspect, Key, Scope, Verdict
from finlint.declarative.bind import Where, Within
from finlint.facts import FactIndex

HOLDS, VIOLATED, UNDECIDED = Verdict.HOLDS, Verdict.VIOLATED, Verdict.UNDECIDED
EXPENDITURE = "本年支出合计 = 基本支出 + 项目支出 + 经营支出"
ANNEX = ("第四部分 附件",)


def spending(total="100.00万元", basic="60.00万元", project="40.00万元", **more):
    """A total with its two parts."""
    whole = figure("本年支出合计", total, **more)
    parts = {"parent": whole, "listing": 1, **more}
    return (whole, figure("基本支出", basic, **parts), figure("项目支出", project, **parts))


TWO = equation(EXPENDITURE, "基本支出", "项目支出")


@pytest.mark.parametrize(
    ("total", "verdict"),
    [
        ("100.00万元", HOLDS),
        ("100.01万元", HOLDS),
        ("100.02万元", VIOLATED),
        ("99.98万元", VIOLATED),
        ("100万元", HOLDS),
        ("约100万元", HOLDS),
        ("约98万元", HOLDS),
        ("80余万元", VIOLATED),
        ("0.01亿元", HOLDS),
        ("1000000.00元", HOLDS),
        ("10辆", UNDECIDED),
    ],
)
def test_a_total_and_its_parts(total, verdict):
    """Intervals decide: rounding of three numbers explains 0.015 and no more."""
    assert verdicts(TWO, *spending(total)) == [verdict]


def test_the_evidence_is_the_arithmetic_as_printed():
    """What a reader is told."""
    (outcome,) = check(TWO, *spending("90.00万元"))
    assert outcome.evidence.relation.zh == outcome.evidence.relation.en == EXPENDITURE
    assert outcome.evidence.arithmetic == "90.00 ≠ 60.00 + 40.00 = 100.00"
    assert outcome.stated is not None
    assert outcome.stated.text == "90.00万元"
    assert [f.text for f in outcome.operands] == ["60.00万元", "40.00万元"]


def test_another_unit_is_printed():
    """6,000万元 beside 亿元 keeps its unit."""
    (outcome,) = check(TWO, *spending("1.00亿元", "6000.00万元", "3000.00万元"))
    assert outcome.verdict is VIOLATED
    assert outcome.evidence.arithmetic.startswith("1.00 ≠ 6000.00万元 + 3000.00万元")


def test_the_same_unit_by_another_name_is_not_printed():
    """万 is 万元."""
    (outcome,) = check(TWO, *spending("100.00万元", "60.00万", "40.00万"))
    assert outcome.evidence.arithmetic == "100.00 = 60.00 + 40.00 = 100.00"


def test_nothing_is_said_without_operands():
    """A total alone is no relation."""
    assert verdicts(TWO, spending()[0]) == []
    assert list(TWO.check(FactIndex())) == []


def test_a_missing_operand_is_named():
    """Undecided, and what is wanting."""
    (outcome,) = check(TWO, *spending()[:2])
    assert outcome.verdict is UNDECIDED
    assert outcome.evidence.arithmetic == "未列示项目支出"
    assert len(outcome.figures) == 2


@pytest.mark.parametrize(
    "change",
    [{"fund": "财政拨款"}, {"period": "2023"}, {"basis": "预算"}, {"entity": "招商专项"}],
)
def test_equal_means_equal_in_key(change):
    """A number of another 口径, year, budget or project is no operand."""
    whole, basic, project = spending("90.00万元")
    other = figure("项目支出", "30.00万元", **change)
    assert verdicts(TWO, whole, basic, other) == [UNDECIDED]
    assert verdicts(TWO, whole, basic, project, other) == [VIOLATED]


def test_each_scope_is_evaluated_by_itself():
    """Budget and accounts, of one year and of the year before."""
    rows = [
        spending("100.00万元"),
        spending("90.00万元", basis="预算"),
        spending("100.00万元", period="2023"),
    ]
    assert verdicts(TWO, *(f for row in rows for f in row)) == [HOLDS, VIOLATED, HOLDS]


def test_a_part_below_the_total_is_of_its_fund():
    """其中 says so, even if the words of the part do not."""
    whole = figure("本年支出合计", "90.00万元", fund="一般公共预算")
    parts = [figure(c, "50.00万元", parent=whole, listing=1, sentence=1) for c in ("基本支出", "项目支出")]
    assert verdicts(TWO, whole, *parts) == [VIOLATED]
    assert verdicts(TWO, whole, *(figure(f.key.concept, f.text) for f in parts)) == []


def test_operands_are_the_nearest():
    """Each section's total is compared with its own parts."""
    other = (HOME[0], "四、财政拨款")
    first, second = spending("100.00万元"), spending("80.00万元", "50.00万元", "30.00万元")
    moved = spending("80.00万元", "50.00万元", "30.00万元", section=other, sentence=5)
    assert verdicts(TWO, *first, *moved) == [HOLDS, HOLDS]
    assert len(second) == 3


def test_a_total_that_is_repeated_is_compared_once():
    """The nearest statement is; a second row would report one cause twice."""
    again = figure("本年支出合计", "90.00万元", section=(HOME[0], "五、其他"), sentence=9)
    whole, *parts = spending("90.00万元")
    (outcome,) = check(TWO, again, whole, *parts)
    assert outcome.stated is whole


def test_operands_of_other_parts_accuse_nobody():
    """An annex has a 口径 of its own."""
    whole, basic, project = spending("90.00万元")
    far = figure("项目支出", "40.00万元", section=ANNEX, sentence=50)
    assert verdicts(TWO, whole, basic, far) == [UNDECIDED]
    near = figure("项目支出", "30.00万元", section=ANNEX, sentence=50)
    assert verdicts(TWO, whole, basic, near) == [HOLDS]
    table = [figure(f.key.concept, f.text, section=ANNEX, sentence=50) for f in (basic, project)]
    assert verdicts(TWO, whole, *table) == [VIOLATED]


def test_one_operand_in_another_part_accuses_nobody():
    """A single number from elsewhere is no table of its own."""
    balance = equation("收入总计 = 支出总计")
    income = figure("收入总计", "100.00万元")
    assert verdicts(balance, income, figure("支出总计", "90.00万元")) == [VIOLATED]
    far = figure("支出总计", "90.00万元", section=ANNEX)
    assert verdicts(balance, income, far) == [UNDECIDED]


@pytest.mark.parametrize(("part", "verdict"), [("60.00万元", UNDECIDED), ("110.00万元", VIOLATED)])
def test_a_lone_part_may_be_one_of_several(part, verdict):
    """其中 may name a part only, but no part exceeds the whole."""
    loose = equation(EXPENDITURE, "")
    assert verdicts(loose, *spending("100.00万元", part)[:2]) == [verdict]


def test_a_part_that_the_equation_does_not_know_decides_nothing():
    """基本支出、项目支出、某项支出: the sum of two is not the total."""
    whole, *parts = spending("110.00万元")
    other = figure("~信息化支出", "10.00万元", parent=whole, listing=1)
    (outcome,) = check(TWO, whole, *parts, other)
    assert outcome.verdict is UNDECIDED
    assert "信息化支出10.00万元" in outcome.evidence.arithmetic
    harmless = [
        figure("~车辆", "10辆", parent=whole, listing=1),
        figure("~去年", "10.00万元", parent=whole, listing=1, period="2023"),
    ]
    assert verdicts(TWO, whole, *parts, *harmless) == [VIOLATED]


@pytest.mark.parametrize(
    ("where", "count"),
    [
        (Where(), 2),
        (Where(fund=("财政拨款",)), 1),
        (Where(fund=("",)), 1),
        (Where(fund=("", "财政拨款")), 2),
        (Where(basis=("预算",)), 0),
        (Where(level=("本级",)), 0),
        (Where(section=("支出决算",)), 2),
        (Where(section=("三公",)), 0),
    ],
)
def test_where_asks_of_the_stated_figure(where, count):
    """Conditions on scope and on the headings above."""
    rows = (*spending(), *spending(fund="财政拨款"))
    equals = equation(EXPENDITURE, "基本支出", "项目支出", where=where)
    assert verdicts(equals, *rows) == [HOLDS] * count


@pytest.mark.parametrize(
    ("within", "place", "bound"),
    [
        (Within.SENTENCE, {"sentence": 2}, False),
        (Within.SENTENCE, {"sentence": 1}, True),
        (Within.SECTION, {"sentence": 2}, True),
        (Within.SECTION, {"section": (*HOME, "1.说明"), "sentence": 2}, True),
        (Within.SECTION, {"section": (HOME[0], "四"), "sentence": 2}, False),
        (Within.PART, {"section": (HOME[0], "四"), "sentence": 2}, True),
        (Within.PART, {"section": ANNEX, "sentence": 2}, False),
        (Within.REPORT, {"section": ANNEX, "sentence": 2}, True),
    ],
)
def test_within_limits_the_reach(within, place, bound):
    """How near an operand must stand."""
    equals = equation("收入总计 = 支出总计", within=within)
    result = verdicts(equals, figure("收入总计", "1元"), figure("支出总计", "1元", **place))
    assert result == ([HOLDS] if bound else [])


def test_inequalities():
    """小微 <= 中小 <= 总额."""
    less = equation("小微 <= 中小")
    assert verdicts(less, figure("小微", "2万元"), figure("中小", "2.00万元")) == [HOLDS]
    assert verdicts(less, figure("小微", "2万元"), figure("中小", "1.99万元")) == [HOLDS]
    assert verdicts(less, figure("小微", "2万元"), figure("中小", "1.9万元")) == [VIOLATED]
    flipped = equation("甲 + 乙 >= 丙")
    parts = (figure("甲", "1万元"), figure("乙", "1万元"))
    (outcome,) = check(flipped, figure("丙", "3万元"), *parts)
    assert outcome.verdict is VIOLATED
    assert outcome.evidence.arithmetic == "3 > 1 + 1 = 2"


def test_constants():
    """A constant is exact and needs a unit beside money and shares."""
    cap = equation("三公经费 <= 10万元")
    assert verdicts(cap, figure("三公经费", "10.00万元")) == [HOLDS]
    assert verdicts(cap, figure("三公经费", "10.02万元")) == [VIOLATED]
    assert verdicts(equation("三公经费 <= 10"), figure("三公经费", "10.02万元")) == [UNDECIDED]
    assert verdicts(equation("三公经费 >= 0"), figure("三公经费", "1万元")) == [HOLDS]
    assert verdicts(equation("批次 <= 3"), figure("批次", "4批次")) == [VIOLATED]
    assert verdicts(equation("批次 <= 3辆"), figure("批次", "4批次")) == [UNDECIDED]


def test_shares_of_one_sentence():
    """Aspects and constants: 占比 add to 100%."""
    whole = equation("占比(基本支出) + 占比(项目支出) = 100%")
    shares = [
        figure("基本支出", "71.11%", aspect=Aspect.SHARE),
        figure("项目支出", "28.98%", aspect=Aspect.SHARE),
    ]
    (outcome,) = check(whole, *shares)
    assert outcome.verdict is VIOLATED
    assert outcome.evidence.arithmetic == "71.11 ≠ 100.00 - 28.98 = 71.02"


def test_products():
    """部分 = 占比 × 总额, so nothing divides."""
    share = equation("基本支出 = 占比(基本支出) * 本年支出合计")
    total, basic, _ = spending("100.00万元", "60.00万元")
    percent = figure("基本支出", "60%", aspect=Aspect.SHARE)
    assert verdicts(share, total, basic, percent) == [HOLDS]
    wrong = figure("基本支出", "70%", aspect=Aspect.SHARE)
    assert verdicts(share, total, basic, wrong) == [VIOLATED]
    loose = equation("基本支出 = 占比(基本支出) * 本年支出合计", "本年支出合计")
    assert verdicts(loose, total, basic) == [UNDECIDED]


def test_last_year():
    """增减 = 本年 - 上年, of either spelling of the years."""
    change = equation("增减(总) = 总 - 上年(总)")
    before = Key("总", period="2023", scope=Scope())
    row = [
        figure("总", "-10.00万元", aspect=Aspect.CHANGE, base=before),
        figure("总", "90.00万元"),
        figure("总", "100.00万元", period="2023"),
    ]
    assert verdicts(change, *row) == [HOLDS]
    budget = Key("总", period="2024", scope=Scope(basis="预算"))
    against = figure("总", "5.00万元", aspect=Aspect.CHANGE, base=budget)
    assert verdicts(change, against, *row[1:]) == []
    rest = equation("上年(年末) = 年初")
    pair = (figure("年末", "5万元", period="2023"), figure("年初", "5万元"))
    assert verdicts(rest, *pair) == [HOLDS]


def test_other_scopes():
    """预算 and 一般公共预算 of a concept are read beside the stated one."""
    less = equation("三公经费 <= 预算(三公经费)")
    spent = figure("三公经费", "5万元", fund="财政拨款")
    pair = (spent, figure("三公经费", "4万元", fund="财政拨款", basis="预算"))
    assert verdicts(less, *pair) == [VIOLATED]
    funds = equation("拨款 = 一般公共预算(拨款) + 政府性基金预算(拨款)")
    row = (
        figure("拨款", "5万元", fund="财政拨款"),
        figure("拨款", "4万元", fund="一般公共预算"),
        figure("拨款", "1万元", fund="政府性基金预算"),
    )
    assert HOLDS in verdicts(funds, *row)
    assert VIOLATED not in verdicts(funds, *row)
    assert verdicts(equation("预算(甲) = 乙"), figure("甲", "1元"), figure("乙", "2元")) == []


def test_negative_parts():
    """A leading minus is printed as one."""
    rest = equation("甲 = - 乙 + 丙")
    (outcome,) = check(rest, figure("甲", "1元"), figure("乙", "2元"), figure("丙", "5元"))
    assert outcome.evidence.arithmetic == "1 ≠ -2 + 5 = 3"


def test_messages_have_fixed_slots():
    """A rule's own words in both languages."""
    said = equation(
        EXPENDITURE,
        "基本支出",
        "项目支出",
        message="{left}{stated}，应为{right}={expected}，差{gap}（{relation}）",
    )
    (outcome,) = check(said, *spending("90.00万元"))
    assert outcome.message is not None
    assert (
        outcome.message.zh
        == outcome.message.en
        == (f"本年支出合计90.00万元，应为60.00 + 40.00=100.00万元，差10.00万元（{EXPENDITURE}）")
    )
    (fine,) = check(said, *spending())
    assert fine.verdict is HOLDS
