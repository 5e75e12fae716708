"""Aligned texts -> JSON: the rows of the alignment with their sentences, and the words that set each apart."""

from newsdiff.model import AlignedTexts
from newsdiff.render.options import Options
from newsdiff.render.records import record_aligned
from newsdiff.render.to_json import write_json


def render(aligned: AlignedTexts, options: Options) -> str:
    """Write the record of the alignment, with a final newline; options.ascii leaves no other characters."""
    return write_json(record_aligned(aligned), ascii_only=options.ascii)
