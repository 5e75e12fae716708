"""Figures -> JSON: the documents, then one record a mention, as they stand in the facts of a report."""

from collections.abc import Iterator

from newsdiff.model import FigureList
from newsdiff.render.options import Options
from newsdiff.render.records import record_figures
from newsdiff.render.to_json import write_pieces


def render(figures: FigureList, options: Options) -> Iterator[str]:
    """Write the record of the list, with a final newline; options.ascii leaves no other characters."""
    return write_pieces(record_figures(figures, options.explain, iter), options.ascii)
