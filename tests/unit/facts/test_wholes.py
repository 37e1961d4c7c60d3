"""What a number is a part of, or a share of: what lies beside it, what was spent, what the whole report tells."""

from collections.abc import Callable

import pytest

from finlint.facts import Aspect, FactIndex, Figure

Read = Callable[..., FactIndex]


def parts(index: FactIndex) -> dict[str, str]:
    """Each number with the one that it is a part of."""
    return {f.text: f.parent.text if f.parent is not None else "" for f in index.figures}


def bases(index: FactIndex, aspect: Aspect = Aspect.SHARE) -> list[str]:
    return [f.base.concept if f.base is not None else "" for f in index.of(aspect)]


@pytest.mark.parametrize(
    ("first", "second", "whole"),
    [
        ("教育支出（类）普通教育（款）3.00万元", "卫生健康支出（类）2.00万元", ""),  # another 类
        ("教育支出（类）普通教育（款）3.00万元", "教育支出（类）职业教育（款）2.00万元", "5.00万元"),
    ],
)
def test_another_class_is_no_part_of_the_first(read: Read, first: str, second: str, whole: str) -> None:
    found = parts(read(f"教育支出（类）5.00万元，其中：{first}；{second}。"))
    assert found == {"5.00万元": "", "3.00万元": "5.00万元", "2.00万元": whole}


@pytest.mark.parametrize(
    ("one", "other", "part"),
    [
        ("基本支出", "项目支出", False),
        ("财政拨款收入", "事业收入", False),
        ("人员经费", "公用经费", False),
        ("政府采购货物支出", "政府采购服务支出", False),
        ("三公经费", "公务接待费", True),
        ("基本支出", "人员经费", True),
        ("公务用车购置及运行维护费", "公务用车购置费", True),
    ],
)
def test_what_lies_beside_a_measure_is_no_part_of_it(read: Read, one: str, other: str, *, part: bool) -> None:
    found = parts(read(f"{one}5.00万元，其中：{other}2.00万元。"))
    assert found == {"5.00万元": "", "2.00万元": "5.00万元" if part else ""}


def test_a_whole_that_is_meant_otherwise_is_so_for_its_parts(read: Read) -> None:
    index = read("收入总计9.00万元。\n收、支总计各增加5.00万元，其中：基本支出增加3.00万元，项目支出增加2.00万元。")
    whole, *rest = index.of(Aspect.CHANGE)
    assert whole.key.concept == "收入总计"
    assert [part.parent for part in rest] == [whole, whole]


@pytest.mark.parametrize(
    ("text", "divided"),
    [
        ("公务接待费支出3.00万元，年初预算9.00万元，完成年初预算的33%。其中：国内接待费2.00万元。", "3.00万元"),
        ("公务接待费年初预算9.00万元，支出3.00万元，完成年初预算的33%。其中：国内接待费2.00万元。", "3.00万元"),
        ("公务接待费支出3.00万元，会议费年初预算9.00万元。其中：国内接待费2.00万元。", "9.00万元"),
        ("公务接待费年初预算9.00万元。其中：国内接待费2.00万元。", "9.00万元"),
    ],
)
def test_what_is_divided_behind_a_rate_is_what_was_spent(read: Read, text: str, divided: str) -> None:
    assert parts(read(text))["2.00万元"] == divided


def test_a_part_in_brackets_does_not_go_on_behind_them(read: Read) -> None:
    found = parts(read("三公经费5.00万元（其中：公务接待费2.00万元），会议费1.00万元。"))
    assert found == {"5.00万元": "", "2.00万元": "5.00万元", "1.00万元": ""}


@pytest.mark.parametrize(
    ("text", "whole"),
    [
        ("项目支出5.00万元，其中：商品和服务支出2.00万元。", "项目支出"),
        ("基本支出5.00万元，其中：商品和服务支出2.00万元。", ""),
        ("涉及资金5.00万元，其中：商品和服务支出2.00万元。", "涉及资金"),
    ],
)
def test_what_projects_buy_is_not_what_the_office_runs_on(read: Read, text: str, whole: str) -> None:
    figure = read(text).figures[1]
    assert (figure.key.concept, figure.key.entity) == ("商品和服务支出", whole)


# --- shares


