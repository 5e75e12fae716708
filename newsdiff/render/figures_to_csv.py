"""Figures -> CSV (RFC 4180): a header, then one row a mention, for a spreadsheet.

A spreadsheet takes a cell that begins like a formula for one, and runs it; such a text gets an apostrophe before it.
JSON is the exact format: here line ends within a text are spaces, and hidden characters are shown.
"""

import re
from decimal import Decimal
from typing import Any, Final

from newsdiff.model import FigureList
from newsdiff.render.options import Options
from newsdiff.render.records import ExactFloat, Record, record_mentions
from newsdiff.render.show import show_name, show_words
from newsdiff.render.to_json import write_decimal

# The keys of a mention, the two ends of its interval and of what it restates apart; explained, "pattern" follows.
COLUMNS: Final = (
    "document", "start", "end", "line", "sentence", "text", "kind", "value", "low", "high", "qualifier", "unit",
    "counted", "interval_low", "interval_high", "attribution", "role", "per", "currency", "restates_start",
    "restates_end",
)  # fmt: skip
EXPLAINED: Final = (*COLUMNS, "pattern")

_FORMULA: Final = re.compile(r"\s*[=+\-@＝＋－＠]")  # some spreadsheets look past blanks, and read full-width signs
_NEEDS_QUOTES: Final = re.compile(r'[",;\r\n]|^\s|\s$')  # a semicolon parts cells in half of Europe


def render(figures: FigureList, options: Options) -> str:
    """Write the rows, each ended by CR LF as the standard asks."""
    columns = EXPLAINED if options.explain else COLUMNS
    rows = (_row(mention, columns) for mention in record_mentions(figures, options.explain))
    return "".join(f"{row}\r\n" for row in (",".join(columns), *rows))


def _row(mention: Record, columns: tuple[str, ...]) -> str:
    low, high = mention["interval"]
    start, end = mention["restates"] or (None, None)
    cells = {
        **mention,
        "document": show_name(mention["document"]),
        "interval_low": low,
        "interval_high": high,
        "restates_start": start,
        "restates_end": end,
    }
    return ",".join(_write_cell(cells[column]) for column in columns)


def _write_cell(value: Any) -> str:  # noqa: ANN401 - a value of a record
    match value:
        case None:
            return ""
        case ExactFloat():
            return write_decimal(value.decimal)
        case int():
            return write_decimal(Decimal(value))
    text = show_words(value)
    if _FORMULA.match(text):
        text = f"'{text}"
    return '"{}"'.format(text.replace('"', '""')) if _NEEDS_QUOTES.search(text) else text
