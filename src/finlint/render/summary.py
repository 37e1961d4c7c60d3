"""The last lines: what was not to be told, what was found, and how much was checked to find it."""

from collections import Counter
from collections.abc import Sequence

from finlint.audit import Report, Severity

_SOME = 6
_NAMES = {
    Severity.ERROR: ("个错误", "error", "errors"),
    Severity.WARNING: ("个警告", "warning", "warnings"),
    Severity.INFO: ("个提示", "info", "infos"),
}


def summary(reports: Sequence[Report], language: str) -> str:
    """What files kept from being reported; findings by severity; relations checked, held and undecided; crashes."""
    return "".join(f"{line}\n" for line in withheld(reports, language)) + _counted(reports, language)


def _counted(reports: Sequence[Report], language: str) -> str:
    checked = sum(report.tally.checked for report in reports)
    holds = sum(report.tally.holds for report in reports)
    undecided = sum(report.tally.undecided for report in reports)
    what = found(reports, language)
    crashed = len({crash.code for report in reports for crash in report.crashes})
    if language == "en":
        tail = f"; {crashed} rules crashed" if crashed else ""
        return f"{what}; {checked} relations checked, {holds} held, {undecided} undecided{tail}"
    tail = f"；{crashed} 条规则崩溃" if crashed else ""
    return f"{what}；核对 {checked} 项关系，成立 {holds}，未定 {undecided}{tail}"


def withheld(reports: Sequence[Report], language: str) -> list[str]:
    """A line for each file that kept findings from being reported, or switched rules off."""
    kept: Counter[str] = Counter()
    rules: dict[str, dict[str, None]] = {}
    for report in reports:
        for each in report.hidden:
            kept[each.by] += len(each.findings)
            rules.setdefault(each.by, {}).update(dict.fromkeys(each.rules))
    return [_told(by, count, [*rules[by]], language) for by, count in kept.items()]


def _told(by: str, count: int, rules: Sequence[str], language: str) -> str:
    some = " ".join(rules[:_SOME]) + (" …" if len(rules) > _SOME else "")
    if language == "en":
        words = [f"suppressed {count} finding{'s' * (count != 1)}"] if count else []
        words += [f"switched off {len(rules)} rule{'s' * (len(rules) != 1)} ({some})"] if rules else []
        return f"{by}: {', '.join(words)}"
    words = [f"压下 {count} 个发现"] if count else []
    words += [f"停用 {len(rules)} 条规则（{some}）"] if rules else []
    return f"{by}：{'，'.join(words)}"


def found(reports: Sequence[Report], language: str) -> str:
    """How many findings there are of each severity."""
    counts = Counter(finding.severity for report in reports for finding in report.findings)
    if language == "en":
        words = [f"{n} {_NAMES[s][1 if n == 1 else 2]}" for s in Severity if (n := counts[s])]
        return ", ".join(words) or "no findings"
    return "，".join(f"{n} {_NAMES[s][0]}" for s in Severity if (n := counts[s])) or "没有发现矛盾"
