"""A ledger that balances: amounts in 分, counts as they are, three columns (c 决算, p 上年, b 预算).

``values["exp@c"]`` is 本年支出合计 of the year. ``identities`` are the sums that hold in every column
where all their terms are known; they are true by construction and are checked when the ledger is made.
"""

import random
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from .catalogue import COMMON, DOMAINS, OFFICES, PROJECTS, TOWNS, USES, Subject
from .indicators import Row, identities, marks

WAN = 1_000_000  # 分 in 万元
Identity = tuple[tuple[str, ...], tuple[str, ...]]
"""The names of the two sides: both add up to the same."""


@dataclass(frozen=True)
class Ledger:
    """All that a report may print."""

    year: int
    unit: str
    subjects: tuple[Subject, ...]
    projects: tuple[str, ...]
    rows: tuple[tuple[Row, ...], ...]
    """The indicators of every project."""
    values: Mapping[str, int]
    identities: tuple[Identity, ...]
    orders: tuple[tuple[str, str], ...]
    """Names of which the first is never greater than the second."""

    @property
    def kinds(self) -> tuple[str, ...]:
        """The 类 in the order of their items."""
        return tuple(dict.fromkeys(one.kind for one in self.subjects))


class _Book:
    """Values while they are made."""

    def __init__(self, rng: random.Random, given: Mapping[str, int]) -> None:
        self.rng = rng
        self.given = given
        self.values: dict[str, int] = {}
        self.identities: list[Identity] = []

    def money(self, low: int, high: int) -> int:
        """An amount between ``low`` and ``high`` 万元, often a round one."""
        amount = int(WAN * low * (high / low) ** self.rng.random())
        return amount // WAN * WAN if self.rng.random() < 0.2 else amount

    def keep(self, name: str, drawn: int) -> int:
        """Note an amount: the one that next year's report remembers, or the one drawn; and give it."""
        self.values[name] = self.given.get(name, drawn)
        return self.values[name]

    def near(self, amount: int, low: float, high: float) -> int:
        """An amount clearly different from ``amount``, between ``low`` and ``high`` times it."""
        other = int(amount * self.rng.uniform(low, high))
        if self.rng.random() < 0.3:
            other = other // 10_000 * 10_000
        return amount if abs(other - amount) < WAN // 20 else other

    def sides(self, total: str, *parts: str, columns: str = "cp") -> None:
        """Make ``total`` the sum of ``parts``, and note it as an identity."""
        for column in columns:
            self.values[f"{total}@{column}"] = sum(self.values[f"{part}@{column}"] for part in parts)
        self.identities.append(((total,), parts))


def make(seed: int, after: Ledger | None = None) -> Ledger:
    """The ledger of ``seed``; with ``after``, of the same unit a year before that ledger."""
    if after:
        remembered = {name.replace("@p", "@c"): amount for name, amount in after.values.items() if name.endswith("@p")}
        return _draw(random.Random(f"ledger before {seed}"), remembered, after)
    return _draw(random.Random(f"ledger {seed}"), {}, None)


def _draw(rng: random.Random, remembered: Mapping[str, int], after: Ledger | None) -> Ledger:
    book = _Book(rng, remembered)
    year = rng.randint(2019, 2024)
    domain = rng.choice(sorted(DOMAINS))
    subjects = after.subjects if after else _subjects(rng, domain)
    _items(book, subjects)
    _expenditure(book)
    _income(book)
    _three_public(book)
    _procurement(book)
    _vehicles(book)
    projects, rows = _projects(book)
    pairs = [(f"score{p}.{r}", f"weight{p}.{r}") for p, some in enumerate(rows) for r in range(len(some) + 1)]
    orders = (("sme", "proc"), ("micro", "sme"), *pairs)
    year, unit = (after.year - 1, after.unit) if after else (year, rng.choice(TOWNS) + OFFICES[domain])
    ledger = Ledger(year, unit, subjects, projects, rows, book.values, tuple(book.identities), orders)
    check(ledger)
    assert all(book.values[name] == amount for name, amount in remembered.items())
    return ledger


def check(ledger: Ledger) -> None:
    """Hold the ledger to its own identities: a generator that cannot add proves nothing."""
    value = ledger.values
    for left, right in ledger.identities:
        for column in "cpb":
            if all(f"{name}@{column}" in value for name in left + right):
                total = sum(value[f"{name}@{column}"] for name in left)
                assert total == sum(value[f"{name}@{column}"] for name in right), (left, right, column)
    assert all(amount >= 0 for amount in value.values()), value


