"""The trees of five excerpts in both layouts, as `finlint ast` prints them.

`FINLINT_UPDATE_GOLDEN=1 pytest tests/unit/syntax/test_golden.py` writes them anew; the diff is the review.
"""

import os
from pathlib import Path

import pytest

from finlint.syntax import Document, outline, parse
from finlint.text import Source, normalise

HERE = Path(__file__).parent / "golden"
EXCERPTS = ("prose", "statements", "flattened", "table", "budget")
UPDATE = bool(os.environ.get("FINLINT_UPDATE_GOLDEN"))


def read(name: str) -> Document:
    path = HERE / f"{name}.txt"
    return parse(normalise(Source(path.name, path.read_text(encoding="utf-8"))))


@pytest.mark.parametrize("name", EXCERPTS)
def test_outline_is_as_reviewed(name: str) -> None:
    golden = HERE / f"{name}.outline"
    seen = outline(read(name)) + "\n"
    if UPDATE:
        golden.write_text(seen, encoding="utf-8")
    assert seen == golden.read_text(encoding="utf-8")


def test_every_excerpt_has_a_golden_outline_and_no_other_file_lies_about() -> None:
    assert {path.name for path in HERE.iterdir()} == {
        f"{name}.{kind}" for name in EXCERPTS for kind in ("txt", "outline")
    }


def test_a_wrapped_excerpt_and_its_unwrapped_twin_have_the_same_sentences() -> None:
    """Hard wraps, footers and blanks around numbers leave no trace in the tree."""
    wrapped = read("flattened")
    flat = "2023年度收、支总计均为968.12万元。与2022年度相比，收、支总计各减少65.45万元，下降6.33%。"
    twin = parse(normalise(Source("twin", flat)))
    sentences = list(twin.tree.find_data("sentence"))
    assert all(sentence in list(wrapped.tree.find_data("sentence")) for sentence in sentences)
