"""Paragraphs that end in an amount without a full stop: 2024年度机关运行经费支出80.00万元."""

import re
from collections.abc import Iterator

from finlint.facts.figure import Mark, MarkKind
from finlint.facts.page import Page
from finlint.regex import regex

_END = regex(r"[万亿元%](?<=\d.)(?:(?<=[元%])|(?<=[万亿])元)[ 　]*(?=\n|\Z)")
_NEXT = regex(
    r"\n{1,3}(?:第[一二三四五六七八九十]{1,3}部分|[一二三四五六七八九十]{1,3}、|（[一二三四五六七八九十]{1,3}）)(?=[^\n]*[一-鿿])|\n*\Z"
)
_SENTENCE = regex(r"\n(?:20\d\d年|截[至止]|本[部单]|[我全])[^\n]*")
_STOP = "。\n"
_LEAST, _TIMES, _SHORTEST, _LAST = 5, 5, 20, 40
"""Paragraphs that end as they should, for each that does not; characters of a sentence, and of its end."""


def stop(page: Page) -> Iterator[Mark]:
    """Marks UNFINISHED, ``word`` paragraph, where the next line is a heading and most others have their stop."""
    text = page.text.rstrip() + "\n"
    whole = text.count(_STOP) if page.reports else 0
    if whole < _LEAST:
        return
    bare = list(_bare(page.text))
    if len(bare) * _TIMES > whole:
        return
    for match in bare:
        yield page.mark(MarkKind.UNFINISHED, *match.span(), word="paragraph", text=match[0].strip())
    last = text.rindex(_STOP)
    yield page.mark(MarkKind.UNFINISHED, last, last + 1, word="paragraph", expected="。")


def _bare(text: str) -> Iterator[re.Match[str]]:
    """The amounts that end a paragraph of prose above a heading."""
    for line in _SENTENCE.finditer("\n" + text):
        start, end = line.start(), line.end() - 1
        amount = _END.search(text, max(end - _LAST, start + _SHORTEST), end)
        if amount is not None and _NEXT.match(text, amount.end()):
            yield amount
