"""The script for fish."""

from collections.abc import Iterator, Sequence

from finlint.cli.offers import Command, Kind, Offer

_SCRIPT = r"""# finlint: finlint completion fish | source
set -g __finlint_selectors @SELECTORS@

function __finlint_command
    set -l words (commandline -opc)
    if contains -- "$words[2]" @NAMES@
        echo $words[2]
    else
        echo check
    end
end

function __finlint_words
    count (commandline -opc)
end

# what may stand behind the last comma of a list
function __finlint_list
    set -l list (commandline -ct | string replace -r '^-[^=]*=' '' | string match -r '.*,')
    printf '%s\n' "$list"$__finlint_selectors
end

complete -c finlint -e
@LINES@
"""


def script(commands: Sequence[Command], selectors: Sequence[str]) -> str:
    """One call of ``complete`` for each thing that may stand on a command line."""
    names = [command.name for command in commands]
    lines = [line for command in commands for line in _lines(command)]
    parts = {"NAMES": " ".join(names), "LINES": "\n".join(lines), "SELECTORS": " ".join(selectors)}
    made = _SCRIPT
    for name, part in parts.items():
        made = made.replace(f"@{name}@", part)
    return made


def _lines(command: Command) -> Iterator[str]:
    yield f"complete -c finlint -n 'test (__finlint_words) -eq 1' -a {command.name} -d {_quoted(command.about)}"
    for offer in command.options:
        names = " ".join(f"-l {name[2:]}" if name.startswith("--") else f"-s {name[1:]}" for name in offer.names)
        yield f"complete -c finlint -n {_where(command)} {names}{_takes(offer)} -d {_quoted(offer.help)}"
    for offer in command.operands[:1]:
        if offer.kind is not Kind.FILE:
            alone = len(command.operands) == 1
            yield f"complete -c finlint -n {_where(command, place=0 if alone else 2)}{_takes(offer).replace(' -r', '')}"


def _where(command: Command, place: int = 0) -> str:
    """The condition that it is this command, and this place among the words."""
    behind = f"; and test (__finlint_words) -eq {place}" if place else ""
    more = "; and test (__finlint_words) -gt 1" if command.name != "check" else ""
    return f"'test (__finlint_command) = {command.name}{behind or more}'"


def _takes(offer: Offer) -> str:
    """What follows an option, or stands as an operand."""
    takes = {
        Kind.FLAG: "",
        Kind.CHOICE: f" -r -f -a {_quoted(' '.join(offer.values))}",
        Kind.RULES: " -r -f -a '(__finlint_list)'",
        Kind.RULE: " -r -f -a '$__finlint_selectors'",
        Kind.PAIR: f" -r -a {_quoted(' '.join(f'{name}=' for name in offer.values))}",
        Kind.DIRECTORY: " -r -f -a '(__fish_complete_directories)'",
    }
    return takes.get(offer.kind, " -r")


def _quoted(text: str) -> str:
    return "'" + text.replace("\\", "\\\\").replace("'", "\\'") + "'"
