"""2025预算安排, where the report otherwise has 2025年预算安排."""

import pytest

from finlint import lint_text

ITEM = "教育支出（类）普通教育（款）{name}（项）{year}预算安排8.40万元。"
NAMES = (
    "小学教育",
    "初中教育",
    "高中教育",
    "高等教育",
    "其他普通教育",
    "学前教育",
    "特殊学校教育",
    "培训支出",
    "广播学校",
    "留学教育",
)


def found(odd: str, count: int = len(NAMES)) -> list[tuple[str, str]]:
    lines = [ITEM.format(name=name, year=odd if at == 1 else "2025年") for at, name in enumerate(NAMES[:count])]
    text = "\n".join(["云岭市档案馆2025年部门预算", "2025年收支总预算300.00万元。", *lines])
    return [(text[one.offset.start : one.offset.end], one.message.zh) for one in lint_text(text)]


def test_a_year_without_its_sign() -> None:
    assert found("2025") == [("2025预算安排", "“2025预算安排”漏了“年”字，疑为“2025年预算安排”")]


@pytest.mark.parametrize(("odd", "count"), [("2025年", len(NAMES)), ("2025年度", len(NAMES)), ("2025", 8)])
def test_no_slip(odd: str, count: int) -> None:
    assert found(odd, count) == []
