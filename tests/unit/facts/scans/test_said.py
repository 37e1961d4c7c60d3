"""Prose in the cells of a self-evaluation: which cells are read, how many words name a number, and whose it is."""

from collections.abc import Callable

import pytest

from finlint.facts import Figure

Figures = Callable[..., list[Figure]]
COVER = "2024年度云岭市档案馆部门决算\n"
HEAD = "项目年度目标|年度目标完成情况"
GOAL = "修复馆藏，提供优质便捷的服务"


def cells(*rows: str) -> str:
    return "".join("\n".join(f"\t{cell}" for cell in row.split("|")) + "\n\n" for row in rows)


def form(done: str, *, name: str = "修复经费", goal: str = GOAL, heads: str = HEAD, reason: str = "") -> str:
    """A self-evaluation whose goal, completion and reason are given."""
    return cells(
        f"项目名称|{name}",
        heads,
        f"{goal}|{done}",
        "资金|年初预算|调整后预算数|预算执行数|预算执行率|权重|得分|原因",
        f"总额|40.00|40.00|36.00|90.00%|10|9|{reason}",
        "三级指标|指标值|完成值|权重|得分",
        "修复数量|20|20|90|90",
        "合计|100|99",
    )


def said(figures: Figures, text: str, cover: str = COVER) -> list[str]:
    found = figures(text, "~所述:", "~目标:", cover=cover)
    return [f"{each.key.concept.removeprefix('~所述:')} {each.text}" for each in found]


@pytest.mark.parametrize(
    ("done", "found"),
    [
        ("预算执行率为90.00%", True),  # twelve letters
        ("预算执行率为90.0%", False),
        ("预算执行率为90%，已全部完成", True),
    ],
)
def test_a_cell_is_prose_from_twelve_letters_on(figures: Figures, done: str, *, found: bool) -> None:
    assert len(said(figures, form(done))) == found


@pytest.mark.parametrize(
    ("done", "found"),
    [
        ("各项工作已经完成，按时办结率99%", ["按时办结率 99%"]),
        ("各项工作已经完成，办结率99%", []),  # of what
        ("各项工作已经完成，已办结率99%", []),
        ("各项工作已经完成，均办结率为99%，结束", []),
        ("各项工作已经完成，按办结率达到99%", ["按办结率 99%"]),
        ("各项工作已经完成，共受理群众诉求39件", ["受理群众诉求 39件"]),
        ("各项工作已经完成，受理新诉求39件", []),  # five letters of a count
        ("各项工作已经完成，收到捐款额3万元", ["收到捐款额 3万元"]),
        ("各项工作已经完成，捐款额3万元", []),
        ("各项工作已经完成，收到捐书3万元", []),  # no word of money
        ("各项工作已经完成，收到捐书99%", []),
        ("各项工作已经完成，2024年办结总率为99%", ["办结总率 99%"]),
        ("各项工作已经完成，2023年办结总率为99%", []),
        ("各项工作已经完成，2023年、2024年办结总率为99%", ["办结总率 99%"]),
        ("2023年已经开始。各项工作已经完成，办结总率为99%", ["办结总率 99%"]),
        ("9月底已经开始，各项工作已经完成，办结总率为99%", []),
        ("12月底各项工作已经完成，办结总率为99%", ["办结总率 99%"]),
        ("各项工作已经完成，办结总率为99%左右", []),
        ("各项工作已经完成，办结总率超过99%", []),
        ("各项工作已经完成，办结总率为99个百分点", []),
        ("各项工作已经完成，受理总次数为99个工作日", []),
        ("各项工作已经完成，受理群众诉求1,039件", ["受理群众诉求 1039件"]),
        ("各项工作已经完成，受理群众诉求0,39件", []),
        ("各项工作已经完成，受理群众诉求39", []),
        ("各项工作已经完成，受理群众诉求39、40件", []),
    ],
)
def test_words_that_name_one_thing(figures: Figures, done: str, found: list[str]) -> None:
    assert said(figures, form(done)) == found


@pytest.mark.parametrize(("letters", "name"), [(29, "甲" * 28 + "率"), (30, "甲" * 29 + "率"), (31, "甲" * 29 + "率")])
def test_no_more_than_thirty_letters_name_it(figures: Figures, letters: int, name: str) -> None:
    done = f"各项工作已经完成，{'甲' * (letters - 1)}率99%"
    assert said(figures, form(done)) == ([f"{name} 99%"] if letters <= 30 else [])


