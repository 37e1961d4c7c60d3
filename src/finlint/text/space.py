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
_TABS = regex(r"\t(?<![ \t]\t)(?:[ \t]+|(?<=[^\n]\t)(?:(?=\n)|\Z))")
_SPACES_AND_TABS = regex(r" (?<![ \t] ) *\t[ \t]*")
_PAIRED = regex(" (?<=[-+0-9.,%‰≥≤=<>√×/] ) *[-+0-9≥≤=<>√×/%‰]")
"""What every pair has in it."""
_BESIDE = f"{CHINESE}≥≤=<>×%‰"
_EDGE = r"(?<![^\n] ) *| *(?![^\n])"
_IDLE = rf"{_EDGE}|(?<=[{_BESIDE}] ) *| *(?=[{_BESIDE},;:])"
_MORE = "(?<=  ) *"
"""Of several spaces all but the first."""
# What the spaces of a line are, by those of them that separate nothing. A letter that stands alone goes with
# the next; two whole numbers stay two, even in a line of such letters.
_ROW = regex(f" (?:{_EDGE}|{_MORE})")
_PROSE = regex(f" (?:{_IDLE}|{_MORE})")
_LETTERED = regex(rf" (?:{_IDLE}|(?<=\s[^ ] ) *| *(?=[^ ](?:\s|\Z))|{_MORE})")


def is_row(line: str) -> bool:
    """Whether spaces in a line separate cells.

    In prose a number stands beside a word, never beside a number; where a row has words only,
    three of them stand without punctuation.
    """
    return " " in line and (_is_paired(line) or _is_cells(line))


def _is_paired(line: str) -> bool:
    if _PAIRED.search(line) is None:
        return False
    pair = _PLAIN_PAIR if _SENTENCE.search(line) else _PAIR
    return pair.search(line) is not None


def _is_cells(line: str) -> bool:
    if line.count(" ") < _LEAST_CELLS - 1 or line.startswith("\t"):
        return False
    words = line.split()
    if len(words) < _LEAST_CELLS or not (_WORD.fullmatch(words[0]) and _WORD.fullmatch(words[1])):
        return False
    return all(map(_CELL.fullmatch, words[2:-1]))


def spaced(draft: Draft, known: dict[str, re.Pattern[str]]) -> Draft:
    """Without the spaces that separate nothing, and with one leading tab for each cell.

    ``known`` is what lines are, for the next time: most are what they were before.
    """
    text = draft.text
    gaps = list(_around_words(text, known))
    if "\t" in text:
        for tabs in (_TABS, _SPACES_AND_TABS):
            gaps += [gap for run in tabs.finditer(text) for gap in _around_tabs(text, *run.span())]
        gaps.sort()
    return draft.without(gaps)


def _around_words(text: str, known: dict[str, re.Pattern[str]]) -> Iterator[tuple[int, int]]:
    """The gaps of runs of spaces but for those at a tab; a line where none is one in prose has none."""
    end, plain = -1, False
    for gap in _PROSE.finditer(text):
        start = gap.start()
        if start > end:
            first, end = text.rfind("\n", 0, start) + 1, text.find("\n", start)
            line = text[first : end if end >= 0 else None]
            end = first + len(line)
            idle = known.get(line) or known.setdefault(line, _idle(line))
            plain = idle is _PROSE and "\t" not in line
            if not (plain or (idle is _ROW and "  " not in f" {line} ")):
                yield from [found.span() for cell in _cells(line, first) for found in idle.finditer(text, *cell)]
        if plain:
            yield gap.span()


def _cells(line: str, at: int) -> Iterator[tuple[int, int]]:
    """From where to where the words between tabs go, for a line that begins somewhere."""
    first, end = at, at + len(line)
    for cell in line.split("\t"):
        after = at + len(cell) + 1
        words = cell if at == first else cell.lstrip(" ")
        start = after - 1 - len(words)
        yield start, start + len(words if after > end else words.rstrip(" "))
        at = after


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
