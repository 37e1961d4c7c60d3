"""How many small faults, put into the code one at a time, the tests notice: never run by CI.

    pip install cosmic-ray            # beside the development tools; finlint itself does not need it
    python benchmarks/mutants.py src/finlint/measure tests/unit/measure tests/properties/test_interval.py
    python benchmarks/mutants.py src/finlint/facts tests/unit/facts tests/rules/test_examples.py tests/corpus --seed 1

A mutant is one change by one operator of cosmic-ray at one place. Places are drawn by chance with a seed, then one
of the operators that fit there, so that a plus, which has eleven replacements, counts no more than a comparison.
Type annotations are left out: no test can notice them, or each does, by failing to import.

Everything happens in a copy of the checkout. Each mutant is written into the copy's file and tested in a fresh
child of this process, which has imported the libraries but nothing of finlint. The tests are first run once
without a change, to learn which of them pass and which lines they reach, then once more in the order of their
times, as all runs with a mutant are, and must pass again. A mutant is tested by those that reach its line, the
quickest first, or by all where the line runs on import, those that reach its file first. A test that fails on import
kills, as "no import" tells.
Survivors are printed as they are: which of them change nothing that anybody could see, a reader must tell.
"""

import argparse
import ast
import difflib
import functools
import itertools
import json
import os
import random
import shutil
import signal
import sys
import tempfile
import time
import traceback
from collections import Counter, defaultdict
from collections.abc import Iterator
from pathlib import Path
from types import FrameType
from typing import Any, NamedTuple

import cosmic_ray.plugins
import hypothesis
import lark  # noqa: F401 - imported before the fork, once for all mutants
import pytest
from cosmic_ray.ast import ast_nodes, get_ast
from cosmic_ray.mutating import mutate_code

ROOT = Path(__file__).resolve().parent.parent
PARTS = ("src", "tests", "examples", "plugins", "docs", "README.md", "README.en.md", "pyproject.toml")
LONGEST = 40
"""Seconds that a mutant has at most; one that needs more is a timeout, and counted apart."""

EARLY = "ignore:Module already imported:pytest.PytestAssertRewriteWarning"


class Mutant(NamedTuple):
    """One operator of cosmic-ray at one place of a file."""

    path: str
    operator: str
    occurrence: int
    line: int


class Reach:
    """Learns the lines of the mutated package that each test reaches, and how long it takes."""

    options = ()

    def __init__(self, package: Path) -> None:  # watches the files below a directory
        self.package = str(package)
        self.lines: dict[str, set[str]] = defaultdict(set)
        self.seconds: dict[str, float] = {}
        self.failed: list[str] = []
        self.now = "import"
        sys.settrace(self._call)

    def _call(self, frame: FrameType, event: str, _: object) -> Any:
        if not frame.f_code.co_filename.startswith(self.package):
            return None
        self._line(frame, event, None)
        return self._line

    def _line(self, frame: FrameType, _: str, __: object) -> Any:
        self.lines[f"{frame.f_code.co_filename}:{frame.f_lineno}"].add(self.now)
        return self._line

    @functools.cache  # noqa: B019 - there is one
    def _caches(self) -> list[Any]:
        modules = [m for m in sys.modules.values() if (getattr(m, "__file__", None) or "").startswith(self.package)]
        return [kept for module in modules for kept in vars(module).values() if hasattr(kept, "cache_clear")]

    @pytest.hookimpl(wrapper=True)
    def pytest_runtest_protocol(self, item: pytest.Item) -> Iterator[None]:
        """Name the lines that follow for one test; what was kept by another is forgotten first."""
        self.now = item.nodeid
        for kept in self._caches():
            kept.cache_clear()
        start = time.perf_counter()
        result = yield
        self.seconds[item.nodeid] = time.perf_counter() - start
        self.now = "import"
        return result

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        """Remember what fails without a mutant."""
        if report.failed:
            self.failed.append(report.nodeid)


class Chosen:
    """Runs some tests in an order, and says which one failed first."""

    options = ("-x",)

    def __init__(self, order: list[str]) -> None:  # of node ids
        self.rank = {name: at for at, name in enumerate(order)}
        self.failed = ""

    def pytest_collection_modifyitems(self, items: list[pytest.Item]) -> None:
        """Keep the chosen ones."""
        items[:] = sorted((i for i in items if i.nodeid in self.rank), key=lambda i: self.rank[i.nodeid])

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        """Remember the first failure."""
        self.failed = self.failed or (report.nodeid if report.failed else "")


