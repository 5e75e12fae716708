"""Figures -> the text that people read: file by file each sentence that has figures, and how each figure was read.

A figure is marked in its sentence by brackets of a sort that no such sentence has; below stand its words, its kind and
its reading: the number with its unit, what is counted, what befell that.
"""

from collections import Counter
from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import groupby, pairwise
from typing import Final, NamedTuple

from newsdiff.intervals import interval_of
from newsdiff.model import Document, Figure, FigureList, Sentence, describe_number, describe_quantity
from newsdiff.render.layout import (
    GAP,
    Cell,
    Line,
    Piece,
    cell_width,
    count_things,
    lay_out_row,
    wrap,
    wrap_pieces,
    write_lines,
)
from newsdiff.render.options import Options
from newsdiff.render.show import show_name, show_words

# Marks around a figure, the first that the sentences do not have themselves; the last serves where they have all.
MARKS: Final = (("[", "]"), ("{", "}"), ("<", ">"), ("[[", "]]"))

SEPARATOR: Final = " · "
ASCII_SEPARATOR: Final = "; "

SENTENCE_INDENT: Final = 2
INDENT: Final = 4
WORDS_SHARE: Final = 3  # of the page's width, one in so many columns is for the words of the figures
LEAST_READING: Final = 20  # columns; with less beside the words, the reading goes below them


class Row(NamedTuple):
    """One figure: its words, its kind, and the parts of its reading, those that explain it apart."""

    words: str
    kind: str
    reading: str
    explanation: str


class Columns(NamedTuple):
    """Widths that all figures share; ``reading`` is 0 where readings stand below the words."""

    page: int
    words: int
    kind: int
    reading: int


def render(figures: FigureList, options: Options) -> str:
    """Write the list, plain or in colour."""
    return write_lines(lay_out(figures, options), options.color)


def lay_out(listed: FigureList, options: Options) -> Iterator[Line]:
    """Lay out the whole page."""
    rows = {
        number: [_read_row(figure, options) for figure in figures] for number, figures in enumerate(listed.figures)
    }
    columns = _measure([row for each in rows.values() for row in each], options.width)
    marks = _choose_marks(listed)
    for number, (document, figures) in enumerate(zip(listed.documents, listed.figures, strict=True)):
        if number:
            yield []
        yield from ([(line, "summary")] for line in wrap(_head(document, figures), options.width))
        rows_left = iter(rows[number])
        for _, group in groupby(figures, key=lambda figure: figure.sentence.index):
            together = list(group)
            yield []
            yield from _lay_out_sentence(together[0].sentence, together, marks, options.width)
            for _, row in zip(together, rows_left, strict=False):
                yield from _lay_out_figure(row, columns)


def _head(document: Document, figures: Sequence[Figure]) -> str:
    """``000: 14 figures in seeds/000_cd81.txt``."""
    label, source = show_name(document.label), show_name(document.source)
    count = count_things(len(figures), "figure")
    return f"{label}: {count} in {source}" if source not in ("", "-", label) else f"{label}: {count}"


def _lay_out_sentence(
    sentence: Sentence, figures: Sequence[Figure], marks: tuple[str, str], page: int
) -> Iterator[Line]:
    document = sentence.document
    place = f"{show_name(document.source or document.label)}:{sentence.line}"
    yield from ([(line, "place")] for line in wrap(place, page))
    for line in wrap_pieces(list(_mark(sentence, figures, marks)), page - SENTENCE_INDENT):
        yield [(" " * SENTENCE_INDENT, ""), *line]


def _mark(sentence: Sentence, figures: Sequence[Figure], marks: tuple[str, str]) -> Iterator[Piece]:
    """Cut a sentence at the edges of its figures and put marks there; a figure within another has its own."""
    opened, closed = Counter(f.span.start for f in figures), Counter(f.span.stop for f in figures)
    text, depth = sentence.document.text, 0
    for start, stop in pairwise(sorted({*sentence.span, *opened, *closed})):
        depth += opened[start]
        words = show_words(text[start:stop])
        if depth:
            yield (marks[0] * opened[start] + words + marks[1] * closed[stop], "words")
        else:
            yield (words, "")
        depth -= closed[stop]


def _choose_marks(listed: FigureList) -> tuple[str, str]:
    sentences = {f.sentence.span: f.sentence for figures in listed.figures for f in figures}
    used = set().union(*(sentence.text for sentence in sentences.values()))
    return next((pair for pair in MARKS if used.isdisjoint("".join(pair))), MARKS[-1])


def _read_row(figure: Figure, options: Options) -> Row:
    separator = ASCII_SEPARATOR if options.ascii else SEPARATOR
    said = describe_quantity(figure.kind, figure.quantity, "").removeprefix(f"{figure.kind} ")
    role = show_words(figure.role)
    reading = [said, show_words(figure.counted), role]
    explanation = [f"pattern {figure.pattern}", f"role {role or 'none'}", f"interval {_describe_interval(figure)}"]
    return Row(
        show_words(figure.text),
        str(figure.kind),
        separator.join(filter(None, reading)),
        separator.join(explanation) if options.explain else "",
    )


def _describe_interval(figure: Figure) -> str:
    """``9,500 to 10,500``, ``from 10,000``, ``to 10,000``, ``open``."""
    low, high = (describe_number(end) if isinstance(end, Decimal) else end for end in interval_of(figure.quantity))
    if low is None and high is None:
        return "open"
    if low is None:
        return f"to {high}"
    if high is None:
        return f"from {low}"
    return f"{low} to {high}" if low != high else low


def _measure(rows: Sequence[Row], page: int) -> Columns:
    """Choose columns that suit every figure, so that the eye can run down the whole list."""
    longest = max((cell_width(row.words) for row in rows), default=0)
    kind = max((len(row.kind) for row in rows), default=0)
    words = min(longest, page // WORDS_SHARE)
    reading = page - INDENT - words - GAP - kind - GAP
    if reading >= LEAST_READING:
        return Columns(page, words, kind, reading)
    return Columns(page, page - INDENT, kind, 0)


def _lay_out_figure(row: Row, columns: Columns) -> Iterator[Line]:
    words = Cell(wrap(row.words, columns.words), "", columns.words)
    if columns.reading:
        reading = [line for part in (row.reading, row.explanation) if part for line in wrap(part, columns.reading)]
        cells = (words, Cell((row.kind,), "place", columns.kind), Cell(reading, "", columns.reading))
        yield from lay_out_row(cells, INDENT)
        return
    yield from lay_out_row((words,), INDENT)
    below = columns.page - INDENT - GAP
    for part in (f"{row.kind}: {row.reading}", row.explanation):
        if part:
            yield from lay_out_row((Cell(wrap(part, below), "", below),), INDENT + GAP)
