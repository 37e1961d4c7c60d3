"""What is read of a Word document is what its reader sees."""

import pytest
from lark import Token, Tree

from finlint.syntax import parse
from finlint.text import normalise

HELLO = "<w:p><w:r><w:t>甲</w:t></w:r></w:p>"


def p(*runs: str, properties: str = "") -> str:
    inside = f"<w:pPr>{properties}</w:pPr>" if properties else ""
    return f"<w:p>{inside}{''.join(runs)}</w:p>"


def r(text: str, look: str = "") -> str:
    inside = f"<w:rPr>{look}</w:rPr>" if look else ""
    return f'<w:r>{inside}<w:t xml:space="preserve">{text}</w:t></w:r>'


def field(*, code: str, result: str) -> str:
    return (
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r>'
        f"<w:r><w:instrText>{code}</w:instrText></w:r>"
        f'<w:r><w:fldChar w:fldCharType="separate"/></w:r>{r(result)}'
        '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
    )


def cell(*blocks: str, look: str = "") -> str:
    return f"<w:tc><w:tcPr>{look}</w:tcPr>{''.join(blocks) or '<w:p/>'}</w:tc>"


def row(*cells: str, look: str = "") -> str:
    return f"<w:tr><w:trPr>{look}</w:trPr>{''.join(cells)}</w:tr>"


def table(*rows: str) -> str:
    return f"<w:tbl><w:tblPr/><w:tblGrid/>{''.join(rows)}</w:tbl>"


def box(*blocks: str) -> str:
    return f"<w:txbxContent>{''.join(blocks)}</w:txbxContent>"


