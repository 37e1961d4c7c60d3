"""Each provincial form in both layouts, a cell a line and flattened: the same facts from both."""

from collections.abc import Callable, Sequence

import pytest

from finlint.facts import Aspect, FactIndex, MarkKind
from finlint.value import value

Read = Callable[..., FactIndex]
Row = tuple[str, ...]
_NARROW = 6


@value
class Variant:
    """A form: the columns and rows of its money and of its indicators, and its total."""

    money: Row
    funds: tuple[Row, ...]
    head: Row
    rows: tuple[Row, ...]
    total: Row


SICHUAN = Variant(
    ("年初预算", "调整后预算数", "预算执行数", "预算执行率", "权重", "得分", "原因"),
    (("总额", "48.00", "36.50", "29.20", "80.00%", "10", "8", ""), ("其中：财政资金", "48.00", "36.50", "29.20", "80.00%", "/", "/", "")),
    ("一级指标", "二级指标", "三级指标", "指标性质", "指标值", "度量单位", "完成值", "权重", "得分", "未完成原因分析"),
    (
        ("产出指标", "数量指标", "修复古籍册数", "≥", "120", "册", "133", "20", "20", ""),
        ("", "质量指标", "修复验收合格率", "＝", "100", "%", "98.5", "20", "18.5", ""),
        ("", "时效指标", "修复完成时限", "≤", "12", "月", "11", "10", "10", ""),
        ("效益指标", "社会效益指标", "古籍利用改善程度", "定性", "好坏", "", "好", "30", "30", ""),
        ("成本指标", "经济成本指标", "修复成本控制数", "≤", "36.5", "万元", "29.2", "10", "10", ""),
    ),
    ("合计", "100", "96.5"),
)  # fmt: skip
CENTRAL = Variant(
    ("年初预算数", "全年预算数", "全年执行数", "分值", "执行率", "得分"),
    (("年度资金总额", "310.00", "322.00", "305.90", "10", "95.00%", "9.5"), ("上年结转资金", "0.00", "12.00", "12.00", "—", "100.00%", "—")),
    ("一级指标", "二级指标", "三级指标", "年度指标值", "实际完成值", "分值", "得分", "偏差原因分析及改进措施"),
    (
        ("产出指标", "数量指标", "开放馆藏档案", "≥800卷", "812卷", "25", "25", ""),
        ("", "质量指标", "著录差错率", "≤1%", "0.4%", "25", "25", ""),
        ("效益指标", "社会效益指标", "查档群众等候时间", "≤15分钟", "14分钟", "30", "29", ""),
        ("满意度指标", "服务对象满意度指标", "查档群众评价", "≥95%", "97%", "10", "10", ""),
    ),
    ("总分", "100", "98.5"),
)  # fmt: skip
YUNNAN = Variant(
    ("年初预算数", "全年预算数", "全年执行数", "分值", "执行率", "得分"),
    (("年度资金总额", "7.50", "7.29", "7.29", "10", "100.00%", "10"),),
    ("一级指标", "二级指标", "三级指标", "指标性质", "指标值", "度量单位", "实际完成值", "分值", "得分", "偏差原因分析及改进措施"),
    (
        ("产出指标", "数量指标", "编印年鉴册数", "﹦", "900", "册", "900", "50", "50", ""),
        ("", "成本指标", "编印费用", "≤", "72890", "元", "72890", "10", "10", ""),
        ("效益指标", "社会效益指标", "年鉴赠阅单位", "≥", "45", "个", "47", "30", "30", ""),
    ),
    ("总分", "100", "100"),
)  # fmt: skip
BEIJING = Variant(
    ("年初预算数（A）", "全年执行数（B）", "分值（10分）", "执行率（B/A）", "得分"),
    (("年度资金总额", "310.20", "154.74", "10", "49.88%", "5"),),
    ("一级指标", "二级指标", "三级指标", "分值", "年度指标值（A）", "全年实际值（B）", "得分", "未完成原因分析"),
    (
        ("产出指标", "数量指标", "举办展览场次", "50", "6场", "6场", "50", ""),
        ("效益指标", "社会效益指标", "观众人数", "27.5", "20000人", "21500人", "27.5", ""),
        ("满意度指标", "服务对象满意度指标", "观众评价", "12.5", "90%", "93%", "12.5", ""),
    ),
    ("总分", "100", "95"),
)  # fmt: skip
TRANSFER = Variant(
    ("全年预算数（A）", "全年执行数（B）", "分值", "执行率（B/A）", "得分"),
    (("总额", "640.00", "640.00", "10", "100.00%", "10"), ("财政拨款", "640.00", "640.00", "", "100.00%", "")),
    ("一级指标", "二级指标", "三级指标", "分值", "年度指标值", "全年实际值", "得分", "未完成原因分析"),
    (
        ("产出指标", "数量指标", "硬化产业路里程", "50", "≥12.4公里", "12.6公里", "50", ""),
        ("效益指标", "社会效益指标", "受益脱贫人口", "30", "≥530人", "548人", "30", ""),
        ("满意度指标", "服务对象满意度指标", "受益群众评价", "10", "≥90%", "96%", "9.5", ""),
    ),
    ("总分", "100", "99.5"),
)  # fmt: skip
HUBEI = Variant(
    ("预算数（A）", "执行数（B）", "执行率（B/A）", "得分（20分×执行率）"),
    (("年度财政资金总额", "88.00", "83.60", "95.00%", "19"),),
    ("一级指标", "二级指标", "三级指标", "年初目标值（A）", "实际完成值（B）", "得分"),
    (
        ("产出指标", "数量指标", "更换路灯盏数", "≥260盏", "264盏", "40"),
        ("效益指标", "社会效益指标", "亮灯率", "≥98%", "98.6%", "30"),
        ("满意度指标", "服务对象满意度指标", "居民评价", "≥90%", "88%", "9.5"),
    ),
    ("总分", "98.5"),
)  # fmt: skip
VARIANTS = {"P-SC": SICHUAN, "P-CENT": CENTRAL, "P-YN": YUNNAN, "P-BJ": BEIJING, "P-衔接": TRANSFER, "P-HB": HUBEI}


