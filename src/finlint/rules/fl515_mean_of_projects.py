"""FL515: 专项得分 = 各项目自评得分的平均 × 折算比例."""

from collections.abc import Collection, Iterator

from finlint.authoring import (
    Aspect,
    Evidence,
    Exact,
    FactIndex,
    Figure,
    Indicator,
    MarkKind,
    Outcome,
    Severity,
    Text,
    Verdict,
    indicators,
    quotient,
    regex,
    rule,
    shown,
    total,
    undecided,
)

_RELATION = Text("得分 = 各项目自评得分的平均 × 折算比例", "score = mean of the project scores × the share given")
_SHARE = regex(r"平均.{0,60}?按0\.(?P<tenths>\d{1,2})的?(?:比例|比重|系数)")
_WHOLE, _TOTAL, _FULL = "部门整体支出", "合计", Exact(100)
_HALF = Exact(5, -1)


@rule("FL515", "score-not-share-of-project-mean", Severity.WARNING)
def score_not_share_of_project_mean(facts: FactIndex) -> Iterator[Outcome]:
    """整体评价中的专项得分不等于各项目自评得分的平均乘以折算比例。

    What it does:
        评分标准写明“以平均分作为自评得分，按0.3的比例换算”的，用报告所附各项目自评表（满分100分）的得分合计求平均，核对这一项得分；
        连得分最低和最高的项目之间都不在的才报，因为附表里可能有不属于专项的项目。没有附上各项目的得分、或有的自评表没有读全的，不作判断。

    Why:
        专项自评得分改了，整体评价里按比例折算的一项常常没有跟着改。

    Bad:
        ⇥部门整体支出绩效评价评分表

        ⇥三级指标
        ⇥评分标准
        ⇥分值
        ⇥得分

        ⇥专项绩效管理
        ⇥涉及多个项目的，以平均分作为自评得分，按0.3的比例换算成此项指标得分。
        ⇥30
        ⇥⟦29⟧

        ⇥项目名称
        ⇥检测经费

        ⇥三级指标
        ⇥指标值
        ⇥完成值
        ⇥权重
        ⇥得分

        ⇥检测批次
        ⇥20
        ⇥20
        ⇥100
        ⇥94

        ⇥合计
        ⇥
        ⇥
        ⇥100
        ⇥94

    Good:
        ⇥部门整体支出绩效评价评分表

        ⇥三级指标
        ⇥评分标准
        ⇥分值
        ⇥得分

        ⇥专项绩效管理
        ⇥涉及多个项目的，以平均分作为自评得分，按0.3的比例换算成此项指标得分。
        ⇥30
        ⇥28.2

        ⇥项目名称
        ⇥检测经费

        ⇥三级指标
        ⇥指标值
        ⇥完成值
        ⇥权重
        ⇥得分

        ⇥检测批次
        ⇥20
        ⇥20
        ⇥100
        ⇥94

        ⇥合计
        ⇥
        ⇥
        ⇥100
        ⇥94
    """
    rows = list(indicators(facts))
    projects = {row.entity for row in rows} - {_WHOLE}
    for row in rows:
        mark = row.mark(MarkKind.CRITERION)
        share = _SHARE.search(mark.text) if mark is not None else None
        if share is not None and row.score is not None:
            yield _judged(facts, row, row.score, Exact(int(share["tenths"]), -len(share["tenths"])), projects)


def _judged(facts: FactIndex, row: Indicator, score: Figure, share: Exact, projects: Collection[str]) -> Outcome:
    full = {f.key.entity for f in facts.of(Aspect.WEIGHT, _TOTAL) if f.quantity.value == _FULL}
    totals = [f for f in facts.of(Aspect.SCORE, _TOTAL) if f.key.entity in full and f.key.entity != row.entity]
    totals = [figure for figure in totals if figure.key.entity != _WHOLE]
    if not totals:
        return undecided((score,), "报告没有附各项目的自评得分", _RELATION)
    made, count = total(totals), len(totals)
    values = [figure.quantity.value * share for figure in totals]
    play = Exact(1, -score.quantity.decimals) * _HALF
    wrong = not min(values) - play <= score.quantity.value <= max(values) + play
    missing = set(projects) - {figure.key.entity for figure in totals} - {row.entity}
    doubtful = missing or any(mark.word == "doubtful" for mark in facts.marks(MarkKind.FORM))
    if wrong and doubtful:
        return undecided((score, *totals), "有的自评表没有读全", _RELATION)
    sums = f"({made.text}) ÷ {count} × {share.text()}"
    expected = quotient(made.value * share, Exact(count), score)
    right = "" if expected is None else shown(expected, score)
    message = Text(
        f"“{row.name[:20]}”得分{score.printed}，各项目得分的平均乘以{share.text()}，即{sums}，应为{right}",
        f"the score is {score.printed}, but {sums} is {right}",
    )
    evidence = Evidence(_RELATION, f"{sums} = {right}", right, score.text)
    verdict = Verdict.VIOLATED if wrong else Verdict.HOLDS
    return Outcome(verdict, score, tuple(totals), evidence, message if wrong else None)
