"""Words that a file adds: more names, new measures, new residues; and what is wrong with a file that is refused."""

import re
from collections.abc import Callable
from pathlib import Path

import pytest

from finlint.errors import ConfigError
from finlint.facts.subject import resolve
from finlint.facts.vocabulary import vocabulary
from finlint.facts.vocabulary.form import residues, residues_of
from finlint.facts.vocabulary.more import MAX_SIZE, extended

File = Callable[[str], str]


@pytest.fixture
def file(tmp_path: Path) -> File:
    """A file of words with a content."""

    def write(content: str) -> str:
        path = tmp_path / "more.toml"
        path.write_text(content, encoding="utf-8")
        return str(path)

    return write


def concept(*lines: str) -> str:
    return "\n".join(("[[concept]]", *lines)) + "\n"


def test_a_known_measure_gets_another_name(file: File) -> None:
    words = extended(vocabulary(), file(concept('name = "公务接待费"', 'aliases = ["迎来送往支出"]')))
    assert resolve("迎来送往支出", words).concept == "公务接待费"
    assert resolve("公务接待费", words) == resolve("公务接待费", vocabulary())
    assert not resolve("迎来送往支出", vocabulary()).known


def test_a_new_measure_has_its_flow_and_its_fund(file: File) -> None:
    lines = ('name = "古籍修复专项收入"', 'aliases = ["修复收入"]', 'flow = "income"', 'fund = "inherit"')
    words = extended(vocabulary(), file(concept(*lines)))
    assert resolve("古籍修复专项收入", words).concept == resolve("修复收入", words).concept == "古籍修复专项收入"
    assert words.flows["古籍修复专项收入"] == "income"
    assert words.flows["公务接待费"] == vocabulary().flows["公务接待费"]


def test_a_count_is_a_measure_of_its_own(file: File) -> None:
    lines = ('name = "修复古籍册数"', 'aliases = ["修复古籍"]', 'dimension = "count"', 'noun = "册"')
    words = extended(vocabulary(), file(concept(*lines)))
    assert resolve("修复古籍", words, "count", "册").concept == "修复古籍册数"
    assert not resolve("修复古籍", words).known


def test_a_long_name_is_found_behind_other_words(file: File) -> None:
    name = "历史文化名城核心保护区内直管公房抢救性修缮专项经费支出情况"
    words = extended(vocabulary(), file(concept(f'name = "{name}"')))
    assert len(name) > vocabulary().longest
    assert resolve(f"本年{name}", words).concept == name


def test_several_entries_each_add_their_words(file: File) -> None:
    words = extended(vocabulary(), file(concept('name = "修复收入"') + concept('name = "展陈收入"')))
    assert [resolve(name, words).known for name in ("修复收入", "展陈收入")] == [True, True]


REFUSED = [
    ("[[concept]\n", "不是正确的 TOML"),
    ("name = 1\n", r"只有 \[\[concept\]\] 表"),
    ("", r"只有 \[\[concept\]\] 表"),
    ("concept = 3\n", r"只有 \[\[concept\]\] 表"),
    ('concept = ["甲"]\n', r"只有 \[\[concept\]\] 表"),
    (concept('name = "修复收入"') + "[other]\n", r"只有 \[\[concept\]\] 表"),
    (concept('nam = "修复收入"'), "1: 没有 “nam” 这个键"),
    (concept("name = 3"), "1: name 的值不对"),
    (concept('name = "修复收入"', "aliases = [3]"), "1: aliases 的值不对"),
    (concept('name = "修复收入"', 'aliases = [""]'), "1: aliases 的值不对"),
    (concept('name = "修复收入"', 'aliases = "甲"'), "1: aliases 的值不对"),
    (concept('name = "修复收入"', "exact = 1"), "1: exact 的值不对"),
    (concept('aliases = ["甲"]'), "1: 缺少 name"),
    (concept('name = "修复收入"', 'dimension = "weight"'), "1: dimension 只能是 money, count, share, score"),
    (concept('name = "修复收入"', 'aliases = ["公务接待费"]'), "1: “公务接待费” 已经是 “公务接待费” 的叫法"),
    (concept('name = "展陈收入"') + concept('name = "修复收入"', 'aliases = ["展陈收入"]'), "2: “展陈收入” 已经是"),
]


