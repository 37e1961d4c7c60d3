"""Personal data that must not be published; a mark shows its ends only."""

from collections.abc import Iterator

from finlint.facts.figure import Mark, MarkKind
from finlint.facts.page import Page
from finlint.near import matches, runs
from finlint.regex import regex

_IDENTITY = regex(r"[1-9](?<![0-9A-Za-z.].)\d{5}(?:19|20)\d{9}[0-9Xx](?![0-9A-Za-z])")
_WEIGHTS = (7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2)
_CHECKS = "10X98765432"
_DIGITS = "0123456789"
_PROVINCES = frozenset(
    [
        "11",
        "12",
        "13",
        "14",
        "15",
        "21",
        "22",
        "23",
        "31",
        "32",
        "33",
        "34",
        "35",
        "36",
        "37",
        "41",
        "42",
        "43",
        "44",
        "45",
        "46",
        "50",
        "51",
        "52",
        "53",
        "54",
        "61",
        "62",
        "63",
        "64",
        "65",
        "71",
        "81",
        "82",
        "83",
    ]
)
_ACCOUNT = regex(r"[1-9](?<![0-9A-Za-z.].)\d{3}(?:[ -]?\d{4}){3}(?:[ -]?\d{1,3})?(?![0-9A-Za-z])")
_BANK = regex("账号|帐号|卡号|账户|帐户|开户|银行|信用社|存折")
_NO_BANK = regex("项目(?:编码|编号|代码)|信用代码|合同|监督索引号|文号|证号")
_OTHER_NUMBER = regex("(?:编码|编号|代码|合同号|索引号|文号|单号|流水号|序列号|订单号|登记号)[^一-鿿]{0,3}$")
_NO_DIGIT = regex(r"\D")
_NEAR, _LABEL = 30, 8
_MOBILE = regex(r"1(?<![0-9A-Za-z.-].)[3-9]\d[ -]?\d{4}[ -]?\d{4}(?![0-9A-Za-z.%万亿元])")
_LANDLINE = regex(r"0(?<![0-9A-Za-z.].)\d{2,3}[- ]?\d{7,8}(?!\d)")


def identity(page: Page) -> Iterator[Mark]:
    """Numbers of the form of an identity number; ``word`` is ``valid`` where date and check digit are right.

    Source: GB 11643-1999, check digit by ISO 7064 MOD 11-2.
    """
    for match in matches(_IDENTITY, page.text, runs(page.shade, _DIGITS, 17)):
        other = _OTHER_NUMBER.search(page.text, max(match.start() - _LABEL, 0), match.start())
        word = "valid" if not other and _is_identity(match[0].upper()) else "other"
        yield page.mark(MarkKind.IDENTITY, *match.span(), word=word, text=_masked(match[0], 6, 4))


def account(page: Page) -> Iterator[Mark]:
    """Numbers near the word for a bank account; ``word`` is ``valid`` where the check digit (Luhn) is right."""
    if not _BANK.search(page.text):
        return
    for match in matches(_ACCOUNT, page.text, runs(page.shade, _DIGITS + " -", 16)):
        before = page.text[max(match.start() - _NEAR, 0) : match.start()]
        digits = _NO_DIGIT.sub("", match[0])
        if _BANK.search(before) and not _NO_BANK.search(before) and not _is_identity(digits):
            word = "valid" if _luhn(digits) else "other"
            yield page.mark(MarkKind.ACCOUNT, *match.span(), word=word, text=_masked(digits, 4, 4))


def mobile(page: Page) -> Iterator[Mark]:
    """Telephone numbers; ``word`` is ``mobile`` or ``landline``."""
    for match in _MOBILE.finditer(page.text):
        yield page.mark(MarkKind.MOBILE, *match.span(), word="mobile", text=_masked(match[0], 3, 2))
    for match in _LANDLINE.finditer(page.text):
        yield page.mark(MarkKind.MOBILE, *match.span(), word="landline")


def _masked(number: str, head: int, tail: int) -> str:
    return number[:head] + "*" * (len(number) - head - tail) + number[-tail:]


def _is_identity(number: str) -> bool:
    if len(number) != len(_WEIGHTS) + 1 or number[:2] not in _PROVINCES:
        return False
    from datetime import date  # noqa: PLC0415 - only where a number could be one

    try:
        date(int(number[6:10]), int(number[10:12]), int(number[12:14]))
    except ValueError:
        return False
    total = sum(int(digit) * weight for digit, weight in zip(number[:-1], _WEIGHTS, strict=True))
    return _CHECKS[total % len(_CHECKS)] == number[-1]


def _luhn(digits: str) -> bool:
    total = 0
    for at, digit in enumerate(reversed(digits)):
        value = int(digit) * (1 + at % 2)
        total += value - 9 * (value > 9)  # noqa: PLR2004 - the digits of the product are added
    return total % 10 == 0
