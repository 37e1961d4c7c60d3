"""What is named .docx and cannot be read is refused with a word on what to do."""

import sys
from pathlib import Path
from zipfile import ZIP_BZIP2, ZIP_STORED

import pytest

from finlint.errors import ReadError
from finlint.reading import read, understood
from finlint.reading.word import document, elements, layout, package

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(512)
HELLO = "<w:p><w:r><w:t>甲</w:t></w:r></w:p>"


def refused(data: bytes) -> str:
    with pytest.raises(ReadError) as caught:
        document(data, "报告.docx")
    words = str(caught.value)
    assert words.startswith("报告.docx: ")
    assert "\n" not in words
    return words


@pytest.mark.parametrize(
    ("data", "zh", "en"),
    [
        (b"", "不是 Word 文档", "not a Word document"),
        ("2024年度".encode(), "请改名为 .txt", "rename a text to .txt"),
        (b"%PDF-1.7", "不是 Word 文档", "not a Word document"),
        (OLE, "另存为 .docx", "save it as .docx"),
        (OLE + "EncryptedPackage".encode("utf-16-le"), "取消密码", "remove it in Word"),
        (b"PK\x03\x04" + bytes(100), "另存为 .docx", "damaged"),
        (b"PK\x05\x06" + bytes(18), "没有 word/document.xml", "no word/document.xml"),
    ],
)
def test_what_is_no_document(data: bytes, zh: str, en: str) -> None:
    words = refused(data)
    assert zh in words
    assert en in words


def test_a_workbook(word) -> None:
    members = {
        "_rels/.rels": word.related({"officeDocument": "xl/workbook.xml"}),
        "xl/workbook.xml": "<workbook/>",
    }
    assert "不是 Word 的正文" in refused(word.zipped(members))


@pytest.mark.parametrize("body", ["", "<w:body/>"])
def test_another_part_of_word(word, body: str) -> None:
    members = word.members(HELLO) | {"word/document.xml": f"<document>{body.replace('w:', '')}</document>"}
    assert "不是 Word 的正文" in refused(word.zipped(members))


def test_a_zip_of_something_else(word) -> None:
    assert "没有 word/document.xml" in refused(word.zipped({"a.txt": "1"}))


def test_names_of_parts_may_differ_in_case_and_slashes(word) -> None:
    members = word.members(HELLO)
    members["Word\\Document.XML"] = members.pop("word/document.xml")
    assert document(word.zipped(members), "a.docx").text == "甲\n"


def test_a_document_elsewhere_in_the_package(word) -> None:
    members = word.members(HELLO)
    members["doc/main.xml"] = members.pop("word/document.xml")
    members["_rels/.rels"] = word.related({"officeDocument": "/doc/./main.xml"})
    assert document(word.zipped(members), "a.docx").text == "甲\n"


def test_a_document_without_relationships(word) -> None:
    members = word.members(HELLO)
    del members["_rels/.rels"], members["word/_rels/document.xml.rels"]
    assert document(word.zipped(members), "a.docx").text == "甲\n"


def test_a_target_outside_of_the_file_is_not_looked_for(word) -> None:
    members = word.members(HELLO)
    relations = word.related({"footnotes": "https://example.com/x.xml"})
    members["word/_rels/document.xml.rels"] = relations.replace("Target=", 'TargetMode="External" Target=')
    assert document(word.zipped(members), "a.docx").text == "甲\n"


@pytest.mark.parametrize("part", ["word/document.xml", "word/styles.xml"])
@pytest.mark.parametrize("xml", ["<w:p", "", "<a></b>", "<a>\x01</a>"])
def test_a_damaged_part(word, part: str, xml: str) -> None:
    members = word.members(HELLO, styles="") | {part: xml}
    words = refused(word.zipped(members))
    assert f"{part} 已损坏" in words


@pytest.mark.parametrize("declaration", ['<!DOCTYPE a SYSTEM "x.dtd">', '<!DOCTYPE a [<!ENTITY b "c">]>'])
def test_entities_are_refused(word, declaration: str) -> None:
    members = word.members(HELLO)
    members["word/document.xml"] = f"{declaration}{members['word/document.xml']}"
    assert "DOCTYPE" in refused(word.zipped(members))


def test_a_zip_with_a_password(word) -> None:
    data = bytearray(word.zipped(word.members(HELLO), ZIP_STORED))
    at = 0
    while (at := data.find(b"PK\x01\x02", at)) >= 0:
        data[at + 8] |= 1
        at += 4
    assert "取消密码" in refused(bytes(data))


def test_another_way_to_compress(word) -> None:
    assert "压缩方式" in refused(word.zipped(word.members(HELLO), ZIP_BZIP2))