@pytest.mark.parametrize(
    ("amounts", "base"),
    [
        (("8.00", "1.00"), "财政拨款支出"),
        (("8.00", "2.00"), ""),  # they do not add up to the total
    ],
)
def test_shares_of_a_list_are_of_the_total_that_its_amounts_make(
    read: Read, amounts: tuple[str, ...], base: str
) -> None:
    first, second = amounts
    text = (
        "五、一般公共预算财政拨款支出决算情况说明\n一般公共预算财政拨款支出9.00万元。\n（二）结构情况\n"
        f"教育（类）支出{first}万元，占88.9%；住房保障（类）支出{second}万元，占11.1%。"
    )
    assert bases(read(text)) == [base, base]


def test_one_share_alone_is_no_list(read: Read) -> None:
    text = "五、一般公共预算财政拨款支出决算情况说明\n一般公共预算财政拨款支出9.00万元。\n（二）结构情况\n教育（类）支出9.00万元，占100%。"
    assert bases(read(text)) == [""]


def test_lists_of_two_levels_are_each_added_by_themselves(read: Read) -> None:
    lists = "教育（类）支出8.00万元，占88.9%；住房保障（类）支出1.00万元，占11.1%。\n教育（类）普通教育（款）支出5.00万元，占50%；教育（类）职业教育（款）支出3.00万元，占30%。"
    text = f"五、一般公共预算财政拨款支出决算情况说明\n一般公共预算财政拨款支出9.00万元。\n（二）结构情况\n{lists}"
    assert bases(read(text)) == ["财政拨款支出", "财政拨款支出", "", ""]


@pytest.mark.parametrize(
    ("totals", "base"),
    [
        (("本年收入合计9.00万元。",), "本年收入合计"),
        (("收入合计9.00万元。",), "收入合计"),
        (("本年收入合计9.00万元。", "收入合计9.00万元。"), "本年收入合计"),  # one number by two names
        (("本年收入合计9.00万元。", "收入合计9.90万元。"), "总收入"),
        ((), "总收入"),
    ],
)
def test_a_total_that_is_not_printed_is_the_one_that_is(read: Read, totals: tuple[str, ...], base: str) -> None:
    index = read("".join(f"{total}\n" for total in totals) + "财政拨款收入8.00万元，占总收入的88.9%。")
    assert bases(index) == [base]
    (share,) = index.of(Aspect.SHARE)
    rival = share.rival.concept if share.rival is not None else ""
    assert rival == ("收入总计" if base != "总收入" else "")  # 总收入 may be that with the carry-over as well


def test_a_share_that_is_read_as_it_stands_has_no_rival(read: Read) -> None:
    (share,) = read("本年支出合计9.00万元。\n基本支出8.00万元，占本年支出合计的88.9%。").of(Aspect.SHARE)
    assert share.base is not None
    assert (share.base.concept, share.rival) == ("本年支出合计", None)


def test_of_a_list_under_another_measure_the_overall_total_may_be_that_measure(read: Read) -> None:
    text = "三公经费支出2.00万元。其中：公务接待费1.00万元，占总支出的50%。"
    (share,) = read(text).of(Aspect.SHARE)
    assert share.rival is not None
    assert share.rival.concept == "三公经费"


# --- changes


@pytest.mark.parametrize(
    ("text", "changed"),
    [
        ("三公经费比上年减少5.00万元，其中：公务接待费减少3.00万元。", "5.00万元"),
        ("三公经费支出9.00万元，比上年减少5.00万元，其中：公务接待费3.00万元。", "9.00万元"),
        ("三公经费支出9.00万元，比上年减少5.00万元。其中：公务接待费减少3.00万元。", "5.00万元"),
        ("三公经费支出9.00万元，比上年减少5.00万元。会议费1.00万元。其中：公务接待费减少3.00万元。", "1.00万元"),
    ],
)
def test_changes_divide_a_change_and_amounts_an_amount(read: Read, text: str, changed: str) -> None:
    last: Figure = read(text).figures[-1]
    assert last.parent is not None
    assert last.parent.text == changed


def test_nothing_cannot_be_divided(read: Read) -> None:
    found = parts(read("本年支出合计5.00万元，经营支出0.00万元。其中：人员经费3.00万元。"))
    assert found["3.00万元"] == "5.00万元"
    kept = parts(read("本年支出合计5.00万元，年末结转和结余1.00万元。其中：基本支出3.00万元。"))
    assert kept["3.00万元"] == "5.00万元"
