"""What the parts of a date come to: its ISO 8601 string and the days that it reaches over. No word of any language."""

from collections.abc import Callable, Sequence
from datetime import MAXYEAR, MINYEAR, date, timedelta
from enum import Enum, auto
from typing import Final

from newsdiff.lang.date_tables import DateWords, Part
from newsdiff.model import Moment, Qualifier, Tokens
from newsdiff.tuples import NamedTuple


class Grain(Enum):
    """How fine a date is; ``PERIOD`` for what is none of the others: a week, a weekend, a fiscal year."""

    TIME = auto()
    DAY = auto()
    MONTH = auto()
    QUARTER = auto()
    YEAR = auto()
    DECADE = auto()
    PERIOD = auto()


class Extent(NamedTuple):
    """The ISO string of a moment, its first and its last day (or minute)."""

    iso: str | None
    low: int | None
    high: int | None


UNKNOWN = Extent(None, None, None)


class Core(NamedTuple):
    """A date or time without the words that qualify it: its tokens, the rule that spoke, and its parts.

    ``extent`` stands where the rule itself knows what the parts come to. ``anchor``, ``weekday`` and ``zone`` are
    those of ``Moment``. A ``bound`` core belongs to a noun ("Monday's vote"): words before it qualify the noun, not
    the date.
    """

    first: int
    last: int
    pattern: str
    grain: Grain
    year: int | None = None
    month: int | None = None
    day: int | None = None
    weekday: int | None = None
    anchor: str = ""
    extent: Extent | None = None
    bound: bool = False
    zone: str = ""


class Scan:
    """One sentence's tokens as the rules read them: beyond its ends stand empty words."""

    __slots__ = ("lowers", "published", "size", "starts", "stops", "texts", "words")

    def __init__(self, tokens: Tokens, words: DateWords, published: date | None) -> None:
        self.texts, self.lowers, self.starts, self.stops = tokens
        self.size = len(tokens.texts)
        self.words, self.published = words, published

    def low(self, i: int) -> str:
        """Token ``i`` in lower case."""
        return self.lowers[i] if 0 <= i < self.size else ""

    def text(self, i: int) -> str:
        """Token ``i`` as it stands."""
        return self.texts[i] if 0 <= i < self.size else ""

    def glued(self, i: int) -> bool:
        """Whether no space stands between tokens ``i`` and ``i + 1``."""
        return 0 <= i < self.size - 1 and self.stops[i] == self.starts[i + 1]

    def capital(self, i: int) -> bool:
        """Whether token ``i`` begins with a capital."""
        return self.text(i)[:1].isupper()

    def number(self, i: int, digits: int = 2) -> int | None:
        """Read a token of at most so many plain digits."""
        text = self.text(i)
        return int(text) if len(text) <= digits and text.isascii() and text.isdecimal() else None


def is_of_round(lowers: Sequence[str], at: int, words: DateWords) -> bool:
    """'stopped at 0:44 |of the seventh', '1:57 |of round six': minutes and seconds of a fight or a game."""
    if lowers[at : at + 1] != (words.of,):
        return False
    at += 1 + (lowers[at + 1 : at + 2] != () and lowers[at + 1] in words.articles)
    return any(word in words.rounds or word in words.ordinals for word in lowers[at : at + 1])


Rule = Callable[[Scan, int, int], tuple[Core, ...]]


def month_length(year: int | None, month: int) -> int:
    """Count the days of a month, the largest that it can be where the year is not known."""
    short = month == 2 and year is not None and (year % 4 or (year % 100 == 0 and year % 400))
    return 28 if short else _LONGEST_MONTHS[month - 1]


_LONGEST_MONTHS: Final = (31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)


def day_extent(day: date) -> Extent:
    """One day of the calendar."""
    return Extent(day.isoformat(), day.toordinal(), day.toordinal())


def month_extent(year: int, month: int) -> Extent:
    """One month of the calendar."""
    return _between(f"{year:04d}-{month:02d}", year, month, month)


def year_extent(year: int) -> Extent:
    """One year of the calendar."""
    return _between(f"{year:04d}", year, 1, 12)


def quarter_extent(year: int, quarter: int) -> Extent:
    """Three months; ISO 8601 has no string for a quarter, so that the year is what is known."""
    return part_extent(year, quarter, 4)


def part_extent(year: int, number: int, parts: int) -> Extent:
    """One of the quarters or halves of a year."""
    months = 12 // parts
    return _between(f"{year:04d}", year, months * (number - 1) + 1, months * number)


def season_extent(year: int, months: tuple[int, int]) -> Extent:
    """Reach over a season, from the first month that it may begin in; winter belongs to two years."""
    first, last = months
    if first <= last:
        return _between(f"{year:04d}", year, first, last)
    low, high = date(year - 1, first, 1), date(year + 1, last, month_length(year + 1, last))
    return Extent(f"{year:04d}", low.toordinal(), high.toordinal())


def week_extent(day: date) -> Extent:
    """Find the week of a day, Monday to Sunday."""
    year, week, weekday = day.isocalendar()
    monday = day.toordinal() - weekday + 1
    return Extent(f"{year:04d}-W{week:02d}", monday, monday + 6)


def weekend_extent(saturday: date) -> Extent:
    """Join a Saturday and the Sunday after it."""
    sunday = saturday + timedelta(1)
    return Extent(f"{saturday.isoformat()}/{sunday.isoformat()}", saturday.toordinal(), sunday.toordinal())


