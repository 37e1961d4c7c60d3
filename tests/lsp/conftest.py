"""A server as an editor starts it, and an editor that hears all it says."""

import asyncio
import os
import sys
from collections.abc import AsyncIterator, Callable
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from pathlib import Path
from typing import Any

import pytest
from lsprotocol import types
from pygls.protocol import default_converter
from pytest_lsp import LanguageClient, client_capabilities
from pytest_lsp.client import DEFAULT_CLIENT_FEATURES, register_lsp_features

import finlint
from finlint.lsp.place import Ruler
from finlint.lsp.uri import uri_of
from finlint.text import Source, Span

PROFILES = ("visual_studio_code", "neovim", "emacs")
COMMAND = (sys.executable, "-m", "finlint", "lsp")


class Editor:
    """One editor with its server."""

    def __init__(self, client: LanguageClient) -> None:
        self.client = client
        self.heard: list[types.PublishDiagnosticsParams] = []
        self.registered: list[types.Registration] = []
        self.new = asyncio.Event()
        self.texts: dict[str, str] = {}
        self.versions: dict[str, int] = {}
        self.ruler = Ruler()

    def hearing(self) -> Callable[[types.PublishDiagnosticsParams], None]:
        """What hears diagnostics; pygls marks a function, which a method is not."""

        def hear(params: types.PublishDiagnosticsParams) -> None:
            self.heard.append(params)
            self.new.set()

        return hear

    def registering(self) -> Callable[[types.RegistrationParams], None]:
        def register(params: types.RegistrationParams) -> None:
            self.registered += params.registrations

        return register

    async def until(self, wanted: Callable[[types.PublishDiagnosticsParams], bool]) -> types.PublishDiagnosticsParams:
        """The first that is wanted among all that was heard."""
        while True:
            self.new.clear()
            for params in self.heard:
                if wanted(params):
                    return params
            await asyncio.wait_for(self.new.wait(), 60)

    async def open(self, path: Path | str, text: str) -> str:
        """Open a document, by its path or by its URI; its URI when its diagnostics are there."""
        uri = path if isinstance(path, str) else uri_of(str(path))
        self.texts[uri], self.versions[uri] = text, 1
        item = types.TextDocumentItem(uri, "plaintext", 1, text)
        self.client.text_document_did_open(types.DidOpenTextDocumentParams(item))
        await self.current(uri)
        return uri

    def edit(self, uri: str, text: str) -> None:
        """Put another text in place of the one that is there."""
        self.texts[uri] = text
        self.versions[uri] += 1
        of = types.VersionedTextDocumentIdentifier(self.versions[uri], uri)
        changes = [types.TextDocumentContentChangeWholeDocument(text)]
        self.client.text_document_did_change(types.DidChangeTextDocumentParams(of, changes))

    async def current(self, uri: str) -> list[types.Diagnostic]:
        """The diagnostics of the newest text."""
        version = self.versions[uri]
        params = await self.until(lambda each: each.uri == uri and each.version == version)
        return list(params.diagnostics)

    def source(self, uri: str) -> Source:
        return Source(uri, self.texts[uri])

    def words(self, uri: str, extent: types.Range) -> str:
        """What stands at a range."""
        span = self.ruler.span(self.source(uri), extent)
        return self.texts[uri][span.start : span.end]

    def extent(self, uri: str, words: str, nth: int = 0) -> types.Range:
        """Where some words stand."""
        at = -1
        for _ in range(nth + 1):
            at = self.texts[uri].index(words, at + 1)
        return self.ruler.range(self.source(uri), Span(at, at + len(words)))

    def at(self, uri: str, words: str, nth: int = 0) -> dict[str, Any]:
        """The parameters of a question about the number in some words."""
        return {"text_document": types.TextDocumentIdentifier(uri), "position": self.extent(uri, words, nth).start}

    def applied(self, edit: types.WorkspaceEdit, uri: str) -> str:
        """The text of a document after an edit."""
        changes = list((edit.changes or {}).get(uri, ()))
        for change in edit.document_changes or ():
            if isinstance(change, types.TextDocumentEdit) and change.text_document.uri == uri:
                changes += [each for each in change.edits if isinstance(each, types.TextEdit)]
        text, source = self.texts[uri], self.source(uri)
        for each in sorted(changes, key=lambda each: self.ruler.offset(source, each.range.start), reverse=True):
            span = self.ruler.span(source, each.range)
            text = text[: span.start] + each.new_text + text[span.end :]
        return text


Serving = Callable[..., AbstractAsyncContextManager[Editor]]


@pytest.fixture
def serving() -> Serving:
    """``async with serving(profile, root, **options) as editor``."""

    @asynccontextmanager
    async def serve(
        profile: str = PROFILES[0],
        root: Path | None = None,
        change: Callable[..., None] = lambda _: None,
        **options: Any,
    ) -> AsyncIterator[Editor]:
        client = LanguageClient(converter_factory=default_converter)
        editor = Editor(client)
        features = dict(DEFAULT_CLIENT_FEATURES)
        features[types.TEXT_DOCUMENT_PUBLISH_DIAGNOSTICS] = editor.hearing()
        features[types.CLIENT_REGISTER_CAPABILITY] = editor.registering()
        register_lsp_features(client, features)
        environ = {**os.environ, "PYTHONPATH": str(Path(finlint.__file__).parent.parent)}
        await client.start_io(*COMMAND, env=environ)
        capabilities = client_capabilities(profile)
        change(capabilities)
        folders = [types.WorkspaceFolder(uri_of(str(root)), root.name)] if root else None
        asked = types.InitializeParams(
            capabilities, root_uri=None, workspace_folders=folders, initialization_options={"debounce": 0, **options}
        )
        result = await client.initialize_session(asked)
        encoding = result.capabilities.position_encoding or "utf-16"
        editor.ruler = Ruler(str(getattr(encoding, "value", encoding)))
        yield editor
        await client.shutdown_session()
        await client.stop()

    return serve
