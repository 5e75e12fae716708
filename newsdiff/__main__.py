"""``newsdiff`` and ``python -m newsdiff``."""

import gc
import os
import sys
from typing import NoReturn

import newsdiff
from newsdiff.guard import run_guarded, write_output


def main() -> NoReturn:
    """Run the command line and leave with its exit status."""
    gc.disable()  # a run is short and its values are trees: looking for cycles takes a fourteenth of it and finds none
    arguments = sys.argv[1:]
    status = run_guarded(lambda: _run(arguments), debug="--debug" in arguments)
    os._exit(status)  # all is written by now; to free each object first, as sys.exit would, takes a tenth of a run


def _run(arguments: list[str]) -> int:
    if arguments == ["--version"]:  # answered before typer is imported, which takes most of the time of a short run
        write_output(f"newsdiff {newsdiff.__version__}\n")
        return 0
    from newsdiff.cli import run  # noqa: PLC0415 - see above

    return run(arguments)


if __name__ == "__main__":
    main()
