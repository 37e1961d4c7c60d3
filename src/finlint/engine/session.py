"""One run over files: each under its own configuration, and what the entries of those were good for."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date

from finlint.audit import Hidden, Report, Rule, Severity, Tally
from finlint.config import Config, Entry, Orders
from finlint.config.load import load_baseline, shown
from finlint.config.pattern import means
from finlint.engine.run import lint
from finlint.engine.setup import Setup, setup
from finlint.engine.suppress import about, missed, suppressed
from finlint.engine.unused import UNUSED
from finlint.facts.conventions import Conventions
from finlint.reading import read
from finlint.text import Source
from finlint.value import replace, value


@value(eq=False)
class Audited:
    """A report, the configuration that was in force, the rules that ran, and what its entries were good for.

    ``used`` are the entries that meant a finding; ``asked`` those that could have: of this file, and
    of rules that ran.
    """

    report: Report
    config: Config
    used: tuple[Entry, ...] = ()
    asked: tuple[Entry, ...] = ()
    rules: tuple[Rule, ...] = ()


def audited(source: Source, orders: Orders, prior: Source | None, today: date, *, covering: bool = False) -> Audited:
    """Audit a source under the configuration of its path.

    ``prior`` is last year's report, where the run names one; else the configuration may. ``covering``
    asks what became of each number.

    Raises:
        FinlintError: a configuration, rule or last year's report that cannot be read or understood.
    """
    made = setup(source.path, orders)
    given = source, made.rules, prior or prior_of(source, made.config), made.told
    report = _covering(*given) if covering else lint(*given)
    known = (*made.config.suppress, *(load_baseline(made.config.baseline) if made.config.baseline else ()))
    done = suppressed(report, known, today)
    asked = tuple(entry for entry in known if about(entry, source.path) and _ran(entry, made, orders))
    off = (Hidden(shown(made.config.path), rules=made.off),) if made.off else ()
    return Audited(replace(done.report, hidden=(*done.report.hidden, *off)), made.config, done.used, asked, made.rules)


def _covering(source: Source, rules: Sequence[Rule], prior: Source | None, told: Conventions) -> Report:
    from finlint.engine.coverage import lint_covering  # noqa: PLC0415 - few formats show it

    return lint_covering(source, rules, prior, told)


def leftovers(done: Iterable[Audited], today: date, *, allow_stale: bool = False) -> Iterator[Report]:
    """A report on each file that holds entries which no finding needed (FL901)."""
    files: dict[str, list[tuple[Entry, Severity]]] = {}
    seen = list(done)
    used = [entry for each in seen for entry in each.used]
    asked: list[Entry] = []
    for each in seen:
        for entry in each.asked:
            if entry not in used and entry not in asked:
                asked.append(entry)
                level = _level(entry, each.config, allow_stale=allow_stale)
                files.setdefault(entry.origin.path, []).append((entry, level))
    for path, entries in files.items():
        source = read(path)
        findings = tuple(missed(entry, source, level, today) for entry, level in entries)
        yield Report(source, findings, Tally(violated=len(findings)), len(findings))


def _level(entry: Entry, config: Config, *, allow_stale: bool) -> Severity:
    """A baseline is what a run was promised: what is gone from it fails the run, unless that is allowed."""
    said = config.severities.get(UNUSED.code) or config.severities.get(UNUSED.name)
    if said:
        return Severity(said)
    if entry in config.suppress:
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
