"""Scores that prose divides: which of those that follow are its parts, how far they may stand, and when nobody knows."""

from collections.abc import Callable, Sequence

import pytest

Scanned = Callable[..., list[str]]
WHOLE = "过程指标35分，得33分。"
RATE, QUALITY = "执行率15分，得14分", "质量20分，得19分"
BOTH = ["执行率 14分 < 合计 33分", "质量 19分 < 合计 33分"]
WEIGHTS = ["执行率 15分 < 合计 35分", "质量 20分 < 合计 35分"]


def scores(scanned: Scanned, text: str) -> list[str]:
    lines = scanned(f"一、概况\n{text}", "~分项得分:")
    return [line.replace("~分项得分:", "").replace(" score", "") for line in lines]


def weights(scanned: Scanned, text: str) -> list[str]:
    return [line.replace("~分项分值:", "") for line in scanned(f"一、概况\n{text}", "~分项分值:")]


@pytest.mark.parametrize(
    "text",
    [
        f"{WHOLE}其中：{RATE}；{QUALITY}。",
        f"{WHOLE}其中：{RATE}；{QUALITY}",  # the last words of a text
        f"{WHOLE}其中：{RATE}；；{QUALITY}。",
        f"{WHOLE}{RATE}，{QUALITY}。\n",
        f"{WHOLE}{RATE}。{QUALITY}。\n",
        f"{WHOLE}{RATE}；{QUALITY}。\n",
        f"{WHOLE}{RATE}，其中支出5分，得4分，结转10分，得10分。{QUALITY}。\n",  # a part that is divided once more
        f"{WHOLE}{RATE}。{QUALITY}。另有质量5分，得4分。\n",  # those behind the last that makes it
        f"{'甲' * 25}{WHOLE}{RATE}，{QUALITY}。\n",
    ],
)
def test_those_that_follow_on_the_line_and_make_it_are_its_parts(scanned: Scanned, text: str) -> None:
    assert [line for line in scores(scanned, text) if line.endswith("合计 33分")] == BOTH
    assert [line for line in weights(scanned, text) if line.endswith("合计 35分")] == WEIGHTS


@pytest.mark.parametrize(
    "text",
    [
        f"{WHOLE}\n{RATE}，{QUALITY}。\n",
        f"{WHOLE}{RATE}，{QUALITY}。",  # the line has no end
        f"{WHOLE}{RATE}。\n",
        f"{WHOLE}{'甲' * 29}，{RATE}，{QUALITY}。\n",  # too far to be of it
        f"{'甲' * 26}{WHOLE}{RATE}，{QUALITY}。\n",  # it does not begin the line
        f"共10分，{WHOLE}{RATE}，{QUALITY}。\n",
        f"{WHOLE}{RATE}，{QUALITY.replace('20', '21')}。\n",
    ],
)
def test_those_that_follow_elsewhere_are_not(scanned: Scanned, text: str) -> None:
    assert not [line for line in scores(scanned, text) if line.endswith("合计 33分")]


@pytest.mark.parametrize("words", ["满分", "满分为", "总分", "分值"])
def test_a_word_for_full_marks_before_the_whole_is_none_of_them(scanned: Scanned, words: str) -> None:
    assert scores(scanned, f"过程{words}35分，得33分。{RATE}，{QUALITY}。\n") == BOTH


@pytest.mark.parametrize(("letters", "found"), [(29, True), (30, False)])
def test_the_first_part_stands_right_behind_its_whole(scanned: Scanned, letters: int, *, found: bool) -> None:
    text = f"{WHOLE}{'甲' * (letters - 3)}执行率15分，得14分，{QUALITY}。\n"
    assert len([line for line in scores(scanned, text) if line.endswith("合计 33分")]) == 2 * found


@pytest.mark.parametrize(("length", "found"), [(1_999, True), (2_000, False)])
def test_the_line_of_a_whole_ends_near(scanned: Scanned, length: int, *, found: bool) -> None:
    parts = f"。{RATE}，{QUALITY}。"
    text = f"{WHOLE.removesuffix('。')}{parts}{'甲' * (length - len(parts))}\n"
    assert scores(scanned, text) == (BOTH if found else [])


