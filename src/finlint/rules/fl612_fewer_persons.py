"""FL612: 人次 ≥ 批次（团组数）."""

from collections.abc import Iterator

from finlint.authoring import FactIndex, Figure, Outcome, Text, compare, equal, rule, term

_RELATION = Text("人次 ≥ 批次（团组数）", "visitors or travellers ≥ receptions or groups")
_NONE = Text("没有批次（团组）就没有人次", "no groups, no persons")
_PAIRS = (
    ("国内公务接待人次", "国内公务接待批次"),
    ("公务接待人次", "公务接待批次"),
    ("公务接待人次", "国内公务接待批次"),
    ("外事接待人次", "外事接待批次"),
    ("因公出国（境）人次", "因公出国（境）团组数"),
    ("因公出国（境）人数", "因公出国（境）团组数"),
)


@rule("FL612", "fewer-persons-than-groups")
def fewer_persons_than_groups(facts: FactIndex) -> Iterator[Outcome]:
    """人次少于批次或团组数，或者只有其中一个为0。

    What it does:
        比较同一句列示的接待人次与接待批次、出国（境）人次与团组数。每批至少一人，没有批次就没有人次。

    Why:
        两个数挨着写，最容易写反，或只改了一个。

    Bad:
        国内公务接待36批次，⟦28人次⟧（不包括陪同人员），共计支出1.20万元。

    Bad:
        全年因公出国（境）团组0个，累计⟦2人次⟧。

    Good:
        国内公务接待28批次，28人次（不包括陪同人员），共计支出1.20万元。

    Good:
        全年使用财政拨款安排出国团组0个，累计0人次。
    """
    for persons, groups in _PAIRS:
        for number, among in facts.joined(persons, groups):
            if number is not None and among is not None and number.place.sentence == among.place.sentence:
                yield _check(number, among)


def _check(persons: Figure, groups: Figure) -> Outcome:
    if not groups.quantity.mantissa:
        return equal(persons, term(groups), (groups,), _NONE)
    return compare(persons, ">=", term(groups), (groups,), _RELATION)
