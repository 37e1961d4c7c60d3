"""Units and percent signs left out, words set twice, personal numbers, points, grades, and the terms of a glossary."""

from collections.abc import Callable

import pytest

from finlint.facts import FactIndex, MarkKind

Read = Callable[..., FactIndex]
COVER = "2024年度云岭市档案馆部门决算\n2024年度本年支出合计80.00万元，本年收入合计80.00万元。\n"


def found(read: Read, kind: MarkKind, text: str) -> list[tuple[str, str, str]]:
    return [(mark.word, mark.text, mark.expected) for mark in read(text, COVER).marks(kind)]


def wrong(read: Read, kind: MarkKind, text: str) -> list[tuple[str, str]]:
    return [(text, expected) for _, text, expected in found(read, kind, text) if text != expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("公务接待费支出1.20万。", [("1.20万", "1.20万元")]),
        ("公务接待费支出1.20万，会议费1.30万，培训费1.40万。", []),
        ("公务接待费支出1.20万，会议费1.30万。", [("1.20万", "1.20万元"), ("1.30万", "1.30万元")]),
        ("公务接待费支出1.20，会议费1.30。", [("1.20", "1.20万元"), ("1.30", "1.30万元")]),
        ("公务接待费支出1.20，会议费1.30，培训费1.40。", []),
        ("比上年增加0.30，增长3%。", [("0.30", "0.30万元")]),
        ("比上年增加3，增长3%。", []),
        ("公务接待费支出1.20，会议费1.30，培训费1.40，比上年增加0.30，增长3%。", []),
        ("比上年增加0.30个，增长3%。", []),
    ],
)
def test_a_unit_is_missing_where_most_amounts_have_one(read: Read, text: str, expected: list[tuple[str, str]]) -> None:
    assert wrong(read, MarkKind.UNIT, text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("占3.75；", [("3.75", "3.75%")]),
        ("占比3；", [("3", "3%")]),
        ("占3；", []),
        ("完成预算95，", [("95", "95%")]),
        ("增长95，", []),
        ("增长9.5，", [("9.5", "9.5%")]),
        ("占3.75%；", []),
        ("增长率为9.5，8.5。", []),
        ("\t占比3；", []),
    ],
)
def test_a_rate_without_its_sign(read: Read, text: str, expected: list[tuple[str, str]]) -> None:
    assert wrong(read, MarkKind.PERCENT, text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("，，", [("，，", "，")]),
        ("，。", [("，。", "。")]),
        ("，；", [("，；", "；")]),
        ("、，", [("、，", "、")]),
        ("。。。", []),
        ("水费、等。", [("、等", "等")]),
        ("水费、等级。", []),
        ("包括包括水费。", [("包括包括", "包括")]),
        ("包包括水费。", [("包包括", "包括")]),
        ("截截至年底。", [("截截至", "截至")]),
        ("厉厉行节约。", [("厉厉行", "厉行")]),
        ("3.00万元万元。", [("万元万元", "万元")]),
        ("3.00万万元。", [("万万元", "万元")]),
        ("3.00万元万万元。", [("万元万万元", "万元")]),
        ("占3%%。", [("%%", "%")]),
        ("2023年年度工作。", [("年年度", "年度")]),
        ("2023年度年度工作。", [("年度年度", "年度")]),
        ("其中其中：水费。", [("其中其中", "其中")]),
        ("主要主要求。", []),
    ],
)
def test_what_is_set_twice_is_set_once(read: Read, text: str, expected: list[tuple[str, str]]) -> None:
    assert wrong(read, MarkKind.DOUBLED, f"本单位厉行节约{text}") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("云岭市口岸管理处，云岭市口口岸管理处。", [("口口岸", "口岸")]),
        ("云岭市口岸管理处，云岭市口岸管理处，云岭市口岸口岸管理处。", [("口岸口岸", "口岸")]),
        ("云岭市口岸管理处，云岭市口岸口岸管理处。", []),  # two characters twice can be meant
        ("云岭市口口岸管理处。", []),
        ("云岭市口岸管理处，云岭市口口岸管理处，云岭市口口岸管理处。", []),
        ("云岭市口岸管理处，云岭市口岸管理处，云岭市口口岸管理处。", [("口口岸", "口岸")]),
        ("口岸管理处，口口岸管理处。", []),
    ],
)
def test_a_character_twice_where_the_report_elsewhere_has_it_once(
    read: Read, text: str, expected: list[tuple[str, str]]
) -> None:
    assert wrong(read, MarkKind.DOUBLED, text) == expected


