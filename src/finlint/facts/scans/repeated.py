"""Numbers that the same words state in several places: 新增储备项目111个 in the text and again in its annex.

No vocabulary names what is counted there; that the words before the number, or behind it, are the same tells that
the number is. What the vocabulary knows is left to its own key.
"""

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from itertools import takewhile

from finlint.facts.figure import Aspect, Figure
from finlint.facts.key import Key, Scope
from finlint.facts.page import Page
from finlint.facts.scans.figures import figure
from finlint.measure import Dimension, Quantity
from finlint.regex import regex
from finlint.syntax import Token
from finlint.value import value

SAME = "~同文:"
_KINDS = frozenset({"AMOUNT", "COUNT", "PERCENT"})
_STOP = frozenset("。；;！？!?\t")
_END = frozenset("。！？!?\t\n")
_SIGNS = _STOP | _END
_RUN = regex(r"[A-Za-z一-鿿<>≥≤=]+|\d[\d.,]*|[。；;！？!?\t\n]")
_BACK, _AHEAD = 60, 40
_LEAST, _OPENING, _BOTH = 12, 8, 2
"""Letters that must be the same: before the number, from the start of its sentence, or behind it with two before."""
_STRONG, _BEHIND = 16, 6
_THRESHOLDS = ("<", ">", "大于", "小于", "超过", "低于", "高于")
"""What stands before a number that is no statement but a bound."""


@value
class _Stated:
    """A number with the letters of its sentence before it, other numbers as ``…``, and the text behind it."""

    token: Token
    quantity: Quantity
    left: str
    behind: str
    entity: str

    @property
    def right(self) -> str:
        """The letters of its sentence behind it."""
        return _letters(takewhile(_within, _RUN.findall(self.behind)))

    @property
    def keys(self) -> tuple[str, ...]:
        """What another statement must share with it, the surer first; none for words that say too little.

        A rate is a rate of what its sentence speaks of from the start.
        """
        unit = self.quantity.unit.symbol
        dimension = self.quantity.unit.dimension
        opening = (
            f"{self.left}#{unit}^" if len(self.left) >= (_LEAST if dimension is Dimension.MONEY else _OPENING) else ""
        )
        if dimension is Dimension.SHARE:
            return (opening,) if opening else ()
        before = f"{self.left[-_LEAST:]}#{unit}" if len(self.left) >= _LEAST else ""
        right = self.right if len(self.left) >= _BOTH else ""
        behind = f"{self.left[-_BOTH:]}#{unit}{right[:_LEAST]}" if len(right) >= _LEAST else ""
        return tuple(key for key in (before, opening, behind) if key)

    @property
    def strong(self) -> str:
        """Enough letters to tell that the sentence was copied, "" where there are fewer."""
        right = self.right
        behind = min(len(right), max(_BEHIND, _STRONG + _BEHIND - len(self.left)))
        left = self.left[-(_STRONG + _BEHIND - behind) :]  # a number near the end has the more before it
        right = right[:behind]
        whole = len(left) >= _OPENING and len(left) + len(right) >= _STRONG + _BEHIND
        return f"{left}#{right}" if whole else ""


def repeated(page: Page, tokens: Iterable[Token]) -> Iterator[Figure]:
    """Figures VALUE with Key("~同文:WORDS", "", year), those of one key in several sentences.

    ``scope.level`` is the longer context of a number, the same where the whole sentence was copied.
    """
    if not page.reports:
        return
    groups: dict[str, list[_Stated]] = defaultdict(list)
    for stated in _statements(page, tokens):
        for key in stated.keys:
            groups[key].append(stated)
    seen: set[int] = set()
    for key, group in _surest(groups):
        left = [each for each in group if (each.token.start_pos or 0) not in seen]
        if len(left) > 1 and len({each.entity for each in left if each.entity}) <= 1:
            seen.update(each.token.start_pos or 0 for each in left)
            yield from (_figure(page, each, key) for each in left)


def _surest(groups: Mapping[str, list[_Stated]]) -> Sequence[tuple[str, list[_Stated]]]:
    """Groups of more than one statement, the largest first, in the order of the text."""
    several = [(key, group) for key, group in groups.items() if len(group) > 1]
    return sorted(several, key=lambda item: -len(item[1]))


def _statements(page: Page, tokens: Iterable[Token]) -> Iterator[_Stated]:
    figures, starts, glossary = page.figures, page.starts, page.glossary
    for token in tokens:
        at = token.start_pos or 0
        if token.type not in _KINDS or at in glossary:
            continue
        quantity = Quantity.parse(token.strip())
        if quantity is None or not quantity.mantissa:
            continue
        start = page.normalised.origin(at)
        near = bisect_right(starts, start) - 1
        read = figures[near] if near >= 0 and figures[near].span.end > start else None
        if _known(read):
            continue
        left, end = _before(page.text, at), token.end_pos or at
        if not left.endswith(_THRESHOLDS):
            behind = page.text[end : end + _AHEAD]
            yield _Stated(token, quantity, left, behind, read.key.entity if read is not None else "")


def _known(read: Figure | None) -> bool:
    """Whether other relations know a number by its key; the change of a part, told as a reason, has none beside it."""
    return read is not None and read.key.known and read.aspect is not Aspect.CHANGE


def _before(text: str, start: int) -> str:
    """The letters of a sentence before a number."""
    near = _RUN.findall(text, max(0, start - _BACK), start)
    before = _letters(_behind(near, _STOP))
    if len(before) < _LEAST and "；" in near:  # …，并补缴社会保险费；二是项目支出增加47.16万元
        before = _letters(_behind(near, _END))
    return before


def _behind(runs: Sequence[str], stops: AbstractSet[str]) -> Sequence[str]:
    """The runs behind the last one that is a stop."""
    at = next((at for at in range(len(runs) - 1, -1, -1) if runs[at] in stops), -1)
    return runs[at + 1 :]


def _within(run: str) -> bool:
    return run not in _STOP


def _letters(runs: Iterable[str]) -> str:
    return "".join(["…" if run[0].isdigit() else run for run in runs if run not in _SIGNS])


def _figure(page: Page, stated: _Stated, key: str) -> Figure:
    start, end = stated.token.start_pos or 0, stated.token.end_pos or 0
    return figure(page, start, end, stated.quantity, Key(SAME + key, "", page.year, Scope(level=stated.strong)))
