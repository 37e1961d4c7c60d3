"""FL532: marks that prose divides, in the ways in which reports write it."""

import pytest

from finlint import lint_text

_TITLE = "县林场2023年度防火专项绩效评价报告\n一、得分情况\n"

SAID = (
    ("决策类指标分值15分，实际得分{}分，得分率为90%。其中，立项5分，得5分；目标5分，得4分；投入5分，得4.5分。", "13.5"),
    (
        "（2）管理（20分，得{}分）。资金12分，得10.6分：其中支出率6分，实际为92.3%，得5.6分；规范6分，得5分。事项8分，得7分。",
        "17.6",
    ),
    ("（3）产出（30分，得{}分）。经济性5分，得5分；效率性25分，得24分。", "29"),
    ("过程指标（满分25分，得分{}分）。资金管理满分13分，得10.1分，扣2.9分；组织实施满分12分，得10.5分。", "20.6"),
    (
        "（二）过程（20分，得{}分）\\n1.资金管理（12分，得10.6分）。到位率100%，得3分。\\n2.组织实施（8分，得7分）。",
        "17.6",
    ),
    ("（一）决策（15分，得{}分）\\n立项依据充分（5分，得5分）；目标合理（5分，得4分）；分配合理（5分，得5分）。", "14"),
    ("产出指标总分30分，得分{}分，其中：数量10分，得9.25分，质量15分，得12分，成本5分，得5分。", "26.25"),
)


def _found(words: str) -> list[str]:
    return [found.code for found in lint_text(f"{_TITLE}{words}\n") if found.code == "FL532"]


@pytest.mark.parametrize(("words", "score"), SAID)
def test_the_parts_make_the_score(words: str, score: str) -> None:
    assert not _found(words.format(score))


@pytest.mark.parametrize(("words", "score"), SAID)
def test_the_parts_do_not_make_the_score(words: str, score: str) -> None:
    assert _found(words.format(f"{float(score) - 1:g}")) == ["FL532"]


@pytest.mark.parametrize(
    "words",
    [
        "产出（30分，得28分）。经济性5分，得5分；效率性20分，得19分。",
        "预算编制得分合理，产出（30分，得28分）。经济性5分，得5分；效率性25分，得24分。",
        "（二）过程（20分，得17分）\n1.资金12分，得10分。其中：到位4分，得4分；执行4分，得3分；合规4分，得3分。\n2.实施8分，得8分。",
        "（二）过程（20分，得18分）\n1.资金12分，得10分。其中：到位4分，得4分；执行4分，得3分；合规4分，得3分。\n2.实施8分，得8分。",
        "效益指标30分，得分26分。\n满意度指标30分，得分25分。",
    ],
)
def test_marks_that_may_not_be_its_parts(words: str) -> None:
    assert not _found(words)


def test_the_full_marks_of_the_parts_do_not_make_the_full_marks() -> None:
    text = f"{_TITLE}产出指标53分，得33分。其中：数量15分，得14分；质量20分，得19分。\n"
    assert [(found.code, text[slice(*found.offset)]) for found in lint_text(text)] == [("FL532", "53分")]
