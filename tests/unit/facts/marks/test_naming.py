"""What the text calls the projects of its tables: what is a mention, what a slip, which of two writings is right."""

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from finlint.facts import MarkKind
from finlint.facts.marks.naming import _PIECE, _compact, _Few, _mentions, _Near, _pieces

Marked = Callable[..., list[tuple[str, str, str]]]
NAME = "馆藏古籍抢救修复"
HEAD = "\t三级指标\n\t指标值\n\t完成值\n\t分值\n\t得分\n\n"


def table(name: str, *, scored: bool = True) -> str:
    """A 自评表, or a 目标表 without scores."""
    rows = f"{HEAD}\t册数\n\t3\n\t3\n\t90\n\t90\n\n" if scored else ""
    return f"\t项目支出绩效自评表\n\n\t项目名称\n\t{name}\n\n{rows}"


def called(marked: Marked, text: str, *names: str) -> list[tuple[str, str]]:
    """What stands in the text above the tables for their projects, and what is expected there."""
    names = names or (NAME,)
    found = marked(MarkKind.NAMING, f"{text}\n\n" + "".join(map(table, names)))
    assert [printed for printed, _, _ in found[-len(names) :]] == list(names)  # each table names its own
    return [(printed, expected) for printed, _, expected in found[: -len(names)]]


@pytest.mark.parametrize(
    "text",
    [
        f"{NAME}得到加强。",  # more words behind: another thing
        f"开展云岭{NAME}。",
        f"用于{NAME}。",
    ],
)
def test_words_around_make_it_another_name(marked: Marked, text: str) -> None:
    assert called(marked, f"一、概述。{text}") == []


@pytest.mark.parametrize(
    ("before", "behind"),
    [("", "。"), ("", "项目绩效自评"), ("", "等3个项目"), ("开展", "。"), ("对", "绩效评价"), ("其中", "10万元"), ("包括", "、"), ("完成", "。"), ("510800210000000054321-", "。"), ("：", "，")],
)  # fmt: skip
def test_a_name_stands_between_signs_or_words_that_lead_to_it(marked: Marked, before: str, behind: str) -> None:
    assert called(marked, f"一、概述。{before}{NAME}{behind}") == [(NAME, NAME)]


@pytest.mark.parametrize("at", range(len(NAME) - 1))
def test_two_neighbours_may_be_exchanged_inside_a_name(marked: Marked, at: int) -> None:
    slip = NAME[:at] + NAME[at + 1] + NAME[at] + NAME[at + 2 :]
    inside = at > 0  # the first character is never wrong
    assert called(marked, f"一、概述。{slip}。") == ([(slip, NAME)] if inside else [])


@pytest.mark.parametrize("at", range(len(NAME)))
def test_a_character_may_be_lost_inside_a_name(marked: Marked, at: int) -> None:
    slip = NAME[:at] + NAME[at + 1 :]
    inside = 0 < at < len(NAME) - 1
    assert called(marked, f"一、概述。{slip}。") == ([(slip, NAME)] if inside else [])


@pytest.mark.parametrize("at", range(1, len(NAME)))
def test_a_character_may_be_added_inside_a_name(marked: Marked, at: int) -> None:
    slip = NAME[:at] + "本" + NAME[at:]
    assert called(marked, f"一、概述。{slip}。") == [(slip, NAME)]


@pytest.mark.parametrize(
    ("name", "written"),
    [
        ("古籍修复及展陈", "古籍修复展陈"),  # a word that may be left out
        ("库房二期改造工程", "库房期改造工程"),
        ("库房改造上工程", "库房改造工程"),
        ("城东库房改造", "城库房改造"),
    ],
)
def test_a_character_that_tells_projects_apart_is_no_slip(marked: Marked, name: str, written: str) -> None:
    assert called(marked, f"一、概述。{written}。", name) == []


def test_two_slips_are_another_project(marked: Marked) -> None:
    assert called(marked, "一、概述。馆古藏籍抢修救复。馆藏抢救修。") == []
    assert called(marked, f"一、概述。{NAME}本本。") == []


def test_two_tables_with_scores_are_two_projects_however_alike(marked: Marked) -> None:
    other = "馆藏古抢救修复"
    assert called(marked, f"一、概述。{NAME}、{other}。", NAME, other) == [(NAME, NAME), (other, other)]


