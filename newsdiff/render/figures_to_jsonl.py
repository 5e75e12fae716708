"""Figures -> JSON Lines: one mention a line, and nothing else."""

from collections.abc import Iterator

from newsdiff.model import FigureList
from newsdiff.render.options import Options
from newsdiff.render.records import record_mentions
from newsdiff.render.to_json import write_json_line


def render(figures: FigureList, options: Options) -> Iterator[str]:
    """Write a line for each mention; options.ascii leaves no other characters."""
    return (write_json_line(mention, options.ascii) for mention in record_mentions(figures, options.explain))
