"""What one run asks for beside the files: it counts before them, and never takes back what they leave out."""

from finlint.config.config import Config
from finlint.config.nearest import config_of
from finlint.value import replace, value


@value
class Orders:
    """The options of a run; ``None`` and empty ones ask for nothing. Paths are as given.

    ``cache`` keeps what is found for the next run.
    """

    config: str = ""
    isolated: bool = False
    select: tuple[str, ...] = ()
    extend_select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    exclude: tuple[str, ...] = ()
    force_exclude: bool = False
    fail_on: str | None = None
    language: str | None = None
    prior: str | None = None
    baseline: str | None = None
    cache: bool = False


def in_force(path: str, orders: Orders) -> Config:
    """The configuration of a file with what a run asks for.

    ``select`` takes the place of what files select; ``ignore`` is added to what they leave out.

    Raises:
        ConfigError: a configuration that cannot be read or understood.
    """
    config = config_of(path, orders.config, isolated=orders.isolated)
    return replace(
        config,
        select=orders.select or config.select,
        extend_select=(*(() if orders.select else config.extend_select), *orders.extend_select),
        ignore=(*config.ignore, *orders.ignore),
        force_exclude=config.force_exclude or orders.force_exclude,
        fail_on=orders.fail_on or config.fail_on,
        language=orders.language or config.language,
        baseline=config.baseline if orders.baseline is None else orders.baseline,
    )
