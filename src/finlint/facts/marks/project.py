"""What the words of a self-evaluation call its project, and the work that the project is to deliver."""

import re
from collections.abc import Iterator

from finlint.facts.figure import Mark, MarkKind
from finlint.facts.page import Page
from finlint.near import Near
from finlint.regex import regex
from finlint.value import value

_HEAD = Near("项目名称", 120, r"^[ \t]{0,8}项目名称[ \t：:]{0,8}\n?[ \t]{0,8}(?P<name>[^\n\t]{2,80})$", re.MULTILINE)
_CODE = regex(r"^[0-9A-Z]{10,40}[-—－]?")
_END = regex(r"(?:项目)?(?:支出|经费)?$")
_CONCLUSION = Near("结论 结果", 40, r"^[ \t]{0,8}(?:评价|自评)(?:结论|结果)[ \t]{0,8}\n?[ \t]{0,8}(?=\S)", re.MULTILINE)
_NAMED = regex(
    r"[“\"]?(?P<name>[^，。；：“”\n\t]{2,60}?)[”\"]?(?:项目)?(?:支出)?(?:绩效)?(?:自评|自我评价|评价)"
    r"(?:总|得|综合)?(?:得分|总分|评分|分)?(?:为|是)?[ ]?\d"
)
_TITLE = regex(r"《([^《》\n]{8,60})》")
_WORK = regex(r"(?:方案|报告|规划|课题|计划|图|画册|白皮书|丛书|标准|研究)$")
_RUN = regex(r"[一-鿿（）]{8,60}")
_ENDS = 4
_ALIKE = 3, 5


@value
class _Table:
    """A table of a project: what it is called, and the offsets of the name and of the end."""

    name: str
    start: int
    end: int


def project(page: Page) -> Iterator[Mark]:
    """NAMED marks of conclusions, DELIVERY marks of titles; ``expected`` is what the table is about."""
    if "项目名称" not in page.text:
        return
    tables = _tables(page.text)
    known = frozenset(_bare(table.name) for table in tables)
    for table in tables:
        yield from _concluded(page, table, known)
        yield from _delivered(page, table)


def _tables(text: str) -> list[_Table]:
    heads = list(_HEAD.finditer(text))
    ends = [*(head.start() for head in heads), len(text)][1:]
    return [
        _Table(_CODE.sub("", head["name"].strip()), head.start("name"), end)
        for head, end in zip(heads, ends, strict=True)
    ]


def _concluded(page: Page, table: _Table, known: frozenset[str]) -> Iterator[Mark]:
    """X项目绩效自评98分 below 评价结论: the table's own project, or one that another table is about."""
    found = list(_CONCLUSION.finditer(page.text, table.start, table.end))
    named = _NAMED.match(page.text, found[0].end()) if len(found) == 1 else None
    if named is None:
        return
    said = _bare(named["name"])
    own = _bare(table.name)
    if said == own or (said in known and said not in own and own not in said):
        expected = named["name"] if said == own else table.name
        yield page.mark(MarkKind.NAMED, *named.span("name"), expected=expected)


def _bare(name: str) -> str:
    return _END.sub("", name.strip('“”" ').removesuffix("项目")) or name


def _delivered(page: Page, table: _Table) -> Iterator[Mark]:
    """《X方案》 beside the 《Y方案》 that the project is named after, and cells that call it nearly so."""
    titles = [title for title in _TITLE.finditer(page.text, table.start, table.end) if _WORK.search(title[1])]
    work = next((title for title in titles if title[1] in table.name), None)
    if work is None:
        return
    for title in titles:
        if title[1] == work[1]:
            yield page.mark(MarkKind.DELIVERY, *title.span(), expected=title[0], word="title")
        elif _alike(title[1], work[1]) and _next_cell(page.text, work, title):
            yield page.mark(MarkKind.DELIVERY, *title.span(), expected=work[0], word="title")
    for cell in _RUN.finditer(page.text, work.end(), table.end):
        at = cell[0].find(work[1][:_ENDS])
        name = cell[0][at:] if at >= 0 else ""
        shorter = len(name) < len(work[1]) and page.tabular(cell.start())
        if shorter and page.text[cell.start() + at - 1] not in "《“" and _alike(name, work[1]):
            start = cell.start() + at
            yield page.mark(MarkKind.DELIVERY, start, cell.end(), expected=work[1], word="cell")


def _next_cell(text: str, work: re.Match[str], title: re.Match[str]) -> bool:
    """Whether a title stands in the cell behind that of the work: 完成情况 beside 目标."""
    between = text[work.end() : title.start()]
    return between.count("\n\t") == 1


def _alike(one: str, other: str) -> bool:
    """Whether two names begin and end alike and have most of their characters in common, in one order."""
    ends = one[:_ENDS] == other[:_ENDS] and one[-_ENDS:] == other[-_ENDS:]
    part, whole = _ALIKE
    return ends and one != other and _common(one, other) * whole >= max(len(one), len(other)) * part


def _common(one: str, other: str) -> int:
    """Characters of the longest common subsequence."""
    row = [0] * (len(other) + 1)
    for mine in one:
        before = row
        row = [0]
        for at, theirs in enumerate(other):
            row.append(before[at] + 1 if mine == theirs else max(before[at + 1], row[at]))
    return row[-1]
