"""The vocabulary files, as one frozen value."""

from collections.abc import Iterable, Mapping, Sequence
from functools import cache, cached_property
from typing import Any

from finlint.regex import regex
from finlint.store import beside, content, kept
from finlint.value import value

_MONEY = "money"
_ITEM_CODE = 7
"""Digits of the code of a 项 (政府收支分类科目)."""
_LONG = 5
"""Characters of a name that leave no doubt when one of them is missing."""


@value
class Concept:
    """A named measure: ``dimension`` is money, count, share or score, ``noun`` what is counted.

    ``fund`` is a fixed 资金口径, ``""`` for all funds, ``inherit`` where prefix and context say it, or
    ``stated`` where a share of it is a share of all funds unless the prefix says otherwise.
    ``exact`` concepts lose their meaning behind an unknown qualifier (信息化项目支出).
    """

    name: str
    dimension: str = _MONEY
    noun: str = ""
    fund: str = "inherit"
    exact: bool = False
    flow: str = "other"
    label_en: str = ""


@value(slots=False, eq=False)
class Vocabulary:
    """Words and what they mean, equal to itself only. ``aliases`` maps dimension and written name to the concept."""

    aliases: Mapping[str, Mapping[str, Concept]]
    longest: int
    funds: tuple[tuple[str, str], ...]  # (written, name), longest first
    bases: tuple[tuple[str, str], ...]
    tails: tuple[str, ...]
    copulas: tuple[str, ...]
    generic: frozenset[str]
    leads: tuple[str, ...]
    offices: tuple[str, ...]
    sums: tuple[str, ...]
    selves: tuple[str, ...]  # how a report says 本单位
    previous: tuple[str, ...]
    partial: tuple[str, ...]
    nouns: tuple[frozenset[str], ...]  # measure words that count the same things
    parts: Mapping[str, Mapping[str, str]]  # name of a whole -> part as written below it -> name of the part
    codes: Mapping[str, str]  # code of a 类, 款 or 项 -> its name
    classes: Mapping[str, str]  # every written name of a 类 -> its present short name
    fixed: Mapping[str, str]  # concepts that always are of one 资金口径 -> that
    flows: Mapping[str, str]  # concept -> income, expense, balance, asset or other
    nearly: Mapping[str, str]  # names of 类 with one character left out -> the same
    clipped: Mapping[str, Concept]  # names of amounts without their last character -> the concept

    def counts(self, concept: "Concept", noun: str) -> bool:
        """Whether a measure word can count what a concept names."""
        if not noun or concept.noun in ("", noun):
            return True
        return any(noun in group and concept.noun in group for group in self.nouns)

    @cached_property
    def written_bases(self) -> tuple[str, ...]:
        """What is written for a basis: to ask for all at once is one step where nearly none is there."""
        return tuple(end for end, _ in self.bases)

    @cached_property
    def written_funds(self) -> tuple[str, ...]:
        """What is written for a fund."""
        return tuple(written for written, _ in self.funds)

    @cached_property
    def fronts(self) -> tuple[str, ...]:
        """What may stand before a name and leave it what it is."""
        return (*self.leads, *self.offices)

    @cached_property
    def ends(self) -> frozenset[str]:
        """The last characters of all that names anything, or may stand behind a name."""
        names = (*self.aliases.values(), self.clipped, self.written_bases, self.written_funds)
        return frozenset(name[-1:] for each in (*names, self.tails, self.copulas, self.generic) for name in each)

    def path(self, code: str) -> tuple[str, str, str] | None:
        """The 类, 款 and 项 of the code of a 项: of 2210201 the first three and five digits are those of the others."""
        if len(code) != _ITEM_CODE or code not in self.codes:
            return None
        return self.codes[code[:3]].removesuffix("支出"), self.codes[code[:5]], self.codes[code]

    def concept(self, dimension: str, written: str) -> Concept | None:
        """The concept of a dimension that is written exactly so."""
        return self.aliases.get(dimension, {}).get(written)


@cache
def vocabulary() -> Vocabulary:
    """The vocabulary of the package."""
    files = [beside(__file__, f"{name}.toml") for name in ("concepts", "functions", "phrases")]
    return _made(kept("vocabulary", (), (*files, __file__), lambda: _distilled(*map(_parsed, files))))


def _parsed(file: str) -> Mapping[str, Any]:
    from tomli import loads  # noqa: PLC0415 - not needed where the content is kept

    return loads(content(file))


def build(concepts: Mapping[str, Any], functions: Mapping[str, Any], phrases: Mapping[str, Any]) -> Vocabulary:
    """A vocabulary of the contents of the three files."""
    return _made(_distilled(concepts, functions, phrases))


