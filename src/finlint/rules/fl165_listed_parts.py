"""FL165: 列出的各项之和 ≤ 总额；列全了的，= 总额."""

from collections.abc import Iterator, Sequence
from functools import partial
from itertools import accumulate, takewhile

from finlint.authoring import (
    Aspect,
    Exact,
    FactIndex,
    Figure,
    Outcome,
    Severity,
    Text,
    compare,
    equal,
    regex,
    rule,
    total,
    undecided,
)

_SOME = Text("列出的各项之和 ≤ 总额", "the sum of what is listed ≤ the whole")
_ALL = Text("列全的各项之和 = 总额", "the sum of all that is listed = the whole")
_MILD = "政府采购支出总额"
_SEVERAL, _SUFFIX = 2, 4
_MONEY = ("元", "万", "亿")
_ITEMS = frozenset({"会议费", "培训费"})
_OWN = frozenset({"事业收入", "经营收入", "其他收入", "~其他资金", "~单位资金", "~自筹资金"})
_NATURE = ("基本支出", "项目支出")
"""What all spending is divided into, whatever it is called: 年初预算安排…，其中：基本支出…，项目支出…."""
_DISJOINT = _ITEMS | {"人员经费", "公用经费", "人员类项目支出", "运转类项目支出"}
"""What an amount without a name of its own may be divided into, beside projects."""
_COMPLETE = regex(r"使用内容|支出内容|资金用途|具体为|具体如下|构成|明细")
_OTHER = regex(r"~其[他它](?:支出|费用|经费|项目|资金|方面)*")
_NO_PART = regex(r"每|人均|平均|单价|标准|累计|合计|总计|共计?$|上年|预算|决算|支付|到位|减少|增加|节约|剩余|结余|结转")
"""Names of numbers that stand in a list and are no part: 每台0.50万元, 已支付3万元."""


@rule("FL165", "listed-parts-exceed-whole", Severity.WARNING)
def listed_parts_exceed_whole(facts: FactIndex) -> Iterator[Outcome]:
    """“其中”逐个列出的各项之和大于总额；列全了的，与总额不相等。

    What it does:
        一个金额之后逐个列出具体项目、用途的，各项之和不应大于总额。列出的可以只是主要的几项，所以小于总额不算错；
        按一般公共预算、政府性基金预算、事业收入等来源列示的也是如此。
        用“使用内容为”“具体为”“构成如下”引出而没有“等”字的，或者列有“其他”一项的，
        或者分为基本支出和项目支出的，或者前面说有几个项目、正好列了几个的，是列全了，两者应当相等。
        “其中”只列一项的，也不应大于总额。列举中有按其他办法划分的数、单价、小计的，不作判断。政府采购支出总额只作提示。

    Why:
        部分之和大于全部，必有一个数有误；清单是逐笔抄来的，总额是另外填的，改了一处容易漏掉另一处。

    Bad:
        2024年项目支出⟦210.00万元⟧，其中：窗口服务外包项目128.00万元，大厅改造项目90.50万元。

    Bad:
        2024年度专项支出⟦55.00万元⟧，包括：办公用房维修32.40万元，检测经费12.80万元，宣传经费11.20万元。

    Bad:
        专项支出⟦168.00万⟧，使用内容为码头监管设施维护119.60万元；进口查验补助60.00万元；培训经费6.40万元。

    Bad:
        纳入绩效目标管理的项目9个，涉及资金⟦610.00万元⟧，其中：一般公共预算520.00万元，政府性基金预算130.00万元，事业收入10.00万元。

    Bad:
        累计投入仓储设施资金⟦530.00万元⟧，其中粮库改造投入850.00万元。

    Bad:
        年初预算安排1126.48万元，其中：基本支出862.30万元，项目支出⟦246.18万元⟧。

    Bad:
        公务用车运行维护费支出⟦26.00万元⟧，其中：燃料费9.00万元，维修费8.00万元，保险费5.00万元，其他1.00万元。

    Bad:
        我单位共有项目3个，预算安排⟦97万元⟧，其中：河道保洁项目40万元、水质监测项目32万元、宣传培训项目15万元。

    Good:
        全年争取债券90.00万元，其中：从地区看，东乡40.00万元，西乡50.00万元；从性质看，新增债券30.00万元，再融资债券60.00万元。

    Good:
        市级专项资金支出90.00万元，其中：河道保洁40.00万元，水质监测50.00万元；县级专项资金支出120.00万元。

    Good:
        全年争取债券90.00万元，其中新增债券30.00万元、再融资债券60.00万元，比上年增加额度10.00万元。

    Good:
        纳入绩效目标管理的项目9个，涉及资金660.00万元，其中：一般公共预算520.00万元，政府性基金预算130.00万元，事业收入10.00万元。

    Good:
        2024年项目支出218.50万元，其中：窗口服务外包项目128.00万元，大厅改造项目90.50万元。

    Good:
        2024年度专项支出65.00万元，包括：办公用房维修32.40万元，检测经费12.80万元，宣传经费11.20万元。

    Good:
        专项支出186.00万元，使用内容为码头监管设施维护119.60万元；进口查验补助60.00万元；培训经费6.40万元。

    Good:
        专项支出201.00万元，使用内容为码头监管设施维护119.60万元；进口查验补助60.00万元；培训经费6.40万元等。

    Good:
        年初预算安排1126.48万元，其中：基本支出862.30万元，项目支出264.18万元。

    Good:
        公务用车运行维护费支出26.00万元，其中：燃料费9.00万元，维修费8.00万元，保险费5.00万元，其他4.00万元。
    """
    for listing in facts.listings:
        parts = [part for part in listing if part.aspect is Aspect.VALUE and not part.place.tabular]
        wholes = {id(part.parent): part.parent for part in parts}  # nearly always one, told from itself without a look
        for whole in dict.fromkeys(wholes.values()):
            if whole is not None and whole.quantity.unit.symbol.endswith(_MONEY):
                mine = (part for part in parts if part.parent == whole and part.key != whole.key)
                inside = list(takewhile(partial(_apart, whole), mine))
                yield from _check(whole, inside, _counted(facts, whole, inside)) if inside else ()


