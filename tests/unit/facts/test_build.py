"""A word, a concept, a fund or a 类 is added by data alone."""

import copy
from importlib import resources
from typing import Any

import pytest
import tomli

from finlint.facts import FactIndex
from finlint.facts.conventions import Conventions
from finlint.facts.extract import extract
from finlint.facts.vocabulary import Vocabulary
from finlint.facts.vocabulary.load import build
from finlint.syntax import parse
from finlint.text import Source, normalise

Files = dict[str, dict[str, Any]]


@pytest.fixture
def files() -> Files:
    here = resources.files("finlint.facts.vocabulary")
    return {
        name: tomli.loads(here.joinpath(f"{name}.toml").read_text(encoding="utf-8"))
        for name in ("concepts", "functions", "phrases")
    }


def made(files: Files) -> Vocabulary:
    return build(files["concepts"], files["functions"], files["phrases"])


def read(text: str, words: Vocabulary) -> FactIndex:
    return extract(parse(normalise(Source("", "2024年度云岭市档案馆部门决算\n" + text))), Conventions(words))


def concepts(text: str, words: Vocabulary) -> list[str]:
    return [figure.key.concept for figure in read(text, words).figures]


def test_an_alias_is_a_line_of_data(files: Files) -> None:
    text = "2024年度迎来送往费支出1.50万元，比上年减少0.20万元，下降11.8%。"
    before = made(files)
    assert not any(figure.key.known for figure in read(text, before).figures)
    changed = copy.deepcopy(files)
    entry = next(c for c in changed["concepts"]["concept"] if c["name"] == "公务接待费")
    entry["aliases"].append("迎来送往费")
    assert set(concepts(text, made(changed))) == {"公务接待费"}


def test_a_concept_is_an_entry_of_data(files: Files) -> None:
    text = "档案征集费支出3.00万元，完成预算90%，其中：民间征集2.00万元。购置档案柜12组。"
    files["concepts"]["concept"] += [
        {"name": "档案征集费", "aliases": ["征集经费"], "fund": "财政拨款"},
        {"name": "档案柜购置数", "aliases": ["购置档案柜"], "dimension": "count", "noun": "组"},
    ]
    figures = read(text, made(files)).figures
    assert [figure.key.concept for figure in figures] == ["档案征集费", "档案征集费", "~民间征集", "档案柜购置数"]
    assert figures[0].key.scope.fund == "财政拨款"


@pytest.mark.parametrize("known", [True, False])
def test_exact_is_a_word_of_data(files: Files, known: object) -> None:
    files["concepts"]["concept"].append({"name": "征集费", "exact": not known})
    assert (concepts("珍贵古籍征集费3.00万元。", made(files)) == ["征集费"]) is known


def test_of_names_another_concept_with_its_fund(files: Files) -> None:
    files["concepts"]["concept"].append({"name": "彩票公益金基本支出", "of": "基本支出", "fund": "政府性基金预算"})
    (figure,) = read("彩票公益金基本支出3.00万元。", made(files)).figures
    assert (figure.key.concept, figure.key.scope.fund) == ("基本支出", "政府性基金预算")


def test_a_fund_is_a_word_of_data(files: Files) -> None:
    files["phrases"]["fund"]["社会保险基金预算"].append("社保专户")
    (figure,) = read("社保专户基本支出3.00万元。", made(files)).figures
    assert figure.key.scope.fund == "社会保险基金预算"


def test_a_basis_is_a_word_of_data(files: Files) -> None:
    files["phrases"]["basis"]["年初预算"].append("二下预算数")
    (figure,) = read("公务接待费二下预算数3.00万元。", made(files)).figures
    assert figure.key.scope.basis == "年初预算"


def test_a_former_name_of_a_class_is_its_present_one(files: Files) -> None:
    entry = next(c for c in files["functions"]["class"] if c["code"] == "207")
    entry["former"].append("文博事业支出")
    assert concepts("文博事业支出3.00万元。", made(files)) == ["类:文化旅游体育与传媒"]


def test_written_names_are_compared_without_quotation_marks_and_widths(files: Files) -> None:
    files["concepts"]["concept"].append({"name": "“两类”(重点)经费"})
    assert concepts("两类（重点）经费3.00万元。", made(files)) == ["“两类”(重点)经费"]