def _distilled(concepts: Mapping[str, Any], functions: Mapping[str, Any], phrases: Mapping[str, Any]) -> dict[str, Any]:
    """All that a vocabulary holds, as plain data: to make it takes longer than to read it.

    ``concepts`` are the fields of each concept, for which its number stands elsewhere.
    """
    entries = concepts["concept"]
    each = [concept_of(entry) for entry in entries]
    aliases: dict[str, dict[str, int]] = {}
    for number, entry in enumerate(entries):
        written = aliases.setdefault(each[number].dimension, {})
        for alias in (entry["name"], *entry.get("aliases", ())):
            written[plain(alias)] = number
    meant = [each[number] for written in aliases.values() for number in written.values()]
    classes = _classes(functions)
    return {
        "concepts": [[getattr(concept, name) for name in Concept.__match_args__] for concept in each],
        "aliases": aliases,
        "longest": max(len(alias) for written in aliases.values() for alias in written),
        "funds": _by_length((word, name) for name, words in phrases["fund"].items() for word in words),
        "bases": _by_length((word, name) for name, words in phrases["basis"].items() for word in words),
        "tails": _words(phrases["tail"]["words"]),
        "copulas": _words(phrases["copula"]["words"])[::-1],
        "generic": list(phrases["generic"]["words"]),
        "leads": _words(phrases["lead"]["words"]),
        "offices": _words(phrases["lead"]["offices"]),
        "sums": list(phrases["generic"]["sums"]),
        "selves": _words(phrases["lead"]["selves"]),
        "previous": _words(phrases["period"]["previous"]),
        "partial": _words(phrases["partial"]["words"]),
        "nouns": list(phrases["noun"]["alike"]),
        "parts": phrases["part"],
        "codes": _codes(functions),
        "classes": classes,
        "fixed": _fixed(meant),
        "flows": {concept.name: concept.flow for concept in meant},
        "nearly": _nearly(classes),
        "clipped": _clipped(aliases[_MONEY], each),
    }


def concept_of(entry: Mapping[str, Any]) -> Concept:
    """The concept of a table ``[[concept]]``."""
    fund = entry.get("fund", "inherit")
    return Concept(
        entry.get("of", entry["name"]),
        entry.get("dimension", _MONEY),
        entry.get("noun", ""),
        "" if fund == "全部" else fund,
        entry.get("exact", False),
        entry.get("flow", "other"),
        entry.get("label_en", ""),
    )


def _made(data: Mapping[str, Any]) -> Vocabulary:
    """A vocabulary of what ``_distilled`` gave, from memory or from the store."""
    concepts = [Concept(*fields) for fields in data["concepts"]]

    def named(numbers: Mapping[str, int]) -> Mapping[str, Concept]:
        return dict(zip(numbers, map(concepts.__getitem__, numbers.values()), strict=True))

    words = ("tails", "copulas", "leads", "offices", "sums", "selves", "previous", "partial")
    others = ("longest", "parts", "codes", "classes", "fixed", "flows", "nearly")
    same: dict[str, Any] = {name: tuple(data[name]) for name in words} | {name: data[name] for name in others}
    return Vocabulary(
        aliases={dimension: named(written) for dimension, written in data["aliases"].items()},
        funds=tuple((written, name) for written, name in data["funds"]),
        bases=tuple((written, name) for written, name in data["bases"]),
        generic=frozenset(data["generic"]),
        nouns=tuple(map(frozenset, data["nouns"])),
        clipped=named(data["clipped"]),
        **same,
    )


def plain(text: str) -> str:
    """Written names without quotation marks and brackets' kinds, which reports set as they like."""
    return text.translate(_PLAIN) if _SIGNS.search(text) else text


_SIGNS = regex('[“”"‘’「」 ()]')
_PLAIN = str.maketrans(
    {"“": None, "”": None, '"': None, "‘": None, "’": None, "「": None, "」": None, " ": None, "(": "（", ")": "）"}
)


def _classes(functions: Mapping[str, Any]) -> dict[str, str]:
    names = {}
    for entry in functions["class"]:
        short = entry["name"].removesuffix("支出")
        for name in (entry["name"], *entry.get("short", ()), *entry.get("former", ())):
            names[plain(name)] = short
            names[plain(name).removesuffix("支出")] = short
    return names


def _codes(functions: Mapping[str, Any]) -> dict[str, str]:
    names = {}
    for entry in functions["class"]:
        names[entry["code"]] = plain(entry["name"])
        for group in entry.get("group", ()):
            names[group["code"]] = plain(group["name"])
            names |= {code: plain(name) for code, name in group.get("items", {}).items()}
    return names


def _fixed(concepts: Sequence[Concept]) -> dict[str, str]:
    """三公经费 is paid out of 财政拨款; 财政拨款收入 says so in its name."""
    named = {c.name: "财政拨款" for c in concepts if c.name.startswith("财政拨款") and c.fund == "inherit"}
    free = {c.name for c in concepts if c.fund in ("", "inherit", "stated")}
    return named | {c.name: c.fund for c in concepts if c.name not in free}


def _nearly(classes: Mapping[str, str]) -> dict[str, str]:
    """商业服务等支出 is 商业服务业等支出 with a character forgotten, where only one name can be meant."""
    found: dict[str, set[str]] = {}
    for name, short in classes.items():
        if len(name) >= _LONG:
            for at in range(len(name)):
                found.setdefault(name[:at] + name[at + 1 :], set()).add(short)
    return {written: next(iter(s)) for written, s in found.items() if len(s) == 1 and written not in classes}


def _clipped(aliases: Mapping[str, int], concepts: Sequence[Concept]) -> dict[str, int]:
    """基本支 is 基本支出 with its end forgotten, where only one concept can be meant."""
    found: dict[str, dict[Concept, int]] = {}
    for alias, number in aliases.items():
        if len(alias) >= _LONG - 1:
            found.setdefault(alias[:-1], {})[concepts[number]] = number
    return {
        written: next(iter(meant.values()))
        for written, meant in found.items()
        if len(meant) == 1 and written not in aliases
    }


def _words(words: Iterable[str]) -> tuple[str, ...]:
    return tuple(sorted(words, key=len, reverse=True))


def _by_length(pairs: Iterable[tuple[str, str]]) -> tuple[tuple[str, str], ...]:
    return tuple(sorted(pairs, key=lambda pair: len(pair[0]), reverse=True))
