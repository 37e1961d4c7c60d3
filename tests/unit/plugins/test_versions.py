"""Specifiers of versions, as far as plugins write them."""

import pytest

from finlint.plugins.versions import admits, readable, wanted


@pytest.mark.parametrize(
    ("specifier", "version", "good"),
    [
        ("", "0.1.0", True),
        (">=0.1", "0.1.0", True),
        (">=0.1,<0.2", "0.2.0", False),
        (">0.1", "0.1.0", False),
        ("<=0.1", "0.1.0", True),
        ("==0.1", "0.1.0", True),
        ("==0.1.*", "0.1.7", True),
        ("==0.1.*", "0.10.0", False),
        ("!=0.1.*", "0.1.7", False),
        ("!=0.1.0", "0.1.0", False),
        ("~=0.1", "0.9", True),
        ("~=0.1", "1.0", False),
        ("~=0.1.2", "0.1.1", False),
        ("~=0.1.2", "0.1.9", True),
        ("~=0.1.2", "0.2.0", False),
        ("===0.1.0", "0.1.0", True),
        (">=0.9", "0.10", True),
        (">=0.1", "0.2.0.dev3", True),
    ],
)
def test_a_version_suits_or_not(specifier: str, version: str, good: bool) -> None:  # noqa: FBT001
    assert readable(specifier)
    assert admits(specifier, version) is good


@pytest.mark.parametrize("specifier", ["new", ">= x", "0.1", ">=0.1;<2", "=>0.1"])
def test_what_is_no_specifier(specifier: str) -> None:
    assert not readable(specifier)


def test_what_requirements_ask_of_finlint() -> None:
    assert not wanted(["lark>=1", "finlint-demo>=3", "finlint"])
    assert wanted(["lark>=1", "Finlint (>=0.1, <2)"]) == ">=0.1, <2"
    assert wanted(["finlint[all] >= 0.1 ; python_version > '3'"]) == ">= 0.1"
    assert not wanted(["finlint>=9 ; extra == 'new'"])
