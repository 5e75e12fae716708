"""The values that travel between the rooms: immutable, with no rule in them.

``Document`` -split-> ``Sentence`` -extract-> ``Figure`` -align-> ``Alignment`` -group-> ``Group`` -judge-> ``Fact``,
all of it in one ``Report``. A *variant* is a document's place in the comparison: every tuple "by variant" has one entry
for each document, in the order of ``Report.documents``. Offsets count code points of ``Document.text`` and are
half-open.
"""

from collections.abc import Callable, Collection
from decimal import Decimal
from enum import StrEnum
from os import PathLike
from typing import Any, Final

from newsdiff.tuples import NamedTuple

AGE_TO_COME: Final = "age_to_come"  # the pattern of an age at a birthday that is to come: "who turns 40 in May"
MINUTE_OF_PLAY: Final = "minute_of_play"  # that of a minute told by those before it: "scored after 31 minutes"
PERSON: Final = "person"  # the noun for people of whom no more is said


class Span(NamedTuple):
    """A half-open stretch of ``Document.text``, in code points."""

    start: int
    stop: int


class Tokens(NamedTuple):
    """The words, numbers and marks of one sentence, as columns: entry ``i`` of each is token ``i``.

    Columns, not token objects: the extract room reads few tokens of a sentence, and building an object for each
    costs several times the tokenising itself.
    """

    texts: tuple[str, ...]
    lowers: tuple[str, ...]
    starts: tuple[int, ...]
    stops: tuple[int, ...]


class FurnitureKind(StrEnum):
    """What a stretch of a page is that is not the running text of the story."""

    CAPTION = "caption"
    CREDIT = "credit"
    BYLINE = "byline"
    AGENCY = "agency line"
    DATELINE = "dateline"
    STAMP = "page stamp"
    HEADING = "section head"
    REPEAT = "repeated line"
    RELATED = "related story"
    SHARE = "share bar"
    COMMENT = "comments"
    NAVIGATION = "navigation"
    ADVERTISEMENT = "advertisement"
    SUBSCRIPTION = "subscription"
    COOKIES = "cookie notice"
    COPYRIGHT = "copyright"
    ASIDE = "aside"

    @property
    def is_compared(self) -> bool:
        """Whether its figures are compared all the same: some stand in a caption alone."""
        return self is FurnitureKind.CAPTION


class Furniture(NamedTuple):
    """A marked stretch of ``Document.text``: a whole line, but for a dateline, which opens one."""

    span: Span
    kind: FurnitureKind


class Document(NamedTuple):
    """One variant of a story.

    ``text`` is what was decoded, newlines as they stand, never altered; of a web page, a PDF and the like it is the
    text that was found in it, one block a line. ``id`` names the document in records; one that has none is given the
    last part of ``source``, else ``label``, when it is compared. ``label`` names it to people. ``published`` is an ISO
    8601 day or None, ``title`` and ``publisher`` are what the file says of itself. ``furniture`` marks what is not
    running text, in the order of the text. ``lines`` gives for each line of ``text`` the line of the file that it
    stands on, () where they are the same. ``digest`` is the SHA-256 of the file's bytes, in hexadecimal, ``format`` the
    name of what it was read as ("text", "HTML"), ``encoding`` that of its characters; all three are "" for a text made
    by hand.
    """

    label: str
    text: str
    source: str = ""
    published: str | None = None
    language: str = "en"
    id: str = ""
    title: str | None = None
    publisher: str | None = None
    furniture: tuple[Furniture, ...] = ()
    lines: tuple[int, ...] = ()
    digest: str = ""
    format: str = ""
    encoding: str = ""


class Sentence(NamedTuple):
    """One sentence of a document: its number there, its line (from 1), and what reads its tokens when a room asks."""

    document: Document
    index: int  # type: ignore[assignment]  # a tuple has a method of that name, which nobody asks of a sentence
    span: Span
    line: int
    reader: Callable[[Span], Tokens]

    def __repr__(self) -> str:
        return _write_fields(self, without=("document", "reader"))

    @property
    def tokens(self) -> Tokens:
        """Its words, numbers and marks."""
        return self.reader(self.span)

    @property
    def text(self) -> str:
        """The exact slice of the document."""
        return self.document.text[self.span.start : self.span.stop]


