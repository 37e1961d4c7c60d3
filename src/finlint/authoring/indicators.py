"""Rows of performance tables: what belongs to one indicator, and whether it was met.

Sources: DOMAIN 2.3 (parsing rules that generalise), identities K09, K12; 财预〔2020〕10号 for what counts as met.
"""

from collections import defaultdict
from collections.abc import Collection, Iterator, Sequence
from functools import cached_property, lru_cache

from finlint.facts import Aspect, Fact, FactIndex, Figure, Mark, MarkKind
from finlint.facts.tables.form import ROW
from finlint.measure import Approximation, Dimension, Exact
from finlint.regex import regex
from finlint.value import value

_BLANK = regex(r"[\s/／\\—－\-–]*|无|同上")
_DATE = regex(r"(?:19|20)\d\d\.(?:0?[1-9]|1[0-2])")
_ONE = Exact(1)
_RANKED = regex(r"第|前\d|排名|名次|级|等次")
_COSTLY = regex(r"成本|费用|经费|支出|花费|造价|单价|标准|控制数|控制价|控制额|预算数|控制率|能耗")
_HARMFUL = regex(
    r"投诉|事故|差错|误差|故障|死|伤|发案|案件|违|逾期|超支|超编|超时|损|不良|流失|失业|贫|污染|排放|下降|降低|减少|减轻|压减|压缩"
    r"|困难|发生|隐患|纠纷|上访|缺|病|火灾|空置|闲置|漏|错|退货|辍学|负债|欠|风险"
)
_WANTED = regex(
    r"满意|合格|完成|达标|及时|覆盖|普及|参与|参加|到位|办结|使用率|利用率|准确|正确|正常|保障|受理|通过|入学|就业率|增长|提高|提升|公开"
    r"|执行率|完好|达到|验收|优良|知晓|出勤|到岗|回复|答复|接通|签收"
)
"""Shares of which more is better; of others a target without a sign tells nothing."""
_QUICK = regex(r"等待|时限|时长|时效|及时|截止|完成时间|办理时间|周期|工期|前$")
_LASTING = regex(r"可持续|持续(?:影响|发挥|时间|性|运行)|租赁期|服务期|使用年限|运行天数|保障天数|有效期")
_EARNED = regex(r"带动|收入|税收|产值|销售|增收|投资额|交易额|贸易额|到位资金|引进资金")
_PART_OF_WHOLE = regex(
    r"(?:满意|合格|合规|办结|覆盖|普及|及时|准确|正确|公开|签收|接通|参与|参加|通过|完好|达标|到位|受理|答复|回复|出勤|知晓"
    r"|(?<!毛)入学|(?<!床位)使用|利用|优良|保障|发放|缴纳|正常|整改|及格|回收|核对|审核|核查|处理|处置|落实|兑现"
    r"|回访|公示|验收|就业|毕业|成活|存活|到课|参会|匹配|吻合|符合)[率度](?:（[^（）]*）)?$"
)
"""Shares that are part of a whole, so that none is above 100 %; 完成率 and 增长率 may be."""
_COUNTED = frozenset(
    {Dimension.COUNT, Dimension.SHARE, Dimension.AREA, Dimension.LENGTH, Dimension.MASS, Dimension.VOLUME}
)
_COST = frozenset({Dimension.MONEY, Dimension.PRICE})


@value
class Met:
    """Whether an indicator was met; ``sure`` where its own sign says so, not only the sense of its name."""

    met: bool
    sure: bool = True


