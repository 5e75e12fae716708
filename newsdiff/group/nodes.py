"""Figures -> nodes: what a figure says and where it stands, ready to be compared.

Mentions that stand at the same place of the same words (reprints, a caption printed twice) are one node: they cannot
differ, and are compared once.
"""

import math
from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Collection, Container, Iterator, Mapping, Sequence
from decimal import Decimal
from functools import cache
from itertools import accumulate, chain
from typing import Final

from newsdiff.days import HALF_A_DAY, face_of, is_time, weekday_of
from newsdiff.group.acts import NO_ACT, Act, read_act
from newsdiff.group.choices import NO_CHOICES, Choices, read_choices
from newsdiff.group.persons import find_calling, find_name, name_in_full
from newsdiff.intervals import EXACT, Interval, base_ends, base_interval, moment_interval
from newsdiff.lang import Language
from newsdiff.model import PERSON, Alignment, Figure, Kind, Moment, Qualifier, Quantity, Rate, Sentence, Span
from newsdiff.rates import convert
from newsdiff.terms import TermReader, by_sentence, number_words
from newsdiff.tokens import Recent
from newsdiff.tuples import NamedTuple

WINDOW: Final = 12  # tokens on each side of a number that are near it
NEARNESS: Final = tuple(1.0 - distance / 16 for distance in range(WINDOW + 1))  # what each distance leaves
LONGEST_STEP: Final = 2  # tokens behind a number among which the word that follows it is looked for
PAST: Final = 10  # tokens on each side among which a word that looks back is looked for
FORMER: Final = 2  # tokens before a number among which the word stands that makes it a former one
ASIDE: Final = 90  # characters between a figure and the year that it is from
FAINT: Final = 0.6  # of a word of the past near by, where a year itself would tell in full
LEAD: Final = 1 / 3  # the part of a document in which its main facts stand
COUNTS: Final = f"kind {Kind.COUNT}"  # the bucket of what has no unit
LENGTHS: Final = "time"  # the bucket of lengths of time
POINTS: Final = "percentage point"
INDEX: Final = "index"
CALIBRES: Final = "calibre"  # that of guns
LONG: Final = 100  # from here on a number is rounded rather than counted
REACH: Final = Decimal(2)  # how far an open bound goes, as a factor
HALF_OF_TEN: Final = 5
YEAR: Final = 4  # digits of one
FEWEST: Final = 3  # things of which the last is said for all
LEAST: Final = Decimal("1E-100")  # of the sizes that are laid side by side; a float holds all between these two
MOST: Final = Decimal("1E+100")
STEP: Final = math.log(4 / 3)  # numbers whose gap is under a quarter lie within one such step

Near = dict[str, float]  # the telling terms around a number, each with its nearness from 0 to 1
Place = tuple[int, int]  # the variant, and the number of the sentence there


class Node(NamedTuple):
    """Mentions that cannot differ: one of them, all with their variants, and what they are compared by."""

    figure: Figure
    sort: str  # its row of the weights
    mentions: tuple[tuple[int, Figure], ...]
    variants: frozenset[int]
    bucket: str
    value: tuple[object, ...]
    ends: tuple[Decimal, ...]  # the numbers in it, in the base unit
    interval: Interval
    digits: str  # without zeros; "" for a range and for a date
    rarity: float  # what an equal value says, from 0 to 1; of a date ``dates`` tells
    vague: bool
    rows: frozenset[int]
    frame: tuple[str, str, str] | None  # bucket, kind of noun, role: what is counted and what befell it
    alone: bool  # the only figure of its bucket in its sentence
    position: float  # in the running text, from 0 to 1
    lead: float  # 1 at its start, 0 where the main facts have been told
    name: frozenset[str]
    calling: str  # what those are called whose age it is: "bus driver"; "" for none
    near: Near
    sentence: frozenset[str]  # the telling terms of its whole sentence; of dates alone
    act: Act  # what a date is the date of; of others NO_ACT
    choices: Choices  # which of several alternatives it is told of; of a date NO_CHOICES
    follows: str  # the telling word right behind it
    rate: str  # "day" of "400 cars a day"; "" for none
    background: float  # from 0 to 1: how surely it is told of another time than the news
    headline: bool
    former: bool  # what the number of the news is set beside: "58 per cent, up from |49"

    @property
    def akin(self) -> frozenset[tuple[str, int, int]]:
        """What its value shares with other forms of it: "$14,962,380" with "$15 million", "Friday" with its date."""
        moment = self.figure.quantity
        if isinstance(moment, Moment):
            return frozenset(_parts_of(moment))
        ends = [end for end in self.ends if abs(end) >= LONG]
        return frozenset(("digits", *leading) for end in ends for leading in _cut_and_round(end))

    @property
    def sizes(self) -> frozenset[tuple[str, int]]:
        """The steps of size that its numbers stand between: close ones share one."""
        sizes = [math.log(abs(float(end))) / STEP for end in self.ends if MOST > abs(end) > LEAST]
        return frozenset(("size", math.floor(size) + up) for size in sizes for up in (0, 1))

    @property
    def places(self) -> frozenset[Place]:
        """The sentences that it stands in."""
        return frozenset((variant, figure.sentence.index) for variant, figure in self.mentions)