@pytest.mark.parametrize(
    ("done", "found"),
    [
        ("全部完成，预算执行数为36万元", ["执行数 36万元"]),
        ("全部完成，预算执行数为36万元用于培训", ["预算执行数 36万元"]),  # of a part, and none of the row
        ("全部完成，培训费3万元，预算执行数为36万元", ["预算执行数 36万元"]),
        ("全部完成，安排40万元，预算执行数为36万元", ["执行数 36万元"]),
        ("全部完成，预算执行数36万元，节约资金4万元", ["执行数 36万元", "节约 4万元"]),
        ("全部完成，项目共节约资金4万元", ["节约资金 4万元"]),  # of a purchase
        ("全部完成，预算执行率90%", ["执行率 90%"]),
        ("全部完成，预算执行率不低于90%", []),
        ("全部完成，年初预算数为40万元", ["年初预算 40万元"]),
        ("全部完成，全年预算数为40万元", ["调整预算 40万元"]),
        ("全部完成，全年预算执行数为36万元", ["执行数 36万元"]),
        ("人工接听107.04万件，接通率96.97%", ["接通率#人工接听件 96.97%"]),
        ("人工接听107.04万件，接通数96.97件", []),
        ("人工接听有所增加，接通率96.97%", []),
    ],
)
def test_what_the_rows_of_money_say_as_well(figures: Figures, done: str, found: list[str]) -> None:
    assert said(figures, form(done)) == found


@pytest.mark.parametrize(
    ("goal", "found"),
    [
        ("修复馆藏，读者满意度为95%", ["~目标:读者满意度 95%"]),
        ("修复馆藏，读者满意度不低于95%", []),
        ("修复馆藏，读者满意度增长95%", []),
        ("修复馆藏，使读者满意为95%", ["~目标:使读者满意 95%"]),
        ("修复馆藏服务，修复量为20件", []),  # three letters
        ("修复馆藏服务，总修复量为20件", ["~目标:总修复量 20件"]),
    ],
)
def test_what_a_goal_says(figures: Figures, goal: str, found: list[str]) -> None:
    assert said(figures, form("各项工作顺利推进", goal=goal)) == found


def test_only_the_cell_below_the_head_is_a_goal(figures: Figures) -> None:
    words = "各项工作已经完成，按时办结率{}%"
    found = said(figures, form(words.format(98), goal=words.format(97), reason=words.format(99)))
    assert found == ["~目标:按时办结率 97%", "按时办结率 98%", "按时办结率 99%"]


@pytest.mark.parametrize(
    "heads", ["项目年度目标|年度目标完成情况", "预期目标|目标实际完成情况综述", "目标|实际完成情况"]
)
def test_heads_of_a_completion(figures: Figures, heads: str) -> None:
    done = form("各项工作已经完成，按时办结率99%", heads=heads)
    assert said(figures, done) == ["按时办结率 99%"]
    assert not said(figures, done.replace(heads.split("|")[1], "情况"))


def test_the_same_words_of_two_projects_are_of_each(figures: Figures) -> None:
    one, two = (
        form(f"各项工作已经完成，按时办结率9{at}%", name=name) for at, name in enumerate(("修复经费", "购书经费"))
    )
    found = figures(one + two, "~所述:")
    assert [(each.key.entity, each.text) for each in found] == [("修复经费#0", "90%"), ("购书经费#1", "91%")]
    assert [each.key.period for each in found] == ["2024", "2024"]


def test_each_cell_has_a_row_of_its_own(figures: Figures) -> None:
    words = "各项工作已经完成，按时办结率99%，及时修复率98%"
    found = figures(form(words, reason=words), "~所述:")
    assert [each.place.row for each in found] == [0, 0, 1, 1]


def test_a_form_that_begins_a_text_or_ends_it_is_read_whole(figures: Figures) -> None:
    words = "各项工作已经完成，按时办结率99%"
    assert said(figures, form(words), cover="") == ["按时办结率 99%"]
    assert said(figures, form(words).rstrip("\n")) == ["按时办结率 99%"]
    assert said(figures, form(words) + "\n本单位按时办结率97%，各项工作已经完成。\n") == ["按时办结率 99%"]
