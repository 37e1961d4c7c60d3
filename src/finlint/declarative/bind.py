"""Which stated figures an equation is about: equal in entity, period and scope, and close by."""

from collections.abc import Iterable, Iterator, Mapping
from functools import cached_property

from finlint.authoring import last_years, scored_rows
from finlint.choice import Choice
from finlint.declarative.nodes import Each, Items, Level, Node, Operand, Sought, Sum
from finlint.declarative.parse import Relation
from finlint.facts import Aspect, FactIndex, Figure, Key, closest, distance
from finlint.facts.vocabulary import vocabulary
from finlint.measure import Unit
from finlint.regex import regex
from finlint.value import value

_PART = regex(r"第.{1,4}部分|附[件表]")


class Within(Choice):
    """How near the stated figure an operand must stand."""

    SENTENCE = "sentence"  # the same sentence, or a part that the figure's 其中 lists
    SECTION = "section"  # under the same heading, or an item of a list there
    PART = "part"  # the same 第…部分
    REPORT = "report"


@value
class Where:
    """Conditions on the stated figure: one of the words each, any if there are none.

    ``section`` words are parts of a heading that the figure stands under, ``unit`` words units of its kind.
    """

    fund: tuple[str, ...] = ()
    basis: tuple[str, ...] = ()
    level: tuple[str, ...] = ()
    section: tuple[str, ...] = ()
    unit: tuple[str, ...] = ()

    def admits(self, figure: Figure) -> bool:
        """Whether the conditions hold."""
        scope, headings = figure.key.scope, figure.place.section
        return (
            (not self.fund or scope.fund in self.fund)
            and (not self.basis or scope.basis in self.basis)
            and (not self.level or scope.level in self.level)
            and (not self.section or any(w in h for w in self.section for h in headings))
            and (not self.unit or any(Unit.of(word).comparable(figure.quantity.unit) for word in self.unit))
        )


@value(slots=False)
class Row:
    """A stated figure and what was found for each operand; no figures where none is stated."""

    stated: Figure
    bound: Mapping[Sought, tuple[Figure, ...]]

    @cached_property
    def operands(self) -> tuple[Figure, ...]:
        """Every figure of the other side, in the order of the equation."""
        return tuple(figure for figures in self.bound.values() for figure in figures)

    @property
    def absent(self) -> tuple[Sought, ...]:
        """The operands that the report does not state."""
        return tuple(node for node, figures in self.bound.items() if not figures)

    @property
    def reach(self) -> tuple[int, int]:
        """How far the operands stand from the stated figure."""
        apart = [distance(self.stated, figure) for figure in self.operands]
        return max((levels for levels, _ in apart), default=0), sum(by for _, by in apart)


def rows(facts: FactIndex, relation: Relation, where: Where, within: Within) -> Iterator[Row]:
    """A row for each place that states the tested concept, unless no operand is stated.

    Of several statements of it that would be compared with the same operands only the nearest is:
    the others repeat it, and whether they repeat it well is a question of its own.
    """
    wanted = relation.operands
    if facts.prior is None and any(node.reading.published for node in wanted):
        return
    near = wanted and within is Within.SENTENCE
    figures = [f for f in _stated(facts, relation, where) if not near or _accompanied(facts, relation, f)]
    found = [_row(facts, relation, figure, within) for figure in figures]
    best: dict[object, Row] = {}
    for row in found:
        if wanted and not row.operands:
            continue
        key = tuple(map(_identity, row.operands)) or _identity(row.stated)
        if key not in best or row.reach < best[key].reach:
            best[key] = row
    yield from sorted(best.values(), key=lambda row: row.stated.span)


def standing(facts: FactIndex, relation: Relation, stated: Figure, within: Within) -> Row | None:
    """What is found around one statement; ``None`` where it is a change against another base than last year's."""
    if not _based(stated, stated.key):
        return None
    return _row(facts, relation, stated, within)


def _identity(figure: Figure) -> object:
    return (figure.span, figure.key, figure.aspect)


