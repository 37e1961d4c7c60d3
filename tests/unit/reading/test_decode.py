"""The same text, whatever it is encoded in; and a clear word where it is not text."""

import codecs
import hashlib
from contextlib import suppress
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from finlint.errors import ReadError
from finlint.reading import decode

REPORTS = sorted((Path(__file__).parents[3] / "examples/reports").glob("*.txt"))
TEXT = "一、收入支出决算\r\n2023年度总计1131.79万元，占9.5%。\n\t〔2019〕2号　≥90%\r“三公”"
ENCODINGS = {
    "utf-8": ("utf-8", b""),
    "utf-8-sig": ("utf-8", codecs.BOM_UTF8),
    "utf-16-le": ("utf-16-le", b""),
    "utf-16-be": ("utf-16-be", b""),
    "utf-16-le with a mark": ("utf-16-le", codecs.BOM_UTF16_LE),
    "utf-16-be with a mark": ("utf-16-be", codecs.BOM_UTF16_BE),
    "gb18030": ("gb18030", b""),
}


@pytest.mark.parametrize(("codec", "mark"), ENCODINGS.values(), ids=ENCODINGS.keys())
@pytest.mark.parametrize("text", [TEXT, "收入1\n", "1\n", "abc\n", "决算一览一　一\n1"])
def test_one_text_in_every_encoding(text: str, codec: str, mark: bytes) -> None:
    source = decode(mark + text.encode(codec), "a.txt")
    assert source.text == text
    assert source.path == "a.txt"


@pytest.mark.parametrize(("codec", "mark"), ENCODINGS.values(), ids=ENCODINGS.keys())
@pytest.mark.parametrize("path", REPORTS, ids=lambda path: path.stem)
def test_reports_in_every_encoding(path: Path, codec: str, mark: bytes) -> None:
    text = path.read_bytes().decode("utf-8")
    assert decode(mark + text.encode(codec), "a.txt").text == text


@pytest.mark.parametrize(
    ("data", "encoding"),
    [
        (TEXT.encode(), "utf-8"),
        (codecs.BOM_UTF8 + TEXT.encode(), "utf-8-sig"),
        (TEXT.encode("utf-16-le"), "utf-16-le"),
        (TEXT.encode("utf-16-be"), "utf-16-be"),
        (TEXT.encode("utf-16"), "utf-16-le"),
        (TEXT.encode("gb18030"), "gb18030"),
        (b"", "utf-8"),
    ],
)
def test_the_encoding_is_recorded(data: bytes, encoding: str) -> None:
    assert decode(data, "x").encoding == encoding


@pytest.mark.parametrize("text", ["a\0b", "支出\0 307.9 万元，占 5%", "2023\0", "x" * 99 + "\0"])
def test_a_stray_nul_leaves_utf8_utf8(text: str) -> None:
    assert decode(text.encode(), "x").text == text


def test_a_nul_in_gb18030_is_not_utf16() -> None:
    text = "一、收入支出决算情况说明。" * 20 + "\0 2023"
    assert decode(text.encode("gb18030"), "x").text == text


def test_a_second_mark_is_text() -> None:
    assert decode(codecs.BOM_UTF8 * 2 + b"1", "x").text == "\ufeff1"


def test_the_wrong_byte_is_named() -> None:
    with pytest.raises(ReadError) as caught:
        decode("本年支出合计".encode() + b"\xff" + "万元".encode(), "a.txt")
    message = str(caught.value)
    assert message.startswith("a.txt: 偏移 18 处的字节 0xFF 不能按 UTF-8 解码，请另存为 UTF-8")
    assert "\n" not in message


@pytest.mark.parametrize(
    ("data", "says"),
    [
        (b"\x80\x81\xff", "0x80"),
        ("收入".encode("gb18030") + b"\xff\xff", "偏移 4 处的字节 0xFF"),
        (codecs.BOM_UTF16_LE + b"1\x00\x00", "utf-16-le"),
        (codecs.BOM_UTF16_BE + b"\xd8\x00\x00\x31", "偏移 2 处的字节 0xD8"),
        (codecs.BOM_UTF8 + b"\xff", "偏移 3 处的字节 0xFF"),
        (codecs.BOM_UTF32_LE + "预算".encode("utf-32-le"), "UTF-32"),
        (codecs.BOM_UTF32_BE + "预算".encode("utf-32-be"), "UTF-32"),
        (b"%PDF-1.7\n", "PDF"),
        (b"PK\x03\x04\x14\x00", "docx"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "doc"),
        (bytes(range(32)) * 20, "不像文本"),
        (("\ue001\ue002预" * 50).encode("gb18030"), "不像文本"),
    ],
)
def test_what_is_not_text_is_refused(data: bytes, says: str) -> None:
    with pytest.raises(ReadError) as caught:
        decode(data, "a.txt")
    assert says in str(caught.value)
    assert str(caught.value).startswith("a.txt: ")
    assert "\n" not in str(caught.value)


def test_random_bytes_are_no_report() -> None:
    for seed in range(40):
        data = b"".join(hashlib.sha256(bytes([seed, turn])).digest() for turn in range(60))
        with pytest.raises(ReadError):
            decode(data, "x")


@given(st.binary(max_size=60))
def test_bytes_are_read_or_refused(data: bytes) -> None:
    with suppress(ReadError):
        assert isinstance(decode(data, "x").text, str)


REPORT_TEXTS = st.text(alphabet="一预算收入支出万元，。0123456789.%\n\r\t 、（）“”", min_size=30)


@given(REPORT_TEXTS, st.sampled_from(sorted(ENCODINGS)))
def test_prose_survives_every_encoding(text: str, name: str) -> None:
    codec, mark = ENCODINGS[name]
    prose = "2023年度支出1.5万元。\n" + text
    assert decode(mark + prose.encode(codec), "x").text == prose