class _Wording(NamedTuple):
    """A distinct sentence: its number in the order of words, and the term of each token, "" for those of a number.

    ``telling`` has of these the terms that tell what a number near by is about, "" for the others; ``whole`` all that
    are not common.
    """

    number: int
    terms: Sequence[str]
    telling: Sequence[str]
    whole: frozenset[str]


def read_nodes(
    alignment: Alignment, figures: Sequence[Sequence[Figure]], reader: TermReader, rates: Sequence[Rate] = ()
) -> list[Node]:
    """The nodes of all variants, in an order that depends on their words alone."""
    rows = _rows_by_place(alignment)
    starts = [_read_starts(variant) for variant in alignment.sentences]
    wordings = _read_wordings(alignment.sentences, figures, reader)
    folded: dict[tuple[int, int, Kind, tuple[object, ...]], list[tuple[int, Figure]]] = defaultdict(list)
    crowds: dict[tuple[int, str], set[int]] = defaultdict(set)
    for variant, found in enumerate(figures):
        for figure in found:
            number = wordings[variant][figure.sentence.index].number
            at = figure.number.start - figure.sentence.span.start
            folded[number, at, figure.kind, _value_of(figure, figure.quantity)].append((variant, figure))
            crowds[number, bucket_of(figure, rates)].add(at)
    past, counts = _read_past(figures), _read_counts(figures)
    ranked = _read_ranked(figures, counts, reader.language)
    nodes = []
    for (number, _, _, said), mentions in sorted(folded.items(), key=lambda item: item[0][:3]):
        variant, figure = mentions[0]
        bucket = bucket_of(figure, rates)
        alone = len(crowds[number, bucket]) == 1
        wording = wordings[variant][figure.sentence.index]
        index, at = figure.sentence.index, figure.span.start - figure.sentence.span.start
        position = (starts[variant][index] + at) / starts[variant][-1]
        quantity, value = figure.quantity, said
        if rates and isinstance(quantity, Quantity):
            quantity = convert(quantity, rates)
            value = _value_of(figure, quantity)
        last = _last_of(figure, reader.language) or _last_of_bare(figure, ranked)
        if last is not None:
            bucket, value = counts.get(last, (bucket, value))
        frame = _frame_of(figure, bucket, reader.language)
        name = find_name(figure, alignment.sentences[variant], reader.language)
        if len(name) == 1:
            name = name_in_full(name, alignment.sentences, reader.language)
        nodes.append(
            _make_node(
                tuple(mentions), quantity, value, rows, wording, bucket, frame, position, past, reader, alone, name
            )
        )
    return nodes


def _read_counts(figures: Sequence[Sequence[Figure]]) -> Mapping[tuple[str, Decimal], tuple[str, tuple[object, ...]]]:
    """What is counted and how much of it, years by their unit, each with its bucket and its value."""
    counts = {}
    for figure in (figure for found in figures for figure in found):
        quantity = figure.quantity
        if isinstance(quantity, Quantity) and quantity.value is not None and figure.kind in (Kind.COUNT, Kind.DURATION):
            noun = quantity.unit.name if quantity.unit else figure.counted
            counts[noun, quantity.value] = (bucket_of(figure), _value_of(figure, quantity))
    return counts


