"""FL792: 公开的报告用办公电话."""

from collections.abc import Iterator

from finlint.authoring import FactIndex, MarkKind, Outcome, Severity, Text, rule, written

_RELATION = Text("公开的报告用办公电话", "a published report gives the telephone of the office")
_MESSAGE = Text(
    "手机号码是个人信息，公开前请确认", "a mobile number is personal data: make sure that it may be published"
)


@rule("FL792", "mobile-number", Severity.INFO)
def mobile_number(facts: FactIndex) -> Iterator[Outcome]:
    """报告里有手机号码。

    What it does:
        找出十一位手机号码；带区号的办公电话不报。同一个号码只报一次。

    Why:
        填报人的手机号码常随自评表一起公开；有的是单位公布的联系电话，要由审核的人判断。

    Bad:
        填报人：李某某，联系电话：⟦13800138000⟧。

    Good:
        填报人：李某某，联系电话：0830-1234567。
    """
    seen: set[str] = set()
    for mark in facts.marks(MarkKind.MOBILE):
        if mark.text not in seen:
            yield written(mark, _RELATION, _MESSAGE, fine=mark.word == "landline")
        seen.add(mark.text)
