"""The exceptions of finlint: each is one clear line for the user, never a traceback."""


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
