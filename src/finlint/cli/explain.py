"""``finlint rule``: what a rule checks, why, and examples."""

from argparse import Namespace
from collections.abc import Iterator

from finlint.audit import Rule
from finlint.cli.exit import Exit
from finlint.cli.output import write
from finlint.cli.words import say
from finlint.engine.available import available
from finlint.engine.select import find
from finlint.errors import UsageError
from finlint.render.encode import dump
from finlint.render.escape import visible


def run(options: Namespace) -> int:
    """Explain the rules that are named, or all."""
    if bool(options.rules) == options.all:
        name = options.rules[0] if options.rules else "RULE | --all"
        raise UsageError(say(options.lang, "too many" if options.rules else "no argument", name))
    rules = available() if options.all else [find(available(), name) for name in options.rules]
    if options.output_format == "json":
        write(dump({"schema": 1, "rules": [_described(rule) for rule in rules]}), json=True)
    else:
        write("\n\n".join("\n".join(_page(rule, options.lang)) for rule in rules) + "\n")
    return Exit.CLEAN


def _described(rule: Rule) -> dict[str, object]:
    return {
        "code": rule.code,
        "name": rule.name,
        "severity": rule.severity.value,
        "summary": rule.doc.summary,
        "what": rule.doc.what,
        "why": rule.doc.why,
        "bad": list(rule.doc.bad),
        "good": list(rule.doc.good),
        **({"options": rule.doc.options} if rule.doc.options else {}),
        **({"prior": rule.doc.prior} if rule.doc.prior else {}),
        "since": rule.since,
        "origin": rule.origin,
    }


def _page(rule: Rule, language: str) -> Iterator[str]:
    """A rule for reading."""
    facts = {"severity": rule.severity.value, "since": rule.since, "origin": rule.origin}
    yield f"{rule.code} {rule.name}"
    yield " · ".join(f"{say(language, name)}: {visible(value)}" for name, value in facts.items())
    yield ""
    yield visible(rule.doc.summary)
    for name, text in (("what", rule.doc.what), ("why", rule.doc.why)):
        yield f"\n{say(language, name)}:"
        yield f"  {visible(text)}"
    if rule.doc.options:
        yield f"\n{say(language, 'rule options')}:"
        yield from (f"  {visible(line)}" for line in rule.doc.options.split("\n"))
    if rule.doc.prior:
        yield f"\n{say(language, 'prior example')}:"
        yield from (f"  {visible(line)}" for line in rule.doc.prior.split("\n"))
    for name, examples in (("bad", rule.doc.bad), ("good", rule.doc.good)):
        for example in examples:
            yield f"\n{say(language, name)}:"
            yield from (f"  {visible(line)}" for line in example.split("\n"))
