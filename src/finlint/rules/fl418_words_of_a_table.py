"""FL418: 自评表文字里的数 = 表中的数."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence

from finlint.authoring import (
    Aspect,
    FactIndex,
    Figure,
    Outcome,
    Severity,
    Text,
    Verdict,
    equal,
    regex,
    rule,
    slip,
    term,
    undecided,
)

_RELATION = Text("自评表文字里的数 = 表中的数", "a number in the words of a table = the number in its rows")
_SAVED = Text("节约的资金 = 预算数 − 执行数", "money saved = budget − amount spent")
_TOLD, _GOAL, _ROW, _FUNDS = "~所述:", "~目标:", "指标:", "项目资金"
_BASES = {"执行数": "决算", "年初预算": "年初预算", "调整预算": "调整预算"}
_LEAST = 4
"""Characters from which the name of an indicator names it alone."""
_JOINING = regex(r"^(?:完成|实现|保证|确保|全年|本年度?|年度|本?项目|实际|使|令|共|总|开展|组织|的)*$")
"""What may stand between a clause and the name of an indicator without making it another."""


@rule("FL418", "words-of-table-differ", Severity.WARNING)
def words_of_table_differ(facts: FactIndex) -> Iterator[Outcome]:
    """自评表的目标、完成情况、原因和结论里的数，与同一张表的资金、指标或另一处文字不同。

    What it does:
        同一张项目自评表里，文字写的预算执行率、执行数、年初预算、调整后预算应是资金表中总额一行的数，
        写在执行数后面的节约资金应等于预算数减执行数；文字写的数前面正是一个指标的名称的，应是它的完成值（年度目标里的，应是它的指标值）；
        完成情况和评价结论用同样的话说的数应相同；简称（“接通率96.97%”）对应唯一一个指标（“人工接通率”）而像是写错的，也报。年中的进度、“以上”“约”之类的约数、改进措施里的数不看。

    Why:
        完成情况和结论是分几次写的，表里的数改了，文字容易忘记改。

    Bad:
        ⇥部门预算项目支出绩效自评表
        ⇥项目名称
        ⇥场地租赁

        ⇥项目年度目标
        ⇥年度目标完成情况

        ⇥租用办公场地，提供优质便捷的服务。
        ⇥租赁面积减少，故年度预算执行数为36.00万元，预算执行率为⟦80.00%⟧。

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
        ⇥90.00%
        ⇥9

        ⇥三级指标
        ⇥指标值
        ⇥完成值
        ⇥权重
        ⇥得分

        ⇥职工满意度
        ⇥95%
        ⇥98%
        ⇥90
        ⇥90

        ⇥合计
        ⇥100
        ⇥99

        ⇥评价结论
        ⇥自评得分99分。年度预算执行数为36.00万元，本年度节约财政资金4.00万元，职工满意度为98%。

    Bad:
        ⇥部门预算项目支出绩效自评表
        ⇥项目名称
        ⇥场地租赁

        ⇥项目年度目标
        ⇥年度目标完成情况

        ⇥租用办公场地，职工满意度达到95%。
        ⇥租赁面积减少，职工满意度为⟦89%⟧，电话接通率96.97%。

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
        ⇥90.00%
        ⇥9

        ⇥三级指标
        ⇥指标值
        ⇥完成值
        ⇥权重
        ⇥得分

        ⇥职工满意度
        ⇥95%
        ⇥98%
        ⇥90
        ⇥90

        ⇥合计
        ⇥100
        ⇥99

        ⇥评价结论
        ⇥自评得分99分。全年运行平稳，电话接通率⟦99.67%⟧。

    Good:
        ⇥部门预算项目支出绩效自评表
        ⇥项目名称
        ⇥场地租赁

        ⇥项目年度目标
        ⇥年度目标完成情况

        ⇥租用办公场地，职工满意度达到95%以上。
        ⇥租赁面积减少，截至9月底预算执行率为60%，故年度预算执行数为36.00万元，节约财政资金4.00万元。

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
        ⇥90.00%
        ⇥9

        ⇥三级指标
        ⇥指标值
        ⇥完成值
        ⇥权重
        ⇥得分

        ⇥职工满意度
        ⇥95%
        ⇥98%
        ⇥90
        ⇥90

        ⇥合计
        ⇥100
        ⇥99

        ⇥评价结论
        ⇥自评得分99分。预算执行率为90%，职工满意度为98%，培训合格率100%。
    """
    tables: dict[str, list[Figure]] = defaultdict(list)
    for figure in facts.of(Aspect.VALUE):
        if figure.key.concept.startswith((_TOLD, _GOAL)):
            tables[figure.key.entity].append(figure)
    for entity, said in tables.items():
        yield from _of_table(facts, entity, said)


def _of_table(facts: FactIndex, entity: str, said: Sequence[Figure]) -> Iterator[Outcome]:
    again: dict[str, list[Figure]] = defaultdict(list)
    times = Counter((f.place.row, f.key.concept) for f in {(f.place.row, f.key, f.quantity): f for f in said}.values())
    targets, actuals = (_rows(facts, entity, aspect) for aspect in (Aspect.TARGET, Aspect.ACTUAL))
    for figure in said:
        words = figure.key.concept.removeprefix(_TOLD)
        goal = words.startswith(_GOAL)
        if times[figure.place.row, figure.key.concept] > 1:
            yield undecided([figure], "同一格里有几个这样的数", _RELATION)
        elif words == "节约":
            yield from _saved(facts, figure)
        elif words == "执行率" or words in _BASES:
            yield from _of_funds(facts, figure, words)
        elif (row := _named(figure, targets if goal else actuals)) is not None:
            yield equal(figure, term(row), (row,), _RELATION)
        elif not goal:
            again[words].append(figure)
    for words, figures in again.items():
        yield from _said_again(figures)
        if "#" in words:
            yield from _shortened(figures, actuals)


def _rows(facts: FactIndex, entity: str, aspect: Aspect) -> Mapping[str, Figure]:
    """Numbers of a column by the names of their indicators, without names that stand twice."""
    found = [figure for figure in facts.about(entity, aspect) if figure.key.concept.startswith(_ROW)]
    times = Counter(figure.key.concept for figure in found)
    return {figure.key.concept.removeprefix(_ROW): figure for figure in found if times[figure.key.concept] == 1}


def _named(figure: Figure, rows: Mapping[str, Figure]) -> Figure | None:
    """The number of the indicator whose whole name ends the words before a number."""
    words = figure.key.concept.partition(":")[2].partition("#")[0]
    whole = (name for name in rows if len(name) >= _LEAST and words.endswith(name))
    found = [rows[name] for name in whole if _JOINING.match(words.removesuffix(name))]
    alike = [row for row in found if row.quantity.unit.comparable(figure.quantity.unit)]
    return alike[0] if len(alike) == 1 else None


def _shortened(figures: Sequence[Figure], rows: Mapping[str, Figure]) -> Iterator[Outcome]:
    """接通率96.97% of the only indicator that ends so: it may be another's, unless one of the two is a slip."""
    words = figures[0].name
    found = [
        row for name, row in rows.items() if name.endswith(words) and row.quantity.unit == figures[0].quantity.unit
    ]
    if len(found) != 1:
        return
    row = found[0]
    for figure in figures:
        outcome = equal(row, term(figure), (figure,), _RELATION)
        why = slip(row, figure.quantity.value) if outcome.verdict is Verdict.VIOLATED else None
        precise = row.quantity.decimals > 1 and figure.quantity.decimals > 1
        if outcome.verdict is Verdict.HOLDS or (why is not None and precise):
            yield outcome.because(why)
        else:
            yield undecided((figure, row), "不能肯定说的是这个指标", _RELATION)


