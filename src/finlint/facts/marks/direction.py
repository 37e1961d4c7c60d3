"""Words that explain why a measure rose or fell: 公务接待费支出减少的主要原因是…."""

from collections.abc import Iterator

from finlint.facts.figure import Mark, MarkKind
from finlint.facts.key import Key, Scope
from finlint.facts.page import Page
from finlint.facts.subject import resolve
from finlint.regex import regex
from finlint.value import replace

_REASON = regex(
    r"(?:^|(?<=[，。；：\n\t ]))(?P<name>[^，。；：\n\t\d比较与同]{2,24}?)"
    r"(?P<way>增加|减少|增长|下降|上升|降低)的(?:主要)?原因"
)
_FALLS = ("减少", "下降", "降低")
_BUDGET = ("预算数", "决算数", "年初", "全年")
_BOTH = "财政拨款收入支出"
_FLOWS = ("财政拨款收入", "财政拨款支出")


def direction(page: Page) -> Iterator[Mark]:
    """Marks DIRECTION of 增加 or 减少; ``word`` is ``>`` or ``<``, ``key`` has the concept: one mark a concept."""
    if "原因" not in page.text or not page.reports:
        return
    for match in _REASON.finditer(page.text):
        name = match["name"].strip()
        if any(word in name for word in _BUDGET) or page.tabular(match.start("way")):
            continue
        subject = resolve(name, page.vocabulary)
        concepts = _FLOWS if name.endswith(_BOTH) else (subject.concept,) if subject.known else ()
        mark = page.mark(MarkKind.DIRECTION, *match.span("way"), word="<" if match["way"] in _FALLS else ">", text=name)
        for concept in concepts:
            yield replace(mark, key=Key(concept, "", page.year, Scope(subject.fund or "")))
