"""The file of known findings: written, and compared with what is found now."""

import json
import os
from collections.abc import Iterable

from finlint.audit import Finding, Report
from finlint.config import Entry
from finlint.text import Source

_HEAD = """# 基线：finlint baseline write 写下的发现，核对时不再报告。
# 一项一个发现；可以在 reason 里写理由，用 until = 2025-12-31 写期限。
# 改正以后请运行 finlint baseline prune 删去用不上的条目。
"""
_KEYS = ("file", "rule", "fingerprint", "text", "line", "message", "reason", "until")


def written(reports: Iterable[Report], root: str, kept: Iterable[Entry], reason: str) -> str:
    """A baseline of every finding of some reports, and the entries that are ``kept`` as they are.

    A finding that an entry knows keeps the reason and the last day of that.
    """
    return "".join([_HEAD, *map(_said, kept), *(_table(f, r, root, reason) for r in reports for f in r.findings)])


def again(entries: Iterable[Entry]) -> str:
    """A baseline of entries."""
    return "".join([_HEAD, *map(_said, entries)])


def _table(finding: Finding, report: Report, root: str, reason: str) -> str:
    return entry(finding, report.source, root, reason)


def entry(finding: Finding, source: Source, root: str, reason: str, *, table: str = "finding") -> str:
    """The entry of a finding, for a file in ``root``; that of a configuration is a ``suppress``."""
    return _entry(
        {
            "file": _pattern(os.path.relpath(os.path.abspath(source.path), root)),
            "rule": finding.code,
            "fingerprint": finding.fingerprint,
            "text": source.text[slice(*finding.offset)],
            "message": " ".join(finding.message.zh.split()),
            "reason": reason,
        },
        table,
    )


def _pattern(path: str) -> str:
    """A path as the pattern that means it alone."""
    return "/" + "".join(f"\\{c}" if c in "*?[!\\" else c for c in path.replace(os.sep, "/"))


def _said(entry: Entry) -> str:
    values: dict[str, object] = {key: getattr(entry, key) for key in _KEYS if getattr(entry, key)}
    return _entry(values)


def _entry(values: dict[str, object], table: str = "finding") -> str:
    lines = (f"{key} = {_string(held) if isinstance(held, str) else held}" for key, held in values.items())
    return "\n".join(["", f"[[{table}]]", *lines, ""])


def _string(text: str) -> str:
    """A string of TOML: that of JSON, and no character that TOML forbids."""
    return json.dumps(text, ensure_ascii=False).replace("\x7f", "\\u007f")