def _of_funds(facts: FactIndex, figure: Figure, words: str) -> Iterator[Outcome]:
    """The rate, or an amount, of one of the sources of money: the total where none agrees."""
    aspect = Aspect.COMPLETION if words == "执行率" else Aspect.VALUE
    basis = _BASES.get(words, "决算")
    found = [row for row in facts.about(figure.key.entity, aspect) if row.key.concept == _FUNDS]
    found = [row for row in found if row.key.scope.basis == basis]
    whole = next((row for row in found if not row.key.scope.fund), None)
    same = next((row for row in found if not row.interval.disjoint(figure.interval)), whole)
    if same is None:
        yield undecided([figure], "表中没有这个数", _RELATION)
    else:
        yield equal(figure, term(same), (same,), _RELATION)


def _saved(facts: FactIndex, figure: Figure) -> Iterator[Outcome]:
    """Money saved against what the total row leaves of one of its budgets."""
    funds = [row for row in facts.about(figure.key.entity, Aspect.VALUE) if row.key.concept == _FUNDS]
    whole = {row.key.scope.basis: row for row in funds if not row.key.scope.fund}
    spent = whole.get("决算")
    budgets = [whole[basis] for basis in ("调整预算", "年初预算") if basis in whole]
    if spent is None or not budgets:
        yield undecided([figure], "表中没有预算数或执行数", _SAVED)
        return
    left = [(budget, term(budget) - term(spent)) for budget in budgets]
    fits = (pair for pair in left if not pair[1].interval.disjoint(figure.interval))
    budget, made = next(fits, left[0])
    yield equal(figure, made, (budget, spent), _SAVED)


def _said_again(figures: Sequence[Figure]) -> Iterator[Outcome]:
    """The same words in two cells: nothing can be said of words that one cell has twice."""
    if len(figures) == 1 or len({figure.place.row for figure in figures}) < len(figures):
        return
    first = figures[0]
    for figure in figures[1:]:
        if figure.quantity.unit.comparable(first.quantity.unit):
            outcome = equal(figure, term(first), (first,), _RELATION)
            message = Text(
                f"同一张自评表里，“{figure.name[-20:]}”一处是{first.text}，一处是{figure.text}",
                f"“{figure.name[-20:]}” is {first.text} in one cell of this table and {figure.text} in another",
            )
            yield outcome.saying(message) if outcome.verdict is Verdict.VIOLATED else outcome
