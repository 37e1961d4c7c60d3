"""Why a relation that does not hold need not be a contradiction: better silent than wrong."""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator

from finlint.authoring import Term, complete, restating, term, total
from finlint.declarative.bind import Row, lists, part_of
from finlint.declarative.nodes import Each, Items, Level, Operand
from finlint.declarative.parse import Relation
from finlint.facts import Aspect, FactIndex, Figure, Key
from finlint.measure import Interval

_NEARLY = Interval.point(97, -2)
"""What the shares of a whole list make up at least, however they are rounded."""
_BASES = ("决算", "年初预算", "预算", "全年预算", "调整预算")
Doubt = Callable[[FactIndex, Relation, Row, Term], str | None]


def doubt(facts: FactIndex, relation: Relation, row: Row, computed: Term) -> str | None:
    """The first reason to leave a violated relation undecided, None if there is none."""
    reasons = (reason(facts, relation, row, computed) for reason in _DOUBTS)
    return next((reason for reason in reasons if reason), None)


def _apart(_facts: FactIndex, _relation: Relation, row: Row, _computed: Term) -> str | None:
    """Operands gathered from several parts of a report may be of different 口径."""
    parts = {part_of(figure) for figure in row.operands if not figure.span.prior}
    if parts <= {part_of(row.stated)} or (len(parts) == 1 and len(row.operands) > 1):
        return None
    return "各数列示于报告不同部分，口径可能不同"


def _alone(_facts: FactIndex, relation: Relation, row: Row, computed: Term) -> str | None:
    """One part that is smaller than the whole: 其中 may name only a part.

    A 类 of one 项 is usual, so a sum below an item of the classification needs no company.
    """
    summed = any(isinstance(node, Items) for node in row.bound)
    open_ended = bool(row.absent) or (summed and not isinstance(relation.stated, Each))
    if relation.sign != "=" or not open_ended or len(row.operands) != 1:
        return None
    return "只列示了一个分项" if computed.value < term(row.stated).value else None


def _uncovered(facts: FactIndex, relation: Relation, row: Row, _computed: Term) -> str | None:
    """A number among the operands, as one more part, that the equation does not speak of.

    Beside items of the classification stand other items of it, so there only words that nobody
    knows count.
    """
    if relation.sign != "=":
        return None
    levels = any(isinstance(node, Items) and node.level.prefix for node in row.bound)
    used = {figure.key for figure in (row.stated, *row.operands)}
    rest = [
        figure
        for figure in _listed_beside(facts.near(row.stated, Aspect.VALUE), row)
        if figure.key not in used
        and not (levels and figure.key.known)
        and _same_kind(figure, row.stated)
        and not any(lists(figure, operand) for operand in row.operands)  # a part of what is counted whole
    ]
    return f"分项中另有{rest[0].name}{rest[0].text}" if rest else None


def _listed_beside(figures: Iterable[Figure], row: Row) -> Iterator[Figure]:
    """The figures that stand in one enumeration with an operand, or divide the stated figure as an operand does."""
    listings = {operand.place.listing for operand in row.operands if operand.place.listing >= 0}
    divided = any(lists(operand, row.stated) for operand in row.operands)
    for figure in figures:
        if figure.place.listing in listings or (divided and lists(figure, row.stated)):
            yield figure


def _same_kind(figure: Figure, stated: Figure) -> bool:
    return (
        figure.quantity.unit.comparable(stated.quantity.unit)
        and figure.key.period == stated.key.period
        and figure.key.scope.basis == stated.key.scope.basis
    )


def _twice(facts: FactIndex, relation: Relation, row: Row, _computed: Term) -> str | None:
    """公益一类事业单位30个、公益二类事业单位3个: two kinds that go by one name, of which one was added."""
    listed = {(figure.key, figure.place.listing) for figure in row.operands if figure.place.listing >= 0}
    if relation.sign != "=" or not listed:
        return None
    alike = (
        f for f in facts.near(row.stated, Aspect.VALUE) if f.place.listing >= 0 and (f.key, f.place.listing) in listed
    )
    again = next((f for f in alike if f not in row.operands and f is not row.stated), None)
    return f"列举中另有{again.name}{again.text}" if again is not None else None


def _doubled(_facts: FactIndex, _relation: Relation, row: Row, _computed: Term) -> str | None:
    """One item with two values in one place: one of them means something else."""
    for node, figures in row.bound.items():
        if isinstance(node, Items):
            counted = Counter(figure.key for figure in figures)
            if twice := [key.words for key, times in counted.items() if times > 1]:
                return f"同一项目列示了两个数：{twice[0]}"
    return None


