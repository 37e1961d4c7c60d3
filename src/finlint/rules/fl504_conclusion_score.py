"""FL504: 结论中的得分 = 合计得分."""

from collections import defaultdict
from collections.abc import Iterator

from finlint.authoring import (
    Aspect,
    Exact,
    FactIndex,
    Figure,
    Outcome,
    Text,
    equal,
    out_of_hundred,
    project,
    regex,
    rule,
    term,
    undecided,
)

_RELATION = Text("结论得分 = 合计得分", "score of the conclusion = total score")
_TOTAL = "合计"
_FULL = Exact(100)
_CONCLUSIONS = ("结论得分", "自评得分")
_OWN = "自评得分"
_SUMMARIES = ("项目绩效自评得分", "绩效自评得分")
_NAMED = regex(r"~(?P<name>.{2,60}?)(?:绩效)?自评(?:总|综合)?(?:得分|总分|评分)(?:#分)?")
_OF_PROJECT = regex(r"~项目(?:绩效)?(?:综合|总|最终)?(?:得分|评分|总分)#分")
_UNNAMED = "自评表#"
_OVERALL, _WHOLE = "部门整体绩效自评得分", "部门整体支出"


@rule("FL504", "conclusion-score-not-total")
def conclusion_score_not_total(facts: FactIndex) -> Iterator[Outcome]:
    """评价结论或综合得分与表中合计得分不同。

    What it does:
        同一项目（或同一部门整体支出）的评价结论、综合得分，与评分表的合计得分对照；
        正文“某项目绩效自评综述”“某项目自评得分为N分”、部门整体支出的自评得分，与附件中这个项目唯一的一张评分表对照；
        全文只有一张评分表、只说了一个得分而没有说是谁的（“我局自评得分”），也与这张表对照；
        合计的满分不是100分的，得分可能是折算的，不作判断。

    Why:
        结论是读者唯一会读的一行，它与表格矛盾时整张自评表都不可信。

    Bad:
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
        ⇥60
        ⇥60

        ⇥报告份数
        ⇥3
        ⇥3
        ⇥40
        ⇥35

        ⇥合计
        ⇥100
        ⇥95

        ⇥评价结论
        ⇥项目绩效自评⟦98分⟧，完成了年度目标。

    Bad:
        “检测经费”项目绩效自评综述：根据年初设定的绩效目标，项目自评得分为⟦98分⟧。
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
        ⇥60
        ⇥60

        ⇥报告份数
        ⇥3
        ⇥3
        ⇥40
        ⇥35

        ⇥合计
        ⇥100
        ⇥95

    Bad:
        检测经费专项预算项目绩效自评得分为⟦94分⟧，完成了年度目标。
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

    Good:
        “检测经费”项目绩效自评综述：根据年初设定的绩效目标，项目自评得分为95.5分。
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
        ⇥60
        ⇥60

        ⇥报告份数
        ⇥3
        ⇥3
        ⇥40
        ⇥35.5

        ⇥合计
        ⇥100
        ⇥95.5

        ⇥评价结论
        ⇥项目绩效自评得分为95.5分，完成了年度目标。

    Good:
        “检测经费”项目绩效自评综述：项目自评总分100分，自评得分95.5分。
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
        ⇥95.5

        ⇥合计
        ⇥100
        ⇥95.5
    """
    for concept in _CONCLUSIONS:
        for stated in facts.of(Aspect.SCORE, concept):
            for whole in facts.about(stated.key.entity, Aspect.SCORE):
                if whole.key.concept == _TOTAL:
                    yield equal(stated, term(whole), (whole,), _RELATION)
    yield from _alone(facts)
    tables: dict[str, list[Figure]] = defaultdict(list)
    for whole in facts.of(Aspect.SCORE, _TOTAL):
        tables[project(whole.key.entity)].append(whole)
    for name, stated in _summaries(facts):
        totals = tables.get(project(name), ())
        if len(totals) == 1 and out_of_hundred(facts, totals[0].key.entity):
            given = _given(facts, stated, totals[0])
            yield _said(equal(given, term(totals[0]), totals, _RELATION), given, totals[0])
        elif totals:
            yield undecided((stated, *totals), "没有唯一的、满分100分的同名评分表", _RELATION)


