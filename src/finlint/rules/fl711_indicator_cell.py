"""FL711: 指标行的性质、数值、单位写法规范."""

from collections.abc import Iterator

from finlint.authoring import Aspect, FactIndex, Figure, Mark, MarkKind, Outcome, Severity, Text, rule, written

_RELATION = Text("指标性质、指标值、度量单位各归各栏", "comparator, value and unit keep to their columns")
_WHY = {
    "comparator": ("指标性质不是≥、≤、＝之类的符号", "the comparator is no sign of comparison"),
    "options": ("度量单位的几个选项没有选定", "several units, none chosen"),
    "unit": ("度量单位不全，或者与定性指标不配", "the unit is incomplete, or does not suit a qualitative indicator"),
    "percent": ("单位栏已是%，值里又写了%", "the percent sign stands in the value and in the unit"),
}
_BESIDE = 60
"""Characters between the cells of one row."""


@rule("FL711", "garbled-indicator-cell", Severity.INFO)
def garbled_indicator_cell(facts: FactIndex) -> Iterator[Outcome]:
    """自评表指标行的比较符号乱码、单位没有选定、缺字或重复。

    What it does:
        在有“指标性质”“度量单位”两栏的自评表里，看比较符号、度量单位是否完整，百分号是否在值和单位里重复，定性指标是否用了%。
        同一种毛病只报第一处，其余列为相关位置。

    Why:
        比较符号是“·”的指标无法判断是否完成；“万”可以是万元、万人、万次。

    Bad:
        ⇥项目支出绩效自评表
        ⇥三级指标
        ⇥指标性质
        ⇥指标值
        ⇥度量单位
        ⇥完成值
        ⇥权重
        ⇥得分

        ⇥培训人数
        ⇥⟦·⟧
        ⇥50
        ⇥人
        ⇥50
        ⇥50
        ⇥50

        ⇥培训成本
        ⇥≤
        ⇥20
        ⇥⟦万⟧
        ⇥18
        ⇥30
        ⇥30

        ⇥满意度
        ⇥≥
        ⇥⟦90%⟧
        ⇥%
        ⇥95%
        ⇥20
        ⇥20

    Good:
        ⇥项目支出绩效自评表
        ⇥三级指标
        ⇥指标性质
        ⇥指标值
        ⇥度量单位
        ⇥完成值
        ⇥权重
        ⇥得分

        ⇥培训成本
        ⇥≤
        ⇥20
        ⇥万元/次
        ⇥18
        ⇥30
        ⇥30
    """
    alike: dict[str, list[Mark]] = {}
    for mark in facts.marks(MarkKind.CELL):
        if mark.word == "price":
            continue
        if mark.text == mark.expected:
            yield written(mark, _RELATION, _RELATION)
        else:
            alike.setdefault(f"{mark.word}{mark.expected if mark.word == 'unit' else ''}", []).append(mark)
    for first, *others in alike.values():
        zh, en = _WHY[first.word]
        said = Text(f"“{first.text}”：{zh}", f"“{first.text}”: {en}")
        values = (value for mark in (first, *others) for value in _values(facts, mark))
        yield written(first, _RELATION, said, *others, *values)


def _values(facts: FactIndex, mark: Mark) -> Iterator[Figure]:
    """The numbers of the row that a cell stands in: those next to it."""
    for aspect in (Aspect.TARGET, Aspect.ACTUAL):
        beside = [f for f in facts.near(mark, aspect) if abs(f.span.start - mark.span.start) < _BESIDE]
        yield from sorted(beside, key=lambda f: abs(f.span.start - mark.span.start))[:1]
