"""The keys of a ``[[rule]]`` and what each must hold."""

import re
from collections.abc import Callable, Mapping
from types import MappingProxyType

from finlint.audit import Severity
from finlint.declarative.bind import Within
from finlint.declarative.equation import SLOT, SLOTS
from finlint.declarative.fault import nearest
from finlint.measure import Unit
from finlint.regex import regex

Value = object
Complaint = str | None

CODE, NAME, VERSION = r"[A-Z]{2,6}[0-9]{3}", r"[a-z][a-z0-9]*(-[a-z0-9]+)+", r"[0-9]+(\.[0-9]+){1,2}"
_CODE, _NAME, _VERSION = regex(CODE), regex(NAME), regex(VERSION)
_MARKED = regex(r"([^⟦⟧]*⟦[^⟦⟧]+⟧)+[^⟦⟧]*")
CONDITIONS = ("fund", "basis", "level", "section", "unit")


def _text(value: Value) -> Complaint:
    return None if isinstance(value, str) and value.strip() else "must be a text"


def _matching(pattern: re.Pattern[str], what: str) -> Callable[[Value], Complaint]:
    def complain(value: Value) -> Complaint:
        good = isinstance(value, str) and pattern.fullmatch(value)
        return None if good else f"must be {what}, not {value!r}"

    return complain


def _one_of(*words: str) -> Callable[[Value], Complaint]:
    def complain(value: Value) -> Complaint:
        if value in words:
            return None
        hint = nearest(value, words) if isinstance(value, str) else ""
        return f"must be one of {', '.join(words)}, not {value!r}{hint}"

    return complain


def texts(value: Value) -> tuple[str, ...] | None:
    """A list of texts as such, None for anything else."""
    if not isinstance(value, list):
        return None
    found = tuple(item for item in value if isinstance(item, str) and item.strip())
    return found if len(found) == len(value) else None


def _all_text(value: list[Value]) -> bool:
    return bool(value) and all(isinstance(item, str) for item in value)


def _texts(value: Value) -> Complaint:
    return "must be a list of texts" if texts(value) is None else None


def _bad(value: Value) -> Complaint:
    if not (examples := texts(value)):
        return "must be a list of examples"
    marked = all(_MARKED.fullmatch(example) for example in examples)
    return None if marked else "must mark in each example what is found: ⟦…⟧"


def _good(value: Value) -> Complaint:
    if not (examples := texts(value)):
        return "must be a list of examples"
    return "must mark nothing" if set("⟦⟧") & set("".join(examples)) else None


def _where(value: Value) -> Complaint:
    if not isinstance(value, dict):
        return 'must be a table such as { fund = "财政拨款" }'
    for key, held in value.items():
        if key not in CONDITIONS:
            return f"has no key “{key}”{nearest(key, CONDITIONS)}"
        if not isinstance(held, str) and not (isinstance(held, list) and _all_text(held)):
            return f"{key} must be a text or a list of texts"
        for word in [held] if isinstance(held, str) else held:
            if key == "unit" and Unit.find(str(word)) is None:
                return f"unit: no unit “{word}”"
    return None


def _when(value: Value) -> Complaint:
    held = [value] if isinstance(value, str) else value
    return None if isinstance(held, list) and _all_text(held) else "must be a condition, or a list of conditions"


def _message(value: Value) -> Complaint:
    if (complaint := _text(value)) or not isinstance(value, str):
        return complaint
    for slot in SLOT.findall(value):
        if slot not in SLOTS:
            slots = ", ".join(f"{{{name}}}" for name in SLOTS)
            return f"has no slot {{{slot}}}{nearest(slot, SLOTS)} (slots: {slots})"
    return "has a single brace" if set("{}") & set(SLOT.sub("", value)) else None


REQUIRED: Mapping[str, Callable[[Value], Complaint]] = MappingProxyType(
    {
        "code": _matching(_CODE, "two to six capitals and three digits"),
        "name": _matching(_NAME, "the defect in kebab-case"),
        "equation": lambda value: None if isinstance(value, str) else "must be a text",
        "summary": _text,
        "what": _text,
        "why": _text,
        "bad": _bad,
        "good": _good,
    }
)
OPTIONAL: Mapping[str, Callable[[Value], Complaint]] = MappingProxyType(
    {
        "severity": _one_of(*(severity.value for severity in Severity)),
        "require": _texts,
        "where": _where,
        "when": _when,
        "prior": _text,
        "within": _one_of(*(within.value for within in Within)),
        "message": _message,
        "since": _matching(_VERSION, 'a version such as "0.1"'),
    }
)
FIELDS: Mapping[str, Callable[[Value], Complaint]] = MappingProxyType({**REQUIRED, **OPTIONAL})


def complaints(table: Mapping[str, Value]) -> tuple[str, str] | None:
    """The key of a rule's first fault, ``""`` for one that is missing, and what is wrong."""
    for key, value in table.items():
        if key not in FIELDS:
            return key, f"unknown key “{key}”{nearest(key, FIELDS)}"
        if complaint := FIELDS[key](value):
            return key, f"{key} {complaint}"
    missing = [key for key in REQUIRED if key not in table]
    return ("", f"missing {', '.join(missing)}") if missing else None
