"""Which facts are at fault: one cause is one finding.

Contradictions that say the same are one. Those that share a number, directly or through others, are
explained together, by the fewest numbers (``cover``); words that contradict stand alone.
"""

from collections.abc import Hashable, Iterable, Iterator, Mapping, Sequence

from finlint.audit import Verdict
from finlint.engine.cover import Cause, Cover
from finlint.engine.explain import Hints
from finlint.engine.judged import Judged, by_number
from finlint.facts import Fact, Figure, Mark
from finlint.text import Span

_TELLING = 4


def causes(judged: Sequence[Judged], hints: Hints) -> Iterator[Cause]:
    """The fewest facts that explain every violated outcome."""
    violated = [each for each in judged if each.outcome.verdict is Verdict.VIOLATED]
    if not violated:
        return
    held = _held(judged, violated)
    echoes = _echoes(violated)
    open_ = []
    for lead in echoes:
        if lead.stated is not None and not _belied(lead, held):
            open_.append(lead)
        else:
            yield Cause(_unstated(lead, held), lead, echoes[lead])
    for group in _connected(open_):
        yield from _merged(Cover(group, held, echoes, hints).causes())


def _held(judged: Iterable[Judged], violated: Iterable[Judged]) -> Mapping[Span, Sequence[Judged]]:
    """The outcomes that hold, by each number that takes part in them and in a violated one."""
    found: dict[Span, list[Judged]] = {number: [] for each in violated for number in each.numbers}
    for each in judged:
        outcome = each.outcome
        if outcome.verdict is Verdict.HOLDS:
            for fact in outcome.operands if outcome.stated is None else (outcome.stated, *outcome.operands):
                near = found.get(fact.span)
                if near is not None and each not in near[-1:] and isinstance(fact, Figure):
                    near.append(each)
    return found


def _merged(causes: Iterable[Cause]) -> Iterator[Cause]:
    """One number at fault is one finding, though nothing that it could be puts all right."""
    found: dict[Span, Cause] = {}
    for cause in causes:
        place = cause.culprit.span
        found[place] = found[place].joined(cause) if place in found else cause
    yield from found.values()


def _echoes(violated: Sequence[Judged]) -> Mapping[Judged, tuple[Judged, ...]]:
    """The first of those outcomes that state the same contradiction, with its repetitions.

    A wrong total that is printed three times with the same parts is one mistake, and so is a rate
    that was copied with its amount to another paragraph.
    """
    first: dict[Hashable, Judged] = {}
    found: dict[Judged, list[Judged]] = {}
    for each in violated:
        signatures = list(_signatures(each))
        lead = next((first[signature] for signature in signatures if signature in first), each)
        first |= {signature: lead for signature in signatures if signature not in first}
        found.setdefault(lead, [])
        if lead is not each:
            found[lead].append(each)
    return {lead: tuple(rest) for lead, rest in found.items()}


def _signatures(judged: Judged) -> Iterator[Hashable]:
    """What two statements of one contradiction share.

    In tables equal numbers are common: only the same places are the same statement. In prose it is
    the stated number and an operand whose digits do not agree by chance.
    """
    code, stated = judged.rule.code, judged.outcome.stated
    yield (code, *(fact.span for fact in judged.outcome.facts))
    if not isinstance(stated, Figure) or stated.place.tabular:
        return
    facts = ((f.key, f.aspect, f.quantity) for f in judged.outcome.figures)
    yield (code, *facts)
    for figure in judged.outcome.figures:
        if figure is not stated and len(str(figure.quantity.mantissa).strip("-0")) >= _TELLING:
            yield (code, stated.aspect, stated.quantity, figure.aspect, figure.quantity)


def _belied(judged: Judged, held: Mapping[Span, Sequence[Judged]]) -> bool:
    """Whether words contradict a number that other relations confirm: then the words are wrong."""
    words = any(isinstance(fact, Mark) for fact in judged.outcome.facts)
    return words and judged.outcome.equation is None and judged.stated is not None and bool(held.get(judged.stated))


def _unstated(judged: Judged, held: Mapping[Span, Sequence[Judged]]) -> Fact:
    """The Mark under test; without a stated fact, the one that fewest other relations confirm."""
    if judged.outcome.stated is not None and not _belied(judged, held):
        return judged.outcome.stated
    own = (fact for fact in judged.outcome.facts if not fact.span.prior)
    return min(own, key=lambda fact: (len(held.get(fact.span, ())), isinstance(fact, Mark)))


def _connected(judged: Sequence[Judged]) -> Iterator[list[Judged]]:
    """Outcomes that share a number, directly or through others, each in one group."""
    near = dict(by_number(judged))
    order = {each: at for at, each in enumerate(judged)}
    seen: set[Judged] = set()
    for start in judged:
        group, stack = [], [start]
        while stack:
            each = stack.pop()
            if each in seen:
                continue
            seen.add(each)
            group.append(each)
            stack.extend(other for number in each.numbers for other in near.pop(number, ()))
        if group:
            yield sorted(group, key=order.__getitem__)
