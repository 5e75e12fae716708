"""The command line: options -> read, compare, render; exit status. The one folder that knows typer; not one rule.

``options`` has each option and ``commands`` each command, as ``parameters`` describes them. A line is read by
``plain``, or else by typer (``by_typer``); ``inputs`` reads what is named, ``outputs`` writes what comes of it.
"""

import os
from collections.abc import Sequence
from typing import Final

from newsdiff.cli.commands import COMMANDS
from newsdiff.cli.inputs import Refused
from newsdiff.cli.parameters import NO_ORIGINS, run_command
from newsdiff.cli.plain import read_plainly
from newsdiff.guard import TROUBLE, write_error

BRIEF: Final = """\
newsdiff compares the figures that several news stories give for one event.
Usage:    newsdiff compare FILE FILE...
Example:  newsdiff compare guardian.txt times.txt
Commands: compare, check, figures, align, stories, batch, schema, completion
Help:     newsdiff --help, newsdiff compare --help
"""


def run(arguments: Sequence[str]) -> int:
    """Run one command line and return its exit status: 0, 1, or 2 with one line on standard error for each trouble."""
    if not arguments:
        write_error(BRIEF)
        return TROUBLE
    try:
        plain = read_plainly(arguments, COMMANDS, os.environ)
        if plain:
            return run_command(*plain, NO_ORIGINS)
        from newsdiff.cli.by_typer import run_by_typer  # noqa: PLC0415 - see plain

        return run_by_typer(arguments, COMMANDS)
    except Refused:
        return TROUBLE