def cell_a_line(form: Variant) -> str:
    """As Word exports it: labels that are merged come out empty."""
    indent = ("",) * (len(form.head) - len(form.total))
    table = (
        ("项目名称", "51072221T000004711020-民间文献抢救"),
        ("预算执行", *form.money),
        *form.funds,
        form.head,
        *form.rows,
        form.total if form.head[-1] else (*form.total, *indent),
    )
    return "\n\n".join("\n".join(f"\t{cell}" for cell in row) for row in table)


def broken(words: str) -> str:
    """A cell of a narrow column: a line every few characters, and a blank one after each."""
    return "\n\n".join(words[at : at + _NARROW] for at in range(0, len(words), _NARROW))


def flattened(form: Variant) -> str:
    """As a PDF gives it: words broken over lines, numbers joined by spaces, an empty cell leaves nothing."""
    labels = 3
    lines = ["项目名称 51072221T000004711020-民间文献抢救", "预算执", "行情况", *map(broken, form.money)]
    for label, *numbers in form.funds:
        lines += [broken(label), " ".join(number for number in numbers if number)]
    lines += map(broken, form.head)
    for row in form.rows:
        lines += [broken(label) for label in row[:labels] if label]
        lines.append(" ".join(cell for cell in row[labels:] if cell))
    return "\n\n".join([*lines, " ".join(form.total), "项目负责人：王某某"])


def given(index: FactIndex, aspect: Aspect) -> list[tuple[str, str]]:
    return [(f.key.concept, f.text) for f in index.of(aspect)]


def standing(words: Row, starts: tuple[str, ...]) -> list[int]:
    """The columns that are called so."""
    return [at for at, word in enumerate(words) if word.startswith(starts)]


@pytest.mark.parametrize("layout", [cell_a_line, flattened])
@pytest.mark.parametrize("variant", VARIANTS)
def test_rows_of_every_form_in_both_layouts(read: Read, variant: str, layout: Callable[[Variant], str]) -> None:
    form = VARIANTS[variant]
    index = read(layout(form))
    for aspect, words in ((Aspect.WEIGHT, ("权重", "分值")), (Aspect.SCORE, ("得分",))):
        assert given(index, aspect) == [
            *(("指标:预算执行", form.funds[0][at + 1]) for at in standing(form.money, words)),
            *(("指标:预算执行", "20") for word in form.money if "20分×" in word and aspect is Aspect.WEIGHT),
            *((f"指标:{row[2]}", row[at]) for row in form.rows for at in standing(form.head, words)),
            *(("合计", form.total[-1 if aspect is Aspect.SCORE else 1]) for _ in standing(form.head, words)),
        ]
    assert {mark.word for mark in index.marks(MarkKind.FORM)} == {"read"}
    assert {figure.key.entity for figure in index.figures} == {"民间文献抢救#0"}


@pytest.mark.parametrize("variant", VARIANTS)
def test_both_layouts_state_the_same(read: Read, variant: str) -> None:
    lined, flat = read(cell_a_line(VARIANTS[variant])), read(flattened(VARIANTS[variant]))
    for aspect in (Aspect.TARGET, Aspect.ACTUAL, Aspect.VALUE, Aspect.COMPLETION):
        assert [(f.text, f.quantity, f.key) for f in flat.of(aspect)] == [
            (f.text, f.quantity, f.key) for f in lined.of(aspect)
        ]
    for kind in (MarkKind.TARGET, MarkKind.ACTUAL, MarkKind.REASON, MarkKind.PROJECT):
        assert [(m.text, m.word, m.key) for m in flat.marks(kind)] == [
            (m.text, m.word, m.key) for m in lined.marks(kind)
        ]


@pytest.mark.parametrize("variant", VARIANTS)
def test_facts_stand_where_they_are_printed(read: Read, variant: str) -> None:
    for layout in (cell_a_line, flattened):
        text = layout(VARIANTS[variant])
        start = len("2024年度云岭市档案馆部门决算\n")
        for figure in read(text).figures:
            first, last = figure.span
            assert text[first - start : last - start] == figure.text


def rows_of(index: FactIndex) -> Sequence[tuple[int, int]]:
    return sorted({(f.place.block, f.place.row) for f in index.of(Aspect.SCORE)})


@pytest.mark.parametrize("variant", VARIANTS)
def test_the_facts_of_a_row_share_their_place(read: Read, variant: str) -> None:
    form = VARIANTS[variant]
    for layout in (cell_a_line, flattened):
        index = read(layout(form))
        assert len(rows_of(index)) == len(form.rows) + 2
        for row in rows_of(index):
            keys = {
                f.key for f in index.figures if (f.place.block, f.place.row) == row and f.aspect is not Aspect.VALUE
            }
            assert len({key.concept for key in keys if key.concept != "项目资金"}) == 1
