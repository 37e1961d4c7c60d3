"""FL402: 绩效自评综述中的数 = 该项目自评表中的数."""

from collections.abc import Iterator, Mapping, Sequence

from finlint.authoring import Aspect, FactIndex, Figure, Outcome, Text, equal, project, regex, rule, term, undecided

_RELATION = Text("绩效自评综述的数 = 自评表的数", "number of the summary = number of the project's table")
_SUMMARY = regex(r"~(.{2,60}?)(?:专项|项目)?(?:预算)?(?:项目)?(?:支出)?(?:绩效)?自评(?:综述|情况综述|结果综述)")
_TOTAL, _FUNDS = "合计", "项目资金"
_BASES: Mapping[str, tuple[str, ...]] = {
    "决算": ("决算",),
    "年初预算": ("年初预算",),
    "全年预算": ("全年预算", "调整预算"),
    "调整预算": ("全年预算", "调整预算"),
}
"""The budgets of a summary, and what its table calls them."""


@rule("FL402", "summary-differs-from-table")
def summary_differs_from_table(facts: FactIndex) -> Iterator[Outcome]:
    """绩效自评综述中的预算数、执行数与该项目自评表不同。

    What it does:
        正文“某项目绩效自评综述”中写出的全年预算数、执行数，与附件中同名项目自评表的资金总额对照。
        附件中没有同名的表，或者同名的表不止一张的，不作判断。

    Why:
        综述是从自评表抄来的，自评表修改后正文容易忘记更新。

    Bad:
        ⇥项目支出绩效自评表
        ⇥项目名称
        ⇥馆藏修复

        ⇥项目资金（万元）
        ⇥年初预算数
        ⇥全年预算数
        ⇥全年执行数
        ⇥分值
        ⇥执行率
        ⇥得分

        ⇥年度资金总额
        ⇥40.00
        ⇥40.00
        ⇥36.00
        ⇥10
        ⇥90%
        ⇥9

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
        ⇥99

        “馆藏修复”项目绩效自评综述：根据年初设定的绩效目标，项目自评得分为99分。全年预算数为40.00万元，执行数为⟦38.00万元⟧，完成预算的95%。

    Good:
        ⇥项目支出绩效自评表
        ⇥项目名称
        ⇥馆藏修复

        ⇥项目资金（万元）
        ⇥年初预算数
        ⇥全年预算数
        ⇥全年执行数
        ⇥分值
        ⇥执行率
        ⇥得分

        ⇥年度资金总额
        ⇥40.00
        ⇥40.00
        ⇥36.00
        ⇥10
        ⇥90%
        ⇥9

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
        ⇥99

        “馆藏修复”项目绩效自评综述：根据年初设定的绩效目标，项目自评得分为99分。全年预算数为40万元，执行数为36万元，完成预算的90%。
    """
    tables = _tables(facts)
    for amount in facts.of(Aspect.VALUE):
        named = amount.key.concept
        summary = _SUMMARY.match(named) if "综述" in named and not amount.place.tabular else None
        if summary is None:
            continue
        found = tables.get(project(summary[1]), ())
        if len(found) == 1:
            yield from _against(facts, found[0], amount)
        else:
            yield undecided([amount], "没有找到唯一的同名自评表", _RELATION)


def _tables(facts: FactIndex) -> Mapping[str, Sequence[str]]:
    """Name of a project -> the entities of the tables that bear it."""
    found: dict[str, list[str]] = {}
    for whole in facts.of(Aspect.SCORE, _TOTAL):
        name, _, number = whole.key.entity.rpartition("#")
        if number.isdigit():
            entities = found.setdefault(project(name), [])
            entities.extend([whole.key.entity] if whole.key.entity not in entities else [])
    return found


def _against(facts: FactIndex, entity: str, amount: Figure) -> Iterator[Outcome]:
    """An amount against the row of the total of its table."""
    bases = _BASES.get(amount.key.scope.basis, ())
    for cell in facts.about(entity, Aspect.VALUE):
        total = cell.key.concept == _FUNDS and not cell.key.scope.fund and cell.key.scope.basis in bases
        if total and cell.quantity.unit.comparable(amount.quantity.unit):
            yield equal(amount, term(cell), (cell,), _RELATION)
