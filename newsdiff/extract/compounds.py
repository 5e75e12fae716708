"""What goes on behind an amount: a smaller unit ("three hours 20 minutes"), cents, shillings, a rate ("a month")."""

import re
from decimal import Decimal
from typing import Final

from newsdiff.extract.measures import read_unit
from newsdiff.extract.moments import is_of_round
from newsdiff.extract.numbers import HUNDREDTH, ONE, Number
from newsdiff.extract.place import HYPHENS, Place, Reading
from newsdiff.model import Kind, Quantity, Unit
from newsdiff.tokens import WORD_HYPHENS
from newsdiff.units import OPEN_MONEY, UNITS

# A longer number in front of a smaller unit is no measure that anybody took, and would not divide exactly.
LARGEST: Final = Decimal(10) ** 15
FEW: Final = 16  # of a smaller unit in a larger, ounces, inches, months or days, are counted: 5ft 10in rounds nothing


def read_parts(place: Place, quantity: Quantity, last: int) -> tuple[Quantity, int]:
    """'three hours 20 minutes', '5ft 10in', '10 hours, 20 minutes, and 30 seconds', 'an hour and a half', '£3 4s'."""
    unit, value = quantity.unit, quantity.value
    if unit is None or value is None or abs(value) > LARGEST:
        return quantity, last
    if unit.currency in OPEN_MONEY:
        return quantity, last
    if unit.dimension == "money":
        return _shillings(place, quantity, value, last) or _cents(place, quantity, value, last) or (quantity, last)
    if unit.dimension not in ("time", "length", "mass"):
        return quantity, last
    rest = place.language.links.and_a_part.get(place.lowers[last : last + 3])
    of_it = (
        place.lower(last + 3) == place.language.links.of and place.lower(last + 4) in place.language.nouns.determiners
    )
    if rest is not None and not of_it and read_unit(place, last + 3) is None:  # "two metres and a quarter of the wall"
        return quantity._replace(value=value + rest, precision=rest), last + 3
    if unit.name == "foot" and (inches := _hyphened_inches(place, last)) is not None:
        return Quantity(value * 12 + inches[0], unit=UNITS["inch"]), inches[1]
    whole = quantity.precision >= 1  # "6.42 metres, 32 centimetres above the mark" are two
    while whole and (step := _smaller_part(place, last, unit)) is not None:
        part, smaller, last = step
        total = value * unit.factor + (part.value or Decimal(0)) * smaller.factor
        counted = unit.factor <= smaller.factor * FEW
        precision = min(part.precision, ONE) if counted else part.precision
        value, unit = total / smaller.factor, smaller
        if value != value.to_integral_value():
            value = value.quantize(HUNDREDTH)
        quantity = quantity._replace(value=value, unit=unit, precision=precision)
    return quantity, last


def _hyphened_inches(place: Place, last: int) -> tuple[Decimal, int] | None:
    """'a 6-foot-4 guard', 'six-foot-five', 'a 5-foot-10-inch wall'."""
    inches = place.number(last + 1) if place.lower(last) in HYPHENS and place.glued(last + 1) else None
    if inches is None or inches.value is None or inches.value >= 12 or inches.form not in ("digits", "words"):
        return None
    named = place.lower(inches.last) in HYPHENS and place.lower(inches.last + 1) in place.language.amounts.inches
    return inches.value, inches.last + (2 if named else 0)


def _cents(place: Place, quantity: Quantity, value: Decimal, last: int) -> tuple[Quantity, int] | None:
    """'20 dollars 35 cents', 'two pounds and fifty pence', 'two pounds fifty': of the money before them."""
    cents = place.number(last + (place.lower(last) == place.language.links.and_))
    if cents is None or cents.value is None or cents.value >= 100 or value != value.to_integral_value():
        return None
    if cents.form not in ("digits", "words"):
        return None
    said = place.lower(cents.last) in place.language.minor_money
    bare = cents.first == last and _are_bare_cents(place, quantity, cents)
    if not said and not bare:
        return None
    return quantity._replace(value=value + cents.value / 100, precision=HUNDREDTH), cents.last + said


