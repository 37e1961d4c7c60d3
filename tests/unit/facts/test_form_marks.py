"""Marks of form: what is printed, and what the report or a standard makes one expect; near misses give none."""

from collections.abc import Callable

import pytest

from finlint.facts import FactIndex, Mark, MarkKind

Read = Callable[..., FactIndex]
HEAD = "2024年度本年支出合计80.00万元，本年收入合计80.00万元。\n"


@pytest.fixture
def wrong(read: Read) -> Callable[[MarkKind, str], list[tuple[str, str]]]:
    """What is printed and expected of the marks of a kind that are not as they should be."""

    def marks(kind: MarkKind, text: str) -> list[tuple[str, str]]:
        return [(m.text, m.expected) for m in read(HEAD + text).marks(kind) if m.text != m.expected]

    return marks


Wrong = Callable[[MarkKind, str], list[tuple[str, str]]]


@pytest.mark.parametrize(
    ("text", "sort"),
    [
        ("××县财政局共有车辆2辆。", "placeholder"),
        ("20XX年度无政府采购。", "placeholder"),
        ("比上年减少（增加）3.00万元。", "alternative"),
        ("决算数大于（小于）预算数的原因是人员变动。", "alternative"),
        ("决算数大小于预算数的主要原因：人员变动。", "alternative"),
        ("比上年减增加3.00万元。", "alternative"),
        ("支出预算0万元，与上年预算增加持平。", "alternative"),
        ("会议费支出决算减少为0.00万元，与2024年持平。", "alternative"),
        ("政府性基金预算财政拨款收入3.00万元，支出收入3.00万元。", "alternative"),
        ("住房保障支出3.00万元，占%；其他支出1.00万元。", "empty"),
        ("机关运行经费#DIV/0!万元。", "broken"),
        ("（300字以内）", "instruction"),
        ("涉及资金3.00万元。（工作情况，以及项目数量、单位数量、预算金额等）", "instruction"),
        ("图1（柱状图）", "note"),
        ("接待何某某一行。", "anonymous"),
    ],
)
def test_residue_is_of_a_sort(read: Read, text: str, sort: str) -> None:
    assert [mark.word for mark in read(HEAD + text).marks(MarkKind.RESIDUE)] == [sort]


@pytest.mark.parametrize(
    "text",
    [
        "投资收益增加（减少）额按规定列示。",
        "财政拨款比上年增加，减少事业收入3.00万元。",
        "各项费用大小于一身。",
        "涉及资金（含项目数量、单位数量等）3.00万元。（详见项目数量、金额表）",
        "会议费支出决算比预算减少为0.00万元，与2024年持平。",
        "会议费支出决算减少0.00万元，与2024年持平。",
        "本年收入支出3.00万元，支出收入比不变。",
        "XXL号服装2件。",
        "二○○九年成立。",
        "单位：万元，下同。",
        "第XX届运动会。",
        "手机138****1234。",
    ],
)
def test_what_looks_like_residue_is_none(read: Read, text: str) -> None:
    assert not read(HEAD + text).marks(MarkKind.RESIDUE)


def test_residue_of_a_text_without_a_budget_is_none(read: Read) -> None:
    assert not read("某某市××公司，增加（减少）3%。", cover="").marks(MarkKind.RESIDUE)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("公务接待费支出1.20，完成预算95%。", [("1.20", "1.20万元")]),
        ("公务接待费支出1.20万。", [("1.20万", "1.20万元")]),
        ("公务接待费支出1.20万元，比上年增加0.30，增长33.3%。", [("0.30", "0.30万元")]),
        ("公务接待费支出0，会议费支出0.00。", []),
        ("（项）3.20万元。年初预算为3.00万元，支出决算为3.20。", [("3.20", "3.20万元")]),
        ("公务接待费2023年、2024年分别支出1.20、3.40万元。", []),
        ("惠及3万人次，吞吐量60万标箱。", []),
    ],
)
def test_an_amount_has_its_unit(wrong: Wrong, text: str, expected: list[tuple[str, str]]) -> None:
    assert wrong(MarkKind.UNIT, text) == expected


