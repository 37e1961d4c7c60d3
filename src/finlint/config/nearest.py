"""The configuration of a file, which most files have none of."""

import os

from finlint.config.config import Config
from finlint.config.discover import baseline_of, found
from finlint.value import replace


def config_of(path: str, given: str = "", *, isolated: bool = False) -> Config:
    """What is in force for a file: the configuration that is given, or the nearest above it.

    Raises:
        ConfigError: it cannot be read, or something in it means nothing.
    """
    if isolated:
        return Config()
    config = _read(os.path.abspath(given) if given else found(path))
    return config if config.baseline else replace(config, baseline=baseline_of(path))


def _read(file: str) -> Config:
    if not file:
        return Config()
    from finlint.config.load import load  # noqa: PLC0415 - what a configuration may hold is of use where one is

    return load(file)


def shown(file: str) -> str:
    """A path as short as it can be said from here."""
    near = os.path.relpath(file)
    return near if len(near) < len(file) else file
