"""FL803: 金额之外应当公开的数量都已公开."""

from collections.abc import Iterator

from finlint.authoring import Evidence, FactIndex, Mark, MarkKind, Outcome, Severity, Text, Verdict, rule

_RELATION = Text("发生的费用写明应当公开的数量", "spending comes with the counts that must be disclosed")
_ADVISED = ("公务用车购置费", "国内公务接待的批次和人次")
"""What is likely 0 where nothing is said of it, and should be said all the same."""


@rule("FL803", "disclosure-missing", Severity.WARNING)
def disclosure_missing(facts: FactIndex) -> Iterator[Outcome]:
    """发生了费用，应当公开的团组数、人次、保有量、批次等没有写。

    What it does:
        完整的部门（单位）决算里，因公出国（境）、公务用车、公务接待、政府采购的支出不为0的，在同一节里找团组数和人数、购置数、
        保有量、批次和人次、授予中小企业的合同金额（2020年起）；任何一种写法都算，写在别处的“保有量”“批次”也算。支出为0的不看，
        别处又说是0的也不看：那是两处不一致（FL401）。写了公务用车购置及运行维护费和其中的运行维护费，却没有提到购置费的，
        只写了接待外宾的批次、没有写国内公务接待批次的，作为提示。

    Why:
        《地方预决算公开操作规程》（财预〔2016〕143号）要求“三公”经费公开这些数量，漏写的公开检查会通报。

    Bad:
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
        2024年度公务接待费支出决算为⟦3.00万元⟧，主要用于业务交流。
        七、其他重要事项的情况说明
        2024年度机关运行经费支出60.00万元，无政府采购支出，共有车辆0辆，绩效自评项目2个。

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
    missing: dict[tuple[str, bool], list[Mark]] = {}
    for mark in facts.marks(MarkKind.DISCLOSURE):
        if mark.expected:
            yield Outcome(Verdict.HOLDS, mark, (), Evidence(_RELATION, stated=mark.word))
        else:
            missing.setdefault((mark.key.words if mark.key else "", mark.word in _ADVISED), []).append(mark)
    for (amount, advised), marks in missing.items():
        names = "、".join(mark.word for mark in marks)
        message = Text(f"{amount}{marks[0].text}，没有写明{names}", f"{amount} is {marks[0].text}, without {names}")
        outcome = Outcome(Verdict.VIOLATED, marks[0], (), Evidence(_RELATION, expected=names), message)
        yield outcome.as_severe_as(Severity.INFO) if advised else outcome
