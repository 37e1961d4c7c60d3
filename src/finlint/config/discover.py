"""Which configuration a file has: the nearest finlint.toml or pyproject.toml above it."""

import os
from collections.abc import Iterator

from finlint.config.toml import read_toml

NAMES = ("finlint.toml", "pyproject.toml")
BASELINE = "finlint-baseline.toml"
"""The baseline of a directory and of all below it, where no configuration names another."""


def found(path: str) -> str:
    """The configuration of a file or directory, ``""`` where there is none.

    A pyproject.toml without a table ``[tool.finlint]`` is none.

    Raises:
        ConfigError: a file on the way up cannot be read as TOML.
    """
    for directory in _upward(_directory(path)):
        for name in NAMES:
            file = os.path.join(directory, name)
            if os.path.isfile(file) and (name == NAMES[0] or read_toml(file) is not None):
                return file
    return ""


def baseline_of(path: str) -> str:
    """The nearest baseline above a file that goes by the usual name, ``""`` where there is none."""
    for directory in _upward(_directory(path)):
        if os.path.isfile(file := os.path.join(directory, BASELINE)):
            return file
    return ""


def _directory(path: str) -> str:
    whole = os.path.abspath(path)
    return whole if os.path.isdir(whole) else os.path.dirname(whole)


def _upward(directory: str) -> Iterator[str]:
    while True:
        yield directory
        above = os.path.dirname(directory)
        if above == directory:
            return
        directory = above
