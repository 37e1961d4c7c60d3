"""Spellings of stated numbers, and the intervals that they stand for."""

import pytest

from finlint.measure import Approximation, Exact, Interval, Quantity, Unit

EXACT, ABOUT, ODD = Approximation.EXACT, Approximation.ABOUT, Approximation.ODD
MORE, LESS = Approximation.MORE, Approximation.LESS


def parsed(text: str) -> Quantity:
    """The quantity of a text that states one."""
    quantity = Quantity.parse(text)
    assert quantity is not None, text
    return quantity


@pytest.mark.parametrize(
    ("text", "printed", "unit", "approximation"),
    [
        ("0", "0", "", EXACT),
        ("0.00", "0.00", "", EXACT),
        ("906.02", "906.02", "", EXACT),
        ("1131.79万元", "1131.79", "万元", EXACT),
        (" 1131.79 万元 ", "1131.79", "万元", EXACT),
        ("1,055.4%", "1055.4", "%", EXACT),
        ("1，055．4％", "1055.4", "%", EXACT),
        ("12,345,678.90元", "12345678.90", "元", EXACT),
        ("1 442.16", "1442.16", "", EXACT),
        ("1’055.4%", "1055.4", "%", EXACT),
        ("12.5﹪", "12.5", "%", EXACT),
        ("1131.79\u00a0万元", "1131.79", "万元", EXACT),
        ("1131.79\u2009万元", "1131.79", "万元", EXACT),
        ("1131.79\u202f万元", "1131.79", "万元", EXACT),
        ("1131.79\u3000万元", "1131.79", "万元", EXACT),
        ("１２．３５万元", "12.35", "万元", EXACT),
        ("-3.2万元", "-3.2", "万元", EXACT),
        ("−3.2万元", "-3.2", "万元", EXACT),
        ("－3.2万元", "-3.2", "万元", EXACT),
        ("﹣3.2万元", "-3.2", "万元", EXACT),
        ("负3.2万元", "-3.2", "万元", EXACT),
        ("負3.2萬元", "-3.2", "万元", EXACT),
        ("△3.2", "-3.2", "", EXACT),
        ("+20.63", "20.63", "", EXACT),
        ("5萬元", "5", "万元", EXACT),
        ("1.2亿元", "1.2", "亿元", EXACT),
        ("5千万元", "5", "千万元", EXACT),
        ("3百万元", "3", "百万元", EXACT),
        ("1.5万亿元", "1.5", "万亿元", EXACT),
        ("3.2万标箱", "3.2", "万标箱", EXACT),
        ("2.5万人次", "2.5", "万人次", EXACT),
        ("170万", "170", "万", EXACT),
        ("1亿2000万元", "12000", "万元", EXACT),
        ("1亿2000.5万元", "12000.5", "万元", EXACT),
        ("1亿2千万元", "12", "千万元", EXACT),
        ("1亿2百万元", "102", "百万元", EXACT),
        ("1亿2千元", "100002", "千元", EXACT),
        ("3千5百元", "35", "百元", EXACT),
        ("3万9999元", "39999", "元", EXACT),
        ("3万5千元", "35", "千元", EXACT),
        ("1万2000元", "12000", "元", EXACT),
        ("170余万", "170", "万", ODD),
        ("150多万元", "150", "万元", ODD),
        ("3万余元", "3", "万元", ODD),
        ("3萬餘元", "3", "万元", ODD),
        ("20几万元", "20", "万元", ODD),
        ("100余人", "100", "人", ODD),
        ("300元余", "300", "元", ODD),
        ("2个多月", "2", "月", ODD),
        ("十几个", "10", "个", ODD),
        ("三千多万元", "3000", "万元", ODD),
        ("约30人次", "30", "人次", ABOUT),
        ("近1.2亿元", "1.2", "亿元", ABOUT),
        ("30人左右", "30", "人", ABOUT),
        ("约30人左右", "30", "人", ABOUT),
        ("近100余人", "100", "人", ABOUT),
        ("超过100余人", "100", "人", MORE),
        ("超过60.06万元", "60.06", "万元", MORE),
        ("突破60.06", "60.06", "", MORE),
        ("95%以上", "95", "%", MORE),
        ("95%（含）以上", "95", "%", MORE),
        ("不低于95%", "95", "%", MORE),
        ("≥95%", "95", "%", MORE),
        ("逾3万人", "3", "万人", MORE),
        ("10个百分点以上", "10", "百分点", MORE),
        ("不足5%", "5", "%", LESS),
        ("5%以内", "5", "%", LESS),
        ("≤40万元", "40", "万元", LESS),
        ("＜40万元", "40", "万元", LESS),
        ("不超过40万元", "40", "万元", LESS),
        ("小于等于5分", "5", "分", LESS),
        ("12.31%", "12.31", "%", EXACT),
        ("12.5‰", "12.5", "‰", EXACT),
        ("百分之三点五", "3.5", "%", EXACT),
        ("百分之12.5", "12.5", "%", EXACT),
        ("百分之百", "100", "%", EXACT),
        ("负百分之三", "-3", "%", EXACT),
        ("千分之五", "5", "‰", EXACT),
        ("三百二十一", "321", "", EXACT),
        ("两辆", "2", "辆", EXACT),
        ("五个", "5", "个", EXACT),
        ("十二人", "12", "人", EXACT),
        ("一百零五批次", "105", "批次", EXACT),
        ("一千零五十", "1050", "", EXACT),
        ("一千九百九十九", "1999", "", EXACT),
        ("九千九百九十九万九千九百九十九", "99999999", "", EXACT),
        ("三万零五百元", "30500", "元", EXACT),
        ("三万五千元", "35000", "元", EXACT),
        ("一亿二千万元", "12000", "万元", EXACT),
        ("三十五万元", "35", "万元", EXACT),
        ("五千万元", "5", "千万元", EXACT),
        ("二十一点五万元", "21.5", "万元", EXACT),
        ("壹拾贰万元", "12", "万元", EXACT),
        ("零元", "0", "元", EXACT),
        ("二〇二三年", "2023", "年", EXACT),
        ("100分", "100", "分", EXACT),
        ("30台（套）", "30", "台套", EXACT),
        ("30元/人·天", "30", "元/人·天", EXACT),
        ("9" * 30, "9" * 30, "", EXACT),
    ],
)
def test_parse(text: str, printed: str, unit: str, approximation: Approximation) -> None:
    quantity = parsed(text)
    assert quantity.printed.text() == printed
    assert quantity.unit == Unit.of(unit)
    assert quantity.approximation is approximation


