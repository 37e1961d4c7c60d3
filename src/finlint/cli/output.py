"""Writing to consoles that close early or cannot show every character."""

import atexit
import os
import sys
from typing import NoReturn, TextIO

from finlint.errors import FinlintError

_PLAIN = str.maketrans("⟦⟧✓✗", "[]√×")


def write(text: str | bytes, *, json: bool = False) -> None:
    """Print a whole output, or the bytes of a file; a reader that goes away (``| head``) is no error.

    Raises:
        FinlintError: the output cannot be written, because a disk is full for instance.
    """
    stream = sys.stdout
    if stream is None:
        return
    try:
        if isinstance(text, bytes):
            stream.buffer.write(text)
            stream.buffer.flush()
        else:
            _send(stream, _encodable(text, stream, json=json))
    except BrokenPipeError:
        _close(stream)
    except OSError as error:
        _close(stream)
        why = error.strerror or str(error)
        raise FinlintError(f"无法写出结果: {why}", f"cannot write the output: {why}") from None


def complain(text: str) -> None:
    """One line on stderr, if there is one to write to."""
    if sys.stderr is None:
        return
    try:
        sys.stderr.write(f"finlint: {_line(text)}\n")
        sys.stderr.flush()
    except OSError:
        _close(sys.stderr)


def leave(code: int) -> NoReturn:
    """End the process at once, with what was asked for at its end.

    The interpreter takes apart what is left piece by piece, which costs as much as to read a short
    report; the system takes it back as a whole. Not while a thread is at work, and not where something
    is still unwritten, about which the interpreter has something to say.
    """
    threads = sys.modules.get("threading")
    if threads is None or threads.active_count() == 1:
        atexit._run_exitfuncs()  # noqa: SLF001 - the only way to run what others registered
        if all(map(_flushed, (sys.stdout, sys.stderr))):
            os._exit(code)
    sys.exit(code)


def _flushed(stream: TextIO | None) -> bool:
    try:
        if stream is not None:
            stream.flush()
    except (OSError, ValueError):
        return False
    return True


def _line(text: str) -> str:
    """A message without line ends and escape sequences, which names of files may hold."""
    printable = "".join(c if c.isprintable() else ascii(c)[1:-1] for c in text.replace("\n", " "))
    encoding = getattr(sys.stderr, "encoding", None) or "utf-8"
    return printable.encode(encoding, "backslashreplace").decode(encoding)


def _encodable(text: str, stream: TextIO, *, json: bool) -> str:
    """The text as the console can show it; JSON stays JSON."""
    encoding = stream.encoding or "utf-8"
    try:
        text.encode(encoding)
    except UnicodeEncodeError:
        if json:
            from finlint.render.escape import ascii_json  # noqa: PLC0415 - rarely needed

            return ascii_json(text)
        return text.translate(_PLAIN).encode(encoding, "backslashreplace").decode(encoding)
    return text


def _send(stream: TextIO, text: str) -> None:
    stream.write(text)
    stream.flush()


def _close(stream: TextIO) -> None:
    """Point a dead stream at nothing, or the interpreter would complain of it at exit."""
    nothing = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nothing, stream.fileno())
