"""FL148: 按性别、城乡、级别分列的数量之和 = 总数."""

from collections.abc import Iterator, Sequence

from finlint.authoring import Aspect, FactIndex, Figure, Outcome, Severity, Text, by_whole, equal, rule, total

_RELATION = Text("总数 = 分列的各类之和", "the number = the sum of its kinds")
_KINDS = tuple(
    frozenset(kinds)
    for kinds in (
        *(("男", "女"), ("城市", "农村"), ("城镇", "农村"), ("城镇", "乡村"), ("一级", "二级"), ("省内", "省外")),
        *(("市内", "市外"), ("县内", "县外"), ("线上", "线下"), ("国内", "国外"), ("境内", "境外"), ("在编", "编外")),
        *(("地上", "地下"), ("计容", "不计容"), ("公办", "民办"), ("住院", "门诊"), ("集中", "分散"), ("专职", "兼职")),
        *(("县级", "乡级"), ("县级", "乡镇"), ("乡镇", "村级"), ("国家级", "省级", "市级"), ("省级", "市级", "县级")),
        *(("县道", "乡道", "村道"), ("国道", "省道", "县道", "乡道", "村道"), ("大型", "中型", "小型")),
        *(("满意", "不满意"), ("满意", "一般", "不满意"), ("满意", "基本满意", "不满意")),
        *(("非常满意", "满意", "一般", "不满意"), ("非常满意", "比较满意", "一般", "不满意")),
        *(("非常满意", "满意", "基本满意", "不满意"), ("很满意", "满意", "一般", "不满意"), ("优", "良", "中", "差")),
        *(("高一", "高二", "高三"), ("初一", "初二", "初三"), ("七年级", "八年级", "九年级")),
    )
)
"""What everything of its kind is one of, and only one of."""


@rule("FL148", "number-not-sum-of-its-kinds", Severity.WARNING)
def number_not_sum_of_its_kinds(facts: FactIndex) -> Iterator[Outcome]:
    """总数与按性别、城乡、级别等分列的数量之和不符。

    What it does:
        “其中”把一个数量分为男、女，城市、农村，一级、二级，县道、乡道、村道，满意、一般、不满意等互不重叠、合起来就是全部的几类的，各类之和应等于总数。
        只列出其中几类，或者几类可以重叠的，不作判断。

    Why:
        这样的分类每人、每户、每项只属于一类，读者会直接相加；总数更新后，分列的数常常没有改。

    Bad:
        全局在职民警⟦326人⟧，其中男性271人，占83.1%；女性53人，占16.3%。

    Bad:
        新馆地上建筑面积⟦3810平方米⟧，其中计容面积3150平方米，不计容面积30平方米。

    Bad:
        对⟦15个⟧项目开展绩效自评，其中一级项目6个，二级项目11个。

    Bad:
        全市管养公路⟦4268.5公里⟧，其中县道612.3公里、乡道1477.8公里、村道2196.4公里。

    Bad:
        收回有效问卷⟦169份⟧，有效回收率98%，其中满意171份、基本满意20份、不满意5份。

    Good:
        全局在职民警324人，其中男性271人，女性53人。新馆建筑面积约为5200平方米，其中地上面积3180平方米，地下面积2050平方米。

    Good:
        保障低保对象5210户8077人，其中城市低保1002户1311人，农村低保4208户6766人；参加培训96人，其中女性41人、党员60人。
    """
    counted = (f for f in facts.of(Aspect.VALUE) if f.quantity.unit.noun and not f.place.tabular)
    alike = (f for f in counted if f.parent is not None and f.quantity.unit == f.parent.quantity.unit)
    for whole, parts in by_whole(alike).items():
        end = next((at for at in range(len(parts), 1, -1) if _divide(parts[:at])), 0)
        if end:
            yield equal(whole, total(parts[:end]), parts[:end], _RELATION)


def _divide(parts: Sequence[Figure]) -> bool:
    """Whether the names are all kinds of one division, with or without what they have in common: 男性, 女性."""
    names = [part.key.concept.lstrip("~").partition("#")[0] for part in parts]
    longest = min(len(name) for name in names)
    cuts = (cut for cut in range(longest) if len({name[len(name) - cut :] for name in names}) == 1)
    return any(frozenset(name[: len(name) - cut] for name in names) in _KINDS for cut in cuts)