@value(slots=False, eq=False)
class Indicator:
    """One row: its numbers, and the words of its cells.

    ``shared`` says that rows below have scores of the same weight (a merged cell), ``loose`` that the
    words of the table may belong to other rows than they were read with (a flattened page).
    """

    name: str
    entity: str
    figures: tuple[Figure, ...]
    marks: tuple[Mark, ...]
    weight: Figure | None = None
    """分值."""
    score: Figure | None = None
    """得分."""
    target: Figure | None = None
    """指标值."""
    actual: Figure | None = None
    """完成值."""
    sign: str = ""
    """≥ ≤ > < = 定性, or "" where the table does not tell."""
    reason: Mark | None = None
    """Why marks were lost or a target was missed, where anything is said."""
    shared: bool = False
    loose: bool = False

    def figure(self, aspect: Aspect) -> Figure | None:
        """The number of a column."""
        return next((figure for figure in self.figures if figure.aspect is aspect), None)

    def mark(self, kind: MarkKind) -> Mark | None:
        """The words of a column."""
        return next((mark for mark in self.marks if mark.kind is kind), None)

    @property
    def excuse(self) -> str:
        """What a message says of the reason: of a flattened page the words may be another row's."""
        if self.reason is None:
            return "，没有说明原因"
        return "，写有原因" if self.loose else f"，原因写的是“{self.reason.text[:20]}”"

    @cached_property
    def fulfilled(self) -> Met | None:
        """What ``fulfilled`` says of it: several rules ask, and it goes with the row, for that holds facts."""
        return _fulfilled(self)


@lru_cache(maxsize=2)
def indicators(facts: FactIndex) -> Sequence[Indicator]:
    """Every scored row of a performance table that could be read, in the order of the text.

    Many rules ask for the rows of one report: they are made once.
    """
    return tuple(_rows(facts))


def _rows(facts: FactIndex) -> Iterator[Indicator]:
    rows: dict[tuple[str, int, int], list[Fact]] = defaultdict(list)
    for fact in _cells(facts):
        key, place = fact.key, fact.place
        if key is not None and key.concept.startswith(ROW) and place.row >= 0:
            rows[key.entity, place.block, place.row].append(fact)
    loose = {mark.key.entity for mark in facts.marks(MarkKind.REASON) if mark.key and mark.word == "doubtful"}
    places = sorted(rows, key=lambda at: (at[1], at[2]))
    found: list[Indicator] = []
    for at in reversed(places):
        found.append(_indicator(rows[at], found[-1] if found else None, loose))
    yield from reversed(found)


def _cells(facts: FactIndex) -> Iterator[Fact]:
    for aspect in (Aspect.WEIGHT, Aspect.SCORE, Aspect.TARGET, Aspect.ACTUAL):
        yield from facts.of(aspect)
    for kind in (MarkKind.TARGET, MarkKind.ACTUAL, MarkKind.REASON, MarkKind.CRITERION):
        yield from facts.marks(kind)


def _indicator(given: Sequence[Fact], below: Indicator | None, loose: Collection[str]) -> Indicator:
    """A row from its facts and the row below it; ``loose`` are the tables whose words may belong elsewhere."""
    figures = tuple([fact for fact in given if isinstance(fact, Figure)])
    marks = tuple([fact for fact in given if isinstance(fact, Mark)])
    numbers = {figure.aspect: figure for figure in reversed(figures)}
    words = {mark.kind: mark for mark in reversed(marks)}
    weight, score = numbers.get(Aspect.WEIGHT), numbers.get(Aspect.SCORE)
    goal, reason = words.get(MarkKind.TARGET), words.get(MarkKind.REASON)
    key = given[0].key if score is None else score.key
    assert key is not None
    merged = below is not None and below.entity == key.entity and below.weight is None and below.score is not None
    return Indicator(
        key.concept.removeprefix(ROW),
        key.entity,
        figures,
        marks,
        weight,
        score,
        numbers.get(Aspect.TARGET),
        numbers.get(Aspect.ACTUAL),
        "" if goal is None else goal.word,
        None if reason is None or _BLANK.fullmatch(reason.text) else reason,
        merged,
        key.entity in loose,
    )


def fulfilled(row: Indicator) -> Met | None:
    """Whether the completion satisfies the target; ``None`` where that cannot be said.

    Dates as numbers (2023.12) are compared as months; a percentage may be printed as a fraction (95 % and
    0.95); a completion that the target rounds to is close enough; more than an exact target is no fault.
    """
    return row.fulfilled


def _fulfilled(row: Indicator) -> Met | None:
    target, actual = row.target, row.actual
    if target is None or actual is None or row.sign == "定性" or _ranked(row):
        return None
    if any(f.quantity.approximation is not Approximation.EXACT for f in (target, actual)):
        return None
    verdicts = {_satisfied(row, done, wanted) for wanted, done in _readings(target, actual)}
    verdict = verdicts.pop() if len(verdicts) == 1 else None
    if verdict is None or verdict.met or not _rounds(target, actual):
        return verdict
    return None


