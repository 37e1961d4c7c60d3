"""From a file of ``[[rule]]`` tables to rules like any other."""

import os
from collections.abc import Collection, Mapping, Sequence
from contextlib import suppress
from functools import cache, partial
from typing import Any

from finlint import measure
from finlint.audit import Rule, RuleDoc, Severity
from finlint.declarative.bind import Where, Within
from finlint.declarative.equation import Equation
from finlint.declarative.fault import EquationError, nearest
from finlint.declarative.fields import complaints, texts
from finlint.declarative.later import Later, Tested, later, tested
from finlint.declarative.locate import Places, places
from finlint.declarative.nodes import Items, Sought
from finlint.declarative.parse import Condition, Relation, condition, kept_tree, parse
from finlint.errors import RuleFileError, printable
from finlint.lalr import LARK
from finlint.store import digest, kept, names, opened, stamp
from finlint.text import Position
from finlint.value import value

MAX_SIZE = 1_000_000


@cache
def _makers() -> str:
    """Which code, and which grammar, tell whether a file is sound and make what is kept of it: one text for all files.

    Where the program has no folders it is empty: without its sources nothing is kept.
    """
    folders = [os.path.dirname(file) for file in (__file__, measure.__file__)]
    with suppress(OSError):
        files = [os.path.join(folder, name) for folder in folders for name in names(folder)]
        return digest(*(stamp(file) for file in files if file.endswith((".py", ".lark"))), stamp(LARK))
    return ""


def load_rules(
    path: str | os.PathLike[str], *, known: Collection[str] | None = None, origin: str = ""
) -> tuple[Rule, ...]:
    """Read the rules of a TOML file, in its order.

    Concepts are looked up in ``known``, the names of the vocabulary, if it is given. ``origin`` is what
    the rules are said to come from, the path where it is empty.

    Raises:
        RuleFileError: one line with file, line, column, code, what was expected and, for a
            misspelt key or concept, the nearest one.
    """
    text = _text(path)
    tables, trees, tests = kept("rules", (text, _makers()), (__file__,), lambda: _parsed(str(path), text))
    reader = _Reader(str(path), text, known, trees)
    if known is not None:
        reader.sound(tables)
    return tuple(
        reader.rule(table, later(partial(reader.equation, number, table), tests[number]), origin)
        for number, table in enumerate(tables)
    )


def _text(path: str | os.PathLike[str]) -> str:
    try:
        with opened(path) as file:
            data = file.read(MAX_SIZE + 1)
    except OSError as error:
        msg = f"{path}: cannot be read: {error.strerror or error}"
        raise RuleFileError(msg) from None
    if len(data) > MAX_SIZE:
        msg = f"{path}: larger than {MAX_SIZE} bytes"
        raise RuleFileError(msg)
    try:
        return data.decode("utf-8-sig").replace("\r\n", "\n")
    except UnicodeDecodeError as error:
        msg = f"{path}: not UTF-8: byte {error.start}"
        raise RuleFileError(msg) from None


def _parsed(path: str, text: str) -> tuple[list[Mapping[str, object]], Mapping[str, list[Any] | None], list[Tested]]:
    """The tables of a file, the trees of their equations by the text, and what each tests.

    Raises:
        RuleFileError: something in it is not sound.
    """
    tables = _tables(path, text)
    equations = [text for table in tables for text in (str(table.get("equation", "")), *_conditions(table)) if text]
    trees = {equation: kept_tree(equation) for equation in equations}
    return tables, trees, _Reader(path, text, None, trees).sound(tables)


def _tables(path: str, text: str) -> list[Mapping[str, object]]:
    import tomli  # noqa: PLC0415 - not needed where the content is kept

    try:
        document = tomli.loads(text)
    except tomli.TOMLDecodeError as error:
        msg = f"{path}:{error.lineno}:{error.colno}: {error.msg}"
        raise RuleFileError(msg) from None
    except RecursionError:
        msg = f"{path}: nested too deep"
        raise RuleFileError(msg) from None
    if unknown := [key for key in document if key != "rule"]:
        hint = nearest(unknown[0], ["rule"])
        msg = f"{path}: unknown table “{printable(unknown[0])}”{hint}"
        raise RuleFileError(msg)
    tables = document.get("rule", [])
    if not isinstance(tables, list) or not all(isinstance(table, dict) for table in tables):
        msg = f"{path}: rules are tables named [[rule]]"
        raise RuleFileError(msg)
    return tables


