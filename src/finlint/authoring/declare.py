"""From a documented function to a rule."""

import inspect
import re
from collections.abc import Callable
from textwrap import dedent

from finlint.audit import Check, Rule, RuleDoc, Severity
from finlint.regex import regex

_SECTION = regex(r"^(What it does|Why|Bad|Good):[ \t]*$", re.MULTILINE)


def rule(code: str, name: str, severity: Severity = Severity.ERROR, *, since: str = "0.1") -> Callable[[Check], Rule]:
    """Make a rule of the function below; its docstring is the documentation and the test.

    The docstring has a summary and the sections ``What it does:``, ``Why:``, and one or more of
    ``Bad:`` and ``Good:``. ⟦…⟧ in a Bad example marks exactly what must be found.

    Raises:
        ValueError: a section is missing.
    """

    def make(check: Check) -> Rule:
        return Rule(code, name, severity, document(check.__doc__ or "", code), check, since, check.__module__)

    return make


def document(docstring: str, code: str) -> RuleDoc:
    """The sections of a rule's docstring.

    Raises:
        ValueError: a section is missing.
    """
    pieces = _SECTION.split(inspect.cleandoc(docstring))
    sections: dict[str, list[str]] = {}
    for head, body in zip(pieces[1::2], pieces[2::2], strict=True):
        sections.setdefault(head, []).append(dedent(body).strip("\n"))
    missing = [head for head in ("What it does", "Why", "Bad", "Good") if head not in sections]
    if missing or not pieces[0].strip():
        msg = f"{code}: the docstring lacks {', '.join(missing) or 'a summary'}"
        raise ValueError(msg)
    prose = [" ".join(sections[head][0].split()) for head in ("What it does", "Why")]
    return RuleDoc(pieces[0].strip(), prose[0], prose[1], tuple(sections["Bad"]), tuple(sections["Good"]))
