"""What the report calls a project of its tables: in the text, in a list, in 评价结论, in another table."""

import re
from bisect import bisect_right
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from itertools import accumulate

from finlint.facts.figure import Aspect, Mark, MarkKind
from finlint.facts.page import Page
from finlint.near import places
from finlint.regex import regex
from finlint.value import value

_STOPS = '、，；。：:“”"\n\t'
_PIECE, _LONGEST = regex(rf"[^{_STOPS}]{{6,60}}"), 60
_BEFORE = regex(r"(?:[对将为以即是取施展]|其中|包括|以及|完成|自评表|[0-9A-Z]{8,40}[-—－])$")
_BEHIND = regex(r"项目|等|绩效|自评|[0-9]")
_TELLING = regex(r"[0-9A-Za-z一二三四五六七八九十上中下左右前后新旧老大小东南西北省市县区镇乡村和与及的等（）()]")
_SHORTEST = 6
_FEW, _MOST = 24, 2_000
"""Names up to which each is looked at for any words, and beyond which nobody looks for slips in each."""


@value
class _Text:
    """The text with the words of each cell on one line: where the words begin that a sign was left out before."""

    words: str
    starts: Sequence[int]

    def place(self, offset: int) -> int:
        """Where a character stands in the text."""
        return offset + bisect_right(self.starts, offset) - 1


@value
class _Mention:
    """Words that are the name of a project, or nearly so; offsets of the compact text."""

    name: str
    start: int
    end: int


def naming(page: Page) -> Iterator[Mark]:
    """NAMING marks: every mention of a project of the tables; ``expected`` is how it is written more often."""
    tables = _tables(page)
    if not 0 < len(tables) <= _MOST:
        return
    text = _compact(page.text)
    within = _Near(tables).within if len(tables) > _FEW else _Few(tables).within
    found = [
        mention
        for piece in _pieces(text.words, tables)
        for mention in _mentions(piece[0], piece.start(), within(piece[0]))
    ]
    times = Counter(mention.name for mention in found)
    if len(times) > _MOST:
        return
    alike = _Near(times)
    rivals = {name: _rival(name, alike.of(name), tables) for name in times}
    for mention in found:
        rival = rivals[mention.name]
        right = mention.name if not rival or _wins(mention.name, rival, times, tables) else rival
        start, end = text.place(mention.start), text.place(mention.end - 1) + 1
        yield page.mark(MarkKind.NAMING, start, end, text=mention.name, expected=right)


def _tables(page: Page) -> Mapping[str, AbstractSet[bool]]:
    """The names of the tables, each with whether they have scores: 自评表 (true), 目标表 (false)."""
    judged = {figure.key.entity for figure in page.figures if figure.aspect is Aspect.SCORE}
    found: dict[str, set[bool]] = {}
    for fact in page.facts:
        if isinstance(fact, Mark) and fact.kind is MarkKind.PROJECT and len(fact.text) >= _SHORTEST:
            found.setdefault(fact.text, set()).add(fact.key is not None and fact.key.entity in judged)
    return found


def _compact(text: str) -> _Text:
    """Without blanks, and from the first cell on without line ends: the words of a cell may go on below."""
    cells = 0 if text.startswith("\t") else text.find("\n\t")
    words = (text if cells < 0 else text[:cells] + text[cells:].replace("\n", " ")).split(" ")
    return _Text("".join(words), list(accumulate(map(len, words), initial=0)))


def _pieces(words: str, tables: Iterable[str]) -> Iterator[re.Match[str]]:
    """The words between two signs that hold half of a name, as every name does that is one slip from it."""
    halves = {half for name in tables for half in _halves(name)}
    end = 0
    for place in sorted(place for half in halves for place in places(words, half)):
        if place < end:
            continue
        start = _begins(words, end, place)
        start += (place - start) // _LONGEST * _LONGEST  # of words without a sign that many at a time
        piece = _PIECE.match(words, start)
        if piece is not None and place < piece.end():
            end = piece.end()
            yield piece


def _halves(name: str) -> tuple[str, str]:
    """The beginning and the end of a name, one of which a slip leaves as it is."""
    size = (len(name) - 1) // 2
    return name[:size], name[-size:]


def _begins(words: str, end: int, place: int) -> int:
    """Where the words begin that a place stands in, all of them behind the end of others."""
    for low in (max(end, place - _LONGEST), end):  # of most the sign is near
        stop = max(words.rfind(stop, low, place) for stop in _STOPS)
        if stop >= 0:
            return stop + 1
    return end


