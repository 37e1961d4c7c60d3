"""Reports made by hand."""

from collections.abc import Callable

import pytest

from finlint.audit import Evidence, Finding, Related, Report, Severity, Tally, Text
from finlint.text import Source, Span


def report(text: str, own: str, *operands: str, severity: Severity = Severity.ERROR, path: str = "x.txt") -> Report:
    """A report with one finding at the first place of a word, and operands in the order of the text."""
    related, behind = [], 0
    for words in operands:
        behind = text.index(words, behind)
        related.append(Related(Text(f"名{words}", f"name {words}"), Span(behind, behind + len(words))))
        behind += len(words)
    start = text.index(own)
    evidence = Evidence(Text("甲 = 乙", "a = b"), "1 ≠ 2", "2元", "1元", "1元", "0元")
    finding = Finding(
        "FL101", "sum-wrong", severity, Text("不对", "wrong"), Span(start, start + len(own)), tuple(related), evidence,
        Text("抄错", "copied"), "0123456789abcdef",
    )  # fmt: skip
    return Report(Source(path, text), (finding,), Tally(3, 1, 2), 4)


@pytest.fixture
def made() -> Callable[..., Report]:
    return report
