"""``python -m finlint``."""

import sys


def _forget_the_working_directory() -> None:
    """Import nothing from the directory that is audited: ``-m`` puts it first on the path."""
    if not sys.flags.safe_path:
        del sys.path[0]


if __name__ == "__main__":
    _forget_the_working_directory()

    from finlint.cli.main import program

    program()
