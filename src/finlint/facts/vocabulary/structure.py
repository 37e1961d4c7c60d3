"""What reports of a kind must have, read when a report that is whole needs it."""

import re
from collections.abc import Mapping
from functools import cache
from typing import Any

from finlint.regex import regex
from finlint.store import beside, content, kept
from finlint.value import value


@value
class Topic:
    """What a report of a kind speaks of; ``place`` counts from 1, 0 where provinces order it differently."""

    kind: str
    name: str
    words: tuple[str, ...]
    heading: re.Pattern[str]
    since: int
    place: int
    beside: re.Pattern[str] | None


@value
class Disclosure:
    """What must be said beside an amount that is not 0, and, where ``beside`` names any, beside one of them."""

    amount: tuple[str, ...]
    name: str
    pattern: re.Pattern[str]
    anywhere: tuple[str, ...]
    beside: tuple[str, ...]
    since: int


@cache
def topics(kind: str) -> tuple[Topic, ...]:
    """The topics of reports of a kind, 决算 or 预算."""
    return tuple(_topic(entry) for entry in _file()["topic"] if entry["kind"] == kind)


@cache
def disclosures() -> tuple[Disclosure, ...]:
    """What final accounts must disclose."""
    return tuple(_disclosure(entry) for entry in _file()["disclosure"])


def _topic(entry: Mapping[str, Any]) -> Topic:
    heading = regex(entry["heading"])
    words, since, place = tuple(entry["words"]), entry.get("since", 0), entry.get("place", 0)
    beside = regex(entry["beside"]) if "beside" in entry else None
    return Topic(entry["kind"], entry["name"], words, heading, since, place, beside)


def _disclosure(entry: Mapping[str, Any]) -> Disclosure:
    amount, anywhere, beside = (tuple(entry.get(name, ())) for name in ("amount", "anywhere", "beside"))
    return Disclosure(amount, entry["name"], regex(entry["pattern"]), anywhere, beside, entry.get("since", 0))


@cache
def _file() -> Mapping[str, Any]:
    text = content(beside(__file__, "structure.toml"))
    parsed: Mapping[str, Any] = kept("structure", [text], [__file__], lambda: _parsed(text))
    return parsed


def _parsed(text: str) -> Mapping[str, Any]:
    from tomli import loads  # noqa: PLC0415 - not needed where the content is kept

    return loads(text)
