"""What to write instead, where the other numbers leave no doubt.

A number is put right only where it is derived from others: a rate, a share, a growth, or the total of
a list. What it is derived from is never touched. A fix is safe if no reader could disagree: a
percentage of two amounts that nothing else contradicts, or a sign that is set twice.
"""

from collections.abc import Collection

from finlint.audit import Edit, Fix, Text, worth
from finlint.audit.equation import parts
from finlint.engine.cover import Cause
from finlint.engine.judged import Judged, around, grain
from finlint.facts import Aspect, Figure, Mark, MarkKind
from finlint.measure import Exact
from finlint.regex import regex
from finlint.text import Source, Span

_DERIVED = (Aspect.SHARE, Aspect.GROWTH, Aspect.COMPLETION)
_WRITTEN = (MarkKind.DOUBLED, MarkKind.PERCENT, MarkKind.UNIT, MarkKind.SUBJECT, MarkKind.MISSPELT)
_FINER = 3
"""Places more than are printed, that tell what is nearly all from all."""
_WHOLE = (Exact(0), Exact(100))
"""What 0.004% and 99.96% are not, though they round to it."""
_NUMBER = regex(r"[0-9]+(?:,[0-9]{3})*(?:\.[0-9]+)?")


def fix(cause: Cause, blamed: Collection[Span], source: Source) -> Fix | None:
    """The fix of a finding, ``None`` where there is a choice; ``blamed`` are all places at fault."""
    if isinstance(cause.culprit, Mark):
        return _of_words(cause.culprit, source)
    return _of_number(cause, cause.culprit, blamed, source)


def _of_words(mark: Mark, source: Source) -> Fix | None:
    span = mark.span
    if mark.kind not in _WRITTEN or not mark.expected or source.text[span.start : span.end] != mark.text:
        return None
    safe = mark.kind is MarkKind.DOUBLED and mark.word == "sign"
    return _fix(Edit(span, mark.expected), mark.text, safe=safe)


def _of_number(cause: Cause, figure: Figure, blamed: Collection[Span], source: Source) -> Fix | None:
    repair, lead = cause.repair, cause.lead
    if repair is None or repair.value is None or repair.partner is not None or repair.breaks or cause.rivals:
        return None
    if lead.outcome.equation is None or lead.stated != figure.span or repair.mends < frozenset((lead, *cause.others)):
        return None
    rate = figure.aspect in _DERIVED
    if not (rate or _is_total(lead, figure)) or any(n in blamed for n in lead.numbers - {figure.span}):
        return None
    written = _NUMBER.findall(source.text[figure.span.start : figure.span.end])
    if len(written) != 1 or repair.value.mantissa * worth(figure).mantissa < 0:
        return None
    scaled = abs(_finer(lead, figure) if rate else repair.value).scaled(-figure.quantity.unit.exponent)
    decimals = figure.quantity.decimals if rate else max(figure.quantity.decimals, scaled.shortest().decimals)
    while (made := scaled.rounded(decimals)) != scaled and made in _WHOLE:
        decimals += 1
    text = made.text(decimals)
    if "," in written[0]:
        text = _grouped(text)
    sign = Exact(-1 if repair.value.mantissa < 0 else 1)
    value = made.scaled(figure.quantity.unit.exponent) * sign
    if text == written[0] or not all(each.mended(figure, around(figure, value)) for each in (lead, *cause.others)):
        return None
    start = figure.span.start + source.text[figure.span.start : figure.span.end].index(written[0])
    return _fix(Edit(Span(start, start + len(written[0])), text), written[0], safe=rate)


def _finer(lead: Judged, figure: Figure) -> Exact:
    """A rate as its relation makes it, finer than it is printed."""
    assert lead.outcome.equation is not None
    solution = lead.outcome.equation.solved(figure.span, grain(figure) - _FINER)
    assert solution is not None
    return solution.value


def _is_total(lead: Judged, figure: Figure) -> bool:
    """Whether a number is the sum of others that are printed: it stands alone on its side."""
    equation = lead.outcome.equation
    if equation is None or equation.sign != "=" or not lead.adds:
        return False
    sides = [side for side in (equation.left, equation.right) if len(side) == 1]
    return any(parts(side[0]) == (Exact(1), (figure,)) for side in sides)


def _grouped(text: str) -> str:
    whole, point, rest = text.partition(".")
    return f"{int(whole):,}{point}{rest}"


def _fix(edit: Edit, old: str, *, safe: bool) -> Fix:
    message = Text(f"把“{old}”改为“{edit.text}”", f"write “{edit.text}” for “{old}”")
    return Fix(message, "safe" if safe else "unsafe", (edit,))
