"""The words between the rows of a part: which of them are a reason, a name or a criterion."""

from collections.abc import Iterator, Sequence

from finlint.facts.tables.flat.cores import Core, Word, amount
from finlint.facts.tables.flat.forms import Part
from finlint.facts.tables.flat.gaps import Gap, explained, joined, named, told
from finlint.facts.tables.stating import Cell
from finlint.facts.tables.words import NUMBER


def between_rows(part: Part) -> Iterator[Sequence[Word]]:
    """The words before each row, and behind the last one."""
    above = 0
    for core in part.cores:
        yield part.words[above : core.first]
        above = core.last + 1
    yield part.words[above:]


def gaps_of(part: Part, *, marked: bool) -> Iterator[Gap]:
    """What stands before each row, and behind the last one."""
    for words, last in zip(between_rows(part), (None, *part.cores), strict=True):
        if marked and not _explained_first(part):
            yield named(_behind_ticks(words, part.total))
        else:
            read = explained if marked else told
            yield read(words, part.words[last.last] if last else None, lost=last is not None and _lost(last))


def criterion_of(part: Part, at: int) -> Cell | None:
    """The words from the marks of a row to its ticks, or to the end of its last sentence."""
    if _explained_first(part):
        return None
    start = part.cores[at].last + 1
    end = part.cores[at + 1].first if at + 1 < len(part.cores) else len(part.words)
    tick = next((n for n in range(start, end) if part.words[n].kind == "M"), None)
    if tick is None:
        tick = max((n + 1 for n in range(start, end) if _ends_row(part.words[n])), default=start)
    return joined(part.words[start:tick])


def _explained_first(part: Part) -> bool:
    """Whether the criterion of a row stands before its marks."""
    columns = part.head.columns
    return "criterion" in columns and columns.index("criterion") < columns.index("weight")


def _lost(core: Core) -> bool:
    """Whether a row has fewer marks than it could have."""
    marks = [core.cells[column] for column in ("weight", "score") if column in core.cells]
    numbers = [amount(cell) for cell in marks if NUMBER.fullmatch(cell.text)]
    return len(numbers) == len(("weight", "score")) and numbers[1] < numbers[0]


def _behind_ticks(words: Sequence[Word], total: Sequence[Cell]) -> Sequence[Word]:
    """The words below the criterion and the ticks of the row above, or below the total at the top."""
    top = max((cell.end for cell in total if words and cell.start < words[-1].end), default=0)
    behind = (at for at in range(len(words), 0, -1) if _ends_row(words[at - 1]) or words[at - 1].start < top)
    return words[next(behind, len(words) if top else 0) :]


def _ends_row(word: Word) -> bool:
    return word.kind == "M" or word.text.endswith("。")
