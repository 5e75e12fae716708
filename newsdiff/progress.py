"""A line of progress on standard error, where a person looks on and the work is slow; wiped before anything else comes.

How slow the work is tells its amount, not a clock, so that the same input always shows the same.
"""

import sys
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path
from types import TracebackType
from typing import Final, Self

from newsdiff.guard import takes_escapes

SLOW: Final = 500_000  # bytes of files, or letters of text: about a second's work
_WIPE: Final = "\r\x1b[K"


class Progress:
    """One line that each ``tell`` writes anew; as a context manager it is wiped however the work ends."""

    def __init__(self, amount: int, *, quiet: bool) -> None:
        self._shown = not quiet and amount >= SLOW and takes_escapes(sys.stderr)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.wipe()

    def tell(self, doing: str) -> None:
        """Say what is being done now, in words of newsdiff alone: nothing of a file goes to the terminal here."""
        self._write(f"{_WIPE}newsdiff: {doing}")

    def wipe(self) -> None:
        """Leave the line empty, for what is to be written next."""
        self._write(_WIPE)

    def _write(self, text: str) -> None:
        if self._shown:
            with suppress(OSError, ValueError):  # a terminal that has gone; the report tells of trouble that matters
                sys.stderr.write(text)
                sys.stderr.flush()


def measure_files(files: Iterable[str]) -> int:
    """How many bytes the files hold together; what has no size, such as a pipe, counts nothing."""
    total = 0
    for file in files:
        with suppress(OSError, ValueError):  # what cannot be looked up is told when it is read
            total += Path(file).stat().st_size
    return total