def shift_month(year: int, month: int, by: int) -> tuple[int, int]:
    """Find the year and month so many months on."""
    years, months = divmod(12 * year + month - 1 + by, 12)
    return years, months + 1


def parse_day(text: str | None) -> date | None:
    """Read the day of publication; None where there is none, or none whose neighbours the calendar knows."""
    if not text:
        return None
    try:
        day = date.fromisoformat(text[:10])
    except ValueError:
        return None
    return day if MINYEAR + 1 < day.year < MAXYEAR - 1 else None


EARLY: Final = timedelta(7)  # a date of publication may be wrong, or that of an early edition


def fill_year(core: Core, published: date | None, *, begun: bool | None = None) -> Core:
    """Give a month, or a month and day, the year that brings it nearest to the day of publication.

    What has ``begun`` ("since January") does not lie ahead of that, what has not ("will open in May") not before it.
    """
    if core.year is not None or core.month is None or published is None or core.extent is not None:
        return core
    month, day = core.month, core.day
    years = [published.year + by for by in (-1, 0, 1)]
    if day is None:
        now = 12 * published.year + published.month
        years = [y for y in years if begun is None or 12 * y + month == now or (12 * y + month < now) is begun] or years
        return core._replace(year=min(years, key=lambda y: abs(12 * y + month - now)))
    days = [date(y, month, day) for y in years if day <= month_length(y, month)]
    days = [d for d in days if d.weekday() == core.weekday] or days
    if begun is not None:
        days = [d for d in days if (d <= published + EARLY if begun else d >= published - EARLY)] or days
    if not days:
        return core
    return core._replace(year=min(days, key=lambda d: abs(d - published)).year)


def extent_of(core: Core) -> Extent:
    """Give the ISO string and the days of a core, X for the digits of a year that is not known."""
    if core.extent is not None:
        return core.extent
    year, month, day = core.year, core.month, core.day
    if core.grain is Grain.DECADE and year is not None:
        return Extent(f"{year // 10:03d}X", date(year, 1, 1).toordinal(), date(year + 9, 12, 31).toordinal())
    if month is None:
        return year_extent(year) if year is not None else UNKNOWN
    if year is None:
        return Extent(f"XXXX-{month:02d}" + (f"-{day:02d}" if day else ""), None, None)
    return day_extent(date(year, month, day)) if day else month_extent(year, month)


def narrow_extent(core: Core, part: Part) -> Extent:
    """Give the days of a part: early August is its days 1 to 10, late 2020 its last four months."""
    extent = extent_of(core)
    if extent.low is None or extent.high is None:
        return extent
    low, high = date.fromordinal(extent.low), date.fromordinal(extent.high)
    if core.grain is Grain.MONTH:
        first = 30 * part.start // part.whole
        last = high.day if part.stop == part.whole else 30 * part.stop // part.whole
        return Extent(extent.iso, extent.low + first, extent.low + last - 1)
    if core.grain is Grain.YEAR:
        first, last = 12 * part.start // part.whole + 1, 12 * part.stop // part.whole
        return _between(extent.iso, low.year, first, last)
    if core.grain is Grain.DECADE:
        first, last = 10 * part.start // part.whole, -(-10 * part.stop // part.whole) - 1
        days = year_extent(low.year + first).low, year_extent(low.year + last).high
        return Extent(extent.iso, *days)
    return extent


def share_year(start: Core, stop: Core, published: date | None) -> tuple[Core, Core]:
    """'December to February 2021', 'from June 2020 to May': one end's year serves both, in their order."""
    stop = stop if start.year is not None else fill_year(stop, published)
    if start.year is None and start.month and stop.year is not None:
        before = stop.month is not None and (start.month, start.day or 1) > (stop.month, stop.day or 31)
        start = _in_year(start, stop.year - before)
    elif stop.year is None and stop.month and start.year is not None and start.month:
        after = (start.month, start.day or 1) > (stop.month, stop.day or 31)
        stop = _in_year(stop, start.year + after)
    return start, stop


def join_extents(start: Extent, stop: Extent) -> Extent | None:
    """Two ends as one stretch of time; None where the second is known to come first."""
    if start.iso is None or stop.iso is None:
        return None
    if start.low is not None and stop.high is not None and start.low >= stop.high:
        return None
    return Extent(f"{start.iso}/{stop.iso}", start.low, stop.high)


def join_weekdays(start: Extent, stop: Extent) -> Extent:
    """'Friday through Sunday': the second is the first such day after the first, whatever the day of publication."""
    if start.low is None or stop.low is None:
        return UNKNOWN
    last = day_extent(date.fromordinal(start.low + (stop.low - start.low) % 7))
    return Extent(f"{start.iso}/{last.iso}", start.low, last.high)


def name_quarter(number: int, words: DateWords) -> str:
    """'third quarter': one name for it, "Q3" and "the third quarter" are one."""
    return f"{next(word for word, each in words.quarters.items() if each == number)} {words.quarter}"


def make_moment(extent: Extent, core: Core, qualifier: Qualifier) -> Moment:
    """Record what was said."""
    return Moment(extent.iso, extent.low, extent.high, qualifier, core.weekday, core.anchor, core.zone)


def _in_year(core: Core, year: int) -> Core:
    possible = core.day is None or core.month is None or core.day <= month_length(year, core.month)
    return core._replace(year=year) if possible else core


def _between(iso: str | None, year: int, first: int, last: int) -> Extent:
    low, high = date(year, first, 1), date(year, last, month_length(year, last))
    return Extent(iso, low.toordinal(), high.toordinal())
