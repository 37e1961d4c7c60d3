"""Open a report."""

import os

from finlint.reading.decode import decode, refusal
from finlint.text import Source

MAX_BYTES = 16 * 1024 * 1024
"""A report of 16 MiB would be some five thousand pages: it is something else."""


def read(path: str | os.PathLike[str]) -> Source:
    """The text of a file; an empty file has an empty text.

    Raises:
        ReadError: missing, a directory, not to be opened, too large, or not text.
    """
    return decode(raw(path), os.fspath(path))


def raw(path: str | os.PathLike[str]) -> bytes:
    """The bytes of a file.

    Raises:
        ReadError: missing, a directory, not to be opened, or too large.
    """
    name = os.fspath(path)
    try:
        with open(name, "rb") as file:
            data = file.read(MAX_BYTES + 1)
    except FileNotFoundError:
        raise refusal(name, "文件不存在 (no such file)") from None
    except IsADirectoryError:
        raise refusal(name, "是目录，不是文件 (is a directory)") from None
    except PermissionError:
        if os.path.isdir(name):  # what Windows says of a directory
            raise refusal(name, "是目录，不是文件 (is a directory)") from None
        raise refusal(name, "没有读取权限 (permission denied)") from None
    except (OSError, ValueError) as error:
        raise refusal(name, f"无法打开 (cannot open): {error}") from None
    if len(data) > MAX_BYTES:
        raise refusal(name, f"超过 {MAX_BYTES >> 20} MiB，不予读取，请拆分 (larger than the limit, split it)")
    return data
