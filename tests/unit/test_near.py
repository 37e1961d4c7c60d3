"""What is searched for only near its signs is found wherever ``re`` finds it."""

import re
from collections.abc import Iterable, Iterator
from importlib import import_module
from itertools import product
from pkgutil import walk_packages
from re import _constants as code
from re import _parser as parser
from typing import Any, NamedTuple

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import finlint.facts
from finlint.facts.marks.former import _names, _written
from finlint.facts.vocabulary import vocabulary
from finlint.near import Near, matches, runs, shadow

MANY, FAR = 64, 1 << 30
NOTHING = frozenset({""})


class Part(NamedTuple):
    """A part of an expression: its longest match, how far it looks, all its words (``None``: too many).

    ``needs`` are words one of which each match holds, each with how far behind its start that may begin.
    """

    width: int
    looks: int
    words: frozenset[str] | None = None
    needs: tuple[tuple[frozenset[str], int], ...] = ()

    @property
    def whole(self) -> tuple[tuple[frozenset[str], int], ...]:
        return (*self.needs, (self.words, 0)) if self.words and all(self.words) else self.needs


def sequence(items: Iterable[tuple[Any, Any]], groups: dict[int, int]) -> Part:
    """Parts one behind the other: as long as they are only a few words, these run on."""
    run, begun, width, looks, known = NOTHING, 0, 0, 0, True
    needs: list[tuple[frozenset[str], int]] = []
    for operator, argument in items:
        each = part(operator, argument, groups)
        looks = max(looks, width + each.looks)
        needs += [(words, width + before) for words, before in each.needs]
        if each.words is not None and len(run) * len(each.words) <= MANY:
            run = frozenset(map("".join, product(run, each.words)))
        else:
            needs.append((run, begun))
            known = False
            run, begun = (each.words, width) if each.words is not None else (NOTHING, width + each.width)
        width += each.width
    needs = [need for need in (*needs, (run, begun)) if all(need[0])]
    return Part(width, looks, run if known else None, tuple(needs))


def part(operator: Any, argument: Any, groups: dict[int, int]) -> Part:  # noqa: C901, PLR0911 - one a kind of node
    match operator:
        case code.LITERAL:
            return Part(1, 1, frozenset({chr(argument)}))
        case code.NOT_LITERAL | code.ANY:
            return Part(1, 1)
        case code.IN:
            some = all(each[0] is code.LITERAL for each in argument)
            return Part(1, 1, frozenset(chr(each[1]) for each in argument) if some else None)
        case code.BRANCH:
            return choice([sequence(each, groups) for each in argument[1]])
        case code.MAX_REPEAT | code.MIN_REPEAT | code.POSSESSIVE_REPEAT:
            return repeated(argument[0], int(argument[1]), sequence(argument[2], groups))
        case code.ATOMIC_GROUP:
            return sequence(argument, groups)
        case code.SUBPATTERN if not argument[1] and not argument[2]:
            groups[argument[0]] = (inner := sequence(argument[3], groups)).width
            return inner
        case code.GROUPREF:
            return Part(groups[argument], groups[argument])
        case code.AT:
            return Part(0, 2, NOTHING)  # $: the end of the text, and a line end before it
        case code.ASSERT | code.ASSERT_NOT:
            inner = sequence(argument[1], groups)
            ahead = argument[0] > 0
            return Part(
                0, inner.looks if ahead else 0, NOTHING, inner.whole if ahead and operator is code.ASSERT else ()
            )
    raise NotImplementedError(operator)


def choice(parts: list[Part]) -> Part:
    """One of several: any of what each of them needs."""
    width, looks = max(each.width for each in parts), max(each.looks for each in parts)
    words = frozenset[str]().union(*(each.words or () for each in parts))
    if len(words) <= MANY and all(each.words is not None for each in parts):
        return Part(width, looks, words)
    needs = [
        (frozenset[str]().union(*(words for words, _ in some)), max(before for _, before in some))
        for some in product(*(each.whole for each in parts))
    ]
    return Part(width, looks, None, tuple(needs))


def repeated(least: int, most: int, each: Part) -> Part:
    times = min(most, FAR)
    width, looks = each.width * times, each.width * max(times - 1, 0) + each.looks
    if each.words is not None and times == 1:
        return Part(width, looks, each.words if least else each.words | NOTHING, each.needs if least else ())
    return Part(width, looks, None, each.whole if least else ())


