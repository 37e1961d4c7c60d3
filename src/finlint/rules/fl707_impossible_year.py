"""FL707: 年份与报告年度相合."""

from collections.abc import Iterator

from finlint.authoring import FactIndex, MarkKind, Outcome, Severity, Text, rule, written

_RELATION = Text("年份与报告年度相合", "years agree with the year of the report")
_WHY = {
    "before": ("比较的应是上年", "it is the year before that is compared with"),
    "closing": ("年末应是报告年度的年末", "the closing day is that of the year of the report"),
    "lead": ("整段没有提到报告年度", "the paragraph never names the year of the report"),
    "goal": ("这一年的预算不会在几年前使用", "money of this year is not spent years before"),
    "cited": ("依据的是以前年度的考评文件", "the paper of another year's review is cited"),
    "heading": ("与报告年度不一致", "not the year of the report"),
    "date": ("没有这样的日期", "no calendar has this date"),
}


@rule("FL707", "impossible-year", Severity.WARNING)
def impossible_year(facts: FactIndex) -> Iterator[Outcome]:
    """年份与报告年度矛盾，或者日期不存在。

    What it does:
        “与某年度相比”应是报告年度的上一年，“截至某年12月31日”应是报告年度。法规名称、文号、工作回顾中的年份不看；
        与更早年份比较，只有别处都与上年比较而又没有说明理由时才报；报告年度不能确定时，只看不存在的日期；
        自评表年度目标里“于某年用N万元”早于报告年度两年以上的也报；引用两年以前的《…年度…考评工作的通知》一类文件，是提示。

    Why:
        照着上年的稿子改，最容易漏的就是年份；读者无法知道数字是哪一年的。

    Bad:
        2024年度云岭市档案馆部门决算
        2024年度收、支总计均为80.00万元。与⟦2024⟧年度相比，收、支总计各增加3.00万元，增长3.9%。
        截至⟦2023⟧年12月31日，单位共有车辆2辆。2024年⟦11月31日⟧，完成移交。

    Bad:
        2024年度云岭市档案馆部门决算
        2024年度收、支总计均为80.00万元。与2023年度相比，收、支总计各增加3.00万元，增长3.9%。
        2024年度本年收入合计80.00万元。与2023年度相比，增加3.00万元，增长3.9%。
        ⟦2022⟧年度本年支出合计80.00万元，占100%。
        2024年度公务接待费支出决算2.00万元，与⟦2022⟧年度相比，减少1.00万元，下降33.3%。

    Bad:
        云岭市档案馆2024年部门预算
        2024年收支总预算300.00万元。
        1.文化旅游体育与传媒支出（类）文化和旅游（款）行政运行（项）：2024年预算数为200.00万元，比上年增加2.00万元。
        2.社会保障和就业支出（类）行政事业单位养老支出（款）行政单位离退休（项）：⟦2014⟧年预算数为60.00万元。
        3.住房保障支出（类）住房改革支出（款）住房公积金（项）：2024年预算数为40.00万元，比2023年增加1.00万元。

    Bad:
        2024年度云岭市档案馆部门决算
        2024年度本年支出合计80.00万元。
        ⇥项目名称
        ⇥馆藏修复

        ⇥年度目标
        ⇥于⟦2014⟧年，运用12万元资金修复馆藏。

        ⇥年初预算
        ⇥12.00

    Bad:
        2024年度云岭市档案馆部门决算
        2024年度本年支出合计80.00万元。2024年各项任务根据《关于做好⟦2018⟧年度综合绩效考评工作的通知》评分。

    Good:
        2024年度云岭市档案馆部门决算
        2024年度收、支总计均为80.00万元。与2023年度相比，收、支总计各增加3.00万元，增长3.9%。
        截至2024年12月31日，单位共有车辆2辆。根据《2021年档案法实施意见》（云档〔2022〕3号），2022年度本年收入合计的口径在2024年调整。
        接待人次比2019年（疫情前）减少30人次。
    """
    for mark in facts.marks(MarkKind.YEAR):
        zh, en = _WHY.get(mark.word, _WHY["date"])
        likely = (f"，疑为{mark.expected}年", f", probably {mark.expected}") if mark.expected else ("", "")
        message = Text(f"“{mark.text}”：{zh}{likely[0]}", f"“{mark.text}”: {en}{likely[1]}")
        outcome = written(mark, _RELATION, message)
        yield outcome.as_severe_as(Severity.INFO) if mark.word == "cited" else outcome
