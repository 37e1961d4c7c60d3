"""Sentences of every kind, and all that they state: what, of when, of whose money, against what, and as part of what.

A fact is written ``number aspect concept year fund basis``, then ``< base`` and ``in whole`` where it has them.
决算 is left out, and so is 2024 but for a base. A number below zero has ``-``, one of either sign ``±``.
"""

from collections.abc import Callable

import pytest

from finlint.facts import Aspect, Fact, FactIndex, Figure, Key, Mark, MarkKind

Read = Callable[..., FactIndex]


def written(fact: Fact) -> str:
    if isinstance(fact, Mark):
        return " ".join([fact.text, fact.word, *(named(key) for key in (fact.key, fact.base) if key)])
    base = ["<", named(fact.base, fact.key)] if fact.base else []
    whole = ["in", fact.parent.text] if fact.parent else []
    low, high = fact.interval.low, fact.interval.high
    sign = "±" if low is None or high is None else "-" if low + high < 0 else ""
    aspect = [] if fact.aspect is Aspect.VALUE else [sign + fact.aspect.value]
    return " ".join([fact.text, *aspect, named(fact.key), *base, *whole])


def named(key: Key, other: Key | None = None) -> str:
    year = "" if key.period == "2024" and other is None else key.period
    basis = "" if key.scope.basis == "决算" else key.scope.basis
    concept = "" if other is not None and other.concept == key.concept else key.concept
    return " ".join(filter(None, [concept, key.entity, year, key.scope.fund, basis]))


def stated(index: FactIndex) -> list[str]:
    return [written(fact) for fact in index.facts if isinstance(fact, Figure) or fact.kind is MarkKind.COMPARISON]


GRANT = "财政拨款"


@pytest.mark.parametrize(
    ("text", "facts"),
    [
        (
            "基本支出和项目支出分别为3.00万元、5.00万元，分别比上年增加1.00万元、2.00万元。",
            ["3.00万元 基本支出", "5.00万元 项目支出", "1.00万元 change 基本支出 < 2023", "2.00万元 change 项目支出 < 2023"],
        ),
        (
            "基本支出和项目支出分别为3.00万元、5.00万元，分别比上年减少10%、20%。",
            ["3.00万元 基本支出", "5.00万元 项目支出", "10% -growth 基本支出 < 2023", "20% -growth 项目支出 < 2023"],
        ),
        ("商品和服务支出、资本性支出分别为3.00、5.00万元。", ["3.00 商品和服务支出", "5.00万元 资本性支出"]),
        ("收入、支出总计分别为9.00万元、8.00万元。", ["9.00万元 收入总计", "8.00万元 支出总计"]),
        ("基本支出、项目支出分别为3.00万元、5.00万元、7.00万元。", [f"{n}.00万元 ~基本支出、项目支出#{at}" for at, n in ((1, 3), (2, 5), (3, 7))]),
        (
            "公务接待费、培训费分别为0.42万元、3.00万元，分别占三公经费的10%、20%。",
            [
                f"0.42万元 公务接待费 {GRANT}",
                "3.00万元 培训费",
                f"10% share 公务接待费 {GRANT} < 三公经费 2024 {GRANT}",
                f"20% share 培训费 < 三公经费 2024 {GRANT}",
            ],
        ),
        (
            "收入总计5.00万元，支出总计6.00万元。与2023年度相比，收、支总计各增加1.00万元，增长25%。",
            ["5.00万元 收入总计", "6.00万元 支出总计", "1.00万元 change 收入总计 < 2023", "25% growth 收入总计 < 2023"],
        ),
        (
            "收、支总计5.00万元。与2023年度相比，收、支总计各增加1.00万元。",
            ["5.00万元 收支总计", "1.00万元 change 收支总计 < 2023"],
        ),
    ],
)  # fmt: skip
def test_rows_of_names_and_numbers(read: Read, text: str, facts: list[str]) -> None:
    assert stated(read(text)) == facts


