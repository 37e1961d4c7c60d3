"""How long an editor waits: for the first diagnostics, against a bare pygls server, and after an edit. Never a test.

    .venv/bin/python benchmarks/lsp.py [--runs 9] [--edits 60]

The bare server has one trivial rule and is started in turn with finlint's, so that both meet the same load. Each edit
leaves the largest example with one digit changed (sixty wrong ones on end is no draft); the debounce is left out.
"""

import argparse
import json
import os
import random
import statistics
import subprocess
import sys
import time
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from processes import REPORTS

FINLINT = (sys.executable, "-m", "finlint", "lsp")
BARE = (
    sys.executable,
    "-c",
    """
from lsprotocol import types
from pygls.lsp.server import LanguageServer

server = LanguageServer("bare", "1", text_document_sync_kind=types.TextDocumentSyncKind.Full)

@server.feature(types.TEXT_DOCUMENT_DID_OPEN)
def opened(params: types.DidOpenTextDocumentParams):
    at = params.text_document.text.find("0")
    extent = types.Range(types.Position(0, 0), types.Position(0, 1))
    found = [types.Diagnostic(extent, f"a zero at {at}")]
    server.text_document_publish_diagnostics(types.PublishDiagnosticsParams(params.text_document.uri, found))

server.start_io()
""",
)


class Server:
    """A server and its two pipes."""

    def __init__(self, command: Sequence[str]) -> None:
        """Start it and shake hands."""
        self.process = subprocess.Popen(
            command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL
        )
        options = {"debounce": 0}
        asked = {"processId": None, "rootUri": None, "capabilities": {}, "initializationOptions": options}
        self.send(id=1, method="initialize", params=asked)
        while "result" not in self.message():
            pass
        self.send(method="initialized", params={})

    def send(self, **message: Any) -> None:
        """Write one message."""
        assert self.process.stdin is not None
        body = json.dumps({"jsonrpc": "2.0", **message}).encode()
        self.process.stdin.write(b"Content-Length: %d\r\n\r\n%s" % (len(body), body))
        self.process.stdin.flush()

    def message(self) -> dict[str, Any]:
        """Read one message."""
        out, length = self.process.stdout, 0
        assert out is not None
        while line := out.readline().strip():
            if line.lower().startswith(b"content-length:"):
                length = int(line.partition(b":")[2])
        made: dict[str, Any] = json.loads(out.read(length))
        return made

    def diagnostics(self) -> list[Any]:
        """Wait for those of the document."""
        while (message := self.message()).get("method") != "textDocument/publishDiagnostics":
            pass
        return list(message["params"]["diagnostics"])

    def open(self, text: str) -> None:
        """Open the document and wait until it was audited."""
        document = {"uri": "untitled:benchmark", "languageId": "plaintext", "version": 1, "text": text}
        self.send(method="textDocument/didOpen", params={"textDocument": document})
        assert self.diagnostics()

    def edit(self, version: int, text: str) -> float:
        """Seconds from an edit to its diagnostics."""
        before = time.perf_counter()
        of = {"uri": "untitled:benchmark", "version": version}
        self.send(method="textDocument/didChange", params={"textDocument": of, "contentChanges": [{"text": text}]})
        self.diagnostics()
        return time.perf_counter() - before

    def peak(self) -> float:
        """MiB that it held at most, 0 where the system does not say."""
        try:
            status = Path(f"/proc/{self.process.pid}/status").read_text(encoding="utf-8")
        except OSError:
            return 0
        return int(status.partition("VmHWM:")[2].split()[0]) / 1024

    def processor(self) -> float:
        """Seconds of the processor that it took, which other programs hardly change; 0 where nothing says."""
        try:
            stat = Path(f"/proc/{self.process.pid}/stat").read_text(encoding="utf-8")
        except OSError:
            return 0
        user, system = map(int, stat.rpartition(")")[2].split()[11:13])
        return (user + system) / os.sysconf("SC_CLK_TCK")

    def end(self) -> None:
        """Leave as an editor does: what the server keeps for its next start it keeps then."""
        self.send(id=2, method="shutdown", params=None)
        self.send(method="exit", params=None)
        self.process.communicate(timeout=60)


def first(command: Sequence[str], text: str) -> tuple[float, float]:
    """Seconds from the start of a server to its first diagnostics, and of the processor."""
    before = time.perf_counter()
    server = Server(command)
    server.open(text)
    taken = time.perf_counter() - before, server.processor()
    server.end()
    return taken


def main() -> None:
    """Print seconds, the ratio and memory."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--runs", type=int, default=9)
    parser.add_argument("--edits", type=int, default=60)
    options = parser.parse_args()
    path = max(REPORTS.glob("*.txt"), key=lambda path: path.stat().st_size)
    text = path.read_text(encoding="utf-8")
    os.environ["PYTHONPATH"] = os.pathsep.join(filter(None, sys.path))
    print(f"{path.name} ({path.stat().st_size // 1000} KB)")
    for name, ends in (("a new report", range(1, options.runs + 1)), ("one opened before", (0,) * options.runs)):
        nonce = time.time_ns() % 10**6
        pairs = [(first(BARE, text), first(FINLINT, text + "\n" * end + f"附{nonce}号" * bool(end))) for end in ends]
        for at, unit in enumerate(("seconds", "of the processor")):
            bare, own = (statistics.median(run[at] for run in runs) for runs in zip(*pairs, strict=True))
            ratio = statistics.median(own[at] / bare[at] for bare, own in pairs if bare[at])
            print(f"first diagnostics, {name}, {unit}: bare pygls {bare:.3f}, finlint {own:.3f}, {ratio:.2f} x")
    server, chance = Server(FINLINT), random.Random(1)  # noqa: S311 - where to edit
    server.open(text)
    times, used = [], server.processor()
    for version in range(2, options.edits + 2):
        at = chance.choice([at for at, character in enumerate(text) if character.isdigit()])
        edited = text[:at] + str(chance.randrange(10)) + text[at + 1 :]
        times.append(server.edit(version, edited))
    percentiles = statistics.quantiles(times, n=20)
    median, late = statistics.median(times) * 1000, percentiles[-1] * 1000
    print(f"edit to diagnostics: median {median:.0f} ms, 95th percentile {late:.0f} ms; {server.peak():.0f} MiB")
    print(f"  of the processor: {(server.processor() - used) / len(times) * 1000:.0f} ms an edit")
    server.end()


if __name__ == "__main__":
    main()
