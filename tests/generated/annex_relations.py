"""What a reader of annexes could check beside sums, ratios and restatements (``..relations``).

Like those, nothing here knows finlint: a fault is observable if one of these relations between printed marks is broken.
"""

from collections.abc import Iterable, Iterator, Sequence
from fractions import Fraction

from .annex_cells import GRADES
from .annex_evaluation import Evaluation, grade
from .pen import Mark
from .relations import Printed

_SLACK = 50
"""Hundredths of a point by which the score of the execution may be judged (K03)."""


class Told:
    """The marks of a report with its annexes."""

    def __init__(self, one: Evaluation, marks: Sequence[Mark]) -> None:
        """Index them by what they mean."""
        self.one, self.marks = one, marks
        self.printed = Printed(one.ledger, marks)

    def broken(self, changed: Iterable[Mark]) -> list[str]:
        """The relations that a changed mark takes part in and breaks."""
        changed = list(changed)
        found = set(self.printed.broken(changed))
        for name, operands in (*self._all(), *(pair for mark in changed for pair in self._converted(mark))):
            if any(mark is operand for mark in changed for operand in operands):
                found.add(name)
        return sorted(found)

    def _all(self) -> Iterator[tuple[str, list[Mark]]]:
        yield from self._rows()
        for at in range(len(self.one.projects)):
            yield from self._execution(at)
        yield from self._grades()
        yield from self._means()
        for mark in self._of("projects"):
            if mark.value != len(self.one.projects):
                yield "tables counted", [mark]

    def _of(self, name: str) -> list[Mark]:
        return self.printed.by_means.get(("value", f"{name}@c"), [])

    def _rows(self) -> Iterator[tuple[str, list[Mark]]]:
        """Not reached and yet all points; a completion in another unit than its target."""
        for at, project in enumerate(self.one.projects):
            for number, row in enumerate(project.rows, 1):
                names = [f"{kind}{at}.{number}" for kind in "taws"]
                actuals = self._of(names[1])
                for target in self._of(names[0]) if actuals else ():
                    actual, weight, score = actuals[0], self._of(names[2])[-1], self._of(names[3])[0]
                    full = score.value >= weight.value
                    if full and not _reached(row.kind.relation, target.value, actual.value):
                        yield "unmet with full score", [target, actual, score]
                    if _suffix(target) and _suffix(actual) and _suffix(target) != _suffix(actual):
                        yield "unit of completion", [target, actual]

    def _execution(self, at: int) -> Iterator[tuple[str, list[Mark]]]:
        """The score of the execution against rate times weight, within half a point."""
        rates = self.printed.by_means.get(("ratio", f"f{at}.total.e@c", f"f{at}.total.a@c"), [])
        for rate in rates:
            for score, weight in zip(self._of(f"s{at}.0"), self._of(f"w{at}.0"), strict=True):
                low, high = (min(Fraction(1), end) * weight.value for end in (rate.low, rate.high))
                if score.value < low - _SLACK or score.value > high + _SLACK:
                    yield "score of execution", [rate, score, weight]

    def _grades(self) -> Iterator[tuple[str, list[Mark]]]:
        for mark in self.marks:
            if mark.kind == "grade":
                scores = self.printed.by_means.get(("value", mark.means[1]), [])
                for score in scores:
                    if GRADES[int(mark.value)] != grade(score.value / 100):
                        yield "grade", [mark, score]

    def _means(self) -> Iterator[tuple[str, list[Mark]]]:
        scores = [marks[-1] for at in range(len(self.one.projects)) if (marks := self._of(f"s{at}"))]
        exact = sum((mark.value for mark in scores), Fraction(0)) / len(scores)
        for mark in self.marks:
            if mark.kind == "mean" and not mark.low <= exact <= mark.high:
                yield "mean", [mark, *scores]

    def _converted(self, changed: Mark) -> Iterator[tuple[str, list[Mark]]]:
        """指标体系 of Sichuan: 0.3 times the mean, and all of ninety points on a scale of a hundred."""
        special = [at for at in range(20) if self.one.ledger.values.get(f"hw.{at}@c") == 3000]
        if not special:
            return
        projects = [self._of(f"s{at}") for at in range(len(self.one.projects))]
        scores = [changed if any(changed is mark for mark in marks) else marks[-1] for marks in projects]
        third = self._of(f"hs.{special[0]}")[0]
        exact = sum((mark.value for mark in scores), Fraction(0)) / len(scores) * 3 / 10
        if abs(third.value - exact) > 1:
            yield "0.3 of the mean", [third, *scores]
        rows = [mark for at in range(20) for mark in self._of(f"hs.{at}")]
        exact = sum((mark.value for mark in rows), Fraction(0)) * 100 / 90
        for mark in self._of("whole"):
            if abs(mark.value - exact) > 1:
                yield "scaled to a hundred", [mark, *rows]


def _reached(relation: str, target: Fraction, actual: Fraction) -> bool:
    return {
        "≥": actual >= target,
        "≤": actual <= target,
        "＜": actual < target,
        "＝": actual >= target,  # more of a number is no failing
    }[relation]


def _suffix(mark: Mark) -> str:
    return mark.spelling.suffix if mark.spelling else ""
