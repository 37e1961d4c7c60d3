"""Numbers of a list that are not written as its others: 目标六 after 目标5, 7、 behind the end of line 6."""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence

from finlint.facts.figure import Mark, MarkKind
from finlint.facts.marks.numbering import CHINESE, VALUES
from finlint.facts.page import Page
from finlint.regex import regex
from finlint.text.fold import NO_DECIMALS

_SIGN = regex("：(?<=[0-9一二三四五六七八九十].)")
_LABEL = regex(
    r"(?:^|[。；\s])(?P<word>目标|任务|问题|措施|建议|经验|案例|附件|附表)(?P<number>\d{1,2}|[一二三四五六七八九十]{1,3})$"
)
_REACH = 8
_LEAST = 3
"""Numbers in one style that make the other style the odd one."""
_ITEM = regex(rf"\n\t?(?P<number>\d{{1,2}})(?P<close>[、．]|\.{NO_DECIMALS})")
_FAR = 3_000
"""Characters within which the next line of a list begins."""


def labels(page: Page) -> Iterator[Mark]:
    """Marks NUMBERING: ``word`` is ``mixed`` for another kind of numeral, ``inline`` for a line that was not begun."""
    yield from _mixed(page)
    yield from _inline(page)


def _mixed(page: Page) -> Iterator[Mark]:
    """目标1, 目标2, 目标3, 目标四: one list, as its numbers are 1 to 4."""
    written: dict[str, list[re.Match[str]]] = defaultdict(list)
    for sign in _SIGN.finditer(page.text):
        if label := _LABEL.search(page.text, max(sign.start() - _REACH, 0), sign.start()):
            written[label["word"]].append(label)
    for found in written.values():
        arabic = [label for label in found if label["number"].isdigit()]
        few, many = sorted((arabic, [label for label in found if not label["number"].isdigit()]), key=len)
        if few and len(many) >= _LEAST and _follow(found):
            for label in few:
                expected = str(_value(label)) if many is arabic else CHINESE.get(_value(label), "")
                yield page.mark(MarkKind.NUMBERING, *label.span("number"), expected=expected, word="mixed")


def _follow(found: Sequence[re.Match[str]]) -> bool:
    return [_value(label) for label in found] == list(range(1, len(found) + 1))


def _value(label: re.Match[str]) -> int:
    number = label["number"]
    return int(number) if number.isdigit() else VALUES.get(number, 0)


def _inline(page: Page) -> Iterator[Mark]:
    """6、…。7、… in one line, where each of 4、, 5、 and 6、 begins a line of its own."""
    run: list[re.Match[str]] = []
    for item in _ITEM.finditer(page.text):
        yield from _swallowed(page, run, item.start())
        follows = run and item["close"] == run[-1]["close"] and int(item["number"]) == int(run[-1]["number"]) + 1
        near = run and item.start() - run[-1].end() < _FAR
        run = [*run[-_LEAST:], item] if follows and near else [item]
    yield from _swallowed(page, run, len(page.text))


def _swallowed(page: Page, run: Sequence[re.Match[str]], end: int) -> Iterator[Mark]:
    """The number that the last line of a list has inside; in a list whose lines hold several it is no slip."""
    if len(run) < _LEAST:
        return
    last = run[-1]
    number = f"{int(last['number']) + 1}{last['close']}"
    at = page.text.find("。" + number, last.end(), min(page.line_end(last.end()), end))
    if at >= 0 and "一" <= page.text[at + len(number) + 1 : at + len(number) + 2] <= "鿿":
        yield page.mark(MarkKind.NUMBERING, at + 1, at + 1 + len(number), word="inline")
