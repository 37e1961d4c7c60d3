"""What no editor should send never ends the server, and never goes unanswered."""

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

import finlint

OPEN = {"uri": "file:///x.txt", "languageId": "plaintext", "version": 1, "text": ""}
SHARE = "2024年度本年收入合计200.00万元，其中：财政拨款收入150.00万元，占70%；事业收入50.00万元，占25%。\n"


class Wire:
    """The two pipes of a server."""

    def __init__(self) -> None:
        environ = {**os.environ, "PYTHONPATH": str(Path(finlint.__file__).parent.parent)}
        command = [sys.executable, "-m", "finlint", "lsp"]
        self.process = subprocess.Popen(
            command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE, env=environ
        )
        self.number = 0

    def raw(self, data: bytes) -> None:
        assert self.process.stdin is not None
        self.process.stdin.write(data)
        self.process.stdin.flush()

    def body(self, body: bytes) -> None:
        self.raw(b"Content-Length: %d\r\n\r\n%s" % (len(body), body))

    def notify(self, method: str, params: Any) -> None:
        self.body(json.dumps({"jsonrpc": "2.0", "method": method, "params": params}).encode())

    def ask(self, method: str, params: Any) -> dict[str, Any]:
        """The answer to a request, whatever comes before it."""
        self.number += 1
        self.body(json.dumps({"jsonrpc": "2.0", "id": self.number, "method": method, "params": params}).encode())
        return self.answer(self.number)

    def answer(self, number: object) -> dict[str, Any]:
        while (message := self.message()).get("id", "none") != number or "method" in message:
            pass
        return message

    def message(self) -> dict[str, Any]:
        out = self.process.stdout
        assert out is not None
        length = 0
        while line := out.readline().strip():
            if line.lower().startswith(b"content-length:"):
                length = int(line.partition(b":")[2])
        assert length, "the server has ended"
        made: dict[str, Any] = json.loads(out.read(length))
        return made

    def diagnostics(self, version: int) -> list[dict[str, Any]]:
        """Those of a version of the document."""
        while True:
            message = self.message()
            if message.get("method") == "textDocument/publishDiagnostics" and message["params"]["version"] == version:
                return list(message["params"]["diagnostics"])


@pytest.fixture
def wire() -> Iterator[Wire]:
    made = Wire()
    try:
        made.ask("initialize", {"processId": None, "rootUri": None, "capabilities": {}})
        made.notify("initialized", {})
        yield made
        assert works(made)
        made.ask("shutdown", None)
        made.notify("exit", None)
        assert made.process.wait(30) == 0
        assert made.process.stderr is not None
        assert b"Traceback" not in made.process.stderr.read()
    finally:
        made.process.kill()
        for pipe in (made.process.stdin, made.process.stdout, made.process.stderr):
            assert pipe is not None
            pipe.close()
        made.process.wait()


def works(wire: Wire) -> bool:
    """Whether a document that is opened now is audited."""
    wire.notify("textDocument/didOpen", {"textDocument": {**OPEN, "version": 99, "text": SHARE}})
    return [each["code"] for each in wire.diagnostics(99)] == ["FL201"]


@pytest.mark.parametrize(
    "body",
    [
        b"{",
        b"[]",
        b"42",
        b"null",
        b'"text"',
        b"{}",
        b'{"jsonrpc": "1.0", "id": 1, "method": "x"}',
        b'{"jsonrpc": "2.0"}',
        b'{"jsonrpc": "2.0", "id": null, "result": 3}',
        b'{"jsonrpc": "2.0", "id": 77, "result": {"a": {"jsonrpc": "2.0"}}}',
        b'{"jsonrpc": "2.0", "id": 77, "error": {"code": 1, "message": "no"}}',
        b'{"jsonrpc": "2.0", "id": {}, "method": "textDocument/hover", "params": {}}',
        b'{"jsonrpc": "2.0", "method": "textDocument/didOpen", "params": {"textDocument": 7}}',
        b'{"jsonrpc": "2.0", "method": "textDocument/didChange", "params": null}',
        b'{"jsonrpc": "2.0", "method": 8}',
        b"\xff\xfe\x00",
        b"[" * 100_000,
        b'{"a":' * 100_000,
    ],
    ids=lambda body: repr(body[:40]),
)
def test_a_message_that_is_none_is_passed_over(wire: Wire, body: bytes) -> None:
    wire.body(body)