@pytest.mark.parametrize(
    ("text", "facts"),
    [
        ("从0.60万元减少到0.42万元", ["0.60万元 公务接待费 2023 财政拨款", "0.42万元 公务接待费 财政拨款"]),
        ("由2022年的0.60万元增加到0.72万元", ["0.60万元 公务接待费 2022 财政拨款", "0.72万元 公务接待费 财政拨款"]),
        (
            "年初预算由5.00万元调整为6.00万元",
            ["5.00万元 公务接待费 财政拨款 预算", "6.00万元 公务接待费 财政拨款 调整预算"],
        ),
    ],
)
def test_a_number_that_moved_is_two_numbers(read: Read, text: str, facts: list[str]) -> None:
    assert stated(read(f"公务接待费{text}。")) == facts


@pytest.mark.parametrize(
    ("text", "facts"),
    [
        ("比上年减少0.20万元", ["0.20万元 -change {} < 2023 财政拨款"]),
        ("比上年减少-0.20万元", ["-0.20万元 ±change {} < 2023 财政拨款"]),
        ("比上年增加/减少0.20万元", ["0.20万元 ±change {} < 2023 财政拨款"]),
        ("比2022年增加0.20万元", ["0.20万元 change {} < 2022 财政拨款"]),
        ("比年初预算减少0.20万元", ["0.20万元 -change {} < 2024 财政拨款 年初预算"]),
        ("比调整预算数减少0.20万元", ["0.20万元 -change {} < 2024 财政拨款 调整预算"]),
        ("比上年决算数减少0.20万元", ["0.20万元 -change {} < 2023 财政拨款"]),
        ("比上年预算数减少0.20万元", ["0.20万元 -change {} < 2023 财政拨款 预算"]),
        (
            "与2023年度（0.60万元）相比减少0.18万元，下降30%",
            ["0.60万元 公务接待费 2023 财政拨款", "0.18万元 -change {} < 2023 财政拨款", "30% -growth {} < 2023 财政拨款"],
        ),
        (
            "与2023年度0.60万元相比减少0.18万元（30%）",
            ["0.60万元 公务接待费 2023 财政拨款", "0.18万元 -change {} < 2023 财政拨款", "30% -growth {} < 2023 财政拨款"],
        ),
        (
            "比2023年公务接待费预算0.60万元减少0.18万元",
            ["0.60万元 公务接待费 2023 财政拨款 预算", "0.18万元 -change {} < 2023 财政拨款 预算"],
        ),
        (
            "决算数小于预算数0.18万元",
            ["小于 < {} {} 预算", "0.18万元 -change {} < 2024 财政拨款 预算"],
        ),
        (
            "决算数大于年初预算数0.18万元",
            ["大于 > {} {} 年初预算", "0.18万元 change {} < 2024 财政拨款 年初预算"],
        ),
        (
            "完成预算0.60万元的70%，决算数小于年初预算数",
            ["0.60万元 公务接待费 财政拨款 预算", "70% completion {} < 2024 财政拨款 预算", "小于 < {} {} 年初预算"],
        ),
        ("完成调整预算的70%", ["70% completion {} < 2024 财政拨款 调整预算"]),
        ("完成全年预算的70%", ["70% completion {} < 2024 财政拨款 全年预算"]),
        ("完成预算0万元的--%", ["0万元 公务接待费 财政拨款 预算"]),
        ("与上年持平", ["持平 = {} 公务接待费 2023 财政拨款"]),
        ("与年初预算持平", ["持平 = {} {} 年初预算"]),
        ("占10%", ["10% share {}"]),
    ],
)  # fmt: skip
def test_what_is_said_of_a_number_just_given(read: Read, text: str, facts: list[str]) -> None:
    own = "公务接待费 财政拨款"
    assert stated(read(f"公务接待费支出0.42万元，{text}。")) == [
        f"0.42万元 {own}",
        *(f.replace("{}", own) for f in facts),
    ]