def ways(middle: str, first: int = 33) -> str:
    """Three marks of which the first two, or the first and the last, make the full ones."""
    return f"过程指标35分，得{first}分。执行率15分，得14分；{middle}。质量20分，得19分。\n"


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (ways("成本20分，得19分"), [("执行率 14分", "成本 19分")]),
        (ways("成本20分，得17分"), [("执行率 14分", "质量 19分")]),  # the way that adds up
        (ways("成本20分，得17分", 31), [("执行率 14分", "成本 17分")]),
        (ways("成本20分，得17分", 30), []),  # none does, and which is meant nobody knows
    ],
)
def test_of_several_ways_to_read_them_one_that_adds_up_is_right(
    scanned: Scanned, text: str, found: Sequence[Sequence[str]]
) -> None:
    wholes = [line.split(" < ")[0] for line in scores(scanned, text) if " < 合计" in line]
    assert wholes == [part for parts in found for part in parts]


# --- headings with marks

SECTION = "二、过程（35分，得33分）\n"
NEXT = "三、产出（20分，得20分）\n"


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (f"{SECTION}（一）{RATE}。\n（二）{QUALITY}。\n{NEXT}", True),
        (f"{SECTION}1.{RATE}。\n2.{QUALITY}。\n{NEXT}", True),
        (f"{SECTION}（1）{RATE}。\n（2）{QUALITY}。\n{NEXT}", True),
        (f"{SECTION}{RATE}。\n{QUALITY}。\n{NEXT}", True),
        (f"{SECTION}{RATE}。\n{QUALITY}。\n\n", True),
        (f"{SECTION}{RATE}。\n{QUALITY}。\n\t表格\n", True),
        (f"{SECTION}{RATE}。\n{NEXT}{QUALITY}。\n", False),  # of the next section
        (f"{SECTION}{RATE}。\n{QUALITY}。\n", False),  # no end in sight
        (f"过程（35分，得33分）\n{RATE}。\n{QUALITY}。\n{NEXT}", True),
        (f"过程（35分，得33分）\n{RATE}。\n1.{QUALITY}。\n{NEXT}", False),
        (f"（一）过程（35分，得33分）\n1.{RATE}。\n2.{QUALITY}。\n（二）产出（20分，得20分）\n", True),
        (f"（一）过程（35分，得33分）\n1.{RATE}。\n{NEXT}2.{QUALITY}。\n", False),
        (f"1.过程（35分，得33分）\n{RATE}。\n（二）{QUALITY}。\n{NEXT}", False),
        (f"{SECTION}{RATE}。\n{'甲' * 1_973}\n{QUALITY}。\n{NEXT}", True),
        (f"{SECTION}{RATE}。\n{'甲' * 1_974}\n{QUALITY}。\n{NEXT}", False),
    ],
)
def test_below_a_heading_with_marks_its_parts_go_on_to_the_next(scanned: Scanned, text: str, *, found: bool) -> None:
    assert [line for line in scores(scanned, text) if line.endswith("合计 33分")] == (BOTH if found else [])


def test_no_more_than_sixteen_marks_are_looked_at(scanned: Scanned) -> None:
    def found(number: int) -> int:
        parts = "".join(f"指标{name}1分，得1分。" for name in "甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳午"[:number])
        text = f"过程指标{number}分，得{number}分。{parts}\n"
        return len([line for line in scores(scanned, text) if line.endswith(f"合计 {number}分")])

    assert (found(16), found(17)) == (16, 0)


