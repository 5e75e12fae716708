"""A batch from its input to its output: what ``newsdiff batch`` does once its options are read."""

import gc
import os
from collections.abc import Generator, Iterator, Sequence
from contextlib import closing, suppress
from functools import partial
from itertools import chain
from typing import Final, Literal, NamedTuple

import newsdiff
from newsdiff.batch.compare import Job, Outcome, Reading, as_line
from newsdiff.batch.crews import ClusterCrew, OwnCrew
from newsdiff.batch.entries import Entry, read_entries
from newsdiff.batch.output import FileLines, Finished, OutputLines, check_output
from newsdiff.batch.parquet import ParquetFile, as_rows, check_arrow
from newsdiff.batch.tally import Record, Totals, tally_record
from newsdiff.batch.tasks import run_tasks
from newsdiff.errors import InputError, UsageError
from newsdiff.guard import TROUBLE, complain
from newsdiff.model import SEVERITY, BatchSummary, Settings, Verdict
from newsdiff.progress import Headway
from newsdiff.read import STANDARD_INPUT
from newsdiff.read.decoding import Decoding, decode
from newsdiff.render.records import record_settings
from newsdiff.render.show import show_name

BATCH_FORMATS: Final = ("jsonl", "parquet")
SUMMARIES: Final = {".txt": "text", ".json": "json", ".html": "html"}  # suffix -> form


class Plan(NamedTuple):
    """What is asked for: a folder or manifest, where its lines go ("" for standard output), by whom and how.

    ``fail_on`` is the mildest verdict that makes the exit status 1, None for none.
    """

    source: str
    output: str = ""
    format: str = "jsonl"
    resume: bool = False
    jobs: int = 1
    scheduler: str = ""
    settings: Settings = Settings()
    encoding: str | None = None
    errors: Literal["strict", "replace"] = "strict"
    max_bytes: int = Reading().max_bytes
    skip_bad: bool = False
    ascii: bool = False
    fail_on: Verdict | None = None
    quiet: bool = False
    debug: bool = False


def run_batch(plan: Plan) -> tuple[BatchSummary, int]:
    """Compare all stories and write what they come to; give the summary and the exit status."""
    gc.enable()  # which the command has off: a run as long as this one must not keep what its errors leave
    _check(plan)
    totals = Totals()
    with Headway(quiet=plan.quiet) as headway:

        def tell(message: str) -> None:
            if not plan.quiet:
                headway.wipe()
                complain(f"warning: {message}")

        entries = _open_entries(plan, read_entries(plan.source, plan.max_bytes, tell))
        finished = Finished(plan.output) if plan.resume else None
        for entry, record in _match(entries, finished, plan):
            totals.add(tally_record(record))
            headway.skip(entry.at)
        if finished and finished.is_cut:
            tell(f"{plan.output}: its last line was cut off and is dropped")
        with closing(_compare(entries, finished.kept if finished else 0, plan)) as told:
            for entry, outcome in told:
                totals.add(outcome.tally)
                headway.tell(entry.at)
                if outcome.trace and plan.debug:
                    headway.wipe()
                    for line in outcome.trace.splitlines():
                        complain(line)
    summary = totals.summarize()
    return summary, _choose_status(summary, plan.fail_on)


def choose_summary(path: str | None, others: Sequence[str]) -> str:
    """Give the form of the summary by the suffix of its file, text where it is printed; refuse what cannot be written.

    ``others`` are the input and the output, "" for standard output. A run of days shall not fail at its end.
    """
    if path is None or path == STANDARD_INPUT:
        if path is not None and "" in others:
            raise UsageError("--summary", "would stand among the lines on standard output; give these an --output")
        return SUMMARIES[".txt"]
    suffix = os.path.splitext(path)[1].lower()  # noqa: PTH122 - any string is a path here
    if suffix not in SUMMARIES:
        raise UsageError("--summary", f"{path!r} has none of the suffixes {', '.join(SUMMARIES)}; name it by its form")
    if not os.path.isdir(os.path.dirname(path) or "."):  # noqa: PTH112, PTH120 - as above
        raise UsageError(path, "stands in a folder that does not exist; make it first")
    for other in others:
        if other and os.path.realpath(other) == os.path.realpath(path):
            raise UsageError(path, "is the input or the output; write the summary to another")
    return SUMMARIES[suffix]


