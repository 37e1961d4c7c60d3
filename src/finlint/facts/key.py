"""What a number is a statement of: equal means equal in key.

Every look-up of a rule compares keys, so they are tuples: as dataclasses they took a tenth of an audit.
"""

from functools import partial
from typing import NamedTuple

BUDGETS = ("一般公共预算", "政府性基金预算", "国有资本经营预算")
"""What 财政拨款 comes out of (预算法 第五条), as ``Scope.fund`` names it."""


class Scope(NamedTuple):
    """The 口径 of a number: the largest source of false alarms when it is ignored.

    ``fund`` is 资金口径 (``""`` all funds, 财政拨款, 一般公共预算, 政府性基金预算, 国有资本经营预算),
    ``basis`` 预算口径 (决算, 预算, 年初预算, 调整预算, 全年预算), ``level`` 部门汇总 or 本级.
    """

    fund: str = ""
    basis: str = "决算"
    level: str = ""


class Key(NamedTuple):
    """Concept, entity, period and scope: two numbers are compared only if all of them agree.

    ``concept`` is a name of the vocabulary, or, for a subject that no vocabulary knows, the words
    themselves behind ``~``: such a concept means something in its own paragraph only.
    ``entity`` is ``""`` for the reporting unit, else the project, item or table that is meant.
    ``period`` is a year like ``"2023"``, or 本年 and 上年 where no year is known.
    """

    concept: str
    entity: str = ""
    period: str = "本年"
    scope: Scope = Scope()

    @property
    def known(self) -> bool:
        """Whether the vocabulary names the concept."""
        return not self.concept.startswith("~")

    @property
    def words(self) -> str:
        """The concept as a reader would write it, with its 资金口径 and 预算口径 where they tell."""
        level, _, path = self.concept.rpartition(":")
        name = f"{path.rpartition('/')[2]}（{level}）" if level in ("类", "款", "项") else path
        fund = "" if level or self.scope.fund == "财政拨款" or self.scope.fund in name else self.scope.fund
        said = self.scope.basis == "决算" or "#" in name or name.endswith(self.scope.basis)  # 收入预算 says it
        return f"{fund}{name.removeprefix('~').partition('#')[0]}{'' if said else self.scope.basis}"

    def of(
        self,
        *,
        concept: str | None = None,
        period: str | None = None,
        fund: str | None = None,
        basis: str | None = None,
        entity: str | None = None,
    ) -> "Key":
        """The same key with some of its parts exchanged."""
        scope = self.scope
        if fund is not None or basis is not None:
            scope = _scope((scope.fund if fund is None else fund, scope.basis if basis is None else basis, scope.level))
        return _key(
            (
                self.concept if concept is None else concept,
                self.entity if entity is None else entity,
                self.period if period is None else period,
                scope,
            )
        )


_scope, _key = partial(tuple.__new__, Scope), partial(tuple.__new__, Key)
"""Of all fields in their order: twice as fast as a call of the class."""
