"""What was not audited, and what of it a reader should know: files, rules, last year's report."""

from collections.abc import Iterator
from enum import Enum

from finlint.audit import Run
from finlint.value import value


class Lack(Enum):
    """Why the audit is not whole; the value names it for machines."""

    REFUSED = "file-not-audited"
    CRASH = "rule-crashed"
    NOTE = "not-done-as-asked"
    NO_FIGURE = "no-number-to-check"

    @property
    def failed(self) -> bool:
        """Whether something was to be audited and was not."""
        return self in {Lack.REFUSED, Lack.CRASH}


TITLES = {
    "zh": {
        Lack.REFUSED: "文件没有审核",
        Lack.CRASH: "规则崩溃",
        Lack.NOTE: "没有照要求做",
        Lack.NO_FIGURE: "没有可核对的数字",
    },
    "en": {
        Lack.REFUSED: "file not audited",
        Lack.CRASH: "rule crashed",
        Lack.NOTE: "not done as asked",
        Lack.NO_FIGURE: "no number to check",
    },
}
HELP = {
    "zh": {
        Lack.REFUSED: "文件不存在、不是文本，或者目录里没有报告：对它没有任何结论。",
        Lack.CRASH: "一条规则出错：这份报告没有按它核对，其余规则的结果不受影响。",
        Lack.NOTE: "要求做的一件事做不了，例如上年的报告是别的单位的。",
        Lack.NO_FIGURE: "文件里没有读到可以核对的数字：没有发现不等于没有错。",
    },
    "en": {
        Lack.REFUSED: "The file is missing, is no text, or the directory holds no report: nothing is known of it.",
        Lack.CRASH: "A rule failed: this report was not checked by it, the results of all others stand.",
        Lack.NOTE: "Something that was asked for cannot be done: last year's report is another unit's, for instance.",
        Lack.NO_FIGURE: "No number was read that could be checked: finding nothing does not mean that all is right.",
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
    """Files first, then what lacks of each report."""
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
