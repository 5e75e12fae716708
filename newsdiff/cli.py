"""The command line: options -> read, compare, render; exit status. The one module that knows typer; not one rule."""

import codecs
import os
import re
import sys
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from copy import copy
from dataclasses import replace
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any, Final, Literal, NamedTuple

import typer
from typer.core import TyperCommand

import newsdiff
from newsdiff.config import DAY, FLAG, PART, TEXT, WHOLE, Key, Kind, Setting, find_file, read_settings
from newsdiff.errors import InputError, UsageError
from newsdiff.guard import TROUBLE, complain, is_terminal, takes_escapes, write_error, write_output
from newsdiff.model import (
    SEVERITY,
    AlignedTexts,
    CheckReport,
    Document,
    FigureList,
    Gathering,
    Report,
    Settings,
    Skipped,
    Standing,
    Verdict,
)
from newsdiff.progress import Progress, measure_files
from newsdiff.read import MAX_BYTES, STANDARD_INPUT, label_documents, read_documents
from newsdiff.render import (
    ALIGN_FORMATS,
    CHECK_FORMATS,
    FIGURE_FORMATS,
    FORMATS,
    STORY_FORMATS,
    Options,
    render_in_pieces,
    render_summary,
)
from newsdiff.render.schema import SCHEMAS
from newsdiff.saving import write_file

if TYPE_CHECKING:
    from newsdiff.completion import Command

BRIEF: Final = """\
newsdiff compares the figures that several news stories give for one event.
Usage:    newsdiff compare FILE FILE...
Example:  newsdiff compare guardian.txt times.txt
Commands: compare, check, figures, align, stories, batch, schema, completion
Help:     newsdiff --help, newsdiff compare --help
"""

# "\b" keeps the lines of a paragraph as they are.
HELP: Final = """\
\b
Examples:
  newsdiff compare guardian.txt times.txt
  newsdiff compare stories/*.txt --json
  newsdiff figures guardian.txt

Compare the figures that several news stories give for one event.
"""
COMPARE_HELP: Final = """\
\b
Examples:
  newsdiff compare guardian.txt times.txt
  newsdiff compare stories/*.txt --json --output report.json
  pdftotext story.pdf - | newsdiff compare - times.txt --label draft=-

Show which figures of two or more variants of a story differ, which agree, and which only one variant gives.

Exit status: 0 nothing conflicts (see --fail-on), 1 something does, 2 trouble.
"""

FIGURES_HELP: Final = """\
\b
Examples:
  newsdiff figures guardian.txt
  newsdiff figures stories/*.txt --format csv --output figures.csv
  newsdiff figures guardian.txt --published 2024-11-22 --explain

Show every figure of each text in its sentence, and how it is read; nothing is compared.

Exit status: 0 shown, 2 trouble.
"""

CHECK_HELP: Final = """\
\b
Examples:
  newsdiff check draft.txt agency.txt
  newsdiff check draft.txt sources/*.txt --fail-on any
  newsdiff check - agency.txt --label draft=- --json

Show whether the sources bear out each figure of a draft: contradicted, disputed among the sources, not found in any,
with another qualifier, compatible, or borne out.

Exit status: 0 no source contradicts a figure (see --fail-on), 1 one does, 2 trouble.
"""

ALIGN_HELP: Final = """\
\b
Examples:
  newsdiff align guardian.txt times.txt
  newsdiff align stories/*.txt --side-by-side --width 200
  newsdiff align stories/*.txt --json

Set two or more variants of a story sentence beside sentence: what says the same stands in one row, and in each row the
words and figures that its first text has not are marked.

Exit status: 0 shown, 2 trouble.
"""

STORIES_HELP: Final = """\
\b
Examples:
  newsdiff stories archive/
  newsdiff stories archive/ --output stories.jsonl
  newsdiff stories monday/*.txt tuesday/*.txt --json

Put loose articles into stories: those that tell of one event, known by the names, figures and days that they share.

Exit status: 0 done, 2 trouble.
"""

BATCH_HELP: Final = """\
\b
Examples:
  newsdiff batch stories/ --output stories.jsonl
  newsdiff batch manifest.jsonl --output out.jsonl --resume --summary summary.html
  zcat archive.jsonl.gz | newsdiff batch - --jobs 4 | jq -c '[.story, .summary.conflict]'

Compare many stories, one a folder or one a line of a manifest, and write a line of JSON for each, in their order.
A line of a manifest is {"story": ID, "documents": [PATH, ...]}, as newsdiff stories writes it; in the place of a path,
{"label": NAME, "text": TEXT} is an article of its own.

Exit status: 0 all compared (see --fail-on), 1 a verdict at or above --fail-on, 2 trouble, or a story that could not be
compared and has an error in its line.
"""

# --fail-on -> the mildest verdict that makes the exit status 1.
FAIL_ON: Final = {"any": Verdict.QUALIFIER, "conflict": Verdict.CONFLICT}
# The same for a draft: all that is not borne out, or what a source contradicts.
CHECK_FAIL_ON: Final = {
    "any": frozenset(Standing) - {Standing.BORNE_OUT},
    "conflict": frozenset({Standing.CONTRADICTED, Standing.DISPUTED}),
}

# The formats that say themselves how many facts --only leaves out.
TELL_HIDDEN: Final = ("text", "md", "html", "json", "sarif", "github")

PART_PATTERN: Final = r"([0-9]{1,3}(?:\.[0-9]{1,6})?|\.[0-9]{1,6}) ?(%)?"

DEFAULT_WIDTH: Final = 80
LEAST_WIDTH: Final = 20

# What an option takes, by its name or else by its type, where a file of settings can write it better than as a text.
KINDS: Final = {"tolerance": PART, "beyond": PART, "published": DAY}
TYPES: Final = {"BoolParamType": FLAG, "IntParamType": WHOLE, "IntRange": WHOLE}
SETTINGS: Final = "newsdiff.settings"  # where a context keeps the settings that file and environment gave


