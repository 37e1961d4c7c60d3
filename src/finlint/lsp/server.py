"""``finlint lsp``: the messages of the protocol, and what answers each."""

import gc
import logging
import sys
from typing import Any

from lsprotocol import types
from pygls.exceptions import JsonRpcException, PyglsError
from pygls.lsp.server import LanguageServer
from pygls.protocol import LanguageServerProtocol, default_converter

from finlint import __version__
from finlint.audit import Text
from finlint.lsp import answers, watching
from finlint.lsp.client import Settings, client_of, settings_of
from finlint.lsp.session import Session
from finlint.lsp.uri import path_of


class Protocol(LanguageServerProtocol):
    """pygls' own, but a request that cannot be understood is answered: its client waits for that."""

    def structure_message(self, data: dict[str, Any]) -> Any:
        """A message as an object; nested objects come by too."""
        try:
            return super().structure_message(data)
        except JsonRpcException as error:
            if isinstance(data.get("id"), (int, str)) and "method" in data:
                self._send_response(data["id"], None, error.to_response_error())
            raise


class Server(LanguageServer):
    """pygls' own, but what a client sends wrongly is logged: it is not for the user to read."""

    session: Session

    def report_server_error(self, error: Exception, source: type[PyglsError] | type[JsonRpcException]) -> None:
        """Log it."""
        del source
        self.window_log_message(types.LogMessageParams(types.MessageType.Error, f"finlint: {error!r}"))


def made(settings: Settings) -> Server:
    """A server that is ready to start."""
    server = Server(
        "finlint",
        __version__,
        text_document_sync_kind=types.TextDocumentSyncKind.Full,
        protocol_cls=Protocol,
        converter_factory=default_converter,
        max_workers=2,
    )

    def show(text: Text) -> None:
        said = text[server.session.settings.language or "zh"]
        server.window_show_message(types.ShowMessageParams(types.MessageType.Error, f"finlint: {said}"))

    server.session = Session(settings, server.text_document_publish_diagnostics, show)
    _lifecycle(server)
    _documents(server)
    answers.register(server, server.session)
    watching.register(server, server.session)
    return server


def serve(settings: Settings) -> None:
    """Talk to one client on standard input and output until it leaves.

    What a rule prints must not come between two messages; a client that never reads standard error
    must not stop the server. ``Session`` says when garbage is looked for.
    """
    logging.getLogger("pygls").addHandler(logging.NullHandler())
    logging.getLogger("pygls").propagate = False
    out, sys.stdout = sys.stdout.buffer, sys.stderr
    server = made(settings)
    gc.freeze()
    gc.disable()
    try:
        server.start_io(sys.stdin.buffer, out)
    finally:
        server.session.end()


def _lifecycle(server: Server) -> None:
    session = server.session

    @server.feature(types.INITIALIZE)
    def initialize(params: types.InitializeParams) -> None:
        encoding = server.workspace.position_encoding
        session.client = client_of(params.capabilities, str(getattr(encoding, "value", encoding)))
        session.settings = settings_of(params.initialization_options, session.settings)
        session.root = watching.roots(server)[0] if watching.roots(server) else ""
        if session.client.refreshes and session.settings.pull:
            answers.register_pull(server, session)
        session.warm()

    @server.feature(types.SHUTDOWN)
    def shutdown(_: None) -> None:
        session.end()


def _documents(server: Server) -> None:
    session = server.session

    @server.feature(types.TEXT_DOCUMENT_DID_OPEN)
    def did_open(params: types.DidOpenTextDocumentParams) -> None:
        document = params.text_document
        session.open(document.uri, document.version, document.text)

    @server.feature(types.TEXT_DOCUMENT_DID_CHANGE)
    def did_change(params: types.DidChangeTextDocumentParams) -> None:
        session.change(params.text_document.uri, params.text_document.version, params.content_changes)

    @server.feature(types.TEXT_DOCUMENT_DID_CLOSE)
    async def did_close(params: types.DidCloseTextDocumentParams) -> None:
        session.close(params.text_document.uri)
        await watching.reread(server, session, [path_of(params.text_document.uri)])

    @server.feature(types.TEXT_DOCUMENT_DID_SAVE)
    async def did_save(params: types.DidSaveTextDocumentParams) -> None:
        await watching.touched(server, session, [path_of(params.text_document.uri)])
