"""Two dates, or two times of day, of one fact: can both be true? ``RULES`` in order, the first that answers wins.

The first and last day decide wherever both dates have them; the written digits where a year is missing; the words
("Friday", "last month") where there is no date of publication to resolve them against.
"""

from collections.abc import Callable
from datetime import date
from typing import Final, NamedTuple

from newsdiff.intervals import moment_interval
from newsdiff.judge.answer import Answer
from newsdiff.model import Moment, Verdict


class SaidDate(NamedTuple):
    """One reading of a fact that is a date: its words and what they mean."""

    words: str
    moment: Moment

    @property
    def weekday(self) -> int | None:
        """The day of the week, where it was named or can be told; Monday is 0."""
        moment = self.moment
        if moment.low is not None and moment.low == moment.high and moment.low > 1440:
            return date.fromordinal(moment.low).weekday()
        return moment.weekday


def same_date(a: SaidDate, b: SaidDate) -> Answer | None:
    """'Friday' / 'Friday, November 22': one day, or one time, however it is written."""
    if not _is_same(a, b):
        return None
    if a.moment.qualifier is b.moment.qualifier:
        return Answer(Verdict.AGREE, f"{a.words} and {b.words} are the same.")
    return Answer(Verdict.QUALIFIER, f"{a.words} and {b.words} name the same with another qualifier.")


def within_date(a: SaidDate, b: SaidDate) -> Answer | None:
    """'June' / 'June 19', 'early August' / 'August': one lies within the other, or they overlap."""
    x, y = a.moment, b.moment
    if _have_extents(x, y):
        (low_x, high_x), (low_y, high_y) = moment_interval(x), moment_interval(y)
        meet = _not_after(low_x, high_y) and _not_after(low_y, high_x)
    else:
        meet = x.iso is not None and y.iso is not None and len(x.iso) != len(y.iso) and _digits_meet(x.iso, y.iso)
    if not meet:
        return None
    return Answer(Verdict.COMPATIBLE, f"{a.words} and {b.words} can both be true: one is the more exact.")


def other_date(a: SaidDate, b: SaidDate) -> Answer | None:
    """'Friday' / 'Thursday, November 21': two days, or two times of day."""
    x, y = a.moment, b.moment
    known = _have_extents(x, y) or (x.iso is not None and y.iso is not None)
    if known or (a.weekday is not None and b.weekday is not None):
        return Answer(Verdict.CONFLICT, f"{a.words} and {b.words} cannot both be true.")
    return None


def undated(a: SaidDate, b: SaidDate) -> Answer:
    """'last month' / 'in October': without a date of publication nobody can tell."""
    return Answer(Verdict.COMPATIBLE, f"{a.words} and {b.words} may be the same: without a dateline nobody can tell.")


RULES: Final[tuple[Callable[[SaidDate, SaidDate], Answer | None], ...]] = (
    same_date,
    within_date,
    other_date,
    undated,
)


def _is_same(a: SaidDate, b: SaidDate) -> bool:
    x, y = a.moment, b.moment
    if _have_extents(x, y):
        return (x.low, x.high) == (y.low, y.high)
    if x.iso is not None and y.iso is not None:
        return len(x.iso) == len(y.iso) and _digits_meet(x.iso, y.iso)
    if a.weekday is not None and b.weekday is not None:
        return a.weekday == b.weekday
    return x.iso is None and y.iso is None and x.anchor == y.anchor


def _have_extents(x: Moment, y: Moment) -> bool:
    return x.low is not None and y.low is not None


def _not_after(low: int | None, high: int | None) -> bool:
    return low is None or high is None or low <= high


def _digits_meet(x: str, y: str) -> bool:
    """Whether two ISO 8601 dates agree in every digit that both know ("X" is an unknown one)."""
    return all(p == q or "X" in (p, q) for p, q in zip(x, y, strict=False))
