"""Summary of a batch -> JSON."""

from newsdiff.model import BatchSummary
from newsdiff.render.options import Options
from newsdiff.render.records import record_summary
from newsdiff.render.to_json import write_json


def render(summary: BatchSummary, options: Options) -> str:
    """Write the record, with a final newline; options.ascii leaves no other characters."""
    return write_json(record_summary(summary), options.ascii)
