"""The grammar of equations: what it accepts, what it refuses and where."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lark import Tree

from finlint.declarative.fault import EquationError
from finlint.declarative.nodes import Constant, Each, Items, Level, Operand, Product, Sum, sought
from finlint.declarative.parse import ascii_parentheses, parse
from finlint.declarative.reading import FUNCTIONS, Reading, shifted
from finlint.declarative.trees import grammar
from finlint.facts import Aspect, Key

CORPUS = (
    "本年支出合计 = 基本支出 + 项目支出",
    "支出总计 = 本年支出合计 - (结余分配 - 年末结转和结余)",
    "三公经费 <= 100万元",
    "公务接待费 ≥ 占比(公务接待费) * 三公经费",
    "财政拨款支出 = 合计(各类)",
    "各类 = 合计(各项)",
    "增减(支出合计) = 支出合计 - 上年(支出合计)",
    "100% = 占比(基本支出) + 占比(项目支出)",
)


def loose(value: object) -> Any:
    """A value of which the test knows more than its type says."""
    return value


def test_every_production_and_terminal_occurs_in_the_corpus():
    """A production that no equation needs would be dead, one that none tests unproven."""
    trees = [grammar().parse(text) for text in CORPUS]
    nodes = [node for tree in trees for node in tree.iter_subtrees()]
    named = {rule.alias or rule.origin.name for rule in grammar().rules}
    wanted = {str(name) for name in named if not str(name).startswith("_")}
    assert wanted - {"factor"} <= {str(node.data) for node in nodes}
    tokens = {leaf.type for node in nodes for leaf in node.children if not isinstance(leaf, Tree)}
    kept = {terminal.name for terminal in grammar().terminals if terminal.name != "WS"}
    assert kept - {"LPAR", "RPAR"} <= tokens


def test_a_chain_of_signs_keeps_its_order():
    """``A - B + C`` subtracts B alone."""
    relation = parse("合 = 甲 - 乙 + 丙")
    assert relation.computed == Sum(((False, Operand("甲")), (True, Operand("乙")), (False, Operand("丙"))))


def test_products_bind_closer_than_sums():
    """Parentheses and precedence as in school."""
    relation = parse("合 = 2 * (甲 + 乙) + 丙")
    match relation.computed:
        case Sum(((False, Product((Constant("2"), Sum()))), (False, Operand("丙")))):
            pass
        case other:
            pytest.fail(str(other))


@pytest.mark.parametrize(
    ("text", "same"),
    [
        ("甲＝乙＋丙－丁", "甲=乙+丙-丁"),
        ("甲 ≤ 乙×丙", "甲<=乙*丙"),
        ("甲≥乙−丙", "甲>=乙-丙"),
        ("上年（甲）=（乙+丙）*2", "上年(甲)=(乙+丙)*2"),
        ("甲=合计（各类）", "甲=合计(各类)"),
        ("甲　＝　乙\n", "甲=乙"),
    ],
)
def test_full_width_signs_are_the_same_signs(text, same):
    """A Chinese keyboard writes them."""
    wide, narrow = parse(text), parse(same)
    assert (wide.stated, wide.sign, wide.computed) == (narrow.stated, narrow.sign, narrow.computed)


def test_full_width_parentheses_may_belong_to_a_name():
    """因公出国（境）费 is one concept, also inside a function."""
    relation = parse("三公经费 = 上年（因公出国（境）费）")
    assert relation.computed == Operand("因公出国（境）费", Reading(periods=-1, names=("上年",)))
    assert ascii_parentheses("上年（因公出国（境）费）") == "上年(因公出国（境）费)"


def test_functions_apply_to_every_concept_inside_and_add_up():
    """The inner function decides where both say the same thing."""
    relation = parse("甲 = 上年(上年(预算(乙)) + 决算(丙))")
    first, second = sought(relation.computed)
    assert (first.reading.periods, first.reading.basis) == (-2, "预算")
    assert (second.reading.periods, second.reading.basis) == (-1, "决算")
    assert first.label == "上年(上年(预算(乙)))"
    assert loose(parse("甲 = 决算(预算(乙))").computed).reading.basis == "预算"


@pytest.mark.parametrize(
    ("name", "aspect"),
    [
        ("增减", Aspect.CHANGE),
        ("增减率", Aspect.GROWTH),
        ("占比", Aspect.SHARE),
        ("完成率", Aspect.COMPLETION),
    ],
)
def test_aspects(name, aspect):
    """Functions name the aspects of a figure."""
    assert loose(parse(f"甲 = {name}(乙)").computed).reading.aspect is aspect


def test_every_function_parses():
    """The table of functions and the grammar agree."""
    for name in FUNCTIONS:
        assert loose(parse(f"甲 = {name}(乙)").computed).label == f"{name}(乙)"


def test_levels():
    """合计 adds a level up; a level by itself is the tested side."""
    assert parse("甲 = 合计(分项)").computed == Items(Level.PART)
    assert parse("合计(各项) = 各类").stated == Each(Level.CLASS)
    assert parse("甲 = 合计").computed == Operand("合计")


@pytest.mark.parametrize(
    ("text", "stated", "sign"),
    [
        ("甲 <= 乙", "甲", "<="),
        ("乙 + 丙 <= 甲", "甲", ">="),
        ("乙 + 丙 >= 甲", "甲", "<="),
        ("甲 + 乙 = 丙 + 丁", "甲", "="),
        ("2 * 甲 = 乙 - 丙", "乙", "="),
    ],
)
def test_the_tested_side_is_the_single_concept(text, stated, sign):
    """The left if both are, else the single one, else the first of a sum."""
    relation = parse(text)
    assert (relation.stated.label, relation.sign, relation.text) == (stated, sign, text)


def test_a_sum_on_both_sides_is_moved_over():
    """甲 + 乙 - 丁 = 丙 tests 甲 = 丙 - 乙 + 丁 where 丙 is no single concept."""
    relation = parse("甲 + 乙 - 丁 = 2 * 丙")
    labels = [(minus, getattr(n, "label", "*")) for minus, n in loose(relation.computed).addends]
    assert labels == [(False, "*"), (True, "乙"), (False, "丁")]


@pytest.mark.parametrize(
    ("text", "offset", "words"),
    [
        ("", 0, "empty"),
        ("  \n", 0, "empty"),
        ("甲", 1, "found the end, expected “=”, “<=” or “>=”"),
        ("甲 = 乙 +", 7, "found the end, expected a concept"),
        ("甲 = 乙 丙", 6, "found “丙”"),
        ("甲 == 乙", 3, "found “=”"),
        ("甲 = (乙", 6, "expected “)”"),
        ("甲 = 乙 / 2", 6, "found “/”"),
        ("甲 = \n 乙 $", 8, "found “$”"),
        ("甲 = 上年度(乙)", 4, "unknown function “上年度”; did you mean “上年”?"),
        ("甲 = 上年()", 7, "found “)”, expected “+” or “-”, a concept"),
        ("甲 = 合计(各雷)", 7, "expected 各类/各款/各项/各行/分项"),
        ("甲 = 乙 + 各类", 8, "must stand alone"),
        ("甲 = 2 * 各项", 8, "must stand alone"),
        ("分项 = 甲", 0, "must stand in 合计"),
        ("甲 = 3斤 + 乙", 5, "found “斤”"),
        ("甲 = 2人元", 4, "no number with a known unit"),
        ("1 = 2", 0, "one side must be a concept"),
        ("甲 * 乙 = 丙 * 丁", 0, "one side must be a concept"),
        ("甲 = 甲 + 乙", 0, "“甲” stands on both sides"),
        ("甲 = __import__('os').system('x')", 15, "found “'”"),
        ("甲 = 乙 if 丙 else 丁", 6, "found “if”"),
        ("(" * 51 + "甲" + ")" * 51 + " = 乙", 50, "deeper than 50"),
        ("甲 = " + "乙 + " * 600 + "丙", 2000, "longer than 2000"),
    ],
)
def test_faults_point_at_a_character(text, offset, words):
    """An equation is refused with the place and what was expected there."""
    with pytest.raises(EquationError) as caught:
        parse(text)
    assert caught.value.offset == offset
    assert words in str(caught.value)


def test_the_largest_equation_is_read():
    """The limits hold no trap: 2,000 characters and 50 parentheses are fine."""
    assert len(sought(parse("合 = " + " + ".join(f"甲{n}" for n in range(280))).computed)) == 280
    assert parse("甲 = " + "(" * 50 + "乙" + ")" * 50).computed == Operand("乙")


def test_concepts_are_looked_up_where_the_vocabulary_is_given():
    """A typo is answered with the nearest concept; items of the classification need no entry."""
    known = {"本年支出合计", "基本支出", "项目支出"}
    with pytest.raises(EquationError) as caught:
        parse("本年支出合计 = 基本支出 + 项目只出", known)
    assert caught.value.offset == 16
    assert "did you mean “项目支出”?" in str(caught.value)
    assert parse("本年支出合计 = 类:教育 + 款:教育/普通教育", known).sign == "="


@pytest.mark.parametrize(
    ("period", "years", "result"),
    [
        ("2024", -1, "2023"),
        ("2024", 1, "2025"),
        ("本年", -1, "上年"),
        ("上年", 1, "本年"),
        ("本年", 0, "本年"),
        ("上年", -1, "上年-1"),
        ("本年", 1, "本年+1"),
    ],
)
def test_periods(period, years, result):
    """Years move; what no name exists for matches nothing."""
    assert shifted(period, years) == result


def test_readings_derive_keys_both_ways():
    """The key of the relation follows from that of the stated figure and back."""
    reading = FUNCTIONS["上年"]
    key = Key("甲", period="2023")
    assert reading.about(key).period == "2024"
    assert reading.of(reading.about(key), "乙") == Key("乙", period="2023")
    assert FUNCTIONS["全部资金"].of(key.of(fund="财政拨款"), "乙").scope.fund == ""


WORDS = "甲 因公出国（境）费 上年 合计 各类 分项 占比 2 100% 5万元 = <= ≥"
SIGNS = "+-*/()（）＝　 \n\"“”'\\$_.:：\x00𠀀Aé"
PIECES = st.sampled_from([*WORDS.split(), *SIGNS])


@given(st.lists(PIECES, max_size=40).map("".join) | st.text(max_size=80))
def test_every_text_is_read_or_refused_with_a_place(text):
    """Nothing else ever comes out: no other exception, no place outside the text."""
    try:
        relation = parse(text)
    except EquationError as error:
        assert 0 <= error.offset <= len(text)  # noqa: PT017
    else:
        assert relation.sign in {"=", "<=", ">="}
