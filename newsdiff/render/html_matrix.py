"""The picture that a report opens with: a table of facts by variants, a sign where a variant gives a figure."""

from collections.abc import Sequence
from typing import NamedTuple

from newsdiff.model import SEVERITY, Document, Verdict
from newsdiff.render.html_facts import Group, ToldFact, ToldReading, name_mention, write_sign
from newsdiff.render.html_markup import Markup, foreign_name, foreign_words, join, tag
from newsdiff.render.html_page import write_box
from newsdiff.render.show import show_words
from newsdiff.render.telling import IN_FULL, SIGNS


class Naming(NamedTuple):
    """How a table calls itself, its rows, and what it explains."""

    name: str
    rows: str
    caption: str


def write_matrix(groups: Sequence[Group], documents: Sequence[Document], naming: Naming) -> Markup:
    """Write the table, in a box of its own that scrolls where it is wider than the page."""
    labels = [tag("th", foreign_name(document.label), scope="col") for document in documents]
    head = tag("thead", tag("tr", tag("th", naming.rows, scope="col"), join(labels)))
    bodies = []
    for sort, told in groups:
        title = tag("span", write_sign(sort), " ", sort.head(len(told)))
        group = tag("th", title, scope="rowgroup", colspan=str(len(documents) + 1))
        rows = (_write_row(each, len(documents)) for each in told)
        bodies.append(tag("tbody", tag("tr", group, class_="group"), join(rows, "\n")))
    table = tag("table", tag("caption", naming.caption), head, join(bodies))
    return write_box(naming.name, table, "matrix")


def _write_row(told: ToldFact, variants: int) -> Markup:
    given: list[list[ToldReading]] = [[] for _ in range(variants)]
    for reading in told.readings:
        for variant in reading.variants:
            given[variant].append(reading)
    number = tag("span", str(told.number), class_="number")
    wordings = dict.fromkeys(reading.mentions[0][1].text for reading in told.readings)
    about = tag("span", join(map(foreign_words, wordings), " / "), class_="about")
    name = tag("th", number, tag("a", foreign_words(told.about), href=f"#f{told.number}"), " ", about, scope="row")
    return tag("tr", name, join(_write_cell(variant, readings, told) for variant, readings in enumerate(given)))


def _write_cell(variant: int, readings: Sequence[ToldReading], told: ToldFact) -> Markup:
    """Write the sign, the letters of the readings, and for the pointer and the ear the words themselves."""
    if not readings:
        return tag("td")
    verdict, sign = told.sort.verdict, told.sort.sign
    if verdict is Verdict.AGREE and (apart := [each.verdict for each in readings if each.verdict is not None]):
        verdict = max(apart, key=SEVERITY.__getitem__)  # the figure is borne out, but not by this text
        sign = SIGNS[verdict]
    figures = [figure for reading in readings for by, figure in reading.mentions if by == variant]
    letters = "".join(reading.letter for reading in readings) if verdict in IN_FULL else ""
    words = show_words("; ".join(dict.fromkeys(figure.text for figure in figures)))
    shade = " other" if any(reading is not told.readings[0] for reading in readings) else ""
    chip = f"{sign}{letters}"
    looks = {"class_": f"chip {verdict}{shade}", "title": words, "aria_label": f"{chip}: {words}"}
    link = tag("a", chip, href=f"#{name_mention(variant, figures[0])}", **looks)
    return tag("td", link)