# --- full marks


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (f"{WHOLE}其中：{RATE}；{QUALITY}。", WEIGHTS),
        (f"{WHOLE}其中：{RATE}；质量20分，得18分。", WEIGHTS),  # the full marks make theirs
        (f"{WHOLE.replace('35', '36')}其中：{RATE}；{QUALITY}。", [line.replace("35", "36") for line in WEIGHTS]),
        (f"{WHOLE.replace('35', '36')}其中：{RATE}；质量20分，得18分。", []),  # neither of them does
        (f"{WHOLE.replace('35', '36')}其中：{RATE}；{QUALITY}。时效1分，未完成", []),  # not all are named
        (f"{WHOLE.replace('35', '36')}其中：{RATE}；{QUALITY}。时效未得分", []),
        (f"{WHOLE.replace('35', '36')}其中：{RATE}；{QUALITY}。{'甲' * 37}1分", []),
        (f"{WHOLE.replace('35', '36')}其中：{RATE}；{QUALITY}。{'甲' * 38}1分", [line.replace("35", "36") for line in WEIGHTS]),
        (f"{WHOLE.replace('35', '36')}其中：{RATE}；{QUALITY}。\n时效1分", [line.replace("35", "36") for line in WEIGHTS]),
        ("综合得分93分。其中：产出50分，得48分；效益50分，得45分。", []),  # a hundred, which nobody prints
    ],
)  # fmt: skip
def test_full_marks_belong_together_where_they_or_the_scores_do(scanned: Scanned, text: str, found: list[str]) -> None:
    assert weights(scanned, text) == found


# --- what a part is called


@pytest.mark.parametrize(
    ("part", "name"),
    [
        ("预算执行率15分，得14分", "预算执行率"),
        ("情况良好，预算执行率满分15分，得14分", "预算执行率"),
        ("预算执行率（15分），得14分", "预算执行率"),
        ("1.预算执行率15分，得14分", "预算执行率"),
        ("2024年15分，得14分", ""),  # one letter names nothing
        ("甲" * 24 + "15分，得14分", "甲" * 24),
        ("甲" * 25 + "15分，得14分", "甲" * 24),
    ],
)
def test_a_part_is_called_by_the_words_before_its_marks(scanned: Scanned, part: str, name: str) -> None:
    found = scores(scanned, f"{WHOLE}其中：{part}；{QUALITY}。")
    assert found[0] == f"{name} 14分 < 合计 33分"


# --- headings below a conclusion


def parts(*scores: str, between: str = "") -> str:
    numerals = "一二三四五六七八九十"
    return "".join(f"（{numerals[at]}）{part}。{between}\n" for at, part in enumerate(scores))


def below(scanned: Scanned, text: str) -> int:
    return len([line for line in scores(scanned, text) if line.endswith("各部分 93分")])


@pytest.mark.parametrize(
    ("text", "number"),
    [
        (f"综合得分93分。\n{parts('投入50分，得48分', '产出50分，得45分')}", 2),
        (f"自评得分为93分。\n{parts('投入50分，得48分', '产出50分，得45分')}", 2),
        (f"综合得分93分。\n{parts('投入50分，得48分', '产出50分，得45分', between='甲' * 9_000)}", 2),
        (f"综合得分93分。\n{parts('投入50分，得48分', '产出50分，得45分', between='甲' * 10_000)}", 0),
        (f"综合得分93分。\n{parts('投入情况如下50分，得48分', '甲' * 24 + '产出50分，得45分')}", 2),
        (f"综合得分93分。\n{parts('投入50分，得48分', '甲' * 29 + '50分，得45分')}", 2),
        (f"综合得分93分。\n{parts('投入50分，得48分', '甲' * 30 + '50分，得45分')}", 0),
        (f"综合得分93分。\n{parts('投入100分，得93分')}", 0),
    ],
)
def test_parts_that_headings_below_a_conclusion_name(scanned: Scanned, text: str, number: int) -> None:
    assert below(scanned, text) == number


@pytest.mark.parametrize(("length", "number"), [(10_000, 2), (10_001, 0)])
def test_headings_stand_within_a_chapter(scanned: Scanned, length: int, number: int) -> None:
    before, behind = "。\n（一）投入50分，得48分。", "\n（二）产出50分"
    text = f"综合得分93分{before}{'甲' * (length - len(before) - len(behind))}{behind}，得45分。\n"
    assert below(scanned, text) == number


def test_a_page_with_full_marks_only_has_no_parts(scanned: Scanned) -> None:
    assert not scores(scanned, "过程指标35分，其中：执行率15分；质量20分。\n")