def _ranked(row: Indicator) -> bool:
    """Whether the target is a rank: the second is better than the third."""
    goal = row.mark(MarkKind.TARGET)
    return goal is not None and _RANKED.search(goal.text) is not None


def _rounds(target: Figure, actual: Figure) -> bool:
    """Whether a completion is the target to the digits printed, without being it: 99.97 of 100, 7.29万元 of 72890元."""
    wanted, done = target.quantity, actual.quantity
    if wanted.unit.exponent != done.unit.exponent and wanted.unit.comparable(done.unit):
        return target.interval.overlaps(actual.interval)
    near = done.value.rounded(wanted.decimals - wanted.unit.exponent) == wanted.value
    return near and done.value != wanted.value and wanted.unit.comparable(done.unit)


def _readings(target: Figure, actual: Figure) -> Iterator[tuple[Exact, Exact]]:
    """What target and completion can mean, as numbers that may be compared; nothing if they may not."""
    wanted, done = target.quantity, actual.quantity
    kinds = {wanted.unit.dimension, done.unit.dimension}
    dated = [_DATE.fullmatch(figure.text) is not None for figure in (target, actual)]
    if any(dated) and kinds <= {Dimension.PURE, Dimension.TIME}:
        if all(dated):
            yield _month(target.text), _month(actual.text)
    elif Dimension.SHARE in kinds and kinds <= {Dimension.SHARE, Dimension.PURE}:
        yield wanted.printed, done.printed
        for one, other in ((wanted.printed, done.printed), (done.printed, wanted.printed)):
            if abs(one) <= _ONE < abs(other):
                yield (one.scaled(2), other) if one == wanted.printed else (other, one.scaled(2))
    elif wanted.unit.comparable(done.unit):
        yield wanted.value, done.value
    elif Dimension.PURE in kinds and not wanted.unit.exponent and not done.unit.exponent:
        yield wanted.printed, done.printed


def _month(text: str) -> Exact:
    year, _, month = text.partition(".")
    return Exact(12 * int(year) + int(month))


def _satisfied(row: Indicator, done: Exact, wanted: Exact) -> Met | None:
    match row.sign:
        case "≥":
            return Met(done >= wanted)
        case "≤":
            return Met(done <= wanted)
        case ">":
            return Met(done > wanted)
        case "<":
            return Met(done < wanted)
    if done == wanted:
        return Met(met=True)
    return _by_sense(row, below=done < wanted)


def _by_sense(row: Indicator, *, below: bool) -> Met | None:
    """Of an exact target, or one without a sign: less of what is wanted, or more of what costs, misses it."""
    target = row.target
    assert target is not None
    kind, name = target.quantity.unit.dimension, row.name
    if not below:
        costs = kind in _COST and _COSTLY.search(name) and not _EARNED.search(name)
        return Met(met=False, sure=False) if costs else None
    if kind in _COUNTED:
        unclear = any(words.search(name) for words in (_COSTLY, _HARMFUL))
        unclear = unclear or (kind is Dimension.SHARE and not _WANTED.search(name))
        return None if unclear else Met(met=False, sure=row.sign == "=")
    wanted = {Dimension.TIME: (_LASTING, _QUICK), Dimension.MONEY: (_EARNED, _COSTLY)}.get(kind)
    if wanted is None or not wanted[0].search(name) or wanted[1].search(name):
        return None
    return Met(met=False, sure=False)


def share_of_whole(figure: Figure) -> bool:
    """Whether a target or completion is a percentage of a whole: 合格率, or anything that is asked of those served."""
    if figure.quantity.unit.symbol != "%":
        return False
    return _PART_OF_WHOLE.search(figure.key.concept) is not None or "满意" in figure.key.scope.level


def beyond(row: Indicator) -> bool:
    """Whether a completion is so far from its target that marks may be taken for a target set too low.

    Source: 财预〔2020〕10号 leaves it to the scorer; offices use 30 %.
    """
    target, actual = row.target, row.actual
    if target is None or actual is None:
        return False
    wanted, done = target.quantity.value, actual.quantity.value
    return done * Exact(10) > wanted * Exact(13) or done * Exact(10) < wanted * Exact(7)