def _use_settings(context: typer.Context, file: str | None) -> str | None:
    """Put what file and environment set behind what the command line says."""
    if context.parent is None or context.resilient_parsing:
        return file
    file = file or os.environ.get("NEWSDIFF_CONFIG") or find_file()
    # A file may set options of all commands; the group has the one that is called. Typer has no public name for either.
    commands: Any = typer.main.get_command(app) if file else context.parent.command
    known = {name: {key: _key_of(p) for key, p in _settable(c).items()} for name, c in commands.commands.items()}
    settings = read_settings(file, context.info_name or "", known, os.environ)
    parameters = _settable(context.command)
    context.default_map = {parameters[key].name: setting.value for key, setting in settings.items()}
    context.meta[SETTINGS] = (context, settings)
    return file


def _settable(command: Any) -> dict[str, Any]:  # noqa: ANN401 - typer has no public name for it
    """Give the options of a command by their long names, without dashes."""
    long_names = ((next((o for o in p.opts if o.startswith("--")), ""), p) for p in command.params)
    return {name.removeprefix("--"): parameter for name, parameter in long_names if name}


def _key_of(option: Any) -> Key:  # noqa: ANN401 - typer has no public name for it
    kind: Kind = KINDS.get(option.name) or TYPES.get(type(option.type).__name__, TEXT)
    return Key(kind, option.multiple)


def _prefer_json(context: typer.Context, json: bool) -> bool:
    """Forget the format of a file of settings: what the command line says goes first."""
    if json and context.default_map:
        context.default_map.pop("format_name", None)
    return json


# The options that commands share.
Config = Annotated[
    str | None,
    typer.Option(
        metavar="FILE", is_eager=True, callback=_use_settings, help="Settings; by default the nearest newsdiff.toml."
    ),
]
Json = Annotated[bool, typer.Option("--json", callback=_prefer_json, help="The same as --format json.")]
Output = Annotated[
    str | None, typer.Option("--output", "-o", metavar="FILE", help="Write to that file, whole or not at all.")
]
Color = Annotated[
    Literal["auto", "always", "never"], typer.Option(help="Colour; auto: on a terminal, unless NO_COLOR is set.")
]
Hyperlinks = Annotated[
    Literal["auto", "always", "never"], typer.Option(help="Places as links to their files; auto: on a terminal.")
]
Ascii = Annotated[bool, typer.Option("--ascii", help="Signs in ASCII: != for ≠. In JSON, ASCII only.")]
Width = Annotated[
    int | None,
    typer.Option(min=LEAST_WIDTH, metavar="N", help="Columns of the text; by default the terminal's, else 80."),
]
Encoding = Annotated[
    str | None, typer.Option(metavar="NAME", help="Encoding of texts that are not UTF-8, such as cp1252.")
]
Labels = Annotated[
    list[str] | None, typer.Option("--label", metavar="NAME=FILE", help="Name a text; can be given for each FILE.")
]
Published = Annotated[
    list[str] | None,
    typer.Option(metavar="[FILE=]DATE", help="The day that Friday is reckoned from, such as 2024-11-22."),
]
ShowFurniture = Annotated[
    bool, typer.Option("--show-furniture", help="List what is no running text: bylines, menus, lines said twice.")
]
Errors = Annotated[
    Literal["strict", "replace"], typer.Option(help="Bytes of no encoding: an error, or shown as U+FFFD.")
]
MaxBytes = Annotated[int, typer.Option(min=1, metavar="N", help="Refuse files that are larger.")]
SkipBad = Annotated[bool, typer.Option("--skip-bad", help="Go on without the files that cannot be read.")]
Quiet = Annotated[bool, typer.Option("--quiet", "-q", help="No warnings, no progress.")]
Verbose = Annotated[
    bool, typer.Option("--verbose", "-v", help="Say what was read: format, encoding, sentences, figures.")
]
NoPager = Annotated[bool, typer.Option("--no-pager", help="Do not page what is longer than the screen.")]
Tolerance = Annotated[
    str | None, typer.Option(metavar="PART", help="How far 'about 30' reaches to either side; 10% by default.")
]
Beyond = Annotated[
    str | None, typer.Option(metavar="PART", help="How far past 'at least 30' is compatible; 25% by default.")
]
CsvRaw = Annotated[bool, typer.Option("--csv-raw", help="Leave cells that begin like a formula as they are.")]
CsvBom = Annotated[bool, typer.Option("--csv-bom", help="Begin CSV with a byte order mark, for Excel.")]
Debug = Annotated[bool, typer.Option("--debug", help="After an internal error, print where it happened.")]

app = typer.Typer(
    add_completion=False,
    rich_markup_mode=None,  # in rich mode, words in [brackets] vanish from the help
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
)


class _Reading(NamedTuple):
    """How files are read: the options that commands share."""

    encoding: str | None
    errors: Literal["strict", "replace"]
    max_bytes: int
    skip_bad: bool
    quiet: bool


class _Paper(NamedTuple):
    """Where a report goes: to a file, or to standard output, where a pager may show it."""

    output: str | None
    no_pager: bool


class _Command(TyperCommand):
    """A command whose usage has ``FILE...``, where typer writes ``{FILE...}``."""

    def collect_usage_pieces(self, ctx: Any) -> list[str]:  # noqa: ANN401 - typer has no public name for it
        """Give the words of the usage line."""
        return [piece.strip("{}") for piece in super().collect_usage_pieces(ctx)]


