"""The options, each once: what it is called, what it takes, its default and its help.

What several commands share stands in bundles, whose fields are options of each command that takes the bundle.
"""

from collections.abc import Iterable
from typing import Annotated, Final, Literal

from newsdiff.cli.parameters import Argument, Option, option
from newsdiff.config import DAY, PART
from newsdiff.read import MAX_BYTES
from newsdiff.tuples import NamedTuple

LEAST_WIDTH: Final = 20

FailOn = Literal["any", "conflict", "never"]

Files = Annotated[list[str], Argument("FILE...", "Two or more texts; - is standard input.")]
Json = Annotated[bool, option("--json", help="The same as --format json.")]
Output = Annotated[
    str | None, option("--output", "-o", metavar="FILE", help="Write to that file, whole or not at all.")
]
Published = Annotated[
    list[str] | None,
    option(metavar="[FILE=]DATE", kind=DAY, help="The day that Friday is reckoned from, such as 2024-11-22."),
]
Labels = Annotated[
    list[str] | None, option("--label", metavar="NAME=FILE", help="Name a text; can be given for each FILE.")
]
ShowFurniture = Annotated[
    bool, option("--show-furniture", help="List what is no running text: bylines, menus, lines said twice.")
]
Color = Annotated[
    Literal["auto", "always", "never"], option(help="Colour; auto: on a terminal, unless NO_COLOR is set.")
]
Ascii = Annotated[bool, option("--ascii", help="Signs in ASCII: != for ≠. In JSON, ASCII only.")]
Width = Annotated[
    int | None,
    option(least=LEAST_WIDTH, metavar="N", help="Columns of the text; by default the terminal's, else 80."),
]
NoPager = Annotated[bool, option("--no-pager", help="Do not page what is longer than the screen.")]
LeastFailing = Annotated[FailOn, option(help="The least difference that makes the exit status 1.")]
ExitZero = Annotated[bool, option("--exit-zero", help="The same as --fail-on never.")]
Verbose = Annotated[bool, option("--verbose", "-v", help="Say what was read: format, encoding, sentences, figures.")]


def form(formats: Iterable[str], of: str, usual: str = "text by default") -> Option:
    """``--format`` of a command: the names of its formats, what is formed, and which form it has unasked."""
    return option("--format", metavar="|".join(formats), help=f"Form of the {of}; {usual}.")


class Widths(NamedTuple):
    """How near is near enough."""

    tolerance: Annotated[
        str | None, option(metavar="PART", kind=PART, help="How far 'about 30' reaches to either side; 10% by default.")
    ] = None
    beyond: Annotated[
        str | None, option(metavar="PART", kind=PART, help="How far past 'at least 30' is compatible; 25% by default.")
    ] = None


class Looks(NamedTuple):
    """How a report looks on a terminal."""

    color: Color = "auto"
    hyperlinks: Annotated[
        Literal["auto", "always", "never"], option(help="Places as links to their files; auto: on a terminal.")
    ] = "never"
    ascii_signs: Ascii = False
    width: Width = None
    show_furniture: ShowFurniture = False


class Csv(NamedTuple):
    """How CSV is written."""

    csv_raw: Annotated[bool, option("--csv-raw", help="Leave cells that begin like a formula as they are.")] = False
    csv_bom: Annotated[bool, option("--csv-bom", help="Begin CSV with a byte order mark, for Excel.")] = False


class Reading(NamedTuple):
    """How files are read."""

    encoding: Annotated[
        str | None, option(metavar="NAME", help="Encoding of texts that are not UTF-8, such as cp1252.")
    ] = None
    errors: Annotated[
        Literal["strict", "replace"], option(help="Bytes of no encoding: an error, or shown as U+FFFD.")
    ] = "strict"
    max_bytes: Annotated[int, option(least=1, metavar="N", help="Refuse files that are larger.")] = MAX_BYTES
    skip_bad: Annotated[bool, option("--skip-bad", help="Go on without the files that cannot be read.")] = False


class Names(NamedTuple):
    """What the texts are called, and whether what was read of them is told."""

    label: Labels = None
    verbose: Verbose = False


class Run(NamedTuple):
    """What any run takes; ``config`` has done its work by its callback, ``debug`` does it in the guard."""

    config: Annotated[
        str | None,
        option(metavar="FILE", help="Settings; by default the nearest newsdiff.toml."),
    ] = None
    quiet: Annotated[bool, option("--quiet", "-q", help="No warnings, no progress.")] = False
    debug: Annotated[bool, option("--debug", help="After an internal error, print where it happened.")] = False
