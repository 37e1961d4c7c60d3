"""What tests of scans compare: each number that one has named, with what it is a part of."""

import re
from collections.abc import Callable

import pytest

from finlint.facts import Aspect, FactIndex, Figure
from finlint.facts.extract import extract
from finlint.syntax import parse
from finlint.text import Source, normalise

_PARTED = re.compile(r"(?<=\d),(?=\d{3}(?!\d))")
"""The comma of thousands, which the normal form of a text is without."""
COVER = "2024年度云岭市档案馆部门决算\n"


def _written(figure: Figure) -> str:
    aspect = "" if figure.aspect is Aspect.VALUE else f" {figure.aspect.value}"
    unit = figure.quantity.unit.symbol
    text = "".join(figure.text.split())
    return figure.key.concept + aspect + " " + (text if text.endswith(unit) else text + unit)


def _figures(text: str, *levels: str, cover: str = COVER) -> list[Figure]:
    source = cover + text
    index: FactIndex = extract(parse(normalise(Source("", source))))
    found = [figure for figure in index.figures if figure.key.concept.startswith(levels)]
    for figure in found:
        printed = _PARTED.sub("", "".join(source[slice(*figure.span)].split()))
        assert "".join(figure.text.split()) == printed
    return found


def _scanned(text: str, *levels: str, cover: str = COVER) -> list[str]:
    found = []
    for figure in _figures(text, *levels, cover=cover):
        wholes, whole = "", figure.parent
        while whole is not None:
            wholes, whole = f"{wholes} < {_written(whole)}", whole.parent
        found.append(_written(figure) + wholes)
    return found


@pytest.fixture
def scanned() -> Callable[..., list[str]]:
    """The numbers whose concepts begin so, in the order of the text: concept, print, and what each is a part of."""
    return _scanned


@pytest.fixture
def figures() -> Callable[..., list[Figure]]:
    """The same numbers themselves."""
    return _figures
