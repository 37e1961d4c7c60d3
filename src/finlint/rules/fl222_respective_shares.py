"""FL222: 个数分别占的百分比 = 个数 ÷ 总数."""

from collections import defaultdict
from collections.abc import Iterator

from finlint.authoring import (
    Aspect,
    FactIndex,
    Figure,
    Outcome,
    Severity,
    Text,
    Verdict,
    constant,
    ratio,
    rule,
    term,
    total,
    undecided,
)

_RELATION = Text("占比 = 个数 ÷ 总数", "share = counted ÷ all")
_SHARE = "~分别占:"
_WHOLE = constant(1, 0, "100%")


@rule("FL222", "respective-share-mismatch", Severity.WARNING)
def respective_share_mismatch(facts: FactIndex) -> Iterator[Outcome]:
    """“优98个、良28个，分别占77.78%、22.22%”：百分比与个数不符。

    What it does:
        几个个数后面写“分别占”同样多个百分比的，逐个核对。总数是同一句前面写出、恰为各个数之和的个数；没有写出的，
        各百分比之和为100%，或者只有一个百分比不符时，以各个数之和为总数。总数说不准的不作判断。

    Why:
        个数改了一个，每一个百分比都要重算，往往漏掉。

    Bad:
        全市126个项目中，评为优的98个、良的28个，分别占⟦78.77%⟧、22.22%。

    Bad:
        本年自评为优的90个、良的10个，分别占90%、⟦15%⟧。

    Good:
        全市126个项目中，评为优的98个、良的28个，分别占77.78%、22.22%。

    Good:
        本年自评为优的90个、良的10个，分别占90%、10%。
    """
    groups: dict[str, list[Figure]] = defaultdict(list)
    for share in facts.of_level(Aspect.VALUE, _SHARE):
        groups[share.key.concept].append(share)
    for shares in groups.values():
        parts = [share.parent for share in shares if share.parent is not None]
        if len(parts) == len(shares):
            yield from _judged(shares, parts)


def _judged(shares: list[Figure], parts: list[Figure]) -> Iterator[Outcome]:
    stated = parts[0].parent
    whole = total(parts)
    closed = stated is not None and stated.quantity.value == whole.value
    operands = (*parts, stated) if stated is not None else tuple(parts)
    outcomes = [
        ratio(share, term(part), whole, operands, _RELATION, name="占比")
        for share, part in zip(shares, parts, strict=True)
    ]
    wrong = sum(outcome.verdict is Verdict.VIOLATED for outcome in outcomes)
    hundred = not total(shares).interval.disjoint(_WHOLE.interval)
    if wrong and not closed and (stated is not None or (wrong > 1 and not hundred)):
        yield undecided([*shares, *parts], "没有写明总数", _RELATION)
    else:
        yield from outcomes
