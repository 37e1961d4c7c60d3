"""What SARIF says of a rule: its documentation, as the help of each result."""

from finlint.audit import Rule
from finlint.render.unaudited import HELP, TITLES, Lack

_HEADS = {
    "zh": ("查什么", "为什么", "错误的例子", "正确的例子"),
    "en": ("What it does", "Why", "Bad", "Good"),
}
_UNSEEN = "⟦⟧"


def described(rule: Rule, level: str, language: str) -> dict[str, object]:
    """The descriptor of a rule; rules document themselves in Chinese, and their names speak English."""
    spoken = _spoken(rule.name)
    short = f"{spoken}." if language == "en" else rule.doc.summary
    return {
        "id": rule.code,
        "name": _joined(rule.name),
        "shortDescription": {"text": short},
        "fullDescription": {"text": rule.doc.what},
        "help": {"text": _help(rule, spoken, language), "markdown": _markdown(rule, spoken, language)},
        "defaultConfiguration": {"level": level},
        "properties": {"tags": ["public-finance", rule.severity.value], "since": rule.since},
    }


def notification(lack: Lack, level: str, language: str) -> dict[str, object]:
    """The descriptor of what stands in the way of an audit."""
    return {
        "id": lack.value,
        "name": _joined(lack.value),
        "shortDescription": {"text": TITLES[language][lack]},
        "fullDescription": {"text": HELP[language][lack]},
        "help": {"text": HELP[language][lack]},
        "defaultConfiguration": {"level": level},
    }


def _help(rule: Rule, spoken: str, language: str) -> str:
    what, why, _, _ = _HEADS[language]
    return f"{rule.code} {rule.doc.summary} ({spoken})\n\n{what}: {rule.doc.what}\n\n{why}: {rule.doc.why}"


def _markdown(rule: Rule, spoken: str, language: str) -> str:
    what, why, bad, good = _HEADS[language]
    parts = [f"**{rule.code}** {rule.doc.summary} ({spoken})"]
    parts += [f"### {what}\n\n{rule.doc.what}", f"### {why}\n\n{rule.doc.why}"]
    for head, examples in ((f"{bad} {_UNSEEN}", rule.doc.bad), (good, rule.doc.good)):
        parts += [f"### {head}\n\n```text\n{example.rstrip()}\n```" for example in examples[:1]]
    return "\n\n".join(parts)


def _spoken(name: str) -> str:
    """``sum-of-parts``, as the beginning of a sentence."""
    return name.replace("-", " ").capitalize()


def _joined(name: str) -> str:
    """``SumOfParts``: how SARIF writes names."""
    return "".join(word.capitalize() for word in name.split("-"))
