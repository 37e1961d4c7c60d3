"""What the relations say of each number."""

from collections.abc import Iterator, Sequence

import pytest

from finlint.audit import Evidence, Outcome, Rule, RuleDoc, Severity, Text, Verdict
from finlint.audit.coverage import Kind, Standing
from finlint.engine.coverage import cover
from finlint.facts import FactIndex, Mark, MarkKind
from finlint.text import Source

DOC = RuleDoc("s", "w", "y", ("⟦1⟧",), ("1",))
TEXT = "甲支出1.00万元，乙支出2.00万元，丙支出3.00万元，丁支出4.00万元。\n"
HOLDS, VIOLATED, UNDECIDED = Verdict.HOLDS, Verdict.VIOLATED, Verdict.UNDECIDED


def saying(*said: tuple[Verdict, Sequence[int]], code: str = "ACME001") -> Rule:
    """A rule that says of some numbers, counted from 0, the stated one first, what is the matter."""

    def check(facts: FactIndex) -> Iterator[Outcome]:
        for verdict, (stated, *operands) in said:
            figures = facts.figures
            evidence = Evidence(Text("甲 = 乙", "a = b"), f"{verdict.value}")
            yield Outcome(verdict, figures[stated], tuple(figures[at] for at in operands), evidence)

    return Rule(code, "fake-rule", Severity.ERROR, DOC, check)


def standings(*rules: Rule, text: str = TEXT) -> str:
    """The first letters: verified, contradicted, undecided; - for unchecked."""
    letters = {Standing.VERIFIED: "v", Standing.CONTRADICTED: "c", Standing.UNDECIDED: "u", Standing.UNCHECKED: "-"}
    coverage, _ = cover(Source("x", text), rules)
    return "".join(letters[number.standing] for number in coverage.numbers)


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ([], "----"),
        ([(HOLDS, (0, 1))], "vv--"),
        ([(UNDECIDED, (0, 1))], "uu--"),
        ([(UNDECIDED, (0, 1)), (HOLDS, (1, 2))], "uvv-"),
        ([(VIOLATED, (0, 1, 2))], "cuu-"),
        ([(VIOLATED, (0, 1, 2)), (HOLDS, (1, 3))], "cvuv"),
        ([(VIOLATED, (0, 1)), (HOLDS, (0, 2)), (HOLDS, (0, 3))], "cuvv"),  # no equation says what else it could be
    ],
)
def test_a_number_stands_as_its_relations_say(said: list[tuple[Verdict, tuple[int, ...]]], expected: str) -> None:
    assert standings(saying(*said)) == expected


def test_a_repeated_contradiction_is_one_in_each_place() -> None:
    text = "2024年度本年支出合计100.00万元，其中：基本支出60.00万元，项目支出30.00万元。\n"
    assert standings(saying((VIOLATED, (0, 1, 2)), (VIOLATED, (3, 4, 5))), text=text * 2) == "-cuu-cuu"


def test_words_at_fault_contradict_no_number() -> None:
    """A mark may stand where a number stands: its unit is left out, its figures are right."""

    def check(facts: FactIndex) -> Iterator[Outcome]:
        figure = facts.figures[0]
        mark = Mark(MarkKind.COMPARISON, figure.text, figure.span, figure.place)
        yield Outcome(VIOLATED, mark, (), Evidence(Text("甲", "a")))

    rule = Rule("ACME001", "fake-rule", Severity.INFO, DOC, check)
    assert standings(rule, saying((HOLDS, (0, 1)))) == "vv--"
    assert standings(rule) == "----"


def test_a_relation_is_told_with_its_rule() -> None:
    coverage, _ = cover(Source("x", TEXT), [saying((HOLDS, (0, 1))), saying((UNDECIDED, (0, 2)), code="ACME002")])
    told = [(r.code, r.name, r.verdict, r.evidence.relation.en) for r in coverage.numbers[0].relations]
    assert told == [("ACME001", "fake-rule", HOLDS, "a = b"), ("ACME002", "fake-rule", UNDECIDED, "a = b")]


def test_a_relation_said_twice_counts_once() -> None:
    coverage, _ = cover(Source("x", TEXT), [saying((HOLDS, (0, 1)), (HOLDS, (0, 1)))])
    assert len(coverage.numbers[0].relations) == 1


def test_checked_is_what_took_part_in_a_decided_relation() -> None:
    coverage, _ = cover(Source("x", TEXT), [saying((VIOLATED, (0, 1)), (UNDECIDED, (2, 3)))])
    assert [number.checked for number in coverage.numbers] == [True, True, False, False]
    assert (coverage.checkable.checked.count, coverage.checkable.checked.percent) == (2, 50.0)


def test_a_crash_is_told_and_loses_nothing() -> None:
    def check(facts: FactIndex) -> Iterator[Outcome]:
        yield from saying((HOLDS, (0, 1))).check(facts)
        raise ValueError

    coverage, audited = cover(Source("x", TEXT), [Rule("BAD001", "bad", Severity.ERROR, DOC, check)])
    assert [number.standing for number in coverage.numbers][:2] == [Standing.VERIFIED] * 2
    assert [crash.code for crash in audited.crashes] == ["BAD001"]


def test_numbers_stand_under_their_headings() -> None:
    text = "前言1.00万元。\n第一部分 概况\n一、收入情况\n收入2.00万元。\n第二部分 名词解释\n超过3.00万元的采购。\n"
    coverage, _ = cover(Source("x", text), [])
    checkable = [(number.section, text[slice(*number.span)]) for number in coverage.numbers if number.checkable]
    assert checkable == [((), "1.00万元"), (("第一部分概况", "一、收入情况"), "2.00万元")]


def test_an_explanation_of_words_states_nothing_unless_a_relation_says_so() -> None:
    text = "第三部分 名词解释\n甲支出1.00万元，乙支出2.00万元。\n"
    coverage, _ = cover(Source("x", text), [saying((HOLDS, (0, 0)))])
    assert [number.kind for number in coverage.numbers] == [Kind.AMOUNT, Kind.OTHER]


def test_groups_count_every_number_once() -> None:
    coverage, _ = cover(Source("x", f"2024年度{TEXT}"), [saying((VIOLATED, (0, 1)), (HOLDS, (2, 3)))])
    whole = coverage.all
    assert [whole.standing(standing).count for standing in Standing] == [2, 1, 1, 1]
    assert {kind: len(group) for kind, group in coverage.kinds.items()} == {Kind.AMOUNT: 4, Kind.OTHER: 1}
    assert [len(group) for group in coverage.sections.values()] == [4]


def test_a_group_of_none_has_no_percentage() -> None:
    coverage, _ = cover(Source("x", "没有数字"), [])
    assert (len(coverage.all), coverage.checkable.checked.percent) == (0, 0.0)
