"""Deletions and where they lead back to."""

from hypothesis import given
from hypothesis import strategies as st

from finlint.text.draft import Draft


def origins(draft: Draft) -> list[int]:
    starts = [start for start, _ in draft.runs]
    return [
        offset + next(far for start, far in reversed(draft.runs) if start <= offset)
        for offset in range(len(draft.text))
        if starts
    ]


@st.composite
def rounds(draw: st.DrawFn) -> list[list[tuple[int, int]]]:
    length, result = 30, []
    for _ in range(draw(st.integers(1, 4))):
        edges = sorted(draw(st.sets(st.integers(0, length), max_size=12)))
        gaps = list(zip(edges[::2], edges[1::2], strict=False))
        length -= sum(stop - start for start, stop in gaps)
        result.append(gaps)
    return result


@given(rounds())
def test_deletions_compose(all_gaps: list[list[tuple[int, int]]]) -> None:
    text = "".join(chr(0x4E00 + offset) for offset in range(30))
    draft = Draft.of(text)
    for gaps in all_gaps:
        draft = draft.without(gaps)
    assert [text[origin] for origin in origins(draft)] == list(draft.text)
    assert all(one < two for one, two in zip(draft.runs, draft.runs[1:], strict=False))
