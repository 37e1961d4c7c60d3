"""A kind of statement is added by a grammar and a vocabulary file alone."""

import shutil
from pathlib import Path

import pytest
from lark import Token, Tree

from finlint.syntax import Grammar
from finlint.syntax import parse as syntax  # the package's own grammar must not change

FILES = ("report.lark", "statement.lark", "words.toml")
SOURCE = Path(__file__).parents[3] / "src" / "finlint" / "syntax"
TEXT = "2024年度群众满意度98.5%，在全市排名第3位。"


@pytest.fixture
def directory(tmp_path: Path) -> Path:
    for name in FILES:
        shutil.copy(SOURCE / name, tmp_path / name)
    return tmp_path


def edit(path: Path, old: str, new: str) -> None:
    text = path.read_text(encoding="utf-8")
    assert text.count(old) == 1, f"{old!r} is not once in {path.name}"
    path.write_text(text.replace(old, new), encoding="utf-8")


def append(path: Path, text: str) -> None:
    path.write_text(path.read_text(encoding="utf-8") + text, encoding="utf-8")


def kinds(grammar: Grammar, text: str) -> set[str]:
    return {str(node.data) for node in grammar.tree(text).iter_subtrees()}


def test_a_copy_reads_as_the_original(directory: Path) -> None:
    assert Grammar.load(directory).tree(TEXT) == Grammar.load(SOURCE).tree(TEXT)


def test_a_kind_of_statement_is_two_files_of_data(directory: Path) -> None:
    before = Grammar.load(directory)
    edit(directory / "statement.lark", "          | announced\n", "          | announced\n          | ranking\n")
    append(directory / "statement.lark", "\n%declare RANK\nranking: RANK (COUNT | NUMBER)?\n")
    append(directory / "words.toml", "\n[terminal.RANK]\npattern = '排名(?:位列)?第(?=\\d)|位列第(?=\\d)'\n")
    after = Grammar.load(directory)
    assert "ranking" not in kinds(before, TEXT)
    match next(after.tree(TEXT).find_data("ranking")):
        case Tree(data="ranking", children=[Token(type="RANK") as rank, Token() as place]):
            assert (rank, place) == ("排名第", "3位")
        case other:
            pytest.fail(f"unexpected: {other}")


def test_the_new_kind_leaves_the_other_statements_alone(directory: Path) -> None:
    edit(directory / "statement.lark", "          | announced\n", "          | announced\n          | ranking\n")
    append(directory / "statement.lark", "\n%declare RANK\nranking: RANK (COUNT | NUMBER)?\n")
    append(directory / "words.toml", '\n[terminal.RANK]\nwords = ["位列第"]\n')
    text = "2024年度本年支出合计10.00万元，其中：基本支出6.00万元，占60%；项目支出4.00万元，比上年减少1.00万元。"
    assert Grammar.load(directory).tree(text) == Grammar.load(SOURCE).tree(text)


@pytest.mark.parametrize(
    ("spec", "text", "found"),
    [
        ('words = ["滑落至"]', "满意度滑落至90%。", True),
        ('words = ["滑落至"]\nnot_after = ["度"]', "满意度滑落至90%。", False),
        ('words = ["滑落"]\nnot_before = ["至"]', "满意度滑落至90%。", False),
        ('words = ["滑落"]\nonly_before = ["至"]', "满意度滑落至90%。", True),
        ('words = ["滑落至"]\nafter_number = true', "满意度滑落至90%。", False),
        ('words = ["滑落至"]\nafter_number = true', "满意度95%滑落至90%。", True),
        ("pattern = '滑落(?:至|到)'", "满意度滑落到90%。", True),
    ],
)
def test_what_words_toml_can_say_of_a_terminal(directory: Path, spec: str, text: str, found: object) -> None:
    edit(directory / "statement.lark", "          | announced\n", "          | announced\n          | slip\n")
    append(directory / "statement.lark", "\n%declare SLIP\nslip: SLIP quantity?\n")
    append(directory / "words.toml", f"\n[terminal.SLIP]\n{spec}\n")
    assert ("slip" in kinds(Grammar.load(directory), text)) is found


def test_the_grammar_of_the_package_is_built_once() -> None:
    assert syntax.__globals__["grammar"]() is syntax.__globals__["grammar"]()