@pytest.mark.parametrize(
    ("text", "facts"),
    [
        (
            "总支出5.00万元；基本支出3.00万元，项目支出2.50万元。其中：人员经费2.00万元。",
            ["5.00万元 总支出", "3.00万元 基本支出", "2.50万元 项目支出", "2.00万元 人员经费 in 5.00万元"],
        ),
        (
            "收入总计5.00万元，其中：财政拨款收入4.00万元；支出总计5.50万元，其中：基本支出3.00万元。",
            ["5.00万元 收入总计", f"4.00万元 财政拨款收入 {GRANT} in 5.00万元", "5.50万元 支出总计", "3.00万元 基本支出 in 5.50万元"],
        ),
        (
            "三公经费支出比上年减少2.00万元，其中：公务接待费减少1.50万元，公务用车运行维护费减少0.50万元。",
            [
                f"2.00万元 -change 三公经费 {GRANT} < 2023 {GRANT}",
                f"1.50万元 -change 公务接待费 {GRANT} < 2023 {GRANT} in 2.00万元",
                f"0.50万元 -change 公务用车运行维护费 {GRANT} < 2023 {GRANT} in 2.00万元",
            ],
        ),
        (
            "三公经费5.00万元（其中：一般公共预算支出4.00万元）。",
            [f"5.00万元 三公经费 {GRANT}", "4.00万元 三公经费 一般公共预算 in 5.00万元"],
        ),
        (
            "本年收入合计5.00万元（其中：一般公共预算财政拨款收入4.00万元）。",
            ["5.00万元 本年收入合计", "4.00万元 财政拨款收入 一般公共预算 in 5.00万元"],
        ),
        (
            "国内公务接待2批次，12人次，其中外事接待1批次，3人次。",
            ["2批次 国内公务接待批次", "12人次 国内公务接待人次", "1批次 外事接待批次 in 2批次", "3人次 外事接待人次 in 12人次"],
        ),
        (
            "对16个项目开展绩效自评，涉及资金50.00万元，其中：事业收入5.00万元。",
            ["16个 绩效自评项目数", "50.00万元 ~涉及资金 涉及资金", "5.00万元 事业收入 涉及资金 in 50.00万元"],
        ),
        (
            "2023年收支预算90.00万元（含上年结转6.00万元）。",
            ["90.00万元 收支总计 2023 预算", "6.00万元 上年结转 2023 预算 in 90.00万元"],
        ),
        (
            "三公经费支出决算中，公务接待费支出0.42万元，占10%。",
            [f"0.42万元 公务接待费 {GRANT}", f"10% share 公务接待费 {GRANT} < 三公经费 2024 {GRANT}"],
        ),
    ],
)  # fmt: skip
def test_wholes_and_parts(read: Read, text: str, facts: list[str]) -> None:
    assert stated(read(text)) == facts


@pytest.mark.parametrize(
    ("text", "facts"),
    [
        (
            "政府性基金预算年初结转和结余1.00万元，本年收入2.00万元，本年支出3.00万元。",
            ["1.00万元 年初结转和结余 政府性基金预算", "2.00万元 本年收入合计 政府性基金预算", "3.00万元 本年支出合计 政府性基金预算"],
        ),
        (
            "国有资本经营预算财政拨款收入30.00万元，支出20.00万元。",
            ["30.00万元 财政拨款收入 国有资本经营预算", "20.00万元 财政拨款支出 国有资本经营预算"],
        ),
        (
            "2024年收入9.00万元，2023年收入8.00万元，与上年相比增加1.00万元。",
            ["9.00万元 ~收入", "8.00万元 ~收入 2023", "1.00万元 change ~收入 < 2023"],
        ),
        ("上年度公务接待费支出0.50万元。", [f"0.50万元 公务接待费 2023 {GRANT}"]),
        (
            "云岭市文化馆公务接待费0.50万元，云岭市档案馆公务接待费0.30万元，公务用车购置费0.20万元。",
            [f"0.50万元 公务接待费 云岭市文化馆 {GRANT}", f"0.30万元 公务接待费 {GRANT}", f"0.20万元 公务用车购置费 {GRANT}"],
        ),
        (
            "公务用车购置费1.00万元；购置公务用车1辆，均价0.90万元。",
            [f"1.00万元 公务用车购置费 {GRANT}", "1辆 公务用车购置数", "0.90万元 ~均价"],
        ),
        (
            "在职人员控制率=25人/26人×100%=96.15%。",
            ["25人 ~在职人员控制率#人", "26人 ~在职人员控制率#人", "96.15% 在职人员控制率", "96.15% ~算式:比率 in 25人"],
        ),
        ("因公出国（境）费无预算，支出0.42万元。", [f"0.42万元 因公出国（境）费 {GRANT}"]),
    ],
)  # fmt: skip
def test_whose_money_and_of_when(read: Read, text: str, facts: list[str]) -> None:
    assert stated(read(text)) == facts


