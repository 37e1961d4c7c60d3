"""What codes should begin with, and what they are in the other tables of a report."""

from collections.abc import Callable, Mapping

import pytest

Prefixes = Callable[[str], Mapping[str, str]]

HEAD = "支出决算表\n单位：万元\n科目编码 科目名称 合计 基本支出 项目支出\n合计 9.00 5.00 4.00\n"
OTHER = "财政拨款支出决算表\n单位：万元\n科目编码 科目名称 合计 基本支出 项目支出\n合计 9.00 5.00 4.00\n"


def _rows(*codes: str) -> str:
    return "".join(f"{code} 名称{'甲乙丙丁戊己'[at]} 9.00 5.00 4.00\n" for at, code in enumerate(codes))


@pytest.mark.parametrize(
    ("codes", "found"),
    [
        (("213", "21303", "2130301"), {"213": "213", "21303": "21303", "2130301": "21303"}),
        (("213", "21403", "2130301"), {"213": "213", "21403": "21303", "2130301": ""}),  # the middle one is wrong
        (
            ("213", "21303", "2130401", "2130302"),
            {"213": "213", "21303": "21303", "2130401": "21303", "2130302": "21303"},
        ),
        (
            ("213", "21303", "2130401"),
            {"213": "213", "21303": "21304", "2130401": ""},
        ),  # either may be: the parts count
        (("213", "214", "21403"), {"213": "", "214": "214", "21403": "214"}),
        (("213", "21404", "221", "22102"), {"213": "214", "21404": "", "221": "221", "22102": "221"}),
        (("213", "21303", "21305", "2130501"), {"213": "213", "21303": "213", "21305": "21305", "2130501": "21305"}),
    ],
)
def test_a_code_begins_with_the_one_above(prefixes: Prefixes, codes: tuple[str, ...], found: Mapping[str, str]) -> None:
    assert prefixes(HEAD + _rows(*codes)) == {code: begins for code, begins in found.items() if begins}


def test_a_code_that_another_line_has_is_not_what_its_parts_say(prefixes: Prefixes) -> None:
    codes = ("213", "21303", "21305", "2130301", "2130302")
    assert "21305" not in {code for code, begins in prefixes(HEAD + _rows(*codes)).items() if begins == "21303"}


def test_most_tables_tell_the_code_of_a_name(prefixes: Prefixes) -> None:
    right, wrong = _rows("213", "21303", "2130301"), _rows("213", "21303", "2130305")
    third = OTHER.replace("财政拨款", "一般公共预算财政拨款")
    assert prefixes(HEAD + right + OTHER + right + third + wrong)["2130305"] == "2130301"
    assert prefixes(HEAD + right + OTHER + wrong)["2130305"] == "21303"  # one against one tells nothing


def test_a_table_that_leaves_lines_out_between_accuses_nobody(prefixes: Prefixes) -> None:
    assert prefixes(HEAD + _rows("208", "2080505", "213", "2130301")) == {
        "208": "208",
        "2080505": "208",
        "213": "213",
        "2130301": "213",
    }
