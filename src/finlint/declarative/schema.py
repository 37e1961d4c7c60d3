"""The JSON schema of a rule file, for editors; made of the same keys that are checked."""

from collections.abc import Mapping

from finlint.audit import Severity
from finlint.declarative.bind import Within
from finlint.declarative.fields import CODE, CONDITIONS, FIELDS, NAME, REQUIRED, VERSION

_TEXT: Mapping[str, object] = {"type": "string", "minLength": 1}
_TEXTS: Mapping[str, object] = {"type": "array", "items": _TEXT}
_ONE_OR_MORE: Mapping[str, object] = {"anyOf": [_TEXT, {**_TEXTS, "minItems": 1}]}
_SOME: Mapping[str, object] = {
    "anyOf": [{"type": "string"}, {"type": "array", "items": {"type": "string"}, "minItems": 1}]
}
_KEYS: Mapping[str, tuple[str, str, Mapping[str, object]]] = {
    "code": ("两到六个自己的大写字母加三位数字", "two to six capitals of your own, three digits", {"pattern": CODE}),
    "name": ("说出毛病本身，短横线连接的英文", "the defect in kebab-case", {"pattern": NAME}),
    "equation": (
        "等式：左边一个科目，= <= >=，右边的算式",
        "a concept, = <= or >=, and what makes the other side",
        _TEXT,
    ),
    "when": ("条件：成立才问等式，另可用 < > !=", "conditions under which the equation is asked", _ONE_OR_MORE),
    "summary": ("一句话", "one sentence", _TEXT),
    "what": ("查什么", "what is checked", _TEXT),
    "why": ("为什么要紧", "why it matters", _TEXT),
    "bad": ("例子，⟦…⟧ 准确标出应当报告的字", "examples, ⟦…⟧ marks what must be found", {**_TEXTS, "minItems": 1}),
    "good": ("例子，必须成立", "examples that hold", {**_TEXTS, "minItems": 1}),
    "prior": ("所有例子的上年报告", "last year's report to all examples", _TEXT),
    "severity": ("严重程度", "how bad it is", {"enum": [severity.value for severity in Severity]}),
    "require": ("哪些运算数没写就不判断", "operands without which nothing is said", _TEXTS),
    "where": (
        "只对某些数",
        "of which statements the equation is asked",
        {
            "type": "object",
            "properties": dict.fromkeys(CONDITIONS, _SOME),
            "additionalProperties": False,
        },
    ),
    "within": ("在多近的范围内找", "how near the operands stand", {"enum": [within.value for within in Within]}),
    "message": ("自己的说法", "what a finding says", _TEXT),
    "since": ("从哪个版本起有", "the version that has it first", {"pattern": VERSION}),
}


def schema() -> dict[str, object]:
    """The schema of a file of ``[[rule]]`` tables."""
    properties = {name: _described(*_KEYS[name]) for name in FIELDS}
    rule = {
        "type": "object",
        "properties": properties,
        "required": list(REQUIRED),
        "additionalProperties": False,
    }
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "finlint rules",
        "description": "a file of equations: docs/rules.md",
        "type": "object",
        "properties": {"rule": {"type": "array", "items": rule}},
        "additionalProperties": False,
    }


def _described(zh: str, en: str, held: Mapping[str, object]) -> dict[str, object]:
    kind = {} if {"type", "enum", "anyOf"} & set(held) else {"type": "string"}
    pattern = {"pattern": f"^{held['pattern']}$"} if "pattern" in held else {}
    return {"description": f"{zh} ({en})", **kind, **held, **pattern}
