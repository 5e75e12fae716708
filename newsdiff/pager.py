"""A report that is longer than the screen -> the reader's pager, where a person sits at both ends.

Which pager: ``NEWSDIFF_PAGER``, else ``PAGER``, else less; "" or ``cat`` in either means none.
"""

import os
import re
import shutil
import signal
import sys
from typing import Final

from newsdiff.guard import OUR_ESCAPES, is_terminal, takes_escapes, write_output

VARIABLES: Final = ("NEWSDIFF_PAGER", "PAGER")
DEFAULT: Final = ("less", "less -FRX")  # the program and the command: quit if all fits, keep colours, keep the screen
NONE: Final = ("", "cat")
# What pagers are told that are named without options, as git tells them: show colours.
HINTS: Final = {"LESS": "FRX", "LV": "-c"}
NOT_RUN: Final = (126, 127)  # what the shell says of a command that cannot be run or is not there


def show_output(text: str) -> None:
    """Write to standard output, through a pager if need be."""
    command = _choose_pager()
    if command is None or not _is_longer_than_the_screen(text) or not _page(text, command):
        write_output(text)


def _choose_pager() -> str | None:
    """Give the command of the pager; none where nobody looks on, or the terminal cannot go back a line."""
    if not (is_terminal(sys.stdin) and takes_escapes(sys.stdout)):
        return None
    for variable in VARIABLES:
        command = os.environ.get(variable)
        if command is not None:
            return None if command.strip() in NONE else command
    program, command = DEFAULT
    return command if shutil.which(program) else None


def _is_longer_than_the_screen(text: str) -> bool:
    """Count the lines of the screen; a long line takes several, and the shell's prompt one."""
    try:
        columns, lines = os.get_terminal_size(sys.stdout.fileno())
    except OSError:
        return False
    shown = (re.sub(OUR_ESCAPES, "", line) for line in text.split("\n"))
    return columns > 0 and lines > 0 and sum(max(1, -(-len(line) // columns)) for line in shown) > lines


def _page(text: str, command: str) -> bool:
    """Run the pager until its reader is done; whether it could be run at all."""
    data = text.encode(sys.stdout.encoding, "backslashreplace")
    sys.stdout.flush()
    import subprocess  # noqa: PLC0415 - slow to import, and most runs page nothing

    # The command is the user's own, and POSIX has the shell read it.
    pager = subprocess.Popen(command, shell=True, stdin=subprocess.PIPE, env=HINTS | os.environ)  # noqa: S602
    interrupted = signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is for the pager, and must not cut the text
    try:
        pager.communicate(data)  # a reader who has seen enough closes the pipe, which is no trouble
    except BaseException:  # SIGTERM: the pager goes with us
        pager.terminate()
        raise
    finally:
        signal.signal(signal.SIGINT, interrupted)
    return pager.returncode not in NOT_RUN
