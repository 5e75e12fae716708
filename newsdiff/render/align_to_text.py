"""Aligned texts -> the text that people read: row by row what says the same, and the words that set it apart.

Words that the first of a row has not stand in braces, figures in brackets. Rows are set in sequence, which reads in
order anywhere, or with ``columns`` side by side, a column for each variant, where the page is wide enough for that.
"""

from collections.abc import Iterator, Sequence
from itertools import zip_longest
from typing import Final

from newsdiff.model import AlignedTexts, Contrast, Document, Row
from newsdiff.render.layout import GAP, INDENT, Line, Piece, cell_width, count_things, wrap, wrap_pieces, write_lines
from newsdiff.render.left_out import lay_out_furniture, lay_out_summary
from newsdiff.render.show import Options, show_name, show_words

LEGEND: Final = "In each row, {words} and [figures] that its first text has not; of the first, those that no other has."
LEAST_COLUMN: Final = 20  # cells; with less, side by side would be a column of broken words
LEAST_WORDS: Final = 20  # beside the labels; with less, the sentence goes below its label
MARKS: Final = {"changed": ("{", "}"), "changed figure": ("[", "]")}


def render(aligned: AlignedTexts, options: Options) -> Iterator[str]:
    """Write the rows, plain or in colour."""
    return write_lines(lay_out(aligned, options), options)


def lay_out(aligned: AlignedTexts, options: Options) -> Iterator[Line]:
    """Lay out the whole page."""
    yield from ([(line, "summary")] for line in wrap(summarize_rows(aligned), options.width))
    yield from lay_out_summary(aligned, options)
    yield from ([(line, "")] for line in wrap(LEGEND, options.width))
    width = _column_width(len(aligned.documents), options)
    if width:
        yield []
        yield from _lay_out_columns([[(show_name(d.label), "label")] for d in aligned.documents], width)
    for number, (row, contrasts) in enumerate(zip(aligned.alignment.rows, aligned.contrasts, strict=True), 1):
        yield []
        yield [(_head(number, row, contrasts, aligned.documents, options), "place")]
        if width:
            yield from _lay_out_columns(_cells(row, contrasts, aligned.documents), width)
        else:
            yield from _lay_out_sequence(contrasts, aligned.documents, options.width)
    yield from lay_out_furniture(aligned.documents, options)


def summarize_rows(aligned: AlignedTexts) -> str:
    """``5 variants, 86 sentences: 22 rows in common, 31 sentences in one variant only``."""
    common = sum(1 for contrasts in aligned.contrasts if len({c.variant for c in contrasts}) > 1)
    alone = sum(len(contrasts) for contrasts in aligned.contrasts if len({c.variant for c in contrasts}) == 1)
    sentences = count_things(sum(map(len, aligned.sentences)), "sentence")
    head = f"{count_things(len(aligned.documents), 'variant')}, {sentences}"
    return f"{head}: {count_things(common, 'row')} in common, {count_things(alone, 'sentence')} in one variant only"


def _head(number: int, row: Row, contrasts: Sequence[Contrast], documents: Sequence[Document], options: Options) -> str:
    variants = list(dict.fromkeys(contrast.variant for contrast in contrasts))
    if len(variants) == 1:
        return f"{number}  only in {show_name(documents[variants[0]].label)}"
    sign = "alike" if options.ascii else "≈"
    return f"{number}  {len(variants)} of {len(documents)}, {sign} {row.score:.2f}"


def _column_width(variants: int, options: Options) -> int:
    """How wide each column is; 0 where rows stand in sequence."""
    width = (options.width + GAP) // variants - GAP
    return width if options.columns and width >= LEAST_COLUMN else 0


def _lay_out_sequence(contrasts: Sequence[Contrast], documents: Sequence[Document], page: int) -> Iterator[Line]:
    labels = [f"{show_name(documents[c.variant].label)}:{c.sentence.line}" for c in contrasts]
    widest = max(map(cell_width, labels))
    beside = page - INDENT - widest - GAP
    for label, contrast in zip(labels, contrasts, strict=True):
        pieces = _mark(contrast)
        if beside < LEAST_WORDS:
            yield from ([(" " * INDENT, ""), (line, "label")] for line in wrap(label, page - INDENT))
            yield from ([(" " * INDENT, ""), *line] for line in wrap_pieces(pieces, page - INDENT))
            continue
        for at, line in enumerate(wrap_pieces(pieces, beside)):
            text = label if at == 0 else ""
            yield [(" " * INDENT, ""), (text, "label"), (" " * (widest - cell_width(text) + GAP), ""), *line]


def _cells(row: Row, contrasts: Sequence[Contrast], documents: Sequence[Document]) -> list[list[Piece]]:
    """What stands in each column: its place and its sentences, one behind another."""
    cells: list[list[Piece]] = [[] for _ in documents]
    for contrast in contrasts:
        cell = cells[contrast.variant]
        cell += [(" " if cell else "", ""), (f":{contrast.sentence.line} ", "place"), *_mark(contrast)]
    return [cells[variant] if row.cells[variant] else [("-", "place")] for variant in range(len(documents))]


def _lay_out_columns(cells: Sequence[Sequence[Piece]], width: int) -> Iterator[Line]:
    columns = [list(wrap_pieces(cell, width)) for cell in cells]
    for lines in zip_longest(*columns, fillvalue=[]):
        laid: Line = []
        blanks = 0
        for line in lines:
            if line:
                laid += [(" " * blanks, ""), *line]
                blanks = 0
            blanks += width - sum(cell_width(text) for text, _ in line) + GAP
        yield laid


def _mark(contrast: Contrast) -> list[Piece]:
    """Cut a sentence into pieces: what differs has its marks, a figure that all share only its role."""
    text, sentence = contrast.sentence.document.text, contrast.sentence
    pieces: list[Piece] = []
    at = sentence.span.start
    for start, stop, role in mark_stretches(contrast):
        if at < start:
            pieces.append((show_words(text[at:start]), ""))
        opening, closing = MARKS.get(role, ("", ""))
        pieces.append((f"{opening}{show_words(text[start:stop])}{closing}", role))
        at = stop
    pieces.append((show_words(text[at : sentence.span.stop]), ""))
    return [piece for piece in pieces if piece[0]]


def mark_stretches(contrast: Contrast) -> Iterator[tuple[int, int, str]]:
    """Give the stretches that are shown apart from their sentence, in order, none in another; figures cut words."""
    marked = [(span.start, span.stop, "changed") for span in contrast.changed]
    marked += [(span.start, span.stop, "moved") for span in contrast.moved]
    edge = contrast.sentence.span.start
    figures = sorted(contrast.figures, key=lambda figure: figure.span)
    for start, stop, role in sorted(marked):
        at = max(start, edge)
        for figure in figures:
            first, last = figure.span
            if first >= at and last <= stop:
                yield from _words(contrast, at, first, role)
                yield first, last, f"{role} figure"
                at = last
        yield from _words(contrast, at, stop, role)
        edge = stop


def _words(contrast: Contrast, start: int, stop: int, role: str) -> Iterator[tuple[int, int, str]]:
    """Give a stretch without the blanks and marks at its ends, where it holds a word."""
    text = contrast.sentence.document.text
    while start < stop and not text[start].isalnum():
        start += 1
    while start < stop and not text[stop - 1].isalnum():
        stop -= 1
    if start < stop:
        yield start, stop, role
