"""What an editor offers at a finding: the derived fix, a suppression with a reason, the page of the rule."""

import os
from collections.abc import Callable, Iterator, Sequence
from functools import cache

from lsprotocol import types

from finlint.audit import Edit, Finding, Text
from finlint.engine.apply import fixable
from finlint.engine.baseline import entry
from finlint.lsp.analysis import Analysis
from finlint.lsp.client import Client
from finlint.lsp.diagnostics import diagnostic
from finlint.lsp.uri import uri_of
from finlint.regex import regex
from finlint.text import Source, Span
from finlint.value import value

OPEN_RULE = "finlint.openRule"
FIX_ALL = f"{types.CodeActionKind.SourceFixAll.value}.finlint"
KINDS = (types.CodeActionKind.QuickFix, types.CodeActionKind.SourceFixAll)

_INLINE = regex(r"(?m)^[ \t]*suppress[ \t]*=")
"""A list written in one piece takes no further table."""
_REASON = Text("（请写明理由）", "(say why)")
_SUPPRESS = Text("在 {} 里压下 {}，写明理由", "suppress {1} in {0}, with a reason")
_OPEN = Text("查看规则 {} {}", "open rule {} {}")
_ALL = Text("finlint：改正全部可靠的", "finlint: apply every safe fix")

Opened = Callable[[str], "Written | None"]
"""The text of a file as it stands in the editor or, where it is not open, on disk."""


@value
class Written:
    """A file that an edit is to change: its text, and where and in which version an editor has it."""

    source: Source
    uri: str
    version: int | None = None


@value
class Asked:
    """What a client asks for: actions of some kinds at a range of a document, in a language."""

    document: Written
    span: Span
    kinds: tuple[str, ...]
    language: str

    def wants(self, kind: str) -> bool:
        """Whether an action of a kind is asked for."""
        return not self.kinds or any(kind == each or kind.startswith(f"{each}.") for each in self.kinds)


def actions(analysis: Analysis, asked: Asked, client: Client, opened: Opened) -> Iterator[types.CodeAction]:
    """The actions at a range of a document, and the one for all of it."""
    findings = [f for f in analysis.report.findings if _meets(f.offset, asked.span)]
    opened = cache(opened)
    if asked.wants(types.CodeActionKind.QuickFix):
        for finding in findings:
            yield from _of(finding, analysis, asked, client, opened)
    edits = fixable(analysis.report.findings, unsafe=False)
    if edits and asked.wants(FIX_ALL):
        yield types.CodeAction(_ALL[asked.language], FIX_ALL, edit=_edit(asked.document, edits, client))


def _meets(span: Span, other: Span) -> bool:
    """A cursor behind the last character is still at it."""
    return span.start <= other.end and other.start <= span.end


def _of(
    finding: Finding, analysis: Analysis, asked: Asked, client: Client, opened: Opened
) -> Iterator[types.CodeAction]:
    language, uri = asked.language, asked.document.uri
    about = [diagnostic(finding, analysis.source, uri, client.ruler, language)]
    if finding.fix is not None:
        yield types.CodeAction(
            finding.fix.message[language],
            types.CodeActionKind.QuickFix,
            diagnostics=about,
            is_preferred=finding.fix.applicability == "safe",
            edit=_edit(asked.document, finding.fix.edits, client),
        )
    path = analysis.config.path or os.path.join(os.path.dirname(os.path.abspath(analysis.source.path)), "finlint.toml")
    if edit := _suppression(finding, analysis.source, path, client, opened, language):
        title = _SUPPRESS[language].format(os.path.basename(path), finding.code)
        yield types.CodeAction(title, types.CodeActionKind.QuickFix, diagnostics=about, edit=edit)
    title = _OPEN[language].format(finding.code, finding.name)
    command = types.Command(title, OPEN_RULE, arguments=[finding.code])
    yield types.CodeAction(title, types.CodeActionKind.QuickFix, diagnostics=about, command=command)


def _edit(document: Written, edits: Sequence[Edit], client: Client) -> types.WorkspaceEdit:
    made = [types.TextEdit(client.ruler.range(document.source, edit.offset), edit.text) for edit in edits]
    return _in(document, made, client)


def _in(document: Written, edits: Sequence[types.TextEdit], client: Client) -> types.WorkspaceEdit:
    if not client.versioned:
        return types.WorkspaceEdit(changes={document.uri: list(edits)})
    of = types.OptionalVersionedTextDocumentIdentifier(document.uri, document.version)
    return types.WorkspaceEdit(document_changes=[types.TextDocumentEdit(of, list(edits))])


def _suppression(  # noqa: PLR0913 - all of it stands in the entry or says where
    finding: Finding, source: Source, path: str, client: Client, opened: Opened, language: str
) -> types.WorkspaceEdit | None:
    """An entry at the end of the configuration, which is begun beside the report where there is none."""
    pyproject = os.path.basename(path) == "pyproject.toml"
    table = "tool.finlint.suppress" if pyproject else "suppress"
    text = entry(finding, source, os.path.dirname(path), _REASON[language], table=table)
    written = opened(path)
    if written is None:
        return _begun(path, text.lstrip(), client)
    if _INLINE.search(written.source.text):
        return None
    last = len(written.source.text)
    gap = "" if not last or written.source.text.endswith(("\n", "\r")) else "\n"
    at = client.ruler.range(written.source, Span(last, last))
    return _in(written, [types.TextEdit(at, gap + (text if last else text.lstrip()))], client)


def _begun(path: str, text: str, client: Client) -> types.WorkspaceEdit | None:
    if not (client.creates and client.versioned):
        return None
    start = types.Position(0, 0)
    of = types.OptionalVersionedTextDocumentIdentifier(uri_of(path))
    return types.WorkspaceEdit(
        document_changes=[
            types.CreateFile(uri_of(path), options=types.CreateFileOptions(ignore_if_exists=True)),
            types.TextDocumentEdit(of, [types.TextEdit(types.Range(start, start), text)]),
        ]
    )
