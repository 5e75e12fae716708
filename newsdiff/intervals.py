"""What a figure may mean: the policy from the words that were said to an interval of numbers.

Extract records what was said, this module alone decides what it may stand for; judge, group and the JSON record ask
it. Intervals are closed; None is an open end. All values are in the base unit of the figure's dimension, so that
miles and kilometres can be laid side by side; ``interval_of`` turns them back into the figure's own unit.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from decimal import Context, Decimal
from typing import Final

from newsdiff.model import Kind, Moment, Qualifier, Quantity, Settings

EXACT: Final = Context(prec=2200)  # two numbers of the most digits that are read, multiplied, lose nothing
HALF: Final = Decimal("0.5")
DEFAULTS: Final = Settings()


@dataclass(frozen=True, slots=True)
class Interval:
    """A closed interval; None is an open end."""

    low: Decimal | None
    high: Decimal | None

    def meets(self, other: "Interval") -> bool:
        """Whether one value can lie in both."""
        low_enough = self.low is None or other.high is None or self.low <= other.high
        return low_enough and (self.high is None or other.low is None or other.low <= self.high)


# What a qualifier makes of a value, with the width of "about" and the half of the last digit written. "Nearly 50" is
# below fifty but close; "up to" and "at most" bound from above alone, yet not down to nothing: see ``judge``.
Widen = Callable[[Decimal, Decimal, Decimal], tuple[Decimal | None, Decimal | None]]
MEANINGS: Final[dict[Qualifier, Widen]] = {
    Qualifier.EXACT: lambda v, wide, half: (v - half, v + half),
    Qualifier.ABOUT: lambda v, wide, half: (v - max(wide, half), v + max(wide, half)),
    Qualifier.ESTIMATED: lambda v, wide, half: (v - max(wide, half), v + max(wide, half)),
    Qualifier.AT_LEAST: lambda v, wide, half: (v, None),
    Qualifier.MORE_THAN: lambda v, wide, half: (v, None),
    Qualifier.AT_MOST: lambda v, wide, half: (None, v),
    Qualifier.LESS_THAN: lambda v, wide, half: (None, v),
    Qualifier.UP_TO: lambda v, wide, half: (None, v),
    Qualifier.NEARLY: lambda v, wide, half: (v - max(wide, half), v),
    Qualifier.BETWEEN: lambda v, wide, half: (v, v),
    Qualifier.EARLY: lambda v, wide, half: (v - half, v + half),
    Qualifier.MID: lambda v, wide, half: (v - half, v + half),
    Qualifier.LATE: lambda v, wide, half: (v - half, v + half),
    Qualifier.SINCE: lambda v, wide, half: (v, None),
}


def written_interval(quantity: Quantity, settings: Settings = DEFAULTS) -> Interval:
    """The numbers that a quantity may stand for, in its own unit.

    A bare number is rounded to its last digit written that is not a zero: 13,000 is 12,500 to 13,500. A number of at
    most two digits, or one that was counted to its last digit, stands for itself alone. A range is its two ends,
    opened by "more than" or "up to" as a number would be.
    """
    if quantity.value is None:
        low, high = quantity.low, quantity.high
        if quantity.qualifier in (Qualifier.AT_LEAST, Qualifier.MORE_THAN):
            high = None
        elif quantity.qualifier in (Qualifier.LESS_THAN, Qualifier.AT_MOST, Qualifier.UP_TO):
            low = None
        return Interval(low, high)
    wide = EXACT.multiply(abs(quantity.value), settings.about)
    half = EXACT.multiply(quantity.precision, HALF) if _is_rounded(quantity) else Decimal(0)
    low, high = MEANINGS[quantity.qualifier](quantity.value, wide, half)
    return Interval(low, high)


def _is_rounded(quantity: Quantity) -> bool:
    """Counts up to a hundred are counted, not rounded; a measure is always rounded to what was written."""
    if quantity.unit is not None and quantity.unit.dimension not in ("money", "percent"):
        return True
    return quantity.precision != 1 if quantity.value is None else quantity.precision != 1 and abs(quantity.value) > 100


def base_interval(quantity: Quantity, kind: Kind, settings: Settings = DEFAULTS) -> Interval:
    """The interval in the base unit of the dimension; an ordinal of a unit of time ("third year") ends within it."""
    interval = written_interval(quantity, settings)
    if kind is Kind.ORDINAL and quantity.unit is not None and quantity.value is not None:
        interval = Interval(quantity.value - 1, quantity.value)
    return Interval(_to_base(interval.low, quantity), _to_base(interval.high, quantity))


def base_value(quantity: Quantity, value: Decimal) -> Decimal:
    """A value of a quantity's unit in the base unit of its dimension."""
    unit = quantity.unit
    return value if unit is None else EXACT.add(EXACT.multiply(value, unit.factor), unit.offset)


def _to_base(value: Decimal | None, quantity: Quantity) -> Decimal | None:
    return None if value is None else base_value(quantity, value)


def interval_of(quantity: Quantity | Moment, settings: Settings = DEFAULTS) -> tuple[Decimal | str | None, ...]:
    """The two ends for a record: numbers in the figure's own unit, ISO 8601 days for a date; None for an open end."""
    if isinstance(quantity, Quantity):
        interval = written_interval(quantity, settings)
        return (interval.low, interval.high)
    if quantity.iso is not None and ":" in quantity.iso:
        return (quantity.iso, quantity.iso)
    low, high = moment_interval(quantity)
    return (_iso_day(low), _iso_day(high))


def moment_interval(moment: Moment) -> tuple[int | None, int | None]:
    """The first and last day that a date may stand for, as ordinals; open at the end for "since"."""
    if moment.qualifier is Qualifier.SINCE:
        return moment.low, None
    return moment.low, moment.high


def _iso_day(ordinal: int | None) -> str | None:
    return None if ordinal is None else date.fromordinal(ordinal).isoformat()
