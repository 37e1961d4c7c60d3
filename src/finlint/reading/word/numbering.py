"""The labels that Word writes before the paragraphs of a list: counted here as Word counts them."""

from finlint.reading.word.elements import Node
from finlint.reading.word.numerals import numeral
from finlint.reading.word.styles import Numbering, Styles, numbered
from finlint.regex import regex
from finlint.value import value

_LEVELS = 9
_LONGEST = 60
_SLOT = regex("%([1-9])")
_BULLET = "bullet"


@value
class _Level:
    """How one level of a list counts and is written; ``restart`` is how many levels above start it anew."""

    kind: str
    text: str
    start: int
    restart: int
    suffix: str
    legal: bool
    style: str


@value
class _List:
    """What a ``w:num`` refers to: counters are shared by all lists that are made of one definition."""

    definition: int
    levels: dict[int, _Level]
    overrides: dict[int, int]


class Labels:
    """Counts the items of every list, in the order of the text."""

    def __init__(self, part: Node, styles: Styles) -> None:
        self._styles = styles
        self._numbers = {_identity(num, "numId"): num for num in part.all("w:num")}
        self._definitions = {_identity(one, "abstractNumId"): one for one in part.all("w:abstractNum")}
        self._lists: dict[int, _List | None] = {}
        self._counts: dict[int, dict[int, int]] = {}
        self._overridden: set[tuple[int, int]] = set()

    def label(self, properties: Node | None, style: str) -> tuple[str, bool]:
        """The label of a paragraph and whether something follows it; ``""`` where there is none.

        Each call counts one item.
        """
        own, inherited = numbered(properties), self._styles.numbering(style)
        number = inherited.number if own.number is None else own.number
        found = self._list(number) if number else None
        if number is None or found is None:
            return "", False
        at = own.level if own.number is not None else self._level(own, inherited, found, style)
        at = min(at or 0, _LEVELS - 1)
        level = found.levels.get(at)
        if level is None:
            return "", False
        counts = self._counted(number, at, found)
        return ("", False) if level.kind == _BULLET else (_written(level, counts, found), level.suffix != "nothing")

    def _level(self, own: Numbering, inherited: Numbering, found: _List, style: str) -> int:
        """The level that a style stands for: it says so itself, or a level names it."""
        if own.level is not None:
            return own.level
        if inherited.level is not None:
            return inherited.level
        names = [node.attributes.get("styleId", "") for node in self._styles.chain(style)]
        return next((at for name in names for at, level in found.levels.items() if level.style == name), 0)

    def _list(self, number: int) -> _List | None:
        if number not in self._lists:
            self._lists[number] = self._made(number)
        return self._lists[number]

    def _made(self, number: int) -> _List | None:
        num = self._numbers.get(number)
        identity = num.number("w:abstractNumId") if num else None
        definition = self._definitions.get(-1 if identity is None else identity)
        if num is None or identity is None or definition is None:
            return None
        link = definition.value("w:numStyleLink")
        linked = self._numbers.get(self._styles.numbering(link).number or 0) if link else None
        if linked is not None and linked.number("w:abstractNumId") in self._definitions:
            identity = linked.number("w:abstractNumId") or 0
            definition = self._definitions[identity]
        levels = {_identity(level, "ilvl"): _level(level) for level in definition.all("w:lvl")}
        overrides: dict[int, int] = {}
        for override in num.all("w:lvlOverride"):
            at, start = _identity(override, "ilvl"), override.number("w:startOverride")
            for level in override.all("w:lvl"):
                levels[at] = _level(level)
            if start is not None:
                overrides[at] = start
        return _List(identity, levels, overrides)

    def _counted(self, number: int, at: int, found: _List) -> dict[int, int]:
        """The counts of all levels, one more item at this one."""
        counts = self._counts.setdefault(found.definition, {})
        begins = at in found.overrides and (number, at) not in self._overridden
        if begins or at not in counts:
            self._overridden.add((number, at))
            counts[at] = _start(found, at)
        else:
            counts[at] += 1
        for above in range(at):
            counts.setdefault(above, _start(found, above))
        for below in [other for other in counts if other > at]:
            level = found.levels.get(below)
            if level is None or at < level.restart:
                del counts[below]
        return counts


def _start(found: _List, at: int) -> int:
    level = found.levels.get(at)
    return found.overrides.get(at, level.start if level else 1)


def _level(node: Node) -> _Level:
    at, restart = _identity(node, "ilvl"), node.number("w:lvlRestart")
    return _Level(
        node.value("w:numFmt") or "decimal",
        (node.value("w:lvlText") or "")[:_LONGEST],
        node.number("w:start") or 0,
        at if restart is None else restart,
        node.value("w:suff") or "tab",
        bool(node.on("w:isLgl")),
        node.value("w:pStyle") or "",
    )


def _written(level: _Level, counts: dict[int, int], found: _List) -> str:
    pieces = _SLOT.split(level.text)
    for at in range(1, len(pieces), 2):
        slot = int(pieces[at]) - 1
        of = found.levels.get(slot)
        kind = "decimal" if level.legal or of is None else of.kind
        pieces[at] = numeral(kind, counts.get(slot, 0)) if slot in counts else ""
    return "".join(pieces)


def _identity(node: Node, name: str) -> int:
    digits = node.attributes.get(name, "")
    return int(digits) if digits.isascii() and digits.isdigit() and len(digits) < 10 else -1  # noqa: PLR2004