def _are_bare_cents(place: Place, quantity: Quantity, cents: Number) -> bool:
    """'cost two pounds |fifty', '3 euros |50 a litre': two places behind a whole sum in words, and nothing counted."""
    written = place.text(cents.first)
    places = len(written) == 2 if cents.form == "digits" else cents.scale == 1
    whole = quantity.unit is not None and quantity.unit.factor == 1 and place.lower(cents.first - 1).isalpha()
    return (
        whole
        and places
        and cents.value is not None
        and cents.value >= 10
        and place.lower(cents.last) in place.language.amounts.after_cents
    )


def _shillings(place: Place, quantity: Quantity, value: Decimal, last: int) -> tuple[Quantity, int] | None:
    """'£3 4s', '£1 2s 6d': twenty shillings to the pound, twelve pence to the shilling."""
    shillings = place.number(last)
    if shillings is None or shillings.value is None or shillings.value >= 20 or place.text(shillings.last) != "s":
        return None
    value, last = value + shillings.value / 20, shillings.last + 1
    pence = place.number(last)
    if pence is not None and pence.value is not None and pence.value < 12 and place.text(pence.last) == "d":
        value, last = value + (pence.value / 240).quantize(Decimal("0.0001")), pence.last + 1
    return quantity._replace(value=value, precision=HUNDREDTH), last


def _smaller_part(place: Place, at: int, unit: Unit) -> tuple[Number, Unit, int] | None:
    """', 39 minutes', 'and three months', '10in': a part in a smaller unit of the same dimension."""
    at += place.lower(at) == ","
    at += place.lower(at) == place.language.links.and_
    part = place.number(at)
    if part is None or part.value is None or part.form not in ("digits", "words"):
        return None
    rest = read_unit(place, part.last)
    if rest is None or rest[0].dimension != unit.dimension or not rest[0].factor < unit.factor:
        return None
    fits = part.value * rest[0].factor < unit.factor * Decimal("1.05") and rest[0].factor * 1000 >= unit.factor
    return (part, rest[0], rest[1]) if fits else None


def with_rate(place: Place, quantity: Quantity, last: int) -> tuple[Quantity, int]:
    """'$3,500 a month', '$75 per barrel', '15-cent-a-share', '$90 per sq m', '310 µg/m3': the second half of a rate."""
    unit, words = quantity.unit, place.language.amounts
    if unit is None or unit.dimension == "time":
        return quantity, last
    at = last + 1 if place.lower(last) in HYPHENS and place.glued(last) else last
    at += place.lower(at) in words.more_or_less  # "$28 more a month"
    for phrase, _ in place.language.per.get(place.lower(at), ()):
        end = at + len(phrase)
        if place.lowers[at:end] != phrase:
            continue
        end += place.lower(end) in HYPHENS
        noun = place.lower(end)
        slashed = end == at + 1 and place.text(at) == "/" and place.glued(at) and place.glued(end)
        if noun not in words.per_nouns and not slashed:
            continue
        measure = read_unit(place, end)
        if measure is not None and measure[0].dimension != "money":
            noun, end = measure[0].name, measure[1] - 1
        elif noun in words.squares or noun not in words.per_nouns:
            continue
        noun = words.per_names.get(noun, noun)
        if place.lower(end + 1) in words.not_rate:
            continue  # "£188m a year earlier"
        return quantity._replace(unit=unit._replace(per=noun)), end + 1
    return quantity, last


def is_stopwatch(place: Place, number: Number) -> bool:
    """'with 3:20 left', 'at the 2:15 mark', 'won in 1:57.42': minutes and seconds of a game or a race."""
    return number.form == "digits" and place.text(number.last) == ":" and _read_stopwatch(place, number) is not None


def stopwatch(place: Place, number: Number) -> list[Reading] | None:
    """'with 3:20 left', 'at the 2:15 mark', 'won in 1:57.42', 'a time of 2:05:11'."""
    if place.text(number.last) != ":" or (read := _read_stopwatch(place, number)) is None:
        return None
    quantity, last = read
    return [Reading(Kind.DURATION, quantity, number.first, last, number.first, last, "stopwatch")]


