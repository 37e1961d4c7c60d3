"""FL544: 写出来的算式要算得对：A÷B×100%=P%，（A−B）÷B×100%=P%，P%×N=M分."""

from collections.abc import Iterator

from finlint.authoring import Aspect, FactIndex, Outcome, Severity, Text, chained, equal, ratio, rule, term

_SHARE = Text("写出的算式：A ÷ B = P", "the sum that is written out: A ÷ B = P")
_CHANGE = Text("写出的算式：（A − B）÷ B = P", "the sum that is written out: (A − B) ÷ B = P")
_PRODUCT = Text("写出的算式：A × B = C", "the sum that is written out: A × B = C")


@rule("FL544", "written-out-sum-is-wrong", Severity.WARNING)
def written_out_sum_is_wrong(facts: FactIndex) -> Iterator[Outcome]:
    """自评报告里写出来的算式，等号后面的数不对。

    What it does:
        “A÷B×100%=P%”“（A−B）÷B×100%=P%”“P%×N分=M分”一类写出全部数字的算式，按印出的位数重新计算。
        算式里有别的运算、两个数单位不同的，不作判断。

    Why:
        算式是给读者核对用的；改了其中一个数，等号后面的结果常常没有重算。

    Bad:
        预算执行率=（全年支出428.50万元/调整后预算456.00万元）×100%=⟦93.79%⟧。

    Bad:
        “三公”经费变动率=[（7.20-9.60）/9.60]×100%=⟦-20%⟧；执行率得分=93.97%×10分=⟦9.04分⟧。

    Good:
        预算执行率=（全年支出428.50万元/调整后预算456.00万元）×100%=93.97%，得分=93.97%×10分=9.4分。

    Good:
        “三公”经费变动率=[（7.20-9.60）/9.60]×100%=-25%。
    """
    for rate, part, whole in chained(facts.of(Aspect.VALUE, "~算式:比率")):
        yield ratio(rate, term(part), term(whole), (part, whole), _SHARE, name="算式结果")
    for rate, part, whole in chained(facts.of(Aspect.VALUE, "~算式:变动率")):
        yield ratio(rate, term(part) - term(whole), term(whole), (part, whole), _CHANGE, name="算式结果")
    for made, second, first in chained(facts.of(Aspect.VALUE, "~算式:乘积")):
        yield equal(made, term(first) * term(second), (first, second), _PRODUCT)
