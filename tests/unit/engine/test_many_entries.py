"""Thousands of entries are looked up; what they mean is what a look at each would say."""

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from finlint.audit import Evidence, Finding, Report, Severity, Tally, Text
from finlint.config import Entry
from finlint.config.config import Origin
from finlint.engine.suppress import suppressed
from finlint.text import Source, Span

SAID = Text("错", "wrong")
SOURCE = Source("/r/x.txt", "支出1万\n支出2万，2万\n支出 3万\n")
PLACES = (Span(2, 4), Span(7, 9), Span(10, 12), Span(15, 18))
FINDINGS = tuple(
    Finding(code, name, Severity.ERROR, SAID, place, (), Evidence(SAID), fingerprint=f"{code}{place.start}")
    for place in PLACES
    for code, name in (("FL101", "one"), ("FL102", "two"))
)
PRINTS = st.sampled_from(["", *(finding.fingerprint for finding in FINDINGS), "gone"])
RULES = st.sampled_from(["", "FL101", "two", "FL103"])
WORDS = st.sampled_from(["", "1万", "2 万", "2万", "3万", "4万"])


def entry(number: int, print_: str, rule: str, words: str, line: int) -> Entry:
    origin = Origin("/r/finlint.toml", number)
    return Entry("/r", "x.txt", "why", origin, rule=rule, text=words, line=line, fingerprint=print_)


def means(entry: Entry, finding: Finding) -> bool:
    words = "".join(SOURCE.text[finding.offset.start : finding.offset.end].split())
    return (
        entry.fingerprint in ("", finding.fingerprint)
        and entry.rule in ("", finding.code, finding.name)
        and entry.line in (0, SOURCE.position(finding.offset.start).row)
        and "".join(entry.text.split()) in ("", words)
    )


@given(st.lists(st.tuples(PRINTS, RULES, WORDS, st.integers(0, 4)), max_size=8))
def test_entries_mean_what_they_say(given_: list[tuple[str, str, str, int]]) -> None:
    entries = [entry(number, *said) for number, said in enumerate(given_)]
    done = suppressed(Report(SOURCE, FINDINGS, Tally(), 0), entries, date(2026, 1, 1))
    hidden = [finding for finding in FINDINGS if any(means(each, finding) for each in entries)]
    assert [finding for finding in FINDINGS if finding not in done.report.findings] == hidden
    assert {each.origin.line for each in done.used} == {
        each.origin.line for each in entries if any(means(each, finding) for finding in FINDINGS)
    }
