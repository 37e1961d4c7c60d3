"""Two counts and the rate that one is of the other: which of them is all there was, and which counts are too far apart."""

from collections.abc import Callable

import pytest

from finlint.facts import Figure
from finlint.measure import Exact

Scanned = Callable[..., list[str]]
Figures = Callable[..., list[Figure]]
CHECKED = ["90% < 81次 < 90次"]


def pairs(scanned: Scanned, text: str) -> list[str]:
    lines = scanned(f"一、概况\n{text}", "~对数:")
    return [line.replace("~对数:率 ", "").replace("~对数:完成 ", "").replace("~对数:全部 ", "") for line in lines]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("发放问卷200份，收回196份，回收率98%。", ["98% < 196份 < 200份"]),
        ("检测90次，合格81次，合格率为90%。", CHECKED),
        ("检测90次，合格81次，合格率达到90%。", CHECKED),
        ("检测1,090次，合格981次，合格率90%。", ["90% < 981次 < 1090次"]),
        ("合格81次，检测90次，合格率90%。", []),  # what was done comes last
        ("合格90次，合格81次，合格率90%。", []),
        ("检测90次，不合格9次，合格率90%。", []),
        ("检测90次，计划合格81次，合格率90%。", []),
        ("计划检测90次，合格81次，合格率90%。", CHECKED),
        ("检测90次，合格81家，合格率90%。", []),
        ("检测90次，合格81次，优良率90%。", []),  # a rate of something else
        ("检测90次，合格81次，合格率90%以上。", []),
        ("检测约90次，合格81次，合格率90%。", []),
        ("检测90次，每月合格81次，合格率90%。", []),
        ("检测90次/年，合格81次，合格率90%。", []),
        ("检测90次。合格81次，合格率90%。", []),
        ("检测90次，合格81次；合格率90%。", []),
        ("合格率90%。", []),
        ("抽查3家，检测900次，合格810次，合格率90%。", ["90% < 810次 < 900次"]),
    ],
)
def test_what_the_name_of_a_rate_says_was_done(scanned: Scanned, text: str, found: list[str]) -> None:
    assert pairs(scanned, text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("计划培训90人，实际培训81人，完成率90%。", ["90% < 81人 < 90人"]),
        ("培训81人，计划90人，完成率90%。", ["90% < 81人 < 90人"]),
        ("应到位90套，到位81套，到位率90%。", ["90% < 81套 < 90套"]),
        ("计划培训90人，任务81人，完成率90%。", []),  # both are planned
        ("培训90人，结业81人，完成率90%。", []),  # none is
    ],
)
def test_of_a_plan_the_other_count_was_done(scanned: Scanned, text: str, found: list[str]) -> None:
    assert pairs(scanned, text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("抽查3家，检测90次，合格81次，合格率90%。", True),
        ("抽查3次，检测90次，合格81次，合格率90%。", False),  # of which, nobody knows
        ("检测90次，抽查3家，合格81次，合格率90%。", False),
        ("检测90次，合格81次，发现3家，合格率90%。", False),
        ("检测90次，合格81次，历时3天，合格率90%。", False),  # the rate may be of the other number
        ("检测90次，合格81次，较上年减少3天，合格率90%。", True),
        ("检测90次，合格81次，较上年多3天，合格率90%。", True),
        ("检测90次，比上年多了3次，合格81次，合格率90%。", True),  # a change is no count
        ("检测90次，比上年增加3次，合格81次，合格率90%。", True),
        ("合格81次，合格率90%。", False),
    ],
)
def test_the_two_counts_are_the_last_of_their_unit(scanned: Scanned, text: str, *, found: bool) -> None:
    assert pairs(scanned, text) == (CHECKED if found else [])


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (f"{'甲' * 20}90次，合格81次，合格率90%。", True),
        (f"{'甲' * 21}90次，合格81次，合格率90%。", False),
        (f"检测90次，合格{'甲' * 18}81次，合格率90%。", True),
        (f"检测90次，合格{'甲' * 19}81次，合格率90%。", False),
        (f"检测90次，合格81次，{'甲' * 105}合格率90%。", True),
        (f"检测90次，合格81次，{'甲' * 106}合格率90%。", False),
    ],
)
def test_words_between_two_counts_are_few(scanned: Scanned, text: str, *, found: bool) -> None:
    assert pairs(scanned, text) == (CHECKED if found else [])


@pytest.mark.parametrize(("whole", "part"), [("91", "81.9"), ("91.0", "82")])
def test_the_rounder_count_is_as_exact_as_the_finer(figures: Figures, whole: str, part: str) -> None:
    (rate,) = figures(f"一、概况\n检测{whole}公里，合格{part}公里，合格率90%。", "~对数:")
    done = rate.parent
    assert done is not None
    assert done.parent is not None
    assert [each.interval.width for each in (done, done.parent)] == [Exact(100)] * 2  # a tenth of a kilometre


def test_a_rate_that_begins_a_text_has_no_counts(scanned: Scanned) -> None:
    assert not scanned("合格率90%", "~对数:", cover="")
    assert scanned("检测90次，合格81次，合格率90%", "~对数:", cover="")
