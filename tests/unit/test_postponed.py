"""A rule is made only for a report that answers what it asks, and says then what it would have said."""

from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

from finlint.audit import Outcome, Rule, RuleDoc, Severity
from finlint.audit.postponed import postponed, told
from finlint.authoring import Aspect, FactIndex, MarkKind, undecided
from finlint.engine.run import read
from finlint.facts.document import document_of
from finlint.plugins import own
from finlint.text import Source

DOC = RuleDoc("要", "做", "为", ("坏",), ("好",))
TEXT = "2024年度本年支出合计100.00万元，其中：基本支出60.00万元，项目支出30.00万元。"


def facts_of(text: str) -> FactIndex:
    return read(document_of(Source("a.txt", text)), None)[0]


def made(check: object) -> Rule:
    return Rule("ACME001", "wrong-thing", Severity.INFO, DOC, check, since="0.3", origin="acme")  # type: ignore[arg-type]


def spent(facts: FactIndex) -> Iterator[Outcome]:
    for figure in facts.of(Aspect.VALUE, "基本支出"):
        yield undecided([figure], "没有别的数")


def listed(facts: FactIndex) -> Iterator[Outcome]:
    for first, *_ in facts.joined("人员经费", "公用经费"):
        assert first is not None
        yield undecided([first], "没有别的数")
    if not facts.marks(MarkKind.RESIDUE) and facts.prior is not None:
        yield from spent(facts)


def dated(facts: FactIndex) -> Iterator[Outcome]:
    yield from spent(facts) if facts.year else ()


def absent(facts: FactIndex) -> Iterator[Outcome]:
    if not facts.of(Aspect.SCORE):
        yield undecided(facts.figures, "没有得分")


def test_what_is_asked_of_an_empty_report_is_known_beforehand() -> None:
    assert told(made(spent)) == ["ACME001", "wrong-thing", "info", "0.3", [["of", "value", "基本支出"]]]
    known = told(made(listed))
    assert known is not None
    assert known[-1] == [["of", "value", "人员经费"], ["marks", "residue"], ["prior"]]


@pytest.mark.parametrize("check", [dated, absent])
def test_a_rule_that_cannot_wait_is_none(check: object) -> None:
    assert told(made(check)) is None


@pytest.mark.parametrize(("text", "asked"), [(TEXT, 1), ("部门决算公开", 0)])
def test_a_rule_is_made_for_an_answer(text: str, asked: int) -> None:
    makings = []

    def make() -> Rule:
        makings.append(1)
        return made(spent)

    rule = postponed(make, told(made(spent)) or [], "acme")
    assert (rule.code, rule.name, rule.severity, rule.since) == ("ACME001", "wrong-thing", Severity.INFO, "0.3")
    facts = facts_of(text)
    whole = [(each.verdict, each.facts) for each in spent(facts)]
    assert [(each.verdict, each.facts) for each in rule.check(facts)] == whole
    assert len(makings) == len(whole) == asked
    assert rule.doc is DOC


@cache
def reports(root: Path) -> list[FactIndex]:
    return [facts_of(path.read_text("utf-8")) for path in sorted((root / "examples" / "reports").glob("*.txt"))]


def test_rules_of_finlint_say_what_they_say_at_once(root: Path) -> None:
    """With the rules themselves, asked whatever the report states: what each says, and that few are asked in vain."""
    late, waits = {rule.code: rule for rule in own.own()}, 0
    for file, known in own._told():
        for number, each in enumerate(known):
            rule = own._made(file, number)
            waits += each is not None
            for facts in reports(root):
                said = [(one.verdict, one.stated, one.facts) for one in rule.check(facts)]
                assert [(one.verdict, one.stated, one.facts) for one in late[rule.code].check(facts)] == said, rule.code
    assert waits >= len(late) - 5
