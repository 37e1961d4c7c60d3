"""FL309: 累计的执行进度不会下降."""

from collections.abc import Iterator
from itertools import pairwise

from finlint.authoring import (
    Aspect,
    Evidence,
    FactIndex,
    Figure,
    Outcome,
    Severity,
    Text,
    Verdict,
    rule,
)

_RELATION = Text("各月执行进度累计递增", "cumulative progress does not fall")
_WORDS = ("执行进度", "支出进度", "执行率进度")


@rule("FL309", "progress-falls", severity=Severity.WARNING)
def progress_falls(facts: FactIndex) -> Iterator[Outcome]:
    """各月的预算执行进度后面的小于前面的。

    What it does:
        “6、9、11月预算执行进度分别为…”列出的是到各月为止的累计进度，后一个不应小于前一个。

    Why:
        累计数只增不减。变小的多半是数字写错，或者把当期数当成了累计数。

    Bad:
        2024年6、9、11月预算执行进度分别为45.59%、⟦16.28%⟧、91.88%。

    Good:
        2024年6、9、11月预算执行进度分别为45.59%、46.28%、91.88%。
    """
    paced = (f for f in facts.of(Aspect.VALUE) if "进度" in f.key.concept)
    rows = [f for f in paced if any(word in f.key.concept for word in _WORDS)]
    for before, after in pairwise(rows):
        if _follows(before, after):
            falls = after.interval.precedes(before.interval)
            said = f"{before.text}之后是{after.text}"
            evidence = Evidence(_RELATION, said, stated=after.text, expected=f"不小于{before.text}")
            message = Text(
                f"累计执行进度由{before.text}降为{after.text}",
                f"cumulative progress falls from {before.text} to {after.text}",
            )
            yield Outcome(Verdict.VIOLATED if falls else Verdict.HOLDS, after, (before,), evidence, message)


def _follows(before: Figure, after: Figure) -> bool:
    """Whether both are neighbours in one row of 分别为."""
    name, _, order = before.key.concept.rpartition("#")
    return (
        before.place.sentence == after.place.sentence
        and order.isdigit()
        and after.key.concept == f"{name}#{int(order) + 1}"
    )
