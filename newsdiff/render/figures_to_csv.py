"""Figures -> CSV: a header, then one row a mention; ``cells`` knows what a spreadsheet makes of a cell."""

from collections.abc import Iterator
from typing import Final

from newsdiff.model import FigureList
from newsdiff.render.cells import write_rows
from newsdiff.render.options import Options
from newsdiff.render.records import Record, record_mentions
from newsdiff.render.show import show_name

# The keys of a mention, the two ends of its interval and of what it restates apart; explained, "pattern" follows.
COLUMNS: Final = (
    "document", "start", "end", "line", "sentence", "text", "kind", "value", "low", "high", "qualifier", "unit",
    "counted", "interval_low", "interval_high", "attribution", "role", "per", "currency", "restates_start",
    "restates_end",
)  # fmt: skip
EXPLAINED: Final = (*COLUMNS, "pattern")


def render(figures: FigureList, options: Options) -> Iterator[str]:
    """Write the rows."""
    columns = EXPLAINED if options.explain else COLUMNS
    return write_rows(columns, map(_row, record_mentions(figures, options.explain)), options)


def _row(mention: Record) -> Record:
    low, high = mention["interval"]
    start, end = mention["restates"] or (None, None)
    return {
        **mention,
        "document": show_name(mention["document"]),
        "interval_low": low,
        "interval_high": high,
        "restates_start": start,
        "restates_end": end,
    }
