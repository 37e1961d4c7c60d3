"""FL504: whose score a text states where it names the project without quotes, or names none at all."""

import pytest

from finlint import lint_text

HEAD = "2024年度云岭市档案馆部门决算\n"


def table(name: str, score: str) -> str:
    rows = (
        f"项目名称|{name}|项目类别|经常性",
        "三级指标|指标值|完成值|权重|得分|原因",
        f"检测批次|20|19|100|{score}|样品受潮",
        f"合计|100|{score}|",
    )
    return "\n\n".join("\n".join(f"\t{cell}" for cell in row.split("|")) for row in rows) + "\n\n"


def findings(said: str, *tables: tuple[str, str]) -> list[str]:
    text = HEAD + said + "\n" + "".join(table(*one) for one in tables)
    return [text[slice(*f.offset)] for f in lint_text(text) if f.code == "FL504"]


ONE, TWO = ("食品安全抽检经费", "95"), ("计量设备更新", "92")


@pytest.mark.parametrize(
    ("said", "found"),
    [
        ("1.食品安全抽检经费项目绩效自评综述：自评得分为98分。全年预算数为40万元。", ["98分"]),
        ("1.食品安全抽检经费项目绩效自评综述：自评得分为95分。全年预算数为40万元。", []),
        ("1.计量设备更新项目绩效自评综述：根据年初设定的绩效目标，自评得分为98分。", ["98分"]),
        ("部门预算项目绩效自评情况：自评得分为98分。", []),  # of two tables, nobody knows which
        ("经自评，我局自评得分98分。", []),
    ],
)
def test_a_summary_speaks_of_the_project_that_it_names(said: str, found: list[str]) -> None:
    assert findings(said, ONE, TWO) == found


@pytest.mark.parametrize(
    ("said", "found"),
    [
        ("经自评，我局自评得分98分，自评等级为“优”。", ["98分"]),
        ("经自评，我局自评得分95分，自评等级为“优”。", []),
        ("甲单位自评得分98分。乙单位自评得分95分。", []),
        ("校园维修项目自评得分97分。经自评，我局自评得分98分。", []),  # scores of others are told too
    ],
)
def test_the_one_score_of_a_report_is_that_of_its_one_table(said: str, found: list[str]) -> None:
    assert findings(said, ONE) == found
