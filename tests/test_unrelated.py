"""Texts that are no financial report give no error and no warning, however many percentages they hold."""

from pathlib import Path

import pytest

from finlint import Severity, lint_text

TEXTS = sorted((Path(__file__).parent / "texts").iterdir())
LEAST, SHORT, LONG = 30, 300, 1500


@pytest.mark.parametrize("path", TEXTS, ids=lambda path: path.name)
def test_an_unrelated_text_is_clean(path: Path) -> None:
    findings = lint_text(path.read_text(encoding="utf-8"), path=path.name)
    loud = [f"{f.code} {f.offset} {f.message.zh}" for f in findings if f.severity is not Severity.INFO]
    assert not loud


def test_there_are_enough_texts_of_the_size_of_a_page() -> None:
    assert len(TEXTS) >= LEAST
    sizes = {path.name: len(path.read_text(encoding="utf-8")) for path in TEXTS}
    assert not {name: size for name, size in sizes.items() if not SHORT <= size <= LONG}
