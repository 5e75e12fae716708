"""Checked draft, gathered stories or the summary of a batch -> JSON: the record of each, held whole."""

from newsdiff.model import BatchSummary, CheckReport, Gathering
from newsdiff.render.options import Options
from newsdiff.render.records import as_record, record_summary
from newsdiff.render.to_json import write_json


def render(what: CheckReport | Gathering | BatchSummary, options: Options) -> str:
    """Write the record, with a final newline; options.ascii leaves no other characters."""
    record = record_summary(what) if isinstance(what, BatchSummary) else as_record(what)
    return write_json(record, options.ascii)
