"""How a text writes the name of its unit, of the functions it spends on, and how many units it lists."""

from collections.abc import Callable

import pytest

from finlint.facts import FactIndex, MarkKind

Read = Callable[..., FactIndex]
COVER = "2024年度云岭市口岸和物流办公室部门决算\n2024年度本年支出合计80.00万元。\n"


def written(read: Read, kind: MarkKind, text: str, cover: str = COVER) -> list[tuple[str, str]]:
    return [(mark.text, mark.expected) for mark in read(text, cover).marks(kind)]


OWN = "云岭市口岸和物流办公室"


@pytest.mark.parametrize(
    "slip",
    [
        "云岭市口岸与物流办公室",  # another word for and
        "云岭市口岸和物流办公公室",  # a character twice, in either half
        "云岭市口口岸和物流办公室",
        "云岭市口岸和物流公室",  # a character lost, in either half
        "云岭市岸和物流办公室",
    ],
)
def test_a_slip_in_the_name_is_one_character(read: Read, slip: str) -> None:
    found = written(read, MarkKind.NAME, f"{slip}内设科室2个。")
    assert found == [(OWN, OWN), (slip, OWN)]
    start, end = read(f"{slip}内设科室2个。", COVER).marks(MarkKind.NAME)[1].span
    assert (start, end) == (len(COVER), len(COVER) + len(slip))


@pytest.mark.parametrize(
    "other",
    [
        "云岭市口岸和商务办公室",  # another office
        "云岭市口岸和物流服务办公室",
        "云岭市口岸物流办公室",  # a short form leaves out 和
        "云岭口岸和物流办公室",  # and 市
        "岭市口岸和物流办公室",  # a name is not cut at its beginning
        "云岭县口岸和物流办公室",
    ],
)
def test_another_name_is_no_slip(read: Read, other: str) -> None:
    assert written(read, MarkKind.NAME, f"{other}内设科室2个。") == [(OWN, OWN)]


def test_a_unit_that_was_renamed_may_have_had_another_and(read: Read) -> None:
    text = "云岭市口岸与物流办公室内设科室2个。"
    assert written(read, MarkKind.NAME, text)[1:] == [("云岭市口岸与物流办公室", OWN)]
    assert written(read, MarkKind.NAME, text + "2022年更名。")[1:] == []


def test_the_name_is_found_each_time_it_is_written_as_it_is(read: Read) -> None:
    assert written(read, MarkKind.NAME, f"{OWN}是机关。{OWN}有车。") == [(OWN, OWN)] * 3


def test_a_name_does_not_go_on_in_the_next_line(read: Read) -> None:
    assert written(read, MarkKind.NAME, "一、云岭市口岸\n物流办公室职责\n") == [(OWN, OWN)]


def test_a_report_of_a_unit_is_not_one_of_a_department(read: Read) -> None:
    cover = "2024年度云岭市口岸办公室单位决算\n2024年度本年支出合计80.00万元。\n"
    text = "二、2024年度部门决算情况说明\n部门决算编制范围。本部门决算中的其他支出。\n"
    assert written(read, MarkKind.NAME, text, cover) == [
        ("云岭市口岸办公室", "云岭市口岸办公室"),
        ("部门决算", "单位决算"),
        ("部门决算", "单位决算"),
    ]
    assert written(read, MarkKind.NAME, text) == [(OWN, OWN)]


@pytest.mark.parametrize(
    ("text", "count", "made"),
    [
        ("下属单位3个，包括：甲局、乙局、丙局。", "3", "3"),
        ("下属单位3个：甲局、乙局、丙局。", "3", "3"),
        ("下属单位3个：甲局、乙局和丙局。", "3", "3"),  # 和 may join two names or stand in one
        ("下属单位2个：甲局、乙和丙局。", "2", "2"),
        ("下属单位4个：甲局、乙局、丙局。", "4", "3"),
        ("下属单位2个：甲局、乙局、丙局。", "2", "3"),
        ("所属二级预算单位共有3个，分别为：甲局、乙局。", "3", "2"),
        ("下属单位3个，包括：\n1.云岭市甲局\n2.云岭市乙局\n3.云岭市丙局\n本部门…", "3", "3"),
        ("下属单位3个，包括：\n（一）云岭市甲局\n\n（二）云岭市乙局\n本部门内设机构", "3", "2"),
    ],
)
def test_a_count_and_the_names_that_follow_it(read: Read, text: str, count: str, made: str) -> None:
    (mark,) = read(text, COVER).marks(MarkKind.LISTED)
    assert (mark.text, mark.word, mark.expected) == (count, count, made)


@pytest.mark.parametrize(
    "text",
    [
        "下属单位3个，包括：甲局、乙局等。",
        "下属单位3个，包括：甲局、乙局，其中二类1个。",
        "下属单位1个，包括：云岭市甲局。",
        "下属单位3个。",
        "下属单位3个，包括：\n本部门内设机构5个。\n",
        "下属单位3个，包括：\n1.云岭市甲局\n本部门内设机构5个。\n",
        "内设机构3个，包括：办公室、财务科。",
    ],
)
def test_an_open_list_says_nothing_of_its_count(read: Read, text: str) -> None:
    assert not read(text, COVER).marks(MarkKind.LISTED)


@pytest.mark.parametrize(
    ("text", "name", "official"),
    [
        ("住房公积金（2210201）支出3.00万元。", "住房公积金", "住房公积金"),
        ("购房补贴（2210201）支出3.00万元。", "购房补贴", "住房公积金"),
        ("住房改革支出（款）住房公积金（项）2210201支出3.00万元。", "住房公积金", "住房公积金"),
        ("2210201 住房公积金3.00万元。", "住房公积金", "住房公积金"),
        ("2210203购房补贴", "购房补贴", "购房补贴"),
        ("2210201购房补贴", "购房补贴", "住房公积金"),
        ("22102住房改革支出", "住房改革支出", "住房改革支出"),
    ],
)
def test_a_code_and_the_name_beside_it(read: Read, text: str, name: str, official: str) -> None:
    (mark,) = read(text, COVER).marks(MarkKind.CODE)
    assert (mark.text, mark.word, mark.expected) == (name, name, official)


@pytest.mark.parametrize("text", ["住房公积金（9999999）", "合同编号（2210201）", "2210201号文件", "12.2210201住房"])
def test_a_code_or_name_that_the_classification_lacks_tells_nothing(read: Read, text: str) -> None:
    assert not read(text, COVER).marks(MarkKind.CODE)


def test_every_pair_is_looked_at(read: Read) -> None:
    text = "合同（9999999）。购房补贴（2210203）。提租补贴（2210202）。"
    assert [mark.word for mark in read(text, COVER).marks(MarkKind.CODE)] == ["购房补贴", "提租补贴"]
