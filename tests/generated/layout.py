"""The pages that reports come on: prose, hard-wrapped PDF, spaced or full-width digits, traditional mirror.

A layout rewrites a text and remembers where every character came from, so that a mark of the report can
be found on the page. Tables stay as they are: a cell a line.
"""

import random
import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from .pen import Mark

Letter = tuple[str, int]
"""A character of the page, and its place in the report, or -1."""
_WIDTH, _PAGE = 31, 17
_NUMBER = frozenset("0123456789.,，%")
_FULL = str.maketrans("0123456789.%", "０１２３４５６７８９．％")
_PAIRS = (
    "万萬 亿億 预預 决決 财財 经經 费費 结結 余餘 转轉 长長 减減 数數 为為 与與 总總 计計 运運 购購 务務 车車 辆輛 项項 类類 级級 "
    "业業 单單 积積 极極 养養 医醫 疗療 卫衛 团團 组組 国國 际際 华華 开開 无無 变變 动動 说說 体體 补補 贴貼 额額 绩績 农農 会會 "
    "关關 机機 行行 较較 图圖 观觀 学學 进進 还還 时時 间間 对對 发發 东東 书書 报報 础礎 资資 产產 护護 杂雜 设設 备備 规規 应應 "
    "员員 从從 质質 标標 务務 实實 际際 区區 县縣 汇匯 维維 过過 桥橋 险險 环環 乡鄉 镇鎮 扩擴 权權 筑築 训訓 导導 饮飲 场場"
)
_TRADITIONAL = str.maketrans({pair[0]: pair[1] for pair in _PAIRS.split()})


@dataclass(frozen=True)
class Page:
    """A text as it is read, with the way back to the report."""

    name: str
    text: str
    origins: tuple[int, ...]

    def span(self, mark: Mark) -> tuple[int, int]:
        """Where a mark stands on the page."""
        at = [place for place, origin in enumerate(self.origins) if mark.start <= origin < mark.end]
        return at[0], at[-1] + 1


def plain(letters: Sequence[Letter], _rng: random.Random) -> Iterator[Letter]:
    """Prose with headings, as written."""
    yield from letters


def full_width(letters: Sequence[Letter], _rng: random.Random) -> Iterator[Letter]:
    """Digits, points and per cent signs of full width."""
    for letter, origin in letters:
        yield letter.translate(_FULL), origin


def traditional(letters: Sequence[Letter], _rng: random.Random) -> Iterator[Letter]:
    """The mirror for readers of traditional characters."""
    for letter, origin in letters:
        yield letter.translate(_TRADITIONAL), origin


def indented(letters: Sequence[Letter], _rng: random.Random) -> Iterator[Letter]:
    """Two wide blanks before every paragraph, a blank line between them."""
    for line in _lines(letters):
        if line and line[0][0] not in "\t\n":
            yield from ((" ", -1), (" ", -1), ("　", -1))
        yield from line
        if line and line[0][0] not in "\t\n":
            yield "\n", -1


def spaced(letters: Sequence[Letter], rng: random.Random) -> Iterator[Letter]:
    """Some paragraphs letter by letter: 政 府 采 购 预 算 6429768.84 元; the others with blanks around numbers."""
    for line in _lines(letters):
        table = bool(line) and line[0][0] == "\t"
        wide = not table and rng.random() < 0.15
        yield from line if table else _blanks(line, everywhere=wide)


def pdf(letters: Sequence[Letter], rng: random.Random) -> Iterator[Letter]:
    """Lines of one width with a blank line behind each, blanks around numbers, page numbers anywhere."""
    printed, page, first = 0, rng.randint(3, 9), rng.randint(2, _PAGE)
    for line in _lines(letters):
        if (line and line[0][0] == "\t") or not "".join(letter for letter, _ in line).strip():
            yield from line
            continue
        for row in _wrapped(list(_blanks(line[:-1], everywhere=False))):
            yield from row
            yield from (("\n", -1), ("\n", -1))
            printed += 1
            if printed % _PAGE == first % _PAGE:
                yield from ((sign, -1) for sign in f"\n\n- {page} -\n\n")
                page += 1


LAYOUTS: Mapping[str, Callable[[Sequence[Letter], random.Random], Iterator[Letter]]] = {
    "plain": plain,
    "full width": full_width,
    "traditional": traditional,
    "indented": indented,
    "spaced": spaced,
    "pdf": pdf,
}


def lay_out(seed: int, text: str, layout: str = "") -> Page:
    """The page of a report; prose as often as all the others together."""
    rng = random.Random(f"layout {seed}")
    layout = layout or rng.choice(("plain",) * 4 + tuple(LAYOUTS))
    letters = list(LAYOUTS[layout](list(zip(text, range(len(text)), strict=True)), rng))
    return Page(layout, "".join(letter for letter, _ in letters), tuple(origin for _, origin in letters))


def _lines(letters: Sequence[Letter]) -> Iterator[list[Letter]]:
    line: list[Letter] = []
    for letter in letters:
        line.append(letter)
        if letter[0] == "\n":
            yield line
            line = []
    if line:
        yield line


def _blanks(line: Sequence[Letter], *, everywhere: bool) -> Iterator[Letter]:
    """The line with blanks between words and numbers, or between all Chinese characters."""
    digit = re.compile(r"[0-9.,%]")
    for at, (letter, origin) in enumerate(line):
        before = line[at - 1][0] if at else "\n"
        numbers = bool(digit.match(letter)), bool(digit.match(before))
        chinese = "一" <= letter <= "鿿", "一" <= before <= "鿿"
        if (any(numbers) and any(chinese)) or (everywhere and (all(chinese))):
            yield " ", -1
        yield letter, origin


def _wrapped(line: list[Letter]) -> Iterator[list[Letter]]:
    """Rows of about ``_WIDTH`` wide characters; a number stays whole and no row begins with punctuation."""
    row: list[Letter] = []
    width = 0.0
    for at, letter in enumerate(line):
        row.append(letter)
        width += 0.5 if letter[0].isascii() else 1
        after = line[at + 1][0] if at + 1 < len(line) else ""
        inside = letter[0] in _NUMBER and after in _NUMBER
        if width >= _WIDTH and after and not inside and after not in "，。；：、）％”":
            yield row
            row, width = [], 0.0
    if row:
        yield row
