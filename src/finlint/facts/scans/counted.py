"""How many projects a sentence about their self-evaluation counts: 开展绩效自评，共涉及项目3个."""

from collections.abc import Iterator

from finlint.facts.figure import Aspect, Figure
from finlint.facts.key import Key
from finlint.facts.page import Page
from finlint.regex import regex
from finlint.value import replace

_COUNT = regex(r"~(?:共|共计|总共|合计)?(?:涉及|包括|涵盖|覆盖)(?:的)?(?:预算|支出)?项目#个")
_EVALUATED = regex(r"自评[^。；]{0,12}$")
_OTHERWISE = regex(r"部门评价|重点评价|监控|跟踪|绩效目标|抽取|选取|其中|整体")
_BACK = 120


def counted(page: Page) -> Iterator[Figure]:
    """Figures VALUE of 绩效自评项目数, where the words before the number tell what is counted."""
    if "自评" not in page.text:
        return
    for figure in page.figures:
        if figure.aspect is Aspect.VALUE and _COUNT.fullmatch(figure.key.concept) and _of_evaluation(page, figure):
            yield replace(figure, key=Key("绩效自评项目数", "", figure.key.period, figure.key.scope))


def _of_evaluation(page: Page, figure: Figure) -> bool:
    """Whether the words of the sentence before a number speak of self-evaluation and of nothing else."""
    at = page.offset(figure)
    start = max(page.line_start(at), page.text.rfind("。", max(at - _BACK, 0), at) + 1, at - _BACK)
    words = "".join(page.text[start:at].split())
    clause = words[: max(words.rfind("，"), words.rfind(","), 0)]
    return _EVALUATED.search(clause) is not None and _OTHERWISE.search(words) is None
