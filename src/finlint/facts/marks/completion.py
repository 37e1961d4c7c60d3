"""Whether the head of a list of completions says how far the whole was completed."""

import re
from collections.abc import Iterator

from finlint.facts.figure import Mark, MarkKind
from finlint.facts.page import Page
from finlint.regex import regex

_HEAD = regex(
    r"(?P<whole>支出(?:决算)?数?(?:合计|总计)?(?:为|是)\d{1,12}(?:\.\d{1,6})?[百千万亿]*元)(?!，占)(?P<rest>[^。；\n]{0,80})。?(?:具体情况如下|其中)：?$",
    re.MULTILINE,
)
_ITEM = regex(r"\d{1,2}[.、．﹒ ]?[^\n]{0,120}")
_DONE = regex(r"完成[^，。；\d]{0,10}预算|预算[^，。；\d]{0,6}完成|完成率")
_LEAST = 2
_LOOKED_AT = 12
"""Lines below the head, blank ones too."""


def completion(page: Page) -> Iterator[Mark]:
    """支出决算数为…其中： with a completion in the lines below; ``word`` is ``stated`` or ``missing``."""
    if "其中" not in page.text and "如下" not in page.text:
        return
    for head in _HEAD.finditer(page.text):
        below = page.text[head.end() : head.end() + 2000].split("\n")[1:_LOOKED_AT]
        items = [line for line in below if _ITEM.match(line)]
        done = sum(1 for line in items if _DONE.search(line))
        if done < _LEAST or done * 2 <= len(items):
            continue
        word = "stated" if _DONE.search(head["rest"]) else "missing"
        yield page.mark(MarkKind.COMPLETION, *head.span("whole"), word=word)
