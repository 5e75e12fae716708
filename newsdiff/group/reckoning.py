"""Which day of the week "yesterday" was, and 9 September, where the papers' stamps or their agreement tell.

A paper without a date of publication does not say which day its "yesterday" means. But a stamp without a year
("Sunday 18 May") tells the weekday; and where four papers say "on Saturday" of what the fifth says "yesterday", that
one came out on a Sunday, and all its other days follow. Days of the week are all that is told: no date is guessed.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date
from typing import Final

from newsdiff.days import is_time, weekday_of
from newsdiff.group import find_candidates
from newsdiff.group.evidence import Scorer
from newsdiff.group.nodes import Node, read_nodes
from newsdiff.lang.date_tables import DateWords
from newsdiff.model import Alignment, Figure, Moment
from newsdiff.terms import TermReader
from newsdiff.tuples import NamedTuple

NO_YEAR: Final = "XXXX-"
DAY: Final = len("XXXX-05-18")
COMMON_YEAR: Final = 2001  # in which days are told apart; a story seldom reaches over the end of a February
WEEK: Final = 7
# What a pair of days says that they are one, beside the words that they share (from 0 to 1): a vote for one weekday.
SAME_ROW: Final = 0.3
BOTH_LEAD: Final = 0.3
BOTH_FIRST: Final = 0.5  # the first day that each of two papers names is that of the news
TWO_NAMES: Final = 0.6  # against: one paper seldom calls one day "Tuesday" and "yesterday"
ENOUGH: Final = 0.5  # votes for the best weekday
AHEAD: Final = 1.5  # times the votes of the next best

CALENDAR: Final = -1  # stands for the year's days where a variant stands for a paper's


class _Day(NamedTuple):
    """A mention of one day: what is known of its weekday."""

    variant: int
    node: int
    weekday: int | None  # where it is named, or the date is known
    after: int | None  # days from the day of publication to it: "yesterday" is -1
    number: int | None  # of the day in a year that is not known


class _Known(NamedTuple):
    """What has been found out: the weekday of each paper's publication, and of the day before the year's first."""

    weekdays: dict[int, int]
    told: set[int]  # those of them that stamps tell

    def tell(self, day: _Day) -> int | None:
        """The weekday of a day, as far as it is known by now."""
        if day.weekday is not None:
            return day.weekday
        key, steps = (day.variant, day.after) if day.after is not None else (CALENDAR, day.number)
        begin = self.weekdays.get(key)
        return None if begin is None or steps is None else (begin + steps) % WEEK


def reckon_weekdays(
    alignment: Alignment, figures: Sequence[Sequence[Figure]], reader: TermReader, stamps: Sequence[Moment | None]
) -> list[tuple[Figure, ...]]:
    """Give "yesterday" and "9 September" their ``weekday``, where it can be found out, and leave all else as it is.

    ``stamps`` are the variants' days of publication as their pages state them, None where they state none.
    """
    words = reader.language.dates
    if not any(_is_open(figure.quantity, words) for found in figures for figure in found):
        return list(map(tuple, figures))
    moments = [[figure for figure in found if isinstance(figure.quantity, Moment)] for found in figures]
    nodes = read_nodes(alignment, moments, reader)
    days = [day for number, node in enumerate(nodes) for day in _read_days(number, node, words)]
    known = _read_stamps(days, stamps)
    _settle(known, days, list(_compare_days(days, nodes, reader)))
    return [
        tuple(_with_weekday(figure, variant, known, words) for figure in found) for variant, found in enumerate(figures)
    ]


def days_after(moment: Moment, words: DateWords) -> int | None:
    """'yesterday' is -1, 'this morning' 0: the days from publication to a day that is told by it; else None."""
    if moment.iso is not None or moment.low is not None or moment.weekday is not None:
        return None
    shift, _, period = moment.anchor.partition(" ")
    if not period:
        return words.days.get(shift)
    return words.shifts.get(shift) if words.periods.get(period) == "day" else None


def _number_of(moment: Moment) -> int | None:
    """The number of a day whose year is not known."""
    if moment.iso is None or len(moment.iso) != DAY or not moment.iso.startswith(NO_YEAR) or "X" in moment.iso[5:]:
        return None
    return _number_in_year(int(moment.iso[5:7]), int(moment.iso[8:]))


def _number_in_year(month: int, day: int) -> int | None:
    try:
        return date(COMMON_YEAR, month, day).toordinal()
    except ValueError:  # 29 February
        return None


def _is_open(moment: object, words: DateWords) -> bool:
    """Whether there is anything to find out about it."""
    return isinstance(moment, Moment) and (
        days_after(moment, words) is not None or (moment.weekday is None and _number_of(moment) is not None)
    )


def _read_days(number: int, node: Node, words: DateWords) -> Iterator[_Day]:
    moment = node.figure.quantity
    if not isinstance(moment, Moment) or is_time(moment):
        return
    weekday, after, day = weekday_of(moment), days_after(moment, words), _number_of(moment)
    if (weekday, after, day) != (None, None, None):
        for variant in sorted(node.variants):
            yield _Day(variant, number, weekday, after, day)


def _read_stamps(days: Sequence[_Day], stamps: Sequence[Moment | None]) -> _Known:
    """What needs no vote: "Sunday 18 May" tells the paper's own day and the weekday of 9 September too."""
    known = _Known({}, set())
    stated = [_Day(v, 0, weekday_of(stamp), None, _number_of_stamp(stamp)) for v, stamp in enumerate(stamps) if stamp]
    for day in (*stated, *days):
        if day.weekday is not None and day.number is not None:
            known.weekdays[CALENDAR] = (day.weekday - day.number) % WEEK
            known.told.add(CALENDAR)
            break
    for day in stated:
        if (weekday := known.tell(day)) is not None:
            known.weekdays[day.variant] = weekday
            known.told.add(day.variant)
    return known


