"""What a flattened form says below its total: in which rows, up to where, over which pages."""

from collections.abc import Callable

import pytest

from finlint.facts import FactIndex

Read = Callable[..., FactIndex]
Told = Callable[[FactIndex], list[str]]
HEAD = "一级指标 三级指标 年度指标值 实际完成值 分值 得分 备注\n"
FORM = (
    "项目支出绩效自评表\n项目名称 河道保洁\n"
    + HEAD
    + "数量指标 保洁里程 ≥340公里 352公里 60 60\n质量指标 合格率 ≥95% 96% 40 38\n合计 100 98\n"
)


def below(read: Read, told: Told, text: str) -> list[str]:
    """The facts below the total, which is the third row."""
    return [line for line in told(read(FORM + text)) if int(line.partition(".")[0]) > 3]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("绩效自评综合得分：98\n评价等级\n良好\n", ["4.1 score 自评得分: 98分", "5.1 grade 合计: 良好 = 良"]),
        ("评价等次 优秀\n", ["5.1 grade 合计: 优秀 = 优"]),
        ("自评得分 98分\n", []),  # 得分 of which, nobody knows
        (
            "综合得分 98分\n自评结论\n好\n存在的问题\n无\n改进措施\n\n",
            ["4.1 score 自评得分: 98分", "6.1 reason 评价结论: 好", "7.1 reason 存在问题: 无 = none"],
        ),
        ("评价结论\n\n存在问题\n有\n", ["7.1 reason 存在问题: 有"]),  # the first is empty
        ("其他说明\n评价结论\n好\n", []),  # something else begins
        ("评价结论\n自评总分98.5分\n", ["6.1 reason 评价结论: 自评总分98.5分", "6.1 score 结论得分: 98.5分"]),
        ("存在问题\n自评总分98.5分\n", ["6.1 reason 存在问题: 自评总分98.5分"]),
    ],
)
def test_scores_grades_and_words_each_have_a_row(read: Read, told: Told, text: str, found: list[str]) -> None:
    assert below(read, told, text) == found


@pytest.mark.parametrize(
    "end", ["附件3", "第四部分", "四、其他", "项目负责人：张某", "填报人：张某", "\t合计", "堤防加固自评表"]
)
def test_words_end_where_something_else_begins(read: Read, told: Told, end: str) -> None:
    assert below(read, told, f"评价结论\n好\n{end}\n存在问题\n有\n") == ["6.1 reason 评价结论: 好"]


@pytest.mark.parametrize("words", ["完成较好", "完成较好。\n资金使用\n规范。"])
@pytest.mark.parametrize("page", ["", HEAD])
def test_words_go_on_over_lines_and_pages(read: Read, told: Told, words: str, page: str) -> None:
    whole = "".join(words.split())
    text = f"评价结论\n{words}\n{page}存在问题\n{page}有\n改进措施\n整改\n"
    assert below(read, told, text) == [
        f"6.1 reason 评价结论: {whole}",
        "7.1 reason 存在问题: 有",
        "8.1 reason 改进措施: 整改",
    ]


@pytest.mark.parametrize("page", ["", HEAD, f"绩效指标（90分）\n{HEAD}"])
def test_words_below_a_page_stand_where_they_are_printed(read: Read, page: str) -> None:
    text = f"{FORM}评价结论\n自评总分98.5分。\n{page}存在问题\n进度慢\n"
    source = f"2024年度云岭市档案馆部门决算\n{text}"
    found = {
        mark.text: source[slice(*mark.span)] for mark in read(text).facts if mark.text in ("自评总分98.5分。", "进度慢")
    }
    assert found == {"自评总分98.5分。": "自评总分98.5分。", "进度慢": "进度慢"}


def test_words_far_below_the_total_are_not_looked_at(read: Read, told: Told) -> None:
    assert len(below(read, told, f"评价结论\n{'好' * 2_987}\n存在问题\n有\n")) == 2
    assert len(below(read, told, f"评价结论\n{'好' * 2_988}\n存在问题\n有\n")) == 1
