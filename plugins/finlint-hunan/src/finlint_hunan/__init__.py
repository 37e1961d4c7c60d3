"""What is particular to the reports of Hunan: 部门整体支出绩效评价, its data sheet and its table of scores."""

from collections.abc import Iterator
from pathlib import Path

from finlint.authoring import Rule, hookimpl
from finlint_hunan.hn006_carryover_score import carryover_score_off_its_bands
from finlint_hunan.hn007_three_public_score import three_public_score_against_budget

requires_finlint = ">=0.1"
_HERE = Path(__file__).parent


@hookimpl
def finlint_equations() -> list[Path]:
    """The formulas of the data sheet and of the indicators."""
    return [_HERE / "rules.toml"]


@hookimpl
def finlint_rules() -> Iterator[Rule]:
    """Scores whose bands the table of scores fixes, by numbers of the data sheet."""
    yield carryover_score_off_its_bands
    yield three_public_score_against_budget


@hookimpl
def finlint_residue() -> list[Path]:
    """Notes of the template of 2015, which is still in use."""
    return [_HERE / "residue.toml"]
