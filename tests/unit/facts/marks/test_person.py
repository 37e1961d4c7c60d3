"""Personal data: what has the form of a number of a person, an account or a telephone, and how it is shown."""

from collections.abc import Callable

import pytest

from finlint.facts import FactIndex, MarkKind

Read = Callable[..., FactIndex]
VALID = "11010519491231002X"  # the example of GB 11643-1999
CARD = "4111111111111111"  # a test number of Luhn


def shown(read: Read, kind: MarkKind, text: str) -> list[tuple[str, str]]:
    return [(mark.word, mark.text) for mark in read(text).marks(kind)]


def with_check(digits: str) -> str:
    """Seventeen digits with their check digit by ISO 7064 MOD 11-2: the sum of all, weighted by powers of 2, is 1."""
    total = sum(int(digit) * pow(2, 17 - at, 11) for at, digit in enumerate(digits))
    return digits + "0123456789X"[(1 - total) % 11]


def test_an_identity_number_shows_its_place_and_its_end_only(read: Read) -> None:
    assert shown(read, MarkKind.IDENTITY, f"身份证号{VALID}") == [("valid", "110105********002X")]
    assert shown(read, MarkKind.IDENTITY, f"身份证号{VALID.lower()}") == [("valid", "110105********002x")]


@pytest.mark.parametrize("at", range(18))
def test_one_wrong_digit_makes_an_identity_number_another_number(read: Read, at: int) -> None:
    digit = "7" if VALID[at] != "7" else "8"
    wrong = VALID[:at] + digit + VALID[at + 1 :]
    assert [word for word, _ in shown(read, MarkKind.IDENTITY, f"身份证号{wrong}")] in (["other"], [])


@pytest.mark.parametrize("place", ["11", "15", "21", "37", "46", "50", "54", "65", "71", "83"])
def test_every_province_has_identity_numbers(read: Read, place: str) -> None:
    assert [w for w, _ in shown(read, MarkKind.IDENTITY, with_check(f"{place}010519491231002"))] == ["valid"]


@pytest.mark.parametrize(
    ("digits", "valid"),
    [
        ("16010519491231002", False),  # no such province
        ("11010520240229002", True),
        ("11010520230229002", False),  # no such day
        ("11010519491331002", False),
        ("11010519490431002", False),
    ],
)
def test_an_identity_number_has_a_place_and_a_day_of_birth(read: Read, digits: str, *, valid: bool) -> None:
    number = with_check(digits)
    assert [w for w, _ in shown(read, MarkKind.IDENTITY, number)] == ["valid" if valid else "other"]


@pytest.mark.parametrize("label", ["合同号", "项目编码：", "订单号: ", "流水号 "])
def test_a_number_that_is_called_another_is_none_of_a_person(read: Read, label: str) -> None:
    assert [w for w, _ in shown(read, MarkKind.IDENTITY, label + VALID)] == ["other"]
    assert [w for w, _ in shown(read, MarkKind.IDENTITY, f"{label}另有张某某身份证{VALID}")] == ["valid"]


# --- accounts


def test_an_account_shows_four_digits_at_either_end(read: Read) -> None:
    assert shown(read, MarkKind.ACCOUNT, f"开户行账号{CARD}") == [("valid", "4111********1111")]
    assert shown(read, MarkKind.ACCOUNT, "卡号4111 1111-1111 1111") == [("valid", "4111********1111")]


@pytest.mark.parametrize("at", range(16))
def test_one_wrong_digit_is_no_account_that_is_sure(read: Read, at: int) -> None:
    digit = "7" if CARD[at] != "7" else "8"
    wrong = CARD[:at] + digit + CARD[at + 1 :]
    assert [w for w, _ in shown(read, MarkKind.ACCOUNT, f"账号{wrong}")] == ["other"]


def test_nine_and_zero_are_told_apart_by_their_doubles(read: Read) -> None:
    assert [w for w, _ in shown(read, MarkKind.ACCOUNT, "账号4992739871640000")] == ["other"]
    assert [w for w, _ in shown(read, MarkKind.ACCOUNT, "账号9000000000000001")] == ["valid"]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (f"账号：{'，' * 27}{CARD}", True),
        (f"账号：{'，' * 28}{CARD}", False),  # too far away
        (f"{CARD}为账号", False),  # behind
        (f"合同账号{CARD}", False),
        (f"编号{CARD}", False),
        (f"账号{VALID[:-1]}0", True),
        (f"账号{with_check('11010519491231004')}", False),  # an identity number is no account
    ],
)
def test_a_number_near_the_word_for_an_account_is_one(read: Read, text: str, *, found: bool) -> None:
    assert bool(read(text).marks(MarkKind.ACCOUNT)) is found


def test_every_account_and_telephone_is_found(read: Read) -> None:
    assert len(shown(read, MarkKind.ACCOUNT, f"编号{CARD}，{'甲' * 40}账号{CARD}，账号{CARD}")) == 2
    assert shown(read, MarkKind.MOBILE, "13800138000，139-0013-9000") == [
        ("mobile", "138******00"),
        ("mobile", "139********00"),
    ]
