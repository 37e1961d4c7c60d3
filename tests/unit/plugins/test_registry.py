"""Loading plugins: what breaks the contract is named, and nothing is lost in silence."""

import sys
from collections.abc import Callable
from pathlib import Path
from types import SimpleNamespace

import pluggy
import pytest

from finlint.audit import Rule, RuleDoc, Severity
from finlint.authoring import hookimpl
from finlint.errors import PluginError
from finlint.plugins import hookspecs, rules
from finlint.plugins.installed import BUILTIN, entries, offered
from finlint.plugins.registry import add, load

DOC = RuleDoc("s", "w", "y", ("⟦1⟧",), ("1",))


def rule(code: str = "ACME001", name: str = "wrong-thing") -> Rule:
    return Rule(code, name, Severity.ERROR, DOC, lambda _: (), origin="acme")


def plugin(*given: object) -> object:
    @hookimpl
    def finlint_rules() -> list[object]:
        return list(given)

    return SimpleNamespace(finlint_rules=finlint_rules)


@pytest.fixture
def manager() -> pluggy.PluginManager:
    made = pluggy.PluginManager("finlint")
    made.add_hookspecs(hookspecs)
    return made


def test_the_built_in_rules_come_through_the_hook() -> None:
    found = rules(load())
    codes = [rule.code for rule in found]
    assert codes == sorted(set(codes))
    origins = {rule.origin for rule in found}
    assert any(origin.endswith(".toml") for origin in origins)
    assert any(origin.startswith("finlint.rules.fl") for origin in origins)


def test_rules_of_all_plugins_are_sorted(manager) -> None:
    add(manager, plugin(rule("ZZ001", "last-wrong")), "zz 1")
    add(manager, plugin(rule()), "acme 1.2")
    assert [found.code for found in rules(manager)] == ["ACME001", "ZZ001"]


@pytest.mark.parametrize("twin", [rule(name="other-wrong"), rule(code="ACME002")])
def test_a_code_and_a_name_belong_to_one_rule(manager, twin: Rule) -> None:
    add(manager, plugin(rule()), "acme 1.2")
    add(manager, plugin(twin), "other 3")
    with pytest.raises(PluginError, match=r"twice.*acme") as caught:
        rules(manager)
    assert "acme 1.2" in str(caught.value)
    assert "other 3" in str(caught.value)


@pytest.mark.parametrize(
    ("given", "named"),
    [
        (["no rule"], "str"),
        ([rule(code="FL101")], "FL101"),
        ([rule(code="acme1")], "acme1"),
        ([rule(name="Wrong")], "Wrong"),
    ],
)
def test_what_is_no_rule_is_refused(manager, given: list[object], named: str) -> None:
    add(manager, plugin(*given), "acme 1.2")
    with pytest.raises(PluginError, match=r"acme 1\.2") as caught:
        rules(manager)
    assert named in str(caught.value)


def hooked(function: Callable[[], object]) -> object:
    return SimpleNamespace(finlint_rules=hookimpl(function))


@pytest.mark.parametrize("function", [lambda: None, lambda: 1 // 0, lambda: iter([1])])
def test_a_hook_that_fails_is_named(manager, function: Callable[[], object]) -> None:
    add(manager, hooked(function), "acme 1.2")
    with pytest.raises(PluginError, match=r"acme 1\.2.*finlint_rules"):
        rules(manager)


@pytest.mark.parametrize(
    "broken",
    [
        SimpleNamespace(),
        SimpleNamespace(finlint_rulez=hookimpl(lambda: None)),
        SimpleNamespace(finlint_rules=hookimpl(lambda something: something)),
        SimpleNamespace(finlint_rules=lambda: None),
    ],
    ids=["empty", "misspelt", "argument", "unmarked"],
)
def test_a_plugin_that_answers_no_hook_is_refused(manager, broken: object) -> None:
    with pytest.raises(PluginError, match=r"acme 1\.2"):
        add(manager, broken, "acme 1.2")


def test_the_guide_raises_when_it_is_called() -> None:
    with pytest.raises(NotImplementedError):
        hookspecs.finlint_rules()


def test_only_our_group_of_entry_points_counts() -> None:
    text = "[console_scripts]\nx = a:b\n\n[finlint]\n# old = gone\nbuiltin = finlint.plugins.builtin\nacme=acme.rules\n[x]\ny = z"
    assert [entry.value for entry in entries(text)] == [BUILTIN, "acme.rules"]


def installed(directory: Path, entry: str) -> None:
    info = directory / "acme-1.dist-info"
    info.mkdir()
    (info / "entry_points.txt").write_text(entry, encoding="utf-8")


@pytest.mark.parametrize(
    ("entry", "found"),
    [
        (f"[finlint]\nbuiltin = {BUILTIN}\n", False),
        ("[finlint]\nacme = acme\n", True),
        ("[other]\nacme = acme\n", False),
    ],
)
def test_a_strange_distribution_is_seen(tmp_path: Path, monkeypatch, entry: str, found: bool) -> None:  # noqa: FBT001
    installed(tmp_path, entry)
    monkeypatch.setattr(sys, "path", [str(tmp_path)])
    assert offered() is found


def test_the_working_directory_offers_nothing(tmp_path: Path, monkeypatch) -> None:
    installed(tmp_path, "[finlint]\nacme = acme\n")
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(sys, "path", ["", ".", str(tmp_path / "missing")])
    assert not offered()
