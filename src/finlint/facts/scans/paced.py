"""What a schedule asks of the money spent by some month: 9月应达到序时进度的90%，即67.5%."""

from collections.abc import Iterator

from finlint.facts.figure import Figure
from finlint.facts.key import Key
from finlint.facts.page import Page
from finlint.facts.scans.figures import stated
from finlint.near import Near
from finlint.regex import regex

_RATE = r"\d{1,3}(?:\.\d{1,4})?%"
_PACE = Near(
    "序时",
    200,
    r"(?P<months>\d(?<!\d\d)\d?(?:月?[、和]\d{1,2}){0,5})月[^。；\d]{0,20}序时进度的\s{0,2}"
    rf"(?P<share>{_RATE}(?:[、和]{_RATE}){{0,5}})[^。；\d]{{0,24}}\s{{0,2}}(?P<rate>{_RATE}(?:[、和]{_RATE}){{0,5}})",
)
_NUMBER, _EACH = regex(r"\d+"), regex(_RATE)
_YEAR = 12
PACE = "~序时:"


def paced(page: Page) -> Iterator[Figure]:
    """Figures VALUE with Key("~序时:9月应达到的进度#N", "", year): the share of the schedule, then the rate."""
    if "序时进度的" not in page.text:
        return
    for number, match in enumerate(_PACE.finditer(page.text)):
        months = [int(month) for month in _NUMBER.findall(match["months"])]
        columns = [list(_EACH.finditer(page.text, *match.span(group))) for group in ("share", "rate")]
        if any(len(column) != len(months) for column in columns) or not all(1 <= month <= _YEAR for month in months):
            continue
        for column in columns:
            for month, each in zip(months, column, strict=True):
                yield from stated(page, *each.span(), Key(f"{PACE}{month}月应达到的进度#{number}", "", page.year))
