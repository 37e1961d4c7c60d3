"""What the functions of an equation make of a concept: 上年(X), 预算(X), 增减率(X)."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import NamedTuple

from finlint.facts import Aspect, Key


class Reading(NamedTuple):
    """How the key and aspect of an operand differ from those of the stated figure.

    A concept without a function has entity, period, 资金口径 and 预算口径 of the stated figure:
    None inherits. ``periods`` counts years from it, ``published`` is what the report of last year states.
    """

    periods: int = 0
    basis: str | None = None
    fund: str | None = None
    aspect: Aspect = Aspect.VALUE
    names: tuple[str, ...] = ()
    published: bool = False

    def around(self, text: str) -> str:
        """The text inside its functions, as a rule file writes it."""
        for name in reversed(self.names):
            text = f"{name}({text})"
        return text

    def within(self, outer: "Reading") -> "Reading":
        """This reading with the functions around it; the inner one decides where both speak."""
        return Reading(
            self.periods + outer.periods,
            outer.basis if self.basis is None else self.basis,
            outer.fund if self.fund is None else self.fund,
            outer.aspect if self.aspect is Aspect.VALUE else self.aspect,
            outer.names + self.names,
            self.published or outer.published,
        )

    def of(self, key: Key, concept: str) -> Key:
        """The key of an operand, from the key that the relation is about."""
        period = shifted(key.period, self.periods)
        return key.of(concept=concept, period=period, basis=self.basis, fund=self.fund)

    def about(self, key: Key) -> Key:
        """The key that the relation is about, from the key of the stated figure."""
        return key.of(period=shifted(key.period, -self.periods)) if self.periods else key

    def admits(self, key: Key) -> bool:
        """Whether a stated figure has the 口径 that its side of the equation names."""
        return (self.basis in {None, key.scope.basis}) and (self.fund in {None, key.scope.fund})


PLAIN = Reading()
"""A concept without a function."""

_BASES = ("决算", "预算", "年初预算", "调整预算", "全年预算")
_FUNDS = {
    "全部资金": "",
    "财政拨款": "财政拨款",
    "一般公共预算": "一般公共预算",
    "政府性基金预算": "政府性基金预算",
    "国有资本经营预算": "国有资本经营预算",
    "社会保险基金预算": "社会保险基金预算",
}
_ASPECTS = {
    "增减": Aspect.CHANGE,
    "增减率": Aspect.GROWTH,
    "占比": Aspect.SHARE,
    "完成率": Aspect.COMPLETION,
    "分值": Aspect.WEIGHT,
    "得分": Aspect.SCORE,
    "指标值": Aspect.TARGET,
    "完成值": Aspect.ACTUAL,
}


def _table() -> dict[str, Reading]:
    plain = {
        "上年": Reading(periods=-1),
        "上年报告": Reading(periods=-1, published=True),
        **{name: Reading(basis=name) for name in _BASES},
        **{name: Reading(fund=fund) for name, fund in _FUNDS.items()},
        **{name: Reading(aspect=aspect) for name, aspect in _ASPECTS.items()},
    }
    return {name: reading._replace(names=(name,)) for name, reading in plain.items()}


FUNCTIONS: Mapping[str, Reading] = MappingProxyType(_table())
"""Every function of one argument, by name; ``合计`` alone is syntax."""

_RELATIVE = ("上年", "本年")


def shifted(period: str, years: int) -> str:
    """A period some years on; of one that is no year, a name that no figure has."""
    if years == 0:
        return period
    if period.isdecimal():
        return str(int(period) + years)
    if period in _RELATIVE and 0 <= (at := _RELATIVE.index(period) + years) < len(_RELATIVE):
        return _RELATIVE[at]
    return f"{period}{years:+}"
