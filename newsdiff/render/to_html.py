"""Report -> one HTML page: the summary in words, a picture of all facts, each fact with its quotes, and the texts."""

from collections.abc import Iterator
from decimal import Decimal
from typing import Final

from newsdiff.intervals import DEFAULTS
from newsdiff.model import Report, Verdict, describe_number
from newsdiff.render.html_facts import SORTS, Naming, tell_facts, write_facts, write_matrix, write_sign
from newsdiff.render.html_markup import Markup, foreign_name, join, tag
from newsdiff.render.html_page import count_all, write_documents, write_left_out, write_page
from newsdiff.render.html_texts import GREYED, write_texts
from newsdiff.render.show import Options
from newsdiff.render.telling import WORST_FIRST, describe_hidden

MATRIX: Final = Naming(
    "Facts by variants",
    "Fact",
    "One row for each fact, worst first, one column for each variant. A is the reading of most variants (the first "
    "of several that have as many); B, C and so on, on a filled ground, are the others. Where a cell is blank the "
    "variant gives no figure. Each sign leads to the figure in its text, each fact to its quotes.",
)


def render(report: Report, options: Options) -> str:
    """Write the page."""
    told = tell_facts(report, options)
    overview = write_matrix(told, report.documents, MATRIX) if told else tag("p", "No figures were found.")
    notes = {} if report.reference is None else {report.reference: "The reference that the others are judged by"}
    sections = [
        ("overview", "Overview", overview),
        ("facts", "Facts", write_facts(told, report, options)),
        ("texts", "Texts", write_texts(told, report, notes)),
    ]
    return write_page(_title(report), _write_header(report, options), sections, options)


def _title(report: Report) -> str:
    conflicts = sum(fact.verdict is Verdict.CONFLICT for fact in report.facts)
    return f"{count_all(conflicts, 'conflict')} in {count_all(len(report.documents), 'variant')} of a story"


def _write_header(report: Report, options: Options) -> Markup:
    """Say in words what was compared, what was found and what was not looked at."""
    figures = [sum(len(fact.mentions[variant]) for fact in report.facts) for variant in range(len(report.documents))]
    notes = [count_all(number, "figure") for number in figures]
    if report.reference is not None:
        notes[report.reference] += ", the reference"
    title = _title(report)
    lead = f"{count_all(sum(figures), 'figure')} in {count_all(len(report.documents), 'variant')} give "
    lead += f"{count_all(len(report.facts), 'fact')}"
    judged = Markup()
    if report.reference is not None:
        judged = join((", judged by ", foreign_name(report.documents[report.reference].label)))
    unusual = [f"{name} {describe_number(100 * is_)} %" for name, is_, usual in _settings(report) if is_ != usual]
    hidden = [describe_hidden(report, options)] if report.facts else []
    return join((
        tag("p", "newsdiff report", class_="kicker"),
        tag("h1", title[:1].upper() + title[1:]),
        tag("p", lead, judged, ".", class_="lead"),
        tag("ul", join(_write_counts(report)), class_="counts"),
        *(tag("p", note, class_="left-out") for note in (*unusual, *hidden) if note),
        write_documents(report.documents, notes, linked=True),
        write_left_out(report, GREYED),
    ))  # fmt: skip


def _settings(report: Report) -> Iterator[tuple[str, Decimal, Decimal]]:
    yield "Tolerance", report.settings.about, DEFAULTS.about
    yield "Beyond an open bound", report.settings.beyond, DEFAULTS.beyond


def _write_counts(report: Report) -> Iterator[Markup]:
    verdicts = [fact.verdict for fact in report.facts]
    for verdict in WORST_FIRST:
        number = verdicts.count(verdict)
        if number:
            yield tag("li", write_sign(SORTS[verdict]), " ", SORTS[verdict].head(number))
