"""What stands beside a document: configurations, baselines, last year's report, the other files of a directory."""

import asyncio
from pathlib import Path

import pytest
from lsprotocol import types

pytestmark = pytest.mark.asyncio
PROFILES = pytest.mark.parametrize("profile", ["visual_studio_code", "neovim", "emacs"])
SHARE = "2024年度本年收入合计200.00万元，其中：财政拨款收入150.00万元，占70%；事业收入50.00万元，占25%。\n"


def changed(editor, path: Path, text: str) -> None:
    """Write a file, and tell the server."""
    path.write_text(text, encoding="utf-8")
    editor.heard.clear()
    event = types.FileEvent(path.as_uri(), types.FileChangeType.Changed)
    editor.client.workspace_did_change_watched_files(types.DidChangeWatchedFilesParams([event]))


def codes(params: types.PublishDiagnosticsParams) -> list[object]:
    return [each.code for each in params.diagnostics]


@PROFILES
async def test_an_edit_of_the_configuration_takes_effect_at_once(serving, tmp_path: Path, profile: str) -> None:
    async with serving(profile, tmp_path) as editor:
        uri = await editor.open(tmp_path / "x.txt", SHARE)
        assert "FL201" in {each.code for each in await editor.current(uri)}
        changed(editor, tmp_path / "finlint.toml", 'ignore = ["FL201"]\n')
        assert "FL201" not in codes(await editor.until(lambda each: each.uri == uri))
        changed(editor, tmp_path / "finlint.toml", 'select = ["FL201"]\n[rules.FL201]\nseverity = "info"\n')
        heard = await editor.until(lambda each: each.uri == uri)
        assert [each.severity for each in heard.diagnostics if each.code == "FL201"] == [3]


@PROFILES
async def test_a_mistake_in_the_configuration_is_shown_on_its_line(serving, tmp_path: Path, profile: str) -> None:
    settings = tmp_path / "finlint.toml"
    settings.write_text('language = "zh"\nselct = ["FL2"]\n', encoding="utf-8")
    async with serving(profile, tmp_path) as editor:
        uri = await editor.open(tmp_path / "x.txt", SHARE)
        (shown,) = await editor.current(uri)
        assert shown.message.startswith("未核对: ")
        heard = await editor.until(lambda each: each.uri == settings.as_uri())
        assert [each.range.start.line for each in heard.diagnostics] == [1]
        assert "select" in heard.diagnostics[0].message
        changed(editor, settings, 'language = "zh"\n')
        assert "FL201" in codes(await editor.until(lambda each: each.uri == uri))
        assert not (await editor.until(lambda each: each.uri == settings.as_uri())).diagnostics
        assert len(editor.client.messages) == 1


async def test_equations_and_words_that_a_configuration_names_are_read_anew(serving, tmp_path: Path) -> None:
    (tmp_path / "finlint.toml").write_text('rule-files = ["own.toml"]\n', encoding="utf-8")
    (tmp_path / "own.toml").write_text("[[", encoding="utf-8")
    async with serving("visual_studio_code", tmp_path) as editor:
        uri = await editor.open(tmp_path / "x.txt", SHARE)
        assert [each.message[:4] for each in await editor.current(uri)] == ["未核对:"]
        changed(editor, tmp_path / "own.toml", "")
        heard = await editor.until(lambda each: each.uri == uri)
        assert heard.diagnostics


@PROFILES
async def test_last_years_report_is_read_anew(serving, tmp_path: Path, profile: str) -> None:
    (tmp_path / "finlint.toml").write_text('[prior]\n"本年.txt" = "上年.txt"\n', encoding="utf-8")
    before = "2022年度公务接待费{}万元。\n"
    (tmp_path / "上年.txt").write_text(before.format("4.00"), encoding="utf-8")
    text = "2023年度公务接待费5.00万元，比2022年增加1.00万元，增长25.00%。\n"
    async with serving(profile, tmp_path) as editor:
        uri = await editor.open(tmp_path / "本年.txt", text)
        assert not [each for each in await editor.current(uri) if str(each.code).startswith("FL45")]
        changed(editor, tmp_path / "上年.txt", before.format("3.00"))
        heard = await editor.until(lambda each: each.uri == uri)
        (found,) = [each for each in heard.diagnostics if str(each.code).startswith("FL45")]
        assert (tmp_path / "上年.txt").as_uri() in {each.location.uri for each in found.related_information or ()}


