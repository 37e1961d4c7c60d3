"""FL534: 自评等级为某等的项目个数 = 自评表上写着这个等级的张数."""

from collections import defaultdict
from collections.abc import Iterator

from finlint.authoring import (
    Aspect,
    Evidence,
    Exact,
    FactIndex,
    Figure,
    Mark,
    MarkKind,
    Outcome,
    Severity,
    Text,
    Verdict,
    project_scores,
    rule,
    undecided,
)

_RELATION = Text("某等级的项目个数 = 写着这个等级的自评表张数", "projects of a grade = tables that say so")
_GRADED, _EVALUATED = "~自评等级:", "绩效自评项目数"


@rule("FL534", "grades-against-tables", Severity.WARNING)
def grades_against_tables(facts: FactIndex) -> Iterator[Outcome]:
    """正文所说某个等级的项目个数，与所附自评表上写的等级不符。

    What it does:
        “2个项目中，2个项目自评等级为优”：自评表张数与正文所说的项目个数相同、每张表都写着等级的，数一数写着这个等级的有几张。
        附表不全、有的表没有写等级的，不作判断。

    Why:
        表上的等级随得分改了，正文往往沿用旧稿。

    Bad:
        2024年组织开展绩效自评，1个项目中，1个项目自评等级为“⟦良⟧”。

        ⇥部门预算项目支出绩效自评表
        ⇥项目名称
        ⇥检测经费

        ⇥三级指标
        ⇥指标值
        ⇥完成值
        ⇥权重
        ⇥得分

        ⇥检测批次
        ⇥20
        ⇥20
        ⇥100
        ⇥95

        ⇥合计
        ⇥100
        ⇥95

        ⇥评价等级
        ⇥优

    Good:
        2024年组织开展绩效自评，1个项目中，1个项目自评等级为“优”。

        ⇥部门预算项目支出绩效自评表
        ⇥项目名称
        ⇥检测经费

        ⇥三级指标
        ⇥指标值
        ⇥完成值
        ⇥权重
        ⇥得分

        ⇥检测批次
        ⇥20
        ⇥20
        ⇥100
        ⇥95

        ⇥合计
        ⇥100
        ⇥95

        ⇥评价等级
        ⇥优
    """
    stated = facts.of_level(Aspect.VALUE, _GRADED)
    if not stated:
        return
    tables = project_scores(facts)
    grades = _grades(facts, {table.key.entity for table in tables})
    for count in stated:
        wholes = [count.parent] if count.parent is not None else list(facts.of(Aspect.VALUE, _EVALUATED))
        full = wholes and all(whole.quantity.value == Exact(len(tables)) for whole in wholes)
        if not full or len(grades) != len(tables):
            yield undecided([count, *wholes], "没有附上每个项目的写着等级的自评表", _RELATION)
        else:
            yield _judged(facts, count, grades)


def _grades(facts: FactIndex, entities: set[str]) -> list[Mark]:
    """The grade of each table that says just one."""
    found: dict[str, list[Mark]] = defaultdict(list)
    for mark in facts.marks(MarkKind.GRADE):
        if mark.place.tabular and mark.key is not None and mark.key.entity in entities:
            found[mark.key.entity].append(mark)
    return [marks[0] for marks in found.values() if len({mark.word for mark in marks}) == 1]


def _judged(facts: FactIndex, count: Figure, grades: list[Mark]) -> Outcome:
    grade = count.key.concept.removeprefix(_GRADED)
    expected = sum(mark.word == grade for mark in grades)
    number = int(count.quantity.value.at(0))
    printed = "、".join(mark.word for mark in grades)
    evidence = Evidence(_RELATION, f"自评表的等级：{printed}", str(expected), count.text)
    message = Text(
        f"自评等级为“{grade}”的项目{count.text}，所附自评表写着这个等级的有{expected}张",
        f"{count.text} projects are said to be graded “{grade}”, {expected} tables say so",
    )
    wrong = number != expected
    words = [m for m in facts.marks(MarkKind.GRADE) if m.place.sentence == count.place.sentence and m.span > count.span]
    place = words[0] if words and not expected and number == len(grades) else count
    verdict = Verdict.VIOLATED if wrong else Verdict.HOLDS
    return Outcome(verdict, place, tuple(grades), evidence, message if wrong else None)
