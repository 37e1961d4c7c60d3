"""What an editor asks about a number, a finding and a document."""

import asyncio
import json
from pathlib import Path
from typing import Any

import pytest
from lsprotocol import types

from finlint.lsp.uri import path_of
from finlint.reading import read

pytestmark = pytest.mark.asyncio
PROFILES = pytest.mark.parametrize("profile", ["visual_studio_code", "neovim", "emacs"])
REPORT = (
    "第一部分 概况\n一、基本情况\n2023年度本年支出合计100.00万元，其中：基本支出60.00万元，项目支出30.00万元。\r\n"
    "二、“三公”经费𠮷\n2023年度公务接待费5.00万元，比2022年增加1.00万元，增长30.00%。\n"
)


SHARE = "2024年度本年收入合计200.00万元，其中：财政拨款收入150.00万元，占70%；事业收入50.00万元，占25%。\n"
TOTAL = (
    "2024年度本年支出合计2,134.56万元，其中：基本支出1,060.00万元，项目支出1,030.00万元。本年支出合计2,090.00万元。\n"
)


async def offered(editor, uri: str, words: str, **context) -> list[Any]:
    asked = types.CodeActionParams(
        types.TextDocumentIdentifier(uri), editor.extent(uri, words), types.CodeActionContext([], **context)
    )
    return list(await editor.client.text_document_code_action_async(asked) or ())


@PROFILES
async def test_hover_tells_how_a_number_was_read_and_what_became_of_it(serving, tmp_path: Path, profile: str) -> None:
    async with serving(profile) as editor:
        uri = await editor.open(tmp_path / "x.txt", REPORT)
        shown = await editor.client.text_document_hover_async(types.HoverParams(**editor.at(uri, "30.00%")))
        assert editor.words(uri, shown.range) == "30.00%"
        words = shown.contents.value.replace("\\", "")
        for part in ("有矛盾", "公务接待费 · 增减率", "2023", "决算", "公务接待费", "2022", "小数点后 2 位", "0.29995"):
            assert part in words
        assert "✗ 矛盾 FL302" in words
        assert "1 ÷ (5 - 1) = 25% ≠ 30%" in words.replace(".00", "")
        beside = types.HoverParams(types.TextDocumentIdentifier(uri), types.Position(0, 1))
        assert await editor.client.text_document_hover_async(beside) is None


@PROFILES
async def test_a_total_leads_to_its_parts_and_a_part_to_its_total(serving, tmp_path: Path, profile: str) -> None:
    async with serving(profile) as editor:
        uri = await editor.open(tmp_path / "x.txt", REPORT)
        parts = await editor.client.text_document_definition_async(types.DefinitionParams(**editor.at(uri, "100.00")))
        assert [editor.words(uri, each.range) for each in parts] == ["60.00万元", "30.00万元"]
        context = types.ReferenceContext(include_declaration=False)
        asked = types.ReferenceParams(context=context, **editor.at(uri, "60.00"))
        totals = await editor.client.text_document_references_async(asked)
        assert [editor.words(uri, each.range) for each in totals] == ["100.00万元"]
        assert {each.uri for each in (*parts, *totals)} == {uri}


@PROFILES
async def test_a_derived_fix_is_applied(serving, tmp_path: Path, profile: str) -> None:
    async with serving(profile) as editor:
        uri = await editor.open(tmp_path / "x.txt", f"𠮷𠮷\r\n{SHARE}")
        (fix,) = [each for each in await offered(editor, uri, "70%") if getattr(each, "is_preferred", False)]
        assert fix.title == "把“70”改为“75”"
        editor.edit(uri, editor.applied(fix.edit, uri))
        assert editor.texts[uri] == f"𠮷𠮷\r\n{SHARE.replace('70%', '75%')}"
        assert await editor.current(uri) == []


async def test_a_fix_that_is_not_safe_is_offered_and_not_preferred(serving, tmp_path: Path) -> None:
    async with serving() as editor:
        uri = await editor.open(tmp_path / "x.txt", TOTAL)
        (fix,) = [each for each in await offered(editor, uri, "2,134.56") if each.title.startswith("把")]
        assert fix.is_preferred is False
        assert editor.applied(fix.edit, uri) == TOTAL.replace("2,134.56", "2,090.00")
        assert await offered(editor, uri, "2024年度", only=["source.fixAll"]) == []


