"""Work shared among processes."""

import os
import signal
import time
from pathlib import Path

import pytest

from finlint.engine.pool import Lost, shared


def square(number: int) -> int:
    return number * number


def slow_first(number: int) -> int:
    time.sleep(0.05 if number % 4 == 0 else 0)
    return number


def dies_on_three(number: int) -> int:
    if number == 3:
        os.kill(os.getpid(), signal.SIGKILL)
    return number


def dies_once(path: str) -> str:
    mark = Path(path)
    if not mark.exists():
        mark.touch()
        os.kill(os.getpid(), signal.SIGKILL)
    return path


def fails(number: int) -> int:
    if number == 2:
        raise ValueError("two")
    return number


@pytest.mark.parametrize("jobs", [1, 2, 5])
def test_results_come_in_order(jobs: int) -> None:
    assert list(shared(slow_first, range(30), jobs)) == list(range(30))
    assert list(shared(square, [], jobs)) == []


def test_an_item_that_kills_is_lost_and_no_other() -> None:
    found = list(shared(dies_on_three, range(8), 2))
    assert [type(each) is Lost for each in found] == [number == 3 for number in range(8)]
    assert [each for each in found if not isinstance(each, Lost)] == [0, 1, 2, 4, 5, 6, 7]


def test_an_item_of_a_process_that_was_killed_is_tried_again(tmp_path: Path) -> None:
    items = [str(tmp_path / str(number)) for number in range(6)]
    assert list(shared(dies_once, items, 2)) == items


def test_what_is_raised_is_raised_in_its_turn() -> None:
    results = shared(fails, range(5), 2)
    assert [next(results), next(results)] == [0, 1]
    with pytest.raises(ValueError, match="two"):
        next(results)


def test_one_may_stop_asking() -> None:
    results = shared(square, range(1000), 2)
    assert next(results) == 0
    results.close()
