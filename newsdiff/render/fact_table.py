"""Facts against variants: a row for each fact, a column for each variant, in it the words as written.

Nothing is cut: cells wrap, and where the page is too narrow for all variants they stand in several tables, one below
the other. A word that the first reading of its fact has not bears the verdict's sign.
"""

from collections.abc import Iterator, Mapping, Sequence

from newsdiff.model import Fact, Report, Verdict
from newsdiff.render.layout import GAP, Cell, Line, cell_width, lay_out_row, wrap
from newsdiff.render.show import Options, show_name, show_words

LABELS_SHARE = 4  # of the page's width, one in so many columns is for the names of the facts
LEAST_WORDS = 14  # columns of a variant
NOTHING = "-"  # in the cell of a variant that does not give the fact


def lay_out_table(report: Report, options: Options, signs: Mapping[Verdict, str]) -> Iterator[Line]:
    """Lay out the table, or as many as the page needs."""
    facts = [fact for fact in report.facts if fact.verdict in options.only]
    names = [f"{signs[fact.verdict]} {show_words(fact.label) or fact.kind}" for fact in facts]
    longest = max(map(cell_width, names), default=0)
    beside = max(options.width - LEAST_WORDS - GAP, options.width // 2 - GAP)
    labels = min(longest, max(options.width // LABELS_SHARE, LEAST_WORDS), beside)
    rest = options.width - labels
    for variants in _share_out(range(len(report.documents)), max(rest // (LEAST_WORDS + GAP), 1)):
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
