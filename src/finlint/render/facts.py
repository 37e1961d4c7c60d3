"""Facts for people who look at how a report was understood, and for programs."""

from collections.abc import Iterator

from finlint.facts import Fact, Figure, Key, Place
from finlint.render.encode import place as where
from finlint.render.escape import one_line
from finlint.render.excerpt import fitting
from finlint.render.where import where as named
from finlint.text import Source

_WORDS, _HEADING = 40, 20


def described(source: Source, fact: Fact) -> dict[str, object]:
    """A fact with its span, what it states and of what, for JSON."""
    common = {"text": fact.text, **where(source, fact.span), "place": _place(fact.place)}
    if isinstance(fact, Figure):
        return {"kind": "figure", **common, **_figure(fact)}
    return {
        "kind": "mark",
        **common,
        "mark": fact.kind.value,
        "word": fact.word,
        "key": _key(fact.key),
        "base": _key(fact.base),
    }


def line(source: Source, fact: Fact, language: str) -> str:
    """The same on one line: its place and length, words, values, aspect, key and base."""
    at = named(source, fact.span.start, language)
    words = "  ".join(one_line(part) for part in _parts(fact) if part)
    return f"{at}-{fact.span.end - fact.span.start}  {words}"


def _parts(fact: Fact) -> Iterator[str]:
    yield fitting(fact.text, _WORDS)
    if isinstance(fact, Figure):
        yield str(fact.interval)
        yield fact.aspect.value
    else:
        yield f"{fact.kind.value} {fact.word}".strip()
    if fact.key is not None:
        yield _words(fact.key)
    if fact.base is not None:
        yield f"/ {_words(fact.base)}"
    if isinstance(fact, Figure) and fact.parent is not None:
        yield f"< {fact.parent.name}{fact.parent.text}"
    yield _standing(fact.place)


def _words(key: Key) -> str:
    parts = (key.concept, key.entity, key.period, key.scope.fund, key.scope.basis, key.scope.level)
    return "·".join(part for part in parts if part)


def _standing(place: Place) -> str:
    """Headings, block and, in a table, the cell."""
    cell = f" r{place.row}c{place.column}" if place.tabular else f" s{place.sentence}"
    listing = f" l{place.listing}" if place.listing >= 0 else ""
    return f"@ {' > '.join(fitting(head, _HEADING) for head in place.section)} b{place.block}{cell}{listing}"


def _figure(figure: Figure) -> dict[str, object]:
    quantity, interval = figure.quantity, figure.interval
    return {
        "aspect": figure.aspect.value,
        "unit": quantity.unit.symbol,
        "dimension": quantity.unit.dimension.value,
        "value": quantity.value.text(),
        "decimals": quantity.decimals,
        "approximation": quantity.approximation.name.lower(),
        "interval": {
            "low": None if interval.lower is None else interval.lower.text(),
            "high": None if interval.upper is None else interval.upper.text(),
            "low_open": interval.low_open,
            "high_open": interval.high_open,
        },
        "key": _key(figure.key),
        "base": _key(figure.base),
        "parent": None if figure.parent is None else list(figure.parent.span),
        "word": None if figure.word is None else list(figure.word),
    }


def _key(key: Key | None) -> dict[str, object] | None:
    if key is None:
        return None
    scope = {"fund": key.scope.fund, "basis": key.scope.basis, "level": key.scope.level}
    return {"concept": key.concept, "entity": key.entity, "period": key.period, "scope": scope}


def _place(place: Place) -> dict[str, object]:
    return {
        "section": list(place.section),
        "block": place.block,
        "sentence": place.sentence,
        "listing": place.listing,
        "row": place.row,
        "column": place.column,
    }