async def test_all_safe_fixes_are_one_action(serving, tmp_path: Path) -> None:
    async with serving() as editor:
        uri = await editor.open(tmp_path / "x.txt", SHARE)
        (every,) = await offered(editor, uri, "2024年度", only=["source.fixAll"])
        assert every.kind == "source.fixAll.finlint"
        assert editor.applied(every.edit, uri) == SHARE.replace("70%", "75%")


@PROFILES
async def test_a_suppression_is_written_and_takes_effect(serving, tmp_path: Path, profile: str) -> None:
    settings = tmp_path / "finlint.toml"
    settings.write_text('language = "zh"', encoding="utf-8")
    async with serving(profile, tmp_path) as editor:
        uri = await editor.open(tmp_path / "草稿 1.txt", REPORT)
        (action,) = [each for each in await offered(editor, uri, "30.00%") if "压下 FL302" in each.title]
        of = settings.as_uri()
        editor.texts[of] = 'language = "zh"'
        text = editor.applied(action.edit, of)
        assert text.startswith('language = "zh"\n')
        settings.write_text(text, encoding="utf-8")
        before = len(editor.heard)
        changed = [types.FileEvent(of, types.FileChangeType.Changed)]
        editor.client.workspace_did_change_watched_files(types.DidChangeWatchedFilesParams(changed))
        heard = await editor.until(lambda each: each in editor.heard[before:] and each.uri == uri)
        assert "FL302" not in {each.code for each in heard.diagnostics}
        assert heard.diagnostics


async def test_a_configuration_that_is_not_there_is_begun(serving, tmp_path: Path) -> None:
    async with serving("visual_studio_code", tmp_path) as editor:
        uri = await editor.open(tmp_path / "x.txt", REPORT)
        (action,) = [each for each in await offered(editor, uri, "30.00%") if "压下" in each.title]
        made, edited = action.edit.document_changes
        assert isinstance(made, types.CreateFile)
        assert made.uri == edited.text_document.uri == (tmp_path / "finlint.toml").as_uri()
        editor.texts[made.uri] = ""
        (tmp_path / "finlint.toml").write_text(editor.applied(action.edit, made.uri), encoding="utf-8")
        editor.edit(uri, REPORT + "\n")
        assert "FL302" not in {each.code for each in await editor.current(uri)}


@PROFILES
async def test_the_page_of_a_rule_is_opened(serving, tmp_path: Path, profile: str) -> None:
    async with serving(profile) as editor:
        uri = await editor.open(tmp_path / "x.txt", REPORT)
        titles = [each.title for each in await offered(editor, uri, "30.00%")]
        assert "查看规则 FL302 growth-not-change-over-base" in titles
        asked = types.ExecuteCommandParams("finlint.openRule", ["FL302"])
        page = await editor.client.workspace_execute_command_async(asked)
        assert page.endswith("/FL302.md")
        assert "⟦" in read(path_of(page)).text
        shows = editor.client.capabilities.window.show_document
        if shows and shows.support:
            assert [each.uri for each in editor.client.shown_documents] == [page]


@PROFILES
async def test_the_outline_holds_parts_and_sections(serving, tmp_path: Path, profile: str) -> None:
    async with serving(profile) as editor:
        uri = await editor.open(tmp_path / "x.txt", REPORT)
        asked = types.DocumentSymbolParams(types.TextDocumentIdentifier(uri))
        (part,) = await editor.client.text_document_document_symbol_async(asked)
        assert part.name == "第一部分概况"
        assert [each.name for each in part.children] == ["一、基本情况", "二、“三公”经费𠮷"]
        assert editor.words(uri, part.range) == REPORT
        assert editor.words(uri, part.children[1].selection_range) == "二、“三公”经费𠮷"


async def test_the_outlines_of_the_five_reports_nest_and_hold_their_tables(serving, reports) -> None:
    kinds = set()

    def walk(symbols, outer: types.Range) -> None:
        for each in symbols:
            kinds.add(each.kind)
            inner = each.selection_range
            assert outer.start <= each.range.start <= inner.start <= inner.end <= each.range.end <= outer.end
            walk(each.children, each.range)

    async with serving() as editor:
        for path in reports:
            uri = await editor.open(path, path.read_text(encoding="utf-8"))
            asked = types.DocumentSymbolParams(types.TextDocumentIdentifier(uri))
            symbols = await editor.client.text_document_document_symbol_async(asked)
            assert symbols
            walk(symbols, types.Range(types.Position(0, 0), types.Position(10**6, 0)))
    assert types.SymbolKind.Array in kinds


