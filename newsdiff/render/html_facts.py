"""Facts -> HTML: what each reading is and who gives it, where it lies on a number line, and the sentences.

A report opens with a picture: a table of facts by variants, with a sign where a variant gives a figure.

A figure of a draft beside what its sources say is told as a fact too: the first reading is the draft's.
"""

from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from string import ascii_uppercase
from typing import Final, NamedTuple

from newsdiff.model import SEVERITY, CheckReport, Document, Fact, Figure, Report, Sentence, Span, Verdict
from newsdiff.render.html_markup import Markup, foreign_name, foreign_words, join, spoken, tag
from newsdiff.render.html_number_line import describe_extents, draw_number_line
from newsdiff.render.html_page import count_all, write_box, write_place
from newsdiff.render.places import name_source
from newsdiff.render.show import Options, show_words
from newsdiff.render.telling import IN_FULL, SIGNS, WORST_FIRST, share_mentions


class Sort(NamedTuple):
    """What the facts under one heading share: the verdict that gives the colour, sign, word, heading.

    ``headings`` are that of one and that of several; those ``in_full`` lie open, the others are folded.
    """

    verdict: Verdict
    sign: str
    word: str
    headings: tuple[str, str]
    in_full: bool

    def head(self, number: int) -> str:
        """``2 facts conflict``."""
        return f"{number} {self.headings[number != 1]}"


_HEADINGS: Final = {
    Verdict.CONFLICT: ("fact conflicts", "facts conflict"),
    Verdict.COMPATIBLE: ("fact differs, but both can be true", "facts differ, but both can be true"),
    Verdict.QUALIFIER: ("fact differs in the qualifier alone", "facts differ in the qualifier alone"),
    Verdict.AGREE: ("fact agrees", "facts agree"),
    Verdict.SINGLE: ("fact stands in one variant only", "facts stand in one variant only"),
}
# Verdict -> how the facts that have it are told, worst first.
SORTS: Final = {v: Sort(v, SIGNS[v], str(v), _HEADINGS[v], v in IN_FULL) for v in WORST_FIRST}
LONGEST_QUOTE: Final = 2000  # characters; a longer sentence, which is a list or a text with no stops,
AROUND: Final = 200  # is quoted by so much of it on either side of the figure: the whole stands among the texts
NEAREST: Final = "What comes nearest to it"


class ToldReading(NamedTuple):
    """A reading under the letter that it has on the page: its mentions with their variants.

    ``verdict`` is what the reading comes to beside the first one, where that is told of each apart.
    """

    letter: str
    mentions: tuple[tuple[int, Figure], ...]
    verdict: Verdict | None = None

    @property
    def variants(self) -> tuple[int, ...]:
        """The variants that give it, each once."""
        return tuple(dict.fromkeys(variant for variant, _ in self.mentions))


class ToldFact(NamedTuple):
    """A fact under the number that it has on the page: what it is about, its readings, most variants first.

    ``beside`` are sentences, with their variants, that come nearest to a figure which stands in no other text.
    """

    number: int
    sort: Sort
    about: str
    reason: str
    rule: str
    readings: tuple[ToldReading, ...]
    beside: tuple[tuple[int, Sentence], ...] = ()


class Group(NamedTuple):
    """The facts of one sort."""

    sort: Sort
    told: tuple[ToldFact, ...]


def tell_facts(report: Report, options: Options) -> tuple[Group, ...]:
    """Number the facts that are shown, as in every format, and letter their readings."""
    told = [_tell_fact(n, fact) for n, fact in enumerate(report.facts, 1) if fact.verdict in options.only]
    return group_facts(told, SORTS.values())


def group_facts(told: Sequence[ToldFact], sorts: Iterable[Sort]) -> tuple[Group, ...]:
    """Set together those of one sort, in the order of the sorts."""
    groups = (Group(sort, tuple(each for each in told if each.sort is sort)) for sort in sorts)
    return tuple(group for group in groups if group.told)


def letter_readings(readings: Iterable[Iterable[tuple[int, Figure]]]) -> tuple[ToldReading, ...]:
    """Give each reading its letter."""
    return tuple(ToldReading(_letter(at), tuple(mentions)) for at, mentions in enumerate(readings))


def name_mention(variant: int, figure: Figure) -> str:
    """The id of a mention among the texts."""
    return f"t{variant + 1}-{figure.span.start}-{figure.span.stop}"


def write_sign(sort: Sort) -> Markup:
    """``≠ conflict``: sign and word."""
    return tag("span", tag("span", sort.sign, aria_hidden="true"), f" {sort.word}", class_=f"verdict {sort.verdict}")


