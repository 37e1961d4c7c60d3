"""Numbers of one sentence or list that belong together: what is read of them, how far away, and what is refused."""

from collections.abc import Callable

import pytest

Scanned = Callable[..., list[str]]


# --- projects that were evaluated


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("开展绩效自评，共涉及项目3个。", True),
        ("开展绩效自评工作，涉及预算项目3个，资金30.00万元。", True),
        ("开展绩效自评。共涉及项目3个。", False),  # of another sentence
        ("开展部门评价和绩效自评，涉及项目3个。", False),
        ("开展绩效自评，重点评价的，涉及项目3个。", False),
        ("共涉及项目3个。", False),
        ("开展绩效自评" + "甲" * 13 + "，共涉及项目3个。", False),  # too far to be of that
        ("开展绩效自评" + "甲" * 12 + "，共涉及项目3个。", True),
        ("部门评价" + "甲" * 120 + "。开展绩效自评，共涉及项目3个。", True),
        ("部门评价\n开展绩效自评，共涉及项目3个。", True),
    ],
)
def test_projects_that_a_sentence_about_self_evaluation_counts(scanned: Scanned, text: str, *, found: bool) -> None:
    assert scanned(f"绩效自评情况。\n{text}", "绩效自评项目数") == (["绩效自评项目数 3个"] if found else [])


# --- scores that prose divides

PARTS = ("决策指标20分，得19.5分", "过程指标（30分），得28分", "效益指标满分为50分，得50分")
DIVIDED = ["决策指标 score 19.5分", "过程指标 score 28分", "效益指标 score 50分"]


def scores(scanned: Scanned, text: str) -> list[str]:
    return [line.removeprefix("~分项得分:") for line in scanned(text, "~分项得分:")]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (f"自评总得分为97.5分。其中：{'；'.join(PARTS)}。", True),
        (f"自评总得分为97.5分，其中：{'；'.join(PARTS)}；", True),
        (f"自评总得分为97.5分，其中：{'；'.join(PARTS[:2])}。", False),  # they do not make a hundred
        (f"自评总得分为97.5分，其中：{'；'.join(PARTS)}；其他没有。", False),  # a part without a score
        (f"自评总得分为97.5分，其中：{PARTS[0]}。{'；'.join(PARTS[1:])}。", False),
        (f"自评总得分为97.5分{'甲' * 40}，其中：{'；'.join(PARTS)}。", True),
        (f"自评总得分为97.5分{'甲' * 41}，其中：{'；'.join(PARTS)}。", False),
        (f"自评总得分为97.5分。其中：{PARTS[0]}，{'甲' * 1_953}；{'；'.join(PARTS[1:])}。", True),
        (f"自评总得分为97.5分。其中：{PARTS[0]}，{'甲' * 1_954}；{'；'.join(PARTS[1:])}。", False),  # no end in sight
        ("自评总得分为97.5分，其中：全部指标100分，得97.5分。", False),  # one part is all of it
    ],
)
def test_a_score_and_those_that_it_is_made_of(scanned: Scanned, text: str, *, found: bool) -> None:
    whole = " < ~分项得分:合计 score 97.5分"
    assert scores(scanned, text) == ([part + whole for part in DIVIDED] if found else [])


def test_a_part_may_be_divided_once_more(scanned: Scanned) -> None:
    text = "过程指标50分，得47.5分。其中：制度建设20分，得19.5分；资金使用30分，自评得28分。"
    assert scores(scanned, text) == [
        "制度建设 score 19.5分 < ~分项得分:合计 score 47.5分",
        "资金使用 score 28分 < ~分项得分:合计 score 47.5分",
    ]


def headings(*parts: str, between: str = "\n") -> str:
    return between.join(f"（{numeral}）{part}。" for numeral, part in zip("一二三四", parts, strict=False))


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (f"综合得分97.5分。\n{headings(*PARTS)}\n", True),
        (f"综合得分97.5分。\n{headings(*PARTS, between='理由充分。' * 30 + chr(10))}\n", True),
        (f"综合得分97.5分。{'甲' * 187}。\n{headings(*PARTS)}\n", True),
        (f"综合得分97.5分。{'甲' * 188}。\n{headings(*PARTS)}\n", False),  # another chapter
        (f"综合得分97.5分。\n{headings(*PARTS[:2])}\n", False),
        (f"综合得分97.5分。\n{headings(PARTS[0], '过程指标情况良好', *PARTS[1:])}\n", True),
    ],
)
def test_headings_below_a_conclusion_name_its_parts(scanned: Scanned, text: str, *, found: bool) -> None:
    whole = " < ~分项得分:各部分 score 97.5分"
    assert scores(scanned, text) == ([part + whole for part in DIVIDED] if found else [])


# --- counts and shares in their order


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("优98个、良28个，分别占77.78%、22.22%。", ["77.78% < 98个", "22.22% < 28个"]),
        ("项目126个，优98个、良28个，分别占77.78%、22.22%。", ["77.78% < 98个 < 126个", "22.22% < 28个 < 126个"]),
        ("2024年优98个、良28个，分别占77.78%、22.22%。", ["77.78% < 98个", "22.22% < 28个"]),
        ("优98个、良28个、中3个，分别占77.78%、22.22%。", []),  # a list of three
        ("优98个、良28家，分别占77.78%、22.22%。", []),
        ("优98个，分别占77.78%、22.22%。", []),
        ("资金30，优98个、良28个，分别占77.78%、22.22%。", []),  # a number of something else
        ("项目200个，评价126个，优98个、良28个，分别占77.78%、22.22%。", []),
        ("优98个、良28个；分别占77.78%、22.22%。", []),
        (f"优98个、良28个，{'甲' * 148}，分别占77.78%、22.22%。", ["77.78% < 98个", "22.22% < 28个"]),
        (f"优98个、良28个，{'甲' * 149}，分别占77.78%、22.22%。", []),
    ],
)
def test_shares_follow_the_counts_that_they_are_of(scanned: Scanned, text: str, found: list[str]) -> None:
    lines = scanned(f"一、概况\n{text}", "~分别占:")
    assert [line.replace("~分别占:0 ", "").replace("~分别占个数 ", "") for line in lines] == found


