"""Lines of a batch -> a file that grows by whole lines, or standard output; and what an earlier run left of it.

Each line is written in one piece and kept: a run that ends, however it ends, has lost nothing that was written.
"""

import os
import stat
from collections.abc import Iterator
from typing import BinaryIO

from newsdiff.batch.tally import Record
from newsdiff.errors import InputError, NewsdiffError, UsageError
from newsdiff.guard import describe_failure, write_output
from newsdiff.read.json_records import parse_json
from newsdiff.render.records import SCHEMA_NAME


class OutputLines:
    """Lines on standard output, each flushed."""

    def write(self, shaped: bytes) -> None:
        """Write one line."""
        write_output(shaped.decode())

    def close(self) -> None:
        """Nothing is left to do."""


class FileLines:
    """Lines at the end of a file; what cannot be written whole is taken back."""

    def __init__(self, path: str, kept: int) -> None:
        self._path = path
        try:
            descriptor = os.open(path, os.O_WRONLY | os.O_CREAT, 0o666)
            self._stream = open(descriptor, "wb", buffering=0)  # noqa: PTH123, SIM115 - closed with the run
            self._is_file = stat.S_ISREG(os.fstat(descriptor).st_mode)
            if self._is_file:
                self._stream.truncate(kept)
                self._stream.seek(kept)
        except OSError as error:
            raise _not_written(path, error) from None

    def write(self, shaped: bytes) -> None:
        """Write one line."""
        start = self._stream.tell() if self._is_file else 0
        rest = memoryview(shaped)
        try:
            while rest:
                rest = rest[self._stream.write(rest) or 0 :]
        except BrokenPipeError:
            raise
        except OSError as error:
            if self._is_file:
                self._stream.truncate(start)
            raise _not_written(self._path, error) from None

    def close(self) -> None:
        """See the file through to the disk."""
        try:
            if self._is_file:
                os.fsync(self._stream.fileno())
            self._stream.close()
        except OSError as error:
            raise _not_written(self._path, error) from None


class Finished:
    """The lines that an earlier run has finished, read one by one; ``kept`` is where the last whole one ends."""

    def __init__(self, path: str) -> None:
        self._path = path
        self.kept = 0
        self.is_cut = False

    def __iter__(self) -> Iterator[Record]:
        """Give the record of each whole line; raises ``UsageError`` for one that no batch has written."""
        try:
            with open(self._path, "rb") as stream:  # noqa: PTH123 - any string is a path here
                yield from self._read(stream)
        except FileNotFoundError:
            return
        except OSError as error:
            raise UsageError(self._path, f"cannot be read ({describe_failure(error)}); check --output") from None

    def _read(self, stream: BinaryIO) -> Iterator[Record]:
        for number, line in enumerate(stream, 1):
            if not line.endswith(b"\n"):
                self.is_cut = True
                return
            try:
                record = parse_json(line.decode(), self._path, number)
            except (InputError, UnicodeDecodeError):
                record = None
            if not isinstance(record, dict) or record.get("schema") != SCHEMA_NAME or "story" not in record:
                raise UsageError(self._path, f"line {number} is of no batch; give another --output")
            self.kept += len(line)
            yield record


def check_output(path: str, resume: bool, can_resume: bool) -> None:
    """Refuse a file that holds something, unless the run is to go on with it: it may be the work of days."""
    try:
        found = os.stat(path)  # noqa: PTH116 - any string is a path here
    except OSError:
        return  # what cannot be written is told when it is opened
    except ValueError:
        raise UsageError(path, "no file can have such a name; check --output") from None
    if stat.S_ISDIR(found.st_mode):
        raise UsageError(path, "is a folder; name a file in it")
    if not stat.S_ISREG(found.st_mode) and (resume or not can_resume):  # a table is put in the place of what is there
        raise UsageError(
            path, f"is no file that {'--resume could go on with' if resume else 'can be replaced'}; name one"
        )
    if stat.S_ISREG(found.st_mode) and found.st_size and not resume:
        mend = "go on with it with --resume, or remove it" if can_resume else "remove it, or name another"
        raise UsageError(path, f"holds something already; {mend}")


def _not_written(path: str, error: OSError) -> NewsdiffError:
    return NewsdiffError(path, f"cannot be written ({describe_failure(error)}); give another --output")
