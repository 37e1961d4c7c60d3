"""FL169: the numbered items below a total, one a line."""

import pytest

from finlint import lint_text

_TEXT = (
    "云岭市司法局2023年度部门决算\n二、收入支出总体情况\n（二）支出总计862.00万元。包括：\n"
    "1．公共安全（类）支出640.00万元，主要用于监所运行。与上年相比增加12.00万元。\n"
    "2．住房保障（类）支出86.00万元，主要用于住房公积金。\n3．结余分配0万元。\n"
    "{last}\n三、其他说明\n无。\n"
)


def _found(last: str) -> list[str]:
    return [found.code for found in lint_text(_TEXT.format(last=last)) if found.code == "FL169"]


@pytest.mark.parametrize(
    ("last", "wrong"),
    [
        ("4．年末结转和结余136.00万元，为结转下年的项目资金。", False),
        ("4．年末结转和结余163.00万元，为结转下年的项目资金。", True),
        ("4．年末结转和结余，为结转下年的项目资金，共计163.00万元。", False),  # an item whose amount nobody reads
        ("5．年末结转和结余163.00万元，为结转下年的项目资金。", False),  # one that is missing
    ],
)
def test_the_items_make_the_total_where_all_are_read(last: str, *, wrong: bool) -> None:
    assert _found(last) == ["FL169"] * wrong
