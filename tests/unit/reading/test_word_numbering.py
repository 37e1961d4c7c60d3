"""The labels that Word writes before the paragraphs of a list."""

import pytest

from finlint.reading.word.numerals import chinese, numeral


def item(text: str, number: int = 1, level: int = 0) -> str:
    numbered = f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{number}"/></w:numPr>'
    return f"<w:p><w:pPr>{numbered}</w:pPr><w:r><w:t>{text}</w:t></w:r></w:p>"


def styled(text: str, style: str, more: str = "") -> str:
    return f'<w:p><w:pPr><w:pStyle w:val="{style}"/>{more}</w:pPr><w:r><w:t>{text}</w:t></w:r></w:p>'


def level(at: int, kind: str, text: str, more: str = "", start: int = 1) -> str:
    return (
        f'<w:lvl w:ilvl="{at}"><w:start w:val="{start}"/><w:numFmt w:val="{kind}"/>{more}'
        f'<w:lvlText w:val="{text}"/></w:lvl>'
    )


def definition(*levels: str, identity: int = 0) -> str:
    return f'<w:abstractNum w:abstractNumId="{identity}">{"".join(levels)}</w:abstractNum>'


def num(identity: int = 1, of: int = 0, more: str = "") -> str:
    return f'<w:num w:numId="{identity}"><w:abstractNumId w:val="{of}"/>{more}</w:num>'


OUTLINE = (
    level(0, "chineseCountingThousand", "%1、", '<w:suff w:val="nothing"/>'),
    level(1, "japaneseCounting", "（%2）", '<w:suff w:val="nothing"/>'),
    level(2, "decimal", "%3.", '<w:suff w:val="space"/>'),
    level(3, "decimalEnclosedCircle", "%4"),
    level(4, "decimal", "%1.%3.%5", "<w:isLgl/>"),
)


def labels(word, body: str, numbering: str, **parts: str) -> list[str]:
    text: str = word.text(body, numbering=numbering, **parts)
    return text.splitlines()


def test_the_outline_of_a_report(word) -> None:
    body = (
        item("总体情况")
        + item("收入", level=1)
        + item("2023年度收入", level=2)
        + item("支出", level=2)
        + item("基本", level=3)
        + item("支出", level=1)
        + item("另起", level=2)
        + item("三公", level=0)
        + item("合计", level=4)
    )
    assert labels(word, body, definition(*OUTLINE) + num()) == [
        "一、总体情况",
        "（一）收入",
        "1. 2023年度收入",
        "2. 支出",
        "①基本",
        "（二）支出",
        "1. 另起",
        "二、三公",
        "2.1.1 合计",
    ]


def test_a_list_that_starts_elsewhere(word) -> None:
    numbering = definition(level(0, "decimal", "%1)", start=5)) + num()
    assert labels(word, item("甲") + "<w:p/>" + item("乙"), numbering) == ["5) 甲", "", "6) 乙"]


def test_lists_of_one_definition_go_on_unless_one_starts_anew(word) -> None:
    anew = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>'
    numbering = definition(level(0, "decimal", "%1.")) + num(1) + num(2) + num(3, more=anew)
    body = item("甲", 1) + item("乙", 2) + item("丙", 3) + item("丁", 3) + item("戊", 1)
    assert labels(word, body, numbering) == ["1. 甲", "2. 乙", "1. 丙", "2. 丁", "3. 戊"]


def test_a_list_that_writes_a_level_in_its_own_way(word) -> None:
    own = f'<w:lvlOverride w:ilvl="0">{level(0, "upperLetter", "%1.", start=2)}</w:lvlOverride>'
    numbering = definition(level(0, "decimal", "%1.")) + num(1, more=own)
    assert labels(word, item("甲") + item("乙"), numbering) == ["B. 甲", "C. 乙"]


@pytest.mark.parametrize(("restart", "last"), [("", "1. 丁"), ('<w:lvlRestart w:val="0"/>', "3. 丁")])
def test_a_level_that_never_restarts(word, restart: str, last: str) -> None:
    numbering = definition(level(0, "chineseCounting", "%1、"), level(1, "decimal", "%2.", restart)) + num()
    body = item("甲") + item("乙", level=1) + item("丙", level=1) + item("部") + item("丁", level=1)
    assert labels(word, body, numbering)[-1] == last


def test_a_level_that_restarts_after_the_first_only(word) -> None:
    levels = (
        level(0, "decimal", "%1、"),
        level(1, "decimal", "（%2）"),
        level(2, "decimal", "%3.", '<w:lvlRestart w:val="1"/>'),
    )
    body = item("甲") + item("乙", level=1) + item("丙", level=2) + item("丁", level=1) + item("戊", level=2)
    body += item("己") + item("庚", level=2)
    assert labels(word, body, definition(*levels) + num()) == [
        "1、甲", "（1）乙", "1. 丙", "（2）丁", "2. 戊", "2、己", "1. 庚",
    ]  # fmt: skip


