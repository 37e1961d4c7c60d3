"""What the command line says, in two languages."""

from collections.abc import Mapping, Sequence
from types import MappingProxyType

from finlint.errors import FinlintError, PluginCrashError

LANGUAGES = ("zh", "en")

_SAID: Mapping[str, tuple[str, str]] = MappingProxyType(
    {
        "about": (
            "核对财政收支报告（决算、预算、绩效自评）中的数字是否互相一致",
            "check that the numbers of a Chinese public-finance report agree with one another",
        ),
        "commands": (
            "其他命令: rule、coverage、baseline、lsp（编辑器）、config、init、facts、test、plugins、new-plugin",
            "other commands: rule, coverage, baseline, lsp (editors), config, init, facts, test, plugins, new-plugin",
        ),
        "usage": ("用法: ", "usage: "),
        "options": ("选项", "options"),
        "arguments": ("参数", "arguments"),
        "paths": (
            "文件，或其中的 .txt、.md 和 .docx 要核对的目录；- 为标准输入",
            "files, or directories whose .txt, .md and .docx files to check; - is standard input",
        ),
        "file": ("一个文件；- 为标准输入", "a file; - is standard input"),
        "rules": ("规则的代码或名字", "code or name of a rule"),
        "all": ("全部规则", "every rule"),
        "help": ("显示这段说明", "show this help"),
        "version": ("显示版本", "show the version"),
        "select": (
            "只用这些规则：代码、代码的开头（FL1）或名字，逗号分隔，可重复",
            "run these rules only: codes, beginnings (FL1) or names, by commas, repeatable",
        ),
        "ignore": ("不用这些规则，写法同上", "leave these rules out, written likewise"),
        "extend-select": ("在所选之外再用这些规则", "run these rules too"),
        "exclude": (
            "目录里不核对的文件，按 .gitignore 的写法，逗号分隔，可重复",
            "files of directories that are not audited, as .gitignore names them, by commas, repeatable",
        ),
        "force-exclude": (
            "直接写出的文件也按 exclude 排除",
            "exclude also files that are named",
        ),
        "config": (
            "用这个配置文件，不再从报告的目录往上找 finlint.toml",
            "use this configuration and look for no finlint.toml above the files",
        ),
        "isolated": ("不用任何配置文件和基线", "use no configuration and no baseline"),
        "baseline": ("基线：其中记着的发现不再报告", "the baseline: findings that it lists are not reported again"),
        "allow-stale": ("基线里有用不上的条目也不算失败", "do not fail on entries of the baseline that are of no use"),
        "reason": ("写进基线每一条的理由", "the reason to write into each entry of the baseline"),
        "stdio": ("经标准输入输出与编辑器通话（总是如此）", "talk on standard input and output (always so)"),
        "schema": ("打印这种文件的 JSON schema", "print the JSON schema of such a file"),
        "configured file": (
            "看哪个文件用的配置（默认当前目录）",
            "the file whose configuration to show (default: here)",
        ),
        "directory": ("写到哪个目录（默认当前目录）", "the directory to write to (default: here)"),
        "baseline action": (
            "write 写下现有的发现，check 与基线比较，prune 删去用不上的条目",
            "write what is found now, check against the baseline, prune entries of no use",
        ),
        "shell": ("为哪种命令行写补全脚本", "the shell to print a completion script for"),
        "no action": ("没有 “{}”{}；可用 {}", "no “{}”{}; there are {}"),
        "two configs": ("--config 和 --isolated 只能用一个", "use --config or --isolated, not both"),
        "skipped": ("按 exclude 没有核对 {} 个文件", "{} files were excluded and not audited"),
        "foreign": (
            "目录里有 {} 个文件读不了，没有核对，请另存为 .docx 或 .txt: {}",
            "{} files of the directories cannot be read and were not audited, save them as .docx or .txt: {}",
        ),
        "special": ("{}: 不是普通的文件，没有核对", "{}: no regular file: not audited"),
        "closed": ("{}: 目录打不开：{}", "{}: the directory cannot be opened: {}"),
        "hidden": ("{} 压下了 {} 个发现", "{} suppressed {} findings"),
        "rules off": ("{} 停用了 {} 条规则：{}", "{} switched off {} rules: {}"),
        "exists": ("{} 已经有了，没有改动", "{} is there already: nothing was changed"),
        "made": ("写好了 {}", "wrote {}"),
        "baseline written": ("写好了 {}：{} 个发现", "wrote {}: {} findings"),
        "baseline pruned": ("{}：删去 {} 个用不上的条目，留下 {} 个", "{}: removed {} entries of no use, kept {}"),
        "baseline checked": (
            "{}：{} 个发现在基线里，{} 个不在；{} 个条目用不上",
            "{}: {} findings are in the baseline, {} are not; {} entries are of no use",
        ),
        "no baseline": (
            "没有基线文件，请先运行 finlint baseline write",
            "there is no baseline: run finlint baseline write first",
        ),
        "baseline outside": (
            "{} 不在基线 {} 的目录里，请用 --baseline 指定上层目录里的文件",
            "{} is not below the directory of the baseline {}: name one further up with --baseline",
        ),
        "not written": ("{}: 写不了：{}", "{}: cannot be written: {}"),
        "jobs": (
            "用几个进程（默认与核数相同，少于 4 个文件时用 1 个）",
            "processes (default: one a core, 1 below 4 files)",
        ),
        "no number": ("选项 {} 应是正整数", "option {} must be a positive number"),
        "no-cache": ("不用上次存下的结果", "use no results of former runs"),
        "statistics": ("只打印每条规则各有几个发现", "print only how many findings each rule has"),
        "progress": ("核对 {}/{}", "audited {}/{}"),
        "left": ("没有核对 {} 个文件: {}", "{} files were not audited: {}"),
        "worker lost": (
            "{}: 核对它的进程两次意外结束，此文件未核对",
            "{}: the process that audited it died twice: not audited",
        ),
        "diff": ("打印改法，不动文件", "print what --fix would change, and change nothing"),
        "fix": (
            "改正由其他数算得出的百分比和重复的标点",
            "put right percentages that other numbers give, and signs set twice",
        ),
        "unsafe-fixes": (
            "也改合计、漏写的单位和漏字",
            "put right totals, missing units and missing characters too",
        ),
        "fix stdin": (
            "标准输入没有文件可改，请用 --diff",
            "standard input is no file to write to: use --diff",
        ),
        "fixed": ("{}: 改正 {} 处", "{}: {} places put right"),
        "not fixed document": (
            "{}: 不改写 Word 文档，请在 Word 中改这 {} 处（--diff 列出）",
            "{}: Word documents are left alone; make these {} changes in Word (--diff lists them)",
        ),
        "not fixed": (
            "{}: 读过以后变了，或者不能原样写回，没有改",
            "{}: changed since it was read, or cannot be written as it is: left alone",
        ),
        "baseline not written": (
            "有文件没有核对，基线没有写",
            "a file was not audited: the baseline was not written",
        ),
        "rule options": ("选项", "Options"),
        "default": ("默认", "default"),
        "command line": ("命令行", "command line"),
        "output-format": ("输出格式：{}", "output format: {}"),
        "report": (
            "另把结果写进文件，如 --report sarif=结果.sarif；可重复",
            "write the result to a file as well, such as --report sarif=out.sarif; repeatable",
        ),
        "no file": (
            "选项 {} 要写成 格式=文件，如 xlsx=底稿.xlsx，而不是 “{}”",
            "option {} wants FORMAT=FILE, such as xlsx=findings.xlsx, not “{}”",
        ),
        "report twice": ("选项 --report 有两次要写 {}", "option --report is to write {} twice"),
        "report on input": (
            "选项 --report 要写的 {} 是要核对的报告，不会覆盖它",
            "option --report names {}, a report that is to be checked: it is not overwritten",
        ),
        "report nowhere": (
            "选项 --report 写不了 {}：它是目录，或者所在的目录不存在",
            "option --report cannot write {}: it is a directory, or there is no such directory",
        ),
        "report of diff": (
            "--diff 只打印改法，不能与 --report 一起用",
            "--diff only prints what would change: it goes with no --report",
        ),
        "workbook on terminal": (
            "xlsx 不能显示在终端上；请写 --report xlsx=底稿.xlsx，或用 > 转到文件",
            "a terminal cannot show xlsx: write --report xlsx=findings.xlsx, or send it to a file with >",
        ),
        "exit-zero": ("有发现也以 0 退出", "exit 0 even with findings"),
        "fail-on": (
            "达到这一级的发现才以 1 退出：{}（默认 error）",
            "exit 1 on findings of this level or above: {} (default error)",
        ),
        "lang": ("语言：{}（默认 zh）", "language: {} (default zh)"),
        "color": (
            "颜色：{}（默认 auto，遵守 NO_COLOR 等环境变量）",
            "colour: {} (default auto, which honours NO_COLOR and its like)",
        ),
        "stdin-filename": ("标准输入的文件名", "the file name of standard input"),
        "require-figures": (
            "文件里没有可核对的数字时以 2 退出",
            "exit 2 if a file has no number to check",
        ),
        "prior": (
            "上一年度的报告（一个文件）：本报告说到上年的数与它核对",
            "last year's report (one file): what this report says of last year is held against it",
        ),
        "twice": ("选项 {} 只能写一次", "option {} may be given once only"),
        "prior directory": (
            "--prior 要的是一个文件，{} 是目录；请写出上一年度的那份报告",
            "--prior takes one file, {} is a directory: name the report of the year before",
        ),
        "prior of several": (
            "--prior 只用于核对一份报告，这里有 {} 份；请每份报告各运行一次",
            "--prior is for one report, here are {}: run finlint once for each",
        ),
        "prior of directory": (
            "--prior 只用于核对一份报告，{} 是目录；请写出报告的文件名",
            "--prior is for one report, {} is a directory: name the file",
        ),
        "prior twice stdin": (
            "标准输入不能既是本年又是上年的报告",
            "standard input cannot be this year's report and last year's",
        ),
        "unknown option": ("没有选项 “{}”{}", "no option “{}”{}"),
        "unknown choice": (
            "选项 {}: 没有 “{}”{}；可用 {}",
            "option {}: no “{}”{}; there are {}",
        ),
        "no value": ("选项 {} 缺少值", "option {} lacks a value"),
        "needless value": ("选项 {} 不带值", "option {} takes no value"),
        "no argument": ("缺少参数 {}", "the argument {} is missing"),
        "too many": ("多余的参数 “{}”", "one argument too many: “{}”"),
        "usage error": ("参数有误: {}", "wrong arguments: {}"),
        "nearest": ("；最接近的是 {}", "; the nearest is {}"),
        "command meant": (
            "（是想用命令 {0} 吗？）",
            " (is the command {0} meant?)",
        ),
        "empty list": ("选项 {} 没有写出规则", "option {} names no rule"),
        "no report": (
            "{}: 目录里没有报告（.txt、.md 或 .docx）",
            "{}: no report (.txt, .md or .docx) in this directory",
        ),
        "no figure": (
            "{}: 没有可核对的数字",
            "{}: no number to check",
        ),
        "crash": (
            "{}: 规则 {} 崩溃，其他规则的结果不受影响: {}",
            "{}: rule {} crashed, all others ran: {}",
        ),
        "internal": (
            "{}: 内部错误，此文件未核对: {}",
            "{}: internal error, this file was not audited: {}",
        ),
        "broken": ("内部错误: {}", "internal error: {}"),
        "interrupted": ("已中断", "interrupted"),
        "tested": (
            "规则文件；其后的报告逐个说明每个等式用了哪些数",
            "a rule file; of the reports behind it is shown which numbers each equation uses",
        ),
        "examples right": ("例子 {}+{} 个，全部相符", "{}+{} examples, all as they should be"),
        "examples wrong": ("例子 {}+{} 个，{} 个不符", "{}+{} examples, {} not as they should be"),
        "holds": ("成立", "holds"),
        "violated": ("矛盾", "violated"),
        "undecided": ("无法判断", "undecided"),
        "not asked": ("没有核对", "not asked"),
        "plugin name": ("插件的名字，小写英文，如 acme", "the name of the plugin in small letters, such as acme"),
        "no plugin name": (
            "“{}” 不能作插件名：用小写字母、数字和短横线",
            "“{}” is no name: small letters, digits and hyphens",
        ),
        "code": ("规则代码的大写字母（默认取自名字）", "the capitals of its codes (default: of the name)"),
        "no capitals": (
            "“{}” 不能作规则代码：要两到六个大写字母，FL 归 finlint",
            "“{}”: two to six capitals, FL is finlint's",
        ),
        "plugin made": (
            "写好了 {0}。接着：cd {0} && pip install -e '.[dev]' && pytest",
            "wrote {0}; next: cd {0} && pip install -e '.[dev]' && pytest",
        ),
        "hooks": ("钩子", "hooks"),
        "rules given": ("规则 {} 条", "{} rules"),
        "severity": ("严重程度", "severity"),
        "since": ("始于版本", "since"),
        "origin": ("来源", "origin"),
        "what": ("查什么", "What it does"),
        "why": ("为什么", "Why"),
        "bad": ("错误的例子（⟦⟧ 内为应报告处）", "Bad (⟦⟧ holds what is found)"),
        "prior example": ("例子的上年报告", "Last year's report to the examples"),
        "good": ("正确的例子", "Good"),
    }
)


def say(language: str, name: str, *words: object) -> str:
    """A sentence with its slots filled."""
    return _SAID[name][LANGUAGES.index(language)].format(*words)


def told(error: FinlintError, language: str) -> str:
    """What an error says: its arguments are the sentence in Chinese, then in English."""
    return str(error.args[-1 if language == "en" else 0]) if error.args else type(error).__name__


def raised(error: Exception) -> str:
    """One line on an error that is finlint's own: what, and the innermost place it came from."""
    if isinstance(error, PluginCrashError):
        return str(error)
    frame = error.__traceback__
    while frame is not None and frame.tb_next is not None:
        frame = frame.tb_next
    where = "" if frame is None else f" ({frame.tb_frame.f_code.co_filename}:{frame.tb_lineno})"
    return f"{type(error).__name__}: {error}{where}"


def spoken(arguments: Sequence[str]) -> str:
    """The language asked for, found before the arguments are understood: errors need it."""
    for at, word in enumerate(arguments):
        value = word.removeprefix("--lang=")
        if word == "--lang" and at + 1 < len(arguments):
            value = arguments[at + 1]
        if value in LANGUAGES and value != word:
            return value
    return LANGUAGES[0]
