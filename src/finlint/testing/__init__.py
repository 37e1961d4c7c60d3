"""The examples of a rule as tests; public for authors of plugins."""

from finlint.testing.examples import ExampleError, check_bad, check_good, unmark

__all__ = ["ExampleError", "check_bad", "check_good", "unmark"]
