"""FL219: 序时进度的百分之几 = 那几个月占全年的比例 × 百分之几."""

from collections import defaultdict
from collections.abc import Iterator

from finlint.authoring import (
    Aspect,
    FactIndex,
    Figure,
    Outcome,
    Severity,
    Text,
    constant,
    ratio,
    rule,
    term,
    undecided,
)

_PACE = "~序时:"
_RELATION = Text("应达到的进度 = 序时进度的比例 × 月数 ÷ 12", "rate = share of the schedule × months ÷ 12")
_YEAR = constant(12, 0, "12")
_BOTH = 2


@rule("FL219", "rate-not-of-schedule", Severity.WARNING)
def rate_not_of_schedule(facts: FactIndex) -> Iterator[Outcome]:
    """按序时进度应达到的百分比算错了。

    What it does:
        “9月应达到序时进度的90%，即67.5%”：序时进度是月数除以12，9月的90%就是90% × 9 ÷ 12 = 67.5%。并列的逐个核对。

    Why:
        评分按这个进度计，算错了，达标不达标就会颠倒。

    Bad:
        评价部门2024年度预算执行情况。执行进度在3、6、10月应达到序时进度的80%、80%、90%，
        即实际支出进度分别达到20%、⟦43%⟧、75%。

    Good:
        评价部门2024年度预算执行情况。执行进度在3、6、10月应达到序时进度的80%、80%、90%，
        即实际支出进度分别达到20%、40%、75%。
    """
    pairs: dict[str, list[Figure]] = defaultdict(list)
    for figure in facts.of_level(Aspect.VALUE, _PACE):
        pairs[figure.key.concept].append(figure)
    for concept, figures in pairs.items():
        if len(figures) != _BOTH:
            yield undecided(figures, "同一个月写了几次", _RELATION)
            continue
        share, rate = figures
        months = int(concept.removeprefix(_PACE).partition("月")[0])
        part = term(share) * constant(months, 0, str(months))
        yield ratio(rate, part, _YEAR, [share], _RELATION)
