"""Figures -> JSON: the documents, then one record a mention, as they stand in the facts of a report."""

from newsdiff.model import FigureList
from newsdiff.render.options import Options
from newsdiff.render.records import record_figures
from newsdiff.render.to_json import write_json


def render(figures: FigureList, options: Options) -> str:
    """Write the record of the list, with a final newline; options.ascii leaves no other characters."""
    return write_json(record_figures(figures, options.explain), options.ascii)
