"""A start imports the half of Lark that parses; whoever asks for more of it has all of it."""

import subprocess
import sys
from pathlib import Path

import pytest

import finlint


def said(code: str) -> str:
    """What a new process prints that does not read the directory it starts in."""
    root = str(Path(finlint.__file__).parent.parent)
    start = f"import sys\nsys.path.insert(0, {root!r})\n"
    done = subprocess.run([sys.executable, "-c", start + code], capture_output=True, text=True, check=False, timeout=60)
    assert done.returncode == 0, done.stderr
    return done.stdout.strip()


def test_what_reads_grammars_is_not_imported() -> None:
    loaded = said("import finlint.lalr\nprint(*(name for name in sys.modules if name.startswith('lark')))").split()
    assert {"lark", "lark.lexer", "lark.tree"} <= set(loaded)
    assert not {"lark.lark", "lark.load_grammar", "lark.visitors", "lark.parsers.earley"} & set(loaded)


@pytest.mark.parametrize(
    "use",
    [
        "import lark\nparser = lark.Lark('start: \"a\"', parser='lalr')\nprint(parser.parse('a').data)",
        "from lark import Lark, Token, Tree\nprint(Lark('start: \"a\"', parser='earley').parse('a').data)",
        "from lark import *\nprint('start' if Transformer and v_args else '')",
        "import lark.visitors\nprint('start' if lark.visitors.Transformer and lark.__version__ else '')",
    ],
)
def test_the_rest_is_there_for_who_asks(use: str) -> None:
    assert said(f"import finlint.lalr\n{use}") == "start"
    assert said(f"{use}\nimport finlint.lalr") == "start", "and where Lark was imported before"


def test_its_terminals_and_trees_are_those_of_lark() -> None:
    code = "from finlint.lalr import Token, Tree\nimport lark\nprint(Token is lark.Token, Tree is lark.Tree, lark)"
    assert said(code).startswith("True True <module 'lark' from")


def test_an_attribute_that_lark_has_not_is_an_error() -> None:
    assert said("import finlint.lalr, lark\nprint(hasattr(lark, 'nothing_of_the_kind'))") == "False"


@pytest.mark.parametrize(
    "use",
    [
        "import inspect\nprint(inspect.isclass(int))",
        "from inspect import isclass\nprint(isclass(int))",
        "import traceback\nprint('int' in traceback.format_exception_only(TypeError('int'))[0])",
        "from traceback import format_exception_only as said\nprint('int' in said(TypeError('int'))[0])",
        "import logging, sys\ntry:\n    int('x')\nexcept ValueError:\n    logging.exception('no')\nprint(True)",
        "import threading\nt = threading.Thread(target=lambda: int('x'))\nt.start()\nt.join()\nprint(True)",
    ],
)
def test_what_lark_has_no_use_for_is_there_for_who_asks(use: str) -> None:
    assert said(f"import finlint.lalr\n{use}") == "True"
    assert said(f"{use}\nimport finlint.lalr") == "True"


LOG = "finlint.lalr, lark, logging\nlark.logger.setLevel(logging.DEBUG)\nlark.logger.warning('heard')"


@pytest.mark.parametrize("first", ["", "logging, ", "lark, "])
def test_its_log_is_there_for_who_asks(first: str) -> None:
    code = f"import {first}{LOG}\nprint(len(logging.getLogger('lark').handlers), logging.getLogger('lark').level)"
    assert said(f"sys.stderr = sys.stdout\n{code}").split() == ["heard", "1", "10"]


def test_what_it_copies_and_slices_is_as_ever() -> None:
    code = (
        "import finlint.lalr, lark\n"
        "from copy import deepcopy\n"
        "tree = lark.Tree('a', [lark.Token('B', 'b')])\n"
        "part = lark.TextSlice('abc', -2, None)\n"
        "parser = lark.Lark('start: \"b\" \"c\"', parser='lalr', lexer='basic')\n"
        "print(deepcopy(tree) == tree, deepcopy(tree) is not tree, part, parser.parse(part).data)\n"
        "print(hash(part) == hash(lark.TextSlice('abc', 1, 3)), part == lark.TextSlice('abc', 1, 3))\n"
        "state = parser.parse_interactive('bc')\n"
        "print(state.accepts(), state.as_immutable().feed_token(lark.Token('B', 'b')).accepts())"
    )
    assert said(code) == said(code.replace("finlint.lalr, ", ""))


def test_there_is_no_log_before() -> None:
    assert said("import finlint.lalr\nprint({'logging', 'copy', 'dataclasses'} & set(sys.modules))") == "set()"


def test_what_lark_has_no_use_for_is_not_run() -> None:
    code = (
        "import finlint.lalr, linecache\nprint(*(name for name in ('ast', 'dis', 'textwrap') if name in sys.modules))"
    )
    assert not said(code)


def test_a_module_that_is_no_package_does_not_become_one() -> None:
    code = "import finlint.lalr, inspect, lark\nprint(inspect.__package__ == '', hasattr(inspect, '__path__'), bool(lark.__path__))"
    assert said(code) == "True False True"


@pytest.mark.parametrize("first", ["", "import threading\n"])
def test_types_that_lark_names_are_still_found(first: str) -> None:
    code = (
        f"{first}import finlint.lalr, typing, lark.tree\nassert 'compile' not in vars(typing)\n"
        "print(typing.get_type_hints(lark.tree.Tree.__init__)['meta'] == typing.Optional[lark.tree.Meta])"
    )
    assert said(code) == "True"
