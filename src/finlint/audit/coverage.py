"""What became of each number of a report: verified, contradicted, undecided, or never checked."""

from collections.abc import Iterable

from finlint.audit.finding import Evidence
from finlint.audit.verdict import Verdict
from finlint.choice import Choice
from finlint.text import Source, Span
from finlint.value import value


class Kind(Choice):
    """What a number states, as far as its unit and its place tell."""

    AMOUNT = "amount"  # 12.31万元
    PERCENT = "percent"  # 12.31%
    POINTS = "points"  # 3.2个百分点
    COUNT = "count"  # 2辆, 30人次, 120平方米
    PRICE = "price"  # 1.5元/人
    SCORE = "score"  # 98分, and what stands in the columns 分值 and 得分
    NUMBER = "number"  # without a unit, in prose
    CELL = "cell"  # without a unit, in a table
    OTHER = "other"  # what no reader could check: years, document numbers, list numbers, criteria


class Standing(Choice):
    """What the relations that a number takes part in say of it."""

    VERIFIED = "verified"  # at least one relation holds, and no finding blames the number
    CONTRADICTED = "contradicted"  # a finding blames it
    UNDECIDED = "undecided"  # no relation holds that it takes part in, and none is its fault
    UNCHECKED = "unchecked"  # it takes part in no relation


@value
class Relation:
    """One evaluated relation that a number takes part in."""

    code: str
    name: str
    verdict: Verdict
    evidence: Evidence


@value
class Number:
    """A number at its place, with its unit where it has been read; ``section`` is the path of headings above it."""

    span: Span
    kind: Kind
    standing: Standing
    relations: tuple[Relation, ...] = ()
    section: tuple[str, ...] = ()

    @property
    def checkable(self) -> bool:
        """Whether a reader of this report could check it."""
        return self.kind is not Kind.OTHER

    @property
    def checked(self) -> bool:
        """Whether it takes part in a relation that was decided."""
        return any(relation.verdict is not Verdict.UNDECIDED for relation in self.relations)


@value
class Share:
    """Some of the numbers of a group; the percentage of an empty group is 0."""

    count: int
    whole: int

    @property
    def percent(self) -> float:
        """With one decimal."""
        return round(100 * self.count / self.whole, 1) if self.whole else 0.0


@value
class Group:
    """Numbers that are counted together."""

    numbers: tuple[Number, ...]

    def __len__(self) -> int:
        return len(self.numbers)

    def standing(self, standing: Standing) -> Share:
        """How many of them stand so; over the four standings these add up to all."""
        return Share(sum(number.standing is standing for number in self.numbers), len(self.numbers))

    @property
    def checked(self) -> Share:
        """How many of them take part in a relation that was decided."""
        return Share(sum(number.checked for number in self.numbers), len(self.numbers))


@value
class Coverage:
    """Every number of a source, once, in the order of the text."""

    source: Source
    numbers: tuple[Number, ...]

    @property
    def all(self) -> Group:
        """Every number."""
        return Group(self.numbers)

    @property
    def checkable(self) -> Group:
        """Those that a reader could check."""
        return _group(number for number in self.numbers if number.checkable)

    @property
    def kinds(self) -> dict[Kind, Group]:
        """Every number by its kind, in the order of ``Kind``; no group is empty."""
        groups = ((kind, _group(n for n in self.numbers if n.kind is kind)) for kind in Kind)
        return {kind: group for kind, group in groups if group.numbers}

    @property
    def sections(self) -> dict[tuple[str, ...], Group]:
        """Those that a reader could check by the path of headings above them, in the order of the text."""
        found: dict[tuple[str, ...], list[Number]] = {}
        for number in self.numbers:
            if number.checkable:
                found.setdefault(number.section, []).append(number)
        return {section: _group(numbers) for section, numbers in found.items()}


def _group(numbers: Iterable[Number]) -> Group:
    return Group(tuple(numbers))
