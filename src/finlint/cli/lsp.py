"""``finlint lsp``: the language server, on standard input and output."""

from argparse import Namespace

from finlint.cli.exit import Exit
from finlint.cli.orders import orders
from finlint.errors import ExtraError

_PACKAGES = ("pygls", "lsprotocol", "attrs", "attr", "cattrs")


def run(options: Namespace) -> int:
    """Serve one editor until it leaves.

    Raises:
        ExtraError: the packages of the server are not installed.
    """
    asked = orders(options)
    try:
        from finlint.lsp.client import Settings  # noqa: PLC0415 - the packages may be missing
        from finlint.lsp.server import serve  # noqa: PLC0415
    except ModuleNotFoundError as error:
        if (error.name or "").partition(".")[0] not in _PACKAGES:
            raise
        raise ExtraError(
            "语言服务器另需几个包，请先安装: pip install 'finlint[lsp]'",
            "the language server needs other packages: pip install 'finlint[lsp]'",
        ) from None
    serve(Settings(asked))
    return Exit.CLEAN
