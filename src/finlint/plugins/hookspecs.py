"""The hooks of finlint: the only vocabulary that a plugin shares with it.

A plugin is an installed distribution with an entry point in group ``finlint`` that names a module::

    [project.entry-points.finlint]
    acme = "finlint_acme"

The module answers one or several of the hooks below, each by a function of that name under
``@hookimpl``::

    from finlint.authoring import hookimpl

    @hookimpl
    def finlint_equations():
        return [Path(__file__).with_name("rules.toml")]

A hook is called when something needs its answer and not before: renderers when a format is asked for that
finlint does not have, readers when a file has a suffix that it does not know. A plugin that breaks the
contract ends the run with exit 2 and one line that names its distribution, version and hook. What it was
written for it says by its requirement ``finlint>=0.1,<0.3``, or in its module: ``requires_finlint = ">=0.1"``.
"""

import os
from collections.abc import Callable, Iterable, Mapping

import pluggy

from finlint.audit import Renderer, Rule
from finlint.text import Source

hookspec = pluggy.HookspecMarker("finlint")

Path = str | os.PathLike[str]
Reader = Callable[[bytes, str], Source]
"""From the bytes of a file and its path to its text."""


@hookspec
def finlint_rules() -> Iterable[Rule]:
    """Rules to run, in any order.

    A rule is made by ``finlint.authoring.rule``; all that a rule file needs is in that module::

        @hookimpl
        def finlint_rules():
            return [my_rule, my_other_rule]

    Codes are two to six capitals and three digits. The capitals are those of one distribution alone (``FL``
    is finlint's); names are kebab-case and name the defect. Run the examples of your rules with
    ``finlint.testing``.
    """
    raise NotImplementedError


@hookspec
def finlint_equations() -> Iterable[Path]:
    """Rule files: rules that are equations, in TOML, each file given by its path.

    ``docs/rules.md`` says what a rule file holds, ``finlint test FILE`` runs its examples. Concepts are those
    of finlint and of every plugin's ``finlint_concepts``; a misspelt one is refused, and the nearest named.
    """
    raise NotImplementedError


@hookspec
def finlint_concepts() -> Iterable[Path]:
    """Vocabularies: more names for concepts, and concepts of your own, in TOML, each file given by its path::

        [[concept]]
        name = "公务接待费"          # known to finlint: it gets more names
        aliases = ["招待费支出"]

        [[concept]]
        name = "河湖管护经费"        # new: money, unless dimension = "count", "share" or "score"

    A name that already means another concept is refused.
    """
    raise NotImplementedError


@hookspec
def finlint_units() -> Mapping[str, str]:
    """Measure words that finlint does not know, each with what it is the same as::

        return {"羽": "羽", "市斤": "斤", "斤": "斤"}

    A word that is the same as itself is a unit of its own; one that is the same as a unit of finlint (辆,
    平方米) is compared with it. Units of money and percentages cannot be added.
    """
    raise NotImplementedError


@hookspec
def finlint_columns() -> Mapping[str, Iterable[str]]:
    """Header words of performance tables, by the column that they head, exactly as they are written::

        return {"weight": ["标准分数"], "score": ["考评得分"], "reason": ["扣分依据"]}

    Columns are initial, adjusted, executed, rate, weight, score, target, actual, comparator, criterion, name,
    unit and reason. Parentheses in a header are full-width, spaces are left out.
    """
    raise NotImplementedError


@hookspec
def finlint_residue() -> Iterable[Path]:
    """What a template leaves behind: TOML files of ``[[residue]]`` tables, each file given by its path::

        # placeholder, alternative, empty, broken, instruction, note, sentence or conversion
        [[residue]]
        sort = "instruction"
        words = ["填报说明：本栏由财政部门填写"]

    FL701 reports the words. ``after``, ``not_after``, ``before`` and ``not_before`` are expressions that must
    (not) match beside them; instead of ``words`` there may be a ``pattern``, tried where one of ``needs`` stands.
    """
    raise NotImplementedError


@hookspec
def finlint_readers() -> Mapping[str, Reader]:
    """Readers of other kinds of files, by suffix::

        return {".rtf": read_rtf}     # read_rtf(data: bytes, path: str) -> Source

    ``Source(path, text)`` is in ``finlint.authoring``; offsets of findings count the characters of that text. Raise
    ``ReadError`` for a file that is not what its name says. Suffixes that finlint reads itself are refused.
    """
    raise NotImplementedError


@hookspec
def finlint_renderers() -> Mapping[str, Renderer]:
    """Output formats of your own, by the name that ``--output-format`` and ``--report`` take::

        return {"csv": as_csv}        # as_csv(run: Run, view: View) -> str, or bytes for what is no text

    ``Run`` holds the reports of the run in the order given. Names that finlint has itself are refused.
    """
    raise NotImplementedError
