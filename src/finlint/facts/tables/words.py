"""Words of cells: how a target compares, whether a completion in words meets it."""

import re
from functools import lru_cache

from finlint.regex import regex

BLANK = regex(r"^[/／—－\-–]*$|^无$")
"""What stands in a cell that states nothing."""
NUMBER = regex(r"[-−]?\d{1,15}(?:\.\d{1,6})?[%分]?")
STATED = regex(r"(?P<number>[-−]?\d{1,15}(?:\.\d{1,6})?)(?P<unit>%|‰|[一-鿿/]{0,6})")
OVERALL = regex(
    r"^(?:部门)?(?:整体)?(?:支出)?(?:绩效)?(?:自评|评价|自我评价)?(?:综合|总)(?:得分|评分|评价得分)(?:（分）)?$"
)
SCORED = regex(r"^(?:绩效)?自评(?:总|综合)?(?:得分|评分|总分)(?:（分）)?$")
"""A label beside the score of a whole table, above its header; below that 自评得分 heads a column."""
TOTAL = regex(r"^(?:合计|总分|总计|得分合计|总得分|总分值|自评总分|合计得分|总评分|总分合计)(?:（[^（）]{1,14}）)?$")
SUBTOTAL = regex(r"^小计(?:（\d+分?）)?$")
FUND_TOTAL = regex(
    r"^(?:部门)?(?:整体|预算)?支出总(?:额|计)$|^(?:年度|项目)?(?:财政)?(?:资金|预算|预算资金|资金预算)?总(?:额|计|金额)$|^(?:资金|金额)?合计$|^(?:年度|项目)(?:财政)?资金总额"
)
MONEY = regex(r"（(?:单位[:：])?(?P<unit>万?元)）")
"""In which unit the amounts of a table are, as a cell of its header says."""
_MONEY_LINE, _ABOVE = regex(r"单位[:：]\s{0,2}(?P<unit>万?元)"), 400
FUND_PART = regex(
    r"^其中[:：]?[^\d%]{2,16}$|^(?:其中[:：]?)?(?:[^\d%]{0,12}(?:资金|拨款|结转|预算|收入)[^\d%]{0,6}"
    r"|其[他它]|自筹|债券|贷款|(?:中央|自治区|[省市县区州乡镇])(?:本?级)?(?:财政|补助)?)$"
)
BUDGET = regex(r"^(?:项目)?(?:预算|资金)(?:金额|总额|总计)（(?P<unit>万?元)）$")
CONCLUSION = regex(
    r"(?:自评|评价|绩效)[^，。；\d]{0,12}?(?:总分|得分|评分|分值)?[^，。；\d]{0,4}?(?P<score>\d{1,3}(?:\.\d{1,3})?)分"
)
TEXTS: tuple[tuple[str, re.Pattern[str]], ...] = (
    ("评价结论", regex(r"^(?:自评|评价)(?:结论|结果)$")),
    ("存在问题", regex(r"^存在的?(?:主要)?问题")),
    ("改进措施", regex(r"^(?:下一步)?(?:改进|整改)(?:的?措施|建议|意见)")),
)
"""Rows that are words, by what they are called."""
GRADED = regex(r"^(?:绩效)?(?:自评|评价|评定)(?:等级|等次|结[果论])$|^绩效等级$")
GRADES = {"优": "优", "优秀": "优", "良": "良", "良好": "良", "中": "中", "合格": "合格", "差": "差", "不合格": "差"}
OWN_BANDS = regex(
    r"\d{2}分?(?:（含）|\(含\)|含)?(?:及?以[上下]|[-—~～至])[^。；\n]{0,16}?[为是：“\"](?:优|良|中|合格|差)"
)
"""Where a report says itself which scores are 优, 良, 中 and 差."""
_BOUND = regex(r"[≥≤＞＜><≧≦]|以[上下内]|约|左右|余|多|近|至少|不(?:低于|少于|小于|超过|高于|大于|多于)|大于|小于|超过")
_NONE_OF_IT = regex(
    r"(?:未|没有|无)(?:发生|出现|发现)?(?:[^，。；]{0,6}(?:事故|投诉|问题|违规|差错|超支|纠纷|损失|安全))"
)
_UNMET = regex(r"未|没有|部分|不足|较差|滞后|延期")
_MET = regex(r"完成|达成|达标|达到|按时|及时|^是$|^优|合格|符合|全部")
_COMPARATORS: tuple[tuple[str, re.Pattern[str]], ...] = (
    ("≥", regex(r"≥|≧|>=|大于(?:或)?等于|不低于|不少于|不小于|以上|至少")),
    ("≤", regex(r"≤|≦|<=|小于(?:或)?等于|不超过|不高于|不大于|不多于|以内|以下|控制在|之前|前$")),
    (">", regex(r"^[>＞]|^大于|^高于|^超过")),
    ("<", regex(r"^[<＜]|^小于|^低于|^少于")),
    ("=", regex(r"^[=＝﹦]|^等于")),
    ("定性", regex(r"^定性")),
)


def money(text: str, start: int, end: int) -> str:
    """The unit of the amounts of a table: as words between its header and its rows say, or a line above; or 万元."""
    beside = MONEY.search(text, max(0, start), end)
    above = [*_MONEY_LINE.finditer(text, max(0, start - _ABOVE), start)]
    return beside["unit"] if beside is not None else above[-1]["unit"] if above else "万元"


@lru_cache(maxsize=512)
def comparator(sign: str, target: str) -> str:
    """How a completion is to stand to its target; words of the target win: 95%以上."""
    found = (name for text in (target, sign) if text for name, pattern in _COMPARATORS if pattern.search(text))
    return next(found, "")


def fulfilment(words: str) -> str:
    """met, unmet or "" of a completion in words."""
    words = _NONE_OF_IT.sub("", words) or "达到"
    if _UNMET.search(words):
        return "unmet"
    return "met" if _MET.search(words) else ""


def bounded(completion: str) -> bool:
    """Whether a completion repeats its comparator or is no exact number: ＞50, 95%以上, 约30."""
    return _BOUND.search(completion) is not None
