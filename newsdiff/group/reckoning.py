"""Which day of the week "yesterday" was, and 9 September, where the papers' stamps or their agreement tell.

A paper without a date of publication does not say which day its "yesterday" means. But a stamp without a year
("Sunday 18 May") tells the weekday; and where four papers say "on Saturday" of what the fifth says "yesterday", that
one came out on a Sunday, and all its other days follow. So do "last month" from another's "July", and "last year" from
"2030" (``news``). Days of the week, months and years are all that is told: no date is guessed.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from itertools import combinations
from typing import Final

from newsdiff.days import NO_YEAR, is_time, weekday_of
from newsdiff.group import CROWD, find_candidates
from newsdiff.group.evidence import Scorer
from newsdiff.group.news import counts_years, find_month, find_year, names_period, read_steps
from newsdiff.group.nodes import YEAR, Node, read_nodes
from newsdiff.lang.date_tables import DateWords
from newsdiff.model import Alignment, Figure, Moment
from newsdiff.terms import TermReader
from newsdiff.tuples import NamedTuple

DAY: Final = len("XXXX-05-18")
COMMON_YEAR: Final = 2001  # in which days are told apart; a story seldom reaches over the end of a February
WEEK: Final = 7
MONTHS: Final = 12
# What a pair of days says that they are one, beside the words that they share (from 0 to 1): a vote for one weekday.
SAME_ROW: Final = 0.3
BOTH_LEAD: Final = 0.3
BOTH_FIRST: Final = 0.5  # the first day that each of two papers names is that of the news
TWO_NAMES: Final = 0.6  # against: one paper seldom calls one day "Tuesday" and "yesterday"
ENOUGH: Final = 0.5  # votes for the best weekday
AHEAD: Final = 1.5  # times the votes of the next best
# The same for the days of the year: a paper names days of long ago or to come, its weekdays are those of now.
ENOUGH_OF_YEAR: Final = 1.2
AHEAD_OF_YEAR: Final = 2.0

CALENDAR: Final = -1  # stands for the year's days where a variant stands for a paper's


class _Day(NamedTuple):
    """A mention of one day: its weekday, where it is named or the date is known, else where to reckon it from."""

    variant: int
    node: int
    weekday: int | None
    origin: int  # the variant whose day of publication it is told by, or CALENDAR
    steps: int  # days from there: "yesterday" is -1


class _Known:
    """What has been found out: the weekday of each paper's publication, and of the day before the year's first."""

    def __init__(self) -> None:
        self.weekdays: dict[int, int] = {}
        self.told: set[int] = set()  # those of them that stamps tell

    def tell(self, day: _Day) -> int | None:
        """The weekday of a day, as far as it is known by now."""
        if day.weekday is not None:
            return day.weekday
        begin = self.weekdays.get(day.origin)
        return None if begin is None else (begin + day.steps) % WEEK

    def learn(self, origin: int, weekday: int) -> None:
        """Take what a stamp tells for known."""
        self.weekdays[origin] = weekday
        self.told.add(origin)


def reckon_dates(
    alignment: Alignment, figures: Sequence[Sequence[Figure]], reader: TermReader, stamps: Sequence[Moment | None]
) -> list[tuple[Figure, ...]]:
    """Give "yesterday" and "9 September" their ``weekday``, "last month" its month, "last year" its year.

    Where it can be found out; all else is left as it is. ``stamps`` are the variants' days of publication as their
    pages state them, None where they state none.
    """
    words = reader.language.dates
    open_days = any(_is_open(figure.quantity, words) for found in figures for figure in found)
    if not open_days and not any(read_steps(figure.quantity, words) for found in figures for figure in found):
        return list(map(tuple, figures))
    told = [[f for f in found if _tells(f, words, open_days=open_days)] for found in figures]
    nodes = read_nodes(alignment, told, reader)
    candidates = sorted(find_candidates(nodes))
    scorer = Scorer(nodes, reader.language, candidates)
    days = [day for number, node in enumerate(nodes) for day in _read_days(number, node, words)]
    known = _read_stamps(nodes, stamps)
    _settle(known, days, _compare_days(days, scorer))
    published = [day for found in figures for figure in found[:1] if (day := figure.document.published)]
    year = int(min(published)[:YEAR]) if published else None
    if year is None:
        year = find_year(nodes, candidates, scorer.compare_words, reader.language)
    month = find_month(nodes, candidates, scorer.compare_words, words)

    def tell(figure: Figure, variant: int) -> Figure:
        moment = figure.quantity
        if not isinstance(moment, Moment):
            return figure
        if _is_open(moment, words):
            return figure._replace(quantity=_with_weekday(moment, variant, known, words))
        return figure._replace(quantity=_with_period(moment, year, month, words))

    return [tuple(tell(figure, variant) for figure in found) for variant, found in enumerate(figures)]


def _tells(figure: Figure, words: DateWords, *, open_days: bool) -> bool:
    """Whether a figure may tell of others what is not known: any date of a day, else those of months and years."""
    moment = figure.quantity
    if not isinstance(moment, Moment):
        return counts_years(figure)
    return open_days or names_period(moment) or read_steps(moment, words) is not None


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
    for variant in sorted(node.variants):
        if (day := _read_day(node.figure.quantity, variant, number, words)) is not None:
            yield day


def _read_day(moment: object, variant: int, node: int, words: DateWords) -> _Day | None:
    if not isinstance(moment, Moment) or is_time(moment):
        return None
    if (weekday := weekday_of(moment)) is not None:
        return _Day(variant, node, weekday, variant, 0)
    if (after := days_after(moment, words)) is not None:
        return _Day(variant, node, None, variant, after)
    number = _number_of(moment)
    return None if number is None else _Day(variant, node, None, CALENDAR, number)


def _read_stamps(nodes: Sequence[Node], stamps: Sequence[Moment | None]) -> _Known:
    """What needs no vote: "Sunday 18 May" tells the paper's own day and the weekday of 9 September too."""
    known = _Known()
    stated = [(variant, stamp, _number_of_stamp(stamp)) for variant, stamp in enumerate(stamps) if stamp is not None]
    named = [(moment, _number_of(moment)) for node in nodes if isinstance(moment := node.figure.quantity, Moment)]
    for moment, number in (*((stamp, number) for _, stamp, number in stated), *named):
        if number is not None and (weekday := weekday_of(moment)) is not None:
            known.learn(CALENDAR, (weekday - number) % WEEK)
            break
    for variant, stamp, number in stated:
        weekday = weekday_of(stamp)
        if weekday is None and number is not None:
            weekday = known.tell(_Day(variant, 0, None, CALENDAR, number))
        if weekday is not None:
            known.learn(variant, weekday)
    return known


