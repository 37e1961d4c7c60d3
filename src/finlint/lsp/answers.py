"""What an editor asks about a document, answered from the audit of its newest text."""

from typing import Any

from lsprotocol import types
from pygls.lsp.server import LanguageServer

from finlint.audit.coverage import Standing
from finlint.lsp.actions import KINDS, OPEN_RULE, Asked, actions
from finlint.lsp.directory import audited
from finlint.lsp.hover import hover
from finlint.lsp.navigate import parts, totals
from finlint.lsp.pages import address
from finlint.lsp.session import Session, within
from finlint.lsp.symbols import symbols
from finlint.lsp.watching import roots

COVERAGE = "finlint/coverage"


def register(server: LanguageServer, session: Session) -> None:
    """Answer what may be asked of every document."""
    _about_numbers(server, session)
    _about_findings(server, session)

    @server.feature(types.TEXT_DOCUMENT_DOCUMENT_SYMBOL)
    async def document_symbol(params: types.DocumentSymbolParams) -> list[types.DocumentSymbol]:
        known = await session.fresh(params.text_document.uri)
        if known is None or known[1].why is not None:
            return []
        analysis, ruler = known[1], session.client.ruler
        return await session.run(lambda: symbols(analysis.understood, analysis.source, ruler))

    @server.feature(COVERAGE)
    async def coverage(params: Any) -> dict[str, object] | None:
        known = await session.fresh(str(params.textDocument.uri))
        if known is None or known[1].why is not None:
            return None
        analysis = known[1]
        found = (await session.run(lambda: analysis.understood.coverage)).checkable
        counts = {standing.value: found.standing(standing).count for standing in Standing}
        hidden = sum(len(each.findings) for each in analysis.report.hidden)
        return {
            "suppressed": hidden,
            "checkable": len(found),
            "checked": found.checked.count,
            "percent": found.checked.percent,
            **counts,
        }


def _about_numbers(server: LanguageServer, session: Session) -> None:
    @server.feature(types.TEXT_DOCUMENT_HOVER)
    async def hovered(params: types.HoverParams) -> types.Hover | None:
        known = await session.fresh(params.text_document.uri)
        if known is None or known[1].why is not None:
            return None
        analysis, client = known[1], session.client
        offset = client.ruler.offset(analysis.source, params.position)
        language = session.language(analysis)
        return await session.run(lambda: hover(analysis.understood, analysis.source, offset, client, language))

    @server.feature(types.TEXT_DOCUMENT_DEFINITION)
    async def definition(params: types.DefinitionParams) -> list[types.Location]:
        return await _places(session, params.text_document.uri, params.position, up=False)

    @server.feature(types.TEXT_DOCUMENT_REFERENCES)
    async def references(params: types.ReferenceParams) -> list[types.Location]:
        return await _places(session, params.text_document.uri, params.position, up=True)


async def _places(session: Session, uri: str, position: types.Position, *, up: bool) -> list[types.Location]:
    """From the number at a position to its totals, or to its parts."""
    known = await session.fresh(uri)
    if known is None or known[1].why is not None:
        return []
    analysis, ruler = known[1], session.client.ruler
    offset = ruler.offset(analysis.source, position)

    def work() -> list[types.Location]:
        understood = analysis.understood
        number = understood.number(offset)
        spans = (totals if up else parts)(understood, number.span) if number else ()
        return [within(analysis.source, span, uri, ruler) for span in spans]

    return await session.run(work)


def _about_findings(server: LanguageServer, session: Session) -> None:
    @server.feature(types.TEXT_DOCUMENT_CODE_ACTION, types.CodeActionOptions(code_action_kinds=list(KINDS)))
    async def code_action(params: types.CodeActionParams) -> list[types.CodeAction]:
        known = await session.fresh(params.text_document.uri)
        if known is None:
            return []
        document, analysis = known
        span = session.client.ruler.span(analysis.source, params.range)
        kinds = tuple(str(getattr(kind, "value", kind)) for kind in params.context.only or ())
        asked = Asked(document.written, span, kinds, session.language(analysis))
        return list(actions(analysis, asked, session.client, session.at))

    @server.command(OPEN_RULE)
    async def open_rule(code: str) -> str | None:
        uri = address(code, session.settings.language or "zh")
        if uri is not None and session.client.shows:
            await server.window_show_document_async(types.ShowDocumentParams(uri, take_focus=True))
        return uri


def register_pull(server: LanguageServer, session: Session) -> None:
    """Answer a client that asks for diagnostics; what changes is pushed all the same."""

    @server.feature(types.TEXT_DOCUMENT_DIAGNOSTIC, types.DiagnosticOptions(False, session.settings.directory))  # noqa: FBT003
    async def pulled(params: types.DocumentDiagnosticParams) -> types.RelatedFullDocumentDiagnosticReport:
        known = await session.fresh(params.text_document.uri)
        found = [] if known is None else session.items(params.text_document.uri, known[1])
        return types.RelatedFullDocumentDiagnosticReport(found)

    if session.settings.directory:

        @server.feature(types.WORKSPACE_DIAGNOSTIC)
        async def all_pulled(_: types.WorkspaceDiagnosticParams) -> types.WorkspaceDiagnosticReport:
            done = [each async for each in audited(session, roots(server), lambda: False)]
            return types.WorkspaceDiagnosticReport(
                [types.WorkspaceFullDocumentDiagnosticReport(each.uri, each.found) for each in done]
            )
