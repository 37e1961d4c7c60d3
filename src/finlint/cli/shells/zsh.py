"""The script for zsh."""

from collections.abc import Iterator, Sequence

from finlint.cli.offers import Command, Kind, Offer

_SCRIPT = r"""#compdef finlint
# finlint: source <(finlint completion zsh), behind compinit; or keep it as _finlint in a directory of $fpath
_finlint_list() {
    local -a words=(@SELECTORS@)
    compset -P '*,'
    compadd -qS '' -a words
}

_finlint_rules() {
    local -a words=(@SELECTORS@)
    compadd -a words
}

# format=file
_finlint_pair() {
    if compset -P '*='; then
        _files
    else
        compadd -S = -- "$@"
    fi
}

_finlint_first() {
    local -a commands=(
@COMMANDS@
    )
    ((CURRENT == 2)) && _describe command commands
    _files
}

_finlint() {
    local command=check
    if ((CURRENT > 2)); then
        case $words[2] in
        @NAMES@)
            command=$words[2]
            shift words
            ((CURRENT--))
            ;;
        esac
    fi
    case $command in
@CASES@
    esac
}

if [[ ${funcstack[1]} == _finlint ]]; then
    _finlint "$@"
else
    compdef _finlint finlint
fi
"""


def script(commands: Sequence[Command], selectors: Sequence[str]) -> str:
    """A function of the completion system, with ``_arguments`` for each command."""
    parts = {
        "COMMANDS": "\n".join(f"        {_quoted(_described(command))}" for command in commands),
        "NAMES": " | ".join(command.name for command in commands),
        "CASES": "\n".join(line for command in commands for line in _case(command)),
        "SELECTORS": " ".join(selectors),
    }
    made = _SCRIPT
    for name, part in parts.items():
        made = made.replace(f"@{name}@", part)
    return made


def _described(command: Command) -> str:
    return f"{command.name}:{_plain(command.about)}"


def _case(command: Command) -> Iterator[str]:
    yield f"    {command.name})"
    specs = [*map(_option, command.options), *_operands(command)]
    yield " \\\n            ".join(["        _arguments", *specs])
    yield "        ;;"


def _option(offer: Offer) -> str:
    """A specification: other names of an option exclude one another, and itself where it stands once."""
    takes = f":{_plain(offer.metavar)}:{_action(offer)}" if offer.takes else ""
    told = _quoted(f"[{_plain(offer.help)}]{takes}")
    ends = [
        name + ("=" if offer.takes and name.startswith("--") else "+" if offer.takes else "") for name in offer.names
    ]
    names = ends[0] if len(ends) == 1 else "{" + ",".join(ends) + "}"
    return f"{_quoted('*' if offer.repeats else '(' + ' '.join(offer.names) + ')')}{names}{told}"


def _operands(command: Command) -> Iterator[str]:
    for place, offer in enumerate(command.operands, 1):
        action = "_finlint_first" if command.name == "check" else _action(offer)
        yield _quoted(f"{'*' if offer.repeats else place}:{_plain(offer.metavar)}:{action}")


def _action(offer: Offer) -> str:
    """What offers the values of an option, or the words of an operand."""
    actions = {
        Kind.CHOICE: f"({' '.join(offer.values)})",
        Kind.RULES: "_finlint_list",
        Kind.RULE: "_finlint_rules",
        Kind.PAIR: f"_finlint_pair {' '.join(offer.values)}",
        Kind.FILE: "_files",
        Kind.DIRECTORY: "_files -/",
    }
    return actions.get(offer.kind, " ")


def _plain(text: str) -> str:
    """A text within a specification, where brackets and colons have a meaning."""
    for sign in ("\\", "[", "]", ":"):
        text = text.replace(sign, f"\\{sign}")
    return text


def _quoted(text: str) -> str:
    return "'" + text.replace("'", "'\\''") + "'"
