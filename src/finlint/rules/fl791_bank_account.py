"""FL791: 公开的报告没有银行账号."""

from collections.abc import Iterator

from finlint.authoring import FactIndex, MarkKind, Outcome, Severity, Text, rule, written

_RELATION = Text("公开的报告没有银行卡号", "a published report holds no number of a bank card")
_MESSAGE = Text("疑为银行卡号，公开前应删去", "looks like the number of a bank card: remove it before publication")


@rule("FL791", "bank-account", Severity.WARNING)
def bank_account(facts: FactIndex) -> Iterator[Outcome]:
    """报告里有银行卡号。

    What it does:
        “账号”“卡号”“开户行”等字后面的十六至十九位数字，校验位（Luhn）也对的才报。项目编码、信用代码不报。

    Why:
        补贴发放名单常连同卡号一起贴进附件。

    Bad:
        补贴发放至一卡通，卡号⟦4111111111111111⟧，开户银行为云岭农村信用社。

    Good:
        补贴发放至一卡通，卡号4111111111111112，开户银行为云岭农村信用社。
    """
    for mark in facts.marks(MarkKind.ACCOUNT):
        yield written(mark, _RELATION, _MESSAGE, fine=mark.word != "valid")
