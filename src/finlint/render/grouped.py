"""The findings of each file under its name: for reading a long list of reports."""

from collections.abc import Iterator

from finlint.audit import Report, Run, Totals, View
from finlint.render.escape import one_line, visible
from finlint.render.excerpt import width
from finlint.render.paint import Paint, painted
from finlint.render.summary import found, summary
from finlint.render.unaudited import TITLES, missed
from finlint.render.where import where

_NO_OTHER = {"zh": "没有别的发现", "en": "no other findings"}
_MISSED = {"zh": "没有审核的：", "en": "not audited:"}


def render(run: Run, view: View) -> str:
    """A block a file, ``row:column  severity  CODE  message`` in columns; what was not audited; the summary."""
    paint = painted(view)
    blocks = [_block(report, view, paint) for report in run.reports]
    lacking = list(_missed(run, view.language))
    if lacking:
        blocks.append([paint(_MISSED[view.language], "strong"), *lacking])
    blocks.append([summary(Totals.of(run.reports), view.language)])
    return "\n".join("".join(f"{line}\n" for line in block) for block in blocks)


def _block(report: Report, view: View, paint: Paint) -> list[str]:
    between = "：" if view.language == "zh" else ": "
    kept = any(hidden.findings for hidden in report.hidden) and not report.findings
    what = _NO_OTHER[view.language] if kept else found(Totals.of([report]).severities, view.language)
    head = f"{visible(report.source.path)}{between}{what}"
    return [paint(head, "strong"), *_findings(report, view, paint)]


def _findings(report: Report, view: View, paint: Paint) -> Iterator[str]:
    shown = [where(report.source, finding.offset.start, view.language) for finding in report.findings]
    columns = max(map(width, shown), default=0)
    severities = max((len(finding.severity.value) for finding in report.findings), default=0)
    for place, finding in zip(shown, report.findings, strict=True):
        level = finding.severity.value
        message = one_line(finding.message[view.language])
        aligned = " " * (columns - width(place)) + place
        yield f"  {aligned}  {paint(level.ljust(severities), level)}  {finding.code}  {message}"


def _missed(run: Run, language: str) -> Iterator[str]:
    for each in (each for each in missed(run, language) if not each.lack.meant):  # the summary says what was
        what = " ".join(filter(None, (TITLES[language][each.lack], each.code)))
        whose = "" if each.path in each.why else f"{each.path}: "
        yield f"  {what}: {one_line(whose + each.why)}"
