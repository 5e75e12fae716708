"""Checked draft -> the text that people read: a summary, then the figures of the draft, worst first.

A figure that needs a look is quoted in its sentence, and below it what each source says, with file and line; of those
that are borne out, a line each is enough.
"""

from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple

from newsdiff.model import CheckReport, Figure, Finding, Sentence, Standing, Verdict, Witness
from newsdiff.render.figures_to_text import choose_marks
from newsdiff.render.layout import (
    GAP,
    INDENT,
    Cell,
    Line,
    Piece,
    cell_width,
    count_things,
    lay_out_heading,
    lay_out_row,
    wrap,
    wrap_pieces,
    write_lines,
)
from newsdiff.render.left_out import lay_out_furniture, lay_out_summary
from newsdiff.render.places import name_place
from newsdiff.render.show import Options, show_name, show_words
from newsdiff.render.telling import ASCII_SIGNS, SIGNS

# Each standing: the word for it, and the verdict of a comparison whose sign and colour it shares.
WORDS: Final = {
    Standing.CONTRADICTED: ("contradicted", Verdict.CONFLICT),
    Standing.DISPUTED: ("disputed", Verdict.CONFLICT),
    Standing.NOT_FOUND: ("not found", Verdict.SINGLE),
    Standing.QUALIFIER: ("drifted", Verdict.QUALIFIER),
    Standing.COMPATIBLE: ("compatible", Verdict.COMPATIBLE),
    Standing.BORNE_OUT: ("borne out", Verdict.AGREE),
}
UNKNOWN: Final = "?"  # the sign of what no source gives

STANDING_WIDTH: Final = 14
LEAST_WORDS: Final = 20  # columns beside the places; with less, words go below
REACH: Final = 240  # characters of a sentence that are quoted on each side of its figure


class Look(NamedTuple):
    """What all lines share: the page's width, the signs, the marks around a figure and what stands for words cut."""

    page: int
    signs: dict[Standing | Verdict, str]
    marks: tuple[str, str]
    cut: str


class Quote(NamedTuple):
    """A sentence that is shown: its sign, file and line, and its pieces."""

    sign: str
    role: str
    place: str
    pieces: Sequence[Piece]


def render(report: CheckReport, options: Options) -> Iterator[str]:
    """Write the text report, plain or in colour."""
    return write_lines(lay_out(report, options), options)


def lay_out(report: CheckReport, options: Options) -> Iterator[Line]:
    """Lay out the whole page."""
    look = _choose_look(report, options)
    yield from ([(line, "summary")] for line in wrap(_summarize(report), look.page))
    yield from lay_out_summary(report, options)
    for finding in report.findings:
        if finding.standing is not Standing.BORNE_OUT:
            yield []
            yield from _lay_out_finding(finding, look)
    yield from _lay_out_borne_out([f for f in report.findings if f.standing is Standing.BORNE_OUT], look)
    yield from lay_out_furniture(report.documents, options)


def _choose_look(report: CheckReport, options: Options) -> Look:
    by_verdict = ASCII_SIGNS if options.ascii else SIGNS
    by_standing = [(standing, by_verdict[verdict]) for standing, (_, verdict) in WORDS.items()]
    signs = dict[Standing | Verdict, str]([*by_verdict.items(), *by_standing, (Standing.NOT_FOUND, UNKNOWN)])
    width = max(map(len, signs.values()))
    marks = choose_marks(document.text for document in report.documents)
    padded = {key: sign.ljust(width) for key, sign in signs.items()}
    return Look(options.width, padded, marks, "..." if options.ascii else "…")


def _summarize(report: CheckReport) -> str:
    """``12 figures, 2 sources: 1 contradicted, 2 drifted, 8 borne out, 1 not found``."""
    sources = len(report.documents) - 1
    head = f"{count_things(len(report.findings), 'figure')}, {count_things(sources, 'source')}"
    standings = [finding.standing for finding in report.findings]
    parts = [f"{standings.count(s)} {word}" for s, (word, _) in WORDS.items() if s in standings]
    return f"{head}: {', '.join(parts)}" if parts else head


def _lay_out_finding(finding: Finding, look: Look) -> Iterator[Line]:
    yield from _lay_out_heading(finding.standing, show_words(finding.label), look)
    yield from _lay_out_quotes([_quote_draft(finding.figure, look), *_quote_sources(finding, look)], look)
    reason = f"{finding.reason} Above is what comes nearest to it." if finding.beside else finding.reason
    for line in wrap(show_words(reason), look.page - INDENT):
        yield [(" " * INDENT, ""), (line, "reason")]


def _lay_out_heading(standing: Standing, title: str, look: Look) -> Iterator[Line]:
    word, verdict = WORDS[standing]
    head = (f"{look.signs[standing]} {word}", str(verdict))
    return lay_out_heading(head, title, len(look.signs[standing]) + 1 + STANDING_WIDTH, look.page)


