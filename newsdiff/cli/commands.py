"""The commands: what each takes, what it has done, and its exit status. Above each stands what it says of itself."""

import sys
from collections.abc import Callable
from typing import Annotated, Final, Literal

from newsdiff.cli.inputs import (
    choose_format,
    find_document,
    open_folders,
    parse_settings,
    parse_verdicts,
    read_files,
)
from newsdiff.cli.options import (
    Ascii,
    Color,
    Csv,
    ExitZero,
    FailOn,
    Files,
    Json,
    LeastFailing,
    Looks,
    Names,
    NoPager,
    Output,
    Published,
    Reading,
    Run,
    Width,
    Widths,
    form,
)
from newsdiff.cli.outputs import (
    choose_looks,
    seen_from,
    takes_unicode,
    tell_hidden,
    tell_reading,
    working,
    write,
)
from newsdiff.cli.parameters import Argument, Command, Origins, option
from newsdiff.errors import UsageError
from newsdiff.guard import is_terminal, write_output
from newsdiff.model import SEVERITY, CheckReport, Report, Standing, Verdict
from newsdiff.read import STANDARD_INPUT
from newsdiff.render import (
    ALIGN_FORMATS,
    CHECK_FORMATS,
    FIGURE_FORMATS,
    FORMATS,
    STORY_FORMATS,
    render_in_pieces,
)
from newsdiff.render.schema import SCHEMAS

# --fail-on -> the mildest verdict that makes the exit status 1.
FAIL_ON: Final = {"any": Verdict.QUALIFIER, "conflict": Verdict.CONFLICT}
# The same for a draft: all that is not borne out, or what a source contradicts.
CHECK_FAIL_ON: Final = {
    "any": frozenset(Standing) - {Standing.BORNE_OUT},
    "conflict": frozenset({Standing.CONTRADICTED, Standing.DISPUTED}),
}

COMMANDS: Final[dict[str, Command]] = {}  # by their names, in the order of the help


def command(
    *,
    help: str,  # noqa: A002 - as in Option
    short_help: str,
) -> Callable[[Callable[..., int]], Callable[..., int]]:
    """Make a function a command; its parameters say what it takes."""

    def register(run: Callable[..., int]) -> Callable[..., int]:
        COMMANDS[run.__name__] = Command(run, help, short_help)
        return run

    return register


COMPARE_HELP: Final = """\
\b
Examples:
  newsdiff compare guardian.txt times.txt
  newsdiff compare stories/*.txt --json --output report.json
  pdftotext story.pdf - | newsdiff compare - times.txt --label draft=-

Show which figures of two or more variants of a story differ, which agree, and which only one variant gives.

Exit status: 0 nothing conflicts (see --fail-on), 1 something does, 2 trouble.
"""


@command(help=COMPARE_HELP, short_help="Compare the figures of two or more variants of a story.")
def compare(  # noqa: PLR0913 - the options of the command
    files: Files,
    *,
    format_name: Annotated[str | None, form(FORMATS, "report")] = None,
    json: Json = False,
    output: Output = None,
    reference: Annotated[
        str | None, option(metavar="FILE", help="The text that the others are judged by, instead of each other.")
    ] = None,
    published: Published = None,
    widths: Widths,
    only: Annotated[
        str | None,
        option(metavar="VERDICT,...", help="Show facts of these verdicts; the others are counted."),
    ] = None,
    show: Annotated[
        Literal["differing", "all"], option(help="Facts that are shown in full; the others have a line each.")
    ] = "differing",
    table: Annotated[bool, option("--table", help="A table of the facts and the variants.")] = False,
    explain: Annotated[
        bool, option("--explain", help="What ties the mentions of each fact; in text and JSON.")
    ] = False,
    looks: Looks,
    csv: Csv,
    no_pager: NoPager = False,
    fail_on: LeastFailing = "conflict",
    exit_zero: ExitZero = False,
    reading: Reading,
    names: Names,
    run: Run,
    origins: Origins,
) -> int:
    """Compare the files and write the report; ``COMPARE_HELP`` tells the user."""
    from newsdiff.pipeline import compare as compare_documents  # noqa: PLC0415 - help and errors need no rooms

    chosen, settings, shown = (
        choose_format(format_name, json, FORMATS),
        parse_settings(widths, explain),
        parse_verdicts(only),
    )
    if reference is not None and reference not in files:
        files = [reference, *files]
    documents, skipped = read_files(files, output, reading, label=names.label, published=published, quiet=run.quiet)
    if len(documents) < 2:
        raise UsageError(documents[0].source, "compare needs two or more; for one use newsdiff figures")
    yardstick = None if reference is None else find_document(documents, reference, files)
    with working("comparing", documents, run.quiet):
        report = compare_documents(documents, settings, yardstick)._replace(skipped=skipped)
    tell_reading(report, origins, names.verbose, run.quiet)
    options = choose_looks(output, looks, documents)._replace(
        only=shown, in_full=show == "all", table=table, raw=csv.csv_raw, bom=csv.csv_bom
    )
    if not run.quiet:
        tell_hidden(report, chosen, shown)
    pieces = render_in_pieces(report, chosen, options)
    write(pieces, output, no_pager=no_pager, commands=chosen == "github")
    return int(_fails(report, "never" if exit_zero else fail_on))


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


