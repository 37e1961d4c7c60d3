"""项 that are used and explained: which path is meant, how it is shown, and which names have lost a character."""

from collections.abc import Callable

import pytest

from finlint.facts import MarkKind

Marked = Callable[..., list[tuple[str, str, str]]]
POOL = "农林水支出（类）水利（款）水利工程运行与维护（项）"
SCHOOL = "教育支出（类）普通教育（款）小学教育（项）"
PENSION = "社会保障和就业支出（类）行政事业单位养老支出（款）机关事业单位基本养老保险缴费支出（项）"


def terms(marked: Marked, used: str, explained: str, kind: MarkKind = MarkKind.TERM) -> list[tuple[str, str, str]]:
    return marked(kind, f"{used}\n第四部分 名词解释\n{explained}\n第五部分 附件\n")


def spent(*paths: str) -> str:
    return "".join(f"{at}.{path}：支出决算为3.00万元。\n" for at, path in enumerate(paths, 1))


def told(*paths: str) -> str:
    return "".join(f"{at}.{path}：指各项支出。\n" for at, path in enumerate(paths, 1))


def test_each_path_stands_with_its_counterpart(marked: Marked) -> None:
    assert terms(marked, spent(POOL, SCHOOL), told(SCHOOL)) == [
        (POOL, "used", ""),
        (SCHOOL, "used", SCHOOL),
        (SCHOOL, "explained", SCHOOL),
    ]


@pytest.mark.parametrize(
    ("line", "shown"),
    [
        (f"1.{SCHOOL}：支出3.00万元。", [SCHOOL]),
        (f"（1）{SCHOOL}2024年度支出3.00万元。", [SCHOOL]),
        (f"一、{SCHOOL} 3.00万元。", [SCHOOL]),
        (f"支出增加，{SCHOOL}3.00万元。", [SCHOOL]),
        (f"其中：{SCHOOL}3.00万元，{POOL}2.00万元。", [SCHOOL, POOL]),
        (f"涉及{SCHOOL}的工作。", []),  # no amount
        (f"{SCHOOL}{'甲' * 24}3.00万元。", [SCHOOL]),
        (f"{SCHOOL}{'甲' * 30}3.00万元。", []),
        (f"{SCHOOL}。3.00万元。", []),
        (f"\t{SCHOOL}\n\t3.00\n", []),
        (f"{PENSION}3.00万元。", [PENSION.partition("（类）")[2]]),  # of a long path the 类 is left out
    ],
)
def test_where_a_path_that_is_used_begins(marked: Marked, line: str, shown: list[str]) -> None:
    marks = terms(marked, line, told(POOL.replace("水利", "林业")))
    assert [printed for printed, word, _ in marks if word == "used"] == shown


@pytest.mark.parametrize(("letters", "whole"), [(23, True), (24, False)])
def test_a_path_of_forty_characters_is_shown_whole(marked: Marked, letters: int, *, whole: bool) -> None:
    path = f"甲乙支出（类）{'丙' * letters}（款）小学教育（项）"
    marks = terms(marked, spent(path), told(POOL))
    assert (marks[0][0] == path) is whole
    assert whole or marks[0][0] == path.partition("（类）")[2]


@pytest.mark.parametrize(
    ("line", "shown"),
    [
        (f"1.{SCHOOL}：指小学。", True),
        (f"（一）{SCHOOL}：指小学。", True),
        (f"“{SCHOOL}”：指小学。", True),
        (f"本单位的{SCHOOL}：指小学。", False),  # in the middle of a line
    ],
)
def test_a_path_that_is_explained_begins_its_line(marked: Marked, line: str, *, shown: bool) -> None:
    marks = terms(marked, spent(SCHOOL), f"{line}\n{told(POOL)}")
    assert ((SCHOOL, "explained", SCHOOL) in marks) is shown


@pytest.mark.parametrize(
    ("written", "same"),
    [
        (POOL, True),
        (POOL.replace("与", ""), True),  # one character is missing
        (POOL.replace("运行与维护", "运行和维护"), False),
        (POOL.replace("水利工程运行与维护", "水利工程维护"), False),
        (POOL.replace("水利（款）", "林业和草原（款）"), True),  # a 项 with a name of its own moves with it
        (POOL.replace("运行与维护（项）", "运行与维护支出（项）"), True),
        (POOL.replace("运行与维护（项）", "运行与维护（本级）（项）"), True),
    ],
)
def test_which_names_mean_one_thing(marked: Marked, written: str, *, same: bool) -> None:
    marks = terms(marked, spent(POOL), told(written))
    assert [bool(expected) for _, _, expected in marks] == [same, same]


@pytest.mark.parametrize("item", ["行政运行", "一般行政管理事务", "机关服务", "事业运行", "信息化建设"])
@pytest.mark.parametrize(
    ("group", "same"),
    [("水利（款）", True), ("水力（款）", False), ("林业和草原（款）", False), ("", True)],
)
def test_what_every_department_has_is_told_by_its_group(marked: Marked, item: str, group: str, *, same: bool) -> None:
    explained = f"农林水支出（类）{group}{item}（项）" if group else f"{item}（项）"
    marks = terms(marked, spent(f"农林水支出（类）水利（款）{item}（项）"), told(explained))
    assert [bool(expected) for _, _, expected in marks] == [same, same]


# --- names that lack a character


@pytest.mark.parametrize(
    ("paths", "wrong"),
    [
        ((POOL, POOL, POOL.replace("与", "")), [("水利工程运行维护", "水利工程运行与维护")]),
        ((POOL, POOL.replace("与", "")), []),  # as often one way as the other
        ((PENSION, PENSION, PENSION.replace("养老支出", "养支出")), [("行政事业单位养", "行政事业单位养老")]),
        ((SCHOOL, SCHOOL, SCHOOL.replace("小学教育", "小教育")), []),  # too short to be sure
    ],
)
def test_a_name_of_which_most_have_one_character_more(
    marked: Marked, paths: tuple[str, ...], wrong: list[tuple[str, str]]
) -> None:
    marks = marked(MarkKind.SUBJECT, spent(*paths))
    assert [(printed, expected) for printed, _, expected in marks if printed != expected] == wrong
