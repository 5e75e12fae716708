"""In which year and month the papers of a story came out, where none says so: "14 years ago" is another's 2007.

A length of time that is counted back from the news, or "last year", and the date that another paper gives in like
words are a vote for one year, "last month" and "July" for one month. It makes papers agree that would else not be
compared, and contradicts nobody.
"""

import math
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from itertools import chain
from typing import Final

from newsdiff.days import is_time
from newsdiff.group.nodes import YEAR, Node
from newsdiff.lang import Language
from newsdiff.lang.date_tables import FIRST_YEAR, LAST_YEAR, DateWords
from newsdiff.model import Figure, Kind, Moment, Qualifier, Quantity
from newsdiff.tuples import NamedTuple

BEFORE: Final = 14  # tokens before a length or a date among which the word of a record stands
CROWD: Final = 60  # dates that one word makes candidates
MONTH: Final = slice(len("2031-"), len("2031-05"))  # of an ISO date
MONTHS: Final = 12
YEARS: Final = "year"  # the unit
LAST: Final = (Qualifier.AT_MOST, Qualifier.LESS_THAN, Qualifier.UP_TO)  # "by 2030", "until 2030"
# What a pair of dates says, and what it takes for a year or a month to be known.
ONE_WORD: Final = 0.5  # a length and a date, with one telling word in common
NEXT_WORD: Final = 0.25  # each further one
BY_WORDS: Final = 1.5  # of the likeness of the words of "last year" and "2010"
FEWEST_WORDS: Final = 0.2  # of that likeness
ENOUGH: Final = 0.5
AHEAD: Final = 1.3  # times what speaks for the next best
ENOUGH_OF_MONTH: Final = 0.65  # there are twelve alone, and papers name more than one
NOT_LONG: Final = 3  # years after the latest that a paper names as past: news has its year, or the one before, in it
SHORTEST_YEAR: Final = 364  # days from its first to its last
LONG: Final = 20  # years after it where as much as SURE speaks for them
SURE: Final = 1.0

Pairs = Iterable[tuple[int, int]]
Compare = Callable[[int, int], float]
Vote = tuple[int, tuple[object, int], float]  # a year, what makes it that, and how much it says


class _Steps(NamedTuple):
    """A date that is told from the news alone: 'last year' is one year before."""

    period: str
    steps: int


def find_year(nodes: Sequence[Node], pairs: Pairs, compare: Compare, language: Language) -> int | None:
    """The year of the news, as the votes make it, where no paper tells its day of publication.

    ``pairs`` are the nodes worth comparing, ``compare`` gives the likeness of the words near two of them.
    """
    named = {i: year for i, node in enumerate(nodes) if (year := _year_of(node)) is not None}
    if not named:
        return None
    latest = max([year for i, year in named.items() if _is_past(nodes[i])], default=0)
    votes: dict[int, dict[tuple[object, int], float]] = defaultdict(dict)
    cast = chain(_count_back(nodes, named, language), _step_back(nodes, named, pairs, compare, language.dates))
    for year, pair, weight in cast:
        if max(latest, FIRST_YEAR) <= year <= LAST_YEAR:  # what is told as past is past
            votes[year][pair] = max(weight, votes[year].get(pair, 0.0))
    told = {year: sum(sorted(each.values())) for year, each in votes.items()}
    near = {
        year: weight
        for year, weight in told.items()
        if not latest or year - latest <= (LONG if weight >= SURE else NOT_LONG)
    }
    return _find_best(near, ENOUGH)


def find_month(nodes: Sequence[Node], pairs: Pairs, compare: Compare, words: DateWords) -> int | None:
    """The month of the news, from 1 to 12, as the votes for "last month" make it."""
    steps = {
        i: told.steps
        for i, node in enumerate(nodes)
        if (told := read_steps(node.figure.quantity, words)) is not None and told.period == "month"
    }
    votes: dict[int, float] = defaultdict(float)
    for i, j in pairs if steps else ():
        for one, other in ((i, j), (j, i)):
            if one in steps and (month := _month_of(nodes[other].figure.quantity)) is not None:
                a, b = nodes[one], nodes[other]
                if a.variants.isdisjoint(b.variants) and (likeness := compare(i, j)) > 0:
                    votes[(month - steps[one] - 1) % MONTHS + 1] += likeness + a.lead * b.lead / 3
    return _find_best(votes, ENOUGH_OF_MONTH)


def _find_best(votes: Mapping[int, float], enough: float) -> int | None:
    """What most speaks for, where that is enough, and well ahead of the next best."""
    best = sorted(votes, key=lambda each: (-votes[each], each))[:2]
    if not best or votes[best[0]] < enough or (len(best) > 1 and votes[best[0]] < AHEAD * votes[best[1]]):
        return None
    return best[0]


def read_steps(moment: object, words: DateWords) -> _Steps | None:
    """'last year', 'next month': the steps from the news of a date that is told by it; None for any other."""
    if not isinstance(moment, Moment) or moment.low is not None or (moment.iso is not None and not moment.reckoned):
        return None
    shift, _, period = moment.anchor.partition(" ")
    step = words.shifts.get(shift)
    return None if step is None or period not in words.periods else _Steps(words.periods[period], step)


def names_period(moment: Moment) -> bool:
    """'July', '5 July 2031', '2031': whether a date names a month or a year, and no time from the news."""
    return moment.iso is not None and not moment.anchor and not is_time(moment) and "/" not in moment.iso


def _month_of(moment: object) -> int | None:
    """'July', '5 July 2031': the month that a date names."""
    month = moment.iso[MONTH] if isinstance(moment, Moment) and names_period(moment) and moment.iso else ""
    return int(month) if month.isdecimal() else None


