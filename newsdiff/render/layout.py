"""Pages of text: lines of pieces with the role each plays, wrapped and set in columns.

Widths count terminal cells, and nothing is cut: what is too long wraps. Joined, the pieces are plain text; painted by
``to_terminal``, the same text in colour.
"""

import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from itertools import zip_longest

from newsdiff.render.places import link_places
from newsdiff.render.show import Options
from newsdiff.tuples import NamedTuple

GAP = 2  # columns of blanks between two cells
INDENT = 4  # of what stands below a heading
LEAST_TITLE = 20  # columns of a title that stands beside its head

Piece = tuple[str, str]  # text, role
Line = list[Piece]


class Cell(NamedTuple):
    """What stands in one column of a row: its lines, all of one role, and the width of the column."""

    lines: Sequence[str]
    role: str
    width: int


def write_lines(lines: Iterable[Line], options: Options) -> Iterator[str]:
    """Write a page line by line, plain or in colour, with or without links."""
    if options.links:
        lines = link_places(lines, options.links)
    if options.color:
        from newsdiff.render.to_terminal import paint  # noqa: PLC0415 - rich is slow to import

        return paint(lines)
    return ("".join([text for text, _ in line]) + "\n" for line in lines)


def lay_out_heading(head: Piece, title: str, column: int, page: int) -> Iterator[Line]:
    """Set a title beside its head (a sign with a word) in a column; on a narrow page below it."""
    line: Line = [head, (" " * (column - cell_width(head[0])), "")]
    if page - column < LEAST_TITLE:
        yield line[:1]
        column = INDENT
        line = [(" " * column, "")]
    for part in wrap(title, page - column):
        yield [*line, (part, "label")]
        line = [(" " * column, "")]


def lay_out_row(cells: Sequence[Cell], indent: int) -> Iterator[Line]:
    """Set cells side by side; each line is padded only up to the last cell that holds anything."""
    for texts in zip_longest(*(cell.lines for cell in cells), fillvalue=""):
        line: Line = []
        blanks = indent
        for text, cell in zip(texts, cells, strict=True):
            if text:
                line += [(" " * blanks, ""), (text, cell.role)]
                blanks = 0
            blanks += cell.width - cell_width(text) + GAP
        yield line


def count_things(number: int, noun: str) -> str:
    """``no figures``, ``1 figure``, ``2 figures``."""
    return f"{number or 'no'} {noun}{'' if number == 1 else 's'}"


def cell_width(text: str) -> int:
    """Count the terminal cells of a text: two for East Asian wide characters, none for marks on another one."""
    if text.isascii():
        return len(text)
    return sum(map(_cells, text))


def wrap(text: str, width: int) -> list[str]:
    """Break a text at its spaces into lines of at most ``width`` cells; a longer word breaks anywhere."""
    if not text.startswith(" ") and cell_width(text) <= width:  # most texts
        return [text]
    lines, line, used = [], "", 0
    for word in text.split(" "):
        size = cell_width(word)
        if line and used + 1 + size <= width:
            line, used = f"{line} {word}", used + 1 + size
            continue
        if line:
            lines.append(line)
        *full, line = _break_word(word, width) if size > width else [word]
        lines += full
        used = cell_width(line)
    return [*lines, line]


def wrap_pieces(pieces: Sequence[Piece], width: int) -> Iterator[Line]:
    """Break a line of pieces as ``wrap`` breaks its text; a piece that runs over several lines keeps its role."""
    text = "".join(text for text, _ in pieces)
    rest = iter(pieces)
    piece, role = next(rest, ("", ""))
    start, at = 0, 0  # of the piece, of the next line
    for broken in wrap(text, width):
        while not text.startswith(broken, at):  # the spaces that the break took
            at += 1
        stop, line = at + len(broken), []
        while at < stop:
            while start + len(piece) <= at:
                start += len(piece)
                piece, role = next(rest)
            end = min(stop, start + len(piece))
            line.append((text[at:end], role))
            at = end
        yield line


@lru_cache(maxsize=2048)
def _cells(character: str) -> int:
    if unicodedata.category(character) in ("Mn", "Me", "Cf"):
        return 0
    return 2 if unicodedata.east_asian_width(character) in "WF" else 1


def _break_word(word: str, width: int) -> list[str]:
    pieces, piece, used = [], "", 0
    for character in word:
        size = _cells(character)
        if piece and used + size > width:
            pieces.append(piece)
            piece, used = "", 0
        piece, used = piece + character, used + size
    return [*pieces, piece]
