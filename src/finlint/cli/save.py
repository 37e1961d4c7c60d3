"""Files that are there whole or not at all."""

import os
import stat
from contextlib import suppress


def save(path: str, data: bytes) -> None:
    """Replace a file by a whole one, with the permissions of the old; write into what is no file, such as a pipe.

    Raises:
        OSError: it cannot be written; what stood there stands there still.
    """
    try:
        mode = os.stat(path).st_mode
    except FileNotFoundError:
        mode = None
    if mode is not None and not stat.S_ISREG(mode):
        with open(path, "wb") as stream:
            stream.write(data)
        return
    real = os.path.realpath(path)
    made = os.path.join(os.path.dirname(real), f".finlint-{os.urandom(8).hex()}.tmp")
    try:
        with open(made, "xb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        if mode is not None:
            os.chmod(made, stat.S_IMODE(mode))
        os.replace(made, real)
    except BaseException:
        with suppress(OSError):
            os.unlink(made)
        raise
