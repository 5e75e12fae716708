"""Checked draft -> JSON: each figure of the draft with what the sources say of it."""

from newsdiff.model import CheckReport
from newsdiff.render.options import Options
from newsdiff.render.records import as_record
from newsdiff.render.to_json import write_json


def render(report: CheckReport, options: Options) -> str:
    """Write the record of the report, with a final newline; options.ascii leaves no other characters."""
    return write_json(as_record(report), ascii_only=options.ascii)
