"""FL541: 得了分的指标填有完成值."""

from collections import defaultdict
from collections.abc import Iterator

from finlint.authoring import Aspect, FactIndex, Mark, MarkKind, Outcome, Severity, Text, rule, undecided, written

_RELATION = Text("得了分的指标填有完成值", "an indicator that is scored says what was completed")
_MOST = 2
"""Empty cells of a table: more of them are cells that were merged."""
_LEAST = 3
"""Cells of the same column that are filled."""


@rule("FL541", "completion-left-empty", Severity.INFO)
def completion_left_empty(facts: FactIndex) -> Iterator[Outcome]:
    """自评表一行有指标值、有得分，完成值却空着。

    What it does:
        同一张表其他各行都填了完成值，只有一两行空着的提示。空着的多，可能是合并的单元格，不作判断。
        从PDF复制出来的表看不出空格，不查。

    Why:
        没有完成值，得分就没有依据。

    Bad:
        ⇥部门预算项目支出绩效自评表

        ⇥三级指标
        ⇥指标值
        ⇥完成值
        ⇥权重
        ⇥得分

        ⇥培训人次
        ⇥≥300人次
        ⇥312人次
        ⇥30
        ⇥30

        ⇥培训期数
        ⇥⟦≥6期⟧
        ⇥
        ⇥20
        ⇥20

        ⇥及时率
        ⇥≥95%
        ⇥96%
        ⇥30
        ⇥30

        ⇥满意度
        ⇥≥90%
        ⇥93%
        ⇥20
        ⇥20

    Good:
        ⇥部门预算项目支出绩效自评表

        ⇥三级指标
        ⇥指标值
        ⇥完成值
        ⇥权重
        ⇥得分

        ⇥培训人次
        ⇥≥300人次
        ⇥312人次
        ⇥30
        ⇥30

        ⇥及时率
        ⇥≥95%
        ⇥96%
        ⇥30
        ⇥30
    """
    filled: dict[str, set[tuple[int, int]]] = defaultdict(set)
    for figure in facts.of(Aspect.ACTUAL):
        filled[figure.key.entity].add((figure.place.block, figure.place.row))
    for mark in facts.marks(MarkKind.ACTUAL):
        filled[_table(mark)].add((mark.place.block, mark.place.row))
    empty: dict[str, list[Mark]] = defaultdict(list)
    for mark in facts.marks(MarkKind.UNFILLED):
        empty[_table(mark)].append(mark)
    for mark in facts.marks(MarkKind.FORM):  # nothing is verified of a number by being there: the table holds
        if mark.word == "read" and _table(mark) in filled and _table(mark) not in empty:
            yield written(mark, _RELATION, _RELATION, fine=True)
    for entity, marks in empty.items():
        for mark in marks:
            if len(marks) > _MOST or len(filled[entity]) < _LEAST:
                yield undecided((mark,), "空着的不止一两行，可能是合并的单元格", _RELATION)
                continue
            message = Text(
                f"指标值是{mark.text}，完成值空着，却有得分",
                f"the target is {mark.text} and there is a score, but nothing is said to be completed",
            )
            yield written(mark, _RELATION, message, fine=False)


def _table(mark: Mark) -> str:
    return mark.key.entity if mark.key is not None else ""
