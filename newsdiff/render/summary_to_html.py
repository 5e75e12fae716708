"""Summary of a batch -> one HTML page: tables of verdicts, conflicts, stories, outlets, a bar beside each number.

A bar says nothing that the number in its row does not, so it is hidden from screen readers; the numbers are a real
table.
"""

from collections.abc import Iterable, Sequence
from typing import Final

from newsdiff.model import BatchSummary
from newsdiff.render.html_facts import SORTS, write_sign
from newsdiff.render.html_markup import Markup, foreign_name, join, tag
from newsdiff.render.html_page import count_all, write_box, write_page
from newsdiff.render.show import Options
from newsdiff.render.summary_to_text import (
    ABOUT_OUTLETS,
    ABOUT_WORST,
    count_many,
    count_unnamed,
    describe_conflicts,
    describe_share,
    describe_stories,
)
from newsdiff.render.telling import WORST_FIRST

OUTLETS: Final = 200  # that are listed; the page stays one that can be sent around
ABOUT_VERDICTS: Final = "How many facts of all stories have each verdict, worst first."
ABOUT_CONFLICTS: Final = "How many stories have how many conflicts."
STYLE: Final = """
.counted td { text-align: end; white-space: nowrap; }
.counted .plot { width: 50%; min-width: 7rem; text-align: start; padding-inline-end: 1rem; }
.counted th[scope="row"], .counted thead th:first-child {
  position: static; width: auto; min-width: 6rem; max-width: 18rem;
}
.counted thead td { border-bottom: 2px solid var(--ink); }
.counted thead th { position: static; text-align: end; }
.counted thead th:first-child, .counted thead .plot { text-align: start; }
.bar { display: block; width: 100%; height: .8rem; overflow: hidden; }
.bar .whole { fill: var(--wash-grey); }
.bar .part { fill: var(--blue); }
.conflict .bar .part { fill: var(--rust); }
@media (max-width: 46rem) { .counted .plot { min-width: 4rem; width: 30%; } }
@media (forced-colors: active) { .bar .part { fill: CanvasText; } }
@media print { .bar { print-color-adjust: exact; -webkit-print-color-adjust: exact; } }
"""


def render(summary: BatchSummary, options: Options) -> str:
    """Write the page."""
    title = describe_conflicts(summary)
    header = join((
        tag("p", "newsdiff batch", class_="kicker"),
        tag("h1", title),
        tag("p", f"{describe_stories(summary)}.", class_="lead"),
    ))  # fmt: skip
    sections = [
        ("verdicts", "Verdicts", _write_verdicts(summary)),
        ("conflicts", "Conflicts in a story", _write_conflicts(summary)),
        ("stories", "Stories with most conflicts", _write_worst(summary)),
        ("outlets", "Outlets that stand apart", _write_outlets(summary)),
    ]
    return write_page(title, header, sections, options, STYLE)


def _write_verdicts(summary: BatchSummary) -> Markup:
    numbers = dict(summary.verdicts)
    most = max(numbers.values())
    rows = [
        _write_row(write_sign(SORTS[verdict]), [f"{numbers[verdict]:,}"], numbers[verdict], most, str(verdict))
        for verdict in WORST_FIRST
    ]
    return _write_table("Facts by verdict", ABOUT_VERDICTS, ("Verdict", "Facts"), rows)


def _write_conflicts(summary: BatchSummary) -> Markup:
    most = max((stories for _, stories in summary.conflicts), default=0)
    rows = [
        _write_row(
            Markup(count_all(conflicts, "conflict")), [f"{stories:,}"], stories, most, "conflict" if conflicts else ""
        )
        for conflicts, stories in summary.conflicts
    ]
    return _write_table("Stories by conflicts", ABOUT_CONFLICTS, ("Conflicts", "Stories"), rows)


def _write_worst(summary: BatchSummary) -> Markup:
    if not summary.worst:
        return tag("p", "No story holds a conflict.")
    rows = [
        _write_row(
            foreign_name(each.story),
            [f"{each.conflicts:,}", f"{each.facts:,}"],
            each.conflicts,
            summary.worst[0].conflicts,
            "conflict",
        )
        for each in summary.worst
    ]
    table = _write_table("Stories by name", ABOUT_WORST, ("Story", "Conflicts", "Facts"), rows)
    unnamed = count_unnamed(summary)
    return join((table, tag("p", f"{unnamed.capitalize()}.") if unnamed else Markup()))


def _write_outlets(summary: BatchSummary) -> Markup:
    if not summary.outlets:
        return tag("p", "No outlet gives a fact that another gives too.")
    rows = [
        _write_row(
            foreign_name(each.outlet),
            [f"{each.apart:,}", f"{each.shared:,}", describe_share(each), f"{each.stories:,}"],
            each.apart,
            each.shared,
            "conflict",
        )
        for each in summary.outlets[:OUTLETS]
    ]
    table = _write_table("Outlets", ABOUT_OUTLETS, ("Outlet", "Apart", "Shared", "Share", "Stories"), rows)
    rest = len(summary.outlets) - OUTLETS
    more = tag("p", f"{count_many(rest, 'outlet')} more stand in the summary as JSON.") if rest > 0 else Markup()
    return join((table, more))


def _write_table(label: str, caption: str, columns: Sequence[str], rows: Iterable[Markup]) -> Markup:
    first, *others = columns
    heads = [tag("th", first, scope="col"), *(tag("th", each, scope="col") for each in others)]
    plot = tag("td", class_="plot")
    table = tag(
        "table", tag("caption", caption), tag("thead", tag("tr", join(heads), plot)), tag("tbody", join(rows, "\n"))
    )
    return write_box(label, table, "matrix counted")


def _write_row(head: Markup, numbers: Sequence[str], part: int, whole: int, class_: str) -> Markup:
    """Write a row: its head, its numbers, and the last of them as a bar."""
    cells = (tag("td", number) for number in numbers)
    looks = {"class_": class_} if class_ else {}
    return tag(
        "tr", tag("th", head, scope="row"), join(cells), tag("td", _draw_bar(part, whole), class_="plot"), **looks
    )


def _draw_bar(part: int, whole: int) -> Markup:
    """Draw a part of a whole as a bar that takes any width."""
    width = f"{100 * part / whole:.2f}%" if whole else "0%"
    ground = tag("rect", width="100%", height="100%", class_="whole")
    return tag("svg", ground, tag("rect", width=width, height="100%", class_="part"), class_="bar", aria_hidden="true")
