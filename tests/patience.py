"""Ends what hangs: a test of hostile input asks that it ends, not how fast it is (bench/ measures that, as ratios)."""

import signal
from collections.abc import Iterator
from contextlib import contextmanager
from typing import NoReturn

PATIENCE = 60  # seconds of processor time: what is linear needs a few, what is quadratic on these inputs many minutes


@contextmanager
def patience() -> Iterator[None]:
    """Raise ``TimeoutError`` in what has not ended long after it should have; nothing where there are no timers."""
    if not hasattr(signal, "setitimer"):
        yield
        return

    def give_up(_number: int, _frame: object) -> NoReturn:
        raise TimeoutError("has not ended")

    before = signal.signal(signal.SIGPROF, give_up)
    signal.setitimer(signal.ITIMER_PROF, PATIENCE)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_PROF, 0)
        signal.signal(signal.SIGPROF, before)
