"""What findings say, read aloud: no unit is wanting, and words at fault are not called numbers."""

from finlint import lint_text

HEAD = "2024年度云岭市档案馆部门决算\n"
TABLE = """
\t部门预算项目支出绩效自评表
\t项目名称
\t检测经费

\t三级指标
\t指标值
\t完成值
\t权重
\t得分

\t检测批次
\t20
\t20
\t60
\t60

\t报告份数
\t3
\t3
\t40
\t35

\t合计
\t100
\t98
"""


def said(text: str) -> list[str]:
    return [finding.message.zh for finding in lint_text(HEAD + text) if finding.code in ("FL502", "FL601", "FL116")]


def test_a_word_is_told_with_what_it_contradicts() -> None:
    spent = "公务接待费预算为6.00万元，支出决算为6.00万元，完成预算的100%，决算数小于预算数。"
    assert said(spent) == ["公务接待费完成预算100%，决算数等于预算数，而文字说“小于”"]


def test_a_cell_is_told_with_the_unit_of_its_column() -> None:
    assert said(TABLE) == ["合计98分，按“得分合计 = 各项得分之和”应为95分，相差3分"]


def test_a_sum_is_told_in_words() -> None:
    listed = """五、一般公共预算财政拨款支出决算情况说明
（二）一般公共预算财政拨款支出决算结构情况
2024年度一般公共预算财政拨款支出173.97万元，主要用于以下方面：社会保障和就业支出88.42万元，占50.82%；住房保障支出85.55万元，占49.18%。
（三）一般公共预算财政拨款支出决算具体情况
1.社会保障和就业支出（类）行政事业单位养老支出（款）事业单位离退休（项）：支出决算为88.02万元。
2.住房保障支出（类）住房改革支出（款）住房公积金（项）：支出决算为85.55万元。
"""
    assert [message.partition("“")[2].partition("”")[0] for message in said(listed)] == ["各类 = 各项之和"]


def test_a_change_is_called_one() -> None:
    spent = "2024年度公务接待费支出4.00万元，2023年度公务接待费支出5.00万元，比2023年度减少1.10万元，下降20%。"
    first = next(finding.message.zh for finding in lint_text(HEAD + spent))
    assert first == "公务接待费增减额1.10万元，按“增减额 = 本年数 - 上年数”应为1.00万元，相差0.10万元"
