"""Values: what a class of fields promises."""

import pickle
from functools import cached_property

import pytest

from finlint.value import field, replace, value


@value
class Point:
    """Two numbers, and a name that makes no difference."""

    across: int
    up: int = 0
    name: str = field(default="", compare=False)


@value(slots=False)
class Area:
    """Works something out once."""

    sides: tuple[int, int]
    asked: list[int] = field(default_factory=list)

    @cached_property
    def size(self) -> int:
        self.asked.append(1)
        return self.sides[0] * self.sides[1]


@value(frozen=False)
class Count:
    """May change."""

    number: int = 0


@value(eq=False)
class Thing:
    """Is equal to itself only."""

    name: str

    def __post_init__(self) -> None:
        if not self.name:
            msg = "a thing has a name"
            raise ValueError(msg)


def test_fields_are_given_by_position_and_by_name() -> None:
    assert (Point(1, 2).across, Point(1, 2).up, Point(up=2, across=1).up, Point(1).up) == (1, 2, 2, 0)


@pytest.mark.parametrize(("given", "named"), [((), {}), ((1, 2, "x", 3), {}), ((1,), {"across": 1}), ((1,), {"of": 1})])
def test_what_is_no_field_or_missing_is_refused(given: tuple[int, ...], named: dict[str, int]) -> None:
    with pytest.raises(TypeError):
        Point(*given, **named)  # type: ignore[arg-type]


@value
class Word:
    """Is looked up by its letters alone."""

    letters: str
    language: str = ""

    def __hash__(self) -> int:
        return hash(self.letters)


def test_a_class_may_say_what_its_hash_is_made_of() -> None:
    one, other = Word("chat", "fr"), Word("chat", "en")
    assert hash(one) == hash(other) == hash("chat")
    assert one != other
    assert {one: 1, other: 2} == {Word("chat", "fr"): 1, Word("chat", "en"): 2}


def test_values_are_equal_by_their_fields_and_class() -> None:
    assert Point(1, 2) == Point(1, 2, "here")
    assert hash(Point(1, 2)) == hash(Point(1, 2, "here"))
    assert Point(1, 2) != Point(2, 1)
    assert Count(1) == Count(1)
    assert Count(1) != Count(2)
    other: object = Count(1)
    assert Point(1) != other
    assert Thing("a") != Thing("a")


def test_a_value_stays_what_it_is() -> None:
    point, area = Point(1), Area((1, 2))
    with pytest.raises(AttributeError, match="across"):
        point.across = 2  # type: ignore[misc]
    with pytest.raises(AttributeError, match="sides"):
        area.sides = (3, 4)  # type: ignore[misc]
    with pytest.raises(AttributeError):
        del point.up
    assert (point.across, area.sides) == (1, (1, 2))


def test_what_may_change_has_no_hash() -> None:
    count = Count()
    count.number += 1
    assert count == Count(1)
    with pytest.raises(TypeError, match="unhashable"):
        hash(count)


def test_what_is_worked_out_is_kept() -> None:
    area, other = Area((2, 3)), Area((2, 3))
    assert (area.size, area.size, area.asked, other.asked) == (6, 6, [1], [])


def test_only_fields_have_room() -> None:
    assert not hasattr(Point(1), "__dict__")
    with pytest.raises(AttributeError):
        Count().other = 1  # type: ignore[attr-defined]


def test_what_a_class_checks_is_checked() -> None:
    with pytest.raises(ValueError, match="has a name"):
        Thing("")


def test_others_are_made_from_a_value() -> None:
    assert replace(Point(1, 2, "here"), up=3) == Point(1, 3)
    assert replace(Point(1, 2, "here"), up=3).name == "here"
    with pytest.raises(TypeError):
        replace(Point(1), of=2)


def test_a_value_is_shown_matched_and_sent_as_it_is_written() -> None:
    assert repr(Point(1, 2, "x")) == "Point(across=1, up=2, name='x')"
    match Point(1, 2):
        case Point(across, up):
            assert (across, up) == (1, 2)
    assert pickle.loads(pickle.dumps(Point(1, 2))) == Point(1, 2)  # noqa: S301 - our own bytes


def test_the_first_instance_is_made_as_all_others() -> None:
    @value
    class Fresh:
        one: int
        two: int = 2
        more: list[int] = field(default_factory=list)

        def __post_init__(self) -> None:
            self.more.append(self.one)

    made = [Fresh(1), Fresh(1, more=[]), Fresh(one=1, two=2)]
    assert [repr(each) for each in made] == [f"{Fresh.__qualname__}(one=1, two=2, more=[1])"] * 3
    assert made[0] == made[1] == made[2]
    with pytest.raises(AttributeError):
        made[0].one = 3  # type: ignore[misc]


@pytest.mark.parametrize(("given", "named"), [((), {}), ((1, 2, "x", 3), {}), ((1,), {"one": 1}), ((1,), {"of": 1})])
def test_a_first_instance_that_is_refused_is_none(given: tuple[int, ...], named: dict[str, int]) -> None:
    @value(slots=False)
    class Fresh:
        one: int
        two: int = 2

    with pytest.raises(TypeError):
        Fresh(*given, **named)
    assert (Fresh(1).two, Fresh(2, 3).two) == (2, 3)
