"""Who does the tasks: processes of our own, an executor that somebody else made, or a Dask cluster."""

import gc
import os
import signal
from collections import deque
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import BrokenExecutor, Executor, Future
from contextlib import contextmanager, suppress
from multiprocessing import Pipe, Process, parent_process
from multiprocessing.connection import Connection, wait
from multiprocessing.reduction import ForkingPickler
from threading import Thread
from typing import Any, Final, Self

import newsdiff
from newsdiff.batch.compare import Job, Outcome
from newsdiff.batch.entries import Entry
from newsdiff.errors import NewsdiffError, UsageError

PATIENCE: Final = 10  # seconds for a scheduler to answer
SIGNALS: Final = (signal.SIGINT, signal.SIGTERM)

Function = Callable[[Sequence[Entry], Job], list[Outcome]]


def count_cores() -> int:
    """How many cores this process may use."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


class OwnCrew:
    """Processes of our own, each with a pipe of its own; gone with the context, however the run ends.

    Not ``ProcessPoolExecutor``: all its processes share one pipe, so that one which is killed while it writes leaves
    the parent waiting for the rest for ever, and one that dies takes the tasks of all with it.
    """

    def __init__(self, workers: int) -> None:
        self.workers = workers
        self._hands: list[_Hand] = []
        self._queue: deque[tuple[Ticket, bytes]] = deque()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        """End the processes at once: after a good run they are at nothing, after another it is of no more use."""
        for hand in self._hands:
            hand.process.terminate()
        for hand in self._hands:
            hand.process.join()

    def submit(self, function: Function, entries: Sequence[Entry], job: Job, /) -> "Ticket":
        """Put a task in the queue of those that are to be done."""
        ticket = Ticket(self)
        self._queue.append((ticket, bytes(ForkingPickler.dumps((function, entries, job)))))
        self.attend(wait_for_one=False)
        return ticket

    def revive(self) -> None:
        """A process that has died has been replaced already."""

    def attend(self, wait_for_one: bool) -> None:
        """Take what processes have done, perhaps after waiting for the first of them, and give them more to do."""
        busy = {hand.pipe: hand for hand in self._hands if hand.ticket}
        for pipe in wait(list(busy), None if wait_for_one else 0) if busy else ():
            self._take(busy[pipe])  # type: ignore[index]
        while self._queue and (hand := self._find_idle()):
            hand.ticket, task = self._queue.popleft()
            try:
                hand.pipe.send_bytes(task)
            except OSError:  # it has died meanwhile
                self._lose(hand)

    def _take(self, hand: "_Hand") -> None:
        try:
            outcomes = hand.pipe.recv()
        except (EOFError, OSError):
            self._lose(hand)
            return
        if hand.ticket:
            hand.ticket.outcomes = outcomes
        hand.ticket = None

    def _lose(self, hand: "_Hand") -> None:
        if hand.ticket:
            hand.ticket.is_lost = True
        hand.process.kill()  # it may have closed its pipe alone
        hand.process.join()
        hand.pipe.close()
        self._hands.remove(hand)

    def _find_idle(self) -> "_Hand | None":
        """A process that has nothing to do; a new one where there may be one more."""
        idle = next((hand for hand in self._hands if not hand.ticket), None)
        if idle is None and len(self._hands) < self.workers:
            idle = _Hand()
            self._hands.append(idle)
        return idle


class Ticket:
    """A task that ``OwnCrew`` has been given: what a future is of an executor."""

    def __init__(self, crew: OwnCrew) -> None:
        self._crew = crew
        self.outcomes: list[Outcome] | None = None
        self.is_lost = False

    def result(self) -> list[Outcome]:
        """Wait for the outcomes; raises ``BrokenExecutor`` where the process has died."""
        while self.outcomes is None:
            if self.is_lost:
                raise BrokenExecutor
            self._crew.attend(wait_for_one=True)
        return self.outcomes


class _Hand:
    """A process, the pipe to it, and the task that it is at."""

    def __init__(self) -> None:
        self.ticket: Ticket | None = None
        self.pipe, end = Pipe()
        self.process = Process(target=_work, args=(end,), daemon=True)
        with _no_signals():
            self.process.start()
        end.close()  # so that the pipe ends with the process


class LentCrew:
    """An executor that somebody else made, and ends."""

    def __init__(self, executor: Executor, workers: int) -> None:
        self.workers = workers
        self._executor = executor

    def submit(self, function: Function, entries: Sequence[Entry], job: Job, /) -> "Future[list[Outcome]]":
        """Hand a task over."""
        return self._executor.submit(function, entries, job)

    def revive(self) -> None:
        """See whether it still takes tasks: its own error tells if it does not."""
        self._executor.submit(tell_version).result()


class ClusterCrew(LentCrew):
    """The workers of a Dask cluster; a context manager that leaves the cluster as it was."""

    def __init__(self, address: str) -> None:
        try:
            from distributed import Client  # noqa: PLC0415 - an extra
        except ImportError:
            problem = "needs Dask; install the extra cluster: pip install 'newsdiff[cluster]'"
            raise UsageError("--scheduler", problem) from None
        self._address = address
        try:
            self._client: Any = Client(address, timeout=PATIENCE, set_as_default=False)
        except (OSError, ValueError, ImportError) as error:
            problem = f"{address}: no scheduler answers there ({type(error).__name__}); check the address"
            raise UsageError("--scheduler", problem) from None
        super().__init__(self._client.get_executor(pure=False), len(self._client.nthreads()))

    def __enter__(self) -> Self:
        """Check that there are workers, and that they are able to do what will be asked of them."""
        if not self.workers:
            problem = f"has no workers; start one with: dask worker {self._address}"
            raise UsageError("--scheduler", f"{self._address}: {problem}")
        try:
            versions = set(self._client.run(tell_version).values())
        except Exception as error:
            problem = f"a worker cannot run newsdiff ({type(error).__name__}); install it there too"
            raise UsageError("--scheduler", f"{self._address}: {problem}") from None
        if versions != {newsdiff.__version__}:
            told = ", ".join(sorted(versions))
            problem = f"workers have newsdiff {told}, not {newsdiff.__version__}; install the same everywhere"
            raise UsageError("--scheduler", f"{self._address}: {problem}")
        return self

    def __exit__(self, *_: object) -> None:
        """Take back what is not done yet."""
        with suppress(Exception):  # the run has ended, well or not; the connection goes with the process
            self._client.close(timeout=PATIENCE)

    def revive(self) -> None:
        """See whether the cluster still answers."""
        try:
            super().revive()
        except Exception as error:
            problem = f"{self._address}: the cluster does not answer any more ({type(error).__name__})"
            raise NewsdiffError("--scheduler", f"{problem}; go on with --resume") from None


def tell_version() -> str:
    """The version of newsdiff that a worker has."""
    return newsdiff.__version__


@contextmanager
def _no_signals() -> Iterator[None]:
    """Hold signals back while processes start, until they are told what to do with them."""
    if not hasattr(signal, "pthread_sigmask"):
        yield
        return
    before = signal.pthread_sigmask(signal.SIG_BLOCK, SIGNALS)
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


def _work(pipe: "Connection[Any, Any]") -> None:
    """Do tasks as they come; Ctrl-C is the parent's to answer, and without the parent there is no more to do."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    signal.signal(signal.SIGTERM, signal.SIG_DFL)
    if hasattr(signal, "pthread_sigmask"):
        signal.pthread_sigmask(signal.SIG_UNBLOCK, SIGNALS)
    gc.disable()  # see compare_entries
    Thread(target=_follow_parent, daemon=True).start()
    with suppress(EOFError, OSError):
        while True:
            function, entries, job = pipe.recv()
            pipe.send(function(entries, job))


def _follow_parent() -> None:
    parent = parent_process()
    if parent is not None:
        wait([parent.sentinel])
        os._exit(1)
