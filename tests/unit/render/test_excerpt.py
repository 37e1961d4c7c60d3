"""Cutting a line costs what is shown of it, however long the line is."""

import pytest

from finlint.render import excerpt
from finlint.render.excerpt import Label, excerpts
from finlint.text import Source, Span


def test_a_label_far_away_is_not_measured(monkeypatch: pytest.MonkeyPatch) -> None:
    shown = []

    def counting(character: str) -> str:
        shown.append(character)
        return character

    monkeypatch.setattr(excerpt, "display", counting)
    source = Source("x", "一" * 100_000)
    labels = [Label(Span(10, 12), "", primary=True), Label(Span(99_000, 99_002), "far")]
    assert [piece.labels for piece in excerpts(source, labels, 80)] == [(labels[0],), (labels[1],)]
    assert len(shown) < 1_000