def _last_of(figure: Figure, language: Language) -> tuple[str, Decimal] | None:
    """'the seventh round': the last of seven rounds, where a variant counts them; '15th anniversary': of 15 years.

    The first and the second of anything are told of too often to be the last of two.
    """
    quantity = figure.quantity
    if figure.kind is not Kind.ORDINAL or isinstance(quantity, Moment) or quantity.unit or not quantity.value:
        return None
    if quantity.value < FEWEST or not figure.counted:
        return None
    return (language.jubilees.get(figure.counted, figure.counted), quantity.value)


def _read_ranked(
    figures: Sequence[Sequence[Figure]], counts: Container[tuple[str, Decimal]], language: Language
) -> Mapping[Decimal, Collection[tuple[str, Decimal]]]:
    """The ranks that are the last of as many, "the seventh round" of seven rounds, by their number."""
    ranked: dict[Decimal, set[tuple[str, Decimal]]] = defaultdict(set)
    for figure in (figure for found in figures for figure in found):
        last = _last_of(figure, language)
        if last is not None and last in counts:
            ranked[last[1]].add(last)
    return ranked


def _last_of_bare(
    figure: Figure, ranked: Mapping[Decimal, Collection[tuple[str, Decimal]]]
) -> tuple[str, Decimal] | None:
    """'early in the |seventh': the seventh round, where the story knows of no other seventh."""
    quantity = figure.quantity
    if figure.kind is not Kind.ORDINAL or figure.counted or isinstance(quantity, Moment) or quantity.value is None:
        return None
    known = ranked.get(quantity.value, ())
    return next(iter(known)) if len(known) == 1 else None


def _read_past(figures: Sequence[Sequence[Figure]]) -> Mapping[int, Sequence[int]]:
    """Where each sentence names a year, by the identity of the sentence: "in 2011", "last year"."""
    places: dict[int, list[int]] = defaultdict(list)
    for figure in (figure for found in figures for figure in found):
        moment = figure.quantity
        if isinstance(moment, Moment) and _is_year(moment):
            places[id(figure.sentence)].append(figure.span.start)
    return places


def _is_year(moment: Moment) -> bool:
    year = moment.iso is not None and len(moment.iso) == YEAR and moment.iso.isdecimal()
    return year or moment.anchor == "last year"


def _read_starts(sentences: Sequence[Sentence]) -> list[int]:
    """Where each sentence begins in the running text, and where that ends; a menu before a story is none of it."""
    return list(accumulate((sentence.span.stop - sentence.span.start for sentence in sentences), initial=0))


def sort_of(figure: Figure) -> str:
    """The row of WEIGHTS for a figure's pairs."""
    if isinstance(figure.quantity, Moment):
        return "time" if is_time(figure.quantity) or face_of(figure.quantity) is not None else "moment"
    return "age" if figure.kind is Kind.AGE else "number"


def bucket_of(figure: Figure, rates: Sequence[Rate] = ()) -> str:
    """Figures of two buckets are never one fact: other dimensions, other currencies, a rank and a count.

    Currencies that a variant converts into each other are one bucket.
    """
    quantity = figure.quantity
    if isinstance(quantity, Moment) or quantity.unit is None or figure.kind is Kind.AGE:
        return f"kind {figure.kind}"
    if quantity.unit.dimension == "money":
        common = convert(quantity, rates).unit
        return f"money {common.currency if common else ''}"
    if quantity.unit.dimension == POINTS:
        return INDEX  # "a rise of half a point" may be half a percentage point
    return quantity.unit.dimension  # "third year" is of the dimension time, beside "two and a half years"


def _frame_of(figure: Figure, bucket: str, language: Language) -> tuple[str, str, str] | None:
    """'40 injured', 'five villagers were hurt': people, injured; None where neither noun nor role is known."""
    noun, role = figure.counted, figure.role
    if not noun and figure.kind is Kind.COUNT and role in language.roles_of_people:
        noun = PERSON
    synonyms = language.synonyms.get(noun)
    noun = str(min(synonyms)) if synonyms else noun
    return (bucket, noun, role) if noun or role else None


