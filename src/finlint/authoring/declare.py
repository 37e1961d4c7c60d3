"""From a documented function to a rule."""

import re
import sys
from collections.abc import Callable
from functools import partial

from finlint.audit import Check, Rule, RuleDoc, Severity
from finlint.errors import FinlintError
from finlint.regex import regex

_WITHOUT_DOCSTRINGS = 2
"""``python -OO``: an audit has no use for them."""
_HEADS = ("What it does", "Why", "Bad", "Good")
_EVERY = "|".join((*_HEADS, "Prior", "Options"))
_SECTION = regex(rf"^({_EVERY}):[ \t]*$", re.MULTILINE)


def rule(code: str, name: str, severity: Severity = Severity.ERROR, *, since: str = "0.1") -> Callable[[Check], Rule]:
    """Make a rule of the function below; its docstring is the documentation and the test.

    The docstring has a summary and the sections ``What it does:``, ``Why:``, and one or more of
    ``Bad:`` and ``Good:``. ⟦…⟧ in a Bad example marks exactly what must be found. ``Prior:`` gives last
    year's report to all of them, for a rule that looks into it. What the function takes by keyword
    are the options that a configuration may set; ``Options:`` says what each is for.

    Raises:
        ValueError: a section is missing.
    """

    def make(check: Check) -> Rule:
        documented = partial(document, check.__doc__ or "", code)
        if not _complete(check.__doc__ or "") and sys.flags.optimize < _WITHOUT_DOCSTRINGS:
            documented()
        options = getattr(check, "__kwdefaults__", None) or {}
        return Rule(code, name, severity, documented, check, since, check.__module__, options)

    return make


def _complete(docstring: str) -> bool:
    """Whether a look, without the price of reading it, tells that every section is there.

    Indented as it stands below a function of a module, or as later versions of Python keep it.
    """
    heads = all(f"\n    {head}:\n" in docstring or f"\n{head}:\n" in docstring for head in _HEADS)
    return heads and bool(docstring.partition("\n")[0].strip())


def document(docstring: str, code: str) -> RuleDoc:
    """The sections of a rule's docstring.

    Raises:
        ValueError: a section is missing.
        FinlintError: Python was told to leave documentation out.
    """
    if not docstring and sys.flags.optimize >= _WITHOUT_DOCSTRINGS:
        raise FinlintError(
            "Python 以 -OO 运行，没有规则的说明；请去掉 -OO 或 PYTHONOPTIMIZE",
            "rules have no documentation under python -OO: leave out -OO or PYTHONOPTIMIZE",
        )
    from inspect import cleandoc  # noqa: PLC0415 - an audit reads no documentation
    from textwrap import dedent  # noqa: PLC0415

    pieces = _SECTION.split(cleandoc(docstring))
    sections: dict[str, list[str]] = {}
    for head, body in zip(pieces[1::2], pieces[2::2], strict=True):
        sections.setdefault(head, []).append(dedent(body).strip("\n"))
    missing = [head for head in _HEADS if head not in sections]
    if missing or not pieces[0].strip():
        msg = f"{code}: the docstring lacks {', '.join(missing) or 'a summary'}"
        raise ValueError(msg)
    prior, options = ("\n".join(sections.get(head, [])) for head in ("Prior", "Options"))
    prose = [" ".join(sections[head][0].split()) for head in ("What it does", "Why")]
    return RuleDoc(
        pieces[0].strip(), prose[0], prose[1], tuple(sections["Bad"]), tuple(sections["Good"]), prior, options
    )