def _accompanied(facts: FactIndex, relation: Relation, stated: Figure) -> bool:
    """Whether an operand may stand in the sentence of a figure, or in its breakdown: none of last year's does."""
    if any(isinstance(node, Items) or node.reading.published for node in relation.operands):
        return True
    concepts = {node.concept for node in relation.operands if isinstance(node, Operand)}
    beside = any(facts.others_beside(stated, concept) for concept in concepts)
    return beside or any(part.key.concept in concepts for part in facts.parts(stated))


def _stated(facts: FactIndex, relation: Relation, where: Where) -> Iterator[Figure]:
    reading = relation.stated.reading
    if isinstance(relation.stated, Each):
        figures = facts.of_level(reading.aspect, relation.stated.level.prefix)
    else:
        figures = facts.of(reading.aspect, relation.stated.concept)
    return (f for f in figures if reading.admits(f.key) and where.admits(f) and _based(f, f.key))


def _row(facts: FactIndex, relation: Relation, stated: Figure, within: Within) -> Row:
    about = relation.stated.reading.about(stated.key)
    bound = {node: _bound(facts, node, stated, about, within) for node in relation.operands}
    return Row(stated, _unnested(bound) if _adds(relation.computed) else bound)


def besides(facts: FactIndex, nodes: Iterable[Sought], row: Row, relation: Relation, within: Within) -> Row:
    """What a condition asks for, around the stated figure of a row, which may be one of its operands."""
    stated = row.stated
    about = relation.stated.reading.about(stated.key)
    bound: dict[Sought, tuple[Figure, ...]] = {}
    for node in nodes:
        own = isinstance(node, Operand) and not node.reading.published and _asks(node, about) == _asked(stated)
        bound[node] = (stated,) if own else _bound(facts, node, stated, about, within)
    return Row(stated, bound)


def _asks(node: Operand, about: Key) -> tuple[Key, Aspect]:
    return node.reading.of(about, node.concept), node.reading.aspect


def _asked(figure: Figure) -> tuple[Key, Aspect]:
    return figure.key, figure.aspect


def _bound(facts: FactIndex, node: Sought, stated: Figure, about: Key, within: Within) -> tuple[Figure, ...]:
    if node.reading.published:
        return _published(facts, node, stated, about)
    return tuple(figure for figure in _found(facts, node, stated, about) if _near(figure, stated, within))


def _published(facts: FactIndex, node: Sought, stated: Figure, about: Key) -> tuple[Figure, ...]:
    """What last year's report states, if it states it in one way."""
    if not isinstance(node, Operand) or node.reading.aspect is not Aspect.VALUE:
        return ()
    found = last_years(facts, node.reading.of(about, node.concept), stated)
    return found[:1] if not any(found[0].interval.disjoint(other.interval) for other in found[1:]) else ()


def _adds(node: Node) -> bool:
    return isinstance(node, Sum) and not any(minus for minus, _ in node.addends)


def _unnested(bound: Mapping[Sought, tuple[Figure, ...]]) -> Mapping[Sought, tuple[Figure, ...]]:
    """Addends without what another addend holds: 行政编制20名（含工勤编制2名） has the two already."""
    every = [figure for figures in bound.values() for figure in figures]
    places = {figure.span for figure in every}
    if not any(figure.parent is not None and figure.parent.span in places for figure in every):
        return bound
    return {node: tuple(f for f in figures if not _inside(f, every)) for node, figures in bound.items()}


def _inside(figure: Figure, addends: Iterable[Figure]) -> bool:
    if figure.parent is None:
        return False
    unit = figure.quantity.unit
    return any(lists(figure, other) and unit.comparable(other.quantity.unit) for other in addends)


def _found(facts: FactIndex, node: Sought, stated: Figure, about: Key) -> tuple[Figure, ...]:
    match node:
        case Operand():
            return _operand(facts, node, stated, about)
        case Items(Level.PART):
            return _parts(facts, stated, node)
        case Items(Level.ROW):
            return tuple(scored_rows(facts, stated.key.entity, node.reading.aspect)) if stated.key.entity else ()
        case Items():
            return _items(facts, node, stated, about)


def _near(figure: Figure, stated: Figure, within: Within) -> bool:
    match within:
        case Within.SENTENCE:
            return figure.place.sentence == stated.place.sentence or lists(figure, stated)
        case Within.SECTION:
            home = stated.place.section
            return figure.place.section[: len(home)] == home
        case Within.PART:
            return part_of(figure) == part_of(stated)
        case Within.REPORT:
            return True


