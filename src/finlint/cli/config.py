"""``finlint config``: what is in force for a file, and where each value came from."""

import os
from argparse import Namespace
from collections.abc import Iterator, Mapping
from decimal import Decimal

from finlint.cli.exit import Exit
from finlint.cli.orders import orders
from finlint.cli.output import write
from finlint.cli.words import say
from finlint.config import Config, Entry, Local, Orders
from finlint.config.keys import KEYS
from finlint.config.nearest import shown
from finlint.config.schema import schema
from finlint.engine.setup import setup
from finlint.render.encode import dump
from finlint.render.escape import visible
from finlint.value import value


@value
class _Row:
    """A key, its value as TOML says it, and where it was said."""

    key: str
    value: object
    origins: tuple[str, ...]


def run(options: Namespace) -> int:
    """Print every key that is in force; what is wrong with it is said as at an audit."""
    if options.schema:
        write(dump(schema()), json=True)
        return Exit.CLEAN
    asked = orders(options)
    made = setup(options.path, asked)
    rows = list(_rows(made.config, asked, options.lang))
    if options.output_format == "json":
        keys = {row.key: {"value": row.value, "origins": list(row.origins)} for row in rows}
        rules = [rule.code for rule in made.rules]
        write(dump({"schema": 1, "filename": options.path, "keys": keys, "rules": rules}), json=True)
    else:
        width = max(len(row.key) for row in rows)
        lines = (f"{row.key:<{width}} = {_toml(row.value)}  # {', '.join(row.origins)}" for row in rows)
        write("".join(f"{visible(line)}\n" for line in lines))
    return Exit.CLEAN


def _rows(config: Config, asked: Orders, language: str) -> Iterator[_Row]:
    for key in KEYS:
        if key == "extend":
            continue
        field = key.replace("-", "_")
        given = getattr(asked, field, None)
        origins = [str(origin) for origin in config.origins.get(key, ())]
        if given:
            origins = [
                *(origins if key in ("ignore", "exclude", "extend-select") else ()),
                say(language, "command line"),
            ]
        held = _of_rules(config) if key == "rules" else _plain(getattr(config, field))
        if key == "exclude" and isinstance(held, list):
            held = [*held, *asked.exclude]
        if key == "prior" and asked.prior:
            held = asked.prior
        yield _Row(key, held, tuple(origins) or (say(language, "default"),))


def _of_rules(config: Config) -> dict[str, object]:
    said: dict[str, dict[str, object]] = {rule: {"severity": level} for rule, level in config.severities.items()}
    for rule, options in config.options.items():
        said.setdefault(rule, {}).update({name: _plain(held) for name, held in options.items()})
    return dict(said)


def _plain(held: object) -> object:
    """A value as TOML and JSON have it."""
    if isinstance(held, tuple) and held and isinstance(held[0], Local):
        words = {each.pattern: each.words for each in held}
        return {name: _plain(each) for name, each in words.items()} if any(words.values()) else list(words)
    if isinstance(held, Entry):
        keys = ("file", "rule", "text", "line", "fingerprint", "reason", "until")
        return {key: _plain(getattr(held, key)) for key in keys if getattr(held, key)}
    if isinstance(held, tuple):
        return [_plain(each) for each in held]
    if isinstance(held, str):
        return shown(held) if os.path.isabs(held) else held
    if isinstance(held, Decimal):
        return float(held)
    return held if isinstance(held, bool | int) else str(held)


def _toml(held: object) -> str:
    if isinstance(held, Mapping):
        pairs = ", ".join(f"{_toml(name)} = {_toml(each)}" for name, each in held.items())
        return f"{{ {pairs} }}" if pairs else "{}"
    if isinstance(held, list):
        return f"[{', '.join(map(_toml, held))}]"
    if isinstance(held, bool):
        return str(held).lower()
    return str(held) if isinstance(held, int | float) else f'"{held}"'