def test_styles_number_their_paragraphs(word) -> None:
    styles = (
        '<w:style w:type="paragraph" w:default="1" w:styleId="N"/>'
        '<w:style w:styleId="H1"><w:basedOn w:val="N"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>'
        '<w:style w:styleId="H2"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>'
        '<w:style w:styleId="H3"><w:basedOn w:val="H1"/>'
        '<w:pPr><w:numPr><w:ilvl w:val="2"/></w:numPr></w:pPr></w:style>'
    )
    levels = (
        level(0, "chineseCounting", "%1、", '<w:pStyle w:val="H1"/>'),
        level(1, "chineseCounting", "（%2）", '<w:pStyle w:val="H2"/>'),
        level(2, "decimal", "%3."),
    )
    none = '<w:numPr><w:numId w:val="0"/></w:numPr>'
    body = styled("甲", "H1") + styled("乙", "H2") + styled("丙", "H3") + styled("丁", "H1", none) + styled("戊", "H1")
    assert labels(word, body, definition(*levels) + num(), styles=styles) == [
        "一、甲",
        "（一）乙",
        "1. 丙",
        "丁",
        "二、戊",
    ]


def test_a_definition_that_a_style_holds(word) -> None:
    styles = '<w:style w:styleId="L"><w:pPr><w:numPr><w:numId w:val="2"/></w:numPr></w:pPr></w:style>'
    numbering = (
        definition('<w:numStyleLink w:val="L"/>')
        + definition('<w:styleLink w:val="L"/>' + level(0, "decimal", "%1."), identity=1)
        + num(1)
        + num(2, of=1)
    )
    assert labels(word, item("甲") + item("乙"), numbering, styles=styles) == ["1. 甲", "2. 乙"]


def test_a_paragraph_counts_before_its_text_box(word) -> None:
    box = f"<w:r><w:txbxContent>{item('框')}</w:txbxContent></w:r>"
    numbering = definition(level(0, "decimal", "%1.")) + num()
    body = item("甲").replace("</w:p>", f"{box}</w:p>") + item("乙")
    assert labels(word, body, numbering) == ["1. 甲", "2. 框", "3. 乙"]


def test_deleted_items_are_not_counted(word) -> None:
    gone = item("藏").replace("<w:pPr>", "<w:pPr><w:rPr><w:del/></w:rPr>").replace("<w:t>藏</w:t>", "")
    numbering = definition(level(0, "decimal", "%1.")) + num()
    assert labels(word, item("甲") + gone + item("乙"), numbering) == ["1. 甲", "2. 乙"]


@pytest.mark.parametrize(
    "numbering",
    [
        "",
        num(),
        definition() + num(),
        definition(level(0, "bullet", "\uf06c")) + num(),
        definition(level(0, "none", "")) + num(),
        definition(level(0, "none", "%1")) + num(),
        definition(level(0, "decimal", "%9")) + num(),
        definition('<w:numStyleLink w:val="L"/>') + num(),
    ],
)
def test_a_paragraph_without_a_label(word, numbering: str) -> None:
    assert labels(word, item("甲"), numbering) == ["甲"]


@pytest.mark.parametrize(
    ("kind", "number", "text"),
    [
        ("decimal", 12, "12"),
        ("decimalZero", 3, "03"),
        ("decimalFullWidth", 12, "１２"),
        ("decimalEnclosedCircle", 20, "⑳"),
        ("decimalEnclosedCircle", 21, "21"),
        ("decimalEnclosedParen", 2, "⑵"),
        ("decimalEnclosedFullstop", 2, "⒉"),
        ("numberInDash", 2, "- 2 -"),
        ("chineseCounting", 10, "十"),
        ("japaneseCounting", 12, "十二"),
        ("taiwaneseCountingThousand", 20, "二十"),
        ("ideographDigital", 20, "二〇"),
        ("chineseLegalSimplified", 12, "壹拾贰"),
        ("ideographTraditional", 3, "丙"),
        ("ideographZodiac", 13, "子"),
        ("ideographEnclosedCircle", 2, "㊁"),
        ("upperLetter", 28, "BB"),
        ("lowerLetter", 2, "b"),
        ("upperRoman", 14, "XIV"),
        ("lowerRoman", 1999, "mcmxcix"),
        ("ordinal", 21, "21st"),
        ("ordinal", 12, "12th"),
        ("bullet", 1, ""),
        ("none", 1, ""),
        ("none", 0, ""),
        ("chineseCounting", 0, "0"),
        ("chineseCounting", 123456, "123456"),
        ("somethingElse", 4, "4"),
    ],
)
def test_numerals(kind: str, number: int, text: str) -> None:
    assert numeral(kind, number) == text


@pytest.mark.parametrize(
    ("number", "text"),
    [
        (1, "一"),
        (19, "十九"),
        (21, "二十一"),
        (100, "一百"),
        (103, "一百零三"),
        (110, "一百一十"),
        (2003, "二千零三"),
        (9999, "九千九百九十九"),
    ],
)
def test_chinese_numerals(number: int, text: str) -> None:
    assert chinese(number) == text
