"""Reports as text for people and for machines: one file a format, functions of one signature."""

from collections.abc import Callable, Mapping
from importlib import import_module
from types import MappingProxyType

from finlint.audit import Renderer, Report, Totals, View
from finlint.errors import ExtraError
from finlint.plugins.files import renderers
from finlint.value import value

FORMATS: Mapping[str, str] = MappingProxyType(
    {
        "text": "finlint.render.text",
        "concise": "finlint.render.concise",
        "grouped": "finlint.render.grouped",
        "json": "finlint.render.json",
        "jsonl": "finlint.render.jsonl",
        "sarif": "finlint.render.sarif",
        "github": "finlint.render.github",
        "gitlab": "finlint.render.gitlab",
        "xlsx": "finlint.render.xlsx",
    }
)
"""Each format and the module whose ``render`` makes it."""

JSON = frozenset({"json", "jsonl", "sarif", "gitlab"})
"""The formats that can be written in ASCII alone and stay the same."""

FOR_READERS = frozenset({"text", "concise", "grouped"})
"""The formats that have nothing to say where no file was audited: stderr says why."""

EXPLAINING = frozenset({"sarif", "xlsx"})
"""The formats that show the documentation of rules."""

COVERING = frozenset({"xlsx"})
"""The formats that show what became of each number."""

_EXTRAS: Mapping[str, str] = MappingProxyType({"xlsxwriter": "xlsx"})
"""Packages that not every installation has, and the extra that brings each."""


STREAMED = frozenset({"text", "concise", "jsonl"})
"""The formats that are printed report by report, by ``piece`` and ``ending`` of their modules."""


@value
class Stream:
    """What prints one report, and what ends the output."""

    piece: Callable[[Report, View], str]
    ending: Callable[[Totals, View], str]


def stream(name: str) -> Stream:
    """A format that is printed report by report."""
    module = import_module(FORMATS[name])
    return Stream(module.piece, module.ending)


def renderer(name: str) -> Renderer:
    """The renderer of a format, imported when it is asked for.

    Raises:
        ExtraError: it needs a package that is not installed.
    """
    if name not in FORMATS:
        return renderers(tuple(FORMATS))[name]
    try:
        found: Renderer = import_module(FORMATS[name]).render
    except ModuleNotFoundError as error:
        extra = _EXTRAS.get(error.name or "")
        if extra is None:
            raise
        raise ExtraError(
            f"输出格式 {name} 另需一个包，请先安装: pip install 'finlint[{extra}]'",
            f"the output format {name} needs another package: pip install 'finlint[{extra}]'",
        ) from None
    return found