@pytest.mark.parametrize(("content", "why"), REFUSED)
def test_a_file_that_is_not_sound_is_refused(file: File, content: str, why: str) -> None:
    path = file(content)
    with pytest.raises(ConfigError, match=why) as refused:
        extended(vocabulary(), path)
    assert path in str(refused.value)


def test_a_file_that_cannot_be_read_is_refused(tmp_path: Path) -> None:
    with pytest.raises(ConfigError, match="读不了"):
        extended(vocabulary(), str(tmp_path / "none.toml"))
    path = tmp_path / "latin.toml"
    path.write_bytes(b'[[concept]]\nname = "\xff"\n')
    with pytest.raises(ConfigError, match="不是正确的 TOML"):
        extended(vocabulary(), str(path))


@pytest.mark.parametrize(("more", "read"), [(0, True), (1, False)])
def test_a_file_is_a_million_bytes_at_most(tmp_path: Path, more: int, *, read: bool) -> None:
    content = concept('name = "修复收入"').encode()
    path = tmp_path / "large.toml"
    path.write_bytes(content + b"#" * (MAX_SIZE - len(content) + more))
    if read:
        assert resolve("修复收入", extended(vocabulary(), str(path))).known
    else:
        with pytest.raises(ConfigError, match=f"大于 {MAX_SIZE} 字节"):
            extended(vocabulary(), str(path))


# --- residues


def residue(*lines: str) -> str:
    return "\n".join(("[[residue]]", *lines)) + "\n"


def test_residues_are_words_or_a_pattern(file: File) -> None:
    words = residue('sort = "note"', 'words = ["此处删除"]', 'not_after = "线"')
    pattern = residue(
        'sort = "placeholder"', 'pattern = "某{2}单位"', 'needs = ["某"]', 'before = "由"', 'after = "办"'
    )
    one, two = residues_of(file(words + pattern))
    assert (one.sort, one.words, one.pattern, one.needs) == ("note", ("此处删除",), "", ())
    assert re.match(one.not_after, "线下")
    assert (two.sort, two.words, two.needs) == ("placeholder", (), ("某",))
    assert re.fullmatch(two.pattern, "某某单位")
    assert re.search(two.before, "事项由")
    assert not re.search(two.before, "由事项")  # what stands right before it
    assert re.match(two.after, "办公室")
    assert {"placeholder", "note"} <= {each.sort for each in residues()}


@pytest.mark.parametrize(
    ("content", "why"),
    [
        (residue('sort = "note"', 'word = ["甲"]'), "word: 没有这个键，或值不对"),
        (residue('sort = "note"', 'words = "甲"'), "words: 没有这个键，或值不对"),
        (residue('sort = "note"', "words = []"), "words: 没有这个键，或值不对"),
        (residue('sort = "note"', 'words = [""]'), "words: 没有这个键，或值不对"),
        (residue('sort = ""', 'words = ["甲"]'), "sort: 没有这个键，或值不对"),
        (residue('sort = "none"', 'words = ["甲"]'), "sort 只能是"),
        (residue('words = ["甲"]'), "sort 只能是"),
        (residue('sort = "note"'), "要么写 words，要么写 pattern 和 needs"),
        (residue('sort = "note"', 'words = ["甲"]', 'pattern = "甲"', 'needs = ["甲"]'), "要么写 words"),
        (residue('sort = "note"', 'pattern = "甲"'), "要么写 words"),
        (residue('sort = "note"', 'words = ["甲"]', 'needs = ["甲"]'), "要么写 words"),
        (residue('sort = "note"', 'pattern = "甲("', 'needs = ["甲"]'), "正则表达式不对"),
        (residue('sort = "note"', 'words = ["甲"]') + residue('sort = "note"'), r"\[\[residue\]\] 2: 要么写"),
    ],
)
def test_a_residue_that_is_not_sound_is_refused(file: File, content: str, why: str) -> None:
    with pytest.raises(ConfigError, match=why):
        residues_of(file(content))
