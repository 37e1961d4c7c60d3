"""FL414: 绩效目标表的指标值、权重 = 自评表的指标值、权重 (identity K25)."""

from collections import Counter, defaultdict
from collections.abc import Collection, Iterator, Mapping

from finlint.authoring import (
    Aspect,
    Evidence,
    FactIndex,
    Figure,
    MarkKind,
    Outcome,
    Severity,
    Text,
    decided,
    project,
    regex,
    rule,
    undecided,
)

_RELATION = Text("自评表的指标值 = 绩效目标表的指标值", "target of the self-evaluation = target that was set")
_WEIGHTS = Text("自评表的权重 = 绩效目标表的权重", "weight in the self-evaluation = weight that was set")
_FEW, _MANY = 2, 3
"""Weights that differ, and that agree, where a difference is a slip: one that is wrong may have its balance."""
_GOALS, _DOUBTFUL = "#目标", "doubtful"
_ROW = "指标:"
_TELLING = regex(r"[0-9A-Za-z一二三四五六七八九十上下左右前后新旧东南西北市县省国]")
_LONG = 5
"""Characters of a name from which one character that differs is a slip."""
_LEAST = 2
"""Indicators in common by which a table of targets is told to be of a project whose name does not tell."""
_EVERY, _MOST = "\n", 400
"""What no project is called; tables, and rows of one, among which a counterpart is looked for."""


@rule("FL414", "target-differs", Severity.WARNING)
def target_differs(facts: FactIndex) -> Iterator[Outcome]:
    """自评表里的指标值与绩效目标表不同。

    What it does:
        绩效目标表与自评表按项目名称配对，名称对不上时按共有的指标配对；同名（或只差一个字）指标的指标值逐个对照，单位相同才比。
        两张表都有权重的，也对照权重；权重大多不同的是另一套满分，不作判断。
        对不上唯一的一张自评表，或者一张表里有几个同名指标的，不作判断。

    Why:
        自评要拿年初设定的目标衡量，改小了的目标谁都能完成。

    Bad:
        ⇥项目支出绩效目标表
        ⇥项目名称
        ⇥馆藏修复经费

        ⇥三级指标
        ⇥指标性质
        ⇥指标值
        ⇥度量单位

        ⇥修复数量
        ⇥≥
        ⇥250
        ⇥件

        ⇥修复合格率
        ⇥≥
        ⇥95
        ⇥%

        ⇥项目支出绩效自评表
        ⇥项目名称
        ⇥馆藏修复经费

        ⇥三级指标
        ⇥指标性质
        ⇥指标值
        ⇥度量单位
        ⇥完成值
        ⇥权重
        ⇥得分

        ⇥修复数量
        ⇥≥
        ⇥⟦200⟧
        ⇥件
        ⇥260
        ⇥50
        ⇥50

        ⇥修复合格率
        ⇥≥
        ⇥95
        ⇥%
        ⇥97
        ⇥50
        ⇥50

        ⇥合计
        ⇥100
        ⇥100

    Good:
        ⇥项目支出绩效目标表
        ⇥项目名称
        ⇥馆藏修复经费

        ⇥三级指标
        ⇥指标性质
        ⇥指标值
        ⇥度量单位

        ⇥修复数量
        ⇥≥
        ⇥250
        ⇥件

        ⇥修复合格率
        ⇥≥
        ⇥95
        ⇥%

        ⇥项目支出绩效自评表
        ⇥项目名称
        ⇥馆藏修复经费

        ⇥三级指标
        ⇥指标性质
        ⇥指标值
        ⇥度量单位
        ⇥完成值
        ⇥权重
        ⇥得分

        ⇥修复数量
        ⇥≥
        ⇥250
        ⇥件
        ⇥260
        ⇥50
        ⇥50

        ⇥修复合格率
        ⇥≥
        ⇥95
        ⇥%
        ⇥97
        ⇥50
        ⇥50

        ⇥合计
        ⇥100
        ⇥100
    """
    tables = _tables(facts, Aspect.TARGET)
    weights = _tables(facts, Aspect.WEIGHT)
    unread = {project(mark.key.entity) for mark in facts.marks(MarkKind.FORM) if mark.key and mark.word == _DOUBTFUL}
    evaluations: dict[str, dict[str, Mapping[str, Figure]]] = defaultdict(dict)
    for entity, targets in tables.items():
        if _GOALS not in entity:
            evaluations[project(entity)][entity] = evaluations[_EVERY][entity] = targets
    for entity, targets in tables.items():
        if _GOALS not in entity:
            continue
        evaluated = _evaluation(entity, targets, evaluations, unread)
        for concept, goal in targets.items():
            stated = _counterpart(concept, targets, tables[evaluated]) if evaluated else None
            if stated is None:
                yield undecided([goal], "没有找到这个指标的自评", _RELATION)
            elif _of_one_kind(goal, stated):
                yield _compare(stated, goal)
            else:
                yield undecided([stated, goal], "单位不同", _RELATION)
        yield from _weighed(weights.get(entity, {}), weights.get(evaluated, {}))


