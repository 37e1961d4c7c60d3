"""Whether those who accompany guests are counted: 13批次，145人次（包括陪同人员）."""

from collections.abc import Iterator

from finlint.facts.figure import Mark, MarkKind
from finlint.facts.page import Page
from finlint.regex import regex

_SAID = regex(r"陪同(?<=[含括].{2})(?:和随行)?(?:人员|人次|人数|工作人员)")
_NOT = regex(r"(?:不|未)(?:包括|包含|含)$")
_COUNTED = regex(r"人次?[^。；]{0,24}(?:包括|包含|含)$")
_REACH = 40


def accompanied(page: Page) -> Iterator[Mark]:
    """Marks ACCOMPANIED: ``expected`` is as the form of the ministry has it, 不 before the verb of ``text``."""
    if "陪同" not in page.text:
        return
    for match in _SAID.finditer(page.text):
        start = max(match.start() - _REACH, 0)
        verb = page.text[match.start() - 1]
        begin = match.start() - (1 if verb == "含" and page.text[match.start() - 2] != "包" else 2)
        refused = _NOT.search(page.text, start, match.start())
        if refused or _COUNTED.search(page.text, start, match.start()):
            at = refused.start() if refused else begin
            words = page.text[at : match.end()]
            yield page.mark(MarkKind.ACCOMPANIED, at, match.end(), expected=words if refused else "不" + words)
