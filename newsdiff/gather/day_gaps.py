"""How far apart two days of publication lie, also where a dateline ("PORT VELL, March 9 -") left out its year."""

from datetime import date
from typing import Final, NamedTuple

UNKNOWN_YEAR: Final = "XXXX"
LEAP_YEAR: Final = 2028  # in which every day of a year has a date
YEAR: Final = 366  # days

# No story runs longer in the papers without becoming another: the quake is news, then the rebuilding is.
WINDOW: Final = 14  # days


Stretch = tuple[int, int] | None  # the first and the last of some days; None where none is known with its year


class Day(NamedTuple):
    """A day as a number: of all days where the year is known, else of the days of a leap year."""

    number: int
    has_year: bool


def read_day(published: str | None) -> Day | None:
    """``2034-03-12``, ``XXXX-03-12`` -> the day; None for none."""
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
