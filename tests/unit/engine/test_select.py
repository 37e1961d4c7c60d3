"""Selecting rules."""

import pytest

from finlint.audit import Rule, RuleDoc, Severity
from finlint.engine import Selection, select
from finlint.engine.select import find
from finlint.errors import UsageError

DOC = RuleDoc("s", "w", "y", ("⟦1⟧",), ("1",))
CODES = ("FL101", "FL102", "FL110", "FL201", "ACME001")
RULES = [Rule(code, f"defect-of-{code.lower()}", Severity.ERROR, DOC, lambda _: ()) for code in CODES]


@pytest.mark.parametrize(
    ("wanted", "ignored", "left"),
    [
        ((), (), CODES),
        (("FL1",), (), ("FL101", "FL102", "FL110")),
        (("FL1xx",), (), ("FL101", "FL102", "FL110")),
        (("FL10x", "acme"), (), ("FL101", "FL102", "ACME001")),
        (("defect-of-fl201",), (), ("FL201",)),
        ((), ("FL",), ("ACME001",)),
        (("FL1",), ("FL10",), ("FL110",)),
        (("FL101",), ("FL1",), ("FL101",)),
        (("FL101", "FL201"), ("FL101",), ("FL201",)),
        (("ALL",), ("FL2",), ("FL101", "FL102", "FL110", "ACME001")),
    ],
)
def test_the_longer_selector_wins(wanted, ignored, left) -> None:
    chosen = select(RULES, Selection(wanted, ignored))
    assert tuple(rule.code for rule in chosen) == left


@pytest.mark.parametrize(("selector", "nearest"), [("FL1O1", "FL101"), ("defect-of-fl2O1", "defect-of-fl201")])
@pytest.mark.parametrize("ignored", [True, False])
def test_an_unknown_selector_names_the_nearest(selector: str, nearest: str, ignored: bool) -> None:  # noqa: FBT001
    selection = Selection(ignore=(selector,)) if ignored else Selection((selector,))
    with pytest.raises(UsageError, match=nearest):
        select(RULES, selection)


@pytest.mark.parametrize("selector", ["", "X", "FL9", "FL1011", "1"])
def test_what_means_no_rule_is_refused(selector: str) -> None:
    with pytest.raises(UsageError):
        select(RULES, Selection((selector,)))


def test_a_run_without_a_rule_is_refused() -> None:
    with pytest.raises(UsageError, match="没有选中"):
        select(RULES, Selection(("FL1",), ("FL1",)))


def test_a_rule_is_found_by_code_and_name() -> None:
    assert find(RULES, "fl101") is find(RULES, "defect-of-fl101") is RULES[0]
    with pytest.raises(UsageError, match="FL110"):
        find(RULES, "FL11O")