SEEN = {
    "paragraphs": (p(r("甲")) + "<w:p/>" + p(r("乙")), "甲\n\n乙\n"),
    "runs are one line": (p(r("收入"), r("12."), r("35万元")), "收入12.35万元\n"),
    "space that is not preserved": (p("<w:r><w:t> 甲 </w:t></w:r>", r(" 乙")), "甲 乙\n"),
    "line ends in the XML": (p("<w:r><w:t>甲\n  乙</w:t></w:r>"), "甲   乙\n"),
    "a tab": (p("<w:r><w:tab/><w:t>甲</w:t><w:tab/><w:t>乙</w:t></w:r>"), " 甲 乙\n"),
    "stops of tabs": (p(r("甲"), properties='<w:tabs><w:tab w:val="left" w:pos="1"/></w:tabs>'), "甲\n"),
    "line and page breaks": (p('<w:r><w:t>甲</w:t><w:br/><w:t>乙</w:t><w:br w:type="page"/></w:r>'), "甲\n乙\n\n"),
    "hyphens": (p("<w:r><w:t>A</w:t><w:noBreakHyphen/><w:t>1</w:t><w:softHyphen/><w:t>2</w:t></w:r>"), "A-12\n"),
    "no-break space": (p(r("1\u00a0000")), "1\u00a0000\n"),
    "an insertion": (p(r("甲"), f"<w:ins>{r('乙')}</w:ins>"), "甲乙\n"),
    "a deletion": (p(r("甲"), "<w:del><w:r><w:delText>乙</w:delText></w:r></w:del>"), "甲\n"),
    "a move": (p(f"<w:moveFrom>{r('乙')}</w:moveFrom>", r("甲"), f"<w:moveTo>{r('乙')}</w:moveTo>"), "甲乙\n"),
    "an older look": (p(r("甲", "<w:rPrChange><w:rPr><w:vanish/></w:rPr></w:rPrChange>")), "甲\n"),
    "a deleted mark": (p(r("甲"), properties="<w:rPr><w:del/></w:rPr>") + p(r("乙")), "甲乙\n"),
    "a mark moved away": (p(r("甲"), properties="<w:rPr><w:moveFrom/></w:rPr>") + p(r("乙")), "甲乙\n"),
    "an inserted mark": (p(r("甲"), properties="<w:rPr><w:ins/></w:rPr>") + p(r("乙")), "甲\n乙\n"),
    "a deleted mark at the end": (p(r("甲"), properties="<w:rPr><w:del/></w:rPr>"), "甲\n"),
    "hidden text": (p(r("甲"), r("乙", "<w:vanish/>"), r("丙", '<w:vanish w:val="0"/>')), "甲丙\n"),
    "a hidden paragraph": (p(r("甲", "<w:vanish/>"), properties="<w:rPr><w:vanish/></w:rPr>") + p(r("乙")), "乙\n"),
    "text hidden on web pages": (p(r("甲", "<w:webHidden/>")), "甲\n"),
    "a field": (p(r("第"), field(code="PAGE", result="3"), r("页")), "第3页\n"),
    "a field in the code of a field": (p(field(code=field(code="A", result="乙"), result="甲")), "甲\n"),
    "a field without a result": (
        p(r("甲"), '<w:r><w:fldChar w:fldCharType="begin"/><w:instrText>XE</w:instrText></w:r>')
        + p('<w:r><w:fldChar w:fldCharType="end"/></w:r>', r("乙")),
        "甲\n乙\n",
    ),
    "a field that is never closed": (
        p(r("甲"), '<w:r><w:fldChar w:fldCharType="begin"/></w:r>', r("码")) + p(r("乙")),
        "甲\n乙\n",
    ),
    "a simple field": (p(f'<w:fldSimple w:instr="PAGE">{r("3")}</w:fldSimple>'), "3\n"),
    "a link": (p(f"<w:hyperlink>{r('甲')}</w:hyperlink>"), "甲\n"),
    "a control": (f"<w:sdt><w:sdtPr><w:alias/></w:sdtPr><w:sdtContent>{p(r('甲'))}</w:sdtContent></w:sdt>", "甲\n"),
    "ruby": (
        p(f"<w:r><w:ruby><w:rt>{r('jiǎ')}</w:rt><w:rubyBase>{r('甲')}</w:rubyBase></w:ruby></w:r>"),
        "甲\n",
    ),
    "a formula": (p("<m:oMath><m:r><m:t>a=b</m:t></m:r></m:oMath>"), "a=b\n"),
    "ticks": (
        p(
            '<w:r><w:sym w:font="Wingdings" w:char="F0FC"/><w:sym w:font="Wingdings 2" w:char="F0A3"/>'
            '<w:sym w:font="Wingdings 2" w:char="0052"/><w:sym w:font="Symbol" w:char="F0B3"/></w:r>'
        ),
        "√□☑≥\n",
    ),
    "an unknown symbol": (
        p('<w:r><w:sym w:font="Webdings" w:char="F0FC"/><w:sym w:char="x"/></w:r>'),
        "\ufffd\ufffd\n",
    ),
    "letters of a symbol font": (
        p(
            r("R是£否", '<w:rFonts w:ascii="Wingdings 2" w:hAnsi="Wingdings 2"/>'),
            r("\uf0a3", '<w:rFonts w:ascii="Symbol"/>'),
            r("A1\uf0fc", '<w:rFonts w:ascii="宋体" w:hAnsi="Wingdings"/>'),
        ),
        "☑是□否≤A1√\n",
    ),
    "alternate content once": (
        p(
            f"<w:r><mc:AlternateContent><mc:Choice Requires='wps'><wps:txbx>{box(p(r('乙')))}</wps:txbx></mc:Choice>"
            f"<mc:Fallback><v:textbox>{box(p(r('乙')))}</v:textbox></mc:Fallback></mc:AlternateContent></w:r>",
            r("甲"),
        ),
        "甲\n乙\n",
    ),
    "a fallback that is all there is": (
        p(f"<mc:AlternateContent><mc:Fallback>{r('甲')}</mc:Fallback></mc:AlternateContent>"),
        "甲\n",
    ),
    "a choice that holds nothing for us": (
        p(
            "<w:r><mc:AlternateContent><mc:Choice Requires='x'><v:x/></mc:Choice>"
            "<mc:Choice Requires='wps'><w:t>甲</w:t></mc:Choice>"
            "<mc:Fallback><w:t>乙</w:t></mc:Fallback></mc:AlternateContent></w:r>"
        ),
        "甲\n",
    ),
    "alternate content in alternate content": (
        p(
            f"<mc:AlternateContent><mc:Choice><mc:AlternateContent><mc:Choice>{r('甲')}</mc:Choice>"
            f"<mc:Fallback>{r('乙')}</mc:Fallback></mc:AlternateContent>{r('丙')}</mc:Choice>"
            f"<mc:Fallback>{r('丁')}</mc:Fallback></mc:AlternateContent>"
        ),
        "甲丙\n",
    ),
    "a text box with a table": (
        p(r("甲"), f"<w:r>{box(p(r('乙')), table(row(cell(p(r('丙'))))))}</w:r>"),
        "甲\n乙\n\t丙\n\n",
    ),
    "a section": (HELLO + "<w:sectPr><w:headerReference/><w:titlePg/></w:sectPr>", "甲\n"),
    "a comment": (p("<w:commentRangeStart/>", r("甲"), "<w:r><w:commentReference/></w:r>"), "甲\n"),
}


