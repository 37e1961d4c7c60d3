"""Units: what a number counts or measures, and by what power of ten."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import NamedTuple

from finlint.choice import Choice
from finlint.errors import UsageError


class Dimension(Choice):
    """Kinds of quantity; numbers of two kinds are never compared."""

    MONEY = "money"
    PRICE = "price"  # 元/平方米: money for one of something
    SHARE = "share"  # %, ‰, 倍: a fraction
    POINTS = "points"  # 百分点: a difference of fractions
    COUNT = "count"
    SCORE = "score"  # 分
    PURE = "pure"  # a bare number
    TIME = "time"
    AREA = "area"
    LENGTH = "length"
    MASS = "mass"
    VOLUME = "volume"


class Unit(NamedTuple):
    """``10**exponent`` of the base of its dimension.

    Bases: 元 for money, the fraction 1 for shares and points, one of the ``noun`` (辆, 人次,
    平方米) for the rest. Money of another currency has that currency for a noun.
    """

    symbol: str
    dimension: Dimension
    exponent: int = 0
    noun: str = ""

    @staticmethod
    def of(symbol: str) -> "Unit":
        """The unit of that name, such as 万元, 萬元, 万人次, 元/平方米; UsageError if unknown."""
        unit = Unit.find(symbol)
        if unit is None:
            message = f"unknown unit: {symbol}"
            raise UsageError(message)
        return unit

    @staticmethod
    def find(symbol: str) -> "Unit | None":
        """The unit of that name, None if unknown."""
        known = UNITS.get(symbol)
        return known if known is not None else _composed(symbol.translate(_FOLD))

    @staticmethod
    def of_things(word: str) -> "Unit":
        """A unit of its own, in which things are counted."""
        return Unit(word, Dimension.COUNT, 0, word)

    @staticmethod
    def may_be(word: str) -> bool:
        """Whether a word can be made a unit: a few characters that are no number and no unit yet."""
        return 0 < len(word) <= _LONGEST and word.isalpha() and Unit.find(word) is None and word[0] not in _NUMERALS

    @property
    def countable(self) -> bool:
        """Whether things are counted or measured in it, and not money, time, marks or shares."""
        return self.dimension in _SCALABLE and self.dimension is not Dimension.MONEY

    def comparable(self, other: "Unit") -> bool:
        """Whether numbers in both measure the same thing: 元 and 亿元, not 人 and 人次."""
        return self.dimension is other.dimension and self.noun == other.noun


_LONGEST = 4
_NUMERALS = "零一二三四五六七八九十百千万亿两几余多"

_FOLD = str.maketrans(
    "萬億個輛臺檯項戶場車標噸畝頃鐘週",
    "万亿个辆台台项户场车标吨亩顷钟周",
) | {ord(sign) + 0xFEE0: sign for sign in "%/()"}  # the full width forms

_MULTIPLIERS: Mapping[str, int] = MappingProxyType(
    {"十": 1, "百": 2, "千": 3, "万": 4, "十万": 5, "百万": 6, "千万": 7}
    | {"亿": 8, "十亿": 9, "百亿": 10, "千亿": 11, "万亿": 12}
)

_MONEY = {"元": 0, "千元": 3, "万元": 4, "百万元": 6, "亿元": 8, "万": 4, "亿": 8}
_CURRENCIES = "美元 欧元 港元 日元 英镑"
_COUNTED = (
    "人 人次 人份 名 位 家 户 户次 家次 批 批次 个 个次 团 次 场 场次 期 届 "
    "轮 班 班次 例 起 宗 辆 辆次 车次 台 套 台套 套次 架 艘 部 件 件次 项 "
    "条 处 所 座 栋 间 村 社区 床 标箱 份 本 册 篇 笔 张 门 类 款 种 课时 "
    "学时 组 队 只 头 株 棵 支 把 块 片 盏 根 幅 "
)
_MEASURED: Mapping[Dimension, Mapping[str, tuple[int, str]]] = {
    Dimension.SHARE: {"%": (-2, ""), "‰": (-3, ""), "‱": (-4, ""), "倍": (0, "")},
    Dimension.POINTS: {"百分点": (-2, "")},
    Dimension.SCORE: {"分": (0, "")},
    Dimension.PURE: {"": (0, "")},
    Dimension.TIME: {word: (0, word) for word in ("年", "月", "周", "天", "工作日", "小时", "分钟", "秒", "季度")},
    Dimension.AREA: {
        "平方米": (0, "平方米"),
        "平方公里": (6, "平方米"),
        "公顷": (4, "平方米"),
        "亩": (0, "亩"),
    },
    Dimension.LENGTH: {"米": (0, "米"), "公里": (3, "米")},
    Dimension.MASS: {"吨": (0, "吨"), "公斤": (-3, "吨")},
    Dimension.VOLUME: {"立方米": (0, "立方米"), "升": (-3, "立方米")},
}
_ALIASES = {
    "萬": "万",
    "億": "亿",
    "萬元": "万元",
    "億元": "亿元",
    "百萬元": "百万元",
    "圆": "元",
    "人民币": "元",
    "元人民币": "元",
    "万元人民币": "万元",
    "亿元人民币": "亿元",
    "港币": "港元",
    "个百分点": "百分点",
    "台(套)": "台套",
    "台/套": "台套",
    "人/次": "人次",
    "个批次": "批次",
    "㎡": "平方米",
    "m2": "平方米",
    "m²": "平方米",
    "平米": "平方米",
    "平方千米": "平方公里",
    "千米": "公里",
    "千克": "公斤",
    "m³": "立方米",
    "日": "天",
    "个月": "月",
    "个工作日": "工作日",
    "个小时": "小时",
    "个季度": "季度",
    "年度": "年",
    "TEU": "标箱",
}


def _table() -> dict[str, Unit]:
    units = {word: Unit(word, Dimension.MONEY, power) for word, power in _MONEY.items()}
    units |= {word: Unit(word, Dimension.MONEY, 0, word) for word in _CURRENCIES.split()}
    units |= {word: Unit(word, Dimension.COUNT, 0, word) for word in _COUNTED.split()}
    for dimension, words in _MEASURED.items():
        units |= {word: Unit(word, dimension, power, noun) for word, (power, noun) in words.items()}
    return units | {alias: units[word] for alias, word in _ALIASES.items()}


_KNOWN = _table()
UNITS: Mapping[str, Unit] = MappingProxyType(_KNOWN)
"""Units with a name of their own, by every spelling; ``Unit.of`` composes 万人次, 元/平方米."""

_ADOPTED: dict[str, Unit] = {}


def adopt(units: Mapping[str, Unit]) -> None:
    """Know more units from now on: those of installed plugins, which are the same for all that a process reads."""
    _ADOPTED.update(units)
    _KNOWN.update(units)


def adopted() -> tuple[str, ...]:
    """The words that were made units."""
    return tuple(sorted(_ADOPTED))


_SCALABLE = frozenset(
    {Dimension.MONEY, Dimension.COUNT, Dimension.AREA, Dimension.LENGTH, Dimension.MASS} | {Dimension.VOLUME}
)


def _composed(symbol: str) -> Unit | None:
    """A unit from a multiplier and a unit, or from money and what it is paid for."""
    if symbol in UNITS:
        return UNITS[symbol]
    money, slash, noun = symbol.partition("/")
    if slash:
        price = Unit.find(money)
        if price is None or price.dimension is not Dimension.MONEY or not noun:
            return None
        return Unit(symbol, Dimension.PRICE, price.exponent, f"{price.noun}/{noun}")
    return _multiplied(symbol)


def _multiplied(symbol: str) -> Unit | None:
    """万人次, 千万元, 百万 (money), 千 (a bare number)."""
    size = 2 if symbol[:2] in _MULTIPLIERS else 1
    power, rest = _MULTIPLIERS.get(symbol[:size]), UNITS.get(symbol[size:])
    if power is None or rest is None or (rest.exponent and rest.dimension is Dimension.MONEY):
        return None
    if rest.dimension is Dimension.PURE:
        bare = Dimension.MONEY if power >= _MULTIPLIERS["万"] else Dimension.PURE
        return Unit(symbol, bare, power)
    if rest.dimension not in _SCALABLE:
        return None
    return Unit(symbol, rest.dimension, rest.exponent + power, rest.noun)