class Kind(StrEnum):
    """What sort of quantity a figure is."""

    COUNT = "count"
    MONEY = "money"
    PERCENT = "percent"
    RATIO = "ratio"
    DURATION = "duration"
    AGE = "age"
    MEASURE = "measure"
    ORDINAL = "ordinal"
    DATE = "date"
    TIME = "time"
    SCORE = "score"


class Qualifier(StrEnum):
    """What was *said* beside the number; what it may mean is decided in ``intervals``."""

    EXACT = "exact"
    ABOUT = "about"
    AT_LEAST = "at least"
    MORE_THAN = "more than"
    AT_MOST = "at most"
    LESS_THAN = "less than"
    NEARLY = "nearly"
    UP_TO = "up to"
    ESTIMATED = "estimated"
    BETWEEN = "between"
    EARLY = "early"
    MID = "mid"
    LATE = "late"
    SINCE = "since"
    NOT_UNTIL = "not until"
    SOON_BEFORE = "shortly before"
    SOON_AFTER = "shortly after"


class Unit(NamedTuple):
    """A unit of measure: its English name in the singular, its dimension, its size in the dimension's base unit.

    Money's name is the ISO 4217 code, its ``currency``, and its factor 1: currencies are never converted. A cent's name
    is its own ("cent", "penny"), its currency the code, its factor 0.01. Where no text tells whose "shillings" are
    meant, that word is name and currency. A temperature of ``v`` units is ``v * factor + offset`` ninths of a kelvin;
    all other offsets are 0. ``per`` names the rate: "month" in "$3,500 a month".
    """

    name: str
    dimension: str
    factor: Decimal = Decimal(1)
    offset: Decimal = Decimal(0)
    per: str = ""
    currency: str = ""


BY_THE_DOZEN: Final = Decimal(4)  # so far apart lie the least and the most that people call a dozen


class Quantity(NamedTuple):
    """A number as it was written, scale applied, with its qualifier and unit.

    Either ``value`` stands, or (a written range, a vague word) ``low`` and ``high`` do; both ends belong to it.
    ``precision`` is the place value of the last digit written that is not a mere rounding zero: 100000 for
    "1.2 million", 1000 for "13,000", ``BY_THE_DOZEN`` for "two dozen". ``unit`` is None for a count.
    """

    value: Decimal | None
    low: Decimal | None = None
    high: Decimal | None = None
    qualifier: Qualifier = Qualifier.EXACT
    unit: Unit | None = None
    precision: Decimal = Decimal(1)
    vague: bool = False


class Moment(NamedTuple):
    """A date or a time of day.

    ``iso`` is an ISO 8601 string cut to what is known (``2024-11-22``, ``2024-11``, ``14:30``), with X for unknown
    digits before a known part (``XXXX-11-22``, ISO 8601-2), or None where the words cannot be resolved (a weekday
    with no dateline). ``low`` and ``high`` are its first and last day as proleptic Gregorian ordinals
    (``datetime.date.toordinal``), for a time of day its minutes from midnight; None where not known. ``weekday`` is
    the day of the week that was named (Monday is 0), ``anchor`` the words of a relative expression in lower case
    ("last month", "earlier this week"; "" for an absolute one): two unresolved moments can still be compared by them.
    ``zone`` names the time zone of a time of day ("gmt", "et"; "" where none is named, and for local time).
    ``reckoned`` says that the weekday is not the paper's own word, but follows from what other papers say; so does the
    ``iso`` of a relative expression: the year of "last year", the month of "last month".
    """

    iso: str | None
    low: int | None = None
    high: int | None = None
    qualifier: Qualifier = Qualifier.EXACT
    weekday: int | None = None
    anchor: str = ""
    zone: str = ""
    reckoned: bool = False


