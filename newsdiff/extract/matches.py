"""The patterns of a match: its result set as a headline, 'Velm 3 Tarnow 2', and the minute of a goal."""

from typing import Final

from newsdiff.extract.measures import read_unit
from newsdiff.extract.numbers import Number
from newsdiff.extract.place import HYPHENS, Place, Reading
from newsdiff.model import MINUTE_OF_PLAY, Kind, Quantity
from newsdiff.units import UNITS

LONGEST_NAME: Final = 5  # words of a side's name
LONGEST_SCORE: Final = 3  # digits
MOST_WICKETS: Final = 10
MOST_INNINGS: Final = 12  # and rounds of a fight
LONGEST_MATCH: Final = 130  # minutes, extra time and all
_NEAR_PLAY: Final = 10  # tokens between "scored" and its minute
_GOES_ON: Final = HYPHENS | frozenset(":/%°")
_OPENERS: Final = frozenset((":", ";", "(", "—", "–", "“", '"', "‘"))


def match_result(place: Place, number: Number) -> list[Reading] | None:
    """'Velm Athletic 3 Tarnow 2', 'Velm 0, Tarnow 0 (aet)': two names, a bare number behind each, and no more."""
    following = place.text(number.last)
    second = read_result(place, number) if following == "," or following[:1].isupper() else None
    if second is None or second.value is None or number.value is None:
        return None
    if True in place.taken[number.first : second.last]:  # "Arna 10 May 20": a day
        return None
    quantity = Quantity(None, min(number.value, second.value), max(number.value, second.value))
    first, last = number.first, second.last
    return [Reading(Kind.SCORE, quantity, first, last, first, last, "match_result")]


def read_result(place: Place, number: Number) -> Number | None:
    """The second number of a match result whose first number this is."""
    if not _is_name(place, number.first - 1) or not _is_plain(place, number) or not _opens(place, number.first - 1):
        return None
    start = number.last + (place.lower(number.last) == ",")
    step = start
    while step < start + LONGEST_NAME and _is_name(place, step):
        step += 1
    second = place.number(step) if step > start else None
    if second is None or not _is_plain(place, second) or place.lower(step - 1) == place.lower(number.first - 1):
        return None
    behind = place.text(second.last)
    listed = behind == "," and _is_name(place, second.last + 1)  # "Velm 12, Larkton 15, Tarnow 17"
    return None if listed or behind[:1].isalnum() or behind in _GOES_ON else second


def _is_plain(place: Place, number: Number) -> bool:
    text = place.text(number.first)
    return number.last == number.first + 1 and text.isdecimal() and len(text) <= LONGEST_SCORE


def _is_name(place: Place, at: int) -> bool:
    """A word of a side's name: a capital, no word that numbers things ("Section 4") or opens a headline's figure."""
    text, lower = place.text(at), place.lower(at)
    if not text[:1].isupper():
        return False
    return lower not in place.language.numbered and lower not in place.language.names.headline_verbs


def _opens(place: Place, at: int) -> bool:
    """Whether nothing but names stands before the end of a side's name, from where its sentence or clause begins."""
    first = at
    while first > at - LONGEST_NAME and _is_name(place, first):
        first -= 1
    return first < 0 or place.text(first) in _OPENERS


def innings(place: Place, number: Number) -> list[Reading] | None:
    """'287 for eight', '39 for 3': runs and wickets, where the sentence speaks of cricket."""
    words = place.language.ranges
    if place.lower(number.last) not in words.wickets or number.value is None or number.form != "digits":
        return None
    second = place.number(number.last + 1)
    if second is None or second.value is None or not 0 <= second.value <= MOST_WICKETS or second.scale != 1:
        return None
    if place.lower(second.last).isalpha() and place.lower(second.last) not in place.language.stops:
        return None
    if words.cricket.isdisjoint(place.lowers):
        return None
    quantity = Quantity(None, min(number.value, second.value), max(number.value, second.value))
    first, last = number.first, second.last
    return [Reading(Kind.SCORE, quantity, first, last, first, last, "innings")]


def minute_of_play(place: Place, number: Number) -> list[Reading] | None:
    """'levelled after 31 minutes', 'scored on 12 minutes': the minute of a goal; never 'they played 90 minutes'."""
    words = place.language.ranges
    if place.lower(number.first - 1) not in words.minute_leads or number.value is None:
        return None
    if not 0 < number.value <= LONGEST_MATCH or number.form not in ("digits", "words"):
        return None
    found = read_unit(place, number.last)
    if found is None or found[0] is not UNITS["minute"]:
        return None
    near = place.lowers[max(0, number.first - _NEAR_PLAY) : number.first]
    if words.goals.isdisjoint(near):
        return None
    first, last = number.first, found[1]
    quantity = Quantity(number.value, unit=found[0])
    return [Reading(Kind.ORDINAL, quantity, first, last, first, number.last, MINUTE_OF_PLAY)]


def minute_of_goal(place: Place, number: Number) -> list[Reading] | None:
    """'scored in the |66th', 'was sent off in the |71st': a minute, whose word is left out; no inning has so many."""
    language, value = place.language, number.value
    if value is None or not MOST_INNINGS < value <= LONGEST_MATCH:
        return None
    if (
        place.lower(number.first - 1) not in language.dates.articles
        or place.lower(number.first - 2) != language.links.in_
    ):
        return None
    after = place.lower(number.last)
    if after[:1].isalnum() and after not in language.stops:
        return None
    if language.ranges.goals.isdisjoint(place.lowers[max(0, number.first - _NEAR_PLAY) : number.first]):
        return None
    quantity = Quantity(value, unit=UNITS["minute"])
    first, last = number.first, number.last
    return [Reading(Kind.ORDINAL, quantity, first, last, first, last, "minute_of_goal")]
