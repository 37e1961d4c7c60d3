"""Measures that lie beside one another under one whole, so that none is ever a part of another (DOMAIN 1.2)."""

from finlint.regex import regex

_BESIDE = (
    frozenset({"因公出国（境）费", "公务用车购置及运行维护费", "公务接待费"}),
    frozenset({"基本支出", "项目支出", "经营支出", "上缴上级支出", "对附属单位补助支出"}),
    frozenset({"财政拨款收入", "上级补助收入", "事业收入", "经营收入", "附属单位上缴收入", "其他收入"}),
    frozenset({"人员经费", "公用经费"}),
    *(frozenset({"在职人员", retired}) for retired in ("离休人员", "退休人员", "离退休人员")),
    frozenset({"政府采购货物支出", "政府采购工程支出", "政府采购服务支出"}),
    frozenset({"政府采购货物预算", "政府采购工程预算", "政府采购服务预算"}),
)
_MEASURES = frozenset().union(*_BESIDE)
_LEVELS = ("类:", "款:", "项:")
_TERRITORY = regex(r"^~(?:[省市县区州旗盟镇乡]|（[省市县区州旗盟镇乡、]{1,9}）){1,4}(?:本级|级|直)?(?=[^\d]{4})")


def beside(one: str, other: str) -> bool:
    """Whether two concepts are different parts of one whole: two of a list, or two 类 or what belongs to them.

    So is the same of two territories: 市级债务余额…，其中：…；县（市、区）债务余额….
    """
    if one in _MEASURES and other in _MEASURES and any(one in group and other in group for group in _BESIDE):
        return one != other
    mine = _TERRITORY.match(one) if one.startswith("~") else None
    theirs = _TERRITORY.match(other) if mine is not None else None
    if mine is not None and theirs is not None:
        return one != other and one[mine.end() :] == other[theirs.end() :]
    return one.startswith(_LEVELS) and other.startswith(_LEVELS) and _class(one) != _class(other)


def _class(concept: str) -> str:
    return concept.partition(":")[2].partition("/")[0]


_ECONOMIC = frozenset({"工资福利支出", "商品和服务支出", "对个人和家庭的补助", "资本性支出"})


def within(whole: str, part: str) -> bool:
    """Whether a part is that of this whole only: what projects buy is not what the office runs on."""
    return part in _ECONOMIC and whole == "项目支出"
