"""Rows of forms on one line: what becomes of them, what is left alone, and where every character came from."""

import pytest

from finlint import lint_text
from finlint.text import Source, normalise

_FORM = (
    "某中心2023年度项目支出绩效自评表\n"
    "一级指标\t二级指标\t三级指标\t分值\t得分\t扣分原因\n"
    "产出指标\t数量指标\t巡查河段\t40\t38\t汛期停巡两次\n"
    "\t质量指标\t水质达标率\t30\t30\t\n"
    "效益指标\t社会效益\t沿岸居民投诉\t30\t27\t仍有投诉\n"
    "合计\t\t\t100\t96\t\n"
)


def _piped(form: str) -> str:
    title, head, *rows = form.rstrip("\n").split("\n")
    rule = "|" + "---|" * (head.count("\t") + 1)
    return "\n".join((title, "", *(f"| {row} |".replace("\t", " | ") for row in (head,)), rule, *_pipes(rows))) + "\n"


def _pipes(rows: list[str]) -> list[str]:
    return [f"| {row} |".replace("\t", " | ") for row in rows]


@pytest.mark.parametrize("form", [_FORM, _piped(_FORM), _FORM.replace("\n", "\r\n"), _FORM.rstrip("\n")])
def test_a_form_with_a_row_on_one_line_is_read(form: str) -> None:
    assert [(found.code, form[slice(*found.offset)]) for found in lint_text(form)] == [("FL502", "96")]


@pytest.mark.parametrize("form", [_FORM, _piped(_FORM)])
def test_a_form_that_adds_up_is_held_to_hold(form: str) -> None:
    right = form.replace("96", "95")
    assert not lint_text(right)
    assert [found.code for found in lint_text(right.replace("27", "31"))] == ["FL503"]


def test_the_cells_stand_one_on_a_line() -> None:
    assert (
        normalise(Source("x", "\n分值\t得分\t说明\n10\t9\t迟\n")).text
        == "\n\t分值\n\t得分\n\t说明\n\n\t10\n\t9\n\t迟\n\n"
    )


@pytest.mark.parametrize(
    "text",
    [
        "科目编码\t科目名称\t合计\n201\t一般公共服务支出\t12.00\n",
        "得分\t说明\n9\t迟\n",
        "|方向|金额|占比|\n|---|---|---|\n|教育|9|9%|\n",
        "\t分值\n\t得分\n\t说明\n\n\t10\n\t9\n\t迟\n",
    ],
)
def test_other_tables_stay_as_they_are(text: str) -> None:
    assert normalise(Source("x", text)).text == text


@pytest.mark.parametrize("text", [_FORM, _piped(_FORM), _FORM.rstrip("\n")])
def test_every_character_comes_from_its_own(text: str) -> None:
    normalised = normalise(Source("x", text))
    origins = [normalised.origin(at) for at in range(len(normalised.text))]
    assert origins == sorted(origins)
    for at, character in enumerate(normalised.text):
        span = normalised.span(at, at + 1)
        assert character in "\t\n" or text[span.start : span.end] == character


def test_the_rows_of_two_forms_and_the_prose_between_them() -> None:
    text = _FORM + "以上是第一个项目。\n第二个项目的自评表如下。\n\n第三段。\n第四段。\n" + _FORM.replace("96", "95")
    assert [found.code for found in lint_text(text)] == ["FL502"]


def test_a_table_of_the_accounts_right_before_a_form_stays_as_it_is() -> None:
    accounts = "支出决算表\n科目编码\t科目名称\t合计\n201\t一般公共服务支出\t12.00\n20103\t政府办公厅\t12.00\n"
    text = accounts + _FORM
    assert normalise(Source("x", text)).text.startswith(accounts)
    assert [found.code for found in lint_text(text)] == ["FL502"]


def form(*lines: str) -> str:
    return "".join(f"{line}\n" for line in lines)


HEAD, ROW = "指标\t分值\t得分", "进度\t10\t9"
CELLS = "\t指标\n\t分值\n\t得分\n\n", "\t进度\n\t10\n\t9\n\n"


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (form(HEAD, ROW), "".join(CELLS)),
        (form(ROW, HEAD, ROW), CELLS[1] + "".join(CELLS)),  # rows above the header are of the form
        (form("分值\t得分", "10\t9"), None),  # two cells are no header
        (form("指标\t分值\t得分率", "进度\t10\t9%"), "\t指标\n\t分值\n\t得分率\n\n\t进度\n\t10\n\t9%\n\n"),
        (form("指标\t分值\t说明", ROW), None),
        (form("指标\t分值\t年度指标值", ROW), "\t指标\n\t分值\n\t年度指标值\n\n" + CELLS[1]),
        (form("得分如下。", HEAD, ROW, "完毕。"), "得分如下。\n" + "".join(CELLS) + "完毕。\n"),
        (form(HEAD, *["说明"] * 3, ROW), CELLS[0] + "说明\n" * 3 + CELLS[1]),
        (form(HEAD, *["说明"] * 4, ROW), CELLS[0] + "说明\n" * 4 + ROW + "\n"),  # another table
        (form(HEAD, "", *["说明"] * 3, ROW), CELLS[0] + "说明\n" * 3 + CELLS[1]),  # nor does an empty line
        (form(HEAD, *["说明"] * 2, ROW, *["说明"] * 3, ROW), CELLS[0] + "说明\n" * 2 + CELLS[1] + "说明\n" * 3 + CELLS[1]),
        (form(ROW, *["说明"] * 4, HEAD), ROW + "\n" + "说明\n" * 4 + CELLS[0]),
        (form(ROW, "2010101\t行政运行\t3", HEAD), ROW + "\n2010101\t行政运行\t3\n" + CELLS[0]),
        (form(HEAD, "2010101\t行政运行\t3"), CELLS[0] + "\t2010101\n\t行政运行\n\t3\n\n"),
        (form(ROW, "科目编码\t科目名称\t金额", HEAD), ROW + "\n科目编码\t科目名称\t金额\n" + CELLS[0]),
        (form("| 指标 | 得分 |", "| 进度 | 9 |"), "\t 指标 \n\t 得分 \n\n\t 进度 \n\t 9 \n\n"),
        (form("| 得分 |", "| 9 |"), None),  # two signs are one cell
        (form("| 指标 | 得分", "| 进度 | 9"), None),
    ],
)  # fmt: skip
def test_which_lines_are_rows_of_a_form(text: str, found: str | None) -> None:
    written = normalise(Source("x", text)).text
    assert written.replace(" ", "") == (found or text).replace(" ", "")


@pytest.mark.parametrize(
    ("text", "at"),
    [
        (HEAD + "\n" + ROW, 0),
        ("甲乙\n" + HEAD + "\n" + ROW, 3),
        ("| 指标 | 分值 | 得分 |\n| --- | --- | --- |\n| 进度 | 10 | 9 |", 0),
        ("甲乙\n| 指标 | 分值 | 得分 |\n| 进度 | 10 | 9 |\n", 3),
    ],
)
def test_the_cells_come_from_where_they_stood(text: str, at: int) -> None:
    normalised = normalise(Source("x", text))
    for word in ("指标", "分值", "得分", "进度", "10"):
        found = normalised.text.index(word, at)
        span = normalised.span(found, found + len(word))
        assert (span.start, span.end) == (text.index(word, at), text.index(word, at) + len(word))
