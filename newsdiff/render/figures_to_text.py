"""Figures -> the text that people read: file by file each sentence that has figures, and how each figure was read.

A figure is marked in its sentence by brackets of a sort that no such sentence has; below stand its words, its kind and
its reading: the number with its unit, what is counted, what befell that.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal
from itertools import groupby, pairwise
from typing import Final, NamedTuple

from newsdiff.intervals import interval_of
from newsdiff.model import Document, Figure, FigureList, Sentence, describe_number, describe_quantity
from newsdiff.render.layout import (
    GAP,
    INDENT,
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
from newsdiff.render.left_out import lay_out_furniture, lay_out_summary
from newsdiff.render.places import name_place, name_source
from newsdiff.render.show import Options, show_name, show_words

# Marks around a figure, the first that the sentences do not have themselves; the last serves where they have all.
MARKS: Final = (("[", "]"), ("{", "}"), ("<", ">"), ("[[", "]]"))

SEPARATOR: Final = " · "
ASCII_SEPARATOR: Final = "; "

SENTENCE_INDENT: Final = 2
WORDS_SHARE: Final = 3  # of the page's width, one in so many columns is for the words of the figures
LEAST_READING: Final = 20  # columns; with less beside the words, the reading goes below them


class Row(NamedTuple):
    """One figure: its words, its kind, its reading, and how that came about ("" unless asked for)."""

    words: str
    kind: str
    reading: str
    explanation: str


class Passage(NamedTuple):
    """A sentence with its figures, each with its row."""

    sentence: Sentence
    figures: Sequence[Figure]
    rows: Sequence[Row]


class Columns(NamedTuple):
    """Widths that all figures share; ``reading`` is 0 where readings stand below the words."""

    page: int
    words: int
    kind: int
    reading: int


def render(figures: FigureList, options: Options) -> Iterator[str]:
    """Write the list, plain or in colour."""
    return write_lines(lay_out(figures, options), options)


def lay_out(listed: FigureList, options: Options) -> Iterator[Line]:
    """Lay out the whole page."""
    articles = [_read_passages(figures, options) for figures in listed.figures]
    passages = [passage for article in articles for passage in article]
    columns = _measure([row for passage in passages for row in passage.rows], options.width)
    marks = choose_marks(passage.sentence.text for passage in passages)
    said_before = list(lay_out_summary(listed, options))
    yield from said_before
    if said_before:
        yield []
    for number, (document, article) in enumerate(zip(listed.documents, articles, strict=True)):
        if number:
            yield []
        head = _head(document, sum(len(passage.rows) for passage in article))
        yield from ([(line, "summary")] for line in wrap(head, options.width))
        for passage in article:
            yield []
            yield from _lay_out_sentence(passage, marks, options.width)
            for row in passage.rows:
                yield from _lay_out_figure(row, columns)
    yield from lay_out_furniture(listed.documents, options)


def choose_marks(texts: Iterable[str]) -> tuple[str, str]:
    """The first of ``MARKS`` that no text has itself."""
    used = set().union(*texts)
    return next((pair for pair in MARKS if used.isdisjoint("".join(pair))), MARKS[-1])


def _read_passages(figures: Sequence[Figure], options: Options) -> list[Passage]:
    together = [list(group) for _, group in groupby(figures, key=lambda figure: figure.sentence.index)]
    return [Passage(group[0].sentence, group, [_read_row(figure, options) for figure in group]) for group in together]


def _head(document: Document, figures: int) -> str:
    """``000: 14 figures in seeds/000_cd81.txt``."""
    label, source = show_name(document.label), show_name(name_source(document))
    count = count_things(figures, "figure")
    return f"{label}: {count} in {source}" if source != label else f"{label}: {count}"


def _lay_out_sentence(passage: Passage, marks: tuple[str, str], page: int) -> Iterator[Line]:
    place = name_place(passage.sentence.document, passage.sentence.line)
    yield from ([(line, "place")] for line in wrap(place, page))
    for line in wrap_pieces(list(_mark(passage, marks)), page - SENTENCE_INDENT):
        yield [(" " * SENTENCE_INDENT, ""), *line]


def _mark(passage: Passage, marks: tuple[str, str]) -> Iterator[Piece]:
    """Cut a sentence at the edges of its figures and put marks there; a figure within another has its own."""
    opened = Counter(figure.span.start for figure in passage.figures)
    closed = Counter(figure.span.stop for figure in passage.figures)
    text, depth = passage.sentence.document.text, 0
    for start, stop in pairwise(sorted({*passage.sentence.span, *opened, *closed})):
        depth += opened[start]
        words = show_words(text[start:stop])
        if depth:
            yield (marks[0] * opened[start] + words + marks[1] * closed[stop], "words")
        else:
            yield (words, "")
        depth -= closed[stop]


def _read_row(figure: Figure, options: Options) -> Row:
    separator = ASCII_SEPARATOR if options.ascii else SEPARATOR
    said = describe_quantity(figure.kind, figure.quantity, "").removeprefix(f"{figure.kind} ")
    role = show_words(figure.role)
    reading = [said, show_words(figure.counted), role]
    return Row(
        show_words(figure.text),
        str(figure.kind),
        separator.join(filter(None, reading)),
        separator.join(_explain(figure, role)) if options.explain else "",
    )


def _explain(figure: Figure, role: str) -> list[str]:
    explanation = [f"pattern {figure.pattern}", f"interval {_describe_interval(figure)}"]
    if role:
        explanation.insert(1, f"role {role}")
    if figure.attribution:
        explanation.append(f"source {show_words(figure.attribution)}")
    return explanation


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
        kind, reading = Cell((row.kind,), "place", columns.kind), wrap(row.reading, columns.reading)
        yield from lay_out_row((words, kind, Cell(reading, "", columns.reading)), INDENT)
    else:
        yield from lay_out_row((words,), INDENT)
        yield from _lay_out_below(f"{row.kind}: {row.reading}", "", columns.page)
    if row.explanation:
        yield from _lay_out_below(row.explanation, "place", columns.page)


def _lay_out_below(text: str, role: str, page: int) -> Iterator[Line]:
    width = page - INDENT - GAP
    return lay_out_row((Cell(wrap(text, width), role, width),), INDENT + GAP)
