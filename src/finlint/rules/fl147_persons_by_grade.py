"""FL147: 人数 = 按岗位等级列示的人数之和."""

from collections.abc import Iterator

from finlint.authoring import Aspect, FactIndex, Figure, Outcome, Severity, Text, equal, regex, rule, total, undecided

_RELATION = Text("人数 = 按岗位等级列示的人数之和", "persons = the sum over the grades of their posts")
_WHOLES = ("实有人数", "在职人员", "事业人员", "行政人员")
_GRADE = regex(
    r"~(?:其中)?(?:"
    r"(?:管理|专技|专业技术|工勤|工勤技能|职员|技术工)(?:岗位?|人员)?[一二三四五六七八九十\d]{1,3}级(?:岗位?|人员|职员)?"
    r"|(?:高级|中级|初级|普通)工|(?:高级)?技师"
    r")#[人名]"
)
_SEVERAL = 3


@rule("FL147", "persons-not-sum-of-grades", Severity.WARNING)
def persons_not_sum_of_grades(facts: FactIndex) -> Iterator[Outcome]:
    """实有（在职）人数不等于按岗位等级列示的人数之和。

    What it does:
        人数之后的“其中”逐项都是岗位等级（管理八级、专技九级、中级工等），且有三项以上的，各项之和应等于人数。

    Why:
        一个人只占一个岗位；人员调整后往往只改了其中一个数。

    Bad:
        截至2024年12月31日，中心实有人员⟦19人⟧，其中：管理七级2人，管理八级5人，专技九级6人，专技十一级3人，高级工2人。

    Bad:
        单位在职人员⟦12人⟧，其中：管理九级4人，专业技术十级3人，中级工2人。

    Good:
        截至2024年12月31日，中心实有人员18人，其中：管理七级2人，管理八级5人，专技九级6人，专技十一级3人，高级工2人。

    Good:
        单位在职人员9人，其中：管理九级4人，专业技术十级3人，中级工2人。
    """
    for listing in facts.listings:
        parts = [part for part in listing if part.aspect is Aspect.VALUE]
        wholes = [whole for part in parts if (whole := part.parent) is not None and whole.key.concept in _WHOLES]
        for whole in dict.fromkeys(wholes):
            yield from _check(whole, [part for part in parts if part.parent == whole])


def _check(whole: Figure, parts: list[Figure]) -> Iterator[Outcome]:
    graded = [part for part in parts if _GRADE.fullmatch(part.key.concept)]
    if len(graded) < _SEVERAL:
        return
    if len(graded) < len(parts) or any(part.place.opener.endswith("等") for part in parts):
        yield undecided([whole, *parts], "没有全部按岗位等级列示", _RELATION)
    else:
        yield equal(whole, total(parts), parts, _RELATION)
