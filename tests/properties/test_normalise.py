"""What holds of normalising every text."""

from itertools import pairwise

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from finlint.text import Normalised, Source, normalise

PIECES = (
    "预算", "支出", "購", "（gòu）", "(mén)", "１２", "．", "3", "58", "1,234", "6，429，768.84",
    ",", "，", "\n", "\n\n", "\r\n", "\r", "\x0c", "\u2028", "\u3000", "\xa0", "\u2009", " ",
    "  ", "\t", "\t\t", "\x00", "\u200b", "\ufeff", "。", "；", ":", ";", "(", ")", "万元", "元",
    "％", "%", "≧", "－", "-", "- 9 -", "—10—", "第 3 页 共 20 页", "9 / 20", "一、", "（一）",
    "1.", "1﹒", "附件1", "√", "/", "20 21 年", "25.00 17.44", "A", "abc",
    "达州市达川区口岸与物流发展中心是区政府办举办的正科级",
    "支出0万元，占0%；经营支出0万元，占0%；对附属单位补", "2025 年 政 府 采 购 预 算 ",
    "产出指标 数量指标 ", "萬", "⼀", ".", "年", "、", "”", "（款）",
)  # fmt: skip
REPORTS = st.lists(st.sampled_from(PIECES), max_size=60).map("".join)
TEXTS = st.one_of(st.text(), REPORTS, st.text(alphabet=" \t\n\r0123.,，%年元预一a-/（(", max_size=60))
WRAPPED = st.lists(st.text(alphabet="预算支出1，。 ", min_size=1, max_size=34), min_size=3, max_size=40).map(
    "\n\n".join
)


def of(text: str) -> Normalised:
    return normalise(Source("x", text))


@settings(max_examples=600, deadline=None)
@given(st.one_of(TEXTS, WRAPPED))
@example("")
@example("\n")
@example("\t")
def test_twice_is_once(text: str) -> None:
    once = of(text).text
    assert of(once).text == once


@settings(max_examples=400, deadline=None)
@given(st.one_of(TEXTS, WRAPPED))
@example("")
def test_origins_strictly_increase(text: str) -> None:
    regular = of(text)
    origins = [regular.origin(offset) for offset in range(len(regular.text))]
    assert all(one < two for one, two in pairwise(origins))
    assert all(0 <= origin < len(text) for origin in origins)
    assert list(regular.runs) == sorted(set(regular.runs))
    assert bool(regular.runs) == bool(regular.text)


@settings(max_examples=400, deadline=None)
@given(TEXTS)
def test_each_character_folds_to_its_own(text: str) -> None:
    regular = of(text)
    for offset, character in enumerate(regular.text):
        start, end = regular.span(offset, offset + 1)
        assert end == start + 1
        original = text[start]
        # A character on its own has no neighbours, so what depends on them is named here.
        alone = of(original).text
        contextual = dict(zip(",;:．﹒－−‐‑﹣\n\r\f", "，；：..-----   ", strict=True))
        allowed = {original, alone, contextual.get(original, alone), contextual.get(alone, alone)}
        assert character in allowed or (character in " \n" and not original.strip())


@settings(max_examples=200, deadline=None)
@given(TEXTS, st.data())
def test_a_span_covers_its_characters(text: str, data: st.DataObject) -> None:
    regular = of(text)
    start = data.draw(st.integers(0, len(regular.text)))
    end = data.draw(st.integers(start, len(regular.text)))
    span = regular.span(start, end)
    assert 0 <= span.start <= span.end <= len(text)
    assert span.end - span.start >= end - start


@settings(max_examples=300, deadline=None)
@given(TEXTS)
def test_nothing_irregular_is_left(text: str) -> None:
    regular = of(text).text
    assert not set(regular) & set("\r\f\v\x00\u2028\u3000\u00a0\ufeff\u200b０９％＝()")
    assert "\n\n\n" not in regular
    assert "\n\t\t" not in regular
    assert not any(line.endswith(" ") or line.startswith(" ") for line in regular.split("\n"))


ADVERSARIAL = {
    "digits": "1",
    "spaces": " ",
    "tabs": "\t",
    "newlines": "\n",
    "commas": ",",
    "brackets": "（",
    "ascii brackets": "(",
    "carriage returns": "\r",
    "zeros": "\x00",
    "letters": "a",
    "pinyin": "（gòu）",
    "chinese": "预",
    "short lines": "1\n",
    "numbers": "1 ",
    "thousands": "1,234",
    "groups": ",234",
    "units": "1\n元",
    "rows": "1 2\n",
    "cells": "\t1\n",
    "clauses": "预\n，",
    "letter-spaced": "预 ",
    "footers": "- 9 -\n",
    "thin": "1\u2009234",
    "dots": "1．",
    "nbsp": "\xa0",
    "pin": "購 （gòu） ",
    "long lines": "预预预预预预预预预预预预预预预预预预预预预预预预预\n",
    "lines and tails": "预预预预预预预预预预预预预预预预预预预预预预预预预\n1\n",
    "mixed space": " \t",
    "quotes": "”\n",
    "commas below": ",\n",
    "commas apart": ", ",
    "semicolons and words": ";预 ",
    "quoted rows": "甲乙 丙丁 ”\n\n”",
}


@pytest.mark.parametrize("piece", ADVERSARIAL.values(), ids=ADVERSARIAL.keys())
def test_adversarial_texts_are_regular_and_stay_so(piece: str) -> None:
    """How long they take is measured in benchmarks/, never here."""
    text = (piece * (20_000 // len(piece) + 1))[:20_000] + "购，"
    regular = of(text)
    assert of(regular.text).text == regular.text
