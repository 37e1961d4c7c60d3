"""FL623: 单位个数 = 列出的单位名称个数."""

from collections.abc import Iterator

from finlint.authoring import Evidence, FactIndex, MarkKind, Outcome, Severity, Text, Verdict, rule

_RELATION = Text("单位个数 = 列出的单位名称个数", "number of units = names listed")


@rule("FL623", "units-not-as-many-as-listed", Severity.WARNING)
def units_not_as_many_as_listed(facts: FactIndex) -> Iterator[Outcome]:
    """下属单位的个数与列出的名称个数不符。

    What it does:
        “下属单位N个：”之后用顿号列出、或逐行编号列出的名称，数一数是不是N个；写“等”的不算列全。
        名称中的“和”“及”可以是名称的一部分，也可以隔开两个名称，两种数法有一种相符即可。

    Why:
        汇总范围是全部数字的口径，名单增减后个数容易忘改。

    Bad:
        我局下属二级预算单位⟦4⟧个，分别是：市质量检验中心、市计量测试所、市投诉举报中心。

    Bad:
        纳入汇总范围的所属预算单位⟦3⟧个，包括：
        1.市图书馆
        2.市博物馆
        3.市文化馆
        4.市美术馆
        第二部分 决算情况说明

    Good:
        我局下属二级预算单位3个，分别是：市质量检验中心、市计量测试所和市投诉举报中心。

    Good:
        纳入汇总范围的所属预算单位4个，包括：
        1.市图书馆
        2.市博物馆
        3.市文化馆
        4.市美术馆
        第二部分 决算情况说明
    """
    for mark in facts.marks(MarkKind.LISTED):
        evidence = Evidence(
            _RELATION, f"{mark.word}个，列出{mark.expected}个", expected=mark.expected, stated=mark.word
        )
        message = Text(
            f"说有{mark.word}个单位，列出的名称有{mark.expected}个",
            f"{mark.word} units are announced, {mark.expected} are named",
        )
        verdict = Verdict.HOLDS if mark.word == mark.expected else Verdict.VIOLATED
        yield Outcome(verdict, mark, (), evidence, message)
