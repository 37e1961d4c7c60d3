"""Diffs of edits are those that comparing the texts makes."""

from difflib import unified_diff

from hypothesis import given
from hypothesis import strategies as st

from finlint.audit import Edit
from finlint.engine.apply import edited
from finlint.engine.patch import patch
from finlint.text import Source, Span

ENDS = st.sampled_from(["\n", "\r\n"])


@st.composite
def edits(draw: st.DrawFn) -> tuple[Source, tuple[Edit, ...]]:
    """A text of lines of which no two are equal, and edits within some of them."""
    rows = draw(st.integers(1, 30))
    lines = [f"第{row}行支出{row}.5万元" + draw(ENDS) for row in range(rows)]
    if draw(st.booleans()):
        lines[-1] = lines[-1].rstrip("\r\n")
    made, at = [], 0
    for row, line in enumerate(lines):
        columns = draw(st.sets(st.sampled_from((0, 2, 5)), max_size=2)) if draw(st.booleans()) else ()
        made += [Edit(Span(at + column, at + column + 1), f"改{row}") for column in sorted(columns)]
        at += len(line)
    return Source("x.txt", "".join(lines)), tuple(made)


def compared(source: Source, made: tuple[Edit, ...]) -> str:
    before, after = (text.splitlines(keepends=True) for text in (source.text, edited(source, made)))
    lines = unified_diff(before, after, "a/x.txt", "b/x.txt", n=1)
    return "".join(line if line.endswith("\n") else f"{line}\n\\ No newline at end of file\n" for line in lines)


@given(edits())
def test_a_diff_is_that_of_the_texts(given_: tuple[Source, tuple[Edit, ...]]) -> None:
    assert "".join(patch("x.txt", *given_)) == compared(*given_)


def test_an_edit_may_join_lines() -> None:
    source = Source("x.txt", "甲\n乙\n丙\n丁\n")
    joined = (Edit(Span(1, 2), "，"),)
    assert "".join(patch("x.txt", source, joined)) == compared(source, joined)


def test_a_line_ends_nowhere_but_at_a_line_feed() -> None:
    source = Source("x.txt", "甲3\f乙4\u2028丙5\n")
    assert list(patch("x.txt", source, (Edit(Span(4, 5), "9"),))) == [
        "--- a/x.txt\n",
        "+++ b/x.txt\n",
        "@@ -1 +1 @@\n",
        "-甲3\f乙4\u2028丙5\n",
        "+甲3\f乙9\u2028丙5\n",
    ]
