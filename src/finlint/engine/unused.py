"""FL901: an entry of the configuration, or of the baseline, that means no finding."""

from finlint.audit import Rule, RuleDoc, Severity

UNUSED = Rule(
    "FL901",
    "unused-suppression",
    Severity.WARNING,
    RuleDoc(
        "压下发现的条目没有用上.",
        "检查 finlint.toml 里的 [[suppress]] 和基线里的 [[finding]]：所说的报告核对过了，却没有这样的发现，"
        "或者已经过了 until 那一天。基线里的是错误，[[suppress]] 里的是警告。"
        "没有核对的报告、没有运行的规则，它们的条目不问。",
        "数字改正以后，条目还留着，会把以后的错误也压下去。",
        ('[[suppress]]\nfile = "2024.txt"\nrule = "FL104"\ntext = "48.36"\nreason = "已改正"',),
        ('[[suppress]]\nfile = "2024.txt"\nrule = "FL104"\ntext = "48.36"\nreason = "口径不同，见附注"',),
    ),
    lambda _: (),
)
"""What is known of it; the entries are judged when all reports are audited (``finlint.engine.suppress``)."""
