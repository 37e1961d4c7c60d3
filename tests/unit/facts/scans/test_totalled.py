"""Plain tables: which columns and rows add up to their total, which rates are those of marks, and what is no table."""

from collections.abc import Callable, Sequence

import pytest

Scanned = Callable[..., list[str]]
Row = Sequence[str]
HEAD = ("科室", "年初", "年末")
ROWS = (("甲室", "10", "3"), ("乙室", "20", "4"))
TOTAL = ("合计", "30", "7")
SUMS = [("30", "10", "20"), ("7", "3", "4")]
Sums = list[tuple[str, ...]]


def lines(rows: Sequence[Row], sign: str = " ") -> str:
    return "一、概况\n" + "".join(sign.join(row) + "\n" for row in rows) + "以上为各科室情况。\n"


def cells(rows: Sequence[Row]) -> str:
    body = "".join("\n".join(f"\t{cell}" for cell in row) + "\n\n" for row in rows)
    return f"一、概况\n\n{body}以上为各科室情况。\n"


def sums(scanned: Scanned, text: str, cover: str = "2024年度云岭市档案馆部门决算\n") -> Sums:
    """Every total with its parts; tests name no total twice."""
    found = scanned(text, "~表内合计", "~表内各项", cover=cover)
    totals = [line.removeprefix("~表内合计 ") for line in found if line.startswith("~表内合计")]
    parts = [line.removeprefix("~表内各项: ").split(" < ~表内合计 ") for line in found if " < " in line]
    return [(total, *(part for part, of in parts if of == total)) for total in totals]


@pytest.mark.parametrize(
    "text",
    [
        lines((HEAD, *ROWS, TOTAL)),
        lines((HEAD, *ROWS, TOTAL), "\t"),
        cells((HEAD, *ROWS, TOTAL)),
        lines((HEAD, *ROWS, ("总 计", "30", "7")), "\t"),
        lines((HEAD, ("1", *ROWS[0]), ("2", *ROWS[1]), TOTAL)),  # the numbers of the rows
        cells((HEAD, ("1", *ROWS[0]), ("2", *ROWS[1]), TOTAL)),
        lines((HEAD, ("100", "3"), *ROWS, TOTAL)),  # no words: no row
        lines((("甲室", "10"), *ROWS, TOTAL), "\t"),  # of another table
        cells((("甲室", "10", "3", "5"), *ROWS, TOTAL)),
        lines((("丙室", "5", "5"), ("说明。",), *ROWS, TOTAL)),
        lines((("其中：丙室", "5", "5"), *ROWS, TOTAL)),
        lines((("小计", "5", "5"), *ROWS, TOTAL)),
        lines((("甲" * 41, "5", "5"), *ROWS, TOTAL)),  # words of a paragraph
        lines((("科室。", "5", "5"), *ROWS, TOTAL)),
    ],
)
def test_columns_make_the_total_below_them(scanned: Scanned, text: str) -> None:
    assert sums(scanned, text) == SUMS
    assert sums(scanned, text.removeprefix("一、概况\n").lstrip("\n"), cover="\n") == SUMS


def test_a_table_that_ends_its_text(scanned: Scanned) -> None:
    assert sums(scanned, lines((HEAD, *ROWS, TOTAL)).removesuffix("\n以上为各科室情况。\n")) == SUMS
    assert sums(scanned, cells((HEAD, *ROWS, TOTAL)).removesuffix("\n\n以上为各科室情况。\n")) == SUMS


@pytest.mark.parametrize(
    ("rows", "found"),
    [
        ((*ROWS, ("合计", "31", "7")), [("7", "3", "4"), ("31", "10", "20")]),  # the other column adds up
        ((*ROWS, ("合计", "31", "8")), []),  # none does: they may not be meant to
        ((*ROWS, ("合计", "45", "7")), [("7", "3", "4")]),  # half as much again is no slip
        ((*ROWS, ("合计", "44", "7")), [("7", "3", "4"), ("44", "10", "20")]),
        ((*ROWS, ("合计", "20", "7")), [("7", "3", "4")]),
        ((*ROWS, ("合计", "21", "7")), [("7", "3", "4"), ("21", "10", "20")]),
        ((*ROWS, ("合计", "30%", "7")), [("7", "3", "4")]),
        ((*ROWS, ("合计", "", "7")), [("7", "3", "4")]),
        ((ROWS[0], ("乙室", "20%", "4"), TOTAL), [("7", "3", "4")]),
        ((ROWS[0], ("乙室", "很多", "4"), TOTAL), [("7", "3", "4")]),
        ((*ROWS, ("丙室", "0", "—"), TOTAL), SUMS),  # nothing stands for 0
        ((("甲室", "30", "3"), ("乙室", "-", "4"), TOTAL), [("7", "3", "4")]),  # one number is no sum
        ((ROWS[0], TOTAL), []),
        (ROWS, []),
        ((("1", *ROWS[0]), ("100", *ROWS[1]), TOTAL), []),  # no number of a row
    ],
)
def test_a_column_that_may_be_no_sum_is_none(scanned: Scanned, rows: Sequence[Row], found: Sums) -> None:
    assert sorted(sums(scanned, cells((HEAD, *rows)))) == sorted(found)