def _partial(facts: FactIndex, relation: Relation, row: Row, computed: Term) -> str | None:
    """A list may name the larger items only; its opening words, or shares of 100 %, show that it names all.

    其中 opens a list of all 项, but often of some 类; 以下方面 opens a list of all.
    """
    items = [f for node, fs in row.bound.items() if isinstance(node, Items) and node.level.prefix for f in fs]
    if relation.sign != "=" or isinstance(relation.stated, Each) or not items:
        return None
    if not computed.value < term(row.stated).value:
        return None
    if any(isinstance(node, Items) and node.level is Level.ROW for node in row.bound):
        return None  # the rows of a table are another matter
    if _short_too(facts, row.stated, items):
        return "所列各项可能不完全"
    found = [(figure, facts.nearest(figure.key, figure, Aspect.SHARE)) for figure in items]
    shares = [share for figure, share in found if share and share.place.sentence == figure.place.sentence]
    shared = Interval.total([share.interval for share in shares])
    whole = shared.overlaps(Interval.point(1))
    short = len(shares) == len(items) and shared.precedes(_NEARLY)
    if all(map(_complete, items)) and not short:
        return None  # shares that fall far short of 100 % say that the list does, whatever opens it
    return None if whole else "所列各项可能不完全"


def _mostly_missing(_facts: FactIndex, relation: Relation, row: Row, computed: Term) -> str | None:
    """Items that make less than half of the whole: most were left out, and no slip of the pen makes such a gap."""
    listed = any(isinstance(node, Items) and node.level.prefix for node in row.bound)
    if relation.sign != "=" or not listed:
        return None
    whole = term(row.stated).value
    return "所列各项不到合计的一半，没有列全" if computed.value + computed.value < whole else None


def _added_up(_facts: FactIndex, relation: Relation, row: Row, _computed: Term) -> str | None:
    """实有238人，其中：行政213人，事业25人；离退休104人: the first kinds make the number, the rest are others."""
    if relation.sign != "=" or not row.stated.quantity.counted or row.stated.span.prior:
        return None
    kinds = sorted(row.operands, key=lambda figure: figure.span)
    several = range(2, len(kinds))
    whole = row.stated.quantity.value
    return "前几类之和即总数，其余可能另计" if any(total(kinds[:n]).value == whole for n in several) else None


def _short_too(facts: FactIndex, stated: Figure, items: list[Figure]) -> bool:
    """Whether the other budget of the same items falls short as well: then items are missing, not wrong."""
    for basis in _BASES:
        whole = facts.nearest(stated.key.of(basis=basis), stated)
        parts = [facts.nearest(item.key.of(basis=basis), item) for item in items]
        found = [part for part in parts if part is not None]
        if basis != stated.key.scope.basis and whole is not None and len(found) > 1:
            made = total(found)
            return made.interval.precedes(whole.interval)
    return False


def _complete(item: Figure) -> bool:
    opener = item.place.opener
    return "以下" in opener or ("其中" in opener and item.key.concept.startswith(Level.ITEM.prefix))


def _stated_otherwise(facts: FactIndex, relation: Relation, row: Row, computed: Term) -> str | None:
    """A part that has an amount for another year or budget is not nothing where this one goes unsaid.

    货物3万元，上年2万元；工程5万元，比上年减少1万元: last year's of the second is to be worked out.
    """
    if relation.sign != "=" or not computed.value < term(row.stated).value:
        return None
    home = row.stated.place.section
    absent = {node.concept for node in row.absent if isinstance(node, Operand)}
    others = (figure for concept in absent for figure in facts.of(Aspect.VALUE, concept))
    found = (each for each in others if each.place.section[: len(home)] == home and each.quantity.mantissa)
    own = row.stated.key
    other = next((each for each in found if each.key.entity == own.entity and _elsewhen(each.key, own)), None)
    return f"{other.name}只列了{other.text}，没有列同一口径的数" if other is not None else None


def _elsewhen(key: Key, other: Key) -> bool:
    return (key.period, key.scope.basis) != (other.period, other.scope.basis)


def _lost_rows(facts: FactIndex, _relation: Relation, row: Row, _computed: Term) -> str | None:
    """A table whose rows were not all read: neither its weights nor its scores add up, beside what is tested."""
    if not any(isinstance(node, Items) and node.level is Level.ROW for node in row.bound):
        return None
    others = {Aspect.WEIGHT, Aspect.SCORE} - {row.stated.aspect}
    read = any(complete(facts, row.stated.key.entity, aspect) for aspect in others)
    return None if read else "表中各行可能没有读全"


def _restated(facts: FactIndex, _relation: Relation, row: Row, _computed: Term) -> str | None:
    """Words beside the number by which last year's is not the one that was published."""
    mark = restating(facts, row.stated) if any(figure.span.prior for figure in row.operands) else None
    return None if mark is None else f"写明“{mark.text}”，上年数可能已经调整"


_DOUBTS: tuple[Doubt, ...] = (
    _restated,
    _lost_rows,
    _apart,
    _alone,
    _stated_otherwise,
    _uncovered,
    _twice,
    _doubled,
    _partial,
    _mostly_missing,
    _added_up,
)
