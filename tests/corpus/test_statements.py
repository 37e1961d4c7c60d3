"""Every line of statements.jsonl is read exactly: one sentence, and the facts that it states.

A line is a JSON object. ``template`` is the number of the wording in DOMAIN.md §3, ``cover`` the title
of the report that the sentence stands in (it gives year and kind), ``text`` the sentence. ``facts`` are
all numbers in it that the vocabulary has a name for: ``text``, ``concept``, ``aspect``, ``period``,
``fund`` (left out for all funds), ``basis``, ``entity`` (left out for the unit itself), ``parent`` (the
number whose part it is, as printed), ``sign`` (``-`` for a decrease, ``±`` for one that the words leave
open) and, where it is not the usual one, ``base_concept``, ``base_period``, ``base_fund``,
``base_basis``: what of the base differs from the key. Usual bases: of a change the year before, of a
completion the 预算, of a share none. ``marks`` are the comparisons in words, with their ``sign``.

``xfail`` says why a line is read wrongly today; a line that is read rightly must not have it:
`FINLINT_UPDATE_CORPUS=1 pytest tests/corpus` takes it from those that are. It changes nothing else.
"""

import json
import os
from collections import Counter
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import pytest

from finlint.facts import Aspect, Fact, Figure, Key, Mark, MarkKind
from finlint.facts.extract import extract
from finlint.syntax import parse
from finlint.text import Source, normalise

CORPUS = Path(__file__).with_name("statements.jsonl")
LINES = [json.loads(line) for line in CORPUS.read_text(encoding="utf-8").splitlines()] if CORPUS.exists() else []
ASPECTS = (Aspect.VALUE, Aspect.CHANGE, Aspect.GROWTH, Aspect.SHARE, Aspect.COMPLETION)
BASE_FIELDS = ("concept", "period", "fund", "basis", "entity")
FACT_FIELDS = {"text", "aspect", "sign", "parent", *BASE_FIELDS, *(f"base_{name}" for name in BASE_FIELDS)}
TEMPLATES = range(1, 141)
SOURCED = frozenset(
    {
        *(*range(1, 11), 12, *range(18, 25), *range(27, 42), 45, 46, 48, *range(51, 82), *range(85, 91)),
        *(*range(92, 99), *range(101, 106), *range(109, 130), 131, 132, 136, 137),
    }
)
"""The wordings that are taken from a printed report; the others are written from knowledge of the field."""


def stated(cover: str, text: str) -> dict[str, list[dict[str, str]]]:
    """What the reader makes of a sentence, written as a line of the corpus writes it."""
    facts = extract(parse(normalise(Source("", f"{cover}\n{text}")))).facts
    return {"facts": list(_figures(facts)), "marks": list(_comparisons(facts))}


def same(line: Mapping[str, Any], found: Mapping[str, list[dict[str, str]]]) -> bool:
    return all(_counted(line.get(kind, [])) == _counted(found[kind]) for kind in ("facts", "marks"))


def _figures(facts: tuple[Fact, ...]) -> Iterator[dict[str, str]]:
    for fact in facts:
        if isinstance(fact, Figure) and fact.aspect in ASPECTS and fact.key.known:
            yield _filled(
                text=fact.text,
                **_key(fact.key),
                aspect=fact.aspect.value,
                sign=_sign(fact) if fact.aspect in (Aspect.CHANGE, Aspect.GROWTH) else "",
                parent=fact.parent.text if fact.parent else "",
                **_base(fact.key, fact.base, _usual(fact)),
            )


def _comparisons(facts: tuple[Fact, ...]) -> Iterator[dict[str, str]]:
    for fact in facts:
        if isinstance(fact, Mark) and fact.kind is MarkKind.COMPARISON and fact.key and fact.key.known:
            yield _filled(text=fact.text, sign=fact.word, **_key(fact.key), **_base(fact.key, fact.base, None))