def test_a_column_that_does_not_add_up_is_told_where_as_many_do(scanned: Scanned) -> None:
    rows = (("甲室", "10", "3", "1"), ("乙室", "20", "4", "2"), ("合计", "31", "8", "3"))
    assert sums(scanned, cells(rows)) == [("3", "1", "2")]
    fewer = (("甲室", "10", "3"), ("乙室", "20", "4"), ("合计", "31", "7"))
    assert len(sums(scanned, cells(fewer))) == 2


def test_a_form_whose_cells_are_read_already_is_left_alone(scanned: Scanned) -> None:
    head = ("科目编码", "科目名称", "合计", "基本支出", "项目支出")
    rows = (head, ("201", "公共服务", "20", "8", "12"), ("202", "外交", "10", "2", "8"), ("合计", "", "30", "10", "20"))
    assert not sums(scanned, cells(rows))


def long(length: int) -> list[Row]:
    """A table of so many characters, the line end of its last row left out."""
    rows = [["甲室", *["10000000000"] * 16] for _ in range(17)]
    last = ["合计", *["170000000000"] * 16]
    missing = length - sum(len(" ".join(row)) + 1 for row in rows) - len(" ".join(last))
    for row in rows[1:]:
        row[0] += "乙" * min(missing, 30)
        missing -= min(missing, 30)
    return [*rows, last]


@pytest.mark.parametrize(("length", "found"), [(4_001, True), (4_002, False)])
def test_a_table_is_no_longer_than_anybody_looks(scanned: Scanned, length: int, *, found: bool) -> None:
    rows = long(length)
    assert len(lines(rows)) == length + len("一、概况\n\n以上为各科室情况。\n")
    found_sums = scanned(lines(rows), "~表内合计")
    assert len(found_sums) == 16 * found  # of 4002 both letters of the first label are out of sight


@pytest.mark.parametrize(("number", "found"), [(39, True), (40, False)])
def test_no_more_than_forty_rows_are_one_table(scanned: Scanned, number: int, *, found: bool) -> None:
    rows = [("甲室", "1", "2")] * number
    total = ("合计", str(number), str(2 * number))
    assert len(sums(scanned, lines((*rows, total)))) == 2 * found


@pytest.mark.parametrize(("width", "found"), [(16, True), (17, False)])
def test_no_more_than_sixteen_columns_are_a_table(scanned: Scanned, width: int, *, found: bool) -> None:
    rows = [("甲室", *["1"] * width), ("乙室", *["2"] * width), ("合计", *["3"] * width)]
    assert len(sums(scanned, lines(rows))) == width * found


@pytest.mark.parametrize(("letters", "found"), [(40, True), (41, False)])
def test_the_label_of_a_row_is_short(scanned: Scanned, letters: int, *, found: bool) -> None:
    assert bool(sums(scanned, lines(((("甲" * letters), "10", "3"), ROWS[1], TOTAL)))) is found


# --- 合计 as a column

ACROSS = ("科室", "一季度", "二季度", "三季度", "合计")
SEASONS = (("甲室", "10", "3", "5", "18"), ("乙室", "20", "4", "6", "30"))
SEASONAL = [("18", "10", "3", "5"), ("30", "20", "4", "6")]


@pytest.mark.parametrize(
    "text",
    [
        lines((ACROSS, *SEASONS)),
        lines((ACROSS, *SEASONS), "\t"),
        cells((ACROSS, *SEASONS)),
        lines(((*ACROSS[:-1], "总分"), *SEASONS)),
        lines((ACROSS, *SEASONS, ("丙室", "1", "1", "2"))),  # of another width
        lines((ACROSS, *SEASONS, ("丙室", "很多", "很少", "没有", "若干"), ("丁室", "9", "9", "9", "27"))),
    ],
)
def test_rows_make_the_total_behind_them(scanned: Scanned, text: str) -> None:
    assert sums(scanned, text) == SEASONAL


