"""Rules written as equations in TOML: the same ``Rule`` as one written in Python."""

from finlint.declarative.equation import Equation
from finlint.declarative.later import equation_of
from finlint.declarative.load import load_rules
from finlint.declarative.parse import Relation, parse

__all__ = ["Equation", "Relation", "equation_of", "load_rules", "parse"]
