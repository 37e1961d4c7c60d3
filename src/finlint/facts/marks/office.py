"""Offices of the unit: those that 机构设置 lists, and how the text names them where it says who is of which."""

import re
from collections.abc import Iterator

from finlint.facts.context import abridges
from finlint.facts.figure import Mark, MarkKind
from finlint.facts.page import Page
from finlint.near import Near
from finlint.regex import regex

_NAME = r"[一-鿿（）]{1,14}?(?:科|股|处|室|部)"
_LIST = regex(
    rf"设(?:有|置|[：:]|(?<=内设))[^。\n、]{{0,40}}?(?P<names>{_NAME}(?:[、和]{_NAME}){{2,20}})"
    r"(?P<after>[^。\n]{0,6})"
)
_SPLIT = regex(r"[、和]")
_MOST = 200
"""Offices of one unit: of more nobody tells which one is meant."""
_COUNTED = regex(r"(?:[共等]?[ ]?[一二三四五六七八九十\d]{1,3}个|[，。；])")
_USED = Near(
    "科 股 处",
    24,
    r"(?:^\t|[、，；：（ ]|所属|由)(?P<office>[一-鿿]{2,10}(?:科|股|处))"
    r"(?=(?:科长|股长|处长|副科长|副股长|副处长|会计|出纳|干部|干事|工作人员|负责人|主任)(?:[ \t\n，。；、）]|$))",
    re.MULTILINE,
)


def office(page: Page) -> Iterator[Mark]:
    """Each office that a person is said to be of; ``expected`` is the listed one that it is short for, else itself."""
    if not any(word in page.text for word in ("内设", "设：", "设有")) or not page.reports:
        return
    for listed in _LIST.finditer(page.text):
        names = frozenset(_SPLIT.split(listed["names"]))
        if len(names) > _MOST or "等" in listed["after"][:1] or not _COUNTED.match(listed["after"]):
            continue
        for used in _USED.finditer(page.text):
            name = used["office"]
            full = [each for each in names if _short(name, each)]
            if name in names or len(full) == 1:
                expected = name if name in names else full[0]
                yield page.mark(MarkKind.NAME, *used.span("office"), expected=expected, word="office")
        return


def _short(name: str, full: str) -> bool:
    """财务科 for 财务规划科: the same first two and last characters, and some left out between."""
    return len(name) < len(full) and name[:2] == full[:2] and name[-1] == full[-1] and abridges(name, full)
