"""The score of a second opinion, in words and as the total of its column."""

from collections.abc import Callable

import pytest

from finlint.facts import Aspect, FactIndex

Read = Callable[..., FactIndex]

TABLE = (
    "\t部门预算项目支出绩效自评表\n\t项目名称\n\t检测经费\n\n\t三级指标\n\t指标值\n\t完成值\n\t权重\n\t自评得分\n\t复评得分\n\n"
    "\t检测批次\n\t20\n\t20\n\t100\n\t96\n\t95.1\n\n\t合计\n\t\n\t\n\t100\n\t96\n\t95.1\n\n"
)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("财政部门复评得分93.1分。\n" + TABLE, [("93.1分", "95.1")]),
        ("财政部门复评得分93.1分，上年复评得分92分。\n" + TABLE, []),
        ("财政部门复评得分93.1分。\n" + TABLE + TABLE, []),
        ("财政部门复评得分93.1分。\n", []),
        (TABLE, []),
    ],
)
def test_a_review_and_its_column(read: Read, text: str, found: list[tuple[str, str]]) -> None:
    said = read(text).of(Aspect.VALUE, "~复评得分")
    assert [(figure.text, figure.parent.text) for figure in said if figure.parent is not None] == found
