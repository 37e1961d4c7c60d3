"""FL542: 数量 × 每个的数 = 共计."""

from collections.abc import Iterator

from finlint.authoring import Aspect, FactIndex, Outcome, Text, chained, equal, rule, term

_RELATION = Text("数量 × 人均（单价、每期）= 共计", "count × what each has = what both make")
_MADE = "~乘:共计"


@rule("FL542", "count-times-each-differs")
def count_times_each_differs(facts: FactIndex) -> Iterator[Outcome]:
    """一句话里的数量、人均（单价、每期人数）和共计，乘不起来。

    What it does:
        “N人，人均A元，共B元”“N个，每个单价A元，共B元”“N期，每期A人，共B人次”紧接着写的，N乘A应为B，按印出的位数核对。
        “约”“余”一类的数不核对。

    Why:
        发放标准是定死的，人数和总额有一个抄错，审计时要逐笔说明。

    Bad:
        全年慰问困难职工120人次，人均500元，共发放慰问金⟦7.35万元⟧。

    Bad:
        举办培训班4期，每期35人，共⟦104人次⟧。

    Good:
        全年慰问困难职工120人次，人均500元，共发放慰问金6万元；举办培训班4期，每期35人，共140人次。
    """
    for made, each, count in chained(facts.of(Aspect.VALUE, _MADE)):
        yield equal(made, term(count) * term(each), (count, each), _RELATION)