def run(arguments: Sequence[str]) -> int:
    """Run one command line and return its exit status: 0, 1, or 2 with one line on standard error for each trouble."""
    if not arguments:
        write_error(BRIEF)
        return TROUBLE
    meta: dict[str, Any] = {}
    try:
        # Not app(): its main() turns a closed pipe into exit status 1 and prints usage errors on several lines.
        command = _build_command(arguments)
        with command.make_context("newsdiff", list(arguments)) as context:
            meta = context.meta
            return int(command.invoke(context))
    except typer.Exit as leaving:
        return leaving.exit_code
    except UsageError as error:
        origin = _origin_of(error.culprit, meta)
        raise UsageError(origin, str(error)) if origin else error from None
    except Exception as error:
        # Usage errors are told by what they offer: typer has its own copy of click and no public name for their class.
        message = getattr(error, "format_message", None)
        if message is None:
            raise
        raised_in = getattr(error, "ctx", None)
        path = raised_in.command_path if raised_in else "newsdiff"
        options = getattr(getattr(error, "param", None), "opts", [])
        origin = next(filter(None, (_origin_of(option, meta) for option in options)), "")
        raise UsageError(origin, f"{_soften(message())}; see {path} --help") from None


def _build_command(arguments: Sequence[str]) -> Any:  # noqa: ANN401 - typer has no public name for it
    """Build the command that is called, alone: typer builds all options of each, which takes longer than to read."""
    called = [info for info in app.registered_commands if info.callback and info.callback.__name__ == arguments[0]]
    alone = copy(app)
    alone.registered_commands = called or app.registered_commands
    return typer.main.get_command(alone)


def _origin_of(option: str, meta: dict[str, Any]) -> str:
    """``newsdiff.toml:3`` where the value of an option stands there; "" where the command line has it."""
    used: tuple[typer.Context, dict[str, Setting]] | None = meta.get(SETTINGS)
    setting = used[1].get(option.removeprefix("--")) if used else None
    if not used or setting is None:
        return ""
    source = used[0].get_parameter_source(_settable(used[0].command)[option.removeprefix("--")].name)
    return setting.origin if source is not None and source.name == "DEFAULT_MAP" else ""


def _print_version(wanted: bool) -> None:
    if wanted:
        write_output(f"newsdiff {newsdiff.__version__}\n")
        raise typer.Exit


@app.callback(help=HELP)
def _newsdiff(
    version: Annotated[
        bool, typer.Option("--version", callback=_print_version, is_eager=True, help="Print the version and leave.")
    ] = False,
) -> None: ...


@app.command(cls=_Command, help=COMPARE_HELP, short_help="Compare the figures of two or more variants of a story.")
def compare(  # noqa: PLR0913 - the options of the command
    context: typer.Context,
    files: Annotated[list[str], typer.Argument(metavar="FILE...", help="Two or more texts; - is standard input.")],
    *,
    format_name: Annotated[
        str | None, typer.Option("--format", metavar="|".join(FORMATS), help="Form of the report; text by default.")
    ] = None,
    json: Json = False,
    output: Output = None,
    reference: Annotated[
        str | None, typer.Option(metavar="FILE", help="The text that the others are judged by, instead of each other.")
    ] = None,
    published: Published = None,
    tolerance: Tolerance = None,
    beyond: Beyond = None,
    only: Annotated[
        str | None,
        typer.Option(metavar="VERDICT,...", help="Show facts of these verdicts; the others are counted."),
    ] = None,
    show: Annotated[
        Literal["differing", "all"], typer.Option(help="Facts that are shown in full; the others have a line each.")
    ] = "differing",
    table: Annotated[bool, typer.Option("--table", help="A table of the facts and the variants.")] = False,
    explain: Annotated[
        bool, typer.Option("--explain", help="What ties the mentions of each fact; in text and JSON.")
    ] = False,
    show_furniture: ShowFurniture = False,
    color: Color = "auto",
    hyperlinks: Hyperlinks = "never",
    ascii_signs: Ascii = False,
    width: Width = None,
    csv_raw: CsvRaw = False,
    csv_bom: CsvBom = False,
    no_pager: NoPager = False,
    fail_on: Annotated[
        Literal["any", "conflict", "never"], typer.Option(help="The least difference that makes the exit status 1.")
    ] = "conflict",
    exit_zero: Annotated[bool, typer.Option("--exit-zero", help="The same as --fail-on never.")] = False,
    encoding: Encoding = None,
    errors: Errors = "strict",
    max_bytes: MaxBytes = MAX_BYTES,
    skip_bad: SkipBad = False,
    label: Labels = None,
    config: Config = None,  # noqa: ARG001 - its callback has read it
    quiet: Quiet = False,
    verbose: Verbose = False,
    debug: Debug = False,  # noqa: ARG001 - the guard looks for it
) -> int:
    """Compare the files and write the report; ``COMPARE_HELP`` tells the user."""
    from newsdiff.pipeline import compare as compare_documents  # noqa: PLC0415 - help and errors need no rooms

    chosen = _choose_format(format_name, json, FORMATS)
    settings = _parse_settings(tolerance, beyond)._replace(explain=explain)
    shown = _parse_verdicts(only)
    if reference is not None and reference not in files:
        files = [reference, *files]
    labels, days = _parse_labels(label or [], files), _parse_days(published or [], files)
    _check_files(files, output)
    documents, skipped = _read_files(files, _Reading(encoding, errors, max_bytes, skip_bad, quiet), labels, days)
    if len(documents) < 2:
        raise UsageError(documents[0].source, "compare needs two or more; for one use newsdiff figures")
    yardstick = None if reference is None else _find_document(documents, reference, files)
    with _working("comparing", documents, quiet):
        report = compare_documents(documents, settings, yardstick)._replace(skipped=skipped)
    _tell_reading(report, context, verbose, quiet)
    looks = _choose_looks(output, width, color, ascii_signs, _link_files(documents, output, hyperlinks))._replace(
        furniture=show_furniture, only=shown, in_full=show == "all", table=table, raw=csv_raw, bom=csv_bom
    )
    if not quiet:
        _tell_hidden(report, chosen, shown)
    _write(render_in_pieces(report, chosen, looks), _Paper(output, no_pager), commands=chosen == "github")
    return int(_fails(report, "never" if exit_zero else fail_on))


