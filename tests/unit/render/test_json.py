"""The JSON of the contract."""

import json
from collections.abc import Iterable

from finlint.audit import Report, Run, Tally, View
from finlint.render.escape import ascii_json
from finlint.render.json import render as rendered
from finlint.text import Source


def render(reports: Iterable[Report], view: View) -> str:
    return rendered(Run(tuple(reports)), view)


def test_a_finding_has_the_fields_of_the_contract(made) -> None:
    (found,) = json.loads(render([made("甲\r\n乙2元，合计1元。", "1元", "2元")], View()))
    assert found == {
        "code": "FL101",
        "name": "sum-wrong",
        "severity": "error",
        "message": "不对",
        "filename": "x.txt",
        "location": {"row": 2, "column": 7},
        "end_location": {"row": 2, "column": 9},
        "offset": [9, 11],
        "related": [
            {
                "message": "名2元",
                "location": {"row": 2, "column": 2},
                "end_location": {"row": 2, "column": 4},
                "offset": [4, 6],
            }
        ],
        "evidence": {"relation": "甲 = 乙", "expected": "2元", "stated": "1元", "gap": "1元", "allowed": "0元"},
        "diagnosis": "抄错",
        "fingerprint": "0123456789abcdef",
        "fix": None,
        "url": "",
    }


def test_english_is_a_choice(made) -> None:
    (found,) = json.loads(render([made("合计1元", "1元")], View("en")))
    assert (found["message"], found["evidence"]["relation"], found["diagnosis"]) == ("wrong", "a = b", "copied")


def test_nothing_found_is_an_empty_array() -> None:
    assert json.loads(render([Report(Source("x", ""), (), Tally(), 0)], View())) == []
    assert json.loads(render([], View())) == []


def test_chinese_is_readable_and_what_is_dangerous_escaped(made) -> None:
    path = "财\x1b\x7f\x9b\u2028\u202e\udcff.txt"
    text = render([made("合计1元", "1元", path=path)], View())
    assert "财" in text
    assert not set("\x1b\x7f\x9b\u2028\u202e\udcff") & set(text)
    assert json.loads(text)[0]["filename"] == path


def test_json_for_an_ascii_output_is_the_same_value(made) -> None:
    text = render([made("合计1元", "1元", path="财😀\x80.txt")], View())
    plain = ascii_json(text)
    assert plain.isascii()
    assert json.loads(plain) == json.loads(text)