async def test_settings_of_the_editor_take_effect(serving, tmp_path: Path) -> None:
    async with serving(language="en", select=["FL2"]) as editor:
        uri = await editor.open(tmp_path / "x.txt", SHARE)
        found = await editor.current(uri)
        assert {str(each.code)[:3] for each in found} == {"FL2"}
        assert found[0].message.isascii() or "should" in found[0].message
        editor.heard.clear()
        given = {"finlint": {"ignore": ["FL201"], "nonsense": 1}}
        editor.client.workspace_did_change_configuration(types.DidChangeConfigurationParams(given))
        assert "FL201" not in codes(await editor.until(lambda each: each.uri == uri))


@PROFILES
async def test_files_are_watched_where_the_client_can_be_asked(serving, tmp_path: Path, profile: str) -> None:
    async with serving(profile, tmp_path) as editor:
        await editor.open(tmp_path / "x.txt", SHARE)
        workspace = editor.client.capabilities.workspace
        able = workspace.did_change_watched_files if workspace else None
        watched = [each for each in editor.registered if each.method == "workspace/didChangeWatchedFiles"]
        assert len(watched) == bool(able and able.dynamic_registration)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "gb18030"])
async def test_every_report_of_a_directory_is_audited(serving, tmp_path: Path, encoding: str) -> None:
    text = f"㐀一\r\n{SHARE}"
    (tmp_path / "下 级").mkdir()
    (tmp_path / "下 级" / "报告.txt").write_bytes(text.encode(encoding))
    (tmp_path / "略.txt").write_text(SHARE, encoding="utf-8")
    (tmp_path / "坏.txt").write_bytes(b"\x00\xff\x00\xff\xff")
    (tmp_path / "finlint.toml").write_text('exclude = ["略.txt"]\n', encoding="utf-8")
    async with serving("visual_studio_code", tmp_path, workspace=True) as editor:
        path = tmp_path / "下 级" / "报告.txt"
        editor.texts[path.as_uri()] = text
        heard = await editor.until(lambda each: each.uri == path.as_uri())
        (found,) = [each for each in heard.diagnostics if each.code == "FL201"]
        assert editor.words(path.as_uri(), found.range) == "70%"
        bad = await editor.until(lambda each: each.uri == (tmp_path / "坏.txt").as_uri())
        assert [each.severity for each in bad.diagnostics] == [1]
        done = await editor.client.workspace_execute_command_async(
            types.ExecuteCommandParams("finlint.auditWorkspace", [])
        )
        assert done == 2
        assert not [each for each in editor.heard if each.uri == (tmp_path / "略.txt").as_uri()]


async def test_a_directory_shows_progress_and_can_be_left_off(serving, tmp_path: Path) -> None:
    for number in range(400):  # more than can be audited before the editor is heard
        (tmp_path / f"{number:03}.txt").write_text(SHARE, encoding="utf-8")
    async with serving("visual_studio_code", tmp_path) as editor:
        asked = types.ExecuteCommandParams("finlint.auditWorkspace", [])
        running = asyncio.create_task(editor.client.workspace_execute_command_async(asked))
        await editor.until(lambda each: each.uri.endswith("000.txt"))
        (token,) = editor.client.progress_reports
        editor.client.window_work_done_progress_cancel(types.WorkDoneProgressCancelParams(token))
        assert 1 <= await running < 400
        kinds = [each.kind for each in editor.client.progress_reports[token]]
        assert (kinds[0], kinds[-1]) == ("begin", "end")
        assert "report" in kinds


async def test_an_open_document_is_not_audited_from_disk(serving, tmp_path: Path) -> None:
    (tmp_path / "x.txt").write_text(SHARE, encoding="utf-8")
    async with serving("visual_studio_code", tmp_path, workspace=True) as editor:
        await editor.until(lambda each: each.uri.endswith("x.txt"))
        uri = await editor.open(tmp_path / "x.txt", SHARE.replace("70%", "75%"))
        assert await editor.current(uri) == []
        asked = types.ExecuteCommandParams("finlint.auditWorkspace", [])
        assert await editor.client.workspace_execute_command_async(asked) == 0
        editor.heard.clear()
        editor.client.text_document_did_close(types.DidCloseTextDocumentParams(types.TextDocumentIdentifier(uri)))
        heard = await editor.until(lambda each: each.uri == uri and bool(each.diagnostics))
        assert "FL201" in codes(heard)
