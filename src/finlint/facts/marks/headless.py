"""Self-evaluations that lack their head: a table that ends in 评价结论 and never said 项目名称."""

import re
from collections.abc import Iterator

from finlint.facts.figure import Mark, MarkKind
from finlint.facts.page import Page
from finlint.regex import regex

_ENDS = regex(r"\t[ ]?(?:(?P<name>项目名称)|(?:评价|自评)(?:结论|结果))(?=[ \t]*\n[ ]?\t|[ \t]+\S)")
_BEGINS = regex(
    r"\t[ ]?(?P<cell>(?:年度(?:总体|主要)?(?:绩效)?目标|预算执行情况|年度预算数|项目资金|项目(?:实施|基本|概))"
    r"[^\n\t]{0,12})$",
    re.MULTILINE,
)
_SIBLINGS = 2


def headless(page: Page) -> Iterator[Mark]:
    """Each table that ends in 评价结论, where two of the report have a name; ``word`` is ``headless`` without one."""
    if page.text.count("项目名称") < _SIBLINGS or "\t" not in page.text:
        return
    ends = list(_ENDS.finditer(page.text))
    tables = [(one, two) for one, two in zip([None, *ends], ends, strict=False) if not two["name"]]
    named = [(one, two) for one, two in tables if one is not None and one["name"]]
    if len(named) < _SIBLINGS:
        return
    for one, two in tables:
        if one is not None and one["name"]:
            yield page.mark(MarkKind.HEADLESS, *one.span("name"), expected="项目名称")
        else:
            first = _first(page, one.end() if one else 0, two)
            if first is not None:
                yield page.mark(MarkKind.HEADLESS, *first.span("cell"), word="headless")


def _first(page: Page, start: int, end: re.Match[str]) -> re.Match[str] | None:
    """The first cell of a table that is left; none where its rows are lost as well."""
    return _BEGINS.search(page.text, start, end.start())
