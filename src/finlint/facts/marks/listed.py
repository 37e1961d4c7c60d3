"""How many names follow a count of units: 下属单位3个：甲、乙、丙."""

from collections.abc import Iterator

from finlint.facts.figure import Mark, MarkKind
from finlint.facts.page import Page
from finlint.regex import regex

_COUNT = regex(
    r"(?:下属|所属|直属|二级)[一-鿿]{0,12}?单位(?:共|共计|共有|有|为)?(?P<n>\d{1,3})个(?:，)?"
    r"(?:分别为|分别是|即|包括|具体为|具体包括|名单如下|具体如下|：){1,2}：?(?P<names>[^。；\n\d]{0,600})(?P<stop>.|\n|$)"
)
_SAID = regex(r"个(?<=\d.)，?(?:分别|即|包括|具体|名单|：)")
_ITEM = regex(r"[ 　]*(?:（?\d{1,3}[）.、．]|（?[一二三四五六七八九十]{1,3}[）、.．])[^\n。；]{2,40}")
_OPEN = ("等", "其中", "以及其他")
_AND = regex(r"和|及|与")


def listed(page: Page) -> Iterator[Mark]:
    """A count that names follow; ``word`` is it, ``expected`` what the names make, the same where they can."""
    for match in _COUNT.finditer(page.text) if _SAID.search(page.text) else ():
        count, names = int(match["n"]), match["names"].strip("：，、 （）")
        if any(word in names for word in _OPEN):
            continue
        if names and match["stop"] in "。；\n":
            least = names.count("、") + 1
            most = least + len(_AND.findall(names.rpartition("、")[2]))
        elif not names and match["stop"] == "\n":
            least = most = _lines(page, match.end())
        else:
            continue
        if least > 1:
            made = count if least <= count <= most else least
            yield page.mark(MarkKind.LISTED, *match.span("n"), word=str(count), expected=str(made))


def _lines(page: Page, at: int) -> int:
    """Numbered lines from an offset on."""
    found = 0
    for line in page.text[at : at + 4000].split("\n"):
        if line.strip() and not _ITEM.match(line):
            break
        found += bool(line.strip())
    return found
