"""How many projects a sentence says have a grade: 2个项目中，2个项目自评等级为“优”."""

from collections.abc import Iterator

from finlint.facts.figure import Figure
from finlint.facts.page import Page
from finlint.facts.scans.clause import opening
from finlint.facts.scans.figures import side
from finlint.near import Near
from finlint.regex import regex

GRADED, ALL = "~自评等级:", "~自评等级项目数"
_GRADED = Near(
    "等级 等次 结果 结论",
    32,
    r"\d(?<!\d\d)\d{0,2}个(?:预算|支出)?项目(?:的)?(?:绩效)?(?:自评|评价|绩效)(?:等级|等次|结果|结论)(?:均|全部|都)?(?:评定)?为“?"
    r"(?P<grade>优秀?|良好?|中等?|合格|差|不合格)(?=[”，。；、（])",
)
_ALL = regex(r"\d(?<!\d\d)\d{0,2}个(?:预算|支出)?项目中[，,]")
_NORMAL = {"优秀": "优", "良好": "良", "中等": "中", "不合格": "差"}
_END = regex(r"[。\n\t]")
_BACK = 160


def gradings(page: Page) -> Iterator[Figure]:
    """Figures VALUE with Key("~自评等级:优", "", year), with the number of all, if stated, as parent."""
    if "个项目" not in page.text:
        return
    for match in _GRADED.finditer(page.text):
        if page.tabular(match.start()):
            continue
        start = opening(page.text, match.start(), _END, _BACK)
        every = list(_ALL.finditer(page.text, start, match.start())) if start is not None else []
        whole = side(page, every[0].start(), every[0][0].partition("个")[0] + "个", ALL) if len(every) == 1 else None
        grade = match["grade"]
        count = match[0].partition("个")[0] + "个"
        yield side(page, match.start(), count, GRADED + _NORMAL.get(grade, grade), parent=whole)
