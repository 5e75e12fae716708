"""PATTERNS: a number and its neighbours -> what it measures. The first pattern that answers wins.

The order is the policy. Each pattern answers with one or more ``Reading``s, with none ([]) where the number is no
figure, or with None to leave it to the next. Qualifiers and the counted noun are read afterwards, in ``qualifiers``
and ``counted``.
"""

from collections.abc import Callable
from decimal import Decimal
from typing import Final

from newsdiff.extract.ages import (
    age_bound,
    age_in_apposition,
    age_named,
    age_of_both,
    age_of_kin,
    age_of_lead,
    age_told,
    age_with_old,
)
from newsdiff.extract.amounts import measured, number_beyond_or, read_amount, read_minus
from newsdiff.extract.compounds import blood_pressure, stopwatch
from newsdiff.extract.counted import Agreement, read_counted
from newsdiff.extract.matches import innings, match_result, minute_of_goal, minute_of_play
from newsdiff.extract.measures import kind_of, read_unit
from newsdiff.extract.names import is_of_round, is_of_storm, is_ranked
from newsdiff.extract.numbers import Number
from newsdiff.extract.place import HYPHENS, Place, Reading
from newsdiff.extract.ranges import (
    every_second,
    multiples,
    odds,
    one_in_five,
    one_thing_in_five,
    pair,
    per_thousand,
    score,
    shared_unit,
    side_of_many,
    votes_to,
)
from newsdiff.model import PERSON, Kind, Quantity
from newsdiff.units import SHARE, UNITS

ROUGH_SHARE: Final = Decimal("0.05")  # "half" and "a third" are said of what comes near them


def zero(place: Place, number: Number) -> list[Reading] | None:
    """'no casualties', 'none of the 12': nothing, counted."""
    del place
    if number.form != "zero":
        return None
    quantity = Quantity(Decimal(0))
    return [Reading(Kind.COUNT, quantity, number.first, number.last, number.first, number.last, "zero", number.last)]


def multiple(place: Place, number: Number) -> list[Reading] | None:
    """'sixfold', 'doubled', 'twice as many', 'three times larger': how many times over."""
    del place
    if number.form != "multiple":
        return None
    quantity = Quantity(number.value, precision=number.precision)
    return [Reading(Kind.RATIO, quantity, number.first, number.last, number.first, number.last, "multiple")]


def times(place: Place, number: Number) -> list[Reading] | None:
    """'was shot twice': how many times it befell."""
    noun = place.language.number_words.time
    quantity = Quantity(number.value)
    first, last = number.first, number.last
    return [Reading(Kind.COUNT, quantity, first, last, first, last, "times", counted=noun)]


def fraction(place: Place, number: Number) -> list[Reading] | None:
    """'two-thirds of the seats', 'half of them', 'half an hour', 'three-quarters of a mile'."""
    if number.form != "fraction" or number.value is None:
        return None
    at, first, value = number.last, number.first, number.value
    if (minus := read_minus(place, first)) is not None:  # "-1/2", "minus three-quarters"
        first, value = minus, value.copy_negate()
    unit_at = at
    links = place.language.links
    if place.lower(at) == links.of and place.lower(at + 1) in links.articles:
        unit_at += 2
    elif place.lower(at) in links.articles or place.lower(at) == "-":
        unit_at += 1
    found = read_unit(place, unit_at)
    if found is not None and (found[0].dimension != "money" or place.lower(unit_at - 1) in links.articles):
        unit, last = found
        quantity = Quantity(value, unit=unit, precision=Decimal("0.1"))
        return [Reading(kind_of(unit), quantity, first, last, number.first, number.last, "part_of_a_unit", last)]
    quantity = Quantity(value, unit=SHARE if 0 < value <= 1 else None, precision=ROUGH_SHARE)
    return [Reading(Kind.RATIO, quantity, first, at, number.first, number.last, "fraction", at)]


def rank(place: Place, number: Number) -> list[Reading] | None:
    """'a No. 1 seed', 'world number 14': a rank written as a number; 'No. 12-345' is a docket's."""
    if is_ranked(place, number):
        first = number.first - 1
        return [Reading(Kind.ORDINAL, Quantity(number.value), first, number.last, number.first, number.last, "rank")]
    if (
        number.form != "digits"
        or place.text(number.first - 1) != "."
        or place.lower(number.first - 2) != place.language.names.rank_sign
    ):
        return None
    if place.lower(number.last) in HYPHENS and place.glued(number.last + 1):
        place.taken[number.last + 1] = True
        return []
    if number.value is None or number.value > 100 or _is_named(place, number.first - 3):
        return []
    first, last = number.first - 2, number.last
    return [Reading(Kind.ORDINAL, Quantity(number.value), first, last, number.first, last, "rank", last)]


