"""FL601: what an elided subject of a comparison is."""

from finlint import lint_text

_SAID = (
    "县档案馆2021年度部门决算\n二、“三公”经费支出决算情况\n"
    "2021年度“三公”经费支出决算总额为6.40万元，比去年增加0.80万元，增长14.3%。其中，{}支出决算比预算无增减变化，"
    "比去年无增减变化；公务接待费支出决算2.10万元，比去年增加0.80万元。\n"
)


def test_the_second_comparison_speaks_of_what_the_first_does() -> None:
    for name in ("因公出国", "培训研学"):
        assert not [found.code for found in lint_text(_SAID.format(name)) if found.code == "FL601"]


def test_words_against_the_number_of_their_own_subject() -> None:
    text = (
        _SAID.format("因公出国")
        .replace("增加0.80万元，增长14.3%", "无增减变化")
        .replace("2.10万元", "2.10万元，与去年持平")
    )
    assert "FL601" in [found.code for found in lint_text(text)]
