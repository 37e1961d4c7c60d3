"""FL316: 提高的百分点 = 两个百分比之差."""

from collections.abc import Iterator

from finlint.authoring import Evidence, FactIndex, MarkKind, Outcome, Severity, Text, Verdict, rule

_RELATION = Text("提高（下降）的百分点 = 两个百分比之差", "percentage points = the difference of the two rates")


@rule("FL316", "points-not-difference-of-rates", Severity.WARNING)
def points_not_difference_of_rates(facts: FactIndex) -> Iterator[Outcome]:
    """提高或下降的百分点与前后两个百分比不符。

    What it does:
        前后两个百分比和“提高N个百分点”写在一起的，核对差额与方向；各数按印出的位数取区间。

    Why:
        百分点是手算的，常见的是把百分点写成了增长率，或者方向写反。

    Bad:
        2024年预算执行率96.40%，较上年91.20%提高⟦4.2⟧个百分点。

    Bad:
        公用经费占比由15.6%下降到13.1%，下降⟦16.03⟧个百分点。

    Good:
        2024年预算执行率96.40%，较上年91.20%提高5.2个百分点。

    Good:
        公用经费占比由15.6%下降到13.1%，下降2.5个百分点。
    """
    for mark in facts.marks(MarkKind.POINTS):
        evidence = Evidence(_RELATION, f"{mark.expected}，{mark.word}{mark.text}个百分点", mark.expected, mark.text)
        message = Text(
            f"{mark.word}{mark.text}个百分点，而两个百分比之差是{mark.expected}",
            f"{mark.text} percentage points, but the two rates differ by {mark.expected}",
        )
        verdict = Verdict.HOLDS if mark.expected == mark.text else Verdict.VIOLATED
        yield Outcome(verdict, mark, (), evidence, message)
