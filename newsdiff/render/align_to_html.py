"""Aligned texts -> one HTML page: a table of rows that say the same, a column for each variant, what differs marked."""

from collections.abc import Iterator, Sequence
from typing import Final

from newsdiff.model import AlignedTexts, Contrast, Row
from newsdiff.render.align_to_text import mark_stretches, summarize_rows
from newsdiff.render.html_markup import Markup, foreign_name, foreign_words, join, tag
from newsdiff.render.html_page import count_all, write_box, write_documents, write_left_out, write_page
from newsdiff.render.show import Options

TITLE: Final = "Sentence beside sentence"
GREYED: Final = "newsdiff align --show-furniture lists them."
MARKED: Final = (
    "In each row, what its first text has not is marked: ",
    tag("ins", "words"),
    ", ",
    tag("ins", "figures", class_="figure"),
    " and, in another place there, ",
    tag("span", "moved words", class_="moved"),
    ". Of the first text, what no other has is marked.",
)


def render(aligned: AlignedTexts, options: Options) -> str:
    """Write the page."""
    notes = [count_all(len(sentences), "sentence") for sentences in aligned.sentences]
    header = join((
        tag("p", "newsdiff alignment", class_="kicker"),
        tag("h1", TITLE),
        tag("p", f"{summarize_rows(aligned)}.", class_="lead"),
        write_documents(aligned.documents, notes, linked=False),
        write_left_out(aligned, GREYED),
    ))  # fmt: skip
    return write_page(TITLE, header, [("rows", "Rows", _write_rows(aligned))], options)


def _write_rows(aligned: AlignedTexts) -> Markup:
    labels = [tag("th", foreign_name(document.label), scope="col") for document in aligned.documents]
    head = tag("thead", tag("tr", tag("th", "Row", scope="col"), join(labels)))
    rows = zip(aligned.alignment.rows, aligned.contrasts, strict=True)
    body = [_write_row(number, row, contrasts, aligned) for number, (row, contrasts) in enumerate(rows, 1)]
    table = tag("table", tag("caption", *MARKED), head, tag("tbody", join(body, "\n")))
    return write_box("Sentences by variants", table, "matrix rows")


def _write_row(number: int, row: Row, contrasts: Sequence[Contrast], aligned: AlignedTexts) -> Markup:
    cells: list[list[Markup]] = [[] for _ in aligned.documents]
    for contrast in contrasts:
        cells[contrast.variant].append(_write_sentence(contrast))
    variants = [variant for variant, cell in enumerate(cells) if cell]
    share = f"{len(variants)} of {len(cells)}, ≈ {row.score:.2f}" if len(variants) > 1 else "one variant only"
    head = tag("th", tag("a", str(number), href=f"#r{number}"), " ", share, scope="row")
    return tag("tr", head, join(tag("td", join(cell)) for cell in cells), id=f"r{number}")


def _write_sentence(contrast: Contrast) -> Markup:
    place = tag("span", f"line {contrast.sentence.line}", class_="place")
    return tag("p", place, " ", join(_mark(contrast)), dir="auto")


def _mark(contrast: Contrast) -> Iterator[Markup]:
    text, sentence = contrast.sentence.document.text, contrast.sentence
    at = sentence.span.start
    for start, stop, role in mark_stretches(contrast):
        if at < start:
            yield foreign_words(text[at:start])
        yield _write_stretch(role, foreign_words(text[start:stop]))
        at = stop
    if at < sentence.span.stop:
        yield foreign_words(text[at : sentence.span.stop])


def _write_stretch(role: str, words: Markup) -> Markup:
    """Write words or a figure that the first text has not, or has at another place."""
    if role.startswith("moved"):
        return tag("span", words, class_="moved")
    return tag("ins", words, class_="figure") if role == "changed figure" else tag("ins", words)
