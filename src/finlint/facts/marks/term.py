"""The 项 that a report spends on and those that its 名词解释 explains; and their names."""

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Iterator, Sequence

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
        for path, other in _paired(mine, theirs):
            expected = page.text[other.start : other.end] if other else ""
            yield page.mark(MarkKind.TERM, path.start, path.end, expected=expected, word=word)


def _paired(mine: Sequence[_Path], theirs: Sequence[_Path]) -> Iterator[tuple[_Path, _Path | None]]:
    """Each path with the first of the others that means the same 项: by its name, and of many also by its 款."""
    items = _Names(((at, path.item) for at, path in enumerate(theirs)), {path.item for path in mine})
    groups = {item: _groups(item, items, mine, theirs) for item in _EVERYWHERE}
    for path in mine:
        near = groups[path.item] if path.item in _EVERYWHERE and path.group else items
        found = near.like(path.group) + near.like("") if near is not items else near.like(path.item)
        yield path, theirs[min(at[0] for at in found)] if found else None


def _groups(item: str, items: "_Names", mine: Sequence[_Path], theirs: Sequence[_Path]) -> "_Names":
    """The names of the 款 that have a 项 of some name."""
    having = sorted({at for found in items.like(item) for at in found})
    wanted = {path.group for path in mine if path.item == item}
    return _Names(((at, theirs[at].group) for at in having), wanted)


class _Names:
    """Where names stand, found by those that differ from them by one character that is missing.

    Of names that are too long only those that are ``wanted`` are kept: all would take the square of their length.
    """

    def __init__(self, names: Iterable[tuple[int, str]], wanted: Collection[str]) -> None:
        self.equal: dict[str, list[int]] = defaultdict(list)
        self.longer: dict[str, list[int]] = defaultdict(list)
        for at, name in names:
            self.equal[name].append(at)
            for shorter in _shorter(name):
                if shorter in wanted:
                    self.longer[shorter].append(at)

    def like(self, name: str) -> list[list[int]]:
        """The places of each name that is equal, longer or shorter by one, in the order that they came in."""
        found = [self.equal.get(name), self.longer.get(name), *map(self.equal.get, _shorter(name))]
        return [places for places in found if places]


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


def _shorter(name: str) -> Collection[str]:
    """A name without one of its characters, where what is left is long enough."""
    return {name[:at] + name[at + 1 :] for at in range(len(name))} if len(name) > _LONG else ()


def _distinct(paths: Sequence[_Path]) -> list[_Path]:
    found: dict[tuple[str, str], _Path] = {}
    for path in paths:
        found.setdefault((path.group, path.item), path)
    return list(found.values())


def _clipped(page: Page, paths: Sequence[_Path]) -> Iterator[Mark]:
    """款 and 项 of which another path, and more of them, have one character more."""
    names = Counter(name for path in paths for name in {path.group, path.item} if name)
    longer: dict[str, list[str]] = defaultdict(list)
    for name in names:
        for shorter in _shorter(name):
            if shorter in names:
                longer[shorter].append(name)
    full = {
        name: longer[name][0] if len(longer[name]) == 1 and names[longer[name][0]] > count else name
        for name, count in names.items()
    }
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