@command(help=CHECK_HELP, short_help="Check each figure of a draft against its sources.")
def check(  # noqa: PLR0913 - the options of the command
    draft: Annotated[str, Argument("DRAFT", "The text to be checked; - is standard input.")],
    sources: Annotated[list[str], Argument("SOURCE...", "One or more texts that it is made from.")],
    *,
    format_name: Annotated[str | None, form(CHECK_FORMATS, "report")] = None,
    json: Json = False,
    output: Output = None,
    published: Published = None,
    widths: Widths,
    looks: Looks,
    no_pager: NoPager = False,
    fail_on: Annotated[
        FailOn, option(help="What makes the exit status 1; any: whatever is not borne out.")
    ] = "conflict",
    exit_zero: ExitZero = False,
    reading: Reading,
    names: Names,
    run: Run,
    origins: Origins,
) -> int:
    """Check the draft and write the report; ``CHECK_HELP`` tells the user."""
    from newsdiff.pipeline import check_draft  # noqa: PLC0415 - help and errors need no rooms

    chosen, files = choose_format(format_name, json, CHECK_FORMATS), [draft, *sources]
    settings = parse_settings(widths)
    documents, skipped = read_files(files, output, reading, label=names.label, published=published, quiet=run.quiet)
    at = find_document(documents, draft, files)
    checked, others = documents[at], documents[:at] + documents[at + 1 :]
    if not others:
        raise UsageError(draft, "check needs one or more sources; none can be read")
    with working("checking", documents, run.quiet):
        report = check_draft(checked, others, settings)._replace(skipped=skipped)
    tell_reading(report, origins, names.verbose, run.quiet)
    options = choose_looks(output, looks, documents)
    write(render_in_pieces(report, chosen, options), output, no_pager=no_pager)
    return int(_fails_check(report, "never" if exit_zero else fail_on))


FIGURES_HELP: Final = """\
\b
Examples:
  newsdiff figures guardian.txt
  newsdiff figures stories/*.txt --format csv --output figures.csv
  newsdiff figures guardian.txt --published 2024-11-22 --explain

Show every figure of each text in its sentence, and how it is read; nothing is compared.

Exit status: 0 shown, 2 trouble.
"""


@command(help=FIGURES_HELP, short_help="Show the figures of each text; compare nothing.")
def figures(  # noqa: PLR0913 - the options of the command
    files: Annotated[list[str], Argument("FILE...", "One or more texts; - is standard input.")],
    *,
    format_name: Annotated[str | None, form(FIGURE_FORMATS, "list")] = None,
    json: Json = False,
    output: Output = None,
    published: Published = None,
    explain: Annotated[
        bool, option("--explain", help="For each figure the pattern that read it, its role and its interval.")
    ] = False,
    looks: Looks,
    csv: Csv,
    no_pager: NoPager = False,
    reading: Reading,
    names: Names,
    run: Run,
    origins: Origins,
) -> int:
    """List the figures of the files; ``FIGURES_HELP`` tells the user."""
    from newsdiff.pipeline import list_figures  # noqa: PLC0415 - help and errors need no rooms

    chosen = choose_format(format_name, json, FIGURE_FORMATS)
    documents, skipped = read_files(files, output, reading, label=names.label, published=published, quiet=run.quiet)
    with working("finding the figures of", documents, run.quiet):
        listed = list_figures(documents)._replace(skipped=skipped)
    tell_reading(listed, origins, names.verbose, run.quiet)
    options = choose_looks(output, looks, documents)._replace(explain=explain, raw=csv.csv_raw, bom=csv.csv_bom)
    write(render_in_pieces(listed, chosen, options), output, no_pager=no_pager)
    return 0


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


