"""FL151: 公务用车购置费 = 各车型金额之和."""

from collections.abc import Iterator

from finlint.authoring import Aspect, FactIndex, Figure, Outcome, Severity, Text, equal, rule, total, undecided

_RELATION = Text("公务用车购置费 = 各车型金额之和", "cost of vehicles bought = the sum over their types")


@rule("FL151", "purchase-cost-not-sum-of-types", Severity.WARNING)
def purchase_cost_not_sum_of_types(facts: FactIndex) -> Iterator[Outcome]:
    """公务用车购置费不等于按车型列示的金额之和。

    What it does:
        “其中”按车型列示的辆数之和等于购置数时，说明列全了，再将各车型金额相加，与公务用车购置费比较。

    Why:
        购置费与车型金额写在两句里，改了一处容易漏掉另一处。尾款跨年支付的应当说明，所以只是警告。

    Bad:
        公务用车购置支出⟦39.80万元⟧。全年更新购置公务用车2辆，其中：轿车1辆、金额16.30万元，越野车1辆、金额21.50万元，载客汽车0辆、金额0万元。

    Bad:
        公务用车购置费⟦18.60万元⟧，购置公务用车1辆，其中：轿车0辆、金额0万元，载客汽车1辆、金额16.80万元。

    Good:
        公务用车购置支出37.81万元。全年更新购置公务用车2辆，其中：轿车1辆、金额16.30万元，越野车1辆、金额21.50万元，载客汽车0辆、金额0万元。

    Good:
        公务用车购置费0万元，购置公务用车0辆，其中：轿车0辆、金额0万元，载客汽车0辆、金额0万元。
    """
    for bought in facts.of(Aspect.VALUE, "公务用车购置数"):
        near = facts.near(bought, Aspect.VALUE)
        kinds = [part for part in near if _inside(part, bought)]
        amounts = [part for part in near if kinds and _listed_with(part, kinds[0]) and part not in kinds]
        parts = [*kinds, *amounts]
        cost = facts.nearest(bought.key.of(concept="公务用车购置费", fund="财政拨款"), bought)
        if not amounts or cost is None:
            continue
        if total(kinds).interval.disjoint(bought.interval) or len(amounts) != len(kinds):
            yield undecided([bought, *parts], "车型没有列全", _RELATION)
        else:
            yield equal(cost, total(amounts), amounts, _RELATION)


def _inside(part: Figure, whole: Figure) -> bool:
    inside = part.parent is not None and part.parent.span == whole.span
    return inside and part.quantity.unit.comparable(whole.quantity.unit)


def _listed_with(amount: Figure, kind: Figure) -> bool:
    return amount.place.listing == kind.place.listing
