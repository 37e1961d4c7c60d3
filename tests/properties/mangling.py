"""Ways to spoil a report that machines and people have: each takes a text and a source of chance."""

from collections.abc import Callable, Mapping
from random import Random

Mangler = Callable[[str, Random], str]

STRANGE = "\x00\x07\x0b\f\r\x1b\x85\u00a0\u200b\u2028\u2029\u202e\u3000\ufeff\ufffd\U0001f600\U00020000\u0301"
DIGITS = "0123456789０１２３４５６７８９一二三百千万亿.．,，%％-−"


def _places(text: str, chance: Random, share: int) -> list[int]:
    """Some places of a text, one in ``share`` characters, the last one first."""
    return sorted((chance.randrange(len(text) + 1) for _ in range(len(text) // share + 1)), reverse=True)


def _sprinkled(text: str, chance: Random, alphabet: str, share: int) -> str:
    for at in _places(text, chance, share):
        text = text[:at] + chance.choice(alphabet) + text[at:]
    return text


def truncated(text: str, chance: Random) -> str:
    start, end = sorted(chance.randrange(len(text) + 1) for _ in range(2))
    return text[start:end]


def shuffled_lines(text: str, chance: Random) -> str:
    lines = text.splitlines(keepends=True)
    chance.shuffle(lines)
    return "".join(lines)


def shuffled_clauses(text: str, chance: Random) -> str:
    clauses = text.split("，")
    chance.shuffle(clauses)
    return "，".join(clauses)


def strange_characters(text: str, chance: Random) -> str:
    return _sprinkled(text, chance, STRANGE, 20)


def replaced_characters(text: str, chance: Random) -> str:
    characters = list(text)
    for at in _places(text, chance, 15):
        if at < len(characters):
            code = chance.choice([chance.randrange(0xD800), chance.randrange(0xE000, 0x110000), chance.randrange(128)])
            characters[at] = chr(code)
    return "".join(characters)


def other_digits(text: str, chance: Random) -> str:
    return "".join(chance.choice(DIGITS) if c.isdigit() and not chance.randrange(4) else c for c in text)


def lost_characters(text: str, chance: Random) -> str:
    return "".join(c for c in text if chance.randrange(12))


def one_line(text: str, chance: Random) -> str:
    return text.replace("\n", chance.choice(["", " ", "，", "\u2028", "\f"]))


def a_character_a_line(text: str, chance: Random) -> str:
    return chance.choice(["\n", "\r\n", "\n\n", "\t\n"]).join(text[:2_000])


def tabs_everywhere(text: str, chance: Random) -> str:
    return _sprinkled(text.replace("\n", "\n\t"), chance, "\t\n", 25)


def mixed_line_ends(text: str, chance: Random) -> str:
    return "".join(chance.choice(["\n", "\r", "\r\n", "\u2028", "\x85"]) if c == "\n" else c for c in text)


def brackets(text: str, chance: Random) -> str:
    return _sprinkled(text, chance, "（）()《》“”[]〔〕", 12)


def deep_brackets(text: str, chance: Random) -> str:
    at, depth = chance.randrange(len(text) + 1), chance.randrange(1, 500)
    return text[:at] + "（其中：1万元" * depth + text[at:] + "）" * chance.randrange(depth)


def repeated(text: str, chance: Random) -> str:
    start, end = sorted(chance.randrange(len(text) + 1) for _ in range(2))
    block = text[start : min(end, start + 300)]
    return text[:start] + block * chance.randrange(2, 25) + text[start:]


def opened_lists(text: str, chance: Random) -> str:
    for at in _places(text, chance, 60):
        words = [
            "其中：",
            "，占",
            "主要包括：",
            "分别为",
            "与2022年度相比，",
            "一、",
            "（一）",
            "1.",
            "第一部分",
            "100%",
            "0万元",
        ]
        text = text[:at] + chance.choice(words) + text[at:]
    return text


def long_numbers(text: str, chance: Random) -> str:
    for at in _places(text, chance, 200):
        text = (
            text[:at] + "9" * chance.choice([15, 16, 29, 31, 400]) + chance.choice(["", ".", ".0", "万元"]) + text[at:]
        )
    return text


MANGLERS: Mapping[str, Mangler] = {
    f.__name__: f
    for f in (
        truncated, shuffled_lines, shuffled_clauses, strange_characters, replaced_characters, other_digits,
        lost_characters, one_line, a_character_a_line, tabs_everywhere, mixed_line_ends, brackets, deep_brackets,
        repeated, opened_lists, long_numbers,
    )
}  # fmt: skip
