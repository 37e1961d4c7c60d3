"""What a column of a performance table holds: said by its header words, never by its position."""

import re
from collections.abc import Mapping, Sequence
from types import MappingProxyType

from finlint.regex import regex

COLUMNS: tuple[tuple[str, re.Pattern[str]], ...] = (
    ("initial", regex(r"^年初(?:预算|批复)(?:数|金额)?(?:（A）)?$|^预算数（A）$")),
    ("adjusted", regex(r"^(?:全年|调整后?|全年（调整）)预算(?:数|金额)?(?:（A）)?$|^调整后全年预算数$")),
    ("executed", regex(r"^(?:预算|全年|实际)?执行(?:数|金额)(?:（B）)?$|^全年支出数$")),
    ("rate", regex(r"^(?:预算)?执行率(?:（B/A）|（%）)*$")),
    ("weight", regex(r"^(?:指标)?(?:分值|权重|权数|标准分|分值权重)(?:（分）|（%）|（\d+分?）)?$")),
    ("score", regex(r"^(?:自评|评价|指标|实际)?得分(?:（[^（）]{1,14}）)?$|^自评分$")),
    ("target", regex(r"^(?:年度|年初|预期|计划)?(?:指标|目标)值(?:（A）)?$")),
    ("actual", regex(r"^(?:全年|实际)?(?:完成|实际)(?:值|指标值|情况)(?:（B）)?$")),
    ("comparator", regex(r"^指标性质$")),
    ("criterion", regex(r"^(?:评分|计分|评价)(?:标准|方法|规则|要点)$|^得分计算方法$|^指标说明及评分标准$")),
    ("name", regex(r"^(?:三级指标|指标名称|绩效指标|四级指标)$")),
    ("unit", regex(r"^(?:度量|计量)?单位$")),
    ("reason", regex(r"原因|说明|备注|措施")),
)
_DECIDING = ("score", "rate")
_DECISIVE = regex(r"得分|自评分|执行率")
"""Of one of these every header row has a column; most rows are none."""


_GOALS = ("name", "target", "weight")
_JUDGED = regex(r"完成|得分|执行|评分|自评")


def planned(words: Sequence[str]) -> dict[str, int]:
    """Columns of a header row of 绩效目标表: names, targets and weights, and nothing that judges them."""
    found: dict[str, int] = {}
    line = "\t".join(words)
    if "值" not in line or _JUDGED.search(line):
        return found  # no column is headed 指标值, or one says what came of it
    for at, word in enumerate(words):
        column = next((name for name, pattern in COLUMNS if pattern.search(word)), None)
        if column is not None and (column == "name" or column not in found):
            found[column] = at
    return found if all(column in found for column in _GOALS) else {}


def header(words: Sequence[str], more: Mapping[str, str] = MappingProxyType({})) -> dict[str, int]:
    """Columns of a header row by what their words mean; none if the row is no header.

    ``more`` are words that mean a column beside those of ``COLUMNS``, exactly as written.
    """
    if not _DECISIVE.search("\t".join(words)) and not (more and any(more.get(word) in _DECIDING for word in words)):
        return {}
    found: dict[str, int] = {}
    for at, word in enumerate(words):
        if word in more:
            found.setdefault(more[word], at)
            continue
        for column, pattern in COLUMNS:
            if (column == "name" or column not in found) and pattern.search(word):
                found[column] = at  # 绩效指标 | 一级指标 | 二级指标 | 三级指标: the last one names the row
                break
    scored = "score" in found and ("weight" in found or {"target", "actual"} <= found.keys())
    funds = "rate" in found and "executed" in found
    return found if scored or funds else {}
