"""Last year's report beside this one's: places, verdicts, and what a rule of an author sees."""

from collections.abc import Iterator

import pytest

from finlint.audit import Evidence, Outcome, Report, Rule, Severity, Text, Verdict
from finlint.audit.rule import RuleDoc
from finlint.engine import Selection, lint, select
from finlint.engine.prior import beside, home, moved
from finlint.facts import Aspect, FactIndex, Figure
from finlint.facts.extract import extract
from finlint.plugins import loaded
from finlint.syntax import parse
from finlint.text import Source, normalise

LAST = "海岚市港航中心2023年度部门决算\n2023年度本年支出合计100.00万元，其中：基本支出60.00万元，项目支出40.00万元。\n"
THIS = "海岚市港航中心2024年度部门决算\n2024年度本年支出合计120.00万元，比上年增加{}，其中：基本支出60.00万元，项目支出60.00万元。\n"


def facts_of(text: str) -> FactIndex:
    return extract(parse(normalise(Source("x", text))))


def audited(this: str, last: str = LAST, *rules: str) -> Report:
    return lint(Source("this", this), select(loaded(), Selection(rules or ("FL45",))), Source("last", last))


def verdicts(report: Report) -> tuple[int, int, int]:
    return report.tally.holds, report.tally.violated, report.tally.undecided


def test_every_place_of_last_year_is_negative_and_leads_home() -> None:
    prior = Source("last", LAST)
    both, notes = beside(parse(normalise(Source("this", THIS.format("20万元")))), prior)
    assert not notes
    assert both.prior is not None
    assert both.prior.facts
    for fact in both.prior.facts:
        assert fact.span.prior
        assert fact.span.end < 0
        start, end = home(fact.span, prior)
        assert LAST[start:end] == fact.text
    assert not any(fact.span.prior for fact in both.facts)


def test_parts_move_with_their_whole() -> None:
    facts = facts_of(LAST)
    away = moved(facts, -1000)
    (whole,) = away.of(Aspect.VALUE, "本年支出合计")
    assert [part.text for part in away.parts(whole)] == ["60.00万元", "40.00万元"]
    assert moved(away, 1000).facts == facts.facts


def test_without_last_years_report_nothing_is_held_against_it() -> None:
    assert facts_of(THIS.format("1万元")).prior is None
    report = lint(Source("this", THIS.format("1万元")), select(loaded(), Selection(("FL45",))))
    assert report.tally.checked == 0


@pytest.mark.parametrize(
    ("change", "found"),
    [
        ("20.00万元", (1, 0, 0)),
        ("19.99万元", (1, 0, 0)),  # rounding explains it: 120.00 and 100.00 are known to 0.005 each
        ("19.98万元", (0, 1, 0)),
        ("199900元", (1, 0, 0)),
        ("199949元", (1, 0, 0)),
        ("199899元", (0, 1, 0)),
    ],
)
def test_both_reports_are_as_precise_as_they_print(change: str, found: tuple[int, int, int]) -> None:
    assert verdicts(audited(THIS.format(change))) == found


def test_last_year_in_yuan_is_finer() -> None:
    last = LAST.replace("100.00万元", "1000051.00元").replace("60.00万元", "600051.00元").replace("40.00", "40")
    assert verdicts(audited(THIS.format("199949.00元"), last)) == (1, 0, 0)
    assert verdicts(audited(THIS.format("199790.00元"), last)) == (0, 1, 0)


@pytest.mark.parametrize("words", ["按调整后的口径调整", "因机构改革", "已作追溯调整", "划转下属单位一家"])
def test_words_of_restatement_near_leave_it_open(words: str) -> None:
    assert verdicts(audited(THIS.format("15.00万元") + f"增加的主要原因是{words}。\n")) == (0, 0, 1)


def test_words_of_restatement_far_away_do_not() -> None:
    far = "部门职责\n根据机构改革方案，设置三个科室。\n" + "负责全市港口航道的规划、建设和管理。\n" * 20
    title, _, rest = THIS.format("15.00万元").partition("\n")
    assert verdicts(audited(f"{title}\n{far}{rest}")) == (0, 1, 0)


def test_a_report_of_last_year_that_contradicts_itself_decides_nothing() -> None:
    twice = LAST + "2023年度本年支出合计110.00万元。\n"
    assert verdicts(audited(THIS.format("15.00万元"), twice)) == (0, 0, 1)
    assert verdicts(audited(THIS.format("10.00万元"), twice)) == (1, 0, 0)


@pytest.mark.parametrize(
    "last",
    [
        LAST.replace("本年支出合计", "财政拨款支出"),
        LAST.replace("本年支出合计100", "一般公共预算本年支出合计100"),
        LAST.replace("本年支出合计100", "本年支出合计预算数100"),
    ],
)
def test_another_scope_is_not_compared(last: str) -> None:
    report = audited(THIS.format("15.00万元"), last)
    assert report.tally.violated == 0
    assert report.tally.holds == 0


def test_an_opening_balance_may_have_been_adjusted_anywhere() -> None:
    last = "2023年度年末结转和结余20.00万元。\n"
    this = "2024年度年初结转和结余18.00万元。\n"
    assert verdicts(audited(this, last)) == (0, 1, 0)
    assert audited(this, last).findings[0].severity is Severity.WARNING
    far = "本单位负责全市港口航道的规划、建设和管理。\n" * 30
    assert verdicts(audited(f"{this}{far}财政收回结余资金2.00万元。\n", last)) == (0, 0, 1)


def test_one_slip_is_one_finding_on_this_years_report() -> None:
    this = THIS.format("25.00万元，增长20%")
    (finding,) = audited(this, LAST, "ALL").findings
    assert this[slice(*finding.offset)] == "25.00万元"
    assert "应为20" in finding.message.zh


def rule_of(check: object) -> Rule:
    doc = RuleDoc("s", "w", "y", ("b",), ("g",))
    return Rule("ACME001", "acme", Severity.ERROR, doc, check)  # type: ignore[arg-type]


def test_a_rule_of_an_author_sees_last_year() -> None:
    def grown(facts: FactIndex) -> Iterator[Outcome]:
        for now in facts.of(Aspect.VALUE, "本年支出合计"):
            for before in facts.prior.at(now.key.of(period=facts.prior.year)) if facts.prior else ():
                evidence = Evidence(Text("支出不增", "no growth"), f"{now.text} > {before.text}")
                yield Outcome(Verdict.VIOLATED, now, (before,), evidence, Text("增了", "grew"))

    report = lint(Source("this", THIS.format("20万元")), [rule_of(grown)], Source("last", LAST))
    (finding,) = report.findings
    (related,) = finding.related
    assert related.source is not None
    assert (related.source.path, LAST[slice(*related.offset)]) == ("last", "100.00万元")


@pytest.mark.parametrize("stated", [True, False])
def test_a_rule_that_accuses_last_year_is_named(stated: bool) -> None:  # noqa: FBT001
    def accuses(facts: FactIndex) -> Iterator[Outcome]:
        assert facts.prior is not None
        figure: Figure = facts.prior.figures[0]
        evidence = Evidence(Text("关系", "relation"))
        yield Outcome(Verdict.VIOLATED, figure if stated else None, (figure,), evidence, Text("错", "wrong"))

    report = lint(Source("this", THIS.format("20万元")), [rule_of(accuses)], Source("last", LAST))
    assert not report.findings
    assert [crash.code for crash in report.crashes] == ["ACME001"]