def tested(copy: Path, tests: list[str], plugin: Any, answer: Path, limit: int) -> int | None:
    """Run pytest in a child of its own; its exit code, None after too many seconds."""
    pid = os.fork()
    if pid == 0:
        code = 99
        try:
            os.setsid()
            quiet = os.open(os.devnull, os.O_WRONLY)
            os.dup2(quiet, 1)
            os.dup2(quiet, 2)
            os.chdir(copy)
            os.environ |= {"PYTHONPATH": str(copy / "src"), "FINLINT_CACHE_DIR": str(copy / "kept")}
            sys.path.insert(0, str(copy / "src"))
            sys.dont_write_bytecode = True
            hypothesis.settings.register_profile("mutants", deadline=None, derandomize=True, database=None)
            hypothesis.settings.load_profile("mutants")
            made = plugin()
            code = pytest.main(["-q", *made.options, "-p", "no:cacheprovider", "-W", EARLY, *tests], plugins=[made])
            sys.settrace(None)
            kept = {name: sorted(v) if isinstance(v, set) else v for name, v in getattr(made, "lines", {}).items()}
            answer.write_text(json.dumps([made.failed, kept, getattr(made, "seconds", {})]), encoding="utf-8")
        except BaseException:  # noqa: BLE001 - whatever it is, the child ends here
            traceback.print_exc()
        finally:
            os._exit(code)
    end = time.monotonic() + limit
    while time.monotonic() < end:
        done, status = os.waitpid(pid, os.WNOHANG)
        if done:
            return os.waitstatus_to_exitcode(status)
        time.sleep(0.02)
    os.killpg(pid, signal.SIGKILL)
    os.waitpid(pid, 0)
    return None


def annotated(tree: ast.AST) -> list[tuple[tuple[int, int], tuple[int, int]]]:
    """Where the annotations of a file stand."""
    parts = (getattr(node, name, None) for node in ast.walk(tree) for name in ("annotation", "returns"))
    return [((p.lineno, p.col_offset), (p.end_lineno, p.end_col_offset)) for p in parts if p is not None]


def places(file: Path) -> dict[tuple[int, int, str], list[Mutant]]:
    """The mutants of a file by place and kind of operator."""
    source = file.read_text(encoding="utf-8")
    module, skipped = get_ast(source), annotated(ast.parse(source))
    encoded = source.encode().splitlines()
    found: dict[tuple[int, int, str], list[Mutant]] = defaultdict(list)
    for name in sorted(cosmic_ray.plugins.operator_names()):
        operator = cosmic_ray.plugins.get_operator(name)
        if operator.arguments() or "no-op" in name or "NoOp" in name:
            continue
        made = operator()
        starts = (start for node in ast_nodes(module) for start, _ in made.mutation_positions(node))
        for occurrence, (row, column) in enumerate(starts):
            at = (row, len(encoded[row - 1].decode()[:column].encode()))
            if not any(start <= at < end for start, end in skipped):
                kind = name.rpartition("/")[2].split("_")[0]
                found[*at, kind].append(Mutant(str(file.relative_to(ROOT)), name, occurrence, row))
    return found


def drawn(package: Path, number: int, seed: int) -> list[Mutant]:
    """Places by chance, and a mutant of each by chance."""
    chance = random.Random(seed)  # noqa: S311 - a sample
    every = [one for file in sorted(package.rglob("*.py")) for _, one in sorted(places(file).items())]
    print(f"{len(every)} places, {sum(map(len, every))} mutants")
    chosen = (chance.choice(one) for one in chance.sample(every, len(every)))
    return list(itertools.islice(filter(compiles, chosen), number))


def compiles(mutant: Mutant) -> bool:
    """Whether it is Python: cosmic-ray writes ``if not word := …``, which any test would notice."""
    try:
        compile(changed(mutant, (ROOT / mutant.path).read_text(encoding="utf-8")), mutant.path, "exec")
    except SyntaxError:
        return False
    return True


def changed(mutant: Mutant, source: str) -> str:
    """The source with the mutant in it."""
    made = mutate_code(source, cosmic_ray.plugins.get_operator(mutant.operator)(), mutant.occurrence)
    assert made is not None
    return made


def shown(source: str, made: str) -> str:
    """The changed lines alone."""
    lines = difflib.unified_diff(source.splitlines(), made.splitlines(), lineterm="", n=0)
    return "\n".join(line for line in list(lines)[2:] if not line.startswith("@@"))


