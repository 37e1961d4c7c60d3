"""What a client can do, and what its user asked for."""

from collections.abc import Mapping
from typing import Any

from lsprotocol import types

from finlint.config import Orders
from finlint.lsp.place import Ruler
from finlint.value import replace, value

_LANGUAGES = ("zh", "en")
_DELAY = 0.12


@value
class Client:
    """Capabilities of an editor that change what it is sent."""

    ruler: Ruler = Ruler()
    marked: bool = False
    """Reads Markdown."""
    versioned: bool = False
    """Takes edits of documents of a version."""
    creates: bool = False
    """Can be told to create a file."""
    watches: bool = False
    """Can be asked to tell of files that change."""
    progress: bool = False
    shows: bool = False
    """Opens a document that it is told to."""
    refreshes: bool = False
    """Pulls diagnostics again when it is told to."""


@value
class Settings:
    """``orders`` are what the command line would say; ``delay`` is in seconds."""

    orders: Orders = Orders()
    delay: float = _DELAY
    directory: bool = False
    """Audit every report of the directories that are open."""
    pull: bool = True
    """Answer clients that ask for diagnostics."""

    @property
    def language(self) -> str | None:
        """What is spoken, where it is not left to configurations."""
        return self.orders.language


def client_of(capabilities: types.ClientCapabilities, encoding: str) -> Client:
    """What the capabilities of a client come to."""
    text, window = capabilities.text_document, capabilities.window
    workspace = capabilities.workspace
    hover = text.hover if text else None
    edit = workspace.workspace_edit if workspace else None
    files = workspace.did_change_watched_files if workspace else None
    again = workspace.diagnostics if workspace else None
    document = window.show_document if window else None
    return Client(
        Ruler(encoding),
        marked=bool(hover and types.MarkupKind.Markdown in (hover.content_format or ())),
        versioned=bool(edit and edit.document_changes),
        creates=bool(edit and types.ResourceOperationKind.Create in (edit.resource_operations or ())),
        watches=bool(files and files.dynamic_registration),
        progress=bool(window and window.work_done_progress),
        shows=bool(document and document.support),
        refreshes=bool(again and again.refresh_support and text and text.diagnostic),
    )


def settings_of(given: Any, before: Settings) -> Settings:
    """The settings of an editor, over those from before; what is no setting changes nothing."""
    read = _mapping(given)
    read = _mapping(read["finlint"]) if "finlint" in read else read
    orders = before.orders
    language = read.get("language")
    if language in _LANGUAGES:
        orders = replace(orders, language=language)
    for name in ("select", "ignore"):
        if (words := _words(read.get(name))) is not None:
            orders = replace(orders, **{name: words})
    if isinstance(config := read.get("config"), str):
        orders = replace(orders, config=config)
    if isinstance(isolated := read.get("isolated"), bool):
        orders = replace(orders, isolated=isolated)
    delay, directory, pull = read.get("debounce"), read.get("workspace"), read.get("pull")
    return Settings(
        orders,
        min(delay, 10_000) / 1000 if isinstance(delay, int) and delay >= 0 else before.delay,
        directory if isinstance(directory, bool) else before.directory,
        pull if isinstance(pull, bool) else before.pull,
    )


def _mapping(given: Any) -> Mapping[str, Any]:
    """What pygls makes of an object depends on where it stands in the message."""
    if hasattr(given, "_asdict"):
        given = given._asdict()
    return given if isinstance(given, Mapping) else {}


def _words(given: Any) -> tuple[str, ...] | None:
    if not isinstance(given, (list, tuple)) or not all(isinstance(word, str) for word in given):
        return None
    return tuple(given)
