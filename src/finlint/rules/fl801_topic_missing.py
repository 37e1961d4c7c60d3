"""FL801: 该类报告应当说明的事项都已说明."""

from collections.abc import Iterator

from finlint.authoring import Evidence, FactIndex, MarkKind, Outcome, Severity, Text, Verdict, rule

_RELATION = Text("应当说明的事项都已说明", "the report speaks of all that its kind must speak of")


@rule("FL801", "topic-missing", Severity.INFO)
def topic_missing(facts: FactIndex) -> Iterator[Outcome]:
    """部门决算、预算的情况说明里没有提到应当说明的事项。

    What it does:
        情况说明之前有概况、之后有名词解释，各节编号不缺的完整报告，按词表（vocabulary/structure.toml）逐项看情况说明提到没有；
        只要出现其中一种说法就算说明了，写“无”的也算。摘录、单独的附件、看不出是决算还是预算的，不作判断。

    Why:
        《地方预决算公开操作规程》（财预〔2016〕143号）要求部门预决算说明机关运行经费、政府采购、国有资产占用、预算绩效等情况，
        没有发生也应写明没有。

    Bad:
        2024年度云岭市档案馆部门决算
        第一部分 部门概况
        一、主要职责：负责档案保管。

        ⟦第二部分 2024年度部门决算情况说明⟧
        一、收入支出决算总体情况说明
        2024年度收入支出总计500.00万元。
        二、收入决算情况说明
        2024年度本年收入合计500.00万元。
        三、支出决算情况说明
        2024年度本年支出合计500.00万元。
        四、财政拨款收入支出决算总体情况说明
        2024年度财政拨款收入支出总计480.00万元。
        五、一般公共预算财政拨款支出决算情况说明
        2024年度一般公共预算财政拨款支出480.00万元，其中：基本支出300.00万元，项目支出180.00万元。
        六、财政拨款“三公”经费支出决算情况说明
        2024年度公务接待费支出决算为3.00万元，主要用于业务交流。国内公务接待12批次，80人次。
        七、其他重要事项的情况说明
        2024年度机关运行经费支出60.00万元，无政府采购支出，共有车辆0辆。

        第三部分 名词解释
        一、机关运行经费、政府采购：指用于购买货物和服务的各项资金。

    Good:
        2024年度云岭市档案馆部门决算
        第一部分 部门概况
        一、主要职责：负责档案保管。

        第二部分 2024年度部门决算情况说明
        一、收入支出决算总体情况说明
        2024年度收入支出总计500.00万元。
        二、收入决算情况说明
        2024年度本年收入合计500.00万元。
        三、支出决算情况说明
        2024年度本年支出合计500.00万元。
        四、财政拨款收入支出决算总体情况说明
        2024年度财政拨款收入支出总计480.00万元。
        五、一般公共预算财政拨款支出决算情况说明
        2024年度一般公共预算财政拨款支出480.00万元，其中：基本支出300.00万元，项目支出180.00万元。
        六、财政拨款“三公”经费支出决算情况说明
        2024年度公务接待费支出决算为3.00万元，主要用于业务交流。国内公务接待12批次，80人次。
        七、其他重要事项的情况说明
        2024年度机关运行经费支出60.00万元，无政府采购支出，共有车辆0辆，绩效自评项目2个。

        第三部分 名词解释
        一、机关运行经费、政府采购：指用于购买货物和服务的各项资金。
    """
    missing = []
    for mark in facts.marks(MarkKind.TOPIC):
        if mark.expected:
            yield Outcome(Verdict.HOLDS, mark, (), Evidence(_RELATION, stated=mark.word))
        else:
            missing.append(mark)
    if missing:
        names = "、".join(mark.word for mark in missing)
        message = Text(f"情况说明没有提到：{names}", f"the explanation does not speak of {names}")
        yield Outcome(Verdict.VIOLATED, missing[0], (), Evidence(_RELATION, expected=names), message)
