"""The 项 that a report spends on and those that its 名词解释 explains; and their names."""

from collections import Counter
from collections.abc import Iterator, Sequence

from finlint.facts.figure import Mark, MarkKind
from finlint.facts.page import Page
from finlint.regex import regex
from finlint.value import value

_END = "（项）"
_BREAK = regex(r"[\n\t。；，：“”]")
_NUMBER = regex(r"(?:（?[一二三四五六七八九十\d]{1,3}[）、.．﹒]?)?\s?")
_SPENT = regex(r"[”：:\s，（）]{0,3}(?:\d{4}年度?)?[^。；\n]{0,24}?\d")
_NOTE = regex(r"（[^（）]{1,8}）")
_EVERYWHERE = frozenset({"行政运行", "一般行政管理事务", "机关服务", "事业运行", "信息化建设"})
"""项 that many 款 have: which one is meant only the 款 tells."""
_LONGEST = 90
_SHOWN = 40
"""Characters that a finding shows: of a longer path the 类 is left out."""
_LONG = 5
"""Characters of a name that leave no doubt when one of them is missing."""


@value
class _Path:
    """One path down to a 项: its place, and the names of 款 (``""`` not given) and 项."""

    start: int
    end: int
    group: str
    item: str
    explained: bool

    def same(self, other: "_Path") -> bool:
        """Whether two paths mean one 项; a 款 is compared where the 项 alone does not tell."""
        if not _alike(self.item, other.item):
            return False
        return self.item not in _EVERYWHERE or not self.group or not other.group or _alike(self.group, other.group)


def term(page: Page) -> Iterator[Mark]:
    """Every 项, once as ``used`` and once as ``explained``; ``expected`` is its counterpart, ``""`` if none."""
    if _END not in page.text:
        return
    paths = list(_paths(page))
    yield from _clipped(page, paths)
    used = _distinct([path for path in paths if not path.explained])
    explained = _distinct([path for path in paths if path.explained])
    if not explained:
        return
    for mine, theirs, word in ((used, explained, "used"), (explained, used, "explained")):
        for path in mine:
            other = next((each for each in theirs if path.same(each)), None)
            expected = page.text[other.start : other.end] if other else ""
            yield page.mark(MarkKind.TERM, path.start, path.end, expected=expected, word=word)


def _paths(page: Page) -> Iterator[_Path]:
    """Paths with a number after them, and paths that begin a line of the glossary."""
    text, at, before = page.text, 0, 0
    while (found := text.find(_END, at)) >= 0:
        at = end = found + len(_END)
        line = page.line_start(found)
        first = max(line, before, end - _LONGEST)
        breaks = [match.end() for match in _BREAK.finditer(text, first, found)]
        start = breaks[-1] if breaks else first
        number = _NUMBER.match(text, start)
        start = number.end() if number else start
        before = end
        inside = found in page.glossary
        leads = not text[line:start].strip("0123456789（）一二三四五六七八九十、.．﹒“ ")
        spent = _SPENT.match(text, end) is not None and not page.tabular(found)
        if (inside and leads) or (not inside and spent):
            group, item = _names(text[start:found])
            if item:
                if end - start > _SHOWN:
                    start = text.find("（类）", start, found) + 3 if "（类）" in text[start:found] else start
                yield _Path(start, end, group, item, inside)


def _names(path: str) -> tuple[str, str]:
    above, _, item = path.rpartition("（款）")
    group = above.rpartition("（类）")[2]
    return _bare(group), _bare(item.rpartition("（类）")[2])


def _bare(name: str) -> str:
    return _NOTE.sub("", name).strip("-—、：“” ").removesuffix("支出")


def _alike(one: str, other: str) -> bool:
    """Whether two names are equal but for one character that is missing."""
    return one == other or _lacks_one(one, other) or _lacks_one(other, one)


def _lacks_one(short: str, full: str) -> bool:
    if len(short) + 1 != len(full) or len(short) < _LONG:
        return False
    differ = next((at for at, (a, b) in enumerate(zip(short, full, strict=False)) if a != b), len(short))
    return short[differ:] == full[differ + 1 :]


def _distinct(paths: Sequence[_Path]) -> list[_Path]:
    found: dict[tuple[str, str], _Path] = {}
    for path in paths:
        found.setdefault((path.group, path.item), path)
    return list(found.values())


def _clipped(page: Page, paths: Sequence[_Path]) -> Iterator[Mark]:
    """款 and 项 of which another path, and more of them, have one character more."""
    names = Counter(name for path in paths for name in {path.group, path.item} if name)
    full: dict[str, str] = {}
    for name, count in names.items():
        longer = [other for other in names if _lacks_one(name, other)]
        full[name] = longer[0] if len(longer) == 1 and names[longer[0]] > count else name
    for path in paths:
        for name in dict.fromkeys((path.group, path.item)):
            if name:
                yield from _named(page, path, name, full[name])


def _named(page: Page, path: _Path, name: str, full: str) -> Iterator[Mark]:
    """A mark of a name in its path; a name with a note inside is looked for up to the note."""
    plain = page.text[path.start : path.end]
    head = next((name[:size] for size in range(len(name), 1, -1) if name[:size] in plain), "")
    if not head:
        return
    start = path.start + plain.rfind(head)
    yield page.mark(MarkKind.SUBJECT, start, start + len(head), text=name, expected=full)
