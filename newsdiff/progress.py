"""A line of progress on standard error, where a person looks on and the work is slow; wiped before anything else comes.

How slow the work is tells its amount, not a clock, so that the same input always shows the same. A batch alone, which
may take days, tells how fast it is.
"""

import os
import sys
import time
from collections.abc import Iterable
from contextlib import suppress
from types import TracebackType
from typing import Final, Self

from newsdiff.guard import takes_escapes, write_error

SLOW: Final = 500_000  # bytes of files, or letters of text: about a second's work
PAUSE: Final = 0.2  # seconds between two looks of a line that tells how fast a batch is
_WIPE: Final = "\r\x1b[K"


class Line:
    """One line that is written anew again and again; as a context manager it is wiped however the work ends."""

    def __init__(self, *, shown: bool) -> None:
        self._shown = shown and takes_escapes(sys.stderr)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.wipe()

    def wipe(self) -> None:
        """Leave the line empty, for what is to be written next."""
        self._write(_WIPE)

    def _write(self, text: str) -> None:
        if self._shown:
            write_error(text)


class Progress(Line):
    """What is being done now, where there is much to do."""

    def __init__(self, amount: int, *, quiet: bool) -> None:
        super().__init__(shown=not quiet and amount >= SLOW)

    def tell(self, doing: str) -> None:
        """Say what is being done now, in words of newsdiff alone: nothing of a file goes to the terminal here."""
        self._write(f"{_WIPE}newsdiff: {doing}")


class Headway(Line):
    """How many stories of a batch are done, how fast, and how long the others will take at that pace."""

    def __init__(self, *, quiet: bool) -> None:
        super().__init__(shown=not quiet)
        self._stories = self._skipped = 0
        self._skipped_at = 0.0  # the part of the input that was done before
        self._began = self._told = time.monotonic()

    def skip(self, at: float) -> None:
        """Count a story that an earlier run has done, and how much of the input, from 0 to 1, is done with it."""
        self._stories += 1
        self._skipped += 1
        self._skipped_at = at
        self._began = self._told = time.monotonic()

    def tell(self, at: float) -> None:
        """Count a story, and how much of the input is done with it; the line changes a few times a second."""
        self._stories += 1
        now = time.monotonic()
        if now - self._told >= PAUSE:
            self._told = now
            self._write(f"{_WIPE}newsdiff: {self._describe(at, now - self._began)}")

    def _describe(self, at: float, seconds: float) -> str:
        told = [f"{self._stories:,} stories", f"{(self._stories - self._skipped) / seconds:.1f} a second"]
        if at > self._skipped_at:  # a manifest in a pipe does not tell how long it is
            left = seconds * (1 - at) / (at - self._skipped_at)
            told += [f"{at:.0%} done", f"{describe_seconds(left)} left"]
        return ", ".join(told)


def describe_seconds(seconds: float) -> str:
    """``40 s``, ``12 min``, ``3 h 20 min``."""
    if seconds < 100:
        return f"{seconds:.0f} s"
    minutes = round(seconds / 60)
    return f"{minutes} min" if minutes < 100 else f"{minutes // 60} h {minutes % 60} min"


def measure_files(files: Iterable[str]) -> int:
    """How many bytes the files hold together; what has no size, such as a pipe, counts nothing."""
    total = 0
    for file in files:
        with suppress(OSError, ValueError):  # what cannot be looked up is told when it is read
            total += os.stat(file).st_size
    return total
