"""Faults of annexes as people make them: each knows where it stands and which relations show it."""

import random
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from fractions import Fraction

from .annex_cells import GRADES
from .annex_relations import Told
from .annex_report import ANNEX, Annexed
from .inject import Change, Injected, _set, drop_wan, shift_decimal, transpose
from .pen import Mark
from .report import Written

Operator = Callable[[random.Random, Annexed, Mark], list[Change]]


def _about(mark: Mark, *starts: str) -> bool:
    return mark.means[0] == "value" and mark.means[1].startswith(starts)


def _row(mark: Mark) -> bool:
    """Of a row, not of a sum."""
    return "." in mark.means[1]


def score_changed(rng: random.Random, _one: Annexed, mark: Mark) -> list[Change]:
    """Another score in a row."""
    if mark.kind != "score" or not _row(mark):
        return []
    return _set(mark, mark.value + rng.choice((-200, -100, -50, 50, 100, 200)))


def weight_changed(rng: random.Random, _one: Annexed, mark: Mark) -> list[Change]:
    """Another weight in a row."""
    if mark.kind != "weight" or not _row(mark) or _about(mark, "g", "hg"):
        return []
    return _set(mark, mark.value + rng.choice((-500, -100, 100, 500, 1000)))


def heading_changed(rng: random.Random, _one: Annexed, mark: Mark) -> list[Change]:
    """产出指标（50分） above rows of forty points."""
    return _set(mark, mark.value + rng.choice((-1000, -500, 500, 1000))) if _about(mark, "g", "hg") else []


def total_changed(rng: random.Random, one: Annexed, mark: Mark) -> list[Change]:
    """A total of weights or scores that is not the sum."""
    if mark.kind != "total" and not (mark.kind == "weight" and not _row(mark)):
        return []
    return transpose(rng, one.written, mark) or _set(mark, mark.value - rng.choice((1000, 500, 100, 50)))


def total_copied(_rng: random.Random, _one: Annexed, mark: Mark) -> list[Change]:
    """100 for what the scores add up to."""
    return _set(mark, Fraction(10_000)) if mark.kind == "total" else []


def rate_wrong(rng: random.Random, one: Annexed, mark: Mark) -> list[Change]:
    """Another rate of execution."""
    if mark.kind != "completion":
        return []
    wrong = mark.value + Fraction(rng.choice((-500, -250, -120, 120, 250)), 10_000)
    return rng.choice((transpose(rng, one.written, mark), shift_decimal(rng, one.written, mark), _set(mark, wrong)))


def digit_slip(rng: random.Random, one: Annexed, mark: Mark) -> list[Change]:
    """Two digits exchanged, or one more or less, in an amount."""
    if mark.kind != "amount" or not mark.value:
        return []
    return rng.choice(
        (transpose(rng, one.written, mark), _set(mark, mark.value + rng.choice((-1, 1)) * mark.ulp * 100))
    )


def point_shifted(rng: random.Random, one: Annexed, mark: Mark) -> list[Change]:
    """The point of an amount one place off."""
    return shift_decimal(rng, one.written, mark) if mark.kind == "amount" else []


def fund_row(rng: random.Random, _one: Annexed, mark: Mark) -> list[Change]:
    """A source of money that the total does not know."""
    if mark.kind != "amount" or not _about(mark, "f") or ".total." in mark.means[1]:
        return []
    return _set(mark, mark.value + Fraction(rng.randint(100, 900), 100) * 1_000_000)


def unmet(rng: random.Random, one: Annexed, mark: Mark) -> list[Change]:
    """A completion short of its target, all points kept."""
    if mark.kind != "actual":
        return []
    at, _, number = mark.means[1][1:].removesuffix("@c").partition(".")
    relation = one.evaluation.projects[int(at)].rows[int(number) - 1].kind.relation
    target = Fraction(one.written.ledger.values[mark.means[1].replace("a", "t", 1)])
    step = Fraction(rng.randint(1, 4)) * (1_000_000 if target >= 100_000 else 1)
    return _set(mark, target - step if relation == "≥" else target + step)


def target_differs(rng: random.Random, one: Annexed, mark: Mark) -> list[Change]:
    """A target that is another one in 绩效目标表, or that the completion does not reach."""
    if mark.kind != "target":
        return []
    return rng.choice((transpose(rng, one.written, mark), _set(mark, mark.value * 2), _set(mark, mark.value + 1)))


