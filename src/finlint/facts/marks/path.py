"""Paths of the functional classification: whether the 款 and 项 of a path belong to its 类."""

from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from typing import NamedTuple

from finlint.facts.figure import Mark, MarkKind
from finlint.facts.page import Page
from finlint.facts.vocabulary import Vocabulary
from finlint.facts.vocabulary.load import plain
from finlint.regex import regex

_CLASS = regex(r"（类）")
_NAME = regex(r"[^，。；：、.．﹒“”‘’（）()\s\d-]{2,24}$")
_REST = regex(
    r"[-—、：]?(?P<group>[^，。；：“”（）\n]{2,30}?)（款）[-—、：]?(?P<item>(?:[^，。；：“”（）\n]|（[^类款项（）]{1,12}）){2,40}?)（项）"
)
_LONGEST = 26
_SINCE = 2021
"""Year of reports from which 款 stand in the 类 that they stand in today."""


class _Tree(NamedTuple):
    """The classification by names without 支出 at their end: a 类 by its short name, a 款 below its 类."""

    groups: Mapping[str, frozenset[str]]
    items: Mapping[tuple[str, str], frozenset[str]]
    homes: Mapping[str, frozenset[str]]
    """The 类 of each 款."""


def path(page: Page) -> Iterator[Mark]:
    """Marks PATH of a 项 and its 款; ``expected`` is ``text`` where they belong to the 类 that is written.

    Where not, ``word`` is 款 if what is called a 项 is a 款 of the 类, else the 类 that has both. A 项 whose
    characters stand in another order is MISSPELT.
    """
    if "（类）" not in page.text or not page.year.isdigit() or int(page.year) < _SINCE:
        return
    tree = _tree(page.vocabulary)
    for match in _CLASS.finditer(page.text):
        name = _NAME.search(page.text, max(match.start() - _LONGEST, 0), match.start())
        rest = _REST.match(page.text, match.end())
        short = page.vocabulary.classes.get(name[0], "") if name else ""
        if rest is None or short not in tree.groups:
            continue
        group, item = (_bare(rest[part]) for part in ("group", "item"))
        if group in tree.groups[short]:
            if item in tree.items[short, group]:
                yield page.mark(MarkKind.PATH, *rest.span("item"), word=short, expected=rest["item"])
            elif meant := _in_order(item, tree.items[short, group]):
                tail = "支出" if rest["item"].endswith("支出") else ""
                yield page.mark(MarkKind.MISSPELT, *rest.span("item"), expected=meant + tail)
            continue
        homes = [home for home in tree.homes.get(group, ()) if item in tree.items[home, group]]
        if len(homes) == 1:
            yield page.mark(MarkKind.PATH, *rest.span("group"), word=homes[0])
        elif item in tree.groups[short] and not any(item in tree.items[short, each] for each in tree.groups[short]):
            yield page.mark(MarkKind.PATH, *rest.span("item"), word="款")


def _in_order(item: str, items: Iterable[str]) -> str:
    """其他社区城乡管理事务 for 其他城乡社区管理事务: the 项 of the 款 with the same characters."""
    return next((name for name in items if len(name) == len(item) and sorted(name) == sorted(item)), "")


def _bare(name: str) -> str:
    return plain(name).removesuffix("支出")


@cache
def _tree(vocabulary: Vocabulary) -> _Tree:
    codes = {code: name.removesuffix("支出") for code, name in vocabulary.codes.items()}
    shorts = {code: vocabulary.classes.get(name, name) for code, name in codes.items() if len(code) == len("201")}
    groups: dict[str, set[str]] = {short: set() for short in shorts.values()}
    items: dict[tuple[str, str], set[str]] = {}
    homes: dict[str, set[str]] = {}
    for code, name in codes.items():
        short = shorts.get(code[:3], "")
        if len(code) == len("20101"):
            groups[short].add(name)
            homes.setdefault(name, set()).add(short)
            items.setdefault((short, name), set())
        elif len(code) == len("2010101"):
            items.setdefault((short, codes[code[:5]]), set()).add(name)
    return _Tree(
        {short: frozenset(names) for short, names in groups.items()},
        {each: frozenset(names) for each, names in items.items()},
        {name: frozenset(found) for name, found in homes.items()},
    )
