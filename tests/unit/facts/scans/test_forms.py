"""Numbers of tables and forms that are no 自评表: goals, money beside its label, means and products."""

from collections.abc import Callable, Sequence

import pytest

Scanned = Callable[..., list[str]]


def cells(*rows: Sequence[str]) -> str:
    return "\n\n".join("\n".join(f"\t{cell}" for cell in row) for row in rows) + "\n"


def goals(scanned: Scanned, text: str, cover: str = "2024年度云岭市档案馆部门决算\n") -> list[str]:
    return [line.removeprefix("指标:").replace(" target", "") for line in scanned(text, "指标:", cover=cover)]


@pytest.mark.parametrize(
    ("line", "found"),
    [
        ("产出指标 数量指标 保洁里程 ≥30公里", ["保洁里程 30公里"]),
        ("效益指标 生态效益指标 水质达标率 95%", ["水质达标率 95%"]),
        ("满意度指标 服务对象满意度 居民评价 ≥ 90%", ["居民评价 90%"]),
        ("产出指标 数量指标 里程 ≥30公里", []),  # two characters name nothing
        ("保洁里程 ≥30公里", []),
        ("产出指标 数量指标 保洁里程 ≥30公里以上完成", []),
    ],
)
def test_lines_of_a_goal(scanned: Scanned, line: str, found: list[str]) -> None:
    assert goals(scanned, f"河道保洁绩效目标表\n{line}\n") == found


HEAD = ("一级指标", "三级指标", "指标值", "单位")


@pytest.mark.parametrize(
    ("rows", "found"),
    [
        (
            (HEAD, ("产出", "保洁里程", "≥30", "公里"), ("", "清运垃圾", "1200", "吨")),
            ["保洁里程 30公里", "清运垃圾 1200吨"],
        ),
        ((HEAD, ("数量指标",), ("产出", "保洁里程", "≥30", "公里")), ["保洁里程 30公里"]),  # a heading between the rows
        ((HEAD, ("产出", "保洁里程", "≥30公里", "")), ["保洁里程 30公里"]),
        ((HEAD[1:3], ("保洁里程", "≥30公里")), ["保洁里程 30公里"]),
        ((HEAD, ("产出", "", "≥30", "公里"), ("", "清运垃圾", "1200", "吨")), ["清运垃圾 1200吨"]),
        ((HEAD, ("产出", "保洁里程", "较长", "")), []),
        ((HEAD, ("产出", "保洁里程", "30至40", "公里")), []),
        ((HEAD, ("产出", "保洁里程"), ("产出", "清运垃圾", "1200", "吨")), []),  # a row of another width ends the table
        (((*HEAD, "分值"), ("产出", "保洁里程", "≥30", "公里", "10")), []),  # another form judges it
        ((("一级指标", "三级指标"), ("产出", "≥30")), []),
        ((("一级指标", "三级指标", "说明"), ("产出", "保洁里程", "30"), ("指标值见附件",)), []),  # no column of targets
        ((HEAD[2:], ("≥30", "公里")), []),
    ],
)
def test_rows_of_a_goal(scanned: Scanned, rows: Sequence[Sequence[str]], found: list[str]) -> None:
    assert goals(scanned, cells(("河道保洁绩效目标表",), *rows)) == found
    assert goals(scanned, cells(*rows), cover="") == found  # the first thing in a text


def test_two_tables_of_goals_are_both_read(scanned: Scanned) -> None:
    one = (HEAD, ("产出", "保洁里程", "≥30", "公里"))
    two = (HEAD, ("产出", "清运垃圾", "1200", "吨"))
    assert goals(scanned, "\n" + cells(*one) + "\n下一张\n\n" + cells(*two)) == ["保洁里程 30公里", "清运垃圾 1200吨"]


