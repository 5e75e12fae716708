"""What two dates have in common where one is known in part: "Friday" beside "22 November 2024", "June" beside 2024.

A paper with a date of publication tells which Friday it means, one without does not; group and judge ask here whether
they can be one day.
"""

from datetime import date

from newsdiff.model import Moment


def is_time(moment: Moment) -> bool:
    """Whether it is a time of day."""
    return moment.iso is not None and ":" in moment.iso


def weekday_of(moment: Moment) -> int | None:
    """The day of the week, where it was named or can be told; Monday is 0."""
    if moment.low is not None and moment.low == moment.high and not is_time(moment):
        return date.fromordinal(moment.low).weekday()
    return moment.weekday


def are_same(x: Moment, y: Moment) -> bool:
    """Whether two moments name one day, one month or one time, in all that is known of both.

    "Friday" is "22 November 2024", which was one; "June" is not "19 June".
    """
    if by_two_clocks(x, y):
        return False
    if x.low is not None and y.low is not None:
        return (x.low, x.high) == (y.low, y.high)
    if x.iso is not None and y.iso is not None:
        return len(x.iso) == len(y.iso) and digits_meet(x.iso, y.iso)
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
