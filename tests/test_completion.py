"""``finlint completion``: the scripts, in the shells that are there."""

import os
import re
import select
import shutil
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

import pytest
from tests.test_contract import CRASHING, plugin

SHELLS = ("bash", "zsh", "fish")
DRAFT = "草稿 一.txt"
PATIENCE = 60.0
"""Seconds after which a shell is given up."""

OFFERED = [
    ("finlint ba", {"baseline"}),
    ("finlint rul", {"rule"}),
    ("finlint --output-f", {"--output-format"}),
    ("finlint --output-format j", {"json", "jsonl"}),
    ("finlint check --fail-on w", {"warning"}),
    ("finlint --fail-o", {"--fail-on"}),
    ("finlint coverage --fail-o", set()),
    ("finlint --select FL20", {"FL201", "FL202", "FL203", "FL208", "FL209"}),
    ("finlint --ignore FL101,FL21", {"FL101,FL211", "FL101,FL212", "FL101,FL213"}),
    ("finlint rule share-not", {"share-not-part-of-whole"}),
    ("finlint --report sa", {"sarif="}),
    ("finlint config --sch", {"--schema"}),
    ("finlint baseline ", {"write", "check", "prune"}),
    ("finlint baseline write --rea", {"--reason"}),
    ("finlint completion z", {"zsh"}),
]
"""A line up to the cursor, and what is offered there: all of it, or of rules a part."""
COMPLETED = [
    ("finlint ba", "finlint baseline "),
    ("finlint --exit-z", "finlint --exit-zero "),
    ("finlint --output-format=gith", "finlint --output-format=github "),
    ("finlint check --fail-on w", "finlint check --fail-on warning "),
    ("finlint --select FL1,share-not", "finlint --select FL1,share-not-part-of-whole"),
    ("finlint --report sar", "finlint --report sarif="),
    ("finlint --report sarif=草", "finlint --report sarif=草稿\\ 一.txt "),
    ("finlint 草", "finlint 草稿\\ 一.txt "),
    ("finlint facts 草", "finlint facts 草稿\\ 一.txt "),
    ("finlint rule share-not", "finlint rule share-not-part-of-whole "),
    ("finlint baseline pr", "finlint baseline prune "),
]
"""A line before and after the tabulator key."""
FEWER = {"finlint --select FL20", "finlint --ignore FL101,FL21"}


