"""FL156: 人均、每辆 = 同一句里的金额 ÷ 数量."""

from collections.abc import Iterator

from finlint.authoring import Aspect, FactIndex, Outcome, Severity, Text, Verdict, chained, ratio, rule, term, undecided

_RELATION = Text("平均数 = 金额 ÷ 数量", "mean = amount ÷ count")
_OF_ALL, _OF_PART = "~平均数", "~部分平均数"


@rule("FL156", "unnamed-mean-not-amount-over-count", Severity.WARNING)
def unnamed_mean_not_amount_over_count(facts: FactIndex) -> Iterator[Outcome]:
    """“接待144人次，人均180元”与同一句的金额不符。

    What it does:
        公务接待、公务用车的一句话里只有一个金额、一个人次（辆数），紧跟着写“人均X元”“平均每辆X万元”的，核对这个平均数。
        同一段说到外事接待，或者金额连同购置费一起写的，金额可能不只是这些人次（辆）的，只有平均数乘以数量超过金额才报。
        有预算、增减、标准等字样的句子不作判断。

    Why:
        平均数是另外计算后填入的，费用或人次更新后容易遗漏。年中车辆有增减的，每辆的费用可以不同，所以只是警告。

    Bad:
        公务接待费支出2.16万元，国内公务接待18批次、144人次，人均⟦180元⟧。

    Bad:
        公务用车运行维护费6.30万元，年末公务用车保有量3辆，平均每辆⟦2.30万元⟧。

    Bad:
        公务接待费支出2.16万元，比上年增加0.36万元，增长20%，国内公务接待18批次（其中市外5批次）、144人次，人均⟦105元⟧。

    Good:
        公务接待费支出2.16万元，比上年增加0.36万元，增长20%，国内公务接待18批次、144人次，人均150元。

    Good:
        公务接待费支出2.16万元，国内公务接待18批次、144人次，人均150元。

    Good:
        公务用车运行维护费6.30万元，年末公务用车保有量3辆，平均每辆2.10万元。
    """
    for concept in (_OF_ALL, _OF_PART):
        for mean, count, cost in chained(facts.of(Aspect.VALUE, concept)):
            outcome = ratio(mean, term(cost), term(count), (cost, count), _RELATION, name="平均数")
            less = (term(mean) * term(count)).interval.precedes(cost.interval)
            if concept == _OF_PART and less and outcome.verdict is Verdict.VIOLATED:
                outcome = undecided((mean, count, cost), "金额可能不只是这些数量的", _RELATION)
            yield outcome
