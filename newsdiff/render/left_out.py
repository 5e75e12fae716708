"""What a comparison did not compare, and what of it is hidden from the eye: nothing goes unsaid."""

from collections import Counter
from collections.abc import Iterator, Sequence

from newsdiff.lines import number_lines
from newsdiff.model import Document, FurnitureKind, Skipped
from newsdiff.render.hidden_characters import Read, describe_hidden_characters
from newsdiff.render.layout import GAP, INDENT, Cell, Line, cell_width, lay_out_row, wrap
from newsdiff.render.places import name_place
from newsdiff.render.show import Options, show_name, show_words

KIND_WIDTH = max(map(len, FurnitureKind))
LABELS_SHARE = 7  # as in the report: of the page's width, one in so many columns is for labels


def lay_out_summary(read: Read, options: Options) -> Iterator[Line]:
    """Say what was left out: ``Left out: byline (2), page stamp (1); --show-furniture lists them``."""
    hint = "" if options.furniture else "; --show-furniture lists them"
    for text in describe_left_out(read, hint):
        yield from ([(line, "")] for line in wrap(text, options.width))


def describe_left_out(read: Read, hint: str = "") -> Iterator[str]:
    """Say what was left out or is hidden, a line for each input and one for all furniture, which ends in the hint."""
    yield from describe_skipped(read.skipped)
    yield from describe_hidden_characters(read)
    if counted := count_furniture(read.documents):
        yield f"Left out: {counted}{hint}"


def describe_skipped(skipped: Sequence[Skipped]) -> Iterator[str]:
    """Say what could not be read, a line for each input."""
    for each in skipped:
        yield f"Skipped: {show_name(each.source)}: {show_words(each.problem)}"


def count_furniture(documents: Sequence[Document]) -> str:
    """``byline (2), page stamp (1)``: the furniture that is not compared; "" for none."""
    kinds = Counter(mark.kind for document in documents for mark in document.furniture if not mark.kind.is_compared)
    return ", ".join(f"{kind} ({kinds[kind]})" for kind in sorted(kinds))


def lay_out_furniture(documents: Sequence[Document], options: Options) -> Iterator[Line]:
    """List every marked stretch: whose it is, what it is, its words and its place; captions are compared."""
    if not options.furniture or not any(document.furniture for document in documents):
        return
    yield []
    yield [("page furniture", "single")]
    page = options.width
    labels = max((cell_width(show_name(d.label)) for d in documents if d.furniture), default=0)
    labels = min(labels, max(page // LABELS_SHARE, 1))
    words = page - INDENT - labels - GAP - KIND_WIDTH - GAP
    for document in documents:
        lines = number_lines(document, (furniture.span.start for furniture in document.furniture))
        for furniture, line in zip(document.furniture, lines, strict=True):
            place = name_place(document, line)
            said = show_words(document.text[furniture.span.start : furniture.span.stop])
            kind = f"{furniture.kind}, compared" if furniture.kind.is_compared else str(furniture.kind)
            label = wrap(show_name(document.label), labels)
            if words < page // 3:  # a narrow page: the words go below
                yield from ([(" " * INDENT, ""), *line_of] for line_of in _pieces(f"{place} {kind}", page - INDENT))
                yield from ([(" " * INDENT * 2, ""), *line_of] for line_of in _pieces(said, page - 2 * INDENT))
                continue
            cells = (
                Cell(label, "", labels), Cell(wrap(kind, KIND_WIDTH), "", KIND_WIDTH),
                Cell([*wrap(said, words), *wrap(place, words)], "", words),
            )  # fmt: skip
            yield from lay_out_row(cells, INDENT)


def _pieces(text: str, width: int) -> Iterator[Line]:
    yield from ([(line, "")] for line in wrap(text, max(width, 1)))
