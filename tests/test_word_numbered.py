"""A report whose headings are numbered by Word says what it says with the numbers typed."""

import importlib.util
import re
from collections.abc import Callable
from pathlib import Path
from types import ModuleType

import pytest

from finlint import lint_path

ROOT = Path(__file__).resolve().parent.parent
REPORTS = ROOT / "examples" / "reports"
LEVELS = (
    (r"第[一二三四五六七八九十]+部分 *(?=\S)", "chineseCounting", "第%1部分 "),
    (r"[一二三四五六七八九十]{1,3}、", "chineseCountingThousand", "%2、"),
    (r"（[一二三四五六七八九十]{1,3}）", "japaneseCounting", "（%3）"),
    (r"\d{1,2}\.(?!\d)", "decimal", "%4."),
)


@pytest.fixture
def script(monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    """The script that makes documents, numbering the headings itself instead of writing what is typed."""
    spec = importlib.util.spec_from_file_location("make_docx", ROOT / "examples" / "make_docx.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    monkeypatch.setattr(module, "paragraph", numbering(module.paragraph, module.run))
    monkeypatch.setattr(module, "parts", defining(module.parts, module.MAIN, module.OFFICE))
    return module


def numbering(typed: Callable[[str], str], run: Callable[[str], str]) -> Callable[[str], str]:
    def paragraph(text: str) -> str:
        words = text.lstrip(" \u3000")
        for at, (head, _, _) in enumerate(LEVELS):
            if found := re.match(head, words):
                place = f'<w:numPr><w:ilvl w:val="{at}"/><w:numId w:val="7"/></w:numPr>'
                return f"<w:p><w:pPr>{place}</w:pPr>{run(words[found.end() :])}</w:p>"
        return typed(text)

    return paragraph


def defining(parts: Callable[[str], dict[str, str]], main: str, office: str) -> Callable[[str], dict[str, str]]:
    levels = "".join(
        f'<w:lvl w:ilvl="{at}"><w:start w:val="1"/><w:numFmt w:val="{kind}"/><w:suff w:val="nothing"/>'
        f'<w:lvlText w:val="{text}"/></w:lvl>'
        for at, (_, kind, text) in enumerate(LEVELS)
    )
    lists = f'<w:abstractNum w:abstractNumId="3">{levels}</w:abstractNum>'
    lists += '<w:num w:numId="7"><w:abstractNumId w:val="3"/></w:num>'

    def made(words: str) -> dict[str, str]:
        found = parts(words)
        relations = found["word/_rels/document.xml.rels"]
        relation = f'<Relationship Id="rId2" Type="{office}/numbering" Target="numbering.xml"/></Relationships>'
        found["word/_rels/document.xml.rels"] = relations.replace("</Relationships>", relation)
        return found | {"word/numbering.xml": f'<w:numbering xmlns:w="{main}">{lists}</w:numbering>'}

    return made


@pytest.mark.parametrize("name", ["luzhou-government-service-2023", "luzhou-port-logistics-2023"])
def test_numbers_by_word_are_numbers_typed(script: ModuleType, tmp_path: Path, name: str) -> None:
    """Two reports that number their headings without a gap; the others do not, and are told so."""
    text = REPORTS / f"{name}.txt"
    path = tmp_path / "a.docx"
    path.write_bytes(script.package(script.body(text.read_text(encoding="utf-8"))))
    typed, made = lint_path(text), lint_path(path)
    assert "".join(made.source.text.split()) == "".join(typed.source.text.split())
    assert [(one.code, one.message) for one in made.findings] == [(one.code, one.message) for one in typed.findings]
    assert made.tally == typed.tally
