"""FL602: 原因说的增减与前文相同."""

from collections.abc import Iterator

from finlint.authoring import FactIndex, MarkKind, Outcome, Severity, Text, rule, written

_RELATION = Text("原因说的增减与前文相同", "a reason is given for the change that was stated")


@rule("FL602", "reason-for-the-opposite-change", Severity.WARNING)
def reason_for_the_opposite_change(facts: FactIndex) -> Iterator[Outcome]:
    """前文写减少，下面却写“增加的主要原因是”，或者相反。

    What it does:
        看“…增加的主要原因是”“…减少的原因是”说的增减，与同一指标在同一段和上面两段写的增减额、增减率是否同向；
        没有写明指标的，看同一段的各项增减。几项有增有减、增减为0、写明与什么相比的，不作判断。

    Why:
        模板里“增加（减少）的主要原因”没有随数字删改，或者照着别的部分复制，读者得到相反的说法。

    Bad:
        云岭市档案馆2025年部门预算
        2025年收入预算80.00万元，其中：财政拨款收入80.00万元，比2024年预算减少5.00万元。
        支出预算80.00万元，其中：财政拨款支出预算80.00万元，比2024年预算减少5.00万元。
        财政拨款收入支出⟦增加⟧的主要原因是馆舍维修项目减少。

    Bad:
        2024年度公务接待费支出3.00万元，比上年增加1.00万元，增长50%。公务接待费支出⟦减少⟧的主要原因是来访批次增多。

    Good:
        2024年度公务接待费支出3.00万元，比上年增加1.00万元，增长50%。公务接待费支出增加的主要原因是来访批次增多。

    Good:
        2024年度基本支出60.00万元，比上年减少2.00万元，减少的主要原因是人员退休；项目支出30.00万元，比上年增加3.00万元，增加的主要原因是馆舍维修。
        2024年度公务接待费支出3.00万元，比上年增加1.00万元，比年初预算减少1.00万元。公务接待费支出减少的主要原因是厉行节约。
    """
    for mark in facts.marks(MarkKind.DIRECTION):
        message = Text(
            f"前文是{mark.word}，这里说的却是“{mark.text}”的原因",
            f"“{mark.text}”: the change stated before goes the other way",
        )
        yield written(mark, _RELATION, message)
