"""The last line: what was found, and how much was checked to find it."""

from collections import Counter
from collections.abc import Sequence

from finlint.audit import Report, Severity

_NAMES = {
    Severity.ERROR: ("个错误", "error", "errors"),
    Severity.WARNING: ("个警告", "warning", "warnings"),
    Severity.INFO: ("个提示", "info", "infos"),
}


def summary(reports: Sequence[Report], language: str) -> str:
    """Findings by severity; relations checked, held and undecided; rules that crashed."""
    checked = sum(report.tally.checked for report in reports)
    holds = sum(report.tally.holds for report in reports)
    undecided = sum(report.tally.undecided for report in reports)
    found = _found(reports, language)
    crashed = len({crash.code for report in reports for crash in report.crashes})
    if language == "en":
        tail = f"; {crashed} rules crashed" if crashed else ""
        return f"{found}; {checked} relations checked, {holds} held, {undecided} undecided{tail}"
    tail = f"；{crashed} 条规则崩溃" if crashed else ""
    return f"{found}；核对 {checked} 项关系，成立 {holds}，未定 {undecided}{tail}"


def _found(reports: Sequence[Report], language: str) -> str:
    counts = Counter(finding.severity for report in reports for finding in report.findings)
    if language == "en":
        words = [f"{n} {_NAMES[s][1 if n == 1 else 2]}" for s in Severity if (n := counts[s])]
        return ", ".join(words) or "no findings"
    return "，".join(f"{n} {_NAMES[s][0]}" for s in Severity if (n := counts[s])) or "没有发现矛盾"
