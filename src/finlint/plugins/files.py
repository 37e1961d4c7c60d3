"""Kinds of files and output formats that plugins add."""

import os
from collections.abc import Callable, Mapping
from functools import cache
from typing import Any

from finlint.errors import FinlintError, PluginCrashError
from finlint.plugins.asking import all_plugins, answers, broken, mapped, said
from finlint.plugins.installed import offered
from finlint.regex import regex
from finlint.value import value

OWN_SUFFIXES = (".txt", ".md", ".docx")
_SUFFIX = regex(r"\.[a-z0-9]{1,12}")
_FORMAT = regex(r"[a-z][a-z0-9-]{0,30}")


@value(eq=False)
class Offer:
    """A function that a plugin gives for a name, and the plugin."""

    label: str
    hook: str
    name: str
    function: Callable[..., Any]

    def __call__(self, *arguments: object) -> Any:
        """What the function gives.

        Raises:
            PluginCrashError: it raised something that is not finlint's to say.
        """
        try:
            return self.function(*arguments)
        except FinlintError:
            raise
        except Exception as error:
            raise self.crashed(said(error)) from error

    def crashed(self, why: str) -> PluginCrashError:
        """The one line that names it."""
        return PluginCrashError(f"{self.label}: {self.hook}: {self.name}: {why}")


@cache
def readers() -> Mapping[str, Offer]:
    """The readers of all plugins by suffix.

    Raises:
        PluginError: a suffix that is finlint's or another plugin's, or no function.
    """
    return _functions("finlint_readers", lambda name: bool(_SUFFIX.fullmatch(name)) and name not in OWN_SUFFIXES)


def reader(path: str) -> Offer | None:
    """The reader of a file, with its suffix, where it is one of a plugin."""
    suffix = os.path.splitext(path)[1].lower()
    if suffix in ("", *OWN_SUFFIXES) or not offered():
        return None
    return readers().get(suffix)


@cache
def renderers(own: tuple[str, ...]) -> Mapping[str, Offer]:
    """The renderers of all plugins by the name of the format; ``own`` are the names of finlint's.

    Raises:
        PluginError: a name that is finlint's or another plugin's, or no function.
    """
    return _functions("finlint_renderers", lambda name: bool(_FORMAT.fullmatch(name)) and name not in own)


def _functions(hook: str, sound: Callable[[str], bool]) -> Mapping[str, Offer]:
    if not offered():
        return {}
    found: dict[str, Offer] = {}
    for label, offer in answers(all_plugins(), hook):
        for name, function in mapped(label, hook, offer).items():
            if not sound(name):
                raise broken(label, f"{hook}: “{name}” is not a name of its kind, or finlint has it itself")
            if name in found:
                raise broken(label, f"{hook}: “{name}” is that of {found[name].label} already")
            if not callable(function):
                raise broken(label, f"{hook}: {name}: {type(function).__name__} is no function")
            found[name] = Offer(label, hook, name, function)
    return found
