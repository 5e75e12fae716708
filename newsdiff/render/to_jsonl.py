"""Report -> JSON Lines: one fact a line, each with all that is needed to read it alone."""

from collections.abc import Iterator

from newsdiff.model import Report
from newsdiff.render.options import Options
from newsdiff.render.records import record_lines
from newsdiff.render.to_json import write_json_line


def render(report: Report, options: Options) -> Iterator[str]:
    """Write a line for each fact, worst first; options.ascii leaves no other characters."""
    facts = (fact for fact in record_lines(report) if fact["verdict"] in options.only)
    return (write_json_line(fact, options.ascii) for fact in facts)
