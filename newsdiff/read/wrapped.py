"""Text of a mail and the like, which is known to be broken into lines of one width -> its paragraphs.

Which line a machine broke is told as in any text (``newsdiff.lines``), so that lists, addresses and verses keep theirs;
a line that is set in, and a bullet, open a paragraph.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from typing import Final

from newsdiff.lines import BULLET, NARROW, WIDE, fills_line

INDENT: Final = re.compile(r"[ \t]{2,}|\t")
ITEM: Final = re.compile(r"\s*(?:[*•·▪◦–-]|\(?\w{1,2}[.)])\s")  # lines set in below one go on with it


def join_wrapped(lines: Iterable[str]) -> list[str]:
    """Give the paragraphs of broken lines; what was not broken keeps its lines."""
    lines = [line.rstrip() for line in lines]
    width = max((len(line) for line in lines if len(line) <= WIDE), default=0)
    joined: list[str] = []
    for paragraph in _split_paragraphs(lines):
        joined += _join_lines(paragraph, max(width, NARROW))
    return joined


def _join_lines(paragraph: Sequence[str], width: int) -> list[str]:
    joined = [[paragraph[0]]]
    for line, below in pairwise(paragraph):
        if fills_line(line, below, width):
            joined[-1].append(below)
        else:
            joined.append([below])
    return [" ".join(map(str.strip, lines)) if len(lines) > 1 else lines[0] for lines in joined]


def _split_paragraphs(lines: Sequence[str]) -> Iterator[list[str]]:
    """A blank line ends a paragraph; a line that is set in, and a bullet, open one."""
    paragraph: list[str] = []
    for line in lines:
        if paragraph and (not line or _opens_paragraph(line, paragraph)):
            yield paragraph
            paragraph = []
        if line:
            paragraph.append(line)
    if paragraph:
        yield paragraph


def _opens_paragraph(line: str, above: Sequence[str]) -> bool:
    set_in = INDENT.match(line) and not INDENT.match(above[-1]) and not ITEM.match(above[0])
    return bool(set_in or re.match(BULLET, line.lstrip()))
