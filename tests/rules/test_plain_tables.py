"""FL543: totals of plain tables, in every layout, and tables that are not to be added up."""

import pytest

from finlint import lint_text

_TITLE = "某某中心2023年度部门整体支出绩效评价报告\n一、基本情况\n表1 林场情况\n"
_ROWS = (
    ("林场", "面积", "护林员", "巡护次数"),
    ("青松", "120.5", "8", "96"),
    ("白桦", "98.2", "6", "72"),
    ("合计", "218.7", "14", "186"),
)
_MARKS = (
    ("指标", "决策", "过程", "产出", "合计"),
    ("分值", "20", "30", "50", "100"),
    ("得分", "18", "27", "46", "91"),
    ("得分率", "90%", "80%", "92%", "91%"),
)


def _found(table: str) -> list[tuple[str, str]]:
    text = f"{_TITLE}{table}\n二、其他\n"
    return [(found.code, text[slice(*found.offset)]) for found in lint_text(text)]


def _celled(rows: tuple[tuple[str, ...], ...]) -> str:
    return "\n\n".join("\n".join(f"\t{cell}" for cell in row) for row in rows) + "\n"


def _lines(rows: tuple[tuple[str, ...], ...], sign: str) -> str:
    return "\n".join(sign.join(row) for row in rows)


@pytest.mark.parametrize("table", [_celled(_ROWS), _lines(_ROWS, "\t"), _lines(_ROWS, " ")])
def test_a_total_that_its_rows_do_not_make(table: str) -> None:
    assert _found(table) == [("FL543", "186")]


@pytest.mark.parametrize("table", [_celled(_MARKS), _lines(_MARKS, "\t"), _lines(_MARKS, " ")])
def test_a_rate_of_marks_below_its_marks(table: str) -> None:
    assert _found(table) == [("FL543", "80%")]


@pytest.mark.parametrize(
    ("was", "now"),
    [
        ("186", "168"),
        ("合计\t218.7\t14\t186", "平均\t218.7\t14\t186"),
        ("白桦", "其中：白桦"),
        ("\t14\t186", "\t7\t93"),
        ("186", "84"),
    ],
)
def test_what_is_right_or_may_not_be_a_sum(was: str, now: str) -> None:
    assert not _found(_lines(_ROWS, "\t").replace(was, now))


def test_a_column_alone_shows_nothing() -> None:
    assert not _found("林场\t面积\n青松\t120.5\n白桦\t98.2\n合计\t281.7")


_SHARES = (
    ("乡镇", "下达", "占比"),
    ("上河", "166.70", "16.67%"),
    ("石门", "166.70", "16.67%"),
    ("云台", "333.30", "33.33%"),
    ("柳林", "333.30", "33.33%"),
    ("合计", "1000.00", "100%"),
)


@pytest.mark.parametrize("sign", ["\t", " "])
def test_a_column_of_shares(sign: str) -> None:
    assert not _found(_lines(_SHARES, sign))
    assert not _found(_lines(_SHARES, sign).replace("33.33%\n合", "33.34%\n合"))
    assert _found(_lines(_SHARES, sign).replace("33.33%\n合", "34.33%\n合")) == [("FL543", "34.33%")]
