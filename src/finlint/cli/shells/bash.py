"""The script for bash, 3.2 of macOS included."""

from collections.abc import Iterator, Sequence

from finlint.cli.offers import Command, Kind, Offer

_SCRIPT = r"""# finlint: eval "$(finlint completion bash)"
_finlint() {
    local IFS=$' \t\n' command=check kind= values= at=$((COMP_CWORD - 1))
    local current=${COMP_WORDS[COMP_CWORD]} before=${COMP_WORDS[at]}
    # bash cuts words at "=": --option=value and format=file are three words each
    if [[ $current == = ]]; then
        current=
    elif [[ $before == = ]]; then
        before=${COMP_WORDS[at - 1]}
    fi
    if ((COMP_CWORD > 1)); then
        case ${COMP_WORDS[1]} in
        @NAMES@) command=${COMP_WORDS[1]} ;;
        esac
    fi
    case "$command $before" in
@VALUES@
    *)
        if [[ $current == -* ]]; then
            case $command in
@OPTIONS@
            esac
        elif ((COMP_CWORD == 1)); then
            kind=first values='@COMMANDS@'
        else
            case $command in
@OPERANDS@
            esac
        fi
        ;;
    esac
    COMPREPLY=()
    case $kind in
    choice | rule) COMPREPLY=($(compgen -W "$values" -- "$current")) ;;
    rules) # the last of a list
        COMPREPLY=($(compgen -P "${current%"${current##*,}"}" -W "$values" -- "${current##*,}"))
        compopt -o nospace 2>/dev/null
        ;;
    pair) # what follows "=" is a file, which the shell completes
        COMPREPLY=($(compgen -S = -W "$values" -- "$current"))
        compopt -o nospace 2>/dev/null
        ;;
    first)
        COMPREPLY=($(compgen -W "$values" -- "$current"))
        IFS=$'\n'
        COMPREPLY+=($(compgen -f -- "$current"))
        compopt -o filenames 2>/dev/null
        ;;
    directory)
        IFS=$'\n'
        COMPREPLY=($(compgen -d -- "$current"))
        compopt -o filenames 2>/dev/null
        ;;
    esac
}
_finlint_selectors='@SELECTORS@'
complete -o default -F _finlint finlint
"""


def script(commands: Sequence[Command], selectors: Sequence[str]) -> str:
    """A function of the shell that finds the command, what its options take, and what may stand here."""
    parts = {
        "NAMES": " | ".join(command.name for command in commands),
        "COMMANDS": " ".join(command.name for command in commands),
        "VALUES": "\n".join(line for command in commands for line in _values(command)),
        "OPTIONS": "\n".join(_options(command) for command in commands),
        "OPERANDS": "\n".join(line for command in commands for line in _operands(command)),
        "SELECTORS": " ".join(selectors),
    }
    made = _SCRIPT
    for name, part in parts.items():
        made = made.replace(f"@{name}@", part)
    return made


def _values(command: Command) -> Iterator[str]:
    """What may follow each option."""
    for offer in command.options:
        if offer.takes:
            names = " | ".join(f"'{command.name} {name}'" for name in offer.names)
            yield f"    {names}) {_asks(offer)} ;;"


def _options(command: Command) -> str:
    names = " ".join(name for offer in command.options for name in offer.names)
    return f"            {command.name}) kind=choice values='{names}' ;;"


def _operands(command: Command) -> Iterator[str]:
    """What may stand without an option; names of files are the shell's own matter."""
    for place, offer in enumerate(command.operands):
        if offer.kind is not Kind.FILE:
            first = "((COMP_CWORD == 2)) && " if len(command.operands) > 1 else ""
            assert place == 0, "only the first of several operands may be other than a file"
            yield f"            {command.name}) {first}{_asks(offer)} ;;"


def _asks(offer: Offer) -> str:
    """The assignments that ask for the words of an offer."""
    if offer.kind in (Kind.RULES, Kind.RULE):
        return f"kind={offer.kind.value} values=$_finlint_selectors"
    return f"kind={offer.kind.value} values='{' '.join(offer.values)}'"