def _is_named(place: Place, at: int) -> bool:
    """'Ring Road |No. 3', 'Reactor |No. 4': the number of a thing, and no rank."""
    return place.text(at)[:1].isupper() and place.lower(at) in place.language.names.numbered_things


def storm_category(place: Place, number: Number) -> list[Reading] | None:
    """'a Category 4 hurricane', 'a category four storm': a rank on the Saffir-Simpson scale."""
    if number.form not in ("digits", "words") or not is_of_storm(place, number):
        return None
    first, last = number.first - 1, number.last
    return [
        Reading(
            Kind.ORDINAL,
            Quantity(number.value),
            first,
            last,
            number.first,
            last,
            "storm_category",
            counted=place.lower(first),
        )
    ]


def day_of_many(place: Place, number: Number) -> list[Reading] | None:
    """'on day six of the trial', 'by week three': a rank; nothing of 'the day six people died'."""
    words, at = place.language.amounts, number.first - 1
    if place.lower(at) in words.told_rounds:
        return _round_of_fight(place, number)
    if place.lower(at) not in words.told_spans or number.value is None or number.scale != 1:
        return None
    after = place.lower(number.last)
    goes_on = after[:1].isalnum() and after not in place.language.stops
    if goes_on or (at and place.lower(at - 1) not in words.span_leads) or place.lower(number.last) in HYPHENS:
        return None
    unit = UNITS[place.lower(at)]
    told = unit.dimension == "time"  # a rank in any other unit is that of a thing: the 19th mile
    quantity = Quantity(number.value, unit=unit if told else None)
    reading = Reading(Kind.ORDINAL, quantity, at, number.last, number.first, number.last, "day_of_many")
    return [reading if told else reading._replace(counted=unit.name)]


def _round_of_fight(place: Place, number: Number) -> list[Reading] | None:
    """'floored him in |round four', 'out by |round 12': a rank, as the fourth round is."""
    at = number.first - 1
    if not is_of_round(place, number):
        return None
    quantity = Quantity(number.value)
    first, last = number.first, number.last
    return [Reading(Kind.ORDINAL, quantity, at, last, first, last, "round_of_fight", counted=place.lower(at))]


def ordinal(place: Place, number: Number) -> list[Reading] | None:
    """'third year', 'fourth-largest', 'in the seventh': a rank, not a name ('27th District')."""
    if number.form != "ordinal" or number.value is None:
        return None
    after, at = place.text(number.last), number.last
    hyphened = at + 1 if after in HYPHENS else at
    if place.lower(hyphened) in place.language.ordinal_blocks:
        return []
    written = place.text(number.first)[:1]
    titled = after[:1].isupper() and (written.isupper() or written.isdigit())
    if titled and (edition := _edition_behind(place, at)):
        quantity, first = Quantity(number.value), number.first
        return [Reading(Kind.ORDINAL, quantity, first, number.last, first, number.last, "ordinal", None, edition)]
    if titled and (number.first > 0 or place.lower(at) in place.language.names.streets):
        return []  # "the 14th Amendment", "Second Avenue"
    named = after[:1].isalpha() or (after in HYPHENS and place.glued(at + 1))
    end = _end_of_list(place, at)
    listed = read_counted(place.tokens, end, place.language, Agreement.EITHER) if end > at else None
    shared = listed.name if listed is not None else ""
    if shared or not named or _only_adverb(place, number):
        if not shared and not _is_place_in_row(place, number):
            return []
        named = False
    following = place.number(at) if named and number.value == 1 else None
    if following is not None and following.form in ("digits", "words") and following.value != 1:
        return []  # "the first three months": how many, and not which
    unit_at = end + (place.lower(end) in place.language.amounts.unit_adjectives)  # "a third straight month"
    found = read_unit(place, unit_at) if named or shared else None
    unit = found[0] if found is not None and found[0].dimension == "time" else None
    last = found[1] if found is not None and unit is not None and not shared else number.last
    quantity = Quantity(number.value, unit=unit)
    noun_at = number.last if named and unit is None else None
    first = number.first
    return [
        Reading(Kind.ORDINAL, quantity, first, last, first, number.last, "ordinal", noun_at, "" if unit else shared)
    ]


def _edition_behind(place: Place, at: int) -> str:
    """'the 58th |Ostra Valley Classic', 'the 38th |Port Ellary marathon': what is held time and again, or ""."""
    for k in range(at, at + _LONGEST_EDITION):
        if place.lower(k) in place.language.names.editions and not place.text(k + 1)[:1].isupper():
            return place.lower(k)
        if not place.text(k)[:1].isupper():
            return ""
    return ""


_LONGEST_EDITION: Final = 5  # words of "Ostra Valley Half Marathon"


