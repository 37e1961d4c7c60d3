"""Every text has a tree, and every character of it that shows is in exactly one terminal."""

from hypothesis import example, given, settings
from hypothesis import strategies as st
from lark import Token

from finlint.syntax import Document, outline, parse
from finlint.text import Source, normalise

PIECES = (
    "本年支出合计", "“三公”经费", "（项）", "（类）", "出国（境）费", "其中：", "其中，", "主要包括：", "主要用于以下方面：", "包括：",
    "增加", "减少", "各", "均", "增加（减少）", "增加/减少", "持平", "占", "占比", "完成预算", "完成年初预算", "预算执行率", "大于", "小于",
    "等于", "分别为", "各是", "与2023年度相比", "比上年", "较年初预算数", "同比", "相比", "的主要原因是", "一是", "①", "1.", "1、", "（1）",
    "（一）", "一、", "第一部分", "附件1", "2024年度", "2024年12月31日", "1-2月", "截至2024年12月31日", "《预算法》", "〔2019〕2号",
    "51050025T000000123456", "0812-1234567", "2080505", "6.32万元", "0万元", "100%", "50.56", "3", "12批次", "70余人次", "约", "左右",
    "3.2个百分点", "96.5分", "1.5万元/人·年", "95%—100%", "≥", "百分之三点五", "1,234.56万元", "亿元", "万", "-0.50", "××", "，", "。", "；",
    "：", "、", "（", "）", "(", ")", "\n", "\n\n", "\t", "\t\n\t", " ", "!", "？", "决算数", "预算数", "abc", "A1", "%",
)  # fmt: skip
WORDS = st.lists(st.sampled_from(PIECES), max_size=50).map("".join)
SIGNS = st.text(alphabet="其中占增加各（）；，。：、1.%万元年月\t\n 一", max_size=80)


def read(text: str) -> Document:
    return parse(normalise(Source("", text)))


def tokens(document: Document) -> list[Token]:
    return list(document.tree.scan_values(lambda value: isinstance(value, Token)))


@settings(max_examples=700, deadline=None)
@given(st.one_of(WORDS, SIGNS, st.text()))
@example("")
@example("\t")
@example("（其中：）1")
@example("（1。2）。3")
@example("占其中：占，其中：占；占")
@example("分别为1、2、")
@example("与2023年度1相比")
@example("\t1\n）\n\n（2\n\t3")
def test_every_character_is_in_exactly_one_terminal(text: str) -> None:
    document = read(text)
    regular = document.normalised.text
    at = 0
    for token in tokens(document):
        assert token.start_pos is not None
        assert token.end_pos is not None
        assert not regular[at : token.start_pos].strip(), f"unread: {regular[at : token.start_pos]!r}"
        assert token.start_pos >= at
        assert regular[token.start_pos : token.end_pos] == token
        at = token.end_pos
    assert not regular[at:].strip()


@settings(max_examples=200, deadline=None)
@given(st.one_of(WORDS, st.text()))
def test_the_outline_shows_every_terminal_with_words(text: str) -> None:
    document = read(text)
    lines = outline(document).splitlines()
    shown = [token for token in tokens(document) if token.strip()]
    assert len(lines) == 1 + len(shown) + sum(1 for _ in document.tree.iter_subtrees_topdown())
    assert lines[-1] == f"unread: {document.unread}"


@settings(max_examples=200, deadline=None)
@given(WORDS)
def test_reading_twice_is_reading_once(text: str) -> None:
    first = read(text)
    assert read(first.normalised.text).tree == first.tree