@command(help=ALIGN_HELP, short_help="Set variants of a story sentence beside sentence.")
def align(  # noqa: PLR0913 - the options of the command
    files: Files,
    *,
    format_name: Annotated[str | None, form(ALIGN_FORMATS, "rows")] = None,
    json: Json = False,
    output: Output = None,
    side_by_side: Annotated[
        bool, option("--side-by-side", help="A column for each text, where the page is wide enough.")
    ] = False,
    looks: Looks,
    no_pager: NoPager = False,
    reading: Reading,
    names: Names,
    run: Run,
    origins: Origins,
) -> int:
    """Align the files and write the rows; ``ALIGN_HELP`` tells the user."""
    from newsdiff.pipeline import align_documents  # noqa: PLC0415 - help and errors need no rooms

    chosen = choose_format(format_name, json, ALIGN_FORMATS)
    documents, skipped = read_files(files, output, reading, label=names.label, quiet=run.quiet)
    if len(documents) < 2:
        raise UsageError(documents[0].source, "align needs two or more; there is nothing to set beside it")
    with working("aligning", documents, run.quiet):
        aligned = align_documents(documents)._replace(skipped=skipped)
    tell_reading(aligned, origins, names.verbose, run.quiet)
    options = choose_looks(output, looks, documents)._replace(columns=side_by_side)
    write(render_in_pieces(aligned, chosen, options), output, no_pager=no_pager)
    return 0


STORIES_HELP: Final = """\
\b
Examples:
  newsdiff stories archive/
  newsdiff stories archive/ --output stories.jsonl
  newsdiff stories monday/*.txt tuesday/*.txt --json

Put loose articles into stories: those that tell of one event, known by the names, figures and days that they share.

Exit status: 0 done, 2 trouble.
"""


@command(help=STORIES_HELP, short_help="Put loose articles into stories of one event.")
def stories(  # noqa: PLR0913 - the options of the command
    files: Annotated[list[str], Argument("FILE...", "Articles, or folders of them; - is standard input.")],
    *,
    format_name: Annotated[
        str | None,
        form(STORY_FORMATS, "stories", "text on a terminal, else the manifest that newsdiff batch reads"),
    ] = None,
    json: Json = False,
    output: Output = None,
    window: Annotated[
        int | None, option(least=0, metavar="DAYS", help="The most days between two articles of a story; 14.")
    ] = None,
    published: Published = None,
    color: Color = "auto",
    ascii_signs: Ascii = False,
    width: Width = None,
    no_pager: NoPager = False,
    reading: Reading,
    run: Run,
) -> int:
    """Put the files into stories and write them; ``STORIES_HELP`` tells the user."""
    from newsdiff.stories import gather_stories  # noqa: PLC0415 - help and errors need no rooms

    to_reader = output in (None, STANDARD_INPUT) and is_terminal(sys.stdout)
    usual = None if json or to_reader else "manifest"
    chosen = choose_format(format_name or usual, json, STORY_FORMATS)
    files = open_folders(files, output)
    documents, skipped = read_files(files, output, reading, published=published, quiet=run.quiet, reprints=True)
    with working("gathering", documents, run.quiet):
        gathering = gather_stories(documents, *([] if window is None else [window]))._replace(skipped=skipped)
    if chosen == "manifest":
        gathering = seen_from(output, gathering)
    options = choose_looks(output, Looks(color, "never", ascii_signs, width))
    write(render_in_pieces(gathering, chosen, options), output, no_pager=no_pager)
    return 0


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