@pytest.mark.parametrize(
    ("text", "right"),
    [
        ("96.2%，较上年91.0%提高5.2个百分点。", True),
        ("96.2%，较上年91.0%提高5.3个百分点。", True),  # the rates are rounded
        ("96.2%，较上年91.0%提高5.4个百分点。", False),
        ("91.0%，较2023年96.2%下降5.2个百分点。", True),
        ("91.0%，较2023年96.2%提高5.2个百分点。", False),
        ("由91.0%提高到96.2%，提高5.2个百分点。", True),
        ("从2023年的96.2%下降至2024年的91.0%，降低了5.2个百分点。", True),
        ("从2023年的96.2%下降至2024年的91.0%，降低了6.2个百分点。", False),
    ],
)
def test_points_are_the_difference_of_two_rates(read: Read, text: str, *, right: bool) -> None:
    (mark,) = read(f"满意度{text}", COVER).marks(MarkKind.POINTS)
    assert (mark.text == mark.expected) is right
    assert right or "%" in mark.expected


@pytest.mark.parametrize(
    ("text", "grades"),
    [
        ("评价等级为“优”。", ["优"]),
        ("评价等级为优秀。", ["优"]),
        ("自评结果：良好，", ["良"]),
        ("等次为中等；", ["中"]),
        ("等级为不合格。", ["差"]),
        ("等级为差。", ["差"]),
        ("等级为优质。", []),
        ("90分（含）以上为优。评价等级为优。", []),
    ],
)
def test_a_grade_by_the_words_of_the_national_bands(read: Read, text: str, grades: list[str]) -> None:
    assert [mark.word for mark in read(text, COVER).marks(MarkKind.GRADE)] == grades


# --- numbers of persons


@pytest.mark.parametrize(
    ("number", "valid"),
    [
        ("11010519491231002X", True),
        ("11010519491231002x", True),
        ("110105194912310021", False),  # check digit
        ("110105194902310026", False),  # no such day
        ("100105194912310020", False),  # no such province
    ],
)
def test_an_identity_number_is_valid_by_province_date_and_check_digit(read: Read, number: str, *, valid: bool) -> None:
    (mark,) = read(f"经办人{number}。", COVER).marks(MarkKind.IDENTITY)
    assert mark.word == ("valid" if valid else "other")
    assert mark.text == f"{number[:6]}********{number[-4:]}"


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("开户账号：4111111111111111", "valid"),
        ("开户账号：4111-1111-1111-1111", "valid"),
        ("开户账号：4111111111111112", "other"),
        ("开户银行云岭支行，6228480402564890018", "valid"),
        ("开户银行云岭支行，6228480402564890019", "other"),
        ("银行。合同编号4111111111111111", None),
        ("合计4111111111111111", None),
        ("银行。" + "云岭市档案馆" * 6 + "4111111111111111", None),
        ("账户11010519491231002X", None),
    ],
)
def test_an_account_is_near_its_word_and_valid_by_its_check_digit(read: Read, text: str, word: str | None) -> None:
    marks = read(text, COVER).marks(MarkKind.ACCOUNT)
    assert [mark.word for mark in marks] == ([word] if word else [])
    assert all(mark.text.count("*") >= 8 for mark in marks)


def test_a_telephone_number_shows_its_ends_only(read: Read) -> None:
    (mark,) = read("联系电话13800138000。", COVER).marks(MarkKind.MOBILE)
    assert mark.text == "138******00"


# --- terms


HOUSING = "住房保障支出（类）住房改革支出（款）住房公积金（项）"
SCHOOL = "教育支出（类）普通教育（款）小学教育（项）"


def terms(read: Read, used: str, glossary: str) -> list[tuple[str, str, str]]:
    return found(read, MarkKind.TERM, f"{used}\n第四部分 名词解释\n{glossary}\n第五部分 附件\n")


def test_a_term_is_used_and_explained(read: Read) -> None:
    marks = terms(
        read, f"1.{HOUSING}：支出决算为3.00万元。\n2.{SCHOOL}：支出决算为2.00万元。", f"1.{HOUSING}：指公积金。"
    )
    assert [(word, bool(expected)) for word, _, expected in marks] == [
        ("used", True),
        ("used", False),
        ("explained", True),
    ]
    assert [text.endswith("（项）") for _, text, _ in marks] == [True] * 3


