"""What a message calls a number: with the unit of its column, with the side of its subject."""

from collections.abc import Callable

import pytest

from finlint.facts import Aspect, FactIndex

Read = Callable[..., FactIndex]


def table(*rows: tuple[str, ...]) -> str:
    return "\n\n".join("\n".join(f"\t{cell}" for cell in row) for row in rows) + "\n"


FUNDS = ("项目资金", "年初预算数", "全年预算数", "全年执行数", "分值", "执行率", "得分")


def test_a_cell_is_shown_with_the_unit_of_its_column(read: Read) -> None:
    index = read(table(FUNDS, ("总额", "80.00", "84.00", "82.00", "10", "97.62%", "9.76")))
    assert [f.printed for f in index.of(Aspect.VALUE, "项目资金")] == ["80.00万元", "84.00万元", "82.00万元"]
    assert [f.printed for f in index.of(Aspect.SCORE)] == ["9.76分"]


@pytest.mark.parametrize(
    ("rate", "printed", "symbol"), [("97.62%", "97.62%", "%"), ("97.62", "97.62%", "%"), ("0.9762", "0.9762", "")]
)
def test_a_fraction_has_no_unit(read: Read, rate: str, printed: str, symbol: str) -> None:
    (figure,) = read(table(FUNDS, ("总额", "80.00", "84.00", "82.00", "10", rate, "9.76"))).of(Aspect.COMPLETION)
    assert (figure.printed, figure.symbol) == (printed, symbol)


def test_a_number_of_prose_is_shown_as_it_is_printed(read: Read) -> None:
    index = read("本年支出合计3.00万元。公务接待费支出0.42，培训3期，面积增长1.5倍。")
    assert {f.text: f.printed for f in index.figures} == {f.text: f.text for f in index.figures}


def test_what_a_message_says_of_a_number(read: Read) -> None:
    text = "公务接待费支出0.42万元，完成预算的70%，占三公经费的10%，比上年减少0.18万元，下降30%。"
    assert [f.told for f in read(text).figures] == [
        "公务接待费0.42万元",
        "公务接待费完成率70%",
        "公务接待费占比10%",
        "公务接待费增减额0.18万元",
        "公务接待费增减率30%",
    ]


def test_a_row_is_that_of_its_table(read: Read) -> None:
    rows = (
        FUNDS,
        ("总额", "80.00", "84.00", "82.00", "10", "97.62%", "9.76"),
        ("财政拨款", "80.00", "84.00", "82.00", "", "97.62%", ""),
    )
    index = read(table(*rows))
    assert len({f.row for f in index.figures}) == 2
    assert {f.row[0] for f in index.figures} == {"自评表#0"}


def test_a_name_that_says_its_budget_is_not_told_it_twice(read: Read) -> None:
    text = "2024年收入预算1520.30万元，比2023年预算1430.20万元增加90.10万元，增长6.30%。"
    assert {f.told for f in read(text).figures if f.aspect is Aspect.GROWTH} == {"收入预算增减率6.30%"}
