"""Rules as a configuration wants them: of another severity, with other options."""

from collections.abc import Iterator, Mapping, Sequence
from functools import partial

from finlint.audit import Check, Outcome, Rule, Severity
from finlint.config import Config
from finlint.engine.select import find
from finlint.errors import ConfigError, UsageError, nearest
from finlint.facts import FactIndex
from finlint.measure import Exact
from finlint.value import replace


def tuned(rules: Sequence[Rule], config: Config) -> tuple[Rule, ...]:
    """Rules with the severities and options that a configuration gives them.

    Raises:
        ConfigError: names a rule, or an option of one, that there is not, or gives it a value of another kind.
    """
    if not (config.severities or config.options):
        return tuple(rules)
    severities = {_meant(rules, name, config).code: Severity(level) for name, level in config.severities.items()}
    options = {_meant(rules, name, config).code: given for name, given in config.options.items()}
    return tuple(_tuned(rule, severities.get(rule.code), options.get(rule.code, {}), config) for rule in rules)


def _tuned(rule: Rule, severity: Severity | None, given: Mapping[str, object], config: Config) -> Rule:
    if given:
        options = {name: _option(rule, name, value, config) for name, value in given.items()}
        rule = replace(rule, check=partial(rule.check, **options), options={**rule.options, **options})
    if severity is not None:
        rule = replace(rule, check=partial(_as_severe, rule.check, severity), severity=severity)
    return rule


def _as_severe(check: Check, severity: Severity, facts: FactIndex) -> Iterator[Outcome]:
    return (outcome.as_severe_as(severity) for outcome in check(facts))


def _option(rule: Rule, name: str, given: object, config: Config) -> object:
    """The value of an option, as the rule takes it."""
    from decimal import Decimal  # noqa: PLC0415 - most configurations set no option

    if name not in rule.options:
        zh, en = nearest(name, [*rule.options, "severity"])
        raise _wrong(config, f"{rule.code} 没有选项 “{name}”{zh}", f"{rule.code} has no option “{name}”{en}")
    default = rule.options[name]
    number = isinstance(given, int | Decimal) and not isinstance(given, bool)
    if isinstance(default, Exact):
        if number:
            return _exact(*Decimal(str(given)).as_tuple())
    elif type(given) is type(default):
        return given
    kind = "数字" if isinstance(default, Exact) else "true 或 false" if isinstance(default, bool) else "文字"
    wanted = "a number" if isinstance(default, Exact) else "true or false" if isinstance(default, bool) else "a string"
    raise _wrong(config, f"{rule.code} 的 {name} 应是{kind}", f"{name} of {rule.code} must be {wanted}")


def _exact(sign: int, digits: Sequence[int], exponent: object) -> Exact:
    mantissa = int("".join(map(str, digits)) or "0")
    return Exact(-mantissa if sign else mantissa, int(str(exponent)))


def _meant(rules: Sequence[Rule], name: str, config: Config) -> Rule:
    try:
        return find(rules, name)
    except UsageError as error:
        raise _wrong(config, str(error.args[0]), str(error.args[-1])) from None


def _wrong(config: Config, zh: str, en: str) -> ConfigError:
    where = f"{config.origins['rules'][-1]}: "
    return ConfigError(where + zh, where + en)
