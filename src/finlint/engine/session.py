"""One run over files: each under its own configuration, and what the entries of those were good for."""

import os
from collections.abc import Iterator, Sequence

from finlint.audit import Hidden, Report, Rule, Severity, Tally
from finlint.config import Config, Entry, Orders
from finlint.config.nearest import shown
from finlint.config.pattern import literal, means
from finlint.engine.opening import read
from finlint.engine.run import lint
from finlint.engine.setup import Setup, setup
from finlint.engine.suppress import about, expired, missed, suppressed
from finlint.engine.unused import UNUSED
from finlint.facts.conventions import Conventions
from finlint.text import Source
from finlint.value import replace, value
from finlint.without import date


@value(eq=False)
class Entries:
    """What the entries of a configuration and of its baseline were good for, of one file.

    ``used`` are those that meant a finding; ``asked`` those that could have: of this file, and of rules
    that ran.
    """

    config: Config
    used: tuple[Entry, ...] = ()
    asked: tuple[Entry, ...] = ()


@value(eq=False)
class Audited:
    """A report, and what the entries about it were good for."""

    report: Report
    entries: Entries

    @property
    def config(self) -> Config:
        """The configuration that was in force."""
        return self.entries.config


def audited(source: Source, orders: Orders, prior: Source | None, today: date, *, covering: bool = False) -> Audited:
    """Audit a source under the configuration of its path.

    ``prior`` is last year's report, where the run names one; else the configuration may. ``covering``
    asks what became of each number.

    Raises:
        FinlintError: a configuration, rule or last year's report that cannot be read or understood.
    """
    made = setup(source.path, orders)
    given = source, made.rules, prior or prior_of(source, made.config), made.told
    report = _covering(*given) if covering else _kept(*given, made) if orders.cache else lint(*given)
    return settled(report, made, orders, today)


def settled(report: Report, made: Setup, orders: Orders, today: date) -> Audited:
    """A report with what its configuration and baseline know set apart."""
    path = report.source.path
    known = (*made.config.suppress, *(_known(made.config.baseline, path) if made.config.baseline else ()))
    done = suppressed(report, known, today)
    asked = tuple(entry for entry in known if about(entry, path) and _ran(entry, made, orders))
    off = (Hidden(shown(made.config.path), rules=made.off),) if made.off else ()
    report = replace(done.report, hidden=(*done.report.hidden, *off))
    return Audited(report, Entries(made.config, done.used, asked))


def _known(baseline: str, path: str) -> tuple[Entry, ...]:
    from finlint.config.load import known_of  # noqa: PLC0415 - only where there is a baseline

    return known_of(baseline, path)


def _kept(source: Source, rules: Sequence[Rule], prior: Source | None, told: Conventions, made: Setup) -> Report:
    from finlint.engine.remember import remembered  # noqa: PLC0415 - to read the store takes longer than a short report

    return remembered(source, prior, made, lambda: lint(source, rules, prior, told))


def _covering(source: Source, rules: Sequence[Rule], prior: Source | None, told: Conventions) -> Report:
    from finlint.engine.coverage import lint_covering  # noqa: PLC0415 - few formats show it

    return lint_covering(source, rules, prior, told)


def leftovers(
    done: Sequence[Entries], today: date, folders: Sequence[str] = (), *, allow_stale: bool = False
) -> Iterator[Report]:
    """A report on each file that holds entries which no finding needed (FL901).

    An entry that may mean several reports is asked of where it stands in one of the ``folders`` that were audited
    whole: else a report that nobody looked at may need it.
    """
    whole = tuple(os.path.join(os.path.abspath(folder), "") for folder in folders)
    files: dict[str, list[tuple[Entry, Severity]]] = {}
    settled = {entry for each in done for entry in each.used}
    for each in done:
        own = frozenset(each.config.suppress)
        for entry in each.asked:
            if entry not in settled and _certain(entry, whole, today):
                settled.add(entry)
                level = _level(each.config, own=entry in own, allow_stale=allow_stale)
                files.setdefault(entry.origin.path, []).append((entry, level))
    for path, entries in files.items():
        source = read(path)
        findings = tuple(missed(entry, source, level, today) for entry, level in entries)
        yield Report(source, findings, Tally(violated=len(findings)), len(findings))


def _certain(entry: Entry, whole: tuple[str, ...], today: date) -> bool:
    """Whether no other report can answer for an entry."""
    alone = literal("/" + entry.file.lstrip("/")) is not None
    return alone or expired(entry, today) or os.path.abspath(entry.origin.path).startswith(whole)


def _level(config: Config, *, own: bool, allow_stale: bool) -> Severity:
    """A baseline is what a run was promised: what is gone from it fails the run, unless that is allowed."""
    said = config.severities.get(UNUSED.code) or config.severities.get(UNUSED.name)
    if said:
        return Severity(said)
    if own:
        return UNUSED.severity
    return Severity.INFO if allow_stale else Severity.ERROR


def _ran(entry: Entry, made: Setup, orders: Orders) -> bool:
    """Whether the rule of an entry ran, so that its finding would have been there; one that names none asks all."""
    if not any(rule.code == UNUSED.code for rule in made.rules):
        return False
    if not entry.rule:
        return not (made.off or orders.select or orders.ignore)
    return any(entry.rule in (rule.code, rule.name) for rule in made.rules)


def prior_of(source: Source, config: Config) -> Source | None:
    """Last year's report as the configuration has it, the last pattern that means the file winning."""
    found = [each.words[0] for each in config.prior if means(each.root, each.pattern, source.path)]
    return read(found[-1]) if found else None
