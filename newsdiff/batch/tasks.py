"""Entries -> tasks -> outcomes in the order of the entries, by whatever executor; what is lost is done again.

Tasks are cut so that the price of handing one over is small beside the work in it, and so few are under way that
memory stays flat however long the input.
"""

from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import Future
from itertools import chain
from math import ceil
from typing import Final, NamedTuple, Protocol

from newsdiff.batch.compare import Job, Outcome, compare_entries, fail_entry
from newsdiff.batch.entries import Entry

STORIES: Final = 50  # a task has so many,
SIZE: Final = 1_000_000  # or so much to read, whichever comes first
PIECES: Final = 4  # tasks for each worker where the whole input is less than a task for each
WAITING: Final = 3  # tasks handed over for each worker: one under way, the others for when it is done

LOST: Final = "the worker process died of it twice (killed, or out of memory); compare it alone"


class Promise(Protocol):
    """A task that was handed over: a ``Future``, or the like of it."""

    def result(self) -> list[Outcome]:
        """Wait for the outcomes; any error says that the task was lost."""


class Crew(Protocol):
    """Those who do the tasks. ``revive`` makes them fit for another task after one was lost, or raises."""

    workers: int

    def submit(
        self, function: Callable[[Sequence[Entry], Job], list[Outcome]], entries: Sequence[Entry], job: Job, /
    ) -> Promise:
        """Hand a task over."""

    def revive(self) -> None:
        """See that there are workers again."""


Told = tuple[Entry, Outcome]


def run_tasks(entries: Iterable[Entry], job: Job, crew: Crew) -> Iterator[Told]:
    """Give each entry with its outcome, in the order of the entries."""
    runner = _Runner(job, crew)
    for task in cut_tasks(entries, crew.workers):
        yield from runner.add(task)
    yield from runner.finish()


def cut_tasks(entries: Iterable[Entry], workers: int) -> Iterator[tuple[Entry, ...]]:
    """Cut entries into tasks of 50 stories or a megabyte; a short input into smaller ones, so that all have work."""
    rest = iter(entries)
    ahead, size = [], 0
    for entry in rest:
        ahead.append(entry)
        size += entry.size
        if len(ahead) >= workers * STORIES or size >= workers * SIZE:
            yield from _cut(chain(ahead, rest), STORIES, SIZE)
            return
    yield from _cut(ahead, ceil(len(ahead) / (workers * PIECES)), ceil(size / (workers * PIECES)) or SIZE)


def _cut(entries: Iterable[Entry], stories: int, most: int) -> Iterator[tuple[Entry, ...]]:
    task: list[Entry] = []
    size = 0
    for entry in entries:
        task.append(entry)
        size += entry.size
        if len(task) >= stories or size >= most:
            yield tuple(task)
            task, size = [], 0
    if task:
        yield tuple(task)


class _Task(NamedTuple):
    entries: tuple[Entry, ...]
    promise: Promise
    again: bool  # whether it was lost before


class _Runner:
    """Keeps a few tasks under way and takes their outcomes in order.

    Any error of a promise comes from the executor, as a task gives none: its worker died. Then every task that was lost
    with it is done again. One that is lost again is done alone, so that it is known for the one at fault, and cut in
    halves until the story stands alone that its worker dies of.
    """

    def __init__(self, job: Job, crew: Crew) -> None:
        self._job, self._crew = job, crew
        self._waiting: deque[_Task] = deque()

    def add(self, entries: tuple[Entry, ...]) -> Iterator[Told]:
        """Hand over one more task; where as many wait as may, give the outcomes of the first."""
        self._waiting.append(_Task(entries, self._submit(entries), again=False))
        if len(self._waiting) >= WAITING * self._crew.workers:
            yield from self._take()

    def finish(self) -> Iterator[Told]:
        """Give the outcomes of all that wait."""
        while self._waiting:
            yield from self._take()

    def _take(self) -> Iterator[Told]:
        outcomes = None
        while outcomes is None:
            task = self._waiting[0]
            try:
                outcomes = task.promise.result()
            except Exception:
                outcomes = self._recover(task)
        self._waiting.popleft()
        yield from zip(task.entries, outcomes, strict=True)

    def _recover(self, first: _Task) -> list[Outcome] | None:
        """Bring back what was lost; None where the first task has been handed over once more."""
        lost = [_is_lost(task.promise) for task in self._waiting]  # a pool that breaks takes all with it
        self._crew.revive()
        outcomes = list(self._do_alone(first.entries)) if first.again else None
        for place, task in enumerate(self._waiting):
            if lost[place] and not task.again:
                self._waiting[place] = task._replace(promise=self._submit(task.entries), again=True)
        return outcomes

    def _do_alone(self, entries: tuple[Entry, ...]) -> Iterator[Outcome]:
        try:
            yield from self._submit(entries).result()
        except Exception:
            self._crew.revive()
            if len(entries) == 1:
                yield fail_entry(entries[0], LOST, self._job)
                return
            middle = len(entries) // 2
            yield from self._do_alone(entries[:middle])
            yield from self._do_alone(entries[middle:])

    def _submit(self, entries: tuple[Entry, ...]) -> Promise:
        try:
            return self._crew.submit(compare_entries, entries, self._job)
        except Exception as error:  # a pool that broke meanwhile says so here already
            lost: Future[list[Outcome]] = Future()
            lost.set_exception(error)
            return lost


def _is_lost(promise: Promise) -> bool:
    """Wait for a task, and tell whether it was lost."""
    try:
        promise.result()
    except Exception:
        return True
    return False
