"""What happens outside the documents: files that change, settings, and directories to audit."""

import os
from collections.abc import Sequence
from uuid import uuid4

from lsprotocol import types
from pygls.lsp.server import LanguageServer

from finlint.lsp.client import settings_of
from finlint.lsp.directory import audited, of_file
from finlint.lsp.session import Session, is_report
from finlint.lsp.uri import path_of, uri_of

AUDIT_DIRECTORIES = "finlint.auditWorkspace"
_GLOB = "**/*.{toml,txt,md,docx}"
"""Configurations, and what they name: equations, words, baselines, reports of last year."""
_TITLES = {"zh": "finlint：核对目录", "en": "finlint: audit the directory"}


def register(server: LanguageServer, session: Session) -> None:
    """Hear of what changes."""

    @server.feature(types.INITIALIZED)
    async def initialized(_: types.InitializedParams) -> None:
        if session.client.watches:
            watchers = [types.FileSystemWatcher(_GLOB)]
            options = types.DidChangeWatchedFilesRegistrationOptions(watchers)
            asked = types.Registration("finlint-files", types.WORKSPACE_DID_CHANGE_WATCHED_FILES, options)
            await server.client_register_capability_async(types.RegistrationParams([asked]))
        if session.settings.directory:
            await audit_directories(server, session)

    @server.feature(types.WORKSPACE_DID_CHANGE_WATCHED_FILES)
    async def files_changed(params: types.DidChangeWatchedFilesParams) -> None:
        await touched(server, session, [path_of(each.uri) for each in params.changes])

    @server.feature(types.WORKSPACE_DID_CHANGE_CONFIGURATION)
    async def settings_changed(params: types.DidChangeConfigurationParams) -> None:
        session.settings = settings_of(params.settings, session.settings)
        _again(server, session)

    @server.feature(types.WORKSPACE_DID_CHANGE_WORKSPACE_FOLDERS)
    async def folders_changed(_: types.DidChangeWorkspaceFoldersParams) -> None:
        if session.settings.directory:
            await audit_directories(server, session)

    @server.command(AUDIT_DIRECTORIES)
    async def audit_all() -> int:
        return await audit_directories(server, session)


def roots(server: LanguageServer) -> list[str]:
    """The directories that are open in the editor."""
    folders = [folder.uri for folder in server.workspace.folders.values()]
    if not folders and server.workspace.root_uri:
        folders = [server.workspace.root_uri]
    return [path for path in map(path_of, folders) if os.path.isdir(path)]


async def touched(server: LanguageServer, session: Session, paths: Sequence[str]) -> None:
    """Audit what files that changed bear on: every document, for a configuration or a report beside it.

    A report that changed is nothing to most others.
    """
    if session.held_against_another() or any(path.lower().endswith(".toml") for path in paths):
        _again(server, session)
    await reread(server, session, paths)


async def reread(server: LanguageServer, session: Session, paths: Sequence[str]) -> None:
    """Show what files say that are not open, where that is wanted."""
    for path in paths if session.settings.directory else ():
        if not session.shows(path) and is_report(path) and path.lower().endswith((".txt", ".md")):
            _push(server, uri_of(path), await of_file(session, path))


def _again(server: LanguageServer, session: Session) -> None:
    session.again()
    if session.client.refreshes and session.settings.pull:
        server.workspace_diagnostic_refresh(None)


async def audit_directories(server: LanguageServer, session: Session) -> int:
    """Audit every report of the open directories, with progress that the user can cancel; how many were audited."""
    token = await _begun(server, session)
    done = 0
    async for each in audited(session, roots(server), lambda: _cancelled(server, token)):
        _push(server, each.uri, each.found)
        done += 1
        if token:
            said = types.WorkDoneProgressReport(
                message=f"{each.at}/{each.of}", percentage=100 * each.at // each.of, cancellable=True
            )
            server.work_done_progress.report(token, said)
    if token:
        server.work_done_progress.end(token, types.WorkDoneProgressEnd())
        server.work_done_progress.tokens.pop(token, None)
    return done


async def _begun(server: LanguageServer, session: Session) -> str:
    """A token of progress, ``""`` where the client shows none."""
    if not session.client.progress:
        return ""
    token = f"finlint-{uuid4()}"
    await server.work_done_progress.create_async(token)
    title = _TITLES[session.settings.language or "zh"]
    server.work_done_progress.begin(token, types.WorkDoneProgressBegin(title, cancellable=True, percentage=0))
    return token


def _cancelled(server: LanguageServer, token: str) -> bool:
    known = server.work_done_progress.tokens.get(token) if token else None
    return known is not None and known.cancelled()


def _push(server: LanguageServer, uri: str, found: list[types.Diagnostic]) -> None:
    server.text_document_publish_diagnostics(types.PublishDiagnosticsParams(uri, found))
