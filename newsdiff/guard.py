"""The guard around a command: every ending has its exit status, and at most one line on standard error.

Remarks come before a report on their own stream; where a person reads both on one terminal they come last, in sight.

0 and 1 are the command's own (nothing conflicts, something does); 2 is trouble of any sort; 130, 141 and 143 say that
Ctrl-C, a reader who closed the pipe or SIGTERM ended it.
"""

import os
import signal
import sys
from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress
from types import FrameType
from typing import Final, NoReturn, TextIO

from newsdiff.errors import NewsdiffError

TROUBLE: Final = 2
INTERRUPTED: Final = 130
READER_GONE: Final = 141
TERMINATED: Final = 143

GATHERED: Final = 100_000  # letters that are written at once


# What the text report may hold that steers a terminal, as a pattern: colours, and links to the files given.
OUR_ESCAPES: Final = r"\x1b(?:\[[0-9;]*m|\]8;;[!-~]*\x1b\\)"

_waiting: Final[list[str]] = []  # remarks on a report that is still to be written to the same terminal


class Terminated(BaseException):
    """SIGTERM came; an exception, so that whatever is open is tidied up on the way out."""


def run_guarded(command: Callable[[], int], debug: bool = False) -> int:
    """Run a command that returns 0, 1 or 2 and turn whatever happens into an exit status."""
    try:
        status = _run(command, debug)
        _leave_nothing_behind(sys.stdout)
        _leave_nothing_behind(sys.stderr)
    except KeyboardInterrupt:  # while an ending was told
        return INTERRUPTED
    except Terminated:
        return TERMINATED
    return status


def _run(command: Callable[[], int], debug: bool) -> int:
    try:
        if signal.getsignal(signal.SIGTERM) is signal.SIG_DFL:
            signal.signal(signal.SIGTERM, _raise_terminated)
        sys.unraisablehook = _leave_at_once
        _settle(sys.stdout)
        _settle(sys.stderr)
        status = _call(command)
    except KeyboardInterrupt:
        status = INTERRUPTED
    except Terminated:
        status = TERMINATED
    except BrokenPipeError:
        status = READER_GONE
    except NewsdiffError as error:
        complain(f"error: {error}")
        status = TROUBLE
    except OSError as error:  # those of files are NewsdiffErrors by now
        complain(f"error: standard output: cannot be written ({describe_failure(error)}); check where it goes")
        status = TROUBLE
    except Exception as error:
        _report_internal_error(error, debug)
        status = TROUBLE
    return status


def _call(command: Callable[[], int]) -> int:
    try:
        status = command()
        if sys.stdout is not None:
            sys.stdout.flush()
    finally:
        while _waiting:
            complain(_waiting.pop(0))
    return status


def is_terminal(stream: TextIO | None) -> bool:
    """Whether a person looks on."""
    return stream is not None and stream.isatty()


def takes_escapes(stream: TextIO | None) -> bool:
    """Whether it is a terminal that knows colours and can write over a line; ``TERM=dumb`` says that it does not."""
    return is_terminal(stream) and os.environ.get("TERM") != "dumb"


def write_output(text: str | Iterable[str], commands: bool = False) -> None:
    """Write to standard output and see it through; silence on a closed one would look like success.

    The pieces of a text are written as they are made; of a short one nothing before all of it is there.
    ``commands`` says that the text is commands for a GitHub runner, which are to be understood as such.
    """
    if sys.stdout is None:
        raise NewsdiffError("standard output", "is closed; give a file with --output")
    for lines in _gather_lines([text] if isinstance(text, str) else text):
        sys.stdout.write(lines if commands else _defuse(lines))
    sys.stdout.flush()


def complain(message: str) -> None:
    """Write one line about trouble to standard error; nobody can be told if that fails too."""
    line = _make_visible(message).replace("\n", "\\n")
    write_error(f"newsdiff: {line}\n")


def remark(message: str) -> None:
    """Write a warning or a note to standard error, after the report where the two go to one terminal."""
    if is_terminal(sys.stdout) and is_terminal(sys.stderr):
        _waiting.append(message)
    else:
        complain(message)


def write_error(text: str) -> None:
    """Write to standard error words of our own, or what is visible already; nobody can be told if that fails."""
    if sys.stderr is not None:
        with suppress(OSError, ValueError):  # full, or closed; the report tells of trouble that matters
            sys.stderr.write(_defuse(text))
            sys.stderr.flush()


def describe_failure(error: OSError) -> str:
    """Give the system's reason, in the middle of a sentence: ``no space left on device``."""
    reason = error.strerror or type(error).__name__
    return reason[:1].lower() + reason[1:]


def _settle(stream: TextIO | None) -> None:
    """Show what the encoding lacks as an escape, and write line ends as they are; a closed stream is None."""
    if stream is not None:
        stream.reconfigure(errors="backslashreplace", newline="\n")  # type: ignore[attr-defined]


def _gather_lines(pieces: Iterable[str]) -> Iterator[str]:
    """Put pieces together to texts that end with a line: what stands at its start tells what a runner makes of it."""
    gathered: list[str] = []
    length = 0
    for piece in pieces:
        gathered.append(piece)
        length += len(piece)
        if length > GATHERED and "\n" in piece:
            text, end, rest = "".join(gathered).rpartition("\n")
            yield text + end
            gathered, length = [rest], len(rest)
    yield "".join(gathered)


def _defuse(text: str) -> str:
    r"""Keep a GitHub runner from taking text for a command: ``::error::`` at a line's start, ``##[error]`` anywhere.

    The runner skips blanks at the start, so one sign is written as an escape, which JSON reads back the same.
    """
    if not os.environ.get("GITHUB_ACTIONS"):
        return text
    import re  # noqa: PLC0415 - only here

    at_start = re.compile(rf"^((?:[^\S\n]|{OUR_ESCAPES})*+):(?=:)", re.MULTILINE)
    return at_start.sub(r"\1\\u003a", text).replace("##[", "#\\u0023[")


def _report_internal_error(error: Exception, debug: bool) -> None:
    complain(f"internal error ({type(error).__name__}), please report; re-run with --debug")
    if debug:
        with suppress(Exception):  # the line above must do where even telling fails
            import traceback  # noqa: PLC0415 - only here

            write_error(_make_visible("".join(traceback.format_exception(error))))


def _make_visible(text: str) -> str:
    """Escape what steers a terminal; where the means for that cannot be had, all that is not plain ASCII."""
    try:
        from newsdiff.render.show import show  # noqa: PLC0415 - most runs have nothing to complain about
    except Exception:  # whatever broke the command may have broken this too
        return "\n".join(ascii(line)[1:-1] for line in text.split("\n"))
    return show(text)


def _leave_nothing_behind(stream: TextIO | None) -> None:
    """Let a stream that takes no more run into nothing, else the interpreter fails to flush it and changes status."""
    if stream is None:
        return
    try:
        stream.flush()
    except OSError:
        nothing = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nothing, stream.fileno())
        os.close(nothing)


def _leave_at_once(unraisable: "sys.UnraisableHookArgs") -> None:
    """End what a signal was to end while something was freed, as imports do: nothing can be raised from there."""
    ending = {Terminated: TERMINATED, KeyboardInterrupt: INTERRUPTED}.get(unraisable.exc_type)
    if ending is not None:
        os._exit(ending)
    sys.__unraisablehook__(unraisable)


def _raise_terminated(_signal: int, _frame: FrameType | None) -> NoReturn:
    raise Terminated
