"""FL152: 公务接待费 = 国内接待 + 外事接待."""

from collections.abc import Iterator

from finlint.authoring import Aspect, FactIndex, Figure, Outcome, Text, Verdict, equal, rule, term, undecided

_RELATION = Text("公务接待费 = 国内公务接待费 + 外事接待费", "receptions = domestic + foreign receptions")
_WHOLE, _HOME, _ABROAD = "公务接待费", "国内公务接待费", "外事接待费"


@rule("FL152", "reception-not-domestic-and-foreign")
def reception_not_domestic_and_foreign(facts: FactIndex) -> Iterator[Outcome]:
    """公务接待费不等于国内接待与外事接待之和。

    What it does:
        国内公务接待费与外事接待费并列时，将两者相加，与公务接待费比较。外事接待列在国内接待的“其中”之内的，
        已含在国内接待中，不重复相加；国内接待等于全部公务接待的，两种理解都通，不作判断。

    Why:
        三个数写在三段里，更新时容易漏掉一个。

    Bad:
        公务接待费支出⟦2.95万元⟧。国内公务接待支出2.31万元，主要用于业务交流。外事接待支出0.45万元。

    Bad:
        3.公务接待费支出⟦4.96万元⟧，其中：外宾接待支出1.02万元；国内公务接待支出3.51万元。

    Good:
        公务接待费支出2.76万元。国内公务接待支出2.31万元，主要用于业务交流。外事接待支出0.45万元。

    Good:
        公务接待费支出4.18万元，其中：国内接待费支出4.17万元（其中：外事接待支出1.02万元）；国（境）外公务接待支出0万元。
    """
    for whole in facts.of(Aspect.VALUE, _WHOLE):
        home = _part(facts, whole, _HOME)
        abroad = _part(facts, whole, _ABROAD)
        if home is None or abroad is None:
            yield undecided([whole], "没有分别写明国内接待与外事接待", _RELATION)
            continue
        outcome = equal(whole, term(home) + term(abroad), (home, abroad), _RELATION)
        if outcome.verdict is Verdict.VIOLATED and not home.interval.disjoint(whole.interval):
            outcome = undecided([whole, home, abroad], "外事接待可能已含在国内接待之内", _RELATION)
        yield outcome


def _part(facts: FactIndex, whole: Figure, concept: str) -> Figure | None:
    """The nearest statement of a part that stands beside the other part, not inside it."""
    key = whole.key.of(concept=concept)
    beside = [f for f in facts.near(whole, Aspect.VALUE, key) if not _nested(f) and _same_part(f, whole)]
    return min(beside, key=lambda f: abs(f.span.start - whole.span.start), default=None)


def _nested(part: Figure) -> bool:
    return part.parent is not None and part.parent.key.concept.startswith(("国内", "外事"))


def _same_part(part: Figure, whole: Figure) -> bool:
    return part.place.section[:1] == whole.place.section[:1]