@pytest.mark.parametrize(("body", "text"), SEEN.values(), ids=list(SEEN))
def test_what_is_seen_is_read(word, body: str, text: str) -> None:
    assert word.text(body) == text


@pytest.mark.parametrize(("body", "text"), SEEN.values(), ids=list(SEEN))
def test_a_strict_document_is_the_same(word, body: str, text: str) -> None:
    assert word.text(body, "http://purl.oclc.org/ooxml/wordprocessingml/main") == text


TABLES = {
    "rows": (table(row(cell(p(r("甲"))), cell(p(r("1")))), row(cell(), cell(p(r("2"))))), "\t甲\n\t1\n\n\t\n\t2\n\n"),
    "a cell over two columns is one": (
        table(row(cell(p(r("甲")), look='<w:gridSpan w:val="2"/>')), row(cell(p(r("1"))), cell(p(r("2"))))),
        "\t甲\n\n\t1\n\t2\n\n",
    ),
    "a cell that goes on below is empty there": (
        table(
            row(cell(p(r("甲")), look='<w:vMerge w:val="restart"/>'), cell(p(r("1")))),
            row(cell(p(r("藏")), look="<w:vMerge/>"), cell(p(r("2")))),
            row(cell(look='<w:vMerge w:val="continue"/>'), cell(p(r("3")))),
        ),
        "\t甲\n\t1\n\n\t\n\t2\n\n\t\n\t3\n\n",
    ),
    "paragraphs of a cell are lines": (
        table(row(cell(p(r("实施")), "<w:p/>", p(r("单位"), "<w:r><w:br/></w:r>", r("（盖章）"))), cell(p(r("乙"))))),
        "\t实施\n单位\n（盖章）\n\t乙\n\n",
    ),
    "a deleted and a hidden row": (
        table(row(cell(HELLO), look="<w:del/>"), row(cell(p(r("乙")))), row(cell(HELLO), look="<w:hidden/>")),
        "\t乙\n\n",
    ),
    "cells merged as old versions did": (
        table(row(cell(HELLO, look='<w:hMerge w:val="restart"/>'), cell(look="<w:hMerge/>"), cell(p(r("乙"))))),
        "\t甲\n\t乙\n\n",
    ),
    "a deleted cell": (table(row(cell(HELLO, look="<w:cellDel/>"), cell(p(r("乙"))))), "\t乙\n\n"),
    "rows inside a control": (
        f"<w:tbl><w:sdt><w:sdtContent>{row(cell(HELLO))}</w:sdtContent></w:sdt></w:tbl>",
        "\t甲\n\n",
    ),
    "a table in a cell follows its row": (
        table(row(cell(HELLO, table(row(cell(p(r("1"))), cell(p(r("2"))))), "<w:p/>"), cell(p(r("乙"))))),
        "\t甲\n\t乙\n\n\t1\n\t2\n\n",
    ),
    "a table around a table leaves no trace": (table(row(cell(table(row(cell(HELLO))), "<w:p/>"))), "\t甲\n\n"),
    "a text box in a cell": (table(row(cell(p(r("甲"), f"<w:r>{box(p(r('乙')))}</w:r>")))), "\t甲\n乙\n\n"),
    "a tab in a cell": (table(row(cell(p("<w:r><w:tab/></w:r>", r("甲"))))), "\t 甲\n\n"),
    "no row": (table(), ""),
    "no cell": (table(row()), ""),
}


@pytest.mark.parametrize(("body", "text"), TABLES.values(), ids=list(TABLES))
def test_a_table_has_a_line_for_each_cell(word, body: str, text: str) -> None:
    assert word.text(body) == text


def test_styles_hide(word) -> None:
    styles = (
        '<w:style w:styleId="A"><w:rPr><w:vanish/></w:rPr></w:style>'
        '<w:style w:styleId="B"><w:basedOn w:val="A"/></w:style>'
        '<w:style w:styleId="C"><w:basedOn w:val="D"/></w:style><w:style w:styleId="D"><w:basedOn w:val="C"/></w:style>'
    )
    body = p(r("甲"), r("乙", '<w:rStyle w:val="B"/>'), r("丙", '<w:rStyle w:val="C"/>'))
    assert word.text(body, styles=styles) == "甲丙\n"
    assert word.text(p(r("甲"), properties='<w:pStyle w:val="A"/>') + HELLO, styles=styles) == "甲\n"


