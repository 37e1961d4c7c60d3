"""What is worked out of the three files of words: names, codes, funds, and names that lack a character."""

from importlib import resources
from typing import Any

import pytest
import tomli

from finlint.facts.vocabulary import Vocabulary
from finlint.facts.vocabulary.load import build

CONCEPTS = (
    {"name": "财政拨款收入", "flow": "income"},
    {"name": "三公经费", "aliases": ["“三公”经费", "三公 费用"], "fund": "财政拨款"},
    {"name": "事业收入", "fund": "全部", "flow": "income"},
    {"name": "基本支出", "flow": "expense", "label_en": "basic"},
    {"name": "接待批次", "aliases": ["接待"], "dimension": "count", "noun": "批次"},
    {"name": "彩票基本支出", "of": "基本支出", "fund": "政府性基金预算", "exact": True},
)
FUNCTIONS = (
    {"code": "205", "name": "教育支出", "group": [{"code": "20502", "name": "普通教育", "items": {"2050202": "小学（含附属）教育"}}]},
    {"code": "215", "name": "资源勘探工业信息等支出", "short": ["资源勘探"], "former": ["资源勘探电力信息等支出"]},
    {"code": "216", "name": "商业服务业等支出"},
)  # fmt: skip


@pytest.fixture(scope="module")
def words() -> Vocabulary:
    text = resources.files("finlint.facts.vocabulary").joinpath("phrases.toml").read_text(encoding="utf-8")
    phrases: dict[str, Any] = tomli.loads(text)
    return build({"concept": list(CONCEPTS)}, {"class": list(FUNCTIONS)}, phrases)


def test_names_are_found_by_what_is_counted(words: Vocabulary) -> None:
    assert {dimension: set(names) for dimension, names in words.aliases.items()} == {
        "money": {"财政拨款收入", "三公经费", "三公费用", "事业收入", "基本支出", "彩票基本支出"},
        "count": {"接待批次", "接待"},
    }
    assert words.aliases["count"]["接待"].noun == "批次"
    assert words.aliases["money"]["彩票基本支出"].name == "基本支出"
    assert words.longest == len("财政拨款收入")


def test_what_an_entry_leaves_out_is_the_usual(words: Vocabulary) -> None:
    basic = words.aliases["money"]["基本支出"]
    assert (basic.dimension, basic.noun, basic.fund, basic.exact, basic.flow) == (
        "money",
        "",
        "inherit",
        False,
        "expense",
    )
    assert basic.label_en == "basic"
    assert words.aliases["money"]["事业收入"].fund == ""
    assert words.aliases["money"]["彩票基本支出"].exact
    assert words.aliases["money"]["三公经费"].flow == "other"


def test_a_fund_that_a_name_says_or_that_all_of_it_comes_from_is_fixed(words: Vocabulary) -> None:
    assert words.fixed == {"财政拨款收入": "财政拨款", "三公经费": "财政拨款"}  # 基本支出 is of any
    assert words.flows["财政拨款收入"] == "income"
    assert words.flows["三公经费"] == "other"


def test_a_class_goes_by_all_its_names_with_and_without_its_end(words: Vocabulary) -> None:
    assert words.classes == {
        **dict.fromkeys(("教育支出", "教育"), "教育"),
        **dict.fromkeys(
            (
                "资源勘探工业信息等支出",
                "资源勘探工业信息等",
                "资源勘探",
                "资源勘探电力信息等支出",
                "资源勘探电力信息等",
            ),
            "资源勘探工业信息等",
        ),
        **dict.fromkeys(("商业服务业等支出", "商业服务业等"), "商业服务业等"),
    }


def test_codes_of_every_level(words: Vocabulary) -> None:
    assert words.codes == {
        "205": "教育支出",
        "20502": "普通教育",
        "2050202": "小学（含附属）教育",
        "215": "资源勘探工业信息等支出",
        "216": "商业服务业等支出",
    }


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("商业服务等支出", "商业服务业等"),
        ("业服务业等支出", "商业服务业等"),
        ("商业服务业等支", "商业服务业等"),
        ("商业服务等", "商业服务业等"),
        ("商业服务业等", None),  # is a name itself
        ("教支出", None),  # short names are no slips of others
        ("商业服务支出", None),  # two are missing
    ],
)
def test_a_class_with_a_character_forgotten(words: Vocabulary, written: str, meant: str | None) -> None:
    assert words.nearly.get(written) == meant


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("基本支", "基本支出"),
        ("财政拨款收", "财政拨款收入"),
        ("三公经", "三公经费"),
        ("三公费", "三公经费"),
        ("基本", None),
        ("接", None),
    ],
)
def test_a_name_with_its_end_forgotten(words: Vocabulary, written: str, meant: str | None) -> None:
    found = words.clipped.get(written)
    assert (found.name if found is not None else None) == meant


def test_an_end_that_two_names_may_have_lost_is_none() -> None:
    text = resources.files("finlint.facts.vocabulary").joinpath("phrases.toml").read_text(encoding="utf-8")
    concepts = [{"name": "甲乙丙丁"}, {"name": "甲乙丙戊"}, {"name": "子丑寅卯"}, {"name": "子丑寅"}]
    made = build(
        {"concept": concepts},
        {"class": [{"code": "301", "name": "甲乙丙丁戊"}, {"code": "302", "name": "甲乙丙丁己"}]},
        tomli.loads(text),
    )
    assert "甲乙丙" not in made.clipped
    assert "子丑寅" not in made.clipped  # it is another's name
    assert "甲乙丙丁" not in made.nearly
    assert made.nearly["乙丙丁己"] == "甲乙丙丁己"


def test_of_endings_the_longest_is_taken_off_first_and_of_verbs_the_shortest(words: Vocabulary) -> None:
    for longest_first in (words.tails, words.leads, words.offices, words.selves, words.previous, words.partial):
        assert [*map(len, longest_first)] == sorted(map(len, longest_first), reverse=True)
    for pairs in (words.funds, words.bases):
        assert [len(written) for written, _ in pairs] == sorted((len(written) for written, _ in pairs), reverse=True)
    assert [*map(len, words.copulas)] == sorted(map(len, words.copulas))
    assert dict(words.bases)["年初预算"] == "年初预算"
