"""FL401: 同一指标在各处的数字相同."""

from collections import Counter, defaultdict
from collections.abc import Iterator

from finlint.authoring import Aspect, FactIndex, Figure, Key, MarkKind, Outcome, Text, equal, rule, term

_RELATION = Text("同一指标各处数字一致", "the same measure has the same number everywhere")
_OF_MANY = ("评价为", "编制人数", "下属事业单位", "计划资金", "结余资金")
_TWICE = ("国内公务接待费", "外事接待费")
"""What one sentence states twice: 国内公务接待支出1万元，…，共计支出1万元."""
_ECONOMIC = frozenset({"工资福利支出", "商品和服务支出", "对个人和家庭的补助", "资本性支出"})
_OF_ONE = "部门整体绩效自评得分"
_BESIDE = 20
"""Characters between a year and the number that it is the year of."""
_ASPECTS = (Aspect.VALUE, Aspect.CHANGE, Aspect.GROWTH, Aspect.COMPLETION)


@rule("FL401", "restatement-differs")
def restatement_differs(facts: FactIndex) -> Iterator[Outcome]:
    """同一指标在报告的两处数字不同。

    What it does:
        指标、单位、年度和口径都相同的数字，无论在正文的哪一部分，还是在单位基本情况表里，都应一致；印出位数不同而区间相交的视为一致。
        口径不同（财政拨款与全部资金、年初与调整后预算）的数字从不比较；年份疑有误的（FL707）也不比较。

    Why:
        同一件事有两个数字，至少一个是错的，读者无从判断。

    Bad:
        2024年度基本支出500.00万元。
        2024年度本年支出合计800.00万元，其中：基本支出⟦510.00万元⟧，项目支出300.00万元。
        基本支出500.00万元。

    Good:
        2024年度基本支出500.00万元。
        2024年度本年支出合计800.00万元，其中：基本支出500万元，项目支出300.00万元。

    Bad:
        国内公务接待支出0.83万元，国内公务接待11批次，74人次（不包括陪同人员），共计支出⟦0.38万元⟧。

    Good:
        部门整体支出绩效自评得分为92.5分。
        我单位部门整体支出绩效自评得分92.5分（满分为100分）。

    Bad:
        云岭市档案馆2024年度部门整体支出绩效自评报告
        ⇥人员编制
        ⇥26
        ⇥实有人数
        ⇥⟦25⟧

        2024年末编制26人，实有人数24人。其中在职实有人数24人，全部在岗。

    Good:
        2024年支出预算总额90.00万元。按类别划分：基本支出60.00万元，包括工资福利支出50.00万元、商品和服务支出10.00万元；项目支出30.00万元，包括商品和服务支出30.00万元。
        按支出经济分类划分：工资福利支出50.00万元；商品和服务支出40.00万元。基本支出60万元。

    Good:
        2024年度机关运行经费支出72.12万元。
        机关运行经费支出721210元，比2023年度增加1.00万元。
    """
    groups: dict[tuple[Aspect, Key, Key | None, object, str], list[Figure]] = defaultdict(list)
    series = (mark for mark in facts.marks(MarkKind.YEAR) if mark.word == "series" and mark.text != mark.expected)
    misdated = {mark.place.sentence: mark.span.end for mark in series}
    for aspect in _ASPECTS:
        for figure in facts.of(aspect):
            alone = len(facts.at(figure.key, aspect)) == 1
            if alone or not figure.key.known or figure.rival is not None:
                continue
            if 0 <= figure.span.start - misdated.get(figure.place.sentence, figure.span.end) < _BESIDE:
                continue
            if _of_the_unit(figure) and not _of_many(figure):
                groups[aspect, figure.key, figure.base, _measure(figure), _division(figure)].append(figure)
    for figures in groups.values():
        if len(figures) > 1:
            yield from _compare(figures)


def _measure(figure: Figure) -> object:
    """What the number counts or measures: 15分钟 restates no amount."""
    unit = figure.quantity.unit
    return unit.dimension, unit.noun


def _division(figure: Figure) -> str:
    """商品和服务支出 of 基本支出 is not that of all spending, which no words beside it may tell."""
    whole = figure.parent
    return whole.key.concept if whole is not None and figure.key.concept in _ECONOMIC else ""


def _of_the_unit(figure: Figure) -> bool:
    """Text, and the data form of a unit (人员编制 | 22): other tables are about projects and rows of them."""
    return not figure.place.tabular or (figure.aspect is Aspect.VALUE and not figure.key.entity)


def _of_many(figure: Figure) -> bool:
    """资金到位率, 自评得分, 优3个, 编制5名 are stated of many projects or offices that the sentence may leave out."""
    if figure.key.concept == _OF_ONE:
        return False
    rate = figure.aspect is Aspect.VALUE and figure.quantity.unit.symbol in ("%", "分")
    return rate or figure.key.concept.startswith(_OF_MANY)


def _twice(one: Figure, other: Figure) -> bool:
    return one.key.concept in _TWICE and one.parent == other.parent


def _compare(figures: list[Figure]) -> Iterator[Outcome]:
    """Each statement against the one that most of the others repeat."""
    times = Counter(figure.quantity.value for figure in figures)
    usual = max(figures, key=lambda f: times[f.quantity.value])
    for figure in figures:
        if figure is not usual and (figure.place.sentence != usual.place.sentence or _twice(figure, usual)):
            yield equal(figure, term(usual), (usual,), _RELATION)
