"""Open a report."""

import os

from finlint.reading.decode import decode, refusal
from finlint.text import Source

MAX_BYTES = 16 * 1024 * 1024
"""A report of 16 MiB would be some five thousand pages: it is something else."""
MAX_DOCUMENT = 4 * MAX_BYTES
"""Pictures make a Word document larger."""


def read(path: str | os.PathLike[str]) -> Source:
    """The text of a file; an empty file has an empty text.

    Raises:
        ReadError: missing, a directory, not to be opened, too large, or neither text nor a Word document.
    """
    return understood(raw(path), os.fspath(path))


def raw(path: str | os.PathLike[str]) -> bytes:
    """The bytes of a file.

    Raises:
        ReadError: missing, a directory, not to be opened, or too large.
    """
    name = os.fspath(path)
    try:
        with open(name, "rb") as file:
            limit = MAX_DOCUMENT if is_document(name) else MAX_BYTES
            data = file.read(limit + 1)
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
    if len(data) > limit:
        raise refusal(name, f"超过 {limit >> 20} MiB，不予读取，请拆分 (larger than the limit, split it)")
    return data


def understood(data: bytes, path: str) -> Source:
    """The text of what a file of this name holds: a Word document by its suffix, or else a text.

    Raises:
        ReadError: it is not what its name says.
    """
    if is_document(path):
        from finlint.reading.word import document  # noqa: PLC0415 - most reports are texts

        return document(data, path)
    return decode(data, path)


def is_document(path: str) -> bool:
    """Whether a name is that of a Word document."""
    return path.lower().endswith(".docx")