@pytest.mark.parametrize(
    "text",
    [
        *(
            "",
            " ",
            "无",
            "-",
            "—",
            "/",
            "万元",
            "元",
            "%",
            "百",
            "千元",
            "万",
            "亿",
            "余",
            "约",
            "负",
        ),
        *("1,23", "4125.49,4143.91", "12 34", "1,2345", "12.", ".5", "1.2.3", "5-10万元", "1/3"),
        *(
            "5个股室",
            "12abc",
            "N/A",
            "#DIV/0!",
            "2023年度决算",
            "三分之一",
            "一半",
            "几万元",
            "数百人",
        ),
        *(
            "三四个",
            "三四十",
            "一百五",
            "一百三四",
            "三万五",
            "百百",
            "十十",
            "零百",
            "一点",
            "点五",
            "一千十五五",
        ),
        *(
            "3万5",
            "3千5万元",
            "3万50000元",
            "百分之3%",
            "9" * 31,
            "9" * 5000,
            "1" * 16 + "." + "1" * 15,
        ),
    ],
)
def test_what_states_no_number(text: str) -> None:
    assert Quantity.parse(text) is None


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("12.31%", Exact(1231, -4)),
        ("3.5‰", Exact(35, -4)),
        ("2个百分点", Exact(2, -2)),
        ("1.5倍", Exact(15, -1)),
        ("1.2亿元", Exact(120_000_000)),
        ("1131.79万元", Exact(11_317_900)),
        ("2.5万人次", Exact(25_000)),
        ("-3", Exact(-3)),
    ],
)
def test_value_is_in_base_units(text: str, value: Exact) -> None:
    assert parsed(text).value == value


