"""FL715: 名词解释的每一条写完整."""

from collections.abc import Iterator

from finlint.authoring import FactIndex, MarkKind, Outcome, Severity, Text, rule, written

_RELATION = Text("名词解释的每一条写完整", "every explanation of a term is finished")


@rule("FL715", "unfinished-explanation", Severity.INFO)
def unfinished_explanation(facts: FactIndex) -> Iterator[Outcome]:
    """名词解释里的一条没有写完。

    What it does:
        看“名词解释”里以“…指…”开头的各条：别的都以句号结尾，少数几条没有，报这几条的末尾。

    Why:
        从模板复制时漏了末尾，读者看不到完整的口径。

    Bad:
        2024年度云岭市档案馆部门决算
        2024年度本年支出合计80.00万元，其他收入3.00万元。

        第四部分 名词解释
        1.财政拨款收入：指单位从同级财政部门取得的资金。
        2.事业收入：指开展专业业务活动取得的收入。
        3.经营收入：指非独立核算经营活动取得的收入。
        4.其他收入：指除上述收入⟦以外的各项收⟧
        5.年初结转和结余：指以前年度尚未完成、结转到本年继续使用的资金。

    Good:
        2024年度云岭市档案馆部门决算
        2024年度本年支出合计80.00万元，其他收入3.00万元。

        第四部分 名词解释
        1.财政拨款收入：指单位从同级财政部门取得的资金。
        2.事业收入：指开展专业业务活动取得的收入。
        3.经营收入：指非独立核算经营活动取得的收入。
        4.其他收入：指除上述收入以外的各项收入。
        5.年初结转和结余：指以前年度尚未完成、结转到本年继续使用的资金。
    """
    for mark in facts.marks(MarkKind.UNFINISHED):
        if mark.word:
            continue
        message = Text(
            f"这一条名词解释止于“{mark.text}”，没有写完，或者漏了句号",
            f"this explanation ends with “{mark.text}”: it breaks off, or lacks its full stop",
        )
        yield written(mark, _RELATION, message)
