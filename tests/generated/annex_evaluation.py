"""What an office evaluates: projects with their money, indicators and scores; all of it adds up.

Amounts are in 分, weights and scores in hundredths of a point. Everything printed has a name in ``ledger.values``:
``f0.total.e`` is what project 0 spent, ``t0.3`` and ``a0.3`` are target and completion of its third indicator,
``w0.3`` and ``s0.3`` its weight and score (0 is the execution of the budget), ``w0`` and ``s0`` their sums.
"""

import random
from dataclasses import dataclass, replace
from fractions import Fraction

from . import annex_catalogue
from .annex_catalogue import Kind
from .ledger import WAN, Identity, Ledger

BASES = ("i", "a", "e")
"""年初, 调整后, 执行."""
GRADES = ("优", "良", "中", "差")


@dataclass(frozen=True)
class Indicator:
    """A row: what it is, whether it was reached, and what is said where it was not."""

    kind: Kind
    met: bool
    reason: str


@dataclass(frozen=True)
class Project:
    """A project and its words; its numbers are in the ledger."""

    name: str
    code: str
    sources: tuple[str, ...]
    rows: tuple[Indicator, ...]
    late: str
    goal: str
    problem: str
    measure: str


@dataclass(frozen=True)
class Evaluation:
    """All of a year, with the ledger that has its numbers too."""

    ledger: Ledger
    projects: tuple[Project, ...]

    def value(self, name: str) -> int:
        """A number of the ledger."""
        return self.ledger.values[f"{name}@c"]

    def score(self, at: int) -> Fraction:
        """The score of a project, in points."""
        return Fraction(self.value(f"s{at}"), 100)


class _Book:
    """Numbers while they are drawn."""

    def __init__(self, seed: int, ledger: Ledger, sources: tuple[str, ...]) -> None:
        self.rng = random.Random(f"evaluation {seed} {ledger.year}")
        self.values: dict[str, int] = {}
        self.identities: list[Identity] = []
        self.orders: list[tuple[str, str]] = []
        self.sources = sources

    def note(self, name: str, value: int) -> int:
        self.values[f"{name}@c"] = value
        return value

    def total(self, name: str, *parts: str) -> int:
        self.identities.append(((name,), parts))
        return self.note(name, sum(self.values[f"{part}@c"] for part in parts))


def grade(points: Fraction) -> str:
    """The grade of a score (DOMAIN 2.1)."""
    return "优" if points >= 90 else "良" if points >= 80 else "中" if points >= 60 else "差"


def evaluate(seed: int, ledger: Ledger, sources: tuple[str, ...] = annex_catalogue.SOURCES) -> Evaluation:
    """The evaluation of ``seed``: projects that cost less than the 项目支出 of the ledger."""
    book = _Book(seed, ledger, sources)
    rng = book.rng
    room = int(ledger.values["gen_project@c"] * rng.uniform(0.5, 0.95))
    number = rng.randint(1, 4) if room > 4 * WAN else 1
    names = rng.sample(annex_catalogue.PROJECTS, number)
    cuts = sorted(rng.uniform(0.15, 1) for _ in names)
    own = ledger.values["own_project@c"] // (2 * number)
    projects = tuple(
        _project(book, at, name, int(room * cut / sum(cuts)), own)
        for at, (name, cut) in enumerate(zip(names, cuts, strict=True))
    )
    book.note("projects", number)
    book.note("involved", sum(book.values[f"f{at}.{sources[0]}.e@c"] for at in range(number)))
    book.note("s.sum", sum(book.values[f"s{at}@c"] for at in range(number)))
    for word in GRADES:
        graded = [at for at in range(number) if grade(Fraction(book.values[f"s{at}@c"], 100)) == word]
        book.note(f"n.{word}", len(graded))
    book.identities.append((("projects",), tuple(f"n.{word}" for word in GRADES)))
    for basis in BASES:
        book.total(f"f.{basis}", *(f"f{at}.total.{basis}" for at in range(number)))
    grown = replace(
        ledger,
        values={**ledger.values, **book.values},
        identities=(*ledger.identities, *book.identities),
        orders=(*ledger.orders, *book.orders),
    )
    return Evaluation(grown, projects)


