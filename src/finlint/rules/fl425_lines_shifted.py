"""FL425: 表中数字与科目逐行对应."""

from collections.abc import Iterator

from finlint.authoring import Evidence, FactIndex, MarkKind, Outcome, Severity, Text, Verdict, rule

_RELATION = Text("表中数字与科目逐行对应", "each amount stands beside its own subject")


@rule("FL425", "lines-of-table-shifted", Severity.WARNING)
def lines_of_table_shifted(facts: FactIndex) -> Iterator[Outcome]:
    """一张表从某行起，数字是别的科目的。

    What it does:
        一般公共预算支出表等与支出表同一科目的数字大多不同、而这些数恰是支出表别的科目的，报告第一处，整张表不再逐项核对。

    Why:
        删行、插行只改了科目一侧，后面的数字全部错位；逐个报告会淹没真正的原因。

    Bad:
        2024年度部门决算
        支出决算表
        单位：万元
        科目编码 科目名称 本年支出合计 基本支出 项目支出
        合计 700.00 240.00 460.00
        201 一般公共服务支出 10.00 10.00
        204 公共安全支出 20.00 20.00
        205 教育支出 30.00 30.00
        206 科学技术支出 40.00 40.00
        207 文化旅游体育与传媒支出 60.00 60.00
        208 社会保障和就业支出 80.00 80.00
        210 卫生健康支出 100.00 100.00
        211 节能环保支出 120.00 120.00
        213 农林水支出 240.00 240.00

        一般公共预算财政拨款支出决算表
        单位：万元
        科目编码 科目名称 合计 基本支出 项目支出
        201 一般公共服务支出 10.00 10.00
        204 公共安全支出 ⟦30.00⟧ 30.00
        205 教育支出 40.00 40.00
        206 科学技术支出 60.00 60.00
        207 文化旅游体育与传媒支出 80.00 80.00
        208 社会保障和就业支出 100.00 100.00
        210 卫生健康支出 120.00 120.00
        211 节能环保支出 240.00 240.00

    Good:
        2024年度部门决算
        支出决算表
        单位：万元
        科目编码 科目名称 本年支出合计 基本支出 项目支出
        合计 240.00 150.00 90.00
        201 一般公共服务支出 10.00 10.00
        204 公共安全支出 20.00 20.00
        205 教育支出 30.00 30.00
        206 科学技术支出 40.00 40.00
        207 文化旅游体育与传媒支出 60.00 60.00
        208 社会保障和就业支出 80.00 80.00

        一般公共预算财政拨款支出决算表
        单位：万元
        科目编码 科目名称 合计 基本支出 项目支出
        201 一般公共服务支出 10.00 10.00
        204 公共安全支出 20.00 20.00
        205 教育支出 30.00 30.00
        206 科学技术支出 40.00 40.00
        207 文化旅游体育与传媒支出 50.00 50.00
    """
    for mark in facts.marks(MarkKind.SHIFTED):
        table, _, name = mark.word.rpartition("/")
        if not mark.expected:
            yield Outcome(Verdict.HOLDS, mark, (), Evidence(_RELATION, f"{name} {mark.text}"))
            continue
        arithmetic = f"“{name}”行的{mark.text}，在支出表中是“{mark.expected}”的"
        evidence = Evidence(_RELATION, arithmetic, expected=mark.expected, stated=name)
        message = Text(
            f"{table}从“{name}”起，数字与科目错位：{mark.text}是“{mark.expected}”的",
            f"from “{name}” on, amounts of {table} are those of other subjects: {mark.text} is of “{mark.expected}”",
        )
        yield Outcome(Verdict.VIOLATED, mark, (), evidence, message)
