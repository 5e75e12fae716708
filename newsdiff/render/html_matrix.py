"""The picture that a report opens with: a table of facts by variants, a sign where a variant gives a figure."""

from collections.abc import Sequence

from newsdiff.model import Report
from newsdiff.render.html_facts import ToldFact, ToldReading, head_verdict, name_mention, write_label, write_sign
from newsdiff.render.html_markup import Markup, foreign_name, foreign_words, join, tag
from newsdiff.render.html_page import write_box
from newsdiff.render.show import show_words
from newsdiff.render.telling import IN_FULL, SIGNS, WORST_FIRST

CAPTION = (
    "One row for each fact, worst first, one column for each variant. A is the reading of most variants (the first "
    "of several that have as many); B, C and so on, on a filled ground, are the others. Where a cell is blank the "
    "variant gives no figure. Each sign leads to the figure in its text, each fact to its quotes."
)


def write_matrix(told: Sequence[ToldFact], report: Report) -> Markup:
    """Write the table, in a box of its own that scrolls where it is wider than the page."""
    labels = [tag("th", foreign_name(document.label), scope="col") for document in report.documents]
    head = tag("thead", tag("tr", tag("th", "Fact", scope="col"), join(labels)))
    bodies = []
    for verdict in WORST_FIRST:
        facts = [each for each in told if each.fact.verdict is verdict]
        if facts:
            title = tag("span", write_sign(verdict), " ", head_verdict(verdict, len(facts)))
            group = tag("th", title, scope="rowgroup", colspan=str(len(report.documents) + 1))
            rows = (_write_row(each, len(report.documents)) for each in facts)
            bodies.append(tag("tbody", tag("tr", group, class_="group"), join(rows, "\n")))
    table = tag("table", tag("caption", CAPTION), head, join(bodies))
    return write_box("Facts by variants", table, "matrix")


def _write_row(told: ToldFact, variants: int) -> Markup:
    given: list[list[ToldReading]] = [[] for _ in range(variants)]
    for reading in told.readings:
        for variant in reading.variants:
            given[variant].append(reading)
    number = tag("span", str(told.number), class_="number")
    wordings = dict.fromkeys(reading.mentions[0][1].text for reading in told.readings)
    about = tag("span", join(map(foreign_words, wordings), " / "), class_="about")
    name = tag("th", number, tag("a", write_label(told.fact), href=f"#f{told.number}"), " ", about, scope="row")
    return tag("tr", name, join(_write_cell(variant, readings, told) for variant, readings in enumerate(given)))


def _write_cell(variant: int, readings: Sequence[ToldReading], told: ToldFact) -> Markup:
    """Write the sign, the letters of the readings, and for the pointer and the ear the words themselves."""
    if not readings:
        return tag("td")
    verdict = told.fact.verdict
    figures = [figure for reading in readings for by, figure in reading.mentions if by == variant]
    letters = "".join(reading.letter for reading in readings) if verdict in IN_FULL else ""
    words = show_words("; ".join(dict.fromkeys(figure.text for figure in figures)))
    shade = " other" if any(reading is not told.readings[0] for reading in readings) else ""
    sign = f"{SIGNS[verdict]}{letters}"
    looks = {"class_": f"chip {verdict}{shade}", "title": words, "aria_label": f"{sign}: {words}"}
    link = tag("a", sign, href=f"#{name_mention(variant, figures[0])}", **looks)
    return tag("td", link)
