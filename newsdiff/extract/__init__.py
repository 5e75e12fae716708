"""Sentences -> figures: every quantity in print, with its qualifier, its unit and what it counts.

One pass over each sentence's tokens finds the few that can start a figure; dates are read first, then, at each start
that is still free, a number (``numbers``), the refusal of names (``names``), the pattern that gives it a kind and a
unit (``patterns``), the words beside it (``qualifiers``), what it counts and what befell that (``counted``).
"""

from collections.abc import Sequence
from typing import NamedTuple

from newsdiff.extract.counted import read_counted, read_role
from newsdiff.extract.dates import find_moments
from newsdiff.extract.names import expression_end, is_name
from newsdiff.extract.numbers import read_number
from newsdiff.extract.patterns import Place, Reading, read_patterns
from newsdiff.extract.qualifiers import read_after, read_before
from newsdiff.lang import Language
from newsdiff.model import Figure, Kind, Qualifier, Quantity, Sentence, Span


class _Found(NamedTuple):
    """A reading with everything beside it; tokens ``first`` to ``last`` are the whole mention."""

    reading: Reading
    quantity: Quantity
    first: int
    last: int
    counted: str


def extract_figures(sentences: Sequence[Sentence], language: Language) -> tuple[Figure, ...]:
    """Find every figure of one document's sentences, in the order of the text."""
    return tuple(figure for sentence in sentences for figure in _read_sentence(sentence, language))


def _read_sentence(sentence: Sentence, language: Language) -> list[Figure]:
    tokens = sentence.tokens
    triggers = language.triggers
    starts = [i for i, word in enumerate(tokens.lowers) if word in triggers or word[0].isdecimal()]
    place = Place(tokens, language, [False] * len(tokens.lowers))
    figures = []
    for match in find_moments(tokens, language, sentence.document.published):
        place.taken[match.first : match.last] = [True] * (match.last - match.first)
        span = Span(tokens.starts[match.first], tokens.stops[match.last - 1])
        number = Span(tokens.starts[match.number_first], tokens.stops[match.number_last - 1])
        figures.append(Figure(match.kind, match.moment, sentence, span, number, pattern=match.pattern))
    found = [each for at in starts for each in _read_at(place, at)] if starts else []
    heads = [each.first for each in found]
    for each in found:
        span = Span(tokens.starts[each.first], tokens.stops[each.last - 1])
        reading = each.reading
        number = Span(tokens.starts[reading.number_first], tokens.stops[reading.number_last - 1])
        role = read_role(tokens, each.first, each.last, heads, language) if _has_role(reading.kind) else ""
        figures.append(
            Figure(reading.kind, each.quantity, sentence, span, number, each.counted, role, pattern=reading.pattern)
        )
    figures.sort(key=lambda figure: figure.span)
    return figures


def _has_role(kind: Kind) -> bool:
    return kind in (Kind.COUNT, Kind.MONEY, Kind.PERCENT, Kind.RATIO, Kind.MEASURE)


def _read_at(place: Place, at: int) -> list[_Found]:
    """The figures whose number starts at a token; the tokens that they take are marked."""
    lowers = place.tokens.lowers
    if place.taken[at] or (lowers[at] in ("a", "an") and _lone_article(place, at)):
        return []
    number = read_number(place.tokens, at, place.language)
    expression = expression_end(place, at)
    if expression > at and (number is None or number.last <= expression):
        _take(place, at, expression)
        return []
    if number is None:
        return []
    if is_name(place, number):
        _take(place, at, number.last)
        return []
    readings = read_patterns(place, number)
    if not readings:
        _take(place, at, number.last)
    return [_complete(place, reading) for reading in readings]


def _lone_article(place: Place, at: int) -> bool:
    return at + 1 >= len(place.tokens.lowers) or place.tokens.lowers[at + 1] not in place.language.after_articles


def _take(place: Place, first: int, last: int) -> None:
    place.taken[first:last] = [True] * (last - first)


def _complete(place: Place, reading: Reading) -> _Found:
    """Read the words beside a reading, and claim all its tokens."""
    tokens, language, quantity = place.tokens, place.language, reading.quantity
    qualifier, first = read_before(tokens, reading.first, language)
    if any(place.taken[first : reading.first]):
        qualifier, first = Qualifier.EXACT, reading.first
    last, counted = reading.last, ""
    after = read_after(tokens, last, language)
    if after is not None:
        last = after[1]
    if reading.noun_at is not None:
        start = max(last, reading.noun_at)
        plural = reading.kind is Kind.COUNT and quantity.value != 1
        of_only = reading.kind in (Kind.MONEY, Kind.PERCENT, Kind.MEASURE, Kind.DURATION, Kind.RATIO)
        noun = None
        if not of_only or tokens.lowers[start : start + 1] == ("of",):
            noun = read_counted(tokens, start, language, plural=plural)
        if noun is not None and not any(place.taken[start : noun.last]):
            counted = noun.name
            if not of_only:
                last = noun.last
                after = after or read_after(tokens, last, language)
                last = after[1] if after is not None and after[1] > last else last
    if qualifier is Qualifier.EXACT and after is not None:
        qualifier = after[0]
    if quantity.qualifier is Qualifier.EXACT and qualifier is not Qualifier.EXACT:
        quantity = Quantity(
            quantity.value, quantity.low, quantity.high, qualifier, quantity.unit, quantity.precision, quantity.vague
        )
    if reading.kind is Kind.ORDINAL:
        first = reading.first
    _take(place, first, max(reading.last, reading.number_last))
    return _Found(reading, quantity, first, last, counted)
