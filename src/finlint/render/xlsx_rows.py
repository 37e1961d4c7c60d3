"""What stands in the workbook for the reviewer (审核底稿), before it is a file: sheets of rows."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence

from finlint.audit import Finding, Report, Run, Severity
from finlint.audit.coverage import Group, Kind, Standing
from finlint.render.coverage_tables import KINDS
from finlint.render.escape import one_line, visible
from finlint.render.unaudited import TITLES, missed
from finlint.render.where import where
from finlint.text import Source, Span
from finlint.value import replace, value

Cell = str | int | float
_Row = tuple[Cell, ...]

_AROUND = 30
_ENOUGH = 12
_SEVERITIES = {
    "zh": {Severity.ERROR: "错误", Severity.WARNING: "警告", Severity.INFO: "提示"},
    "en": {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "info"},
}
_WORDS = {
    "zh": {
        "findings": "审核底稿",
        "totals": "汇总",
        "coverage": "覆盖情况",
        "missed": "未审核",
        "whole": "合计",
        "all": "可核对的数字",
        "relations": ("核对的关系", "成立", "矛盾", "未定"),
        "none": "文件和规则全部审核完毕",
        "place": "第{}行第{}字",
    },
    "en": {
        "findings": "Findings",
        "totals": "Totals",
        "coverage": "Coverage",
        "missed": "Not audited",
        "whole": "total",
        "all": "checkable numbers",
        "relations": ("relations checked", "held", "violated", "undecided"),
        "none": "every file and every rule was audited",
        "place": "line {}, column {}",
    },
}
_COLUMNS: Mapping[str, tuple[tuple[str, str, int], ...]] = {
    "findings": (
        ("序号", "no.", 5),
        ("报告", "report", 14),
        ("位置", "place", 10),
        ("级别", "severity", 6),
        ("规则", "rule", 13),
        ("问题", "problem", 26),
        ("原文", "text", 26),
        ("报告所写", "stated", 11),
        ("应为", "expected", 11),
        ("算式", "arithmetic", 18),
        ("可能的原因", "diagnosis", 16),
        ("单位答复", "answer of the unit", 20),
        ("标识", "fingerprint", 18),
    ),
    "totals": (("规则", "rule", 10), ("说明", "name", 44), ("合计", "total", 8)),
    "coverage": (
        ("报告", "report", 40),
        ("类别", "kind", 20),
        ("数字", "numbers", 10),
        ("相符", "verified", 10),
        ("矛盾", "contradicted", 12),
        ("未定", "undecided", 10),
        ("未查", "unchecked", 10),
        ("查过", "checked", 10),
    ),
    "missed": (("事项", "what", 20), ("报告", "report", 34), ("规则", "rule", 10), ("原因", "why", 70)),
}
_REPORT_WIDTH = 16
_NOT_PRINTED = 1


@value
class Sheet:
    """A table with its head.

    ``summed`` are the rows that hold totals, ``below`` how many of them stand at the end where a filter does
    not reach, and ``unprinted`` the last columns that are outside the page.
    """

    name: str
    head: tuple[str, ...]
    widths: tuple[int, ...]
    rows: tuple[_Row, ...]
    summed: frozenset[int] = frozenset()
    below: int = 0
    unprinted: int = 0


def sheets(run: Run, language: str) -> tuple[Sheet, ...]:
    """One row a finding; totals by rule and report; what became of the numbers; what was not audited."""
    return (
        replace(_sheet("findings", _findings(run, language), language), unprinted=_NOT_PRINTED),
        _totals(run, language),
        _covered(run, language),
        _sheet("missed", _missed(run, language), language),
    )


def _sheet(name: str, rows: Iterable[_Row], language: str, more: Sequence[str] = ()) -> Sheet:
    """A sheet; ``more`` are columns of reports behind those that it always has."""
    columns = _COLUMNS[name]
    head = (*(en if language == "en" else zh for zh, en, _ in columns), *more)
    widths = (*(width for _, _, width in columns), *(_REPORT_WIDTH for _ in more))
    return Sheet(str(_WORDS[language][name]), head, widths, tuple(rows))


# --- findings


def _findings(run: Run, language: str) -> Iterator[_Row]:
    titles = {rule.code: rule for rule in run.rules}
    number = 0
    for report in run.reports:
        for finding in report.findings:
            number += 1
            rule = titles.get(finding.code)
            name = finding.name if rule is None or language == "en" else rule.doc.summary
            yield (number, *map(one_line, _finding(report.source, finding, name, language)))


def _finding(source: Source, finding: Finding, name: str, language: str) -> tuple[str, ...]:
    evidence = finding.evidence
    return (
        source.path,
        _place(source, finding.offset.start, language),
        _SEVERITIES[language][finding.severity],
        f"{finding.code} {name}",
        finding.message[language],
        _quoted(source, finding.offset),
        evidence.stated or source.text[finding.offset.start : finding.offset.end],
        evidence.expected,
        evidence.arithmetic or evidence.relation[language],
        "" if finding.diagnosis is None else finding.diagnosis[language],
        "",
        finding.fingerprint,
    )


def _place(source: Source, offset: int, language: str) -> str:
    if source.places is not None:
        return where(source, offset, language)
    return str(_WORDS[language]["place"]).format(*source.position(offset))


def _quoted(source: Source, span: Span) -> str:
    """The words around a place in their line; ⟦⟧ mark what the finding is about.

    A cell alone on its line says nothing, so the cells before it come along.
    """
    row = source.position(span.start).row
    first, last = source.line_span(row), source.line_span(source.position(span.end).row)
    start, end = max(first.start, span.start - _AROUND), max(min(last.end, span.end + _AROUND), span.end)
    before = ("…" if start > first.start else "") + source.text[start : span.start].lstrip()
    after = source.text[span.end : end].rstrip() + ("…" if end < last.end else "")
    while row > 1 and len(before) + len(after) < _ENOUGH:
        row -= 1
        before = f"{source.line(row)[-_AROUND:].strip()} {before}".lstrip()
    return f"{before}⟦{source.text[span.start : span.end]}⟧{after}"


# --- totals


def _totals(run: Run, language: str) -> Sheet:
    """A row a rule and a column a report; below them the severities and the relations that were checked."""
    words = _WORDS[language]
    counts = [Counter(finding.code for finding in report.findings) for report in run.reports]
    rows: list[_Row] = [_counted(code, name, [count[code] for count in counts]) for code, name in _codes(run, language)]
    summed: list[_Row] = [_counted(str(words["whole"]), "", [len(report.findings) for report in run.reports])]
    for severity, name in _SEVERITIES[language].items():
        summed.append(_counted(name, "", [_of(report, severity) for report in run.reports]))
    tallies = [report.tally for report in run.reports]
    figures = ([t.checked for t in tallies], [t.holds for t in tallies], [t.violated for t in tallies])
    for name, each in zip(words["relations"], (*figures, [t.undecided for t in tallies]), strict=True):
        summed.append(_counted(name, "", each))
    reports = tuple(visible(report.source.path) for report in run.reports)
    made = _sheet("totals", (*rows, *summed), language, reports)
    return replace(made, summed=frozenset(range(len(rows), len(made.rows))), below=len(summed))


def _codes(run: Run, language: str) -> Iterator[tuple[str, str]]:
    """The rules that found something, by code, each with what it is about."""
    names = {finding.code: finding.name for report in run.reports for finding in report.findings}
    rules = {rule.code: rule for rule in run.rules}
    for code in sorted(names):
        known = code in rules and language != "en"
        yield code, one_line(rules[code].doc.summary if known else names[code])


def _counted(code: str, name: str, counts: Sequence[int]) -> _Row:
    return (code, name, sum(counts), *counts)


def _of(report: Report, severity: Severity) -> int:
    return sum(finding.severity is severity for finding in report.findings)


# --- coverage, and what was not audited


def _covered(run: Run, language: str) -> Sheet:
    made = _sheet("coverage", _coverage(run, language), language)
    whole = _WORDS[language]["all"]
    return replace(made, summed=frozenset(at for at, row in enumerate(made.rows) if row[1] == whole))


def _coverage(run: Run, language: str) -> Iterator[_Row]:
    """The numbers of each report that a reader could check, by kind, then all of them."""
    for report in run.reports:
        if report.coverage is None:
            continue
        path = visible(report.source.path)
        for kind, group in report.coverage.kinds.items():
            if kind is not Kind.OTHER:
                yield path, kind.value if language == "en" else KINDS[kind], *_standings(group)
        yield path, str(_WORDS[language]["all"]), *_standings(report.coverage.checkable)


def _standings(group: Group) -> Iterator[Cell]:
    yield len(group)
    yield from (group.standing(standing).count for standing in Standing)
    yield group.checked.count / len(group) if len(group) else 0.0


def _missed(run: Run, language: str) -> Iterator[_Row]:
    none = True
    for each in missed(run, language):
        none = False
        yield TITLES[language][each.lack], visible(each.path), each.code, one_line(each.why)
    if none:
        yield str(_WORDS[language]["none"]), "", "", ""
