"""From a configuration to what an audit needs: rules, and what is known of the reports beforehand."""

from collections.abc import Sequence
from functools import cache

from finlint.audit import Rule
from finlint.config import Config, Local, Orders, in_force
from finlint.config.pattern import means
from finlint.engine.available import available
from finlint.engine.select import Selection, means_some, select, unknown
from finlint.engine.tune import tuned
from finlint.errors import ConfigError, UsageError
from finlint.facts.conventions import Conventions
from finlint.facts.vocabulary import Vocabulary, extended
from finlint.measure import Dimension, Quantity
from finlint.plugins import given
from finlint.plugins.words import names
from finlint.value import replace, value


@value(eq=False)
class Setup:
    """``rules`` run over a report of which ``told`` is known; ``off`` are the codes that files left out."""

    config: Config
    rules: tuple[Rule, ...]
    told: Conventions
    off: tuple[str, ...] = ()


def setup(path: str, orders: Orders) -> Setup:
    """What an audit of a file needs.

    Raises:
        ConfigError: a configuration that cannot be read, or that names a rule, option, unit or file that
            means nothing.
        UsageError: a selector of the run that means no rule, or no rule left.
    """
    config = in_force(path, orders)
    local = tuple(each for each in config.per_file_ignores if means(each.root, each.pattern, path))
    known = _made.get((config.path, orders, local))
    if known is None or known.config != config:
        known = _made[config.path, orders, local] = _setup(config, orders, local)
    return known


_made: dict[tuple[str, Orders, tuple[Local, ...]], Setup] = {}
"""Of a thousand files most share all of it."""


def forget() -> None:
    """Read anew what configurations name: a process that goes on for hours sees it edited."""
    _made.clear()
    equations.cache_clear()
    _words.cache_clear()


def _setup(config: Config, orders: Orders, local: Sequence[Local]) -> Setup:
    rules = tuned((*available(), *_own(config)), config)
    asked = select(rules, Selection(orders.select, orders.ignore, orders.extend_select))
    if not config.path:
        return Setup(config, asked, given())
    _means_some(rules, config)
    ignore = (*config.ignore, *(word for each in local for word in each.words))
    kept = select(rules, Selection(config.select, ignore, config.extend_select))
    codes = {rule.code for rule in kept}
    return Setup(config, kept, _told(config), tuple(rule.code for rule in asked if rule.code not in codes))


def _means_some(rules: Sequence[Rule], config: Config) -> None:
    """Refuse a selector, and an entry, that mean no rule where the file that holds them can be named."""
    local = tuple(word for each in config.per_file_ignores for word in each.words)
    said = {"select": config.select, "extend-select": config.extend_select, "ignore": config.ignore}
    for key, words in (*said.items(), ("per-file-ignores", local)):
        if key in config.origins:
            try:
                means_some(rules, words)
            except UsageError as error:
                raise _at(config, key, str(error.args[0]), str(error.args[-1])) from None
    for entry in config.suppress:
        if entry.rule and not any(entry.rule in (rule.code, rule.name) for rule in rules):
            sentences = unknown(entry.rule, rules).args
            raise ConfigError(*(f"{entry.origin}: suppress: {each}" for each in sentences))


def _at(config: Config, key: str, zh: str, en: str) -> ConfigError:
    """An error in the value of a key, with the place of the key."""
    where = f"{config.origins[key][-1]}: {key}: "
    return ConfigError(where + zh, where + en)


def words_of(vocabularies: tuple[str, ...]) -> Conventions:
    """What is known of every report whose configuration names these vocabularies."""
    return replace(given(), words=_words(vocabularies))


def _own(config: Config) -> tuple[Rule, ...]:
    """The equations that a configuration names."""
    if not config.rule_files:
        return ()
    return tuple(rule for file in config.rule_files for rule in equations(file, config.vocabulary))


@cache
def equations(file: str, vocabularies: tuple[str, ...] = ()) -> tuple[Rule, ...]:
    """The rules of a file of equations, which speak of the concepts of finlint, of plugins and of vocabularies.

    Raises:
        RuleFileError: with place, and the nearest concept of one that is misspelt.
    """
    from finlint.declarative import load_rules  # noqa: PLC0415 - only where a file is named

    return load_rules(file, known=names(_words(vocabularies)))


def _told(config: Config) -> Conventions:
    if not (config.vocabulary or config.amount_resolution or config.unit_names):
        return given()
    amounts = dict(_decimals(written, config) for written in config.amount_resolution)
    return replace(given(), words=_words(config.vocabulary), amounts=amounts, names=config.unit_names)


@cache
def _words(files: tuple[str, ...]) -> Vocabulary:
    words = given().words
    for file in files:
        words = extended(words, file)
    return words


def _decimals(written: str, config: Config) -> tuple[int, int]:
    """The power of ten of the unit, and the decimals, of 0.01万元."""
    quantity = Quantity.parse(written)
    if quantity is None or quantity.unit.dimension is not Dimension.MONEY:
        zh, en = f"“{written}” 不是金额，应像 0.01万元", f"“{written}” is no amount such as 0.01万元"
        raise _at(config, "amount-resolution", zh, en)
    return quantity.unit.exponent, quantity.decimals
