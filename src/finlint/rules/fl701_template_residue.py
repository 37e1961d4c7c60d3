"""FL701: 模板里的字要换成自己的字."""

from collections.abc import Iterable, Iterator

from finlint.authoring import FactIndex, Mark, MarkKind, Outcome, Severity, Text, rule, written

_RELATION = Text("模板中的空格和说明已换成本单位的内容", "blanks and notes of the template are replaced")
_NEXT_TO = 30
"""Code points between two residues of one sentence."""
_SORTS = {
    "placeholder": (Severity.WARNING, Text("占位符没有填写", "a placeholder was not filled in")),
    "alternative": (Severity.WARNING, Text("两种说法没有选定一种", "two alternatives, none chosen")),
    "empty": (Severity.WARNING, Text("应填的数字空着", "a number was not filled in")),
    "broken": (Severity.WARNING, Text("软件留下的错误标记", "an error mark of the office software")),
    "instruction": (Severity.INFO, Text("模板的填写说明没有删去", "an instruction of the template was left in")),
    "note": (Severity.INFO, Text("模板的注记没有删去", "a note of the template was left in")),
    "sentence": (Severity.INFO, Text("模板的句子没有改顺", "the sentence of the template was not rewritten")),
    "conversion": (Severity.INFO, Text("图片转成文字的残留", "a picture left its name in the text")),
}


@rule("FL701", "template-residue", Severity.WARNING)
def template_residue(facts: FactIndex) -> Iterator[Outcome]:
    """模板留下的占位符、未选定的说法、空格、填写说明没有清理。

    What it does:
        查找词表（vocabulary/form.toml）中的模板残留；同样的字多次出现，或者几处连在一起，只报第一处，其余列为相关位置。
        隐去人名的“某某”不是残留，“增加（减少）0万元”两种读法相同，也不报。会使读者得不到数字或意思的是警告，其余是提示。

    Why:
        “比上年增加（减少）3万元”有两个相反的读法；“××市”说明稿子没有人通读过。

    Bad:
        2024年度机关运行经费支出12.00万元，比2023年度⟦增加（减少）⟧3.00万元，增加（减少）25%。其中：购置办公设备支出1.00万元，印刷费支出1.00万元，差旅费支出0.50万元。决算数⟦大于（小于）⟧预算数的主要原因是人员变动。

    Bad:
        2024年度⟦××⟧市水利局部门决算。2024年度公务接待费支出决算为3.00万元，比上年⟦减少万元⟧，下降2.1%。

    Bad:
        2024年度部门决算情况说明⟦（500字以内）⟧：本年支出合计80.00万元。

    Bad:
        2024年度部门决算单位构成⟦（没有下属单位的部门，本部分不填）⟧：本年支出合计80.00万元。

    Bad:
        2024年度部门决算公务接待费支出决算为3.00万元，支出决算⟦比2023年度持平⟧。

    Good:
        2024年度公务接待费支出决算为3.00万元，用于接待何某某一行，比上年增加1.00万元，无减少（增加）事项，比预算数增加（减少）0万元。
    """
    for marks in _groups(facts.marks(MarkKind.RESIDUE)):
        known = _SORTS.get(marks[0].word)
        if known is None:
            yield from (written(mark, _RELATION, _RELATION, fine=True) for mark in marks)
            continue
        severity, why = known
        words = "”“".join(dict.fromkeys(mark.text for mark in marks))
        message = Text(f"“{words}”：{why.zh}", f"“{words}”: {why.en}")
        yield written(marks[0], _RELATION, message, *marks[1:], fine=False).as_severe_as(severity)


def _groups(marks: Iterable[Mark]) -> Iterable[list[Mark]]:
    """The same words anywhere, and words of one sort next to each other, are one slip."""
    found: dict[tuple[str, str], list[Mark]] = {}
    groups: list[list[Mark]] = []
    for mark in marks:
        last = groups[-1] if groups else None
        group = found.get((mark.word, mark.text))
        if group is None and last is not None and last[-1].word == mark.word:
            group = last if mark.span.start - last[-1].span.end <= _NEXT_TO else None
        if group is None:
            group = []
            groups.append(group)
        group.append(mark)
        found[mark.word, mark.text] = group
    return groups