def _project(book: _Book, at: int, name: str, spent: int, own: int) -> Project:
    rng = book.rng
    sources = (book.sources[0], book.sources[2]) if own > WAN and rng.random() < 0.25 else (book.sources[0],)
    for number, source in enumerate(sources):
        _fund(book, f"f{at}.{source}", spent if not number else int(own * rng.uniform(0.2, 1)))
    for source in book.sources:
        if source not in sources:
            for basis in BASES:
                book.note(f"f{at}.{source}.{basis}", 0)
    for basis in BASES:
        book.total(f"f{at}.total.{basis}", *(f"f{at}.{source}.{basis}" for source in book.sources))
    rate = Fraction(book.values[f"f{at}.total.e@c"], book.values[f"f{at}.total.a@c"])
    book.note(f"w{at}.0", 1000)
    exact = rate * 1000
    judged = rng.random() < 0.25 and exact < 1000  # the office rounds to a whole point, never off by more than half
    book.note(f"s{at}.0", min(1000, round(exact / 100) * 100 if judged else round(exact)))
    rows = _rows(book, at)
    for kind in ("w", "s"):
        book.total(f"{kind}{at}", *(f"{kind}{at}.{row}" for row in range(len(rows) + 1)))
    assert book.values[f"w{at}@c"] == 10_000
    book.orders += [(f"s{at}.{row}", f"w{at}.{row}") for row in range(len(rows) + 1)]
    lost = book.values[f"s{at}@c"] < 10_000
    return Project(
        name=name,
        code=f"5100{rng.randint(10, 99)}{rng.randint(21, 23)}T0000{rng.randint(1_000_000, 99_999_999):08d}",
        sources=sources,
        rows=rows,
        late="" if rate == 1 else rng.choice(annex_catalogue.LATE),
        goal=rng.choice(annex_catalogue.GOALS),
        problem=rng.choice(annex_catalogue.PROBLEMS) if lost else rng.choice(("无", "")),
        measure=rng.choice(annex_catalogue.MEASURES) if lost else rng.choice(("无", "")),
    )


def _fund(book: _Book, name: str, spent: int) -> None:
    rng = book.rng
    if rng.random() < 0.3:
        spent = max(spent // WAN, 1) * WAN
    adjusted = spent if rng.random() < 0.4 else int(spent / rng.uniform(0.72, 0.999))
    draw = rng.random()
    initial = adjusted if draw < 0.5 else 0 if draw < 0.65 else int(adjusted * rng.uniform(0.7, 1.5))
    for basis, amount in zip(BASES, (initial, adjusted, spent), strict=True):
        book.note(f"{name}.{basis}", amount)


def _rows(book: _Book, at: int) -> tuple[Indicator, ...]:
    rng = book.rng
    kinds = [
        *rng.sample(annex_catalogue.NUMBERS, rng.randint(1, 3)),
        *rng.sample(annex_catalogue.QUALITIES, rng.randint(1, 2)),
        *rng.sample(annex_catalogue.TIMES, 1),
        *rng.sample(annex_catalogue.EFFECTS, rng.randint(1, 2)),
        *rng.sample(annex_catalogue.SATISFIED, 1),
        *(annex_catalogue.COSTS if rng.random() < 0.6 else ()),
    ]
    rows = []
    for row, (kind, weight) in enumerate(zip(kinds, _weights(rng, len(kinds)), strict=True), 1):
        book.note(f"w{at}.{row}", weight)
        rows.append(_row(book, f"{at}.{row}", kind, weight, f"f{at}.total"))
    for first in dict.fromkeys(kind.first for kind in kinds):
        book.total(f"g{at}.{first}", *(f"w{at}.{row}" for row, kind in enumerate(kinds, 1) if kind.first == first))
    return tuple(rows)


def _weights(rng: random.Random, number: int) -> list[int]:
    """Ninety points in fives, now and then in halves."""
    weights = [500] * number
    for _ in range((9000 - 500 * number) // 500):
        weights[rng.randrange(number)] += 500
    if rng.random() < 0.2:
        high = max(range(number), key=weights.__getitem__)
        weights[high] -= 250
        weights[high - 1] += 250
    return weights


def _row(book: _Book, at: str, kind: Kind, weight: int, money: str) -> Indicator:
    rng = book.rng
    if kind.relation == "定性":
        cut = 0 if rng.random() < 0.85 else rng.choice((50, 100))
        book.note(f"s{at}", weight - cut)
        return Indicator(kind, not cut, rng.choice(annex_catalogue.MISSED) if cut else "")
    cost = kind.unit == "万元"
    target = book.values[f"{money}.a@c"] if cost else rng.randint(kind.low, kind.high)
    lost = not cost and kind.low != kind.high and rng.random() < 0.15
    actual = book.values[f"{money}.e@c"] if cost else _actual(rng, kind, target, lost=lost)
    book.note(f"t{at}", target)
    book.note(f"a{at}", actual)
    score = weight
    if lost:
        share = Fraction(min(target, actual), max(target, actual))
        score = round(weight * share) if rng.random() < 0.5 else weight - rng.choice((25, 50, 100, 150))
        score = max(0, min(score, weight - 1))
    book.note(f"s{at}", score)
    return Indicator(kind, not lost, rng.choice(annex_catalogue.MISSED) if lost else "")


def _actual(rng: random.Random, kind: Kind, target: int, *, lost: bool) -> int:
    """A completion that reaches the target, or misses it by a little."""
    most = 100 if kind.unit == "%" and target > 50 else target * 5 // 4 + 1
    if kind.relation == "＝" and not lost:
        return target
    if kind.relation in "≥＝":
        return max(target - rng.randint(1, max(target // 8, 1)), 0) if lost else rng.randint(target, max(most, target))
    if lost:
        return target + rng.randint(1, 3)
    return (
        rng.randint(0 if kind.relation == "＜" else 1, target - (kind.relation == "＜"))
        if kind.low != kind.high
        else target
    )
