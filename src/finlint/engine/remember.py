"""What an audit found, kept for the same text under the same rules (``finlint.store``).

The key is all that a result depends on: the text, last year's, finlint itself and Python, the rules
with the files that they come from, and what was known of the report beforehand. Only findings are
kept, as plain data; suppressions count anew at each run. A report on which a rule crashed, or
something could not be done, is not kept.
"""

import os
import sys
from collections.abc import Callable, Iterator, Sequence
from functools import cache, lru_cache
from importlib import import_module
from typing import Any

import finlint
from finlint.audit import Edit, Evidence, Finding, Fix, Related, Report, Rule, Severity, Tally, Text
from finlint.engine.setup import Setup
from finlint.plugins.installed import offered
from finlint.store import digest, recall, remember, stamp
from finlint.text import Source, Span

_SHAPE = "1"
"""Changes whenever what is kept is written in another way."""

_STRINGS = ("arithmetic", "expected", "stated", "gap", "allowed")


def remembered(source: Source, prior: Source | None, made: Setup, audit: Callable[[], Report]) -> Report:
    """The report of an audit, from the store where it was made before."""
    key = digest(_SHAPE, source.text, "" if prior is None else prior.text, *_of_setup(made))
    found = recall("results", key)
    if found is not None:
        return _unpacked(found, source)
    report = audit()
    if not (report.crashes or report.notes or report.coverage or _names_another(report)):
        remember("results", key, _packed(report))
    return report


def _names_another(report: Report) -> bool:
    return any(related.source is not None for finding in report.findings for related in finding.related)


@lru_cache(maxsize=64)
def _of_setup(made: Setup) -> tuple[str, ...]:
    """What a result depends on beside the texts."""
    told = made.told
    rules = (f"{rule.code} {rule.name} {rule.severity.value} {_options(rule)}" for rule in made.rules)
    files = (*made.config.vocabulary, *made.config.rule_files)
    return (
        finlint.__version__,
        sys.version,
        *_code(),
        *_packages(made.rules),
        *_plugins(),
        *rules,
        *map(stamp, files),
        repr(sorted(told.amounts.items())),
        *told.names,
    )


def _options(rule: Rule) -> str:
    return repr(sorted(rule.options.items()))


@cache
def _code() -> tuple[str, ...]:
    """Which files finlint is made of."""
    return tuple(_stamps(os.path.dirname(finlint.__file__)))


def _packages(rules: Sequence[Rule]) -> Iterator[str]:
    """Which files the packages of strangers are made of: a rule is what its package makes it."""
    origins = {rule.origin for rule in rules}
    files = {origin for origin in origins if os.path.isabs(origin)}  # equations
    yield from map(stamp, sorted(files))
    names = {origin.partition(".")[0] for origin in origins - files} - {"finlint"}
    for name in sorted(names):
        yield from _stranger(name)


@cache
def _plugins() -> tuple[str, ...]:
    """Which plugins are installed, and the files beside their modules: words and readers change results too."""
    if not offered():
        return ()
    from finlint.plugins.registry import everything  # noqa: PLC0415 - only where a plugin is installed

    files = [getattr(plugin.module, "__file__", None) for plugin in everything().plugins.values()]
    return (*everything().plugins, *(one for file in files if file for one in _stamps(os.path.dirname(file))))


@cache
def _stranger(name: str) -> tuple[str, ...]:
    try:
        file = import_module(name).__file__ or ""
    except (ImportError, ValueError):  # a file of equations, which the configuration names
        return (name,)
    return tuple(_stamps(os.path.dirname(file)))


def _stamps(folder: str) -> Iterator[str]:
    if not os.path.isdir(folder):  # a package in an archive changes with the archive
        yield stamp(folder)
    for directory, names, files in os.walk(folder):
        names[:] = sorted(name for name in names if name != "__pycache__")
        for name in sorted(files):
            if name.endswith((".py", ".toml", ".lark", ".so", ".pyd")):
                yield stamp(os.path.join(directory, name))


def _packed(report: Report) -> list[Any]:
    tally = report.tally
    numbers = [report.figures, tally.holds, tally.violated, tally.undecided]
    return [numbers, [_finding(finding) for finding in report.findings]]


def _finding(finding: Finding) -> list[Any]:
    evidence, fix = finding.evidence, finding.fix
    return [
        [finding.code, finding.name, finding.severity.value, finding.fingerprint, finding.url, *finding.offset],
        _text(finding.message),
        [[*_text(related.message), *related.offset] for related in finding.related],
        [
            *_text(evidence.relation),
            evidence.arithmetic,
            evidence.expected,
            evidence.stated,
            evidence.gap,
            evidence.allowed,
        ],
        None if finding.diagnosis is None else _text(finding.diagnosis),
        None
        if fix is None
        else [*_text(fix.message), fix.applicability, [[*edit.offset, edit.text] for edit in fix.edits]],
    ]


def _text(text: Text) -> list[str]:
    return [text.zh, text.en]


def _unpacked(found: Any, source: Source) -> Report:
    (figures, *tally), findings = found
    return Report(source, tuple(map(_found, findings)), Tally(*tally), figures)


def _found(packed: Any) -> Finding:
    (code, name, severity, fingerprint, url, start, end), message, related, evidence, diagnosis, fix = packed
    return Finding(
        code,
        name,
        Severity(severity),
        Text(*message),
        Span(start, end),
        tuple(Related(Text(zh, en), Span(*span)) for zh, en, *span in related),
        Evidence(Text(*evidence[:2]), *evidence[2:]),
        None if diagnosis is None else Text(*diagnosis),
        fingerprint,
        None if fix is None else _fixed(fix),
        url,
    )


def _fixed(packed: Any) -> Fix:
    zh, en, applicability, edits = packed
    return Fix(Text(zh, en), applicability, tuple(Edit(Span(start, end), text) for start, end, text in edits))
