"""Differences of two percentages, in percentage points: 96.2%，较上年91.0%提高5.2个百分点."""

from collections.abc import Iterator

from finlint.facts.figure import Mark, MarkKind
from finlint.facts.page import Page
from finlint.measure import Interval, Quantity
from finlint.near import Near
from finlint.regex import regex

_RATE = r"\d\d{0,3}(?:\.\d{1,4})?"
_TURN = r"(?P<turn>提高|上升|增加|增长|提升|下降|降低|回落|减少)了?"
_POINTS = rf"{_TURN}(?P<points>{_RATE})个?百分点"
_GAP = r"[^。；\n\d%]{0,12}"
_FORMS = (
    Near("百分点", 96, rf"(?P<now>{_RATE})%，?[比较与](?:\d{{4}}年)?{_GAP}(?P<before>{_RATE})%{_GAP}{_POINTS}"),
    Near(
        "百分点",
        96,
        rf"[由从](?:\d{{4}}年)?{_GAP}(?P<before>{_RATE})%{_GAP}[到至](?:\d{{4}}年)?{_GAP}(?P<now>{_RATE})%，{_POINTS}",
    ),
)
_GOAL = regex(r"(?:目标|标准|要求|计划|指标|任务)[值数]?[为的]?$")
_DOWN = ("下降", "降低", "回落", "减少")


def points(page: Page) -> Iterator[Mark]:
    """Every difference that stands beside its two rates; ``expected`` is what they make, if it differs."""
    if "百分点" not in page.text:
        return
    for form in _FORMS:
        for match in form.finditer(page.text):
            now, before, change = (_interval(match[name]) for name in ("now", "before", "points"))
            if now is None or before is None or change is None:
                continue
            signed = -change if match["turn"] in _DOWN else change
            right = not signed.disjoint(now - before)
            if not right and _GOAL.search(page.text, max(match.start() - 8, 0), match.start()):
                continue  # 满意度96%，超过目标值90%，较上年94%提高2个百分点
            start, end = match.span("points")
            expected = match["points"] if right else f"{match['now']}% - {match['before']}%"
            yield page.mark(MarkKind.POINTS, start, end, word=match["turn"], expected=expected)


def _interval(written: str) -> Interval | None:
    quantity = Quantity.parse(f"{written}%")
    return None if quantity is None else quantity.interval()