@value
class _Reader:
    """One file while it is read: whatever is wrong in it has a place in it."""

    path: str
    text: str
    known: Collection[str] | None
    trees: Mapping[str, list[Any] | None]

    def sound(self, tables: Sequence[Mapping[str, object]]) -> list[Tested]:
        """Refuse what means nothing; what each equation tests."""
        tests = [tested(self._checked(number, table).relation.stated) for number, table in enumerate(tables)]
        codes = [str(table["code"]) for table in tables]
        for number, code in enumerate(codes):
            if code in codes[:number]:
                raise self._error(self._places.at(number, "code"), code, "the code is used twice")
        return tests

    def _checked(self, number: int, table: Mapping[str, object]) -> Equation:
        if fault := complaints(table):
            code = str(table.get("code", f"rule {number + 1}"))
            raise self._error(self._places.at(number, fault[0]), code, fault[1])
        return self.equation(number, table)

    def rule(self, table: Mapping[str, Any], equation: Later, origin: str) -> Rule:
        """One sound ``[[rule]]`` as a rule."""
        return Rule(
            table["code"],
            table["name"],
            Severity(table.get("severity", Severity.ERROR.value)),
            RuleDoc(
                table["summary"],
                table["what"],
                table["why"],
                tuple(table["bad"]),
                tuple(table["good"]),
                table.get("prior", ""),
            ),
            equation.check,
            table.get("since", "0.1"),
            origin or self.path,
        )

    def equation(self, number: int, table: Mapping[str, object]) -> Equation:
        """The equation of one ``[[rule]]``."""
        code = str(table["code"])
        try:
            text = str(table["equation"])
            relation = parse(text, self.known, self.trees.get(text))
        except EquationError as error:
            at = self._places.inside(number, "equation", error.offset)
            raise self._error(at, code, f"equation: {error}") from None
        return Equation(
            relation,
            self._require(number, code, relation, table),
            _where(table.get("where")),
            Within(table.get("within", Within.REPORT.value)),
            str(table.get("message", "")),
            tuple(self._condition(number, code, text) for text in _conditions(table)),
        )

    def _condition(self, number: int, code: str, text: str) -> Condition:
        try:
            return condition(text, self.known, self.trees.get(text))
        except EquationError as error:
            raise self._error(self._places.at(number, "when"), code, f"when: “{text}”: {error}") from None

    def _require(self, number: int, code: str, relation: Relation, table: Mapping[str, object]) -> frozenset[Sought]:
        operands = relation.operands
        if "require" not in table:
            return frozenset(operands)
        named = {_named(node): node for node in operands} | {node.label: node for node in operands}
        labels = ["".join(label.split()) for label in texts(table["require"]) or ()]
        for label in labels:
            if label not in named:
                what = f"require: “{label}” is no operand of the equation{nearest(label, named)}"
                raise self._error(self._places.at(number, "require"), code, what)
        return frozenset(named[label] for label in labels)

    @property
    def _places(self) -> Places:
        """Where things stand: looked for only when something is wrong."""
        return places(self.path, self.text)

    def _error(self, at: Position, code: str, what: str) -> RuleFileError:
        message = printable(f"{code}: {what}")
        return RuleFileError(f"{self.path}:{at.row}:{at.column}: {message}")


def _conditions(table: Mapping[str, object]) -> tuple[str, ...]:
    held = table.get("when", ())
    return (held,) if isinstance(held, str) else texts(held) or ()


def _where(held: object) -> Where:
    if not isinstance(held, dict):
        return Where()
    words = {key: (word,) if isinstance(word, str) else tuple(word) for key, word in held.items()}
    return Where(**words)


def _named(node: Sought) -> str:
    return node.label if isinstance(node, Items) else node.concept