def _check(plan: Plan) -> None:
    """Refuse what cannot be done before anything is read."""
    decode(b"", "", Decoding(plan.encoding))
    is_parquet = plan.format == "parquet"
    if is_parquet:
        check_arrow()
    if not plan.output and (plan.resume or is_parquet):
        option = "--resume" if plan.resume else "--format"
        raise UsageError(option, f"{'' if plan.resume else 'parquet '}needs a file to write to; give it with --output")
    if plan.resume and is_parquet:
        raise UsageError("--resume", "cannot go on with a Parquet file; write JSON Lines, and make it from these")
    if not plan.output:
        return
    check_output(plan.output, plan.resume, can_resume=not is_parquet)
    with suppress(OSError, ValueError):  # what cannot be looked up is told when it is read
        if os.path.samefile(plan.source, plan.output):  # noqa: PTH121 - any string is a path here
            raise UsageError(plan.output, "is the manifest; write to another")
    if os.path.isdir(plan.source):  # noqa: PTH112 - as above
        top, folder = os.path.realpath(plan.source), os.path.dirname(os.path.realpath(plan.output))  # noqa: PTH120
        if folder.startswith(os.path.join(top, "")) and folder != top:  # noqa: PTH118 - as above
            raise UsageError(plan.output, "would stand among the articles of a story; write outside of them")


def _open_entries(plan: Plan, entries: Iterator[Entry]) -> Iterator[Entry]:
    first = next(entries, None)
    if first is None:
        raise InputError(plan.source, "holds no story; give a folder with a folder for each, or a manifest")
    return chain((first,), entries)


def _match(entries: Iterator[Entry], finished: Finished | None, plan: Plan) -> Iterator[tuple[Entry, Record]]:
    """Take from the input the stories that are finished already, and see that they are its beginning."""
    for number, record in enumerate(finished or (), 1):
        entry = next(entries, None)
        here = f"line {number} has the story {show_name(str(record['story']))}"
        if entry is None:
            raise UsageError(plan.output, f"{here}, the input has no more; give the input that it was made from")
        if entry.story != record["story"]:
            there = f"the input {show_name(str(entry.story))}"
            raise UsageError(plan.output, f"{here}, {there}; give the input that it was made from, or another --output")
        made = (record.get("generator"), record.get("settings"))
        if "error" not in record and made != (f"newsdiff {newsdiff.__version__}", record_settings(plan.settings)):
            problem = f"line {number} was made by another version or with another --tolerance or --beyond"
            raise UsageError(plan.output, f"{problem}; go on as it was begun, or give another --output")
        yield entry, record


def _compare(entries: Iterator[Entry], kept: int, plan: Plan) -> Generator[tuple[Entry, Outcome]]:
    """Compare the stories that are left, and write each before it is given."""
    folder = _find_folder()
    reading = Reading(plan.encoding, plan.errors, plan.max_bytes, plan.skip_bad, folder)
    is_parquet = plan.format == "parquet"
    job = Job(plan.settings, reading, as_rows if is_parquet else partial(as_line, ascii_only=plan.ascii))
    with ClusterCrew(plan.scheduler) if plan.scheduler else OwnCrew(plan.jobs) as crew:
        if is_parquet:
            with ParquetFile(plan.output) as table:
                for entry, outcome in run_tasks(entries, job, crew):
                    table.write(outcome.shaped)
                    yield entry, outcome
            return
        lines = FileLines(plan.output, kept) if plan.output else OutputLines()
        for entry, outcome in run_tasks(entries, job, crew):
            lines.write(outcome.shaped)
            yield entry, outcome
        lines.close()


def _find_folder() -> str:
    try:
        return os.getcwd()  # noqa: PTH109 - any string is a path here
    except OSError:  # a folder that is gone; paths that begin at the root can still be read
        return ""


def _choose_status(summary: BatchSummary, fail_on: Verdict | None) -> int:
    """2 where a story could not be compared, 1 where a verdict is as bad as that, else 0."""
    if summary.failed:
        total = summary.stories + summary.failed
        complain(f"error: {summary.failed} of {total} stories could not be compared; their records say why")
        return TROUBLE
    if fail_on is None:
        return 0
    return int(any(number and SEVERITY[verdict] >= SEVERITY[fail_on] for verdict, number in summary.verdicts))
