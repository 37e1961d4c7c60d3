"""What is particular to the reports of Sichuan, 2022 to 2024."""

from collections.abc import Iterator
from pathlib import Path

from finlint.authoring import Rule, hookimpl
from finlint_sichuan.sc003_low_rate_unexplained import low_execution_rate_unexplained
from finlint_sichuan.sc004_lower_rate_higher_score import lower_rate_with_higher_score

requires_finlint = ">=0.1"
_HERE = Path(__file__).parent


@hookimpl
def finlint_equations() -> list[Path]:
    """The marks of 部门预算项目支出绩效自评表."""
    return [_HERE / "rules.toml"]


@hookimpl
def finlint_rules() -> Iterator[Rule]:
    """How the execution of a budget is judged."""
    yield low_execution_rate_unexplained
    yield lower_rate_with_higher_score


@hookimpl
def finlint_residue() -> list[Path]:
    """Notes and instructions of the template of the department of finance."""
    return [_HERE / "residue.toml"]


@hookimpl
def finlint_concepts() -> list[Path]:
    """House wording."""
    return [_HERE / "concepts.toml"]