def write_facts(groups: Sequence[Group], report: Report | CheckReport, options: Options) -> Markup:
    """Write all facts, sort by sort; those that are in order are folded, unless they were asked for."""
    parts = []
    for sort, told in groups:
        head = tag("h3", write_sign(sort), " ", sort.head(len(told)))
        if sort.in_full:
            written = join(_write_open(each, report) for each in told)
        else:
            looks = {"open": ""} if options.in_full else {}
            written = join(_write_folded(each, report, looks) for each in told)
        parts.append(tag("div", head, written, class_="verdict-group"))
    return join(parts)


def _tell_fact(number: int, fact: Fact) -> ToldFact:
    about, readings = fact.label or str(fact.kind), letter_readings(share_mentions(fact))
    return ToldFact(number, SORTS[fact.verdict], about, fact.reason, fact.rule, readings)


def _letter(at: int) -> str:
    """A, B ... Z, AA, AB ..."""
    rest, last = divmod(at, len(ascii_uppercase))
    return (_letter(rest - 1) if rest else "") + ascii_uppercase[last]


def _write_open(told: ToldFact, report: Report | CheckReport) -> Markup:
    head = tag("h4", tag("span", str(told.number), class_="number"), " ", foreign_words(told.about))
    return tag("article", head, _write_body(told, report), class_=f"fact {told.sort.verdict}", id=f"f{told.number}")


def _write_folded(told: ToldFact, report: Report | CheckReport, looks: dict[str, str]) -> Markup:
    variants = list(dict.fromkeys(variant for reading in told.readings for variant in reading.variants))
    given = _write_labels(variants, report) if len(variants) == 1 else count_all(len(variants), "variant")
    words = foreign_words(told.readings[0].mentions[0][1].text) if told.readings else Markup()
    head = tag(
        "h4",
        tag("span", str(told.number), class_="number"),
        " ",
        tag("b", words),
        " ",
        tag("span", foreign_words(told.about), class_="about"),
        " ",
        tag("span", given, class_="given"),
    )
    body = tag("div", _write_body(told, report), id=f"f{told.number}", class_="body")
    return tag("details", tag("summary", head), body, class_=f"fact {told.sort.verdict}", **looks)


def _write_body(told: ToldFact, report: Report | CheckReport) -> Markup:
    rule = join((" ", tag("span", "Rule: ", tag("code", told.rule), class_="rule"))) if told.rule else Markup()
    reason = tag("p", foreign_words(told.reason), rule, class_="reason")
    quotes = (_write_quotes(reading, told, report) for reading in told.readings)
    return join((reason, _write_readings(told, report), *quotes, _write_beside(told.beside, report.documents)))


def _write_readings(told: ToldFact, report: Report | CheckReport) -> Markup:
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


def _write_reading(reading: ToldReading, told: ToldFact, report: Report | CheckReport, placed: bool) -> Markup:
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
    verdict = told.sort.verdict
    shade = f"chip {verdict}" if reading is told.readings[0] else f"chip {verdict} other"
    return tag("span", spoken("Reading "), reading.letter, class_=shade)


def _write_labels(variants: Sequence[int], report: Report | CheckReport) -> Markup:
    return join((foreign_name(report.documents[variant].label) for variant in variants), ", ")


def _write_quotes(reading: ToldReading, told: ToldFact, report: Report | CheckReport) -> Markup:
    """Quote each sentence of a reading once, with all its figures marked."""
    quoted: dict[tuple[int, int], list[Figure]] = {}
    for variant, figure in reading.mentions:
        quoted.setdefault((variant, _quote_of(figure)), []).append(figure)
    items = [_write_quote(variant, figures, reading, told, report) for (variant, _), figures in quoted.items()]
    return tag("ul", join(items), class_="quotes", aria_label=f"Quotes of reading {reading.letter}")


def _write_beside(beside: Sequence[tuple[int, Sentence]], documents: Sequence[Document]) -> Markup:
    """Quote the sentences that come nearest to what stands in no other text."""
    items = []
    for variant, sentence in beside:
        document = documents[variant]
        link = tag("a", write_place(name_source(document), sentence.line), href=f"#t{variant + 1}")
        by = tag("p", tag("strong", foreign_name(document.label)), " ", link, class_="by")
        items.append(tag("li", tag("blockquote", _mark_sentence(sentence, ()), dir="auto"), by))
    if not items:
        return Markup()
    return join((tag("p", NEAREST, class_="given"), tag("ul", join(items), class_="quotes", aria_label=NEAREST)))


def _quote_of(figure: Figure) -> int:
    """What tells the quotes of a variant apart: the sentence, in a very long one the figure."""
    span = figure.sentence.span
    return span.start if span.stop - span.start <= LONGEST_QUOTE else figure.span.start


def _write_quote(
    variant: int, figures: Sequence[Figure], reading: ToldReading, told: ToldFact, report: Report | CheckReport
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
        first = figures[0].span if figures else Span(start, start + AROUND)
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
