"""A line of text -> its quotations, also those that run over several sentences.

A quotation that the line's end leaves open ends there: the next paragraph opens it again.
"""

import re
from collections.abc import Iterator
from typing import Final

from newsdiff.model import Span

MARK: Final = r"[\"“”„«»]|(?<!\w)‘|’(?!\w)"
CLOSING: Final = {'"': '"', "“": "”", "„": "”“", "«": "»", "‘": "’"}


def has_quotes(line: str) -> bool:
    """Whether any quotation opens in a line; most lines have none, and are told so quickly."""
    return '"' in line or "“" in line or "‘" in line or "„" in line or "«" in line


def read_quotes(line: str, offset: int) -> Iterator[Span]:
    """Each quotation of a line that begins at ``offset`` in its text, from its first mark to behind its last."""
    start, closing = -1, ""
    for match in re.finditer(MARK, line):
        mark = match[0]
        if start >= 0:
            if mark in closing:
                yield Span(offset + start, offset + match.end())
                start = -1
        elif mark in CLOSING:
            start, closing = match.start(), CLOSING[mark]
    if start >= 0:
        yield Span(offset + start, offset + len(line))