@pytest.mark.parametrize(
    ("text", "interval"),
    [
        ("12.35万元", "[123450, 123550]"),
        ("-12.35万元", "[-123550, -123450]"),
        ("12.35元", "[12.345, 12.355]"),
        ("70%", "[0.695, 0.705]"),
        ("3辆", "[3, 3]"),
        ("0辆", "[0, 0]"),
        ("12个月", "[12, 12]"),
        ("3万人", "[25000, 35000]"),
        ("2.5天", "[2.45, 2.55]"),
        ("9.5分", "[9.5, 9.5]"),
        ("80.00", "[80.00, 80.00]"),
        ("30平方米", "[29.5, 30.5]"),
        ("170余万元", "[1700000, 1800000)"),
        ("100余人", "[100, 200)"),
        ("120余人", "[120, 130)"),
        ("2.50万余元", "[25000, 26000)"),
        ("-170余万元", "(-1800000, -1700000]"),
        ("0余人", "(-1, 1)"),
        ("超过60.06万元", "[600600, ∞)"),
        ("不足5%", "(-∞, 0.05]"),
        ("约30人", "(3.0, 300.0)"),
        ("约-30元", "(-300.0, -3.0)"),
        ("约0人", "(-∞, ∞)"),
    ],
)
def test_interval(text: str, interval: str) -> None:
    assert str(parsed(text).interval()) == interval


@pytest.mark.parametrize(
    ("text", "resolution", "interval"),
    [
        ("3万元", 2, Interval.rounded(300, 2)),
        ("3.1万元", 2, Interval.rounded(310, 2)),
        ("3.1234万元", 2, Interval.rounded(31234, 0)),
        ("3万元", 0, Interval.rounded(3, 4)),
        ("3万人", 2, Interval.rounded(300, 2)),
        ("3人", 2, Interval.point(3)),
        ("3%", 2, Interval.rounded(3, -2)),
        ("3个百分点", 2, Interval.rounded(3, -2)),
        ("170余万元", 2, Interval.between(170, 180, 4, high_open=True)),
        ("≤40万元", 2, Interval.at_most(40, 4)),
    ],
)
def test_interval_of_a_document_resolution(text: str, resolution: int, interval: Interval) -> None:
    assert parsed(text).interval(resolution) == interval


@pytest.mark.parametrize(
    ("text", "finest", "interval"),
    [
        ("100%", 2, Interval.rounded(10000, -4)),
        ("100.0%", 2, Interval.rounded(1000, -3)),
        ("100.000%", 2, Interval.rounded(100000, -5)),
        ("0%", 2, Interval.rounded(0, -4)),
        ("1000‰", 2, Interval.rounded(10000, -4)),
        ("百分之百", 1, Interval.rounded(1000, -3)),
        ("-100%", 2, Interval.rounded(-100, -2)),
        ("70%", 2, Interval.rounded(70, -2)),
        ("99.9%", 2, Interval.rounded(999, -3)),
        ("100%以上", 2, Interval.at_least(1)),
        ("1倍", 2, Interval.rounded(1, 0)),
        ("1万元", 2, Interval.rounded(1, 4)),
        ("1元", 2, Interval.rounded(1, 0)),
    ],
)
def test_nothing_and_all_are_exact_claims(text: str, finest: int, interval: Interval) -> None:
    assert parsed(text).share_interval(finest) == interval


def test_fully_spent_is_not_almost_fully_spent() -> None:
    almost = parsed("99.60%").interval()
    assert parsed("100%").interval().overlaps(almost)
    assert parsed("100%").share_interval(2).disjoint(almost)


def test_a_cell_takes_the_unit_of_its_table() -> None:
    cell = parsed("2.58").in_unit(Unit.of("万元"))
    assert cell == parsed("2.58万元")
    assert cell.interval() == Interval.rounded(258, 2)


def test_the_same_amount_in_two_units() -> None:
    assert parsed("1131.79万元").interval().contains(parsed("11317943.21元").value)
    assert parsed("0.11亿元").interval().overlaps(parsed("1131.79万元").interval())
    assert parsed("1131.79元").interval().disjoint(parsed("1131.79万元").interval())


@pytest.mark.parametrize(
    "text",
    [
        *("三" * 96, "十" * 96, "十万" * 48, "1," * 48, "1,111" * 19, "1" * 96, "约" * 96),
        *(
            "1" + " " * 95 + "1",
            "三百" * 30 + "余余",
            "1" + "余" * 95,
            "1" + "个" * 95,
            "一百" * 48,
        ),
        *("亿" * 96, "-" * 96, "1.1" * 32, "1'" * 48, "万" * 100_000, " " * 96 + "5"),
    ],
)
def test_adversarial_text_is_refused_at_once(text: str) -> None:
    assert Quantity.parse(text) is None
