"""FL303: 增减额与增减率方向一致."""

from collections.abc import Iterator

from finlint.authoring import Aspect, Evidence, FactIndex, Figure, Outcome, Text, Verdict, rule

_RELATION = Text("增减额与增减率同增同减", "change and rate of change go the same way")


@rule("FL303", "directions-disagree")
def directions_disagree(facts: FactIndex) -> Iterator[Outcome]:
    """同一句中增减额与增减率的方向相反。

    What it does:
        “减少X万元，增长Y%”这样的说法，一增一减，必有一词有误。任一数为0时不作判断。

    Why:
        方向词写反，读者得到的结论正好相反。

    Bad:
        2024年度公务接待费支出决算为3.00万元，比上年减少1.00万元，增长⟦25%⟧。

    Good:
        2024年度公务接待费支出决算为3.00万元，比上年减少1.00万元，下降25%。

    Good:
        2024年度因公出国（境）费支出决算为0万元，比上年减少0万元，增长0%。
    """
    for growth in facts.of(Aspect.GROWTH):
        change = facts.beside(growth, Aspect.CHANGE)
        if change is None:
            continue
        signs = {_sign(change), _sign(growth)}
        violated = signs == {1, -1}
        verdict = Verdict.VIOLATED if violated else Verdict.HOLDS
        evidence = Evidence(_RELATION, f"{change.text} / {growth.text}", stated=growth.text)
        message = Text(
            f"{growth.name}增减额{change.text}与增减率{growth.text}方向相反",
            f"{growth.name}: the change {change.text} and the rate {growth.text} go opposite ways",
        )
        yield Outcome(verdict, growth, (change,), evidence, message)


def _sign(figure: Figure) -> int:
    low, high = figure.interval.lower, figure.interval.upper
    if figure.quantity.mantissa == 0 or low is None or high is None:
        return 0
    return -1 if high.mantissa < 0 else 1 if low.mantissa > 0 else 0