def _quote_draft(figure: Figure, look: Look) -> Quote:
    blank = " " * len(look.signs[Standing.NOT_FOUND])
    return Quote(blank, "", name_place(figure.document, figure.line), _mark(figure, look))


def _quote_sources(finding: Finding, look: Look) -> Iterator[Quote]:
    for witness in finding.witnesses:
        yield _quote_witness(witness, look)
    for sentence in finding.beside:
        sign = look.signs[Standing.NOT_FOUND]
        place = name_place(sentence.document, sentence.line)
        yield Quote(sign, str(Verdict.SINGLE), place, _quote_plain(sentence, look))


def _quote_witness(witness: Witness, look: Look) -> Quote:
    figure = witness.figure
    sign = look.signs[witness.verdict]
    return Quote(sign, str(witness.verdict), name_place(figure.document, figure.line), _mark(figure, look))


def _mark(figure: Figure, look: Look) -> list[Piece]:
    """Cut a sentence into what stands before its figure, the figure in its marks, and what follows."""
    text, (start, stop) = figure.document.text, figure.sentence.span
    first, last = figure.span
    before, after = text[max(start, first - REACH) : first], text[last : min(stop, last + REACH)]
    if first - start > REACH:
        before = f"{look.cut} {before.partition(' ')[2] or before}"
    if stop - last > REACH:
        after = f"{after.rpartition(' ')[0] or after} {look.cut}"
    words = f"{look.marks[0]}{show_words(text[first:last])}{look.marks[1]}"
    pieces = [(show_words(before), ""), (words, "words"), (show_words(after), "")]
    return [piece for piece in pieces if piece[0]]


def _quote_plain(sentence: Sentence, look: Look) -> list[Piece]:
    text = sentence.document.text[sentence.span.start : min(sentence.span.stop, sentence.span.start + 2 * REACH)]
    if sentence.span.stop - sentence.span.start > 2 * REACH:
        text = f"{text.rpartition(' ')[0] or text} {look.cut}"
    return [(show_words(text), "")]


def _lay_out_quotes(quotes: Sequence[Quote], look: Look) -> Iterator[Line]:
    """Set each sentence beside its sign and place, where the page is wide enough for that."""
    places = max(cell_width(quote.place) for quote in quotes)
    column = INDENT + len(quotes[0].sign) + 1 + places + GAP
    beside = look.page - column
    for quote in quotes:
        head: Line = [(" " * INDENT, ""), (quote.sign, quote.role), (" ", ""), (quote.place, "place")]
        if beside < LEAST_WORDS:
            yield from _lay_out_below(quote, look)
            continue
        head.append((" " * (places - cell_width(quote.place) + GAP), ""))
        for line in wrap_pieces(quote.pieces, beside):
            yield [*head, *line]
            head = [(" " * column, "")]


def _lay_out_below(quote: Quote, look: Look) -> Iterator[Line]:
    indent = INDENT + len(quote.sign) + 1
    head: Line = [(" " * INDENT, ""), (quote.sign, quote.role), (" ", "")]
    for place in wrap(quote.place, look.page - indent):
        yield [*head, (place, "place")]
        head = [(" " * indent, "")]
    for line in wrap_pieces(quote.pieces, look.page - indent):
        yield [(" " * indent, ""), *line]


def _lay_out_borne_out(findings: Sequence[Finding], look: Look) -> Iterator[Line]:
    """A line for each figure: its words, its place in the draft, and the sources that say the same."""
    if not findings:
        return
    yield []
    yield from _lay_out_heading(Standing.BORNE_OUT, count_things(len(findings), "figure"), look)
    rows = [(show_words(f.figure.text), name_place(f.figure.document, f.figure.line), _agreeing(f)) for f in findings]
    longest = max(cell_width(words) for words, _, _ in rows)
    places = max(cell_width(place) for _, place, _ in rows)
    room = look.page - INDENT - places - 2 * GAP
    words = min(longest, room // 2)
    labels = room - words
    for said, place, names in rows:
        if labels < LEAST_WORDS:
            for line in wrap(f"{said}  {place}  {names}", look.page - INDENT):
                yield [(" " * INDENT, ""), (line, "")]
            continue
        yield from lay_out_row(
            (
                Cell(wrap(said, words), "words", words),
                Cell((place,), "place", places),
                Cell(wrap(names, labels), "", labels),
            ),
            INDENT,
        )


def _agreeing(finding: Finding) -> str:
    """``gull, tern``: the sources that say the same."""
    labels = dict.fromkeys(
        show_name(witness.figure.document.label) for witness in finding.witnesses if witness.verdict is Verdict.AGREE
    )
    return ", ".join(labels)
