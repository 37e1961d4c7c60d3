"""Lists with their sum, items a line below theirs, numbers that moved and tasks: what is read of them, and how exactly."""

from collections.abc import Callable

import pytest

from finlint.facts import Figure
from finlint.measure import Exact

Scanned = Callable[..., list[str]]
Figures = Callable[..., list[Figure]]
OPENER = "收入总计9万元。包括：\n"
ITEMS = ("1.财政拨款收入5万元，占55%。\n", "2.事业收入3万元，占33%。\n", "3.其他收入1万元，占11%。\n")
FOUND = ["财政拨款收入 5万元 < 9万元", "事业收入 3万元 < 9万元", "其他收入 1万元 < 9万元"]


def listed(scanned: Scanned, text: str) -> list[str]:
    return [line.replace("~列举合计 ", "").replace("~列举:", "") for line in scanned(f"一、概况\n{text}", "~列举:")]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (OPENER + "".join(ITEMS), FOUND),
        (OPENER + "".join(ITEMS).rstrip("\n"), FOUND),
        (OPENER + "".join(ITEMS) + "二、支出\n", FOUND),
        ((OPENER + "".join(ITEMS)).replace("\n", "\n\n"), FOUND),
        (OPENER + "".join(ITEMS[:2]), []),  # two may not be all
        (OPENER + "".join(ITEMS) + "4.上年结转若干。\n", []),  # the list goes on
        (OPENER + "".join((ITEMS[0], ITEMS[2], ITEMS[2], ITEMS[1])), []),  # out of their order
        (OPENER + "".join((ITEMS[0], *ITEMS, *ITEMS)), []),
        (OPENER + "".join(ITEMS).replace("1万元", "10000元"), []),  # in another unit
        (OPENER.replace("9万元", "90000元") + "".join(ITEMS), []),
        (OPENER.replace("总计", "总计为").replace("包括：", "其中包括") + "".join(ITEMS), FOUND),
        (OPENER.replace("总计", "合计") + "".join(ITEMS), []),
    ],
)
def test_items_a_line_below_their_total(scanned: Scanned, text: str, found: list[str]) -> None:
    assert listed(scanned, text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("办公费3万元、印刷费2万元，合计5万元。", True),
        ("支出中办公费3万元、印刷费2万元，以上两项合计5万元。", True),
        ("支出中办公费3万元、印刷费2万元，以上各类款项合计5万元。", False),
        ("办公费3万元、印刷费2万元、还有其他，合计5万元。", False),  # more that has no amount
        ("一共5万元。办公费3万元、印刷费2万元，合计5万元。", True),
        ("一共5万元为办公费3万元、印刷费2万元，合计5万元。", False),
        ("为此：办公费3万元、印刷费2万元，合计5万元。", True),
        ("合计5万元。", False),
        ("，合计5万元。", False),
    ],
)
def test_a_list_before_its_sum(scanned: Scanned, text: str, *, found: bool) -> None:
    assert len(listed(scanned, text)) == 2 * found


def test_a_list_that_begins_a_text(scanned: Scanned) -> None:
    assert len(scanned("办公费3万元、印刷费2万元，合计5万元。", "~列举:", cover="")) == 2
    assert not scanned("合计5万元。", "~列举:", cover="")


@pytest.mark.parametrize(
    ("text", "base", "to", "rate"),
    [
        ("面积由20.5亩增加到25亩，增长21.95%。", "20.5亩", "25亩", 1),
        ("面积由20亩增加到25.5亩，增长27.5%。", "20亩", "25.5亩", 1),
        ("收入由20.5万元减少至15万元，下降26.8%。", "20.5万元", "15万元", -1),
        ("收入由20.5万元减少至15万元，降幅26.8%。", "20.5万元", "15万元", -1),
        ("收入由15.5万元提高到20万元，增幅29%。", "15.5万元", "20万元", 1),
    ],
)
def test_a_number_that_moved(figures: Figures, text: str, base: str, to: str, rate: int) -> None:
    (found,) = figures(text, "~增至率")
    second = found.parent
    assert second is not None
    first = second.parent
    assert first is not None
    assert (first.text, second.text) == (base, to)
    assert first.interval.width == second.interval.width
    lower = found.interval.lower
    assert lower is not None
    assert (lower > Exact(0)) is (rate > 0)


def test_a_task_is_as_exact_as_what_was_done(figures: Figures) -> None:
    (rate,) = figures("植树30.5亩，完成年度任务25亩的122%。", "~任务完成率")
    assert rate.parent is not None
    assert rate.parent.parent is not None
    assert (rate.parent.text, rate.parent.parent.text) == ("25亩", "30.5亩")
    assert rate.parent.interval.width == rate.parent.parent.interval.width


def test_a_completion_is_never_less_than_nothing(figures: Figures) -> None:
    (rate,) = figures("植树20亩，完成年度任务25亩的80%。", "~任务完成率")
    assert rate.interval.lower is not None
    assert rate.interval.lower > Exact(0)
