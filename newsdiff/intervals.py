"""What a figure may mean: the policy from the words that were said to an interval of numbers.

Extract records what was said, this module alone decides what it may stand for; judge, group and the JSON record ask
it. Intervals are closed; None is an open end.
"""

from datetime import date
from decimal import Context, Decimal
from typing import Final, Literal

from newsdiff.model import BY_THE_DOZEN, Kind, Moment, Qualifier, Quantity, Settings
from newsdiff.tuples import NamedTuple

EXACT: Final = Context(prec=2200)  # two numbers of the most digits that are read, multiplied, lose nothing
DEFAULTS: Final = Settings()
SCALES: Final = frozenset(("length", "area", "volume", "mass", "speed", "energy", "power", "pressure"))
OPPOSITES: Final = frozenset((frozenset(("rose", "fell")), frozenset(("added", "cut"))))  # roles, by their names
MINUTES_OF_DAY: Final = 24 * 60
AN_HOUR: Final = 60  # minutes from "shortly before six" to six, at most
A_QUARTER: Final = Decimal("0.25")  # of a single unit of time
COUNTED_UP_TO: Final = 100  # things are counted one by one up to here: 20 is not a rounded 19

# How far a number reaches down and up: not at all, half of its last digit written, the width of "about", without end.
Reach = Literal["none", "digit", "about", "open"]
MEANINGS: Final[dict[Qualifier, tuple[Reach, Reach]]] = {
    Qualifier.EXACT: ("digit", "digit"),
    Qualifier.ABOUT: ("about", "about"),
    Qualifier.ESTIMATED: ("about", "about"),
    Qualifier.AT_LEAST: ("none", "open"),
    Qualifier.MORE_THAN: ("none", "open"),
    Qualifier.AT_MOST: ("open", "none"),
    Qualifier.LESS_THAN: ("open", "none"),
    Qualifier.UP_TO: ("open", "none"),
    Qualifier.NEARLY: ("about", "none"),  # "nearly 50" is below fifty, but close
    Qualifier.BETWEEN: ("none", "none"),
    Qualifier.EARLY: ("none", "none"),  # of dates alone: the extent of the moment has it already
    Qualifier.MID: ("none", "none"),
    Qualifier.LATE: ("none", "none"),
    Qualifier.SINCE: ("none", "open"),
    Qualifier.NOT_UNTIL: ("none", "open"),
    Qualifier.SOON_BEFORE: ("about", "none"),  # of times of day alone
    Qualifier.SOON_AFTER: ("none", "about"),
}


class Interval(NamedTuple):
    """A closed interval; None is an open end."""

    low: Decimal | None
    high: Decimal | None

    def meets(self, other: "Interval") -> bool:
        """Whether one value can lie in both."""
        low_enough = self.low is None or other.high is None or self.low <= other.high
        return low_enough and (self.high is None or other.low is None or other.low <= self.high)


def written_interval(quantity: Quantity, settings: Settings = DEFAULTS) -> Interval:
    """The numbers that a quantity may stand for, in its own unit.

    A bare number is rounded to its last digit written that is not a zero: 13,000 is 12,500 to 13,500. A range is its
    two ends, opened by "more than" or "up to" as a number would be.
    """
    down, up = MEANINGS[quantity.qualifier]
    if quantity.value is None:
        return Interval(None if down == "open" else quantity.low, None if up == "open" else quantity.high)
    digit = Decimal(0) if is_counted(quantity) else quantity.precision / 2
    about = max(digit, EXACT.multiply(abs(quantity.value), settings.about))
    if quantity.qualifier in (Qualifier.NEARLY, Qualifier.ABOUT) and quantity.value == 1 and _is_of_time(quantity):
        about = max(about, A_QUARTER)  # "nearly an hour" and "close to an hour" were said of 50 minutes
    steps = {"none": Decimal(0), "digit": digit, "about": about}
    low = None if down == "open" else EXACT.subtract(quantity.value, steps[down])
    high = None if up == "open" else EXACT.add(quantity.value, steps[up])
    return Interval(low, high)


