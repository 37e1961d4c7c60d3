"""A report on the budget of a whole government: whose number each paragraph states.

关于2024年预算执行情况和2025年预算草案的报告 speaks of four budgets, at two or more levels (全市, 市本级, 某区), of the
year that ends and of the one that begins, and says so in the paragraph or nowhere: 收入总计 of one paragraph is
never that of the next. So every number of its text has its paragraph, and the level that its clause begins with,
for its entity; rules compare what is equal in entity, and need to know nothing of such reports.
(DOMAIN 1.1: of a 政府决算 only the arithmetic is checked.)
"""

from bisect import bisect_right
from collections.abc import Iterable
from itertools import islice

from finlint.facts.figure import Fact, Figure
from finlint.facts.key import Key
from finlint.regex import regex
from finlint.text import Normalised, Span
from finlint.value import replace

_COVER, _LINES = 1000, 6
"""Characters, and lines with words among them, in which the title stands."""
_TITLE = regex(
    r"^(?:关于)?([^，。；：\d]{0,40}?)(关于[^，。；：\d]{0,20})?(?:19|20)\d{2}年[^，。；：]{0,40}?"
    r"(?:(?:财政|(?<!人民)政府)(?:收支)?总?决算|(?:预算执行|预算草案|预算调整|(?:财政|(?<!人民)政府)预算|财政收支"
    r"|[省市县区州旗盟](?:本级|级)(?:财政)?[决预]算)[^，。；：]{0,40}?(?:报告|说明|分析|简析|通报|情况|方案|草案|公开))"
)
_OTHER = ("部门", "单位", "整体", "项目", "绩效", "自评", "评价", "专项")
"""Words of a title that tells of one office or project."""
_OFFICES = ("局", "委", "办", "厅", "院", "校", "中心", "站", "所", "会", "部", "馆", "队", "处", "室", "公司", "学")
_FINANCE = ("财政局", "财政厅", "财政所", "常委会", "常务委员会", "人民代表大会", "管委会", "管理委员会")
"""The offices that tell of a whole government, where 关于 follows."""
_BUDGETS = r"(?:一般公共预算|政府性基金|国有资本经营|社会保险基金|社保基金|财政)"
_TERRITORY = regex(
    rf"(?:全[省市县区州旗盟镇乡]|[省市县区州旗盟](?:本级|级|直))[^，。；：\d\n]{{0,6}}{_BUDGETS}[^，。；：\d\n]{{0,8}}?(?:收入|支出)"
    r"|预算稳定调节基金|债务转贷收入|上解上级支出|上解支出|政府债务限额"
)
"""Budgets of a territory or level, and what only a government receives, owes and puts by."""
_SEVERAL = 3
_LEVEL = regex(
    r"[全我][省市县区州旗盟镇乡]|(?<![上下各两])[省市县区州旗盟](?:本级|级|直)|本级(?=一般|政府|国有|社)"
    rf"|(?:(?![年全我])[一-鿿]){{0,6}}(?:[市县区州旗盟镇乡]|街道)(?=（|地方|{_BUDGETS})"
)
_CLAUSE = regex(r"[^。；！？\n]+|\n")
_AMOUNT = regex(r"\d[\d.,]* ?(?:[万亿]?元|%)")
_KEPT = regex(
    r"支出总计([^\n，]{0,8}\d[^\n，。]{0,20})[，。；]收支相抵[，后]?[^\n，。；\d]{0,12}(?:结转|结余|缺口|赤字)[^\n，。；\d]{0,4}\d"
)
_BALANCED, _SPENT = "支出总计", "支出合计"
"""支出总计90万元，收支相抵，滚存结转10万元: it leaves out what 支出总计 of a balance holds."""
_SIGN = "¶"
"""Begins the name of every paragraph."""


def governs(text: str) -> bool:
    """Whether a text is such a report, for certain: by its title, and by what it goes on to speak of.

    The title names a year and 预算执行, 预算草案, 财政决算, … and no office; the text gives, several times, income or
    expenditure of the budgets of a territory or level, or what no department has.
    """
    lines = [line.replace(" ", "").strip("\u3000\t") for line in text[:_COVER].split("\n")]
    lines = [line for line in lines if line][:_LINES]
    if not any(_titled(line + below) for line, below in zip(lines, (*lines[1:], ""), strict=False)):
        return False
    return len(list(islice(_TERRITORY.finditer(text), _SEVERAL))) == _SEVERAL


def _titled(words: str) -> bool:
    title = _TITLE.match(words)
    if title is None or any(word in title[0] for word in _OTHER):
        return False
    return not title[1].endswith(_OFFICES) or (title[2] is not None and title[1].endswith(_FINANCE))


class Paragraphs:
    """The paragraphs of such a report, each with the levels that its clauses speak of."""

    def __init__(self, normalised: Normalised, year: str) -> None:
        """A clause that names no level before its first amount speaks of the level of the one before it.

        The ``year`` of the report keeps its paragraphs apart from those of last year's.
        """
        self._starts: list[int] = []
        self._names: list[str] = []
        self._kept = [normalised.span(*kept.span(1)) for kept in _KEPT.finditer(normalised.text)]
        number, level = 1, ""
        for clause in _CLAUSE.finditer(normalised.text):
            if clause[0] == "\n":
                number, level = number + 1, ""
                continue
            amount = _AMOUNT.search(clause[0])
            named = _LEVEL.search(clause[0], 0, amount.start() if amount else len(clause[0]))
            level = named[0] if named else level
            self._starts.append(normalised.origin(clause.start()))
            self._names.append(f"{_SIGN}{year}.{number}{level}")

    def apart(self, facts: Iterable[Fact]) -> tuple[Fact, ...]:
        """The facts, those of the text of a paragraph with its name before their entity; a table is all one."""
        return tuple(map(self._fact, facts))

    def _fact(self, fact: Fact) -> Fact:
        if isinstance(fact, Figure):
            return self._figure(fact)
        key, base = self._key(fact.key, fact.span), self._key(fact.base, fact.span)
        same = fact.place.tabular or (key == fact.key and base == fact.base)
        return fact if same else replace(fact, key=key, base=base)

    def _figure(self, figure: Figure) -> Figure:
        if figure.place.tabular:
            return figure
        key = self._key(figure.key, figure.span)
        if key is None or key == figure.key:
            return figure
        base, rival = self._key(figure.base, figure.span), self._key(figure.rival, figure.span)
        parent = None if figure.parent is None else self._figure(figure.parent)
        return replace(figure, key=key, base=base, rival=rival, parent=parent)

    def _key(self, key: Key | None, span: Span) -> Key | None:
        if key is None or key.entity.startswith(_SIGN):
            return key
        at = bisect_right(self._starts, span.start) - 1
        kept = key.concept == _BALANCED and self._leaves_out(span)
        return key.of(concept=_SPENT if kept else None, entity=self._names[max(at, 0)] + key.entity)

    def _leaves_out(self, span: Span) -> bool:
        """Whether a 支出总计 is one that what is kept is no part of."""
        after = bisect_right(self._kept, span.start, key=lambda kept: kept.start)
        return any(kept.overlaps(span) for kept in self._kept[max(after - 1, 0) : after + 1])
