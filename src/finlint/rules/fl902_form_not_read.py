"""FL902: 没有读全的自评表."""

from collections.abc import Iterator

from finlint.authoring import Evidence, FactIndex, Mark, MarkKind, Outcome, Severity, Text, Verdict, rule

_RELATION = Text("自评表的各行都读到了", "every row of the table was read")
_DOUBTFUL = "doubtful"


@rule("FL902", "form-not-read", Severity.INFO)
def form_not_read(facts: FactIndex) -> Iterator[Outcome]:
    """自评表的行没有读全，表中的分值和得分没有核对。

    What it does:
        指出表头认得出、各行却拼不完整的绩效表：从PDF复制出来断开的行、列数与表头不同的行。
        这样的表，分值、得分、指标完成情况一概不核对，免得误报。

    Why:
        没有发现不等于没有错。读者应当知道哪一张表要自己看。

    Bad:
        ⇥部门预算项目支出绩效自评表
        ⇥项目名称
        ⇥⟦检测经费⟧

        ⇥三级指标
        ⇥指标值
        ⇥完成值
        ⇥权重
        ⇥得分

        ⇥检测批次
        ⇥20
        ⇥20
        ⇥60
        ⇥60

        ⇥报告份数
        ⇥3
        ⇥40
        ⇥40

        ⇥合计
        ⇥100
        ⇥100

    Good:
        ⇥部门预算项目支出绩效自评表
        ⇥项目名称
        ⇥检测经费

        ⇥三级指标
        ⇥指标值
        ⇥完成值
        ⇥权重
        ⇥得分

        ⇥检测批次
        ⇥20
        ⇥20
        ⇥60
        ⇥60

        ⇥报告份数
        ⇥3
        ⇥3
        ⇥40
        ⇥40

        ⇥合计
        ⇥100
        ⇥100
    """
    for form in facts.marks(MarkKind.FORM):
        yield _outcome(form)


def _outcome(form: Mark) -> Outcome:
    name = form.text or "无标题"
    message = Text(
        f"“{name}”的自评表没有读全，分值和得分没有核对",
        f"the table of “{name}” was not read in full: its weights and scores were not checked",
    )
    verdict = Verdict.VIOLATED if form.word == _DOUBTFUL else Verdict.HOLDS
    return Outcome(verdict, form, (), Evidence(_RELATION), message)
