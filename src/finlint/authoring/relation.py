"""Relations between stated numbers, each evaluated to an outcome with its evidence."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

from finlint.audit import Equation, Evidence, Form, Outcome, Severity, Text, Verdict, worth
from finlint.authoring.term import Term, plain, quotient, shown, times, total
from finlint.facts import Fact, Figure
from finlint.measure import Exact, Interval
from finlint.value import replace

_HOLDS = {"=": "=", "<=": "≤", ">=": "≥"}
_VIOLATED = {"=": "≠", "<=": ">", ">=": "<"}
_NOTHING = Interval.point(0)
_PADDED_FROM = 2
"""Decimals of a rate that may be one rounded to fewer: of 3.0% nobody knows."""
_PADDED = Text("少取了一位小数，又补了0", "rounded to one decimal fewer, with a 0 set behind it")
_FINEST = 8
"""Decimals of a percentage beyond which nobody prints."""


def undecided(facts: Iterable[Fact], why: str, relation: Text | None = None) -> Outcome:
    """A relation that the report does not let us decide, and what is wanting."""
    evidence = Evidence.later(lambda: Evidence(relation or Text(why, why), arithmetic=why))
    return Outcome(Verdict.UNDECIDED, None, tuple(facts), evidence)


def decided(
    wrong: bool,  # noqa: FBT001 - what is told of the facts comes first
    stated: Fact,
    operands: tuple[Fact, ...],
    evidence: Callable[[], Evidence],
    message: Callable[[], Text],
) -> Outcome:
    """A relation that a rule has evaluated itself; its words are made where somebody reads them."""
    if wrong:
        return Outcome(Verdict.VIOLATED, stated, operands, evidence(), message())
    return Outcome(Verdict.HOLDS, stated, operands, Evidence.later(evidence))


def equal(stated: Figure, computed: Term, operands: Iterable[Fact], relation: Text) -> Outcome:
    """A stated number equals what others make: violated only if the intervals are disjoint."""
    return compare(stated, "=", computed, operands, relation)


def by_whole(parts: Iterable[Figure]) -> Mapping[Figure, Sequence[Figure]]:
    """Figures by the one that each is a part of; those that are parts of none are left out."""
    found: dict[Figure, list[Figure]] = defaultdict(list)
    for part in parts:
        if part.parent is not None:
            found[part.parent].append(part)
    return found


def chained(figures: Iterable[Figure]) -> Iterator[tuple[Figure, Figure, Figure]]:
    """Each figure with the one that it is of, and the one that this is of: a rate, its part and its whole."""
    for figure in figures:
        if figure.parent is not None and figure.parent.parent is not None:
            yield figure, figure.parent, figure.parent.parent


def sums(parts: Iterable[Figure], relation: Text) -> Iterator[Outcome]:
    """Each whole of some parts equals their sum."""
    for whole, addends in by_whole(parts).items():
        yield equal(whole, total(addends), addends, relation)


def compare(stated: Figure, sign: str, computed: Term, operands: Iterable[Fact], relation: Text) -> Outcome:
    """A stated number is ``=``, ``<=`` or ``>=`` what others make."""
    mine, theirs = stated.interval, computed.interval
    violated = (sign != "<=" and mine.precedes(theirs)) or (sign != ">=" and theirs.precedes(mine))
    evidence = Evidence.later(lambda: _compared(stated, sign, computed, relation, violated=violated))
    verdict = Verdict.VIOLATED if violated else Verdict.HOLDS
    message = _message(stated, evidence, sign) if violated else None
    equation = _equation((stated,), sign, computed.form)
    return Outcome(verdict, stated, tuple(operands), evidence, message, equation=equation)


def _compared(stated: Figure, sign: str, computed: Term, relation: Text, *, violated: bool) -> Evidence:
    """The arithmetic of a comparison."""
    own = worth(stated)
    value = plain(computed.value, stated)
    made = value if computed.text == value else f"{computed.text} = {value}"
    return Evidence(
        relation,
        f"{plain(own, stated)} {(_VIOLATED if violated else _HOLDS)[sign]} {made}",
        expected=shown(_unsigned(computed.value, own), stated),
        stated=stated.text,
        gap=shown(own - computed.value, stated),
        allowed=shown(_play(stated.interval, computed.interval), stated, None),
    )


def _equation(left: Form | None, sign: str, right: Form | None) -> Equation | None:
    return None if left is None or right is None else Equation(left, sign, right)


def _unsigned(value: Exact, like: Exact) -> Exact:
    """Without its sign where the words of direction say it: 减少8.83万元, not 减少-8.83万元."""
    return -value if value.mantissa < 0 and like.mantissa < 0 else value


def _message(stated: Figure, evidence: Evidence, sign: str) -> Text:
    gap = evidence.gap.removeprefix("-")
    word = {"=": ("应为", "should be"), "<=": ("不应大于", "must not exceed"), ">=": ("不应小于", "must not be below")}
    zh, en = word[sign]
    return Text(
        f"{stated.told}，按“{evidence.relation.zh}”{zh}{evidence.expected}，相差{gap}",
        f"{stated.name} is {stated.printed}, but by “{evidence.relation.en}” it {en} {evidence.expected}, off by {gap}",
    )


def _play(one: Interval, other: Interval) -> Exact:
    """Half the widths together: the largest gap that rounding can explain."""
    mine, theirs = one.width, other.width
    return Exact(0, 0) if mine is None or theirs is None else (mine + theirs) * Exact(5, -1)


def ratio(  # noqa: PLR0913 - a ratio has two parts, a claim and a name
    stated: Figure, part: Term, whole: Term, operands: Iterable[Fact], relation: Text, *, name: str = ""
) -> Outcome:
    """A stated percentage is part over whole, evaluated as ``part = stated × whole``.

    A whole that can be zero decides nothing: growth from nothing has no rate.
    """
    facts = tuple(operands)
    if whole.interval.overlaps(_NOTHING):
        return undecided((stated, *facts), "基数可能为0", relation)
    violated = part.interval.disjoint(stated.interval * whole.interval)
    evidence = Evidence.later(lambda: _divided(stated, part, whole, relation, violated=violated))
    verdict = Verdict.VIOLATED if violated else Verdict.HOLDS
    message = _unequal(name or stated.name, stated, evidence) if violated else None
    equation = _equation(part.form, "=", times(stated, whole))
    outcome = Outcome(verdict, stated, facts, evidence, message, equation=equation)
    if violated and _padded(stated, part, whole):
        return outcome.as_severe_as(Severity.INFO).because(_PADDED)
    return outcome


def _padded(stated: Figure, part: Term, whole: Term) -> bool:
    """Whether a rate was rounded to one decimal fewer, and a 0 set behind it: 3.40% of 3.38%."""
    printed = stated.quantity
    if printed.decimals < _PADDED_FROM or printed.mantissa % 10 or printed.value in (Exact(0), Exact(1)):
        return False
    rounder = replace(printed, mantissa=printed.mantissa // 10, decimals=printed.decimals - 1).interval()
    signed = -rounder if stated.interval.precedes(_NOTHING) else rounder
    return not part.interval.disjoint(signed * whole.interval)


def _divided(stated: Figure, part: Term, whole: Term, relation: Text, *, violated: bool) -> Evidence:
    """The arithmetic of a ratio."""
    own = worth(stated)
    expected = _told_apart(part.value, whole.value, stated, apart=violated)
    finer = expected.scaled(-stated.quantity.unit.exponent).decimals
    made, mine = shown(abs(expected), stated, finer), shown(abs(own), stated)
    sides = [f"({text})" if " " in text else text.removeprefix("-") for text in (part.text, whole.text)]
    return Evidence(
        relation,
        f"{sides[0]} ÷ {sides[1]} = {made} {'≠' if violated else '≈'} {mine}",
        expected=made,
        stated=stated.text,
        gap=shown(abs(own - expected), stated),
    )


def _unequal(what: str, stated: Figure, evidence: Evidence) -> Text:
    relation, made = evidence.relation, evidence.expected
    return Text(
        f"{what}{stated.printed}，按“{relation.zh}”应为{made}",
        f"{what} {stated.printed}, but by “{relation.en}” it should be {made}",
    )


def _told_apart(part: Exact, whole: Exact, stated: Figure, *, apart: bool) -> Exact:
    """Part over whole with as many digits as it takes to differ from what is stated."""
    for decimals in range(2, _FINEST):
        expected = quotient(part, whole, stated, decimals)
        if expected is not None and not (apart and expected == worth(stated)):
            return expected
    return worth(stated)


def truncated(stated: Figure, part: Figure, whole: Figure) -> bool:
    """Whether a percentage that is not rounded right would be right if its last digits were cut off.

    Source: XBRL Calculations 1.1, §5.2.4 (truncation).
    """
    quantity = stated.quantity
    cut = Interval.truncated(quantity.mantissa, quantity.unit.exponent - quantity.decimals)
    return part.interval.overlaps(cut * whole.interval)


def off_by_one(stated: Figure, part: Term, whole: Term) -> bool:
    """Whether the last digit of a percentage is at most one off: one of several may be bent to make 100 % of all."""
    quantity = stated.quantity
    step = Interval.between(-1, 1, quantity.unit.exponent - quantity.decimals)
    return part.interval.overlaps((stated.interval + step) * whole.interval)


def rounds_to(stated: Figure, part: Figure, whole: Figure) -> bool:
    """Whether a percentage is right to its own digits, though not as the exact claim of 0 % or 100 %."""
    return not part.interval.disjoint(stated.quantity.interval() * whole.interval)


def one_of_total(stated: Figure, members: Iterable[Figure], whole: Term, relation: Text) -> Outcome:
    """One member of a sum that is known: it equals the whole less the others."""
    others = [member for member in members if member is not stated]
    return equal(stated, whole - total(others), others, relation)
