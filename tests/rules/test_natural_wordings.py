"""Wordings of reports never seen before: the clean text is silent, and one wrong digit in it is found."""

import pytest

from finlint import Severity, lint_text

_COVER = "甲市交通局2023年度部门决算\n"
_YEARLY_ITEMS = (
    "一、收入支出决算总体情况\n1.2023年收入总计420.00万元，较上年增加110.00万元，增长35.48%。\n"
    "2.2022年收入总计310.00万元，较上年增加10.00万元，增长3.33%。\n"
)
_LAST_YEAR = (
    "1.“三公”经费支出10.00万元，上年12.00万元，减少2.00万元，下降16.67%。其中：\n"
    "（1）公务接待费2.00万元（上年1.00万元），增加1.00万元，增长100%；\n"
    "（2）公务用车运行维护费8.00万元（上年11.00万元），减少3.00万元，下降27.27%。\n"
)
_MEAN = "培训费支出6.00万元，共200人次，人均300元，比上年减少1.00万元，下降14.29%。\n"
_MEAN_OF_A_LIST = (
    "公务接待费2.00万元，接待20批次200人次，批均1000元。其中：接待检查组120人次1.20万元，接待兄弟单位80人次0.80万元。\n"
)
_GOAL = "群众满意度96%，超过目标值90%，较上年94%提高2个百分点。\n"
_YEARS = "我局收入决算数：2021年300.00万元、2022年310.00万元、2023年420.00万元，分别比上年增长2.00%、3.33%、35.48%。\n"
_BESIDES = (
    "会议费39.80万元，较年初预算46.10万元减少6.30万元，下降13.7%，上年数为23.90万元，增加15.90万元，增长66.5%。\n"
    "“三公”经费支出24.15万元，2022年度为28.30万元，年初预算数26.60万元，完成90.8%，其中：公务用车购置及运行维护费21.04万元，"
    "占87.1%，公务接待费3.11万元，占12.9%。\n"
)
_NO_LAST_YEAR = (
    "政府采购支出总额136.65万元，上年同期为138.51万元。其中：政府采购货物支出33.86万元，较上年33.66万元增加0.20万元；"
    "政府采购工程支出51.84万元，比上年减少19.13万元；政府采购服务支出50.95万元，较上年33.88万元增加17.07万元。\n"
)
_TWO_LISTS = (
    "机关运行经费43.79万元，上年46.14万元，其中：\n1.办公费13.88万元，占31.7%。\n2.差旅费29.91万元，占68.3%。\n"
    "项目支出100.00万元，其中：\n1.公路养护60.00万元，占比60%。\n2.桥梁检测40.00万元，占比40%。\n会议费5.08万元。\n"
    "2023年度培训费200.00万元。\n"
)
_CARRIED_OUT = (
    "公路养护项目全年预算数86.66万元，其中年初预算75.88万元、年中追加10.78万元；全年执行数69.59万元，执行率80.3%。\n"
    "“三公”经费年初预算26.60万元，其中：公务接待费6.60万元，公务用车购置及运行维护费20.00万元；决算数13.30万元。\n"
)
_LAST_YEAR_FIRST = "单位资金23.87万元。\n2022年部门支出284.88万元，2023年363.83万元，增加78.95万元，增长27.71%。\n单位资金23.87万元。\n"
_ROWS = "本年收入合计420.00万元，其中：\n\t项目\t金额\n\t财政拨款收入\t400.00\n本年支出合计400.00万元，比上年增加80.00万元，增长25%。\n"

_PLANNED = (
    "一、收入预算情况\n收入预算748.71万元，上年672.93万元，增加75.78万元，增长11.26%，其中：一般公共预算拨款收入711.02万元，"
    "占94.97%，2022年641.34万元；政府性基金预算拨款收入27.17万元（占3.63%）；上年结转为10.52万元，占1.41%。\n"
    "二、机关运行经费\n机关运行经费预算33.81万元，其中，办公费2023年预算为16.18万元，占47.9%，2022年10.4万元；"
    "差旅费5.08万元（占15.0%）；印刷费12.55万元，占37.1%。\n"
    "三、政府采购\n政府采购预算安排112.07万元，其中：政府采购货物预算43.18万元，政府采购工程预算安排27.88万元，"
    "政府采购服务预算41.01万元。\n"
)
"""Of a budget: its cover says so."""


def _found(text: str) -> list[tuple[int, str]]:
    """Where errors and warnings stand, and at which numbers."""
    cover = _COVER if "收入预算" not in text else "甲市交通局2023年部门预算\n"
    found = (each.offset for each in lint_text(cover + text) if each.severity is not Severity.INFO)
    return [(span.start - len(cover), (cover + text)[slice(*span)]) for span in found]


@pytest.mark.parametrize(
    "text",
    [
        _YEARLY_ITEMS,
        _LAST_YEAR,
        _MEAN,
        _MEAN_OF_A_LIST,
        _GOAL,
        _YEARS,
        _BESIDES,
        _NO_LAST_YEAR,
        _TWO_LISTS,
        _ROWS,
        _PLANNED,
        _CARRIED_OUT,
        _LAST_YEAR_FIRST,
    ],
)
def test_clean(text: str) -> None:
    assert _found(text) == []


@pytest.mark.parametrize(
    ("text", "right", "wrong"),
    [
        (_YEARLY_ITEMS, "3.33%", "3.83%"),
        (_LAST_YEAR, "16.67%", "16.76%"),
        (_LAST_YEAR, "27.27%", "27.77%"),
        (_MEAN, "14.29%", "14.92%"),
        (_YEARS, "35.48%", "35.84%"),
        (_BESIDES, "66.5%", "65.6%"),
        (_BESIDES, "13.7%", "17.3%"),
        (_BESIDES, "90.8%", "80.9%"),
        (_BESIDES, "87.1%", "81.7%"),
        (_NO_LAST_YEAR, "50.95万元", "59.05万元"),
        (_TWO_LISTS, "68.3%", "63.8%"),
        (_TWO_LISTS, "占比60%", "占比16%"),
        (_PLANNED, "11.26%", "11.62%"),
        (_PLANNED, "占3.63%", "占6.33%"),
        (_PLANNED, "占15.0%", "占51.0%"),
        (_PLANNED, "安排27.88万元", "安排72.88万元"),
        (_LAST_YEAR_FIRST, "27.71%", "21.77%"),
        (_ROWS, "25%", "52%"),
    ],
)
def test_one_wrong_number(text: str, right: str, wrong: str) -> None:
    at = text.index(right)
    number = wrong.lstrip("占比安排")
    assert (at + wrong.index(number), number) in _found(text.replace(right, wrong, 1))


def test_an_item_that_begins_with_its_year_tells_the_year() -> None:
    text = "3.2022年收入总计310.00万元，支出总计310.00万元。\n4、2023年收入总计420.00万元，支出总计420.00万元。\n"
    assert _found(text) == []
    ((_, number),) = _found(text.replace("支出总计310", "支出总计301"))
    assert number in {"310.00万元", "301.00万元"}  # one of the two, and none of the other item


def test_an_amount_that_begins_a_line_ends_the_sentence_above_it() -> None:
    text = (
        "机关运行经费2023年为45.53万元，与上年42.99万元相比，增长了\n5.91%，增加了2.54万元。\n"
        "公用经费变动率=（本年数-上年数）/上年数×100%=（446.87-\n312.81）/312.81×100%=42.86%。\n"
    )
    assert _found(text) == []
    assert [number for _, number in _found(text.replace("5.91%", "9.51%"))] == ["9.51%"]
