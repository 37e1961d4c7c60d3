"""FL505: 表头写明的分组分值 = 组内各项分值之和."""

from collections.abc import Iterator

from finlint.authoring import Aspect, FactIndex, Figure, Outcome, Text, Verdict, equal, rule, total, undecided

_RELATION = Text("分组分值 = 组内各项分值之和", "full marks of a group = the sum of its weights")
_ROW, _GROUP, _TOTAL, _EXECUTION = "指标:", "分组:", "合计", "指标:预算执行"
_INDICATORS = ("绩效指标", "年度绩效指标", "绩效目标", "年度绩效目标")


@rule("FL505", "group-share-not-sum-of-weights")
def group_share_not_sum_of_weights(facts: FactIndex) -> Iterator[Outcome]:
    """“产出指标（50分）”这样的分组分值不等于组内各项分值之和。

    What it does:
        把一个分组内各指标的分值相加，与分组名称后括号里的分值对照；“预算执行情况（10分）”与执行一项的分值对照。
        合并单元格只计一次；分值合计和得分合计都对不上的表多半没有读全，不作判断。

    Why:
        分值在各组之间调过，组名后的括号常常没有改；评审按组核对分值。

    Bad:
        ⇥部门整体支出绩效评价评分表

        ⇥一级指标
        ⇥三级指标
        ⇥指标值
        ⇥完成值
        ⇥分值
        ⇥得分

        ⇥产出指标（⟦50⟧分）
        ⇥检测批次
        ⇥20
        ⇥20
        ⇥30
        ⇥30

        ⇥
        ⇥报告份数
        ⇥3
        ⇥3
        ⇥30
        ⇥30

        ⇥效益指标（40分）
        ⇥受益企业
        ⇥30
        ⇥30
        ⇥40
        ⇥40

        ⇥合计
        ⇥
        ⇥
        ⇥
        ⇥100
        ⇥100

    Good:
        ⇥部门整体支出绩效评价评分表

        ⇥一级指标
        ⇥三级指标
        ⇥指标值
        ⇥完成值
        ⇥分值
        ⇥得分

        ⇥产出指标（60分）
        ⇥检测批次
        ⇥20
        ⇥20
        ⇥30
        ⇥30

        ⇥
        ⇥报告份数
        ⇥3
        ⇥3
        ⇥30
        ⇥29.5

        ⇥效益指标（40分）
        ⇥受益企业
        ⇥30
        ⇥30
        ⇥40
        ⇥40

        ⇥合计
        ⇥
        ⇥
        ⇥
        ⇥100
        ⇥99.5
    """
    for stated in facts.of_level(Aspect.WEIGHT, _GROUP):
        weights = facts.about(stated.key.entity, Aspect.WEIGHT)
        rows = [figure for figure in weights if figure.key.concept.startswith(_ROW)]
        members = _members(stated, rows)
        if not members:
            continue
        outcome = equal(stated, total(members), members, _RELATION)
        if outcome.verdict is Verdict.VIOLATED and not _complete(facts, stated.key.entity, rows):
            outcome = undecided((stated, *members), "表格可能没有读全", _RELATION)
        yield outcome


def _members(stated: Figure, rows: list[Figure]) -> list[Figure]:
    """The weights below the heading of a group, and below the groups within it."""
    name = stated.key.concept.removeprefix(_GROUP)
    if name.startswith("预算执行") and any(row.key.concept == _EXECUTION for row in rows):
        return [row for row in rows if row.key.concept == _EXECUTION]
    path = "/".join(filter(None, (stated.key.scope.level, name)))
    inside = [row for row in rows if f"{row.key.scope.level}/".startswith(f"{path}/")]
    if inside or name not in _INDICATORS:
        return inside
    return [row for row in rows if row.key.concept != _EXECUTION]


def _complete(facts: FactIndex, entity: str, rows: list[Figure]) -> bool:
    """Whether weights or scores show that every row was read: they add up to their own total."""
    scores = [figure for figure in facts.about(entity, Aspect.SCORE) if figure.key.concept.startswith(_ROW)]
    for aspect, members in ((Aspect.WEIGHT, rows), (Aspect.SCORE, scores)):
        totals = [figure for figure in facts.about(entity, aspect) if figure.key.concept == _TOTAL]
        if members and any(not total(members).interval.disjoint(whole.interval) for whole in totals):
            return True
    return False
