"""What balances a government's budget: what is added to what, what a total divides into, what is left of it."""

from collections.abc import Callable

import pytest

from finlint.facts import Aspect, FactIndex

Read = Callable[..., FactIndex]

TITLE = "关于青岚市2024年预算执行情况和2025年预算草案的报告\n"
BUDGETS = "全市一般公共预算收入50亿元。市本级一般公共预算收入30亿元。全市政府性基金收入20亿元。\n"


def _parts(read: Read, text: str, cover: str = TITLE) -> list[tuple[str, list[str]]]:
    found: dict[tuple[str, str], list[str]] = {}
    for part in read(BUDGETS + text, cover).of_level(Aspect.VALUE, "~平衡:"):
        assert part.parent is not None
        found.setdefault((part.parent.text, part.parent.key.concept), []).append(part.text)
    return [(text, parts) for (text, _), parts in found.items()]


@pytest.mark.parametrize(
    ("text", "total", "parts"),
    [
        ("全市收入7亿元，加上甲收入2亿元、乙收入1亿元，收入总计9亿元。", "9亿元", ["7亿元", "2亿元", "1亿元"]),
        ("支出完成7亿元，增长2%。加甲支出2亿元，乙支出1亿元，支出合计9亿元。", "9亿元", ["7亿元", "2亿元", "1亿元"]),
        ("收入7亿元，加上甲、乙等收入等2亿元，收入总计9亿元。", "9亿元", ["7亿元", "2亿元"]),
        ("收入7亿元，其中：税收收入4亿元，非税收入3亿元。加上甲2亿元，收入总计8亿元。", "8亿元", ["7亿元", "2亿元"]),
        ("收入7亿元（含税4亿元），加上甲2亿元，2025年全市总收入8亿元。", "8亿元", ["7亿元", "2亿元"]),
        ("收入6.5亿元，其中地方收入5.5亿元；加上甲2.5亿元，收入合计8.0亿元。", "8.0亿元", ["5.5亿元", "2.5亿元"]),
    ],
)
def test_a_list_is_added_to_the_income_before_it(read: Read, text: str, total: str, parts: list[str]) -> None:
    assert _parts(read, text) == [(total, parts)]


@pytest.mark.parametrize(
    "text",
    [
        "收入7亿元，加上甲收入2亿元等，收入总计9亿元。",  # the list goes on
        "收入7亿元，加上甲、乙2亿元，收入总计9亿元。",  # of which
        "收入7亿元，加上甲2亿元，比上年增加1亿元，收入总计9亿元。",  # no part
        "收入7亿元，地方收入6亿元，加上甲2亿元，收入总计20亿元。",  # added to which
        "支出7亿元，加上甲2亿元，收入总计9亿元。",
        "加上甲2亿元，收入总计9亿元。",
        "收入7亿元，加上甲2亿元、乙-1亿元，收入总计8亿元。",
        "收入7亿元，支出总计7亿元。加上甲2亿元，收入总计9亿元。",
    ],
)
def test_what_may_be_added_otherwise_is_left_alone(read: Read, text: str) -> None:
    assert _parts(read, text) == []


def test_a_total_is_divided_into_all_of_its_sources(read: Read) -> None:
    text = "总收入9亿元，其中：政府性基金收入4亿元，上级补助收入3亿元，上年结余2亿元{}"
    assert _parts(read, text.format("。")) == [("9亿元", ["4亿元", "3亿元", "2亿元"])]
    assert _parts(read, text.format("等。")) == []
    assert _parts(read, text.format("。").replace("政府性基金收入", "项目收入")) == []


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("收入总计9亿元；支出总计7亿元。收支相抵，年终结转2亿元。", [("9亿元", ["7亿元", "2亿元"])]),
        ("收入9亿元；支出7亿元。收支相抵，当年结余2亿元，滚存结余5亿元。", [("9亿元", ["7亿元", "2亿元"])]),
        ("收入总计9亿元；支出总计9亿元。收支相抵，年终结转2亿元。", []),  # held within the total
        ("收入9亿元；支出7亿元。收支相抵，滚存结余5亿元。", []),
        (
            "收入9.0亿元，保费收入6.0亿元；支出7.0亿元。收支相抵，当年结余2.0亿元。",
            [("9.0亿元", ["7.0亿元", "2.0亿元"])],
        ),
        ("收入9.0亿元，保费收入6.0亿元；支出7.0亿元。收支相抵，当年结余3.0亿元。", []),
    ],
)
def test_what_is_left_is_the_difference(read: Read, text: str, found: list[tuple[str, list[str]]]) -> None:
    assert _parts(read, text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("债务余额9亿元，其中：一般债务余额4亿元、专项债务余额5亿元。", [("9亿元", ["4亿元", "5亿元"])]),
        ("债券9亿元，其中：从地区看，市本级4亿元，县区5亿元。", [("9亿元", ["4亿元", "5亿元"])]),
        ("债务余额9亿元，其中：一般债务余额4亿元、专项债务余额4亿元、外债1亿元。", []),
        ("债务余额9亿元，其中：一般债务余额4亿元。", []),
        ("债务余额9亿元。其中：一般债务余额4亿元、专项债务余额5亿元。", []),
        (
            "全市一般公共预算收入9亿元，增收1亿元。其中：税收收入5亿元，增长4%；非税收入4亿元。",
            [("9亿元", ["5亿元", "4亿元"])],
        ),
        ("全市政府性基金收入9亿元。其中：税收收入5亿元；非税收入4亿元。", []),
    ],
)
def test_there_is_no_third(read: Read, text: str, found: list[tuple[str, list[str]]]) -> None:
    assert _parts(read, text) == found


def test_amounts_are_as_exact_as_those_of_the_whole_report(read: Read) -> None:
    cut = "全市税收7.12亿元，占全市收入35.61亿元的20%。" * 3
    index = read(BUDGETS + cut + "\n收入7.00亿元，加上甲2.00亿元，收入总计9.00亿元。", TITLE)
    stated = {f.text: f.interval for f in index.of(Aspect.VALUE) if f.key.known or f.key.concept == "~收入"}
    (part, _) = index.of_level(Aspect.VALUE, "~平衡:")
    assert part.interval == stated.get("7.00亿元", part.interval)


def test_a_report_of_an_office_is_left_alone(read: Read) -> None:
    text = "收入7亿元，加上甲收入2亿元，收入总计9亿元。"
    assert _parts(read, text, "2024年度青岚市档案馆部门决算\n") == []
