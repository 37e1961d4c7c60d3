"""How amounts and rates write what they are counted in."""

from collections.abc import Iterator, Sequence

from finlint.facts.declared import declared
from finlint.facts.figure import Figure, Mark, MarkKind
from finlint.facts.page import Page
from finlint.near import Near
from finlint.regex import regex

_WRITTEN = regex(r"(?P<number>[-−]?\d[\d,.]*)(?P<about>[余多几]?)\s?(?P<unit>[万亿]?)(?P<yuan>[百千万亿]*元|)")
_SHARED = regex(r"\s{0,4}(?:[、和及与至~～—-]|[，,]\s?\d)")
_RATE = regex(
    r"(?:占(?:比[重例]?为?|[^，。；：\d\n\t]{1,16}[的重例为])?|增长(?:了|率为?)?|下降了?|增幅为?|降幅为?|完成(?:年初|全年|调整)?预算数?的?)"
    r"(?P<rate>\d{1,4}(?:\.\d{1,4})?%?)(?=[，。；）](?!\d))"
)
_CHANGE = Near(
    "加 少 数为 算为",
    20,
    r"(?:(?:增加|减少)了?|(?:支出决算|年初预算|预算数|决算数)为)(?P<number>\d{1,8}\.\d{1,2})(?=[，。；](?!\d))",
)
_SENTENCE = regex("[，。；]")
_USUAL = ("万元", "亿元", "元")


def unit(page: Page) -> Iterator[Mark]:
    """Amounts in prose; ``expected`` has the unit that the other amounts are printed with."""
    written = [(figure, form) for figure in page.amounts if (form := _WRITTEN.match(figure.text))]
    whole = sum(1 for _, form in written if form["yuan"])
    clipped = sum(1 for _, form in written if form["unit"] and not form["yuan"])
    loose = {
        figure.span.start
        for figure, form in written
        if not form["unit"] and not form["yuan"] and not _in_row(page, page.offset(figure))
    }
    bare = len(loose)
    for figure, form in written:
        if form["yuan"]:
            yield page.again(MarkKind.UNIT, figure, figure.text)
        elif form["unit"] and clipped <= whole:
            yield page.again(MarkKind.UNIT, figure, f"{form[0]}元")
        elif figure.span.start in loose and bare <= whole and "." in form["number"] and not _shares_unit(page, figure):
            yield page.again(MarkKind.UNIT, figure, f"{figure.text}{figure.quantity.unit.symbol}")
    yield from _changes(page, page.amounts, usual=bare <= whole)


def percent(page: Page) -> Iterator[Mark]:
    """Rates in prose; ``expected`` has the percent sign."""
    if not page.reports:
        return
    for match in _RATE.finditer(page.text):
        rate = match["rate"]
        sure = rate.endswith("%") or "." in rate or match[0].startswith(("完成", "占比"))
        if sure and not page.tabular(match.start()):
            yield page.mark(MarkKind.PERCENT, *match.span("rate"), expected=rate.removesuffix("%") + "%")


def _in_row(page: Page, offset: int) -> bool:
    """Whether an amount stands in a flattened table: the head says its unit, and no sentence goes on behind it."""
    sentence = _SENTENCE.search(page.text, page.line_start(offset), page.line_end(offset))
    return sentence is None or declared(page.text, offset) is not None


def _shares_unit(page: Page, figure: Figure) -> bool:
    """Whether the unit may follow the last of several numbers: 分别为1.20、3.40万元."""
    after = page.offset(figure) + len(figure.text)
    return figure.quantity.mantissa == 0 or _SHARED.match(page.text, after) is not None


def _changes(page: Page, amounts: Sequence[Figure], *, usual: bool) -> Iterator[Mark]:
    """比上年增加24.69，增长12.5%; 支出决算为4.19。: without its unit no figure, so it is looked for in the text."""
    if not usual or not amounts:
        return
    seen = {figure.span.start for figure in amounts}
    symbol = next((word for word in _USUAL if any(f.text.endswith(word) for f in amounts)), "")
    for match in _CHANGE.finditer(page.text):
        start, end = match.span("number")
        if symbol and not page.tabular(start) and page.normalised.span(start, end).start not in seen:
            yield page.mark(MarkKind.UNIT, start, end, expected=match["number"] + symbol)
