"""Scores that prose divides: 过程指标35分，得33.70分。其中：预算执行率10分，得9.70分；…

The parts are known to be all of them by their weights, which make that of the whole (DOMAIN D-GD, 履职效能50分).
"""

import re
from collections.abc import Iterator, Sequence
from itertools import accumulate, islice

from finlint.facts.figure import Aspect, Figure
from finlint.facts.page import Page
from finlint.facts.scans.clause import POINTS
from finlint.facts.scans.figures import side
from finlint.measure import Exact, Quantity
from finlint.near import Near
from finlint.regex import regex

PART, FULL = "~分项得分:", "~分项分值:"
_NAME = regex(r"(?P<name>[^，。；：、（）“”.．\d\s]{2,24}?)(?:满分为?|（满分|（)?$")
_CN = "[一二三四五六七八九十]{1,2}"
_HEADS = (regex(rf"{_CN}、"), regex(rf"（{_CN}）"), regex(r"\d{1,2}[.．、]"), regex(r"（\d{1,2}）"))
_SIGNS = ("", "\n", "。", "。；")
"""What may part the marks that make others; where several do, and not to the same end, nobody knows which."""
_WEIGHS = regex(r"(?:满分|总分|分值)为?$")
_LONGEST = 30
_PAIR = Near(
    "得",
    104,
    rf"(?<![\d.])(?P<weight>{POINTS})分）?，(?:[^。；\n]{{0,80}}?，|[^。；\n]{{0,40}}?(?=得))??"
    rf"(?:自评|实际)?得分?为?(?P<score>{POINTS})分",
)
_SOME = regex(rf"分）?，[^。；\n]{{0,90}}得分?为?{POINTS}分")
_WHOLE = regex(rf"(?:自评|评价|综合)[^，。；\d\n]{{0,8}}得分为?(?P<score>{POINTS})分")
_OPENS = regex(r"[^。；\n]{0,40}[。，；]?其中[:：，]?")
_HEAD = regex(rf"^（[一二三四五六七八九十]{{1,2}}）(?=[^\n]{{2,30}}{POINTS}分)", re.MULTILINE)
_MARK, _GIVEN, _AFTER = regex(r"\d分"), regex(r"得分为?\d"), 40
_NOTHING, _FULL, _SEVERAL, _MOST = Exact(0), Exact(100), 2, 16
_END = regex(r"[。\n]")
_REACH, _SENTENCE, _PARTS = 200, 2_000, 10_000
"""Characters within which a heading stands below its conclusion, a sentence ends, and all headings have been."""


def narrated(page: Page) -> Iterator[Figure]:
    """Figures SCORE with Key("~分项得分:NAME"), each with the score that it is a part of as its parent.

    Full marks too, as VALUE with Key("~分项分值:NAME"), where they or the scores make what they are parts of.
    """
    if _SOME.search(page.text) is None:
        return
    parts = set()
    for match in _PAIR.finditer(page.text):
        parts.add(match.start("score"))
        yield from _divided(page, match, Quantity.parse(match["weight"]))
    for match in _WHOLE.finditer(page.text):
        if match.start("score") not in parts:
            yield from _divided(page, match, Quantity.parse("100"))
            yield from _headed(page, match)


def _divided(page: Page, whole: re.Match[str], weight: Quantity | None) -> Iterator[Figure]:
    """The parts behind 其中, one between two semicolons; or those that follow on the line and make the full marks."""
    if weight is None:
        return
    listed = _listed(page.text, whole)
    parts = listed if len(listed) >= _SEVERAL else _following(page.text, whole, weight.value)
    yield from _parts(page, whole, parts, weight.value)


def _listed(text: str, whole: re.Match[str]) -> Sequence[re.Match[str]]:
    opener = _OPENS.match(text, whole.end())
    if opener is None:
        return ()
    last = min(opener.end() + _SENTENCE, len(text))
    end = _END.search(text, opener.end(), last)
    if end is None and last < len(text):
        return ()
    stop = end.start() if end else last
    parts: list[re.Match[str]] = []
    at = opener.end()
    for piece in text[at:stop].split("；"):
        if found := _PAIR.search(text, at, at + len(piece)):
            parts.append(found)
        elif piece:
            return ()
        at += len(piece) + 1
    return parts


