"""A document -> its profile: the little of it by which documents of one event are known; how far two days lie apart.

Names, figures and days say which event it is, the other words of what sort. Dates are days here, never words or names,
and the figures that every article has (a lone "two") tell little, so that they go with what they count.

A reprint is the same text under another headline, cut at its end, or with a paragraph of the house's own. One telling
that ten outlets print is one telling: folded, it counts once in how rare a term is and in how alike the articles of a
story are, and is compared once.
"""

from array import array
from collections import Counter
from collections.abc import Iterator, Sequence
from datetime import date
from hashlib import blake2b
from math import log
from sys import intern
from typing import Final, NamedTuple

from newsdiff.days import weekday_of
from newsdiff.model import Figure, Kind, Moment, Sentence, Span
from newsdiff.terms import TermReader, write_digits

# What a term of the opening weighs beside one further down: news says first what happened.
OPENING: Final = 3  # sentences
LEAD: Final = 2.0
# What a figure or a day weighs beside a name: papers agree on who and where before they agree on how many.
FIGURE: Final = 0.5

# The first letter of a term that is no word; no word begins so.
NUMBER: Final = "#"
DAY: Final = "@"
TELLING: Final = 3  # digits from which a number tells by itself what it is of: 4,587,300 needs no noun, 12 does

LEAST_SENTENCE: Final = 5  # words; shorter ones ("He declined to comment.") are in many stories
UNTOLD: Final = (Kind.ORDINAL, Kind.TIME)  # "first" and "5 a.m." are in every story

UNKNOWN_YEAR: Final = "XXXX"
LEAP_YEAR: Final = 2028  # in which every day of a year has a date
YEAR: Final = 366  # days

# No story runs longer in the papers without becoming another: the quake is news, then the rebuilding is.
WINDOW: Final = 14  # days

REPRINTED: Final = 0.8  # of the shorter text's words stand in the longer, sentence by sentence
LENGTH: Final = 0.5  # of the longer text's words, at least: a round-up that holds a brief whole is no reprint of it
CROWD: Final = 32  # texts with one sentence that a further one is compared with; more share a house's phrase

# How a word is written in a document, as bits.
CAPITAL: Final = 1  # within a sentence
SMALL: Final = 2


class Profile(NamedTuple):
    """The terms of a document, each once, with what it weighs here and how it is written, as columns.

    ``written`` has the words of those terms that are stems of names, ``sentences`` the digest of each sentence that
    could be known again in a reprint, with the number of its words.
    """

    published: str | None
    terms: tuple[str, ...]
    weights: "array[float]"
    spelling: bytes
    written: dict[str, str]
    sentences: dict[int, int]


def read_profile(
    published: str | None, sentences: Sequence[Sentence], figures: Sequence[Figure], reader: TermReader
) -> Profile:
    """Profile one document by its day, ``XXXX-11-22`` where it does not tell its year, its sentences and figures."""
    found: dict[int, list[Figure]] = {}
    for figure in figures:
        found.setdefault(figure.sentence.index, []).append(figure)
    counts: Counter[str] = Counter()
    spelling: Counter[str] = Counter()
    opening: set[str] = set()
    written: dict[str, str] = {}
    digests: dict[int, int] = {}
    for number, sentence in enumerate(sentences):
        there = found.get(sentence.index, [])
        words = list(_read_words(sentence, there, reader))
        for term, word, bits in words:
            spelling[term] |= bits
            if bits == CAPITAL and term != word and " " not in term:  # an alias of two words is no stem
                written.setdefault(term, intern(word))
        terms = [*(term for term, _, _ in words), *(term for figure in there for term in _figure_terms(figure))]
        counts.update(terms)
        if number < OPENING:
            opening.update(terms)
        if (length := sum(map(str.isalnum, sentence.tokens.lowers))) >= LEAST_SENTENCE:
            digests[_digest(sentence)] = length
    weights = array("d", (_weigh(term, count, term in opening) for term, count in counts.items()))
    spelled = bytes(spelling[term] for term in counts)
    return Profile(published, tuple(counts), weights, spelled, written, digests)


def _weigh(term: str, count: int, leads: bool) -> float:
    return (1 + log(count)) * (LEAD if leads else 1.0) * (FIGURE if term[0] in (NUMBER, DAY) else 1.0)


def _digest(sentence: Sentence) -> int:
    """A number for the words of a sentence, the same in every run."""
    return int.from_bytes(blake2b(" ".join(sentence.tokens.lowers).encode("utf-8", "replace"), digest_size=8).digest())


def _read_words(sentence: Sentence, figures: Sequence[Figure], reader: TermReader) -> Iterator[tuple[str, str, int]]:
    """Each word that tells something: its term, itself in lower case, the bits of how it is written."""
    tokens = sentence.tokens
    end = Span(sentence.span.stop, sentence.span.stop + 1)  # no token starts there
    dates = iter(sorted(figure.span for figure in figures if figure.kind in (Kind.DATE, Kind.TIME)))
    day = next(dates, end)
    terms = reader.read_once(reader.words(tokens))
    spelling = _read_spelling(tokens.texts)
    for lower, term, at, bits in zip(tokens.lowers, terms, tokens.starts, spelling, strict=True):
        while at >= day.stop:
            day = next(dates, end)
        if len(term) > 1 and not term[0].isdecimal() and lower not in reader.common_words and at < day.start:
            yield term, lower, bits