def test_each_row_of_shares_is_a_relation_of_its_own(scanned: Scanned) -> None:
    row = "优98个、良28个，分别占77.78%、22.22%。"
    assert [line.partition(" ")[0] for line in scanned(row + row, "~分别占:")] == [
        f"~分别占:{at}" for at in (0, 0, 1, 1)
    ]


# --- grades of projects


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("126个项目中，98个项目自评等级为“优”。", ["优 98个 < 126个"]),
        ("126个项目中，98个项目自评等级均为优秀，28个项目自评结果为良好。", ["优 98个 < 126个", "良 28个 < 126个"]),
        ("3个项目绩效监控结论为不合格。", []),
        ("3个项目绩效评价结论为不合格。", ["差 3个"]),
        ("3个项目绩效结论为不合格。", ["差 3个"]),
        ("126个项目中，3个项目中，98个项目自评等级为优。", ["优 98个"]),  # of which, nobody knows
        ("126个项目中，其他见附件。98个项目自评等级为优。", ["优 98个"]),
        (f"126个项目中，{'甲' * 150}，98个项目自评等级为优。", ["优 98个 < 126个"]),
        (f"126个项目中，{'甲' * 151}，98个项目自评等级为优。", ["优 98个"]),
        ("\t98个项目自评等级为优。", []),
    ],
)
def test_how_many_projects_have_a_grade(scanned: Scanned, text: str, found: list[str]) -> None:
    lines = scanned(f"一、概况\n{text}", "~自评等级:")
    assert [line.removeprefix("~自评等级:").replace("~自评等级项目数 ", "") for line in lines] == found


# --- schedules


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("9月应达到序时进度的90%，即67.5%。", ["9月 90%", "9月 67.5%"]),
        ("6月、9月应分别达到序时进度的80%、90%，即40%、67.5%。", ["6月 80%", "9月 90%", "6月 40%", "9月 67.5%"]),
        ("1月和12月应分别达到序时进度的80%和90%，即7%和90%。", ["1月 80%", "12月 90%", "1月 7%", "12月 90%"]),
        ("13月应达到序时进度的90%，即67.5%。", []),
        ("0月应达到序时进度的90%，即67.5%。", []),
        ("6月、9月应达到序时进度的90%，即67.5%。", []),  # which month, nobody knows
        ("6月、9月应达到序时进度的80%、90%，即67.5%。", []),
    ],
)
def test_what_a_schedule_asks_by_some_month(scanned: Scanned, text: str, found: list[str]) -> None:
    lines = scanned(text, "~序时:")
    assert [line.removeprefix("~序时:").replace("应达到的进度#0", "") for line in lines] == found


# --- lists with their sum, and numbers that moved


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("办公费3万元、印刷费2万元，合计5万元。", ["办公费 3万元 < 5万元", "印刷费 2万元 < 5万元"]),
        ("支出：办公费3万元、印刷费2万元，以上两项合计5万元。", ["办公费 3万元 < 5万元", "印刷费 2万元 < 5万元"]),
        ("办公费3万元，合计5万元。", []),
        ("办公费3万元、办公费2万元，合计5万元。", []),  # one thing twice
        ("办公费3万元、印刷费2000元，合计5万元。", []),
        ("共收5万元，办公费3万元、印刷费2万元等，合计5万元。", []),
        ("办公费3万元、印刷费2万元合计5万元。", []),  # no sign before the sum
        (f"{'甲' * 383}：办公费3万元、印刷费2万元，合计5万元。", ["办公费 3万元 < 5万元", "印刷费 2万元 < 5万元"]),
        (f"{'甲' * 384}：办公费3万元、印刷费2万元，合计5万元。", []),
    ],
)
def test_a_list_and_its_sum(scanned: Scanned, text: str, found: list[str]) -> None:
    lines = scanned(f"一、概况\n{text}", "~列举:")
    assert [line.removeprefix("~列举:").replace("~列举合计 ", "") for line in lines] == found


@pytest.mark.parametrize(
    ("text", "rate"),
    [
        ("面积由20亩增加到25亩，增长25%。", 1),
        ("面积从2023年的25亩减少到2024年的20亩，同比下降20%。", -1),
        ("面积由20亩增加到25公里，增长25%。", 0),
        ("面积由20亩增加到25亩。增长25%。", 0),
    ],
)
def test_a_number_that_moved_and_by_how_much(scanned: Scanned, text: str, rate: int) -> None:
    lines = scanned(text, "~增至率")
    assert len(lines) == abs(rate)
    assert all(line.count(" < ~增至 ") == 2 for line in lines)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("植树30亩，完成年度任务25亩的120%。", "120% < 25亩 < 30亩"),
        ("植树30亩，占计划数25亩的120%。", "120% < 25亩 < 30亩"),
        ("植树30亩，完成年度任务25公里的120%。", ""),
        ("植树30亩，完成累计任务25亩的120%。", ""),
    ],
)
def test_a_task_and_how_much_of_it_was_done(scanned: Scanned, text: str, found: str) -> None:
    lines = [line.replace("~任务完成率 ", "").replace("~任务完成 ", "") for line in scanned(text, "~任务完成率")]
    assert lines == ([found] if found else [])