@app.command(cls=_Command, help=CHECK_HELP, short_help="Check each figure of a draft against its sources.")
def check(  # noqa: PLR0913 - the options of the command
    context: typer.Context,
    draft: Annotated[str, typer.Argument(metavar="DRAFT", help="The text to be checked; - is standard input.")],
    sources: Annotated[list[str], typer.Argument(metavar="SOURCE...", help="One or more texts that it is made from.")],
    *,
    format_name: Annotated[
        str | None,
        typer.Option("--format", metavar="|".join(CHECK_FORMATS), help="Form of the report; text by default."),
    ] = None,
    json: Json = False,
    output: Output = None,
    published: Published = None,
    tolerance: Tolerance = None,
    beyond: Beyond = None,
    show_furniture: ShowFurniture = False,
    color: Color = "auto",
    hyperlinks: Hyperlinks = "never",
    ascii_signs: Ascii = False,
    width: Width = None,
    no_pager: NoPager = False,
    fail_on: Annotated[
        Literal["any", "conflict", "never"],
        typer.Option(help="What makes the exit status 1; any: whatever is not borne out."),
    ] = "conflict",
    exit_zero: Annotated[bool, typer.Option("--exit-zero", help="The same as --fail-on never.")] = False,
    encoding: Encoding = None,
    errors: Errors = "strict",
    max_bytes: MaxBytes = MAX_BYTES,
    skip_bad: SkipBad = False,
    label: Labels = None,
    config: Config = None,  # noqa: ARG001 - its callback has read it
    quiet: Quiet = False,
    verbose: Verbose = False,
    debug: Debug = False,  # noqa: ARG001 - the guard looks for it
) -> int:
    """Check the draft and write the report; ``CHECK_HELP`` tells the user."""
    from newsdiff.pipeline import check_draft  # noqa: PLC0415 - help and errors need no rooms

    chosen, files = _choose_format(format_name, json, CHECK_FORMATS), [draft, *sources]
    settings = _parse_settings(tolerance, beyond)
    labels, days = _parse_labels(label or [], files), _parse_days(published or [], files)
    _check_files(files, output)
    documents, skipped = _read_files(files, _Reading(encoding, errors, max_bytes, skip_bad, quiet), labels, days)
    at = _find_document(documents, draft, files)
    checked, others = documents[at], documents[:at] + documents[at + 1 :]
    if not others:
        raise UsageError(draft, "check needs one or more sources; none can be read")
    with _working("checking", documents, quiet):
        report = check_draft(checked, others, settings)._replace(skipped=skipped)
    _tell_reading(report, context, verbose, quiet)
    looks = _choose_looks(output, width, color, ascii_signs, _link_files(documents, output, hyperlinks))._replace(
        furniture=show_furniture
    )
    _write(render_in_pieces(report, chosen, looks), _Paper(output, no_pager))
    return int(_fails_check(report, "never" if exit_zero else fail_on))


@app.command(cls=_Command, help=FIGURES_HELP, short_help="Show the figures of each text; compare nothing.")
def figures(  # noqa: PLR0913 - the options of the command
    context: typer.Context,
    files: Annotated[list[str], typer.Argument(metavar="FILE...", help="One or more texts; - is standard input.")],
    *,
    format_name: Annotated[
        str | None,
        typer.Option("--format", metavar="|".join(FIGURE_FORMATS), help="Form of the list; text by default."),
    ] = None,
    json: Json = False,
    output: Output = None,
    published: Published = None,
    explain: Annotated[
        bool, typer.Option("--explain", help="For each figure the pattern that read it, its role and its interval.")
    ] = False,
    show_furniture: ShowFurniture = False,
    color: Color = "auto",
    hyperlinks: Hyperlinks = "never",
    ascii_signs: Ascii = False,
    width: Width = None,
    csv_raw: CsvRaw = False,
    csv_bom: CsvBom = False,
    no_pager: NoPager = False,
    encoding: Encoding = None,
    errors: Errors = "strict",
    max_bytes: MaxBytes = MAX_BYTES,
    skip_bad: SkipBad = False,
    label: Labels = None,
    config: Config = None,  # noqa: ARG001 - its callback has read it
    quiet: Quiet = False,
    verbose: Verbose = False,
    debug: Debug = False,  # noqa: ARG001 - the guard looks for it
) -> int:
    """List the figures of the files; ``FIGURES_HELP`` tells the user."""
    from newsdiff.pipeline import list_figures  # noqa: PLC0415 - help and errors need no rooms

    chosen = _choose_format(format_name, json, FIGURE_FORMATS)
    labels, days = _parse_labels(label or [], files), _parse_days(published or [], files)
    _check_files(files, output)
    documents, skipped = _read_files(files, _Reading(encoding, errors, max_bytes, skip_bad, quiet), labels, days)
    with _working("finding the figures of", documents, quiet):
        listed = list_figures(documents)._replace(skipped=skipped)
    _tell_reading(listed, context, verbose, quiet)
    looks = _choose_looks(output, width, color, ascii_signs, _link_files(documents, output, hyperlinks))._replace(
        explain=explain, furniture=show_furniture, raw=csv_raw, bom=csv_bom
    )
    _write(render_in_pieces(listed, chosen, looks), _Paper(output, no_pager))
    return 0