def _is_of_time(quantity: Quantity) -> bool:
    return quantity.unit is not None and quantity.unit.dimension == "time"


def is_counted(quantity: Quantity) -> bool:
    """Whether a number was counted to its last digit, so that nothing else rounds to it: "20 women", "36 percent".

    What is read off a scale is not: a wind of 100 mph may be one of 101. Nor is what is said in dozens.
    """
    value, unit = quantity.value, quantity.unit
    if value is None or abs(value) > COUNTED_UP_TO or value != value.to_integral_value():
        return False
    if quantity.precision < 1 or quantity.precision == BY_THE_DOZEN:  # "8.0 percent" is told to the tenth
        return False
    return unit is None or unit.dimension not in SCALES


def base_interval(quantity: Quantity, kind: Kind, settings: Settings = DEFAULTS) -> Interval:
    """The interval in the base unit of the dimension. A rank in a unit of time is a stretch: third year, 2 to 3."""
    interval = written_interval(quantity, settings)
    if kind is Kind.ORDINAL and quantity.unit is not None and quantity.value is not None:
        interval = Interval(quantity.value - 1, quantity.value)
    low, high = (None if end is None else base_value(quantity, end) for end in (interval.low, interval.high))
    return Interval(low, high)


def base_value(quantity: Quantity, value: Decimal) -> Decimal:
    """Convert a number of the quantity's unit to the base unit of its dimension."""
    unit = quantity.unit
    return value if unit is None else EXACT.add(EXACT.multiply(value, unit.factor), unit.offset)


def base_ends(quantity: Quantity) -> tuple[Decimal | None, ...]:
    """Value, low and high in the base unit: equal for two quantities that are the same number."""
    ends = (quantity.value, quantity.low, quantity.high)
    return tuple(None if end is None else base_value(quantity, end) for end in ends)


def interval_of(quantity: Quantity | Moment, settings: Settings = DEFAULTS) -> tuple[Decimal | str | None, ...]:
    """The two ends for a record: numbers in the figure's own unit, ISO 8601 days for a date; None for an open end."""
    if isinstance(quantity, Quantity):
        interval = written_interval(quantity, settings)
        return (interval.low, interval.high)
    if quantity.iso is not None and ":" in quantity.iso:
        return (quantity.iso, quantity.iso)
    return tuple(None if day is None else date.fromordinal(day).isoformat() for day in moment_interval(quantity))


def moment_interval(moment: Moment) -> tuple[int | None, int | None]:
    """The first and last day that a date may stand for, as ordinals, or minutes of a day; open where a bound is."""
    down, up = MEANINGS[moment.qualifier]
    ends_day = down == "open" and moment.high == 0 and moment.iso is not None and ":" in moment.iso
    if ends_day:  # by midnight: in the evening before
        return (MINUTES_OF_DAY // 2, MINUTES_OF_DAY)
    if moment.qualifier is Qualifier.SOON_BEFORE and moment.high is not None:
        end = moment.high or MINUTES_OF_DAY
        return (end - AN_HOUR, end)
    if moment.qualifier is Qualifier.SOON_AFTER and moment.low is not None:
        return (moment.low, moment.low + AN_HOUR)
    return (None if down == "open" else moment.low, None if up == "open" else moment.high)


def rounds_to(value: Decimal, coarse: Quantity) -> bool:
    """Whether a value, rounded half up or down or cut at the last digit that ``coarse`` was written to, is it."""
    if coarse.value is None:
        return False
    difference = EXACT.subtract(value, coarse.value) * (-1 if coarse.value < 0 else 1)
    digit = Decimal(1) if is_counted(coarse) else coarse.precision  # 7.2 percent is not said as 10
    half = digit / 2
    cut = digit if abs(coarse.value) >= 10 * digit else half  # nobody cuts 19,000 to 10,000
    return -half <= difference <= half or half < difference < cut
