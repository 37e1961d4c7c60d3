"""The examples of every loaded rule, run: documentation that is not run rots."""

import pytest

from finlint.audit import Rule
from finlint.plugins import loaded
from finlint.testing import check_bad, check_good

RULES = loaded()
BAD = [pytest.param(rule, text, id=f"{rule.code}-{at}") for rule in RULES for at, text in enumerate(rule.doc.bad)]
GOOD = [pytest.param(rule, text, id=f"{rule.code}-{at}") for rule in RULES for at, text in enumerate(rule.doc.good)]


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.code)
def test_every_section_is_written(rule: Rule) -> None:
    doc = rule.doc
    assert all(text.strip() for text in (doc.summary, doc.what, doc.why, *doc.bad, *doc.good))
    assert doc.bad
    assert doc.good


@pytest.mark.parametrize(("rule", "text"), BAD)
def test_bad_examples_are_found(rule: Rule, text: str) -> None:
    check_bad(rule, text)


@pytest.mark.parametrize(("rule", "text"), GOOD)
def test_good_examples_hold(rule: Rule, text: str) -> None:
    check_good(rule, text)


def test_there_are_rules() -> None:
    assert RULES
