"""The options of each command."""

from collections.abc import Callable, Mapping
from types import MappingProxyType

from finlint import __version__
from finlint.cli.parser import Parser
from finlint.cli.words import say

LEVELS = ("error", "warning", "info")


def check(language: str) -> Parser:
    """``finlint PATH...``."""
    parser = Parser("finlint", "PATH...", language)
    parser.epilog = say(language, "commands")
    parser.add_argument("paths", nargs="+", metavar="PATH", help=say(language, "paths"))
    parser.listed("select")
    parser.listed("ignore")
    parser.once("prior", "FILE")
    parser.choice("output-format", ("text", "concise", "json"), "text")
    parser.choice("fail-on", LEVELS, LEVELS[0])
    parser.flag("--exit-zero")
    parser.flag("--require-figures")
    _colour(parser)
    _standard_input(parser)
    parser.flag("--version", action="version", version=f"finlint {__version__}")
    return parser


def rule(language: str) -> Parser:
    """``finlint rule CODE``."""
    parser = Parser("finlint rule", "RULE...|--all", language)
    parser.add_argument("rules", nargs="*", metavar="RULE", help=say(language, "rules"))
    parser.flag("--all")
    parser.choice("output-format", ("text", "json"), "text")
    return parser


def ast(language: str) -> Parser:
    """``finlint ast FILE``."""
    return _show("finlint ast", language)


def facts(language: str) -> Parser:
    """``finlint facts FILE``."""
    return _show("finlint facts", language)


def coverage(language: str) -> Parser:
    """``finlint coverage FILE``."""
    parser = _show("finlint coverage", language)
    parser.listed("select")
    parser.listed("ignore")
    parser.once("prior", "FILE")
    _colour(parser)
    return parser


COMMANDS: Mapping[str, Callable[[str], Parser]] = MappingProxyType(
    {"check": check, "rule": rule, "ast": ast, "facts": facts, "coverage": coverage}
)


def _show(program: str, language: str) -> Parser:
    parser = Parser(program, "FILE", language)
    parser.add_argument("path", metavar="FILE", help=say(language, "file"))
    parser.choice("output-format", ("text", "json"), "text")
    _standard_input(parser)
    return parser


def _colour(parser: Parser) -> None:
    parser.choice("color", ("auto", "always", "never"), "auto")


def _standard_input(parser: Parser) -> None:
    parser.add_argument(
        "--stdin-filename",
        metavar="NAME",
        default="<stdin>",
        help=say(parser.language, "stdin-filename"),
    )