class Figure(NamedTuple):
    """One mention of a quantity.

    ``span`` covers the whole phrase: qualifier, number, unit and counted noun. ``number`` covers the number alone.
    ``counted`` is the normalised head noun of what is counted or measured ("" when none), ``role`` what befell or
    was done to it ("killed", "sent"; "" when none), ``attribution`` who says so in the article's words, or None.
    ``restates`` is the span of the figure that this one says in another unit: "610 metres (2,000 feet)". ``reached``
    tells where a move led, "fell to 3.8 percent", from how far it went, "fell 3.8 percent".
    """

    kind: Kind
    quantity: Quantity | Moment
    sentence: Sentence
    span: Span
    number: Span
    counted: str = ""
    role: str = ""
    attribution: str | None = None
    pattern: str = ""
    restates: Span | None = None
    reached: bool = False

    def __repr__(self) -> str:
        return _write_fields(self, without=("sentence",))

    @property
    def document(self) -> Document:
        """The document that the figure stands in."""
        return self.sentence.document

    @property
    def unit(self) -> Unit | None:
        """The unit of its quantity; a count has none, nor has a date."""
        return self.quantity.unit if isinstance(self.quantity, Quantity) else None

    @property
    def text(self) -> str:
        """The exact slice of the document."""
        return self.document.text[self.span.start : self.span.stop]

    @property
    def line(self) -> int:
        """The line of the file that the figure starts on, from 1."""
        return self.sentence.line + count_line_ends(self.document.text, self.sentence.span.start, self.span.start)

    def __str__(self) -> str:
        return describe_quantity(self.kind, self.quantity, self.counted)


def _write_fields(value: Any, without: Collection[str]) -> str:  # noqa: ANN401 - any tuple with named fields
    """Write a value as Python does, without the fields that lead to whole texts."""
    fields = ", ".join(f"{name}={each!r}" for name, each in value._asdict().items() if name not in without)
    return f"{type(value).__name__}({fields})"


def count_line_ends(text: str, start: int, stop: int) -> int:
    """How many lines end in a stretch of a text; a carriage return and a newline together end one."""
    returns = text.count("\r", start, stop)
    pairs = text.count("\r\n", start, stop) if returns else 0
    return text.count("\n", start, stop) + returns - pairs


def describe_number(value: Decimal) -> str:
    """``Decimal("10000.50")`` -> ``10,000.5``: exact, no exponent."""
    whole, _, fraction = f"{value:f}".partition(".")
    fraction = fraction.rstrip("0")
    sign, digits = ("-", whole[1:]) if whole.startswith("-") else ("", whole)
    groups = f"{int(digits):,}" if len(digits) > 4 or value == value.to_integral_value() else digits
    return f"{sign}{groups}.{fraction}" if fraction else sign + groups


def describe_quantity(kind: Kind, quantity: Quantity | Moment, counted: str) -> str:
    """The one-line form that case files use: ``at least 32 people``, ``USD 2,500,000``, ``date 2024-11``."""
    said = [] if quantity.qualifier is Qualifier.EXACT else [str(quantity.qualifier)]
    if isinstance(quantity, Moment):
        return " ".join([str(kind), *said, quantity.iso or "?"])
    if quantity.value is not None:
        number = describe_number(quantity.value)
    else:
        ends = [describe_number(end) if end is not None else "" for end in (quantity.low, quantity.high)]
        number = " to ".join(ends)
    unit = quantity.unit.name if quantity.unit else ""
    if quantity.unit and quantity.unit.per:
        unit += f" per {quantity.unit.per}"
    label = "" if kind is Kind.COUNT else f"{kind} "
    return label + " ".join(part for part in (*said, number, unit, counted) if part)


class Row(NamedTuple):
    """Sentences that say the same: for each variant the numbers of its sentences, none for a gap; 0 <= score <= 1."""

    cells: tuple[tuple[int, ...], ...]
    score: float


