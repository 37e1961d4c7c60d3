"""FL419: 正文的完成率与所附各项目自评表合计的预算、执行一致."""

from collections.abc import Iterator, Sequence

from finlint.authoring import Aspect, FactIndex, Figure, Outcome, Severity, Text, ratio, rule, term, total, undecided

_RELATION = Text(
    "完成率 = 各项目执行数之和 ÷ 各项目预算数之和", "completion = what the projects spent ÷ what was budgeted for them"
)
_FUNDS = "项目资金"
_BASES = {"预算": "调整预算", "全年预算": "调整预算", "调整预算": "调整预算", "年初预算": "年初预算"}
_SEVERAL = 2
_OF_PROJECTS = ("项目支出", "一般行政管理事务")
"""What is spent on projects by its name; that tables add up to what an office pays for its persons is chance."""


@rule("FL419", "completion-against-tables", Severity.WARNING)
def completion_against_tables(facts: FactIndex) -> Iterator[Outcome]:
    """正文说完成预算100%，所附各项目自评表的预算数合计却不是这个数。

    What it does:
        各张自评表“年度资金总额”的执行数之和，正好是正文的项目支出，或者“一般行政管理事务”一类只列项目的支出功能科目的
        决算数的，就是这些项目的支出；这时正文的完成率应与各表预算数（全年预算数，说“年初预算”的是年初预算数）之和相合。
        正文自己写了预算数的，由 FL203 核对。有一张表没有读全的，不作判断。其他科目的决算数也可能碰巧相等，不作比较。

    Why:
        部门决算的完成率常常照模板写100%，自评表则按年中调整后的预算计算执行率：同一笔钱，两处说法不同。

    Bad:
        2024年度云岭市档案馆部门决算
        2024年度项目支出决算为90.00万元，完成预算⟦100%⟧。
        ⇥部门预算项目支出绩效自评表
        ⇥项目名称
        ⇥馆藏修复经费

        ⇥项目资金（万元）
        ⇥年初预算数
        ⇥全年预算数
        ⇥全年执行数
        ⇥分值
        ⇥执行率
        ⇥得分

        ⇥年度资金总额
        ⇥60.00
        ⇥60.00
        ⇥50.00
        ⇥10
        ⇥83.33%
        ⇥8.33

        ⇥部门预算项目支出绩效自评表
        ⇥项目名称
        ⇥展览经费

        ⇥项目资金（万元）
        ⇥年初预算数
        ⇥全年预算数
        ⇥全年执行数
        ⇥分值
        ⇥执行率
        ⇥得分

        ⇥年度资金总额
        ⇥50.00
        ⇥50.00
        ⇥40.00
        ⇥10
        ⇥80.00%
        ⇥8

    Good:
        2024年度云岭市档案馆部门决算
        2024年度项目支出决算为90.00万元，完成预算81.82%。
        ⇥部门预算项目支出绩效自评表
        ⇥项目名称
        ⇥馆藏修复经费

        ⇥项目资金（万元）
        ⇥年初预算数
        ⇥全年预算数
        ⇥全年执行数
        ⇥分值
        ⇥执行率
        ⇥得分

        ⇥年度资金总额
        ⇥60.00
        ⇥60.00
        ⇥50.00
        ⇥10
        ⇥83.33%
        ⇥8.33

        ⇥部门预算项目支出绩效自评表
        ⇥项目名称
        ⇥展览经费

        ⇥项目资金（万元）
        ⇥年初预算数
        ⇥全年预算数
        ⇥全年执行数
        ⇥分值
        ⇥执行率
        ⇥得分

        ⇥年度资金总额
        ⇥50.00
        ⇥50.00
        ⇥40.00
        ⇥10
        ⇥80.00%
        ⇥8

    Good:
        2024年度云岭市档案馆部门决算
        （三）一般公共预算财政拨款支出决算具体情况
        1.一般公共服务支出（类）档案事务（款）一般行政管理事务（项）支出决算为90.00万元，完成预算81.82%。
        2.卫生健康支出（类）行政事业单位医疗（款）行政单位医疗（项）支出决算为90.00万元，完成预算95%。
        ⇥部门预算项目支出绩效自评表
        ⇥项目名称
        ⇥馆藏修复经费

        ⇥项目资金（万元）
        ⇥年初预算数
        ⇥全年预算数
        ⇥全年执行数
        ⇥分值
        ⇥执行率
        ⇥得分

        ⇥年度资金总额
        ⇥60.00
        ⇥60.00
        ⇥50.00
        ⇥10
        ⇥83.33%
        ⇥8.33

        ⇥部门预算项目支出绩效自评表
        ⇥项目名称
        ⇥展览经费

        ⇥项目资金（万元）
        ⇥年初预算数
        ⇥全年预算数
        ⇥全年执行数
        ⇥分值
        ⇥执行率
        ⇥得分

        ⇥年度资金总额
        ⇥50.00
        ⇥50.00
        ⇥40.00
        ⇥10
        ⇥80.00%
        ⇥8
    """
    done = _sums(facts, "决算")
    if len(done) < _SEVERAL:
        return
    spent = total(done).interval
    for rate in facts.of(Aspect.COMPLETION):
        basis = _BASES.get(rate.base.scope.basis) if rate.base is not None else None
        stated = facts.nearest(rate.key, rate)
        projects = rate.key.concept.endswith(_OF_PROJECTS) and not rate.place.tabular
        if basis is None or stated is None or not projects or not stated.interval.overlaps(spent):
            continue
        if rate.base is not None and facts.nearest(rate.base, rate) is not None:
            continue
        budgets = _sums(facts, basis)
        if [each.key.entity for each in budgets] != [each.key.entity for each in done]:
            yield undecided([rate, stated], "有的自评表没有写预算数", _RELATION)
        else:
            name = f"{rate.name}完成率"
            yield ratio(rate, term(stated), total(budgets), (stated, *budgets, *done), _RELATION, name=name)


def _sums(facts: FactIndex, basis: str) -> Sequence[Figure]:
    """What each table has in the row of all its money, one number a table, in their order."""
    found: dict[str, Figure] = {}
    for figure in facts.of(Aspect.VALUE, _FUNDS):
        key = figure.key
        if figure.place.tabular and key.entity and not key.scope.fund and key.scope.basis == basis:
            found.setdefault(key.entity, figure)
    return [figure for entity, figure in found.items() if "整体" not in entity]
