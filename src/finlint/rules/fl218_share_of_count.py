"""FL218: 占总数的百分比 = 个数 ÷ 总数."""

from collections.abc import Iterator

from finlint.authoring import Aspect, FactIndex, Outcome, Severity, Text, ratio, rule, term, undecided

_RELATION = Text("占总数的百分比 = 个数 ÷ 总数", "share of the number = counted ÷ all")
_ALL = ("~总数", "~总个数", "~项目总数", "~总数量")
_TWO = 2


@rule("FL218", "share-of-count-mismatch", Severity.WARNING)
def share_of_count_mismatch(facts: FactIndex) -> Iterator[Outcome]:
    """“占总数的”百分比与同一句的个数不符。

    What it does:
        同一句先后写出两个同样计量的个数，再写“占总数的”百分比的，第一个是总数，第二个是部分，核对百分比。
        个数不是恰好两个的，不作判断。

    Why:
        资金结余率、整改率等指标按项目个数计分，个数改了，百分比容易忘改。

    Bad:
        2024年特定目标类项目共5个，资金结余率小于0.1的共4个，占总数的⟦100%⟧。

    Bad:
        全年设置绩效目标的项目共12个，完成目标的9个，占总数的⟦57%⟧。

    Good:
        2024年特定目标类项目共5个，资金结余率小于0.1的共4个，占总数的80%。

    Good:
        全年设置绩效目标的项目共12个，完成目标的7个，占总数的58.33%。
    """
    for share in facts.of(Aspect.SHARE):
        if share.base is None or share.base.concept not in _ALL:
            continue
        counts = [
            figure
            for figure in facts.near(share, Aspect.VALUE)
            if figure.place.sentence == share.place.sentence and figure.span < share.span and figure.quantity.unit.noun
        ]
        if len(counts) != _TWO or counts[0].quantity.unit != counts[1].quantity.unit:
            yield undecided([share, *counts], "不是恰好写明总数与一个部分", _RELATION)
        else:
            whole, part = counts
            yield ratio(share, term(part), term(whole), (part, whole), _RELATION, name="占总数")
