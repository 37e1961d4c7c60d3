"""FL322: 由A增加到B，增长（B − A）÷ A."""

from collections.abc import Iterator

from finlint.authoring import Aspect, FactIndex, Outcome, Severity, Text, Verdict, base_that_fits, ratio, rule, term

_RELATION = Text("增减率 =（后数 - 前数）÷ 前数", "rate of change = (later - earlier) ÷ earlier")
_RATE = "~增至率"


@rule("FL322", "risen-to-mismatch", Severity.WARNING)
def risen_to_mismatch(facts: FactIndex) -> Iterator[Outcome]:
    """“由A增加到B，增长P%”三个数不符。

    What it does:
        前后两个数单位相同、后面紧接着写增减百分比的，核对百分比和方向；两个数本身是百分比的不看。

    Why:
        最常见的错误是除以了后一个数，或者方向写反。

    Bad:
        村集体经济总收入由2023年的386万元增加到2024年的452万元，增长⟦14.6%⟧。

    Bad:
        办理时限从15个减少到9个，下降⟦66.7%⟧。

    Good:
        村集体经济总收入由2023年的386万元增加到2024年的452万元，增长17.1%；办理环节从15个减少到9个，下降40%。
    """
    for rate in facts.of(Aspect.VALUE, _RATE):
        later = rate.parent
        earlier = later.parent if later is not None else None
        if later is not None and earlier is not None:
            change = term(later) - term(earlier)
            outcome = ratio(rate, change, term(earlier), (later, earlier), _RELATION, name="增减率")
            violated = outcome.verdict is Verdict.VIOLATED
            yield outcome.because(base_that_fits(rate, change.value, (later,))) if violated else outcome
