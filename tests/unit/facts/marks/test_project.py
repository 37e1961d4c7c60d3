"""Conclusions and works of a table: which cells are looked at, and how far two titles may differ."""

from collections.abc import Callable

import pytest

from finlint.facts import MarkKind

Marked = Callable[..., list[tuple[str, str, str]]]
WORK = "云岭市水系综合治理规划方案"


def table(name: str, body: str) -> str:
    return f"\t项目名称\n\t{name}\n\n{body}"


def concluded(marked: Marked, name: str, words: str, *others: str) -> list[tuple[str, str]]:
    """What conclusions call their project, with its own name; the others are projects of other tables."""
    text = table(name, f"\t评价结论\n\t{words}\n\n") + "".join(table(other, "") for other in others)
    return [(printed, expected) for printed, _, expected in marked(MarkKind.NAMED, text)]


@pytest.mark.parametrize(
    "words",
    [
        "河道保洁项目自评得分98分",
        "河道保洁项目支出绩效自评98分",
        "“河道保洁”绩效评价总分为98分",
        "河道保洁经费自我评价得分 98",
    ],
)
def test_every_way_to_name_the_project_in_a_conclusion(marked: Marked, words: str) -> None:
    ((printed, expected),) = concluded(marked, "河道保洁经费", words)
    assert printed == expected
    assert printed.startswith("河道保洁")


@pytest.mark.parametrize("words", ["河道保洁，自评98分", "自评98分", "河道保洁完成良好", "河"])
def test_a_conclusion_that_names_nothing(marked: Marked, words: str) -> None:
    assert concluded(marked, "河道保洁经费", words) == []


def test_the_project_of_another_table(marked: Marked) -> None:
    words = "堤防加固项目自评98分"
    assert concluded(marked, "河道保洁", words, "堤防加固经费") == [("堤防加固", "河道保洁")]
    assert concluded(marked, "河道保洁", words, "堤防加固经费二期") == []
    assert concluded(marked, "堤防加固一期", words, "堤防加固经费") == []  # short for its own
    assert concluded(marked, "防加", words, "堤防加固经费") == []


def test_each_table_has_a_conclusion_of_its_own(marked: Marked) -> None:
    one = table("河道保洁", "\t评价结论\n\t堤防加固项目自评98分\n\n")
    two = table("堤防加固", "\t自评结果\n\t河道保洁项目自评97分\n\n")
    assert [mark[::2] for mark in marked(MarkKind.NAMED, one + two)] == [
        ("堤防加固", "河道保洁"),
        ("河道保洁", "堤防加固"),
    ]
    twice = table("河道保洁", "\t评价结论\n\t堤防加固项目自评98分\n\n\t自评结论\n\t堤防加固项目自评98分\n\n")
    assert not marked(MarkKind.NAMED, twice + table("堤防加固", ""))


def delivered(marked: Marked, body: str, name: str = f"{WORK}编制") -> list[tuple[str, str, str]]:
    return marked(MarkKind.DELIVERY, table(name, body))


ROW = f"\t目标\n\t完成情况\n\n\t《{WORK}》通过评审\n\t"


@pytest.mark.parametrize(
    ("title", "alike"),
    [
        ("云岭市水系综合整治规划方案", True),
        ("云岭市水系治理规划方案", True),
        ("云岭市水系综合治理与生态修复规划方案", True),
        ("云岭市水系规划方案", True),  # nine of thirteen
        ("云岭市水质检测能力提升规划方案", False),  # too little in common
        ("云岭县水系综合治理规划方案", False),  # another beginning
        ("云岭市水系综合治理实施方案", False),  # another end
        ("云岭市水系综合治理规划办法", False),  # no work
    ],
)
def test_a_work_in_the_next_cell_that_is_called_nearly_so(marked: Marked, title: str, *, alike: bool) -> None:
    marks = delivered(marked, f"{ROW}《{title}》通过评审\n")
    whole = f"《{WORK}》"
    assert marks == [(whole, "title", whole), *([(f"《{title}》", "title", whole)] if alike else [])]


def test_a_work_two_cells_away_is_another(marked: Marked) -> None:
    assert len(delivered(marked, f"{ROW}通过\n\n\t《云岭市水系综合整治规划方案》\n")) == 1
    assert len(delivered(marked, f"\t《{WORK}》和《云岭市水系综合整治规划方案》\n")) == 1  # in one cell


def test_a_work_that_the_project_is_not_named_after(marked: Marked) -> None:
    assert delivered(marked, f"{ROW}《云岭市水系综合整治规划方案》\n", "水系治理") == []


@pytest.mark.parametrize(
    ("cell", "found"),
    [
        ("编制云岭市水系综合规划方案", "云岭市水系综合规划方案"),
        ("云岭市水系治理规划方案", "云岭市水系治理规划方案"),
        ("编制云岭市水系综合整治规划方案", ""),  # as long as the name: another work
        (f"编制{WORK}", ""),
        ("编制水系综合治理规划方案", ""),  # without its beginning
        ("编制云岭市水系综合治理规划", ""),
    ],
)
def test_a_cell_that_shortens_the_name_of_the_work(marked: Marked, cell: str, found: str) -> None:
    marks = delivered(marked, f"{ROW}完成\n\n\t{cell}\n\t1\n")
    assert [mark for mark in marks if mark[1] == "cell"] == ([(found, "cell", WORK)] if found else [])
