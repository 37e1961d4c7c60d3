"""Tables of amounts under headings in two or three rows: which rows are taken, which heading names a column."""

from collections.abc import Callable, Sequence

import pytest

from finlint.facts import Aspect, FactIndex

Read = Callable[..., FactIndex]
Rows = tuple[Sequence[str], ...]
TITLE = ("收支情况（万元）",)
HEADS = (
    ("机构名称", "支出合计", "其中：", "结余"),
    ("", "", "基本支出", "其中：", "项目支出", "当年结余", "累计结余"),
    ("", "", "", "人员支出", "公用支出", "", "", ""),
)
ROW = ("区档案馆", "401.5", "300.2", "250.15", "50.05", "101.3", "-11.2", "1.1")


def table(*rows: Sequence[str]) -> str:
    return "\n\n".join("\n".join(f"\t{cell}" for cell in row) for row in rows)


def amounts(index: FactIndex) -> list[tuple[str, str, str]]:
    """Concept, print and whole of every amount, with the place of each in its row."""
    figures = index.of(Aspect.VALUE)
    assert [f.place.column for f in figures] == sorted(f.place.column for f in figures)
    return [(f.key.concept, f.text, f.parent.text if f.parent is not None else "") for f in figures]


def test_every_amount_with_its_whole(read: Read) -> None:
    assert amounts(read(table(TITLE, *HEADS, ROW))) == [
        ("支出合计", "401.5", ""),
        ("基本支出", "300.2", "401.5"),
        ("人员经费", "250.15", "300.2"),
        ("公用经费", "50.05", "300.2"),
        ("项目支出", "101.3", "401.5"),
        ("当年结余", "-11.2", ""),
        ("累计结余", "1.1", ""),
    ]


@pytest.mark.parametrize(
    ("heads", "row", "found"),
    [
        (
            (("单位名称", "收入合计", "其中：", ""), ("", "", "财政拨款收入", "其他收入")),
            ("区档案馆", "9", "8", "1"),
            [("收入合计", "9", ""), ("财政拨款收入", "8", "9"), ("其他收入", "1", "9")],
        ),
        (
            (("单位名称", "收入合计", "其中", "支出合计"), ("", "", "财政拨款收入", "")),
            ("区档案馆", "9", "8", "7"),
            [("收入合计", "9", ""), ("财政拨款收入", "8", "9"), ("支出合计", "7", "")],
        ),
        (
            (("预算单位", "收入合计", "支出合计"),),
            ("区档案馆", "9", "8"),
            [("收入合计", "9", ""), ("支出合计", "8", "")],
        ),
        (
            (("部门名称", "收入合计", "支出合计"), ("", "本年", "本年")),
            ("区档案馆", "9", ""),
            [("~本年", "9", "")],  # the lowest heading names it
        ),
        ((("部门名称", "收入合计", "支出合计"),), ("区档案馆", "9", "若干"), []),
        ((("部门名称", "收入合计", "支出合计"),), ("", "9", "8"), []),
        ((("部门名称", "收入合计"),), ("区档案馆", "9"), []),  # two cells are no heading
        ((("部门名称", "2024", "支出合计"),), ("区档案馆", "9", "8"), []),
        ((("部门", "收入合计", "支出合计"),), ("区档案馆", "9", "8"), []),
        ((("预算单位", "收入合计", "联系电话"),), ("区档案馆", "9", "8"), []),  # labels and values
    ],
)
def test_headings_and_their_row(read: Read, heads: Rows, row: Sequence[str], found: list[tuple[str, str, str]]) -> None:
    assert amounts(read(table(TITLE, *heads, row))) == found


@pytest.mark.parametrize("count", [3, 4])
def test_three_rows_of_headings_at_most(read: Read, count: int) -> None:
    heads = (("部门名称", "收入合计", "支出合计"), *(("", "", "") for _ in range(count - 1)))
    assert bool(amounts(read(table(TITLE, *heads, ("区档案馆", "9", "8"))))) is (count == 3)


def test_a_heading_narrower_than_the_one_above_ends_the_headings(read: Read) -> None:
    heads = (("部门名称", "收入合计", "支出合计"), ("", ""))
    assert not amounts(read(table(TITLE, *heads, ("区档案馆", "9", "8"))))


@pytest.mark.parametrize(
    ("title", "unit"),
    [("收支情况（万元）", "万元"), ("收支情况（单位：元）", "元"), ("单位：千元", "千元"), ("单位：亿元", "亿元")],
)
def test_the_unit_stands_above(read: Read, title: str, unit: str) -> None:
    heads = (("部门名称", "收入合计", "支出合计"),)
    index = read(table((title,), *heads, ("区档案馆", "9", "8")))
    assert {f.quantity.unit.symbol for f in index.figures} == {unit}


def test_a_table_ends_where_a_row_is_none_of_its_own(read: Read) -> None:
    rows = (("部门名称", "收入合计", "支出合计"), ("区档案馆", "9", "8"), ("说明", "无"))
    assert len(amounts(read(table(TITLE, *rows)))) == 2
    people = read(table(TITLE, *rows, ("在职人数", "12")))
    assert [(f.key.concept, f.text) for f in people.figures][-1] == ("在职人员", "12")


@pytest.mark.parametrize(
    ("row", "found"),
    [
        (("人员编制", "22"), ["22"]),
        (("人员编制", "22.5"), []),
        (("人员编制", "1234567"), []),
        (("截至年末人员编制人数合计", "22"), []),  # no label is as long
        (("备注", "22"), []),
        (("", "22"), []),
    ],
)
def test_people_beside_their_label(read: Read, row: Sequence[str], found: list[str]) -> None:
    assert [f.text for f in read(table(row)).figures] == found
