"""Commands and options -> those of ``newsdiff.completion``, for all that is made from them."""

from collections.abc import Iterable

from newsdiff.cli.parameters import Command, Parameter, parameters_of
from newsdiff.completion import Command as CompletedCommand
from newsdiff.completion import Option as CompletedOption
from newsdiff.config import FLAG


def describe_commands(commands: Iterable[Command]) -> list[CompletedCommand]:
    """Describe each command."""
    return [_describe_command(command) for command in commands]


def _describe_command(command: Command) -> CompletedCommand:
    options = [_describe_option(option) for option in command.options.values()]
    options.append(CompletedOption(("-h", "--help"), "Explain the command."))
    words = next((_split_choices(p.told.metavar) for p in parameters_of(command) if not p.names), ())
    return CompletedCommand(command.name, command.short_help, tuple(options), words)


def _describe_option(option: Parameter) -> CompletedOption:
    choices = option.choices or _split_choices(option.told.metavar)
    return CompletedOption(option.names, option.told.help, option.key.kind is not FLAG, choices)


def _split_choices(metavar: str | None) -> tuple[str, ...]:
    """``text|json``, ``[report|align]`` -> the parts; words such as FILE or DIR|MANIFEST name no choice."""
    return tuple(metavar.strip("[]").split("|")) if metavar and "|" in metavar and metavar.islower() else ()
