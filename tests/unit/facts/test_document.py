"""The lines of flattened tables are not read as sentences; their amounts are known all the same."""

from pathlib import Path

import pytest

from finlint.facts.document import document_of
from finlint.facts.tables.flat.forms import forms
from finlint.reading import decode
from finlint.syntax import Document, Token, leaves, parse
from finlint.text import Source, normalise

REPORTS = sorted((Path(__file__).parents[3] / "examples" / "reports").glob("*.txt"))
FLATTENED = "dachuan-port-logistics-2023.txt"
LINES = ("附件", "项目完成12.50万元，占80%。", "第二行3个", "支出合计5万元。")


def read(path: Path) -> Source:
    return decode(path.read_bytes(), str(path))


def places(tokens: list[Token]) -> list[tuple[str, int | None, int | None, str]]:
    return [(token.type, token.start_pos, token.end_pos, str(token)) for token in tokens]


def statements(document: Document) -> list[int]:
    return [leaves(node)[0].start_pos or 0 for node in document.tree.find_data("statement")]


@pytest.mark.parametrize("path", REPORTS, ids=lambda path: path.stem)
def test_every_amount_is_known_wherever_it_stands(path: Path) -> None:
    whole, apart = parse(normalise(read(path))), document_of(read(path))
    assert places(list(apart.amounts)) == places(list(whole.amounts))


def test_no_line_of_a_flattened_table_is_a_sentence() -> None:
    source = read(next(path for path in REPORTS if path.name == FLATTENED))
    document, whole = document_of(source), parse(normalise(source))
    ranges = [(form.start, form.end) for form in forms(document.normalised)]
    inside = [at for at in statements(whole) if any(start <= at < end for start, end in ranges)]
    assert len(inside) > 100, "it has such tables"
    numbered = document.normalised.text.split("\n")
    left = [at for at in statements(document) if any(start <= at < end for start, end in ranges)]
    assert all(numbered[document.normalised.text.count("\n", 0, at)][0].isdigit() for at in left), "items only"
    assert len(left) < len(inside) / 10


def test_a_line_is_apart_where_all_of_it_stands_in_the_stretch() -> None:
    text = "\n".join(LINES)
    normalised = normalise(Source("x.txt", text))
    assert normalised.text == text
    starts = [text.index(line) for line in LINES]
    document = parse(normalised, [(starts[1], starts[2]), (starts[2] + 1, starts[3])])
    kept = [str(token) for token in leaves(document.tree) if token.type in ("PLAIN", "APART")]
    assert LINES[1] in kept, "the whole line"
    assert LINES[2] not in kept, "it begins before the stretch"
    assert [str(token) for token in document.amounts] == ["12.50万元", "80%", "3个", "5万元"]
    assert statements(document) == [at for at in statements(parse(normalised)) if at >= starts[2]]