def _rows_by_place(alignment: Alignment) -> Mapping[Place, frozenset[int]]:
    rows: dict[Place, set[int]] = defaultdict(set)
    for number, row in enumerate(alignment.rows):
        for variant, cell in enumerate(row.cells):
            for index in cell:
                rows[variant, index].add(number)
    return {place: frozenset(numbers) for place, numbers in rows.items()}


def _read_wordings(
    sentences: Sequence[Sequence[Sentence]],
    figures: Sequence[Sequence[Figure]],
    reader: TermReader,
) -> list[list[_Wording]]:
    """The wording of each sentence. The words of a number are no terms: "twelve" must tell no more than "12"."""
    distinct: dict[tuple[str, ...], Sentence] = {}
    numbers: dict[tuple[str, ...], set[int]] = {}
    shared: dict[tuple[str, ...], tuple[str, ...]] = {}  # sentences of the same words hold one list of them
    spoken: list[list[tuple[str, ...]]] = []
    for variant, found in zip(sentences, figures, strict=True):
        mentions = by_sentence(found)
        spoken.append([])
        met: Recent[tuple[str, ...]] = Recent()  # what stands in one text again has the same figures
        for sentence in variant:  # in one go: the tokens of a long text are not kept
            text = sentence.text
            if (lowers := met.get(text)) is not None:
                spoken[-1].append(lowers)
                continue
            lowers = sentence.tokens.lowers
            lowers = met.keep(text, shared.setdefault(lowers, lowers))
            distinct[lowers] = sentence
            spoken[-1].append(lowers)
            if (said := mentions.get(sentence.index)) is not None:
                numbers.setdefault(lowers, set()).update(*map(number_words, said))
    known: dict[tuple[str, ...], _Wording] = {}
    for number, lowers in enumerate(sorted(distinct)):
        places = numbers.get(lowers)
        if places is None:  # it has no figure: nothing compares it here
            known[lowers] = _Wording(number, (), (), frozenset())
            continue
        read = reader.read_each(reader.words(distinct[lowers].tokens))
        terms = ["" if i in places else term for i, term in enumerate(read)] if places else read
        telling = ["" if term in reader.common or term[:1].isdecimal() else term for term in terms]
        known[lowers] = _Wording(number, terms, telling, frozenset(terms) - reader.common - {""})
    return [[known[lowers] for lowers in variant] for variant in spoken]


def _make_node(  # noqa: PLR0913, PLR0917 - each is one of the node's sources
    mentions: tuple[tuple[int, Figure], ...],
    quantity: Quantity | Moment,
    value: tuple[object, ...],
    rows: Mapping[Place, frozenset[int]],
    wording: _Wording,
    bucket: str,
    frame: tuple[str, str, str] | None,
    position: float,
    past: Mapping[int, Sequence[int]],
    reader: TermReader,
    alone: bool,
    name: frozenset[str],
) -> Node:
    figure = mentions[0][1]
    tokens = figure.sentence.tokens
    first = bisect_right(tokens.starts, figure.number.start) - 1
    last = bisect_right(tokens.starts, _end_of(figure) - 1)
    said, digits = figure.quantity, _significant(figure)
    return Node(
        figure=figure,
        sort=sort_of(figure),
        mentions=mentions,
        variants=_unite([_alone(variant) for variant, _ in mentions]),
        bucket=bucket,
        value=value,
        ends=_ends_of(value, bucket),
        interval=_interval_of(figure, quantity),
        digits=digits,
        rarity=_rarity(said, digits),
        vague=isinstance(said, Quantity) and said.vague,
        rows=_unite([rows.get((variant, f.sentence.index), frozenset()) for variant, f in mentions]),
        frame=frame,
        alone=alone,
        position=position,
        lead=max(0.0, 1 - position / LEAD),
        name=name,
        calling=find_calling(figure, reader.language),
        near=_read_near(wording.telling, first, last),
        sentence=wording.whole if isinstance(said, Moment) else frozenset(),
        act=_read_act(figure, wording.telling, reader.language) if isinstance(said, Moment) else NO_ACT,
        choices=NO_CHOICES if isinstance(said, Moment) else _read_choices(figure, reader.language),
        follows=next((term for term in wording.terms[last : last + LONGEST_STEP] if term), ""),
        rate=_find_rate(figure, reader.language),
        background=_find_past(figure, first, last, past, reader.language),
        headline=figure.sentence.index == 0,
        former=_is_former(figure, first, reader.language),
    )


