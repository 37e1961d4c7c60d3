"""What conclusions call their project, and tables the work that a project is named after."""

from collections.abc import Callable

import pytest

from finlint.facts import FactIndex, MarkKind

Read = Callable[..., FactIndex]
WORK = "云岭市档案馆库房（特藏库区）改造方案"


def tables(*rows: tuple[str, str]) -> str:
    """Tables of projects, each with its name and its conclusion."""
    one = "\t项目名称\n\t{}\n\n\t三级指标\n\t指标值\n\t得分\n\n\t页数\n\t3\n\t9\n\n\t评价结论\n\t{}\n"
    return "".join(one.format(*row) for row in rows)


@pytest.mark.parametrize(
    ("rows", "marks"),
    [
        ([("修复经费", "修复经费项目绩效自评98分。")], [("修复经费", "修复经费")]),
        ([("51050022T000000384085-修复经费", "“修复”项目自评得分为98分。")], [("修复", "修复")]),
        ([("修复经费", "项目自评得分98分。")], []),
        ([("修复经费", "展览经费项目绩效自评98分。")], []),  # no table is about 展览
        (
            [("修复经费", "自评98分。"), ("展览经费", "修复经费项目自评98分。")],
            [("修复经费", "展览经费")],
        ),
        ([("修复经费", "自评98分。"), ("修复经费二期", "修复经费项目自评98分。")], []),  # short for its own
        ([("修复经费", "展览经费项目自评98分。\n\n\t评价结论\n\t自评97分。"), ("展览经费", "")], []),  # a head was lost
    ],
)
def test_conclusions(read: Read, rows: list[tuple[str, str]], marks: list[tuple[str, str]]) -> None:
    found = read(tables(*rows)).marks(MarkKind.NAMED)
    assert [(mark.text, mark.expected) for mark in found] == marks


@pytest.mark.parametrize(
    ("cells", "others"),
    [
        (f"\t《{WORK}》\n\t《{WORK}》通过评审\n", []),
        (f"\t《{WORK}》\n\t《云岭市档案馆数字库房改造方案》通过评审\n", ["《云岭市档案馆数字库房改造方案》"]),
        (f"\t《{WORK}》\n\t完成\n\n\t依据\n\t《云岭市档案馆数字库房改造方案》\n", []),  # not beside it
        (f"\t《{WORK}》\n\t《云岭市档案馆消防演练图》\n", []),
        (f"\t《{WORK}》\n\t《云岭市档案馆库房改造方案审查办法》\n", []),
        (f"\t《{WORK}》\n\n\t编制云岭市档案馆库房（特藏库）改造方案\n\t1\n", ["云岭市档案馆库房（特藏库）改造方案"]),
        (f"\t《{WORK}》\n\n\t编制{WORK}\n\t1\n", []),
        (f"\t《{WORK}》\n\n云岭市档案馆库房（特藏库）改造方案通过。\n", []),  # no cell
    ],
)
def test_works(read: Read, cells: str, others: list[str]) -> None:
    text = f"\t项目名称\n\t{WORK}编制\n\n\t目标\n\t完成情况\n\n{cells}"
    found = read(text).marks(MarkKind.DELIVERY)
    assert found
    assert [mark.text for mark in found if mark.text != mark.expected] == others
