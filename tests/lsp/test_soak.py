"""Thousands of edits: the server has the text that the editor has, and keeps no more of it."""

import random
import unicodedata
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from lsprotocol import types

from finlint.config import Orders
from finlint.engine.session import audited
from finlint.lsp.place import Ruler
from finlint.text import Source, Span

pytestmark = pytest.mark.asyncio
LINES = range(18, 66)
"""Of the report: sentences, shares, growth, listings."""
PIECES = (
    "\r\n",
    "\n",
    "\r",
    "\f",
    "\u2028",
    "\u0085",
    "𠮷",
    "e\u0301",
    "，",
    "1",
    "9",
    ".",
    "%",
    "万元",
    "\t",
    " ",
    "合计",
)
MOST = 24 << 20


def edits(source: Source, chance: random.Random) -> Iterator[tuple[Span, str]]:
    """One to three changes, most of them of a digit: what people edit."""
    for _ in range(chance.randint(1, 3)):
        text = source.text
        digits = [at for at, character in enumerate(text) if character.isdigit()]
        kind = chance.random()
        at = chance.randrange(len(text) + 1)
        if kind < 0.6 and digits:
            at = chance.choice(digits)
            span, put = Span(at, at + 1), str(chance.randrange(10))
        elif kind < 0.85:
            span, put = Span(at, at), chance.choice(PIECES)
        else:
            span, put = Span(at, min(len(text), at + chance.randrange(4))), ""
        source = Source(source.path, text[: span.start] + put + text[span.end :])
        yield span, put


def change(editor, uri: str, chance: random.Random, *, whole: bool) -> None:
    """Edit the model and tell the server, by the whole text or by the ranges that changed."""
    changes: list[types.TextDocumentContentChangeEvent] = []
    source = editor.source(uri)
    for span, put in edits(source, chance):
        changes.append(types.TextDocumentContentChangePartial(editor.ruler.range(source, span), put))
        source = Source(uri, source.text[: span.start] + put + source.text[span.end :])
    if whole:
        changes = [types.TextDocumentContentChangeWholeDocument(source.text)]
    editor.texts[uri] = source.text
    editor.versions[uri] += 1
    of = types.VersionedTextDocumentIdentifier(editor.versions[uri], uri)
    editor.client.text_document_did_change(types.DidChangeTextDocumentParams(of, changes))


def bare(words: str) -> str:
    """Words as a message may write them: 3，020 is 3020 there."""
    folded = unicodedata.normalize("NFKC", words)
    kept = (each for each in folded if not each.isspace() and unicodedata.category(each) not in {"Cc", "Cf"})
    return "".join(kept).replace(",", "")


def memory(process: int) -> int:
    """What a process holds, in bytes; 0 where the system does not say."""
    told = Path(f"/proc/{process}/statm")
    return int(told.read_text().split()[1]) * 4096 if told.exists() else 0


@pytest.mark.slow
@pytest.mark.parametrize("profile", ["visual_studio_code", "neovim", "emacs"])
async def test_the_server_has_what_the_editor_has(serving, reports, full, profile: str) -> None:
    rounds = (10_000 if full else 1000) // 3
    chance = random.Random(f"soak {profile}")
    begun = "\n".join(reports[1].read_text(encoding="utf-8").split("\n")[line] for line in LINES)
    named = 0
    async with serving(profile) as editor:
        uri = await editor.open("untitled:soak", begun)
        early = 0
        for number in range(rounds):
            if number % 50 == 0:
                editor.edit(uri, begun)
            # a client that was told of full synchronisation may still send ranges: both must come to the same
            change(editor, uri, chance, whole=chance.random() < 0.7)
            if chance.random() < 0.6:
                continue  # the next edit comes before this one is audited
            found = await editor.current(uri)
            source = Source("soak", editor.texts[uri])
            wanted = audited(source, Orders(isolated=True), None, date(2026, 1, 1)).report.findings
            ranges = [Ruler(editor.ruler.encoding).range(source, each.offset) for each in wanted]
            assert [(each.code, each.range) for each in found] == list(
                zip((each.code for each in wanted), ranges, strict=True)
            )
            for each in found:
                words = bare(editor.words(uri, each.range))
                if words and words in bare(each.message):
                    named += 1
                else:
                    assert str(each.code)[:3] not in {"FL1", "FL2", "FL3"}, (words, each.message)
            editor.heard.clear()
            if number > rounds // 4 and not early:
                early = memory(editor.client._server.pid)
        assert named > rounds // 4
        assert memory(editor.client._server.pid) - early < MOST
