"""FL155: 逐批列示的接待之和 = 国内公务接待."""

from collections.abc import Iterator

from finlint.authoring import (
    Aspect,
    Exact,
    FactIndex,
    Figure,
    Outcome,
    Severity,
    Text,
    compare,
    equal,
    rule,
    total,
    undecided,
)

_RELATION = Text("国内公务接待费 = 逐批列示的接待费之和", "receptions = the sum of the receptions listed")
_BATCHES = Text("国内公务接待批次 ≥ 逐项列示的批次之和", "receptions ≥ the sum of those listed")
_COST, _COUNT = "国内公务接待费", "国内公务接待批次"


@rule("FL155", "listed-receptions-do-not-add-up", Severity.WARNING)
def listed_receptions_do_not_add_up(facts: FactIndex) -> Iterator[Outcome]:
    """逐批列示的接待费之和与国内公务接待费不符。

    What it does:
        将“具体内容包括”之后逐项列示的接待费相加，不应大于国内公务接待费；批次也列全了的（没有写批次的一项算一批），
        两者应当相等。列示不全的只核对不大于。列示的金额可以用元，总额用万元。列示的批次之和也不应大于总批次。

    Why:
        清单是逐笔抄来的，总额是另外填的，两者对不上说明漏了一批，或者单位写错。

    Bad:
        国内公务接待5批次，41人次，共计支出⟦0.56万元⟧，具体内容包括：接待省厅检查组2批次2150元，接待邻县考察组3批次2450元。

    Bad:
        国内公务接待9批次，70人次，共计支出⟦0.40万元⟧，具体内容包括：接待市直部门调研2批次3100元，接待外省考察团1批次1800元等。

    Bad:
        国内公务接待⟦4批次⟧，41人次，共计支出0.90万元，具体内容包括：接待省厅检查组2批次2150元，接待邻县考察组3批次2450元等。

    Good:
        国内公务接待5批次，41人次，共计支出0.46万元，具体内容包括：接待省厅检查组2批次2150元，接待邻县考察组3批次2450元。

    Good:
        国内公务接待9批次，70人次，共计支出0.90万元，具体内容包括：接待市直部门调研2批次3100元，接待外省考察团1批次1800元等。
    """
    for listing in facts.listings:
        parts = [part for part in listing if part.aspect is Aspect.VALUE and not part.key.known]
        costs = [cost for part in parts if (cost := part.parent) is not None and cost.key.concept == _COST]
        for cost in dict.fromkeys(costs):
            yield _judged(facts, cost, parts)
            yield from _counted(facts, cost, parts)


def _judged(facts: FactIndex, cost: Figure, parts: list[Figure]) -> Outcome:
    amounts = [part for part in parts if part.quantity.unit.comparable(cost.quantity.unit)]
    if any(part.quantity.unit.symbol == "%" for part in parts):
        return undecided([cost, *parts], "列示的不是逐批接待", _RELATION)
    if _complete(facts, cost, parts, len(amounts)):
        return equal(cost, total(amounts), amounts, _RELATION)
    return compare(cost, ">=", total(amounts), amounts, _RELATION)


def _counted(facts: FactIndex, cost: Figure, parts: list[Figure]) -> Iterator[Outcome]:
    """The receptions that are listed with their number are no more than there were."""
    whole = facts.nearest(cost.key.of(concept=_COUNT, fund=""), cost)
    if whole is None or whole.place.block != cost.place.block:
        return
    counts = [part for part in parts if part.quantity.unit.comparable(whole.quantity.unit)]
    if counts:
        yield compare(whole, ">=", total(counts), counts, _BATCHES)


def _complete(facts: FactIndex, cost: Figure, parts: list[Figure], amounts: int) -> bool:
    """Whether the receptions listed are as many as there were."""
    whole = facts.nearest(cost.key.of(concept=_COUNT, fund=""), cost)
    if whole is None or whole.place.block != cost.place.block:
        return False
    counts = [part for part in parts if part.quantity.unit.comparable(whole.quantity.unit)]
    return total(counts).value + Exact(amounts - len(counts)) == whole.quantity.value
