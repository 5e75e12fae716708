"""Facts -> HTML: what each reading is and who gives it, where it lies on a number line, and the sentences."""

from collections.abc import Iterator, Sequence
from itertools import pairwise
from string import ascii_uppercase
from typing import Final, NamedTuple

from newsdiff.model import Fact, Figure, Report, Sentence, Verdict
from newsdiff.render.html_markup import Markup, foreign_name, foreign_words, join, spoken, tag
from newsdiff.render.html_number_line import describe_extents, draw_number_line
from newsdiff.render.html_page import count_all, write_place
from newsdiff.render.options import Options
from newsdiff.render.places import name_source
from newsdiff.render.telling import IN_FULL, SIGNS, WORST_FIRST, share_mentions

# Verdict -> how the facts that have it are headed: of one, of several.
HEADINGS: Final = {
    Verdict.CONFLICT: ("fact conflicts", "facts conflict"),
    Verdict.COMPATIBLE: ("fact differs, but both can be true", "facts differ, but both can be true"),
    Verdict.QUALIFIER: ("fact differs in the qualifier alone", "facts differ in the qualifier alone"),
    Verdict.AGREE: ("fact agrees", "facts agree"),
    Verdict.SINGLE: ("fact stands in one variant only", "facts stand in one variant only"),
}
LONGEST_QUOTE: Final = 2000  # characters; a longer sentence, which is a list or a text with no stops,
AROUND: Final = 200  # is quoted by so much of it on either side of the figure: the whole stands among the texts


class ToldReading(NamedTuple):
    """A reading under the letter that it has on the page: its mentions with their variants."""

    letter: str
    mentions: tuple[tuple[int, Figure], ...]

    @property
    def variants(self) -> tuple[int, ...]:
        """The variants that give it, each once."""
        return tuple(dict.fromkeys(variant for variant, _ in self.mentions))


class ToldFact(NamedTuple):
    """A fact under the number that it has on the page, with its readings, most variants first."""

    number: int
    fact: Fact
    readings: tuple[ToldReading, ...]


def tell_facts(report: Report, options: Options) -> tuple[ToldFact, ...]:
    """Number the facts that are shown, as in every format, and letter their readings."""
    return tuple(
        ToldFact(
            number,
            fact,
            tuple(ToldReading(_letter(at), tuple(said)) for at, said in enumerate(share_mentions(fact))),
        )
        for number, fact in enumerate(report.facts, 1)
        if fact.verdict in options.only
    )


def name_mention(variant: int, figure: Figure) -> str:
    """The id of a mention among the texts."""
    return f"t{variant + 1}-{figure.span.start}-{figure.span.stop}"


def write_sign(verdict: Verdict) -> Markup:
    """``≠ conflict``: sign and word."""
    return tag("span", tag("span", SIGNS[verdict], aria_hidden="true"), f" {verdict}", class_=f"verdict {verdict}")


def head_verdict(verdict: Verdict, number: int) -> str:
    """``2 facts conflict``."""
    one, several = HEADINGS[verdict]
    return f"{number} {one if number == 1 else several}"


def write_facts(told: Sequence[ToldFact], report: Report, options: Options) -> Markup:
    """Write all facts, verdict by verdict; those that agree or stand alone are folded, unless they were asked for."""
    parts = []
    for verdict in WORST_FIRST:
        facts = [each for each in told if each.fact.verdict is verdict]
        if facts:
            head = tag("h3", write_sign(verdict), " ", head_verdict(verdict, len(facts)))
            if verdict in IN_FULL:
                written = join(_write_open(each, report) for each in facts)
            else:
                looks = {"open": ""} if options.in_full else {}
                written = join(_write_folded(each, report, looks) for each in facts)
            parts.append(tag("div", head, written, class_="verdict-group"))
    return join(parts)


def write_label(fact: Fact) -> Markup:
    """Write what a fact is about: its label, or its kind where it has none."""
    return foreign_words(fact.label or str(fact.kind))


def _letter(at: int) -> str:
    """A, B ... Z, AA, AB ..."""
    rest, last = divmod(at, len(ascii_uppercase))
    return (_letter(rest - 1) if rest else "") + ascii_uppercase[last]


def _write_open(told: ToldFact, report: Report) -> Markup:
    head = tag("h4", tag("span", str(told.number), class_="number"), " ", write_label(told.fact))
    return tag("article", head, _write_body(told, report), class_=f"fact {told.fact.verdict}", id=f"f{told.number}")


def _write_folded(told: ToldFact, report: Report, looks: dict[str, str]) -> Markup:
    variants = list(dict.fromkeys(variant for reading in told.readings for variant in reading.variants))
    given = _write_labels(variants, report) if len(variants) == 1 else count_all(len(variants), "variant")
    words = foreign_words(told.readings[0].mentions[0][1].text) if told.readings else Markup()
    head = tag(
        "h4",
        tag("span", str(told.number), class_="number"),
        " ",
        tag("b", words),
        " ",
        tag("span", write_label(told.fact), class_="about"),
        " ",
        tag("span", given, class_="given"),
    )
    body = tag("div", _write_body(told, report), id=f"f{told.number}", class_="body")
    return tag("details", tag("summary", head), body, class_=f"fact {told.fact.verdict}", **looks)