def test_a_term_that_differs_by_one_character_is_the_same(read: Read) -> None:
    marks = terms(
        read, f"1.{HOUSING}：支出决算为3.00万元。", "1.住房保障支出（类）住房改革支出（款）住房公积（项）：指公积金。"
    )
    assert all(not expected for _, _, expected in marks)  # four characters may be another name
    marks = terms(
        read,
        "1.农林水支出（类）水利（款）水利工程运行与维护（项）：支出决算为3.00万元。",
        "1.农林水支出（类）水利（款）水利工程运行维护（项）：指运行。",
    )
    assert all(expected for _, _, expected in marks)


def test_what_many_groups_have_is_told_by_its_group(read: Read) -> None:
    used = "1.教育支出（类）普通教育（款）行政运行（项）：支出决算为3.00万元。"
    other = terms(read, used, "1.农林水支出（类）水利（款）行政运行（项）：指行政。")
    assert [expected for _, _, expected in other] == ["", ""]
    same = terms(read, used, "1.教育支出（类）普通教育（款）行政运行（项）：指行政。")
    assert all(expected for _, _, expected in same)
    bare = terms(read, used, "1.行政运行（项）：指行政。")
    assert all(expected for _, _, expected in bare)


def test_a_term_without_an_amount_is_not_used(read: Read) -> None:
    marks = terms(read, f"本单位涉及{HOUSING}。", f"1.{HOUSING}：指公积金。")
    assert [word for word, _, _ in marks] == ["explained"]


def test_a_term_twice_is_one(read: Read) -> None:
    line = f"{HOUSING}：支出决算为3.00万元。\n"
    marks = terms(read, "1." + line + "2." + line, f"1.{HOUSING}：指公积金。")
    assert [word for word, _, _ in marks] == ["used", "explained"]


def test_a_long_path_is_shown_from_its_group_on(read: Read) -> None:
    path = "社会保障和就业支出（类）行政事业单位养老支出（款）机关事业单位基本养老保险缴费支出（项）"
    (used, _) = terms(read, f"1.{path}：支出决算为3.00万元。", f"1.{path}：指养老。")
    assert used[1] == path.partition("（类）")[2]
    (used, _) = terms(read, f"1.{HOUSING}：支出决算为3.00万元。", f"1.{HOUSING}：指公积金。")
    assert used[1] == HOUSING


def test_a_name_is_marked_where_it_stands(read: Read) -> None:
    text = "其中：基本支3.00万元，本年人员经2.00万元。"
    marks = [mark for mark in read(text, COVER).marks(MarkKind.SUBJECT) if mark.text != mark.expected]
    assert [(COVER + text)[slice(*mark.span)] for mark in marks] == ["基本支", "人员经"]


def test_a_name_that_the_report_oftener_writes_with_one_character_more(read: Read) -> None:
    lines = [
        f"{at}.农林水支出（类）水利（款）水利工程运行{name}（项）：支出决算为{at}.00万元。"
        for at, name in enumerate(("与维护", "与维护", "维护"), 1)
    ]
    slips = [mark for mark in found(read, MarkKind.SUBJECT, "\n".join(lines)) if mark[1] != mark[2]]
    assert slips == [("", "水利工程运行维护", "水利工程运行与维护")]
    assert not [mark for mark in found(read, MarkKind.SUBJECT, "\n".join(lines[1:])) if mark[1] != mark[2]]


# --- the head of a list of completions


ITEMS = "1.基本支出决算为60.00万元，完成预算100%。\n2.项目支出决算为20.00万元，完成预算100%。\n"


@pytest.mark.parametrize(
    ("head", "items", "words"),
    [
        ("支出决算数为80.00万元，完成预算100%。其中：\n", ITEMS, ["stated"]),
        ("支出决算数为80.00万元。其中：\n", ITEMS, ["missing"]),
        ("支出决算数为80.00万元。其中：\n", "1.基本支出决算为60.00万元，完成预算100%。\n", []),
        ("支出决算数为80.00万元。其中：\n", ITEMS + "3.甲支出1.00万元。\n4.乙支出1.00万元。\n", []),
        ("支出决算数为80.00万元。其中：\n", ITEMS + "3.甲支出1.00万元。\n", ["missing"]),
        ("支出决算数为80.00万元。\n", ITEMS, []),
        ("基本支出决算为60.00万元，占75%；项目支出决算为20.00万元，占25%。具体情况如下：\n", ITEMS, []),
    ],
)
def test_the_head_of_a_list_of_completions(read: Read, head: str, items: str, words: list[str]) -> None:
    assert [mark.word for mark in read(head + items, COVER).marks(MarkKind.COMPLETION)] == words
