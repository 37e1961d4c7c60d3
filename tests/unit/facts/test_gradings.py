"""How many projects a sentence says have a grade."""

from collections.abc import Callable

import pytest

from finlint.facts import Aspect, FactIndex

Read = Callable[..., FactIndex]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("自评结果显示，2个项目中，2个项目自评等级为“良好”。", [("良", "2个", "2个")]),
        ("3个项目中，1个项目自评等级为“优”，2个项目自评等级为“良”。", [("优", "1个", "3个"), ("良", "2个", "3个")]),
        ("其中4个项目评价结果均为优。", [("优", "4个", "")]),
        ("4个项目未评定等级。", []),
        ("4个项目自评等级为优良。", []),
    ],
)
def test_projects_of_a_grade(read: Read, text: str, found: list[tuple[str, str, str]]) -> None:
    counts = read(text).of_level(Aspect.VALUE, "~自评等级:")
    told = [(c.key.concept[-1], c.text, c.parent.text if c.parent else "") for c in counts]
    assert told == found
