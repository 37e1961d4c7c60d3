"""Which numbers a text holds, and of what kind."""

import pytest

from finlint.audit.coverage import Kind
from finlint.engine.numbers import numbers
from finlint.facts.extract import extract
from finlint.syntax import parse
from finlint.text import Source, normalise


def found(text: str) -> list[tuple[str, str]]:
    document = parse(normalise(Source("x.txt", text)))
    return [(text[slice(*each.span)], each.kind.value) for each in numbers(document, extract(document))]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("本年支出合计100.00万元。", [("100.00万元", "amount")]),
        ("本年支出合计１００．００万元。", [("１００．００万元", "amount")]),
        ("本年支出合计1,100.00万元。", [("1,100.00万元", "amount")]),
        ("基本支出60.00万元，占60%。", [("60.00万元", "amount"), ("60%", "percent")]),
        ("完成率提高3.2个百分点。", [("3.2个百分点", "points")]),
        ("公务用车2辆，接待约30人次。", [("2辆", "count"), ("约30人次", "count")]),
        ("租金36.5元/平方米。", [("36.5元/平方米", "price")]),
        ("自评98分。", [("98分", "score")]),
        ("共有12，未注明单位。", [("12", "number")]),
        ("2024年度支出1.00万元。", [("2024年度", "other"), ("1.00万元", "amount")]),
        ("2024年1月5日", [("2024年1月5日", "other")]),
        ("财预〔2020〕10号", [("2020", "other"), ("10", "other")]),
        ("电话：0830-2666666", [("0830", "other"), ("2666666", "other")]),
        ("单价50万元以上的设备", [("50", "other")]),
        ("执行率=B/A×100%", [("100", "other")]),
        ("80%（含）-90%，计3分。", [("80%（含）-90%", "other"), ("3分", "score")]),
        ("1.机构设置", [("1", "other")]),
        ("一、机构设置……5", [("5", "other")]),
        ("（3）其他情况", [("3", "other")]),
        ("（一）其他情况", []),
        ("2023", [("2023", "other")]),
        ("没有数字", []),
        ("", []),
    ],
)
def test_each_number_has_its_kind(text: str, expected: list[tuple[str, str]]) -> None:
    assert found(text) == expected


def test_a_number_in_a_cell_needs_no_unit() -> None:
    text = "\t满意度\n\t95\n\t2023\n\t10分\n"
    assert found(text) == [("95", "cell"), ("2023", "other"), ("10分", "score")]


def test_a_table_of_scores_says_what_its_numbers_are() -> None:
    cells = ["指标名称", "分值", "得分", "执行率", "10", "9.5"]
    text = "".join(f"\t{cell}\n" + ("\n" if at % 3 == 2 else "") for at, cell in enumerate(cells))
    assert found(text) == [("10", "score"), ("9.5", "score")]


def test_a_number_over_a_hard_wrap_is_one_number() -> None:
    line = "本单位二〇二四年度一般公共预算财政拨款支出情况如下文所述各\n\n"
    text = line * 4 + "项目的说明，全年一般公共预算财政拨款支出合计为1234.\n\n56万元，其余各项均无变化。\n"
    assert found(text) == [("1234.\n\n56万元", "amount")]


def test_a_rule_of_scoring_is_a_criterion() -> None:
    document = parse(normalise(Source("x", "每超过3个扣1分，扣完为止。共有3个。")))
    assert [each.criterion for each in numbers(document, extract(document))] == [True, True, False]


def test_every_kind_is_known() -> None:
    assert {kind.value for kind in Kind} == {
        "amount", "percent", "points", "count", "price", "score", "number", "cell", "other",
    }  # fmt: skip
