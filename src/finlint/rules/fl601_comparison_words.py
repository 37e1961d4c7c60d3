"""FL601: 大于、小于、持平等词与数字一致."""

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
    rule,
    undecided,
)

_RELATION = Text("比较用词与数字一致", "words of comparison agree with the numbers")
_NEAR = 2
"""Sentences between a rate and the words about it: the next one, and one between."""
_WORDS = {"<": ("小于", "less than"), ">": ("大于", "more than"), "=": ("等于", "equal to")}


@rule("FL601", "comparison-words-against-numbers")
def comparison_words_against_numbers(facts: FactIndex) -> Iterator[Outcome]:
    """“决算数小于预算数”“与预算持平”等说法与完成率或数字矛盾。

    What it does:
        把比较用词与同一指标的完成率、预算数和决算数对照：完成预算100%就是相等，小于100%就是决算小于预算。
        “与上年持平”与同处写出的增减额对照。没有可比的数字时不作判断。

    Why:
        模板中的“决算数小于预算数的主要原因”常常没有随数字删改，读者得到两个相反的说法。

    Bad:
        2024年度公务接待费支出决算为3.00万元，完成预算⟦100%⟧。决算数小于预算数的主要原因是厉行节约。

    Bad:
        2024年度公务接待费支出决算为3.00万元，完成预算⟦86%⟧，支出决算与预算持平。

    Good:
        2024年度公务接待费支出决算为3.00万元，完成预算99.99%。决算数小于预算数的主要原因是厉行节约。

    Good:
        2024年度公务接待费支出年初预算为2.00万元，全年预算为4.00万元，支出决算为3.00万元，完成全年预算的75%，决算数大于年初预算数的主要原因是年中追加。

    Good:
        2024年度公务接待费支出决算为3.00万元，完成预算100%，支出决算与预算持平。
    """
    for mark in facts.marks(MarkKind.COMPARISON):
        numbers = _against_numbers(facts, mark)
        if numbers is not None and numbers.verdict is Verdict.HOLDS:
            yield numbers  # 100% may be rounded where both numbers are printed and differ
            continue
        yield _against_rate(facts, mark) or numbers or undecided([mark], "没有可以对照的数字", _RELATION)


def _against_rate(facts: FactIndex, mark: Mark) -> Outcome | None:
    if mark.key is None or mark.base is None or mark.base.period != mark.key.period:
        return None
    rate = facts.nearest(mark.key, mark, Aspect.COMPLETION)
    if rate is None or rate.place.section != mark.place.section:
        return None
    if abs(rate.place.sentence - mark.place.sentence) > _NEAR or not _same_budget(rate, mark):
        return None
    value = rate.quantity.value
    done = facts.nearest(mark.key, rate)
    if mark.word == "=" and not value and done is not None and not done.quantity.mantissa:
        return None  # 预算0万元，决算0万元，完成预算0%: nothing over nothing, by custom
    whole = type(value)(1, 0)
    sign = "<" if value < whole else ">" if whole < value else "="
    return _outcome(rate, mark, sign, f"完成预算{rate.text}，决算数{_WORDS[sign][0]}预算数")


def _same_budget(rate: Figure, mark: Mark) -> bool:
    """Whether both speak of one budget: 预算 without a word for its kind can be any."""
    bases = {key.scope.basis for key in (rate.base, mark.base) if key is not None}
    return len(bases) == 1 or "预算" in bases


def _against_numbers(facts: FactIndex, mark: Mark) -> Outcome | None:
    if mark.key is None or mark.base is None:
        return None
    change = facts.nearest(mark.key, mark, Aspect.CHANGE)
    same = change is not None and change.base == mark.base and change.place.block == mark.place.block
    if change is not None and same and mark.base.period != mark.key.period:
        value = change.quantity.mantissa
        sign = (
            "="
            if not value
            else "<"
            if change.interval.upper is not None and change.interval.upper.mantissa < 0
            else ">"
        )
        return _outcome(change, mark, sign, f"比上年增减{change.text}")
    mine, other = facts.nearest(mark.key, mark), facts.nearest(mark.base, mark)
    if mine is None or other is None or mine.place.section != other.place.section:
        return None
    sign = "<" if mine.interval.precedes(other.interval) else ">" if other.interval.precedes(mine.interval) else "="
    if sign == "=" and mark.word != "=":
        return undecided([mark, mine, other], "两数之差在四舍五入之内", _RELATION)
    if sign != mark.word and _differs(facts, mark, mine, other):
        return undecided([mark, mine, other], "同一指标在别处是另一个数，由FL401报告", _RELATION)
    return _outcome(mine, mark, sign, f"{mine.text}{_WORDS[sign][0]}{other.text}")


def _differs(facts: FactIndex, mark: Mark, *numbers: Figure) -> bool:
    """Whether another statement of one of the numbers contradicts it: then the words may be right."""
    return any(
        figure.interval.disjoint(number.interval)
        for number in numbers
        for figure in facts.near(mark, Aspect.VALUE, number.key)
    )


def _outcome(figure: Figure, mark: Mark, sign: str, said: str) -> Outcome:
    violated = sign != mark.word
    evidence = Evidence(_RELATION, f"{said}；文字：{mark.text}", stated=figure.text, expected=_WORDS[sign][0])
    message = Text(
        f"{figure.name}{said}，而文字说“{mark.text}”",
        f"{figure.name}: {figure.text} contradicts the words “{mark.text}” ({_WORDS[mark.word][1]})",
    )
    return Outcome(Verdict.VIOLATED if violated else Verdict.HOLDS, figure, (mark,), evidence, message)
