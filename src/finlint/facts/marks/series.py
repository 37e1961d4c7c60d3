"""Years of sentences that say the same of one item after another: 2025年预算5万元，2024年预算4万元."""

from collections import Counter, defaultdict
from collections.abc import Iterator
from itertools import pairwise

from finlint.regex import regex
from finlint.value import value

_DATED = regex(r"20(?<!\d..)\d\d(?:年度?|(?=预算|决算|执行))")
_LABEL = regex(r"[^\d，。；：、“”（）()\n]{2,16}")
_OF_MONEY = ("预算", "决算", "执行", "支出", "收入")
_BETWEEN = regex(r"\d[\d.,]*[万亿]?元[，,、；;]?(?P<base>[与比较同]?)")
_CHANGE = regex(r"[增减]|下降|上升|持平|基本|相比|有所|无变化|一致")
_COPULA = "为是约"
_LEAST, _TIMES = 5, 8
"""Sentences that agree, for one that does not."""
_LONGEST = 48
"""Characters between the years of two statements side by side."""


@value
class _Dated:
    """A statement with its year: where it begins and ends, and what it says there is."""

    start: int
    end: int
    year: str
    label: str


def years_of_series(text: str, year: str) -> Iterator[tuple[int, str]]:
    """Where the year of a series stands, and what it should be by all the other sentences.

    Two statements side by side are compared with all pairs of the same words. Where both years of a
    pair are others, it speaks of something else.
    """
    pairs: dict[tuple[str, str], list[tuple[_Dated, _Dated]]] = defaultdict(list)
    for one, other in pairwise(_statements(text)):
        gap = _BETWEEN.fullmatch(text, one.end, other.start) if other.start - one.start <= _LONGEST else None
        if gap is not None:
            pairs[one.label, ("比" if gap["base"] else "") + other.label].append((one, other))
    told: dict[int, str] = {}
    for found in pairs.values():
        for start, right in _told(found, year):
            if start not in told or text.startswith(right, start):  # right in one series is right
                told[start] = right
    yield from sorted(told.items())


def _statements(text: str) -> Iterator[_Dated]:
    for match in _DATED.finditer(text):
        label = _LABEL.match(text, match.end())
        if label is None or not any(word in label[0] for word in _OF_MONEY):
            continue
        change = _CHANGE.search(label[0])
        words = (label[0][: change.start()] if change else label[0]).rstrip(_COPULA)
        yield _Dated(match.start(), label.end(), match[0][:4], words)


def _told(found: list[tuple[_Dated, _Dated]], year: str) -> Iterator[tuple[int, str]]:
    """The years of pairs of which nearly all have the same two, as those have them."""
    if len(found) <= _LEAST:
        return
    counted = Counter((one.year, other.year) for one, other in found)
    usual, most = counted.most_common(1)[0]
    if most < _LEAST or year not in usual or (len(found) - most) * _TIMES > most:
        return
    for pair in found:
        wrong = [(each.start, right) for each, right in zip(pair, usual, strict=True) if each.year != right]
        if len(wrong) < len(usual):
            yield wrong[0] if wrong else (pair[1].start, usual[1])
