"""Sums over the classification and over breakdowns: which items belong together."""

from equation_figures import HOME, check, equation, figure, verdicts

from finlint.authoring import Verdict
from finlint.declarative.bind import Within

HOLDS, VIOLATED, UNDECIDED = Verdict.HOLDS, Verdict.VIOLATED, Verdict.UNDECIDED


def items(*pairs: tuple[str, str], **more):
    """Items of the functional classification."""
    return [figure(concept, text, **more) for concept, text in pairs]


CLASSES = (("类:教育", "60.00万元"), ("类:卫生健康", "30.00万元"))
ITEMS = (
    ("项:教育/普通教育/小学教育", "40.00万元"),
    ("项:教育/普通教育/初中教育", "20.00万元"),
    ("项:卫生健康/行政事业单位医疗/事业单位医疗", "30.00万元"),
)


def test_sums_over_the_classification():
    """Items of the same place and scope, in whichever section states them."""
    by_class = equation("财政拨款支出 = 合计(各类)")
    whole = figure("财政拨款支出", "90.00万元")
    assert verdicts(by_class, whole, *items(*CLASSES, parent=whole, listing=3)) == [HOLDS]
    assert verdicts(by_class, whole, *items(*CLASSES, fund="财政拨款")) == []
    low = figure("财政拨款支出", "80.00万元")
    (outcome,) = check(by_class, low, *items(*CLASSES))
    assert outcome.verdict is VIOLATED
    assert outcome.evidence.arithmetic == "80.00 ≠ 60.00 + 30.00 = 90.00"


def test_a_numbered_list_is_one_place():
    """Each item of a list is a heading of its own."""
    by_item = equation("财政拨款支出 = 合计(各项)", within=Within.SECTION)
    whole = figure("财政拨款支出", "80.00万元")
    listed = [
        figure(concept, text, section=(*HOME, f"{n}.{concept}"), sentence=n + 2)
        for n, (concept, text) in enumerate(ITEMS)
    ]
    (outcome,) = check(by_item, whole, *listed)
    assert (outcome.verdict, len(outcome.operands)) == (VIOLATED, 3)


def test_each_class_is_the_sum_of_its_items():
    """A class takes its own items only."""
    each = equation("各类 = 合计(各项)")
    assert verdicts(each, *items(*CLASSES), *items(*ITEMS, sentence=2)) == [HOLDS, HOLDS]
    wrong = (("类:教育", "66.00万元"), CLASSES[1])
    assert verdicts(each, *items(*wrong), *items(*ITEMS, sentence=2)) == [VIOLATED, HOLDS]
    sections = equation("各款 = 合计(各项)")
    row = (*items(("款:教育/普通教育", "60.00万元")), *items(*ITEMS))
    assert verdicts(sections, *row) == [HOLDS]


def test_a_class_of_one_item_is_compared_and_other_classes_are_no_doubt():
    """A 类 of one 项 is usual, and 项 of other 类 in the list are none of its parts."""
    each = equation("各类 = 合计(各项)")
    wrong = (CLASSES[0], ("类:卫生健康", "33.00万元"))
    listed = items(*ITEMS, sentence=2, listing=5)
    assert verdicts(each, *items(*wrong, listing=4), *listed) == [HOLDS, VIOLATED]
    unknown = figure("~卫生健康某项", "3.00万元", sentence=2, listing=5)
    assert verdicts(each, *items(*wrong, listing=4), *listed, unknown) == [HOLDS, UNDECIDED]
    whole = figure("财政拨款支出", "90.00万元")
    assert verdicts(equation("财政拨款支出 = 合计(各类)"), whole, *items(CLASSES[0])) == [UNDECIDED]


def test_one_item_twice():
    """Said twice alike it counts once; with two values it decides nothing."""
    by_class = equation("财政拨款支出 = 合计(各类)")
    whole = figure("财政拨款支出", "90.00万元")
    assert verdicts(by_class, whole, *items(*CLASSES, CLASSES[0])) == [HOLDS]
    twice = items(*CLASSES, ("类:教育", "6.00万元"))
    assert verdicts(by_class, whole, *twice) == [UNDECIDED]


def test_items_of_a_table_are_those_of_its_column():
    """Prose is not added to cells, nor one column to another."""
    by_class = equation("财政拨款支出 = 合计(各类)")
    cell = figure("财政拨款支出", "90.00万元", row=0, column=2)
    column = [figure(c, text, row=n + 1, column=2) for n, (c, text) in enumerate(CLASSES)]
    beside = [figure(c, text, row=n + 1, column=3) for n, (c, text) in enumerate(CLASSES)]
    prose = items(*CLASSES)
    (outcome,) = check(by_class, cell, *column, *beside, *prose)
    assert outcome.operands == tuple(column)


def test_parts_of_a_breakdown():
    """合计(分项): whatever 其中 lists, of the same period and budget."""
    parts = equation("资产总额 = 合计(分项)")
    whole = figure("资产总额", "90.00万元")
    listed = [figure(f"~{n}", "30.00万元", parent=whole, listing=4) for n in "甲乙丙"]
    old = figure("~丁", "5.00万元", parent=whole, listing=4, period="2023")
    assert verdicts(parts, whole, *listed, old) == [HOLDS]
    assert verdicts(parts, whole, *listed[:2], old) == [VIOLATED]
    assert verdicts(parts, whole, listed[0]) == [UNDECIDED]


def test_items_that_make_less_than_half_are_a_list_with_gaps():
    """Nobody's slip of the pen loses half of a whole; a smaller gap is one."""
    by_class = equation("各类 = 合计(各项)")
    half, more = figure("类:教育", "125.00万元"), figure("类:教育", "110.00万元")
    assert verdicts(by_class, half, *items(*ITEMS[:2])) == [UNDECIDED]
    assert verdicts(by_class, more, *items(*ITEMS[:2])) == [VIOLATED]


def test_kinds_behind_those_that_make_the_number_are_others():
    """实有41人，其中：行政20人，事业21人；离退休12人: the retired stand apart."""
    kinds = equation("实有人数 = 行政人员 + 事业人员 + 离退休人员")
    listed = items(("行政人员", "20人"), ("事业人员", "21人"), ("离退休人员", "12人"))
    assert verdicts(kinds, figure("实有人数", "41人"), *listed) == [UNDECIDED]
    assert verdicts(kinds, figure("实有人数", "43人"), *listed) == [VIOLATED]


def test_two_kinds_of_one_name_are_not_added_by_halves():
    """公益一类30个、公益二类3个 both are 下属事业单位."""
    kinds = equation("下属二级预算单位 = 参公事业单位 + 下属事业单位")
    whole = figure("下属二级预算单位", "38个")
    listed = items(("参公事业单位", "5个"), ("下属事业单位", "30个"), parent=whole, listing=3)
    assert verdicts(kinds, whole, *listed) == [VIOLATED]
    assert verdicts(kinds, whole, *listed, figure("下属事业单位", "3个", parent=whole, listing=3)) == [UNDECIDED]
