"""FL303: 增减额与增减率方向一致."""

from collections.abc import Iterator

from finlint.authoring import Aspect, Evidence, FactIndex, Figure, Outcome, Severity, Text, Verdict, rule

_RELATION = Text("增减额与增减率同增同减", "change and rate of change go the same way")


@rule("FL303", "directions-disagree")
def directions_disagree(facts: FactIndex) -> Iterator[Outcome]:
    """同一句中增减额与增减率的方向相反。

    What it does:
        “减少X万元，增长Y%”这样的说法，一增一减，必有一词有误。增减额为0，或“减少X万元，增长0%”
        这样以0%表示几乎不变的，不作判断；“增加X万元，下降0%”报为警告。

    Why:
        方向词写反，读者得到的结论正好相反。

    Bad:
        2024年度公务接待费支出决算为3.00万元，比上年减少1.00万元，增长⟦25%⟧。

    Bad:
        2024年度支出合计45,125,089.61元，比上年增加125.61元，下降⟦0%⟧。

    Good:
        2024年度支出合计45,125,089.61元，比上年减少125.61元，下降0%。

    Good:
        2024年度支出合计45,125,089.61元，比上年减少125.61元，增长0%。

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
        outcome = Outcome(verdict, growth, (change,), evidence, message)
        yield outcome if growth.quantity.mantissa or not violated else outcome.as_severe_as(Severity.WARNING)


def _sign(figure: Figure) -> int:
    low, high = figure.interval.lower, figure.interval.upper
    if low is None or high is None:
        return 0
    if figure.quantity.mantissa == 0:
        fallen = figure.aspect is Aspect.GROWTH and high.mantissa == 0 and low.mantissa < 0
        return -1 if fallen else 0
    return -1 if high.mantissa < 0 else 1 if low.mantissa > 0 else 0
