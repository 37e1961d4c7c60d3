"""Shares and rates of nothing: 0万元 of a whole that is 0 or not printed."""

from collections.abc import Iterable

from finlint.audit import Evidence, Outcome, Text, Verdict
from finlint.authoring.relation import undecided
from finlint.authoring.term import shown
from finlint.facts import Fact, Figure
from finlint.measure import Exact

_NONE, _ALL = Exact(0), Exact(1)


def rate_of_nothing(
    stated: Figure, part: Figure, operands: Iterable[Fact], relation: Text, *, name: str = ""
) -> Outcome:
    """A percentage of a part that is printed as 0, where no whole but 0 is printed.

    0 is 0 % of any whole. 0 out of 0 is no ratio; offices print 0 % or 100 % for it, by custom, and
    any other percentage contradicts the part.
    """
    facts = (part, *(fact for fact in operands if fact is not part))
    value = abs(stated.quantity.value)
    if value == _ALL:
        return undecided((stated, *facts), "基数可能为0", relation)
    nothing = shown(_NONE, stated, 0)
    evidence = Evidence(
        relation,
        f"{part.text} ÷ 整体 {'=' if value == _NONE else '≠'} {stated.text}",
        expected=nothing,
        stated=stated.text,
        gap=stated.text,
    )
    what = name or stated.name
    message = Text(
        f"{what}{stated.text}，而{part.name}为{part.text}，应为{nothing}",
        f"{what} {stated.text}, but {part.name} is {part.text}: it should be {nothing}",
    )
    verdict = Verdict.HOLDS if value == _NONE else Verdict.VIOLATED
    return Outcome(verdict, stated, facts, evidence, message)


def is_nothing(figure: Figure | None) -> bool:
    """Whether a number is printed as 0."""
    return figure is not None and not figure.quantity.mantissa
