"""A module is imported without another one only where nobody could tell."""

import sys
from pathlib import Path
from types import ModuleType, SimpleNamespace

import pytest

from finlint.without import imported, later


@pytest.fixture
def other(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    """The name of a module that says where it comes from."""
    (tmp_path / "costly_other.py").write_text("def said(): return 'itself'\ndef more(): return 'more'\n", "utf-8")
    monkeypatch.syspath_prepend(str(tmp_path))
    for name in ("costly_other", "costly_user"):
        monkeypatch.delitem(sys.modules, name, raising=False)
    monkeypatch.delitem(sys.modules, "threading", raising=False)
    return "costly_other"


def user(text: str) -> ModuleType:
    (Path(sys.path[0]) / "costly_user.py").write_text(text, "utf-8")
    return imported("costly_user", costly_other=SimpleNamespace(said=lambda: "instead"))


def test_it_finds_what_is_given_instead(other: str) -> None:
    assert user("from costly_other import said\nheard = said()\n").heard == "instead"
    assert other not in sys.modules


def test_where_it_wants_more_it_has_all(other: str) -> None:
    made = user("from costly_other import said, more\nheard = said() + more()\n")
    assert made.heard == "itselfmore"
    assert sys.modules[other].said() == "itself"


def test_an_attribute_that_is_not_given_is_that_of_the_other(other: str) -> None:
    assert user("import costly_other\nheard = costly_other.more()\n").heard == "more"
    assert other in sys.modules


def test_what_somebody_has_imported_stays(other: str) -> None:
    __import__(other)
    assert user("from costly_other import said\nheard = said()\n").heard == "itself"


def test_where_there_may_be_threads_nothing_stands_in(other: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "threading", ModuleType("threading"))
    assert user("from costly_other import said\nheard = said()\n").heard == "itself"
    assert other in sys.modules


def test_a_function_may_wait_until_it_is_called(other: str) -> None:
    function = later(other, "more")
    assert other not in sys.modules
    assert (function(), other in sys.modules) == ("more", True)


@pytest.mark.usefixtures("other")
def test_an_error_of_its_own_is_raised() -> None:
    with pytest.raises(ZeroDivisionError):
        user("1 // 0\n")
    assert not {"costly_user", "costly_other"} & set(sys.modules)
