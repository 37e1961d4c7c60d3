"""Running rules: tallies, crashes, and the findings that are made."""

from collections.abc import Iterator

import pytest

from finlint.audit import Outcome, Rule, RuleDoc, Severity, Verdict
from finlint.engine import judge, lint
from finlint.facts import FactIndex
from finlint.text import Source

DOC = RuleDoc("s", "w", "y", ("⟦1⟧",), ("1",))


def test_every_outcome_is_counted(world) -> None:
    w = world("1.0元 2.0元")
    one, two = w.figure("1.0元"), w.figure("2.0元")
    w.right(one, two)
    w.wrong(one, two)
    w.say(Verdict.UNDECIDED, None, one)
    report = w.judged()
    assert (report.tally.holds, report.tally.violated, report.tally.undecided) == (1, 1, 1)
    assert report.tally.checked == 3
    assert report.figures == 2


def crash(what: object, first: Outcome | None = None) -> Rule:
    def check(facts: FactIndex) -> Iterator[Outcome]:
        del facts
        if first is not None:
            yield first
        if isinstance(what, Exception):
            raise what
        yield what  # type: ignore[misc]

    return Rule("BAD001", "bad", Severity.ERROR, DOC, check)


@pytest.mark.parametrize("what", [ValueError("two\nlines"), RecursionError(), "no outcome"])
def test_a_crash_is_named_and_loses_nothing(world, what: object) -> None:
    w = world("1.0元 2.0元 3.0元")
    w.wrong(w.figure("1.0元"))
    w.wrong(w.figure("2.0元"), code="BAD001")
    (first,) = w.outcomes.pop("BAD001")
    report = judge(w.source, FactIndex(tuple(w.facts)), [crash(what, first), *map_rules(w)])
    (found,) = report.crashes
    assert found.code == "BAD001"
    assert "\n" not in found.error
    assert "test_run.py" in found.error or "run.py" in found.error
    assert len(report.findings) == 2


def map_rules(w) -> list[Rule]:
    rules = []
    for code, outcomes in w.outcomes.items():

        def check(facts: FactIndex, outcomes: list[Outcome] = outcomes) -> list[Outcome]:
            del facts
            return outcomes

        rules.append(Rule(code, f"r-{code}", Severity.ERROR, DOC, check))
    return rules


def test_a_contradiction_without_a_place_is_the_rules_fault(world) -> None:
    w = world("1.0元")
    w.figure("1.0元")
    w.wrong(None)
    report = w.judged()
    assert not report.findings
    assert "without a fact" in report.crashes[0].error


def test_findings_stand_in_the_order_of_the_text(world) -> None:
    w = world("1.0元 2.0元 3.0元 4.0元")
    one, two, three, four = (w.figure(t) for t in ("1.0元", "2.0元", "3.0元", "4.0元"))
    w.wrong(three, four, code="FL101")
    w.wrong(one, two, code="FL901")
    assert [finding.code for finding in w.judged().findings] == ["FL901", "FL101"]


def test_a_long_place_is_cropped(world) -> None:
    words = "  " + "很长的话" * 20
    w = world(words)
    w.wrong(w.mark(words))
    (finding,) = w.judged().findings
    assert finding.offset == (2, 42)


def test_at_most_24_operands(world) -> None:
    numbers = [f"{at}.0元" for at in range(100, 140)]
    w = world(" ".join(numbers))
    w.wrong(*(w.figure(number) for number in numbers))
    (finding,) = w.judged().findings
    assert len(finding.related) == 24


def test_fingerprints_do_not_move_with_lines(world) -> None:
    def prints(text: str) -> list[str]:
        w = world(text)
        first, second = w.figure("1.0元"), w.figure("2.0元")
        w.wrong(first, second)
        w.wrong(second, first, code="FL102")
        return [finding.fingerprint for finding in w.judged().findings]

    text = "2024年度收入合计1.0元，其中甲\n支出2.0元\n"
    assert prints(text) == prints("另起一行\n\n" + text)
    assert prints(text) != prints(text.replace("收入", "支出"))
    assert len(prints(text)[0]) == 16


def test_equal_lines_have_fingerprints_of_their_own(world) -> None:
    w = world("合计1.0元，甲\n合计1.0元，甲\n")
    w.wrong(w.figure("1.0元"))
    w.wrong(w.figure("1.0元"), code="FL101")
    one, *rest = [finding.fingerprint for finding in w.judged().findings]
    assert one not in rest


@pytest.mark.parametrize("text", ["", "\n", "\x00", "第一部分\n", "没有数字"])
def test_every_text_has_a_report(text: str) -> None:
    assert not lint(Source("x", text), []).findings