class _Few:
    """A few names by their halves."""

    def __init__(self, names: Iterable[str]) -> None:
        self.halves = {name: _halves(name) for name in names}

    def within(self, piece: str) -> Sequence[str]:
        """The names that a part of a piece may be meant for."""
        return [name for name, (one, other) in self.halves.items() if one in piece or other in piece]


class _Near:
    """Names by what a slip makes of them: of thousands only those are looked at that words may be meant for."""

    def __init__(self, names: Iterable[str]) -> None:
        self.order = {name: at for at, name in enumerate(names)}
        self.firsts = frozenset(name[:1] for name in self.order)
        self.sizes = frozenset(len(name) + more for name in self.order for more in (-1, 0, 1))
        self.slips: dict[str, list[str]] = defaultdict(list)
        for name in self.order:
            for written in {*_shorter(name), *_exchanged(name)}:
                self.slips[written].append(name)

    def of(self, words: str) -> Sequence[str]:
        """The names that are some words, or but for one slip, in their order."""
        found = {words, *_shorter(words)} & self.order.keys()
        return sorted(found.union(self.slips.get(words, ())), key=self.order.__getitem__)

    def within(self, piece: str) -> Sequence[str]:
        """The names that a part of a piece may be meant for."""
        firsts = sorted(at for first in self.firsts.intersection(piece) for at in places(piece, first))
        starts = [at for at in firsts if not at or _BEFORE.search(piece, 0, at)]
        ends = [*(end.start() for end in _BEHIND.finditer(piece, 1)), len(piece)] if starts else []
        parts = [piece[start:end] for start in starts for end in ends if end - start in self.sizes]
        found = {name for part in parts for name in self.of(part)}
        return sorted(found, key=self.order.__getitem__)


def _shorter(name: str) -> Iterator[str]:
    """A name without one of its characters."""
    return (name[:at] + name[at + 1 :] for at in range(len(name)))


def _exchanged(name: str) -> Iterator[str]:
    """A name of which two characters stand in each other's place."""
    return (name[:at] + name[at + 1] + name[at] + name[at + 2 :] for at in range(len(name) - 1))


def _mentions(piece: str, offset: int, names: Iterable[str]) -> Iterator[_Mention]:
    """Names in words between two signs: at their beginning or behind 对, at their end or before 项目, 等."""
    for name in names:
        at = piece.find(name[0])
        while at >= 0:
            if at == 0 or _BEFORE.search(piece, 0, at):
                size = next((size for size in (0, -1, 1) if _stands(piece, at, len(name) + size, name)), None)
                if size is not None:
                    end = at + len(name) + size
                    yield _Mention(piece[at:end], offset + at, offset + end)
                    return
            at = piece.find(name[0], at + 1)


def _stands(piece: str, at: int, size: int, name: str) -> bool:
    """Whether the words of a size at a place are a name, or one slip from it, with nothing more to the name."""
    words = piece[at : at + size]
    whole = len(words) == size and (at + size == len(piece) or _BEHIND.match(piece, at + size) is not None)
    return whole and (words == name or _slip(words, name))


def _slip(one: str, other: str) -> bool:
    """Whether two names are alike but for two characters exchanged, or one lost that tells nothing apart."""
    short, long = sorted((one, other), key=len)
    at = next((at for at, (a, b) in enumerate(zip(short, long, strict=False)) if a != b), len(short))
    if len(long) == len(short) + 1:
        return 0 < at < len(short) and short[at:] == long[at + 1 :] and _TELLING.match(long, at) is None
    exchanged = short[at + 1 : at + 2] + short[at : at + 1]
    return 0 < at < len(short) - 1 and short[:at] + exchanged + short[at + 2 :] == long


def _rival(name: str, alike: Iterable[str], tables: Mapping[str, AbstractSet[bool]]) -> str:
    """The other writing of the same project, ``""`` if there is none or if both are projects of their own."""
    near = [other for other in alike if other != name and _slip(name, other)]
    if len(near) != 1 or tables.get(name, set()) & tables.get(near[0], set()):
        return ""
    return near[0]


def _wins(name: str, rival: str, times: Mapping[str, int], tables: Mapping[str, AbstractSet[bool]]) -> bool:
    """Whether a writing is the usual one; of two that are as usual the one of a table."""
    mine, theirs = (times[name], name in tables), (times[rival], rival in tables)
    return mine > theirs or (mine == theirs and name < rival)
