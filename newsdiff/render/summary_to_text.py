"""Summary of a batch -> text: how many stories, facts and conflicts, and which stories and outlets have most."""

from collections.abc import Iterator, Sequence
from typing import Final

from newsdiff.model import BatchSummary, OutletShare, Verdict
from newsdiff.render.layout import GAP, Cell, Line, cell_width, count_things, lay_out_row, wrap, write_lines
from newsdiff.render.show import Options, show_name
from newsdiff.render.telling import ASCII_SIGNS, SIGNS, WORST_FIRST

INDENT: Final = 2
OUTLETS: Final = 20  # that are listed
STORY_HEADS: Final = ("story", "conflicts", "facts")
OUTLET_HEADS: Final = ("outlet", "apart", "shared", "share", "stories")
LEAST: Final = 10  # columns for names, on however narrow a page
ABOUT_WORST: Final = "Stories with most conflicts; newsdiff compare of its articles shows one in full."
ABOUT_OUTLETS: Final = (
    "Outlets by how often they stand apart: in a conflict, alone or with fewer outlets than say otherwise. The share "
    "is of the facts that they give with others; those with fewer than ten such facts come last."
)


def render(summary: BatchSummary, options: Options) -> Iterator[str]:
    """Write the page."""
    return write_lines(_lay_out(summary, options), options)


def describe_stories(summary: BatchSummary) -> str:
    """``412 stories, 1 could not be compared: 1,204 documents, 9,310 figures, 4,021 facts``."""
    facts = sum(number for _, number in summary.verdicts)
    stories = f"{count_stories(summary.stories)} compared"
    failed = f", {summary.failed:,} could not be" if summary.failed else ""
    found = ((summary.documents, "document"), (summary.figures, "figure"), (facts, "fact"))
    return f"{stories}{failed}: {', '.join(count_many(*each) for each in found)}"


def describe_conflicts(summary: BatchSummary) -> str:
    """``37 of 412 stories hold a conflict``."""
    having = sum(stories for conflicts, stories in summary.conflicts if conflicts)
    return f"{having:,} of {count_stories(summary.stories)} {'holds' if having == 1 else 'hold'} a conflict"


def count_stories(number: int) -> str:
    """``1 story``, ``1,200 stories``."""
    return f"{number:,} {'story' if number == 1 else 'stories'}"


def count_many(number: int, noun: str) -> str:
    """``9,310 figures``; as ``count_things`` for numbers that are large."""
    return f"{number:,} {noun}s" if number > 999 else count_things(number, noun)


def count_unnamed(summary: BatchSummary) -> str:
    """``and 17 stories more with conflicts``: those with conflicts that are too many to name; "" for none."""
    rest = sum(stories for conflicts, stories in summary.conflicts if conflicts) - len(summary.worst)
    return f"and {count_stories(rest)} more with conflicts" if rest else ""


def describe_share(each: OutletShare) -> str:
    """``12.5 %``."""
    return f"{100 * each.apart / each.shared:.1f} %"


def _lay_out(summary: BatchSummary, options: Options) -> Iterator[Line]:
    for told in (describe_stories(summary), describe_conflicts(summary)):
        yield from ([(line, "")] for line in wrap(told, options.width))
    yield []
    signs = ASCII_SIGNS if options.ascii else SIGNS
    numbers = dict(summary.verdicts)
    digits = max(len(f"{number:,}") for number in numbers.values())
    for verdict in WORST_FIRST:
        yield [(f"{' ' * INDENT}{signs[verdict]:2} {verdict:<{_WORD}}  {numbers[verdict]:>{digits},}", "")]
    stories = [(show_name(each.story), f"{each.conflicts:,}", f"{each.facts:,}") for each in summary.worst]
    yield from _lay_out_table(ABOUT_WORST, STORY_HEADS, stories, count_unnamed(summary), options.width)
    outlets = [_describe(each) for each in summary.outlets[:OUTLETS]]
    rest = len(summary.outlets) - len(outlets)
    more = f"and {count_many(rest, 'outlet')} more, in the summary as JSON" if rest else ""
    yield from _lay_out_table(ABOUT_OUTLETS, OUTLET_HEADS, outlets, more, options.width)


def _lay_out_table(
    about: str, heads: Sequence[str], rows: Sequence[Sequence[str]], more: str, page: int
) -> Iterator[Line]:
    """Set names in a column that wraps, numbers in columns beside it; nothing where there is no row."""
    if not rows:
        return
    yield []
    yield from ([(line, "")] for line in wrap(about, page))
    yield []
    _, *widths = (max(map(cell_width, column)) for column in zip(heads, *rows, strict=True))
    left = max(page - INDENT - sum(widths) - GAP * len(widths), LEAST)
    names = min(max(cell_width(name) for name, *_ in (heads, *rows)), left)
    for name, *numbers in (heads, *rows):
        cells = [Cell(wrap(name, names), "", names)]
        cells += [Cell([number.rjust(width)], "", width) for number, width in zip(numbers, widths, strict=True)]
        yield from lay_out_row(cells, INDENT)
    if more:
        yield from ([(" " * INDENT, ""), (line, "")] for line in wrap(more, page - INDENT))


def _describe(each: OutletShare) -> tuple[str, ...]:
    return show_name(each.outlet), f"{each.apart:,}", f"{each.shared:,}", describe_share(each), f"{each.stories:,}"


_WORD: Final = max(map(len, Verdict))
