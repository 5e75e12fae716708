"""Text -> lines. The one module that knows what ends a line."""

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from typing import Final

from newsdiff.model import Document, Span, count_line_ends

# Not str.splitlines: vertical tabs, form feeds and Unicode separators end no line that an editor would count.
LINE_END: Final = re.compile(r"\r\n|\n|\r")
STRETCH: Final = re.compile(r"\S[^\r\n]*+")  # of a line, from the first thing that it holds
BULLET: Final = r"[*•·▪◦]\s"  # a string: re compiles it for the few texts that call for it
NARROW: Final = 60  # letters; no text is broken into shorter lines
WIDE: Final = 100  # letters; no text is broken into longer lines
BROKEN: Final = 4  # so many lines that a machine broke, and half of all, show that it broke the text


def lines_of(text: str) -> Iterator[tuple[int, Span]]:
    """Give each line that holds anything, without its outer white space, with its number from 1.

    In a text that was broken into lines of one width, as mails and wires are, a paragraph is one line.
    """
    lines = list(_written_lines(text))
    width = _width_of(text, [span for _, span in lines])
    if not width:
        yield from lines
        return
    at = 0
    while at < len(lines):
        number, span = lines[at]
        while at + 1 < len(lines) and _goes_on(text, lines[at], lines[at + 1], width):
            at += 1
        at += 1
        yield number, Span(span.start, lines[at - 1][1].stop)


def fills_line(line: str, below: str, width: int) -> bool:
    """Whether a machine broke a line: the first word of the next one would not have fitted behind it.

    It would have broken a longer line as well, and it begins a line for a bullet.
    """
    is_broken = all(len(each) <= WIDE or " " not in each.strip() for each in (line, below))
    return is_broken and len(line) + 1 + len(below.split(None, 1)[0]) > width and not re.match(BULLET, below.lstrip())


def _written_lines(text: str) -> Iterator[tuple[int, Span]]:
    line, at = 1, 0
    for found in STRETCH.finditer(text):
        start = found.start()
        line += count_line_ends(text, at, start)
        at = start
        yield line, Span(start, start + len(found.group().rstrip()))


def _width_of(text: str, lines: Sequence[Span]) -> int:
    """The width that a text was broken to; 0 for one whose lines are its paragraphs."""
    width = max((stop - start for start, stop in lines), default=0)
    if len(lines) <= BROKEN or not NARROW <= width <= WIDE:
        return 0
    filled = [
        fills_line(text[one.start : one.stop], text[other.start : other.stop], width)
        for one, other in pairwise(lines)
        if other.start - one.stop <= len("\r\n")
    ]
    return width if sum(filled) >= max(BROKEN, len(filled) / 2) else 0


def _goes_on(text: str, line: tuple[int, Span], below: tuple[int, Span], width: int) -> bool:
    """Whether a line goes on in the one below: they stand next to each other, and the break is a machine's."""
    one, other = line[1], below[1]
    if below[0] != line[0] + 1 or other.start - one.stop > len("\r\n"):
        return False  # a blank line, or one that is set in
    return fills_line(text[one.start : one.stop], text[other.start : other.stop], width)


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
