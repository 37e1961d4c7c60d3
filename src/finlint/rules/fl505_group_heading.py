"""FL505: 分组标题的分值 = 组内各项分值之和."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from itertools import pairwise

from finlint.authoring import (
    Aspect,
    Exact,
    FactIndex,
    Figure,
    Outcome,
    Text,
    Verdict,
    equal,
    rule,
    scored_rows,
    total,
    totals,
    undecided,
)

_RELATION = Text("分组标题的分值 = 组内各项分值之和", "full marks of a heading = the sum of the weights below it")
_HEAD = "~组:"
_GROUP, _ROW, _EXECUTION = "分组:", "指标:", "指标:预算执行"
_INDICATORS = ("绩效指标", "年度绩效指标", "绩效目标", "年度绩效目标")
_NOTHING = Exact(0)
_DEEP = 5
"""Headings over headings at most."""
_MOST = 400
"""Rows under one name that one table can have: many tables of one name would be added up with each other."""
_Placed = tuple[Figure, list[str]]
"""A row with the headings that it stands under."""
_WITNESSES = 2
"""Other headings of a table that agree with their rows: then its rows were read."""


@rule("FL505", "heading-not-sum-of-weights")
def heading_not_sum_of_weights(facts: FactIndex) -> Iterator[Outcome]:
    """绩效自评表分组标题上写的分值，不等于组内各指标分值之和。

    What it does:
        一级、二级指标写明分值的（“产出指标（50分）”“预算配置（15分）”），与它下面各项的分值之和对照，合并单元格只计一次。
        从PDF复制出来的表看不出哪一行归哪一组，只按先后看各组的分值能不能由后面的各项正好用完，用不完的不作判断。
        只有看得出各行都读到了才作判断：各项分值加起来等于合计，或者同一张表里另有两个分组对得上，而对不上的都在同一组之内。

    Why:
        标题的分值是评价体系规定的；增删指标、改了某项分值，标题却没有改，这一组的满分就有两个说法。

    Bad:
        ⇥部门预算项目支出绩效自评表
        ⇥项目名称
        ⇥检测经费

        ⇥一级指标
        ⇥三级指标
        ⇥指标值
        ⇥完成值
        ⇥权重
        ⇥得分

        ⇥产出指标（⟦50⟧分）
        ⇥检测批次
        ⇥20
        ⇥20
        ⇥40
        ⇥40

        ⇥
        ⇥报告份数
        ⇥3
        ⇥3
        ⇥20
        ⇥20

        ⇥效益指标（40分）
        ⇥投诉件数
        ⇥3
        ⇥3
        ⇥40
        ⇥40

        ⇥合计
        ⇥
        ⇥
        ⇥
        ⇥100
        ⇥100

    Good:
        ⇥部门预算项目支出绩效自评表
        ⇥项目名称
        ⇥检测经费

        ⇥一级指标
        ⇥三级指标
        ⇥指标值
        ⇥完成值
        ⇥权重
        ⇥得分

        ⇥产出指标（60分）
        ⇥检测批次
        ⇥20
        ⇥20
        ⇥40
        ⇥40

        ⇥
        ⇥报告份数
        ⇥3
        ⇥3
        ⇥20
        ⇥20

        ⇥效益指标（40分）
        ⇥投诉件数
        ⇥3
        ⇥3
        ⇥40
        ⇥40

        ⇥合计
        ⇥
        ⇥
        ⇥
        ⇥100
        ⇥100
    """
    tables: dict[str, list[Figure]] = defaultdict(list)
    for heading in facts.of_level(Aspect.WEIGHT, _GROUP):
        tables[heading.key.entity].append(heading)
    for entity, headings in tables.items():
        yield from _table(facts, entity, headings)
    flattened: dict[str, list[Figure]] = defaultdict(list)
    for heading in facts.of_level(Aspect.VALUE, _HEAD):
        flattened[heading.key.entity].append(heading)
    for entity, headings in flattened.items():
        rows = scored_rows(facts, entity, Aspect.WEIGHT)
        if len(rows) <= _MOST:
            yield from _flattened(headings, rows)


def _flattened(headings: Sequence[Figure], rows: Sequence[Figure]) -> Iterator[Outcome]:
    """Headings and rows in the order of a page that does not say what stands under what: those that come out even.

    A heading holds what follows it until its marks are used up; of one that is not used up exactly nothing is said.
    """
    held: list[tuple[Figure, Exact, list[Figure]]] = []
    for figure in sorted((*headings, *rows), key=lambda figure: figure.span):
        if figure.key.concept.startswith(_HEAD):
            held.append((figure, figure.quantity.value, []))
            continue
        held = [(heading, left - figure.quantity.value, [*inside, figure]) for heading, left, inside in held]
        while held and not held[-1][1]:
            heading, _, inside = held.pop()
            yield equal(heading, total(inside), inside, _RELATION)
        for heading, _, inside in held[:-_DEEP] + [each for each in held[-_DEEP:] if each[1] < _NOTHING]:
            yield undecided((heading, *inside), "这一组的各行可能没有读全", _RELATION)
        held = [each for each in held[-_DEEP:] if each[1] > _NOTHING]
    for heading, _, inside in held:
        yield undecided((heading, *inside), "这一组的各行可能没有读全", _RELATION)


def _table(facts: FactIndex, entity: str, headings: Sequence[Figure]) -> Iterator[Outcome]:
    weights = scored_rows(facts, entity, Aspect.WEIGHT)
    if len(weights) > _MOST:
        yield undecided(tuple(headings), "同名的表格太多，分不清哪些行属于这张表", _RELATION)
        return
    below = [(row, _path(row)) for row in weights]
    scores = [(score, _path(score)) for score in scored_rows(facts, entity, Aspect.SCORE)]
    times = Counter(heading.key for heading in headings)
    outcomes: list[tuple[Figure, Outcome]] = []
    for heading in headings:
        rows = _members(heading, below)
        if rows and times[heading.key] == 1 and _covered(scores, rows, heading):
            outcomes.append((heading, equal(heading, total(rows), rows, _RELATION)))
        else:
            yield undecided((heading, *rows), "这一组的各行可能没有读全", _RELATION)
    wrong = [heading for heading, outcome in outcomes if outcome.verdict is Verdict.VIOLATED]
    nested = _nested(wrong) and len(outcomes) - len(wrong) >= _WITNESSES
    certain = not wrong or nested or _adds_up(facts, entity, weights)
    for heading, outcome in outcomes:
        violated = outcome.verdict is Verdict.VIOLATED
        yield outcome if certain or not violated else undecided((heading,), "表格可能没有读全", _RELATION)


def _path(figure: Figure) -> list[str]:
    """The headings that a row stands under; of a heading, with itself."""
    above = figure.key.scope.level.split("/") if figure.key.scope.level else []
    concept = figure.key.concept
    return [*above, concept.removeprefix(_GROUP)] if concept.startswith(_GROUP) else above


def _members(heading: Figure, weights: Sequence[_Placed]) -> list[Figure]:
    """The rows below a heading; 绩效指标（90分） stands over all of them, 预算执行情况（10分） over one."""
    name = heading.key.concept.removeprefix(_GROUP)
    execution = [row for row, _ in weights if row.key.concept == _EXECUTION]
    if name.startswith("预算执行") and execution:
        return execution
    inside = _inside(weights, heading)
    if inside or name not in _INDICATORS:
        return inside
    return [row for row, _ in weights if row.key.concept != _EXECUTION]


def _inside(rows: Sequence[_Placed], heading: Figure) -> list[Figure]:
    group = _path(heading)
    return [row for row, path in rows if _within(path, group)]


def _within(path: list[str], group: list[str]) -> bool:
    return path[: len(group)] == group


def _covered(scores: Sequence[_Placed], rows: Sequence[Figure], heading: Figure) -> bool:
    """Whether each score of the group has its weight there: its own, or a merged one that names its row."""
    names = [row.key.concept for row in rows]
    shared = {score.key.concept for score in _inside(scores, heading)}.difference(names)
    return all(any(concept.removeprefix(_ROW) in name for name in names) for concept in shared)


def _nested(headings: Sequence[Figure]) -> bool:
    """Whether of any two headings one stands under the other, as when one row is wrong."""
    paths = sorted((_path(heading) for heading in headings), key=len)
    return all(_within(inner, outer) for outer, inner in pairwise(paths))


def _adds_up(facts: FactIndex, entity: str, weights: Sequence[Figure]) -> bool:
    """Whether the weights make the total of the table, so that no row can be missing."""
    stated = totals(facts, entity, Aspect.WEIGHT)
    return len(stated) == 1 and bool(weights) and not total(weights).interval.disjoint(stated[0].interval)