def sound(near: Near) -> bool:
    """Whether no match lacks a sign, begins further before it, or looks further."""
    tree = parser.parse(near.expression, near.flags)
    whole = sequence(tree, {})
    places = (
        before + max(min((word.find(sign) for sign in near.signs if sign in word), default=FAR) for word in words)
        for words, before in whole.whole
    )
    return not tree.state.flags & re.IGNORECASE and whole.looks <= near.reach and min(places, default=FAR) <= near.reach


def every() -> Iterator[Near]:
    """Those of finlint, and one of the classes' former names."""
    for module in walk_packages(finlint.facts.__path__, "finlint.facts."):
        for found in vars(import_module(module.name)).values():
            for each in found if isinstance(found, tuple) else (found,):
                if isinstance(each, Near):
                    yield each
    yield from map(_written, _names(vocabulary()))


EVERY = {near.expression: near for near in every()}


@pytest.mark.parametrize("near", EVERY.values(), ids=EVERY)
def test_no_match_lacks_a_sign_or_goes_further(near: Near) -> None:
    assert sound(near)


@pytest.mark.parametrize(
    ("signs", "reach", "expression"),
    [
        ("b", 3, "a?[bc]d"),  # c holds none
        ("b", 3, "a(?:b|c)?"),
        ("b", 3, "a(?!b)c"),
        ("b", 3, "(?<=b)ac"),
        ("b", 2, "a{0,2}bc"),  # it goes further
        ("b", 3, "ab(?=.{2})"),
        ("b", 3, "ab$"),
        ("b", 9, "a*b"),
        ("b", 3, "(?i)ab"),
    ],
)
def test_an_expression_that_has_no_such_sign_is_told(signs: str, reach: int, expression: str) -> None:
    assert not sound(Near(signs, reach, expression))


TOLD = (Near("b", 9, "a{0,2}(?:b|ab)c{0,3}(?=[^a]|$)"), Near("b c", 6, "(?<!a)(?:b{1,2}?c?|ac)(?:a|$)", re.MULTILINE))


@pytest.mark.parametrize("near", TOLD)
@given(
    pieces=st.lists(st.text("abc\n", max_size=6) | st.just("-" * 80), max_size=8),
    start=st.integers(0, 40),
    end=st.integers(0, 200),
)
def test_it_finds_what_re_finds(near: Near, pieces: list[str], start: int, end: int) -> None:
    assert sound(near)
    text = "".join(pieces)
    same(near, text, start, end)


@pytest.mark.parametrize("near", EVERY.values(), ids=EVERY)
@settings(max_examples=15, deadline=None, suppress_health_check=list(HealthCheck))
@given(data=st.data())
def test_it_finds_what_re_finds_in_texts_of_its_own_words(near: Near, data: st.DataObject) -> None:
    words = st.sampled_from(re.findall(r"[一-鿿]+|[^\w\s]", near.expression))
    told = st.from_regex(re.compile(near.expression, near.flags))
    pieces = st.lists(told | words | st.sampled_from(["-" * 90, "\n", "。", "12", "。上海市\n"]), max_size=8)
    same(near, "".join(data.draw(pieces)), 0, FAR)


def same(near: Near, text: str, start: int, end: int) -> None:
    found = list(re.compile(near.expression, near.flags).finditer(text, start, end))
    assert [match.span() for match in near.finditer(text, start, end)] == [match.span() for match in found]
    first = near.search(text, start, end)
    assert (first and first.span()) == (found[0].span() if found else None)


@given(
    pieces=st.lists(st.sampled_from(["，", "。", "、等", "1234", "12", "上", "\U0001f600", "a", " - "]), max_size=30)
)
def test_what_follows_its_own_kind_is_found_by_the_shadow_of_a_text(pieces: list[str]) -> None:
    text = "".join(pieces)
    for signs, size in (("，。、", 2), ("0123456789", 5), ("0123456789 -", 6)):
        pattern = re.compile(f"[{re.escape(signs)}]{{{size}}}")
        found = matches(pattern, text, runs(shadow(text), signs, size))
        assert [match.span() for match in found] == [match.span() for match in pattern.finditer(text)]
