"""Performance tables, one cell a line: what a column holds is said by its header words."""

from collections.abc import Callable, Sequence

import pytest

from finlint.facts import Aspect, FactIndex
from finlint.facts.tables import header

Read = Callable[..., FactIndex]
HEAD = ("一级指标", "三级指标", "指标性质", "指标值", "度量单位", "完成值", "权重", "得分", "未完成原因分析")
ROWS = (
    ("产出指标", "维修面积", "≥", "300", "平方米", "320", "40", "40", ""),
    ("", "验收合格率", "＝", "100", "%", "100", "30", "29.5", "返工"),
    ("效益指标", "群众满意度", "≥", "95", "%", "97", "30", "30", ""),
)
TOTAL = ("合计", "", "", "", "", "", "100", "99.5", "")


def table(*rows: Sequence[str]) -> str:
    return "\n\n".join("\n".join(f"\t{cell}" for cell in row) for row in rows)


def reordered(order: Sequence[int]) -> str:
    return table(*([row[at] for at in order] for row in (HEAD, *ROWS)), [TOTAL[at] for at in order])


def marks(index: FactIndex, aspect: Aspect) -> dict[str, str]:
    return {figure.key.concept: figure.text for figure in index.of(aspect)}


@pytest.mark.parametrize(
    "order",
    [
        (0, 1, 2, 3, 4, 5, 6, 7, 8),
        (0, 1, 6, 7, 2, 3, 4, 5, 8),
        (0, 1, 7, 6, 3, 2, 5, 4, 8),
        (0, 1, 8, 2, 3, 4, 5, 7, 6),
    ],
)
def test_weights_and_scores_in_any_order_of_columns(read: Read, order: Sequence[int]) -> None:
    index = read(reordered(order))
    weights, scores = marks(index, Aspect.WEIGHT), marks(index, Aspect.SCORE)
    names = ("指标:维修面积", "指标:验收合格率", "指标:群众满意度")
    assert [weights[name] for name in names] == ["40", "30", "30"]
    assert [scores[name] for name in names] == ["40", "29.5", "30"]


@pytest.mark.parametrize("order", [(0, 1, 2, 3, 4, 5, 6, 7, 8), (0, 1, 6, 7, 2, 3, 4, 5, 8)])
def test_the_total_is_weight_and_score(read: Read, order: Sequence[int]) -> None:
    index = read(reordered(order))
    assert (marks(index, Aspect.WEIGHT)["合计"], marks(index, Aspect.SCORE)["合计"]) == ("100", "99.5")


def test_the_total_goes_by_its_columns_too(read: Read) -> None:
    index = read(reordered((0, 1, 7, 6, 3, 2, 5, 4, 8)))
    assert (marks(index, Aspect.WEIGHT)["合计"], marks(index, Aspect.SCORE)["合计"]) == ("100", "99.5")


@pytest.mark.parametrize(
    ("weight", "score"), [("分值", "自评得分"), ("权重（分）", "得分"), ("标准分", "评价得分"), ("分值", "自评分")]
)
def test_columns_by_the_words_of_many_provinces(read: Read, weight: str, score: str) -> None:
    index = read(table(("指标名称", weight, score), ("维修面积", "60", "60"), ("群众满意度", "40", "38")))
    assert marks(index, Aspect.WEIGHT) == {"指标:维修面积": "60", "指标:群众满意度": "40"}
    assert marks(index, Aspect.SCORE) == {"指标:维修面积": "60", "指标:群众满意度": "38"}


@pytest.mark.parametrize(
    ("words", "columns"),
    [
        (("年初预算数", "全年预算数", "全年执行数", "分值", "执行率", "得分"), {"initial", "adjusted", "executed", "weight", "rate", "score"}),
        (("预算数（A）", "执行数（B）", "执行率（B/A）", "得分"), {"initial", "executed", "rate", "score"}),
        (("项目名称", "实施单位", "联系人"), set()),
        (("分值",), set()),
        ((), set()),
    ],
)  # fmt: skip
def test_a_header_row_is_one_by_its_words(words: Sequence[str], columns: set[str]) -> None:
    assert set(header(words)) == columns


FUNDS = ("预算执行情况（10分）", "年初预算", "调整后预算数", "预算执行数", "预算执行率", "权重", "得分")


def test_the_money_of_a_project(read: Read) -> None:
    index = read(
        table(
            ("项目名称", "库房维修"),
            FUNDS,
            ("总额", "120.00", "125.00", "118.75", "95%", "10", "9.5"),
            ("其中：财政资金", "120.00", "125.00", "118.75", "95%", "/", "/"),
        )
    )
    whole = [figure for figure in index.of(Aspect.VALUE, "项目资金") if not figure.key.scope.fund]
    assert {figure.key.scope.basis: figure.text for figure in whole} == {
        "年初预算": "120.00",
        "调整预算": "125.00",
        "决算": "118.75",
    }
    rate = index.of(Aspect.COMPLETION, "项目资金")[0]
    assert rate.base == whole[1].key
    assert {figure.key.entity for figure in index.figures} == {whole[0].key.entity}
    assert "库房维修" in whole[0].key.entity


def test_two_projects_are_two_entities(read: Read) -> None:
    form = [("总额", "1.00", "1.00", "1.00", "100%", "10", "10")]
    text = table(("项目名称", "库房维修"), FUNDS, *form) + "\n\n" + table(("项目名称", "档案数字化"), FUNDS, *form)
    assert len({figure.key.entity for figure in read(text).figures}) == 2


@pytest.mark.parametrize("cell", ["/", "—", "-", "", "无", "完成"])
def test_what_is_no_number_is_no_mark(read: Read, cell: str) -> None:
    index = read(table(("指标名称", "分值", "得分"), ("维修面积", "60", cell)))
    assert marks(index, Aspect.SCORE) == {}


def test_marks_are_points(read: Read) -> None:
    index = read(table(("指标名称", "分值", "得分"), ("维修面积", "60", "57.25")))
    assert all(figure.interval.is_point for figure in index.figures)
    assert all(figure.place.tabular for figure in index.figures)


def test_a_table_without_header_words_states_nothing(read: Read) -> None:
    assert read(table(("姓名", "职务"), ("张某", "主任"), ("李某", "60"))).figures == ()


def test_the_score_of_a_conclusion(read: Read) -> None:
    index = read(table(HEAD, *ROWS, TOTAL, ("评价结论", "该项目自评总分98.5分，完成较好。")))
    assert marks(index, Aspect.SCORE)["结论得分"] == "98.5"


def test_a_wrapped_cell_is_one_cell(read: Read) -> None:
    index = read("\t三级\n指标\n\t分值\n\t自评\n\n得分\n\n\t维修\n面积\n\t60\n\t60\n\n\t满意度\n\t40\n\t38")
    assert marks(index, Aspect.SCORE) == {"指标:维修面积": "60", "指标:满意度": "38"}


def test_prose_below_the_last_table_is_prose(read: Read) -> None:
    index = read(table(HEAD, *ROWS, TOTAL) + "\n\n三、其他说明\n公务接待费0.42万元。\n")
    assert [figure.text for figure in index.of(Aspect.VALUE, "公务接待费")] == ["0.42万元"]
