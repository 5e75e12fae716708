"""Report -> the text that people read: a summary, then the facts, worst first.

The page is laid out once, plain or not; ``layout`` knows how.
"""

from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from newsdiff.model import (
    Document,
    Fact,
    Link,
    Report,
    Verdict,
)
from newsdiff.render.layout import (
    GAP,
    INDENT,
    Cell,
    Line,
    cell_width,
    count_things,
    lay_out_heading,
    lay_out_row,
    wrap,
    write_lines,
)
from newsdiff.render.left_out import lay_out_furniture, lay_out_summary
from newsdiff.render.show import Options, quote, show_name, show_words
from newsdiff.render.telling import (
    ASCII_SIGNS,
    IN_FULL,
    SIGNS,
    WORST_FIRST,
    Entry,
    describe_hidden,
    list_entries,
    name_lines,
    share_singles,
    summarize_report,
)
from newsdiff.tuples import NamedTuple

VERDICT_WIDTH: Final = 12
LEAST_WORDS: Final = 20  # columns; with less for the words, places go to lines of their own
LABELS_SHARE: Final = 7  # of the page's width, one in so many columns is for labels, unless one label needs more
TABLE_LABELS: Final = 4  # of the page's width, one in so many columns is for the names of the facts
LEAST_CELL: Final = 14  # columns of a variant
NOTHING: Final = "-"  # in the cell of a variant that does not give the fact


class Columns(NamedTuple):
    """Widths that all facts of a report share; ``places`` is 0 where places have lines of their own."""

    page: int
    labels: int
    words: int
    places: int
    separator: str


class Block(NamedTuple):
    """The facts that share a heading: one fact in full, or all the facts of one verdict in short."""

    verdict: Verdict
    title: str
    entries: tuple[Entry, ...]
    reason: str = ""
    links: tuple[str, ...] = ()


def render(report: Report, options: Options) -> Iterator[str]:
    """Write the text report, plain or in colour."""
    return write_lines(lay_out(report, options), options)


def lay_out(report: Report, options: Options) -> Iterator[Line]:
    """Lay out the whole page."""
    blocks = [] if options.table else list(_blocks(report, options))
    columns = _measure(blocks, options.width)
    signs = ASCII_SIGNS if options.ascii else SIGNS
    sign_width = max(map(len, signs.values()))
    yield from ([(line, "summary")] for line in wrap(summarize_report(report), options.width))
    yield from lay_out_summary(report, options)
    yield from ([(line, "")] for line in wrap(describe_hidden(report, options), options.width) if line)
    if options.table:
        yield from _lay_out_table(report, options, signs)
    for block in blocks:
        yield []
        head = f"{signs[block.verdict].ljust(sign_width)} {block.verdict}"
        yield from lay_out_heading(
            (head, str(block.verdict)), block.title, sign_width + 1 + VERDICT_WIDTH, options.width
        )
        for entry in block.entries:
            yield from _lay_out_entry(entry, columns)
        for line in wrap(block.reason, options.width - INDENT) if block.reason else ():
            yield [(" " * INDENT, ""), (line, "reason")]
        for link in block.links:
            yield from ([(" " * INDENT, ""), (line, "place")] for line in wrap(link, options.width - INDENT))
    yield from lay_out_furniture(report.documents, options)


def _describe_link(link: Link, options: Options) -> str:
    """``“12 boats” (gull) with “a dozen boats” (tern): 2.1 = same value +1.5, near words +0.9, bias -0.3``."""
    words = (quote(show_words(figure.text), ascii_only=options.ascii) for figure in (link.one, link.other))
    labels = (show_name(figure.document.label) for figure in (link.one, link.other))
    one, other = (f"{said} ({label})" for said, label in zip(words, labels, strict=True))
    evidence = ", ".join(f"{name.replace('_', ' ')} {weight:+g}" for name, weight in link.evidence if weight)
    return f"{one} with {other}: {link.odds:g} = {evidence}"


def _blocks(report: Report, options: Options) -> Iterator[Block]:
    for verdict in WORST_FIRST:
        facts = [fact for fact in report.facts if fact.verdict is verdict and verdict in options.only]
        if verdict in IN_FULL or options.in_full:
            for fact in facts:
                entries = tuple(list_entries(fact, report.documents))
                title, reason = show_words(fact.label) or str(fact.kind), show_words(fact.reason)
                links = tuple(_describe_link(link, options) for link in fact.links)
                yield Block(verdict, title, entries, reason, links)
        elif facts and verdict is Verdict.SINGLE:
            for where, alone in share_singles(report).items():
                yield _block_in_short(verdict, f"{count_things(len(alone), 'fact')}, {where}", alone, report.documents)
        elif facts:
            yield _block_in_short(verdict, count_things(len(facts), "fact"), facts, report.documents)


def _block_in_short(verdict: Verdict, title: str, facts: Sequence[Fact], documents: Sequence[Document]) -> Block:
    return Block(verdict, title, tuple(_entry_in_short(fact, documents) for fact in facts))


def _entry_in_short(fact: Fact, documents: Sequence[Document]) -> Entry:
    """Show all the variants of a fact, but the words and the place of the first alone; all that it says of it."""
    variants = [variant for variant, figures in enumerate(fact.mentions) if figures]
    labels = tuple(show_name(documents[v].label) for v in variants)
    label = show_words(fact.label)
    if not variants:
        return Entry(labels, label, ())
    first = fact.mentions[variants[0]]
    said = [first[0].text] if len(variants) > 1 else [reading.text for reading in fact.readings]
    words = " / ".join(map(show_words, said))
    told = all(word in words.casefold() for word in label.casefold().split() if any(map(str.isalnum, word)))
    return Entry(labels, words if told else f"{words} ({label})", (name_lines(documents[variants[0]], first),))