def main() -> None:
    """Draw mutants, test each, print what survived and the counts."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("package", type=Path)
    parser.add_argument("tests", nargs="+")
    parser.add_argument("--sample", type=int, default=300)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--log", type=Path, help="write a JSON line for each mutant")
    parser.add_argument("--only", type=Path, help="test again the mutants of such a log that were not killed")
    arguments = parser.parse_args()
    package = arguments.package.resolve()
    if arguments.only:
        rows = map(json.loads, arguments.only.read_text(encoding="utf-8").splitlines())
        sample = [Mutant(*row[1:5]) for row in rows if row[5] in ("survived", "timeout")]
    else:
        sample = drawn(package, arguments.sample, arguments.seed)
    with tempfile.TemporaryDirectory() as directory:
        copy = Path(directory).resolve() / "copy"
        copy.mkdir()
        for part in PARTS:
            copied = shutil.copytree if (ROOT / part).is_dir() else shutil.copy
            copied(ROOT / part, copy / part)
        run(sample, copy, package.relative_to(ROOT), arguments)


def statement(source: str, line: int) -> range:
    """The lines of the statement, or of the head of the block, that a line belongs to."""
    found = range(line, line + 1)
    for node in ast.walk(ast.parse(source)):  # the outer before the inner
        if isinstance(node, ast.stmt) and node.lineno <= line <= (node.end_lineno or 0):
            inner = [part.lineno for part in ast.walk(node) if isinstance(part, ast.stmt) and part is not node]
            end = min([*inner, (node.end_lineno or 0) + 1])
            found = range(node.lineno, max(end, node.lineno + 1)) if line < end else found
    return found


def run(sample: list[Mutant], copy: Path, package: Path, arguments: argparse.Namespace) -> None:
    """The sample, one mutant after another, in the copy."""
    answer = copy / "answer.json"
    tested(copy, arguments.tests, lambda: Reach(copy / package), answer, 60 * LONGEST)
    failed, lines, seconds = json.loads(answer.read_text(encoding="utf-8"))
    for name in failed:
        print(f"left out, fails without a mutant: {name}")
        seconds.pop(name, None)
    lines = {line: seconds.keys() & reached | ({"import"} & set(reached)) for line, reached in lines.items()}
    if not seconds:
        sys.exit("no test was run")
    print(f"{len(seconds)} tests pass, {sum(seconds.values()):.0f} s while watched", flush=True)
    order = sorted(seconds, key=seconds.__getitem__)
    if tested(copy, arguments.tests, lambda: Chosen(order), answer, 60 * LONGEST) != 0:
        sys.exit("the tests depend on their order")
    by_file: dict[str, Counter[str]] = defaultdict(Counter)
    log = arguments.log.open("w", encoding="utf-8") if arguments.log else None
    for number, mutant in enumerate(sample, 1):
        file = copy / mutant.path
        source = file.read_text(encoding="utf-8")
        made = changed(mutant, source)
        reached = {name for line in statement(source, mutant.line) for name in lines.get(f"{file}:{line}", ())}
        near = reached | {name for line, names in lines.items() if line.startswith(f"{file}:") for name in names}
        wanted = seconds if "import" in reached else reached
        order = sorted(wanted, key=lambda name, near=near: (name not in near, seconds[name]))
        files = sorted({name.partition("::")[0] for name in order})
        file.write_text(made, encoding="utf-8")
        answer.unlink(missing_ok=True)
        code = tested(copy, files, lambda order=order: Chosen(order), answer, LONGEST) if order else 0
        file.write_text(source, encoding="utf-8")
        by = json.loads(answer.read_text(encoding="utf-8"))[0] if answer.exists() else ""
        outcome = {None: "timeout", 0: "survived", 1: "killed", 2: "no import", 4: "no import"}.get(
            code, f"exit {code}"
        )
        by_file[mutant.path][outcome] += 1
        if log is not None:
            row = [number, *mutant, outcome, code, by, len(order), shown(source, made)]
            print(json.dumps(row, ensure_ascii=False), file=log, flush=True)
        if outcome in ("survived", "timeout"):
            print(f"[{number}] {outcome} ({len(order)} tests) {mutant.path}:{mutant.line}")
            print(shown(source, made), flush=True)
    for name, found in sorted(by_file.items()):
        print(f"{name:48}", dict(found))
    print(f"seed {arguments.seed}, {len(sample)} mutants:", dict(sum(by_file.values(), Counter())))


if __name__ == "__main__":
    main()