@pytest.mark.parametrize(
    ("text", "facts"),
    [
        (
            "五、一般公共预算财政拨款支出决算情况说明\n（一）支出决算情况\n基本支出9.00万元。",
            ["9.00万元 基本支出 一般公共预算"],
        ),
        ("五、一般公共预算财政拨款支出决算情况说明\n六、支出决算情况说明\n（一）其他\n基本支出9.00万元。", ["9.00万元 基本支出"]),
        (
            "五、支出决算情况说明\n（一）政府性基金预算财政拨款支出\n基本支出9.00万元。\n（二）其他\n基本支出8.00万元。",
            ["9.00万元 基本支出 政府性基金预算", "8.00万元 基本支出"],
        ),
        (
            "三公经费支出5.00万元，其中：\n1.公务接待费。支出2.00万元，比上年减少1.00万元。\n2.公务用车运行维护费3.00万元。",
            [
                f"5.00万元 三公经费 {GRANT}",
                f"2.00万元 公务接待费 {GRANT} in 5.00万元",
                f"1.00万元 -change 公务接待费 {GRANT} < 2023 {GRANT}",
                f"3.00万元 公务用车运行维护费 {GRANT} in 5.00万元",
            ],
        ),
        (
            "（一）机关运行经费支出情况\n2024年度支出9.00万元。\n（二）培训情况\n支出5.00万元。",
            [f"9.00万元 机关运行经费 {GRANT}", "5.00万元 ~支出"],
        ),
    ],
)  # fmt: skip
def test_what_headings_and_items_give(read: Read, text: str, facts: list[str]) -> None:
    assert stated(read(text)) == facts


@pytest.mark.parametrize(
    ("cover", "year"),
    [
        ("2024年度云岭市档案馆部门决算\n", "2024"),
        ("云岭市档案馆2024年部门决算公开\n", "2024"),
        ("云岭市档案馆部门决算\n2022年事项。2022年12月。2021年事项。\n", "2022"),
        ("云岭市档案馆部门决算\n2022年事项。与2023年相比。2021年事项。\n", "2022"),
        ("云岭市档案馆部门决算\n2022年事项。2021年事项。\n", "2022"),
        ("云岭市档案馆部门决算\n", "本年"),
        ("与2023年度相比\n2022年度云岭市档案馆部门决算\n", "2022"),
    ],
)
def test_the_year_of_a_report(read: Read, cover: str, year: str) -> None:
    (figure,) = read("公务接待费支出0.42万元。", cover).figures
    assert figure.key.period == year


def test_before_an_unknown_year_is_the_year_before(read: Read) -> None:
    figure = read("公务接待费支出比上年减少0.42万元。", "云岭市档案馆部门决算\n").figures[0]
    assert figure.base is not None
    assert (figure.key.period, figure.base.period) == ("本年", "上年")


def test_what_a_change_could_also_be_a_change_of(read: Read) -> None:
    text = "三公经费支出5.00万元，其中：公务接待费支出1.00万元，比上年减少2.00万元。比上年减少3.00万元。"
    whole, _, part, last = read(text).figures
    assert part.rival == whole.key
    assert last.key == whole.key
    assert last.rival == part.key
    named = read("三公经费支出5.00万元，三公经费支出比上年减少2.00万元。").figures[1]
    assert named.rival is None
    text = "三公经费5万元，其中：公务接待费减少2万元，下降9%；比上年减少1万元，下降8%。"
    assert [figure.text for figure in read(text).figures if figure.rival] == ["1万元", "8%"]  # 下降9% is of what fell
