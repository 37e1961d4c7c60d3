"""FL221: 预算执行率 = 执行数 ÷ 同一句的预算数、到位资金."""

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
    undecided,
)

_RELATION = Text("执行率 = 执行数 ÷ 预算数（到位资金）", "rate of execution = spent ÷ what there was to spend")
_RATE = "~执行率"
_AROUND = 2
"""Blocks before and after in which another amount may be what the rate is of."""


@rule("FL221", "execution-not-spent-over-funds", Severity.WARNING)
def execution_not_spent_over_funds(facts: FactIndex) -> Iterator[Outcome]:
    """执行率与同一句的执行数、预算数（到位资金）不符。

    What it does:
        “安排资金A万元，全年执行B万元，预算执行率P%”：一句里只有这两个金额、文字说明哪个是预算（到位资金）、哪个是支出的，核对百分比。
        表里“当年预算数（元）”“预算执行数（元）”“预算执行率（%）”三格成对写的也核对。
        金额多于两个，有年初、调整、结转、其中等字样，或者用附近另一个金额作基数正好相符的，不作判断。

    Why:
        执行率是另外算好填入的；年底补记了支出、追加了预算，句子里的百分比常常没有跟着改。

    Bad:
        项目全年预算数4,230.5万元，执行数4083.97万元，支出率⟦96.3%⟧。
        项目安排资金7200万元，全年执行6984.5万元，预算执行率97.01%。

    Bad:
        实际到位资金1,240万元，实际支出1,169.82万元，预算执行率⟦93.44%⟧。

    Bad:
        ⇥项目名称
        ⇥检测经费

        ⇥当年预算数（元）
        ⇥12500000
        ⇥上年预算数（元）
        ⇥11800000

        ⇥预算执行数（元）
        ⇥12150000.00
        ⇥预算执行率（%）
        ⇥⟦92.70%⟧

    Good:
        项目全年预算数4,230.5万元，执行数4083.97万元，支出率96.54%。

    Good:
        实际到位资金1,240万元，实际支出1,169.82万元，预算执行率94.34%。
    """
    for rate, done, whole in chained(facts.of(Aspect.VALUE, _RATE)):
        yield _judged(facts, rate, done, whole)


def _judged(facts: FactIndex, rate: Figure, done: Figure, whole: Figure) -> Outcome:
    outcome = ratio(rate, term(done), term(whole), (done, whole), _RELATION, name="执行率")
    if outcome.verdict is not Verdict.VIOLATED:
        return outcome
    near = [f for f in facts.near(rate, Aspect.VALUE) if abs(f.place.block - rate.place.block) <= _AROUND]
    if base_that_fits(rate, done.quantity.value, (f for f in near if f.span != whole.span)) is not None:
        return undecided((rate, done, whole), "基数可以是附近另一个金额", _RELATION)
    return outcome
