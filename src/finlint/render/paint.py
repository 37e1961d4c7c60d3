"""Colours of a terminal, by the part they are for."""

from collections.abc import Mapping

from finlint.audit import Severity, View
from finlint.audit.coverage import Standing
from finlint.value import value


@value
class Paint:
    """Colours by the part they are for; empty without colour."""

    palette: Mapping[str, str]

    def __call__(self, text: str, part: str) -> str:
        """The text in the colour of a part."""
        code = self.palette.get(part, "") if text else ""
        return f"{code}{text}{self.palette['reset']}" if code else text

    @property
    def brackets(self) -> tuple[str, str]:
        """What stands around the number at fault where colour cannot show it."""
        return ("", "") if self.palette else ("⟦", "⟧")


def painted(view: View) -> Paint:
    """The colours that a view asks for."""
    return Paint(_palette() if view.colour else {})


def _palette() -> Mapping[str, str]:
    from colorama import Fore, Style  # noqa: PLC0415 - 8 ms, only for colour

    bright = Style.BRIGHT
    return {
        "reset": Style.RESET_ALL,
        "strong": bright,
        "frame": bright + Fore.BLUE,
        "fault": bright + Fore.RED,
        "operand": Fore.CYAN,
        Severity.ERROR.value: bright + Fore.RED,
        Severity.WARNING.value: bright + Fore.YELLOW,
        Severity.INFO.value: bright + Fore.CYAN,
        Standing.VERIFIED.value: Fore.GREEN,
        Standing.CONTRADICTED.value: bright + Fore.RED,
        Standing.UNDECIDED.value: bright + Fore.YELLOW,
        Standing.UNCHECKED.value: Style.DIM,
    }


def prepare_console() -> None:
    """Let an old Windows console understand colours."""
    from colorama import just_fix_windows_console  # noqa: PLC0415

    just_fix_windows_console()
