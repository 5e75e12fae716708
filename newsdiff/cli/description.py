"""Commands and options as typer has them -> those of ``newsdiff.completion``, for all that is made from them."""

from typing import Any

from newsdiff.cli.settings import key_of, settable
from newsdiff.completion import Command, Option
from newsdiff.config import FLAG


def describe_commands(group: Any) -> list[Command]:  # noqa: ANN401 - typer has no public name for it
    """Describe each command of newsdiff."""
    return [_describe_command(command) for command in group.commands.values()]


def _describe_command(command: Any) -> Command:  # noqa: ANN401 - typer has no public name for it
    options = [Option(*_describe_option(option)) for option in settable(command).values()]
    options.append(Option(("-h", "--help"), "Explain the command."))
    words = next((_split_choices(p.metavar) for p in command.params if not p.opts[0].startswith("-")), ())
    return Command(command.name, command.short_help or "", tuple(options), words)


def _describe_option(option: Any) -> tuple[tuple[str, ...], str, bool, tuple[str, ...]]:  # noqa: ANN401 - likewise
    takes_value = key_of(option).kind is not FLAG
    choices = tuple(getattr(option.type, "choices", ())) or _split_choices(option.metavar)
    return tuple(option.opts), option.help or "", takes_value, choices


def _split_choices(metavar: str | None) -> tuple[str, ...]:
    """``text|json``, ``[report|align]`` -> the parts; words such as FILE or DIR|MANIFEST name no choice."""
    return tuple(metavar.strip("[]").split("|")) if metavar and "|" in metavar and metavar.islower() else ()