def _subjects(rng: random.Random, domain: str) -> tuple[Subject, ...]:
    own = [Subject(domain, *rest) for rest in DOMAINS[domain]]
    keep = [own[0], *rng.sample(own[1:], rng.randint(1, len(own) - 1))]
    common = sorted(rng.sample(COMMON, rng.randint(3, len(COMMON))), key=COMMON.index)
    chosen = [*sorted(keep, key=own.index), *common]
    first = rng.random() < 0.5  # 类 in the order of their codes, or the office's own first
    return tuple(chosen if first else [*common, *sorted(keep, key=own.index)])


def _items(book: _Book, subjects: tuple[Subject, ...]) -> None:
    rng, values = book.rng, book.values
    scale = rng.choice((1, 1, 4, 20))
    for at, one in enumerate(subjects):
        low, high = (100, 900) if one.item == "行政运行" else (3, 120)
        amount = book.keep(f"item{at}@c", book.money(low * scale, high * scale))
        draw = rng.random()
        budget = amount if draw < 0.4 else book.near(amount, 1, 1.4) if draw < 0.8 else book.near(amount, 0.7, 1)
        values[f"item{at}@b"] = 0 if not one.basic and draw > 0.93 else budget
        values[f"item{at}@p"] = amount if rng.random() < 0.1 else book.near(amount, 0.7, 1.35)
    for kind in dict.fromkeys(one.kind for one in subjects):
        parts = [f"item{at}" for at, one in enumerate(subjects) if one.kind == kind]
        book.sides(f"kind:{kind}", *parts, columns="cpb")
    book.sides("gen", *(f"item{at}" for at in range(len(subjects))), columns="cpb")
    book.identities.append((("gen",), tuple(f"kind:{kind}" for kind in dict.fromkeys(s.kind for s in subjects))))
    basic = [f"item{at}" for at, one in enumerate(subjects) if one.basic]
    for column in "cpb":
        values[f"gen_basic@{column}"] = sum(values[f"{name}@{column}"] for name in basic)
        values[f"gen_project@{column}"] = values[f"gen@{column}"] - values[f"gen_basic@{column}"]
        book.keep(f"people@{column}", int(values[f"gen_basic@{column}"] * rng.uniform(0.72, 0.92)))
        values[f"office@{column}"] = values[f"gen_basic@{column}"] - values[f"people@{column}"]
    book.identities += [(("gen",), ("gen_basic", "gen_project")), (("gen_basic",), ("people", "office"))]


def _expenditure(book: _Book) -> None:
    rng, values = book.rng, book.values
    has_fund, has_soe, has_own = rng.random() < 0.4, rng.random() < 0.15, rng.random() < 0.6
    for name, has in (("fund", has_fund), ("soe", has_soe), ("own_project", has_own)):
        now = book.keep(f"{name}@c", book.money(20, 900) if has else 0)
        values[f"{name}@p"] = book.near(now, 0.6, 1.6) if now else 0
    book.keep("own_basic@c", book.money(5, 200) if has_own else 0)
    values["own_basic@p"] = book.near(values["own_basic@c"], 0.8, 1.2)
    book.sides("fiscal", "gen", "fund", "soe")
    book.sides("basic", "gen_basic", "own_basic")
    book.sides("project", "gen_project", "fund", "soe", "own_project")
    book.sides("exp", "basic", "project")
    book.sides("own", "own_basic", "own_project")


