"""What the options of a run ask for."""

from argparse import Namespace

from finlint.cli.words import say
from finlint.config import Orders
from finlint.errors import UsageError


def orders(options: Namespace) -> Orders:
    """The options that count before configurations.

    Raises:
        UsageError: options that contradict one another.
    """
    if options.config and options.isolated:
        raise UsageError(say(options.lang, "two configs"))
    return Orders(
        config=options.config or "",
        isolated=options.isolated,
        select=tuple(options.select),
        extend_select=tuple(options.extend_select),
        ignore=tuple(options.ignore),
        exclude=tuple(options.exclude),
        force_exclude=options.force_exclude,
        fail_on=getattr(options, "fail_on", None),
        language=options.language,
        prior=options.prior,
        baseline=getattr(options, "baseline", None),
        cache=not getattr(options, "no_cache", True),
    )
