"""One item of many that has another year where all the others have theirs."""

import pytest

from finlint import lint_text

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
)
ODD = 5


def items(sentence: str, odd: str, count: int = len(NAMES)) -> str:
    """A budget with one item of each name, the sixth of which is written the odd way."""
    lines = [
        f"“教育支出（类）-普通教育（款）-{name}（项）”{(odd if at == ODD else sentence).format(now=8 + at, plan=7 + at)}"
        for at, name in enumerate(NAMES[:count])
    ]
    return "\n".join(["云岭市档案馆2025年部门预算", "2025年收支总预算300.00万元。", *lines])


def found(text: str) -> list[tuple[str, str]]:
    return [(one.code, text[one.offset.start : one.offset.end]) for one in lint_text(text)]


USUAL = (
    "2025年度预算{now}.40万元，2024年度预算{plan}.10万元，主要用于：课本。"
    "2024年当年预算执行数为{now}.40万元，2025年预算安排{now}.40万元，与2024年预算执行数持平。"
)


@pytest.mark.parametrize(
    ("usual", "odd", "year"),
    [
        ("，2024年度预算", "，2023年度预算", "2023"),
        ("2025年度预算", "2023年度预算", "2023"),
        ("，2025年预算安排", "，2024年预算安排", "2024"),
        ("与2024年预算执行数", "与2023年预算执行数", "2023"),
        ("2024年当年", "2023年当年", "2023"),
    ],
)
def test_the_odd_year_is_found_and_nothing_else(usual: str, odd: str, year: str) -> None:
    assert usual in USUAL
    assert found(items(USUAL, USUAL.replace(usual, odd))) == [("FL707", year)]


def test_few_sentences_are_no_series() -> None:
    text = items(USUAL, USUAL.replace("，2024年度预算", "，2023年度预算"), count=ODD + 1)
    assert found(text) == []


def test_a_pair_of_other_years_speaks_of_something_else() -> None:
    assert found(items(USUAL, USUAL.replace("2024", "2022").replace("2025", "2023"))) == []


def test_sentences_of_other_words_are_another_series() -> None:
    assert found(items(USUAL, USUAL.replace("，2024年度预算", "，2023年度决算"))) == []
