"""What 本年 and 当年 mean where a sentence speaks of an item of the classification."""

from finlint.facts.context import Context
from finlint.facts.subject import Subject
from finlint.value import replace

_LEVELS = ("类:", "款:", "项:")
_OF_YEAR = ("当年", "本年")
_WHOLE = ("合计", "总")


def of_item(subject: Subject, context: Context) -> Subject:
    """…（项），年初预算5万元，当年支出决算4万元: what was spent on the item, not all that was spent.

    The sentence has given a number of the item before, and does not say 合计.
    """
    current = context.current
    if current is None or not subject.known or not current.concept.startswith(_LEVELS):
        return subject
    if not subject.words.startswith(_OF_YEAR) or any(word in subject.words for word in _WHOLE):
        return subject
    told = subject.concept in ("本年支出合计", "本年收入合计") and context.values
    return (
        replace(subject, concept="", fund=None)
        if told and context.values[-1].key.concept == current.concept
        else subject
    )
