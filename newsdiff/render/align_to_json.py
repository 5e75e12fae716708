"""Aligned texts -> JSON: the rows of the alignment with their sentences, and the words that set each apart."""

from collections.abc import Iterator

from newsdiff.model import AlignedTexts
from newsdiff.render.options import Options
from newsdiff.render.records import record_aligned
from newsdiff.render.to_json import write_pieces


def render(aligned: AlignedTexts, options: Options) -> Iterator[str]:
    """Write the record of the alignment, with a final newline; options.ascii leaves no other characters."""
    return write_pieces(record_aligned(aligned, iter), options.ascii)
