"""FL455: “与上年持平”与上年报告里的数一致."""

from collections.abc import Iterator

from finlint.authoring import (
    Aspect,
    Evidence,
    FactIndex,
    Figure,
    Mark,
    MarkKind,
    Outcome,
    Text,
    Verdict,
    held_against,
    last_years,
    rule,
    undecided,
)

_RELATION = Text("比较用词与上年报告里的数一致", "words of comparison agree with what last year's report states")
_WORDS = {"<": ("小于", "less than"), ">": ("大于", "more than"), "=": ("等于", "equal to")}


@rule("FL455", "comparison-words-against-published-amount")
def comparison_words_against_published_amount(facts: FactIndex) -> Iterator[Outcome]:
    """“与上年持平”“小于上年决算数”等说法与上年报告里的数矛盾。

    What it does:
        给出上年报告（--prior）时，没有写出上年数和增减额的“持平”“大于”“小于”，用上年报告里同一指标、同一口径的数核对。
        相差在四舍五入之内的，近处写明口径调整、机构改革等的，不作判断。

    Why:
        模板里的“与上年持平”没有随数字删改，单看一份报告查不出来。

    Prior:
        2023年度公务接待费支出决算为5.00万元。2023年度因公出国（境）费支出决算为0万元。

    Bad:
        2024年度公务接待费支出决算为⟦3.00万元⟧，与2023年度决算数持平。

    Good:
        2024年度公务接待费支出决算为5.00万元，与2023年度决算数持平。

    Good:
        2024年度因公出国（境）费支出决算为0.00万元，与上年持平。
    """
    for mark in facts.marks(MarkKind.COMPARISON) if facts.prior else ():
        now = facts.nearest(mark.key, mark) if mark.key is not None else None
        if mark.base is None or now is None or now.place.block != mark.place.block or now.place.tabular:
            continue
        if facts.nearest(mark.base, mark) or _told(facts, mark):
            continue
        published = last_years(facts, mark.base, now)
        if published:
            yield held_against(facts, now, published, lambda p, n=now, m=mark: _judge(n, p, m))  # type: ignore[misc]


def _told(facts: FactIndex, mark: Mark) -> bool:
    """Whether the paragraph states the change itself: FL601 holds the words against it."""
    change = facts.nearest(mark.key, mark, Aspect.CHANGE) if mark.key is not None else None
    return change is not None and change.base == mark.base and change.place.block == mark.place.block


def _judge(now: Figure, before: Figure, mark: Mark) -> Outcome:
    below, above = now.interval.precedes(before.interval), before.interval.precedes(now.interval)
    sign = "<" if below else ">" if above else "="
    if sign == "=" and mark.word != "=":
        return undecided([mark, now, before], "两数之差在四舍五入之内", _RELATION)
    said = f"{now.text}{_WORDS[sign][0]}上年报告的{before.text}"
    evidence = Evidence(_RELATION, f"{said}；文字：{mark.text}", stated=now.text, expected=_WORDS[mark.word][0])
    message = Text(
        f"{now.name}{said}，而文字说“{mark.text}”",
        f"{now.name}: {now.text} is {_WORDS[sign][1]} {before.text} of last year's report, not “{mark.text}”",
    )
    verdict = Verdict.HOLDS if sign == mark.word else Verdict.VIOLATED
    return Outcome(verdict, now, (before, mark), evidence, message)
