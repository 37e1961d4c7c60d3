"""Make a text regular, and remember where every character came from."""

from collections.abc import Callable
from functools import partial
from itertools import cycle

from finlint.text.celled import celled
from finlint.text.draft import Draft
from finlint.text.fold import grouped, legible, punctuated, signed
from finlint.text.normalised import Normalised
from finlint.text.source import Source
from finlint.text.space import spaced
from finlint.text.wrap import unwrapped, without_blanks, without_footers


def normalise(source: Source) -> Normalised:
    """The text as a parser wants it: one width, one script, one sentence a line.

    Rows of forms are written a cell a line before (see celled.py); from then on characters are only
    replaced one for one or deleted. The steps are repeated until each of them has changed nothing in
    turn, which makes the result its own normal form; each that changes something deletes a character
    or replaces one that no step brings back, so there is an end. Of most reports the second round
    changes nothing.
    """
    steps: tuple[Callable[[Draft], Draft], ...] = (
        grouped,
        signed,
        partial(spaced, known={}),
        punctuated,
        without_footers,
        without_blanks,
        unwrapped,
    )
    draft, idle = legible(celled(Draft.of(source.text))), 0
    for step in cycle(steps):
        draft, before = step(draft), draft
        idle = idle + 1 if draft is before else 0
        if idle == len(steps):
            break
    return Normalised(source, draft.text, _runs(draft))


def _runs(draft: Draft) -> tuple[tuple[int, int], ...]:
    length = len(draft.text)
    return tuple([(start, start + distance) for start, distance in draft.runs if start < length])
