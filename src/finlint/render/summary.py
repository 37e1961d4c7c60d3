"""The last lines: what was not to be told, what was found, and how much was checked to find it."""

from collections.abc import Iterator, Mapping, Sequence

from finlint.audit import Severity, Totals

_SOME = 6
_NAMES = {
    Severity.ERROR: ("个错误", "error", "errors"),
    Severity.WARNING: ("个警告", "warning", "warnings"),
    Severity.INFO: ("个提示", "info", "infos"),
}


def summary(totals: Totals, language: str) -> str:
    """What files kept from being reported; findings by severity; relations checked, held and undecided; crashes."""
    return "".join(f"{line}\n" for line in withheld(totals, language)) + _counted(totals, language)


def statistics(totals: Totals, language: str) -> str:
    """How many findings each rule has, the most first, and the summary."""
    rules = sorted(totals.rules.items(), key=lambda item: (-item[1], item[0][0]))
    width = max((len(str(count)) for _, count in rules), default=0)
    lines = (f"{count:>{width}}  {code}  {severity.value:<7}  {name}\n" for (code, name, severity), count in rules)
    return "".join(lines) + summary(totals, language) + "\n"


def _counted(totals: Totals, language: str) -> str:
    tally, crashed = totals.tally, len(totals.crashed)
    what = found(totals.severities, language)
    if language == "en":
        tail = f"; {crashed} rules crashed" if crashed else ""
        return f"{what}; {tally.checked} relations checked, {tally.holds} held, {tally.undecided} undecided{tail}"
    tail = f"；{crashed} 条规则崩溃" if crashed else ""
    return f"{what}；核对 {tally.checked} 项关系，成立 {tally.holds}，未定 {tally.undecided}{tail}"


def withheld(totals: Totals, language: str) -> Iterator[str]:
    """A line for each file that kept findings from being reported, or switched rules off."""
    for by in totals.off:
        yield _told(by, totals.kept[by], [*totals.off[by]], language)


def _told(by: str, count: int, rules: Sequence[str], language: str) -> str:
    some = " ".join(rules[:_SOME]) + (" …" if len(rules) > _SOME else "")
    if language == "en":
        words = [f"suppressed {count} finding{'s' * (count != 1)}"] if count else []
        words += [f"switched off {len(rules)} rule{'s' * (len(rules) != 1)} ({some})"] if rules else []
        return f"{by}: {', '.join(words)}"
    words = [f"压下 {count} 个发现"] if count else []
    words += [f"停用 {len(rules)} 条规则（{some}）"] if rules else []
    return f"{by}：{'，'.join(words)}"


def found(counts: Mapping[Severity, int], language: str) -> str:
    """How many findings there are of each severity."""
    if language == "en":
        words = [f"{n} {_NAMES[s][1 if n == 1 else 2]}" for s in Severity if (n := counts.get(s, 0))]
        return ", ".join(words) or "no findings"
    return "，".join(f"{n} {_NAMES[s][0]}" for s in Severity if (n := counts.get(s, 0))) or "没有发现矛盾"