def part_of(figure: Figure) -> str:
    """The heading of the 第…部分 or 附件 that a figure stands in, ``""`` where there is none."""
    section = figure.place.section
    return section[0] if section and _PART.match(section[0]) else ""


def lists(figure: Figure, stated: Figure) -> bool:
    """Whether a figure is a part in the breakdown (其中) of the stated one."""
    parent = figure.parent
    return parent is not None and (parent.span, parent.key) == (stated.span, stated.key)


def _operand(facts: FactIndex, node: Operand, stated: Figure, about: Key) -> tuple[Figure, ...]:
    """The nearest figure of the key that the operand asks for.

    A part that 其中 lists below the stated figure is of its 资金口径 even if it does not repeat it.
    """
    key, aspect = node.reading.of(about, node.concept), node.reading.aspect
    if node.reading.fund is None and not key.scope.fund:
        key = key.of(fund=vocabulary().fixed.get(node.concept, ""))
    candidates = [f for f in facts.near(stated, aspect, key) if f is not stated and _based(f, about)]
    if key.scope.fund and node.reading.fund is None:
        bare = facts.near(stated, aspect, key.of(fund=""))
        candidates += [f for f in bare if f is not stated and lists(f, stated)]
    nearest = closest(candidates, stated)
    return () if nearest is None else (nearest,)


def _based(figure: Figure, about: Key) -> bool:
    """Whether a change or growth is one against the year before, as ``增减`` means it."""
    if figure.aspect not in {Aspect.CHANGE, Aspect.GROWTH} or figure.base is None:
        return True
    return figure.base.period != figure.key.period and figure.key.entity == about.entity


def _parts(facts: FactIndex, stated: Figure, node: Items) -> tuple[Figure, ...]:
    aspect = node.reading.aspect
    return _distinct(
        f
        for f in facts.parts(stated)
        if f.aspect is aspect
        and f.key.period == stated.key.period
        and f.key.scope.basis == stated.key.scope.basis
        and f.quantity.unit.comparable(stated.quantity.unit)
    )


def _items(facts: FactIndex, node: Items, stated: Figure, about: Key) -> tuple[Figure, ...]:
    """The items of a level in the one place that is nearest: a listing, a table or a section."""
    prefix, tabular = _prefix(node.level, stated.key.concept), stated.place.tabular
    like = node.reading.of(about, prefix)[1:]
    candidates = [
        f
        for f in facts.near_level(stated, node.reading.aspect, node.level.prefix)
        if f.key.concept.startswith(prefix) and f.key[1:] == like and f.place.tabular == tabular
    ]
    if not candidates:
        return ()
    first = min(candidates, key=lambda f: (not lists(f, stated), distance(f, stated)))
    return _distinct(_together(candidates, first))


def _prefix(level: Level, concept: str) -> str:
    """How the concepts of the items begin: below an item of the classification, its own path."""
    above, colon, path = concept.partition(":")
    inner = bool(colon) and any(above == other.value[1:] for other in Level if other.prefix)
    return f"{level.prefix}{path}/" if inner else level.prefix


def _together(candidates: Iterable[Figure], first: Figure) -> tuple[Figure, ...]:
    """Those that stand with the first: in its column, enumeration, paragraph or list.

    Each item of a numbered list is a heading of its own: a list is what shares the one above.
    """
    place = first.place
    columns = (place.block, place.column) if place.tabular else None
    if columns:
        return tuple(f for f in candidates if (f.place.block, f.place.column) == columns)
    alike = (
        tuple(f for f in candidates if f.place.listing == place.listing >= 0),
        tuple(f for f in candidates if f.place.section == place.section),
        tuple(f for f in candidates if f.place.section[:-1] == place.section[:-1]),
    )
    return next((group for group in alike if len(group) > 1), (first,))


def _distinct(figures: Iterable[Figure]) -> tuple[Figure, ...]:
    """An item said twice in one place with one value is one item."""
    return tuple({(f.key, f.interval): f for f in figures}.values())
