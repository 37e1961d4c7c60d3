"""What the value of a key may be."""

from collections.abc import Callable
from datetime import date, datetime

from finlint.value import value


@value(eq=False)
class Kind:
    """A kind of value: what it is called, and whether something is one."""

    zh: str
    en: str
    fits: Callable[[object], bool]


def _is_text(given: object) -> bool:
    return isinstance(given, str) and bool(given.strip())


def _is_texts(given: object) -> bool:
    return isinstance(given, list) and all(map(_is_text, given))


def _is_line(given: object) -> bool:
    return isinstance(given, int) and not isinstance(given, bool) and given > 0


def _is_day(given: object) -> bool:
    return isinstance(given, date) and not isinstance(given, datetime)


def _table_of(fits: Callable[[object], bool]) -> Callable[[object], bool]:
    return lambda given: isinstance(given, dict) and all(map(fits, given.values()))


def _is_table(given: object) -> bool:
    return isinstance(given, dict)


TEXT = Kind("一段不空的文字", "a string that is not empty", _is_text)
FLAG = Kind("true 或 false", "true or false", lambda given: isinstance(given, bool))
PATH = Kind("一个文件名", "the name of a file", _is_text)
TEXTS = Kind("文字的列表", "a list of strings", _is_texts)
PATHS = Kind("文件名的列表", "a list of names of files", _is_texts)
RULES = Kind("规则的列表", "a list of rules", _is_texts)
LINE = Kind("行号", "the number of a line", _is_line)
DAY = Kind("日期，如 2025-12-31", "a date such as 2025-12-31", _is_day)
BY_FILE = Kind("“文件 = 规则的列表”的表", "a table of files, each with a list of rules", _table_of(_is_texts))
BY_RULE = Kind("“规则 = { 选项 }”的表", "a table of rules, each with a table of options", _table_of(_is_table))
PRIORS = Kind(
    "一个文件名，或“文件 = 上年报告”的表",
    "the name of a file, or a table of files and reports of last year",
    lambda given: _is_text(given) or _table_of(_is_text)(given),
)
ENTRIES = Kind(
    "一个或几个 [[ ]] 表",
    "one or more tables [[ ]]",
    lambda given: isinstance(given, list) and all(map(_is_table, given)),
)
