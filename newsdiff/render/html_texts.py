"""The variants themselves, whole and side by side, with each figure marked and linked to its fact."""

from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby, pairwise
from typing import Final, NamedTuple

from newsdiff.lines import lines_of, number_lines
from newsdiff.model import CheckReport, Document, Figure, Furniture, FurnitureKind, Report, Span
from newsdiff.render.html_facts import Group, ToldFact, name_mention
from newsdiff.render.html_markup import Markup, foreign_name, foreign_words, join, spoken, tag
from newsdiff.render.html_page import write_box

GREYED: Final = "They stand greyed in the texts below."  # what a page says of furniture that it counts


class _Mention(NamedTuple):
    """A figure of the text and the facts that it is a mention of."""

    figure: Figure
    facts: tuple[ToldFact, ...]


class _Cluster(NamedTuple):
    """Mentions that overlap, and the stretch of the text that they cover."""

    span: Span
    mentions: list[_Mention]


class _Paragraph(NamedTuple):
    """A paragraph: the line of the file that it begins on, its figures and its furniture."""

    span: Span
    line: int
    clusters: list[_Cluster]
    furniture: list[Furniture]


class _Piece(NamedTuple):
    """A stretch of a paragraph: the furniture that it belongs to, and its HTML."""

    kind: FurnitureKind | None
    markup: Markup


def write_texts(groups: Sequence[Group], report: Report | CheckReport, notes: Mapping[int, str]) -> Markup:
    """Write every variant in a column of its own, in a box that scrolls where they are wider than the page.

    ``notes`` has, by variant, what is to be said above a text.
    """
    facts: list[dict[Span, list[ToldFact]]] = [{} for _ in report.documents]
    figures: list[dict[Span, Figure]] = [{f.span: f for f in each} for each in report.figures]
    for each in (told for group in groups for told in group.told):
        for reading in each.readings:
            for variant, figure in reading.mentions:
                figures[variant][figure.span] = figure
                found = facts[variant].setdefault(figure.span, [])
                if not found or found[-1] is not each:
                    found.append(each)
    columns = []
    for variant, document in enumerate(report.documents):
        mentions = [
            _Mention(figure, tuple(facts[variant].get(span, ()))) for span, figure in sorted(figures[variant].items())
        ]
        columns.append(_write_text(variant, document, mentions, notes.get(variant, "")))
    return write_box("The texts side by side", join(columns), "texts")


def _write_text(variant: int, document: Document, mentions: Sequence[_Mention], note: str) -> Markup:
    paragraphs = _read_paragraphs(document, list(_cluster(mentions)))
    written = join((_write_paragraph(variant, document.text, paragraph) for paragraph in paragraphs), "\n")
    head = tag("h3", foreign_name(document.label))
    above = tag("p", note, class_="note") if note else Markup()
    return tag("article", head, above, written, id=f"t{variant + 1}", lang=_language(document))


def _language(document: Document) -> str:
    """The language for those who read aloud; a name that is none is left empty, which means unknown."""
    parts = document.language.split("-")
    return document.language if all(part.isascii() and part.isalnum() for part in parts) else ""


def _read_paragraphs(document: Document, clusters: Sequence[_Cluster]) -> Iterator[_Paragraph]:
    """Each line that holds anything is one: no sentence goes beyond its line."""
    spans = [span for _, span in lines_of(document.text)]
    lines = number_lines(document, (span.start for span in spans))
    furniture = _furnish(spans, document.furniture)
    for columns in zip(spans, lines, _share_out(spans, clusters), furniture, strict=True):
        yield _Paragraph(*columns)


def _cluster(mentions: Sequence[_Mention]) -> Iterator[_Cluster]:
    """Set together mentions that overlap: they are one stretch of the text, with a link to each of their facts."""
    span, held = Span(0, 0), list[_Mention]()
    for mention in mentions:
        if held and mention.figure.span.start < span.stop:
            span = Span(span.start, max(span.stop, mention.figure.span.stop))
            held.append(mention)
            continue
        if held:
            yield _Cluster(span, held)
        span, held = mention.figure.span, [mention]
    if held:
        yield _Cluster(span, held)


