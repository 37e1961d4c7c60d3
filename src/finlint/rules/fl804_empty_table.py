"""FL804: 空表附有说明 (identity G04)."""

from collections.abc import Iterator

from finlint.authoring import Evidence, FactIndex, MarkKind, Outcome, Severity, Text, Verdict, rule

_RELATION = Text("空表附有说明", "an empty table says why it is empty")


@rule("FL804", "empty-table-without-note", Severity.WARNING)
def empty_table_without_note(facts: FactIndex) -> Iterator[Outcome]:
    """公开的表是空的，没有说明。

    What it does:
        附了两张以上有数字的表时，看政府性基金、国有资本经营、“三公”经费的表：表里一个数都没有，表中、表下没有“本表无数据”一类的话，
        正文也没有说到这项资金的，报警告。只列了表名、表另行公开的，不作判断。

    Why:
        财政部要求没有数据的表也要公开空表并予以说明；空着的表分不清是没有支出，还是漏填了。

    Bad:
        2024年度部门决算
        2024年度本年支出合计80.00万元。
        一、收入决算表
        ⇥科目编码
        ⇥科目名称
        ⇥本年收入合计
        ⇥财政拨款收入

        ⇥
        ⇥合计
        ⇥80.00
        ⇥80.00

        二、支出决算表
        ⇥科目编码
        ⇥科目名称
        ⇥本年支出合计
        ⇥基本支出

        ⇥
        ⇥合计
        ⇥80.00
        ⇥80.00

        三、⟦政府性基金预算财政拨款收入支出决算表⟧
        ⇥科目编码
        ⇥科目名称
        ⇥年初结转和结余
        ⇥本年收入

        ⇥
        ⇥合计
        ⇥
        ⇥


    Good:
        2024年度部门决算
        2024年度本年支出合计80.00万元。
        一、收入决算表
        ⇥科目编码
        ⇥科目名称
        ⇥本年收入合计
        ⇥财政拨款收入

        ⇥
        ⇥合计
        ⇥80.00
        ⇥80.00

        二、支出决算表
        ⇥科目编码
        ⇥科目名称
        ⇥本年支出合计
        ⇥基本支出

        ⇥
        ⇥合计
        ⇥80.00
        ⇥80.00

        三、政府性基金预算财政拨款收入支出决算表
        ⇥科目编码
        ⇥科目名称
        ⇥年初结转和结余
        ⇥本年收入

        ⇥
        ⇥合计
        ⇥
        ⇥
        注：本单位没有政府性基金预算收入和支出，故本表无数据。
    """
    for mark in facts.marks(MarkKind.BLANK):
        empty = mark.word == "blank"
        message = Text(f"“{mark.text}”是空表，没有说明", f"“{mark.text}” is empty, and nothing says why")
        verdict = Verdict.VIOLATED if empty else Verdict.HOLDS
        yield Outcome(verdict, mark, (), Evidence(_RELATION, stated=mark.text), message if empty else None)
