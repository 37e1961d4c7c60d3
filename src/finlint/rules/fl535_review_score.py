"""FL535: 正文的复评得分 = 自评表“复评得分”一栏的合计."""

from collections.abc import Iterator

from finlint.authoring import Aspect, Evidence, FactIndex, Figure, Outcome, Severity, Text, decided, rule

_RELATION = Text("正文的复评得分 = 表中复评得分的合计", "score of the review in words = total of its column")


@rule("FL535", "review-score-not-total", Severity.WARNING)
def review_score_not_total(facts: FactIndex) -> Iterator[Outcome]:
    """正文所说的复评得分与自评表“复评得分”一栏的合计不同。

    What it does:
        全文只有一张表设“自评得分、复评得分”两栏、只有一个100分的合计，正文只说了一个复评得分的，两者对照。

    Why:
        复评分数由财政部门或主管部门另给，正文照抄时容易抄成自评得分或旧数。

    Bad:
        检测经费项目自评得分96分。财政部门复评得分⟦93.1分⟧。
        ⇥部门预算项目支出绩效自评表
        ⇥项目名称
        ⇥检测经费

        ⇥三级指标
        ⇥指标值
        ⇥完成值
        ⇥权重
        ⇥自评得分
        ⇥复评得分

        ⇥检测批次
        ⇥20
        ⇥20
        ⇥100
        ⇥96
        ⇥95.1

        ⇥合计
        ⇥
        ⇥
        ⇥100
        ⇥96
        ⇥95.1

    Good:
        检测经费项目自评得分96分。财政部门复评得分95.1分。
        ⇥部门预算项目支出绩效自评表
        ⇥项目名称
        ⇥检测经费

        ⇥三级指标
        ⇥指标值
        ⇥完成值
        ⇥权重
        ⇥自评得分
        ⇥复评得分

        ⇥检测批次
        ⇥20
        ⇥20
        ⇥100
        ⇥96
        ⇥95.1

        ⇥合计
        ⇥
        ⇥
        ⇥100
        ⇥96
        ⇥95.1
    """
    for stated in facts.of(Aspect.VALUE, "~复评得分"):
        if stated.parent is not None:
            yield _judged(stated, stated.parent)


def _judged(stated: Figure, whole: Figure) -> Outcome:
    """The words are what was copied, so they are what is wrong."""
    wrong = stated.quantity.value != whole.quantity.value
    evidence = Evidence(_RELATION, f"正文{stated.text}，表中{whole.text}", whole.text + "分", stated.text)
    message = Text(
        f"正文说复评得分{stated.text}，自评表“复评得分”一栏合计{whole.text}分",
        f"the text says the review gave {stated.text}, its column totals {whole.text}",
    )
    return decided(wrong, stated, (whole,), lambda: evidence, lambda: message)
