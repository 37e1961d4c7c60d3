"""The examples of rules as tests; public for authors of plugins.

The whole of a plugin's test is::

    PACK = pack(finlint_acme)

    @pytest.mark.parametrize("example", examples(PACK), ids=str)
    def test_an_example_is_what_its_rule_makes_of_it(example):
        check(example)

``findings(PACK, text)`` is what its rules find in a report of your own.
"""

from finlint.testing.examples import ExampleError, check_bad, check_good, unmark
from finlint.testing.packs import Example, Pack, check, examples, findings, pack

__all__ = [
    "Example",
    "ExampleError",
    "Pack",
    "check",
    "check_bad",
    "check_good",
    "examples",
    "findings",
    "pack",
    "unmark",
]
