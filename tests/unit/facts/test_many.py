"""What is looked up in long texts is what a look at everything would find."""

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from finlint.authoring import base_that_fits, quotient
from finlint.facts import Aspect, FactIndex, Figure, Key, Place
from finlint.facts.declared import declared
from finlint.facts.marks.naming import _Near, _slip
from finlint.facts.marks.term import _Names
from finlint.measure import Quantity
from finlint.text import Span

Read = Callable[..., FactIndex]
NAMES = st.lists(st.text("甲乙", max_size=8), max_size=12)


def lacks_one(short: str, full: str) -> bool:
    return len(short) >= 5 and any(short == full[:at] + full[at + 1 :] for at in range(len(full)))


@given(NAMES, st.text("甲乙", max_size=8))
def test_names_are_found_by_what_they_lack(names: list[str], name: str) -> None:
    found = _Names(enumerate(names), {name}).like(name)
    alike = [at for at, other in enumerate(names) if name == other or lacks_one(name, other) or lacks_one(other, name)]
    assert sorted({at for places in found for at in places}) == alike


@given(NAMES, st.text("甲乙", max_size=8))
def test_names_are_found_by_a_slip(names: list[str], words: str) -> None:
    meant = {name for name in names if name == words or _slip(words, name)}
    assert meant <= {*_Near(names).of(words)}
    assert meant & {words} == {*_Near(names).of(words)} & {words}


def figure(words: str) -> Figure:
    quantity = Quantity.parse(words)
    assert quantity is not None
    return Figure(words, Span(0, 1), quantity, quantity.interval(), Key("支出"), Aspect.VALUE, Place())


@given(st.integers(1, 10**7), st.integers(1, 10**7), st.integers(0, 20_000), st.integers(0, 2))
def test_a_base_is_found_where_dividing_by_it_gives_the_rate(part: int, whole: int, rate: int, decimals: int) -> None:
    stated = figure(f"{rate / 100:.{decimals}f}%")
    amounts = [figure(f"{part / 100:.2f}万元"), figure(f"{whole / 100:.2f}万元")]
    divided = quotient(amounts[0].quantity.value, amounts[1].quantity.value, stated)
    assert divided is not None
    printed = stated.quantity.value
    fits = divided.rounded(stated.quantity.decimals + 2) == printed and str(printed) not in ("0", "1")
    found = base_that_fits(stated, amounts[0].quantity.value, amounts[1:])
    assert (found is not None) == (fits and printed.shortest().text() not in ("0", "1"))


@pytest.mark.parametrize(
    ("text", "offset", "unit"),
    [
        ("单位：万元\n合计 3", 9, "万元"),
        ("单位：元\n单位名称 3", 9, "元"),
        ("单位：元\n完了。合计 3", 10, ""),
        ("单位：元\n单位：万元\n合计 3", 14, "万元"),
        ("合计 3\n单位：元", 3, ""),
    ],
)
def test_the_unit_of_a_table_is_the_last_one_before(text: str, offset: int, unit: str) -> None:
    found = declared(text, offset)
    assert (found[0] if found else "") == unit


def test_a_form_of_many_pages_has_the_rows_of_all(read: Read) -> None:
    head = "三级指标 指标值 完成值 权重 得分\n"
    rows = [f"产出指标 数量指标 修复{number}号文献数量 20件 20件 1 {number % 2}\n" for number in range(90)]
    title, last = "2023年度项目支出绩效自评表\n项目名称 文献修复\n", "总分 90 45\n"
    paged = read(title + "".join(head + "".join(rows[at : at + 3]) for at in range(0, 90, 3)) + last)
    whole = read(title + head + "".join(rows) + last)
    for aspect in (Aspect.WEIGHT, Aspect.SCORE):
        assert [(each.key, each.text) for each in paged.of(aspect)] == [(f.key, f.text) for f in whole.of(aspect)]
        assert len(paged.of(aspect)) > len(rows)
