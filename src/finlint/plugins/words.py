"""The words that plugins add: concepts, units, header words and residue."""

import os
from collections.abc import Callable, Iterator, Mapping
from functools import cache, partial
from typing import TypeVar

from finlint.errors import FinlintError
from finlint.facts.conventions import Conventions
from finlint.facts.tables.columns import COLUMNS
from finlint.facts.tables.form import TOTAL
from finlint.facts.vocabulary import Vocabulary, extended, vocabulary
from finlint.facts.vocabulary.form import Residue, residues_of
from finlint.measure import Unit
from finlint.measure.unit import adopt
from finlint.plugins.asking import Manager, all_plugins, answers, broken, listed, mapped
from finlint.plugins.installed import offered

Read = TypeVar("Read")


@cache
def given() -> Conventions:
    """What the plugins of this process tell of every report; their units are known from then on.

    Raises:
        PluginError: a hook raised, or gave what means nothing.
    """
    if not offered():
        return Conventions()
    everything = all_plugins()
    adopt(units(everything))
    return told_by(everything)


def told_by(manager: Manager) -> Conventions:
    """What the plugins of a manager tell of every report, units left out."""
    return Conventions(vocabulary_of(manager), residues=tuple(residue(manager)), columns=columns(manager))


def names(words: Vocabulary) -> frozenset[str]:
    """Every concept that an equation may speak of, 合计 of a performance table among them."""
    concepts = (concept.name for written in words.aliases.values() for concept in written.values())
    return frozenset((*concepts, TOTAL))


def vocabulary_of(manager: Manager) -> Vocabulary:
    """The vocabulary of finlint with those of all plugins."""
    words = vocabulary()
    for label, path in _paths(manager, "finlint_concepts"):
        words = _read(label, "finlint_concepts", partial(extended, words, path))
    return words


def residue(manager: Manager) -> Iterator[Residue]:
    """What templates leave behind, as plugins know it."""
    for label, path in _paths(manager, "finlint_residue"):
        yield from _read(label, "finlint_residue", partial(residues_of, path))


def columns(manager: Manager) -> Mapping[str, str]:
    """The column that each header word of a plugin means."""
    hook = "finlint_columns"
    known = [name for name, _ in COLUMNS]
    found: dict[str, str] = {}
    for label, offer in answers(manager, hook):
        for column, words in mapped(label, hook, offer).items():
            if column not in known:
                raise broken(label, f"{hook}: no column “{column}” (columns: {', '.join(known)})")
            for word in listed(label, hook, words):
                if not isinstance(word, str) or not word or found.setdefault(word, column) != column:
                    other = (
                        f"already heads the column {found[word]}" if isinstance(word, str) and word else "is no word"
                    )
                    raise broken(label, f"{hook}: {column}: “{word}” {other}")
    return found


def units(manager: Manager) -> Mapping[str, Unit]:
    """The units that plugins add, by the word."""
    hook = "finlint_units"
    found: dict[str, Unit] = {}
    for label, offer in answers(manager, hook):
        offered = mapped(label, hook, offer)
        for word, same in offered.items():
            unit = Unit.of_things(word) if same == word else Unit.find(str(same)) or _own(str(same), offered)
            if unit is None or not unit.countable:
                raise broken(
                    label, f"{hook}: “{word}” is the same as “{same}”, which is no unit that things are counted in"
                )
            if not (Unit.may_be(word) or Unit.find(word) == unit) or found.get(word, unit) != unit:
                raise broken(label, f"{hook}: “{word}” is no word for a unit, or one that means something already")
            found[word] = unit
    return found


def _own(word: str, offered: Mapping[str, object]) -> Unit | None:
    """A unit that the same plugin adds."""
    return Unit.of_things(word) if offered.get(word) == word else None


def _paths(manager: Manager, hook: str) -> Iterator[tuple[str, str]]:
    for label, offer in answers(manager, hook):
        for path in listed(label, hook, offer):
            if not isinstance(path, (str, os.PathLike)):
                raise broken(label, f"{hook}: gave {type(path).__name__}, not a path")
            yield label, str(os.fspath(path))


def _read(label: str, hook: str, read: Callable[[], Read]) -> Read:
    try:
        return read()
    except FinlintError as error:
        raise broken(label, f"{hook}: {error.args[-1] if error.args else error}") from error
