"""The options, each once: what it is called, what it takes, its default and its help.

What several commands share stands in bundles; ``spread`` shows typer the fields of a bundle as options of the command.
"""

import inspect
from collections.abc import Callable, Iterable
from functools import wraps
from typing import Annotated, Any, Final, Literal

import typer

from newsdiff.cli.settings import prefer_json, use_settings
from newsdiff.read import MAX_BYTES
from newsdiff.tuples import NamedTuple

LEAST_WIDTH: Final = 20

FailOn = Literal["any", "conflict", "never"]

Files = Annotated[list[str], typer.Argument(metavar="FILE...", help="Two or more texts; - is standard input.")]
Json = Annotated[bool, typer.Option("--json", callback=prefer_json, help="The same as --format json.")]
Output = Annotated[
    str | None, typer.Option("--output", "-o", metavar="FILE", help="Write to that file, whole or not at all.")
]
Published = Annotated[
    list[str] | None,
    typer.Option(metavar="[FILE=]DATE", help="The day that Friday is reckoned from, such as 2024-11-22."),
]
Labels = Annotated[
    list[str] | None, typer.Option("--label", metavar="NAME=FILE", help="Name a text; can be given for each FILE.")
]
ShowFurniture = Annotated[
    bool, typer.Option("--show-furniture", help="List what is no running text: bylines, menus, lines said twice.")
]
Color = Annotated[
    Literal["auto", "always", "never"], typer.Option(help="Colour; auto: on a terminal, unless NO_COLOR is set.")
]
Ascii = Annotated[bool, typer.Option("--ascii", help="Signs in ASCII: != for ≠. In JSON, ASCII only.")]
Width = Annotated[
    int | None,
    typer.Option(min=LEAST_WIDTH, metavar="N", help="Columns of the text; by default the terminal's, else 80."),
]
NoPager = Annotated[bool, typer.Option("--no-pager", help="Do not page what is longer than the screen.")]
LeastFailing = Annotated[FailOn, typer.Option(help="The least difference that makes the exit status 1.")]
ExitZero = Annotated[bool, typer.Option("--exit-zero", help="The same as --fail-on never.")]
Verbose = Annotated[
    bool, typer.Option("--verbose", "-v", help="Say what was read: format, encoding, sentences, figures.")
]


def form(formats: Iterable[str], of: str, usual: str = "text by default") -> Any:  # noqa: ANN401 - typer's own type
    """``--format`` of a command: the names of its formats, what is formed, and which form it has unasked."""
    return typer.Option("--format", metavar="|".join(formats), help=f"Form of the {of}; {usual}.")


class Widths(NamedTuple):
    """How near is near enough."""

    tolerance: Annotated[
        str | None, typer.Option(metavar="PART", help="How far 'about 30' reaches to either side; 10% by default.")
    ] = None
    beyond: Annotated[
        str | None, typer.Option(metavar="PART", help="How far past 'at least 30' is compatible; 25% by default.")
    ] = None


class Looks(NamedTuple):
    """How a report looks on a terminal."""

    color: Color = "auto"
    hyperlinks: Annotated[
        Literal["auto", "always", "never"], typer.Option(help="Places as links to their files; auto: on a terminal.")
    ] = "never"
    ascii_signs: Ascii = False
    width: Width = None
    show_furniture: ShowFurniture = False


class Csv(NamedTuple):
    """How CSV is written."""

    csv_raw: Annotated[bool, typer.Option("--csv-raw", help="Leave cells that begin like a formula as they are.")] = (
        False
    )
    csv_bom: Annotated[bool, typer.Option("--csv-bom", help="Begin CSV with a byte order mark, for Excel.")] = False


class Reading(NamedTuple):
    """How files are read."""

    encoding: Annotated[
        str | None, typer.Option(metavar="NAME", help="Encoding of texts that are not UTF-8, such as cp1252.")
    ] = None
    errors: Annotated[
        Literal["strict", "replace"], typer.Option(help="Bytes of no encoding: an error, or shown as U+FFFD.")
    ] = "strict"
    max_bytes: Annotated[int, typer.Option(min=1, metavar="N", help="Refuse files that are larger.")] = MAX_BYTES
    skip_bad: Annotated[bool, typer.Option("--skip-bad", help="Go on without the files that cannot be read.")] = False


class Names(NamedTuple):
    """What the texts are called, and whether what was read of them is told."""

    label: Labels = None
    verbose: Verbose = False


class Run(NamedTuple):
    """What any run takes; ``config`` has done its work by its callback, ``debug`` does it in the guard."""

    config: Annotated[
        str | None,
        typer.Option(
            metavar="FILE", is_eager=True, callback=use_settings, help="Settings; by default the nearest newsdiff.toml."
        ),
    ] = None
    quiet: Annotated[bool, typer.Option("--quiet", "-q", help="No warnings, no progress.")] = False
    debug: Annotated[bool, typer.Option("--debug", help="After an internal error, print where it happened.")] = False


def spread(command: Callable[..., int]) -> Callable[..., int]:
    """Give a command that takes bundles a signature in which each field of a bundle is an option of its own."""
    parameters: list[inspect.Parameter] = []
    bundles: dict[str, Any] = {}
    for parameter in inspect.signature(command).parameters.values():
        bundle = parameter.annotation
        if not hasattr(bundle, "_fields"):
            parameters.append(parameter)
            continue
        bundles[parameter.name] = bundle
        for name, annotation in inspect.get_annotations(bundle).items():
            default = bundle._field_defaults[name]
            parameters.append(inspect.Parameter(name, parameter.KEYWORD_ONLY, default=default, annotation=annotation))

    @wraps(command)
    def spread_command(**values: Any) -> int:  # noqa: ANN401 - what typer has read
        for name, bundle in bundles.items():
            values[name] = bundle(*(values.pop(field) for field in bundle._fields))
        return command(**values)

    spread_command.__signature__ = inspect.Signature(parameters)  # type: ignore[attr-defined]
    spread_command.__annotations__ = {each.name: each.annotation for each in parameters}
    return spread_command
