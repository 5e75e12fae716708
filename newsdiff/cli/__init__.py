"""The command line: options -> read, compare, render; exit status. The one folder that knows typer; not one rule.

``options`` has each option, ``commands`` each command, ``settings`` what stands in files; ``inputs`` reads what is
named, ``outputs`` writes what comes of it.
"""

from collections.abc import Sequence
from copy import copy
from typing import Any, Final

import typer
from typer.models import CommandInfo

from newsdiff.cli.commands import app
from newsdiff.cli.options import spread
from newsdiff.cli.settings import origin_of
from newsdiff.errors import UsageError
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
    meta: dict[str, Any] = {}
    try:
        # Not app(): its main() turns a closed pipe into exit status 1 and prints usage errors on several lines.
        command = _build_command(arguments)
        with command.make_context("newsdiff", list(arguments), obj=build_all) as context:
            meta = context.meta
            return int(command.invoke(context))
    except typer.Exit as leaving:
        return leaving.exit_code
    except UsageError as error:
        origin = origin_of(error.culprit, meta)
        raise UsageError(origin, str(error)) if origin else error from None
    except Exception as error:
        # Usage errors are told by what they offer: typer has its own copy of click and no public name for their class.
        message = getattr(error, "format_message", None)
        if message is None:
            raise
        raised_in = getattr(error, "ctx", None)
        path = raised_in.command_path if raised_in else "newsdiff"
        options = getattr(getattr(error, "param", None), "opts", [])
        origin = next(filter(None, (origin_of(option, meta) for option in options)), "")
        problem = _soften(message())
        raise UsageError(origin, f"{problem}{'' if problem.endswith('?') else ';'} see {path} --help") from None


def build_all() -> Any:  # noqa: ANN401 - typer has no public name for it
    """Build newsdiff with all its commands."""
    return _build(app.registered_commands)


def _build_command(arguments: Sequence[str]) -> Any:  # noqa: ANN401 - typer has no public name for it
    """Build the command that is called, alone: typer builds all options of each, which takes longer than to read."""
    called = [info for info in app.registered_commands if info.callback and info.callback.__name__ == arguments[0]]
    return _build(called or app.registered_commands)


def _build(commands: Sequence[CommandInfo]) -> Any:  # noqa: ANN401 - typer has no public name for it
    built = copy(app)
    built.registered_commands = [copy(info) for info in commands]
    for info in built.registered_commands:
        info.callback = spread(info.callback) if info.callback else None
    return typer.main.get_command(built)


def _soften(message: str) -> str:
    """``No such option: --x.`` -> ``no such option: --x``: the middle of a sentence of ours, on one line."""
    line = " ".join(message.split()).removesuffix(".")
    return line[:1].lower() + line[1:]
