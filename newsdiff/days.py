"""What two dates have in common where one is known in part: "Friday" beside "22 November 2024", "June" beside 2024.

A paper with a date of publication tells which Friday it means, one without does not; group and judge ask here whether
they can be one day.
"""

from datetime import date
from typing import Final

from newsdiff.model import Moment, Qualifier, Quantity

NO_YEAR: Final = "XXXX-"  # opens the ISO date of a day whose year is not known
OCLOCK: Final = "o'clock"  # ends the anchor of a time whose half of the day is not told: "4:05 o'clock"
HALF_A_DAY: Final = 720  # minutes
DAY: Final = 2 * HALF_A_DAY
SECONDS: Final = 86_400  # of a day; the base unit of time is the second
LONGEST: Final = 3_000 * 365  # days that are counted back
TWO_YEARS: Final = 730  # days


def is_time(moment: Moment) -> bool:
    """Whether it is a time of day."""
    return moment.iso is not None and ":" in moment.iso


def iso_of(moment: Moment) -> str | None:
    """The ISO date that the paper itself tells: not that of "last month", which follows from what others say."""
    return None if moment.reckoned and moment.anchor else moment.iso


def minutes_apart(one: int, other: int, cycle: int) -> int:
    """How far apart two minutes are that come round again after a ``cycle`` of minutes: 23:50 and 0:10 are 20 apart."""
    return min((one - other) % cycle, (other - one) % cycle)


def weekday_of(moment: Moment) -> int | None:
    """The day of the week, where it was named or can be told; Monday is 0."""
    if moment.low is not None and moment.low == moment.high and not is_time(moment):
        return date.fromordinal(moment.low).weekday()
    return moment.weekday


def face_of(moment: Moment) -> int | None:
    """The minutes from twelve that a clock's face shows at a time of day: 'five past four', '4:05 a.m.', '4:05 p.m.'.

    None for a date, and for a stretch of time.
    """
    if is_time(moment):
        return moment.low % HALF_A_DAY if moment.low is not None and moment.low == moment.high else None
    clock, _, oclock = moment.anchor.rpartition(" ")
    if moment.iso is not None or oclock != OCLOCK:
        return None
    hours, _, minutes = clock.partition(":")
    return (60 * int(hours) + int(minutes or 0)) % HALF_A_DAY if (hours + minutes).isdecimal() else None


def are_same(x: Moment, y: Moment) -> bool:
    """Whether two moments name one day, one month or one time, in all that is known of both.

    "Friday" is "22 November 2024", which was one; "five past four" is "4:05 a.m."; "June" is not "19 June".
    """
    if by_two_clocks(x, y):
        return False
    if x.low is not None and y.low is not None:
        return (x.low, x.high) == (y.low, y.high)
    if x.iso is not None and y.iso is not None:
        return len(x.iso) == len(y.iso) and digits_meet(x.iso, y.iso)
    if None not in (faces := (face_of(x), face_of(y))):
        return faces[0] == faces[1]
    a, b = weekday_of(x), weekday_of(y)
    if a is not None and b is not None:
        return a == b
    return x.iso is None and y.iso is None and x.anchor == y.anchor


def by_two_clocks(x: Moment, y: Moment) -> bool:
    """'9 a.m. GMT' / '9 a.m. ET': the same figures, and not the same hour."""
    return "" not in (x.zone, y.zone) and x.zone != y.zone


def digits_meet(x: str, y: str) -> bool:
    """Whether two ISO 8601 dates agree in every digit that both know ("X" is an unknown one)."""
    return all(p == q or "X" in (p, q) for p, q in zip(x, y, strict=False))


def count_from(span: Quantity, published: str, way: int) -> tuple[int, int, int] | None:
    """'five years ago', of a paper of a day: the day that it reaches, with the first and last that it may mean.

    ``way`` is -1 for lengths that lead back, as that one does, and 1 for "within five years". All three are ordinals.
    A year may be half a year more or less, as may a month and a week; a decade, two years; "nearly 30 years" a tenth
    besides. None for hours, which no day holds, and for what is no length of time.
    """
    if span.unit is None or span.unit.dimension != "time" or span.value is None:
        return None
    unit = float(span.unit.factor) / SECONDS
    days = float(span.value) * unit
    if unit < 1 or not 0 < days < LONGEST:
        return None
    spread = 0.0 if unit == 1 else min(unit / 2, TWO_YEARS)
    if span.qualifier is not Qualifier.EXACT:
        spread += days / 10
    day = date.fromisoformat(published).toordinal() + way * days
    return round(day), round(day - spread), round(day + spread)
