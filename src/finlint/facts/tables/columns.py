"""What a column of a performance table holds: said by its header words, never by its position."""

import re
from collections.abc import Mapping, Sequence
from functools import lru_cache
from types import MappingProxyType

from finlint.regex import regex

_NOTE = r"(?:（[^（）]{1,14}）)?"
COLUMNS: tuple[tuple[str, re.Pattern[str]], ...] = (
    ("initial", regex(rf"^年初(?:预算|批复)(?:数|金额|安排数?)?{_NOTE}$|^预算数（A）$")),
    ("adjusted", regex(rf"^(?:全年|调整后?(?:全年|年度)?|全年（调整）)预算(?:数|金额)?{_NOTE}$")),
    (
        "executed",
        regex(
            rf"^(?:预算|全年|全年实际|实际)?执行(?:数|金额){_NOTE}$|^(?:全年|实际)支出(?:数|金额){_NOTE}$"
            rf"|^(?:全年|全年实际|实际)执行{_NOTE}$"
        ),
    ),
    ("rate", regex(r"^(?:预算|资金)?(?:执行|支出|支付)率(?:（B[/÷]A(?:[×*]100%?)?）|（%）)*$")),
    (
        "weight",
        regex(
            r"^(?:指标|执行率)?(?:分值|权重|权数|标准分值?|分值权重|权重分值|分值（权重）)(?:（分）|（%）|（\d+分?）)?$"
        ),
    ),
    ("score", regex(rf"^(?:自评|评价|指标|实际|执行率|单位自评)?得分{_NOTE}$|^(?:单位)?自评分[数值]?$|^评分$")),
    ("share", regex(rf"^得分率{_NOTE}$")),
    ("deducted", regex(rf"^扣(?:减)?分(?:值|数)?{_NOTE}$")),
    ("deviation", regex(rf"^偏[差离](?:度|率|值|程度){_NOTE}$")),
    ("progress", regex(rf"^(?:指标|目标)?完成(?:率|程度|比例|进度){_NOTE}$")),
    ("revised", regex(rf"^调整后?(?:的)?(?:指标|目标)值{_NOTE}$")),
    (
        "target",
        regex(
            r"^(?:年度|全年|年初|预期|计划|绩效)?(?:绩效)?(?:指标|目标|指标目标)值(?:（A）)?$|^(?:预期|计划|设定)值$"
        ),
    ),
    (
        "actual",
        regex(r"^(?:全年|年度|年终|指标)?(?:实际)?(?:完成|实际)(?:指标)?(?:值|情况)(?:（B）)?$|^(?:全年)?完成指标值$"),
    ),
    ("comparator", regex(r"^(?:绩效)?指标性质$|^(?:计算|运算|比较|指标)符号$")),
    ("criterion", regex(r"^(?:评分|计分|评价)(?:标准|方法|规则|要点)$|^得分计算方法$|^指标说明及评分标准$")),
    ("name", regex(r"^(?:三级指标|指标名称|绩效指标|四级指标|三级指标名称|绩效指标名称)$")),
    ("unit", regex(r"^(?:绩效)?(?:度量|计量|指标(?:值)?)?单位$")),
    ("reason", regex(r"原因|(?<!^指标)说明|备注|措施")),
)
"""``revised`` is a target that was changed in the year."""
ABOVE = "weight of "
"""How columns begin that say the full marks of the groups that rows stand in."""
_HALF = regex(r"^(?:自评|评价|指标|单位自评)?得分(?:（分）)?$|^自评分$|^(?:预算)?执行率")
_LOWER = regex(r"^[一二三四]级指标$|^指标名称$|^名称$|^(?:指标)?(?:权重|分值)(?:（%）|（分）)?$")
_BUDGET = regex(rf"^(?:本年|当年|年度|项目)?预算(?:数|金额|安排数){_NOTE}$")
"""The money that a rate is of where it stands alone; over 年初预算 and 调整后预算数 it heads both."""
_WEIGHTED = regex(r"^加权(?:后)?得?分(?:（分）)?$")
"""The marks of a row whose score is out of 100."""
_DECIDING = ("score", "rate")
_DECISIVE = regex(r"得分|自评分|(?:执行|支出|支付)率")
"""Of one of these every header row has a column; most rows are none."""


@lru_cache(maxsize=256)
def _headed(word: str) -> Sequence[str]:
    """What a word can head, the likeliest first; the tables of a report have the same headers."""
    return [column for column, pattern in COLUMNS if pattern.search(word)]


_GOALS = ("name", "target", "weight")
_JUDGED = regex(r"完成|得分|执行|评分|自评")


def planned(words: Sequence[str]) -> dict[str, int]:
    """Columns of a header row of 绩效目标表: names, targets and weights, and nothing that judges them."""
    found: dict[str, int] = {}
    line = "\t".join(words)
    if "值" not in line or _JUDGED.search(line):
        return found  # no column is headed 指标值, or one says what came of it
    for at, word in enumerate(words):
        for column in _headed(word)[:1]:
            if column == "name" or column not in found:
                found[column] = at
    return found if all(column in found for column in _GOALS) else {}


def half(words: Sequence[str]) -> bool:
    """Whether a row is the upper one of a header in two: a cell heads scores, or one names what is below."""
    line = "\t".join(words)
    if "得分" not in line and "自评分" not in line and "执行率" not in line:
        return False
    return any(_HALF.match(word) for word in words)


def whole(above: Sequence[str], below: Sequence[str]) -> Sequence[str]:
    """A header in two rows as one; none if they are not.

    评价指标 | 自评得分 over 一级指标 | 权重 | 二级指标 | 权重 | (blank): a cell merged over columns comes out as one,
    a cell merged over rows as a blank below. Blanks at either end are those of the row above.
    """
    filled = [at for at, word in enumerate(below) if word]
    if not filled or len(below) < len(above) or not any(_LOWER.match(word) for word in below):
        return ()
    left, right = filled[0], len(below) - filled[-1] - 1
    if left + right > len(above):
        return ()
    if len(below) == len(above):
        return [under or over for over, under in zip(above, below, strict=True)]
    return [*above[:left], *below[left : len(below) - right], *above[len(above) - right :]]


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
        for column in _headed(word):
            again = column == "name" or (column == "weight" and "score" not in found)
            if again or column not in found:
                if column == "weight" and column in found:
                    found[f"{ABOVE}{len(found)}"] = found[column]  # 一级指标 | 分值 | 二级指标 | 分值 | 得分
                found[column] = at  # 绩效指标 | 一级指标 | 二级指标 | 三级指标: the last one names the row
                break
    if "rate" in found and "initial" not in found and "adjusted" not in found:
        alone = [at for at, word in enumerate(words[: found["rate"]]) if _BUDGET.match(word)]
        if alone:
            found["initial"] = alone[-1]
    weighted = next((at for at, word in enumerate(words) if _WEIGHTED.match(word)), None)
    if weighted is not None and "score" in found:
        found["score"] = weighted
    scored = "score" in found and ("weight" in found or {"target", "actual"} <= found.keys())
    funds = "rate" in found and "executed" in found
    return found if scored or funds else {}
