"""Whether every row of a flattened form was read, and each number under its own header."""

from collections.abc import Sequence

from finlint.facts.figure import Aspect, Fact, Figure
from finlint.facts.tables.flat.cores import Core, amount, counts
from finlint.facts.tables.flat.forms import Part
from finlint.facts.tables.form import ROW, TOTAL
from finlint.measure import Exact
from finlint.regex import regex

_NINETY, _MOST = Exact(90), Exact(100)
_DIGIT, _UNMARKED = regex(r"\d"), regex("C[NV]|[VP]{2}")


def complete(parts: Sequence[Part], found: Sequence[Fact], full: Exact) -> bool:
    """Whether no row can be missing, and none can have a number of another column.

    Weights that come to the total show it, if no number is left that may be the score of a row whose weight
    is printed once for several. Where they do not, the scores may show it, or the headings of a sheet: a row
    that was lost would be missing from both. Where nothing adds up, a difference that no row makes.
    """
    if all("weight" not in part.head.columns for part in parts if not part.head.funds):
        return not any(_left_over(part) for part in parts)
    rows, totals = _stated(found, Aspect.WEIGHT)
    if not rows or any(_alone(part) for part in parts):
        return False
    whole = sum(rows[1:], rows[0])
    return whole in (totals or (full, _NINETY)) or _one_is_wrong(parts, found, whole)


def _one_is_wrong(parts: Sequence[Part], found: Sequence[Fact], whole: Exact) -> bool:
    """Whether weights that do not come to their total were read all the same."""
    if any(_left_over(part) or not _in_columns(part) for part in parts):
        return False
    rows, totals = _stated(found, Aspect.WEIGHT)
    if all(part.levels for part in parts):
        return True
    if not totals:
        return all(part.head.planned and _seamless(part) for part in parts)
    scores, scored = _stated(found, Aspect.SCORE)
    every = all(part.head.funds or "target" in part.head.columns for part in parts)
    if every and scores and len(scored) == 1 and sum(scores[1:], scores[0]) == scored[0]:
        return True
    return not any(whole + weight == total or whole - weight == total for weight in rows for total in totals)


def _stated(found: Sequence[Fact], aspect: Aspect) -> tuple[list[Exact], list[Exact]]:
    """What the rows and the totals state."""
    figures = [fact for fact in found if isinstance(fact, Figure) and fact.aspect is aspect]
    rows = [figure.quantity.value for figure in figures if figure.key.concept.startswith(ROW)]
    return rows, [figure.quantity.value for figure in figures if figure.key.concept == TOTAL]


def _between(part: Part) -> list[str]:
    """The letters of the words that belong to no row, a dash for each that does."""
    kinds = [word.kind for word in part.words]
    for core in part.cores:
        kinds[core.first : core.last + 1] = "-" * (core.last + 1 - core.first)
    return kinds


def _left_over(part: Part) -> bool:
    """Whether numbers stand side by side, or a comparator before one, that belong to no row."""
    kinds = "".join(_between(part))
    return "NN" in kinds or "CN" in kinds


def _alone(part: Part) -> bool:
    """Whether a number that counts nothing, or a target without marks, stands between rows: one of them may be lost."""
    if part.head.funds or not part.cores or not ("target" in part.head.columns or part.levels):
        return False
    last = part.words[part.cores[-1].last]
    start = max((cell.end for cell in part.total if cell.end < last.start), default=0)  # of a total above the rows
    until = len(part.words) if part.total and not start else part.cores[-1].last
    behind = (*part.words[1:until], None)
    kinds = _between(part)[:until]
    loose = (at for at, kind in enumerate(kinds) if kind == "N" and part.words[at].start >= start)
    marked = "target" not in part.head.columns or _UNMARKED.search("".join(kinds)) is None
    return not marked or any(not counts(behind[at]) for at in loose)


def _seamless(part: Part) -> bool:
    """Whether nothing but words stands between the rows."""
    return {*_between(part)} <= {"-", "T"}


def _in_columns(part: Part) -> bool:
    """Whether no row can have its numbers one column off, as where a cell between them is empty."""
    return part.head.funds or "target" not in part.head.columns or all(_fits(core, part) for core in part.cores)


def _fits(core: Core, part: Part) -> bool:
    """Whether what stands in each column is of its kind.

    ≥ 403 人次 485 __ 15 would be a completion 人次 and a weight of 485, and 购置设备 4 2 __ 5 without
    comparators a target 购置设备, a completion of 4 and a weight of 2.
    """
    cells = core.cells
    marks = [cells[column] for column in ("weight", "score") if column in cells]
    numbers = [amount(cell) for cell in marks if _DIGIT.search(cell.text)]
    if len(numbers) not in (0, len(marks)) or any(number > _MOST for number in numbers):
        return False
    if not {"target", "actual"} <= cells.keys():
        return True
    counted, done = (_DIGIT.search(cells[column].text) is not None for column in ("target", "actual"))
    if counted and not done:
        return "unit" in cells or "unit" not in part.head.columns
    return counted or not done or "comparator" in cells