def _weighed(goals: Mapping[str, Figure], rows: Mapping[str, Figure]) -> Iterator[Outcome]:
    """The weights of rows of one name, where most agree: else the tables are out of different full marks.

    A row without one may share that of the row above.
    """
    pairs = [(rows[concept], goal) for concept, goal in goals.items() if concept in rows]
    apart = [stated.interval.disjoint(goal.interval) for stated, goal in pairs]
    for (stated, goal), differ in zip(pairs, apart, strict=True):
        slip = len(pairs) == len(goals) and sum(apart) <= _FEW and len(pairs) - sum(apart) >= _MANY
        if not differ or slip:
            yield _compare(stated, goal)
        else:
            yield undecided([stated, goal], "两张表的权重不是一套", _WEIGHTS)


def _tables(facts: FactIndex, aspect: Aspect) -> Mapping[str, Mapping[str, Figure]]:
    """The targets (or weights) of each table by indicator, without indicators that it has twice."""
    figures = [f for f in facts.of(aspect) if f.key.concept.startswith(_ROW)]
    times = Counter((f.key.entity, f.key.concept) for f in figures)
    tables: dict[str, dict[str, Figure]] = {}
    for figure in figures:
        if times[figure.key.entity, figure.key.concept] == 1:
            tables.setdefault(figure.key.entity, {})[figure.key.concept] = figure
    return tables


def _evaluation(
    entity: str,
    targets: Mapping[str, Figure],
    evaluations: Mapping[str, Mapping[str, Mapping[str, Figure]]],
    unread: Collection[str],
) -> str:
    """The table of the same project; else the only one with the most indicators in common, ``""`` if none.

    Where the table of the project is one that could not be read, no other one takes its place.
    """
    named = evaluations.get(project(entity), {})
    if len(named) == 1:
        return next(iter(named))
    others = named or evaluations.get(_EVERY, {})
    if project(entity) in unread or len(others) > _MOST:
        return ""
    common = {other: len(targets.keys() & rows.keys()) for other, rows in others.items()}
    most = max(common.values(), default=0)
    best = [other for other, count in common.items() if count == most]
    return best[0] if most >= _LEAST and len(best) == 1 else ""


def _counterpart(concept: str, targets: Mapping[str, Figure], rows: Mapping[str, Figure]) -> Figure | None:
    """The row of the same name; else the only one whose name differs in one character."""
    if concept in rows:
        return rows[concept]
    if len(rows) > _MOST:
        return None
    near = [row for other, row in rows.items() if other not in targets and _slipped(concept, other)]
    return near[0] if len(near) == 1 else None


def _slipped(one: str, other: str) -> bool:
    one, other = one.removeprefix(_ROW), other.removeprefix(_ROW)
    differ = [mine + theirs for mine, theirs in zip(one, other, strict=False) if mine != theirs]
    alike = len(one) == len(other) >= _LONG and len(differ) == 1
    return alike and _TELLING.search(differ[0]) is None


def _of_one_kind(one: Figure, other: Figure) -> bool:
    """Whether two numbers have one unit; 120 beside 120台 has lost it."""
    mine, theirs = one.quantity.unit, other.quantity.unit
    bare = not mine.symbol or not theirs.symbol
    counted = "%" not in (mine.symbol, theirs.symbol) and "元" not in mine.symbol + theirs.symbol
    return mine.comparable(theirs) or (bare and counted)


def _compare(stated: Figure, goal: Figure) -> Outcome:
    apart = stated.interval.disjoint(goal.interval)
    weighed = stated.aspect is Aspect.WEIGHT
    aim = goal.text + goal.quantity.unit.symbol if goal.text[-1:].isdigit() else goal.text

    def evidence() -> Evidence:
        relation = _WEIGHTS if weighed else _RELATION
        return Evidence(relation, f"{stated.printed} {'≠' if apart else '='} {aim}", aim, stated.printed)

    def message() -> Text:
        name, other = (each.key.concept.removeprefix(_ROW) for each in (stated, goal))
        called = "" if other == name else f"“{other}”"
        sort = Text("权重", "weight") if weighed else Text("指标值", "target")
        return Text(
            f"“{name}”的{sort.zh}是{stated.printed}，绩效目标表{called}是{aim}",
            f"the {sort.en} of “{name}” is {stated.printed}, but {aim} in the table of targets",
        )

    return decided(apart, stated, (goal,), evidence, message)
