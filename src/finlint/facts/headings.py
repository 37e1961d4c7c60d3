"""What a heading announces: a subject, and whose money."""

from finlint.facts.subject import Subject, resolve
from finlint.facts.vocabulary import Vocabulary
from finlint.facts.vocabulary.load import plain
from finlint.regex import regex

_HEADING_END = regex(
    r"(?:(?:支出|收入|决算|预算|总体|结构|具体|增减|变动|变化|使用|执行|收支|占有)*(?:情况)?(?:的)?(?:说明|如下)?)$"
)


_EXPLAINED = regex(r"^[^，。；]{2,30}[：:]?(?:是指|：指|：反映|：是(?!否))")


def heading(text: str, vocabulary: Vocabulary) -> Subject:
    """The subject that a heading announces, of an unknown concept if none."""
    return resolve(_HEADING_END.sub("", plain(text)), vocabulary)


def fund_in(text: str, vocabulary: Vocabulary) -> str | None:
    """The 资金口径 that a heading speaks of, if it is exactly one; a term that is explained is no heading."""
    rest = plain(text)
    if _EXPLAINED.match(rest):
        return None
    found = []
    for written, name in vocabulary.funds:
        if written in rest:
            rest = rest.replace(written, "|")
            found.append(name)
    return found[0] if len(set(found)) == 1 else None
