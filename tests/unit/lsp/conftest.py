"""The example reports, audited as the server audits them."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from finlint.config import Orders
from finlint.lsp.analysis import Analysis, analysed
from finlint.reading import read
from finlint.text import Source


@pytest.fixture(scope="session")
def analyses(reports: list[Path]) -> list[Analysis]:
    made = [analysed(read(path), Orders(isolated=True), date(2026, 1, 1)) for path in reports]
    assert all(each.understood is not None for each in made)
    return made


@pytest.fixture
def analysis() -> Callable[[str], Analysis]:
    return lambda text: analysed(Source("x.txt", text), Orders(isolated=True), date(2026, 1, 1))