@pytest.mark.parametrize(
    ("rows", "found"),
    [
        ((ACROSS, ("甲室", "10", "3", "5", "19"), SEASONS[1]), [("30", "20", "4", "6"), ("19", "10", "3", "5")]),
        ((ACROSS, ("甲室", "10", "3", "5", "19")), []),  # nothing shows that it is meant to add up
        ((ACROSS, ("甲室", "10", "-", "8", "18"), SEASONS[1]), [("18", "10", "8"), ("30", "20", "4", "6")]),
        ((("科室", "上年", "小计", "三季度", "合计"), *SEASONS), []),  # a sum inside another
        ((("科室", "上年", "本年", "合计"), ("甲室", "10", "3", "13")), [("13", "10", "3")]),
        ((("科室", "本年", "合计"), ("甲室", "10", "10")), []),
        ((ACROSS,), []),
    ],
)
def test_rows_that_may_be_no_sums_are_none(scanned: Scanned, rows: Sequence[Row], found: Sums) -> None:
    assert sorted(sums(scanned, cells(rows))) == sorted(found)


@pytest.mark.parametrize(("number", "found"), [(41, 41), (42, 41)])
def test_no_more_rows_than_anybody_looks_at_have_a_sum(scanned: Scanned, number: int, found: int) -> None:
    assert len(scanned(lines((ACROSS, *[SEASONS[0]] * number)), "~表内合计")) == found


# --- rates


def rates(scanned: Scanned, text: str) -> list[str]:
    found = scanned(text, "~表内得分率")
    return [line.replace("~表内得分率 ", "").replace("~表内得分 ", "").replace("~表内分值 ", "") for line in found]


SCORED = ("指标", "投入", "过程", "产出", "合计")
FULL, MARKS = ("分值", "10", "20", "30", "60"), ("得分", "9", "18", "30", "57")
RATES = ("得分率", "90%", "90%", "100%", "95%")
RATED = ["90% < 9 < 10", "90% < 18 < 20", "100% < 30 < 30", "95% < 57 < 60"]


@pytest.mark.parametrize(
    ("rows", "found"),
    [
        ((SCORED, FULL, MARKS, RATES), RATED),
        ((SCORED, ("满分", *FULL[1:]), ("自评得分", *MARKS[1:]), RATES), RATED),
        ((SCORED, FULL, MARKS, (*RATES[:2], "-", *RATES[3:])), [RATED[0], *RATED[2:]]),
        ((SCORED, FULL, MARKS, (*RATES[:2], "18", *RATES[3:])), [RATED[0], *RATED[2:]]),
        ((SCORED, FULL, FULL, MARKS, RATES), []),  # which of them, nobody knows
        ((SCORED, FULL, RATES), []),
        ((SCORED, MARKS, RATES), []),
        ((SCORED, FULL, MARKS, ("完成率", *RATES[1:])), []),
    ],
)
def test_the_rate_of_marks_stands_below_them(scanned: Scanned, rows: Sequence[Row], found: list[str]) -> None:
    assert rates(scanned, cells(rows)) == found


ITEMS = ("指标", "满分", "得分", "得分率")
SCORES = (
    ("投入", "10", "9", "90%"),
    ("过程", "20", "15", "75%"),
    ("产出", "30", "24", "80%"),
    ("合计", "60", "48", "80%"),
)
BESIDE = ["90% < 9 < 10", "75% < 15 < 20", "80% < 24 < 30", "80% < 48 < 60"]


def changed(*rates: str) -> list[Row]:
    return [ITEMS, *((*row[:-1], rate or row[-1]) for row, rate in zip(SCORES, rates, strict=True))]


@pytest.mark.parametrize(
    ("rows", "found"),
    [
        (changed("", "", "", ""), BESIDE),
        (changed("91%", "", "", ""), [BESIDE[0].replace("90%", "91%"), *BESIDE[1:]]),  # all others are right
        (changed("91%", "76%", "", ""), []),
        ([ITEMS, *SCORES[:2], ("合计", "30", "24", "80%")], [*BESIDE[:2], "80% < 24 < 30"]),
        ([ITEMS, *SCORES[:2], ("合计", "30", "24", "81%")], []),  # one of three is wrong: they may be other rates
        (changed("", "", "", "-"), []),
        ([*changed("", "", "", "")[:-1], ("其他", "-", "-", "0%"), SCORES[-1]], BESIDE),  # of nothing there is no rate
    ],
)
def test_the_rate_of_marks_stands_beside_them(scanned: Scanned, rows: Sequence[Row], found: list[str]) -> None:
    assert rates(scanned, lines(rows)) == found


def test_a_column_of_rates_of_the_total(scanned: Scanned) -> None:
    rows = (("甲室", "10", "10%"), ("乙室", "20", "20%"), ("丙室", "70", "70%"), ("合计", "100", "100%"))
    assert rates(scanned, lines((("科室", "金额", "占比"), *rows))) == [
        "10% < 10 < 100",
        "20% < 20 < 100",
        "70% < 70 < 100",
    ]


def test_two_rates_of_a_total_are_no_habit(scanned: Scanned) -> None:
    rows = (("甲室", "40", "40%"), ("乙室", "60", "60%"), ("合计", "100", "100%"))
    assert not rates(scanned, lines((("科室", "金额", "占比"), *rows)))
