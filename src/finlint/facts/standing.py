"""What a measure stands for that the report itself never states.

占总收入的70% of a report that prints 收入合计; 收入支出总体增加5万元 where 收入总计 and 支出总计 are printed;
占60% in a list of 类 under a heading, where only the amounts tell of which total. A sentence alone cannot
say; the whole report can. What it leaves open stays as it was read, and no rule decides on it.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from finlint.facts.figure import Aspect, Fact, Figure
from finlint.facts.key import Key
from finlint.measure import Interval
from finlint.value import field, replace, value

_OVERALL = {"总收入": "income", "总支出": "expense"}
_INCOME = ("本年收入合计", "收入合计", "总收入", "收入预算")
_EXPENSE = ("本年支出合计", "支出合计", "总支出", "支出预算")
_ALIKE: dict[str, tuple[str, ...]] = {concept: alike for alike in (_INCOME, _EXPENSE) for concept in alike}
"""Wholes of one flow: the base of a share means the one of its fund that is printed."""
_FISCAL: dict[tuple[str, ...], str] = {_INCOME: "财政拨款收入", _EXPENSE: "财政拨款支出"}
"""What they are where a fund is named: 一般公共预算财政拨款总支出."""
_HEADS = {"income": (*_INCOME, "财政拨款收入", "收入总计"), "expense": (*_EXPENSE, "财政拨款支出", "支出总计")}
_GRAND = {"总收入": "收入总计", "总支出": "支出总计"}
_SIDES = {"收支总计": ("收入总计", "支出总计")}
"""What is said of both sides is said of each: they are equal by definition."""
_LEVELS = ("类:", "款:", "项:")
_SEVERAL = 2
_MANY = 24
"""Statements of one total that are looked at: of a usual report all."""


def stand_in(facts: Sequence[Fact]) -> tuple[Fact, ...]:
    """The facts, in their order, with such bases and subjects exchanged for those that are meant."""
    report = _Report()
    for fact in facts:
        if isinstance(fact, Figure) and fact.aspect is Aspect.VALUE:
            report.values[fact.key].append(fact)
            report.amounts.setdefault((fact.key, fact.place.sentence), fact)
    changed = {id(old): new for old, new in report.changes([f for f in facts if isinstance(f, Figure)])}
    return tuple(_with_parent(changed.get(id(fact), fact), changed) for fact in facts) if changed else tuple(facts)


def _with_parent(fact: Fact, changed: dict[int, Figure]) -> Fact:
    if isinstance(fact, Figure) and fact.parent is not None and id(fact.parent) in changed:
        return replace(fact, parent=changed[id(fact.parent)])
    return fact


@value(frozen=False)
class _Report:
    """The amounts that a report states: by key, and the first of a key in each sentence."""

    values: dict[Key, list[Figure]] = field(default_factory=lambda: defaultdict(list))
    amounts: dict[tuple[Key, int], Figure] = field(default_factory=dict)

    def changes(self, figures: Sequence[Figure]) -> Iterator[tuple[Figure, Figure]]:
        """Each figure that is meant otherwise than it was read, and what it means."""
        bare: dict[object, list[Figure]] = defaultdict(list)
        for figure in figures:
            match figure.aspect:
                case Aspect.SHARE if figure.base is None and figure.key.concept.startswith(_LEVELS):
                    bare[_list(figure)].append(figure)
                case Aspect.SHARE if figure.base is not None:
                    base, part = self._whole(figure, figure.base), self._part(figure, figure.base)
                    if base != figure.base or part is not None:
                        yield figure, replace(figure, base=base, rival=part or self._other(figure.base))
                case Aspect.CHANGE | Aspect.GROWTH if figure.key.concept in _SIDES:
                    key = self._side(figure.key)
                    if key != figure.key and figure.base is not None:
                        yield figure, replace(figure, key=key, base=figure.base.of(concept=key.concept))
        for shares in bare.values():
            yield from self._divided(shares)

    def _whole(self, share: Figure, base: Key) -> Key:
        """占总收入 in a list means the total that the list divides; elsewhere the one total that is printed."""
        head = share.parent.key if share.parent is not None else None
        flow = _OVERALL.get(base.concept)
        if flow and head is not None and head.concept in _HEADS[flow] and head.of(concept=base.concept) == base:
            return head
        if base in self.values:
            return base
        alike = _ALIKE.get(base.concept, ())
        wholes = (_FISCAL[alike], *alike) if alike and base.scope.fund else alike
        stated = self._one(base.of(concept=concept) for concept in wholes if concept != share.key.concept)
        fiscal = base.of(concept=_FISCAL[alike]) if flow and base.scope.fund else base
        return stated or fiscal

    def _part(self, share: Figure, base: Key) -> Key | None:
        """“三公”经费支出2万元。其中：公务接待费1万元，占总支出的50%: 总支出 may be what the list divides."""
        head, flow = share.parent, _OVERALL.get(base.concept)
        return head.key if flow and head is not None and head.key.concept not in _HEADS[flow] else None

    def _other(self, base: Key) -> Key | None:
        """总收入 may be that with the carry-over as well."""
        grand = _GRAND.get(base.concept)
        return None if grand is None else base.of(concept=grand)

    def _side(self, key: Key) -> Key:
        if key in self.values:
            return key
        return next((one for c in _SIDES[key.concept] if (one := key.of(concept=c)) in self.values), key)

    def _one(self, keys: Iterable[Key]) -> Key | None:
        """The first of the keys that are stated, if all of those are stated as one number."""
        stated = [key for key in keys if key in self.values]
        figures = [figure for key in stated for figure in self.values[key][:_MANY]]
        alike = all(figures[0].interval.overlaps(figure.interval) for figure in figures)
        return stated[0] if stated and alike else None

    def _divided(self, shares: list[Figure]) -> Iterator[tuple[Figure, Figure]]:
        """Shares of no stated base: of the total of their fund that their amounts add up to."""
        amounts = [self.amounts.get((share.key, share.place.sentence)) for share in shares]
        parts = [amount.interval for amount in amounts if amount is not None]
        if len(shares) < _SEVERAL or len(parts) < len(shares) or len({share.key for share in shares}) < len(shares):
            return
        made = Interval.total(parts)
        for concept in ("财政拨款支出", *_EXPENSE):
            key = shares[0].key.of(concept=concept)
            if any(figure.interval.overlaps(made) for figure in self.values.get(key, [])[:_MANY]):
                yield from ((share, replace(share, base=key)) for share in shares)
                return


def _list(share: Figure) -> object:
    """What makes shares one list: a sentence or paragraph of a section, or one item each of a numbered list."""
    key, place = share.key, share.place
    level = key.concept.partition(":")[0]
    numbered = place.section[-1:] and place.section[-1].lstrip("（")[:1].isdigit()
    home = place.section[:-1] if numbered else (*place.section, str(place.sentence))
    return level, key.of(concept=""), home, place.tabular