def _given(facts: FactIndex, stated: Figure, whole: Figure) -> Figure:
    """自评总分100分，自评得分96分: of two scores in one sentence a hundred is what could be had."""
    if stated.quantity.value != _FULL or whole.quantity.value == _FULL:
        return stated
    others = [
        figure
        for figure in facts.near(stated, Aspect.VALUE)
        if figure is not stated
        and figure.place.sentence == stated.place.sentence
        and figure.key.entity == stated.key.entity
        and figure.key.concept in (*_SUMMARIES, *_CONCLUSIONS, _OVERALL)
    ]
    return others[0] if len(others) == 1 else stated


def _said(outcome: Outcome, stated: Figure, whole: Figure) -> Outcome:
    """With a message that tells the two scores apart: both are of one project."""
    name = whole.key.entity.partition("#")[0]
    if whole.key.entity.startswith(_UNNAMED):
        message = Text(
            f"正文说得分{stated.printed}，评分表合计{whole.printed}",
            f"the text says the score is {stated.printed}, the table totals {whole.printed}",
        )
        return outcome.saying(message) if outcome.message else outcome
    message = Text(
        f"正文说“{name}”自评得分{stated.printed}，它的自评表合计{whole.printed}",
        f"the text says “{name}” scores {stated.printed}, its own table totals {whole.printed}",
    )
    return outcome.saying(message) if outcome.message else outcome


def _alone(facts: FactIndex) -> Iterator[Outcome]:
    """The one score of a report with one table, of which the text does not say whose it is: 我局自评得分97分."""
    wholes = [figure for figure in facts.of(Aspect.SCORE) if figure.key.concept in (_TOTAL, _OWN)]
    stated = [figure for figure in facts.of(Aspect.VALUE) if figure.quantity.unit.symbol == "分"]
    named = [figure for figure in stated if _NAMED.fullmatch(figure.key.concept) or figure.key.concept == _OVERALL]
    scores = [
        figure
        for figure in stated
        if figure.key.concept in _SUMMARIES or (_OF_PROJECT.fullmatch(figure.key.concept) and not figure.place.tabular)
    ]
    if named or not _agree(wholes) or len({score.text for score in scores}) != 1:
        return
    *_, whole = wholes
    if out_of_hundred(facts, whole.key.entity):
        for score in scores:
            own = not score.key.entity or _OF_PROJECT.fullmatch(score.key.concept)
            if own and not score.place.tabular:
                yield _said(equal(score, term(whole), (whole,), _RELATION), score, whole)


def _agree(wholes: list[Figure]) -> bool:
    """Whether the totals are of one table, or of its summary and itself: two that say the same, of no project."""
    if len({whole.key.entity for whole in wholes}) == 1:
        return True
    unnamed = all(whole.key.entity.startswith(_UNNAMED) for whole in wholes)
    return unnamed and len({whole.quantity.value for whole in wholes}) == 1


def _summaries(facts: FactIndex) -> Iterator[tuple[str, Figure]]:
    """Scores that the text states, each with the project, or the whole unit, it is of."""
    for concept in _SUMMARIES:
        yield from ((figure.key.entity, figure) for figure in facts.of(Aspect.VALUE, concept) if figure.key.entity)
    yield from ((_WHOLE, figure) for figure in facts.of(Aspect.VALUE, _OVERALL))
    for figure in facts.of(Aspect.VALUE):
        named = (
            None if figure.key.known or figure.quantity.unit.symbol != "分" else _NAMED.fullmatch(figure.key.concept)
        )
        if named is not None:
            yield named["name"], figure
