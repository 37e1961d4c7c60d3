"""Make a text regular, and remember where every character came from."""

from finlint.text.celled import celled
from finlint.text.draft import Draft
from finlint.text.fold import grouped, legible, punctuated, signed
from finlint.text.normalised import Normalised
from finlint.text.source import Source
from finlint.text.space import spaced
from finlint.text.wrap import unwrapped

_STEPS = (grouped, signed, spaced, punctuated, unwrapped)


def normalise(source: Source) -> Normalised:
    """The text as a parser wants it: one width, one script, one sentence a line.

    Rows of forms are written a cell a line before (see celled.py); from then on characters are only
    replaced one for one or deleted. The steps are repeated until none of
    them changes anything, which makes the result its own normal form; each repetition deletes a
    character or replaces one that no step brings back, so there is an end. Of real reports the
    second round changes nothing.
    """
    draft = legible(celled(Draft.of(source.text)))
    while (regular := _regular(draft)) is not draft:
        draft = regular
    return Normalised(source, draft.text, _runs(draft))


def _regular(draft: Draft) -> Draft:
    for step in _STEPS:
        draft = step(draft)
    return draft


def _runs(draft: Draft) -> tuple[tuple[int, int], ...]:
    length = len(draft.text)
    return tuple((start, start + distance) for start, distance in draft.runs if start < length)
