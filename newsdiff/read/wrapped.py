"""Plain text that was broken into lines of one width, as mails and wires are -> its paragraphs.

A line was broken by a machine if the first word of the next line would not have fitted behind it. A paragraph is put
together only if that holds for all its lines but the last, so that lists, addresses and verses keep their lines.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from typing import Final

from newsdiff.lines import NARROW, WIDE, fills_line

INDENT: Final = re.compile(r"[ \t]{2,}|\t")
BULLET: Final = re.compile(r"[*•·▪◦]\s")
ITEM: Final = re.compile(r"\s*(?:[*•·▪◦–-]|\(?\w{1,2}[.)])\s")  # lines set in below one go on with it


def join_wrapped(lines: Iterable[str]) -> list[str]:
    """Give the paragraphs of broken lines; what was not broken keeps its lines."""
    lines = [line.rstrip() for line in lines]
    width = max((len(line) for line in lines if len(line) <= WIDE), default=0)
    joined: list[str] = []
    for paragraph in _split_paragraphs(lines):
        if _is_wrapped(paragraph, max(width, NARROW)):
            joined.append(" ".join(line.strip() for line in paragraph))
        else:
            joined += paragraph
    return joined


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
    return bool(set_in or BULLET.match(line.lstrip()))


def _is_wrapped(paragraph: Sequence[str], width: int) -> bool:
    return all(
        (len(line) <= WIDE or " " not in line.strip()) and fills_line(line, below, width)
        for line, below in pairwise(paragraph)
    )
