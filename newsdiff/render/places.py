"""Figures -> where they stand in their files: lines and columns, as editors count them, and links to these files.

A link, for terminals that open what is clicked on (OSC 8), leads to one of the files that were given and to nothing
else: no word of an article becomes one.
"""

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Final

from newsdiff.lines import LINE_END
from newsdiff.model import Document, Figure
from newsdiff.render.show import show_name
from newsdiff.tuples import NamedTuple

LINK: Final = "\x1b]8;;{}\x1b\\"  # opens a link to an address, closes it where there is none
ROLES: Final = frozenset(("place", "label"))
NO_FILE: Final = ("", "-")  # sources of a text made by hand and of standard input

# Formats whose text is the file itself; of any other, what was found in it has columns of its own.
PLAIN: Final = ("", "text")


def name_source(document: Document) -> str:
    """The path as given; the label of what has none."""
    return document.label if document.source in NO_FILE else document.source


def name_place(document: Document, *lines: int) -> str:
    """``seeds/a.txt:3, 11``, ``stdin:3``: the file and lines of it."""
    return f"{show_name(name_source(document))}:{', '.join(map(str, lines))}"


class Place(NamedTuple):
    """The lines of a figure and, where the file is plain text, its columns, all from 1; the last column is past it."""

    line: int
    end_line: int
    column: int | None
    end_column: int | None


class Places:
    """Finds the places of figures; the lines of each document are counted once."""

    def __init__(self) -> None:
        self._starts: dict[str, list[int]] = {}

    def find(self, figure: Figure) -> Place:
        """Tell where a figure stands."""
        document = figure.document
        line, column = self._locate(document, figure.span.start)
        end_line, last_column = self._locate(document, figure.span.stop - 1)
        in_file = document.lines or range(1, end_line + 1)
        if document.format in PLAIN and not document.lines:
            return Place(line, end_line, column, last_column + 1)
        return Place(in_file[line - 1], in_file[end_line - 1], None, None)

    def _locate(self, document: Document, offset: int) -> tuple[int, int]:
        starts = self._starts.get(document.id)
        if starts is None:
            starts = self._starts[document.id] = [0, *(end.end() for end in LINE_END.finditer(document.text))]
        line = bisect_right(starts, offset)
        return line, offset - starts[line - 1] + 1


def link_places(
    lines: Iterable[Sequence[tuple[str, str]]], links: Iterable[tuple[str, str]]
) -> Iterator[list[tuple[str, str]]]:
    """Link the pieces that are a place: ``seeds/a.txt:3, 11``; one that is broken over two lines stays as it is."""
    addresses = {show_name(name): address for name, address in links}
    for line in lines:
        yield [(_link(text, addresses) if role in ROLES else text, role) for text, role in line]


def _link(text: str, addresses: Mapping[str, str]) -> str:
    address = addresses.get(text.rpartition(":")[0])
    return f"{LINK.format(address)}{text}{LINK.format('')}" if address else text