@pytest.mark.parametrize(
    "head",
    [b"\r\n\r\n", b"Content-Length: x\r\n\r\n", b"Content-Length: -1\r\n\r\n", b"nonsense\r\n", b"\x00" * 100 + b"\n"],
)
def test_a_head_that_is_none_is_passed_over(wire: Wire, head: bytes) -> None:
    wire.raw(head)


def test_an_unknown_request_is_answered_and_an_unknown_notification_passed_over(wire: Wire) -> None:
    wire.notify("$/unknown", {})
    wire.notify("textDocument/unknown", None)
    assert wire.ask("textDocument/unknown", {})["error"]["code"] == -32601


@pytest.mark.parametrize(
    "params", [None, {}, {"textDocument": 5}, [], {"textDocument": {"uri": "x"}, "position": {"line": -1}}]
)
def test_a_request_that_cannot_be_understood_is_answered(wire: Wire, params: object) -> None:
    assert wire.ask("textDocument/hover", params)["error"]["code"] in {-32602, -32603}


def test_a_document_that_is_not_open_has_nothing_to_tell(wire: Wire) -> None:
    of: dict[str, Any] = {"textDocument": {"uri": "file:///other.txt"}, "position": {"line": 0, "character": 0}}
    assert wire.ask("textDocument/hover", of)["result"] is None
    assert wire.ask("textDocument/documentSymbol", of)["result"] == []
    wire.notify("textDocument/didChange", {"textDocument": {**of["textDocument"], "version": 2}, "contentChanges": []})
    wire.notify("textDocument/didClose", of)


def test_an_unknown_command_is_answered(wire: Wire) -> None:
    assert "error" in wire.ask("workspace/executeCommand", {"command": "rm", "arguments": ["-r"]})


def test_a_huge_document_is_refused_and_said_so(wire: Wire) -> None:
    wire.notify("textDocument/didOpen", {"textDocument": {**OPEN, "text": "1" * (17 << 20)}})
    (found,) = wire.diagnostics(1)
    assert "16 MiB" in found["message"]


def test_half_of_a_surrogate_pair_is_no_text_and_does_no_harm(wire: Wire) -> None:
    wire.notify("textDocument/didOpen", {"textDocument": {**OPEN, "text": f"\ud800{SHARE}\udfff"}})
    assert [each["code"] for each in wire.diagnostics(1)] == ["FL201"]


def test_a_change_of_a_range_is_understood_though_the_whole_was_asked_for(wire: Wire) -> None:
    wire.notify("textDocument/didOpen", {"textDocument": {**OPEN, "text": f"\f\u2028\r\n𠮷{SHARE}"}})
    (found,) = wire.diagnostics(1)
    assert found["range"]["start"]["line"] == 1
    changes = [{"range": found["range"], "text": "75%"}]
    wire.notify(
        "textDocument/didChange", {"textDocument": {"uri": OPEN["uri"], "version": 2}, "contentChanges": changes}
    )
    assert wire.diagnostics(2) == []


def test_an_unknown_rule_has_no_page(wire: Wire) -> None:
    asked = {"command": "finlint.openRule", "arguments": ["FL999"]}
    assert wire.ask("workspace/executeCommand", asked)["result"] is None


def test_the_server_ends_when_its_editor_is_gone() -> None:
    wire = Wire()
    wire.ask("initialize", {"processId": None, "rootUri": None, "capabilities": {}})
    done = wire.process.communicate(timeout=30)
    assert b"Traceback" not in done[1]
