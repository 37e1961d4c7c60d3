"""``finlint new-plugin``: a package with a rule, an equation, examples and tests, that passes them at once."""

import os
from argparse import Namespace
from collections.abc import Mapping

from finlint import __version__
from finlint.cli.exit import Exit
from finlint.cli.output import write
from finlint.cli.words import say
from finlint.errors import FinlintError, UsageError
from finlint.regex import regex
from finlint.store import beside, content

_NAME = regex(r"[a-z][a-z0-9]*(?:-[a-z0-9]+)*")
_CAPITALS = regex(r"[A-Z]{2,6}")
_HOUSE = "FL"
_FILES: Mapping[str, str] = {
    "pyproject.toml": "pyproject.toml.txt",
    "README.md": "README.md.txt",
    "src/{{module}}/__init__.py": "init.py.txt",
    "src/{{module}}/py.typed": "",
    "src/{{module}}/rules.toml": "rules.toml.txt",
    "src/{{module}}/{{lower}}002_visitors.py": "rule.py.txt",
    "tests/test_{{module}}.py": "test.py.txt",
    "examples/report.txt": "report.txt.txt",
}
"""What the package holds, and the template of each; placeholders are in double braces."""


def run(options: Namespace) -> int:
    """Write the package into a directory of its name; nothing that is there is touched."""
    words = _words(options)
    folder = os.path.join(options.directory or ".", words["distribution"])
    if os.path.lexists(folder):
        raise UsageError(say(options.lang, "exists", folder))
    try:
        for name, template in _FILES.items():
            path = os.path.join(folder, *_filled(name, words).split("/"))
            os.makedirs(os.path.dirname(path), exist_ok=True)
            with open(path, "x", encoding="utf-8", newline="\n") as file:
                file.write(_filled(content(beside(__file__, f"template/{template}")), words) if template else "")
    except OSError as error:
        raise FinlintError(say(options.lang, "not written", folder, error.strerror or error)) from None
    write(say(options.lang, "plugin made", folder, words["distribution"]) + "\n")
    return Exit.CLEAN


def _words(options: Namespace) -> Mapping[str, str]:
    """What the placeholders stand for."""
    short = options.name.removeprefix("finlint-")
    if not _NAME.fullmatch(short):
        raise UsageError(say(options.lang, "no plugin name", options.name))
    letters = "".join(letter for letter in short if letter.isalpha()).upper()
    code = options.code or (letters if len(letters) > 1 else letters * 2)[:6]
    if not _CAPITALS.fullmatch(code) or code == _HOUSE:
        raise UsageError(say(options.lang, "no capitals", code))
    return {
        "short": short,
        "title": short,
        "distribution": f"finlint-{short}",
        "module": f"finlint_{short.replace('-', '_')}",
        "code": code,
        "lower": code.lower(),
        "version": ".".join(__version__.split(".")[:2]),
    }


def _filled(text: str, words: Mapping[str, str]) -> str:
    for name, word in words.items():
        text = text.replace("{{" + name + "}}", word)
    return text
