"""What tests of tables compare: every fact of a form, a line for each."""

from collections.abc import Callable

import pytest

from finlint.facts import FactIndex, Figure


def _told(index: FactIndex) -> list[str]:
    lines = []
    for fact in sorted(index.facts, key=lambda fact: (fact.place.row, fact.span)):
        if fact.place.row < 0 or fact.key is None:
            continue
        kind, unit = (
            (fact.aspect.value, fact.quantity.unit.symbol) if isinstance(fact, Figure) else (fact.kind.value, "")
        )
        word = "" if isinstance(fact, Figure) else fact.word
        basis = fact.key.scope.basis if fact.key.concept == "项目资金" else ""
        sides = (fact.key.scope.fund, basis, fact.key.scope.level)
        where = " ".join((fact.key.concept, *filter(None, sides)))
        text = fact.text if not isinstance(fact, Figure) or fact.text.endswith(unit) else fact.text + unit
        lines.append(f"{fact.place.row}.{fact.place.column} {kind} {where}: {text}{word and ' = '}{word}")
    return lines


@pytest.fixture
def told() -> Callable[[FactIndex], list[str]]:
    """Every fact of the tables of a report: row.column kind concept: what is printed, or what it means."""
    return _told
