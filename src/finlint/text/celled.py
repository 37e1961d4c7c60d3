"""Forms whose rows stand on one line each: 数量指标⇥宣传场次⇥10场⇥12场⇥5⇥5, as copied from a web page or a sheet.

They are written as they come from a document: one cell a line behind a tab, a blank line behind each row. Tables
of accounts stay as they are, for these are read line by line.
"""

from collections.abc import Iterator, Sequence

from finlint.regex import regex
from finlint.text.draft import Draft

_INSIDE = regex(r"[\t|](?:(?<=[^\s|].)|(?<=[^\s|] .))")
"""A sign between cells; where a line is one cell, its tab comes first."""
_HEAD = regex(
    r"[\t|] ?(?:(?:自评|评价|实际|指标)?得分|(?:单位)?自评分[数值]?|(?:年度|预期|全年|绩效)?(?:指标|目标)值)"
    r"[^\t|\n。；]{0,12}(?=[\t|\r\n])"
)
_ACCOUNT = regex(r"[\s|]*(?:\d{3,7}|科目(?:编码|代码))\s?[\t|]")
"""How the rows of the accounts begin: a form that follows at once is not to take them in."""
_RULE = regex(r"[\s|:-]+")
_LEAST, _APART = 3, 3
"""Cells of a header at least, and lines between the pieces of a form at most."""
_Line = tuple[int, int]


def celled(draft: Draft) -> Draft:
    """The untouched text with the rows of forms a cell a line; every character knows where it came from."""
    text = draft.text
    if not ("\t" in text or "|" in text) or _INSIDE.search(text) is None or _HEAD.search(text) is None:
        return draft
    pieces: list[tuple[str, int]] = []
    at = 0
    for start, end in _rows(text):
        pieces.append((text[at:start], at))
        pieces += _written(text, start, end)
        at = end
    pieces.append((text[at:], at))
    runs: list[tuple[int, int]] = []
    offset = 0
    for words, origin in pieces:
        if words:
            runs.append((offset, origin - offset))
            offset += len(words)
    return Draft("".join(words for words, _ in pieces), tuple(runs)) if len(pieces) > 1 else draft


def _rows(text: str) -> Iterator[_Line]:
    """The lines of all forms that are rows."""
    form: list[_Line] = []
    headed, since, start = False, 0, 0
    for raw in text.split("\n"):
        end = start + len(raw)
        if not headed and _ACCOUNT.match(raw):
            form = []  # a table of the accounts goes on: what came before is no form either
        elif _is_row(raw):
            form.append((start, end))
            headed = headed or _is_head(raw)
            since = 0
        elif since == _APART or not form:
            yield from form if headed else ()
            form, headed = [], False
        else:
            since += bool(raw.strip())
        start = end + 1
    yield from form if headed else ()


def _is_row(raw: str) -> bool:
    words = raw.strip(" \r")
    return "\t" in words.strip() or (words.startswith("|") and words.endswith("|") and words.count("|") >= _LEAST)


def _is_head(raw: str) -> bool:
    sign = "\t" if "\t" in raw else "|"
    return raw.count(sign) >= _LEAST - 1 and _HEAD.search(f"{raw}\n") is not None


def _written(text: str, start: int, end: int) -> Sequence[tuple[str, int]]:
    """The cells of a row with where they come from: so does the tab before each, and the line end behind it."""
    raw = text[start:end]
    if "\t" not in raw:
        if _RULE.fullmatch(raw):
            return ()
        start, end = start + raw.index("|") + 1, start + raw.rindex("|")
    sign = "\t" if "\t" in raw else "|"
    pieces = []
    at = start
    for cell in text[start:end].split(sign):
        pieces += [("\t", at), (cell, at), ("\n", at + len(cell))]
        at += len(cell) + 1
    return pieces if at <= len(text) else pieces[:-1]
