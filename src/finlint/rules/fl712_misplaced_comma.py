"""FL712: 千分位逗号后面是三位数字."""

from collections.abc import Iterator

from finlint.authoring import FactIndex, MarkKind, Outcome, Severity, Text, rule, written

_RELATION = Text("千分位逗号后面是三位数字", "three digits follow a comma that sets thousands apart")


@rule("FL712", "misplaced-thousands-comma", Severity.WARNING)
def misplaced_thousands_comma(facts: FactIndex) -> Iterator[Outcome]:
    """千分位逗号和小数点之间不是三位数字。

    What it does:
        看整格、整行是一个带逗号和小数的数的，和带单位的金额：半角逗号后面每三位一节。“分别为”后面的不看，逗号可能隔开两个数。

    Why:
        “1,06.81”可能是1,068.1，也可能是106.81：逗号或小数点必有一处放错。

    Bad:
        2024年度本年支出合计1068.13万元。
        ⇥项目
        ⇥金额

        ⇥基本支出
        ⇥⟦1,06.813⟧

    Bad:
        2024年度本年支出合计⟦18,97.676⟧万元。

    Good:
        2024年度本年支出合计1068.13万元。
        ⇥项目
        ⇥金额

        ⇥基本支出
        ⇥1,068.13
    """
    for mark in facts.marks(MarkKind.GROUPING):
        message = Text(
            f"“{mark.text}”的千分位逗号后面不是三位数字，逗号或小数点放错了地方",
            f"“{mark.text}”: a comma is not followed by three digits, it or the point is misplaced",
        )
        yield written(mark, _RELATION, message)
