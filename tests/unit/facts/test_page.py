"""Where the lines of a page begin and end, however long they are."""

from hypothesis import given
from hypothesis import strategies as st

from finlint.facts.page import Page
from finlint.facts.vocabulary import vocabulary
from finlint.text import Normalised, Source

LINES = st.lists(st.sampled_from(["", "甲", "\t乙", "丙" * 399, "丁" * 400, "戊" * 401, "己" * 1_000]), min_size=1)


@given(LINES, st.data())
def test_a_line_begins_behind_a_line_end_and_ends_at_the_next(lines: list[str], data: st.DataObject) -> None:
    text = "\n".join(lines)
    page = Page(Normalised(Source("", text), text, ((0, 0),)), vocabulary(), "2024", "", ())
    offset = data.draw(st.integers(0, len(text)))
    start, end = page.line_start(offset), page.line_end(offset)
    assert start == text.rfind("\n", 0, offset) + 1
    assert text[offset:end] == text[offset:].partition("\n")[0]
    assert page.tabular(offset) == text.startswith("\t", start)