def _income(book: _Book) -> None:
    rng, values = book.rng, book.values
    gen, own = values["gen@c"], values["own@c"]
    carried = rng.random() < 0.7
    for name, size in (("gen", gen), ("own", own)):
        before, start, end = (book.near(size // 20, 0.2, 1.5) if carried and size else 0 for _ in range(3))
        start = book.keep(f"{name}_open@c", start)
        book.keep(f"{name}_close@c", end)
        before = min(before, values[f"{name}@p"] + start)  # no income is below nothing
        values[f"{name}_open@p"], values[f"{name}_close@p"] = before, start
        for column in "pc":
            grown = values[f"{name}_close@{column}"] - values[f"{name}_open@{column}"]
            values[f"{name}_in@{column}"] = values[f"{name}@{column}"] + grown
    share = rng.uniform(0.5, 0.95)
    for column in "cp":
        book.keep(f"biz@{column}", int(values[f"own_in@{column}"] * share))
        values[f"other@{column}"] = values[f"own_in@{column}"] - values[f"biz@{column}"]
        values[f"fund_in@{column}"], values[f"soe_in@{column}"] = values[f"fund@{column}"], values[f"soe@{column}"]
    book.sides("fiscal_in", "gen_in", "fund_in", "soe_in")
    book.sides("inc", "fiscal_in", "biz", "other")
    book.sides("open", "gen_open", "own_open")
    book.sides("close", "gen_close", "own_close")
    book.sides("total", "inc", "open")
    book.sides("ftotal", "fiscal_in", "gen_open")
    book.identities += [
        (("total",), ("exp", "close")),
        (("total",), ("basic", "project", "close")),
        (("total",), ("gen_in", "fund_in", "soe_in", "biz", "other", "open")),
        (("ftotal",), ("fiscal", "gen_close")),
        (("inc",), ("gen_in", "fund_in", "soe_in", "biz", "other")),
        (("gen_open", "gen_in"), ("gen", "gen_close")),
    ]


def _pick(rng: random.Random, *choices: Callable[[], int]) -> int:
    return rng.choice(choices)()


def _three_public(book: _Book) -> None:
    rng, values = book.rng, book.values
    sizes = {"abroad": (3, 40, 0.25), "buy": (15, 60, 0.25), "run": (3, 60, 0.95), "host": (1, 15, 0.85)}
    for name, (low, high, chance) in sizes.items():
        now = book.keep(f"{name}@c", book.money(low, high) if rng.random() < chance else 0)
        spare = book.money(1, 10) if rng.random() < 0.4 else 0
        values[f"{name}@b"] = _pick(rng, lambda now=now: now, lambda now=now: book.near(now, 1, 1.6)) if now else spare  # type: ignore[misc]
        before = book.near(now, 0.5, 1.8) if now else book.money(low, high) if rng.random() < 0.3 else 0
        values[f"{name}@p"] = now if now and rng.random() < 0.15 else 0 if now and rng.random() < 0.06 else before
    book.sides("car", "buy", "run", columns="cpb")
    book.sides("three", "abroad", "car", "host", columns="cpb")
    book.identities.append((("three",), ("abroad", "buy", "run", "host")))
    values["kept@c"] = rng.randint(2, 30)
    values["bought@c"] = min(rng.randint(1, 3), values["kept@c"]) if values["buy@c"] else 0
    values["groups@c"] = rng.randint(1, 4) if values["abroad@c"] else 0
    values["travellers@c"] = values["groups@c"] * rng.randint(1, 4)
    values["visits@c"] = rng.randint(5, 90) if values["host@c"] else 0
    values["guests@c"] = values["visits@c"] * rng.randint(4, 12) + rng.randint(0, 3) if values["host@c"] else 0


def _procurement(book: _Book) -> None:
    rng, values = book.rng, book.values
    book.keep("op@c", values["office@c"])
    values["op@p"] = values["office@p"] if rng.random() < 0.5 else book.near(values["op@c"], 0.8, 1.2)
    for name, chance in (("goods", 0.9), ("works", 0.4), ("services", 0.9)):
        values[f"{name}@c"] = book.money(5, 400) if rng.random() < chance else 0
    book.sides("proc", "goods", "works", "services", columns="c")
    values["sme@c"] = int(values["proc@c"] * rng.choice((1, rng.uniform(0.4, 1))))
    values["micro@c"] = int(values["sme@c"] * rng.choice((1, rng.uniform(0.3, 1))))


def _vehicles(book: _Book) -> None:
    rng, values = book.rng, book.values
    total = values["kept@c"] + rng.choice((0, 0, rng.randint(1, 9)))
    values["vehicles@c"] = total
    cuts = sorted(rng.randint(0, total) for _ in USES[1:])
    for at, (low, high) in enumerate(zip([0, *cuts], [*cuts, total], strict=True)):
        values[f"use{at}@c"] = high - low
    book.identities.append((("vehicles",), tuple(f"use{at}" for at in range(len(USES)))))


def _projects(book: _Book) -> tuple[tuple[str, ...], tuple[tuple[Row, ...], ...]]:
    rng, values = book.rng, book.values
    names = rng.sample(PROJECTS, rng.randint(1, 3))
    rows = []
    for at in range(len(names)):
        values[f"project{at}@b"] = book.money(8, 300)
        values[f"project{at}@c"] = int(values[f"project{at}@b"] * rng.choice((1, rng.uniform(0.6, 1))))
        rows.append(marks(rng, at, values))
        book.identities += identities(at, len(rows[-1]))
    return tuple(names), tuple(rows)
