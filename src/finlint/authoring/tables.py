"""Performance tables as rules see them: the rows, totals and full mark of one table, and what its project is called.

Every table has an entity of its own, the name of its project and its number (培训经费#2). Concepts are those
that ``facts/tables`` gives.
"""

from functools import lru_cache

from finlint.authoring.term import total
from finlint.facts import Aspect, FactIndex, Figure
from finlint.facts.tables.form import ROW, TOTAL, WHOLE
from finlint.measure import Exact
from finlint.regex import regex

_FULL = Exact(100)
_MOST = 400
"""Rows beyond which tables of one name are taken for several, and nobody tells whose each row is."""
_FILLING = regex(r"本(?:部门|单位)|我(?:单位|[局委院办县市区])|项目|专项|经费|支出|预算|资金|工作|[“”、，（）()\s]")
"""Words and signs that the name of a project has in one place and not in another."""


def scored_rows(facts: FactIndex, entity: str, aspect: Aspect) -> list[Figure]:
    """The weights, scores or targets of the indicators of a table."""
    return [figure for figure in facts.about(entity, aspect) if figure.key.concept.startswith(ROW)]


def totals(facts: FactIndex, entity: str, aspect: Aspect) -> list[Figure]:
    """What the row 合计 of a table states: its full mark, or its score."""
    return [figure for figure in facts.about(entity, aspect) if figure.key.concept == TOTAL]


def complete(facts: FactIndex, entity: str, aspect: Aspect) -> bool:
    """Whether weights, or scores, show that every row was read: they add up to their own total."""
    rows, stated = scored_rows(facts, entity, aspect), totals(facts, entity, aspect)
    if not rows or not stated or len(rows) + len(stated) > _MOST:
        return False
    made = total(rows).interval
    return any(not made.disjoint(each.interval) for each in stated)


def out_of_hundred(facts: FactIndex, entity: str) -> bool:
    """Whether no total of a table says that its full mark is another than 100."""
    return all(weight.quantity.value == _FULL for weight in totals(facts, entity, Aspect.WEIGHT))


def project_scores(facts: FactIndex) -> list[Figure]:
    """The total score of each project that has a table, tables of the whole unit left out."""
    scores = [f for f in facts.of(Aspect.SCORE, TOTAL) if f.place.tabular and "整体" not in f.key.entity]
    return list({score.key.entity: score for score in scores if score.key.entity}.values())


@lru_cache(maxsize=512)
def project(entity: str) -> str:
    """The name of a project as text and tables have it alike: 培训专项经费 and 培训项目#2 are 培训."""
    return entity if entity == WHOLE else _FILLING.sub("", entity.partition("#")[0])
