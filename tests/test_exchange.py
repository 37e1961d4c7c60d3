"""No rule keys on one report's names: with places and offices renamed, the findings stay the same."""

import re
from collections import Counter
from pathlib import Path

import pytest

from finlint import Finding, lint_text

REPORTS = sorted((Path(__file__).parent.parent / "examples" / "reports").glob("*.txt"))
PLACE = re.compile(r"(?<=(.))([一-龥]{2})(?=[市县区])", re.DOTALL)
OFFICE = r"[市县区]([一-龥]{2,6}?)(?=(?:发展|服务)?(?:中心|办公室|管理局|局)(?!长))"
NEW_PLACES = "嘉禾云岭安澜青梧望溪柏亭榆塘枫桥"
NEW_OFFICES = "园林渔政水文气象档案地震史志蚕桑侨务盐业茶果"


def places(text: str) -> dict[str, str]:
    """The names before 市, 县 and 区, each with another of the same length.

    Other words stand there too (城乡社区, 项目区): a name stands there often and after many characters.
    """
    before: dict[str, set[str]] = {}
    count: Counter[str] = Counter()
    for match in PLACE.finditer(text):
        count[match[2]] += 1
        before.setdefault(match[2], set()).add(match[1])
    names = [name for name, times in count.most_common() if times >= 8 and len(before[name]) >= 3]
    return dict(zip(names, (NEW_PLACES[at : at + 2] for at in range(0, len(NEW_PLACES), 2)), strict=False))


def offices(text: str, names: dict[str, str]) -> dict[str, str]:
    """What stands between the name of a place and 局, 办公室 or 中心, each with another of the same length."""
    pattern = re.compile(f"(?:{'|'.join(names)})?{OFFICE}")
    found = sorted({match[1] for match in pattern.finditer(text)}, key=lambda stem: (-len(stem), stem))
    return {
        stem: "".join(NEW_OFFICES[(2 * at + offset) % len(NEW_OFFICES)] for offset in range(len(stem)))
        for at, stem in enumerate(found)
    }


def exchanged(text: str, names: dict[str, str]) -> str:
    """The text with its names exchanged; every character stays where it was."""
    new = offices(text, names)
    organ = re.compile(f"(?:{'|'.join(names)})?{OFFICE}")
    text = organ.sub(lambda match: match[0].replace(match[1], new[match[1]]), text)
    return re.sub("|".join(names), lambda match: names[match[0]], text)


def every_place() -> dict[str, str]:
    """The names of all reports: one may stand alone in a report that is not from there."""
    return places("\n".join(report.read_text(encoding="utf-8") for report in REPORTS))


def what(findings: list[Finding]) -> list[tuple[str, tuple[int, ...], str]]:
    return [(finding.code, tuple(finding.offset), finding.severity.value) for finding in findings]


@pytest.mark.parametrize("path", REPORTS, ids=lambda path: path.stem)
def test_findings_do_not_depend_on_names(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    other = exchanged(text, every_place())
    assert len(other) == len(text)
    assert sum(a != b for a, b in zip(text, other, strict=True)) >= 8
    assert what(lint_text(other)) == what(lint_text(text))


def test_a_name_is_told_from_a_word_before_district() -> None:
    text = "江州市财政局、江州市人大和江州市政府，（江州市）" * 3 + "城乡社区支出，" * 20
    assert list(places(text)) == ["江州"]
    other = exchanged(text, places(text))
    assert other.startswith("嘉禾市园林局、嘉禾市人大")
    assert other.endswith("城乡社区支出，")


def test_the_product_names_no_place_of_a_report() -> None:
    source = Path(__file__).parent.parent / "src"
    written = (path for path in source.rglob("*.*") if path.parent.name != "__pycache__")
    words = "\n".join(path.read_text(encoding="utf-8") for path in written)
    assert not [name for name in every_place() if name in words]