def test_a_table_of_contents_says_nothing_new(word) -> None:
    styles = '<w:style w:styleId="11"><w:name w:val="toc 1"/></w:style>'
    look = '<w:pStyle w:val="11"/>'
    contents = p(r("一、收入"), "<w:r><w:tab/></w:r>", field(code="PAGEREF", result="12"), properties=look)
    body = p(r("目录")) + contents * 2 + p(r("收入12.35万元"), properties=look) + HELLO
    assert word.text(body, styles=styles) == "目录\n收入12.35万元\n甲\n"


def note(kind: str, identity: int, words: str) -> str:
    return f'<w:{kind} w:id="{identity}">{p(f"<w:r><w:{kind}Ref/></w:r>", r(words))}</w:{kind}>'


def test_notes_stand_where_they_are_seen(word) -> None:
    body = (
        p(r("甲"), '<w:r><w:footnoteReference w:id="2"/></w:r>', r("乙"))
        + table(row(cell(p(r("丙"), '<w:r><w:footnoteReference w:id="3"/></w:r>')), cell(p(r("丁")))))
        + p(r("戊"), '<w:r><w:endnoteReference w:id="2"/><w:footnoteReference w:id="9"/></w:r>')
        + p(r("己", "<w:vanish/>"), '<w:r><w:rPr><w:vanish/></w:rPr><w:footnoteReference w:id="4"/></w:r>')
    )
    footnotes = note("footnote", 2, "脚一") + note("footnote", 3, "脚二") + note("footnote", 4, "藏")
    source = word.source(body, footnotes=footnotes, endnotes=note("endnote", 2, "尾"))
    assert source.text == "甲乙\n脚一\n\t丙\n\t丁\n\n脚二\n戊\n\n尾\n"
    places = {words: source.places.at(source.text.index(words)).words("zh") for words in ("脚一", "脚二", "戊", "尾")}
    assert places == {"脚一": "脚注1", "脚二": "脚注2", "戊": "第2段", "尾": "尾注1"}


def test_every_character_has_its_place(word) -> None:
    body = (
        p(r("甲"))
        + "<w:p/>"
        + p(r("乙"), f"<w:r>{box(p(r('框')))}</w:r>")
        + table(
            row(cell(p(r("一"))), cell(p(r("二")), p(r("三")))),
            row(cell(p(r("四"), f"<w:r>{box(table(row(cell(p(r('内'))))))}</w:r>"))),
        )
        + table(row(cell(p(r("五")))))
        + p(r("丙"))
    )
    source = word.source(body)
    assert source.places is not None
    assert source.places.at(0).words("en") == "paragraph 1"
    found = {letter: source.places.at(source.text.index(letter)).words("zh") for letter in "甲乙框一二三四内五丙"}
    assert found == {
        "甲": "第1段",
        "乙": "第2段",
        "框": "第2段",
        "一": "表1第1行第1列",
        "二": "表1第1行第2列",
        "三": "表1第1行第2列",
        "四": "表1第2行第1列",
        "内": "表1第2行第1列",
        "五": "表2第1行第1列",
        "丙": "第3段",
    }
    assert source.places.at(source.text.index("五")).words("en") == "table 2, row 1, column 1"


def test_a_table_of_which_nothing_is_left_is_not_counted(word) -> None:
    gone = table(row(cell(HELLO), look="<w:del/>"))
    assert word.source(gone + table(row(cell(HELLO)))).places.at(0).words("zh") == "表1第1行第1列"


def test_an_empty_document_is_an_empty_text(word) -> None:
    assert word.text("") == ""
    assert word.source("").places.at(0).words("zh") == "第1段"


def test_what_stands_between_tables_belongs_to_none(word) -> None:
    """In a text it would go on in the last cell: a line without a tab, and a cell near below."""
    source = word.source(
        table(row(cell(p(r("合计"))), cell(p(r("12.00")), p(r("附件：无")))))
        + p(r("2024年度本年支出合计100.00万元。"))
        + table(row(cell(p(r("收入")))))
    )
    tree = parse(normalise(source)).tree
    assert [str(node.data) for node in tree.children if isinstance(node, Tree)] == ["table", "paragraph", "table"]
    cells = [str(token) for token in tree.scan_values(lambda token: isinstance(token, Token) and token.type == "CELL")]
    assert cells == ["\t合计", "\t12.00\n附件：无", "\t收入"]
