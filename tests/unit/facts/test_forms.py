"""A self-evaluation form row by row: whose it is, what each cell states, and where it stands."""

from collections.abc import Callable, Sequence

import pytest

from finlint.facts import Aspect, FactIndex, Figure

Read = Callable[..., FactIndex]
Cell = tuple[str, str, str, str, int, int]
FUNDS = ("预算执行情况（万元）", "年初预算数", "全年预算数", "全年执行数", "分值", "执行率", "得分")
SCORED = ("三级指标", "指标值", "分值", "得分", "备注")
VALUE, RATE, WEIGHT, SCORE = Aspect.VALUE.value, Aspect.COMPLETION.value, Aspect.WEIGHT.value, Aspect.SCORE.value
TARGET = Aspect.TARGET.value


def table(*rows: Sequence[str]) -> str:
    return "\n\n".join("\n".join(f"\t{cell}" for cell in row) for row in rows)


def cells(figures: Sequence[Figure]) -> list[Cell]:
    return [(f.text, f.key.concept, f.aspect.value, f.key.scope.basis, f.place.row, f.place.column) for f in figures]


def entities(index: FactIndex) -> list[str]:
    return list(dict.fromkeys(figure.key.entity for figure in index.figures))


def test_the_row_of_all_money_states_budgets_what_was_spent_the_rate_and_its_score(read: Read) -> None:
    index = read(table(FUNDS, ("年度资金总额", "10.00", "9.00", "8.10", "10", "90%", "9")))
    assert cells(index.figures) == [
        ("10.00", "项目资金", VALUE, "年初预算", 1, 1),
        ("9.00", "项目资金", VALUE, "调整预算", 1, 2),
        ("8.10", "项目资金", VALUE, "决算", 1, 3),
        ("10", "指标:预算执行", WEIGHT, "决算", 1, 4),
        ("90%", "项目资金", RATE, "决算", 1, 5),
        ("9", "指标:预算执行", SCORE, "决算", 1, 6),
    ]
    assert {f.key.scope.fund for f in index.figures} == {""}
    assert [f.quantity.unit.symbol for f in index.figures] == ["万元", "万元", "万元", "分", "%", "分"]


@pytest.mark.parametrize("label", ["总额", "年度资金总额", "资金总额", "预算总额", "合计"])
def test_names_of_the_row_of_all_money(read: Read, label: str) -> None:
    index = read(table(FUNDS, (label, "10.00", "9.00", "8.10", "10", "90%", "9")))
    assert [f.text for f in index.of(Aspect.VALUE, "项目资金") if not f.key.scope.fund] == ["10.00", "9.00", "8.10"]


@pytest.mark.parametrize(
    ("label", "fund"),
    [
        ("其中：财政拨款", "财政拨款"),
        ("其中:省级资金", "省级资金"),
        ("其他资金", "其他资金"),
        ("上年结转资金", "上年结转资金"),
    ],
)
def test_the_rows_below_it_are_its_funds_and_have_no_score(read: Read, label: str, fund: str) -> None:
    index = read(table(FUNDS, (label, "10.00", "9.00", "8.10", "10", "90%", "9")))
    assert {f.key.scope.fund for f in index.figures} == {fund}
    assert [f.text for f in index.figures] == ["10.00", "9.00", "8.10", "90%"]


@pytest.mark.parametrize("label", ["项目负责人", "联系电话", "绩效目标", "3月底前拨付资金"])
def test_other_rows_of_it_state_no_money(read: Read, label: str) -> None:
    assert not read(table(FUNDS, (label, "10.00", "9.00", "8.10", "10", "90%", "9"))).figures


def test_a_row_that_is_not_as_wide_as_the_header_is_not_read(read: Read) -> None:
    assert not read(table(FUNDS, ("年度资金总额", "10.00", "9.00", "8.10", "90%", "9"))).figures
    assert not read(table(SCORED, ("维修面积", "5", "60", "58"))).figures


def test_a_cell_beside_several_rows_is_not_the_name_of_the_first(read: Read) -> None:
    header, row = ("", *FUNDS), ("10.00", "9.00", "8.10", "10", "90%", "9")
    index = read(table(header, ("项目资金（万元）", "年度资金总额", *row), ("", "其中：财政拨款", *row)))
    assert [f.key.scope.fund for f in index.of(Aspect.VALUE)] == [""] * 3 + ["财政拨款"] * 3


def test_the_rate_is_of_the_adjusted_budget_where_the_form_has_one(read: Read) -> None:
    (rate,) = read(table(FUNDS, ("总额", "10.00", "9.00", "8.10", "10", "90%", "9"))).of(Aspect.COMPLETION)
    assert rate.base == rate.key.of(basis="调整预算")
    short = ("预算情况", "年初预算数", "全年执行数", "执行率")
    (rate,) = read(table(short, ("总额", "10.00", "9.00", "90%"))).of(Aspect.COMPLETION)
    assert rate.base == rate.key.of(basis="年初预算")
    assert rate.key.scope.basis == "决算"


def test_an_indicator_is_named_by_its_column_else_by_the_words_before_its_marks(read: Read) -> None:
    index = read(table(SCORED, ("维修面积", "5间", "60", "58", ""), ("", "满意度", "40", "40", "")))
    assert cells(index.figures) == [
        ("5", "指标:维修面积", TARGET, "决算", 1, 1),
        ("60", "指标:维修面积", WEIGHT, "决算", 1, 2),
        ("58", "指标:维修面积", SCORE, "决算", 1, 3),
        ("40", "指标:满意度", WEIGHT, "决算", 2, 2),
        ("40", "指标:满意度", SCORE, "决算", 2, 3),
    ]
    unnamed = read(table(("指标值", "分值", "得分"), ("5", "60", "58")))
    assert {f.key.concept for f in unnamed.figures} == {"指标:指标"}


