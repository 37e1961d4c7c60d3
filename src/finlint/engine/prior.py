"""Last year's report: read as this one is, and put before it on the line of places."""

from finlint.audit import Text
from finlint.errors import PriorError
from finlint.facts import Fact, FactIndex, Figure
from finlint.facts.context import abridges
from finlint.facts.conventions import Conventions
from finlint.facts.document import document_of
from finlint.facts.extract import extract
from finlint.syntax import Document
from finlint.text import Source, Span
from finlint.value import replace


def beside(document: Document, prior: Source, told: Conventions | None = None) -> tuple[FactIndex, tuple[Text, ...]]:
    """The facts of a report together with those of last year's; without them, and why, if it is another unit's.

    Raises:
        PriorError: the years do not follow one another, or one of them is not known.
    """
    facts = extract(document, told, held=True)
    before = extract(document_of(prior), told)
    _follows(facts.year, document.normalised.source.path, before.year, prior.path)
    if why := _other(facts, before, prior.path):
        return facts, (why,)
    return replace(facts, prior=moved(before, -origin(prior))), ()


def origin(prior: Source) -> int:
    """How far before this report the first character of last year's stands: no place of it reaches 0."""
    return len(prior.text) + 1


def home(span: Span, prior: Source) -> Span:
    """The range in its own file of a place in last year's report."""
    return span.moved(origin(prior))


def moved(facts: FactIndex, by: int) -> FactIndex:
    """The same facts at other places, each number with what it is a part of."""
    found: dict[int, Figure] = {}

    def figure(old: Figure) -> Figure:
        chain = [old]
        while (parent := chain[-1].parent) is not None and id(parent) not in found:
            chain.append(parent)
        for each in reversed(chain):
            if id(each) not in found:
                parent = None if each.parent is None else found[id(each.parent)]
                word = None if each.word is None else each.word.moved(by)
                found[id(each)] = replace(each, span=each.span.moved(by), parent=parent, word=word)
        return found[id(old)]

    def fact(old: Fact) -> Fact:
        return figure(old) if isinstance(old, Figure) else replace(old, span=old.span.moved(by))

    return replace(facts, facts=tuple(map(fact, facts.facts)))


def _follows(year: str, path: str, before: str, prior: str) -> None:
    if year.isdecimal() and before.isdecimal() and int(before) == int(year) - 1:
        return
    zh = [
        f"{name}的年度{f'是{at}年' if at.isdecimal() else '看不出来'}" for name, at in ((prior, before), (path, year))
    ]
    en = [
        f"{name} is of {at if at.isdecimal() else 'no year that it tells'}"
        for name, at in ((prior, before), (path, year))
    ]
    raise PriorError(
        f"--prior 应是上一年度的报告，而{zh[0]}，{zh[1]}",
        f"--prior must be the report of the year before, but {en[0]} and {en[1]}",
    )


def _other(facts: FactIndex, before: FactIndex, path: str) -> Text | None:
    """Why a report is that of another unit, if its title says so: then no number of it says anything."""
    units, kinds = (facts.unit, before.unit), (facts.kind[:2], before.kind[:2])
    if all(units) and not (abridges(*units) or abridges(*reversed(units))):
        return Text(
            f"{path}是“{before.unit}”的报告，本报告是“{facts.unit}”的：单位不同，没有与上年报告核对",
            f"{path} is the report of “{before.unit}”, this one of “{facts.unit}”: not held against last year's",
        )
    if all(kinds) and kinds[0] != kinds[1]:
        return Text(
            f"{path}是{before.kind}，本报告是{facts.kind}：汇总范围不同，没有与上年报告核对",
            f"{path} is a {before.kind}, this one a {facts.kind}: of another scope, not held against last year's",
        )
    return None