def _measure(blocks: Sequence[Block], page: int) -> Columns:
    """Choose columns that suit every block, so that the eye can run down the whole report."""
    entries = [entry for block in blocks for entry in block.entries]
    labels = [label for entry in entries for label in entry.labels]
    separator = ", " if any(" " in label for label in labels) else " "
    longest_label = max(map(cell_width, labels), default=0)
    longest_labels = max((cell_width(separator.join(entry.labels)) for entry in entries), default=0)
    label_width = min(longest_labels, max(min(longest_label, page // 3), page // LABELS_SHARE))
    longest_words = max((cell_width(entry.words) for entry in entries), default=0)
    places = max((cell_width(place) for entry in entries for place in entry.places), default=0)
    rest = page - INDENT - label_width - GAP
    beside = rest - GAP - places
    if beside >= min(LEAST_WORDS, longest_words):
        return Columns(page, label_width, min(longest_words, beside), places, separator)
    return Columns(page, label_width, max(rest, 1), 0, separator)


def _lay_out_entry(entry: Entry, columns: Columns) -> Iterator[Line]:
    labels = wrap(columns.separator.join(entry.labels), columns.labels) if entry.labels else []
    words = wrap(entry.words, columns.words)
    beside = entry.places if columns.places else ()
    cells = (
        Cell(labels, "", columns.labels), Cell(words, "words", columns.words), Cell(beside, "place", columns.places)
    )  # fmt: skip
    yield from lay_out_row(cells, INDENT)
    below = () if columns.places else entry.places
    indent = INDENT + columns.labels + GAP
    for place in below:
        at = indent if cell_width(place) <= columns.page - indent else INDENT
        yield from ([(" " * at, ""), (line, "place")] for line in wrap(place, columns.page - at))
    if entry.sources:
        told = f"source{'s' * (len(entry.sources) > 1)}: {'; '.join(entry.sources)}"
        yield from ([(" " * indent, ""), (line, "place")] for line in wrap(told, columns.page - indent))


def _lay_out_table(report: Report, options: Options, signs: Mapping[Verdict, str]) -> Iterator[Line]:
    """Lay out a row for each fact, a column for each variant, in it the words as written: as many tables as it needs.

    Nothing is cut: cells wrap. A word that the first reading of its fact has not bears the verdict's sign.
    """
    facts = [fact for fact in report.facts if fact.verdict in options.only]
    names = [f"{signs[fact.verdict]} {show_words(fact.label) or fact.kind}" for fact in facts]
    longest = max(map(cell_width, names), default=0)
    beside = max(options.width - LEAST_CELL - GAP, options.width // 2 - GAP)
    labels = min(longest, max(options.width // TABLE_LABELS, LEAST_CELL), beside)
    rest = options.width - labels
    for variants in _share_out(range(len(report.documents)), max(rest // (LEAST_CELL + GAP), 1)):
        heads = [_head(report, variant) for variant in variants]
        rows = [[_words(fact, variant, signs) for variant in variants] for fact in facts]
        room = max(rest // len(variants) - GAP, 1)
        widths = [min(_width_of(column), room) for column in zip(heads, *rows, strict=True)]
        yield []
        yield from _lay_out_cells("", labels, heads, ["label"] * len(heads), widths)
        yield [("-" * (labels + sum(widths) + GAP * len(widths)), "place")]
        for fact, name, row in zip(facts, names, rows, strict=True):
            roles = ["words" if _stands_out(fact, variant) else "" for variant in variants]
            yield from _lay_out_cells(name, labels, row, roles, widths)


def _share_out(variants: Sequence[int], most: int) -> Iterator[Sequence[int]]:
    """Share out the variants among as few tables as will do, all of about one width."""
    tables = -(-len(variants) // most)
    for number in range(tables):
        yield variants[number * len(variants) // tables : (number + 1) * len(variants) // tables]


def _head(report: Report, variant: int) -> str:
    label = show_name(report.documents[variant].label)
    return f"{label} (reference)" if variant == report.reference else label


def _words(fact: Fact, variant: int, signs: Mapping[Verdict, str]) -> str:
    words = list(dict.fromkeys(show_words(figure.text) for figure in fact.mentions[variant]))
    if not words:
        return NOTHING
    sign = f"{signs[fact.verdict]} " if _stands_out(fact, variant) else ""
    return sign + " / ".join(words)


def _stands_out(fact: Fact, variant: int) -> bool:
    """Whether a variant gives another reading than the one that most variants, or the reference, have."""
    return any(variant in reading.variants for reading in fact.readings[1:])


def _width_of(column: Sequence[str]) -> int:
    return max(map(cell_width, column))


def _lay_out_cells(
    name: str, labels: int, texts: Sequence[str], roles: Sequence[str], widths: Sequence[int]
) -> Iterator[Line]:
    first = Cell(wrap(name, labels) if name else (), "", labels)
    cells = (Cell(wrap(text, width), role, width) for text, role, width in zip(texts, roles, widths, strict=True))
    yield from lay_out_row((first, *cells), 0)
