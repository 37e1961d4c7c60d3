"""Spaces made regular: kept where they separate cells, deleted where a layout put them."""

from collections.abc import Iterable, Iterator
from enum import Enum, auto

from finlint.regex import regex
from finlint.text.draft import Draft
from finlint.text.fold import CJK, is_chinese

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
_RUN = regex(r" [ \t]*|\t(?:[ \t]+|(?<=[^\n]\t)(?:(?=\n)|\Z))")
_LOOSE = "≥≤=<>×%‰"


class _Line(Enum):
    """What the spaces inside a line are."""

    PROSE = auto()
    ROW = auto()
    LETTERED = auto()


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
    if line.startswith("\t") or line.count(" ") < _LEAST_CELLS - 1:
        return False
    first, second, *others = [*line.split(), "", ""]
    return (
        len(others) >= _LEAST_CELLS
        and all(_WORD.fullmatch(word) for word in (first, second))
        and all(_CELL.fullmatch(word) for word in others[:-3])
    )


def spaced(draft: Draft) -> Draft:
    """Without the spaces that separate nothing, and with one leading tab for each cell."""
    return draft.without(list(_gaps(draft.text)))


def _gaps(text: str) -> Iterator[tuple[int, int]]:
    line_end, kind = -1, _Line.PROSE
    for match in _RUN.finditer(text):
        start, end = match.span()
        before = text[start - 1] if start else "\n"
        after = text[end] if end < len(text) else "\n"
        if before == "\n":
            yield from _all_but_tabs(text, start, end, most=1)
        elif after == "\n":
            yield start, end
        elif "\t" in match[0]:
            yield from _all_but_tabs(text, start, end)
        else:
            if start >= line_end:
                first = text.rfind("\n", 0, start) + 1
                line_end = text.find("\n", end)
                line_end = len(text) if line_end < 0 else line_end
                kind = _kind(text[first:line_end])
            keep = 0 if _separates_nothing(text, start, end, kind) else 1
            if start + keep < end:
                yield start + keep, end


def _all_but_tabs(text: str, start: int, end: int, most: int | None = None) -> Iterable[tuple[int, int]]:
    """The ranges between the first tabs of white space."""
    tabs = [at for at in range(start, end) if text[at] == "\t"][:most]
    starts, stops = (start, *(at + 1 for at in tabs)), (*tabs, end)
    return ((one, two) for one, two in zip(starts, stops, strict=True) if one < two)


def _kind(line: str) -> _Line:
    if line.count(" ") >= _LEAST_LETTERS - 1 and _is_lettered(line.split()):
        return _Line.LETTERED
    return _Line.ROW if is_row(line) else _Line.PROSE


def _is_lettered(tokens: list[str]) -> bool:
    """Whether a title was set with a space between its letters."""
    letters = [token for token in tokens if len(token) == 1]
    chinese = sum(1 for letter in letters if "\u4e00" <= letter <= "\u9fff")
    return len(tokens) >= _LEAST_LETTERS and len(letters) >= 0.8 * len(tokens) and chinese >= 0.5 * len(tokens)


def _separates_nothing(text: str, start: int, end: int, kind: _Line) -> bool:
    if kind is _Line.ROW:
        return False
    before, after = text[start - 1], text[end]
    if is_chinese(before) or is_chinese(after) or before in _LOOSE or after in _LOOSE + ",;:":
        return True
    if kind is _Line.PROSE:
        return False
    # Two whole numbers stay two, even in a letter-spaced line.
    return text[max(start - 2, 0) : start - 1].isspace() or text[end + 1 : end + 2].isspace()
