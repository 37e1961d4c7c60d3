"""What an editor shows is what the command line finds, on the very numbers."""

import json
from pathlib import Path
from typing import Any

import pytest
from lsprotocol import types

pytestmark = pytest.mark.asyncio
PROFILES = ("visual_studio_code", "neovim", "emacs")
LEVELS = {"error": 1, "warning": 2, "info": 3}
VARIANTS = {
    "as it is": lambda text: text,
    "CRLF": lambda text: text.replace("\n", "\r\n"),
    "CR": lambda text: text.replace("\n", "\r"),
    "form feeds": lambda text: text.replace("\n\n", "\n\f\n").replace("。", "。\f", 3),
    "line separators": lambda text: text.replace("。\n", "。\u2028\n"),
    "surrogate pairs": lambda text: "\n".join(
        f"𠮷{line}" if line.startswith("20") else line for line in text.split("\n")
    ),
}


@pytest.fixture
def written(reports, tmp_path):
    """A report in one of the variants, under a name that an URI has to encode."""

    def write(variant: str) -> tuple[Path, str]:
        path = tmp_path / f"{variant} 报告 100%.txt"
        text = VARIANTS[variant](reports[1].read_bytes().decode("utf-8-sig"))
        path.write_bytes(text.encode())
        return path, text

    return write


def found(program, path: Path) -> list[dict[str, Any]]:
    return list(json.loads(program("--output-format", "json", path, timeout=120).stdout))


def shown(editor, uri: str, given: list[types.Diagnostic]) -> list[tuple[object, ...]]:
    """Code, level, words and message of each."""
    return [
        (each.code, int(each.severity or 0), editor.words(uri, each.range), each.message.split("\n")[0])
        for each in given
    ]


@pytest.mark.parametrize("profile", PROFILES)
async def test_the_five_reports_show_what_the_command_line_finds(serving, program, reports, profile: str) -> None:
    async with serving(profile) as editor:
        for path in reports:
            text = path.read_bytes().decode("utf-8-sig")
            uri = await editor.open(path, text)
            wanted = [
                (each["code"], LEVELS[each["severity"]], text[slice(*each["offset"])], each["message"])
                for each in found(program, path)
            ]
            given = await editor.current(uri)
            assert shown(editor, uri, given) == wanted
            assert wanted
            for each in given:
                assert each.source == "finlint"
                assert each.code_description is not None
                assert each.code_description.href.endswith(f"/{each.code}.md")


@pytest.mark.parametrize("variant", [name for name in VARIANTS if name != "as it is"])
@pytest.mark.parametrize("profile", PROFILES)
async def test_however_lines_end_the_range_holds_the_number(serving, program, written, profile: str, variant) -> None:
    path, text = written(variant)
    wanted = [(each["code"], text[slice(*each["offset"])]) for each in found(program, path)]
    assert wanted
    async with serving(profile) as editor:
        uri = await editor.open(path, text)
        given = await editor.current(uri)
        assert [(each.code, editor.words(uri, each.range)) for each in given] == wanted


@pytest.mark.parametrize("profile", PROFILES)
async def test_operands_are_related_and_the_fingerprint_goes_along(serving, program, reports, profile: str) -> None:
    path = reports[1]
    async with serving(profile) as editor:
        uri = await editor.open(path, path.read_text(encoding="utf-8"))
        given = await editor.current(uri)
        for each, wanted in zip(given, found(program, path), strict=True):
            related = each.related_information or ()
            assert [item.message for item in related] == [item["message"] for item in wanted["related"]]
            for item, place in zip(related, wanted["related"], strict=True):
                assert item.location.uri == uri
                assert editor.words(uri, item.location.range) == editor.texts[uri][slice(*place["offset"])]
            assert each.data["fingerprint"] == wanted["fingerprint"]


async def test_an_untitled_document_is_audited_too(serving, tmp_path) -> None:
    async with serving(root=tmp_path) as editor:
        text = "2024年度本年支出合计100.00万元，其中：基本支出60.00万元，项目支出30.00万元。\n"
        uri = await editor.open("untitled:Untitled-1", text)
        assert [editor.words(uri, each.range) for each in await editor.current(uri)] == ["100.00万元"]
        editor.edit(uri, text.replace("30.00", "40.00"))
        assert await editor.current(uri) == []
        editor.client.text_document_did_close(types.DidCloseTextDocumentParams(types.TextDocumentIdentifier(uri)))


async def test_what_is_shown_is_gone_when_the_document_is_closed(serving, reports) -> None:
    async with serving() as editor:
        uri = await editor.open(reports[1], reports[1].read_text(encoding="utf-8"))
        assert await editor.current(uri)
        editor.client.text_document_did_close(types.DidCloseTextDocumentParams(types.TextDocumentIdentifier(uri)))
        await editor.until(lambda each: each.uri == uri and not each.diagnostics)


@pytest.mark.parametrize("profile", PROFILES)
async def test_a_client_that_cannot_refresh_is_not_offered_to_pull(serving, profile: str) -> None:
    async with serving(profile) as editor:
        with pytest.raises(Exception, match="textDocument/diagnostic"):
            await editor.client.text_document_diagnostic_async(
                types.DocumentDiagnosticParams(types.TextDocumentIdentifier("untitled:x"))
            )


def able(capabilities: types.ClientCapabilities) -> None:
    """An editor that pulls, and can be told to do it again."""
    assert capabilities.text_document is not None
    assert capabilities.workspace is not None
    capabilities.text_document.diagnostic = types.DiagnosticClientCapabilities()
    capabilities.workspace.diagnostics = types.DiagnosticWorkspaceClientCapabilities(refresh_support=True)


async def test_a_directory_is_pulled_too(serving, tmp_path) -> None:
    text = "2024年度本年支出合计100.00万元，其中：基本支出60.00万元，项目支出30.00万元。\n"
    (tmp_path / "甲.txt").write_text(text, encoding="utf-8")
    (tmp_path / "乙.txt").write_text(text.replace("30.00", "40.00"), encoding="utf-8")
    async with serving(root=tmp_path, change=able, workspace=True) as editor:
        answer = await editor.client.workspace_diagnostic_async(types.WorkspaceDiagnosticParams(previous_result_ids=[]))
        counts = {each.uri: len(each.items) for each in answer.items}
        assert counts == {(tmp_path / "甲.txt").as_uri(): 1, (tmp_path / "乙.txt").as_uri(): 0}
        editor.heard.clear()
        given = types.DidChangeConfigurationParams({"language": "en"})
        uri = await editor.open("untitled:x", text)
        editor.client.workspace_did_change_configuration(given)
        await editor.until(lambda each: each.uri == uri and "should" in each.diagnostics[0].message)
        assert editor.client.diagnostic_refresh_count == 1


async def test_a_client_that_can_refresh_pulls_what_is_pushed(serving, reports) -> None:
    async with serving(change=able) as editor:
        uri = await editor.open(reports[1], reports[1].read_text(encoding="utf-8"))
        pushed = await editor.current(uri)
        asked = types.DocumentDiagnosticParams(types.TextDocumentIdentifier(uri))
        answer = await editor.client.text_document_diagnostic_async(asked)
        assert list(answer.items) == pushed
