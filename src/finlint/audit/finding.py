"""A finding: what a reader is told, in the contract of the JSON output."""

from collections.abc import Callable
from typing import Any

from finlint.audit.verdict import Severity
from finlint.text import Source, Span
from finlint.value import value


@value
class Text:
    """One sentence in the two languages of finlint."""

    zh: str
    en: str

    def __getitem__(self, language: str) -> str:
        """The sentence in ``zh`` or ``en``."""
        return self.en if language == "en" else self.zh


@value
class Related:
    """An operand of the relation, with what it is; ``source`` is the other file it stands in, if it does."""

    message: Text
    offset: Span
    source: Source | None = None


@value(slots=False)
class Evidence:
    """The arithmetic, as strings printed the way the report prints its numbers."""

    relation: Text
    arithmetic: str = ""
    expected: str = ""
    stated: str = ""
    gap: str = ""
    allowed: str = ""

    @staticmethod
    def later(make: Callable[[], "Evidence"]) -> "Evidence":
        """Evidence that is made when it is looked at: nobody looks at that of most relations, which hold."""
        unmade = object.__new__(Evidence)
        unmade.__dict__["_make"] = make
        return unmade

    def __getattr__(self, name: str) -> Any:
        """What evidence that is not made yet does not have."""
        if name not in Evidence.__match_args__ or "_make" not in self.__dict__:
            raise AttributeError(name)
        self.__dict__.update(self.__dict__.pop("_make")().__dict__)
        return self.__dict__[name]


@value
class Edit:
    """Words to put in the place of a range of the source; an empty range inserts."""

    offset: Span
    text: str


@value
class Fix:
    """What would repair the report, as edits that do not overlap; ``applicability`` says how sure it is."""

    message: Text
    applicability: str
    edits: tuple[Edit, ...]


@value
class Finding:
    """One contradiction; ``offset`` holds the number or words at fault, in code points of the source."""

    code: str
    name: str
    severity: Severity
    message: Text
    offset: Span
    related: tuple[Related, ...]
    evidence: Evidence
    diagnosis: Text | None = None
    fingerprint: str = ""
    fix: Fix | None = None
    url: str = ""