def _key(key: Key) -> dict[str, str]:
    scope = key.scope
    return {
        "concept": key.concept,
        "period": key.period,
        "fund": scope.fund,
        "basis": scope.basis,
        "entity": key.entity,
    }


def _usual(figure: Figure) -> Key | None:
    key = figure.key
    match figure.aspect:
        case Aspect.CHANGE | Aspect.GROWTH:
            return key.of(period=str(int(key.period) - 1))
        case Aspect.COMPLETION:
            return key.of(basis="预算")
        case _:
            return None


def _base(key: Key, base: Key | None, usual: Key | None) -> dict[str, str]:
    if base == usual:
        return {}
    if base is None:
        return {"base_concept": "none"}
    own, other = _key(key), _key(base)
    differs = {f"base_{name}": other[name] or "全部" for name in BASE_FIELDS if own[name] != other[name]}
    return differs or {"base_concept": key.concept}


def _sign(figure: Figure) -> str:
    low, high = figure.interval.low, figure.interval.high
    if low is None or high is None:
        return "±"
    return "-" if low + high < 0 else ""


def _filled(**fields: str) -> dict[str, str]:
    return {name: value for name, value in fields.items() if value}


def _counted(facts: list[dict[str, str]]) -> Counter[frozenset[tuple[str, str]]]:
    return Counter(frozenset(_zero(fact).items()) for fact in facts)


def _zero(fact: dict[str, str]) -> dict[str, str]:
    """A base within the same period is usual where only the budget differs."""
    return {name: value for name, value in fact.items() if name != "base_period" or value != fact["period"]}


def refresh() -> None:
    """Take ``xfail`` from the lines that are read rightly by now."""
    for line in LINES:
        if "xfail" in line and same(line, stated(line["cover"], line["text"])):
            del line["xfail"]
    CORPUS.write_text("".join(json.dumps(line, ensure_ascii=False) + "\n" for line in LINES), encoding="utf-8")


if os.environ.get("FINLINT_UPDATE_CORPUS"):
    refresh()


def cases() -> Iterator[Any]:
    for number, line in enumerate(LINES, 1):
        marks = [pytest.mark.xfail(reason=line["xfail"], strict=True)] if "xfail" in line else []
        yield pytest.param(line, id=f"{number}-{line['template']}", marks=marks)


@pytest.mark.parametrize("line", list(cases()))
def test_line_is_read_exactly(line: Mapping[str, Any]) -> None:
    found = stated(line["cover"], line["text"])
    for kind in ("facts", "marks"):
        expected, seen = _counted(line.get(kind, [])), _counted(found[kind])
        missing = [dict(sorted(fact)) for fact in (expected - seen).elements()]
        extra = [dict(sorted(fact)) for fact in (seen - expected).elements()]
        assert (missing, extra) == ([], []), line["text"]


@pytest.mark.parametrize("number", range(len(LINES)))
def test_line_is_well_formed(number: int) -> None:
    line = LINES[number]
    assert set(line) <= {"template", "cover", "text", "facts", "marks", "xfail"}
    assert int(line["template"]) in TEMPLATES
    assert all(set(fact) <= FACT_FIELDS for fact in [*line["facts"], *line.get("marks", [])])
    regular = normalise(Source("", line["text"])).text
    assert all(fact["text"] in regular for fact in [*line["facts"], *line.get("marks", [])])


def test_no_sentence_stands_twice() -> None:
    assert [text for text, times in Counter(line["text"] for line in LINES).items() if times > 1] == []


def test_breadth() -> None:
    """At least three sentences of each wording that a report was seen to use."""
    times = Counter(int(line["template"]) for line in LINES)
    assert [number for number in sorted(SOURCED) if times[number] < 3] == []
    assert len(SOURCED) >= 95


def test_progress() -> None:
    """The share of lines read exactly must not fall below the goal."""
    assert sum("xfail" not in line for line in LINES) >= 0.97 * len(LINES)