def test_of_two_tables_of_one_project_the_usual_writing_is_right(marked: Marked) -> None:
    other = "馆藏古抢救修复"
    tables = table(NAME) + table(other, scored=False)
    assert set(marked(MarkKind.NAMING, f"{NAME}。\n\n{tables}")) == {(NAME, "", NAME), (other, "", NAME)}
    assert set(marked(MarkKind.NAMING, f"一、{other}。\n\n{tables}")) == {(NAME, "", other), (other, "", other)}


def test_of_two_writings_that_are_as_usual_that_of_the_table_is_right(marked: Marked) -> None:
    assert called(marked, "一、概述。馆藏古抢救修复。") == [("馆藏古抢救修复", NAME)]
    assert called(marked, "一、概述。馆藏古抢救修复。馆藏古抢救修复。") == [("馆藏古抢救修复", "馆藏古抢救修复")] * 2


def test_a_slip_that_two_names_may_be_meant_by_is_left(marked: Marked) -> None:
    one, two = "馆藏古籍抢救修复", "馆藏古典抢救修复"
    assert called(marked, "一、概述。馆藏古抢救修复。", one, two) == [("馆藏古抢救修复", "馆藏古抢救修复")]


@pytest.mark.parametrize(
    ("name", "slip", "found"), [("古籍抢救修复", "古抢籍救修复", True), ("古籍抢修复", "古抢籍修复", False)]
)
def test_a_name_of_five_characters_is_too_short(marked: Marked, name: str, slip: str, *, found: bool) -> None:
    assert bool(marked(MarkKind.NAMING, f"一、概述。{slip}。\n\n{table(name)}")) is found


def test_a_name_goes_on_over_the_lines_of_its_cell(marked: Marked) -> None:
    text = f"{table(NAME)}\n\t问题\n\t馆藏古籍\n抢救 修复项目进度慢\n\n\t建议\n\t馆藏古籍\n抢救复项目提速\n"
    assert marked(MarkKind.NAMING, text)[1:] == [
        ("馆藏古籍\n抢救 修复", "", NAME),
        ("馆藏古籍\n抢救复", "", NAME),
    ]


def test_a_name_in_prose_does_not_go_on_in_the_next_paragraph(marked: Marked) -> None:
    assert called(marked, "一、馆藏古籍\n二、抢救修复。") == []
    assert called(marked, "一、概述。馆藏 古籍抢救修复。") == [("馆藏 古籍抢救修复", NAME)]


def test_the_name_of_a_table_counts_as_a_mention(marked: Marked) -> None:
    slip = "馆藏古抢救修复"
    assert called(marked, f"一、概述。{slip}，{NAME}；{slip}。") == [(slip, NAME), (NAME, NAME), (slip, NAME)]
    assert called(marked, f"一、概述。{slip}，{slip}；{slip}。{NAME}。") == [(slip, slip)] * 3 + [(NAME, slip)]


WORDS = st.lists(
    st.sampled_from(["修复", "古", "籍", "修", "复", "，", "、", "字" * 57, "字" * 63, "字" * 200]), max_size=12
)


@given(WORDS.map("".join))
def test_the_words_around_half_a_name_are_those_between_two_signs(words: str) -> None:
    pieces = [piece.span() for piece in _PIECE.finditer(words)]
    places = [at for at in range(len(words)) if words.startswith(("修复", "古籍"), at)]
    near = [piece for piece in pieces if any(piece[0] <= at < piece[1] for at in places)]
    assert [piece.span() for piece in _pieces(words, ["古籍字修复"])] == near


@given(st.text("甲 \n\t", max_size=9))
def test_a_character_of_the_compact_text_is_that_of_the_text(text: str) -> None:
    compact = _compact(text)
    cells = 0 if text.startswith("\t") else text.find("\n\t")
    kept = [at for at, sign in enumerate(text) if not (sign == " " or (sign == "\n" and 0 <= cells <= at))]
    assert compact.words == "".join(text[at] for at in kept)
    assert [compact.place(at) for at in range(len(kept))] == kept


@given(st.lists(st.text("甲乙丙丁项目等对", min_size=6, max_size=9), min_size=1, max_size=6, unique=True), st.data())
def test_of_few_names_the_same_are_mentioned_as_of_many(names: list[str], data: st.DataObject) -> None:
    parts = st.sampled_from([*names, *(name[:-1] for name in names), "对", "项目", "等", "戊"])
    piece = "".join(data.draw(st.lists(parts, min_size=1, max_size=4)))
    few, many = (list(_mentions(piece, 0, kind(names).within(piece))) for kind in (_Few, _Near))
    assert few == many
