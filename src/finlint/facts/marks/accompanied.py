"""Whether those who accompany guests are counted: 13批次，145人次（包括陪同人员）."""

from collections.abc import Iterator

from finlint.facts.figure import Mark, MarkKind
from finlint.facts.page import Page
from finlint.near import Near
from finlint.regex import regex

_SAID = Near("陪", 12, r"(?P<no>[不未]?)(?:包括|包含|含)陪同(?:和随行)?(?:人员|人次|人数|工作人员)")
_COUNTED = regex(r"人次?[^。；]{0,24}$")
_REACH = 40


def accompanied(page: Page) -> Iterator[Mark]:
    """Marks ACCOMPANIED: ``expected`` is as the form of the ministry has it, 不 before the verb of ``text``."""
    if "陪同" not in page.text:
        return
    for match in _SAID.finditer(page.text):
        if match["no"] or _COUNTED.search(page.text, max(match.start() - _REACH, 0), match.start()):
            expected = match[0] if match["no"] else "不" + match[0]
            yield page.mark(MarkKind.ACCOMPANIED, *match.span(), expected=expected)
