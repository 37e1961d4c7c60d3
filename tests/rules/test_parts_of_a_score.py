"""FL502 on 合计 of the indicators alone, FL622 on grades called 结论, FL532 on lists that may not be whole."""

import pytest

from finlint import lint_text

HEAD = "2024年度云岭市档案馆部门决算\n"


def found(text: str, code: str) -> list[str]:
    return [text[slice(*f.offset)] for f in lint_text(text) if f.code == code]


def table(part: str) -> str:
    rows = (
        "项目名称|平台运维",
        "项目资金（万元）|年初预算数|调整后预算数|执行数|执行率|权重|得分",
        "资金总额|300|310|297.6|96.00%|10|9.6",
        "三级指标|目标值|完成值|权重|自评得分|复评得分|未完成原因分析",
        "学校数|180|186|50|50|50|",
        "运行率|99%|98%|40|37|36|故障",
        f"合计|||90|{part}|86|",
        "总分（含预算执行率）|||100|96.6|95.6|",
    )
    return HEAD + "\n\n".join("\n".join(f"\t{cell}" for cell in row.split("|")) for row in rows) + "\n"


def test_a_total_of_the_indicators_is_their_sum() -> None:
    assert not [f for f in lint_text(table("87")) if f.severity.value != "info"]
    assert found(table("86"), "FL502") == ["86"]


def test_a_grade_may_be_called_the_conclusion() -> None:
    assert found(HEAD + "项目自评得分96.6分，自评结论为“良”。", "FL622") == ["良"]
    assert not found(HEAD + "项目自评得分96.6分，自评结论为“优”。", "FL622")


@pytest.mark.parametrize(
    ("said", "wrong"),
    [
        ("决策满分20分，得分18分；过程满分20分，得分18分；产出满分30分，得分28分；效益满分30分，得分26分。", ["92分"]),
        ("决策满分20分，得分18分；过程满分20分，得分18分；产出满分30分，得分28分；效益满分30分，得分28分。", []),
        ("决策满分20分，得分18分；过程满分20分，得分18分；产出满分30分，得分28分。", []),
        ("决策满分20分，得分18分；过程满分20分，得分18分；产出满分30分，得分28分；效益满分30分，得分28.01分。", []),
    ],
)
def test_scores_of_groups_make_the_score_where_all_are_listed(said: str, wrong: list[str]) -> None:
    assert found(HEAD + "经综合评价，项目得分92分。其中，" + said, "FL532") == wrong
