"""FL709: 名词解释与使用的科目一致."""

from collections.abc import Iterator, Sequence

from finlint.authoring import (
    Aspect,
    FactIndex,
    Figure,
    Mark,
    MarkKind,
    Outcome,
    Severity,
    Text,
    rule,
    undecided,
    written,
)

_RELATION = Text("名词解释与使用的项级科目一致", "the glossary explains the subjects that are used")
_LEAST = 2
"""Subjects on either side, and those on both, without which the glossary is about something else."""
_BEHIND = 30
"""Code points between a 项 and its amount."""
_EACH = 5
"""More than this many of one sort are one finding: the glossary was taken over from elsewhere."""


@rule("FL709", "glossary-mismatch", Severity.INFO)
def glossary_mismatch(facts: FactIndex) -> Iterator[Outcome]:
    """名词解释里的项级科目与实际支出的科目对不上。

    What it does:
        名词解释逐项解释类、款、项科目时，看每个有支出的项是否解释，每个解释的项是否有支出。行政运行等各款都有的项，连款一起比；
        其他项不比款，因为款常有更名。名词解释只解释少数科目的，不作判断；同类超过五个的合成一个提示。

    Why:
        名词解释照抄上年或上级的，会解释没有的支出，漏掉新增的支出。

    Bad:
        第二部分 2024年度部门决算情况说明
        1.教育支出（类）普通教育（款）小学教育（项）：支出决算为60.00万元。
        2.教育支出（类）普通教育（款）初中教育（项）：支出决算为6.00万元。
        3.⟦卫生健康支出（类）行政事业单位医疗（款）事业单位医疗（项）⟧：支出决算为3.00万元。

        第三部分 名词解释
        1.教育支出（类）普通教育（款）小学教育（项）：指各部门举办的小学教育支出。
        2.教育支出（类）普通教育（款）初中教育（项）：指各部门举办的初中教育支出。
        3.⟦教育支出（类）普通教育（款）学前教育（项）⟧：指各部门举办的学前教育支出。

    Good:
        第二部分 2024年度部门决算情况说明
        1.教育支出（类）普通教育（款）小学教育（项）：支出决算为60.00万元。
        2.教育支出（类）普通教育（款）初中教育（项）：支出决算为6.00万元。

        第三部分 名词解释
        1.普通教育（款）小学教育（项）：指各部门举办的小学教育支出。
        2.初中教育（项）：指各部门举办的初中教育支出。
    """
    terms = facts.marks(MarkKind.TERM)
    used = [mark for mark in terms if mark.word == "used"]
    explained = [mark for mark in terms if mark.word == "explained"]
    both = [mark for mark in used if mark.expected]
    if len(both) < _LEAST or len(both) * 2 < len(used):
        if terms:
            yield undecided(terms[:1], "名词解释不是逐项解释科目", _RELATION)
        return
    for mark in (*both, *(mark for mark in explained if mark.expected)):
        yield written(mark, _RELATION, _RELATION, fine=True)
    yield from _alone(facts, used, "有支出而没有名词解释", "is spent on and not explained")
    yield from _alone(facts, explained, "有名词解释，报告中却没有这项支出", "is explained and not spent on")


def _alone(facts: FactIndex, marks: Sequence[Mark], zh: str, en: str) -> Iterator[Outcome]:
    lonely = [mark for mark in marks if not mark.expected]
    if len(lonely) > _EACH:
        more = Text(f"“{lonely[0].text}”等{len(lonely)}项{zh}", f"“{lonely[0].text}” and others ({len(lonely)}): {en}")
        yield written(lonely[0], _RELATION, more, *lonely[1:], fine=False)
        return
    for mark in lonely:
        message = Text(f"“{mark.text}”{zh}", f"“{mark.text}” {en}")
        yield written(mark, _RELATION, message, *_spent(facts, mark), fine=False)


def _spent(facts: FactIndex, mark: Mark) -> tuple[Figure, ...]:
    """The amount behind a 项 that is spent on."""
    near = facts.near(mark, Aspect.VALUE) if mark.word == "used" else ()
    behind = [f for f in near if 0 <= f.span.start - mark.span.end <= _BEHIND]
    return tuple(behind[:1])