def _following(text: str, whole: re.Match[str], weight: Exact) -> Sequence[re.Match[str]]:
    """Marks behind those that begin a line: all of them in turn, or the first of each line, sentence or item.

    Where a heading has the marks, （二）过程（20分，得18分）, they stand in the lines to the next one. Of several ways
    to read them one that adds up is right; where none does and they differ, nothing is said.
    """
    start = text.rfind("\n", max(whole.start() - _LONGEST, 0), whole.start()) + 1
    if (not start and whole.start() > _LONGEST) or "分" in _WEIGHS.sub("", text[start : whole.start()]):
        return ()
    end = text.find("\n", whole.end(), whole.end() + _SENTENCE)
    if end >= 0 and not text[whole.end() : end].strip("）)。：: "):
        head = next((n for n, sort in enumerate(_HEADS) if sort.match(text, start)), len(_HEADS))
        stop = regex("\n(?:" + "|".join(sort.pattern for sort in _HEADS[: head + 1]) + "|\n|\t)").search(text, end)
        end = stop.start() if stop and stop.start() - end < _SENTENCE else end
    pairs = list(islice(_PAIR.finditer(text, whole.end(), end if end >= 0 else len(text)), _MOST))
    if end < 0 or not pairs or pairs[0].start() - whole.end() > _LONGEST:
        return ()
    readings = [found for sign in _SIGNS if (found := _making(text, whole, pairs, weight, sign))]
    score = _sum((whole,), "score")
    right = next((found for found in readings if _sum(found, "score") == score), None)
    alike = all(found == readings[0] for found in readings)
    return right or (readings[0] if readings and alike else ())


def _making(
    text: str, whole: re.Match[str], pairs: Sequence[re.Match[str]], weight: Exact, sign: str
) -> Sequence[re.Match[str]]:
    """The first of those that a sign parts, as many as make the full marks."""
    firsts = [
        pair
        for before, pair in zip((whole, *pairs), pairs, strict=False)
        if not sign or any(stop in text[before.end() - 1 : pair.start()] for stop in sign)
    ]
    read = filter(None, (Quantity.parse(pair["weight"]) for pair in firsts))
    marks = accumulate((mark.value for mark in read), initial=_NOTHING)
    made = next((count for count, mark in enumerate(marks) if mark == weight), 0)
    return firsts[:made] if made >= _SEVERAL else ()


def _headed(page: Page, whole: re.Match[str]) -> Iterator[Figure]:
    """The parts that the headings below a conclusion name: （一）投入指标15分，得15分."""
    if _HEAD.search(page.text, whole.end(), whole.end() + _REACH) is None:
        return
    heads = islice(_HEAD.finditer(page.text, whole.end(), whole.end() + _PARTS), _MOST)
    found = [(head, _PAIR.search(page.text, head.end(), head.end() + _REACH)) for head in heads]
    parts = [pair for head, pair in found if pair and pair.start() - head.end() < _LONGEST]
    if parts and parts[0].start() - whole.end() < _REACH:
        yield from _parts(page, whole, parts, _FULL, "各部分")


def _parts(
    page: Page, whole: re.Match[str], parts: Sequence[re.Match[str]], weight: Exact, name: str = "合计"
) -> Iterator[Figure]:
    marks, given = (_sum(parts, name) for name in ("weight", "score"))
    if len(parts) < _SEVERAL:
        return
    if marks == weight:
        total = _score(page, whole, name)
        for part in parts:
            yield _score(page, part, _called(page, part), total)
    if weight != _FULL and (marks == weight or (given == _sum((whole,), "score") and _whole(page.text, parts))):
        full = _weight(page, whole, name)
        for part in parts:
            yield _weight(page, part, _called(page, part), full)


def _sum(parts: Sequence[re.Match[str]], name: str) -> Exact:
    read = filter(None, (Quantity.parse(part[name]) for part in parts))
    return sum((each.value for each in read), _NOTHING)


def _whole(text: str, parts: Sequence[re.Match[str]]) -> bool:
    """Whether nothing beside the parts is marked: 时效5分，未得分 would have a full mark, and no pair."""
    said = text[parts[0].start() : parts[-1].end() + _AFTER].partition("\n")[0]
    return len(_MARK.findall(said)) == _SEVERAL * len(parts) and "得分" not in _GIVEN.sub("", said)


def _called(page: Page, part: re.Match[str]) -> str:
    found = _NAME.search(page.text, max(part.start() - _LONGEST, 0), part.start())
    return found["name"] if found else ""


def _weight(page: Page, match: re.Match[str], name: str, parent: Figure | None = None) -> Figure:
    return side(page, match.start("weight"), match["weight"], FULL + name, unit="分", parent=parent)


def _score(page: Page, match: re.Match[str], name: str, parent: Figure | None = None) -> Figure:
    return side(page, match.start("score"), match["score"], PART + name, aspect=Aspect.SCORE, unit="分", parent=parent)
