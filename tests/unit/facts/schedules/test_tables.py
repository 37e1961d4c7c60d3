"""The tables of the accounts: which are known by their titles, how their lines are read, and what is left alone."""

from collections.abc import Callable

import pytest

from finlint import lint_text
from finlint.facts import Aspect, FactIndex, MarkKind

Read = Callable[..., FactIndex]

TITLE = "青禾县水利局2023年度部门决算\n"
BALANCE = """收入支出决算总表
公开01表
部门：青禾县水利局 金额单位：万元
收入 支出
项目 行次 决算数 项目 行次 决算数
一、一般公共预算财政拨款收入 1 700.00 一、社会保障和就业支出 9 120.50
二、事业收入 2 二、农林水支出 10 661.30
三、其他收入 3 80.00 三、灾害防治及应急管理支
4 11 3.20
出
本年收入合计 5 780.00 本年支出合计 12 785.00
年初结转和结余 6 9.00 年末结转和结余 13 4.00
总计 7 789.00 总计 14 789.00
"""
EXPENSE = """支出决算表
单位：万元
科目编码 科目名称 本年支出合计 基本支出 项目支出 上缴上级支出
合计 785.00 300.40 484.60
208 社会保障和就业支出 120.50 120.50
机关事业单位基本养
2080505 120.50 120.50
老保险缴费支出
213 农林水支出 661.30 179.90 481.40
21303 水利 661.30 179.90 481.40
2130301 行政运行 179.90 179.90
2130305 水利工程建设 481.40 481.40
224 灾害防治及应急管理支出 3.20 3.20
22407 自然灾害救灾及恢复重建支出 3.20 3.20
"""
BASIC = """一般公共预算财政拨款基本支出决算表
单位：万元
科目编码 科目名称 决算数 科目编码 科目名称 决算数
301 工资福利支出 250.00 302 商品和服务支出 50.40
30101 基本工资 150.00 30201 办公费 48.00
其他社会保障缴
30112 100.00 30217 公务接待费 2.40
费
303 对个人和家庭的补助 310 资本性支出
人员经费合计 250.00 公用经费合计 50.40
"""
THREE = """财政拨款“三公”经费支出决算表
单位：万元
合计 因公出国（境）费 小计 公务用车购置费 公务用车运行维护费 公务接待费
预算数 决算数 预算数 决算数 预算数 决算数 预算数 决算数 预算数 决算数 预算数 决算数
{row}
"""
CELLS = """2024年部门支出预算总表
编制部门：青禾县水利局
单位：元
功能分类科目编码
功能分类科目名称
合计
基本支出
项目支出
213
农林水支出
1,661,300
179,900
1,481,400
213
03
水利
1,661,300
179,900
1,481,400
213
03
01
行政运行
1,661,300
179,900
1,481,400
合计
1,661,300
179,900
1,481,400
"""


def _entries(index: FactIndex) -> dict[str, str]:
    return {figure.key.words: figure.text for figure in index.of(Aspect.ENTRY) if figure.key.known}


def _codes(text: str) -> list[str]:
    return [finding.code for finding in lint_text(text)]


@pytest.mark.parametrize("table", [BALANCE, EXPENSE, BASIC, CELLS])
def test_a_table_that_adds_up_is_clean(table: str) -> None:
    assert _codes(TITLE + table) == []


@pytest.mark.parametrize(
    ("table", "was", "wrong"),
    [
        (BALANCE, "80.00 三", "80.50 三"),
        (BALANCE, "661.30", "616.30"),
        (BALANCE, "年末结转和结余 13 4.00", "年末结转和结余 13 4.40"),
        (BALANCE, "总计 14 789.00", "总计 14 798.00"),
        (EXPENSE, "208 社会保障和就业支出 120.50 120.50", "208 社会保障和就业支出 120.50 210.50"),
        (EXPENSE, "22407 自然灾害救灾及恢复重建支出 3.20 3.20", "22407 自然灾害救灾及恢复重建支出 3.02 3.02"),
        (BASIC, "30217 公务接待费 2.40", "30217 公务接待费 24.0"),
        (BASIC, "30112 100.00", "30112 101.00"),
        (BASIC, "人员经费合计 250.00", "人员经费合计 205.00"),
        (CELLS, "03\n01\n行政运行\n1,661,300", "03\n01\n行政运行\n1,611,300"),
    ],
)
def test_a_wrong_cell_is_found(table: str, was: str, wrong: str) -> None:
    text = TITLE + table
    assert text.count(was) == 1
    assert "FL170" in _codes(text.replace(was, wrong))


def _in_cells(table: str) -> str:
    """A cell a line behind a tab, a blank line below each row, as tables with lines come out."""
    title, unit, *rows = table.strip().split("\n")
    return "\n".join([title, unit, "", *("\n".join(f"\t{cell}" for cell in row.split()) + "\n" for row in rows)])


def _in_columns(table: str) -> str:
    """A row a line, tabs between the cells."""
    title, unit, *rows = table.strip().split("\n")
    return "\n".join([title, unit, *("\t".join(row.split()) for row in rows)])