def _number_of_stamp(stamp: Moment) -> int | None:
    if stamp.low is None:
        return _number_of(stamp)
    day = date.fromordinal(stamp.low)
    return _number_in_year(day.month, day.day)


def _compare_days(days: Sequence[_Day], scorer: Scorer) -> Iterator[tuple[float, _Day, _Day]]:
    """How much speaks for it that two papers' days are one day."""
    nodes = scorer.nodes
    of_node: dict[int, list[_Day]] = defaultdict(list)
    first: dict[int, _Day] = {}
    for day in days:
        of_node[day.node].append(day)
        if day.variant not in first or nodes[day.node].position < nodes[first[day.variant].node].position:
            first[day.variant] = day
    for i, j in sorted(scorer.candidates):
        if i in of_node and j in of_node:
            a, b = nodes[i], nodes[j]
            words = scorer.compare_words(i, j)
            weight = words + BOTH_LEAD * a.lead * b.lead
            weight += 0.0 if a.rows.isdisjoint(b.rows) else SAME_ROW
            for x in of_node[i]:
                for y in of_node[j]:
                    if x.variant != y.variant and (words > 0 or CALENDAR not in (x.origin, y.origin)):
                        yield weight, x, y  # where they stand says nothing of a date: "17 December" is any paper's
    opening = [day for day in first.values() if day.origin != CALENDAR][:CROWD]
    yield from ((BOTH_FIRST, x, y) for x, y in combinations(opening, 2))


def _settle(known: _Known, days: Sequence[_Day], pairs: Iterable[tuple[float, _Day, _Day]]) -> None:
    """Find out the surest weekday of those that are not known, and by it the next."""
    votes = _vote_against(known, days)
    waiting: dict[int, list[tuple[float, _Day, _Day]]] = defaultdict(list)  # by what must be found out first

    def vote(weight: float, mine: _Day, other: _Day) -> None:
        if mine.weekday is not None or mine.origin in known.weekdays:
            return
        if (weekday := known.tell(other)) is None:
            waiting[other.origin].append((weight, mine, other))
        else:
            votes[mine.origin][(weekday - mine.steps) % WEEK] += weight

    for weight, x, y in pairs:
        vote(weight, x, y)
        vote(weight, y, x)
    while (found := _find_surest(votes)) is not None:
        origin, known.weekdays[origin] = found
        del votes[origin]
        for each in waiting.pop(origin, ()):
            vote(*each)


def _vote_against(known: _Known, days: Sequence[_Day]) -> dict[int, list[float]]:
    """For each that is to be found out what speaks against a weekday: one paper seldom has two names for one day."""
    votes = {day.origin: [0.0] * WEEK for day in days if day.weekday is None and day.origin not in known.weekdays}
    named: dict[int, set[int]] = defaultdict(set)
    for day in days:
        if day.weekday is not None:
            named[day.variant].add(day.weekday)
    for variant, after in {(day.origin, day.steps) for day in days if day.weekday is None and day.origin != CALENDAR}:
        for weekday in named[variant] if variant in votes else ():
            votes[variant][(weekday - after) % WEEK] -= TWO_NAMES
    return votes


def _find_surest(votes: Mapping[int, Sequence[float]]) -> tuple[int, int] | None:
    """The origin whose best weekday is furthest ahead of all others, with it; None where none has enough."""
    best: tuple[float, int, int] | None = None
    for origin, each in sorted(votes.items()):
        second, most = sorted(each)[-2:]
        least, ahead = (ENOUGH_OF_YEAR, AHEAD_OF_YEAR) if origin == CALENDAR else (ENOUGH, AHEAD)
        enough = most >= least and most >= ahead * second
        if enough and (best is None or most - max(0.0, second) > best[0]):
            best = (most - max(0.0, second), origin, each.index(most))
    return None if best is None else best[1:]


def _with_weekday(moment: Moment, variant: int, known: _Known, words: DateWords) -> Moment:
    day = _read_day(moment, variant, 0, words)
    if day is None or (weekday := known.tell(day)) is None:
        return moment
    return moment._replace(weekday=weekday, reckoned=day.origin not in known.told)


def _with_period(moment: Moment, year: int | None, month: int | None, words: DateWords) -> Moment:
    """'last year' / 'last month' of a news of July 2031: 2030, and June of whatever year."""
    told = read_steps(moment, words)
    if told is None:
        return moment
    if told.period == "year" and year is not None:
        return moment._replace(iso=f"{year + told.steps:04}", reckoned=True)
    if told.period == "month" and month is not None:
        return moment._replace(iso=f"{NO_YEAR}{(month + told.steps - 1) % MONTHS + 1:02}", reckoned=True)
    return moment