@app.command(cls=_Command, help=ALIGN_HELP, short_help="Set variants of a story sentence beside sentence.")
def align(  # noqa: PLR0913 - the options of the command
    context: typer.Context,
    files: Annotated[list[str], typer.Argument(metavar="FILE...", help="Two or more texts; - is standard input.")],
    *,
    format_name: Annotated[
        str | None, typer.Option("--format", metavar="|".join(ALIGN_FORMATS), help="Form of the rows; text by default.")
    ] = None,
    json: Json = False,
    output: Output = None,
    side_by_side: Annotated[
        bool, typer.Option("--side-by-side", help="A column for each text, where the page is wide enough.")
    ] = False,
    show_furniture: ShowFurniture = False,
    color: Color = "auto",
    hyperlinks: Hyperlinks = "never",
    ascii_signs: Ascii = False,
    width: Width = None,
    no_pager: NoPager = False,
    encoding: Encoding = None,
    errors: Errors = "strict",
    max_bytes: MaxBytes = MAX_BYTES,
    skip_bad: SkipBad = False,
    label: Labels = None,
    config: Config = None,  # noqa: ARG001 - its callback has read it
    quiet: Quiet = False,
    verbose: Verbose = False,
    debug: Debug = False,  # noqa: ARG001 - the guard looks for it
) -> int:
    """Align the files and write the rows; ``ALIGN_HELP`` tells the user."""
    from newsdiff.pipeline import align_documents  # noqa: PLC0415 - help and errors need no rooms

    chosen = _choose_format(format_name, json, ALIGN_FORMATS)
    labels = _parse_labels(label or [], files)
    _check_files(files, output)
    documents, skipped = _read_files(files, _Reading(encoding, errors, max_bytes, skip_bad, quiet), labels, {})
    if len(documents) < 2:
        raise UsageError(documents[0].source, "align needs two or more; there is nothing to set beside it")
    with _working("aligning", documents, quiet):
        aligned = align_documents(documents)._replace(skipped=skipped)
    _tell_reading(aligned, context, verbose, quiet)
    looks = _choose_looks(output, width, color, ascii_signs, _link_files(documents, output, hyperlinks))._replace(
        furniture=show_furniture, columns=side_by_side
    )
    _write(render_in_pieces(aligned, chosen, looks), _Paper(output, no_pager))
    return 0


@app.command(cls=_Command, help=STORIES_HELP, short_help="Put loose articles into stories of one event.")
def stories(  # noqa: PLR0913 - the options of the command
    files: Annotated[
        list[str], typer.Argument(metavar="FILE...", help="Articles, or folders of them; - is standard input.")
    ],
    *,
    format_name: Annotated[
        str | None,
        typer.Option(
            "--format",
            metavar="|".join(STORY_FORMATS),
            help="Form of the stories; text on a terminal, else the manifest that newsdiff batch reads.",
        ),
    ] = None,
    json: Json = False,
    output: Output = None,
    window: Annotated[
        int | None, typer.Option(min=0, metavar="DAYS", help="The most days between two articles of a story; 14.")
    ] = None,
    published: Published = None,
    color: Color = "auto",
    ascii_signs: Ascii = False,
    width: Width = None,
    no_pager: NoPager = False,
    encoding: Encoding = None,
    errors: Errors = "strict",
    max_bytes: MaxBytes = MAX_BYTES,
    skip_bad: SkipBad = False,
    config: Config = None,  # noqa: ARG001 - its callback has read it
    quiet: Quiet = False,
    debug: Debug = False,  # noqa: ARG001 - the guard looks for it
) -> int:
    """Put the files into stories and write them; ``STORIES_HELP`` tells the user."""
    from newsdiff.stories import gather_stories  # noqa: PLC0415 - help and errors need no rooms

    to_reader = output in (None, STANDARD_INPUT) and is_terminal(sys.stdout)
    usual = None if json or to_reader else "manifest"
    chosen = _choose_format(format_name or usual, json, STORY_FORMATS)
    files = _open_folders(files, output)
    days = _parse_days(published or [], files)
    _check_files(files, output)
    reading = _Reading(encoding, errors, max_bytes, skip_bad, quiet)
    documents, skipped = _read_files(files, reading, {}, days, reprints=True)
    with _working("gathering", documents, quiet):
        gathering = gather_stories(documents, *([] if window is None else [window]))._replace(skipped=skipped)
    if chosen == "manifest" and output not in (None, STANDARD_INPUT):
        gathering = _seen_from(os.path.dirname(output), gathering)  # noqa: PTH120 - any string is a path here
    looks = _choose_looks(output, width, color, ascii_signs, ())
    _write(render_in_pieces(gathering, chosen, looks), _Paper(output, no_pager))
    return 0


def _open_folders(files: Sequence[str], output: str | None) -> list[str]:
    """Put in the place of each folder the files that it holds, but for the output of an earlier run."""
    from newsdiff.read.folders import list_files  # noqa: PLC0415 - only here

    opened: dict[str, str] = {}  # by its real path: an article that is named twice is one
    earlier = os.path.realpath(output) if output else ""
    for file in files:
        is_folder = os.path.isdir(file)  # noqa: PTH112 - any string is a path here
        for each in list_files(file) if is_folder else [file]:
            real = os.path.realpath(each)
            if not (is_folder and real == earlier):
                opened.setdefault(real, each)
    return list(opened.values())


def _seen_from(folder: str, gathering: Gathering) -> Gathering:
    """Give each document the path of its file from a folder, so that both can be moved together."""

    def move(documents: Sequence[Document]) -> tuple[Document, ...]:
        return tuple(replace(document, source=_path_from(folder, document.source)) for document in documents)

    moved = tuple(story._replace(documents=move(story.documents)) for story in gathering.stories)
    return gathering._replace(stories=moved, loose=move(gathering.loose))