def _end_of_list(place: Place, at: int) -> int:
    """'the second|, third and fourth bridges': where the noun or the unit stands that the last one names for all.

    ``at`` itself where no other rank follows.
    """
    links, start = place.language.links, at
    for _ in range(_LONGEST_LIST):
        if place.lower(at) not in (",", links.and_, links.or_):
            break
        at += 1 + (place.lower(at) == "," and place.lower(at + 1) in (links.and_, links.or_))
        following = place.number(at)
        if following is None or following.form != "ordinal":
            return start
        at = following.last
    return at


_LONGEST_LIST: Final = 8  # ranks


def _is_place_in_row(place: Place, number: Number) -> bool:
    """'came third', 'was the third since', 'her third', 'the third of its kind': a rank with nothing named behind."""
    words, links, value = place.language.names, place.language.links, number.value or 0
    before, after = place.lower(number.first - 1), place.lower(number.last)
    if before in words.owners:  # "this was his third", "her first of the season"
        return not after.isalpha() or after in words.row_followers
    if value < 2:
        return False
    if after == links.of:
        beyond = place.lower(number.last + 1)
        counted = place.number(number.last + 1)
        of_row = beyond in words.owners or (counted is not None and counted.form in ("digits", "words"))
        return of_row and before in place.language.dates.articles
    if value >= 4 or before in words.placed:
        return True
    return before in place.language.dates.articles and place.lower(number.first - 2) in place.language.ages.leads


def _only_adverb(place: Place, number: Number) -> bool:
    """'first reported', 'the second of': nothing ranked stands behind it."""
    after, names, links = place.lower(number.last), place.language.names, place.language.links
    if (after in names.places and place.lower(number.first - 2) == links.in_) or place.lower(
        number.first - 1
    ) == links.at:
        return True  # "why he went in the first place", "told in the third person", "at first calm"
    return after in names.not_ranked or (number.value == 1 and after.endswith(names.participle))


def count(place: Place, number: Number) -> list[Reading] | None:
    """'10,000 troops', 'scores of soldiers', 'killed 12': what is left."""
    if number.form not in ("digits", "words", "vague"):
        return None
    if place.lower(number.last) == place.language.ages.decade and place.glued(number.last):
        return []  # "paid in 20|s"
    found = read_amount(place, number)
    first, last = min(found.first, number.first), found.number.last
    quantity = Quantity(found.value, number.low, number.high, precision=found.precision, vague=number.form == "vague")
    counted = _noun_beyond(place, last) if quantity.vague else ""
    if place.lower(first - 1) == place.language.links.of and place.lower(first - 2) in place.language.nouns.crowds:
        counted = PERSON  # "a mob of |800"
    return [Reading(Kind.COUNT, quantity, first, last, number.first, last, "count", last, counted)]


def _noun_beyond(place: Place, at: int) -> str:
    """'dozens |or even hundreds of people': what the number behind 'or' counts."""
    second = number_beyond_or(place, at)
    noun = read_counted(place.tokens, second.last, place.language, Agreement.PLURAL) if second is not None else None
    return noun.name if noun is not None else ""


Pattern = Callable[[Place, Number], list[Reading] | None]

# Of two numbers, the second right behind the word or mark that joins them.
JOINED: Final[tuple[Pattern, ...]] = (
    *(age_told, stopwatch, blood_pressure, one_in_five, multiples, score, odds, side_of_many, shared_unit),
)


def _patterns(joined: tuple[Pattern, ...]) -> dict[str, tuple[Pattern, ...]]:
    """Patterns by the form of the number; a form that is not here ("nineteen eighty-four") is no figure of its own."""
    amounts = (pair, minute_of_play, innings, storm_category, day_of_many, one_thing_in_five, votes_to, measured)
    ages = (age_with_old, age_named, age_of_lead)
    last = (age_of_both, age_bound, per_thousand, count)
    return {
        "digits": (rank, *ages, *joined, *amounts, match_result, age_told, age_in_apposition, *last),
        "words": (rank, *ages, *joined, *amounts, age_told, age_of_kin, *last),
        "vague": (measured, count),
        "fraction": (fraction,),
        "ordinal": (every_second, minute_of_goal, ordinal),
        "multiple": (multiple,),
        "times": (times,),
        "zero": (zero,),
    }


PATTERNS: Final = _patterns(JOINED)
ALONE: Final = _patterns(())


def read_patterns(place: Place, number: Number) -> list[Reading]:
    """The readings of one number; an empty list where a pattern says that it is no figure."""
    word, links = place.lower(number.last), place.language.links
    joined = word in place.language.ranges.joins or (word == links.of and place.lower(number.last + 1) == links.every)
    for pattern in (PATTERNS if joined else ALONE).get(number.form, ()):
        readings = pattern(place, number)
        if readings is not None:
            return readings
    return []
