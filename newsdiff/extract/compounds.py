"""What goes on behind an amount: a smaller unit ("three hours 20 minutes"), cents, shillings, a rate ("a month")."""

import re
from decimal import Decimal
from typing import Final

from newsdiff.extract.measures import read_unit
from newsdiff.extract.numbers import HUNDREDTH, Number
from newsdiff.extract.place import HYPHENS, Place, Reading
from newsdiff.model import Kind, Quantity, Unit
from newsdiff.units import UNITS

# A longer number in front of a smaller unit is no measure that anybody took, and would not divide exactly.
LARGEST: Final = Decimal(10) ** 15


def read_parts(place: Place, quantity: Quantity, last: int) -> tuple[Quantity, int]:
    """'three hours 20 minutes', '5ft 10in', '10 hours, 20 minutes, and 30 seconds', 'an hour and a half', '£3 4s'."""
    unit, value = quantity.unit, quantity.value
    if unit is None or value is None or abs(value) > LARGEST:
        return quantity, last
    if unit.dimension == "money":
        return _shillings(place, quantity, value, last) or _cents(place, quantity, value, last) or (quantity, last)
    if unit.dimension not in ("time", "length", "mass"):
        return quantity, last
    if place.lowers[last : last + 3] == place.language.links.and_a_half:
        half = Decimal("0.5")
        return quantity._replace(value=value + half, precision=half), last + 3
    if unit.name == "foot" and (inches := _hyphened_inches(place, last)) is not None:
        return Quantity(value * 12 + inches[0], unit=UNITS["inch"]), inches[1]
    while (step := _smaller_part(place, last, unit)) is not None:
        part, smaller, last = step
        total = value * unit.factor + (part.value or Decimal(0)) * smaller.factor
        value, unit = total / smaller.factor, smaller
        if value != value.to_integral_value():
            value = value.quantize(HUNDREDTH)
        quantity = quantity._replace(value=value, unit=unit, precision=part.precision)
    return quantity, last


def _hyphened_inches(place: Place, last: int) -> tuple[Decimal, int] | None:
    """'a 6-foot-4 guard', 'six-foot-five', 'a 5-foot-10-inch wall'."""
    inches = place.number(last + 1) if place.lower(last) in HYPHENS and place.glued(last + 1) else None
    if inches is None or inches.value is None or inches.value >= 12 or inches.form not in ("digits", "words"):
        return None
    named = place.lower(inches.last) in HYPHENS and place.lower(inches.last + 1) in place.language.amounts.inches
    return inches.value, inches.last + (2 if named else 0)


def _cents(place: Place, quantity: Quantity, value: Decimal, last: int) -> tuple[Quantity, int] | None:
    """'20 dollars 35 cents', 'two pounds and fifty pence': the cents are of the money before them."""
    cents = place.number(last + (place.lower(last) == place.language.links.and_))
    if cents is None or cents.value is None or cents.value >= 100 or value != value.to_integral_value():
        return None
    if place.lower(cents.last) not in place.language.minor_money or cents.form not in ("digits", "words"):
        return None
    return quantity._replace(value=value + cents.value / 100, precision=HUNDREDTH), cents.last + 1


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
    """'$3,500 a month', '$75 per barrel', '15-cent-a-share', '$90 per sq m': the second half of a rate."""
    unit, words = quantity.unit, place.language.amounts
    if unit is None or unit.dimension == "time":
        return quantity, last
    at = last + 1 if place.lower(last) in HYPHENS and place.glued(last) else last
    for phrase, _ in place.language.per.get(place.lower(at), ()):
        end = at + len(phrase)
        if place.lowers[at:end] != phrase:
            continue
        end += place.lower(end) in HYPHENS
        noun = place.lower(end)
        if noun not in words.per_nouns:
            continue
        if noun in words.squares:
            area = read_unit(place, end)
            if area is None:
                continue
            noun, end = area[0].name, area[1] - 1
        return quantity._replace(unit=unit._replace(per=noun)), end + 1
    return quantity, last


def is_stopwatch(place: Place, number: Number) -> bool:
    """'with 3:20 left', 'at the 2:15 mark', '3:10 into the third': minutes and seconds of a game."""
    seconds = place.text(number.last + 1)
    if number.form != "digits" or place.text(number.last) != ":" or len(seconds) != 2 or not seconds.isdecimal():
        return False
    if len(place.text(number.first)) > 3:
        return False
    return int(seconds) < 60 and place.lower(number.last + 2) in place.language.amounts.on_the_clock


def stopwatch(place: Place, number: Number) -> list[Reading] | None:
    """'with 3:20 left', 'at the 2:15 mark'."""
    if number.value is None or not is_stopwatch(place, number):
        return None
    value = number.value * 60 + int(place.text(number.last + 1))
    first, last = number.first, number.last + 2
    quantity = Quantity(value, unit=UNITS["second"])
    return [Reading(Kind.DURATION, quantity, first, last, first, last, "stopwatch")]


_HEIGHT: Final = re.compile(r"(\d{1,2})['’](\d{1,2})")  # one token, as a Swiss 6'200 is


def feet_and_inches(place: Place, at: int) -> list[Reading] | None:
    """6'2": feet and inches with no space between them."""
    height = _HEIGHT.fullmatch(place.text(at))
    if height is None or place.text(at + 1) not in ('"', "”", "″") or int(height[2]) > 11:
        return None
    inches = Decimal(int(height[1]) * 12 + int(height[2]))
    quantity = Quantity(inches, unit=UNITS["inch"])
    return [Reading(Kind.MEASURE, quantity, at, at + 2, at, at + 1, "feet_and_inches")]
