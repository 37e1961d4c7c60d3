"""Findings that a configuration or a baseline knows: kept apart, counted, and missed where they are gone."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from itertools import chain
from operator import itemgetter

from finlint.audit import Evidence, Finding, Hidden, Report, Severity, Text
from finlint.config import Entry
from finlint.config.pattern import means
from finlint.engine.unused import UNUSED
from finlint.text import Source, Span
from finlint.value import replace, value
from finlint.without import date

_RELATION = Text("条目所说的发现还在", "the finding that the entry means is there")


@value(eq=False)
class Suppressed:
    """A report without the findings that entries mean, and those entries."""

    report: Report
    used: tuple[Entry, ...]


def suppressed(report: Report, entries: Sequence[Entry], today: date) -> Suppressed:
    """A report with the findings that entries mean set apart, each for the first entry that means it."""
    known = _Known(entry for entry in entries if about(entry, report.source.path) and not expired(entry, today))
    shown: list[Finding] = []
    hidden: dict[str, list[Finding]] = {}
    used: dict[Entry, None] = {}
    for finding in report.findings:
        meant = known.of(finding, report.source)
        used |= dict.fromkeys(meant)
        if meant:
            hidden.setdefault(meant[0].origin.path, []).append(finding)
        else:
            shown.append(finding)
    apart = tuple(Hidden(by, tuple(found)) for by, found in hidden.items())
    return Suppressed(replace(report, findings=tuple(shown), hidden=(*report.hidden, *apart)), tuple(used))


class _Known:
    """Entries by fingerprint, or by words and line: of ten thousand, found without a look at each."""

    def __init__(self, entries: Iterable[Entry]) -> None:
        self.entries: dict[tuple[str, str, int], list[tuple[int, Entry]]] = defaultdict(list)
        for at, entry in enumerate(entries):
            placed = ("", "".join(entry.text.split()), entry.line)
            self.entries[(entry.fingerprint, "", 0) if entry.fingerprint else placed].append((at, entry))

    def of(self, finding: Finding, source: Source) -> list[Entry]:
        """The entries that mean a finding, in their order."""
        words, row = _words(source, finding.offset), source.position(finding.offset.start).row
        keys = ((finding.fingerprint, "", 0), ("", words, row), ("", words, 0), ("", "", row), ("", "", 0))
        near = sorted(chain.from_iterable(self.entries.get(key, ()) for key in dict.fromkeys(keys)), key=itemgetter(0))
        return [entry for _, entry in near if _means(entry, finding, source)]


def about(entry: Entry, path: str) -> bool:
    """Whether an entry speaks of a file."""
    return means(entry.root, entry.file, path)


def expired(entry: Entry, today: date) -> bool:
    """Whether the last day of an entry is over."""
    return entry.until is not None and entry.until < today


def _means(entry: Entry, finding: Finding, source: Source) -> bool:
    """Whether a finding is all that an entry says of it."""
    return (
        entry.fingerprint in ("", finding.fingerprint)
        and entry.rule in ("", finding.code, finding.name)
        and entry.line in (0, source.position(finding.offset.start).row)
        and (not entry.text or "".join(entry.text.split()) == _words(source, finding.offset))
    )


def _words(source: Source, span: Span) -> str:
    return "".join(source.text[span.start : span.end].split())


def missed(entry: Entry, source: Source, severity: Severity, today: date) -> Finding:
    """A finding (FL901) at an entry that was of no use, in the file that holds it."""
    meant = " ".join(filter(None, (entry.file, entry.rule, entry.text or entry.fingerprint)))
    over = expired(entry, today)
    zh = f"条目“{meant}”{f'到 {entry.until} 为止，已过期' if over else '没有对应的发现'}，请删去"
    en = f"the entry “{meant}” {f'expired after {entry.until}' if over else 'means no finding'}: remove it"
    line = source.line_span(min(entry.origin.line, len(source.line_starts)))
    return Finding(UNUSED.code, UNUSED.name, severity, Text(zh, en), line, (), Evidence(_RELATION))
