"""Many stories -> a record each, in their order: by processes of our own, any executor, or a cluster."""

import os
from collections.abc import Iterable, Iterator
from concurrent.futures import Executor
from os import fspath
from typing import Any

from newsdiff.batch.compare import Job, Reading, as_it_is, compare_entries
from newsdiff.batch.crews import LentCrew, count_cores
from newsdiff.batch.entries import Entry
from newsdiff.batch.tasks import run_tasks
from newsdiff.intervals import DEFAULTS
from newsdiff.model import Document, Settings, Story

__all__ = ["compare_stories"]


def compare_stories(
    stories: Iterable[Story], settings: Settings = DEFAULTS, executor: Executor | None = None
) -> Iterator[dict[str, Any]]:
    """Compare each of the stories and give its record, in their order: what ``newsdiff batch`` writes a line each.

    A story is an id with two or more documents or paths. ``executor`` is any of ``concurrent.futures`` (processes, or a
    Dask client's); without one the stories are compared here, one by one as the records are asked for. Stories are
    taken and handed over a few at a time, so neither they nor the records need to fit in memory. A story that cannot
    be compared has ``"error"`` in its record; a task whose worker died is done again, once. An executor that takes no
    more tasks raises its own error.
    """
    entries = map(_enter, stories)
    folder = os.getcwd() if executor is not None else ""  # noqa: PTH109 - any string is a path here
    job = Job(settings, Reading(folder=folder), as_it_is)
    if executor is None:
        return (compare_entries((entry,), job)[0].shaped for entry in entries)
    crew = LentCrew(executor, count_cores())
    return (outcome.shaped for _, outcome in run_tasks(entries, job, crew))


def _enter(story: Story) -> Entry:
    identity, documents = story
    given = tuple(each if isinstance(each, Document) else fspath(each) for each in documents)
    return Entry(identity, given, size=sum(len(each.text) for each in given if isinstance(each, Document)))
