"""FL420: 正文的数字与决算表、预算表一致."""

from collections.abc import Iterator, Mapping, Sequence

from finlint.authoring import Aspect, FactIndex, Figure, Interval, Key, Outcome, Text, equal, rule, term, undecided

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
    entered = _entered(facts)
    for figure in facts.of(Aspect.VALUE) if entered else ():
        same = entered.get(figure.key, ()) if figure.rival is None and not figure.place.tabular else ()
        if same:
            yield _compared(figure, same)


def _entered(facts: FactIndex) -> Mapping[Key, Sequence[Figure]]:
    """What the tables enter, by the keys that the text has."""
    found: dict[Key, list[Figure]] = {}
    for figure in facts.of(Aspect.ENTRY):
        if figure.key.known:
            found.setdefault(figure.key.of(entity=""), []).append(figure)
    return found


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
