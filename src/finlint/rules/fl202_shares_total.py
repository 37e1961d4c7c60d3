"""FL202: 同一列举的占比之和为100%."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from itertools import repeat

from finlint.authoring import (
    Aspect,
    FactIndex,
    Figure,
    Outcome,
    Text,
    Verdict,
    constant,
    one_of_total,
    rounds_to,
    rule,
    term,
    total,
    truncates,
    undecided,
)

_RELATION = Text("各项占比之和 = 100%", "the shares of a whole add up to 100%")


@rule("FL202", "shares-not-100-percent")
def shares_not_100_percent(facts: FactIndex) -> Iterator[Outcome]:
    """同一整体的各项占比之和不是100%。

    What it does:
        在一个列举（一句话，或逐条编号的清单）中，如果各项金额之和等于整体，各项占比之和也应为100%，允许各自四舍五入的误差。
        金额之和不等于整体的列举（如“主要用于”的不完全列举）不作判断。每项占比都与自己的金额相符，
        只因金额已四舍五入而合计略偏离100%的，不算错。

    Why:
        占比之和不是100%，说明至少有一个占比用错了基数或没有随金额更新。

    Bad:
        2024年度本年支出合计1000.00万元，其中：基本支出300.00万元，占⟦31.2%⟧；项目支出700.00万元，占70.0%。

    Bad:
        （二）一般公共预算财政拨款支出决算结构情况
        2024年度一般公共预算财政拨款支出900.00万元。
        1.教育支出（类）810.00万元，占90.0%。
        2.住房保障支出（类）90.00万元，占⟦1.0%⟧。

    Good:
        2024年度本年支出合计300.00万元，其中：基本支出100.00万元，占33.3%；项目支出200.00万元，占66.7%。

    Good:
        2024年度本年收入合计90.00万元，其中：一般公共预算财政拨款收入30.00万元，占33.3%；事业收入30.00万元，占33.3%；其他收入30.00万元，占33.3%。
    """
    cuts = truncates(facts)
    for shares in _lists(facts.of(Aspect.SHARE)):
        outcome = _check(facts, shares)
        if cuts and outcome.verdict is Verdict.VIOLATED:
            outcome = undecided(shares, "全文百分比均为截尾", _RELATION)
        yield outcome


def _lists(shares: Iterable[Figure]) -> Iterator[list[Figure]]:
    """The shares of one whole that stand together: in a sentence, or one in each item of a numbered list."""
    sentences: dict[object, list[Figure]] = defaultdict(list)
    numbered: dict[object, list[Figure]] = defaultdict(list)
    for share in shares:
        if share.base is not None:
            sentences[share.place.sentence, share.place.listing, share.base].append(share)
    for group in sentences.values():
        if len(group) > 1:
            yield group
        else:
            numbered[group[0].place.section[:-1], group[0].base].extend(group)
    for group in numbered.values():
        if len(group) > 1 and len({share.place.section for share in group}) == len(group):
            yield group


def _check(facts: FactIndex, shares: list[Figure]) -> Outcome:
    last = shares[-1]
    whole = facts.nearest(last.base, last) if last.base else None
    parts = [part for share in shares if (part := facts.nearest(share.key, share)) is not None]
    if whole is None or len(parts) < len(shares) or not whole.quantity.mantissa:
        return undecided(shares, "没有写明全部金额", _RELATION)
    if total(parts).interval.disjoint(whole.interval) or len({share.key for share in shares}) < len(shares):
        return undecided(shares, "各项金额之和不等于整体", _RELATION)
    worst = max(zip(shares, parts, strict=True), key=lambda pair: _miss(pair[0], pair[1], whole))[0]
    outcome = one_of_total(worst, shares, constant(1, 0, "100"), _RELATION)
    if outcome.verdict is Verdict.VIOLATED and all(map(rounds_to, shares, parts, repeat(whole))):
        return undecided([*shares, *parts, whole], "各项占比与各自的金额相符，差额来自金额的四舍五入", _RELATION)
    rivals = [facts.nearest(share.rival, share) if share.rival else None for share in shares]
    if outcome.verdict is Verdict.VIOLATED and all(
        rival is not None and rounds_to(share, part, rival)
        for share, part, rival in zip(shares, parts, rivals, strict=True)
    ):
        return undecided(shares, "基数可以是另一个总计", _RELATION)
    return outcome


def _miss(share: Figure, part: Figure, whole: Figure) -> int:
    """How far a share is from part over whole, in units fine enough to compare."""
    gap = term(part).value - term(share).value * term(whole).value
    return abs(gap).at(-12)