# --- money beside its label


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("当年预算数（元） 12500000 预算执行数（元） 12150000 预算执行率 97.20%", True),
        ("当年预算数（万元） 1250.00 预算执行数（万元） 1215.00 执行率（%） 97.20", True),
        ("当年预算数（元） 12500000 预算执行数（元） 12150000 预算执行率 97.20", False),  # a fraction or percent
        ("上年预算数（元） 10000000 当年预算数（元） 12500000 预算执行数（元） 12150000 预算执行率 97.20%", True),
        ("当年预算数（元） 1 全年预算数（元） 12500000 预算执行数（元） 12150000 预算执行率 97.20%", False),
        ("当年预算数（元） 12500000 其他数（元） 3 预算执行数（元） 12150000 预算执行率 97.20%", False),
        ("当年预算数（元） 12500000 预算执行率 97.20%", False),
        ("当年预算数（元） 12500000 项目名称 预算执行数（元） 12150000 预算执行率 97.20%", False),  # of another project
    ],
)
def test_a_budget_an_execution_and_a_rate_beside_their_labels(scanned: Scanned, text: str, *, found: bool) -> None:
    assert bool(scanned(f"项目名称 保洁\n{text}\n", "~执行率")) is found


# --- means and products


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("公务接待费支出2.16万元，国内公务接待18批次、144人次，人均150元。", "~平均数"),
        ("公务接待费支出2.16万元，比上年减少0.10万元，下降4%，国内公务接待144人次，人均150元。", "~平均数"),
        ("公务接待费支出2.16万元（其中外宾0.10万元），接待144人次，平均每人150元。", "~部分平均数"),
        ("公务用车运行维护费支出9.00万元，保有量3辆，车均3.00万元。", "~平均数"),
        ("公务用车购置及运行维护费支出9.00万元，保有量3辆，车均3.00万元。", "~部分平均数"),
        ("公务接待费支出2.16万元，接待144人次，外宾3人次，人均150元。", ""),  # two counts
        ("公务接待费支出2.16万元，预算3.00万元，接待144人次，人均150元。", ""),
        ("公务接待费支出2.16万元，接待144人次，费用合理，人均150元。", ""),  # it may be of something else
        ("公务接待费支出2.16万元，接待144人次，人均150元左右。", ""),
        ("培训费支出2.16万元，培训144人次，人均150元。", ""),  # no guests
        ("公务接待费支出2.16万元；接待144人次，人均150元。", ""),
        (f"公务接待费支出2.16万元，{'甲' * 96}，接待144人次，人均150元。", "~平均数"),
        (f"公务接待费支出2.16万元，{'甲' * 97}，接待144人次，人均150元。", ""),
    ],
)
def test_a_mean_of_one_amount_and_one_count(scanned: Scanned, text: str, found: str) -> None:
    lines = scanned(f"一、概况\n{text}", "~平均数", "~部分平均数")
    assert [line.partition(" ")[0] for line in lines] == ([found] if found else [])


def test_guests_from_abroad_anywhere_in_the_paragraph_make_a_mean_one_of_a_part(scanned: Scanned) -> None:
    mean = "公务接待费支出2.16万元，国内公务接待144人次，人均150元。"
    of = "~平均数", "~部分平均数"
    assert scanned(f"一、概况\n{mean}国外接待无。", *of)[0].startswith("~部分平均数")
    assert scanned(f"一、概况\n{mean}\n二、国外接待无。", *of)[0].startswith("~平均数")
    assert scanned(f"国外接待无。{mean}", *of)[0].startswith("~部分平均数")
    assert scanned(f"{'甲' * 998}。{mean}", *of)[0].startswith("~平均数")
    assert scanned(f"{'甲' * 999}。{mean}", *of)[0].startswith("~部分平均数")  # nobody looks that far


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("慰问职工120人，人均500元，共6万元。", True),
        ("培训3期，每期40人，共120人次。", True),
        ("补助困难群众120名，每人补助500元，合计发放6万元。", True),
        ("购置电脑12台，单价5000元/台，总计6万元。", True),
        ("培训3期，每人40元，共120元。", False),  # of each of something else
        ("慰问职工120人，人均500元，共6人。", False),
        ("培训3期，每期40人，共120件。", False),
        ("慰问职工120人，人均500元，共约6万元。", False),
        ("慰问职工120人，人均500元，共6万元左右。", False),
    ],
)
def test_a_count_what_each_has_and_what_both_make(scanned: Scanned, text: str, *, found: bool) -> None:
    assert bool(scanned(text, "~乘:共计")) is found
