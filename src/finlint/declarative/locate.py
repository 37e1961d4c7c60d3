"""Where the keys of each ``[[rule]]`` stand in a TOML text, which tomli does not tell."""

import re
from collections.abc import Mapping
from types import MappingProxyType

from finlint.regex import regex
from finlint.text import Position, Source
from finlint.value import field, value

_TOKEN = regex(
    r"""
    ^[ \t]*\[\[[ \t]*rule[ \t]*\]\]                                    (?P<header>)
  | ^[ \t]*\[[ \t]*rule[ \t]*\.[ \t]*(?P<table>[\w-]+)[ \t]*\]
  | ^[ \t]*(?P<key>[\w.-]+|"[^"\n]*"|'[^'\n]*')[ \t]*=[ \t]*
  | \"{3}(?:\\.|[^\\])*?\"{3,5} | '{3}.*?'{3,5}
  | "(?:\\.|[^"\\\n])*" | '[^'\n]*'
  | \#[^\n]*
    """,
    re.MULTILINE | re.DOTALL | re.VERBOSE,
)
_ESCAPE = regex(r"\\u[0-9A-Fa-f]{4}|\\U[0-9A-Fa-f]{8}|\\[ \t]*\n\s*|\\.|.", re.DOTALL)
_LINE_ENDS_IN = regex(r"\\[ \t]*\n\s*")


@value(slots=False)
class Places:
    """The offset of each rule's header and of the value of each of its keys."""

    source: Source
    rules: tuple[Mapping[str, int], ...] = field(default=())

    def at(self, rule: int, key: str = "") -> Position:
        """The place of a key's value, of the rule's header where the key is not found."""
        return self.source.position(self._offset(rule, key))

    def inside(self, rule: int, key: str, character: int) -> Position:
        """The place of one character of the string that a key holds."""
        return self.source.position(_character(self.source.text, self._offset(rule, key), character))

    def _offset(self, rule: int, key: str) -> int:
        known = self.rules[rule] if rule < len(self.rules) else {}
        return known.get(key, known.get("", 0))


def places(path: str, text: str) -> Places:
    """Read a text that tomli has accepted; a rule written inline has no places of its own."""
    found: list[dict[str, int]] = []
    table = ""
    for token in _TOKEN.finditer(text):
        if token["header"] is not None:
            found.append({"": token.start()})
            table = ""
        elif token["table"]:
            table = token["table"] + "."
        elif token["key"] and found:
            found[-1].setdefault(table + token["key"].strip("\"'"), token.end())
    return Places(Source(path, text), tuple(MappingProxyType(keys) for keys in found))


def _character(text: str, start: int, character: int) -> int:
    """The offset of a character of the string literal that starts at an offset."""
    quote = next((q for q in ('"""', "'''", '"', "'") if text.startswith(q, start)), "")
    at = start + len(quote)
    if len(quote) > 1 and text.startswith("\n", at):
        at += 1
    if not quote.startswith('"'):
        return at + character
    while character or _LINE_ENDS_IN.match(text, at):
        escape = _ESCAPE.match(text, at)
        if escape is None:
            return at
        character -= 0 if _LINE_ENDS_IN.match(text, at) else 1
        at = escape.end()
    return at