@pytest.mark.parametrize("laid", [_in_cells, _in_columns])
def test_cells_of_a_table_with_lines_are_the_same(read: Read, laid: Callable[[str], str]) -> None:
    text = TITLE + laid(EXPENSE.replace("机关事业单位基本养\n", "").replace("老保险缴费支出\n", ""))
    assert _entries(read(text)) == _entries(read(TITLE + EXPENSE))
    assert _codes(text) == []
    assert _codes(text.replace("481.40", "418.40", 1)) == ["FL170"]


def test_numbers_of_lines_are_no_amounts(read: Read) -> None:
    entries = _entries(read(TITLE + BALANCE))
    assert entries["收支总计"] == "789.00"
    assert entries["本年收入合计"] == "780.00"
    assert entries["灾害防治及应急管理（类）"] == "3.20"


def test_a_table_speaks_for_itself_and_not_for_the_text(read: Read) -> None:
    index = read(TITLE + EXPENSE)
    assert _entries(index)["本年支出合计"] == "785.00"
    assert not index.of(Aspect.VALUE)


@pytest.mark.parametrize(
    ("row", "parts"),
    [
        ("9.00 8.50 0 0 7.00 7.00 0 0 7.00 7.00 2.00 1.50", {"公务用车购置费", "公务用车运行维护费", "公务接待费"}),
        ("9.00 8.50 7.00 7.00 7.00 7.00 2.00 1.50", {"公务用车购置及运行维护费", "公务接待费"}),
        ("9.00 8.50 7.00 7.00 3.00 2.00 4.00 5.00 2.00 1.50", {"公务用车购置费", "公务用车运行维护费", "公务接待费"}),
    ],
)
def test_blank_cells_of_three_public_are_found_by_what_adds_up(read: Read, row: str, parts: set[str]) -> None:
    entries = _entries(read(TITLE + THREE.format(row=row)))
    assert entries["三公经费"] == "8.50"
    assert parts <= set(entries)


def test_what_one_number_may_be_is_not_stated(read: Read) -> None:
    row = "9.00 8.50 7.00 7.00 7.00 7.00 2.00 1.50"
    assert "公务用车运行维护费" not in _entries(read(TITLE + THREE.format(row=row)))


def test_the_outturn_of_three_public_adds_up() -> None:
    row = "9.00 8.50 7.00 7.00 3.00 2.00 4.00 5.00 2.00 1.05"
    assert _codes(TITLE + THREE.format(row=row)) == ["FL170"]


def test_lines_on_a_page_that_is_missing_accuse_nobody() -> None:
    head = "收入决算表\n单位：万元\n科目编码 科目名称 本年收入合计 财政拨款收入 事业收入 其他收入\n合计 785.00 785.00\n"
    rows = (
        "208 社会保障和就业支出 120.50 120.50\n20805 行政事业单位养老支出 120.50 120.50\n213 农林水支出 61.30 61.30\n"
    )
    assert _codes(TITLE + head + rows) == []


def test_rounding_is_no_contradiction() -> None:
    rounded = EXPENSE.replace("合计 785.00 300.40 484.60", "合计 785.00 300.41 484.60")
    assert _codes(TITLE + rounded) == []


def test_codes_in_two_and_three_cells_are_codes(read: Read) -> None:
    marks = read(TITLE + CELLS).marks(MarkKind.PREFIX)
    assert ["".join(mark.text.split()) for mark in marks] == ["213", "21303", "2130301"]


def test_the_text_behind_a_table_is_text_again(read: Read) -> None:
    text = TITLE + EXPENSE + "三、支出决算情况说明\n本年支出合计785.00万元，其中：基本支出300.40万元，占38.27%。\n"
    assert {figure.key.words for figure in read(text).of(Aspect.VALUE)} >= {"本年支出合计", "基本支出"}
    assert _codes(text) == []


@pytest.mark.parametrize(
    "columns", ["上年决算数 本年决算数", "2022年执行数 2023年预算数", "合计 基本支出 项目支出 比上年增减"]
)
def test_a_first_column_that_may_be_of_another_year_states_nothing(read: Read, columns: str) -> None:
    table = EXPENSE.replace("本年支出合计 基本支出 项目支出 上缴上级支出", columns)
    assert not _entries(read(TITLE + table))


def test_contents_are_no_tables(read: Read) -> None:
    contents = (
        "目 录\n一、收入支出决算总表\n二、收入决算表\n三、支出决算表\n第二部分 情况说明\n本年支出合计785.00万元。\n"
    )
    assert not read(TITLE + contents).of(Aspect.ENTRY)


@pytest.mark.parametrize(
    "kind", ["收入支出决算总表", "支出决算表", "基本支出决算表", "“三公”经费支出决算表", "政府性基金收支决算表"]
)
@pytest.mark.parametrize(
    "rest", ["", "\n", "\n201", "\n合计", "\n1.00", "\n201 支出", "\n一、教育支出", "\n301 01", "\n- - -"]
)
def test_a_table_that_breaks_off_states_nothing(read: Read, kind: str, rest: str) -> None:
    assert not _entries(read(f"{TITLE}{kind}\n单位：万元{rest}"))
