"""FL423: 一项里两次写到的决算数，末位也相同."""

from collections import defaultdict
from collections.abc import Iterator

from finlint.authoring import Aspect, Evidence, FactIndex, Figure, Outcome, Severity, Text, decided, rule

_RELATION = Text("一项里两次写到的决算数相同", "an item states its outturn twice alike")
_BESIDE = 2
"""Paragraphs that an item takes at most."""


@rule("FL423", "item-stated-twice", Severity.INFO)
def item_stated_twice(facts: FactIndex) -> Iterator[Outcome]:
    """同一项的决算数在这一项的说明里写了两次，末位差1。

    What it does:
        只看“…（项）3.05万元，主要用于…。支出决算为3.06万元”一类在一项的说明里两次写到的决算数：单位、小数位数相同而末位差1的提示；
        差得更多的由 FL401 报告。不同位置的合计差在末位是四舍五入，不看。

    Why:
        两处抄的是同一个数，不经过计算，不会有四舍五入的差异。

    Bad:
        （三）一般公共预算财政拨款支出决算具体情况
        2024年度一般公共预算财政拨款支出决算为12.40万元。其中：
        1.文化旅游体育与传媒支出（类）文化和旅游（款）群众文化（项）9.35万元，主要用于群众文化活动。年初预算为9.80万元，支出决算为⟦9.36万元⟧。
        2.文化旅游体育与传媒支出（类）体育（款）群众体育（项）3.05万元，主要用于健身活动。年初预算为3.10万元，支出决算为3.05万元。

    Good:
        （三）一般公共预算财政拨款支出决算具体情况
        2024年度一般公共预算财政拨款支出决算为12.40万元。其中：
        1.文化旅游体育与传媒支出（类）文化和旅游（款）群众文化（项）9.35万元，主要用于群众文化活动。年初预算为9.36万元，支出决算为9.35万元。
        2.文化旅游体育与传媒支出（类）体育（款）群众体育（项）3.05万元，主要用于健身活动。年初预算为3.10万元，支出决算为3.05万元。
    """
    items: dict[object, list[Figure]] = defaultdict(list)
    for figure in facts.of_level(Aspect.VALUE, "项:"):
        if figure.key.scope.basis == "决算" and not figure.place.tabular:
            items[figure.key].append(figure)
    for first, *others in items.values():
        for other in others:
            if other.place.block - first.place.block <= _BESIDE and _alike(first, other):
                yield _judged(first, other)


def _alike(one: Figure, other: Figure) -> bool:
    """Whether two numbers are printed alike: one that is printed otherwise is rounded."""
    return one.quantity.unit == other.quantity.unit and one.quantity.decimals == other.quantity.decimals


def _judged(first: Figure, other: Figure) -> Outcome:
    """Two copies of a number; what FL401 contradicts is left to it."""
    gap = abs(first.quantity.mantissa - other.quantity.mantissa)
    return decided(
        gap == 1 and first.interval.overlaps(other.interval),
        other,
        (first,),
        lambda: Evidence(_RELATION, f"{other.printed} ≠ {first.printed}", expected=first.text, stated=other.text),
        lambda: Text(
            f"{other.name}前面写{first.printed}，这里写{other.printed}，末位不同",
            f"{other.name} is {first.printed} before, and {other.printed} here",
        ),
    )
