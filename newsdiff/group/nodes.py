"""Figures -> nodes: what a figure says and where it stands, ready to be compared.

Mentions that stand at the same place of the same words (reprints, a caption printed twice) are one node: they cannot
differ, and are compared once.
"""

import math
from bisect import bisect_right
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from itertools import accumulate, chain
from typing import Final

from newsdiff.days import weekday_of
from newsdiff.intervals import EXACT, Interval, base_ends, base_interval, moment_interval
from newsdiff.lang import Language
from newsdiff.model import Alignment, Figure, Kind, Moment, Qualifier, Quantity, Rate, Sentence
from newsdiff.rates import convert
from newsdiff.terms import TermReader, by_sentence, number_words
from newsdiff.tuples import NamedTuple

WINDOW: Final = 8  # tokens on each side of a number that are near it
NEARNESS: Final = tuple(1.0 - distance / (2 * WINDOW) for distance in range(WINDOW + 1))  # what each distance leaves
NEXT: Final = 3  # ... that are next to it
COMMON: Final = 0.4  # the weight of a word common in all news, beside its rarity at hand
LEAD: Final = 1 / 3  # the part of a document in which its main facts stand
LONGEST_NAME: Final = 4
COUNTS: Final = f"kind {Kind.COUNT}"  # the bucket of what has no unit
LONG: Final = 100  # from here on a number is rounded rather than counted
REACH: Final = Decimal(2)  # how far an open bound goes, as a factor
HALF_OF_TEN: Final = 5
LONGEST_VECTOR: Final = 60  # terms of a sentence that are compared: more than any sentence that people write has

Vector = dict[str, float]  # terms with their weights, of length one
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
    rarity: float  # what an equal value says, from 0 to 1
    vague: bool
    rows: frozenset[int]
    frame: tuple[str, str, str] | None  # bucket, kind of noun, role: what is counted and what befell it
    alone: bool  # the only figure of its bucket in its sentence
    position: float  # in the running text, from 0 to 1
    lead: float  # 1 at its start, 0 where the main facts have been told
    name: frozenset[str]
    near: Vector
    next_to: Vector
    sentence: Vector

    @property
    def akin(self) -> frozenset[tuple[str, int, int]]:
        """What its value shares with other forms of it: "$14,959,450" with "$15 million", "Friday" with its date."""
        moment = self.figure.quantity
        if isinstance(moment, Moment):
            return frozenset(_parts_of(moment))
        ends = [end for end in self.ends if abs(end) >= LONG]
        return frozenset(("digits", *leading) for end in ends for leading in _cut_and_round(end))

    @property
    def places(self) -> frozenset[Place]:
        """The sentences that it stands in."""
        return frozenset((variant, figure.sentence.index) for variant, figure in self.mentions)


class _Wording(NamedTuple):
    """A distinct sentence: its number in the order of words, the term of each token, and its heaviest terms.

    ``weights`` has for each token the weight of its term, None for a mark and for a number.
    """

    number: int
    terms: Sequence[str]
    weights: Sequence[float | None]
    vector: Vector


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
    nodes = []
    for (number, _, _, said), mentions in sorted(folded.items(), key=lambda item: item[0][:3]):
        variant, figure = mentions[0]
        bucket = bucket_of(figure, rates)
        alone = len(crowds[number, bucket]) == 1
        wording = wordings[variant][figure.sentence.index]
        frame = _frame_of(figure, bucket, reader.language)
        index, at = figure.sentence.index, figure.span.start - figure.sentence.span.start
        position = (starts[variant][index] + at) / starts[variant][-1]
        quantity, value = figure.quantity, said
        if rates and isinstance(quantity, Quantity):
            quantity = convert(quantity, rates)
            value = _value_of(figure, quantity)
        nodes.append(_make_node(tuple(mentions), quantity, value, rows, wording, bucket, frame, position, alone=alone))
    return nodes


def _read_starts(sentences: Sequence[Sentence]) -> list[int]:
    """Where each sentence begins in the running text, and where that ends; a menu before a story is none of it."""
    return list(accumulate((sentence.span.stop - sentence.span.start for sentence in sentences), initial=0))


def sort_of(figure: Figure) -> str:
    """The row of WEIGHTS for a figure's pairs."""
    if isinstance(figure.quantity, Moment):
        return "moment"
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
    return quantity.unit.dimension  # "third year" is of the dimension time, beside "two and a half years"


