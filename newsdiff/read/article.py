"""What a format's reader gives: the text of an article and what the file says of it.

And what the readers of printers' and word processors' files share: raised digits, ends of sentences, no titles.
"""

import re
from collections.abc import Iterable
from typing import Final

from newsdiff.model import Furniture, FurnitureKind, Span
from newsdiff.tuples import NamedTuple

# White space that a block is laid out with; no-break and thin spaces stay, they group the digits of numbers.
LAYOUT: Final = r"[ \t\n\r\f\v\x1c-\x1f\x85\u2028\u2029]+"

# A note mark or a power is set raised: "10,000" with a small 2 above the line is "10,000²", never "10,0002".
RAISED: Final = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")

# A line that a sentence ends with, or what is quoted or bracketed in it.
STOPPED: Final = r"[.!?…:][\"'”’»)\]]*\s*$"

# What programs write into the title field by themselves: their own names, file names, nothing.
NO_TITLE: Final = r"""(?ix)
    (?: microsoft[ ]\w+[ ]-[ ] | powerpoint[ ] | slide[ ]\d | untitled | unbenannt | document\d* \b | word[ ]document )
    | .*? \.(?: docx?m? | odt | rtf | pdf | indd? | qxp?d | tex | txt | html? | pages | pptx? | xlsx? ) $
"""


class Block(NamedTuple):
    """A paragraph, heading or caption of a page: its text, what the page's markup says it is, its line in the file."""

    text: str
    kind: FurnitureKind | None = None
    line: int = 0


class Article(NamedTuple):
    """One article of a file. ``name`` tells it from the others of the file: "" where it is the only one.

    The other fields are those of ``Document``; ``published`` is an ISO 8601 day.
    """

    text: str
    furniture: tuple[Furniture, ...] = ()
    lines: tuple[int, ...] = ()
    title: str | None = None
    publisher: str | None = None
    published: str | None = None
    language: str | None = None
    name: str = ""


def compose_article(blocks: Iterable[Block], title: str | None = None) -> Article:
    """Write blocks one a line, white space folded, empty ones left out; a title that no block says goes first."""
    folded = [(text, block) for block in blocks if (text := fold(block.text))]
    heading = fold(title or "")
    if heading and heading not in {text for text, _ in folded}:
        folded.insert(0, (heading, Block(heading, line=folded[0][1].line if folded else 1)))
    furniture, start = [], 0
    for text, block in folded:
        if block.kind is not None:
            furniture.append(Furniture(Span(start, start + len(text)), block.kind))
        start += len(text) + 1
    lines = tuple(block.line for _, block in folded)
    text = "\n".join(text for text, _ in folded)
    return Article(text, tuple(furniture), lines if all(lines) else (), title=heading or None)


def fold(text: str) -> str:
    """Fold white space: ``" Five   hurt "`` -> ``"Five hurt"``."""
    return re.sub(LAYOUT, " ", text).strip()


DAY: Final = r"\s*(\d{4})-?(\d{2})-?(\d{2})(?![\d-])"


# 22 Nov 2024, 22 November 2024; November 22, 2024
NAMED_DAYS: Final = (
    r"(?<!\d)(?P<day>\d{1,2})\s++(?P<month>[A-Za-z]{3})[A-Za-z]*+[.,]*+\s++(?P<year>\d{4})(?!\d)",
    r"(?<![A-Za-z])(?P<month>[A-Za-z]{3})[A-Za-z]*+\.?\s++(?P<day>\d{1,2}),?\s++(?P<year>\d{4})(?!\d)",
)
MONTHS: Final = "jan feb mar apr may jun jul aug sep oct nov dec".split()


def day_of(stamp: object) -> str | None:
    """``"2024-11-22T08:15:00+09:00"``, ``"20241122T0815Z"`` -> ``"2024-11-22"``: the day as written; else None.

    The day is that of the newsroom's own clock, which the weekdays of its text are reckoned by: no zone is applied.
    """
    from datetime import date  # noqa: PLC0415 - few files carry a stamp

    if isinstance(stamp, str) and (found := re.match(DAY, stamp)):
        try:
            return date(*map(int, found.groups())).isoformat()
        except ValueError:
            return None
    return None


def day_named(stamp: str) -> str | None:
    """``"Fri, 22 Nov 2024 08:15:00 +0900"``, ``"November 22, 2024 8:15 AM"`` -> ``"2024-11-22"``."""
    for form in NAMED_DAYS:
        for found in re.finditer(form, stamp):
            if found["month"].lower() in MONTHS:
                return day_of(f"{found['year']}-{MONTHS.index(found['month'].lower()) + 1:02}-{int(found['day']):02}")
    return None


def proper_title(title: object) -> str | None:
    """``"Microsoft Word - note_final.doc"`` -> None: a title field holds a title where it holds words."""
    text = fold(title) if isinstance(title, str) else ""
    return text if len(text.split()) > 1 and not re.match(NO_TITLE, text) else None