def _read_act(figure: Figure, telling: Sequence[str], language: Language) -> Act:
    tokens = figure.sentence.tokens
    first, last = (bisect_left(tokens.starts, end) for end in figure.span)
    return read_act(tokens, first, last, telling, language)


def _read_choices(figure: Figure, language: Language) -> Choices:
    tokens = figure.sentence.tokens
    span, number = (Span(*(bisect_left(tokens.starts, end) for end in place)) for place in (figure.span, figure.number))
    choices = read_choices(tokens.lowers, span, number, language)
    lasts = figure.unit is not None and figure.unit.dimension == LENGTHS  # "needed three hours": that is what it took
    return choices._replace(not_yet=0.0) if lasts else choices


@cache
def _alone(variant: int) -> frozenset[int]:
    return frozenset((variant,))


def _unite(sets: Sequence[frozenset[int]]) -> frozenset[int]:
    """All that stands in one of several sets; a single one as it is, which very many nodes may share."""
    return sets[0] if len(sets) == 1 else frozenset().union(*sets)


def _read_near(telling: Sequence[str], first: int, last: int) -> Near:
    """The telling terms around a number that ends before the token ``last``, each by its nearest place."""
    before, behind = telling[max(0, first - WINDOW) : first], telling[last : last + WINDOW]
    near: Near = {}
    for nearness, term in zip(chain(NEARNESS[len(before) : 0 : -1], NEARNESS[1:]), chain(before, behind), strict=False):
        if term and nearness > near.get(term, 0.0):
            near[term] = nearness
    return near


def _find_past(figure: Figure, first: int, last: int, past: Mapping[int, Sequence[int]], language: Language) -> float:
    """'The quake of 2011 killed |40 people|': a year stands by, or a word that looks back."""
    start, places = figure.span.start, past.get(id(figure.sentence), ())
    around = places[bisect_right(places, start - ASIDE) : bisect_left(places, start + ASIDE)]
    if len(around) > (start in around):  # a year is no past of its own
        return 1.0
    lowers = figure.sentence.tokens.lowers
    words = (*lowers[max(0, first - PAST) : first], *lowers[last : last + PAST])
    return 0.0 if language.looking_back.isdisjoint(words) else FAINT


def _is_former(figure: Figure, first: int, language: Language) -> bool:
    """'58 per cent, up from |49', 'compared with |49': a single number with such a word right before it.

    "From 25 yards" is where somebody stood.
    """
    if isinstance(figure.quantity, Moment) or figure.quantity.value is None:
        return False
    if figure.unit is not None and figure.unit.dimension == "length":
        return False
    return not language.former_leads.isdisjoint(figure.sentence.tokens.lowers[max(0, first - FORMER) : first])


def _find_rate(figure: Figure, language: Language) -> str:
    """'400 cars |a day', '$3,500 a month': what a number is reckoned by; "" also for 'hurt 12 people a day later'."""
    if figure.unit is not None:
        return figure.unit.per
    lowers, starts = figure.sentence.tokens.lowers, figure.sentence.tokens.starts
    at = bisect_left(starts, figure.span.stop)
    for phrase, _ in language.per.get(lowers[at], ()) if at < len(lowers) else ():
        noun = lowers[at + len(phrase) : at + len(phrase) + 2]
        if lowers[at : at + len(phrase)] == phrase and noun and noun[0] in language.amounts.per_nouns:
            return "" if noun[-1] in language.amounts.not_rate else language.amounts.per_names.get(noun[0], noun[0])
    return ""