def _frame_of(figure: Figure, bucket: str, language: Language) -> tuple[str, str, str] | None:
    """'40 injured', 'five villagers were hurt': people, injured; None where neither noun nor role is known."""
    noun, role = figure.counted, figure.role
    if not noun and figure.kind is Kind.COUNT and role in language.roles_of_people:
        noun = "person"
    synonyms = language.synonyms.get(noun)
    noun = str(min(synonyms)) if synonyms else noun
    return (bucket, noun, role) if noun or role else None


def _rows_by_place(alignment: Alignment) -> Mapping[Place, set[int]]:
    rows: dict[Place, set[int]] = defaultdict(set)
    for number, row in enumerate(alignment.rows):
        for variant, cell in enumerate(row.cells):
            for index in cell:
                rows[variant, index].add(number)
    return rows


def _read_wordings(
    sentences: Sequence[Sequence[Sentence]],
    figures: Sequence[Sequence[Figure]],
    reader: TermReader,
) -> list[list[_Wording]]:
    """The wording of each sentence, with the weights of its terms.

    A term weighs its inverse document frequency over the distinct sentences; a word common in all news less. The words
    of a number are no terms: "twelve" must tell no more than "12".
    """
    distinct: dict[tuple[str, ...], Sentence] = {}
    numbers: dict[tuple[str, ...], set[int]] = {}
    shared: dict[tuple[str, ...], tuple[str, ...]] = {}  # sentences of the same words hold one list of them
    spoken: list[list[tuple[str, ...]]] = []
    for variant, found in zip(sentences, figures, strict=True):
        mentions = by_sentence(found)
        spoken.append([])
        for sentence in variant:  # in one go: the tokens of a long text are not kept
            lowers = sentence.tokens.lowers
            lowers = shared.setdefault(lowers, lowers)
            distinct[lowers] = sentence
            spoken[-1].append(lowers)
            if (said := mentions.get(sentence.index)) is not None:
                numbers.setdefault(lowers, set()).update(*map(number_words, said))
    terms: dict[tuple[str, ...], Sequence[str]] = {}
    for lowers in sorted(distinct):
        read = reader.read_each(reader.words(distinct[lowers].tokens))
        places = numbers.get(lowers)
        terms[lowers] = ["" if i in places else term for i, term in enumerate(read)] if places else read
    counts = Counter(chain.from_iterable(map(set, terms.values())))
    total = len(terms) + 1
    rarity = {count: math.log(total / count) for count in set(counts.values())}
    telling = {
        term: rarity[count] * COMMON if term in reader.common else rarity[count]
        for term, count in counts.items()
        if term and not term[0].isdecimal()
    }
    known = {
        lowers: _Wording(number, found, list(map(telling.get, found)), _heaviest(found, telling))
        if lowers in numbers
        else _Wording(number, found, (), {})  # it has no figure: nothing compares it here
        for number, (lowers, found) in enumerate(terms.items())
    }
    return [[known[lowers] for lowers in variant] for variant in spoken]


def _heaviest(terms: Sequence[str], weights: Mapping[str, float]) -> Vector:
    whole = {term: weights[term] for term in terms if term in weights}
    if len(whole) > LONGEST_VECTOR:
        whole = dict(sorted(whole.items(), key=lambda item: -item[1])[:LONGEST_VECTOR])
    return _at_length_one(whole)


def _make_node(  # noqa: PLR0913, PLR0917 - each is one of the node's sources
    mentions: tuple[tuple[int, Figure], ...],
    quantity: Quantity | Moment,
    value: tuple[object, ...],
    rows: Mapping[Place, set[int]],
    wording: _Wording,
    bucket: str,
    frame: tuple[str, str, str] | None,
    position: float,
    *,
    alone: bool,
) -> Node:
    figure = mentions[0][1]
    tokens = figure.sentence.tokens
    first = bisect_right(tokens.starts, figure.number.start) - 1
    last = bisect_right(tokens.starts, _end_of(figure) - 1)
    near, next_to = _read_around(wording, first, last)
    said, digits = figure.quantity, _significant(figure)
    return Node(
        figure=figure,
        sort=sort_of(figure),
        mentions=mentions,
        variants=frozenset(variant for variant, _ in mentions),
        bucket=bucket,
        value=value,
        ends=tuple(end for end in value if isinstance(end, Decimal)),
        interval=_interval_of(figure, quantity),
        digits=digits,
        rarity=_rarity(said, digits),
        vague=isinstance(said, Quantity) and said.vague,
        rows=frozenset().union(*(rows.get((variant, f.sentence.index), ()) for variant, f in mentions)),
        frame=frame,
        alone=alone,
        position=position,
        lead=max(0.0, 1 - position / LEAD),
        name=_name_beside(figure, first, last) if figure.kind is Kind.AGE else frozenset(),
        near=_at_length_one(near),
        next_to=_at_length_one(next_to),
        sentence=wording.vector,
    )


