"""The five real reports, made regular."""

import re
from pathlib import Path

import pytest

from finlint.text import Normalised, Source, normalise

REPORTS = sorted((Path(__file__).parents[3] / "examples/reports").glob("*.txt"))
NUMBER = re.compile(r"[0-9]+(?:\.[0-9]+)?(?:万元|元|%|个|人次|辆|分)?")


def regular(name: str) -> Normalised:
    path = next(path for path in REPORTS if path.name.startswith(name))
    return normalise(Source(path.name, path.read_bytes().decode("utf-8")))


@pytest.fixture(scope="module")
def dachuan() -> Normalised:
    return regular("dachuan")


@pytest.mark.parametrize("path", REPORTS, ids=lambda path: path.stem)
def test_every_number_maps_to_the_same_number(path: Path) -> None:
    source = Source(path.name, path.read_bytes().decode("utf-8"))
    result = normalise(source)
    numbers = list(NUMBER.finditer(result.text))
    assert len(numbers) > 100
    for number in numbers:
        original = source.text[slice(*result.span(*number.span()))]
        assert re.sub(r"[\s,]", "", original).replace("％", "%").replace("．", ".") == number[0]


@pytest.mark.parametrize("path", REPORTS, ids=lambda path: path.stem)
def test_no_digit_is_lost(path: Path) -> None:
    text = path.read_bytes().decode("utf-8")
    without_footers = re.sub(r"\n- [0-9]+ -(?=\n)", "\n", text)
    kept = re.findall("[0-9]", normalise(Source(path.name, text)).text)
    assert kept == re.findall("[0-9]", without_footers)


def test_sentences_are_whole(dachuan: Normalised) -> None:
    lines = dachuan.text.split("\n")
    cars = next(line for line in lines if line.startswith("其中：公务用车购置支出0万元。"))
    assert "公务用车0辆，其中：轿车0辆、金额0万元，越野车0辆、金额0万元，载客汽车0辆、金额0万元" in cars
    assert cars.endswith("轿车0辆、越野车0辆、载客汽车0辆。")
    total = next(line for line in lines if line.startswith("2023年度本年收入合计307.9万元"))
    assert total.endswith("经营收入0万元，占0%；附属单位上缴收入0万元，占0%；其他收入0万元，占0%。")
    income = next(line for line in lines if line.startswith("2023年总体收入307.9万元"))
    assert income.endswith("47.1万元，），2.事业收入0万元，3.其他收入0万元。")


@pytest.mark.parametrize(
    "line",
    [
        "第一部分单位概况",
        "六、一般公共预算财政拨款基本支出决算情况说明",
        "（一）部门总体收支情况",
        "附件1",
        "2023年区级部门整体支出绩效自评报告",
        "（图5：一般公共预算财政拨款支出决算变动情况）",
        "5.住房保障支出（类）住房改革支出（款）住房公积金（项）：支出决算为19.66万元，支出与预算持平。",
        "总额 25.00 17.44 17.44 100.00% 10 10",
        "25.00 17.44 17.44 100.00% / /",
        "复印机采购数量 = 2 台 2 2",
        "车辆租用台次 ≥ 145 台 2 150",
        "财政预算控制数 ≤ 260.86 万元 4 260.86",
        "产出指标 数量指标 网点建设出差人次 300人次",
        "合计 100 95",
        "√ √ √ √ √",
        "十三、财政拨款“三公”经费支出决算表",
    ],
)
def test_lines_of_a_flattened_report(dachuan: Normalised, line: str) -> None:
    assert line in dachuan.text.split("\n")


def test_no_footer_is_left(dachuan: Normalised) -> None:
    assert not re.search(r"^- [0-9]+ -$", dachuan.text, re.MULTILINE)


@pytest.mark.parametrize("name", ["luzhou-port", "luzhou-gov", "luzhou-chengdu", "yueyang"])
def test_cells_stay_cells(name: str) -> None:
    result = regular(name)
    cells = re.findall(r"^[ \u3000]*\t.*", result.source.text, re.MULTILINE)
    regular_cells = re.findall(r"^\t.*", result.text, re.MULTILINE)
    assert len(regular_cells) == len(cells)
    assert [re.sub(r"\s", "", cell) == "" for cell in cells] == [c == "\t" for c in regular_cells]


def test_blank_lines_separate_rows() -> None:
    assert "\t总额\n\t0.00\n\t180.00\n\t180.00\n\t100.00%\n\t10\n\t10\n" in regular("luzhou-chengdu").text
    assert "\t/\n\t/\n\t\n\n\t\n\t单位资金\n" in regular("luzhou-chengdu").text
    assert "基本支出554.47万元，其中：人员经费482.34万元" in regular("luzhou-chengdu").text
