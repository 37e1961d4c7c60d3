"""Names of amounts in which one character was forgotten."""

from collections.abc import Iterator, Mapping
from functools import cache

from finlint.facts.figure import Aspect, Mark, MarkKind
from finlint.facts.page import Page
from finlint.facts.vocabulary.form import whole_names
from finlint.regex import regex

_RUN = regex(r"[一-鿿（）“”]+$")
_LEAD = regex(r"^(?:其中|本年度?|当年|年度|年|度|的)+")
_COPULA = regex(r"(?:共计|合计为|共|为|是|达|计)$")
_LOOKED_AT = 24


def subject(page: Page) -> Iterator[Mark]:
    """The name before each amount in prose that is a well-known one, or one but for a character."""
    if not page.reports:
        return
    short = _short()
    for figure in page.amounts:
        if figure.aspect is not Aspect.VALUE:
            continue
        amount = page.offset(figure)
        run = _RUN.search(page.text, max(amount - _LOOKED_AT, 0), amount)
        if run is None:
            continue
        name = _COPULA.sub("", _LEAD.sub("", run[0]))
        full = short.get(name) or _class(page, name)
        if full is not None:
            start = run.start() + run[0].rindex(name)
            yield page.mark(MarkKind.SUBJECT, start, start + len(name), expected=full)


def _class(page: Page, name: str) -> str | None:
    """商业服务等支出 lacks 业 of 商业服务业等支出; without 和, 与 or 等 a name is only shortened."""
    if not name.endswith("支出"):
        return None
    bare = name.removesuffix("支出")
    official = page.vocabulary.nearly.get(name) or page.vocabulary.nearly.get(bare)
    if official is None or bare in page.vocabulary.classes or len(official) != len(bare) + 1:
        return None
    at = next((at for at, (a, b) in enumerate(zip(bare, official, strict=False)) if a != b), len(bare))
    return None if official[at] in "和与等" else official + "支出"


@cache
def _short() -> Mapping[str, str]:
    """Each well-known name, and each without one character, with the name that is meant."""
    names = whole_names()
    found: dict[str, set[str]] = {}
    for name in names.names:
        for at in range(len(name)):
            found.setdefault(name[:at] + name[at + 1 :], set()).add(name)
    clipped = {short: next(iter(full)) for short, full in found.items() if len(full) == 1}
    return {short: full for short, full in clipped.items() if short not in names.used} | {n: n for n in names.names}