@command(help=BATCH_HELP, short_help="Compare many stories: a folder of folders, or a manifest.")
def batch(  # noqa: PLR0913 - the options of the command
    source: Annotated[str, Argument("DIR|MANIFEST", "The stories; - is a manifest from a pipe.")],
    *,
    output: Annotated[
        str | None, option("--output", "-o", metavar="FILE", help="Write to that file, story by story.")
    ] = None,
    resume: Annotated[bool, option("--resume", help="Go on with the output of a run that was ended.")] = False,
    jobs: Annotated[
        int | None, option(least=1, most=1024, metavar="N", help="Processes; by default one for each core.")
    ] = None,
    scheduler: Annotated[
        str | None, option(metavar="ADDRESS", help="Have a Dask cluster do the work, such as tcp://HOST:8786.")
    ] = None,
    format_name: Annotated[str | None, form(("jsonl", "parquet"), "output", "jsonl by default")] = None,
    summary: Annotated[
        str | None, option(metavar="FILE", help="What all come to, as .txt, .json or .html; - prints it.")
    ] = None,
    widths: Widths,
    explain: Annotated[bool, option("--explain", help="What ties the mentions of each fact.")] = False,
    ascii_signs: Ascii = False,
    width: Width = None,
    fail_on: LeastFailing = "never",
    exit_zero: ExitZero = False,
    reading: Reading,
    run: Run,
) -> int:
    """Compare the stories and write their lines; ``BATCH_HELP`` tells the user."""
    from newsdiff.batch.crews import count_cores  # noqa: PLC0415 - help and errors need no rooms
    from newsdiff.batch.run import BATCH_FORMATS, Plan, choose_summary, run_batch  # noqa: PLC0415 - likewise

    if jobs is not None and scheduler is not None:
        raise UsageError("--jobs", "contradicts --scheduler, whose cluster has workers of its own; give one of them")
    chosen = choose_format(format_name or BATCH_FORMATS[0], False, BATCH_FORMATS)
    target = "" if output in (None, STANDARD_INPUT) else output
    form_of_summary = choose_summary(summary, [source, target])
    plan = Plan(
        source, target or "", chosen, resume, jobs or count_cores(), scheduler or "", parse_settings(widths, explain),
        *reading, ascii_signs or not (target or takes_unicode()), FAIL_ON.get("never" if exit_zero else fail_on),
        run.quiet, run.debug,
    )  # fmt: skip
    total, status = run_batch(plan)
    if summary is not None:
        options = choose_looks(summary, Looks("never", "never", ascii_signs, width))
        write(render_in_pieces(total, form_of_summary, options), summary)
    return status


@command(
    help="Print the JSON Schema (draft 2020-12) that the JSON output of a command follows.",
    short_help="Print the JSON Schema of the JSON output.",
)
def schema(
    name: Annotated[str, Argument(f"[{'|'.join(SCHEMAS)}]", "Whose JSON; report is that of compare.")] = "report",
) -> int:
    """Print the schema."""
    from newsdiff.render.to_json import write_json  # noqa: PLC0415 - only here

    if name not in SCHEMAS:
        raise UsageError("", f"{name!r} is no schema; schemas are {', '.join(SCHEMAS)}")
    write_output(write_json(SCHEMAS[name](), ascii_only=not takes_unicode()))
    return 0


@command(
    help='Print a script with which a shell completes commands and options: eval "$(newsdiff completion bash)".',
    short_help="Print a script that completes commands in a shell.",
)
def completion(shell: Annotated[str, Argument("bash|zsh|fish", "The shell.")]) -> int:
    """Print the script."""
    from newsdiff.cli.description import describe_commands  # noqa: PLC0415 - only here
    from newsdiff.completion import write_script  # noqa: PLC0415 - only here

    write_output(write_script(shell, describe_commands(COMMANDS.values())))
    return 0


def _fails(report: Report, fail_on: str) -> bool:
    if fail_on not in FAIL_ON:
        return False
    least = SEVERITY[FAIL_ON[fail_on]]
    return any(SEVERITY[fact.verdict] >= least for fact in report.facts)


def _fails_check(report: CheckReport, fail_on: str) -> bool:
    failing = CHECK_FAIL_ON.get(fail_on, frozenset())
    return any(finding.standing in failing for finding in report.findings)