@pytest.fixture(scope="module")
def scripts(program, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A directory with the three scripts and a draft."""
    folder = tmp_path_factory.mktemp("completion")
    for shell in SHELLS:
        done = program("completion", shell)
        assert done.returncode == 0, done.stderr.decode()
        (folder / f"finlint.{shell}").write_bytes(done.stdout)
    (folder / DRAFT).write_text("", encoding="utf-8")
    return folder


def needed(shell: str) -> str:
    path = shutil.which(shell)
    if path is None:
        pytest.skip(f"{shell} is not installed")
    return path


def environment(folder: Path) -> dict[str, str]:
    quiet = {"HOME": str(folder), "LC_ALL": "C.UTF-8", "TERM": "dumb", "PS1": "> ", "INPUTRC": os.devnull}
    return {**os.environ, **quiet}


def printed(*command: str, folder: Path) -> list[str]:
    done = subprocess.run(
        command, cwd=folder, env=environment(folder), capture_output=True, check=False, timeout=PATIENCE
    )
    assert done.returncode == 0, done.stderr.decode()
    assert not done.stderr, done.stderr.decode()
    return done.stdout.decode().splitlines()


def holds(line: str, offered: list[str], expected: set[str]) -> None:
    assert len(set(offered)) == len(offered)
    assert set(offered) >= expected if line in FEWER else set(offered) == expected


@pytest.mark.parametrize("shell", SHELLS)
def test_the_script_is_sound(shell: str, scripts: Path) -> None:
    assert printed(needed(shell), "-n", f"finlint.{shell}", folder=scripts) == []


@pytest.mark.parametrize(("line", "expected"), OFFERED)
def test_bash_is_offered(line: str, expected: set[str], scripts: Path) -> None:
    words = [word for word in re.split(r"\s+|(=)", line) if word is not None]
    ask = 'source finlint.bash; COMP_WORDS=("$@"); COMP_CWORD=$(($# - 1)); _finlint; printf "%s\\n" "${COMPREPLY[@]}"'
    offered = printed(needed("bash"), "--norc", "-c", ask, "bash", *words, folder=scripts)
    holds(line, [each for each in offered if each], expected)


@pytest.mark.parametrize(("line", "expected"), OFFERED)
def test_fish_is_offered(line: str, expected: set[str], scripts: Path) -> None:
    ask = ["-c", "source finlint.fish; complete -C $argv[1]", line]
    offered = printed(needed("fish"), "--no-config", *ask, folder=scripts)
    holds(line, [each.partition("\t")[0] for each in offered], expected)


def test_fish_offers_files(scripts: Path) -> None:
    for line in ("finlint 草", "finlint facts 草", "finlint --prior 草", "finlint --report sarif=草"):
        ask = ["-c", "source finlint.fish; complete -C $argv[1]", line]
        offered = printed(needed("fish"), "--no-config", *ask, folder=scripts)
        assert [each.partition("\t")[0].rpartition("=")[2].replace("\\", "") for each in offered] == [DRAFT]


class Terminal:
    """A shell at a terminal, which tells its line at the press of a key."""

    def __init__(self, command: list[str], begin: str, folder: Path) -> None:
        import pty  # noqa: PLC0415 - not on Windows

        self.told = folder / "line"
        self.screen = b""
        self.process, self.terminal = pty.fork()
        if not self.process:
            os.chdir(folder)
            os.execve(command[0], command, environment(folder))  # noqa: S606 - a shell of the machine
        self.send(f"{begin}; echo rea''dy\n")
        self.until(lambda: b"\nready" in self.screen)

    def completed(self, line: str) -> str:
        """The line that is there after the tabulator key."""
        self.told.unlink(missing_ok=True)
        self.send(f"\x15{line}\t\x14")
        self.until(self.told.exists)
        self.until(lambda: self.told.read_text(encoding="utf-8").endswith("\n"))
        return self.told.read_text(encoding="utf-8").rstrip("\n").rstrip("|")

    def send(self, text: str) -> None:
        os.write(self.terminal, text.encode())

    def until(self, holds) -> None:
        """Read what the shell shows until something holds."""
        end = time.monotonic() + PATIENCE
        while not holds():
            assert time.monotonic() < end, self.screen.decode("utf-8", "replace")[-2000:]
            if select.select([self.terminal], [], [], 0.05)[0]:
                self.screen += os.read(self.terminal, 65536)

    def close(self) -> None:
        os.close(self.terminal)  # which ends the shell
        with suppress(ChildProcessError):
            os.waitpid(self.process, 0)


_BASH = r"""source finlint.bash; bind 'set bell-style none'; bind -x '"\C-t": printf "%s|\n" "$READLINE_LINE" > line'"""
_ZSH = r"""autoload -U compinit && compinit -u -D; unsetopt beep; source ./finlint.zsh
tell() { print -r -- "$BUFFER|" > line }; zle -N tell; bindkey '^T' tell"""
BEGIN = {"bash": (["--norc", "--noprofile", "-i"], _BASH), "zsh": (["-f", "-i"], _ZSH)}


@pytest.fixture(scope="module", params=BEGIN)
def terminal(request: pytest.FixtureRequest, scripts: Path) -> Iterator[Terminal]:
    if sys.platform == "win32":
        pytest.skip("no such terminal there")
    options, begin = BEGIN[request.param]
    made = Terminal([needed(request.param), *options], begin, scripts)
    yield made
    made.close()


@pytest.mark.parametrize(("line", "expected"), COMPLETED)
def test_the_tabulator_completes(terminal: Terminal, line: str, expected: str) -> None:
    assert terminal.completed(line) == expected


def test_a_shell_that_is_not_known_is_refused(program) -> None:
    done = program("completion", "fisch")
    assert (done.returncode, done.stdout) == (2, b"")
    assert "最接近的是 fish" in done.stderr.decode()


@pytest.mark.parametrize("shell", SHELLS)
def test_the_rules_of_plugins_are_offered(program, tmp_path: Path, shell: str) -> None:
    done = program("completion", shell, path=plugin(tmp_path, CRASHING))
    assert {"ACME001", "ACME0", "zero-divided"} < set(re.findall(r"[\w-]+", done.stdout.decode()))


def test_every_option_of_the_help_is_offered(program, scripts: Path) -> None:
    options = set(re.findall(r"(?<![\w-])--[a-z][a-z-]+", program("--help").stdout.decode()))
    assert len(options) > 20
    for shell in SHELLS:
        script = (scripts / f"finlint.{shell}").read_text(encoding="utf-8")
        words = set(re.findall(r"--[a-z][a-z-]+" if shell != "fish" else r"-l ([a-z][a-z-]+)", script))
        assert {option.removeprefix("--") for option in options} <= {word.removeprefix("--") for word in words}


def test_every_command_has_its_description(program) -> None:
    for language in ("zh", "en"):
        script = program("completion", "fish", "--lang", language).stdout.decode()
        assert not re.findall(r"-eq 1' -a (\w+) -d ''", script)
