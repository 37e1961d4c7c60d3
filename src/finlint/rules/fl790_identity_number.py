"""FL790: 公开的报告没有身份证号码."""

from collections.abc import Iterator

from finlint.authoring import FactIndex, MarkKind, Outcome, Severity, Text, rule, written

_RELATION = Text("公开的报告没有身份证号码", "a published report holds no identity number")
_MESSAGE = Text("疑为居民身份证号码，公开前应删去", "looks like an identity number: remove it before publication")


@rule("FL790", "identity-number", Severity.WARNING)
def identity_number(facts: FactIndex) -> Iterator[Outcome]:
    """报告里有居民身份证号码。

    What it does:
        十八位号码的地区、出生日期和校验码（GB 11643，ISO 7064 MOD 11-2）都对的才报；项目编码等长数字不报。
        消息里只显示号码两端。

    Why:
        公开身份证号码违反个人信息保护法，一经发布无法收回。

    Bad:
        慰问困难职工张某某（身份证号⟦11010519491231002X⟧）。

    Good:
        慰问困难职工张某某（登记号110105194912310020）。
    """
    for mark in facts.marks(MarkKind.IDENTITY):
        yield written(mark, _RELATION, _MESSAGE, fine=mark.word != "valid")
