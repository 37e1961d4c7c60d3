"""FL708: 单位名称和报告名称前后一致."""

from collections.abc import Iterator

from finlint.authoring import FactIndex, Mark, MarkKind, Outcome, Severity, Text, rule, written

_RELATION = Text("单位名称和报告名称前后一致", "the names of the unit and of the report are the same throughout")


@rule("FL708", "name-differs", Severity.INFO)
def name_differs(facts: FactIndex) -> Iterator[Outcome]:
    """单位名称与封面差一个字，或者单位决算里写成部门决算。

    What it does:
        拿封面上的单位名称与正文里的写法比：多了重复的字、少了字、“和”与“与”互换。写明更名的、省去地名一级的不报；
        报告自称单位决算，又写“部门决算编制范围”“部门决算表”的，报一次。
        机构设置列全了内设科室的，某人所在的科室写少了字的也报。

    Why:
        名称是公开检索的依据；部门决算包括下属单位，单位决算只是本级，两者不能混用。

    Bad:
        2024年度云岭市口岸与物流办公室单位决算
        ⟦云岭市口岸和物流办公室⟧内设科室2个。⟦云岭市口岸与物流流办公室⟧有车辆2辆。
        纳入2024年度⟦部门决算⟧编制范围的单位包括本级。本年支出合计80.00万元。

    Bad:
        2024年度云岭市口岸与物流办公室单位决算
        内设综合科、口岸管理科、财务规划科三个科室。本年支出合计80.00万元。

        ⇥姓名
        ⇥职务

        ⇥何某某
        ⇥⟦财务科⟧会计

        ⇥吕某某
        ⇥综合科科长

    Good:
        2024年度云岭市口岸与物流办公室单位决算
        云岭市口岸与物流办公室内设科室2个，云岭口岸与物流办公室、云岭市口岸与物流中心另设。本年支出合计80.00万元。
    """
    alike: dict[str, list[Mark]] = {}
    for mark in facts.marks(MarkKind.NAME):
        alike.setdefault(mark.text, []).append(mark)
    for first, *others in alike.values():
        message = Text(
            f"“{first.text}”与别处的“{first.expected}”不一致",
            f"“{first.text}” is “{first.expected}” elsewhere",
        )
        yield written(first, _RELATION, message, *others)
