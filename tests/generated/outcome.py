"""What finlint says of a generated report, and the tables of figures that a long run prints."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from finlint import Finding, Severity, lint_text

from .inject import FORM, Injected
from .layout import Page

WIDEST = 40
"""Code points: a finding that marks more does not point at a number."""


def alarms(page: Page) -> list[str]:
    """The errors and warnings of a page, each with the words around it."""
    return [_told(page, one) for one in lint_text(page.text) if one.severity is not Severity.INFO]


def is_found(page: Page, fault: Injected) -> bool:
    """Whether a finding, or a number that it relates, is the changed one; of form, a note will do."""
    found = [one for one in lint_text(page.text) if one.severity is not Severity.INFO or fault.operator in FORM]
    places = [span for one in found for span in (one.offset, *(operand.offset for operand in one.related))]
    targets = [page.span(mark) for mark in fault.targets]
    return any(
        place.start < end and start < place.end and place.end - place.start <= WIDEST
        for place in places
        for start, end in targets
    )


def _told(page: Page, finding: Finding) -> str:
    start, end = finding.offset.start, finding.offset.end
    before, after = page.text[max(start - 60, 0) : start], page.text[end : end + 20]
    return f"{finding.code} {before}⟦{page.text[start:end]}⟧{after} | {finding.message.zh}".replace("\n", "⏎")


def sentence(fault: Injected) -> str:
    """The paragraph with the fault marked."""
    mark, text = fault.targets[0], fault.report.text
    before = text[max(text.rfind("\n", 0, mark.start) + 1, mark.start - 80) : mark.start]
    ends = text.find("\n", mark.end)
    words = f"{before}⟦{text[mark.start : mark.end]}⟧{text[mark.end : min(ends, mark.end + 60)]}"
    return f"{fault.report.seed} {fault.report.wording}, {fault.operator}, broken: {', '.join(fault.shown_by)}: {words}"


@dataclass
class Tally:
    """Found and observable faults by every property."""

    found: dict[str, Counter[str]] = field(default_factory=dict)
    all: dict[str, Counter[str]] = field(default_factory=dict)

    def add(self, properties: Mapping[str, str], *, found: bool) -> None:
        """Count a fault."""
        for name, value in properties.items():
            self.all.setdefault(name, Counter())[value] += 1
            self.found.setdefault(name, Counter())[value] += found

    def lines(self) -> Iterable[str]:
        """``operator  transpose digits  12/13`` for every property and value."""
        for name, counts in self.all.items():
            for value, count in sorted(counts.items()):
                yield f"{name:9} {value:22} {self.found[name][value]}/{count}"
