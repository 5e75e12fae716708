"""Report -> CSV: a header, then one row a mention of a fact; ``cells`` knows what a spreadsheet makes of a cell."""

from collections.abc import Iterator
from typing import Final

from newsdiff.model import Report
from newsdiff.render.cells import write_rows
from newsdiff.render.options import Options
from newsdiff.render.records import Record, record_report
from newsdiff.render.show import show_name

COLUMNS: Final = (
    "fact", "verdict", "rule", "label", "document", "variant", "line", "text", "kind", "value", "low", "high",
    "qualifier", "unit", "counted", "role", "attribution", "reason",
)  # fmt: skip


def render(report: Report, options: Options) -> Iterator[str]:
    """Write the rows, the facts in the order of the report."""
    return write_rows(COLUMNS, _rows(record_report(report, iter), options), options)


def _rows(record: Record, options: Options) -> Iterator[Record]:
    labels = {document["id"]: show_name(document["label"]) for document in record["documents"]}
    for fact in record["facts"]:
        if fact["verdict"] in options.only:
            common = {key: fact[key] for key in ("verdict", "rule", "label", "reason")} | {"fact": fact["id"]}
            for mention in fact["mentions"]:
                document = mention["document"]
                yield {**mention, **common, "document": show_name(document), "variant": labels[document]}
