"""The parts of a .docx file: a ZIP of XML, opened with every limit that a hostile one calls for."""

import posixpath
import zlib
from collections.abc import Mapping
from io import BytesIO
from struct import error as struct_error
from zipfile import ZIP_DEFLATED, ZIP_STORED, BadZipFile, ZipFile, ZipInfo

from finlint.errors import ReadError
from finlint.reading.word.elements import Node, tree
from finlint.value import value

MAX_MEMBERS = 10_000
MAX_XML = 64 * 1024 * 1024
"""Bytes of XML in all that is read; pictures are never unpacked."""
MAX_RATIO, _SMALL = 200, 1 << 20
_ZIP, _OLE, _ENTRY = b"PK", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", b"PK\x01\x02"
_BROKEN = (
    BadZipFile,
    zlib.error,
    struct_error,
    EOFError,
    RuntimeError,
    OSError,
    ValueError,
    LookupError,
    ArithmeticError,
)
_RESAVE = "请在 Word 中打开并另存为 .docx"


@value
class Package:
    """The trees of the parts that are read; one that the document has not is empty."""

    document: Node
    styles: Node
    numbering: Node
    footnotes: Node
    endnotes: Node


def opened(data: bytes) -> Package:
    """The parts of a document.

    Raises:
        ReadError: it is none, encrypted, damaged, or larger than it pretends to be.
    """
    _check_kind(data)
    if data.count(_ENTRY) > MAX_MEMBERS:
        raise ReadError("压缩包里的文件过多，不予读取 (too many files inside)")
    try:
        with ZipFile(BytesIO(data)) as archive:
            return _parts(archive)
    except _BROKEN as error:
        raise ReadError(f"压缩包已损坏（{error}），{_RESAVE} (damaged; open it in Word and save it as .docx)") from None


def _check_kind(data: bytes) -> None:
    """Refuse what is no ZIP, with a word about what it is."""
    if data.startswith(_OLE):
        if "EncryptedPackage".encode("utf-16-le") in data:
            raise ReadError(
                "有打开密码，请先在 Word 中取消密码并保存 (protected by a password: remove it in Word and save)"
            )
        raise ReadError(
            "内容是旧版 .doc（或 WPS）格式，请在 Word 或 WPS 中另存为 .docx "
            "(an old .doc or WPS file; save it as .docx in Word)"
        )
    if not data.startswith(_ZIP):
        raise ReadError(
            "名为 .docx，内容却不是 Word 文档；文本请改名为 .txt，别的请在 Word 中另存为 .docx "
            "(named .docx, but not a Word document; rename a text to .txt, save anything else as .docx)"
        )


def _parts(archive: ZipFile) -> Package:
    members = {_canonical(info.filename): info for info in archive.infolist()}
    left = _Budget(archive, members)
    main = _related(left, "").get("officeDocument", "word/document.xml")
    if main not in members:
        raise ReadError(
            f"压缩包里没有 word/document.xml，不是 Word 文档，{_RESAVE} "
            "(has no word/document.xml, so it is no Word document; save the report as .docx)"
        )
    document = left.part(main)
    if document.tag != "w:document" or document.find("w:body") is None:
        raise ReadError(
            f"{main} 不是 Word 的正文（也许是 Excel 或 WPS 文件），请另存为 .docx "
            f"({main} is not the text of a Word document; save the report as .docx)"
        )
    others = _related(left, main)
    read = (left.part(others.get(kind, "")) for kind in ("styles", "numbering", "footnotes", "endnotes"))
    return Package(document, *read)


class _Budget:
    """Reads parts while there is room for them."""

    def __init__(self, archive: ZipFile, members: Mapping[str, ZipInfo]) -> None:
        self._archive, self._members, self._left = archive, members, MAX_XML

    def part(self, name: str) -> Node:
        """The tree of a part, an empty one of a part that is not there."""
        info = self._members.get(name)
        if info is None:
            return Node("", {}, [])
        if info.flag_bits & 1:
            raise ReadError(
                "压缩包有密码，请先取消密码并保存 (protected by a password: remove it and save the document)"
            )
        if info.compress_type not in {ZIP_STORED, ZIP_DEFLATED}:
            raise ReadError(f"{name} 的压缩方式不是 Word 所用，{_RESAVE} (compressed in a way that Word does not)")
        if info.file_size > self._left or info.file_size > max(_SMALL, MAX_RATIO * info.compress_size):
            raise ReadError(
                f"{name} 展开后过大，不予读取，请拆分或另存为 .txt ({name} is too large when unpacked; split it)"
            )
        with self._archive.open(info) as file:
            data = file.read(self._left + 1)
        self._left -= len(data)
        return tree(data, name)


def _related(left: _Budget, part: str) -> dict[str, str]:
    """The parts that a part refers to (``""`` is the package) by the last word of their kind."""
    directory, name = posixpath.split(part)
    found: dict[str, str] = {}
    for relation in left.part(posixpath.join(directory, "_rels", f"{name}.rels")).all("rel:Relationship"):
        target, kind = relation.attributes.get("Target", ""), relation.attributes.get("Type", "")
        if relation.attributes.get("TargetMode") != "External":
            found.setdefault(kind.rpartition("/")[2], _canonical(posixpath.join("/", directory, target)))
    return found


def _canonical(name: str) -> str:
    """Names of parts do not differ by case or by their first slash."""
    return posixpath.normpath(name.replace("\\", "/")).lstrip("/").lower()
