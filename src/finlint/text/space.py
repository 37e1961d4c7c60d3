"""Spaces made regular: kept where they separate cells, deleted where a layout put them."""

import re
from collections.abc import Iterable, Iterator

from finlint.regex import regex
from finlint.text.draft import Draft
from finlint.text.fold import CHINESE, CJK

_NUMBER = r"[-+]?[0-9][0-9.,]*[%‰]?"
_PAIR = regex(
    r"(?:[-+0-9](?<!\S.)[0-9.,]*[%‰]?|[≥≤=<>√×/%‰](?<!\S.)) +"
    rf"(?:{_NUMBER}|[≥≤=<>√×/%‰-])(?!\S)"
)
_PLAIN_PAIR = regex(rf"(?:[-+0-9](?<!\S.)[0-9.,]*[%‰]?|[√/](?<!\S.)) +(?:{_NUMBER}|[√/])(?!\S)")
_SENTENCE = regex("[，。；]")
_WORD = regex(rf"[^0-9，。；：、！？][^，。；：、！？]*[{CJK}）]")
_CELL = regex(rf"[^，。；：、！？]+[{CJK}）%]")
_LEAST_CELLS = 3
_LEAST_LETTERS = 6
# Each begins with a sign that the engine can look for by itself.
_SPACES = regex(r" (?<![ \t] )[ \t]*")
_TABS = regex(r"\t(?<![ \t]\t)(?:[ \t]+|(?<=[^\n]\t)(?:(?=\n)|\Z))")
_BESIDE = f"{CHINESE}≥≤=<>×%‰"
_IDLE = rf"(?<=[{_BESIDE}] ) *| *(?=[{_BESIDE},;:])"
_MORE = "(?<=  ) *"
"""Of several spaces all but the first."""
# What the spaces inside a line are, by those of them that separate nothing. A letter that stands alone goes with
# the next; two whole numbers stay two, even in a line of such letters.
_ROW = regex(f" {_MORE}")
_PROSE = regex(f" (?:{_IDLE}|{_MORE})")
_LETTERED = regex(rf" (?:{_IDLE}|(?<=\s[^ ] ) *| *(?=[^ ](?:\s|\Z))|{_MORE})")


def is_row(line: str) -> bool:
    """Whether spaces in a line separate cells.

    In prose a number stands beside a word, never beside a number; where a row has words only,
    three of them stand without punctuation.
    """
    if " " not in line:
        return False
    pair = _PLAIN_PAIR if _SENTENCE.search(line) else _PAIR
    return pair.search(line) is not None or _is_cells(line)


def _is_cells(line: str) -> bool:
    if line.count(" ") < _LEAST_CELLS - 1 or line.startswith("\t"):
        return False
    words = line.split()
    if len(words) < _LEAST_CELLS or not (_WORD.fullmatch(words[0]) and _WORD.fullmatch(words[1])):
        return False
    return all(map(_CELL.fullmatch, words[2:-1]))


def spaced(draft: Draft) -> Draft:
    """Without the spaces that separate nothing, and with one leading tab for each cell."""
    text = draft.text
    tabs = [gap for run in _TABS.finditer(text) for gap in _around_tabs(text, *run.span())]
    return draft.without(sorted([*_around_words(text), *tabs]))


def _around_words(text: str) -> Iterator[tuple[int, int]]:
    """The gaps of runs that begin with a space; those inside a line are looked at together."""
    line_end, idle, at = -1, _PROSE, 0
    while match := _SPACES.search(text, at):
        start, at = match.span()
        if start == 0 or text[start - 1] == "\n" or text[at : at + 1] in {"", "\n"} or "\t" in match[0]:
            yield from _around_tabs(text, start, at)
            continue
        if start >= line_end:
            first = text.rfind("\n", 0, start) + 1
            line_end = text.find("\n", at)
            line_end = len(text) if line_end < 0 else line_end
            idle = _idle(text[first:line_end])
        tab = text.find("\t", at, line_end)
        at = start + len(text[start : line_end if tab < 0 else tab].rstrip(" "))
        yield from [gap.span() for gap in idle.finditer(text, start, at)]


def _around_tabs(text: str, start: int, end: int) -> Iterable[tuple[int, int]]:
    """The gaps of a run at the edge of a line, where the first tab is that of a cell, or with tabs in it."""
    if text[end : end + 1] in {"", "\n"} and start and text[start - 1] != "\n":
        return ((start, end),)
    tabs = [at for at in range(start, end) if text[at] == "\t"]
    if start == 0 or text[start - 1] == "\n":
        tabs = tabs[:1]
    starts, stops = (start, *(at + 1 for at in tabs)), (*tabs, end)
    return ((one, two) for one, two in zip(starts, stops, strict=True) if one < two)


def _idle(line: str) -> re.Pattern[str]:
    """What finds the spaces inside a line that separate nothing."""
    if line.count(" ") >= _LEAST_LETTERS - 1 and _is_lettered(line.split()):
        return _LETTERED
    return _ROW if is_row(line) else _PROSE


def _is_lettered(tokens: list[str]) -> bool:
    """Whether a title was set with a space between its letters."""
    letters = [token for token in tokens if len(token) == 1]
    if len(tokens) < _LEAST_LETTERS or len(letters) < 0.8 * len(tokens):
        return False
    return sum(1 for letter in letters if "\u4e00" <= letter <= "\u9fff") >= 0.5 * len(tokens)