def _path_from(folder: str, file: str) -> str:
    """``heap/a.txt`` from ``out/`` -> ``../heap/a.txt``: folders by their real places, since ".." leaves those."""
    if file == STANDARD_INPUT:
        return file
    path = Path(os.path.realpath(Path(file).parent), Path(file).name)
    with suppress(ValueError):  # on another drive
        return os.path.relpath(path, os.path.realpath(folder))
    return str(path)


@app.command(cls=_Command, help=BATCH_HELP, short_help="Compare many stories: a folder of folders, or a manifest.")
def batch(  # noqa: PLR0913 - the options of the command
    source: Annotated[str, typer.Argument(metavar="DIR|MANIFEST", help="The stories; - is a manifest from a pipe.")],
    *,
    output: Annotated[
        str | None, typer.Option("--output", "-o", metavar="FILE", help="Write to that file, story by story.")
    ] = None,
    resume: Annotated[bool, typer.Option("--resume", help="Go on with the output of a run that was ended.")] = False,
    jobs: Annotated[
        int | None, typer.Option(min=1, max=1024, metavar="N", help="Processes; by default one for each core.")
    ] = None,
    scheduler: Annotated[
        str | None, typer.Option(metavar="ADDRESS", help="Have a Dask cluster do the work, such as tcp://HOST:8786.")
    ] = None,
    format_name: Annotated[
        str | None, typer.Option("--format", metavar="jsonl|parquet", help="Form of the output; jsonl by default.")
    ] = None,
    summary: Annotated[
        str | None, typer.Option(metavar="FILE", help="What all come to, as .txt, .json or .html; - prints it.")
    ] = None,
    tolerance: Tolerance = None,
    beyond: Beyond = None,
    explain: Annotated[bool, typer.Option("--explain", help="What ties the mentions of each fact.")] = False,
    ascii_signs: Ascii = False,
    width: Width = None,
    fail_on: Annotated[
        Literal["any", "conflict", "never"], typer.Option(help="The least difference that makes the exit status 1.")
    ] = "never",
    exit_zero: Annotated[bool, typer.Option("--exit-zero", help="The same as --fail-on never.")] = False,
    encoding: Encoding = None,
    errors: Errors = "strict",
    max_bytes: MaxBytes = MAX_BYTES,
    skip_bad: SkipBad = False,
    config: Config = None,  # noqa: ARG001 - its callback has read it
    quiet: Quiet = False,
    debug: Debug = False,
) -> int:
    """Compare the stories and write their lines; ``BATCH_HELP`` tells the user."""
    from newsdiff.batch.crews import count_cores  # noqa: PLC0415 - help and errors need no rooms
    from newsdiff.batch.run import BATCH_FORMATS, Plan, choose_summary, run_batch  # noqa: PLC0415 - likewise

    if jobs is not None and scheduler is not None:
        raise UsageError("--jobs", "contradicts --scheduler, whose cluster has workers of its own; give one of them")
    chosen = format_name or BATCH_FORMATS[0]
    if chosen not in BATCH_FORMATS:
        raise UsageError("--format", f"{chosen!r} is no format; formats are {', '.join(BATCH_FORMATS)}")
    target = "" if output in (None, STANDARD_INPUT) else output
    form = choose_summary(summary, [source, target])
    plan = Plan(
        source, target or "", chosen, resume, jobs or count_cores(), scheduler or "",
        _parse_settings(tolerance, beyond)._replace(explain=explain), encoding, errors, max_bytes, skip_bad,
        ascii_signs or not (target or _takes_unicode()), FAIL_ON.get("never" if exit_zero else fail_on), quiet, debug,
    )  # fmt: skip
    total, status = run_batch(plan)
    if summary is not None:
        _write(
            render_summary(total, form, _choose_looks(summary, width, "never", ascii_signs, ())), _Paper(summary, True)
        )
    return status


@app.command(short_help="Print the JSON Schema of the JSON output.")
def schema(
    name: Annotated[
        str, typer.Argument(metavar=f"[{'|'.join(SCHEMAS)}]", help="Whose JSON; report is that of compare.")
    ] = "report",
) -> int:
    """Print the JSON Schema (draft 2020-12) that every JSON report follows, or every list of figures."""
    from newsdiff.render.to_json import write_json  # noqa: PLC0415 - only here

    if name not in SCHEMAS:
        raise UsageError("", f"{name!r} is no schema; schemas are {', '.join(SCHEMAS)}")
    write_output(write_json(SCHEMAS[name](), ascii_only=not _takes_unicode()))
    return 0


@app.command(short_help="Print a script that completes commands in a shell.")
def completion(shell: Annotated[str, typer.Argument(metavar="bash|zsh|fish", help="The shell.")]) -> int:
    """Print a script with which a shell completes commands and options: eval "$(newsdiff completion bash)"."""
    from newsdiff.completion import write_script  # noqa: PLC0415 - only here

    group: Any = typer.main.get_command(app)
    write_output(write_script(shell, [_describe_command(command) for command in group.commands.values()]))
    return 0


def _describe_command(command: Any) -> "Command":  # noqa: ANN401 - typer has no public name for it
    from newsdiff.completion import Command, Option  # noqa: PLC0415 - only here

    options = [Option(*_describe_option(option)) for option in _settable(command).values()]
    options.append(Option(("-h", "--help"), "Explain the command."))
    words = next((_split_choices(p.metavar) for p in command.params if not p.opts[0].startswith("-")), ())
    return Command(command.name, command.short_help or "", tuple(options), words)


def _describe_option(option: Any) -> tuple[tuple[str, ...], str, bool, tuple[str, ...]]:  # noqa: ANN401 - likewise
    takes_value = _key_of(option).kind is not FLAG
    choices = tuple(getattr(option.type, "choices", ())) or _split_choices(option.metavar)
    return tuple(option.opts), option.help or "", takes_value, choices