def _end_of(figure: Figure) -> int:
    """Where number and unit end: a unit says no more of what is measured than the dimension, that is compared."""
    return figure.number.stop if figure.counted or figure.unit is None else figure.span.stop


def _value_of(figure: Figure, quantity: Quantity | Moment) -> tuple[object, ...]:
    """What two equal figures have in common: the value in the base unit; for a date, what is known of it."""
    if isinstance(quantity, Moment):
        if quantity.iso is None:
            return (None, quantity.anchor, quantity.weekday)
        return (quantity.iso, quantity.low, quantity.high)  # "Q3 2021" and "2021" have the same digits
    rank = figure.kind is Kind.ORDINAL  # the third night is not three nights
    ends = base_ends(quantity)  # without those that are None, which a Decimal is slow to be compared with
    return (rank, ends[0] is None, ends[1] is None, *(end for end in ends if end is not None))


def _ends_of(value: tuple[object, ...], bucket: str) -> tuple[Decimal, ...]:
    """The numbers in a value; a calibre in inches, though it is said without its point: a .38 comes near to a .357."""
    ends = tuple(end for end in value if isinstance(end, Decimal))
    return tuple(end.scaleb(-1 - end.adjusted()) for end in ends) if bucket == CALIBRES else ends


def _parts_of(moment: Moment) -> Iterator[tuple[str, int, int]]:
    """The day of the week and the month of a date, as far as they are known; the hour of a time of day."""
    weekday = weekday_of(moment)
    if weekday is not None:
        yield ("weekday", weekday, 0)
    if (face := face_of(moment)) is not None:  # times less than half an hour apart share one of two
        yield from (("half hour", (face + late) % HALF_A_DAY // 60, late) for late in (0, 30))
        return
    month = (moment.iso or "")[5:7]
    if month.isdecimal():
        yield ("month", int(month), 0)


def _cut_and_round(number: Decimal) -> tuple[tuple[int, int], tuple[int, int]]:
    """The leading digits with their place, as they stand and by the digit that follows: 43,885,310 -> 43, 44."""
    digits, place = (*number.as_tuple().digits, 0, 0), number.adjusted()
    cut = digits[0] * 10 + digits[1]
    up = cut + (digits[2] >= HALF_OF_TEN)
    return (cut, place), (up, place) if up < LONG else (up // 10, place + 1)


def _significant(figure: Figure) -> str:
    """The digits of a number without its zeros: "$1.2 million" and "$1.2 billion" are a slip apart; "" for a range."""
    quantity = figure.quantity
    if isinstance(quantity, Moment) or quantity.value is None:
        return ""
    return "".join(map(str, quantity.value.as_tuple().digits)).strip("0")


# What an equal value says by its number of digits: "two" little, 43,885,310 as good as all.
SMALL: Final = 0.15  # what a number up to a dozen says that is given twice
_BY_DIGITS: Final[Mapping[int, float]] = {1: 0.3, 2: 0.6, 3: 0.9}


def _rarity(quantity: Quantity | Moment, digits: str) -> float:
    if isinstance(quantity, Moment) or quantity.value is None:
        return 0.4
    rare = len(digits) > 1 or abs(quantity.value) > 12
    return _BY_DIGITS.get(len(digits), 1.0) if rare else SMALL


def _interval_of(figure: Figure, quantity: Quantity | Moment) -> Interval:
    if not isinstance(quantity, Moment):
        return _within_reach(base_interval(quantity, figure.kind))
    # What began in June is not what began in August, though both go on: the day of a "since" is compared.
    names_day = quantity.qualifier in (Qualifier.SINCE, Qualifier.NOT_UNTIL)
    low, high = (quantity.low, quantity.high) if names_day else moment_interval(quantity)
    return Interval(None if low is None else Decimal(low), None if high is None else Decimal(high))


def _within_reach(interval: Interval) -> Interval:
    """An open bound reaches to twice or half of it: "more than 1,500" may be 651,690, but then of another thing."""
    low, high = interval
    if high is None and low is not None and low > 0:
        return Interval(low, EXACT.multiply(low, REACH))
    if low is None and high is not None and high > 0:
        return Interval(EXACT.divide(high, REACH), high)
    return interval
