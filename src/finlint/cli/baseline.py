"""``finlint baseline write|check|prune``: findings that are known, so that only new ones are reported."""

import os
from argparse import Namespace
from collections.abc import Sequence

from finlint.cli.audits import Refused, audits
from finlint.cli.exit import Exit
from finlint.cli.orders import orders
from finlint.cli.output import complain, write
from finlint.cli.parser import nearest
from finlint.cli.save import save
from finlint.cli.words import say
from finlint.config import Entry, Orders
from finlint.config.discover import BASELINE, baseline_of
from finlint.config.load import load_baseline
from finlint.config.nearest import config_of, shown
from finlint.config.pattern import means
from finlint.engine.baseline import again, written
from finlint.engine.session import Audited
from finlint.errors import UsageError
from finlint.value import replace
from finlint.without import date

_ACTIONS = ("write", "check", "prune")
_REASON = "基线建立时已有"


def run(options: Namespace) -> int:
    """Do one of the three; the exit code."""
    if options.action not in _ACTIONS:
        near = nearest(options.action, _ACTIONS, options.lang)
        raise UsageError(say(options.lang, "no action", options.action, near, ", ".join(_ACTIONS)))
    asked = orders(options)
    path = _file(options, asked)
    known = load_baseline(path) if os.path.isfile(path) else ()
    if options.action != "write" and not os.path.isfile(path):
        raise UsageError(say(options.lang, "no baseline"))
    results = list(audits(options, replace(asked, baseline=path if known else ""), date.today()))
    refused = [each for each in results if isinstance(each, Refused)]
    for each in refused:
        complain(each.why)
    done = [each for each in results if isinstance(each, Audited)]
    if refused and options.action != "check":
        complain(say(options.lang, "baseline not written"))
        return max(each.code for each in refused)
    act = {"write": _write, "check": _check, "prune": _prune}[options.action]
    return max([act(path, done, known, options), *(each.code for each in refused)])


def _file(options: Namespace, asked: Orders) -> str:
    """The baseline that is meant: named, or of the configuration, or found above, or to be made here."""
    if asked.baseline:
        return os.path.abspath(asked.baseline)
    first = options.paths[0]
    said = config_of(first, asked.config, isolated=asked.isolated).baseline
    return said or baseline_of(first) or os.path.abspath(BASELINE)


def _write(path: str, done: Sequence[Audited], known: Sequence[Entry], options: Namespace) -> Exit:
    """Every finding of now, with what is known of files that were not audited, and reasons that were given."""
    root = os.path.dirname(path)
    for each in done:
        if os.path.relpath(os.path.abspath(each.report.source.path), root).startswith(os.pardir):
            raise UsageError(say(options.lang, "baseline outside", each.report.source.path, shown(path)))
    used = {entry for each in done for entry in each.entries.used}
    kept = [entry for entry in known if entry in used or not _audited(entry, done)]
    found = sum(len(each.report.findings) for each in done)
    _put(path, written([each.report for each in done], root, kept, options.reason or _REASON), options.lang)
    write(say(options.lang, "baseline written", shown(path), found + len(kept)) + "\n")
    return Exit.CLEAN


def _check(path: str, done: Sequence[Audited], known: Sequence[Entry], options: Namespace) -> Exit:
    """How many findings are in the baseline, how many are not; both new and gone ones fail."""
    stale = _stale(done, known)
    inside = sum(len(hidden.findings) for each in done for hidden in each.report.hidden)
    new = sum(len(each.report.findings) for each in done)
    write(say(options.lang, "baseline checked", shown(path), inside, new, len(stale)) + "\n")
    return Exit.FINDINGS if new or stale else Exit.CLEAN


def _prune(path: str, done: Sequence[Audited], known: Sequence[Entry], options: Namespace) -> Exit:
    stale = _stale(done, known)
    gone = set(stale)
    kept = [entry for entry in known if entry not in gone]
    if stale:
        _put(path, again(kept), options.lang)
    write(say(options.lang, "baseline pruned", shown(path), len(stale), len(kept)) + "\n")
    return Exit.CLEAN


def _put(path: str, text: str, language: str) -> None:
    try:
        save(path, text.encode("utf-8", "backslashreplace"))
    except OSError as error:
        raise UsageError(say(language, "not written", shown(path), error.strerror or error)) from None


def _stale(done: Sequence[Audited], known: Sequence[Entry]) -> list[Entry]:
    """Entries of files that were audited, whose rule ran, and that meant nothing."""
    used = {entry for each in done for entry in each.entries.used}
    asked = {entry for each in done for entry in each.entries.asked}
    return [entry for entry in known if entry in asked and entry not in used]


def _audited(entry: Entry, done: Sequence[Audited]) -> bool:
    return any(means(entry.root, entry.file, each.report.source.path) for each in done)
