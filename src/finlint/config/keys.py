"""Every key of a configuration: what it holds, how files that extend one another join it, what it says."""

from collections.abc import Mapping
from types import MappingProxyType

from finlint.config.kinds import (
    BY_FILE,
    BY_RULE,
    DAY,
    ENTRIES,
    FLAG,
    LINE,
    PATH,
    PATHS,
    PRIORS,
    RULES,
    TEXT,
    TEXTS,
    Kind,
)
from finlint.value import value

LEVELS = ("error", "warning", "info")
LANGUAGES = ("zh", "en")

REPLACE, JOIN = "replace", "join"


@value
class Key:
    """One key: ``kind`` is what its value is, ``joins`` how it meets that of the file it extends.

    ``REPLACE`` takes the value of the file that is nearer to the report, ``JOIN`` keeps both, the nearer
    one winning where they name the same. ``zh`` and ``en`` say what it is for, ``example`` is TOML.
    """

    kind: Kind
    zh: str
    en: str
    example: str
    joins: str = REPLACE
    choices: tuple[str, ...] = ()


KEYS: Mapping[str, Key] = MappingProxyType(
    {
        "extend": Key(
            PATH,
            "先读这一个配置文件，再以本文件的为准",
            "read this configuration first; what stands here counts before it",
            '"../finlint.toml"',
        ),
        "select": Key(
            RULES,
            "只用这些规则：代码、代码的开头或名字",
            "run these rules only: codes, beginnings or names",
            '["FL1", "FL2"]',
        ),
        "extend-select": Key(RULES, "在 select 之外再用这些规则", "run these rules too", '["FL702"]', JOIN),
        "ignore": Key(RULES, "不用这些规则", "leave these rules out", '["FL706"]', JOIN),
        "per-file-ignores": Key(
            BY_FILE,
            "某些文件不用某些规则；文件按 .gitignore 的写法",
            "leave rules out of some files, named as .gitignore names them",
            '{ "附件/*.txt" = ["FL8"] }',
            JOIN,
        ),
        "rules": Key(
            BY_RULE,
            "单条规则的严重程度和选项",
            "severity and options of single rules",
            '{ FL706 = { severity = "info" } }',
            JOIN,
        ),
        "fail-on": Key(
            TEXT,
            "达到这一级的发现才以 1 退出",
            "exit 1 on findings of this level or above",
            '"error"',
            choices=LEVELS,
        ),
        "exclude": Key(
            TEXTS,
            "目录里不核对的文件，按 .gitignore 的写法",
            "files of a directory that are not audited, as .gitignore names them",
            '["旧稿/", "*.bak.txt"]',
            JOIN,
        ),
        "force-exclude": Key(
            FLAG,
            "命令行直接写出的文件也按 exclude 排除（pre-commit 用）",
            "exclude also files that the command line names (for pre-commit)",
            "true",
        ),
        "language": Key(TEXT, "输出的语言", "the language of the output", '"zh"', choices=LANGUAGES),
        "amount-resolution": Key(
            TEXTS,
            "金额写到哪一位，每个单位一项；不写则从报告本身看出",
            "the last place that amounts are printed to, one for a unit; seen from the report where it is not said",
            '["0.01万元"]',
        ),
        "unit-names": Key(
            TEXTS,
            "填报单位的全称和简称：报告里这样称呼自己",
            "full and short names of the reporting unit, as the report calls itself",
            '["某某区水务局", "区水务局"]',
        ),
        "vocabulary": Key(
            PATHS,
            "补充词汇的 TOML 文件：本地的科目、指标叫法",
            "TOML files with more words: what measures are called here",
            '["词汇.toml"]',
            JOIN,
        ),
        "rule-files": Key(
            PATHS, "自己的等式规则（TOML 文件）", "equations of one's own (TOML files)", '["规则.toml"]', JOIN
        ),
        "prior": Key(
            PRIORS,
            "上一年度的报告：哪个文件的上年报告是哪个文件",
            "last year's reports: a file and the report of the year before",
            '{ "2024.txt" = "2023.txt" }',
            JOIN,
        ),
        "baseline": Key(
            PATH,
            "基线文件：里面记着的发现不再报告",
            "the baseline: findings that it lists are not reported again",
            '"finlint-baseline.toml"',
        ),
        "suppress": Key(
            ENTRIES,
            "不报告的发现，每项都要有理由",
            "findings that are not reported, each with a reason",
            '[{ file = "2024.txt", rule = "FL104", text = "48.36", reason = "口径不同，见附注" }]',
            JOIN,
        ),
    }
)

ENTRY: Mapping[str, Key] = MappingProxyType(
    {
        "file": Key(TEXT, "报告，按 .gitignore 的写法", "the report, as .gitignore names it", '"2024.txt"'),
        "rule": Key(TEXT, "规则的代码或名字", "code or name of the rule", '"FL104"'),
        "text": Key(TEXT, "发现所在的数字或文字", "the number or words at fault", '"48.36"'),
        "line": Key(LINE, "发现所在的行", "the line at fault", "12"),
        "fingerprint": Key(
            TEXT,
            "发现的指纹，见 --output-format json",
            "fingerprint of the finding, see --output-format json",
            '"0123456789abcdef"',
        ),
        "message": Key(TEXT, "发现的说明，只给人看", "what the finding said, for people", '"…"'),
        "reason": Key(TEXT, "理由，必填", "the reason, required", '"口径不同，见附注"'),
        "until": Key(DAY, "到这一天为止（含当天）", "the last day that it counts", "2025-12-31"),
    }
)
"""What an entry of ``suppress`` may say; a baseline has the same."""
