"""Whatever bytes are named .docx: a report or a refusal, and no other end.

A few of each kind, and the same ones each time; ``--full`` makes many more.
"""

from functools import cache
from io import BytesIO
from pathlib import Path
from random import Random
from zipfile import ZIP_STORED, ZipFile

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from finlint.errors import ReadError
from finlint.reading.word import document
from finlint.text import Source

ROOT = Path(__file__).resolve().parent.parent.parent
EXAMPLE = ROOT / "examples" / "reports-word" / "luzhou-port-logistics-2023.docx"
SPACES = (
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" '
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
)
_TAGS = (
    "w:p w:r w:t w:tbl w:tr w:tc w:pPr w:rPr w:tcPr w:trPr w:del w:ins w:moveFrom w:vanish w:vMerge w:txbxContent"
    " w:sdt w:numPr mc:AlternateContent mc:Choice mc:Fallback w:rPrChange w:body w:footnoteReference w:tab w:br"
)
TAGS = _TAGS.split()
KINDS = ("begin", "separate", "end")
SLOW = (HealthCheck.too_slow, HealthCheck.data_too_large)


@cache
def example() -> bytes:
    return EXAMPLE.read_bytes()


@cache
def members() -> dict[str, bytes]:
    with ZipFile(BytesIO(example())) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def zipped(parts: dict[str, bytes]) -> bytes:
    file = BytesIO()
    with ZipFile(file, "w", ZIP_STORED) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return file.getvalue()


def ends_well(data: bytes) -> bool:
    """Whether it was read; if so, each line has its place."""
    try:
        source = document(data, "a.docx")
    except ReadError as error:
        words = str(error)
    else:
        holds_together(source)
        return True
    assert words.startswith("a.docx: ")
    assert words.isprintable()
    return False


def holds_together(source: Source) -> None:
    """Each line has its place, and only cells are in tables."""
    assert source.places is not None
    starts = source.places.starts
    assert list(starts) == sorted(set(starts))
    for start in starts:
        assert start == 0 or source.text[start - 1] == "\n"
        in_table = source.places.at(start).table > 0
        assert not in_table or source.text[start] == "\t"


def test_a_spoilt_file(full: bool) -> None:  # noqa: FBT001 - a fixture
    chance = Random(11)
    for _ in range(3_000 if full else 40):
        data = bytearray(example())
        for _ in range(chance.choice([0, 1, 1, 3, 30])):
            at = chance.choice([chance.randrange(len(data)), len(data) - 1 - chance.randrange(min(600, len(data)))])
            data[at : at + chance.randrange(3)] = chance.randbytes(chance.randrange(3))
        start, end = chance.choice([(0, len(data)), (0, chance.randrange(len(data))), (chance.randrange(9), len(data))])
        ends_well(bytes(data[start:end]))


def test_a_spoilt_part_in_a_good_file(full: bool) -> None:  # noqa: FBT001
    chance = Random(12)
    read = 0
    for _ in range(2_000 if full else 40):
        parts = dict(members())
        name = chance.choice(list(parts))
        data = bytearray(parts[name])
        for _ in range(chance.choice([1, 2, 10])):
            at = chance.randrange(len(data))
            data[at : at + chance.randrange(2)] = chance.choice(
                [b"<", b">", b"w:", b"/", b"&", b"0", b"\xff", b"t", b""]
            )
        parts[name] = bytes(data)
        read += ends_well(zipped(parts))
    assert read


def test_any_bytes_behind_the_mark_of_a_zip(full: bool) -> None:  # noqa: FBT001
    @settings(max_examples=5_000 if full else 100, deadline=None, derandomize=not full, suppress_health_check=SLOW)
    @given(st.binary(max_size=400), st.sampled_from([b"", b"PK", b"PK\x03\x04", b"PK\x05\x06"]))
    def holds(data: bytes, mark: bytes) -> None:
        assert not ends_well(mark + data)

    holds()


def elements() -> st.SearchStrategy[str]:
    """Elements of Word in any order and depth."""
    leaves = st.one_of(
        st.sampled_from(["甲", "1.00万元", " ", ""]),
        st.sampled_from(KINDS).map(lambda kind: f'<w:fldChar w:fldCharType="{kind}"/>'),
        st.integers(0, 3).map(lambda level: f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="1"/></w:numPr>'),
    )
    return st.recursive(
        leaves,
        lambda inner: st.tuples(st.sampled_from(TAGS), st.lists(inner, max_size=4)).map(
            lambda made: f"<{made[0]}>{''.join(made[1])}</{made[0]}>"
        ),
        max_leaves=30,
    )


def test_any_elements(full: bool) -> None:  # noqa: FBT001
    numbering = (
        f'<w:numbering {SPACES}><w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:lvlText w:val="%1、"/></w:lvl>'
        '</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>'
    )

    @settings(max_examples=5_000 if full else 150, deadline=None, derandomize=not full, suppress_health_check=SLOW)
    @given(st.lists(elements(), max_size=6), st.sampled_from(["document", "numbering", "styles"]))
    def holds(inside: list[str], part: str) -> None:
        words = "".join(inside)
        body = f"<w:document {SPACES}><w:body>{words if part == 'document' else ''}</w:body></w:document>"
        parts = dict(members()) | {"word/document.xml": body.encode(), "word/numbering.xml": numbering.encode()}
        if part != "document":
            parts[f"word/{part}.xml"] = f"<w:{part} {SPACES}>{words}</w:{part}>".encode()
        parts["word/_rels/document.xml.rels"] = parts["word/_rels/document.xml.rels"].replace(
            b"</Relationships>", b'<Relationship Id="n" Type="x/numbering" Target="numbering.xml"/></Relationships>'
        )
        assert ends_well(zipped(parts))

    holds()
