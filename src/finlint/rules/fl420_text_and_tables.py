"""FL420: 正文的数字与决算表、预算表一致."""

from collections.abc import Iterator, Mapping, Sequence

from finlint.authoring import (
    BUDGETS,
    Aspect,
    FactIndex,
    Figure,
    Interval,
    Key,
    Outcome,
    Text,
    equal,
    rule,
    term,
    total,
    undecided,
)

_RELATION = Text("正文与报表的数字一致", "the text has the number of the table")


@rule("FL420", "text-differs-from-table")
def text_differs_from_table(facts: FactIndex) -> Iterator[Outcome]:
    """正文写的数字与决算表、预算表的不同。

    What it does:
        指标、年度、资金口径和预决算口径都相同的，正文的数字应与表中的一致；位数不同而可以取舍成一样的视为一致，正文只写到整数的也不作判断。

    Why:
        表由软件生成并校验过，正文是手工抄写的，两处不同，多半是正文没有跟着改。

    Bad:
        2024年度部门决算
        支出决算表
        单位：万元
        科目编码 科目名称 本年支出合计 基本支出 项目支出
        合计 812.40 600.10 212.30
        205 教育支出 620.70 408.40 212.30
        208 社会保障和就业支出 110.50 110.50
        221 住房保障支出 81.20 81.20

        三、支出决算情况说明
        2024年度本年支出合计⟦814.20万元⟧。

    Bad:
        2024年部门预算
        财政拨款支出主要内容如下：
        1.“教育支出（类）普通教育（款）小学教育（项）”⟦61.00万元⟧，主要用于学校运转。
        2.“教育支出（类）普通教育（款）初中教育（项）”20.00万元，主要用于学校运转。

        2024年部门一般公共预算支出功能分类预算表
        单位：元
        科目编码 科目名称 合计 基本支出 项目支出
        205 教育支出 800,000.00 800,000.00
        20502 普通教育 800,000.00 800,000.00
        2050202 小学教育 600,000.00 600,000.00
        2050203 初中教育 200,000.00 200,000.00

    Good:
        2024年度部门决算
        支出决算表
        单位：万元
        科目编码 科目名称 本年支出合计 基本支出 项目支出
        合计 812.40 600.10 212.30
        205 教育支出 620.70 408.40 212.30
        208 社会保障和就业支出 110.50 110.50
        221 住房保障支出 81.20 81.20

        三、支出决算情况说明
        2024年度本年支出合计812.4万元。
    """
    entered = facts.entries
    for figure in facts.of(Aspect.VALUE) if entered else ():
        if figure.rival is not None or figure.place.tabular:
            continue
        if same := entered.get(figure.key, ()):
            yield _compared(figure, same)
        elif parts := _by_fund(figure.key, entered):
            yield equal(figure, total(parts), parts, _RELATION)


def _by_fund(key: Key, entered: Mapping[Key, Sequence[Figure]]) -> Sequence[Figure]:
    """What is spent of 财政拨款 on a 类 or 项, by the tables of the budgets it is out of."""
    if key.scope.fund != "财政拨款" or not key.concept.startswith(("类:", "项:")):
        return ()
    return [entered[own][0] for fund in BUDGETS if (own := key.of(fund=fund)) in entered]


def _compared(figure: Figure, same: Sequence[Figure]) -> Outcome:
    entry = next((one for one in same if not one.interval.disjoint(figure.interval)), same[0])
    if figure.interval.disjoint(entry.interval) and _cut(figure, entry):
        return undecided((figure, entry), "正文只写到整数", _RELATION)
    return equal(figure, term(entry), (entry,), _RELATION)


def _cut(figure: Figure, entry: Figure) -> bool:
    """Whether the text leaves off what stands behind the point: 328,661万元 of 328,661.81."""
    quantity = figure.quantity
    cut = Interval.truncated(quantity.mantissa, quantity.unit.exponent)
    return not quantity.decimals and not cut.disjoint(entry.interval)