def _read_spelling(texts: Sequence[str]) -> Iterator[int]:
    """The bits of each token; a capital tells nothing in a headline, nor at the start but in "Ilse Varga"."""
    letters = [text for text in texts if text[0].isalpha()]
    titled = 2 * sum(text[0].isupper() for text in letters) > len(letters)
    opens = True
    for text, follower in zip(texts, (*texts[1:], " "), strict=True):
        if text[0].islower():
            yield SMALL
        else:
            yield 0 if titled or (opens and not follower[0].isupper()) else CAPITAL
        opens = opens and not text[0].isalpha()


def _figure_terms(figure: Figure) -> Iterator[str]:
    """``#943000``, ``#12 month``, ``#3-2 ``; a day as ``@11-22`` and, by the week, ``@4``."""
    quantity = figure.quantity
    if isinstance(quantity, Moment):
        if figure.kind is Kind.DATE:
            yield from _day_terms(quantity)
    elif not (quantity.vague or figure.kind in UNTOLD or figure.restates):
        ends = (quantity.value,) if quantity.value is not None else (quantity.low, quantity.high)
        digits = "-".join(write_digits(end) for end in ends if end is not None)
        telling = sum(map(str.isdecimal, digits.strip("0."))) >= TELLING
        yield f"{NUMBER}{digits}" if telling else f"{NUMBER}{digits} {_name_counted(figure)}"


def _day_terms(moment: Moment) -> Iterator[str]:
    """The day of the year, since many papers leave the year out, and that of the week, which is all that some say."""
    if moment.low is not None and moment.low == moment.high:
        yield f"{DAY}{date.fromordinal(moment.low):%m-%d}"
    elif moment.iso is not None and len(moment.iso) == len("XXXX-11-22"):
        yield f"{DAY}{moment.iso[5:]}"
    if (weekday := weekday_of(moment)) is not None:
        yield f"{DAY}{weekday}"


def _name_counted(figure: Figure) -> str:
    unit = None if isinstance(figure.quantity, Moment) else figure.quantity.unit
    return unit.name if unit else figure.counted


# The first and the last of some days; None where none is known with its year.
Stretch = tuple[int, int] | None


class Day(NamedTuple):
    """A day as a number: of all days where the year is known, else of the days of a leap year."""

    number: int
    has_year: bool


def read_day(published: str | None) -> Day | None:
    """``2034-03-12``, ``XXXX-03-12`` of a dateline without a year -> the day; None for none."""
    if published is None:
        return None
    year = published[:4]
    return Day(date.fromisoformat(published.replace(UNKNOWN_YEAR, str(LEAP_YEAR))).toordinal(), year != UNKNOWN_YEAR)


def days_between(one: Day | None, other: Day | None) -> int:
    """Count the days between the two, or between the nearest that they can be; 0 where nothing is known of one."""
    if one is None or other is None:
        return 0
    if one.has_year and other.has_year:
        return abs(one.number - other.number)
    gap = abs(_day_of_year(one) - _day_of_year(other))
    return min(gap, YEAR - gap)


def stretch_of(day: Day | None) -> Stretch:
    """Give the stretch of one day."""
    return (day.number, day.number) if day and day.has_year else None


def join_stretches(one: Stretch, other: Stretch) -> Stretch:
    """Give the stretch from the first of both to the last of both."""
    if one is None or other is None:
        return one or other
    return min(one[0], other[0]), max(one[1], other[1])


def is_within(stretch: Stretch, window: int) -> bool:
    """Whether no two of the days lie further apart; what is not known does not."""
    return stretch is None or stretch[1] - stretch[0] <= window


def _day_of_year(day: Day) -> int:
    known = date.fromordinal(day.number)
    return known.replace(year=LEAP_YEAR).timetuple().tm_yday


def fold_reprints(profiles: Sequence[Profile], window: int) -> list[list[int]]:
    """Group the numbers of the profiles by text, in their order; the longest of each group stands first in it."""
    sizes = [sum(profile.sentences.values()) for profile in profiles]
    days = [read_day(profile.published) for profile in profiles]
    stretches = [stretch_of(day) for day in days]  # of a longest text: with all that are folded into it
    holders: dict[int, list[int]] = {}
    groups: dict[int, list[int]] = {}
    for number in sorted(range(len(profiles)), key=lambda n: (-sizes[n], n)):
        shared: Counter[int] = Counter()
        for digest, words in profiles[number].sentences.items():
            for longer in holders.get(digest, ()):
                shared[longer] += words
        least = REPRINTED * sizes[number]
        originals = [
            (-words, longer)
            for longer, words in shared.items()
            if words >= least
            and words >= LENGTH * sizes[longer]
            and days_between(days[longer], days[number]) <= window
            and is_within(join_stretches(stretches[longer], stretches[number]), window)
        ]
        if originals:
            original = min(originals)[1]
            groups[original].append(number)
            stretches[original] = join_stretches(stretches[original], stretches[number])
            continue
        groups[number] = [number]
        for digest in profiles[number].sentences:
            if len(known := holders.setdefault(digest, [])) < CROWD:
                known.append(number)
    return [groups[number] for number in sorted(groups)]
