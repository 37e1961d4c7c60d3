"""三公经费: five lines and their total in one row, some of them blank and gone."""

from collections.abc import Callable, Mapping, Sequence

import pytest

Stated = Callable[[str], Mapping[str, str]]
Sums = Callable[..., Sequence[str]]

COLUMNS = "合计 因公出国（境）费 小计 公务用车购置费 公务用车运行维护费 公务接待费\n"
TITLE = "财政拨款“三公”经费支出决算表\n单位：万元\n"
PAIRS = TITLE + COLUMNS + "预算数 决算数 " * 6 + "\n"
HALVES = TITLE + "预算数 决算数\n" + COLUMNS * 2
BUDGET = """2023年部门“三公”经费和机关运行经费预算表
单位：万元
合计 因公出国（境）费 公务接待费 小计 购置费 运行费 机关运行经费预算数
"""
ABROAD, CARS, BOUGHT, RUN, GUESTS = (
    *("因公出国（境）费", "公务用车购置及运行维护费", "公务用车购置费"),
    *("公务用车运行维护费", "公务接待费"),
)


def _named(found: Mapping[str, str]) -> Mapping[str, str]:
    return {key.split()[0]: number for key, number in found.items()}


@pytest.mark.parametrize(
    "text",
    [
        PAIRS + "9.00 8.50 1.00 0.50 6.00 6.50 2.00 2.50 4.00 4.00 2.00 1.50\n",
        HALVES + "9.00 1.00 6.00 2.00 4.00 2.00 8.50 0.50 6.50 2.50 4.00 1.50\n",
    ],
)
def test_budget_and_outturn_stand_in_turn_or_one_after_the_other(stated: Stated, sums: Sums, text: str) -> None:
    assert stated(text) == {
        "三公经费 财政拨款 决算": "8.50",
        f"{ABROAD} 财政拨款 决算": "0.50",
        f"{CARS} 财政拨款 决算": "6.50",
        f"{BOUGHT} 财政拨款 决算": "2.50",
        f"{RUN} 财政拨款 决算": "4.00",
        f"{GUESTS} 财政拨款 决算": "1.50",
    }
    assert sorted(sums(text)) == [
        "6.00 = 2.00 + 4.00",
        "6.50 = 2.50 + 4.00",
        "8.50 = 0.50 + 6.50 + 1.50",
        "9.00 = 1.00 + 6.00 + 2.00",
    ]


@pytest.mark.parametrize(
    ("row", "named"),
    [
        ("2.00 1.50 2.00 1.50", {}),  # of which line, nobody knows
        ("2.00 1.50 1.00 0.50 1.00 1.00", {}),
        ("8.00 7.00 6.00 5.50 6.00 5.50 2.00 1.50", {CARS: "5.50", GUESTS: "1.50"}),
        (
            "8.00 7.00 6.00 5.50 2.00 1.50 4.00 4.00 2.00 1.50",
            {CARS: "5.50", BOUGHT: "1.50", RUN: "4.00", GUESTS: "1.50"},
        ),
        ("9.00 7.50 1.00 0.50 6.00 5.50 6.00 5.50 2.00 1.50", {ABROAD: "0.50", CARS: "5.50", GUESTS: "1.50"}),
    ],
)
def test_lines_that_only_fit_in_one_way_are_stated(stated: Stated, row: str, named: Mapping[str, str]) -> None:
    found = _named(stated(PAIRS + row))
    total = row.split()[1]
    assert found == {"三公经费": total} | dict(named)


@pytest.mark.parametrize(
    "text",
    [
        PAIRS + "9.00 8.50 1.00 0.50 6.00 6.50 2.00\n",  # an odd number of cells
        PAIRS + "0.00 0.00 0.00 0.00\n",  # whatever fits, it fits in every way
        PAIRS + "9.00 8.50 6.00 6.00 4.00 2.00\n",  # adds up in no way
        PAIRS + "9.00 8.50\n",
        PAIRS + " ".join(["9.00 8.00"] * 7),
        HALVES + "9.00 7.00 3.00 4.00 2.00 8.50 7.00 2.00 5.00 1.50\n",  # which half begins where
        PAIRS,
        PAIRS.replace("预算数", "上年决算数") + "8.00 7.00 6.00 5.50 6.00 5.50 2.00 1.50\n",
    ],
)
def test_what_fits_in_no_way_states_nothing(stated: Stated, sums: Sums, text: str) -> None:
    assert stated(text) == {}
    assert sums(text) == []


def test_one_of_both_rows_need_not_add_up(sums: Sums) -> None:
    found = sums(PAIRS + "8.00 7.70 6.00 5.50 2.00 1.50 4.00 4.00 2.00 1.50")
    assert "7.70 = 5.50 + 1.50" in found
    assert "8.00 = 6.00 + 2.00" in found


def test_a_budget_has_one_number_each_and_what_offices_cost(stated: Stated, sums: Sums) -> None:
    text = BUDGET + "9.00 1.00 2.00 6.00 2.00 4.00 33.00\n"
    assert stated(text) == {
        "三公经费 财政拨款 预算": "9.00",
        f"{ABROAD} 财政拨款 预算": "1.00",
        f"{GUESTS} 财政拨款 预算": "2.00",
        f"{CARS} 财政拨款 预算": "6.00",
        f"{BOUGHT} 财政拨款 预算": "2.00",
        f"{RUN} 财政拨款 预算": "4.00",
        "机关运行经费 全部 预算": "33.00",
    }
    assert sums(text) == ["9.00 = 1.00 + 2.00 + 6.00", "6.00 = 2.00 + 4.00"]


def test_one_number_of_a_budget_is_nobodys(stated: Stated) -> None:
    assert stated(BUDGET + "33.00\n") == {}


def test_numbers_without_decimals_are_numbers(stated: Stated) -> None:
    row = "90 80 10 10 60 60 20 20 40 40 20 10\n"
    assert _named(stated(PAIRS + row)) == {
        "三公经费": "80",
        ABROAD: "10",
        CARS: "60",
        BOUGHT: "20",
        RUN: "40",
        GUESTS: "10",
    }
