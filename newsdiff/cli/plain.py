"""A command line that is as plain as most are -> its command and the values of its parameters, without typer.

To import typer takes a third of the time of a run, and what it does best few runs need: help, and words about what is
wrong. So a line that holds nothing but options by their full names, each with a value that it can have, and as many
arguments as the command takes, is read here, to the values that typer would give it. All else is no plain line, and
typer reads it from the start: so does it where a file of settings or a variable sets an option.
"""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from newsdiff.cli.parameters import Command, Option, Parameter, parameters_of
from newsdiff.config import FLAG, PREFIX, WHOLE, find_file


def read_plainly(
    arguments: Sequence[str], commands: Mapping[str, Command], environment: Mapping[str, str]
) -> tuple[Command, dict[str, Any]] | None:
    """Give the command that is called and its values by the names of its parameters, or None for no plain line."""
    command = commands.get(arguments[0])
    if command is None or any(name.startswith(PREFIX) for name in environment):
        return None
    options = {name: parameter for parameter in parameters_of(command) for name in parameter.names}
    words: list[str] = []
    given: dict[str, Any] = {}
    rest = iter(arguments[1:])
    for word in rest:
        if word == "-" or not word.startswith("-"):
            words.append(word)
        elif not _take_option(word, rest, options, given):
            return None
    placed = _place_words(words, [each for each in parameters_of(command) if not each.names])
    if placed is None or "config" in given or find_file():
        return None
    usual = {parameter.name: parameter.default for parameter in parameters_of(command)}
    return command, usual | given | placed


def _take_option(word: str, rest: Iterator[str], options: Mapping[str, Parameter], given: dict[str, Any]) -> bool:
    """Read an option and its value, which may be the next word; False for what is not plain."""
    name, sign, text = word.partition("=")
    option = options.get(name)
    if option is None or (sign and not name.startswith("--")):
        return False
    kind, many = option.key
    if kind is FLAG:
        given[option.name] = True
        return not sign
    value = _read_value(text if sign else next(rest, "--"), option)
    if many:
        given.setdefault(option.name, []).append(value)
    else:
        given[option.name] = value
    return value is not None


def _read_value(text: str, option: Parameter) -> str | int | None:
    """Give the value that a text is for an option; None for none, and for what begins like an option."""
    told = option.told
    if option.key.kind is WHOLE and isinstance(told, Option):
        number = int(text) if text.isascii() and text.isdecimal() and len(text) < 10 else -1
        return number if number >= (told.least or 0) and (told.most is None or number <= told.most) else None
    if text != "-" and text.startswith("-"):
        return None
    return text if not option.choices or text in option.choices else None


def _place_words(words: Sequence[str], arguments: Sequence[Parameter]) -> dict[str, Any] | None:
    """Give the arguments their words: one each, the last one all that are left where it takes several."""
    placed: dict[str, Any] = {}
    left = list(words)
    for argument in arguments:
        if argument.key.many and left:
            placed[argument.name], left = left, []
        elif left:
            placed[argument.name] = left.pop(0)
        elif argument.default is ...:
            return None
    return None if left else placed
