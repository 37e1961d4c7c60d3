"""Group headings with marks of their own, and full marks that stand for several rows."""

from collections.abc import Callable, Sequence

from finlint.facts import Aspect, FactIndex, MarkKind

Read = Callable[..., FactIndex]
HEAD = ("一级指标", "二级指标", "三级指标", "评分标准", "分值", "自评得分", "扣分原因")
ROWS = (
    ("投  入\n\n（30分）", "预算配置\n（30分）", "在职人员\n\n控制率", "每超过一个百分点扣0.5分", "30", "30", ""),
    ("产出（70分）", "职责履行（20分）", "巡查次数", "", "20", "18", "少巡查一次"),
    ("", "履职效益（50分）", "经济效益", "共性要素", "40", "15", ""),
    ("", "", "社会效益", "", "", "12", ""),
    ("", "", "生态效益", "", "", "10", "未设目标"),
)
PAGE = ("产出（70分）", "履职效益（50分）", "公众满意度", "95%（含）以上计10分", "10", "10", "")
TOTAL = ("总  分", "", "", "", "100", "95", "")


def table(*rows: Sequence[str]) -> str:
    text = "\n\n".join("\n".join(f"\t{cell}" for cell in row) for row in rows)
    return "部门整体支出绩效评价评分表\n" + text


def whole(read: Read) -> FactIndex:
    return read(table(HEAD, *ROWS, HEAD, PAGE, TOTAL))


def test_groups_are_stated_once_below_what_they_stand_in(read: Read) -> None:
    found = [f for f in whole(read).of(Aspect.WEIGHT) if f.key.concept.startswith("分组:")]
    assert [(f.key.concept, f.key.scope.level, f.text) for f in found] == [
        ("分组:投入", "", "30"),
        ("分组:预算配置", "投入", "30"),
        ("分组:产出", "", "70"),
        ("分组:职责履行", "产出", "20"),
        ("分组:履职效益", "产出", "50"),
    ]


def test_rows_know_their_groups_beyond_a_page_break(read: Read) -> None:
    scores = whole(read).of(Aspect.SCORE)
    levels = {f.key.concept: f.key.scope.level for f in scores}
    assert levels["指标:在职人员控制率"] == "投入/预算配置"
    assert levels["指标:生态效益"] == levels["指标:公众满意度"] == "产出/履职效益"


def test_a_weight_that_is_merged_over_rows_is_that_of_all(read: Read) -> None:
    weights = {f.key.concept: f.text for f in whole(read).of(Aspect.WEIGHT)}
    assert weights["指标:经济效益、社会效益、生态效益"] == "40"
    assert "指标:经济效益" not in weights
    scores = {f.key.concept: f.text for f in whole(read).of(Aspect.SCORE)}
    assert [scores[f"指标:{name}效益"] for name in ("经济", "社会", "生态")] == ["15", "12", "10"]


def test_what_a_form_says_in_words(read: Read) -> None:
    end = (("评价结论", "完成较好。"), ("存在的问题", "无"), ("改进措施", "加强巡查。"))
    marks = read(table(HEAD, *ROWS, HEAD, PAGE, TOTAL, *end)).marks(MarkKind.REASON)
    said = {m.key.concept: (m.text, m.word) for m in marks if m.key}
    assert said["评价结论"] == ("完成较好。", "")
    assert said["存在问题"] == ("无", "none")
    assert said["改进措施"] == ("加强巡查。", "")
    assert said["指标:生态效益"] == ("未设目标", "")


def test_the_group_that_a_header_names(read: Read) -> None:
    head = ("绩效指标（90分）", "一级指标", "三级指标", "指标值", "完成值", "权重", "得分")
    rows = (
        ("", "产出指标", "巡查次数", "12", "12", "60", "60"),
        ("", "效益指标", "群众知晓", "80%", "85%", "30", "30"),
    )
    index = read(table(head, *rows))
    assert [f.text for f in index.of(Aspect.WEIGHT, "分组:绩效指标")] == ["90"]
    assert [f.key.scope.level for f in index.of(Aspect.SCORE)] == ["绩效指标/产出指标", "绩效指标/效益指标"]


def test_a_lost_row_makes_a_form_doubtful_unless_the_weights_add_up(read: Read) -> None:
    short = ("", "", "巡查里程", "9", "9")
    lost = read(table(HEAD, *ROWS, short, HEAD, PAGE, ("总分", "", "", "", "110", "95", "")))
    assert [m.word for m in lost.marks(MarkKind.FORM)] == ["doubtful"]
    assert not lost.of(Aspect.SCORE)
    kept = read(table(HEAD, *ROWS, short, HEAD, PAGE, TOTAL))
    assert [m.word for m in kept.marks(MarkKind.FORM)] == ["read"]


def test_the_name_of_a_project_is_where_it_is_printed(read: Read) -> None:
    cover = "2024年度云岭市档案馆部门决算\n"
    text = "\t项目名称\n\t51072221T000004711020-民间文献抢救\n\n\t三级指标\n\t权重\n\t得分\n\n\t册数\n\t9\n\t9"
    (mark,) = read(text).marks(MarkKind.PROJECT)
    assert (cover + text)[mark.span.start : mark.span.end] == mark.text == "民间文献抢救"


def test_a_grade_is_that_of_the_score_it_stands_beside(read: Read) -> None:
    whole = read(table(HEAD, *ROWS, HEAD, PAGE, TOTAL, ("评价等次", "优秀")))
    assert [(m.text, m.word) for m in whole.marks(MarkKind.GRADE)] == [("优秀", "优")]
    beside = read(table(("绩效自评综合得分", "88分", "评价等次", "良")))
    assert [m.word for m in beside.marks(MarkKind.GRADE)] == ["良"]
    assert not read(table(HEAD, *ROWS, ("评价等次", "优"))).marks(MarkKind.GRADE)
