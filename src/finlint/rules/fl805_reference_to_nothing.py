"""FL805: 正文提到的附件、部分就在报告里."""

from collections.abc import Iterator

from finlint.authoring import FactIndex, Mark, MarkKind, Outcome, Severity, Text, rule, undecided, written

_RELATION = Text("提到的附件、部分就在报告里", "the annexes and parts that are referred to are there")


@rule("FL805", "reference-to-nothing", Severity.INFO)
def reference_to_nothing(facts: FactIndex) -> Iterator[Outcome]:
    """正文说“详见附件3”“见第四部分”，报告里却没有。

    What it does:
        报告里有编了号的附件（附表）、却没有正文提到的那个编号的；各部分的编号跳过了正文提到的那一部分的，报第一处。
        一个附件都没有附上的（另行公开）、报告本身就是一个附件的、《…》文件的附件，不作判断。

    Why:
        读者照着去找，找不到；多半是附件漏了，或者话是从别的稿子抄来的。

    Bad:
        2024年度本年支出合计80.00万元，绩效自评结果详见⟦附件3⟧。
        附件1
        部门整体支出绩效自评报告
        部门整体支出80.00万元，完成了年度目标。
        附件2
        专项资金绩效评价报告
        项目支出20.00万元，完成了年度目标。

    Bad:
        第三部分 2024年度部门决算情况说明
        本年支出合计80.00万元，绩效自评表详见⟦第四部分⟧附件。
        第五部分 附表
        收入支出决算总表。

    Good:
        2024年度本年支出合计80.00万元，绩效自评结果详见附件2，依据《预算绩效管理办法》附件5编制。
        附件1
        部门整体支出绩效自评报告
        部门整体支出80.00万元，完成了年度目标。
        附件2
        专项资金绩效评价报告
        项目支出20.00万元，完成了年度目标。
    """
    seen: dict[str, list[Mark]] = {}
    for mark in facts.marks(MarkKind.REFERENCE):
        if mark.word == "open":
            yield undecided([mark], "只有报告的一部分，附件可能在别处", _RELATION)
        else:
            seen.setdefault(mark.text, []).append(mark)
    for first, *others in seen.values():
        message = Text(
            f"提到“{first.text}”，报告里没有{first.text}",
            f"“{first.text}” is referred to, but the report has none",
        )
        yield written(first, _RELATION, message, *others)
