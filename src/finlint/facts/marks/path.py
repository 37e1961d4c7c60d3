"""Paths of the functional classification: whether the 款 and 项 of a path belong to its 类."""

from collections.abc import Iterable, Iterator, Mapping
from collections.abc import Set as AbstractSet
from functools import cache

from finlint.facts.figure import Mark, MarkKind
from finlint.facts.page import Page
from finlint.facts.vocabulary import Vocabulary
from finlint.facts.vocabulary.load import plain
from finlint.regex import regex

_CLASS = regex(r"（类）")
_NAME = regex(r"[^，。；：、.．﹒“”‘’（）()\s\d-]{2,24}+$")
_REST = regex(
    r"[-—、：]?(?P<group>[^，。；：“”（）\n]{2,30}?)（款）[-—、：]?(?P<item>(?:[^，。；：“”（）\n]|（[^类款项（）]{1,12}）){2,40}?)（项）"
)
_LONGEST = 26
_CLASS_CODE, _GROUP_CODE = 3, 5
_SINCE = 2021
"""Year of reports from which 款 stand in the 类 that they stand in today."""


def path(page: Page) -> Iterator[Mark]:
    """Marks PATH of a 项 and its 款; ``expected`` is ``text`` where they belong to the 类 that is written.

    Where not, ``word`` is 款 if what is called a 项 is a 款 of the 类, else the 类 that has both. A 项 whose
    characters stand in another order is MISSPELT.
    """
    if "（类）" not in page.text or not page.year.isdigit() or int(page.year) < _SINCE:
        return
    for match in _CLASS.finditer(page.text):
        name = _NAME.search(page.text, max(match.start() - _LONGEST, 0), match.start())
        rest = _REST.match(page.text, match.end())
        short = page.vocabulary.classes.get(name[0], "") if name else ""
        if rest is None or short not in _classes(page.vocabulary):
            continue
        group, item = (_bare(rest[part]) for part in ("group", "item"))
        groups = _groups(page.vocabulary, short)
        if group in groups:
            if item in groups[group]:
                yield page.mark(MarkKind.PATH, *rest.span("item"), word=short, expected=rest["item"])
            elif meant := _in_order(item, groups[group]):
                tail = "支出" if rest["item"].endswith("支出") else ""
                yield page.mark(MarkKind.MISSPELT, *rest.span("item"), expected=meant + tail)
            continue
        homes = [home for home in _classes(page.vocabulary) if item in _groups(page.vocabulary, home).get(group, ())]
        if len(homes) == 1:
            yield page.mark(MarkKind.PATH, *rest.span("group"), word=homes[0])
        elif item in groups and not any(item in items for items in groups.values()):
            yield page.mark(MarkKind.PATH, *rest.span("item"), word="款")


def _in_order(item: str, items: Iterable[str]) -> str:
    """其他社区城乡管理事务 for 其他城乡社区管理事务: the 项 of the 款 with the same characters."""
    return next((name for name in items if len(name) == len(item) and sorted(name) == sorted(item)), "")


def _bare(name: str) -> str:
    return _ended(plain(name))


@cache
def _classes(vocabulary: Vocabulary) -> Mapping[str, Mapping[str, str]]:
    """The 类 by their short names, each with its codes and what they are called."""
    codes: dict[str, dict[str, str]] = {}
    for code, name in vocabulary.codes.items():
        codes.setdefault(code[:_CLASS_CODE], {})[code] = name
    named = {_ended(below[code]): below for code, below in codes.items() if code in below}
    return {vocabulary.classes.get(name, name): below for name, below in named.items()}


@cache
def _groups(vocabulary: Vocabulary, short: str) -> Mapping[str, AbstractSet[str]]:
    """The 款 of a 类, each with its 项, by names without 支出 at their end."""
    codes = {code: _ended(name) for code, name in _classes(vocabulary)[short].items()}
    groups: dict[str, set[str]] = {}
    for code, name in codes.items():
        if len(code) == _GROUP_CODE:
            groups.setdefault(name, set())
        elif len(code) > _GROUP_CODE:
            groups.setdefault(codes[code[:_GROUP_CODE]], set()).add(name)
    return groups


def _ended(name: str) -> str:
    return name.removesuffix("支出")
