"""Reports as text for people and for machines: one file a format, functions of one signature."""

from collections.abc import Mapping
from importlib import import_module
from types import MappingProxyType

from finlint.audit import Renderer

FORMATS: Mapping[str, str] = MappingProxyType(
    {
        "text": "finlint.render.text",
        "concise": "finlint.render.concise",
        "json": "finlint.render.json",
    }
)
"""Each format and the module whose ``render`` makes it."""


def renderer(name: str) -> Renderer:
    """The renderer of a format, imported when it is asked for."""
    found: Renderer = import_module(FORMATS[name]).render
    return found