class Alignment(NamedTuple):
    """The rows of all variants. Every sentence stands in at least one row; a row of one variant has score 0."""

    rows: tuple[Row, ...]
    sentences: tuple[tuple[Sentence, ...], ...] = ()


class Verdict(StrEnum):
    """What a fact's mentions do to one another, mildest first but for ``single`` (see ``SEVERITY``)."""

    AGREE = "agree"
    QUALIFIER = "qualifier"
    COMPATIBLE = "compatible"
    CONFLICT = "conflict"
    SINGLE = "single"


SEVERITY = {
    Verdict.SINGLE: 0,
    Verdict.AGREE: 1,
    Verdict.QUALIFIER: 2,
    Verdict.COMPATIBLE: 3,
    Verdict.CONFLICT: 4,
}


class Link(NamedTuple):
    """Why two mentions are taken for one fact: the log odds, and what each piece of evidence adds to them."""

    one: Figure
    other: Figure
    odds: float
    evidence: tuple[tuple[str, float], ...]


class Rate(NamedTuple):
    """What one unit of a currency is worth in another, the ``base``, by what the variants themselves convert."""

    currency: str
    base: str
    worth: Decimal


class Tie(NamedTuple):
    """Two figures of a group that say other things, and the log odds that they measure one thing all the same."""

    one: Figure
    other: Figure
    odds: float


class Group(NamedTuple):
    """Mentions of one quantity of the world, by variant, not judged yet; ``links`` only where they are asked for.

    ``rates`` are those of the whole story; ``ties`` has the best pair of each two wordings of two variants.
    """

    label: str
    kind: Kind
    counted: str
    mentions: tuple[tuple[Figure, ...], ...]
    links: tuple[Link, ...] = ()
    rates: tuple[Rate, ...] = ()
    ties: tuple[Tie, ...] = ()


class Reading(NamedTuple):
    """Variants that say the same, and one of their wordings."""

    text: str
    variants: tuple[int, ...]


class Fact(NamedTuple):
    """A judged group: the verdict, the name of the rule that spoke, one sentence of reason, and the readings.

    ``links`` ties each mention to the one that speaks most for it, where the settings ask for that. ``surety`` is how
    surely the two readings that the reason names are of one thing, from 0 to 1; None where none differ.
    """

    label: str
    kind: Kind
    counted: str
    verdict: Verdict
    rule: str
    reason: str
    readings: tuple[Reading, ...]
    mentions: tuple[tuple[Figure, ...], ...]
    links: tuple[Link, ...] = ()
    surety: float | None = None


class Settings(NamedTuple):
    """The knobs of a comparison.

    ``about``: the width of "about", "some", "an estimated" and of a bare conversion, as a part of the value.
    ``beyond``: how far past an open bound ("at least 6") another value may lie and still be compatible.
    ``explain``: whether facts tell why their mentions were taken for one.
    """

    about: Decimal = Decimal("0.10")
    beyond: Decimal = Decimal("0.25")
    explain: bool = False


class Skipped(NamedTuple):
    """An input that could not be read and was passed over: its path as given, and what is wrong with it."""

    source: str
    problem: str


class GatheredStory(NamedTuple):
    """Documents that tell of one event, those of the first day first.

    ``id`` is made of their commonest names, ``headline`` is that of one of them, ``published`` is the first day of
    publication, None where no document tells its own.
    """

    id: str
    headline: str
    published: str | None
    documents: tuple[Document, ...]


class Gathering(NamedTuple):
    """A heap of documents put into stories, in the order of their days; ``loose`` are those that no other joins."""

    stories: tuple[GatheredStory, ...]
    loose: tuple[Document, ...]
    skipped: tuple[Skipped, ...] = ()


class Report(NamedTuple):
    """All that a renderer may know: ``sentences`` and ``figures`` by variant, ``facts`` worst first.

    ``reference`` is the variant that the others were judged by, None where all were judged by one another.
    """

    documents: tuple[Document, ...]
    sentences: tuple[tuple[Sentence, ...], ...]
    figures: tuple[tuple[Figure, ...], ...]
    alignment: Alignment
    facts: tuple[Fact, ...]
    settings: Settings = Settings()
    skipped: tuple[Skipped, ...] = ()
    reference: int | None = None