def test_a_total_whose_cells_are_merged_is_a_weight_and_a_score(read: Read) -> None:
    index = read(table(SCORED, ("维修面积", "5", "60", "58", ""), ("合计", "100", "98")))
    assert cells(index.figures)[3:] == [
        ("100", "合计", WEIGHT, "决算", 2, 1),
        ("98", "合计", SCORE, "决算", 2, 2),
    ]


@pytest.mark.parametrize("row", [("合计", "98"), ("合计", "100", "98", "2"), ("合计", "", "")])
def test_a_merged_total_of_fewer_or_more_numbers_is_not_read(read: Read, row: Sequence[str]) -> None:
    index = read(table(SCORED, ("维修面积", "5", "60", "58", ""), row))
    assert [f.key.concept for f in index.figures] == ["指标:维修面积"] * 3


@pytest.mark.parametrize("label", ["合计", "总分", "总计", "得分合计", "总得分", "自评总分", "总分（100分）"])
def test_names_of_the_total(read: Read, label: str) -> None:
    index = read(table(SCORED, (label, "", "100", "98", "")))
    assert [(f.text, f.key.concept, f.aspect) for f in index.figures] == [
        ("100", "合计", Aspect.WEIGHT),
        ("98", "合计", Aspect.SCORE),
    ]


@pytest.mark.parametrize(
    ("words", "score"),
    [
        ("本项目自评得分98.5分，完成较好", "98.5"),
        ("绩效评价总分为90分", "90"),
        ("自评98分", "98"),
        ("完成较好", None),
    ],
)
def test_a_conclusion_states_its_score_where_it_stands(read: Read, words: str, score: str | None) -> None:
    cover = "2024年度云岭市档案馆部门决算\n"
    text = table(SCORED, ("维修面积", "5", "60", "58", ""), ("评价结论", words))
    found = [f for f in read(text).figures if f.key.concept == "结论得分"]
    assert [f.text for f in found] == ([score] if score else [])
    for figure in found:
        start, end = figure.span
        assert (cover + text)[start:end] == f"{score}分"
        assert (figure.aspect, figure.place.row, figure.place.column) == (Aspect.SCORE, 2, 1)


@pytest.mark.parametrize("label", ["绩效自评综合得分", "部门整体支出绩效评价总得分", "自评总评分"])
def test_an_overall_score_needs_no_header(read: Read, label: str) -> None:
    assert cells(read(table((label, "94分"))).figures) == [("94分", "自评得分", SCORE, "决算", 0, 1)]
    assert cells(read(table((label, "", "94", "优"))).figures) == [("94", "自评得分", SCORE, "决算", 0, 2)]
    assert not read(table((label, "优", "94"))).figures


def test_a_cell_is_where_it_is_printed(read: Read) -> None:
    text = "\t三级指标\n\t分值\n\t得分\n\n\t维修面积\n\t 60 \n\t58\n"
    found = read(text, "")
    assert [text[start:end] for start, end in (f.span for f in found.figures)] == ["60", "58"]


# --- whose a form is


FORM = (SCORED, ("维修面积", "5", "60", "58", ""))


def test_a_project_is_named_without_its_code(read: Read) -> None:
    for name in ("51000022T000000384085-库房维修", "51000022T000000384085库房维修", "库房维修"):
        (entity,) = entities(read(table(("项目名称", name), *FORM)))
        assert entity.startswith("库房维修#")
    (entity,) = entities(read(table(("", "项目名称", "", "库房维修", "主管部门", "档案局"), *FORM)))
    assert entity.startswith("库房维修#")


def test_each_form_is_an_entity_of_its_own(read: Read) -> None:
    index = read(table(("项目名称", "库房维修"), *FORM, ("项目名称", "库房维修"), *FORM))
    assert len(entities(index)) == 2
    assert len(entities(read(table(("项目支出绩效自评表",), *FORM, ("项目支出绩效自评表",), *FORM)))) == 2


def test_a_header_after_a_total_begins_the_next_form(read: Read) -> None:
    total = ("合计", "", "60", "58", "")
    assert len(entities(read(table(*FORM, total, *FORM)))) == 2
    assert len(entities(read(table(*FORM, *FORM)))) == 1
    assert len(entities(read(table(*FORM, ("评价结论", "自评58分"), *FORM)))) == 2


def test_the_title_and_the_name_of_one_form_are_not_two_forms(read: Read) -> None:
    named = entities(read(table(("项目支出绩效自评表", ""), ("项目名称", "库房维修"), *FORM)))
    assert named == entities(read(table(("项目名称", "库房维修"), *FORM)))


def test_all_forms_about_the_whole_unit_are_one(read: Read) -> None:
    whole = table(("2024年部门整体支出绩效自评表",), *FORM)
    assert entities(read(whole)) == ["部门整体支出"]
    assert entities(read("部门整体支出绩效自评表\n" + table(*FORM))) == ["部门整体支出"]
    (entity,) = entities(read(table(("2024年项目支出绩效自评表",), *FORM)))
    assert entity != "部门整体支出"


def test_a_long_cell_is_no_title(read: Read) -> None:
    words = "部门整体支出绩效自评表" + "由各业务科室根据年初确定的绩效目标逐项填报并由财务科室汇总审核" * 2
    assert len(words) > 40
    assert entities(read(table(*FORM, (words,), ("满意度", "5", "40", "40", "")))) == ["自评表#0"]
