"""The words of a clause as scans look at them: how numbers are written, and where a clause begins."""

import re

PERCENT = r"\d{1,4}(?:\.\d{1,3})?%"
MONEY = "(?:亿|万)?元"
AMOUNT = rf"\d(?<![\d.,]\d)\d{{0,8}}(?:,\d{{3}}){{0,4}}(?:\.\d{{1,6}})?{MONEY}"
"""An amount from its first digit on: a pattern begins with a sign that the engine can look for, and looks back then."""
POINTS = r"\d{1,3}(?:\.\d{1,3})?"
"""A score or a weight, without 分."""


def opening(text: str, end: int, sign: re.Pattern[str], reach: int) -> int | None:
    """Where the words begin that a sign ends before them; ``None`` where that is further back than anybody looks."""
    low = max(end - reach, 0)
    found = [match.end() for match in sign.finditer(text, low, end)]
    return found[-1] if found else None if low else 0


def decimals(number: str) -> int:
    """How many digits stand behind the point: 2.50万元 has two."""
    return len(number.partition(".")[2].rstrip("亿万元%"))