def _share_out(spans: Sequence[Span], clusters: Sequence[_Cluster]) -> Iterator[list[_Cluster]]:
    """For each paragraph the marked stretches that begin in it."""
    at = 0
    for span in spans:
        first = at
        while at < len(clusters) and clusters[at].span.start < span.stop:
            at += 1
        yield list(clusters[first:at])


def _furnish(paragraphs: Sequence[Span], furniture: Sequence[Furniture]) -> Iterator[list[Furniture]]:
    """For each paragraph the furniture that lies in it."""
    at = 0
    for paragraph in paragraphs:
        while at < len(furniture) and furniture[at].span.stop <= paragraph.start:
            at += 1
        here = at
        while here < len(furniture) and furniture[here].span.start < paragraph.stop:
            here += 1
        yield list(furniture[at:here])


def _write_paragraph(variant: int, text: str, paragraph: _Paragraph) -> Markup:
    pieces: list[_Piece] = []
    at, furniture = paragraph.span.start, paragraph.furniture
    for span, mentions in paragraph.clusters:
        pieces += _plain(text, at, span.start, furniture)
        pieces.append(_Piece(_kind_at(span.start, furniture), _write_mark(variant, text, span, mentions)))
        at = span.stop
    pieces += _plain(text, at, paragraph.span.stop, furniture)
    written = []
    for kind, group in groupby(pieces, lambda piece: piece.kind):
        inside = join(piece.markup for piece in group)
        written.append(inside if kind is None else _write_furniture(kind, inside))
    number = tag("span", str(paragraph.line), class_="line", aria_hidden="true")
    return tag("p", number, join(written), dir="auto")


def _plain(text: str, start: int, stop: int, furniture: Sequence[Furniture]) -> Iterator[_Piece]:
    """Cut a stretch without figures at the edges of the furniture."""
    edges = {edge for mark in furniture for edge in mark.span if start < edge < stop}
    cuts = sorted({start, stop, *edges}) if start < stop else []
    for one, two in pairwise(cuts):
        yield _Piece(_kind_at(one, furniture), foreign_words(text[one:two]))


def _kind_at(place: int, furniture: Sequence[Furniture]) -> FurnitureKind | None:
    return next((mark.kind for mark in furniture if mark.span.start <= place < mark.span.stop), None)


def _write_furniture(kind: FurnitureKind, inside: Markup) -> Markup:
    note = tag("span", f"{kind}, {'compared' if kind.is_compared else 'not compared'}", class_="kind")
    return tag("span", note, " ", inside, class_=f"furniture {'compared' if kind.is_compared else 'out'}")


def _write_mark(variant: int, text: str, span: Span, mentions: Sequence[_Mention]) -> Markup:
    """Write the figure as a link to its fact; further mentions and facts of the same words follow as numbers."""
    words = tag("mark", foreign_words(text[span.start : span.stop]))
    links = [(mention if at == 0 else None, fact) for mention in mentions for at, fact in enumerate(mention.facts)]
    written = [
        _write_link(variant, mention, fact, words if number == 0 else Markup())
        for number, (mention, fact) in enumerate(links)
    ]
    return join(written) if written else words


def _write_link(variant: int, mention: _Mention | None, told: ToldFact, words: Markup) -> Markup:
    sort = told.sort
    note = tag("sup", f"{sort.sign}{told.number}", aria_hidden="true")
    said = spoken(f" ({sort.word}, fact {told.number})")
    name = {"id": name_mention(variant, mention.figure)} if mention else {}
    return tag("a", words, note, said, class_=f"figure {sort.verdict}", href=f"#f{told.number}", **name)
