"""Which paths of the functional classification are known to be right or wrong."""

from collections.abc import Callable

import pytest

from finlint.facts import FactIndex, MarkKind

Read = Callable[..., FactIndex]


def marks(index: FactIndex) -> list[tuple[str, str, bool]]:
    return [(mark.text, mark.word, mark.text == mark.expected) for mark in index.marks(MarkKind.PATH)]


@pytest.mark.parametrize(
    ("path", "found"),
    [
        ("住房保障支出（类）住房改革支出（款）购房补贴（项）", [("购房补贴", "住房保障", True)]),
        ("“住房保障支出(类）-住房改革支出（款）-购房补贴（项）”", [("购房补贴", "住房保障", True)]),
        ("文化体育与传媒支出（类）体育（款）群众体育（项）", [("群众体育", "文化旅游体育与传媒", True)]),
        ("教育支出（类）住房改革支出（款）购房补贴（项）", [("住房改革支出", "住房保障", False)]),
        ("社会保障和就业支出（类）社会保障和就业支出（款）就业补助（项）", [("就业补助", "款", False)]),
        ("教育支出（类）住房改革支出（款）房租补贴（项）", []),
        ("教育支出（类）教育支出（款）小学教育（项）", []),
        ("住房保障支出（类）住房改革支出（款）房租补贴（项）", []),
        ("海洋支出（类）住房改革支出（款）购房补贴（项）", []),
        ("住房保障支出（类）购房补贴（项）", []),
    ],
)
def test_paths(read: Read, path: str, found: list[tuple[str, str, bool]]) -> None:
    assert marks(read(f"1.{path}支出决算为9.46万元。")) == found


@pytest.mark.parametrize(("year", "count"), [("2020", 0), ("2021", 1)])
def test_the_classification_of_former_years_was_another(read: Read, year: str, count: int) -> None:
    text = "1.教育支出（类）住房改革支出（款）购房补贴（项）支出决算为9.46万元。"
    assert len(marks(read(text, f"{year}年度云岭市档案馆部门决算\n"))) == count


def test_characters_in_another_order_are_a_slip(read: Read) -> None:
    text = "城乡社区支出（类）城乡社区管理事务（款）{}（项）8.00万元。"
    marks = read(text.format("其他社区城乡管理事务支出"), "2024年度部门决算\n").marks(MarkKind.MISSPELT)
    assert [(mark.text, mark.expected) for mark in marks] == [("其他社区城乡管理事务支出", "其他城乡社区管理事务支出")]
    assert not read(text.format("其他城乡社区管理事务支出"), "2024年度部门决算\n").marks(MarkKind.MISSPELT)
    assert not read(text.format("社区治理专项支出"), "2024年度部门决算\n").marks(MarkKind.MISSPELT)
