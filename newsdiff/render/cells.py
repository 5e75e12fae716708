"""Values -> rows of CSV (RFC 4180), for a spreadsheet.

A spreadsheet takes a cell that begins like a formula for one, and runs it; such a text gets an apostrophe before it.
JSON is the exact format: here line ends within a text are spaces, and hidden characters are shown.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from decimal import Decimal
from typing import Any, Final

from newsdiff.render.options import Options
from newsdiff.render.records import ExactFloat
from newsdiff.render.show import show_words
from newsdiff.render.to_json import write_decimal

BYTE_ORDER_MARK: Final = "\ufeff"  # by which Excel knows UTF-8

_FORMULA: Final = re.compile(r"\s*[=+\-@＝＋－＠]")  # some spreadsheets look past blanks, and read full-width signs
_NEEDS_QUOTES: Final = re.compile(r'[",;\r\n]|^\s|\s$')  # a semicolon parts cells in half of Europe


def write_rows(columns: Sequence[str], rows: Iterable[Mapping[str, Any]], options: Options) -> Iterator[str]:
    """Write a header and the rows, each ended by CR LF as the standard asks; a row may hold more than the columns."""
    mark = BYTE_ORDER_MARK if options.bom and not options.ascii else ""  # a stream that lacks it would show an escape
    yield f"{mark}{','.join(columns)}\r\n"
    for row in rows:
        yield f"{','.join([_write_cell(row[column], options.raw) for column in columns])}\r\n"


def _write_cell(value: Any, raw: bool) -> str:  # noqa: ANN401 - a value of a record
    match value:
        case None:
            return ""
        case ExactFloat():
            return write_decimal(value.decimal)
        case int():
            return write_decimal(Decimal(value))
    text = show_words(value)
    if not raw and _FORMULA.match(text):
        text = f"'{text}"
    return '"{}"'.format(text.replace('"', '""')) if _NEEDS_QUOTES.search(text) else text
