"""The exceptions of finlint: each is one clear line for the user, never a traceback."""

from collections.abc import Collection


def printable(text: str) -> str:
    """A message on one line, whatever the file that it quotes has in it."""
    return "".join(c if c.isprintable() else f"\\u{ord(c):04x}" for c in text)


def nearest(word: str, known: Collection[str]) -> tuple[str, str]:
    """The end of a message that names what was probably meant, in Chinese and in English; empty for nothing near."""
    from difflib import get_close_matches  # noqa: PLC0415 - only where a word is misspelt

    near = get_close_matches(word, known, 1)
    return (f"；最接近的是 {near[0]}", f"; the nearest is {near[0]}") if near else ("", "")


class FinlintError(Exception):
    """Anything that finlint refuses to do, said in one line; the command line exits with 2.

    A second argument says the same in English.
    """

    def __str__(self) -> str:
        """The line, in Chinese where it is given in both languages."""
        return str(self.args[0]) if self.args else ""


class ReadError(FinlintError):
    """A file that could not be audited: missing, a directory, too large, not text."""


class PriorError(FinlintError):
    """A report that is not last year's; names the years that were read."""


class UsageError(FinlintError):
    """An option, code or name that means nothing here."""


class ConfigError(FinlintError):
    """A configuration that cannot be read or understood; names file and line."""


class ExtraError(FinlintError):
    """A feature whose package is not installed; names the command that installs it."""


class RuleFileError(FinlintError):
    """A TOML rule that cannot be read; names file, rule, line and column."""


class PluginError(FinlintError):
    """A plugin that did not load or broke the contract; names distribution, version and hook."""


class PluginCrashError(Exception):
    """A plugin that raised while it ran: one line with distribution, version and hook; exit code 3."""
