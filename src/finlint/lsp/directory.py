"""Every report of the directories that are open in an editor."""

import os
from collections.abc import AsyncIterator, Callable, Sequence

from lsprotocol import types

from finlint.engine.find import excluded, reports
from finlint.engine.opening import read
from finlint.errors import FinlintError
from finlint.lsp.session import Session
from finlint.lsp.uri import uri_of
from finlint.value import value


@value
class Done:
    """A file with what is to be shown of it, and which of how many it is."""

    uri: str
    found: list[types.Diagnostic]
    at: int
    of: int


async def audited(session: Session, roots: Sequence[str], stop: Callable[[], bool]) -> AsyncIterator[Done]:
    """Audit one file after the other, until it is to stop; documents that are open have their own audits.

    They share a thread with these and are never behind by more than one file.
    """
    paths = await session.run(lambda: [path for root in roots for path in reports(root) if _wanted(session, path)])
    for at, path in enumerate(paths, 1):
        if stop():
            return
        if not session.shows(path):
            yield Done(uri_of(path), await of_file(session, path), at, len(paths))


async def of_file(session: Session, path: str) -> list[types.Diagnostic]:
    """What is to be shown of a file as it stands on disk: nothing of one that is gone."""

    def work() -> list[types.Diagnostic]:
        if not os.path.lexists(path):
            return []
        try:
            return session.items(uri_of(path), session.analysed(read(path), kept=True))
        except FinlintError as error:
            start = types.Position(0, 0)
            return [types.Diagnostic(types.Range(start, start), str(error), types.DiagnosticSeverity.Error)]

    return await session.run(work)


def _wanted(session: Session, path: str) -> bool:
    """Whether a file is not left out; one whose configuration is wrong is audited, which tells so."""
    try:
        return not excluded(path, session.settings.orders, named=False)
    except FinlintError:
        return True
