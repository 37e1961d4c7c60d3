"""FL165: 列出的项目之和 ≤ 项目支出."""

from collections.abc import Iterator

from finlint.authoring import Aspect, FactIndex, Figure, Outcome, Severity, Text, compare, rule, total

_RELATION = Text("列出的各项之和 ≤ 总额", "the sum of what is listed ≤ the whole")
_WHOLES = {"项目支出": Severity.WARNING, "专项支出": Severity.WARNING, "政府采购支出总额": Severity.INFO}
_SEVERAL = 2


@rule("FL165", "listed-parts-exceed-whole", Severity.WARNING)
def listed_parts_exceed_whole(facts: FactIndex) -> Iterator[Outcome]:
    """“其中”列出的具体项目之和大于项目支出（或政府采购支出总额）。

    What it does:
        项目支出、专项支出、政府采购支出总额之后逐个列出具体项目的，各项之和不应大于总额。
        列出的可以只是主要的几项，所以小于总额不算错；列举中有按其他办法划分的数的，不作判断。

    Why:
        部分之和大于全部，必有一个数有误。

    Bad:
        2024年项目支出⟦210.00万元⟧，其中：窗口服务外包项目128.00万元，大厅改造项目90.50万元。

    Bad:
        2024年度专项支出⟦55.00万元⟧，包括：办公用房维修32.40万元，检测经费12.80万元，宣传经费11.20万元。

    Good:
        2024年项目支出218.50万元，其中：窗口服务外包项目128.00万元，大厅改造项目90.50万元。

    Good:
        2024年度专项支出65.00万元，包括：办公用房维修32.40万元，检测经费12.80万元，宣传经费11.20万元。
    """
    for listing in facts.listings:
        parts = [part for part in listing if part.aspect is Aspect.VALUE]
        for whole in dict.fromkeys(part.parent for part in parts):
            if whole is not None and whole.key.concept in _WHOLES:
                inside = [part for part in parts if part.parent == whole]
                yield from _check(whole, inside)


def _check(whole: Figure, parts: list[Figure]) -> Iterator[Outcome]:
    alike = all(part.quantity.unit.comparable(whole.quantity.unit) for part in parts)
    same = all(part.key.period == whole.key.period and part.key.scope == whole.key.scope for part in parts)
    if len(parts) >= _SEVERAL and alike and same and not any(part.key.known for part in parts):
        outcome = compare(whole, ">=", total(parts), parts, _RELATION)
        yield outcome.as_severe_as(_WHOLES[whole.key.concept])