def _year_of(node: Node) -> int | None:
    """'2007', 'March 2007': the year that a date names."""
    moment = node.figure.quantity
    year = moment.iso[:YEAR] if isinstance(moment, Moment) and names_period(moment) and moment.iso else ""
    return int(year) if year.isdecimal() else None


def _is_past(node: Node) -> bool:
    """Whether nothing says of a date that it is to come: "will open in 2030", "by 2030"."""
    return not node.act.is_to_come and node.figure.quantity.qualifier not in LAST


def _count_back(nodes: Sequence[Node], named: Mapping[int, int], language: Language) -> Iterator[Vote]:
    """'14 years ago' / '2007', 'the first in 14 years' / 'since 2007', 'for 14 years' / 'since 2007'."""
    by_word: dict[str, list[int]] = defaultdict(list)
    for j in sorted(named):
        for word in sorted(nodes[j].sentence | nodes[j].near.keys()):
            if len(by_word[word]) < CROWD:
                by_word[word].append(j)
    for node in nodes:
        if (years := _years_in(node)) is None:
            continue
        best: dict[int, tuple[float, int, int, float]] = {}  # of each variant's dates the one in the most like words
        for j in sorted({j for word in node.near for j in by_word.get(word, ())}):
            date = nodes[j]
            if node.variants.isdisjoint(date.variants) and (way := way_to(node, date, language)):
                shared = node.near.keys() & (date.sentence | date.near.keys())
                near = math.fsum([min(node.near[word], date.near.get(word, 0.0)) for word in shared])
                vote = (near, named[j], named[j] - way * years, ONE_WORD + NEXT_WORD * (len(shared) - 1))
                for variant in date.variants:
                    best[variant] = max(vote, best.get(variant, vote))
        for _, year, news, weight in best.values():
            yield news, (years, year), weight


def _step_back(
    nodes: Sequence[Node], named: Mapping[int, int], pairs: Pairs, compare: Compare, words: DateWords
) -> Iterator[Vote]:
    """'last year' / '2030'; hardly "this year": papers call the year of the news so beside every other year."""
    told = ((i, read_steps(node.figure.quantity, words)) for i, node in enumerate(nodes))
    steps = {i: each.steps for i, each in told if each is not None and each.period == "year" and each.steps}
    for i, j in pairs if steps else ():
        for one, other in ((i, j), (j, i)):
            if one not in steps or other not in named or not nodes[one].variants.isdisjoint(nodes[other].variants):
                continue
            a, b = nodes[one].figure.quantity, nodes[other].figure.quantity
            alike = (a.qualifier is Qualifier.SINCE) is (b.qualifier is Qualifier.SINCE) and not _is_part_of_year(b)
            if alike and (likeness := compare(i, j)) > FEWEST_WORDS:
                yield named[other] - steps[one], (steps[one], named[other]), likeness * BY_WORDS


def _is_part_of_year(moment: object) -> bool:
    """'the second half of 2030', which is not all of last year."""
    if not isinstance(moment, Moment) or moment.low is None or moment.high is None:
        return False
    return len(moment.iso or "") == YEAR and moment.high - moment.low < SHORTEST_YEAR


def counts_years(figure: Figure) -> bool:
    """'14 years': whether a figure is a length in whole years."""
    length = figure.quantity
    if not isinstance(length, Quantity) or length.unit is None or length.value is None:
        return False
    whole = length.qualifier is Qualifier.EXACT and length.value == length.value.to_integral_value()
    return whole and figure.kind is Kind.DURATION and length.unit.name == YEARS


def _years_in(node: Node) -> int | None:
    """'14 years': the number of a length that is whole years."""
    length = node.figure.quantity
    return int(length.value) if counts_years(node.figure) and isinstance(length, Quantity) and length.value else None


def way_to(span: Node, date: Node, language: Language) -> int:
    """Which way from the news a length of time leads to a date that may be told of the same: -1 back, 1 on, 0 neither.

    "Five years |ago" leads back to "2016", "the first |in 14 years" to "the first since 2007", and "|for 14 years" to
    "since 2007"; "|within five years" leads on to "by 2026".
    """
    qualifier, before = date.figure.quantity.qualifier, word_before(span)
    if is_ago(span, language):
        return 0 if qualifier in LAST else -1
    if qualifier is Qualifier.SINCE:
        records = is_record(span, language) and is_record(date, language)
        return -1 if records or before in language.events.lasting else 0
    return 1 if qualifier in LAST and before in language.events.ahead and not is_record(span, language) else 0


def word_before(node: Node) -> str:
    """The word before a figure; "" for none."""
    tokens = node.figure.sentence.tokens
    first = bisect_left(tokens.starts, node.figure.span.start)
    return tokens.lowers[first - 1] if first else ""


def is_ago(node: Node, language: Language) -> bool:
    """'five years |ago'."""
    tokens = node.figure.sentence.tokens
    behind = bisect_left(tokens.starts, node.figure.span.stop)
    return tokens.lowers[behind : behind + 1] == (language.events.ago,)


def is_record(node: Node, language: Language) -> bool:
    """'the |first in 14 years', 'the |highest for a decade', 'the |worst since 2007'."""
    tokens, words = node.figure.sentence.tokens, language.events
    first = bisect_left(tokens.starts, node.figure.span.start)
    if node.sort != "moment" and word_before(node) not in words.record_leads:
        return False
    return not words.records.isdisjoint(tokens.lowers[max(0, first - BEFORE) : first])