def _read_around(wording: _Wording, first: int, last: int) -> tuple[Vector, Vector]:
    """The terms near a number that ends before the token ``last``, the nearer the heavier, and those next to it."""
    terms, weights = wording.terms, wording.weights
    start, stop = max(0, first - WINDOW), last + WINDOW
    before = zip(range(first - start, 0, -1), terms[start:first], weights[start:first], strict=True)
    behind = zip(range(1, WINDOW + 1), terms[last:stop], weights[last:stop], strict=False)
    near: Vector = {}
    next_to: Vector = {}
    for distance, term, whole in chain(before, behind):
        if whole is not None:
            weight = whole * NEARNESS[distance]
            if weight > near.get(term, 0.0):
                near[term] = weight
            if distance <= NEXT:
                next_to[term] = near[term]
    return near, next_to


def _end_of(figure: Figure) -> int:
    """Where number and unit end: a unit says no more of what is measured than the dimension, that is compared."""
    return figure.number.stop if figure.counted or figure.unit is None else figure.span.stop


def _at_length_one(vector: Vector) -> Vector:
    length = math.sqrt(sum([weight * weight for weight in vector.values()]))
    return {term: weight / length for term, weight in vector.items()} if length else {}


def _value_of(figure: Figure, quantity: Quantity | Moment) -> tuple[object, ...]:
    """What two equal figures have in common: the value in the base unit; for a date, what is known of it."""
    if isinstance(quantity, Moment):
        if quantity.iso is None:
            return (None, quantity.anchor, quantity.weekday)
        return (quantity.iso, quantity.low, quantity.high)  # "Q3 2021" and "2021" have the same digits
    rank = figure.kind is Kind.ORDINAL  # the third night is not three nights
    ends = base_ends(quantity)  # without those that are None, which a Decimal is slow to be compared with
    return (rank, ends[0] is None, ends[1] is None, *(end for end in ends if end is not None))


def _parts_of(moment: Moment) -> Iterator[tuple[str, int, int]]:
    """The day of the week and the month of a date, as far as they are known."""
    weekday = weekday_of(moment)
    if weekday is not None:
        yield ("weekday", weekday, 0)
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
_BY_DIGITS: Final[Mapping[int, float]] = {1: 0.15, 2: 0.5, 3: 0.8}


def _rarity(quantity: Quantity | Moment, digits: str) -> float:
    if isinstance(quantity, Moment):
        return 0.4 if quantity.iso else 0.2
    if quantity.value is None:
        return 0.4
    rare = len(digits) > 1 or abs(quantity.value) > 12
    return _BY_DIGITS.get(len(digits), 1.0) if rare else _BY_DIGITS[1]


def _interval_of(figure: Figure, quantity: Quantity | Moment) -> Interval:
    if not isinstance(quantity, Moment):
        return _within_reach(base_interval(quantity, figure.kind))
    # What began in June is not what began in August, though both go on: the day of a "since" is compared.
    began = quantity.qualifier is Qualifier.SINCE
    low, high = (quantity.low, quantity.high) if began else moment_interval(quantity)
    return Interval(None if low is None else Decimal(low), None if high is None else Decimal(high))


def _within_reach(interval: Interval) -> Interval:
    """An open bound reaches to twice or half of it: "more than 1,500" may be 651,690, but then of another thing."""
    low, high = interval
    if high is None and low is not None and low > 0:
        return Interval(low, EXACT.multiply(low, REACH))
    if low is None and high is not None and high > 0:
        return Interval(EXACT.divide(high, REACH), high)
    return interval


def _name_beside(figure: Figure, first: int, last: int) -> frozenset[str]:
    """The name next to an age: 'Dana Maddon, 66,' or 'the 66-year-old Maddon'."""
    tokens = figure.sentence.tokens
    i = first - 1
    if i >= 0 and tokens.texts[i] in (",", "("):
        start = i
        while start > 0 and i - start < LONGEST_NAME and tokens.texts[start - 1][0].isupper():
            start -= 1
        if start < i:
            return frozenset(tokens.lowers[start:i])
    for i in range(last, min(len(tokens.texts), last + WINDOW)):
        if tokens.texts[i][0].isupper():
            stop = i
            while stop < len(tokens.texts) and tokens.texts[stop][0].isupper():
                stop += 1
            return frozenset(tokens.lowers[i:stop])
        if not tokens.texts[i][0].isalpha() and tokens.texts[i] not in "-‐‑–":
            break
    return frozenset()