async def test_the_coverage_is_that_of_the_command_line(serving, program, reports) -> None:
    async with serving() as editor:
        uri = await editor.open(reports[1], reports[1].read_text(encoding="utf-8"))
        found = await editor.client.protocol.send_request_async("finlint/coverage", {"textDocument": {"uri": uri}})
    given = found if isinstance(found, dict) else found._asdict()
    told = json.loads(program("coverage", "--output-format", "json", reports[1]).stdout)["summary"]["checkable"]
    assert given["checkable"] == told["numbers"]
    assert {name: given[name] for name in ("verified", "contradicted", "undecided", "unchecked")} == {
        name: told[name]["count"] for name in ("verified", "contradicted", "undecided", "unchecked")
    }


async def test_a_request_can_be_cancelled(serving, reports) -> None:
    async with serving() as editor:
        uri = await editor.open(reports[0], reports[0].read_text(encoding="utf-8"))
        editor.edit(uri, editor.texts[uri] + "\n")
        asked = types.HoverParams(types.TextDocumentIdentifier(uri), types.Position(20, 5))
        waiting = editor.client.protocol.send_request("textDocument/hover", asked, msg_id="first")
        editor.client.cancel_request(types.CancelParams("first"))
        with pytest.raises(Exception, match="cancel"):
            await asyncio.wait_for(asyncio.wrap_future(waiting), 60)
        assert await editor.current(uri)


async def test_a_report_that_was_opened_before_tells_the_same(serving, reports) -> None:
    told = []
    for _ in range(2):
        async with serving() as editor:
            uri = await editor.open(reports[2], reports[2].read_text(encoding="utf-8"))
            found = await editor.current(uri)
            asked = types.HoverParams(types.TextDocumentIdentifier(uri), found[0].range.start)
            told.append((found, await editor.client.text_document_hover_async(asked)))
    assert told[0] == told[1]


ENTRY = '[[suppress]]\nfile = "{file}"\nrule = "{rule}"\nline = 1\nreason = "口径不同，见附注"\n'


async def test_an_entry_of_no_use_is_shown_where_it_stands(serving, tmp_path: Path) -> None:
    settings = tmp_path / "finlint.toml"
    entries = (ENTRY.format(file="x.txt", rule="FL201"), ENTRY.format(file="*.txt", rule="FL302"))
    settings.write_text("\n".join(entries), encoding="utf-8")
    of = settings.as_uri()
    async with serving("neovim", tmp_path) as editor:
        uri = await editor.open(tmp_path / "x.txt", SHARE)
        editor.edit(uri, SHARE + "\n")
        await editor.current(uri)
        assert of not in {each.uri for each in editor.heard}, "one is of use, the other may be for another report"
        editor.edit(uri, SHARE.replace("70%", "75%"))
        heard = await editor.until(lambda each: each.uri == of)
        (unused,) = heard.diagnostics
        assert (unused.code, unused.range.start.line) == ("FL901", 0)
        assert "x.txt FL201" in unused.message
        before = len(editor.heard)
        editor.edit(uri, SHARE)
        heard = await editor.until(lambda each: each in editor.heard[before:] and each.uri == of)
        assert not heard.diagnostics, "the finding is back"


@PROFILES
async def test_an_entry_of_a_document_that_is_closed_is_not_asked(serving, tmp_path: Path, profile: str) -> None:
    settings = tmp_path / "finlint.toml"
    settings.write_text(ENTRY.format(file="x.txt", rule="FL302"), encoding="utf-8")
    async with serving(profile, tmp_path) as editor:
        uri = await editor.open(tmp_path / "x.txt", SHARE)
        await editor.until(lambda each: each.uri == settings.as_uri() and each.diagnostics)
        closed = types.TextDocumentIdentifier(uri)
        editor.client.text_document_did_close(types.DidCloseTextDocumentParams(closed))
        await editor.until(lambda each: each.uri == settings.as_uri() and not each.diagnostics)
