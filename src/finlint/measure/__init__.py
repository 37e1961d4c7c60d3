"""Exact numbers, the intervals that printed numbers stand for, and their units."""

from finlint.measure.approximation import Approximation
from finlint.measure.exact import Exact, ratio
from finlint.measure.interval import Interval
from finlint.measure.quantity import Quantity
from finlint.measure.unit import UNITS, Dimension, Unit

__all__ = ["UNITS", "Approximation", "Dimension", "Exact", "Interval", "Quantity", "Unit", "ratio"]
