"""One plugin by itself, as its tests look at it."""

import pluggy

from finlint.audit import Rule
from finlint.facts.conventions import Conventions
from finlint.measure.unit import adopt
from finlint.plugins import hookspecs
from finlint.plugins.asking import OWN
from finlint.plugins.registry import add
from finlint.plugins.rules import rules
from finlint.plugins.words import told_by, units


def alone(module: object) -> tuple[tuple[Rule, ...], Conventions]:
    """The rules of a module that answers hooks, and what it tells of every report.

    Raises:
        PluginError: it breaks the contract.
    """
    manager = pluggy.PluginManager(OWN)
    manager.add_hookspecs(hookspecs)
    add(manager, module, getattr(module, "__name__", type(module).__name__))
    adopt(units(manager))
    return rules(manager), told_by(manager)
