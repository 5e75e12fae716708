"""The frame of every HTML page: one file that asks for nothing, runs nothing and sends nothing, and its heading.

No script, no font, no picture and no style from elsewhere; the policy in the head forbids them to whatever an article
might smuggle in.
"""

import re
from collections.abc import Sequence
from typing import Final

import newsdiff
from newsdiff.model import Document
from newsdiff.render.hidden_characters import Read, describe_hidden_characters
from newsdiff.render.html_markup import Markup, foreign_name, foreign_words, join, tag, void_tag
from newsdiff.render.html_style import STYLE
from newsdiff.render.layout import count_things
from newsdiff.render.left_out import count_furniture
from newsdiff.render.show import Options

POLICY: Final = (
    "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'"  # no script
)
METAS: Final = (
    {"charset": "utf-8"},
    {"http_equiv": "Content-Security-Policy", "content": POLICY},
    {"name": "viewport", "content": "width=device-width, initial-scale=1"},
    {"name": "color-scheme", "content": "light dark"},
    {"name": "referrer", "content": "no-referrer"},
)
LINKED: Final = re.compile(r"https?://[^\s\\]+", re.IGNORECASE)  # no other scheme may be followed from a report


def write_page(
    title: str, header: Markup, sections: Sequence[tuple[str, str, Markup]], options: Options, style: str = ""
) -> str:
    """Write the whole page; each section is its id, its title and what stands below the title.

    ``style`` is what this page needs beside the style of all.
    ``options.ascii`` writes other characters as references: the page looks the same.
    """
    generator = {"name": "generator", "content": f"newsdiff {newsdiff.__version__}"}
    head = [void_tag("meta", **attributes) for attributes in (*METAS, generator)]
    head += [tag("title", title), void_tag("link", rel="icon", href="data:,"), tag("style", Markup(STYLE + style))]
    places = [tag("li", tag("a", name, href=f"#{place}")) for place, name, _ in sections]
    body = [
        tag("a", "Skip to the report", class_="skip", href="#report"),
        tag("header", header, tag("nav", tag("ul", join(places)), aria_label="Parts of the report")),
        tag("main", join(_write_section(*section) for section in sections), id="report", tabindex="-1"),
        tag("footer", tag("p", f"Made by newsdiff {newsdiff.__version__}. This page loads and runs nothing.")),
    ]
    lines = "\n".join(head)
    page = f'<!DOCTYPE html>\n<html lang="en">\n<head>\n{lines}\n</head>\n<body>\n' + "\n".join(body)
    page += "\n</body>\n</html>\n"
    return page.encode("ascii", "xmlcharrefreplace").decode("ascii") if options.ascii else page


def write_box(label: str, content: Markup, class_: str) -> Markup:
    """Write what may be wider than the page: it scrolls by itself, by keyboard too."""
    return tag("div", content, class_=f"box {class_}", role="region", aria_label=label, tabindex="0")


def write_documents(documents: Sequence[Document], notes: Sequence[str], linked: bool) -> Markup:
    """List the variants: label, title, publisher, day, file, and a note on each; ``linked`` to their texts."""
    items = [
        tag("li", _write_label(number, document, linked), join(_write_origin(document)), f" · {note}")
        for number, (document, note) in enumerate(zip(documents, notes, strict=True), 1)
    ]
    return tag("ul", join(items), class_="variants")


def write_left_out(read: Read, where: str) -> Markup:
    """Say what was not read, what is hidden and what was not compared; "" where there is nothing to say."""
    lines = [
        tag("p", tag("strong", "Skipped: "), foreign_name(each.source), ": ", foreign_words(each.problem))
        for each in read.skipped
    ]
    lines += [tag("p", foreign_name(told), ".") for told in describe_hidden_characters(read)]
    if counted := count_furniture(read.documents):
        lines.append(tag("p", tag("strong", "Left out, as no part of the running text: "), counted, ". ", where))
    return tag("div", join(lines), class_="left-out") if lines else Markup()


def write_place(source: str, line: int) -> Markup:
    """``stories/gull.txt:3``, in one piece for those who copy it."""
    return tag("bdi", foreign_name(source), f":{line}")


def count_all(number: int, noun: str, verb: str = "", verbs: str = "") -> str:
    """``1 fact conflicts``, ``2 facts conflict``."""
    return f"{count_things(number, noun)} {verb if number == 1 else verbs}".rstrip()


def _write_section(place: str, title: str, content: Markup) -> Markup:
    return tag("section", tag("h2", title, id=f"{place}-title"), content, id=place, aria_labelledby=f"{place}-title")


def _write_label(number: int, document: Document, linked: bool) -> Markup:
    label = tag("strong", foreign_name(document.label))
    return tag("a", label, href=f"#t{number}") if linked else label


def _write_origin(document: Document) -> list[Markup]:
    source = foreign_name(document.source)
    if LINKED.fullmatch(document.source):
        source = tag("a", source, href=document.source, rel="noopener noreferrer nofollow")
    said = [document.title and foreign_words(document.title), document.publisher and foreign_words(document.publisher)]
    said += [document.published and tag("time", foreign_name(document.published)), document.source and source]
    return [join((" · ", piece)) for piece in said if piece]
