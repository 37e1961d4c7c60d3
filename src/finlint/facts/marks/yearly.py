"""年度预算安排 of a project: whether it says what the year gets."""

import re
from collections.abc import Iterator

from finlint.facts.figure import Mark, MarkKind
from finlint.facts.page import Page
from finlint.facts.scans.clause import AMOUNT
from finlint.facts.title import basis_of
from finlint.regex import regex

_HEAD = regex(
    r"^[ ]*(?:[一二三四五六七八九十]{1,2}、|（[一二三四五六七八九十]{1,2}）|\d{1,2}[.、])[ ]*年度预算安排[：:]?[ ]*$",
    re.MULTILINE,
)
_NEXT = regex(
    r"^[ ]*(?:[一二三四五六七八九十]{1,2}、|（[一二三四五六七八九十]{1,2}）|第.部分|附件)|名称\n", re.MULTILINE
)
_AMOUNT = regex(AMOUNT)
_NOW = ("本年", "当年", "今年", "全年", "年度预算", "年度安排")
_LONGEST = 600


def yearly(page: Page) -> Iterator[Mark]:
    """Marks YEARLY of the amount of each such section of a budget: of last year where ``expected`` is empty."""
    if "年度预算安排" not in page.text or not page.year.isdigit() or basis_of(page.text) != "预算":
        return
    last = regex(rf"{int(page.year) - 1}年度?[^，。；\n\d]{{0,12}}(?P<amount>{AMOUNT})")
    for head in _HEAD.finditer(page.text):
        end = _NEXT.search(page.text, head.end(), head.end() + _LONGEST)
        start, stop = head.end(), end.start() if end else min(head.end() + _LONGEST, len(page.text))
        body = page.text[start:stop]
        amount, before = _AMOUNT.search(body), last.search(body)
        if page.year in body or any(word in body for word in _NOW):
            if amount is not None:
                yield page.mark(MarkKind.YEARLY, start + amount.start(), start + amount.end(), expected=amount[0])
        elif before is not None:
            yield page.mark(
                MarkKind.YEARLY, start + before.start("amount"), start + before.end("amount"), word=page.year
            )