def test_a_wrong_checksum(word) -> None:
    data = word.zipped(word.members(HELLO), ZIP_STORED)
    assert "压缩包已损坏" in refused(data.replace("甲".encode(), "乙".encode()))


def test_too_deep(word) -> None:
    assert "嵌套过深" in refused(
        word.zipped(word.members("<w:sdt>" * elements.MAX_DEPTH + "</w:sdt>" * elements.MAX_DEPTH))
    )


def test_tables_as_deep_as_they_may_be(word) -> None:
    depth = (elements.MAX_DEPTH - 5) // 3
    body = "<w:tbl><w:tr><w:tc>" * depth + HELLO + "</w:tc></w:tr></w:tbl>" * depth
    assert word.text(body) == "\t甲\n\n"


def test_boxes_and_runs_as_deep_as_they_may_be(word) -> None:
    depth = (elements.MAX_DEPTH - 5) // 3
    boxes = "<w:p><w:r><w:txbxContent>" * depth + HELLO + "</w:txbxContent></w:r></w:p>" * depth
    assert word.text(boxes).strip() == "甲"
    runs = "<w:r>" * (elements.MAX_DEPTH - 5) + "<w:t>甲</w:t>" + "</w:r>" * (elements.MAX_DEPTH - 5)
    assert word.text(f"<w:p>{runs}</w:p>") == "甲\n"


def test_too_many_elements(word, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(elements, "MAX_ELEMENTS", 100)
    assert word.text("<w:p/>" * 90) == "\n" * 90
    assert "元素过多" in refused(word.zipped(word.members("<w:p/>" * 110)))


def test_too_many_elements_that_are_kept(word, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(elements, "MAX_NODES", 100)
    assert word.text("<w:x/>" * 200 + HELLO) == "甲\n"
    assert "元素过多" in refused(word.zipped(word.members("<w:p/>" * 110)))


def test_too_many_members(word, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(package, "MAX_MEMBERS", 3)
    members = word.members(HELLO)
    assert document(word.zipped(members), "a.docx").text == "甲\n"
    assert "文件过多" in refused(word.zipped(members | {"a": "1"}))


def test_a_bomb(word) -> None:
    members = word.members(HELLO + " " * 3_000_000)
    assert "展开后过大" in refused(word.zipped(members))
    assert document(word.zipped(members, ZIP_STORED), "a.docx").text == "甲\n"


def test_parts_that_are_too_large_together(word, monkeypatch: pytest.MonkeyPatch) -> None:
    data = word.zipped(word.members(HELLO, styles="<w:style/>" * 100))
    assert document(data, "a.docx").text == "甲\n"
    monkeypatch.setattr(package, "MAX_XML", 1_500)
    assert "word/styles.xml 展开后过大" in refused(data)


def test_pictures_do_not_count(word, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(package, "MAX_XML", 5_000)
    members = word.members(HELLO) | {"word/media/image1.bmp": bytes(9_000_000)}
    assert document(word.zipped(members), "a.docx").text == "甲\n"


def test_too_much_text(word, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(layout, "MAX_TEXT", 20)
    assert word.text(HELLO * 10) == "甲\n" * 10
    assert "文字过多" in refused(word.zipped(word.members(HELLO * 11)))


@pytest.mark.parametrize("element", ["altChunk", "subDoc"])
def test_files_inside(word, element: str) -> None:
    assert "嵌有别的文件" in refused(word.zipped(word.members(f"{HELLO}<w:{element}/>")))


def test_the_name_decides(word, tmp_path: Path) -> None:
    data = word.zipped(word.members(HELLO))
    (tmp_path / "a.DOCX").write_bytes(data)
    (tmp_path / "a.txt").write_bytes(data)
    assert read(tmp_path / "a.DOCX").text == "甲\n"
    with pytest.raises(ReadError, match=r"扩展名须是 \.docx"):
        read(tmp_path / "a.txt")
    assert understood(data, "草稿.docx").path == "草稿.docx"


def test_names_inside_stay_on_one_line(word) -> None:
    members = word.members(HELLO) | {"a\nb.xml": "<", "_rels/.rels": word.related({"officeDocument": "a&#10;b.xml"})}
    assert "a\\nb.xml 已损坏" in refused(word.zipped(members))


def test_a_file_beyond_the_limit(monkeypatch: pytest.MonkeyPatch, tmp_path: Path, word) -> None:
    path = tmp_path / "a.docx"
    path.write_bytes(word.zipped(word.members(HELLO)))
    monkeypatch.setattr(sys.modules["finlint.reading.read"], "MAX_DOCUMENT", 10)
    with pytest.raises(ReadError, match="MiB"):
        read(path)
