"""Most identities of finlint are equations in TOML: each is there because its table is, and only then."""

import re
import shutil
from itertools import pairwise
from pathlib import Path

import pytest

import finlint
from finlint.declarative import equation_of, load_rules
from finlint.plugins import loaded

RULES = Path(finlint.__file__).parent / "rules"
FILES = sorted(RULES.glob("*.toml"))
LEAST = 40
HEADER = re.compile(r"^\[\[rule\]\]$", re.MULTILINE)


def tables(file: Path) -> list[str]:
    """A file cut before each rule; what stands before the first one first."""
    text = file.read_text("utf-8")
    cuts = [0, *(match.start() for match in HEADER.finditer(text)), len(text)]
    return [text[start:end] for start, end in pairwise(cuts)]


def test_at_least_forty_identities_are_equations() -> None:
    equations = [rule for rule in loaded() if rule.origin.endswith(".toml")]
    assert len(equations) >= LEAST
    assert all(equation_of(rule) is not None for rule in equations)
    assert len(equations) == sum(len(tables(file)) - 1 for file in FILES)


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.name)
def test_a_rule_is_gone_with_its_table(file: Path, tmp_path: Path) -> None:
    head, *rules = tables(file)
    codes = [rule.code for rule in load_rules(file)]
    for number, code in enumerate(codes):
        path = tmp_path / f"{number}.toml"
        path.write_text(head + "".join(rules[:number] + rules[number + 1 :]), encoding="utf-8")
        assert [rule.code for rule in load_rules(path)] == [other for other in codes if other != code]


def test_finlint_without_a_table_is_finlint_without_the_rule(site, tmp_path: Path) -> None:
    package = tmp_path / "copy" / "finlint"
    shutil.copytree(RULES.parent, package, ignore=shutil.ignore_patterns("__pycache__"))
    file = package / "rules" / "three_public.toml"
    head, first, *rest = tables(file)
    code = re.findall(r'^code = "(\w+)"$', first, re.MULTILINE)[0]
    environ = {"PYTHONPATH": str(package.parent), "FINLINT_CACHE_DIR": ""}
    assert code in site.run("rule", code, code=0, **environ).stdout
    file.write_text(head + "".join(rest), encoding="utf-8")
    assert code in site.run("rule", code, code=2, **environ).stderr
