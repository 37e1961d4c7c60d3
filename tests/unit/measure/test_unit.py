"""Units by name, and units composed of a multiplier and a unit."""

import pytest

from finlint.errors import UsageError
from finlint.measure import UNITS, Dimension, Unit


@pytest.mark.parametrize(
    ("symbol", "dimension", "exponent", "noun"),
    [
        ("元", Dimension.MONEY, 0, ""),
        ("千元", Dimension.MONEY, 3, ""),
        ("万元", Dimension.MONEY, 4, ""),
        ("萬元", Dimension.MONEY, 4, ""),
        ("百万元", Dimension.MONEY, 6, ""),
        ("百萬元", Dimension.MONEY, 6, ""),
        ("千万元", Dimension.MONEY, 7, ""),
        ("亿元", Dimension.MONEY, 8, ""),
        ("億元", Dimension.MONEY, 8, ""),
        ("万亿元", Dimension.MONEY, 12, ""),
        ("万", Dimension.MONEY, 4, ""),
        ("亿", Dimension.MONEY, 8, ""),
        ("百万", Dimension.MONEY, 6, ""),
        ("万元人民币", Dimension.MONEY, 4, ""),
        ("美元", Dimension.MONEY, 0, "美元"),
        ("万美元", Dimension.MONEY, 4, "美元"),
        ("元/平方米", Dimension.PRICE, 0, "/平方米"),
        ("万元/年", Dimension.PRICE, 4, "/年"),
        ("%", Dimension.SHARE, -2, ""),
        ("％", Dimension.SHARE, -2, ""),
        ("‰", Dimension.SHARE, -3, ""),
        ("倍", Dimension.SHARE, 0, ""),
        ("百分点", Dimension.POINTS, -2, ""),
        ("个百分点", Dimension.POINTS, -2, ""),
        ("辆", Dimension.COUNT, 0, "辆"),
        ("輛", Dimension.COUNT, 0, "辆"),
        ("人次", Dimension.COUNT, 0, "人次"),
        ("万人次", Dimension.COUNT, 4, "人次"),
        ("標箱", Dimension.COUNT, 0, "标箱"),
        ("万标箱", Dimension.COUNT, 4, "标箱"),
        ("台（套）", Dimension.COUNT, 0, "台套"),
        ("分", Dimension.SCORE, 0, ""),
        ("", Dimension.PURE, 0, ""),
        ("千", Dimension.PURE, 3, ""),
        ("‱", Dimension.SHARE, -4, ""),
        ("个月", Dimension.TIME, 0, "月"),
        ("工作日", Dimension.TIME, 0, "工作日"),
        ("平方公里", Dimension.AREA, 6, "平方米"),
        ("㎡", Dimension.AREA, 0, "平方米"),
        ("万平方米", Dimension.AREA, 4, "平方米"),
        ("公顷", Dimension.AREA, 4, "平方米"),
        ("亩", Dimension.AREA, 0, "亩"),
        ("米", Dimension.LENGTH, 0, "米"),
        ("公里", Dimension.LENGTH, 3, "米"),
        ("千米", Dimension.LENGTH, 3, "米"),
        ("吨", Dimension.MASS, 0, "吨"),
        ("公斤", Dimension.MASS, -3, "吨"),
        ("千克", Dimension.MASS, -3, "吨"),
        ("万吨", Dimension.MASS, 4, "吨"),
        ("立方米", Dimension.VOLUME, 0, "立方米"),
        ("升", Dimension.VOLUME, -3, "立方米"),
    ],
)
def test_of(symbol: str, dimension: Dimension, exponent: int, noun: str) -> None:
    unit = Unit.of(symbol)
    assert (unit.dimension, unit.exponent, unit.noun) == (dimension, exponent, noun)


@pytest.mark.parametrize(
    ("multiplier", "zeros"),
    [
        *(("十", 1), ("百", 2), ("千", 3), ("万", 4), ("十万", 5), ("百万", 6), ("千万", 7), ("亿", 8), ("十亿", 9)),
        *(("百亿", 10), ("千亿", 11), ("万亿", 12)),
    ],
)
def test_a_multiplier_goes_before_what_is_counted_and_before_money(multiplier: str, zeros: int) -> None:
    people, money = Unit.of(multiplier + "人次"), Unit.of(multiplier + "元")
    assert (people.dimension, people.exponent, people.noun) == (Dimension.COUNT, zeros, "人次")
    assert (money.dimension, money.exponent, money.noun) == (Dimension.MONEY, zeros, "")


@pytest.mark.parametrize(
    ("multiplier", "dimension"),
    [
        *((small, Dimension.PURE) for small in ("十", "百", "千")),
        *((large, Dimension.MONEY) for large in ("万", "十万", "百万", "千万", "亿", "万亿")),
    ],
)
def test_from_ten_thousand_on_a_bare_multiplier_is_money(multiplier: str, dimension: Dimension) -> None:
    assert Unit.of(multiplier).dimension is dimension


@pytest.mark.parametrize("symbol", ["股室", "万万元", "亿万元", "万%", "万分", "元/", "/人", "人/"])
def test_unknown(symbol: str) -> None:
    assert Unit.find(symbol) is None
    with pytest.raises(UsageError, match="unknown unit"):
        Unit.of(symbol)


def test_spellings_of_a_unit_are_the_same_unit() -> None:
    assert Unit.of("萬元") == Unit.of("万元") == UNITS["萬元"]
    assert Unit.of("個月") == Unit.of("月")


def test_what_can_be_compared() -> None:
    assert Unit.of("元").comparable(Unit.of("亿元"))
    assert Unit.of("人").comparable(Unit.of("万人"))
    assert not Unit.of("人").comparable(Unit.of("人次"))
    assert not Unit.of("元").comparable(Unit.of("美元"))
    assert not Unit.of("%").comparable(Unit.of("百分点"))


def test_the_table_is_read_only_and_names_each_unit() -> None:
    assert all(UNITS[unit.symbol] == unit for unit in UNITS.values())
    with pytest.raises(TypeError):
        UNITS["元"] = UNITS["万元"]  # type: ignore[index]