def _number_of_stamp(stamp: Moment) -> int | None:
    if stamp.low is None:
        return _number_of(stamp)
    known = date.fromordinal(stamp.low)
    return _number_in_year(known.month, known.day)


def _compare_days(
    days: Sequence[_Day], nodes: Sequence[Node], reader: TermReader
) -> Iterator[tuple[float, _Day, _Day]]:
    """How much speaks for it that two papers' days are one day."""
    candidates = sorted(find_candidates(nodes))
    scorer = Scorer(nodes, reader.language, candidates)
    of_node: dict[int, list[_Day]] = {}
    first: dict[int, _Day] = {}
    for day in days:
        of_node.setdefault(day.node, []).append(day)
        if day.variant not in first or nodes[day.node].position < nodes[first[day.variant].node].position:
            first[day.variant] = day
    for i, j in candidates:
        if i in of_node and j in of_node:
            a, b = nodes[i], nodes[j]
            weight = scorer.find_evidence(i, j)["telling_words"] + BOTH_LEAD * a.lead * b.lead
            weight += 0.0 if a.rows.isdisjoint(b.rows) else SAME_ROW
            yield from ((weight, x, y) for x in of_node[i] for y in of_node[j] if x.variant != y.variant)
    for x in first.values():
        yield from ((BOTH_FIRST, x, y) for y in first.values() if x.variant < y.variant)


def _settle(known: _Known, days: Sequence[_Day], pairs: Sequence[tuple[float, _Day, _Day]]) -> None:
    """Find out the surest weekday of those that are not known, and by it the next."""
    wanted = {day.variant for day in days if day.after is not None} | {CALENDAR} - known.weekdays.keys()
    wanted -= known.weekdays.keys()
    while wanted:
        best: tuple[float, int, int] | None = None
        for one in sorted(wanted):
            votes = _count_votes(one, known, days, pairs)
            ranked = sorted(votes.items(), key=lambda vote: (-vote[1], vote[0]))
            if not ranked:
                continue
            (weekday, most), second = ranked[0], max(0.0, ranked[1][1]) if len(ranked) > 1 else 0.0
            if most >= ENOUGH and most >= AHEAD * second and (best is None or most - second > best[0]):
                best = (most - second, one, weekday)
        if best is None:
            return
        known.weekdays[best[1]] = best[2]
        wanted.remove(best[1])


def _count_votes(
    one: int, known: _Known, days: Sequence[_Day], pairs: Sequence[tuple[float, _Day, _Day]]
) -> Mapping[int, float]:
    """What each weekday has for it, as that of a paper's publication."""
    votes: dict[int, float] = defaultdict(float)
    for weight, x, y in pairs:
        for mine, other in ((x, y), (y, x)):
            steps = _steps_from(one, mine)
            if steps is not None and (weekday := known.tell(other)) is not None:
                votes[(weekday - steps) % WEEK] += weight
    if one != CALENDAR:
        named = {day.weekday for day in days if day.variant == one and day.weekday is not None}
        for steps in {day.after for day in days if day.variant == one and day.after is not None}:
            for weekday in named:
                votes[(weekday - steps) % WEEK] -= TWO_NAMES
    return votes


def _steps_from(one: int, day: _Day) -> int | None:
    if day.weekday is not None:
        return None
    return day.number if one == CALENDAR else day.after if day.variant == one else None


def _with_weekday(figure: Figure, variant: int, known: _Known, words: DateWords) -> Figure:
    moment = figure.quantity
    if not isinstance(moment, Moment) or not _is_open(moment, words):
        return figure
    after = days_after(moment, words)
    day = _Day(variant, 0, None, after, _number_of(moment))
    if (weekday := known.tell(day)) is None:
        return figure
    told = (variant if after is not None else CALENDAR) in known.told
    return replace(figure, quantity=moment._replace(weekday=weekday, reckoned=not told))