def _apart(whole: Figure, part: Figure) -> bool:
    """Not 县级债务限额 behind 市级债务限额…，其中：…；: another of the same, which begins a list of its own."""
    one, other = part.key.concept, whole.key.concept
    if part.key.known or whole.key.known or one in other or other in one:
        return True
    return one[-_SUFFIX:] != other[-_SUFFIX:] or not len(one) > _SUFFIX < len(other)


def _check(whole: Figure, parts: Sequence[Figure], counted: tuple[Figure, ...]) -> Iterator[Outcome]:
    alike = all(part.quantity.unit.comparable(whole.quantity.unit) for part in parts)
    same = all(part.key.period == whole.key.period and part.key.scope == whole.key.scope for part in parts)
    listed = same and not any(_otherwise(part, whole) for part in parts)
    nature = same and not whole.key.known and tuple(part.key.concept for part in parts) == _NATURE
    if not alike or not (listed or nature or _by_source(parts, whole)):
        return
    alone = len(parts) < _SEVERAL
    if alone and not (_close(parts[0], whole) and parts[0].place.opener.startswith("其中")):
        return
    complete = nature or bool(counted) or (not alone and _complete(parts))
    relation = _ALL if complete else _SOME
    if _subtotal(parts) or _behind_item(parts, whole):
        yield undecided([whole, *parts], "列举中可能有小计或别的数", relation)
        return
    outcome = (
        equal(whole, total(parts), parts, relation) if complete else compare(whole, ">=", total(parts), parts, relation)
    )
    mild = whole.key.concept == _MILD and not complete
    yield outcome.as_severe_as(Severity.INFO if mild else Severity.WARNING)


def _counted(facts: FactIndex, whole: Figure, parts: Sequence[Figure]) -> tuple[Figure, ...]:
    """共有项目3个，资金60万元，其中 three projects: the number that says that all are listed, each by its own name."""
    if len(parts) < _SEVERAL or not all(part.key.concept.startswith("~") for part in parts):
        return ()
    names = {part.key.concept for part in parts}
    before = (figure for figure in facts.near(whole, Aspect.VALUE) if figure.span < whole.span)
    counts = [f for f in before if f.quantity.unit.symbol == "个" and "项目" in f.key.concept and _close(f, whole)]
    same = len(counts) == 1 and counts[0].quantity.value == Exact(len(parts)) and len(names) == len(parts)
    return tuple(counts) if same and not any(_OTHER.fullmatch(name) for name in names) else ()


def _by_source(parts: Sequence[Figure], whole: Figure) -> bool:
    """涉及资金…，其中：一般公共预算…，政府性基金预算…，事业收入…: whether each part is money of another source."""
    funds = [part.key.scope.fund for part in parts if part.key.scope.fund]
    own = all(part.key.scope.fund or part.key.concept in _OWN for part in parts)
    alike = all(part.key.period == whole.key.period for part in parts)
    bare = not whole.key.known and not whole.key.scope.fund
    return bare and own and alike and len(parts) >= _SEVERAL and len(funds) == len(set(funds)) > 0


def _otherwise(part: Figure, whole: Figure) -> bool:
    """Whether a number of the list is no part, or divides the whole in a way of its own.

    …，其中：A0元。其中：B5元: in a new sentence the last part may not be what the list divides.
    """
    if whole.place.listing >= 0 and not _close(part, whole):
        return True
    if part.key.known and part.key.concept != whole.key.concept:
        return part.key.concept not in (_ITEMS if whole.key.known else _DISJOINT)
    return _NO_PART.search(part.key.concept) is not None


def _close(part: Figure, whole: Figure) -> bool:
    return part.place.sentence == whole.place.sentence


def _complete(parts: Sequence[Figure]) -> bool:
    opener = parts[0].place.opener
    everything = _COMPLETE.search(opener) is not None or any(_OTHER.fullmatch(part.key.concept) for part in parts)
    return everything and not opener.endswith("等")


def _behind_item(parts: Sequence[Figure], whole: Figure) -> bool:
    """1.甲3万元。⏎会议费5万元。: whether a number stands in a paragraph behind an item, and need be no part."""
    lines = {(part.place.section, part.place.block) for part in parts if part.place.section != whole.place.section}
    return len({section for section, _ in lines}) < len(lines)


def _subtotal(parts: Sequence[Figure]) -> bool:
    """A维修20万元，屋面12万元，墙面8万元: whether a number is the sum of two or more right behind it.

    A sum of neighbours is a difference of running sums: one look-up a part, however long the list is.
    """
    values = [part.quantity.value for part in parts]
    finest = min(value.exponent for value in values)
    amounts = [value.at(finest) for value in values]
    running = list(accumulate(amounts, initial=0))
    last = {reached: at for at, reached in enumerate(running)}
    return any(amount and last.get(running[at + 1] + amount, 0) > at + _SEVERAL for at, amount in enumerate(amounts))
