"""Whether to print colours, by the conventions that users set once for all tools."""

from collections.abc import Mapping

_OFF = ("", "0", "false", "no", "off")


def coloured(choice: str, environ: Mapping[str, str], *, terminal: bool) -> bool:
    """The option decides; else NO_COLOR, what forces, CLICOLOR=0, TERM=dumb, and the terminal.

    See https://no-color.org, https://force-color.org and https://bixense.com/clicolors.
    """
    if choice != "auto":
        return choice == "always"
    if environ.get("NO_COLOR"):
        return False
    if any(environ.get(name, "").lower() not in _OFF for name in ("FORCE_COLOR", "CLICOLOR_FORCE")):
        return True
    if environ.get("CLICOLOR") == "0" or environ.get("TERM") == "dumb":
        return False
    return terminal
