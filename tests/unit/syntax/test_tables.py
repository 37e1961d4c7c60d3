"""The tables of the parser: no terminal that can come is ever refused.

The hypothesis tests of test_totality.py try texts; here the automaton itself is looked through, so
that no change of a grammar can leave a hole that a random text does not hit.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from typing import Any

import pytest

from finlint.syntax import grammar

LINES = frozenset({"PART", "SECTION", "SUBSECTION", "ITEM", "SUBITEM", "LINE"})
"""Terminals that begin a line; CELL and ROW are those of tables."""
BLOCKS = LINES | {"NOTE", "APART", "CELL", "RECORD"}
"""Terminals that begin anything: NOTE and APART are lines, RECORD a row."""

TABLE: Any = grammar().parser.table
STATES: Mapping[int, Mapping[str, Any]] = TABLE.states
START: int = TABLE.start_states["start"]
TERMINALS = frozenset(symbol.name for rule in grammar().parser.rules for symbol in rule.expansion if symbol.is_term)
OUTSIDE = BLOCKS | {"ROW", "$END"}
SENTENCE = TERMINALS - OUTSIDE - {"PLAIN", "SAID"}
INSIDE = SENTENCE - {"RPAR"}
"""What can come in a sentence: the scanner makes an RPAR only of a bracket that an LPAR opened."""
FIRST = INSIDE | {"PLAIN", "SAID"}
"""What can come where a sentence begins: a PLAIN is a whole one, a SAID one or several."""


def entered() -> Mapping[str, set[int]]:
    """The states by the terminal that was read last."""
    found: dict[str, set[int]] = defaultdict(set)
    for actions in STATES.values():
        for symbol, (action, argument) in actions.items():
            if symbol in TERMINALS and action.name == "Shift":
                found[symbol].add(argument)
    return found


@pytest.mark.parametrize("last", sorted(SENTENCE - {"END", "LPAR"}))
def test_within_a_sentence_every_terminal_may_follow(last: str) -> None:
    for state in entered()[last]:
        assert set(STATES[state]) >= SENTENCE, f"after {last}: {SENTENCE - set(STATES[state])}"


def test_after_a_bracket_opens_everything_but_the_end_may_follow() -> None:
    """END is the one exception: 。 within brackets is read as ，, and the scanner pairs brackets within a line."""
    for state in entered()["LPAR"]:
        assert set(STATES[state]) >= SENTENCE - {"END"}


@pytest.mark.parametrize("last", sorted(LINES))
def test_at_the_head_of_a_line_every_terminal_may_follow(last: str) -> None:
    for state in entered()[last]:
        assert set(STATES[state]) >= FIRST


def test_a_cell_may_be_empty_or_hold_a_sentence() -> None:
    for state in entered()["CELL"]:
        assert set(STATES[state]) >= FIRST | {"CELL", "ROW"}


@pytest.mark.parametrize("last", ["END", "PLAIN", "SAID"])
def test_after_a_sentence_another_or_a_line_or_the_end_may_follow(last: str) -> None:
    """The states after it are merged for lines and cells; which of the two goes on, their stacks know."""
    for state in entered()[last]:
        assert set(STATES[state]) >= FIRST | BLOCKS | {"ROW", "$END"}


@pytest.mark.parametrize("last", ["", "ROW", "NOTE", "APART", "RECORD"])
def test_between_blocks_every_line_may_follow(last: str) -> None:
    for state in entered()[last] if last else [START]:
        assert set(STATES[state]) >= BLOCKS | {"$END"}


# --- the same with stacks: merged lookaheads of LALR may allow a reduction that leads nowhere


def step(stack: tuple[int, ...], terminal: str) -> tuple[int, ...] | None:
    """The stack after a terminal, None if it is refused."""
    while True:
        found = STATES[stack[-1]].get(terminal)
        if found is None:
            return None
        action, argument = found
        if action.name == "Shift":
            return (*stack, argument)
        size = len(argument.expansion)
        stack = stack[: len(stack) - size] if size else stack
        stack = (*stack, STATES[stack[-1]][argument.origin.name][1])
        if stack[-1] in TABLE.end_states.values() and terminal == "$END":
            return stack


def allowed(in_brackets: int, *, in_cell: bool, begins: bool, at_end: bool) -> Iterator[str]:
    """What the scanner can hand over next, given brackets open, and whether a sentence begins or the last ended."""
    yield from sorted(INSIDE - {"END"})
    yield "RPAR" if in_brackets else "END"
    if begins:
        yield "PLAIN"
    if at_end:
        yield from ("CELL", "ROW") if in_cell else (*sorted(BLOCKS), "$END")


@pytest.mark.parametrize(
    ("head", "depth"), [pytest.param("LINE", 7, marks=pytest.mark.slow), ("LINE", 6), ("SECTION", 6), ("CELL", 6)]
)
def test_no_reachable_stack_refuses_what_the_scanner_hands_over(head: str, depth: int) -> None:
    """Every stack of so many states, each with every terminal that can come."""
    first = step((START,), head)
    assert first is not None
    pending = [(first, 0, True, head == "CELL")]
    seen = set(pending)
    while pending:
        stack, brackets, begins, at_end = pending.pop()
        for terminal in allowed(brackets, in_cell=head == "CELL", begins=begins, at_end=at_end):
            after = step(stack, terminal)
            assert after is not None, f"{terminal} refused after {head} with {brackets} brackets"
            opened = brackets + {"LPAR": 1, "RPAR": -1}.get(terminal, 0)
            ended = terminal in ("END", "PLAIN") and not opened
            found = (after, opened, ended, ended)
            if len(after) <= depth and terminal not in OUTSIDE and found not in seen:
                seen.add(found)
                pending.append(found)
    assert len(seen) > 1_000