_SECONDS: Final = re.compile(r"(?a)[0-5]\d(?:\.\d{1,3})?")


def _read_stopwatch(place: Place, number: Number) -> tuple[Quantity, int] | None:
    """The seconds that a stopwatch shows, and the token past them: '3|:20 left', '1|:57.42', '2|:05:11'."""
    figures, last = [place.text(number.first)], number.last
    while len(figures) < 3 and place.text(last) == ":" and place.glued(last) and place.glued(last + 1):
        if not _SECONDS.fullmatch(place.text(last + 1)) or "." in figures[-1]:
            return None
        figures, last = [*figures, place.text(last + 1)], last + 2
    if len(figures) < 2 or len(figures[0]) > 3 or not figures[0].isdecimal() or _is_glued_word(place, last):
        return None
    if not ("." in figures[-1] or _is_timed(place, number.first, last, len(figures))):
        return None
    seconds = Decimal(0)
    for figure in figures:
        seconds = seconds * 60 + Decimal(figure)
    return Quantity(seconds, unit=UNITS["second"], precision=HUNDREDTH if "." in figures[-1] else ONE), last


def _is_timed(place: Place, first: int, last: int, figures: int) -> bool:
    """'ran |2:05:11', 'a time of |14:23', 'with |3:20| left', '+|0:41', 'at |0:44| of the seventh': no time of day."""
    words = place.language.amounts
    before = place.lower(first - 1)
    if figures > 2:  # "her best |(2:01:39)", but "at |4:31:12"
        alone = len(place.text(first)) == 1 and before not in place.language.dates.time_leads
        return alone or before in words.race_leads
    if (before == "+" and place.glued(first)) or place.text(first) == "0":  # behind the winner; no hour is told as 0
        return place.lower(last) not in words.no_times
    if place.lower(last) in words.on_the_clock:
        return True
    if place.lower(last) in words.gaps and before not in place.language.dates.time_leads:
        return True
    if place.lower(last) in words.no_times or (place.text(last) in WORD_HYPHENS and place.text(last + 1).isdecimal()):
        return False
    return is_of_round(place.lowers, last, place.language.dates) or any(
        place.lowers[max(0, first - len(phrase)) : first] == phrase for phrase in words.race_phrases
    )


def _is_glued_word(place: Place, at: int) -> bool:
    return place.glued(at) and place.text(at)[:1].isalnum()


def is_blood_pressure(place: Place, at: int) -> bool:
    """'a blood pressure of 120/80', 'of 120 over 80', what parts the two: the higher stands first."""
    words = place.language.amounts
    if place.lower(at) not in words.pressure_marks or words.pressure not in place.lowers[max(0, at - 8) : at]:
        return False
    high, low = place.text(at - 1), place.text(at + 1)
    plain = high.isascii() and low.isascii() and high.isdecimal() and low.isdecimal() and len(high + low) < 7
    return plain and int(high) > int(low) > 0


def blood_pressure(place: Place, number: Number) -> list[Reading] | None:
    """'a blood pressure of 120/80': between the beats and at them."""
    if number.value is None or not is_blood_pressure(place, number.last):
        return None
    first, last = number.first, number.last + 2
    quantity = Quantity(None, Decimal(place.text(last - 1)), number.value)
    return [Reading(Kind.SCORE, quantity, first, last, first, last, "blood_pressure")]


_HEIGHT: Final = re.compile(r"(\d{1,2})['’](\d{1,2})")  # one token, as a Swiss 6'200 is


def feet_and_inches(place: Place, at: int) -> list[Reading] | None:
    """6'2": feet and inches with no space between them."""
    height = _HEIGHT.fullmatch(place.text(at))
    if height is None or place.text(at + 1) not in ('"', "”", "″") or int(height[2]) > 11:
        return None
    inches = Decimal(int(height[1]) * 12 + int(height[2]))
    quantity = Quantity(inches, unit=UNITS["inch"])
    return [Reading(Kind.MEASURE, quantity, at, at + 2, at, at + 1, "feet_and_inches")]
