"""The options of each command."""

from collections.abc import Callable, Mapping
from types import MappingProxyType

from finlint import __version__
from finlint.cli.parser import Parser
from finlint.cli.words import say

FORMATS = ("text", "concise", "grouped", "json", "jsonl", "sarif", "github", "gitlab", "xlsx")
LEVELS = ("error", "warning", "info")


def check(language: str) -> Parser:
    """``finlint PATH...``."""
    parser = Parser("finlint", "PATH...", language)
    parser.epilog = say(language, "commands")
    parser.add_argument("paths", nargs="+", metavar="PATH", help=say(language, "paths"))
    _configured(parser)
    parser.choice("output-format", FORMATS, "text", _more_formats)
    parser.paired("report", FORMATS, _more_formats)
    parser.choice("fail-on", LEVELS, None)
    parser.once("baseline", "FILE")
    parser.flag("--allow-stale")
    parser.flag("--statistics")
    _many(parser)
    parser.flag("--diff")
    parser.flag("--fix")
    parser.flag("--unsafe-fixes")
    parser.flag("--exit-zero")
    parser.flag("--require-figures")
    _colour(parser)
    _standard_input(parser)
    parser.flag("--version", action="version", version=f"finlint {__version__}")
    return parser


def _more_formats() -> tuple[str, ...]:
    """The formats of plugins, asked for where finlint has none of that name."""
    from finlint.plugins.files import renderers  # noqa: PLC0415 - only then

    return tuple(renderers(FORMATS))


def test(language: str) -> Parser:
    """``finlint test RULES.toml [REPORT...]``."""
    parser = Parser("finlint test", "RULES.toml [REPORT...]", language)
    parser.add_argument("paths", nargs="*", metavar="PATH", help=say(language, "tested"))
    parser.flag("--schema")
    parser.choice("output-format", ("text", "json"), "text")
    parser.once("prior", "FILE")
    _found(parser)
    _standard_input(parser)
    return parser


def new_plugin(language: str) -> Parser:
    """``finlint new-plugin NAME``."""
    parser = Parser("finlint new-plugin", "NAME", language)
    parser.add_argument("name", metavar="NAME", help=say(language, "plugin name"))
    parser.once("directory", "DIRECTORY")
    parser.once("code", "CAPITALS")
    return parser


def plugins(language: str) -> Parser:
    """``finlint plugins``."""
    parser = Parser("finlint plugins", "", language)
    parser.choice("output-format", ("text", "json"), "text")
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
    parser = _show("finlint facts", language)
    _found(parser)
    return parser


def coverage(language: str) -> Parser:
    """``finlint coverage FILE``."""
    parser = _show("finlint coverage", language)
    _configured(parser)
    _colour(parser)
    return parser


def config(language: str) -> Parser:
    """``finlint config [FILE]``."""
    parser = Parser("finlint config", "[FILE]", language)
    parser.add_argument("path", nargs="?", default=".", metavar="FILE", help=say(language, "configured file"))
    parser.flag("--schema")
    parser.choice("output-format", ("text", "json"), "text")
    _configured(parser)
    return parser


def init(language: str) -> Parser:
    """``finlint init [DIRECTORY]``."""
    parser = Parser("finlint init", "[DIRECTORY]", language)
    parser.add_argument("path", nargs="?", default=".", metavar="DIRECTORY", help=say(language, "directory"))
    return parser


def baseline(language: str) -> Parser:
    """``finlint baseline write|check|prune PATH...``."""
    parser = Parser("finlint baseline", "write|check|prune PATH...", language)
    parser.add_argument("action", metavar="write|check|prune", help=say(language, "baseline action"))
    parser.add_argument("paths", nargs="+", metavar="PATH", help=say(language, "paths"))
    _configured(parser)
    parser.once("baseline", "FILE")
    parser.once("reason", "TEXT")
    _many(parser)
    _standard_input(parser)
    return parser


def completion(language: str) -> Parser:
    """``finlint completion bash|zsh|fish``."""
    parser = Parser("finlint completion", "bash|zsh|fish", language)
    parser.add_argument("shell", metavar="bash|zsh|fish", help=say(language, "shell"))
    return parser


def lsp(language: str) -> Parser:
    """``finlint lsp``."""
    parser = Parser("finlint lsp", "", language)
    parser.flag("--stdio")
    _configured(parser)
    return parser


COMMANDS: Mapping[str, Callable[[str], Parser]] = MappingProxyType(
    {
        "check": check,
        "rule": rule,
        "ast": ast,
        "facts": facts,
        "coverage": coverage,
        "config": config,
        "init": init,
        "baseline": baseline,
        "plugins": plugins,
        "new-plugin": new_plugin,
        "test": test,
        "completion": completion,
        "lsp": lsp,
    }
)


def _show(program: str, language: str) -> Parser:
    parser = Parser(program, "FILE", language)
    parser.add_argument("path", metavar="FILE", help=say(language, "file"))
    parser.choice("output-format", ("text", "json"), "text")
    _standard_input(parser)
    return parser


def _configured(parser: Parser) -> None:
    """What a run asks for in place of, or beside, what configurations say."""
    _found(parser)
    parser.listed("select")
    parser.listed("extend-select")
    parser.listed("ignore")
    parser.listed("exclude", "PATTERNS")
    parser.flag("--force-exclude")
    parser.once("prior", "FILE")


def _many(parser: Parser) -> None:
    """How a run over many files goes."""
    parser.number("-j", "--jobs")
    parser.flag("--no-cache")


def _found(parser: Parser) -> None:
    """Which configuration counts."""
    parser.once("config", "FILE")
    parser.flag("--isolated")


def _colour(parser: Parser) -> None:
    parser.choice("color", ("auto", "always", "never"), "auto")


def _standard_input(parser: Parser) -> None:
    parser.add_argument(
        "--stdin-filename",
        metavar="NAME",
        default="<stdin>",
        help=say(parser.language, "stdin-filename"),
    )
