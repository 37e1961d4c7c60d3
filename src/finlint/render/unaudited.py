"""What was not audited, and what of it a reader should know: files, rules, last year's report."""

from collections.abc import Iterator

from finlint.audit import Report, Run
from finlint.choice import Choice
from finlint.value import value


class Lack(Choice):
    """Why the audit is not whole; the value names it for machines."""

    REFUSED = "file-not-audited"
    CRASH = "rule-crashed"
    NOTE = "not-done-as-asked"
    NO_FIGURE = "no-number-to-check"
    HIDDEN = "finding-suppressed"
    OFF = "rules-switched-off"

    @property
    def failed(self) -> bool:
        """Whether something was to be audited and was not."""
        return self in {Lack.REFUSED, Lack.CRASH}

    @property
    def meant(self) -> bool:
        """Whether a configuration or a baseline asked for it."""
        return self in {Lack.HIDDEN, Lack.OFF}


TITLES = {
    "zh": {
        Lack.REFUSED: "文件没有审核",
        Lack.CRASH: "规则崩溃",
        Lack.NOTE: "没有照要求做",
        Lack.NO_FIGURE: "没有可核对的数字",
        Lack.HIDDEN: "发现已压下",
        Lack.OFF: "规则已停用",
    },
    "en": {
        Lack.REFUSED: "file not audited",
        Lack.CRASH: "rule crashed",
        Lack.NOTE: "not done as asked",
        Lack.NO_FIGURE: "no number to check",
        Lack.HIDDEN: "finding suppressed",
        Lack.OFF: "rules switched off",
    },
}
HELP = {
    "zh": {
        Lack.REFUSED: "文件不存在、不是文本，或者目录里没有报告：对它没有任何结论。",
        Lack.CRASH: "一条规则出错：这份报告没有按它核对，其余规则的结果不受影响。",
        Lack.NOTE: "要求做的一件事做不了，例如上年的报告是别的单位的。",
        Lack.NO_FIGURE: "文件里没有读到可以核对的数字：没有发现不等于没有错。",
        Lack.HIDDEN: "配置或基线写明不报的一条发现：理由在那个文件里。",
        Lack.OFF: "配置停用的规则：这份报告没有按它们核对。",
    },
    "en": {
        Lack.REFUSED: "The file is missing, is no text, or the directory holds no report: nothing is known of it.",
        Lack.CRASH: "A rule failed: this report was not checked by it, the results of all others stand.",
        Lack.NOTE: "Something that was asked for cannot be done: last year's report is another unit's, for instance.",
        Lack.NO_FIGURE: "No number was read that could be checked: finding nothing does not mean that all is right.",
        Lack.HIDDEN: "A finding that a configuration or a baseline keeps back; the reason is in that file.",
        Lack.OFF: "Rules that a configuration switched off: this report was not checked by them.",
    },
}


@value
class Missed:
    """One thing that was not audited: the file, the rule where it is about one, and why."""

    lack: Lack
    path: str
    why: str
    code: str = ""


def missed(run: Run, language: str) -> Iterator[Missed]:
    """Files first, then what lacks of each report, and what was not to be told of it."""
    for refused in run.refused:
        yield Missed(Lack.REFUSED, refused.path, refused.why)
    for report in run.reports:
        path = report.source.path
        for crash in report.crashes:
            yield Missed(Lack.CRASH, path, crash.error, crash.code)
        for note in report.notes:
            yield Missed(Lack.NOTE, path, note[language])
        if not report.figures:
            yield Missed(Lack.NO_FIGURE, path, TITLES[language][Lack.NO_FIGURE])
        yield from _withheld(report, language)


def _withheld(report: Report, language: str) -> Iterator[Missed]:
    path = report.source.path
    for hidden in report.hidden:
        for finding in hidden.findings:
            row, column = report.source.position(finding.offset.start)
            yield Missed(Lack.HIDDEN, path, f"{hidden.by}: {row}:{column} {finding.message[language]}", finding.code)
        if hidden.rules:
            yield Missed(Lack.OFF, path, f"{hidden.by}: {', '.join(hidden.rules)}")
