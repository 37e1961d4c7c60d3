"""The contract of ``finlint coverage``, held by the real program on real reports."""

import json
import re
from collections import Counter
from itertools import pairwise
from typing import Any

import pytest

Json = Any

KINDS = {"amount", "percent", "points", "count", "price", "score", "number", "cell", "other"}
VERDICTS = ["verified", "contradicted", "undecided", "unchecked"]


def coverage(program, *arguments, stdin: bytes = b"") -> Json:
    done = program("coverage", *arguments, "--output-format", "json", stdin=stdin)
    assert done.returncode == 0, done.stderr.decode()
    return json.loads(done.stdout.decode("utf-8"))


@pytest.fixture(scope="module")
def covered(program, reports) -> list[tuple[str, Json, list[Json]]]:
    """The text of every example report, its coverage and its findings."""
    found = []
    for path in reports:
        findings = json.loads(program("--output-format", "json", path).stdout.decode("utf-8"))
        found.append((path.read_text(encoding="utf-8"), coverage(program, path), findings))
    return found


def test_the_value_has_a_schema_and_a_file_name(covered, reports) -> None:
    for (_, value, _), path in zip(covered, reports, strict=True):
        assert list(value) == ["schema", "filename", "numbers", "summary"]
        assert value["schema"] == 1
        assert value["filename"] == str(path)


def test_each_number_stands_on_its_characters(covered) -> None:
    for text, value, _ in covered:
        assert value["numbers"]
        for number in value["numbers"]:
            assert list(number) == ["offset", "text", "kind", "verdict", "relations"]
            assert text[slice(*number["offset"])] == number["text"] != ""
            assert number["kind"] in KINDS
            assert number["verdict"] in VERDICTS
        assert all(one["offset"][1] <= two["offset"][0] for one, two in pairwise(value["numbers"]))


def test_each_number_names_its_relations(covered) -> None:
    for _, value, _ in covered:
        for number in value["numbers"]:
            for relation in number["relations"]:
                assert list(relation) == ["code", "name", "verdict", "relation", "arithmetic"]
                assert relation["verdict"] in {"holds", "violated", "undecided"}
                assert relation["relation"].strip()
            verdicts = {relation["verdict"] for relation in number["relations"]}
            assert (number["verdict"] == "unchecked") == (not verdicts)
            assert number["verdict"] != "verified" or "holds" in verdicts
            assert number["verdict"] != "contradicted" or "violated" in verdicts
            assert number["verdict"] != "undecided" or "holds" not in verdicts
            assert number["kind"] != "other" or not verdicts


def test_findings_and_contradicted_numbers_are_the_same(covered) -> None:
    """But for findings of form, such as a unit left out, which contradict nothing, and those about names."""
    for text, value, findings in covered:
        contradicted = [number["offset"] for number in value["numbers"] if number["verdict"] == "contradicted"]
        on_numbers = [finding["offset"] for finding in findings if finding["offset"] in contradicted]
        assert on_numbers
        taking_part = {tuple(number["offset"]) for number in value["numbers"] if number["relations"]}
        for finding in findings:
            if finding["code"] >= "FL7" or not re.search(r"\d", text[slice(*finding["offset"])]):
                continue
            places = [finding["offset"], *(related["offset"] for related in finding["related"])]
            assert any(tuple(place) in taking_part for place in places)


def test_the_summary_counts_the_numbers(covered) -> None:
    for _, value, _ in covered:
        numbers, summary = value["numbers"], value["summary"]
        assert list(summary) == ["all", "checkable", "kinds", "sections"]
        counts = Counter(number["verdict"] for number in numbers)
        assert summary["all"]["numbers"] == len(numbers)
        assert {verdict: summary["all"][verdict]["count"] for verdict in VERDICTS} == {v: counts[v] for v in VERDICTS}
        checkable = [number for number in numbers if number["kind"] != "other"]
        assert summary["checkable"]["numbers"] == len(checkable)
        decided = [n for n in checkable if {r["verdict"] for r in n["relations"]} & {"holds", "violated"}]
        assert summary["checkable"]["checked"]["count"] == len(decided)
        assert summary["checkable"]["checked"]["percent"] == pytest.approx(
            100 * len(decided) / len(checkable), abs=0.06
        )
        assert {k: g["numbers"] for k, g in summary["kinds"].items()} == Counter(n["kind"] for n in numbers)
        assert sum(group["numbers"] for group in summary["sections"]) == len(checkable)


def test_the_encoding_of_a_report_does_not_matter(program, reports) -> None:
    path = min(reports, key=lambda path: path.stat().st_size)
    text = path.read_text(encoding="utf-8")
    values = [coverage(program, "-", stdin=text.encode(name)) for name in ("utf-8", "utf-8-sig", "gb18030", "utf-16")]
    assert all(value == values[0] for value in values)


def test_a_report_is_printed_with_its_numbers(program, reports) -> None:
    for path in reports:
        done = program("coverage", path)
        assert done.returncode == 0
        assert done.stderr == b""
        shown = done.stdout.decode("utf-8")
        assert "✓" in shown
        assert "✗" in shown
        assert "\x1b" not in shown


def test_control_characters_are_escaped(program) -> None:
    data = "\x1b[31m\x07\u202e2024年度本年支出合计100.00万元。\n".encode()
    for output_format in ("text", "json"):
        done = program("coverage", "-", "--color", "never", "--output-format", output_format, stdin=data)
        assert done.returncode == 0
        assert not set(done.stdout) & (set(range(32)) - set(b"\n"))
        assert "\u202e" not in done.stdout.decode()


@pytest.mark.parametrize("name", ["missing.txt", "名称 带空格.txt"])
def test_a_missing_file_is_named(program, tmp_path, name: str) -> None:
    done = program("coverage", tmp_path / name)
    assert done.returncode == 2
    assert name in done.stderr.decode()
    assert done.stdout == b""