def test_a_report_that_leaves_out_its_unit_everywhere_has_no_missing_one(read: Read) -> None:
    text = "2024年度本年支出合计80.00，本年收入合计80.00，基本支出60.00，项目支出20.00万元，公务接待费1.00。"
    assert not [m for m in read(text).marks(MarkKind.UNIT) if m.text != m.expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("住房保障支出3.00万元，占3.75；", [("3.75", "3.75%")]),
        ("机关运行经费比上年下降2.5。", [("2.5", "2.5%")]),
        ("三年分别增长8.5，6.2，4.3%。", []),
        ("占地2.5亩，增长1.5倍，提高0.5个百分点。", []),
        ("占本年支出合计的100%。", []),
    ],
)
def test_a_rate_has_its_sign(wrong: Wrong, text: str, expected: list[tuple[str, str]]) -> None:
    assert wrong(MarkKind.PERCENT, text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("主要包括：办公费、差旅费、等。", [("、等", "等")]),
        ("办公费、等级评定费、等待费。", []),
        ("未完待续。。。另见附件", []),
        ("厉行节约，，压减开支。；", [("，，", "，"), ("。；", "。")]),
        ("面包包括在内。", []),
        ("达到目的的办法。", []),
        ("单位的的职责。", [("的的", "的")]),
        ("支出3.00万元元。", [("元元", "元")]),
        ("云岭市口岸管理处，云岭市口口岸管理处。", [("口口岸", "口岸")]),
        ("市民中心中心组学习。", []),
    ],
)
def test_signs_and_words_stand_once(wrong: Wrong, text: str, expected: list[tuple[str, str]]) -> None:
    assert wrong(MarkKind.DOUBLED, text) == expected


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("基本支", "基本支出"),
        ("人员经", "人员经费"),
        ("财政拨收入", "财政拨款收入"),
        ("商业服务等支出", "商业服务业等支出"),
        ("公用费", None),
        ("商业服务业支出", None),
        ("社会保障就业支出", None),
        ("公务接待", None),
    ],
)
def test_a_name_that_lacks_a_character(wrong: Wrong, name: str, expected: str | None) -> None:
    assert wrong(MarkKind.SUBJECT, f"其中：{name}3.00万元。") == ([(name, expected)] if expected else [])


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        ("1.甲\n2.乙\n2.丙\n3.丁", [("2.", "3.")]),
        ("1.甲\n2.乙\n2.丙\n4.丁", [("2.", "3.")]),
        ("1.甲\n1.乙\n3.丙", [("1.", "2.")]),
        ("（一）甲\n（二）乙\n（四）丙", [("（四）", "（三）")]),
        ("12.甲\n13住房保障支出（类）\n14住房保障支出（类）", [("13", "13."), ("14", "14.")]),
        ("1.甲\n2.乙\n3个科室", []),
        ("1.甲，2.乙\n3.丙", []),
        ("1.甲\n1、子\n2、丑\n2.乙", []),
        ("1.甲\n2.乙\n1.丙\n2.丁\n3.戊", []),
        ("1.甲\n2.乙\n9.丙", []),
        ("一、甲\n1.子\n2.丑\n二、乙\n1.子", []),
        ("第一部分 概况\n1、主要职责\n二、机构设置", [("1、", "一、")]),
        ("\t1.甲\n\t2.乙\n\t2.丙", []),
    ],
)
def test_numbers_follow_each_other(wrong: Wrong, lines: str, expected: list[tuple[str, str]]) -> None:
    assert wrong(MarkKind.NUMBERING, lines) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("与2024年度相比，增加3.00万元。", [("2024", "2023")]),
        ("与2019年（疫情前）相比，减少3.00万元。", []),
        ("2025年计划比2024年增加3.00万元。", []),
        ("截至2023年12月31日，单位共有车辆2辆。", [("2023", "2024")]),
        ("截至2023年3月31日，完成搬迁。", []),
        ("根据《2019年工作规程》（云发〔2018〕3号）执行。", []),
        ("2034年度机关运行经费支出3.00万元。", [("2034", "2024")]),
        ("2034年度计划安排机关运行经费支出3.00万元。", []),
        ("第二部分 2023年度部门决算情况说明", [("2023", "2024")]),
        (
            "20244年度、2024年13月、2月30日、9月31日",
            [("20244年", ""), ("2024年13月", ""), ("2月30日", ""), ("9月31日", "")],
        ),
        ("2024年12月31日、2024年10月1日、12月30日", []),
    ],
)
def test_years_of_the_report(wrong: Wrong, text: str, expected: list[tuple[str, str]]) -> None:
    assert sorted(wrong(MarkKind.YEAR, text)) == sorted(expected)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("云岭市市档案馆内设科室2个。", ["云岭市市档案馆"]),
        ("云岭市档馆内设科室2个。", ["云岭市档馆"]),
        ("云岭档案馆、云岭市档案局、云岭市档案馆库房。", []),
    ],
)
def test_the_name_of_the_unit(wrong: Wrong, text: str, expected: list[str]) -> None:
    assert [written for written, _ in wrong(MarkKind.NAME, text)] == expected


def test_a_glossary_without_subjects_explains_none(read: Read) -> None:
    facts = read(
        HEAD
        + "1.教育支出（类）普通教育（款）小学教育（项）：支出决算为60.00万元。\n第四部分 名词解释\n1.基本支出：指人员经费。"
    )
    assert not facts.marks(MarkKind.TERM)


def test_a_subject_is_the_same_under_a_former_group(read: Read) -> None:
    facts = read(
        HEAD + "1.社会保障和就业支出（类）行政事业单位养老支出（款）事业单位离退休（项）：支出决算为60.00万元。\n"
        "第四部分 名词解释\n1.社会保障和就业支出（类）行政事业单位离退休（款）事业单位离退休（项）：指离退休经费。"
    )
    assert all(mark.expected for mark in facts.marks(MarkKind.TERM))


@pytest.mark.parametrize(
    ("kind", "text", "valid"),
    [
        (MarkKind.IDENTITY, "身份证号11010519491231002X", True),
        (MarkKind.IDENTITY, "身份证号110105194912310020", False),
        (MarkKind.IDENTITY, "合同号11010519491231002X", False),
        (MarkKind.ACCOUNT, "卡号：4111 1111 1111 1111", True),
        (MarkKind.ACCOUNT, "卡号：4111 1111 1111 1112", False),
    ],
)
def test_check_digits_decide(read: Read, kind: MarkKind, text: str, valid: object) -> None:
    (mark,) = read(HEAD + text).marks(kind)
    assert (mark.word == "valid") is valid
    assert "*" in mark.text


@pytest.mark.parametrize(
    "text", ["51050022T000000384085", "项目编码510500220000003840851", "（监督索引号53010000000000000000）"]
)
def test_codes_are_no_personal_data(read: Read, text: str) -> None:
    facts = read(HEAD + text)
    kinds = (MarkKind.IDENTITY, MarkKind.ACCOUNT, MarkKind.MOBILE)
    found: list[Mark] = [mark for kind in kinds for mark in facts.marks(kind)]
    assert not found


def test_a_mobile_number_is_told_from_that_of_an_office(read: Read) -> None:
    marks = read(HEAD + "电话13800138000，0830-1234567，金额13800138000元。").marks(MarkKind.MOBILE)
    assert [mark.word for mark in marks] == ["mobile", "landline"]
