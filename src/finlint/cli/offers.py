"""What may stand on a command line, told by the same parsers that read it: the matter of shell completion."""

from argparse import Action
from collections.abc import Mapping
from enum import StrEnum
from types import MappingProxyType

from finlint.cli.arguments import COMMANDS, FORMATS
from finlint.engine.available import available
from finlint.value import value


class Kind(StrEnum):
    """What a word of a command line is."""

    FLAG = "flag"
    CHOICE = "choice"
    RULES = "rules"
    """Codes, beginnings of codes and names, by commas."""
    RULE = "rule"
    PAIR = "pair"
    """A choice, ``=`` and a file."""
    FILE = "file"
    DIRECTORY = "directory"
    TEXT = "text"


_KINDS: Mapping[str, Kind] = MappingProxyType(
    {
        "RULES": Kind.RULES,
        "RULE": Kind.RULE,
        "FORMAT=FILE": Kind.PAIR,
        "FILE": Kind.FILE,
        "PATH": Kind.FILE,
        "DIRECTORY": Kind.DIRECTORY,
    }
)
_ABOUT: Mapping[str, tuple[str, str]] = MappingProxyType(
    {
        "check": ("核对报告", "audit reports"),
        "rule": ("解释规则", "explain rules"),
        "ast": ("打印语法树", "print the tree of a report"),
        "facts": ("打印读到的数", "print the numbers as they were read"),
        "coverage": ("哪些数核对过", "which numbers were checked"),
        "config": ("生效的配置", "the configuration in force"),
        "init": ("写一个配置文件", "write a configuration to begin with"),
        "baseline": ("记下已知的发现", "known findings"),
        "lsp": ("编辑器里边写边查", "serve an editor"),
        "plugins": ("装了哪些插件", "the plugins that are loaded"),
        "new-plugin": ("写一个插件", "write a plugin to begin with"),
        "test": ("运行规则文件的例子", "run the examples of a rule file"),
        "completion": ("打印补全脚本", "print a completion script"),
    }
)


@value
class Offer:
    """An option by its names, or without one an operand; ``values`` are those of a choice or a pair."""

    names: tuple[str, ...]
    kind: Kind
    values: tuple[str, ...]
    help: str
    metavar: str
    repeats: bool

    @property
    def takes(self) -> bool:
        """Whether a value follows the name."""
        return self.kind is not Kind.FLAG


@value
class Command:
    """A command with its options and its operands, the last of which may stand several times."""

    name: str
    about: str
    options: tuple[Offer, ...]
    operands: tuple[Offer, ...]


def commands(language: str) -> tuple[Command, ...]:
    """Every command, in the order of the help."""
    return tuple(_command(name, language) for name in COMMANDS)


def selectors() -> tuple[str, ...]:
    """All that a list of rules may hold: codes, families of codes and names."""
    rules = available()
    families = dict.fromkeys(rule.code[:-2] for rule in rules)
    return (*families, *(rule.code for rule in rules), *(rule.name for rule in rules))


def _command(name: str, language: str) -> Command:
    offers = [_offer(action) for action in COMMANDS[name](language).actions]
    about = _ABOUT.get(name, ("", ""))[language == "en"]
    options = tuple(offer for offer in offers if offer.names)
    return Command(name, about, options, tuple(offer for offer in offers if not offer.names))


def _offer(action: Action) -> Offer:
    """What an action of argparse takes, from the word that the help shows for it."""
    metavar = str(action.metavar or "")
    kind, values = _KINDS.get(metavar, Kind.TEXT), _values(metavar)
    if action.nargs == 0:
        kind = Kind.FLAG
    elif values:
        kind = Kind.CHOICE
    if kind is Kind.PAIR:
        values = FORMATS
    repeats = isinstance(action.default, list) or action.nargs in ("+", "*")
    return Offer(tuple(action.option_strings), kind, values, action.help or "", metavar, repeats)


def _values(metavar: str) -> tuple[str, ...]:
    return tuple(metavar.split("|")) if "|" in metavar else ()