def unit_slip(rng: random.Random, one: Annexed, mark: Mark) -> list[Change]:
    """元 for 万元 or the other way round; another measure word behind a completion."""
    text = one.written.text[mark.start : mark.end]
    if mark.kind == "amount" and text.endswith("万元"):
        return drop_wan(rng, one.written, mark)
    if mark.spelling is None or not mark.value or mark.kind not in {"amount", "actual"}:
        return []
    others = {"元": "万元", "个": "台", "台": "个"}
    if mark.kind == "actual":
        others["万元"] = "元"
    suffix = others.get(mark.spelling.suffix, "")
    if not suffix:
        return []
    words = text.removesuffix(mark.spelling.suffix) + suffix
    factors = {"元": Fraction(10_000), "万元": Fraction(1, 10_000)}
    factor = factors.get(mark.spelling.suffix, Fraction(1))
    spelling = replace(mark.spelling, suffix=suffix)
    return [(mark, words, replace(mark, value=mark.value * factor, spelling=spelling, ulp=mark.ulp * factor))]


def stated_score(rng: random.Random, one: Annexed, mark: Mark) -> list[Change]:
    """A conclusion or an overview that gives another score than the table."""
    if mark.kind != "score" or _row(mark):
        return []
    return rng.choice((transpose(rng, one.written, mark), _set(mark, mark.value - 100), _set(mark, Fraction(10_000))))


def mean_wrong(rng: random.Random, one: Annexed, mark: Mark) -> list[Change]:
    """Another mean of scores."""
    if mark.kind != "mean":
        return []
    return rng.choice((transpose(rng, one.written, mark), _set(mark, mark.value - 100), _set(mark, mark.value + 50)))


def grade_wrong(rng: random.Random, _one: Annexed, mark: Mark) -> list[Change]:
    """优 for a score of 85."""
    if mark.kind != "grade":
        return []
    rank = rng.choice([at for at in range(4) if at != mark.value])
    return [(mark, GRADES[rank], replace(mark, value=Fraction(rank)))]


def name_differs(rng: random.Random, one: Annexed, mark: Mark) -> list[Change]:
    """A project with a character lost, or with two exchanged."""
    if mark.kind != "name":
        return []
    text = one.written.text[mark.start : mark.end]
    at = rng.randrange(1, len(text) - 2)
    exchanged = text[:at] + text[at + 1] + text[at] + text[at + 2 :]
    words = rng.choice((text[:at] + text[at + 1 :], exchanged))
    return [(mark, words, replace(mark, value=Fraction(1)))] if words != text else []


def count_wrong(rng: random.Random, _one: Annexed, mark: Mark) -> list[Change]:
    """One project more, or one less; one person too many."""
    return _set(mark, mark.value + rng.choice((-1, 1, 2))) if mark.kind == "count" else []


FAULTS: Mapping[str, Operator] = {
    "score changed": score_changed,
    "weight changed": weight_changed,
    "heading changed": heading_changed,
    "total changed": total_changed,
    "total copied": total_copied,
    "rate wrong": rate_wrong,
    "digit slip": digit_slip,
    "point shifted": point_shifted,
    "fund row": fund_row,
    "unmet, full score": unmet,
    "target differs": target_differs,
    "unit slip": unit_slip,
    "stated score": stated_score,
    "mean wrong": mean_wrong,
    "grade wrong": grade_wrong,
    "name differs": name_differs,
    "count wrong": count_wrong,
}


@dataclass(frozen=True)
class Case:
    """A report with a fault in its annexes, or in what the text says of them."""

    injected: Injected
    kind: str
    """The kind of mark that was changed."""


def candidates(seed: int, one: Annexed, operator: str) -> Iterator[Case]:
    """The observable faults of one kind, in an order of the seed's own."""
    rng = random.Random(f"annex {operator} {seed}")
    written = one.written
    start = written.text.index(ANNEX)
    marks = [mark for mark in written.marks if mark.start > start]
    for mark in rng.sample(marks, len(marks)):
        changes = FAULTS[operator](rng, one, mark)
        shown = _shown(one, changes) if changes else ()
        if shown:
            yield Case(_injected(written, operator, changes, shown), mark.kind)


def inject(seed: int, one: Annexed) -> Case:
    """One observable fault: an operator at random among those that the annexes have a place for."""
    rng = random.Random(f"annex fault {seed}")
    for operator in rng.sample(sorted(FAULTS), len(FAULTS)):
        case = next(candidates(seed, one, operator), None)
        if case:
            return case
    raise AssertionError(f"seed {seed}: no observable fault")


def _shown(one: Annexed, changes: list[Change]) -> tuple[str, ...]:
    new = {id(mark): now for mark, _, now in changes}
    marks = [new.get(id(mark), mark) for mark in one.written.marks]
    return tuple(Told(one.evaluation, marks).broken([now for _, _, now in changes]))


def _injected(written: Written, operator: str, changes: list[Change], shown: tuple[str, ...]) -> Injected:
    places = [at for at, mark in enumerate(written.marks) if any(mark is one for one, _, _ in changes)]
    faulty = written.with_texts([(mark, words) for mark, words, _ in changes])
    return Injected(faulty, operator, tuple(faulty.marks[at] for at in places), shown)