def _split_choices(metavar: str | None) -> tuple[str, ...]:
    """``text|json``, ``[report|align]`` -> the parts; words such as FILE or DIR|MANIFEST name no choice."""
    return tuple(metavar.strip("[]").split("|")) if metavar and "|" in metavar and metavar.islower() else ()


def _choose_format(name: str | None, json: bool, formats: Iterable[str]) -> str:
    chosen = name or ("json" if json else "text")
    if chosen not in formats:
        raise UsageError("--format", f"{chosen!r} is no format; formats are {', '.join(formats)}")
    if json and chosen != "json":
        raise UsageError("--json", f"contradicts --format {chosen}; give one of them")
    return chosen


def _parse_settings(tolerance: str | None, beyond: str | None) -> Settings:
    usual = Settings()
    about = _parse_part("--tolerance", tolerance, usual.about)
    return usual._replace(about=about, beyond=_parse_part("--beyond", beyond, usual.beyond))


def _parse_part(option: str, text: str | None, usual: Decimal) -> Decimal:
    """``5%``, ``0.05`` -> Decimal("0.05")."""
    if text is None:
        return usual
    found = re.fullmatch(PART_PATTERN, text.strip())
    part = Decimal(found[1]) / (100 if found[2] else 1) if found else None
    if part is None or part > 1:
        raise UsageError(option, f"{text!r} is no part of a number; write it as in 5% or 0.05")
    return part


def _parse_verdicts(listed: str | None) -> frozenset[Verdict]:
    """``conflict,qualifier`` -> the verdicts."""
    if listed is None:
        return frozenset(Verdict)
    for name in listed.split(","):
        if name.strip() not in list(Verdict):
            raise UsageError("--only", f"{name.strip()!r} is no verdict; verdicts are {', '.join(Verdict)}")
    return frozenset(Verdict(name.strip()) for name in listed.split(","))


def _parse_labels(pairs: Sequence[str], files: Sequence[str]) -> dict[str, str]:
    """``NAME=FILE`` ... -> {file: name}; the name ends at the first equals sign."""
    labels: dict[str, str] = {}
    for pair in pairs:
        name, sign, file = pair.partition("=")
        if not (name.strip() and sign):
            raise UsageError("--label", f"{pair!r} is not NAME=FILE; write for example --label Guardian=guardian.txt")
        if file not in files:
            raise UsageError("--label", f"{file!r} is none of the files given; write it as in the list of files")
        if name in labels.values() or file in labels:
            raise UsageError("--label", f"{pair!r} names a second time; give each file one name of its own")
        labels[file] = name
    return labels


def _parse_days(values: Sequence[str], files: Sequence[str]) -> dict[str, str]:
    """``DATE`` and ``FILE=DATE`` ... -> {file: day}; a file's own day goes before the one for all."""
    days: dict[str, str] = {}
    for value in values:
        file, sign, day = value.rpartition("=")
        if not _is_day(day):
            raise UsageError("--published", f"{day!r} is no day; write it as in 2024-11-22")
        if sign and file not in files:
            raise UsageError("--published", f"{file!r} is none of the files given; write it as in the list of files")
        if file in days:
            raise UsageError("--published", f"{value!r} gives a second day; give one for all and one for each file")
        days[file] = day
    general = {file: days[""] for file in files if "" in days}
    return general | days


def _is_day(text: str) -> bool:
    """Whether a text is ``2024-11-22``; ``fromisoformat`` alone takes weeks and days run together too."""
    if not re.fullmatch(r"[0-9]{4}-[0-9]{2}-[0-9]{2}", text):
        return False
    with suppress(ValueError):
        return bool(date.fromisoformat(text))
    return False


def _check_files(files: Sequence[str], output: str | None) -> None:
    if files.count(STANDARD_INPUT) > 1:
        raise UsageError(STANDARD_INPUT, "standard input can be read only once; give it once")
    if output is None or output == STANDARD_INPUT:
        return
    if Path(output).is_dir():
        raise UsageError(output, "is a folder; name a file in it")
    for file in files:
        with suppress(OSError, ValueError):  # what cannot be looked up is told when it is read
            if Path(output).samefile(file):
                raise UsageError(output, "is one of the files given; write to another")


def _read_files(
    files: Sequence[str],
    reading: _Reading,
    labels: Mapping[str, str],
    days: Mapping[str, str],
    reprints: bool = False,
) -> tuple[list[Document], tuple[Skipped, ...]]:
    """Read every file before the first is looked into, so that every bad one is told at once.

    ``reprints`` says that texts that are the same are nothing to warn of.
    """
    documents: list[Document] = []
    skipped = []
    with Progress(measure_files(files), quiet=reading.quiet) as progress:
        for number, file in enumerate(files, 1):
            progress.tell(f"reading file {number} of {len(files)}")
            try:
                documents += read_documents(file, reading.encoding, errors=reading.errors, max_bytes=reading.max_bytes)
            except InputError as error:
                skipped.append(Skipped(file, error.problem))
                progress.wipe()
                complain(f"warning: skipped {error}" if reading.skip_bad else f"error: {error}")
    if skipped and not (reading.skip_bad and documents):
        raise typer.Exit(TROUBLE)
    if not reading.quiet:
        if not reprints:
            _warn_of_same_texts(documents)
        _warn_of_lost_bytes(documents, reading)
    named = [replace(d, published=days.get(d.source, d.published)) for d in label_documents(documents)]
    return [_relabel(document, named, labels) for document in named], tuple(skipped)


@contextmanager
def _working(doing: str, documents: Sequence[Document], quiet: bool) -> Iterator[None]:
    with Progress(sum(len(document.text) for document in documents), quiet=quiet) as progress:
        progress.tell(f"{doing} {len(documents)} text{'s' * (len(documents) != 1)}")
        yield