def _write_body(told: ToldFact, report: Report) -> Markup:
    fact = told.fact
    rule = tag("span", "Rule: ", tag("code", fact.rule), class_="rule")
    reason = tag("p", foreign_words(fact.reason), " ", rule, class_="reason")
    return join((reason, _write_readings(told, report), *(_write_quotes(r, told, report) for r in told.readings)))


def _write_readings(told: ToldFact, report: Report) -> Markup:
    """Write each reading with those who give it beside its lane of the number line."""
    figures = [[figure for _, figure in reading.mentions] for reading in told.readings]
    line = draw_number_line(figures, [reading.letter for reading in told.readings], report.settings)
    items = [
        tag(
            "li",
            tag("div", _write_reading(reading, told, report, placed=bool(lane or not line.axis)), class_="said"),
            lane,
        )
        for reading, lane in zip(told.readings, line.lanes, strict=True)
    ]
    parts = [tag("ul", join(items), class_="readings", aria_label="Readings")]
    if line.axis:
        name = tag("p", f"Scale: {line.name}", class_="scale") if line.name else Markup()
        parts.append(tag("div", tag("div", name, class_="said"), line.axis, class_="axis-row"))
    return tag("div", join(parts), class_="number-line" if line.axis else "no-line")


def _write_reading(reading: ToldReading, told: ToldFact, report: Report, placed: bool) -> Markup:
    wordings = list(dict.fromkeys(figure.text for _, figure in reading.mentions))
    said = tag("p", write_letter(reading, told), " ", foreign_words(wordings[0]), class_="wording")
    extents = " or ".join(dict.fromkeys(describe_extents([f for _, f in reading.mentions], report.settings)))
    meaning = [f"Stands for {extents}"] if extents else []
    meaning += [] if placed else ["Has no place on this scale"]
    share = count_all(len(reading.variants), "variant")
    return join(
        (
            said,
            tag("p", f"{share}: ", _write_labels(reading.variants, report), class_="given"),
            *(tag("p", said, class_="extent") for said in meaning),
        )
    )


def write_letter(reading: ToldReading, told: ToldFact) -> Markup:
    """``B``: the letter of a reading, filled where it is not the first."""
    verdict = told.fact.verdict
    shade = f"chip {verdict}" if reading is told.readings[0] else f"chip {verdict} other"
    return tag("span", spoken("Reading "), reading.letter, class_=shade)


def _write_labels(variants: Sequence[int], report: Report) -> Markup:
    return join((foreign_name(report.documents[variant].label) for variant in variants), ", ")


def _write_quotes(reading: ToldReading, told: ToldFact, report: Report) -> Markup:
    """Quote each sentence of a reading once, with all its figures marked."""
    quoted: dict[tuple[int, int], list[Figure]] = {}
    for variant, figure in reading.mentions:
        quoted.setdefault((variant, _quote_of(figure)), []).append(figure)
    items = [_write_quote(variant, figures, reading, told, report) for (variant, _), figures in quoted.items()]
    return tag("ul", join(items), class_="quotes", aria_label=f"Quotes of reading {reading.letter}")


def _quote_of(figure: Figure) -> int:
    """What tells the quotes of a variant apart: the sentence, in a very long one the figure."""
    span = figure.sentence.span
    return span.start if span.stop - span.start <= LONGEST_QUOTE else figure.span.start


def _write_quote(
    variant: int, figures: Sequence[Figure], reading: ToldReading, told: ToldFact, report: Report
) -> Markup:
    document, first = report.documents[variant], figures[0]
    source = write_place(name_source(document), first.line)
    link = tag("a", source, spoken(", in the text"), href=f"#{name_mention(variant, first)}")
    quote = tag("blockquote", _mark_sentence(first.sentence, figures), dir="auto")
    by = [write_letter(reading, told), " ", tag("strong", foreign_name(document.label)), " "]
    said = list(dict.fromkeys(figure.attribution for figure in figures if figure.attribution is not None))
    if said:
        by += [tag("span", "attributed to ", join(map(foreign_words, said), "; "), class_="attribution"), " "]
    return tag("li", quote, tag("p", *by, link, class_="by"))


def _mark_sentence(sentence: Sentence, figures: Sequence[Figure]) -> Markup:
    text, (start, stop) = sentence.document.text, sentence.span
    if stop - start > LONGEST_QUOTE:
        first = figures[0].span
        start, stop = max(start, first.start - AROUND), min(stop, first.stop + AROUND)
    pieces = [tag("mark", piece) if is_figure else piece for is_figure, piece in _cut(text, start, stop, figures)]
    opening = "… " if start > sentence.span.start else ""
    closing = " … (a long sentence; the whole stands in the text)" if stop - start < len(sentence.text) else ""
    return join((opening, *pieces, closing))


def _cut(text: str, start: int, stop: int, figures: Sequence[Figure]) -> Iterator[tuple[bool, Markup]]:
    """Cut a stretch at its figures: each piece, and whether it is one."""
    spans = sorted({figure.span for figure in figures})
    edges = sorted({start, stop, *(edge for span in spans for edge in span)})
    for one, two in pairwise(edges):
        yield any(span.start <= one and two <= span.stop for span in spans), foreign_words(text[one:two])
