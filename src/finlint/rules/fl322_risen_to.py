"""FL322: 由A增加到B，增长（B − A）÷ A."""

from collections.abc import Iterator

from finlint.authoring import (
    Aspect,
    FactIndex,
    Figure,
    Outcome,
    Severity,
    Text,
    Verdict,
    base_that_fits,
    chained,
    ratio,
    rule,
    term,
)

_RELATION = Text("增减率 =（后数 - 前数）÷ 前数", "rate of change = (later - earlier) ÷ earlier")
_RATE = "~增至率"


@rule("FL322", "risen-to-mismatch", Severity.WARNING)
def risen_to_mismatch(facts: FactIndex) -> Iterator[Outcome]:
    """“由A增加到B，增长P%”三个数不符。

    What it does:
        前后两个数单位相同、后面紧接着写增减百分比的，核对百分比和方向；两个数本身是百分比的不看。
        “2023年执行数为A，2024年预算安排B，比2023年执行数增长P%”写明了与哪一年的哪个数相比的，也核对。

    Why:
        最常见的错误是除以了后一个数，或者方向写反。

    Bad:
        村集体经济总收入由2023年的386万元增加到2024年的452万元，增长⟦14.6%⟧。

    Bad:
        办理时限从15个减少到9个，下降⟦66.7%⟧。

    Bad:
        档案管理经费，2023年当年预算执行数为1690.50万元，2024年预算安排1434.20万元，比2023年当年预算执行数减少⟦1.52%⟧。

    Good:
        档案管理经费，2023年当年预算执行数为1690.50万元，2024年预算安排1434.20万元，比2023年当年预算执行数减少256.30万元，下降15.16%。

    Good:
        村集体经济总收入由2023年的386万元增加到2024年的452万元，增长17.1%；办理环节从15个减少到9个，下降40%。
    """
    for rate, later, earlier in chained(facts.of(Aspect.VALUE, _RATE)):
        change = term(later) - term(earlier)
        outcome = ratio(rate, change, term(earlier), (later, earlier), _RELATION, name="增减率")
        if outcome.verdict is Verdict.VIOLATED:
            outcome = outcome.because(base_that_fits(rate, change.value, (later,)))
            outcome = _turned(outcome, rate, later, earlier) or outcome
        yield outcome


def _turned(outcome: Outcome, rate: Figure, later: Figure, earlier: Figure) -> Outcome | None:
    """The outcome in words that tell the direction, where the rate goes the other way than its numbers."""
    falls = later.quantity.value < earlier.quantity.value
    if falls == (rate.interval.upper is not None and rate.interval.upper.mantissa < 0):
        return None
    way = Text("减少", "decrease") if falls else Text("增加", "increase")
    made = outcome.evidence.expected
    return outcome.saying(
        Text(
            f"由{earlier.text}到{later.text}是{way.zh}{made}，这里写的{rate.text}方向相反",
            f"from {earlier.text} to {later.text} is a {way.en} of {made}, and {rate.text} goes the other way",
        )
    )
