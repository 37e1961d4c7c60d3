"""Names that classes of the functional classification no longer have, beside the present ones."""

import re
from collections.abc import Iterator, Mapping
from functools import lru_cache

from finlint.facts.figure import Mark, MarkKind
from finlint.facts.page import Page
from finlint.facts.vocabulary import Vocabulary
from finlint.near import Near
from finlint.regex import regex

_RENAMED = 2020
"""The first year in which all classes had their present names: before it a report may go by either."""
_CHANGED = regex("更名|改名|名称|原[“]?$|调整为|修订|改为|合并")
_AROUND = 12
_SENTENCE = regex("[，。；]|（类）")
_SPENT, _OTHER = "支出", "其他"


def former(page: Page) -> Iterator[Mark]:
    """Marks FORMER of the first place where prose has the former name of a 类; ``expected`` is its present name.

    Only where the report has the present name as well; one mark of that stands for a name that is right.
    """
    if not page.reports or not page.year.isdigit() or int(page.year) < _RENAMED or _SPENT not in page.text:
        return
    for old, new in _names(page.vocabulary).items():
        if old.removesuffix(_SPENT) not in page.text:
            continue
        here = next((match for match in _written(old).finditer(page.text) if _says(page, match)), None)
        last = here is not None and here[1].startswith(_OTHER)
        now = regex(f"({_OTHER}{new})").search(page.text) if last else _written(new).search(page.text)
        if here is not None and now is not None:
            present = now[1] if last else new if here[1].endswith(_SPENT) else new.removesuffix(_SPENT)
            yield page.mark(MarkKind.FORMER, *here.span(1), expected=present)
        if now is not None:
            yield page.mark(MarkKind.FORMER, *now.span(1), expected=now[1])


@lru_cache(maxsize=1)
def _names(vocabulary: Vocabulary) -> Mapping[str, str]:
    """Former names of classes, with the present ones; 与 for 和 is no other name."""
    return {
        old: present + _SPENT
        for old, present in vocabulary.classes.items()
        if old.endswith(_SPENT) and old.removesuffix(_SPENT).replace("与", "和") != present.replace("与", "和")
    }


@lru_cache(maxsize=32)
def _written(name: str) -> Near:
    """A 类 by itself, or its last 款: 其他文化体育与传媒支出（款）. 生态环境保护支出 is neither."""
    stem = name.removesuffix(_SPENT)
    own = rf"{stem}支出(?=[”（\d为共决：，、]|$)|{stem}(?=（类）)"
    return Near(stem, len(stem) + 8, rf"(?<![一-鿿])({own}|{_OTHER}{stem}支出(?=（款）))", re.MULTILINE)


def _says(page: Page, match: re.Match[str]) -> bool:
    """Whether prose calls the class so, and does not tell of its names."""
    text, (start, end) = page.text, match.span()
    line = text[page.line_start(start) : page.line_end(end)]
    told = _CHANGED.search(text[max(0, start - _AROUND) : start]) or _CHANGED.search(text[end : end + _AROUND])
    return not page.tabular(start) and _SENTENCE.search(line) is not None and told is None
