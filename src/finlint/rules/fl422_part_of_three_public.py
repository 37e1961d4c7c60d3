"""FL422: 基本支出中的“三公”经费 ≤ 财政拨款“三公”经费."""

from collections.abc import Iterator

from finlint.authoring import Aspect, FactIndex, Figure, Outcome, Text, compare, rule, term

_RELATION = Text("基本支出中的数 ≤ 财政拨款“三公”经费的数", "what basic expenditure holds ≤ the whole of it")
_PART = "~基本支出中的"


@rule("FL422", "part-exceeds-three-public")
def part_exceeds_three_public(facts: FactIndex) -> Iterator[Outcome]:
    """基本支出表中的因公出国、公务接待、公务用车数，大于“三公”经费表的决算数。

    What it does:
        基本支出决算表的30212、30217、30231、31013各行，应不大于“三公”经费表（没有的，正文）的同一项决算数；\
项目支出也可以列“三公”经费，所以不要求相等。

    Why:
        基本支出只是财政拨款支出的一部分，部分大于整体，两张表必有一张错了，常见的是各行数字错开一行。

    Bad:
        2024年度部门决算
        一般公共预算财政拨款基本支出决算表
        单位：万元
        科目编码 科目名称 决算数 科目编码 科目名称 决算数
        301 工资福利支出 90.00 302 商品和服务支出 12.30
        30101 基本工资 90.00 30201 办公费 8.00
        30217 公务接待费 ⟦4.30⟧
        人员经费合计 90.00 公用经费合计 12.30

        公务接待费支出决算为0.30万元。

    Good:
        2024年度部门决算
        一般公共预算财政拨款基本支出决算表
        单位：万元
        科目编码 科目名称 决算数 科目编码 科目名称 决算数
        301 工资福利支出 90.00 302 商品和服务支出 12.30
        30101 基本工资 90.00 30201 办公费 8.00
        30217 公务接待费 4.30
        人员经费合计 90.00 公用经费合计 12.30

        公务接待费支出决算为5.10万元。
    """
    for part in facts.of(Aspect.ENTRY):
        if part.key.concept.startswith(_PART) and part.key.scope.basis == "决算":
            whole = _whole(facts, part)
            if whole is not None:
                yield compare(part, "<=", term(whole), (whole,), _RELATION)


def _whole(facts: FactIndex, part: Figure) -> Figure | None:
    """What the table of 三公经费 has, else what the text says."""
    concept = part.key.concept.removeprefix(_PART)
    entered = (f for f in facts.of(Aspect.ENTRY, concept) if f.key.scope.basis == part.key.scope.basis)
    key = part.key.of(concept=concept, entity="", fund="财政拨款")
    return next(entered, None) or next(iter(facts.at(key)), None)
