"""Entries -> outcomes: what a worker does with the stories of a task, wherever it runs.

Nothing gets out but outcomes: a story that cannot be read, or that breaks newsdiff itself, has an error in its record.
"""

import gc
import os
import traceback
from collections.abc import Callable, Sequence
from typing import Any, Literal, NamedTuple

from newsdiff.batch.entries import Entry
from newsdiff.batch.tally import Record, Tally, tally_record
from newsdiff.errors import InputError
from newsdiff.model import Document, Settings, Skipped
from newsdiff.pipeline import compare
from newsdiff.read import MAX_BYTES, label_documents, read_documents
from newsdiff.render.records import SCHEMA_NAME, as_record
from newsdiff.render.to_json import write_json_line


class Reading(NamedTuple):
    """How files are read; ``folder`` is where paths begin, which a worker on another machine may not stand in."""

    encoding: str | None = None
    errors: Literal["strict", "replace"] = "strict"
    max_bytes: int = MAX_BYTES
    skip_bad: bool = False
    folder: str = ""


class Job(NamedTuple):
    """What is to be done with each story; ``shape`` makes of its record what is sent back."""

    settings: Settings
    reading: Reading
    shape: Callable[[Record], Any]


class Outcome(NamedTuple):
    """A story as its worker sends it back: its record in the shape that was asked for, and its counts.

    ``trace`` tells where newsdiff broke, if it did.
    """

    shaped: Any
    tally: Tally
    trace: str = ""


def compare_entries(entries: Sequence[Entry], job: Job) -> list[Outcome]:
    """Compare the stories of one task."""
    outcomes = [_compare_entry(entry, job) for entry in entries]
    if not gc.isenabled():  # as in a worker of our own: once a task costs little, and keeps the process small
        gc.collect()
    return outcomes


def fail_entry(entry: Entry, problem: str, job: Job, trace: str = "") -> Outcome:
    """Give the outcome of a story that cannot be compared for a reason of newsdiff's own, not of one of its files."""
    return _shape(_record_trouble(entry, Skipped(_name_source(entry), problem)), job, trace)


def as_line(record: Record, ascii_only: bool = False) -> bytes:
    """Shape a record as a line of JSON Lines."""
    return write_json_line(record, ascii_only).encode()


def as_it_is(record: Record) -> Record:
    """Leave a record as it is, and have the counts from it where it arrives."""
    return record


def _compare_entry(entry: Entry, job: Job) -> Outcome:
    if entry.trouble:
        return _shape(_record_trouble(entry, entry.trouble), job)
    try:
        return _shape(_compare(entry, job), job)
    except InputError as error:
        return _shape(_record_trouble(entry, Skipped(error.culprit, error.problem)), job)
    except Exception as error:  # the other stories shall not suffer
        problem = f"internal error ({type(error).__name__}), please report"
        return fail_entry(entry, problem, job, traceback.format_exc())


def _compare(entry: Entry, job: Job) -> Record:
    given, skipped = _read(entry, job.reading)
    if len(given) < 2:
        held = given[0].source or given[0].label if given else _name_source(entry)
        what = "is the only article that can be read" if skipped else "is alone" if given else "holds no article"
        raise InputError(held, f"{what}; a story needs two or more")
    report = compare(given, job.settings)._replace(skipped=tuple(skipped))
    return {"schema": SCHEMA_NAME, "story": entry.story, **as_record(report)}


def _read(entry: Entry, reading: Reading) -> tuple[list[Document], list[Skipped]]:
    """Read the files among the documents, and label them beside one another; those made by hand stay as they are."""
    given: list[Document] = []
    read: list[Document] = []
    skipped = []
    for each in entry.documents:
        if isinstance(each, Document):
            given.append(each)
            continue
        try:
            found = _read_file(each, reading)
        except InputError as error:
            if not reading.skip_bad:
                raise
            skipped.append(Skipped(error.culprit, error.problem))
            continue
        given += found
        read += found
    labelled = iter(label_documents(read))
    by_file = {id(document) for document in read}
    return [next(labelled) if id(document) in by_file else document for document in given], skipped


def _read_file(path: str, reading: Reading) -> list[Document]:
    """Read a file from where it lies, and call it what the input calls it."""
    place = os.path.join(reading.folder, path)  # noqa: PTH118 - any string is a path here
    try:
        found = read_documents(place, reading.encoding, errors=reading.errors, max_bytes=reading.max_bytes)
    except InputError as error:
        raise InputError(path, error.problem) from None
    return [document._replace(source=path) for document in found]


def _shape(record: Record, job: Job, trace: str = "") -> Outcome:
    return Outcome(job.shape(record), tally_record(record), trace)


def _record_trouble(entry: Entry, trouble: Skipped) -> Record:
    error = {"source": trouble.source, "problem": trouble.problem}
    return {"schema": SCHEMA_NAME, "story": entry.story, "error": error}


def _name_source(entry: Entry) -> str:
    """The first file or text of a story, or its id where it has none."""
    first = next(iter(entry.documents), None)
    if isinstance(first, Document):
        return first.source or first.label
    return first or entry.story or ""
