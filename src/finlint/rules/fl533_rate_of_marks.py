"""FL533: 得分率 = 得分 ÷ 满分."""

from collections.abc import Iterator, Sequence
from itertools import groupby

from finlint.authoring import (
    Aspect,
    Evidence,
    FactIndex,
    Figure,
    Outcome,
    Text,
    Verdict,
    decided,
    equal,
    quotient,
    regex,
    rule,
    shown,
    term,
    undecided,
)

_RELATION = Text("得分率 = 得分 ÷ 满分", "rate of marks = marks ÷ full marks")
_RATE = regex(r"得分率(?:#%)?$")
_SCORE = regex(r"得(?:分)?(?:#分)?$")
_BESIDE = 2


@rule("FL533", "rate-of-marks-differs")
def rate_of_marks_differs(facts: FactIndex) -> Iterator[Outcome]:
    """文字里的得分率与同一处的得分、满分不符。

    What it does:
        同一句里依次写明满分、得分、得分率的（“满分20分，得分18分，得分率90%”），按印出的位数核对得分率。
        得分率前面不是一个满分、一个得分的，不作判断。

    Why:
        得分率是算出来的；改了得分而没有改得分率，读者不知道该信哪一个。

    Bad:
        该指标满分20分，实际得分18分，得分率⟦87%⟧。

    Good:
        该指标满分20分，实际得分18分，得分率90%。评价总得分96分（满分100分），产出类得分18.7分，得分率93.5%。

    Good:
        该指标满分30分，实际得分28.4分，得分率94.67%。
    """
    figures = [figure for figure in facts.of(Aspect.VALUE) if not figure.place.tabular]
    for _, sentence in groupby(figures, key=lambda figure: figure.place.sentence):
        said = list(sentence)
        for at, figure in enumerate(said):
            if at >= _BESIDE and figure.quantity.unit.symbol == "%" and _RATE.search(figure.key.concept):
                yield _judged(said[at - 2], said[at - 1], figure, of_all=_of_all(said[max(at - 3, 0) : at]))


def _of_all(before: Sequence[Figure]) -> bool:
    """总得分97.6分（满分100分），甲类得分18.7分: whether the full marks in brackets are of the score before them."""
    match before:
        case [other, full, score]:
            return other.quantity.unit.symbol == "分" and full.place.listing != score.place.listing
    return False


def _judged(full: Figure, score: Figure, rate: Figure, *, of_all: bool) -> Outcome:
    marks = not of_all and all(figure.quantity.unit.symbol == "分" for figure in (full, score))
    if not marks or not _SCORE.search(score.key.concept) or score.quantity.value > full.quantity.value:
        return undecided((full, score, rate), "得分率前面不是一个满分和一个得分", _RELATION)
    wrong = equal(score, term(rate) * term(full), (rate, full), _RELATION).verdict is Verdict.VIOLATED
    share = quotient(score.quantity.value, full.quantity.value, rate)
    made = "" if share is None else shown(share, rate, 2)
    said = f"{score.printed} ÷ {full.printed} = {made} {'≠' if wrong else '='} {rate.text}"
    return decided(
        wrong,
        rate,
        (score, full),
        lambda: Evidence(_RELATION, said, made, rate.text),
        lambda: Text(
            f"满分{full.printed}，得分{score.printed}，得分率不是{rate.text}，应为{made}",
            f"{score.printed} of {full.printed} is {made}, not {rate.text}",
        ),
    )
