"""FL415: 文字中的项目资金与自评表一致."""

from collections.abc import Iterator, Mapping

from finlint.authoring import (
    Aspect,
    Evidence,
    FactIndex,
    Figure,
    Outcome,
    Severity,
    Text,
    Verdict,
    project,
    regex,
    rule,
    undecided,
)

_RELATION = Text("文字中的项目资金是自评表中的一个数", "money of a project in words = one of the amounts of its table")
_FUNDS = "项目资金"
_STATED = ("计划资金", "到位资金", "~目标资金", "~批复金额", "~资金计划", "~实际支出", "~实际执行", "~实际到位资金")
_SPENT = regex(r"~(?P<name>.{2,60}?项目)(?:实际支出|实际执行|到位资金|资金计划)")


@rule("FL415", "project-money-differs", Severity.WARNING)
def project_money_differs(facts: FactIndex) -> Iterator[Outcome]:
    """目标、报告里说的项目资金，自评表里没有这个数。

    What it does:
        自评表年度目标里的“用N万元资金”“资金预算N万元”“实际执行N万元”，项目绩效报告里的资金计划、批复金额、到位资金、实际支出，
        在同名项目的自评表中找年初预算、调整后预算和执行数，各种资金来源都算；一个都对不上的报警告。没有唯一的同名自评表的，不作判断。

    Why:
        目标和报告从上年的稿子改来，金额容易忘记更新。

    Bad:
        ⇥部门预算项目支出绩效自评表
        ⇥项目名称
        ⇥馆藏修复经费

        ⇥年度目标
        ⇥年度目标完成情况

        ⇥用⟦45万元⟧资金修复馆藏。
        ⇥资金预算40万元，实际执行36万元。

        ⇥项目资金（万元）
        ⇥年初预算数
        ⇥全年预算数
        ⇥全年执行数
        ⇥分值
        ⇥执行率
        ⇥得分

        ⇥年度资金总额
        ⇥40.00
        ⇥38.00
        ⇥36.00
        ⇥10
        ⇥94.74%
        ⇥9.47

        ⇥三级指标
        ⇥指标值
        ⇥完成值
        ⇥权重
        ⇥得分

        ⇥修复数量
        ⇥20
        ⇥20
        ⇥90
        ⇥90

        ⇥合计
        ⇥100
        ⇥99.47

    Bad:
        2024年度专项预算项目绩效评价报告
        （项目名称：馆藏修复项目）
        一、资金情况
        项目资金计划为40.00万元，到位资金⟦37.00万元⟧，实际支出36.00万元。
        ⇥部门预算项目支出绩效自评表
        ⇥项目名称
        ⇥馆藏修复经费

        ⇥年度目标
        ⇥年度目标完成情况

        ⇥用40万元资金修复馆藏。
        ⇥资金预算40万元，实际执行36万元。

        ⇥项目资金（万元）
        ⇥年初预算数
        ⇥全年预算数
        ⇥全年执行数
        ⇥分值
        ⇥执行率
        ⇥得分

        ⇥年度资金总额
        ⇥40.00
        ⇥38.00
        ⇥36.00
        ⇥10
        ⇥94.74%
        ⇥9.47

        ⇥三级指标
        ⇥指标值
        ⇥完成值
        ⇥权重
        ⇥得分

        ⇥修复数量
        ⇥20
        ⇥20
        ⇥90
        ⇥90

        ⇥合计
        ⇥100
        ⇥99.47

    Good:
        2024年度专项预算项目绩效评价报告
        （项目名称：馆藏修复项目）
        一、资金情况
        项目资金计划为40.00万元，到位资金38.00万元，实际支出36.00万元。
        ⇥部门预算项目支出绩效自评表
        ⇥项目名称
        ⇥馆藏修复经费

        ⇥年度目标
        ⇥年度目标完成情况

        ⇥用40万元资金修复馆藏。
        ⇥资金预算40万元，实际执行36万元。

        ⇥项目资金（万元）
        ⇥年初预算数
        ⇥全年预算数
        ⇥全年执行数
        ⇥分值
        ⇥执行率
        ⇥得分

        ⇥年度资金总额
        ⇥40.00
        ⇥38.00
        ⇥36.00
        ⇥10
        ⇥94.74%
        ⇥9.47

        ⇥三级指标
        ⇥指标值
        ⇥完成值
        ⇥权重
        ⇥得分

        ⇥修复数量
        ⇥20
        ⇥20
        ⇥90
        ⇥90

        ⇥合计
        ⇥100
        ⇥99.47
    """
    tables = _tables(facts)
    for figure in facts.of(Aspect.VALUE):
        name = _project(figure)
        if not name or figure.quantity.unit.symbol not in ("万元", "元", "万"):
            continue
        amounts = tables.get(project(name), {})
        if len(amounts) == 1:
            yield _found(figure, next(iter(amounts.values())))
        elif amounts:
            yield undecided([figure], "同名的自评表不止一张", _RELATION)


def _tables(facts: FactIndex) -> Mapping[str, Mapping[str, list[Figure]]]:
    """Bare name of a project -> its tables -> their amounts."""
    tables: dict[str, dict[str, list[Figure]]] = {}
    for figure in facts.of(Aspect.VALUE, _FUNDS):
        tables.setdefault(project(figure.key.entity), {}).setdefault(figure.key.entity, []).append(figure)
    return tables


def _project(figure: Figure) -> str:
    """The project that money of the text is of, ``""`` if the words do not tell."""
    if figure.place.tabular and figure.key.concept == _FUNDS:
        return ""
    if figure.key.concept in _STATED:
        return figure.key.entity
    named = _SPENT.fullmatch(figure.key.concept)
    return named["name"] if named else ""


def _found(figure: Figure, amounts: list[Figure]) -> Outcome:
    same = [amount for amount in amounts if not amount.interval.disjoint(figure.interval)]
    if same:
        return Outcome(Verdict.HOLDS, figure, (same[0],), Evidence(_RELATION, stated=figure.text))
    whole = [amount for amount in amounts if not amount.key.scope.fund] or amounts
    listed = "、".join(f"{amount.key.scope.basis}{amount.printed}" for amount in whole)
    message = Text(
        f"“{amounts[0].key.entity.partition('#')[0]}”的资金，文字写{figure.text}，自评表是{listed}",
        f"{figure.text} is said of a project whose table has {listed}",
    )
    return Outcome(Verdict.VIOLATED, figure, tuple(whole), Evidence(_RELATION, stated=figure.text), message)
