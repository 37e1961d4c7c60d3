"""Reports of places that do not exist, in the wordings of offices that do.

A clean report is silent. Its faulty twin differs in the numbers that the JSON beside it lists: each is found, by a finding
or by an operand of one, and next to nothing else is. ``xfail`` in the JSON says what is not reached yet, and why; it is
strict, so that progress shows.
"""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from finlint import Finding, Severity, lint_text
from finlint.reading import read

_HERE = Path(__file__).parent / "documents"
_NAMES = sorted(path.name.removesuffix("-clean.txt") for path in _HERE.glob("*-clean.txt"))


def _data(name: str) -> dict[str, Any]:
    data: dict[str, Any] = json.loads((_HERE / f"{name}-faulty.json").read_text(encoding="utf-8"))
    return data


def _marks(reason: str | None) -> list[pytest.MarkDecorator]:
    return [pytest.mark.xfail(strict=True, reason=reason)] if reason else []


def _read(path: Path) -> str:
    return read(path).text


def _serious(text: str) -> list[Finding]:
    return [f for f in lint_text(text) if f.severity in (Severity.ERROR, Severity.WARNING)]


def _touches(finding: Finding, start: int, end: int) -> bool:
    spans = [finding.offset, *(operand.offset for operand in finding.related)]
    return any(span.start < end and start < span.end for span in spans)


def _clean() -> Iterator[Any]:
    for name in _NAMES:
        yield pytest.param(name, id=name, marks=_marks(_data(name)["clean_xfail"]))


def _faults() -> Iterator[Any]:
    for name in _NAMES:
        for fault in _data(name)["faults"]:
            identity = f"{name}-{fault['was']}-{fault['text']}"
            yield pytest.param(name, fault, id=identity, marks=_marks(fault.get("xfail")))


def _twins() -> Iterator[Any]:
    for name in _NAMES:
        yield pytest.param(name, id=name, marks=_marks(_data(name)["extra_xfail"]))


def test_there_are_reports_enough() -> None:
    assert len(_NAMES) >= 14


@pytest.mark.parametrize("name", list(_clean()))
def test_clean_report_is_silent(name: str) -> None:
    findings = _serious(_read(_HERE / f"{name}-clean.txt"))
    assert [(f.code, f.message.zh) for f in findings] == []


@pytest.mark.parametrize(("name", "fault"), list(_faults()))
def test_planted_fault_is_found(name: str, fault: dict[str, Any]) -> None:
    text = _read(_HERE / f"{name}-faulty.txt")
    start, end = fault["offset"]
    assert text[start:end] == fault["text"]
    assert any(_touches(finding, start, end) for finding in _serious(text)), fault["identity"]


@pytest.mark.parametrize("name", list(_twins()))
def test_at_most_one_finding_is_beside_the_faults(name: str) -> None:
    text = _read(_HERE / f"{name}-faulty.txt")
    faults = [fault["offset"] for fault in _data(name)["faults"]]
    beside = [
        (finding.code, finding.message.zh)
        for finding in _serious(text)
        if not any(_touches(finding, start, end) for start, end in faults)
    ]
    assert len(beside) <= 1, beside
