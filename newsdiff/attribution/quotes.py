"""Text -> its quotations, also those that run over several sentences."""

import re
from collections.abc import Iterator
from typing import Final

from newsdiff.model import Span

# A quotation that the line's end leaves open ends there: the next paragraph opens it again.
MARK: Final = re.compile(r"[\"“”„«»\n]|(?<!\w)‘|’(?!\w)")
CLOSING: Final = {'"': '"', "“": "”", "„": "”“", "«": "»", "‘": "’"}


def read_quotes(text: str) -> Iterator[Span]:
    """Each quotation, from its first mark to behind its last."""
    start, closing = -1, ""
    for match in MARK.finditer(text):
        mark = match[0]
        if start < 0:
            if mark in CLOSING:
                start, closing = match.start(), CLOSING[mark]
        elif mark in closing or mark == "\n":
            yield Span(start, match.end())
            start = -1
    if start >= 0:
        yield Span(start, len(text))
