"""What one audit of a document leaves for an editor to ask about."""

from bisect import bisect_left
from collections.abc import Callable, Iterator
from datetime import date
from functools import cached_property

from finlint.audit import Report, Tally, Text
from finlint.audit.coverage import Coverage, Number
from finlint.config import Config, Orders
from finlint.engine.coverage import coverage
from finlint.engine.judged import Judged
from finlint.engine.remember import remembered
from finlint.engine.run import Audit, audit, read, reported
from finlint.engine.session import Entries, prior_of, settled
from finlint.engine.setup import setup
from finlint.errors import FinlintError
from finlint.facts import Figure
from finlint.facts.document import document_of
from finlint.syntax import Document, Token
from finlint.text import Source, Span
from finlint.value import replace, value

_LARGEST = 16 * 1024 * 1024
"""Characters: no report is that long, and what is would keep the others waiting."""


@value(slots=False, eq=False)
class Understood:
    """The tree and the judged relations of a report; each number's are worked out when they are asked for."""

    document: Document
    done: Audit

    @cached_property
    def coverage(self) -> Coverage:
        """What became of each number."""
        return coverage(self.document, self.done)

    def number(self, offset: int) -> Number | None:
        """The number at a place, or the one that ends there."""
        numbers = self.coverage.numbers
        at = bisect_left(numbers, offset, key=lambda number: number.span.end)
        near = [number for number in numbers[at : at + 2] if number.span.start <= offset <= number.span.end]
        return near[-1] if near else None

    def figures(self, span: Span) -> tuple[Figure, ...]:
        """How a number was read."""
        return tuple(figure for figure in self.done.facts.figures if figure.span.overlaps(span))

    @cached_property
    def tables(self) -> tuple[Span, ...]:
        """The places of the tables."""
        return tuple(_tables(self.document))

    def judged(self, span: Span) -> Iterator[Judged]:
        """The relations that a number takes part in."""
        for each in self.done.judged:
            if any(figure.span.overlaps(span) for figure in each.outcome.figures):
                yield each


@value(slots=False, eq=False)
class Analysis:
    """The report on a document; ``why`` it was not audited, if it was not.

    ``entries`` tell what those of its configuration were good for. A report that was kept by another run
    is there at once: what is understood of the document is then worked out when it is asked for.
    """

    source: Source
    report: Report
    config: Config
    entries: Entries | None = None
    understand: Callable[[], Understood] | None = None
    why: Text | None = None

    @cached_property
    def understood(self) -> Understood:
        """The tree and the relations, of a document that was audited."""
        assert self.understand is not None
        return self.understand()


def analysed(source: Source, orders: Orders, today: date) -> Analysis:
    """Audit a document under the configuration of its path; whatever is wrong with either is told.

    ``orders.cache`` is for a text that is likely to be opened again: a file, and not what is being typed.
    """
    try:
        return _analysed(source, orders, today)
    except FinlintError as error:
        why = Text(str(error.args[0]), str(error.args[-1])) if error.args else _broken(error)
    except Exception as error:  # noqa: BLE001 - the other documents, and the next edit, are still audited
        why = _broken(error)
    return Analysis(source, Report(source, (), Tally(), 0), Config(), why=why)


def _analysed(source: Source, orders: Orders, today: date) -> Analysis:
    if len(source.text) > _LARGEST:
        raise FinlintError("文档超过 16 MiB，不予核对，请拆分", "the document is larger than 16 MiB: split it")
    made = setup(source.path, orders)
    prior = prior_of(source, made.config)
    found: list[Understood] = []

    def understand() -> Understood:
        if not found:
            document = document_of(source)
            facts, notes = read(document, prior, made.told)
            found.append(Understood(document, replace(audit(facts, made.rules), notes=notes)))
        return found[0]

    def lint() -> Report:
        done = understand().done
        return replace(reported(source, done, prior), notes=done.notes)

    report = remembered(source, prior, made, lint) if orders.cache else lint()
    done = settled(report, made, orders, today)
    return Analysis(source, done.report, made.config, done.entries, understand)


def _tables(document: Document) -> Iterator[Span]:
    for table in document.tree.find_data("table"):
        words = [token for token in table.scan_values(lambda each: isinstance(each, Token)) if token.strip()]
        first = min((token.start_pos or 0 for token in words), default=0)
        last = max((token.end_pos or 0 for token in words), default=0)
        if words:
            yield document.normalised.span(first, last)


def _broken(error: Exception) -> Text:
    what = " ".join(f"{type(error).__name__}: {error}".split())
    return Text(f"内部错误，此文件未核对: {what}", f"internal error, this file was not audited: {what}")
