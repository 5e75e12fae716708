"""Facts that differ -> remarks on lines of files, as tools for review take them: what SARIF and GitHub share.

A remark stands where the reading is that fewest variants have, or where a variant differs from the reference; its text
names the others.
"""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from newsdiff.model import Document, Fact, Figure, Report
from newsdiff.render.options import Options
from newsdiff.render.show import quote, show_words
from newsdiff.render.telling import IN_FULL, list_entries, share_mentions


class Annotation(NamedTuple):
    """A remark: the fact, its number in the report and its name, the figure that it stands at, all other mentions.

    ``lines`` are its text: the reason, then each reading with those who have it.
    """

    number: int
    fact: Fact
    title: str
    figure: Figure
    others: tuple[Figure, ...]
    lines: tuple[str, ...]


def annotate(report: Report, options: Options) -> Iterator[Annotation]:
    """Make a remark of each fact that differs and is to be shown."""
    for number, fact in enumerate(report.facts, 1):
        if fact.verdict in IN_FULL and fact.verdict in options.only:
            mentions = [figure for reading in share_mentions(fact)[::-1] for _, figure in reading]
            title = show_words(fact.label) or str(fact.kind)
            lines = (show_words(fact.reason), *_describe_readings(fact, report.documents, options))
            yield Annotation(number, fact, title, mentions[0], tuple(mentions[1:]), lines)


def _describe_readings(fact: Fact, documents: Sequence[Document], options: Options) -> Iterator[str]:
    """Write a line for each wording: ``“40 boats”: gull (gull.txt:3), tern (tern.txt:1)``."""
    for entry in list_entries(fact, documents):
        told = ", ".join(f"{label} ({place})" for label, place in zip(entry.labels, entry.places, strict=True))
        yield f"{quote(entry.words, ascii_only=options.ascii)}: {told}"
