"""FL537: 偏差度 = (完成值 − 指标值) ÷ 指标值，完成率 = 完成值 ÷ 指标值."""

from collections.abc import Iterator

from finlint.authoring import (
    Aspect,
    Evidence,
    Exact,
    FactIndex,
    Figure,
    Indicator,
    Outcome,
    Severity,
    Text,
    decided,
    fulfilled,
    indicators,
    quotient,
    rule,
    shown,
    undecided,
)

_APART = Text("偏差度 = (完成值 − 指标值) ÷ 指标值", "deviation = (completion − target) ÷ target")
_DONE = Text("完成率 = 完成值 ÷ 指标值", "completion rate = completion ÷ target")
_DEVIATION, _PROGRESS = "~列:偏差度", "~列:完成率"
_NONE, _ALL = Exact(0), Exact(1)


@rule("FL537", "deviation-of-completion-differs", Severity.WARNING)
def deviation_of_completion_differs(facts: FactIndex) -> Iterator[Outcome]:
    """自评表里“偏差度”“完成率”一栏与同一行的指标值、完成值不符。

    What it does:
        “偏差度”应为完成值与指标值之差除以指标值，正负号各地规定不同，不计；“完成率”应为完成值除以指标值，反向指标也可以倒过来除。
        指标已经完成的，偏差度写0%、完成率写100%，都算对；指标值、完成值不是同一单位的数，不作判断。

    Why:
        这一栏是由旁边两栏算出来的，评分又看它；改了完成值没有改它，完成得怎样就有两个说法。

    Bad:
        ⇥项目支出绩效自评表
        ⇥项目名称
        ⇥检测经费

        ⇥三级指标
        ⇥指标值
        ⇥完成值
        ⇥偏差度
        ⇥分值
        ⇥得分

        ⇥检测批次
        ⇥≥80批
        ⇥76批
        ⇥⟦-15%⟧
        ⇥60
        ⇥57

        ⇥检测报告
        ⇥≥50份
        ⇥54份
        ⇥8%
        ⇥40
        ⇥40

    Good:
        ⇥项目支出绩效自评表
        ⇥项目名称
        ⇥检测经费

        ⇥三级指标
        ⇥指标值
        ⇥完成值
        ⇥偏差度
        ⇥分值
        ⇥得分

        ⇥检测批次
        ⇥≥80批
        ⇥76批
        ⇥-5%
        ⇥60
        ⇥57

        ⇥检测报告
        ⇥≥50份
        ⇥54份
        ⇥0%
        ⇥40
        ⇥40
    """
    derived = [figure for name in (_DEVIATION, _PROGRESS) for figure in facts.of(Aspect.VALUE, name)]
    if not derived:
        return
    rows = {figure.row: row for row in indicators(facts) for figure in row.figures}
    for figure in derived:
        row = rows.get(figure.row)
        relation = _APART if figure.key.concept == _DEVIATION else _DONE
        if row is None or not _comparable(row):
            yield undecided([figure], "同一行没有可以相比的指标值和完成值", relation)
        elif row.target is not None and row.actual is not None:
            yield _judged(figure, row, (row.target, row.actual), relation)


def _comparable(row: Indicator) -> bool:
    """Whether both are numbers of one thing, and not what a slip of the unit or of the point left."""
    if row.target is None or row.actual is None:
        return False
    wanted, done = row.target.quantity, row.actual.quantity
    return wanted.unit == done.unit and wanted.value > _NONE and done.value >= _NONE


def _judged(stated: Figure, row: Indicator, sides: tuple[Figure, Figure], relation: Text) -> Outcome:
    target, actual = (figure.quantity.value for figure in sides)
    progress = relation is _DONE
    verdict = fulfilled(row)
    met = (verdict is not None and verdict.met) or actual >= target
    share = quotient(actual, target, stated)
    other = quotient(target, actual, stated) if actual else None
    if share is None:
        return undecided([stated], "指标值为0", relation)
    exact = (share, other) if progress else (share - _ALL, _ALL - share)
    usual = _ALL if progress else _NONE
    wrong = not any(_is(stated, value) for value in exact if value is not None) and not (met and _is(stated, usual))
    made = shown(share if progress else share - _ALL, stated, 2)
    name = "完成率" if progress else "偏差度"
    return decided(
        wrong,
        stated,
        sides,
        lambda: Evidence(relation, f"{sides[1].printed} 对 {sides[0].printed}：{made}", made, stated.text),
        lambda: Text(
            f"指标值{sides[0].printed}，完成值{sides[1].printed}，{name}不是{stated.printed}，应为{made}",
            f"{sides[1].printed} against {sides[0].printed} makes {made}, not {stated.printed}",
        ),
    )


def _is(stated: Figure, value: Exact) -> bool:
    """Whether a rate can stand for a value: to its last digit either way, since some cut instead of rounding."""
    last = Exact(1, -stated.quantity.decimals - 2)
    apart = abs(abs(stated.quantity.value) - abs(value))
    return apart <= last