class Standing(StrEnum):
    """How a figure of a draft stands to the sources, worst first."""

    CONTRADICTED = "contradicted"
    DISPUTED = "disputed"
    NOT_FOUND = "not found"
    QUALIFIER = "qualifier"
    COMPATIBLE = "compatible"
    BORNE_OUT = "borne out"


class Witness(NamedTuple):
    """What a source says where the draft has a figure: its own figure, and how the two are judged."""

    figure: Figure
    verdict: Verdict
    rule: str
    reason: str
    surety: float | None = None  # as in ``Fact``


class Finding(NamedTuple):
    """A figure of the draft, judged by all that the sources say of the same fact.

    ``witnesses`` have each wording of each source once, at its first place. Where there are none, ``beside`` are the
    sentences of the sources that say most nearly what the figure's own sentence says.
    """

    figure: Figure
    label: str
    standing: Standing
    reason: str
    witnesses: tuple[Witness, ...] = ()
    beside: tuple[Sentence, ...] = ()


class CheckReport(NamedTuple):
    """A draft and its sources: ``documents``, ``sentences`` and ``figures`` by variant, the draft first."""

    documents: tuple[Document, ...]
    sentences: tuple[tuple[Sentence, ...], ...]
    figures: tuple[tuple[Figure, ...], ...]
    findings: tuple[Finding, ...]
    settings: Settings = Settings()
    skipped: tuple[Skipped, ...] = ()


class FigureList(NamedTuple):
    """The figures of documents that are looked at one by one: ``sentences`` and ``figures`` by document."""

    documents: tuple[Document, ...]
    sentences: tuple[tuple[Sentence, ...], ...]
    figures: tuple[tuple[Figure, ...], ...]
    skipped: tuple[Skipped, ...] = ()


class Contrast(NamedTuple):
    """A sentence of a row, its figures, and what sets it apart from the first variant there.

    ``changed`` are the stretches of words that the first has not (for the first itself: that none of the others has),
    ``moved`` those that it has at another place.
    """

    variant: int
    sentence: Sentence
    figures: tuple[Figure, ...] = ()
    changed: tuple[Span, ...] = ()
    moved: tuple[Span, ...] = ()


class AlignedTexts(NamedTuple):
    """Documents set sentence beside sentence: ``contrasts`` has for each row of the alignment its sentences."""

    documents: tuple[Document, ...]
    sentences: tuple[tuple[Sentence, ...], ...]
    figures: tuple[tuple[Figure, ...], ...]
    alignment: Alignment
    contrasts: tuple[tuple[Contrast, ...], ...]
    skipped: tuple[Skipped, ...] = ()


class Story(NamedTuple):
    """A story of a batch: its id, and its variants, each a document or the path of a file."""

    id: str
    documents: tuple[Document | str | PathLike[str], ...]


class OutletShare(NamedTuple):
    """How an outlet stands to the rest: its stories, the facts that it shares with another, and where it is apart.

    It stands apart in a conflict where no other outlet says what it says, or more say something else.
    """

    outlet: str
    stories: int
    shared: int
    apart: int


class StoryConflicts(NamedTuple):
    """A story of a batch by its id, and how many of its facts are in conflict."""

    story: str
    conflicts: int
    facts: int


class BatchSummary(NamedTuple):
    """What a batch comes to: stories compared and those that could not be, documents, figures, facts by verdict.

    ``conflicts`` has how many stories hold so many conflicts, ``worst`` the few that hold most, ``outlets`` those that
    share facts with others, most apart first.
    """

    stories: int
    failed: int
    documents: int
    figures: int
    verdicts: tuple[tuple[Verdict, int], ...]
    conflicts: tuple[tuple[int, int], ...]
    worst: tuple[StoryConflicts, ...]
    outlets: tuple[OutletShare, ...]