def _find_document(documents: Sequence[Document], file: str, files: Sequence[str]) -> int:
    """The number of the one document that was read from a file; the first, where the file was given twice."""
    found = [number for number, document in enumerate(documents) if document.source == file]
    if not found:
        raise UsageError(file, "cannot be passed over: there is nothing to judge without it")
    if len(found) > files.count(file):
        raise UsageError(file, f"holds {len(found)} articles where one is needed; give that one as a file of its own")
    return found[0]


def _relabel(document: Document, among: Sequence[Document], labels: Mapping[str, str]) -> Document:
    """Give a document the name that --label has for its file; several articles of one file are numbered."""
    label = labels.get(document.source)
    if label is None:
        return document
    siblings = [other.id for other in among if other.source == document.source]
    if len(siblings) == 1:
        return replace(document, label=label)
    return replace(document, label=f"{label}#{siblings.index(document.id) + 1}")


def _warn_of_same_texts(documents: Sequence[Document]) -> None:
    sources: dict[str, list[str]] = {}
    for document in documents:
        sources.setdefault(document.text, []).append(document.source)
    for same in sources.values():
        if len(same) > 1:
            complain(f"warning: {', '.join(same[:-1])} and {same[-1]} are the same text")


def _warn_of_lost_bytes(documents: Sequence[Document], reading: _Reading) -> None:
    for document in documents:
        lost = document.text.count("\ufffd") if reading.errors == "replace" else 0
        if lost:
            complain(f"warning: {document.source}: {lost} characters cannot be read, shown as U+FFFD")


def _tell_reading(
    read: Report | CheckReport | FigureList | AlignedTexts, context: typer.Context, verbose: bool, quiet: bool
) -> None:
    """Warn of what is hidden; say where settings come from, what each article was read as and what was found in it."""
    if not quiet:
        from newsdiff.render.hidden_characters import describe_hidden_characters  # noqa: PLC0415 - as the rooms

        for told in describe_hidden_characters(read):
            complain(f"warning: {told[:1].lower()}{told[1:]}")
    if not verbose:
        return
    from newsdiff.render.layout import count_things  # noqa: PLC0415 - only here

    _, settings = context.meta.get(SETTINGS, (context, {}))
    for name in settings:
        if origin := _origin_of(f"--{name}", context.meta):
            complain(f"note: {origin}: sets {name}")
    for document, sentences, figures in zip(read.documents, read.sentences, read.figures, strict=True):
        found = [document.format, document.encoding, count_things(len(sentences), "sentence")]
        found += [count_things(len(figures), "figure"), f"published {document.published}" * bool(document.published)]
        complain(f"note: {document.source}: {', '.join(filter(None, found))}")


def _tell_hidden(report: Report, chosen: str, shown: frozenset[Verdict]) -> None:
    """Count the facts that --only leaves out, for those formats that have no place to say so."""
    hidden = sum(fact.verdict not in shown for fact in report.facts)
    if hidden and chosen not in TELL_HIDDEN:
        complain(f"warning: facts left out by --only: {hidden}")


def _fails(report: Report, fail_on: str) -> bool:
    if fail_on not in FAIL_ON:
        return False
    least = SEVERITY[FAIL_ON[fail_on]]
    return any(SEVERITY[fact.verdict] >= least for fact in report.facts)


def _fails_check(report: CheckReport, fail_on: str) -> bool:
    failing = CHECK_FAIL_ON.get(fail_on, frozenset())
    return any(finding.standing in failing for finding in report.findings)


def _choose_looks(
    output: str | None, width: int | None, color: str, ascii_signs: bool, links: tuple[tuple[str, str], ...]
) -> Options:
    to_stream = output in (None, STANDARD_INPUT)
    return Options(
        width=width or (_terminal_width() if to_stream else DEFAULT_WIDTH),
        color=color == "always" or (color == "auto" and to_stream and _shows_color()),
        ascii=ascii_signs or (to_stream and not _takes_unicode()),
        links=links,
    )


def _link_files(documents: Sequence[Document], output: str | None, wanted: str) -> tuple[tuple[str, str], ...]:
    """The address of each file by the names that its places have: its path, its label."""
    to_terminal = output in (None, STANDARD_INPUT) and takes_escapes(sys.stdout)
    if wanted == "never" or (wanted == "auto" and not to_terminal):
        return ()
    files = [(document, Path(document.source)) for document in documents]
    return tuple((n, f.absolute().as_uri()) for d, f in files if f.is_file() for n in (d.source, d.label))


def _shows_color() -> bool:
    """Decide by the stream and two variables alone, https://no-color.org and TERM."""
    return not os.environ.get("NO_COLOR") and takes_escapes(sys.stdout)


def _takes_unicode() -> bool:
    return sys.stdout is None or codecs.lookup(sys.stdout.encoding).name.startswith("utf")


def _terminal_width() -> int:
    if is_terminal(sys.stdout):
        with suppress(OSError):
            return max(os.get_terminal_size(sys.stdout.fileno()).columns or DEFAULT_WIDTH, LEAST_WIDTH)
    return DEFAULT_WIDTH


def _write(pieces: Iterable[str], paper: _Paper, commands: bool = False) -> None:
    if paper.output is not None and paper.output != STANDARD_INPUT:
        write_file(paper.output, pieces)
    elif commands or paper.no_pager or not is_terminal(sys.stdout):
        write_output(pieces, commands)
    else:
        from newsdiff.pager import show_output  # noqa: PLC0415 - only where somebody looks on

        show_output("".join(pieces))


def _soften(message: str) -> str:
    """``No such option: --x.`` -> ``no such option: --x``: the middle of a sentence of ours, on one line."""
    line = " ".join(message.split()).removesuffix(".")
    return line[:1].lower() + line[1:]
