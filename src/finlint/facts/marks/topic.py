"""What a whole report speaks of, in what order, and what it says beside its amounts."""

from collections.abc import Iterator, Sequence

from finlint.facts.figure import Aspect, Figure, Mark, MarkKind
from finlint.facts.marks.skeleton import Section, Skeleton, skeleton
from finlint.facts.page import Page
from finlint.facts.vocabulary.structure import Topic, disclosures, topics
from finlint.regex import regex

_FOREIGN = regex(r"外宾[^。；，\d]{0,8}\d+批次?[、，]?(?:\d+人次?)?")
_TIMES = regex(r"批|\d个?次|[一二三四五六七八九十]次|未发生|人次|人数")
_TITLE = 30
"""Characters beyond which a line is no heading."""


def topic(page: Page) -> Iterator[Mark]:
    """TOPIC, ORDER and DISCLOSURE marks of a report that is whole."""
    found = skeleton(page)
    if found is None:
        return
    known = [each for each in topics(found.kind) if each.since <= _data_year(page) and _kept(each, found)]
    yield from _spoken_of(page, found, known)
    yield from _ordered(page, found, known)
    if found.kind == "决算":
        yield from _disclosed(page, found)
        yield from _guests(page, found)


def _kept(each: Topic, found: Skeleton) -> bool:
    """Whether reports of this outline have the topic."""
    return each.beside is None or any(each.beside.search(section.title) for section in found.sections)


def _data_year(page: Page) -> int:
    return int(page.year) if page.year.isdigit() else 0


def _spoken_of(page: Page, found: Skeleton, known: Sequence[Topic]) -> Iterator[Mark]:
    """Each topic, at the heading of the explanation; ``word`` is its name, ``expected`` empty where it is missing."""
    told = page.text[found.start : found.glossary]
    start, end = found.head
    start += len(page.text[start:end]) - len(page.text[start:end].lstrip())
    for each in known:
        there = any(word in told for word in each.words)
        head = page.text[start:end]
        yield page.mark(MarkKind.TOPIC, start, end, word=each.name, expected=head if there else "")


def _ordered(page: Page, found: Skeleton, known: Sequence[Topic]) -> Iterator[Mark]:
    """Each section that has a place; ``expected`` is the title before which it should stand, if any."""
    placed = [
        (each.place, section)
        for section in found.sections
        for each in known
        if each.place and len(section.title) <= _TITLE and each.heading.search(section.title)
    ]
    places = [place for place, _ in placed]
    if len(set(places)) != len(places) or len({section.start for _, section in placed}) != len(placed):
        return
    for at, (place, section) in enumerate(placed):
        ahead = [other for rank, other in placed[:at] if rank > place]
        behind = [rank for rank, _ in placed if rank < place]
        yield from _placed(page, section, ahead[0] if ahead and len(behind) < at else None)


def _placed(page: Page, section: Section, before: Section | None) -> Iterator[Mark]:
    title = page.text[section.start : section.head]
    expected = before.title if before else title
    yield page.mark(MarkKind.ORDER, section.start, section.head, expected=expected, word="late" if before else "")


def _disclosed(page: Page, found: Skeleton) -> Iterator[Mark]:
    """Each disclosure at its amount; ``word`` is its name, ``expected`` empty where it is missing."""
    told = page.text[found.start : found.glossary]
    spent: dict[str, list[Figure]] = {}
    none = {figure.key for figure in page.figures if figure.aspect is Aspect.VALUE and not figure.quantity.mantissa}
    for figure in page.figures:
        if figure.key not in none and _spent(page, figure, found):  # what is 0 elsewhere may not have been spent
            spent.setdefault(figure.key.concept, []).append(figure)
    for each in disclosures():
        amounts = [figure for concept in each.amount for figure in spent.get(concept, ())]
        told_apart = not each.beside or any(spent.get(concept) for concept in each.beside)
        if not amounts or not told_apart or each.since > _data_year(page):
            continue
        around = dict.fromkeys(found.around(page.offset(figure)) for figure in amounts)
        said = any(word in told for word in each.anywhere) or any(each.pattern.search(page.text, *s) for s in around)
        first = amounts[0]
        expected = first.text if said else ""
        yield Mark(MarkKind.DISCLOSURE, first.text, first.span, first.place, each.name, first.key, expected=expected)


def _guests(page: Page, found: Skeleton) -> Iterator[Mark]:
    """接待外宾0批次、0人次 beside no 批次 of 国内公务接待: the template was filled in for the foreign guests only."""
    for foreign in _FOREIGN.finditer(page.text, found.start, found.glossary):
        start, end = found.around(foreign.start())
        domestic = next((each for each in page.figures if _at_home(page, each, start, foreign.start())), None)
        if domestic is None:
            return
        above = page.line_start(
            max(page.line_start(page.offset(domestic)) - 1, start)
        )  # 3、公务接待费支出3万元。其中：
        if not _TIMES.search(_FOREIGN.sub("", page.text[above:end])):
            name = "国内公务接待的批次和人次"
            yield Mark(MarkKind.DISCLOSURE, domestic.text, domestic.span, domestic.place, name, domestic.key)
        return


def _at_home(page: Page, figure: Figure, start: int, end: int) -> bool:
    """Whether it is what 国内公务接待 cost."""
    stated = figure.key.concept == "国内公务接待费" and figure.aspect is Aspect.VALUE and not figure.key.entity
    return stated and start <= page.offset(figure) < end


def _spent(page: Page, figure: Figure, found: Skeleton) -> bool:
    """Whether it is money that was spent this year, stated by the explanation."""
    key = figure.key
    return (
        figure.aspect is Aspect.VALUE
        and key.scope.basis == "决算"
        and not key.entity
        and key.period == page.year
        and figure.quantity.value.mantissa > 0
        and found.start <= page.offset(figure) < found.glossary
    )
