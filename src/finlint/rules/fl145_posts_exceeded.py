"""FL145: 在职人员 ≤ 编制人数."""

from collections.abc import Iterator

from finlint.authoring import Aspect, FactIndex, Figure, Outcome, Severity, Text, compare, rule, term, undecided

_RELATION = Text("在职人员 ≤ 编制人数", "persons in service ≤ established posts")


@rule("FL145", "serving-persons-exceed-posts", Severity.WARNING)
def serving_persons_exceed_posts(facts: FactIndex) -> Iterator[Outcome]:
    """在职人员多于编制。

    What it does:
        比较同一标题下列示的在职人员数与编制总数；编制以名计，人员以人计，单位不同而都是人数。
        同一句里只有编制与实有人数两个数的，也比较。编外、离退休人员不占编制，不算在内。

    Why:
        在职人员控制率不应超过100%。超编须有说明，没有说明的多半是两个数写反了。

    Bad:
        我单位核定编制36名，年末在职人员⟦39人⟧。

    Bad:
        截至2024年12月，在职编制32人，实有人数⟦33人⟧。

    Bad:
        截至2024年底，编制总数20名；在职职工人数⟦22人⟧，退休人员8人。

    Good:
        我单位核定编制36名，年末在职人员36人。

    Good:
        截至2024年底，编制总数22名；在职职工人数20人，编外人员8人。
    """
    for persons, posts in facts.joined("在职人员", "编制人数"):
        if persons is None:
            continue
        if posts is None or posts.place.section != persons.place.section:
            yield undecided([persons], "同处没有写明编制", _RELATION)
        else:
            yield compare(persons, "<=", term(posts), (posts,), _RELATION)
    for persons, posts in facts.joined("实有人数", "编制人数"):
        if persons is not None and posts is not None and _alone(facts, persons, posts):
            yield compare(persons, "<=", term(posts), (posts,), _RELATION)


def _alone(facts: FactIndex, persons: Figure, posts: Figure) -> bool:
    """Whether a sentence holds posts against all persons: no other number says who of them has no post."""
    beside = [f for f in facts.near(persons, Aspect.VALUE) if f.place.sentence == persons.place.sentence]
    spans = {figure.span for figure in beside if not figure.place.tabular}
    return spans == {persons.span, posts.span}
