"""Two dates, or two times of day, of one fact: can both be true? ``RULES`` in order, the first that answers wins.

Or a date and a length of time that is counted from the news: "five years ago" beside "in 2016" (``counted_back``).

The first and last day decide wherever both dates have them; the written digits where a year is missing; the words
("Friday", "last month") where there is no date of publication to resolve them against.
"""

from collections.abc import Callable
from datetime import date
from typing import Final

from newsdiff.days import (
    DAY,
    HALF_A_DAY,
    NO_YEAR,
    are_same,
    by_two_clocks,
    count_from,
    digits_meet,
    face_of,
    is_time,
    iso_of,
    minutes_apart,
    weekday_of,
)
from newsdiff.intervals import moment_interval
from newsdiff.judge.quantities import Answer, SaidQuantity
from newsdiff.model import Moment, Qualifier, Verdict
from newsdiff.tuples import NamedTuple

ROUGH: Final = (Qualifier.ABOUT, Qualifier.ESTIMATED)
PARTS: Final = (Qualifier.EARLY, Qualifier.MID, Qualifier.LATE)
BOUNDS: Final = (
    Qualifier.SINCE, Qualifier.AT_LEAST, Qualifier.MORE_THAN, Qualifier.AT_MOST, Qualifier.LESS_THAN, Qualifier.UP_TO,
    Qualifier.NOT_UNTIL,
)  # fmt: skip
# "sailed in September" / "on patrol since September"; "shut until Monday" / "not open until Monday" / "opens on Monday"
NAMES_THE_DAY: Final = (Qualifier.EXACT, Qualifier.SINCE, Qualifier.UP_TO, Qualifier.NOT_UNTIL)
UPPER: Final = (Qualifier.AT_MOST, Qualifier.LESS_THAN)
HALF_AN_HOUR: Final = 30  # minutes
A_QUARTER: Final = 5  # minutes that are rounded away for a quarter of an hour
# A time that is a multiple of so many minutes, and how many papers round away for it; the first that fits.
HALF_HOUR_REACH: Final = 7
ROUNDED: Final = ((60, 14), (30, HALF_HOUR_REACH), (15, 5), (10, 3), (5, 2))
SIX_DAYS: Final = 6  # from the first to the last of a week
YEARS: Final = "year"  # the unit
LEAP_YEAR: Final = 2000  # in which every day has a date


class SaidDate(NamedTuple):
    """One reading of a fact that is a date: its words and what they mean."""

    words: str
    moment: Moment


def _name_day(said: SaidDate, other: SaidDate) -> str:
    """The words, with the day that they name where both papers use the same: "today" of two days."""
    same = said.words == other.words and said.moment.iso is not None
    return f"{said.words} ({said.moment.iso})" if same else said.words


def same_date(a: SaidDate, b: SaidDate) -> Answer | None:
    """'Friday' / 'Friday, November 22', 'in September' / 'since September': one day, or one time, however written."""
    if not (are_same(a.moment, b.moment) or _are_one_period(a.moment, b.moment)):
        return None
    x, y = _sort_of_bound(a.moment), _sort_of_bound(b.moment)
    if (x in PARTS or y in PARTS) and x is not y and a.moment.iso is not None:
        return None  # early December is a part of December
    if x is y or (Qualifier.EXACT in (x, y) and x in NAMES_THE_DAY and y in NAMES_THE_DAY):
        return Answer(Verdict.AGREE, f"{a.words} and {b.words} are the same.")
    return Answer(Verdict.QUALIFIER, f"{a.words} and {b.words} name the same with another qualifier.")


def _are_one_period(x: Moment, y: Moment) -> bool:
    """'last year' in a paper with a date of publication and in one without: one year; 'yesterday' may be two days."""
    dated = next((each for each in (x, y) if each.low is not None and each.high is not None), None)
    if dated is None or not x.anchor or x.anchor != y.anchor or (x.iso is None) is (y.iso is None):
        return False
    return (dated.high or 0) - (dated.low or 0) >= SIX_DAYS


def other_bound(a: SaidDate, b: SaidDate) -> Answer | None:
    """'since 1978' / 'since 1987', 'until 12 May' / 'by 21 May': two bounds of one side are two days.

    Two hours are not: "by noon" and "by midnight" tell how far things had come.
    """
    x, y = _in_one_year(a.moment, b.moment)
    if _side_of_bound(x) is not _side_of_bound(y) or x.qualifier not in BOUNDS or is_time(x) or not _have_extents(x, y):
        return None
    if _not_after(x.low, y.high) and _not_after(y.low, x.high):  # "since 2023" / "since August 2023"
        return None
    return Answer(Verdict.CONFLICT, f"{_name_day(a, b)} and {_name_day(b, a)} cannot both be true.")


def _sort_of_bound(moment: Moment) -> Qualifier:
    """'not open until Monday' is shut until Monday."""
    return Qualifier.UP_TO if moment.qualifier is Qualifier.NOT_UNTIL else moment.qualifier


