"""What the first lines of a report say of it: whose it is, of which kind and year."""

from collections import Counter

from finlint.facts.subject import office
from finlint.facts.vocabulary import Vocabulary
from finlint.regex import regex

_TITLE = regex(r"(?<![比较与同和])((?:19|20)\d{2})年(?:度|[^\d\n]{0,30}(?:决算|预算|绩效|自评|评价))")
_TITLED = regex(r"(?:(?:19|20)\d{2}年度?)?([一-鿿（）]{3,30}?)(?:(?:19|20)\d{2}年.*|(?:部门|单位)?(?:决算|预算).*)?$")
_NAMED = regex(r"(?<![\d比较与同和])(20\d{2})年度?")
_TITLE_LINES = 12
_OPENING = 3
_KIND = regex(r"(?:19|20)\d{2}年度?[^\d\n，。；]{0,8}?(部门|单位)(决算|预算)")
_COVER = 2000
_BUDGET_TITLE = regex(
    r"(?:19|20)\d{2}年[^，。；\n]{0,25}(?<!公共)(?<!基金)(?<!经营)(?<!年初)(?<!全年)(?<!调整)(?<!批复)预算(?!绩效|管理|执行)"
)

_REVIEW = regex(r"(?:自评|评价)[^，。\n]{0,6}报告|绩效自评情况")


def own_of(text: str, words: Vocabulary) -> str:
    """The reporting unit as the title names it, ``""`` if no line at the beginning is such a title."""
    for line in text[:_COVER].split("\n")[:_TITLE_LINES]:
        title = _TITLED.match(line.strip())
        if title and office(title[1], words) == title[1]:
            return title[1]
    return ""


def kind_of(text: str) -> str:
    """部门决算 or 单位预算, as the title has it: a department holds its offices, which a unit does not."""
    kind = _KIND.search("\n".join(text[:_COVER].lstrip().split("\n")[:_TITLE_LINES]))
    return "" if kind is None else f"{kind[1]}{kind[2]}"


def year_of(text: str) -> str:
    """The year a report is about: that of its title, else the one it names most; 本年 if none.

    Of two that are named as often it is the later: the other one is compared with.
    """
    title = text.lstrip().partition("\n")[0]
    years = Counter(match[1] for part in (title, text[:_COVER]) for match in _TITLE.finditer(part))
    if not years:
        years = Counter(_NAMED.findall(text))
    return max(years, key=lambda year: (years[year], year), default="本年")


def basis_of(text: str) -> str:
    """What an amount without 决算数 or 预算数 is: in a budget report, a budget."""
    cover = text[:_COVER]
    opening = "\n".join(cover.lstrip().split("\n")[:_OPENING])
    if _REVIEW.search(opening) or "预算执行情况" in opening:
        return "决算"  # a review of what was spent, whatever it says first or last of what is planned
    return "预算" if _BUDGET_TITLE.search(cover) and "决算" not in cover else "决算"
