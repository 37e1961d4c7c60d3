"""The guards of the scanner's expression save time and change nothing."""

import re
from pathlib import Path

import pytest
import tomli

from finlint.syntax import heads as module
from finlint.syntax.heads import guarded, heads, optional
from finlint.syntax.patterns import branches

ROOT = Path(__file__).parents[3]
WORDS = tomli.loads((ROOT / "src/finlint/syntax/words.toml").read_text(encoding="utf-8"))
TEXTS = [path.read_text(encoding="utf-8") for path in sorted((ROOT / "examples" / "reports").glob("*.txt"))]


def found(expression: str, text: str) -> list[tuple[str | None, tuple[int, int]]]:
    return [(match.lastgroup, match.span()) for match in re.finditer(expression, text)]


@pytest.mark.parametrize("text", [*TEXTS, (ROOT / "tests/corpus/statements.jsonl").read_text(encoding="utf-8")])
def test_with_and_without_guards_the_same_is_found(text: str) -> None:
    plain = "|".join(f"(?P<{name}>{branch})" for name, branch in branches(WORDS).items())
    assert found(guarded(branches(WORDS)), text) == found(plain, text)


@pytest.mark.parametrize("name", branches(WORDS))
def test_the_first_characters_of_every_terminal_are_known(name: str) -> None:
    assert heads(branches(WORDS)[name])


@pytest.mark.parametrize(
    ("expression", "first"),
    [
        ("增加|减少", {"增", "减"}),
        ("(?:同口径)?与", {"同", "与"}),
        ("(?<![附最])近", {"近"}),
        (r"\d{1,3}|[①-⑩]", {r"\d", "①-⑩"}),
        ("(?P<A>[与和])?(?=占)占", {"与", "和", "占"}),
        ("x*", None),
        ("[^x]", None),
        (r"\w", None),
        (".", None),
        ("(x)(?(1)a|b)", {"x"}),
        ("(x)?(?(1)a|b)", None),
    ],
)
def test_first_characters(expression: str, first: set[str] | None) -> None:
    assert heads(expression) == first


def test_a_branch_that_can_begin_with_anything_is_tried_everywhere() -> None:
    assert found(guarded({"A": "增加", "B": "[^增]加"}), "增加参加") == [("A", (0, 2)), ("B", (2, 4))]


@pytest.mark.parametrize("expression", [r"(?:约为?|近)\s?", r"\.\d+", "[^x]"])
@pytest.mark.parametrize("text", ["约为 3", "约3", "近.5", "3.25", ".", "x", ""])
def test_what_is_optional_is_taken_where_it_is_there(expression: str, text: str) -> None:
    assert found(optional(expression) + r"\d?", text) == found(f"(?:{expression})?" + r"\d?", text)


def test_without_pythons_parser_there_are_no_guards(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "_PARSER", None)
    assert guarded({"A": "增加", "B": "减"}) == "(?:(?P<A>增加)|(?P<B>减))"
