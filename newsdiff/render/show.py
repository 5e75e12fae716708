"""Strangers' text -> text that is safe to look at: what steers a terminal or hides in a line becomes visible.

Every foreign string (article, file name, label, message of the system) passes here before it reaches any stream.
Nothing is dropped: a carriage return left out would join two figures. And what a reader may choose about a report: its
looks, and which of its facts it shows.
"""

import re
from functools import cache
from itertools import groupby
from typing import Final

from newsdiff.model import Verdict
from newsdiff.tuples import NamedTuple

# Ranges of code points that a reader must never get as they are, both ends included.
HIDDEN: Final = (
    (0x00, 0x08), (0x0B, 0x1F), (0x7F, 0x9F),  # C0 but tab and newline, DEL, C1
    (0xAD, 0xAD), (0x61C, 0x61C), (0x180E, 0x180E),  # soft hyphen, Arabic letter mark, Mongolian separator
    (0x200B, 0x200F), (0x2028, 0x202E), (0x2060, 0x206F),  # zero width, line separators, text direction, joiners
    (0xD800, 0xDFFF), (0xFEFF, 0xFEFF), (0xFFF9, 0xFFFB),  # lone surrogates, byte order mark, annotations
    (0xE0000, 0xE007F),  # tags
)  # fmt: skip

# As a class of a pattern, for those who escape in another notation.
HIDDEN_CLASS: Final = "".join(f"{chr(first)}-{chr(last)}" for first, last in HIDDEN)

_PAGE_BLANKS: Final = r"[ \t]*+(?:\r?\n[ \t]*+)++|[ \t]{2,}"

ALL_VERDICTS: Final = frozenset(Verdict)

MARKS_SHOWN: Final = 8  # combining marks in a row; more pile up over the neighbouring lines


class Options(NamedTuple):
    """The looks of a report, and what of it is shown; a format leaves out what does not concern it."""

    width: int = 80  # columns of the page
    color: bool = False
    ascii: bool = False  # our own signs in ASCII
    explain: bool = False  # of a list of figures, how each was read
    furniture: bool = False  # what was left out, line by line
    columns: bool = False  # of aligned texts, one for each
    only: frozenset[Verdict] = ALL_VERDICTS  # whose facts are shown
    in_full: bool = False  # also those that agree or stand alone
    table: bool = False  # the facts against the variants
    raw: bool = False  # of CSV, cells that begin like a formula as they are
    bom: bool = False  # of CSV, a byte order mark first
    links: tuple[tuple[str, str], ...] = ()  # names of files, as places have them, each with the address it leads to


def _escape(code: int) -> str:
    r"""Write one code point as an escape: ``\x1b``, ``\u202e``; a byte of a name that is no UTF-8 as ``\xff``."""
    if 0xDC80 <= code <= 0xDCFF:
        return f"\\x{code - 0xDC00:02x}"
    if code == 0x0D:
        return "\\r"
    return f"\\x{code:02x}" if code <= 0xFF else f"\\u{code:04x}" if code <= 0xFFFF else f"\\U{code:08x}"


@cache  # two thousand surrogates among them: JSON, which needs no table, should not wait for it
def _escapes() -> dict[int, str]:
    return {0x09: " "} | {code: _escape(code) for first, last in HIDDEN for code in range(first, last + 1)}


def show(text: str) -> str:
    """Make every hidden character visible as an escape; newlines stay, a tab is a space."""
    if text.isascii() and text.isprintable():  # most texts
        return text
    shown = text.translate(_escapes())
    return shown if shown.isascii() else _cut_piles(shown)


def show_name(text: str) -> str:
    """Show a name or a message, which stand on one line whatever they hold."""
    return show(text).replace("\n", "\\n")


def show_words(text: str) -> str:
    """Show words of an article on one line: line ends and runs of blanks, which only set the page, are one space."""
    sets_page = "\n" in text or "\t" in text or "  " in text  # else there is no run of blanks to look for
    return show(re.sub(_PAGE_BLANKS, " ", text) if sets_page else text)


def quote(text: str, *, ascii_only: bool) -> str:
    """Set words that are shown already in our own quotes."""
    return f'"{text}"' if ascii_only else f"“{text}”"


def in_ascii(text: str) -> str:
    """Write our own quotes and gaps, in a label or a reason, with the signs of ASCII."""
    return text.translate(_ASCII)


_ASCII: Final = str.maketrans({"“": '"', "”": '"', "…": "...", "–": "-"})


def _cut_piles(text: str) -> str:
    import unicodedata  # noqa: PLC0415 - JSON shows nothing

    pieces = []
    for is_mark, run in groupby(text, lambda c: not c.isascii() and unicodedata.category(c).startswith("M")):
        piece = "".join(run)
        pieces.append(piece[:MARKS_SHOWN] + "…" if is_mark and len(piece) > MARKS_SHOWN else piece)
    return "".join(pieces)
