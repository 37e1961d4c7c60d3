"""Whatever a file holds, it is audited: nothing crashes, and everything that is said has its place.

A few texts of each kind, and the same ones each time; ``--full`` makes many more.
"""

import json
import unicodedata
from functools import cache
from itertools import pairwise
from pathlib import Path
from random import Random

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from mangling import MANGLERS

from finlint import Selection, lint_text
from finlint.audit import Rule
from finlint.cli.main import main
from finlint.engine import select
from finlint.engine.compose import MAX_SPAN, compose
from finlint.engine.coverage import coverage
from finlint.engine.run import audit
from finlint.facts import Figure
from finlint.facts.extract import extract
from finlint.plugins import loaded
from finlint.syntax import parse
from finlint.text import Source, Span, normalise

ROOT = Path(__file__).resolve().parent.parent.parent
REPORTS = sorted((ROOT / "examples" / "reports").glob("*.txt"))
PIECE = 2_500
WORDS = [
    "本年支出合计",
    "其中：",
    "占",
    "增长",
    "1.00万元",
    "60%",
    "2",
    "人",
    "分",
    "\t",
    "\n",
    "（",
    "）",
    "，",
    "。",
    "《",
    "》",
]
SLOW = (HealthCheck.too_slow, HealthCheck.function_scoped_fixture, HealthCheck.data_too_large)


@cache
def rules() -> tuple[Rule, ...]:
    return select(loaded(), Selection())


@cache
def report(path: Path) -> str:
    return path.read_text(encoding="utf-8")


def piece(path: Path, chance: Random) -> str:
    """Some part of a report, short enough to be audited often."""
    start = chance.randrange(max(1, len(report(path)) - PIECE))
    return report(path)[start : start + PIECE]


def check(text: str) -> None:
    """Audit a text, and hold all that is said of it to its place."""
    source = Source("x.txt", text)
    document = parse(normalise(source))
    facts = extract(document)
    done = audit(facts, rules())
    assert not done.crashes, [(crash.code, crash.error) for crash in done.crashes]
    for fact in facts.facts:
        inside(text, fact.span)
        if isinstance(fact, Figure):
            assert subsequence(digits(fact.text), digits(text[slice(*fact.span)])), fact
    for finding in compose(source, done.causes, done.hints):
        for span in (finding.offset, *(related.offset for related in finding.related)):
            inside(text, span)
            assert span.end - span.start <= MAX_SPAN
        assert finding.offset not in [related.offset for related in finding.related]
    numbers = coverage(document, done).numbers
    assert all(one.span.end <= two.span.start for one, two in pairwise(numbers))
    covered = {at for number in numbers for at in range(*number.span)}
    assert [at for at, character in enumerate(text) if character.isdecimal() and at not in covered] == []


def inside(text: str, span: Span) -> None:
    assert 0 <= span.start < span.end <= len(text), span
    assert text[span.start : span.end].strip(), span


def digits(text: str) -> str:
    return "".join(c for c in unicodedata.normalize("NFKC", text) if c in "0123456789.%")


def subsequence(part: str, whole: str) -> bool:
    """Whether the characters stand in the whole in this order; a page number may stand between them."""
    rest = iter(whole)
    return all(character in rest for character in part)


@pytest.mark.parametrize("name", MANGLERS)
def test_a_spoilt_report_is_audited(full: bool, name: str) -> None:  # noqa: FBT001 - a fixture
    for seed in range(60 if full else 1):
        for path in REPORTS:
            chance = Random(f"{name} {path.name} {seed}")
            check(MANGLERS[name](piece(path, chance), chance))


@pytest.mark.parametrize("path", REPORTS, ids=[path.name for path in REPORTS])
def test_a_whole_report_is_audited_however_it_is_spoilt(full: bool, path: Path) -> None:  # noqa: FBT001
    chance = Random(path.name)
    for _ in range(40 if full else 1):
        name = chance.choice([name for name in MANGLERS if name != "repeated"])
        check(MANGLERS[name](report(path), chance))


def test_a_report_spoilt_in_several_ways_is_audited(full: bool) -> None:  # noqa: FBT001
    @settings(max_examples=3_000 if full else 25, deadline=None, derandomize=not full, suppress_health_check=SLOW)
    @given(
        path=st.sampled_from(REPORTS),
        names=st.lists(st.sampled_from(list(MANGLERS)), min_size=2, max_size=4),
        seed=st.integers(0, 1_000_000),
    )
    def holds(path: Path, names: list[str], seed: int) -> None:
        chance = Random(seed)
        text = piece(path, chance)
        for name in names:
            text = MANGLERS[name](text, chance)[: 8 * PIECE]
        check(text)

    holds()


def test_any_text_is_audited(full: bool) -> None:  # noqa: FBT001
    any_text = st.text(st.characters(exclude_categories=["Cs"]), max_size=400)
    words = st.lists(st.sampled_from(WORDS), max_size=60)

    @settings(max_examples=20_000 if full else 200, deadline=None, derandomize=not full, suppress_health_check=SLOW)
    @given(st.one_of(any_text, words.map("".join)))
    def holds(text: str) -> None:
        check(text)

    holds()


def test_the_documented_interface_takes_halves_of_characters() -> None:
    text = "\ud8002024年度本年支出合计100.00万元\udcff，其中：基本支出60.00万元，项目支出30.00万元。\udcff"
    assert lint_text(text)


def test_the_program_takes_any_bytes(full: bool, capsys, tmp_path: Path) -> None:  # noqa: FBT001
    chance = Random(7)
    path = tmp_path / "x.txt"
    codes = set()
    for _ in range(1_500 if full else 40):
        path.write_bytes(spoilt_bytes(chance))
        command = chance.choice([["--output-format", "json"], ["coverage", "--output-format", "json"], ["facts"], []])
        code = main([*command, str(path)])
        done = capsys.readouterr()
        assert code in {0, 1, 2}, done.err
        assert code != 2 or (done.err.count("\n") == 1 and "x.txt" in done.err)
        if "json" in command and done.out:
            json.loads(done.out)
        codes.add(code)
    assert codes >= {0, 2}


def spoilt_bytes(chance: Random) -> bytes:
    """Bytes of a report in some encoding with some of them changed, lost or put in; or nothing but noise."""
    if not chance.randrange(4):
        return chance.randbytes(chance.randrange(300))
    text = piece(chance.choice(REPORTS), chance)
    data = bytearray(text.encode(chance.choice(["utf-8", "utf-8-sig", "gb18030", "utf-16", "utf-16-be"])))
    for _ in range(chance.choice([0, 0, 1, 3, 20])):
        at = chance.randrange(len(data))
        data[at : at + chance.randrange(2)] = chance.randbytes(chance.randrange(3))
    return bytes(data[chance.randrange(3) :])
