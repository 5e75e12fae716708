"""Text -> lines. The one module that knows what ends a line."""

import re
from collections.abc import Iterable, Iterator
from typing import Final

from newsdiff.model import Document, Span, count_line_ends

# Not str.splitlines: vertical tabs, form feeds and Unicode separators end no line that an editor would count.
LINE_END: Final = re.compile(r"\r\n|\n|\r")


def lines_of(text: str) -> Iterator[tuple[int, Span]]:
    """Give each line that holds anything, without its outer white space, with its number from 1."""
    start, line = 0, 1
    for line_end in LINE_END.finditer(text):
        if stretch := strip_span(text, start, line_end.start()):
            yield line, stretch
        start, line = line_end.end(), line + 1
    if stretch := strip_span(text, start, len(text)):
        yield line, stretch


def strip_span(text: str, start: int, stop: int) -> Span | None:
    """Take the outer white space off a stretch; None where nothing is left."""
    line = text[start:stop]
    bare = line.lstrip()
    start = stop - len(bare)
    return Span(start, start + len(bare.rstrip())) if bare else None


def number_lines(document: Document, offsets: Iterable[int]) -> Iterator[int]:
    """Give the line of the file that each of these places in the text stands on; the offsets rise."""
    line, at = 1, 0
    for offset in offsets:
        line += count_line_ends(document.text, at, offset)
        at = offset
        yield document.lines[line - 1] if document.lines else line
