"""What a finding says: the number at fault, what it should be, and why it is probably wrong."""

from collections.abc import Iterator

from finlint.audit import Evidence, Text, worth
from finlint.authoring import shown
from finlint.authoring.slips import named
from finlint.engine.cover import Cause
from finlint.engine.explain import Hints
from finlint.engine.repair import Repair
from finlint.facts import Fact, Figure, Mark
from finlint.value import replace

_MAX_ALSO = 3
_TWO = 2
_USUAL = 2
"""Decimals that are printed although they are zeros."""


def name(fact: Fact) -> str:
    """What a message calls a fact."""
    words = fact.told if isinstance(fact, Figure) else fact.text
    return " ".join(words.split())


def message(cause: Cause) -> Text:
    """The finding in one sentence."""
    outcome = cause.lead.outcome
    what, relation = name(cause.culprit), outcome.evidence.relation
    own = outcome.message or Text(f"{what}不符合“{relation.zh}”", f"{what} contradicts “{relation.en}”")
    if outcome.stated is None or cause.culprit.span == outcome.stated.span:
        return own
    if isinstance(cause.culprit, Mark):
        return own  # words that contradict are told with what they contradict
    value = _proposal(cause.repair)
    if value is None or cause.lead not in _mends(cause):
        return Text(f"{what}疑有误：{own.zh}", f"{what} seems wrong: {own.en}")
    return Text(
        f"{what}疑有误，按“{relation.zh}”应为{value.zh}",
        f"{what} seems wrong: by “{relation.en}” it should be {value.en}",
    )


def evidence(cause: Cause) -> Evidence:
    """The arithmetic of the first relation, with what the number at fault should be."""
    own, repair = cause.lead.outcome.evidence, cause.repair
    if repair is None or repair.value is None or cause.lead not in repair.mends:
        return own
    if cause.lead.stated == cause.culprit.span and repair.variant is None:
        return own
    gap = shown(abs(repair.value - worth(repair.figure)), repair.figure)
    about = "约" if repair.loose else ""
    return replace(own, expected=about + _printed(repair), stated=repair.figure.text, gap=gap, allowed="")


def diagnosis(cause: Cause, hints: Hints) -> Text | None:
    """Why the number is probably wrong, what else speaks for it, and what else may be the cause."""
    sentences = [*_reason(cause, hints), *_seen(cause, hints), *_all_hold(cause), *_rivals(cause), *_also(cause)]
    if not sentences:
        return None
    return Text("；".join(s.zh for s in sentences), "; ".join(s.en for s in sentences))


def _mends(cause: Cause) -> frozenset[object]:
    return frozenset() if cause.repair is None else frozenset(cause.repair.mends)


def _printed(repair: Repair) -> str:
    """The proposed value as the report would print it."""
    assert repair.value is not None
    turned = repair.value.mantissa * worth(repair.figure).mantissa < 0
    value = (repair.value if turned else abs(repair.value)).shortest()
    quantity = repair.figure.quantity
    digits = value.scaled(-quantity.unit.exponent).decimals if value else 0
    return shown(value, repair.figure, max(digits, min(quantity.decimals, _USUAL)))


def _proposal(repair: Repair | None) -> Text | None:
    if repair is None or repair.value is None:
        return None
    value = _printed(repair)
    return Text(f"约{value}", f"about {value}") if repair.loose else Text(value, value)


def _reason(cause: Cause, hints: Hints) -> Iterator[Text]:
    """The likeliest slip: of the hand, of the base, of the number that was copied."""
    repair, own = cause.repair, cause.lead.outcome.diagnosis
    if repair is not None and repair.partner is not None:
        other = name(repair.partner)
        yield Text(f"与{other}疑为互换", f"probably swapped with {other}")
        return
    slip = None
    if repair is not None and repair.variant is not None:
        slip = named(repair.figure, repair.variant, _printed(repair))
        if repair.variant.slip.rare:
            yield slip
            return
    stated = cause.lead.outcome.stated
    told = own if stated is None or stated.span == cause.culprit.span else None
    hint = hints.hint(cause.culprit, cause.explained) if isinstance(cause.culprit, Figure) else None
    if reason := told or hint or slip:
        yield reason


def _seen(cause: Cause, hints: Hints) -> Iterator[Text]:
    """Where the report prints the number that it should be."""
    repair = cause.repair
    if repair is None or repair.value is None or repair.partner is not None:
        return
    other = hints.elsewhere(repair.figure, repair.value, cause.explained)
    if other is not None:
        yield Text(
            f"{_printed(repair)}与{name(other)}一致",
            f"{_printed(repair)} agrees with {name(other)}",
        )


def _all_hold(cause: Cause) -> Iterator[Text]:
    value, mended = _proposal(cause.repair), [each for each in cause.explained if each in _mends(cause)]
    if value is None or len(mended) < _TWO:
        return
    every = len(mended) == len(cause.explained) - len(cause.echoes)
    if cause.repair is not None and cause.repair.partner is not None:
        yield Text(f"互换后{len(mended)}处关系成立", f"with the two exchanged, {len(mended)} relations hold")
        return
    yield Text(
        f"若为{value.zh}，{len(mended)}处关系{'全部' if every else ''}成立",
        f"with {value.en}, {'all ' if every else ''}{len(mended)} relations hold",
    )


def _rivals(cause: Cause) -> Iterator[Text]:
    """What else would put it right as well: where two repairs fit equally, both are told."""
    told = [(name(rival.figure), value) for rival in cause.rivals if (value := _proposal(rival)) is not None]
    repair = cause.repair
    known = repair is not None and repair.value is not None
    slipped = repair is not None and repair.variant is not None and cause.lead.outcome.diagnosis is None
    match told:
        case [(what, value)] if slipped and cause.rivals[0].variant is not None:
            yield Text(f"也可能是{what}应为{value.zh}", f"or {what} should be {value.en}")
        case [(one, first), (other, second)] if not known:
            yield Text(
                f"{one}应为{first.zh}，或{other}应为{second.zh}，都能使等式成立",
                f"either {one} should be {first.en}, or {other} should be {second.en}",
            )


def _also(cause: Cause) -> Iterator[Text]:
    """What else the same fact contradicts, and where else the same contradiction stands."""
    places = {each.outcome.stated.span for each in cause.echoes if each.outcome.stated}
    if again := len(places - {cause.culprit.span}):
        yield Text(f"同样的矛盾另有{again}处", f"stated in {again} more places")
    relations = dict.fromkeys(judged.outcome.evidence for judged in cause.others)
    for other in list(relations)[:_MAX_ALSO]:
        sums = f"（{other.arithmetic}）" if other.arithmetic else ""
        plain = f" ({other.arithmetic})" if other.arithmetic else ""
        yield Text(f"另见：{other.relation.zh}{sums}", f"see also: {other.relation.en}{plain}")
