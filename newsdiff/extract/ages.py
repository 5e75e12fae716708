"""The patterns of an age: 'a 65-year-old', 'aged 32', 'Pike, 66, said', 'in her 30s'."""

from typing import Final

from newsdiff.extract.counted import is_plural
from newsdiff.extract.measures import read_unit
from newsdiff.extract.numbers import Number
from newsdiff.extract.place import HYPHENS, Place, Reading
from newsdiff.model import Kind, Qualifier, Quantity
from newsdiff.units import UNITS

YEAR_OF_AGE: Final = UNITS["year of age"]
AGE_UNITS: Final = {
    "year": YEAR_OF_AGE,
    "year of age": YEAR_OF_AGE,
    "month": UNITS["month"],
    "week": UNITS["week"],
    "day": UNITS["day"],
}
OLDEST: Final = 120
GROWN: Final = 16  # "the senator, 67,"; younger than that, a number behind a noun is more often a count


def age_with_old(place: Place, number: Number) -> list[Reading] | None:
    """'a 65-year-old', '16 years old', 'a six-month-old baby', '16 years of age', '40 to 50 years old'."""
    if number.value is None or number.form not in ("digits", "words"):
        return None
    low, final = number.value, number
    if place.lower(number.last) in place.language.ages.joiners:  # the unit is said once, behind the second number
        step = number.last + 1
        step += place.lower(step) == place.language.links.to
        step += place.lower(step) in HYPHENS
        second = place.number(step)
        if second is not None and second.value is not None and low < second.value:
            final = second
            if number.scale == 1 and low < second.value / second.scale:  # "70 to 75 million years old"
                low *= second.scale
    found = read_unit(place, final.last)
    if found is None or found[0].name not in AGE_UNITS:
        return None
    last = found[1] + 1 if place.lower(found[1]) in HYPHENS else found[1]
    if found[0] is YEAR_OF_AGE:
        last -= 1
    elif place.lower(last) not in place.language.ages.old_forms:
        return None
    unit = AGE_UNITS[found[0].name]
    quantity = Quantity(low, unit=unit, precision=number.precision)
    if final is not number:
        quantity = Quantity(None, low, final.value, Qualifier.BETWEEN, unit)
    adjective = place.lower(last) == place.language.ages.old and not place.lower(found[1] - 1).endswith("s")
    noun_at = last + 1 if adjective else None
    return [Reading(Kind.AGE, quantity, number.first, last + 1, number.first, final.last, "age_with_old", noun_at)]


def age_named(place: Place, number: Number) -> list[Reading] | None:
    """'aged 32', 'age 16', 'at the age of 77', 'ages 10 to 14', 'in her 30s', 'turned 50'."""
    words, links = place.language.ages, place.language.links
    before, value = place.lower(number.first - 1), number.value
    if value is None or not 0 <= value <= OLDEST or number.form not in ("digits", "words"):
        return None
    decade = place.lower(number.last) == words.decade and place.glued(number.last) and value % 10 == 0
    if decade and before in words.before_decade:
        quantity = Quantity(None, value, value + 9, unit=YEAR_OF_AGE)
        return [_age(quantity, number, number.last + 1, "age_decade")]
    start = number.first - (before in words.between)
    start -= place.lower(start - 1) == ","
    before = place.lower(start - 1)
    named = before in words.named or (before == links.of and place.lower(start - 2) in words.named_of)
    if not named or read_unit(place, number.last) is not None or decade:
        return None
    second = place.number(number.last + 1) if place.lower(number.last) in place.language.ages.joiners else None
    if second is not None and second.value is not None and value < second.value <= OLDEST:
        if place.lower(number.last) == links.and_ and place.lower(number.first - 1) != links.between:
            return [_age(Quantity(n.value, unit=YEAR_OF_AGE), n, n.last, "age_pair") for n in (number, second)]
        quantity = Quantity(None, value, second.value, Qualifier.BETWEEN, YEAR_OF_AGE)
        return [_age(quantity, number, second.last, "age_range")]
    return [_age(Quantity(value, unit=YEAR_OF_AGE), number, number.last, "age_named")]


def age_in_apposition(place: Place, number: Number) -> list[Reading] | None:
    """'Pike, 66, said', 'Ana Moll (34)', 'the senator, 67, said': a bare number between commas behind a person."""
    value, texts = number.value, place.texts
    if number.form != "digits" or value is None or not 0 < value <= OLDEST or number.last != number.first + 1:
        return None
    opener = place.text(number.first - 1)
    if opener not in (",", "(") or not place.text(number.first).isdigit():
        return None
    name = place.text(number.first - 2)
    if (name == "." or name in place.language.links.possessives) and number.first >= 3:  # "Jr., 42,"
        name = texts[number.first - 3]
    closes = place.text(number.last) == ")" if opener == "(" else place.text(number.last) in place.language.ages.closers
    described = (
        opener == place.text(number.last) == ","
        and value >= GROWN
        and place.lower(number.first - 3) in place.language.nouns.determiners
    )
    person = name.isalpha() and described and not is_plural(name.lower(), place.language)
    if not (name[:1].isupper() or person) or not closes:
        return None
    return [_age(Quantity(value, unit=YEAR_OF_AGE), number, number.last, "age_in_apposition")]


def _age(quantity: Quantity, number: Number, last: int, pattern: str) -> Reading:
    return Reading(Kind.AGE, quantity, number.first, last, number.first, number.last, pattern)
