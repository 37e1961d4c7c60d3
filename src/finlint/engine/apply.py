"""Fixes written into a text."""

from collections.abc import Sequence

from finlint.audit import Edit, Finding
from finlint.text import Source


def fixable(findings: Sequence[Finding], *, unsafe: bool) -> tuple[Edit, ...]:
    """The edits of all fixes that may be applied, by place; of two that meet, the first."""
    fixes = (finding.fix for finding in findings if finding.fix is not None)
    edits = sorted(
        (edit for fix in fixes if unsafe or fix.applicability == "safe" for edit in fix.edits),
        key=lambda edit: edit.offset,
    )
    apart: list[Edit] = []
    for edit in edits:
        if not apart or edit.offset.start >= apart[-1].offset.end:
            apart.append(edit)
    return tuple(apart)


def edited(source: Source, edits: Sequence[Edit]) -> str:
    """The text with edits that do not meet, given by place."""
    pieces, at = [], 0
    for edit in edits:
        pieces += [source.text[at : edit.offset.start], edit.text]
        at = edit.offset.end
    return "".join([*pieces, source.text[at:]])
