"""FL714: 中文之间的标点用全角."""

from collections.abc import Iterator

from finlint.authoring import FactIndex, MarkKind, Outcome, Severity, Text, rule, written

_RELATION = Text("中文之间的标点用全角", "signs between Chinese words are of full width")


@rule("FL714", "sign-of-half-width", Severity.INFO)
def sign_of_half_width(facts: FactIndex) -> Iterator[Outcome]:
    """中文之间夹着少数几个半角的逗号、分号。

    What it does:
        一份报告的逗号、分号几乎都是全角，只有几个（24个以内，不到全角的四分之一）是半角的，报一次，并列出每一处。
        半角用得多的是习惯，不报；数字之间的不看。

    Why:
        半角的标点多半是从别处粘贴来的，那一句往往没有人再读过。

    Bad:
        2024年度本年支出决算合计80.00万元，基本支出60.00万元，项目支出20.00万元，均已支付⟦,⟧资金使用规范，程序完备，手续齐全。

    Bad:
        2025年部门预算80.00万元⟦,⟧2024年部门预算76.00万元，基本支出60.00万元，项目支出20.00万元，资金使用规范，程序完备，手续齐全。

    Good:
        2024年度本年支出决算合计1,080.00万元，基本支出60.00万元，项目支出1,020.00万元，均已支付，资金使用规范，程序完备，手续齐全。
    """
    marks = facts.marks(MarkKind.WIDTH)
    if marks:
        count = len(marks)
        message = Text(
            f"中文之间有{count}处半角标点“{marks[0].text}”，别处都用“{marks[0].expected}”",
            f"“{marks[0].text}” of half width in {count} places between Chinese words, elsewhere “{marks[0].expected}”",
        )
        yield written(marks[0], _RELATION, message, *marks[1:])
