"""Offsets as positions and back, in the units that a client counts."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lsprotocol import types

from finlint.lsp.place import Ruler
from finlint.text import Source, Span

ENCODINGS = ("utf-8", "utf-16", "utf-32")
ends = st.sampled_from(["\n", "\r\n", "\r", "\f", "\u2028", "\u0085", "𠮷", "é", "中", "a", "\ud800", "1"])
texts = st.lists(ends, max_size=30).map("".join)


def lines(text: str) -> list[str]:
    """The lines as the protocol has them, found another way than finlint does."""
    return text.replace("\r\n", "\n").replace("\r", "\n").split("\n")


def units(text: str, encoding: str) -> int:
    name, width = {"utf-8": ("utf-8", 1), "utf-16": ("utf-16-le", 2), "utf-32": ("utf-32-le", 4)}[encoding]
    return len(text.encode(name, "surrogatepass")) // width


@pytest.mark.parametrize("encoding", ENCODINGS)
@given(text=texts)
def test_every_offset_goes_there_and_back(encoding: str, text: str) -> None:
    source, ruler = Source("x", text), Ruler(encoding)
    for offset in range(len(text) + 1):
        place = ruler.position(source, offset)
        if text[offset - 1 : offset + 1] == "\r\n":
            continue  # between the two there is no place
        assert ruler.offset(source, place) == offset
        assert place.character == units(text[source.line_starts[place.line] : offset], encoding)


@pytest.mark.parametrize("encoding", ENCODINGS)
@given(text=texts)
def test_the_lines_are_those_of_the_protocol(encoding: str, text: str) -> None:
    source = Source("x", text)
    assert [source.line(row + 1) for row in range(len(source.line_starts))] == lines(text)
    for row, line in enumerate(lines(text)):
        end = Ruler(encoding).offset(source, types.Position(row, 10**6))
        assert end == source.line_starts[row] + len(line)


def test_a_place_within_a_character_is_its_start() -> None:
    source = Source("x", "a𠮷b")
    assert Ruler("utf-16").offset(source, types.Position(0, 2)) == 1
    assert Ruler("utf-8").offset(source, types.Position(0, 4)) == 1
    assert Ruler("utf-16").offset(source, types.Position(0, 3)) == 2


def test_a_place_beyond_the_text_is_its_end() -> None:
    assert Ruler().offset(Source("x", "a\nb"), types.Position(9, 9)) == 3


def test_ends_that_are_the_wrong_way_round_are_put_in_order() -> None:
    source = Source("x", "abc")
    extent = types.Range(types.Position(0, 2), types.Position(0, 1))
    assert Ruler().span(source, extent) == Span(1, 2)


@pytest.mark.parametrize("encoding", ENCODINGS)
def test_a_line_may_be_as_long_as_a_report(encoding: str) -> None:
    text = "中a𠮷\n" + "é1中𠮷" * 1000
    source, ruler = Source("x", text), Ruler(encoding)
    for offset in (0, 3, 4, 511, 512, 513, 1024, 2047, len(text) - 1, len(text)):
        place = ruler.position(source, offset)
        assert place.character == units(text[source.line_starts[place.line] : offset], encoding)
        assert ruler.offset(source, place) == offset
