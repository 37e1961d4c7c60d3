"""The JSON schema of a configuration, for editors; made of the same keys that are checked."""

from collections.abc import Mapping

from finlint.config import kinds
from finlint.config.keys import ENTRY, KEYS, LEVELS, Key

_TEXT: Mapping[str, object] = {"type": "string", "minLength": 1}
_TEXTS: Mapping[str, object] = {"type": "array", "items": _TEXT}
_RULE: Mapping[str, object] = {"type": "object", "properties": {"severity": {"enum": list(LEVELS)}}}


def schema() -> dict[str, object]:
    """The schema of finlint.toml and of ``[tool.finlint]``."""
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "finlint",
        "description": "finlint.toml; [tool.finlint] in pyproject.toml",
        "type": "object",
        "properties": {name: _described(key) for name, key in KEYS.items()},
        "additionalProperties": False,
    }


def _described(key: Key) -> dict[str, object]:
    made = dict(_of(key.kind))
    if key.choices:
        made = {"enum": list(key.choices)}
    return {"description": f"{key.zh} ({key.en})", **made}


def _of(kind: kinds.Kind) -> Mapping[str, object]:
    """The schema of a kind of value."""
    entry = {
        "type": "object",
        "properties": {name: _described(key) for name, key in ENTRY.items()} if kind is kinds.ENTRIES else {},
        "required": ["file", "reason"],
        "anyOf": [
            {"required": ["fingerprint"]},
            {"required": ["rule", "text"]},
            {"required": ["rule", "line"]},
        ],
        "additionalProperties": False,
    }
    made: Mapping[kinds.Kind, Mapping[str, object]] = {
        kinds.TEXT: _TEXT,
        kinds.PATH: _TEXT,
        kinds.FLAG: {"type": "boolean"},
        kinds.LINE: {"type": "integer", "minimum": 1},
        kinds.DAY: {"type": "string", "format": "date"},
        kinds.TEXTS: _TEXTS,
        kinds.PATHS: _TEXTS,
        kinds.RULES: _TEXTS,
        kinds.BY_FILE: {"type": "object", "additionalProperties": _TEXTS},
        kinds.BY_RULE: {"type": "object", "additionalProperties": _RULE},
        kinds.PRIORS: {"anyOf": [_TEXT, {"type": "object", "additionalProperties": _TEXT}]},
        kinds.ENTRIES: {"type": "array", "items": entry},
    }
    return made[kind]
