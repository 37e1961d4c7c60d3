"""Numbers behind, or before, the same words in several places: how many words make them the same."""

from collections.abc import Callable

import pytest

from finlint.facts.extract import extract
from finlint.syntax import parse
from finlint.text import Source, normalise

Scanned = Callable[..., list[str]]
COVER = "2024年度云岭市档案馆部门决算\n2024年度本年支出合计80.00万元。\n"
LONG = "甲乙丙丁戊己庚辛壬癸子丑寅卯"


def same(scanned: Scanned, *sentences: str) -> list[str]:
    """The words that several numbers share, a time for each number."""
    found = scanned("\n".join(sentences) + "\n", "~同文:", cover=COVER)
    return [line.removeprefix("~同文:").rpartition(" ")[0] for line in found]


@pytest.mark.parametrize(("letters", "found"), [(12, True), (11, False)])
def test_twelve_letters_before_an_amount(scanned: Scanned, letters: int, *, found: bool) -> None:
    words = LONG[:letters]
    assert same(scanned, f"{words}3.5万元。", f"{words}4.5万元。") == ([f"{words[-12:]}#万元"] * 2 if found else [])


def test_more_words_before_them_may_differ(scanned: Scanned) -> None:
    assert same(scanned, f"一是{LONG}3.5万元。", f"另有{LONG}4.5万元。") == [f"{LONG[-12:]}#万元"] * 2


@pytest.mark.parametrize(("letters", "found"), [(8, True), (7, False)])
def test_eight_letters_from_the_start_of_its_sentence_before_a_count(
    scanned: Scanned, letters: int, *, found: bool
) -> None:
    words = LONG[:letters]
    assert same(scanned, f"{words}3个。", f"{words}4个。") == ([f"{words}#个^"] * 2 if found else [])
    assert same(scanned, f"{words}3个。", f"另{words}4个。") == []


def test_a_rate_is_of_what_its_sentence_speaks_of_from_the_start(scanned: Scanned) -> None:
    assert same(scanned, f"{LONG}3.5%。", f"{LONG}4.5%。") == [f"{LONG}#%^"] * 2
    assert same(scanned, f"一是{LONG}3.5%。", f"另有{LONG}4.5%。") == []


@pytest.mark.parametrize(
    ("before", "letters", "found"), [("完成", 12, True), ("完成", 11, False), ("成", 12, False), ("全部完成", 12, True)]
)
def test_twelve_letters_behind_a_number_and_two_before_it(
    scanned: Scanned, before: str, letters: int, *, found: bool
) -> None:
    words = LONG[:letters]
    assert same(scanned, f"{before}3个{words}。", f"{before}4个{words}。") == (
        [f"{before[-2:]}#个{words}"] * 2 if found else []
    )


@pytest.mark.parametrize(
    ("first", "second", "found"),
    [
        (f"{LONG}3.5万元。", f"{LONG}4.5元。", False),  # another unit
        (f"{LONG}3.5万元。", f"{LONG}0万元。", False),  # nothing is no statement
        (f"{LONG}大于3.5万元。", f"{LONG}大于4.5万元。", False),  # a bound
        (f"{LONG}3.5万元。", f"第四部分 名词解释\n{LONG}4.5万元。", False),
        ("甲、乙丙丁，戊己庚辛壬癸子丑3.5万元。", "甲乙丙丁戊己庚辛壬癸子丑4.5万元。", True),  # signs do not count
        ("甲乙丙丁戊5己庚辛壬癸子丑3.5万元。", "甲乙丙丁戊6己庚辛壬癸子丑4.5万元。", True),  # nor do other numbers
        (f"{LONG}。3.5万元。", f"{LONG}。4.5万元。", False),
        (
            f"{LONG}；二是戊己庚辛壬癸子丑寅卯3.5万元。",
            "另；二是戊己庚辛壬癸子丑寅卯4.5万元。",
            True,
        ),  # few words: those before ； count
        ("公务接待费支出3.5万元。", "公务接待费支出4.5万元。", False),  # the vocabulary knows it
    ],
)
def test_what_makes_two_statements_the_same(scanned: Scanned, first: str, second: str, *, found: bool) -> None:
    assert bool(same(scanned, first, second)) is found


def test_words_far_from_a_number_are_not_looked_at(scanned: Scanned) -> None:
    filler = "（" * 58  # no letters, but characters
    assert same(scanned, f"{LONG}{filler}3.5万元。", f"{LONG}{filler}4.5万元。") == []


def test_a_number_alone_in_its_words_is_no_statement_of_another(scanned: Scanned) -> None:
    assert same(scanned, f"{LONG}3.5万元。") == []


def test_a_number_that_two_keys_fit_is_named_once(scanned: Scanned) -> None:
    sentence = "甲乙丙丁戊己庚辛壬癸子丑{}个寅卯辰巳午未申酉戌亥甲乙。"
    assert (
        same(scanned, sentence.format(3), sentence.format(4), sentence.format(5)) == ["甲乙丙丁戊己庚辛壬癸子丑#个"] * 3
    )


def test_the_largest_group_comes_first(scanned: Scanned) -> None:
    one, two = "金木水火土{}个寅卯辰巳午未申酉戌亥甲乙。", "甲乙丙丁戊己庚辛壬癸水火土{}个寅卯辰巳午未申酉戌亥甲乙。"
    sentences = (one.format(3), one.format(4), two.format(5), two.format(6))
    assert same(scanned, *sentences) == ["火土#个寅卯辰巳午未申酉戌亥甲乙"] * 4


def test_a_text_that_is_no_report_is_left(scanned: Scanned) -> None:
    assert scanned(f"{LONG}3.5万元。\n{LONG}4.5万元。\n", "~同文:", cover="") == []


def copies(text: str) -> list[str]:
    """The longer context of each number, which is the same where a whole sentence was copied."""
    source = COVER + text
    figures = extract(parse(normalise(Source("", source)))).figures
    return [figure.key.scope.level for figure in figures if figure.key.concept.startswith("~同文:")]


MANY = "甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳午未申酉戌亥"


@pytest.mark.parametrize(
    ("before", "behind", "copied"),
    [
        (16, 6, MANY[:16] + "#" + MANY[:6]),
        (20, 6, MANY[4:20] + "#" + MANY[:6]),  # of the words before it the nearest sixteen
        (16, 5, ""),  # twenty-two letters in all
        (17, 5, MANY[:17] + "#" + MANY[:5]),  # where few stand behind it more stand before it
        (22, 0, MANY[:22] + "#"),
        (21, 0, ""),
        (12, 10, MANY[:12] + "#" + MANY[:10]),
        (12, 9, ""),
        (12, 12, MANY[:12] + "#" + MANY[:10]),
        (8, 14, MANY[:8] + "#" + MANY[:14]),
        (8, 13, ""),
    ],
)
def test_twenty_two_letters_around_a_number_tell_a_copy(before: int, behind: int, copied: str) -> None:
    sentence = f"{MANY[:before]}3个{MANY[:behind]}。\n"
    assert copies(sentence + sentence.replace("3", "4")) == [copied] * 2
