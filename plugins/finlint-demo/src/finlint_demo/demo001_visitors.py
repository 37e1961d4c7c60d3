"""DEMO001: 国内公务接待人次 >= 国内公务接待批次."""

from collections.abc import Iterator

from finlint.authoring import FactIndex, Outcome, Text, compare, rule, term, undecided

VISITORS, RECEPTIONS = "国内公务接待人次", "国内公务接待批次"
_RELATION = Text("国内公务接待人次 ≥ 国内公务接待批次", "visitors received ≥ receptions")


@rule("DEMO001", "fewer-visitors-than-receptions")
def fewer_visitors_than_receptions(facts: FactIndex) -> Iterator[Outcome]:
    """国内公务接待人次少于接待批次。

    What it does:
        比较同一年度的国内公务接待人次与接待批次。两者都是整数，不存在四舍五入。

    Why:
        每批次至少接待一人；人次少于批次，说明两个数写反了，或有一个数写错了。

    Bad:
        2024年国内公务接待80批次，⟦12人次⟧，共计支出1.20万元。

    Good:
        2024年国内公务接待12批次，80人次，共计支出1.20万元。

    Good:
        2024年国内公务接待12批次，12人次，共计支出1.20万元。
    """
    for visitors, receptions in facts.joined(VISITORS, RECEPTIONS):
        if visitors is None:
            continue
        if receptions is None:
            yield undecided([visitors], "没有写明接待批次", _RELATION)
        else:
            yield compare(visitors, ">=", term(receptions), [receptions], _RELATION)
