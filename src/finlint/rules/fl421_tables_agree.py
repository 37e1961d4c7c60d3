"""FL421: 各张决算表、预算表之间一致."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from finlint.authoring import FactIndex, Figure, Key, Outcome, Text, equal, rule, term, total

_SAME = Text("同一指标各表一致", "the same measure has the same number in every table")
_HALVES = Text("基本支出 = 人员经费 + 公用经费", "basic expenditure = personnel + public expenses")


@rule("FL421", "tables-differ")
def tables_differ(facts: FactIndex) -> Iterator[Outcome]:
    """两张表里同一指标的数字不同。

    What it does:
        收支总表、收入表、支出表和财政拨款各表中，指标和口径都相同的数字应一致；\
一般公共预算支出表的基本支出应等于基本支出表的人员经费与公用经费之和。万元表容许取舍的差。

    Why:
        几张表出自同一套账，不一致的多是手工改过其中一张。

    Bad:
        2024年度部门决算
        收入支出决算总表
        单位：万元
        收入 支出
        项目 决算数 项目 决算数
        一、一般公共预算财政拨款收入 812.40 一、教育支出 620.70
        二、事业收入 二、社会保障和就业支出 110.50
        三、其他收入 三、住房保障支出 81.20
        本年收入合计 812.40 本年支出合计 812.40
        总计 812.40 总计 812.40

        支出决算表
        单位：万元
        科目编码 科目名称 本年支出合计 基本支出 项目支出
        合计 ⟦812.90⟧ 600.60 212.30
        205 教育支出 620.70 408.40 212.30
        208 社会保障和就业支出 ⟦111.00⟧ 111.00
        221 住房保障支出 81.20 81.20

    Good:
        2024年度部门决算
        收入支出决算总表
        单位：万元
        收入 支出
        项目 决算数 项目 决算数
        一、一般公共预算财政拨款收入 812.40 一、教育支出 620.70
        二、事业收入 二、社会保障和就业支出 110.50
        三、其他收入 三、住房保障支出 81.20
        本年收入合计 812.40 本年支出合计 812.40
        总计 812.40 总计 812.40

        支出决算表
        单位：万元
        科目编码 科目名称 本年支出合计 基本支出 项目支出
        合计 812.40 600.10 212.30
        205 教育支出 620.70 408.40 212.30
        208 社会保障和就业支出 110.50 110.50
        221 住房保障支出 81.20 81.20
    """
    for key, figures in facts.entries.items():
        yield from _alike(figures)
        if key.concept == "基本支出":
            yield from _halves(figures[0], facts.entries)


def _alike(figures: Sequence[Figure]) -> Iterator[Outcome]:
    """Each table against the number that most of them have."""
    times = Counter(figure.quantity.value for figure in figures)
    usual = max(figures, key=lambda figure: times[figure.quantity.value])
    for figure in figures:
        if figure.key.entity != usual.key.entity:
            yield equal(figure, term(usual), (usual,), _SAME)


def _halves(whole: Figure, entries: Mapping[Key, Sequence[Figure]]) -> Iterator[Outcome]:
    keys = [whole.key.of(concept=name, entity="") for name in ("人员经费", "公用经费")]
    addends = [entries[key][0] for key in keys if key in entries]
    if len(addends) == len(keys):
        yield equal(whole, total(addends), addends, _HALVES)
