"""The audit coverage of a report: what the relations say of each of its numbers."""

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import islice, takewhile

from finlint.audit import Report, Rule, Verdict
from finlint.audit.coverage import Coverage, Kind, Number, Relation, Standing
from finlint.engine.cover import Cause
from finlint.engine.judged import Judged
from finlint.engine.numbers import Found, numbers
from finlint.engine.run import Audit, audit, read, reported
from finlint.facts import Fact, FactIndex, Figure, Mark, MarkKind
from finlint.facts.conventions import Conventions
from finlint.facts.document import document_of
from finlint.plugins import given
from finlint.regex import regex
from finlint.syntax import Document
from finlint.text import Source, Span
from finlint.value import replace

_CODES = frozenset({MarkKind.CODE, MarkKind.PREFIX})
"""Marks of words that hold the code of a subject."""
_GLOSSARY = regex(r"(?:名词|术语|用语)(?:解释|说明)")


def cover(
    source: Source, rules: Sequence[Rule], prior: Source | None = None, told: Conventions | None = None
) -> tuple[Coverage, Audit]:
    """Audit one source, and say of each number what the audit made of it.

    Raises:
        PriorError: last year's report is not of the year before.
    """
    told = told or given()
    document = document_of(source)
    facts, notes = read(document, prior, told)
    audited = replace(audit(facts, rules), notes=notes)
    return coverage(document, audited), audited


def lint_covering(
    source: Source, rules: Sequence[Rule], prior: Source | None = None, told: Conventions | None = None
) -> Report:
    """The report of ``lint``, with what the audit made of each number.

    Raises:
        PriorError: last year's report is not of the year before.
    """
    covered, audited = cover(source, rules, prior, told)
    return replace(reported(source, audited, prior), notes=audited.notes, coverage=covered)


def coverage(document: Document, audited: Audit) -> Coverage:
    """Every number of a report with the relations that it takes part in.

    A number is contradicted if a finding blames it; the other operands of that finding are verified
    if another relation holds for them, else undecided.
    """
    found = numbers(document, audited.facts)
    relations = _relations(found, audited.judged)
    blamed = frozenset(_places(found, _blamed(found, audited.causes)))
    sections = _Sections(audited.facts)
    codes = {span for mark in audited.facts.marks(MarkKind.PREFIX) for span in _within(found, mark.span)}
    each = [
        _number(
            one, relations.get(one.span, ()), sections.at(one.span), blamed=one.span in blamed, code=one.span in codes
        )
        for one in found
    ]
    return Coverage(document.normalised.source, tuple(each))


def _number(
    found: Found, relations: Sequence[Relation], section: tuple[str, ...], *, blamed: bool, code: bool
) -> Number:
    """A number as the relations leave it; a code that none of them is about is the label of its line."""
    explained = not found.tabular and any(map(_GLOSSARY.search, section))
    kind = found.kind
    if relations:
        kind = Kind.NUMBER if kind is Kind.OTHER else kind  # a code that is held against others
    elif found.criterion or explained or code:
        kind = Kind.OTHER
    return Number(found.span, kind, _standing(relations, blamed=blamed), tuple(relations), section)


def _standing(relations: Sequence[Relation], *, blamed: bool) -> Standing:
    if blamed:
        return Standing.CONTRADICTED
    if any(relation.verdict is Verdict.HOLDS for relation in relations):
        return Standing.VERIFIED
    return Standing.UNDECIDED if relations else Standing.UNCHECKED


def _blamed(found: Sequence[Found], causes: Iterable[Cause]) -> Iterator[Span]:
    """The numbers at fault, and those that repeat the same contradiction elsewhere; words are no number."""
    for cause in causes:
        partner = None if cause.repair is None else cause.repair.partner
        facts = (cause.culprit, partner, *(echo.outcome.stated for echo in cause.echoes))
        for fact in facts:
            yield from _numbers_of(found, fact)


def _numbers_of(found: Sequence[Found], fact: Fact | None) -> Iterator[Span]:
    """The place of a number that was read, and those of the digits of a code."""
    if isinstance(fact, Figure):
        yield fact.span
    elif isinstance(fact, Mark) and fact.kind in _CODES:
        yield from _within(found, fact.span)


def _relations(found: Sequence[Found], judged: Iterable[Judged]) -> Mapping[Span, Sequence[Relation]]:
    """The relations of each number, each once, in the order of the rules."""
    relations: dict[Span, dict[Relation, None]] = defaultdict(dict)
    for each in judged:
        outcome = each.outcome
        relation = Relation(each.rule.code, each.rule.name, outcome.verdict, outcome.evidence)
        code = () if isinstance(outcome.stated, Figure) else _numbers_of(found, outcome.stated)
        for place in _places(found, (*(figure.span for figure in outcome.figures), *code)):
            relations[place][relation] = None
    return {place: tuple(those) for place, those in relations.items()}


def _places(found: Sequence[Found], spans: Iterable[Span]) -> Iterator[Span]:
    """The numbers at some places of facts; words that are no number have none."""
    for span in spans:
        at = bisect_right(found, span.start, key=lambda each: each.span.start) - 1
        if at >= 0 and found[at].span.overlaps(span):
            yield found[at].span


def _within(found: Sequence[Found], code: Span) -> Iterator[Span]:
    """The numbers of a code: 208 05 01 are three."""
    at = bisect_right(found, code.start, key=lambda each: each.span.end)
    yield from (each.span for each in takewhile(lambda each: each.span.start < code.end, islice(found, at, None)))


class _Sections:
    """The headings above each place."""

    def __init__(self, facts: FactIndex) -> None:
        heads = [fact for fact in facts.facts if isinstance(fact, Mark) and fact.kind is MarkKind.HEADING]
        self._starts = [head.span.start for head in heads]
        self._paths = [(), *(head.place.section for head in heads)]

    def at(self, span: Span) -> tuple[str, ...]:
        """The path of headings of a place, from the part down; numbers in a heading stand under it."""
        return self._paths[bisect_right(self._starts, span.start)]
