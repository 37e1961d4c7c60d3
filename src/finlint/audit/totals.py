"""What all reports of a run come to; kept while they are printed one by one."""

from collections import Counter
from collections.abc import Iterable
from typing import Self

from finlint.audit.report import Report, Tally
from finlint.audit.verdict import Severity
from finlint.value import field, value


@value(frozen=False, eq=False)
class Totals:
    """Counts over reports.

    ``rules`` are findings by code, name and severity; ``kept`` how many findings each file kept from being
    reported, ``off`` which rules it switched off; ``crashed`` the codes of rules that raised.
    """

    reports: int = 0
    tally: Tally = field(default_factory=Tally)
    severities: Counter[Severity] = field(default_factory=Counter)
    rules: Counter[tuple[str, str, Severity]] = field(default_factory=Counter)
    kept: Counter[str] = field(default_factory=Counter)
    off: dict[str, dict[str, None]] = field(default_factory=dict)
    crashed: set[str] = field(default_factory=set)

    @classmethod
    def of(cls, reports: Iterable[Report]) -> Self:
        """The totals of some reports."""
        made = cls()
        for report in reports:
            made.add(report)
        return made

    def add(self, report: Report) -> None:
        """Count one more report."""
        self.reports += 1
        old, new = self.tally, report.tally
        self.tally = Tally(old.holds + new.holds, old.violated + new.violated, old.undecided + new.undecided)
        for finding in report.findings:
            self.severities[finding.severity] += 1
            self.rules[finding.code, finding.name, finding.severity] += 1
        for hidden in report.hidden:
            self.kept[hidden.by] += len(hidden.findings)
            self.off.setdefault(hidden.by, {}).update(dict.fromkeys(hidden.rules))
        self.crashed.update(crash.code for crash in report.crashes)
