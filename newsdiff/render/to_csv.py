"""Report or figures -> CSV (RFC 4180), for a spreadsheet: a header, then one row a mention.

A spreadsheet takes a cell that begins like a formula for one, and runs it; such a text gets an apostrophe before it.
JSON is the exact format: here line ends within a text are spaces, and hidden characters are shown.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from decimal import Decimal
from typing import Any, Final

from newsdiff.model import FigureList, Report
from newsdiff.render.records import ExactFloat, Record, record_mentions, record_report
from newsdiff.render.show import Options, show_name, show_words
from newsdiff.render.to_json import write_decimal

BYTE_ORDER_MARK: Final = "\ufeff"  # by which Excel knows UTF-8

_FORMULA: Final = re.compile(r"\s*[=+\-@＝＋－＠]")  # some spreadsheets look past blanks, and read full-width signs
_NEEDS_QUOTES: Final = re.compile(r'[",;\r\n]|^\s|\s$')  # a semicolon parts cells in half of Europe

COLUMNS: Final = (
    "fact", "verdict", "rule", "label", "document", "variant", "line", "text", "kind", "value", "low", "high",
    "qualifier", "unit", "counted", "role", "attribution", "reason",
)  # fmt: skip
# The keys of a mention, the two ends of its interval and of what it restates apart; explained, "pattern" follows.
OF_FIGURES: Final = (
    "document", "start", "end", "line", "sentence", "text", "kind", "value", "low", "high", "qualifier", "unit",
    "counted", "interval_low", "interval_high", "attribution", "role", "per", "currency", "restates_start",
    "restates_end",
)  # fmt: skip
EXPLAINED: Final = (*OF_FIGURES, "pattern")


def render(what: Report | FigureList, options: Options) -> Iterator[str]:
    """Write the rows, the facts of a report in its order."""
    if isinstance(what, Report):
        return _write_rows(COLUMNS, _rows(record_report(what, iter), options), options)
    columns = EXPLAINED if options.explain else OF_FIGURES
    return _write_rows(columns, map(_row, record_mentions(what, options.explain)), options)


def _rows(record: Record, options: Options) -> Iterator[Record]:
    labels = {document["id"]: show_name(document["label"]) for document in record["documents"]}
    for fact in record["facts"]:
        if fact["verdict"] in options.only:
            common = {key: fact[key] for key in ("verdict", "rule", "label", "reason")} | {"fact": fact["id"]}
            for mention in fact["mentions"]:
                document = mention["document"]
                yield {**mention, **common, "document": show_name(document), "variant": labels[document]}


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


def _write_rows(columns: Sequence[str], rows: Iterable[Mapping[str, Any]], options: Options) -> Iterator[str]:
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