def _side_of_bound(moment: Moment) -> Qualifier:
    """'by 12 May' sets the same end as 'until 12 May' and 'before 12 May'."""
    sort = _sort_of_bound(moment)
    return Qualifier.UP_TO if sort in UPPER else sort


def other_zone(a: SaidDate, b: SaidDate) -> Answer | None:
    """'6:10 a.m. local time' / '9:10 p.m. PT': one hour by two clocks, where whole or half hours lie between them.

    What a clock shows beside another depends on the season and, of local time, on the place; so none is put forward.
    """
    x, y = a.moment, b.moment
    if not (is_time(x) and is_time(y)) or x.zone == y.zone or x.low is None or y.low is None:
        return None
    off = minutes_apart(x.low, y.low, HALF_AN_HOUR)
    rough = x.qualifier in ROUGH or y.qualifier in ROUGH
    if x.low == y.low or off > (HALF_AN_HOUR if rough else min(A_QUARTER, _rounded_away(x.low, y.low))):
        return None
    return Answer(Verdict.COMPATIBLE, f"{a.words} and {b.words} are by the clocks of two time zones.")


def near_time(a: SaidDate, b: SaidDate) -> Answer | None:
    """'around 4:30 a.m.' / '4.40am', 'twenty to five': an approximate time, and one within half an hour of it."""
    x, y = a.moment, b.moment
    if x.qualifier not in ROUGH or y.qualifier not in (*ROUGH, Qualifier.EXACT):
        return None
    one, other = face_of(x), face_of(y)
    if not (is_time(x) and is_time(y)) and one is not None and other is not None and not by_two_clocks(x, y):
        gap = minutes_apart(one, other, HALF_A_DAY)
        return Answer(Verdict.COMPATIBLE, f"{b.words} is near enough to {a.words}.") if gap <= HALF_AN_HOUR else None
    if not (is_time(x) and is_time(y)) or x.low is None or x.high is None or y.low is None or y.high is None:
        return None
    gap = max(x.low, y.low) - min(x.high, y.high)
    if min(gap, DAY - gap) > HALF_AN_HOUR:
        return None
    return Answer(Verdict.COMPATIBLE, f"{b.words} is near enough to {a.words}.")


def rounded_time(a: SaidDate, b: SaidDate) -> Answer | None:
    """'5 a.m.' / '4.50am', 'half past four' / '4:28': a round time, and one that papers round to it."""
    x, y = a.moment, b.moment
    if x.qualifier is not Qualifier.EXACT or y.qualifier is not Qualifier.EXACT:
        return None
    one, other = face_of(x), face_of(y)
    if one is None or other is None or by_two_clocks(x, y):
        return None
    round_the_clock = DAY if is_time(x) and is_time(y) else HALF_A_DAY  # "three o'clock" may be p.m.
    reach = _rounded_away(one, other)
    if not reach or minutes_apart(x.low or one, y.low or other, round_the_clock) > reach:
        return None
    fine, round_ = (b, a) if _reach_of(one) == reach else (a, b)
    return Answer(Verdict.COMPATIBLE, f"{fine.words} may be rounded to {round_.words}.")


def _rounded_away(one: int, other: int) -> int:
    """How many minutes may lie between two times of which one is rounder than the other; 0 where none is."""
    reaches = _reach_of(one), _reach_of(other)
    long, short = max(reaches), min(reaches)
    return long if long > short and (short == 0 or long >= HALF_HOUR_REACH) else 0  # 4:40 is not 4:45, rounded


def _reach_of(minutes: int) -> int:
    """How many minutes a time may have been rounded away, by how round it is."""
    return next((reach for step, reach in ROUNDED if minutes % step == 0), 0)


def within_date(a: SaidDate, b: SaidDate) -> Answer | None:
    """'June' / 'June 19', 'early August' / 'August': one lies within the other, or they overlap."""
    if by_two_clocks(a.moment, b.moment):
        return None
    x, y = _in_one_year(a.moment, b.moment)
    parts = (x.qualifier in PARTS, y.qualifier in PARTS)
    if all(parts) and x.qualifier is not y.qualifier and _are_digits_alike(a.moment, b.moment):
        meet = False  # two parts of one month
    elif any(parts) and are_same(x, y):
        meet = not all(parts)
    elif x.qualifier is y.qualifier is Qualifier.BETWEEN and _have_extents(x, y):  # one within the other, or two spans
        meet = (_not_after(x.low, y.low) and _not_after(y.high, x.high)) or (
            _not_after(y.low, x.low) and _not_after(x.high, y.high)
        )
    elif _have_extents(x, y):
        (low_x, high_x), (low_y, high_y) = moment_interval(x), moment_interval(y)
        meet = _not_after(low_x, high_y) and _not_after(low_y, high_x)
    else:
        meet = x.iso is not None and y.iso is not None and len(x.iso) != len(y.iso) and digits_meet(x.iso, y.iso)
    if not meet:
        return None
    return Answer(Verdict.COMPATIBLE, f"{a.words} and {b.words} can both be true: one is the more exact.")


