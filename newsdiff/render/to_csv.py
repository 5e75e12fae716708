"""Report or figures -> CSV: a header, then one row a mention; ``cells`` knows what a spreadsheet makes of a cell."""

from collections.abc import Iterator
from typing import Final

from newsdiff.model import FigureList, Report
from newsdiff.render.cells import write_rows
from newsdiff.render.options import Options
from newsdiff.render.records import Record, record_mentions, record_report
from newsdiff.render.show import show_name

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
        return write_rows(COLUMNS, _rows(record_report(what, iter), options), options)
    columns = EXPLAINED if options.explain else OF_FIGURES
    return write_rows(columns, map(_row, record_mentions(what, options.explain)), options)


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
