"""The vocabulary files say one thing for one word, and nothing of one report only."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterator
from importlib import resources
from typing import Any

import pytest
import tomli

_FILES = ("concepts", "functions", "economic")
_DIMENSIONS = {"money", "count", "share", "score"}
_FUNDS = {"inherit", "stated", "全部", "财政拨款", "一般公共预算", "政府性基金预算", "国有资本经营预算"}
_FLOWS = {"income", "expense", "balance", "asset", "other"}
_FIELDS = {"name", "aliases", "dimension", "noun", "fund", "flow", "exact", "label_en"}
_PREFIX = re.compile(r"^(?:一般公共预算|政府性基金预算|国有资本经营预算|财政拨款|(?:19|20)\d\d年)")
_SUFFIX = re.compile(r"(?:决算|决算数|支出决算|年初预算数|预算数|合计数)$")
_PLACES = re.compile(
    "北京|天津|河北|山西|内蒙古|辽宁|吉林|黑龙江|上海|江苏|浙江|安徽|福建|江西|山东|河南|湖北|湖南|广东|广西|海南"
    "|重庆|四川|贵州|云南|西藏|陕西|甘肃|青海|宁夏|新疆|香港|澳门"
    "|泸州|成都|岳阳|达州|达川|城陵矶|办事处|政务服务|物流|口岸(?!管理|建设)|[^国政全]局|某"
)


def _load(name: str) -> dict[str, Any]:
    here = resources.files("finlint.facts.vocabulary")
    return tomli.loads(here.joinpath(name + ".toml").read_text(encoding="utf-8"))


CONCEPTS = _load("concepts")["concept"]
FUNCTIONS = _load("functions")["class"]
ECONOMIC = _load("economic")["class"]
GROUPS = [group for entry in FUNCTIONS for group in entry.get("group", ())]


def _strings(value: object) -> Iterator[str]:
    match value:
        case str():
            yield value
        case list():
            for item in value:
                yield from _strings(item)
        case dict():
            for key, item in value.items():
                yield key
                yield from _strings(item)


def _written(concept: dict[str, Any]) -> list[str]:
    return [concept["name"], *concept["aliases"]]


def _repeated(values: list[str]) -> list[str]:
    return [value for value, times in Counter(values).items() if times > 1]


# --- every file


@pytest.mark.parametrize("name", _FILES)
def test_strings_are_clean(name: str) -> None:
    words = [word for entry in _load(name).values() for word in _strings(entry) if word]
    assert [w for w in words if w != w.strip() or re.search(r"[　\t\n]|[（）](?=[（）])", w)] == []
    chinese = [w for w in words if re.search(r"[一-龥]", w)]
    assert [w for w in chinese if re.search(r"[()\[\]\s“”\"'‘’]", w)] == []
    assert [w for w in chinese if w.count("（") != w.count("）")] == []


@pytest.mark.parametrize("name", _FILES)
def test_nothing_is_of_one_report(name: str) -> None:
    assert [word for word in _strings(_load(name)) if _PLACES.search(word)] == []


# --- concepts


def test_a_concept_has_every_field_and_no_other() -> None:
    assert [c["name"] for c in CONCEPTS if set(c) - {"of"} != _FIELDS] == []
    names = {c["name"] for c in CONCEPTS}
    assert {c["of"] for c in CONCEPTS if "of" in c} <= names


def test_concepts_have_known_values() -> None:
    assert {c["dimension"] for c in CONCEPTS} == _DIMENSIONS
    assert {c["fund"] for c in CONCEPTS} <= _FUNDS
    assert {c["flow"] for c in CONCEPTS} <= _FLOWS
    assert {type(c["exact"]) for c in CONCEPTS} == {bool}
    assert [c["name"] for c in CONCEPTS if not c["label_en"].isascii() or not c["label_en"]] == []


def test_names_are_unique() -> None:
    assert _repeated([c["name"] for c in CONCEPTS]) == []
    assert _repeated([c["label_en"] for c in CONCEPTS]) == []


def test_no_word_is_empty() -> None:
    assert [c["name"] for c in CONCEPTS if not all(_written(c))] == []


def test_an_alias_is_of_one_concept_and_stands_once() -> None:
    meanings: dict[tuple[str, str], list[str]] = defaultdict(list)
    for concept in CONCEPTS:
        for word in _written(concept):
            meanings[concept["dimension"], word].append(concept["name"])
    assert {word: names for word, names in meanings.items() if len(names) > 1} == {}


def test_an_alias_has_no_dress() -> None:
    """Funds and years in front and the words of the basis at the end are taken off by code."""
    aliases = [alias for c in CONCEPTS for alias in c["aliases"]]
    assert [alias for alias in aliases if _PREFIX.search(alias) or _SUFFIX.search(alias)] == []


def test_a_bare_word_is_no_alias() -> None:
    """These mean one thing here and another there."""
    unsafe = {
        "收入",
        "支出",
        "收支",
        "合计",
        "总计",
        "其他",
        "其他支出",
        "轿车",
        "公务用车",
        "车辆",
        "财政拨款",
        "到位率",
        "得分",
    }
    assert unsafe.isdisjoint(word for c in CONCEPTS for word in _written(c))


def test_nouns_belong_to_counts_and_scores() -> None:
    assert [c["name"] for c in CONCEPTS if c["noun"] and c["dimension"] not in {"count", "score"}] == []


@pytest.mark.parametrize(
    ("dimension", "word", "name"),
    [
        ("money", "收、支总计", "收支总计"),
        ("money", "决算总收支", "收支总计"),
        ("money", "本年收入", "本年收入合计"),
        ("money", "日常公用经费", "公用经费"),
        ("money", "因公出国（境）经费", "因公出国（境）费"),
        ("money", "公务用车运维费", "公务用车运行维护费"),
        ("money", "公务用车购置支出", "公务用车购置费"),
        ("money", "国内公务接待支出", "国内公务接待费"),
        ("money", "授予小微企业合同金额", "授予小微企业合同金额"),
        ("count", "国内公务接待批次", "国内公务接待批次"),
        ("count", "执勤执法用车", "执法执勤用车"),
        ("count", "单价100万元以上专用设备（不含车辆）", "单价100万元以上专用设备"),
        ("score", "项目自评得分", "项目绩效自评得分"),
        ("share", "预决算偏差率", "预决算偏差程度"),
    ],
)
def test_spellings(dimension: str, word: str, name: str) -> None:
    assert [c["name"] for c in CONCEPTS if c["dimension"] == dimension and word in _written(c)] == [name]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("收入总计", "本年收入合计"),
        ("支出总计", "本年支出合计"),
        ("收入合计", "本年收入合计"),
        ("三公经费", "公务接待费"),
        ("公务接待费", "国内公务接待费"),
        ("公务用车保有量", "车辆总数"),
        ("部门整体绩效自评得分", "绩效自评得分"),
    ],
)
def test_distinct_concepts_stay_distinct(one: str, other: str) -> None:
    assert {one, other} <= {c["name"] for c in CONCEPTS}


# --- classifications


def test_functional_codes_are_unique_and_hang_on_their_parents() -> None:
    codes = [entry["code"] for entry in FUNCTIONS]
    codes += [group["code"] for group in GROUPS]
    codes += [code for group in GROUPS for code in group["items"]]
    assert _repeated(codes) == []
    assert [e["code"] for e in FUNCTIONS if not re.fullmatch(r"2\d\d", e["code"])] == []
    for entry in FUNCTIONS:
        for group in entry.get("group", ()):
            assert re.fullmatch(entry["code"] + r"\d\d", group["code"])
            assert all(re.fullmatch(group["code"] + r"\d\d", code) for code in group["items"])


def test_functional_names_are_unique_among_their_siblings() -> None:
    written = [name for e in FUNCTIONS for name in {e["name"], *e["short"], *e["former"]}]
    assert _repeated(written) == []
    for entry in FUNCTIONS:
        groups = entry.get("group", ())
        assert _repeated([name for g in groups for name in (g["name"], *g.get("former", ()))]) == []
    for group in GROUPS:
        assert _repeated(list(group["items"].values())) == []


def test_functional_names_are_not_empty() -> None:
    assert all(all(_strings([e["name"], e["short"], e["former"]])) for e in FUNCTIONS)
    assert all(all(_strings(group)) for group in GROUPS)


def test_functional_classification_is_broad() -> None:
    assert len(FUNCTIONS) >= 26
    assert len(GROUPS) >= 150
    assert sum(len(group["items"]) for group in GROUPS) >= 300


@pytest.mark.parametrize(
    ("code", "name"),
    [
        ("2010301", "行政运行"),
        ("2010302", "一般行政管理事务"),
        ("2010350", "事业运行"),
        ("2080505", "机关事业单位基本养老保险缴费支出"),
        ("2080506", "机关事业单位职业年金缴费支出"),
        ("2089999", "其他社会保障和就业支出"),
        ("2101101", "行政单位医疗"),
        ("2101103", "公务员医疗补助"),
        ("2210201", "住房公积金"),
        ("2210203", "购房补贴"),
    ],
)
def test_common_items(code: str, name: str) -> None:
    assert [group["items"][code] for group in GROUPS if code in group["items"]] == [name]


def test_generic_items_have_generic_names() -> None:
    """01, 02 and 03 come together, and 50 and 99 are what they are everywhere."""
    for group in GROUPS:
        items, code = group["items"], group["code"]
        if items.get(code + "03") == "机关服务":
            assert (items[code + "01"], items[code + "02"]) == ("行政运行", "一般行政管理事务")
        assert items.get(code + "50", "事业运行") in {"事业运行", "地震事业机构"}
        assert "其他" in items.get(code + "99", "其他")


def test_economic_codes_are_unique_and_hang_on_their_parents() -> None:
    assert [e["code"] for e in ECONOMIC] == ["301", "302", "303", "307", "309", "310", "311", "312", "313", "399"]
    for entry in ECONOMIC:
        assert all(re.fullmatch(entry["code"] + r"\d\d", code) for code in entry["items"])
        assert set(entry.get("aliases", {})) <= set(entry["items"])
    assert _repeated([code for e in ECONOMIC for code in e["items"]]) == []


def test_economic_names_are_unique_among_their_siblings() -> None:
    assert _repeated([name for e in ECONOMIC for name in (e["name"], *e["former"])]) == []
    for entry in ECONOMIC:
        written = list(entry["items"].values())
        written += [alias for aliases in entry.get("aliases", {}).values() for alias in aliases]
        assert _repeated(written) == []
        assert all(written)


def test_personnel_is_wages_and_subsidies() -> None:
    """人员经费 = 301 + 303; the rest is 公用经费."""
    assert [e["code"] for e in ECONOMIC if e["part"] == "人员经费"] == ["301", "303"]
    assert {e["part"] for e in ECONOMIC} == {"人员经费", "公用经费"}
