"""The documents that an editor has open, each with the audit of its newest text.

Edits wait a moment for the next one; audits run one after the other on a thread of their own, and
one whose text has changed meanwhile is dropped. Every audit is of the whole report.
"""

import asyncio
import gc
import os
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from datetime import date
from typing import TypeVar

from lsprotocol import types

from finlint.audit import Report, Text
from finlint.engine.opening import read
from finlint.engine.session import Entries, leftovers
from finlint.engine.setup import forget
from finlint.errors import ReadError
from finlint.lsp.actions import Written
from finlint.lsp.analysis import Analysis, analysed
from finlint.lsp.client import Client, Settings
from finlint.lsp.diagnostics import blamed, diagnostic, diagnostics, of_configuration
from finlint.lsp.place import Ruler
from finlint.lsp.uri import path_of, uri_of
from finlint.regex import keep
from finlint.text import Source, Span
from finlint.value import replace, value

T = TypeVar("T")
_PAUSE, _OFTEN = 1.0, 50
"""Seconds without an audit after which garbage is looked for, and audits after which it is all the same."""
Publish = Callable[[types.PublishDiagnosticsParams], None]


@value(frozen=False, eq=False)
class Open:
    """A document as the editor has it; ``analysis`` is that of its text, or ``None`` until ``task`` has made it.

    ``typed`` is a text that is not that of the file. ``leans`` on another file: the last audit read the
    report of last year, or could not be done.
    """

    uri: str
    version: int | None
    source: Source
    analysis: Analysis | None = None
    task: "asyncio.Task[None] | None" = None
    waiting: bool = False
    typed: bool = False
    leans: bool = False

    @property
    def written(self) -> Written:
        """What an edit of it changes."""
        return Written(self.source, self.uri, self.version)


