"""The schema, the starting file and the keys that are checked say the same."""

import json
import re
from pathlib import Path
from typing import Any

import jsonschema
import pytest
import tomli

import finlint.config
from finlint.config import Orders, in_force
from finlint.config.keys import ENTRY, KEYS
from finlint.config.schema import schema
from finlint.config.starter import starter
from finlint.errors import FinlintError

SHIPPED = Path(finlint.config.__file__).with_name("finlint.schema.json")


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


def plain(text: str) -> Any:
    """A configuration as an editor gives it to a schema: dates are texts."""
    return json.loads(json.dumps(tomli.loads(text), default=str))


def test_the_file_beside_the_code_is_what_the_command_prints(program) -> None:
    """When a key was added: ``finlint config --schema > src/finlint/config/finlint.schema.json``."""
    assert SHIPPED.read_text(encoding="utf-8") == program("config", "--schema").stdout.decode()
    jsonschema.Draft202012Validator.check_schema(json.loads(SHIPPED.read_text(encoding="utf-8")))


def test_the_example_is_as_the_schema_says(root: Path) -> None:
    text = (root / "examples" / "configuration" / "finlint.toml").read_text(encoding="utf-8")
    jsonschema.validate(plain(text), schema())


@pytest.mark.parametrize(
    "text",
    [
        'no-such-key = "x"',
        'fail-on = "never"',
        'select = "FL1"',
        "force-exclude = 1",
        'rules.FL101.severity = "fatal"',
        '[[suppress]]\nfile = "a.txt"\nrule = "FL101"\ntext = "1"',
        '[[suppress]]\nfile = "a.txt"\nreason = "why"',
        '[[suppress]]\nfile = "a.txt"\nreason = "why"\nrule = "FL101"\nline = 0',
        '[per-file-ignores]\n"a.txt" = "FL1"',
    ],
)
def test_what_the_program_refuses_the_schema_refuses(tmp_path: Path, text: str) -> None:
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate(plain(text), schema())
    (tmp_path / "finlint.toml").write_text(text, encoding="utf-8")
    with pytest.raises(FinlintError):
        in_force(str(tmp_path / "a.txt"), Orders())
