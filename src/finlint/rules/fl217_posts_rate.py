"""FL217: 在职人员控制率 = 在职人员 ÷ 编制人数."""

from collections.abc import Iterator

from finlint.authoring import Aspect, FactIndex, Figure, Outcome, Text, ratio, rule, term, undecided

_RELATION = Text("在职人员控制率 = 在职人员 ÷ 编制人数", "control rate = persons in service ÷ established posts")
_PERSONS = ("在职人员", "实有人数")


@rule("FL217", "posts-rate-not-persons-over-posts")
def posts_rate_not_persons_over_posts(facts: FactIndex) -> Iterator[Outcome]:
    """在职人员控制率与在职人数、编制人数不符。

    What it does:
        同一句写出编制人数、在职人数（没有写在职人数的，用实有人数）和在职人员控制率的，核对控制率。

    Why:
        在职人员控制率是整体支出评价的投入指标，人员变动后常常只改了人数。

    Bad:
        编制45名，2024年末实有在职人员42人，在职人员控制率为⟦95.33%⟧；退休人员21人。

    Bad:
        我单位编制人数30人，实有人数27人，在职人员控制率⟦111%⟧。

    Good:
        编制45名，2024年末实有在职人员42人，在职人员控制率为93.33%；退休人员21人。

    Good:
        我单位编制人数30人，实有人数27人，在职人员控制率90%。
    """
    for rate in facts.of(Aspect.VALUE, "在职人员控制率"):
        posts = _one(facts, rate, "编制人数")
        persons = next((found for name in _PERSONS if (found := _one(facts, rate, name))), None)
        if posts is None or persons is None:
            yield undecided([rate], "同一句没有写明在职人数与编制人数", _RELATION)
        else:
            yield ratio(rate, term(persons), term(posts), (persons, posts), _RELATION)


def _one(facts: FactIndex, rate: Figure, concept: str) -> Figure | None:
    """The number of persons or posts that the sentence of a rate states, if it is one."""
    found = [
        figure
        for figure in facts.near(rate, Aspect.VALUE)
        if figure.key.concept == concept
        and figure.place.sentence == rate.place.sentence
        and figure.key.entity == rate.key.entity
    ]
    return found[0] if len(found) == 1 else None
