"""What a command takes, as data without typer: for who reads a command line, and for all that is made from it.

A parameter of a command is annotated with its type and with an ``Option`` or an ``Argument``; a bundle, a named tuple
of such fields, stands for the options in it. The types: bool, str, int, a list of str, a Literal; all but bool or None.
"""

from collections.abc import Callable, Mapping
from functools import cache
from typing import Any, Final, Literal, NewType, get_args

from newsdiff.config import FLAG, TEXT, WHOLE, Key, Kind
from newsdiff.tuples import NamedTuple

# The places, such as newsdiff.toml:3, of the options that a file has set, by their names: a parameter of most commands.
Origins = NewType("Origins", Mapping[str, str])
NO_ORIGINS: Final = Origins({})


class Option(NamedTuple):
    """An option: its names, what it is for, the word for its value, the bounds of a number, what a file may write."""

    names: tuple[str, ...]
    help: str
    metavar: str | None
    least: int | None
    most: int | None
    kind: Kind | None


class Argument(NamedTuple):
    """What stands on the command line without a name: the word for it, and what it is for."""

    metavar: str
    help: str


def option(
    *names: str,
    help: str,  # noqa: A002 - the word that everybody has for it
    metavar: str | None = None,
    least: int | None = None,
    most: int | None = None,
    kind: Kind | None = None,
) -> Option:
    """Describe an option; without names it is called like its parameter."""
    return Option(names, help, metavar, least, most, kind)


class Parameter(NamedTuple):
    """One parameter of a command, bundles spread; ``default`` is ``...`` for what has to be given."""

    name: str
    type: Any
    told: Option | Argument
    default: Any

    @property
    def names(self) -> tuple[str, ...]:
        """The names of an option, dashes included; () for an argument."""
        if isinstance(self.told, Argument):
            return ()
        return self.told.names or (f"--{self.name.replace('_', '-')}",)

    @property
    def key(self) -> Key:
        """What it takes in a file of settings, and whether it can be given several times."""
        kind = self.told.kind if isinstance(self.told, Option) else None
        if kind is None:
            kind = FLAG if self.type is bool else WHOLE if int in (self.type, *get_args(self.type)) else TEXT
        return Key(kind, list[str] in (self.type, *get_args(self.type)))

    @property
    def choices(self) -> tuple[str, ...]:
        """The values that can be given, where they are few."""
        return get_args(self.type) if getattr(self.type, "__origin__", None) is Literal else ()


class Command(NamedTuple):
    """A command: what carries it out, its help, and its help in one line."""

    run: Callable[..., int]
    help: str
    short_help: str

    @property
    def name(self) -> str:
        """What it is called on the command line."""
        return self.run.__name__

    @property
    def options(self) -> dict[str, Parameter]:
        """Its options by their long names, without dashes."""
        long_names = ((next((n for n in p.names if n.startswith("--")), ""), p) for p in parameters_of(self))
        return {name.removeprefix("--"): parameter for name, parameter in long_names if name}


@cache
def parameters_of(command: Command) -> tuple[Parameter, ...]:
    """Give what a command takes, in the order of its signature."""
    optional = command.run.__defaults__ or ()
    names = command.run.__code__.co_varnames[: command.run.__code__.co_argcount]
    defaults = dict(zip(names[len(names) - len(optional) :], optional, strict=True)) | (
        command.run.__kwdefaults__ or {}
    )
    parameters = []
    for name, annotation in command.run.__annotations__.items():
        if fields := getattr(annotation, "_fields", ()):
            annotations = annotation.__annotations__
            parameters += [_parameter(each, annotations[each], annotation._field_defaults[each]) for each in fields]
        elif hasattr(annotation, "__metadata__"):
            parameters.append(_parameter(name, annotation, defaults.get(name, ...)))
    return tuple(parameters)


def _parameter(name: str, annotation: Any, default: Any) -> Parameter:  # noqa: ANN401 - an Annotated, any value
    return Parameter(name, annotation.__origin__, annotation.__metadata__[0], default)


def run_command(command: Command, values: Mapping[str, Any], origins: Origins) -> int:
    """Carry a command out with the values of its parameters, as ``parameters_of`` has them; give its exit status."""
    arguments: dict[str, Any] = {}
    for name, annotation in command.run.__annotations__.items():
        if fields := getattr(annotation, "_fields", ()):
            arguments[name] = annotation(*(values[field] for field in fields))
        elif name in values:
            arguments[name] = values[name]
        elif annotation is Origins:
            arguments[name] = origins
    return command.run(**arguments)
