"""Tables of amounts of one unit below headings that are merged over columns and rows."""

from collections.abc import Callable, Sequence

import pytest

from finlint.facts import Aspect, FactIndex, Figure

Read = Callable[..., FactIndex]
TITLE = ("部门（单位）年度支出和结余情况（万元）",)
HEADS = (
    ("机构名称", "支出合计", "其中：", "结余"),
    ("", "", "基本支出", "其中：", "项目支出", "当年结余", "累计结余"),
    ("", "", "", "人员支出", "公用支出", "", "", ""),
)
ROW = ("区档案馆", "401.5", "300.2", "250.15", "50.05", "101.3", "-11.2", "1.1")
INCOME = (
    ("机构名称", "收入合计", "其中："),
    ("", "", "上年结转", "公共财政拨款", "政府基金拨款", "其他收入"),
    ("区档案馆", "402.6", "12.3", "390.3", "", "0"),
)


def table(*rows: Sequence[str]) -> str:
    return "\n\n".join("\n".join(f"\t{cell}" for cell in row) for row in rows)


def values(index: FactIndex) -> dict[str, str]:
    return {figure.key.concept: figure.text for figure in index.of(Aspect.VALUE)}


def parts(index: FactIndex) -> dict[str, set[str]]:
    found: dict[str, set[str]] = {}
    for figure in index.of(Aspect.VALUE):
        if figure.parent is not None:
            found.setdefault(figure.parent.key.concept, set()).add(figure.key.concept)
    return found


def test_each_column_is_named_by_the_lowest_heading(read: Read) -> None:
    index = read(table(TITLE, *HEADS, ROW))
    names = ("支出合计", "基本支出", "人员经费", "公用经费", "项目支出", "当年结余", "累计结余")
    assert values(index) == dict(zip(names, ROW[1:], strict=True))
    assert {figure.quantity.unit.symbol for figure in index.figures} == {"万元"}
    assert {figure.key.entity for figure in index.figures} == {""}


def test_parts_stand_below_the_words_among_them(read: Read) -> None:
    assert parts(read(table(TITLE, *HEADS, ROW))) == {
        "支出合计": {"基本支出", "项目支出"},
        "基本支出": {"人员经费", "公用经费"},
    }
    (blank,) = [f for f in read(table(TITLE, *INCOME)).of(Aspect.VALUE) if f.key.concept == "上年结转"]
    assert isinstance(blank.parent, Figure)
    assert blank.parent.text == "402.6"


def test_a_table_without_a_unit_or_with_several_rows_is_not_read(read: Read) -> None:
    assert not read(table(*HEADS, ROW)).figures
    assert not read(table(TITLE, *HEADS, ROW, ("区方志办", *ROW[1:]))).figures


def test_the_next_table_is_in_the_same_unit(read: Read) -> None:
    index = read(table(TITLE, *HEADS, ROW, *INCOME))
    assert values(index)["收入合计"] == "402.6"
    assert index.of(Aspect.VALUE, "收入合计")[0].place.sentence != index.of(Aspect.VALUE, "支出合计")[0].place.sentence


@pytest.mark.parametrize("heads", [(("机构名称", "支出合计", "结余"), HEADS[1]), (("机构名称", "支出合计"), HEADS[2])])
def test_headings_that_cannot_be_aligned_name_nothing(read: Read, heads: tuple[Sequence[str], ...]) -> None:
    assert not read(table(TITLE, *heads, ROW)).figures


def test_people_beside_what_they_are_called(read: Read) -> None:
    index = read(table(("人员编制", "22", "实有人数", "21"), ("联系人", "王某", "联络电话", "13800000000")))
    assert [(f.key.concept, f.text) for f in index.figures] == [("编制人数", "22"), ("实有人数", "21")]
