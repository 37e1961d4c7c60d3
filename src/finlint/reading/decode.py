"""Bytes to text: the encodings that Chinese reports come in, decided by evidence."""

import codecs
import re

from finlint.errors import ReadError
from finlint.text import Source

_MARKS = (
    (codecs.BOM_UTF8, "utf-8", "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16-le", "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be", "utf-16-be"),
)
_UTF32_MARKS = (codecs.BOM_UTF32_LE, codecs.BOM_UTF32_BE)
_FORMATS = (
    (b"%PDF-", "PDF"),
    (b"PK\x03\x04", "ZIP (docx, xlsx, ofd)"),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "OLE2 (doc, xls, wps)"),
    (b"{\\rtf", "RTF"),
    (b"\x89PNG", "PNG"),
    (b"\xff\xd8\xff", "JPEG"),
    (b"\x1f\x8b", "gzip"),
    (b"Rar!", "RAR"),
    (b"7z\xbc\xaf\x27\x1c", "7-Zip"),
)
_SAMPLE = 1 << 16
# Expressions, compiled when they are needed: ranges of so many characters take their time.
_CONTROL = "[\x00-\x08\x0e-\x1a\x1c-\x1f\x7f-\x84\x86-\x9f]"
_NOT_PROSE = "[\x00-\x08\x0e-\x1a\x1c-\x1f\x7f-\x84\x86-\x9f\ue000-\uf8ff\ufffe\uffff]"
_COMMON = "[\t\n\r -~\u3000-\u303f\u4e00-\u9fff\uff00-\uffef“”‘’—…·\u2010-\u24ff]"
_ASCII = "[\t\n\r -~]"
_LONG_IN_UTF8 = "[\u0800-\uffff]"
_LEAST_UTF8 = 4
"""So many characters of three bytes before the first wrong one are never GB18030 by chance."""
_LEAST_PROSE = 0.7
_MOST_CONTROL, _MOST_STRANGE = 0.05, 0.02


def refusal(path: str, words: str) -> ReadError:
    """The error in one line, whatever the names of the file and of what is in it hold."""
    line = f"{path}: {words}"
    return ReadError("".join(sign if sign.isprintable() else ascii(sign)[1:-1] for sign in line))


def decode(data: bytes, path: str) -> Source:
    """The text of a file: by its mark, else UTF-16 by its zeros, UTF-8, GB18030.

    UTF-16 comes before UTF-8, because ASCII in UTF-16 is UTF-8 too, with a zero beside each
    letter. Line ends stay as they are, and a byte order mark is no part of the text, so offsets
    do not depend on the encoding.

    Raises:
        ReadError: the bytes are not text; it names the byte, its place and the way out.
    """
    _refuse_formats(data, path)
    for mark, codec, name in _MARKS:
        if data.startswith(mark):
            return _strict(data, path, codec, name, skip=len(mark))
    if order := _utf16_by_zeros(data):
        return _strict(data, path, order, order)
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as error:
        return _gb18030(data, path, error)
    _refuse_binary(text, path, _CONTROL, _MOST_CONTROL)
    return Source(path, text, "utf-8")


def mark_of(data: bytes) -> tuple[bytes, str]:
    """The byte order mark that a file begins with, and the codec of what follows; both empty for none."""
    return next(((mark, codec) for mark, codec, _ in _MARKS if data.startswith(mark)), (b"", ""))


def _refuse_formats(data: bytes, path: str) -> None:
    if data.startswith(_UTF32_MARKS):
        raise refusal(path, "UTF-32 编码不受支持，请另存为 UTF-8 (UTF-32 is not supported, save as UTF-8)")
    for magic, name in _FORMATS:
        if data.startswith(magic):
            raise refusal(
                path,
                f"不是文本，而是 {name} 文件，请另存为 .docx 或 .txt（Word 文档的扩展名须是 .docx） "
                f"(not text but {name}; save it as .docx or .txt, a Word document is named .docx)",
            )


def _strict(data: bytes, path: str, codec: str, name: str, skip: int = 0) -> Source:
    try:
        text = data[skip:].decode(codec)
    except UnicodeDecodeError as error:
        raise _undecodable(data, path, name, skip + error.start) from None
    _refuse_binary(text, path, _CONTROL, _MOST_CONTROL)
    return Source(path, text, name)


def _utf16_by_zeros(data: bytes) -> str | None:
    """The byte order in which the bytes are prose in UTF-16, or None.

    Digits, spaces and line ends of UTF-16 have a zero byte. So have 一 and the ideographic space
    in the other place, hence not the zeros but the text read in each order decides. Bytes that
    are UTF-8 with a few stray zeros are UTF-8.
    """
    sample = data[: min(len(data), _SAMPLE) & ~1]
    zeros = sample.count(0)
    if len(data) % 2 or not zeros or (zeros * 4 < len(sample) and _is_utf8(data)):
        return None
    readings = ((*_prose(sample, codec), codec) for codec in ("utf-16-be", "utf-16-le"))
    share, _, codec = max(readings)
    return codec if share >= _LEAST_PROSE else None


def _is_utf8(data: bytes) -> bool:
    try:
        data.decode("utf-8")
    except UnicodeDecodeError:
        return False
    return True


def _prose(sample: bytes, codec: str) -> tuple[float, int]:
    """The share of characters that reports are made of, and how many are ASCII."""
    text = sample.decode(codec, "replace")
    return len(re.findall(_COMMON, text)) / len(text), len(re.findall(_ASCII, text))


def _gb18030(data: bytes, path: str, utf8: UnicodeDecodeError) -> Source:
    """GB18030 gives a character to nearly any bytes: what comes out must look like prose."""
    if len(re.findall(_LONG_IN_UTF8, data[: utf8.start].decode("utf-8"))) >= _LEAST_UTF8:
        raise _undecodable(data, path, "UTF-8", utf8.start)
    try:
        text = data.decode("gb18030")
    except UnicodeDecodeError as error:
        raise _undecodable(data, path, "UTF-8 或 GB18030", error.start) from None
    _refuse_binary(text, path, _NOT_PROSE, _MOST_STRANGE, stray=0)
    return Source(path, text, "gb18030")


def _refuse_binary(text: str, path: str, strange: str, most: float, stray: int = 1) -> None:
    found = len(re.findall(strange, text))
    if found > stray and found > most * len(text):
        raise refusal(
            path,
            f"不像文本（{len(text)} 个字符中有 {found} 个控制字符或专用字符），请另存为 UTF-8 文本 "
            "(looks like a binary file; save the report as UTF-8 text)",
        )


def _undecodable(data: bytes, path: str, name: str, at: int) -> ReadError:
    byte = f"0x{data[at]:02X}"
    return refusal(
        path,
        f"偏移 {at} 处的字节 {byte} 不能按 {name} 解码，请另存为 UTF-8 "
        f"(byte {byte} at offset {at} cannot be decoded; save the file as UTF-8)",
    )
