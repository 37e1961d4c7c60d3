"""The schema, the starting file and the keys that are checked say the same."""

import re
from pathlib import Path
from typing import Any

import pytest
import tomli

from finlint.config import Orders, in_force
from finlint.config.keys import ENTRY, KEYS
from finlint.config.schema import schema
from finlint.config.starter import starter


def test_every_key_is_in_the_schema() -> None:
    made: Any = schema()
    assert list(made["properties"]) == list(KEYS)
    entry = made["properties"]["suppress"]["items"]
    assert list(entry["properties"]) == list(ENTRY)


@pytest.mark.parametrize("language", ["zh", "en"])
def test_every_line_of_the_starting_file_is_sound(tmp_path: Path, language: str) -> None:
    text = starter(language)
    assert tomli.loads(text) == {}
    lines = re.findall(r"^# (\S+ = .+)$", text, re.MULTILINE)
    assert [line.split(" = ")[0] for line in lines] == list(KEYS)
    (tmp_path / "base.toml").write_text("", encoding="utf-8")
    used = "\n".join(lines).replace("../finlint.toml", "base.toml")
    (tmp_path / "finlint.toml").write_text(used, encoding="utf-8")
    config = in_force(str(tmp_path / "a.txt"), Orders())
    assert set(config.origins) == set(KEYS) - {"extend"}
