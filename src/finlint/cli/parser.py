"""argparse with errors in the user's language that name the nearest option."""

import argparse
import os
import re
from collections.abc import Callable, Sequence
from typing import NoReturn

from finlint.cli.output import write
from finlint.cli.words import say
from finlint.errors import UsageError

_ONE_VALUE = r"argument (?:-\w/)?([\w-]+)(?:/[\w-]+)*: expected "
_NO_VALUE = r"argument (?:-\w/)?([\w-]+)(?:/[\w-]+)*: ignored explicit argument"
_MISSING = r"the following arguments are required: (.+)"
_WIDTH = 80
More = Callable[[], Sequence[str]]


class Parser(argparse.ArgumentParser):
    """One command; what is wrong is a UsageError and never an exit from inside."""

    def __init__(self, program: str, operands: str, language: str) -> None:
        """Make the command with ``--help``, ``--lang`` and nothing else."""
        super().__init__(
            prog=program,
            usage=f"%(prog)s {operands} [{say(language, 'options')}]",
            description=say(language, "about"),
            formatter_class=lambda prog: _Formatter(prog, language),
            add_help=False,
            allow_abbrev=False,
        )
        self.language = language
        self._positionals.title = say(language, "arguments")
        self._optionals.title = say(language, "options")
        self.flag("-h", "--help", action="help")
        self.choice("lang", ("zh", "en"), None)

    @property
    def actions(self) -> Sequence[argparse.Action]:
        """Its options and operands, in the order of the help."""
        return self._actions

    def flag(self, *names: str, action: str = "store_true", **more: str) -> None:
        """Add an option without a value."""
        name = names[-1].removeprefix("--")
        self.add_argument(*names, action=action, help=say(self.language, name), **more)  # type: ignore[arg-type]

    def choice(self, name: str, values: Sequence[str], default: str | None, more: More = tuple) -> None:
        """Add an option with one of some values; ``None`` where it is not given, and a configuration may say.

        ``more`` gives further values, and is asked only where a value is none of those.
        """
        self.add_argument(
            f"--{name}",
            type=self._one_of(f"--{name}", values, more),
            default=default,
            metavar="|".join(values),
            help=say(self.language, name, ", ".join(values)),
        )

    def listed(self, name: str, values: str = "RULES") -> None:
        """Add an option whose value is a comma list, and which may be repeated."""
        self.add_argument(
            f"--{name}",
            type=self._list(f"--{name}"),
            action="extend",
            default=[],
            metavar=values,
            help=say(self.language, name),
        )

    def paired(self, name: str, values: Sequence[str], more: More = tuple) -> None:
        """Add an option whose value is one of some values, ``=`` and a file; it may be repeated."""
        self.add_argument(
            f"--{name}",
            type=self._pair(f"--{name}", values, more),
            action="append",
            default=[],
            metavar="FORMAT=FILE",
            help=say(self.language, name),
        )

    def once(self, name: str, value: str) -> None:
        """Add an option with one value, ``None`` by default; two of them would leave one unheard."""
        self.add_argument(f"--{name}", action=_Once, metavar=value, help=say(self.language, name))

    def number(self, *names: str) -> None:
        """Add an option whose value is a positive whole number, 0 where it is not given."""

        def positive(value: str) -> int:
            if not value.isascii() or not value.isdecimal() or int(value[:6]) < 1:
                raise UsageError(say(self.language, "no number", names[-1]))
            return int(value[:6])

        self.add_argument(*names, type=positive, default=0, metavar="N", help=say(self.language, names[-1].strip("-")))

    def understand(self, arguments: Sequence[str]) -> argparse.Namespace:
        """Parse; ``language`` is what was asked for, ``lang`` what is spoken.

        Raises:
            UsageError: one line in the language of the user.
        """
        options, rest = self.parse_known_intermixed_args(list(arguments))
        for word in rest:
            if word.startswith("-") and word != "-":
                name = word.partition("=")[0]
                near = nearest(name, self._option_string_actions, self.language)
                raise UsageError(say(self.language, "unknown option", name, near))
            raise UsageError(say(self.language, "too many", word))
        options.language, options.lang = options.lang, options.lang or self.language
        return options

    def error(self, message: str) -> NoReturn:
        """Say in the user's language what argparse says in English."""
        for pattern, name in ((_ONE_VALUE, "no value"), (_NO_VALUE, "needless value"), (_MISSING, "no argument")):
            if match := re.match(pattern, message):
                raise UsageError(say(self.language, name, match[1]))
        raise UsageError(say(self.language, "usage error", message))

    def _print_message(self, message: str, file: object = None) -> None:
        """Help and version, on any console."""
        del file
        write(message)

    def _one_of(self, option: str, values: Sequence[str], more: More = tuple) -> Callable[[str], str]:
        def check(value: str) -> str:
            if value in values:
                return value
            known = (*values, *more())
            if value in known:
                return value
            near = nearest(value, known, self.language)
            msg = say(self.language, "unknown choice", option, value, near, ", ".join(known))
            raise UsageError(msg)

        return check

    def _pair(self, option: str, values: Sequence[str], more: More) -> Callable[[str], tuple[str, str]]:
        check = self._one_of(option, values, more)

        def split(value: str) -> tuple[str, str]:
            name, equals, path = value.partition("=")
            if not (equals and path):
                raise UsageError(say(self.language, "no file", option, value))
            return check(name), path

        return split

    def _list(self, option: str) -> Callable[[str], list[str]]:
        def split(value: str) -> list[str]:
            words = [word.strip() for word in value.split(",") if word.strip()]
            if not words:
                raise UsageError(say(self.language, "empty list", option))
            return words

        return split


class _Once(argparse.Action):
    """Keep the one value that an option is given."""

    def __call__(self, parser, namespace, values, option_string=None) -> None:  # type: ignore[no-untyped-def]  # noqa: ANN001
        if getattr(namespace, self.dest) is not None:
            raise UsageError(say(parser.language, "twice", option_string))
        setattr(namespace, self.dest, values)


class _Formatter(argparse.HelpFormatter):
    def __init__(self, program: str, language: str) -> None:
        super().__init__(program, max_help_position=32, width=_columns() - 2)
        self._language = language

    def add_usage(self, usage, actions, groups, prefix=None) -> None:  # type: ignore[no-untyped-def]  # noqa: ANN001
        super().add_usage(usage, actions, groups, prefix or say(self._language, "usage"))


def _columns() -> int:
    """The width of the terminal: argparse would ask shutil, at the price of every archive format."""
    try:
        return int(os.environ.get("COLUMNS") or 0) or os.get_terminal_size().columns or _WIDTH
    except (OSError, ValueError):
        return _WIDTH


def nearest(word: str, known: Sequence[str] | dict[str, argparse.Action], language: str) -> str:
    """The end of a message that names what was probably meant."""
    from difflib import get_close_matches  # noqa: PLC0415 - only where something is misspelt

    near = get_close_matches(word, list(known), 1, cutoff=0.5)
    return say(language, "nearest", near[0]) if near else ""
