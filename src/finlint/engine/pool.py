"""Work shared among processes: results in the order of the items, whatever becomes of a process.

A process that dies takes one item with it, which another one tries once more; an item that kills two
is lost, and said to be. No more results than a few for each process wait for their turn, so that
memory does not grow with the number of items.
"""

import signal
from collections import deque
from collections.abc import Callable, Generator, Iterable, Iterator, Sequence
from multiprocessing import connection, get_all_start_methods, get_context
from multiprocessing.connection import Connection
from multiprocessing.process import BaseProcess
from typing import Any, Generic, TypeVar

from finlint.value import value

Item = TypeVar("Item")
Result = TypeVar("Result")
_AHEAD = 4
"""Items that are begun for each process beyond the one whose turn it is."""
_TRIES = 2


class Lost:
    """In place of a result: the processes that tried died."""


@value(frozen=False, eq=False)
class _Worker:
    """A process, the end of the pipe to it, and the number of the item it works on."""

    process: BaseProcess
    pipe: Connection
    number: int


def shared(work: Callable[[Item], Result], items: Sequence[Item], jobs: int) -> Generator[Result | Lost, None, None]:
    """The result of each item, in order, by ``jobs`` processes.

    ``work`` and what it gives are pickled; what it raises is raised here when it is the item's turn.
    """
    pool = _Pool(work, items, jobs)
    try:
        yield from pool.results()
    finally:
        pool.stop()


class _Pool(Generic[Item, Result]):
    """Workers, the items that wait, and results that wait for their turn."""

    def __init__(self, work: Callable[[Item], Result], items: Sequence[Item], jobs: int) -> None:
        self.work, self.items, self.jobs = work, items, jobs
        self.waiting = deque(range(len(items)))
        self.tries = [0] * len(items)
        self.ready: dict[int, tuple[bool, Result | Lost | BaseException]] = {}
        self.workers: dict[Connection, _Worker] = {}
        self.forks = "fork" in get_all_start_methods()  # what is loaded need not be loaded again
        self.context: Any = get_context("fork" if self.forks else None)

    def results(self) -> Iterator[Result | Lost]:
        for turn in range(len(self.items)):
            while turn not in self.ready:
                self._fill(turn)
                for pipe in connection.wait(list(self.workers)):
                    assert isinstance(pipe, Connection)
                    self._receive(self.workers[pipe])
            sound, result = self.ready.pop(turn)
            if not sound:
                assert isinstance(result, BaseException)
                raise result
            yield result  # type: ignore[misc]

    def _fill(self, turn: int) -> None:
        """Begin as many items as there are processes for, but not too far ahead of the turn."""
        while self.waiting and len(self.workers) < self.jobs and self.waiting[0] < turn + self.jobs * _AHEAD:
            own, other = self.context.Pipe()
            inherited = (own, *self.workers) if self.forks else ()
            process = self.context.Process(target=_serve, args=(self.work, other, inherited), daemon=True)
            process.start()
            other.close()
            self._give(_Worker(process, own, -1))

    def _give(self, worker: _Worker) -> None:
        worker.number = self.waiting.popleft()
        self.tries[worker.number] += 1
        self.workers[worker.pipe] = worker
        try:
            worker.pipe.send(self.items[worker.number])
        except OSError:
            self._buried(worker)

    def _receive(self, worker: _Worker) -> None:
        try:
            self.ready[worker.number] = worker.pipe.recv()
        except (EOFError, OSError):
            self._buried(worker)
            return
        ahead = max(self.ready, default=0) - min(self.ready, default=0)
        del self.workers[worker.pipe]
        if self.waiting and ahead < self.jobs * _AHEAD:
            self._give(worker)
        else:
            _end(worker)

    def _buried(self, worker: _Worker) -> None:
        """What becomes of the item of a process that died."""
        del self.workers[worker.pipe]
        _end(worker)
        if self.tries[worker.number] < _TRIES:
            self.waiting.appendleft(worker.number)
        else:
            self.ready[worker.number] = True, Lost()

    def stop(self) -> None:
        """End every process, at work or not."""
        for worker in self.workers.values():
            worker.process.terminate()
        for worker in list(self.workers.values()):
            _end(worker)
        self.workers.clear()


def _end(worker: _Worker) -> None:
    worker.pipe.close()
    worker.process.join()


def _serve(work: Callable[[Item], Result], pipe: Connection, inherited: Iterable[Connection]) -> None:
    """What a process does: items until the pipe closes. An interruption is the affair of the one who gives them.

    Ends of pipes that a fork inherits are closed, or no process would see that the first one is gone.
    """
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    for stranger in inherited:
        stranger.close()
    while True:
        try:
            item = pipe.recv()
        except (EOFError, OSError):
            return
        try:
            answer = True, work(item)
        except BaseException as error:  # noqa: BLE001 - raised again where the result is asked for
            pipe.send((False, error))
        else:
            pipe.send(answer)