def _are_digits_alike(x: Moment, y: Moment) -> bool:
    return x.iso is not None and y.iso is not None and len(x.iso) == len(y.iso) and digits_meet(x.iso, y.iso)


def one_weekday(a: SaidDate, b: SaidDate) -> Answer | None:
    """'Monday' / 'Monday', of two weeks by the days of their papers: a stamp may be that of another edition."""
    x, y = a.moment, b.moment
    if x.weekday is None or not x.anchor or x.anchor != y.anchor:
        return None
    return Answer(
        Verdict.COMPATIBLE, f"{a.words} and {b.words} are one weekday, reckoned from two days of publication."
    )


def other_date(a: SaidDate, b: SaidDate) -> Answer | None:
    """'Friday' / 'Thursday, November 21': two days, or two times of day."""
    x, y = a.moment, b.moment
    known = _have_extents(x, y) or None not in (iso_of(x), iso_of(y))
    if {x.qualifier, y.qualifier} <= {Qualifier.EXACT, *ROUGH} and x.zone == y.zone:
        known = known or None not in (face_of(x), face_of(y))  # "three o'clock", in whichever half of the day
    sure = not (x.reckoned or y.reckoned)  # what other papers made probable convicts nobody
    if known or (sure and weekday_of(x) is not None and weekday_of(y) is not None):
        return Answer(Verdict.CONFLICT, f"{_name_day(a, b)} and {_name_day(b, a)} cannot both be true.")
    return None


def undated(a: SaidDate, b: SaidDate) -> Answer:
    """'last month' / 'in October': without a date of publication nobody can tell."""
    return Answer(
        Verdict.COMPATIBLE,
        f"{a.words} and {b.words} may be the same: without a dateline, or --published, nobody can tell.",
    )


def counted_back(span: SaidQuantity, said: SaidDate, published: str | None) -> Answer:
    """'five years ago' / '2016', 'for 14 years' / 'since 2007': the date is as long before the paper's day.

    Or as long after it: 'within five years' / 'by 2026'. "Five years ago" says the same as its year; else a length is
    coarser than a date, or finer. The two contradict each other where the date lies more than a unit of the length
    off. Nothing is known of a paper without a day.
    """
    low, high = said.moment.low, said.moment.high
    reach = None
    if published is not None and low is not None:
        way = 1 if low > date.fromisoformat(published).toordinal() else -1
        reach = count_from(span.quantity, published, way)
    if published is None or reach is None or low is None or high is None:
        return Answer(
            Verdict.COMPATIBLE, f"{span.words} and {said.words} may be one date: from which day is not known."
        )
    day, first, last = reach
    back = "back " if day <= date.fromisoformat(published).toordinal() else ""
    exact = span.quantity.qualifier is said.moment.qualifier is Qualifier.EXACT
    if exact and span.unit == YEARS and low <= day <= high and len(said.moment.iso or "") == len("2016"):
        return Answer(Verdict.AGREE, f"{span.words}, counted {back}from {published}, is {said.words}.")
    if low <= 2 * last - day and high >= 2 * first - day:
        return Answer(Verdict.COMPATIBLE, f"{span.words}, counted {back}from {published}, can be {said.words}.")
    return Answer(Verdict.CONFLICT, f"{span.words}, counted {back}from {published}, cannot be {said.words}.")


RULES: Final[tuple[Callable[[SaidDate, SaidDate], Answer | None], ...]] = (
    same_date,
    other_bound,
    other_zone,
    near_time,
    rounded_time,
    within_date,
    one_weekday,
    other_date,
    undated,
)


def _in_one_year(x: Moment, y: Moment) -> tuple[Moment, Moment]:
    """Give 'before 5 May' and '3 May' their days, in the year that one of them names, else in one that both share."""
    years = [moment.iso[:4] for moment in (x, y) if moment.iso and moment.iso[:4].isdecimal() and ":" not in moment.iso]
    year = int(years[0]) if years else LEAP_YEAR
    return _with_days(x, year), _with_days(y, year)


def _with_days(moment: Moment, year: int) -> Moment:
    if moment.low is not None or moment.iso is None or not moment.iso.startswith(NO_YEAR):
        return moment
    start, _, stop = moment.iso.partition("/")
    if stop:  # "September 17-18"
        begun, ended = (_with_days(moment._replace(iso=end), year) for end in (start, stop))
        runs = begun.low is not None and ended.high is not None and begun.low <= ended.high
        return moment._replace(low=begun.low, high=ended.high) if runs else moment
    month, _, day = moment.iso.removeprefix(NO_YEAR).partition("-")
    try:
        first = date(year, int(month), int(day or 1)).toordinal()
        last = first if day else date(year + int(month) // 12, int(month) % 12 + 1, 1).toordinal() - 1
    except ValueError:  # a part that is unknown itself; 29 February
        return moment
    return moment._replace(low=first, high=last)


def _have_extents(x: Moment, y: Moment) -> bool:
    return x.low is not None and y.low is not None


def _not_after(low: int | None, high: int | None) -> bool:
    return low is None or high is None or low <= high