class Session:
    """Everything that is known between two messages."""

    def __init__(self, settings: Settings, publish: Publish, show: Callable[[Text], None]) -> None:
        self.settings, self.client, self.root = settings, Client(), ""
        self.opened: dict[str, Open] = {}
        self.audits = 0
        self._tidying: asyncio.TimerHandle | None = None
        self._publish, self._show = publish, show
        self._faults: dict[str, tuple[str, int, Text]] = {}
        self._entries: dict[str, Entries] = {}
        self._unused: dict[str, Report] = {}
        self._pool = ThreadPoolExecutor(1, "audit")

    def warm(self) -> None:
        """Load rules, grammar and vocabulary while the editor gets ready."""
        source = Source(os.path.join(self.root, "x.txt"), "")
        self._pool.submit(lambda: self.analysed(source, kept=True))

    # --- documents

    def open(self, uri: str, version: int | None, text: str) -> None:
        """A document that an editor shows from now on."""
        document = self.opened[uri] = Open(uri, version, Source(path_of(uri, self.root), text))
        self._schedule(document, 0)

    def change(self, uri: str, version: int | None, changes: Sequence[types.TextDocumentContentChangeEvent]) -> None:
        """Take the new text of a document; a client that sends ranges all the same is understood."""
        document = self.opened.get(uri)
        if document is None:
            return
        for change in changes:
            text = changed(document.source, change, self.client.ruler)
            document.source = Source(document.source.path, text)
        document.version, document.typed = version, True
        self._schedule(document, self.settings.delay)

    def close(self, uri: str) -> None:
        """Forget a document, and what was shown of it."""
        document = self.opened.pop(uri, None)
        if document is None:
            return
        if document.task is not None:
            document.task.cancel()
        self._publish(types.PublishDiagnosticsParams(uri, []))
        self._blame(uri, None)
        self._miss(uri, None)

    def again(self) -> None:
        """Audit every document anew: what configurations or files beside it say may have changed."""
        forget()
        for document in self.opened.values():
            document.source = Source(document.source.path, document.source.text)
            self._schedule(document, 0)

    def at(self, path: str) -> Written | None:
        """A file as the editor has it or, where it is not open, as it stands on disk."""
        for document in self.opened.values():
            if os.path.abspath(document.source.path) == os.path.abspath(path):
                return document.written
        try:
            return Written(read(path), uri_of(path))
        except ReadError:
            return None

    def shows(self, path: str) -> bool:
        """Whether a file is open, so that what is shown of it is what the editor has."""
        whole = os.path.abspath(path)
        opened = (each.source.path for each in self.opened.values() if is_report(each.source.path))
        return any(os.path.abspath(each) == whole for each in opened)

    def held_against_another(self) -> bool:
        """Whether another report that changes may change the audit of a document."""
        return any(each.leans for each in self.opened.values())

    async def fresh(self, uri: str) -> tuple[Open, Analysis] | None:
        """A document with the audit of its newest text, ``None`` for one that is not open or no report."""
        while (document := self.opened.get(uri)) is not None:
            if document.analysis is not None:
                return document, document.analysis
            if not is_report(document.source.path):
                return None
            if document.task is None or document.task.done() or document.waiting:
                self._schedule(document, 0)
            assert document.task is not None
            await asyncio.wait([document.task])
        return None

    def language(self, analysis: Analysis) -> str:
        """What is spoken about a document."""
        return self.settings.language or analysis.config.language

    # --- audits

    def _schedule(self, document: Open, delay: float) -> None:
        if document.task is not None:
            document.task.cancel()
        document.analysis = None  # it takes time to free, and there is time while the user types
        if is_report(document.source.path):
            document.waiting = delay > 0
            document.task = asyncio.create_task(self._audit(document, delay))

    async def _audit(self, document: Open, delay: float) -> None:
        if delay:
            await asyncio.sleep(delay)
        document.waiting = False
        source, kept = document.source, not document.typed
        analysis = await self.run(lambda: self.analysed(source, kept=kept))
        if document.source is source and self.opened.get(document.uri) is document:
            document.analysis, document.leans = analysis, bool(analysis.config.prior or analysis.why)
            self._tell(document, analysis)
            self._tidy()

    def _tidy(self) -> None:
        """Look for garbage when nothing is to be done: in the middle of an audit that takes a quarter of its time."""
        self.audits += 1
        if self._tidying is not None:
            self._tidying.cancel()
        pause = 0 if self.audits % _OFTEN == 0 else _PAUSE
        self._tidying = asyncio.get_running_loop().call_later(pause, self.rest)

    def rest(self) -> None:
        """What there is time for when nothing is to be done.

        Expressions that had to be compiled are kept for the next start, which many editors bring about by
        killing the server.
        """
        gc.collect()
        with suppress(RuntimeError):  # the thread has ended
            self._pool.submit(keep)

    async def run(self, work: Callable[[], T]) -> T:
        """Do something on the thread of the audits, after what is to be done there already."""
        return await asyncio.get_running_loop().run_in_executor(self._pool, work)

    def analysed(self, source: Source, *, kept: bool) -> Analysis:
        """Audit a text under what the user asks for now; the result is ``kept`` for the next time, and found."""
        orders = replace(self.settings.orders, cache=kept and self.settings.orders.cache)
        return analysed(source, orders, date.today())  # noqa: DTZ011 - the user's own day

    def items(self, uri: str, analysis: Analysis) -> list[types.Diagnostic]:
        """What is shown of a document."""
        return diagnostics(analysis, uri, self.client.ruler, self.language(analysis))

    def _tell(self, document: Open, analysis: Analysis) -> None:
        found = self.items(document.uri, analysis)
        self._publish(types.PublishDiagnosticsParams(document.uri, found, document.version))
        self._blame(document.uri, analysis.why)
        self._miss(document.uri, analysis.entries)

    def _blame(self, uri: str, why: Text | None) -> None:
        """Show what is wrong with a configuration where it stands, as long as a document suffers from it."""
        before, place = self._faults.pop(uri, None), blamed(why) if why else None
        if why is not None and place is not None:
            self._faults[uri] = (*place, why)
        after = self._faults.get(uri)
        if before == after:
            return
        if why is not None and not any(fault[2] == why for other, fault in self._faults.items() if other != uri):
            self._show(why)
        for path in {fault[0] for fault in (before, after) if fault}:
            self._show_faults(path)

    def _miss(self, uri: str, entries: Entries | None) -> None:
        """Show entries that no finding of the open documents needs (FL901) where they stand, until one does."""
        if entries is None:
            self._entries.pop(uri, None)
        else:
            self._entries[uri] = entries
        before = self._unused
        self._unused = {}
        with suppress(ReadError):  # a file that is gone has nothing in it: its absence is soon heard of
            for report in leftovers(tuple(self._entries.values()), date.today()):  # noqa: DTZ011 - the user's own day
                self._unused[os.path.abspath(report.source.path)] = report
        for path in sorted({*before, *self._unused}):
            old, new = before.get(path), self._unused.get(path)
            if old is None or new is None or old.findings != new.findings:
                self._show_faults(path)

    def _show_faults(self, path: str) -> None:
        """What is wrong with a configuration, and what in it is of no use."""
        language = self.settings.language or "zh"
        faults = {fault[1:]: fault[2] for fault in self._faults.values() if fault[0] == path}
        found = [of_configuration(why, path, row, language) for (row, _), why in faults.items()]
        if unused := self._unused.get(path):
            of = unused.source
            found += [diagnostic(each, of, uri_of(path), self.client.ruler, language) for each in unused.findings]
        open_ = [each.uri for each in self.opened.values() if os.path.abspath(each.source.path) == path]
        self._publish(types.PublishDiagnosticsParams(open_[0] if open_ else uri_of(path), found))

    def end(self) -> None:
        """Leave off whatever is not done."""
        self._pool.shutdown(wait=False, cancel_futures=True)


def is_report(path: str) -> bool:
    """Whether a document is one to audit: configurations are not, and of a Word document an editor has no text."""
    return not path.lower().endswith((".toml", ".docx"))


def changed(source: Source, change: types.TextDocumentContentChangeEvent, ruler: Ruler) -> str:
    """The text after a change: all of it as a rule."""
    if not isinstance(change, types.TextDocumentContentChangePartial):
        return change.text
    start, end = ruler.span(source, change.range)
    return source.text[:start] + change.text + source.text[end:]


def within(source: Source, span: Span, uri: str, ruler: Ruler) -> types.Location:
    """A place of a document."""
    return types.Location(uri, ruler.range(source, span))
