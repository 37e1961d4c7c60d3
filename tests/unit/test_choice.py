"""Choices: what a class of named values promises, be it read by a type checker or at run time."""

import copy
import pickle

import pytest

from finlint.choice import Choice


class Size(Choice):
    """Two sizes, one of them with a value of several parts."""

    SMALL = "small"
    LARGE = ("large", 9)

    @property
    def first(self) -> str:
        """The first part."""
        return str(self.value[0])


def test_a_member_is_one_of_its_class_with_a_name_and_a_value() -> None:
    assert isinstance(Size.SMALL, Size)
    assert (Size.SMALL.name, Size.SMALL.value) == ("SMALL", "small")
    assert Size.LARGE.first == "large"
    assert (repr(Size.SMALL), str(Size.SMALL)) == ("<Size.SMALL: 'small'>", "Size.SMALL")


def test_the_members_stand_in_their_order() -> None:
    assert list(Size) == [Size.SMALL, Size.LARGE]
    assert len(Size) == len([*Size])


def test_a_member_is_found_by_its_value_and_by_itself() -> None:
    assert Size("small") is Size.SMALL
    assert Size(("large", 9)) is Size.LARGE
    assert Size(Size.LARGE) is Size.LARGE
    assert Size.SMALL in Size


def test_a_member_is_found_by_its_name() -> None:
    assert [Size[member.name] for member in Size] == list(Size)
    with pytest.raises(KeyError, match="MIDDLE"):
        Size["MIDDLE"]


@pytest.mark.parametrize("value", ["middle", None, ["small"]])
def test_a_value_of_no_member_is_refused(value: object) -> None:
    with pytest.raises(ValueError, match="is not a valid Size"):
        Size(value)


@pytest.mark.parametrize("member", list(Size))
def test_a_member_stays_itself(member: Size) -> None:
    assert pickle.loads(pickle.dumps(member)) is member  # noqa: S301 - just made
    assert copy.deepcopy(member) is member


def test_members_are_told_apart_by_what_they_are() -> None:
    class Other(Choice):
        """Of the same values."""

        SMALL = "small"

    known: dict[object, int] = {Size.SMALL: 1}
    assert Other.SMALL not in known
    match Size("small"):
        case Size.LARGE:
            pytest.fail("the wrong one")
        case Size.SMALL:
            pass


def test_a_member_is_a_key() -> None:
    assert {Size.SMALL: 1, Size.LARGE: 2}[Size("small")] == 1
