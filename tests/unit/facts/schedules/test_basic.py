"""基本支出 by economic 科目: one, two or three lists side by side, codes in one cell or two."""

from collections.abc import Callable, Mapping, Sequence

import pytest

from finlint.facts import Aspect, FactIndex, MarkKind

Read = Callable[..., FactIndex]
Stated = Callable[[str], Mapping[str, str]]
Sums = Callable[..., Sequence[str]]

HEAD = "一般公共预算财政拨款基本支出决算表\n单位：万元\n科目编码 科目名称 决算数 科目编码 科目名称 决算数\n"
BESIDE = """301 工资福利支出 250.00 302 商品和服务支出 50.40
30101 基本工资 150.00 30201 办公费 48.00
30112 其他社会保障缴费 100.00 30217 公务接待费 2.40
303 对个人和家庭的补助 8.00 310 资本性支出 1.00
30305 生活补助 8.00 31002 办公设备购置 1.00
人员经费合计 258.00 公用经费合计 51.40
"""
TITLE = "云岭市水利局2023年度部门决算\n"


def test_classes_and_halves_are_sums(sums: Sums, stated: Stated) -> None:
    assert sums(HEAD + BESIDE) == [
        "258.00 = 250.00 + 8.00",
        "51.40 = 50.40 + 1.00",
        "250.00 = 150.00 + 100.00",
        "50.40 = 48.00 + 2.40",
        "8.00 = 8.00",
        "1.00 = 1.00",
    ]
    assert stated(HEAD + BESIDE) == {"人员经费 一般公共预算 决算": "258.00", "公用经费 一般公共预算 决算": "51.40"}


@pytest.mark.parametrize(
    "rows",
    [
        "301 250.00 302 50.40\n30101 150.00 30201 48.00\n30112 100.00 30217 2.40\n",  # names are lost
        (
            "301 工资福利支出 250.00\n301 01 基本工资 150.00\n301 12 其他社会保障缴费 100.00\n"
            "302 商品和服务支出 50.40\n302 01 办公费 48.00\n302 17 公务接待费 2.40\n"
        ),
        (
            "工资福利支出 301 250.00\n基本工资 30101 150.00\n社会保障缴费 30112 100.00\n"
            "商品和服务支出 302 50.40\n办公费 30201 48.00\n公务接待费 30217 2.40\n"
        ),
        (
            "301\n工资福利\n支出\n250.00\n30101\n基本工资\n150.00\n30112\n其他社会\n保障缴费\n100.00\n"
            "302\n商品和服务支出\n50.40\n30201\n办公费\n48.00\n30217\n公务接待费\n2.40\n"
        ),
    ],
)
def test_lines_are_known_by_their_codes(sums: Sums, rows: str) -> None:
    assert sums(HEAD + rows) == ["250.00 = 150.00 + 100.00", "50.40 = 48.00 + 2.40"]


def test_a_blank_line_has_no_number(sums: Sums) -> None:
    rows = BESIDE.replace("30101 基本工资 150.00", "30101 基本工资 150.00 30103 奖金")
    assert sums(HEAD + rows) == sums(HEAD + BESIDE)


def test_the_first_number_of_a_code_counts(sums: Sums) -> None:
    assert sums(HEAD + BESIDE + "30101 基本工资 1.00\n人员经费合计 1.00\n") == sums(HEAD + BESIDE)


def test_a_half_needs_its_total_and_classes(sums: Sums) -> None:
    rows = BESIDE.replace("人员经费合计", "人员经费小计")
    assert "258.00 = 250.00 + 8.00" not in sums(HEAD + rows)
    assert sums(HEAD + "30101 基本工资 150.00\n30112 奖金 100.00\n30201 办公费 1.00\n人员经费合计 250.00\n") == []


def test_fewer_than_three_lines_are_no_table(sums: Sums, stated: Stated) -> None:
    rows = "301 工资福利支出 250.00\n30101 基本工资 250.00\n人员经费合计 250.00\n"
    assert sums(HEAD + rows) == []
    assert stated(HEAD + rows) == {}


def test_what_is_a_part_of_three_public_is_named_so(read: Read) -> None:
    entries = read(TITLE + HEAD + BESIDE).of(Aspect.ENTRY)
    assert [(f.key.concept, f.text, f.key.scope.fund) for f in entries if "基本支出中的" in f.key.concept] == [
        ("~基本支出中的公务接待费", "2.40", "")
    ]


def test_codes_are_labels_and_nothing_is_said_of_them(read: Read) -> None:
    rows = "301 工资福利支出 250.00\n301 01 基本工资 150.00\n301 12 奖金 100.00\n2023 12 13\n"
    marks = read(TITLE + HEAD + rows).marks(MarkKind.PREFIX)
    assert [mark.text for mark in marks] == ["301", "301", "01", "301", "12"]
    assert not any(mark.expected for mark in marks)


def test_halves_as_columns_are_read_as_classes(sums: Sums) -> None:
    head = HEAD.replace("决算数 科目编码 科目名称 决算数", "合计 人员经费 公用经费")
    rows = "合计 300.40 250.00 50.40\n301 工资福利支出 250.00 250.00\n30101 基本工资 250.00 250.00\n"
    rows += "302 商品和服务支出 50.40 50.40\n30201 办公费 50.40 50.40\n"
    assert sums(head + rows, "#各栏")[0] == "300.40 = 250.00 + 50.40"
    assert "300.40 = 250.00 + 50.40" in sums(head + rows, "#各行")
