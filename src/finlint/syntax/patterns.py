"""The regular expression that finds the terminals of a sentence among running text.

Numbers and what must not be read as numbers (dates, document numbers, codes, law titles) are
patterns here; the words of the language come from ``words.toml``. Every repeat is bounded, so that
the scan stays linear on any text.
"""

import re
from collections.abc import Mapping, Sequence
from typing import Any

from finlint.syntax.heads import guarded, optional

_NUMBER = r"\d{1,30}+(?:(?<!\d{4})(?:,\d{3}){1,8}(?!\d)|)(?:\.\d{1,12}+|)"
_BEFORE = (
    r"(?:大约|将近|超过|突破|不超过|不低于|不少于|不高于|不足|超|约(?<![签节合契特制条公预]约)为?"
    r"|近(?<![附最]近)|逾|负(?<!减负)|[-−])\s?"
)
_AFTER = "(?:左右|上下|以上|以下|以内)"
_MORE = r"(?:余|多|几)?"

# What looks like a number and is none: consumed as running text.
_WATER = (
    r"《[^《》\n]{1,60}》",
    r"〔\d{2,4}〕(?:第?\d{1,5}号)?",
    r"[［\[]\d{4}[］\]]\d{1,5}号",
    r"第\d{1,6}",
    r"(?:附件|附表|附|图|表|公开|财决附?)\d{1,3}(?:[-－]\d{1,3})?表?",
    r"[A-Za-z][A-Za-z_.-]{0,20}\d[\dA-Za-z_.-]{0,40}",
    r"(?=\d{1,30}+[A-Za-z])\d[\dA-Za-z]{1,40}",
    r"(?<!\d)(?:0\d{2,3}[-－]\d{7,8}|1[3-9]\d{9}|\d{15,40})(?!\d)",
    r"（\d{5,7}）",
    r"\d{1,5}+号",
    r"单(?:价|位价值)\d{1,4}万元(?:（含）)?以[上下]",
    r"[×÷*]\s?\d{1,4}(?:\.\d{1,2})?%?",
)
_SINCE, _YEAR = r"(?:截[至止]到?|从|自|至|)", r"(?:19|20)\d{2}"
_IN_YEAR = (
    rf"{_SINCE}{_YEAR}(?:(?:年(?:1[0-2]|0?[1-9])月|[.\-/](?:1[0-2]|0?[1-9])[月.\-/])(?:3[01]|[12]\d|0?[1-9])[日号]?(?!\d)"
    rf"|[-—~～至]{_YEAR}年?度?|年(?:1[0-2]|0?[1-9])月(?:末|底|初)?)"
    rf"|(?<!\d){_YEAR}(?=年初(?:支出|收入)?(?:预算|批复)|预算(?:安排|执行|数))"
    rf"|{_SINCE}{_YEAR}年(?:度|末|底|初(?!预算|批复))?(?!(?:1[0-2]|0?[1-9])月)"
)
_PERIOD = (
    rf"(?=[截从自至]|19|20)(?:{_IN_YEAR})",
    rf"(?=[截从自至]|\d{{1,2}}+[-—~～至、月]){_SINCE}(?<![\d.])(?:1[0-2]|[1-9])(?:[-—~～至、](?:1[0-2]|[1-9])){{0,5}}月(?:(?:3[01]|[12]\d|[1-9])[日号]|份|末|底)?",
    r"\d{1,2}+[:：]\d{2}(?:[:：]\d{2})?",
    r"\d{1,2}+[日号](?=前|后|上午|下午|止|起|内)",
)
_TO = r"(?:%|[万亿]?元|)(?:（含）|)\s?[-—~～至]"
_RANGE = (
    rf"(?=[\d,.]{{1,48}}+{_TO}){_NUMBER}{_TO}\s?{_NUMBER}(?:%|[万亿]?元)?"
    r"|\d{1,3}+(?:\.\d{1,2}+|)%（含）以?[上下内]?"
)
_MONEY = r"(?:百万|千万|百|千|万|亿)?元(?![/／])|亿(?=[^一-鿿]|$)|万(?=[，。；、：）\s]|$)"
_PRICE = r"(?:亿|百万|千|万)?元[/／][一-鿿㎡]{1,4}(?:[·.][一-鿿]{1,2})?|人[/／]次"
_NOUN = (
    r"人次|批次|台次|个百分点|个|辆|人|批|次|台（套）|台套|台|套|家|户|项|件|名|份|期|场|天|团|艘|架|座|处|条|组|宗|起|"
    r"平方米|㎡|公里|标箱|工作日|小时|分钟|年|亩|吨|公斤|米|本|册|篇|间|所|位|支|株|头|只|幢|栋"
)
_COMPARATOR = r"[≥≤=<>＞＜＝]"

