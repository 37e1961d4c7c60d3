"""Tables of 科目 that lost their lines: which are read, and which say nothing."""

from collections.abc import Callable

from finlint import lint_text
from finlint.facts import Aspect, FactIndex

Read = Callable[..., FactIndex]

COLUMN, ROW = "#各行", "#各栏"
HEAD = "科目编码 科目名称 合计 基本支出 项目支出\n合计 90.00 70.00 20.00\n"
ROWS = (
    "205 教育支出 60.00 40.00 20.00",
    "208 社会保障和就业支出 20.00 20.00 0.00",
    "221 住房保障支出 10.00 10.00 0.00",
)


def _wholes(index: FactIndex, sort: str) -> set[str]:
    parts = (figure for figure in index.of(Aspect.ENTRY) if sort in figure.key.concept)
    return {figure.parent.text for figure in parts if figure.parent is not None}


def test_rows_and_columns_of_a_table_are_read(read: Read) -> None:
    index = read(HEAD + "\n".join(ROWS))
    assert _wholes(index, COLUMN) == {"90.00", "70.00", "20.00"}
    assert _wholes(index, ROW) == {"90.00", "60.00", "20.00", "10.00"}


def test_a_cell_a_line_is_the_same_table(read: Read) -> None:
    index = read("\n".join((HEAD + "\n".join(ROWS)).split()))
    assert _wholes(index, COLUMN) == {"90.00", "70.00", "20.00"}


def test_a_table_that_is_cut_off_accuses_nobody(read: Read) -> None:
    text = HEAD + "\n".join(ROWS[:1]) + "\n208 社会保障和就业支出 20.00 20.00 0.00\n第三部分 说明"
    assert _wholes(read(text), COLUMN) == {"20.00"}  # the one column that adds up
    assert not lint_text("青禾县教育局2023年度部门决算\n" + text)


def test_a_blank_cell_is_nothing(read: Read) -> None:
    blank = HEAD + "205 教育支出 60.00 40.00 20.00\n208 社会保障和就业支出 30.00 30.00"
    assert _wholes(read(blank), ROW) == {"90.00", "60.00", "30.00"}
    assert not lint_text("青禾县教育局2023年度部门决算\n" + blank)
    wrong = lint_text("青禾县教育局2023年度部门决算\n" + blank.replace("30.00 30.00", "30.00 31.00"))
    assert [finding.code for finding in wrong] == ["FL170"]


def test_columns_of_balances_do_not_add_up(read: Read) -> None:
    head = "科目编码 科目名称 年初结转 本年收入 本年支出小计 基本支出 项目支出\n合计 5.00 90.00 90.00 70.00 20.00\n"
    rows = "205 教育支出 5.00 60.00 60.00 40.00 20.00\n208 社会保障和就业支出 0.00 30.00 30.00 30.00 0.00"
    index = read(head + rows)
    assert _wholes(index, ROW) == set()
    assert _wholes(index, COLUMN) == {"5.00", "90.00", "70.00", "20.00"}


def test_a_class_is_the_sum_of_what_is_below_it(read: Read) -> None:
    below = "20502 普通教育 60.00 40.00 20.00\n2050202 小学教育 60.00 40.00 20.00"
    text = HEAD + "\n".join((ROWS[0], below, *ROWS[1:]))
    assert "60.00" in _wholes(read(text), COLUMN)
    wrong = "青禾县教育局2023年度部门决算\n" + text.replace("2050202 小学教育 60.00", "2050202 小学教育 66.00")
    assert {finding.code for finding in lint_text(wrong)} == {"FL170"}


def test_numbers_of_two_columns_in_a_table_are_no_list() -> None:
    table = "一、一般公共预算收入\n90.00\n一、教育支出\n60.00\n二、其他收入\n0.00\n二、住房保障支出\n30.00\n"
    table += "一、甲\n二、乙\n三、国有资本经营预\n算\n三、城乡社区支出\n90.00 60.00 30.00 \n0.00\n"
    text = "青禾县教育局2023年度部门决算\n2023年度本年支出合计90.00万元。\n" + table
    assert [finding.code for finding in lint_text(text) if finding.code == "FL706"] == []
