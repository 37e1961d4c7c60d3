"""Faults as people make them (DOMAIN 6): each operator takes a report and a mark and says what would stand there.

An operator gives the texts to exchange, or nothing where it does not apply. ``candidates`` keeps those
whose result is observable by ``relations.Printed``; operators of form (two words left of a template, a
list number twice, a year that cannot be) are observable as they stand. ``round differently`` is the
negative control: it keeps only results that break nothing.
"""

import random
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from decimal import ROUND_HALF_UP
from fractions import Fraction

from .ledger import WAN
from .office import UNITS
from .pen import Mark
from .relations import Printed
from .report import Written

Change = tuple[Mark, str, Mark]
"""The mark, its new text, and what a reader now takes it for."""
Operator = Callable[[random.Random, Written, Mark], list[Change]]


@dataclass(frozen=True)
class Injected:
    """A report with one fault: where it is, what was done, and which relations show it."""

    report: Written
    operator: str
    targets: tuple[Mark, ...]
    shown_by: tuple[str, ...]


def _set(mark: Mark, value: Fraction, *, text: str = "") -> list[Change]:
    """The change that prints ``value`` (unsigned) in the mark's own spelling, if it reads differently."""
    if mark.spelling is None or value < 0:
        return []
    words = text or mark.spelling.spell(value)
    read = mark.spelling.read(words)
    if read == abs(mark.value):
        return []
    sign = -1 if mark.value < 0 else 1
    return [(mark, words, replace(mark, value=sign * read, slack=Fraction(0)))]


def copy_neighbour(rng: random.Random, report: Written, mark: Mark) -> list[Change]:
    """The amount of another number of the paragraph."""
    if mark.kind != "amount":
        return []
    near = [
        one
        for one in report.marks
        if one.kind == "amount"
        and one.block == mark.block
        and one.value != mark.value
        and one.spelling == mark.spelling
    ]
    return _set(mark, rng.choice(near).value) if near else []


def change_difference(rng: random.Random, _report: Written, mark: Mark) -> list[Change]:
    """Another difference beside the old rate."""
    return _set(mark, abs(mark.value) * Fraction(rng.randint(40, 190), 100)) if mark.kind == "change" else []


def divide_by_current(_rng: random.Random, report: Written, mark: Mark) -> list[Change]:
    """The rate on this year's amount."""
    if mark.kind != "growth" or not report.ledger.values[mark.means[1]]:
        return []
    now, before = (Fraction(report.ledger.values[name]) for name in mark.means[1:])
    return _set(mark, abs(now - before) / now)


def complement(_rng: random.Random, _report: Written, mark: Mark) -> list[Change]:
    """What is left of 100 %."""
    return _set(mark, 1 - mark.value) if mark.kind in {"share", "completion"} and 0 < mark.value < 1 else []


def swap_parts(_rng: random.Random, report: Written, mark: Mark) -> list[Change]:
    """Two amounts, or two shares, of one list exchanged."""
    if mark.listing < 0:
        return []
    others = [
        one for one in report.marks if (one.listing, one.kind) == (mark.listing, mark.kind) and one.start > mark.start
    ]
    if not others or others[0].spelling is None:
        return []
    one, other = _set(mark, abs(others[0].value)), _set(others[0], abs(mark.value))
    return one + other if one and other else []


def flip_direction(_rng: random.Random, report: Written, mark: Mark) -> list[Change]:
    """增加 for 减少, 增长 for 下降, 大于 for 小于."""
    opposites = ("增加", "减少"), ("增长", "下降"), ("上升", "降低"), ("大于", "小于"), ("高于", "低于")
    if mark.kind != "word":
        return []
    for one, other in opposites:
        for old, new in ((one, other), (other, one)):
            if old in report.text[mark.start : mark.end]:
                words = report.text[mark.start : mark.end].replace(old, new)
                number = next((n for n in report.marks if n.start == mark.end and n.means[1:] == mark.means[1:]), None)
                follows = (
                    [(number, report.text[number.start : number.end], replace(number, value=-number.value))]
                    if number
                    else []
                )
                return [(mark, words, replace(mark, value=-mark.value)), *follows]
    return []


def drop_wan(_rng: random.Random, report: Written, mark: Mark) -> list[Change]:
    """万元 become 元."""
    text = report.text[mark.start : mark.end]
    if not text.endswith("万元") or mark.spelling is None or not mark.value:
        return []
    spelling = replace(mark.spelling, unit=Fraction(UNITS["元"]), suffix="元")
    return [(mark, text.removesuffix("万元") + "元", replace(mark, value=mark.value / 10_000, spelling=spelling))]


def shift_decimal(rng: random.Random, _report: Written, mark: Mark) -> list[Change]:
    """The point one place off."""
    return (
        _set(mark, abs(mark.value) * Fraction(10) ** rng.choice((-1, 1)))
        if mark.kind != "count" and mark.spelling
        else []
    )


def transpose(_rng: random.Random, report: Written, mark: Mark) -> list[Change]:
    """The last two digits exchanged."""
    if mark.spelling is None:
        return []
    text = report.text[mark.start : mark.end]
    digits = [at for at, sign in enumerate(text) if sign.isdigit()]
    if len(digits) < 2:
        return []
    a, b = digits[-2:]
    letters = list(text)
    letters[a], letters[b] = letters[b], letters[a]
    return _set(mark, Fraction(0), text="".join(letters)) if letters[0] != "0" or letters[1:2] == ["."] else []