_FIRST = ("COMPARED", "FROM", "RATE", "TO")
"""Terminals that contain a year, or begin like another one."""
_PAUSE = r"(?<=[\d%元])、(?=\d)|(?<=[\d%元])(?:,|和|及|以及)(?=\d)"
NUMERIC = ("PRICE", "AMOUNT", "POINTS", "PERCENT", "MARKS", "COUNT", "NUMBER")


def expression(words: Mapping[str, Any], counted: Sequence[str] = ()) -> str:
    """One pattern with a group for each kind of terminal.

    ``words`` is the content of words.toml, ``counted`` are measure words beside those that stand here.
    """
    return guarded(branches(words, counted))


def branches(words: Mapping[str, Any], counted: Sequence[str] = ()) -> dict[str, str]:
    """The pattern of each kind of terminal, in the order in which they are tried."""
    named = words["pattern"]
    terminals = [(name, _terminal(spec, named)) for name, spec in words["terminal"].items()]
    body = [
        ("WATER", "|".join(_WATER)),
        *((name, text) for name, text in terminals if name == "ENUM"),
        *((name, text) for name, text in terminals if name in _FIRST),
        ("PERIOD", "|".join(_PERIOD)),
        ("RANGE", _RANGE),
        ("QUANTITY", _quantity(counted)),
        *((name, text) for name, text in terminals if name not in ("ENUM", *_FIRST)),
        ("LPAR", r"[（(]"),
        ("RPAR", r"[）)]"),
        ("STOP", r"[。！？]"),
        ("SEMI", r"；"),
        ("COMMA", r"，"),
        ("COLON", r"："),
        ("PAUSE", _PAUSE),
        ("COMPARATOR", _COMPARATOR),
    ]
    return dict(body)


def _quantity(counted: Sequence[str]) -> str:
    nouns = f"{_either(counted)}|{_NOUN}" if counted else _NOUN
    units = guarded(
        {
            "_PRICE": _PRICE,
            "_POINTS": "个?百分点",
            "_AMOUNT": _MONEY,
            "_PERCENT": "[%‰]",
            "_MARKS": "分(?!别|钟|类|项|部|公司|局|管|配|析|工|布|之|解|值|散|支|为|期|批|级|步|档)",
            "_COUNT": f"万?{_MORE}(?:{nouns})",
        }
    )
    number = rf"(?:\d{{1,4}}+亿(?=\d[\d,.]{{0,12}}万)|){_NUMBER}"
    stated = rf"{optional(_BEFORE)}{number}{_MORE}\s?(?:{units}|){optional(_AFTER)}"
    return rf"{stated}|百分之[零一二三四五六七八九十百点]{{1,12}}(?P<_PERCENT2>)"


def _terminal(spec: Mapping[str, Any], named: Mapping[str, str]) -> str:
    pattern = _expand(spec["pattern"], named) if "pattern" in spec else ""
    if "words" not in spec:
        return pattern
    text = _either(spec["words"])
    if "not_after" in spec:
        text = rf"(?<!{_either(spec['not_after'])}){text}"
    if "not_before" in spec:
        text += rf"(?!{_either(spec['not_before'])})"
    if "only_before" in spec:
        text += rf"(?={_either(spec['only_before'])})"
    if spec.get("after_number"):
        text = rf"(?<=[\d元%]){text}"
    return f"{text}|{pattern}" if pattern else text


def _expand(pattern: str, named: Mapping[str, str]) -> str:
    for name, text in named.items():
        pattern = pattern.replace("{" + name + "}", f"(?:{text})")
    return pattern


def _either(words: Sequence[str]) -> str:
    longest_first = sorted(words, key=len, reverse=True)
    return "(?:" + "|".join(map(re.escape, longest_first)) + ")"
