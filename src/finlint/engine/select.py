"""Which rules run: by code, by the beginning of a code, or by name."""

from collections.abc import Iterable, Sequence

from finlint.audit import Rule
from finlint.errors import UsageError
from finlint.regex import regex
from finlint.value import value

_FAMILY = regex(r"([A-Z]{2,6}\d{0,3})X*")
_WHOLE = 99
_LOOKALIKES = str.maketrans("OIL", "011")


@value
class Selection:
    """Selectors: an empty ``select`` means every rule; ``extend`` adds to it."""

    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    extend: tuple[str, ...] = ()


def select(rules: Sequence[Rule], selection: Selection) -> tuple[Rule, ...]:
    """The rules that a selection leaves, the longer selector winning, ``ignore`` at a tie.

    Raises:
        UsageError: a selector that means no rule, or no rule left: a run that checks nothing
            must not look clean.
    """
    means_some(rules, (*selection.select, *selection.extend, *selection.ignore))
    some = selection.select or selection.ignore
    chosen = tuple(rule for rule in rules if _chosen(rule, selection)) if some else tuple(rules)
    if not chosen:
        raise UsageError("没有选中任何规则", "no rule is selected")
    return chosen


def means_some(rules: Sequence[Rule], selectors: Iterable[str]) -> None:
    """Refuse a selector that means no rule.

    Raises:
        UsageError: names it, and the nearest code or name.
    """
    for selector in selectors:
        if not any(_weight(selector, rule) for rule in rules):
            raise unknown(selector, rules)


def find(rules: Sequence[Rule], name: str) -> Rule:
    """The rule of a code or name.

    Raises:
        UsageError: there is none.
    """
    for rule in rules:
        if name.upper() == rule.code or name == rule.name:
            return rule
    raise unknown(name, rules)


def unknown(selector: str, rules: Sequence[Rule]) -> UsageError:
    """An error that names the nearest code or name."""
    from difflib import get_close_matches  # noqa: PLC0415 - only where a name is misspelt

    names = [name for rule in rules for name in (rule.code, rule.name)]
    known = {_alike(name): name for name in reversed(names)}
    near = [known[name] for name in get_close_matches(_alike(selector), known, 1)]
    zh = f"；最接近的是 {near[0]}" if near else ""
    en = f"; the nearest is {near[0]}" if near else ""
    return UsageError(f"没有规则 “{selector}”{zh}", f"no rule “{selector}”{en}")


def _alike(name: str) -> str:
    """A name with the letters that are typed for digits as digits: FL1O1 is FL101."""
    return name.upper().translate(_LOOKALIKES)


def _chosen(rule: Rule, selection: Selection) -> bool:
    selected = (*selection.select, *selection.extend) if selection.select else ()
    wanted = max((_weight(selector, rule) for selector in selected), default=1)
    return wanted > max((_weight(selector, rule) for selector in selection.ignore), default=0)


def _weight(selector: str, rule: Rule) -> int:
    """How exactly a selector means a rule; 0 for not at all."""
    if selector == rule.name or selector.upper() == rule.code:
        return _WHOLE
    if selector.upper() == "ALL":
        return 1
    family = _FAMILY.fullmatch(selector.upper())
    return len(family[1]) if family and rule.code.startswith(family[1]) else 0
