"""Rules, outcomes, findings and reports."""

from finlint.audit.equation import Equation, Form, Product, Solution, worth
from finlint.audit.finding import Edit, Evidence, Finding, Fix, Related, Text
from finlint.audit.outcome import Outcome
from finlint.audit.report import Crash, Hidden, Renderer, Report, Run, Tally, Unaudited, View
from finlint.audit.rule import Check, Rule, RuleDoc
from finlint.audit.totals import Totals
from finlint.audit.verdict import Severity, Verdict

__all__ = [
    "Check",
    "Crash",
    "Edit",
    "Equation",
    "Evidence",
    "Finding",
    "Fix",
    "Form",
    "Hidden",
    "Outcome",
    "Product",
    "Related",
    "Renderer",
    "Report",
    "Rule",
    "RuleDoc",
    "Run",
    "Severity",
    "Solution",
    "Tally",
    "Text",
    "Totals",
    "Unaudited",
    "Verdict",
    "View",
    "worth",
]