def nudge_item(rng: random.Random, _report: Written, mark: Mark) -> list[Change]:
    """A 项 by one to five hundredths of 万元."""
    if mark.kind != "amount" or not mark.means[1].startswith("item"):
        return []
    return _set(mark, mark.value + rng.choice((-1, 1)) * Fraction(WAN * rng.randint(1, 5), 100))


def score_full(_rng: random.Random, _report: Written, mark: Mark) -> list[Change]:
    """100 points for what the table adds up to."""
    return _set(mark, Fraction(10_000)) if mark.kind == "total" else []


def last_year(_rng: random.Random, report: Written, mark: Mark) -> list[Change]:
    """The amount of the year before."""
    if mark.kind != "amount" or not mark.means[1].endswith("@c"):
        return []
    before = report.ledger.values.get(mark.means[1].replace("@c", "@p"))
    return _set(mark, Fraction(before)) if before else []


def leave_alternatives(_rng: random.Random, report: Written, mark: Mark) -> list[Change]:
    """增加（减少）, as the template has it."""
    words = {
        "增加": "增加（减少）",
        "减少": "增加（减少）",
        "增长": "增长（下降）",
        "下降": "增长（下降）",
        "大于": "大于（小于）",
        "小于": "大于（小于）",
    }
    new = words.get(report.text[mark.start : mark.end])
    return [(mark, new, mark)] if mark.kind == "word" and new else []


def repeat_number(_rng: random.Random, _report: Written, mark: Mark) -> list[Change]:
    """A list number of the item before."""
    return [(mark, str(int(mark.value) - 1), mark)] if mark.kind == "ordinal" and mark.value > 1 else []


def wrong_year(rng: random.Random, _report: Written, mark: Mark) -> list[Change]:
    """A year that the report cannot mean: of the future, or ten years off."""
    if mark.kind != "year":
        return []
    year = int(mark.value) + rng.choice((-10, 1 if mark.means[1] == "own" else 2, 10))
    return [(mark, str(year), replace(mark, value=Fraction(year)))]


def round_differently(_rng: random.Random, report: Written, mark: Mark) -> list[Change]:
    """A percentage with one place less: the negative control."""
    if (
        mark.kind not in {"growth", "share", "completion"}
        or mark.spelling is None
        or mark.spelling.places < 1
        or not mark.value
    ):
        return []
    coarse = replace(mark.spelling, places=mark.spelling.places - 1)
    words = coarse.spell(_exact(report, mark), ROUND_HALF_UP)
    value = coarse.read(words)
    if value in {0, 1}:
        return []
    return [(mark, words, replace(mark, value=value if mark.value > 0 else -value, spelling=coarse, slack=Fraction(0)))]


def _exact(report: Written, mark: Mark) -> Fraction:
    a, b = (Fraction(report.ledger.values[name]) for name in mark.means[1:])
    return abs(a - b) / b if mark.kind == "growth" else a / b


FAULTS: Mapping[str, Operator] = {
    "copy a neighbour": copy_neighbour,
    "change the difference": change_difference,
    "divide by current": divide_by_current,
    "complement": complement,
    "swap parts": swap_parts,
    "flip direction": flip_direction,
    "drop 万": drop_wan,
    "shift decimal": shift_decimal,
    "transpose digits": transpose,
    "nudge item": nudge_item,
    "full score": score_full,
    "last year": last_year,
    "leave alternatives": leave_alternatives,
    "repeat number": repeat_number,
    "wrong year": wrong_year,
}
FORM = frozenset({"leave alternatives", "repeat number", "wrong year"})


def candidates(seed: int, report: Written, operator: str) -> Iterator[Injected]:
    """The observable faults of one kind that the report could have, in an order of the seed's own."""
    rng = random.Random(f"{operator} {seed}")
    for mark in rng.sample(report.marks, len(report.marks)):
        changes = FAULTS[operator](rng, report, mark)
        if changes:
            shown = _shown(report, changes) if operator not in FORM else (operator,)
            if shown:
                yield _injected(report, operator, changes, shown)


def control(seed: int, report: Written) -> Injected | None:
    """The report with one percentage rounded differently, which nothing contradicts."""
    rng = random.Random(f"control {seed}")
    for mark in rng.sample(report.marks, len(report.marks)):
        forced = any(one.slack for one in report.marks if one.listing == mark.listing >= 0)
        changes = [] if forced else round_differently(rng, report, mark)
        if changes and not _shown(report, changes):
            return _injected(report, "round differently", changes, ())
    return None


def _shown(report: Written, changes: list[Change]) -> tuple[str, ...]:
    new = {id(mark): now for mark, _, now in changes}
    marks = [new.get(id(mark), mark) for mark in report.marks]
    return tuple(Printed(report.ledger, marks).broken([now for _, _, now in changes]))


def _injected(report: Written, operator: str, changes: list[Change], shown: tuple[str, ...]) -> Injected:
    places = [at for at, mark in enumerate(report.marks) if any(mark is one for one, _, _ in changes)]
    faulty = report.with_texts([(mark, words) for mark, words, _ in changes])
    return Injected(faulty, operator, tuple(faulty.marks[at] for at in places), shown)


def inject(seed: int, report: Written) -> Injected:
    """One observable fault: an operator at random among those that the report has a place for."""
    rng = random.Random(f"fault {seed}")
    for operator in rng.sample(sorted(FAULTS), len(FAULTS)):
        fault = next(candidates(seed, report, operator), None)
        if fault:
            return fault
    msg = f"seed {seed}: no observable fault"
    raise AssertionError(msg)
