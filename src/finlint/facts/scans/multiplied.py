"""A count, what each costs or has, and what both make: 慰问120人，人均500元，共6万元; 3期，每期40人，共120人次."""

from collections.abc import Iterator

from finlint.facts.figure import Figure
from finlint.facts.page import Page
from finlint.facts.scans.figures import side
from finlint.near import Near

MADE, EACH, COUNT = "~乘:共计", "~乘:每个", "~乘:数量"
_N = r"\d{1,9}(?:,\d{3}){0,3}(?:\.\d{1,4})?"
_NOUN = "人次|人|名|户|个|件|套|台|吨|亩|公里|期|次|场|辆|份|棵|株|处|批|家|所|间|村"
_PRODUCT = Near(
    "均 每 价",
    96,
    rf"(?P<count>\d(?<![\d.,]\d)\d{{0,6}}(?:,\d{{3}})?)(?P<noun>{_NOUN})[，,、](?:平均)?"
    rf"(?:人均|户均|单价|均价|每(?P<each>{_NOUN})(?:单价|均价|平均|补助|补贴|发放|标准|费用)?)(?:为|约)?"
    rf"(?P<price>{_N})(?P<unit>万?元|人次?|名|件|套|棵)(?:/(?:{_NOUN}))?[，,]"
    rf"(?P<sum>(?:共|合计|总计|共计)[^\d，。；：、约近余]{{0,8}})(?P<made>{_N})(?P<whole>万?元|人次?|名|件|套|棵)(?![/／\d余多左])",
)
_PEOPLE = frozenset({"人", "人次", "名"})
_SAME = ({"人", "人次", "名"}, {"次", "期", "场", "批"})


def multiplied(page: Page) -> Iterator[Figure]:
    """Figures VALUE: what both make, its price as its parent, and the count as the parent of that (FL542)."""
    if not ("均" in page.text or "每" in page.text or "单价" in page.text):
        return
    for match in _PRODUCT.finditer(page.text):
        money = [match[name].endswith("元") for name in ("unit", "whole")]
        counted = match["unit"] == match["whole"] or {match["unit"], match["whole"]} <= _PEOPLE
        if money[0] != money[1] or not (money[0] or counted) or not _of_each(match["noun"], match["each"]):
            continue
        count = side(page, match.start("count"), match["count"] + match["noun"], COUNT)
        price = side(page, match.start("price"), match["price"] + match["unit"], EACH, parent=count)
        yield side(page, match.start("made"), match["made"] + match["whole"], MADE, parent=price)


def _of_each(noun: str, each: str | None) -> bool:
    """Whether 每人 is said of 人 or 名: of each of what was counted."""
    return each is None or noun == each or any({noun, each} <= same for same in _SAME)
