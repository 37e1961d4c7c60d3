"""A page for each rule, made of its documentation when the site is built (mkdocs hook)."""

import re
from collections.abc import Iterator
from typing import Any

from mkdocs.structure.files import File, Files

from finlint.audit import Rule
from finlint.engine.available import available

_OUTSIDE = re.compile(r"\[([^\]]+)\]\(\.\./[^)]+\)")
_FAMILIES = {
    "FL1": "合计与构成",
    "FL2": "占比与完成率",
    "FL3": "增减",
    "FL4": "复述",
    "FL5": "绩效自评表",
    "FL6": "文字与数字",
    "FL7": "形式与个人信息",
    "FL8": "结构",
    "FL9": "finlint 自己",
}


def on_files(files: Files, config: Any) -> Files:
    """Add the pages of the rules."""
    pages = {f"rules/{rule.code}.md": "\n".join(_page(rule)) for rule in available()}
    pages["rules/index.md"] = "\n".join(_index())
    for name, content in pages.items():
        files.append(File.generated(config, name, content=content))
    return files


def on_page_markdown(markdown: str, page: Any, **_: object) -> str:
    """Name files of the repository that the site does not hold, without a link to them."""
    return markdown if "/" in page.file.src_uri else _OUTSIDE.sub(r"\1", markdown)


def _index() -> Iterator[str]:
    yield "# 全部规则\n"
    yield "代码不会挪作他用。在终端里看一条规则：`finlint rule FL203`。"
    for family, title in _FAMILIES.items():
        yield f"\n## {family}xx {title}\n"
        yield "| 代码 | 名字 | 级别 | 查什么 |"
        yield "|---|---|---|---|"
        for rule in available():
            if rule.code.startswith(family):
                summary = rule.doc.summary.replace("|", "\\|")
                yield f"| [{rule.code}]({rule.code}.md) | `{rule.name}` | {rule.severity.value} | {summary} |"


def _page(rule: Rule) -> Iterator[str]:
    yield f"# {rule.code} {rule.name}\n"
    yield f"级别 `{rule.severity.value}`，始于 {rule.since}，来源 `{rule.origin}`。\n"
    yield f"{rule.doc.summary}\n"
    yield f"## 查什么\n\n{rule.doc.what}\n"
    yield f"## 为什么\n\n{rule.doc.why}\n"
    if rule.doc.options:
        yield f"## 选项\n\n{rule.doc.options}\n"
    for title, examples in (
        ("上年的报告", (rule.doc.prior,)),
        ("错误的例子", rule.doc.bad),
        ("正确的例子", rule.doc.good),
    ):
        for example in filter(None, examples):
            yield f"## {title}\n\n````text\n{example}\n````\n"
