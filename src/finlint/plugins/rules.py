"""The rules of all plugins, each checked, and whose each is."""

import os
from collections.abc import Iterable, Iterator
from functools import cache

from finlint.audit import Rule
from finlint.declarative import load_rules
from finlint.errors import FinlintError
from finlint.plugins.asking import OWN, Manager, all_plugins, answers, broken, listed
from finlint.plugins.installed import offered
from finlint.plugins.own import own
from finlint.plugins.words import names, vocabulary_of
from finlint.regex import regex
from finlint.value import value

_CODE = regex(r"([A-Z]{2,6})\d{3}")
_NAME = regex(r"[a-z][a-z0-9]*(-[a-z0-9]+)+")
_HOUSE = "FL"


@value(eq=False)
class Owned:
    """A rule, the plugin that gave it, and the hook by which it did."""

    rule: Rule
    label: str
    hook: str


def rules(manager: Manager) -> tuple[Rule, ...]:
    """Every rule of every plugin, by code.

    Raises:
        PluginError: a hook raised or gave something else than rules, a code or name is used
            twice, or is not of the form that DESIGN.md gives it, or its capitals are another's.
    """
    return tuple(each.rule for each in _given(manager))


@cache
def owned() -> tuple[Owned, ...]:
    """The rules of this process with their plugins, by code.

    That finlint's own are sound is a matter of its tests, which load them as those of a plugin.
    """
    if offered():
        return _given(all_plugins())
    return tuple(sorted((Owned(rule, OWN, "finlint_rules") for rule in own()), key=_by_code))


@cache
def loaded() -> tuple[Rule, ...]:
    """The rules of this process."""
    return tuple(each.rule for each in owned())


def owner(code: str) -> str:
    """Whose a rule is, and by which hook, for a message; ``""`` for finlint's own and for those of no plugin."""
    return next((f"{each.label}: {each.hook}" for each in owned() if each.rule.code == code and each.label != OWN), "")


def _given(manager: Manager) -> tuple[Owned, ...]:
    return _checked((*_written(manager), *_equations(manager)))


def _checked(given: Iterable[Owned]) -> tuple[Owned, ...]:
    found: dict[str, Owned] = {}
    capitals: dict[str, Owned] = {}
    for each in given:
        _sound(each)
        for key in (each.rule.code, each.rule.name):
            if key in found:
                twin = found[key]
                why = f"{key} is used twice: {each.rule.origin} and {twin.rule.origin} ({twin.label})"
                raise broken(each.label, f"{each.hook}: {why}")
            found[key] = each
        own = each.rule.code[:-3]
        first = capitals.setdefault(own, each)
        if _distribution(first) != _distribution(each):
            why = f"{each.hook}: {each.rule.code}: the capitals {own} are those of {first.label} ({first.rule.code})"
            raise broken(each.label, why)
    return tuple(sorted({each.rule.code: each for each in found.values()}.values(), key=_by_code))


def _by_code(each: Owned) -> str:
    return each.rule.code


def _distribution(each: Owned) -> str:
    return each.label.partition(" (")[0]


def _written(manager: Manager) -> Iterator[Owned]:
    for label, given in answers(manager, "finlint_rules"):
        for rule in listed(label, "finlint_rules", given):
            if not isinstance(rule, Rule):
                raise broken(label, f"finlint_rules: gave {type(rule).__name__}, not a Rule")
            yield Owned(rule, label, "finlint_rules")


def _equations(manager: Manager) -> Iterator[Owned]:
    hook = "finlint_equations"
    for label, given in answers(manager, hook):
        known = names(vocabulary_of(manager))
        for path in listed(label, hook, given):
            if not isinstance(path, (str, os.PathLike)):
                raise broken(label, f"{hook}: gave {type(path).__name__}, not a path")
            try:
                found = load_rules(os.fspath(path), known=known)
            except FinlintError as error:
                raise broken(label, f"{hook}: {error}") from error
            yield from (Owned(rule, label, hook) for rule in found)


def _sound(each: Owned) -> None:
    rule = each.rule
    code = _CODE.fullmatch(rule.code)
    if code is None or (code[1] == _HOUSE and each.label != OWN):
        why = f"{each.hook}: “{rule.code}” is no code: two to six own capitals, three digits"
        raise broken(each.label, why + (f"; {_HOUSE} is finlint's" if code else ""))
    if not _NAME.fullmatch(rule.name):
        raise broken(each.label, f"{each.hook}: {rule.code}: “{rule.name}” is not kebab-case")
