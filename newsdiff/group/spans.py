"""'Five years ago' beside 'in 2016': a length of time that is counted from the news, and the date that it reaches.

Numbers and dates are grouped apart. When that is done, a group of lengths joins the one group of dates that it can
mean: the day that "five years ago" reaches must lie in the date, and their words must meet; "the first in 14 years"
joins "the first since 2007", where two papers tell since when something is a record, "for 14 years" joins "since 2007",
and "within five years" joins "by 2036".
"""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from typing import Final

from newsdiff.days import count_from
from newsdiff.group.evidence import Scorer
from newsdiff.group.news import CROWD, find_year, is_ago, is_record, way_to, word_before
from newsdiff.group.nodes import LENGTHS, Node
from newsdiff.lang import Language
from newsdiff.model import Kind, Moment, Qualifier, Quantity
from newsdiff.tuples import NamedTuple
from newsdiff.units import UNITS

SAMPLE: Final = 8  # lengths of a group that are looked at
ENOUGH: Final = 2  # words in common that let two records be one whose dates do not meet
MIDDLE: Final = "-07-01"  # of a year of which no day is known
YEAR: Final = 365  # days


class _News(NamedTuple):
    """The day of the news; where the year alone is known, ``is_rough``, its middle."""

    day: str
    is_rough: bool


def tie_spans(scorer: Scorer, groups: Sequence[Sequence[int]]) -> list[Sequence[int]]:
    """Join each group of lengths of time with the group of dates that it alone can mean."""
    nodes, language = scorer.nodes, scorer.language
    lengths = [n for n, members in enumerate(groups) if {nodes[i].figure.kind for i in members} == {Kind.DURATION}]
    spans = [n for n in lengths if any(_may_lead(nodes[i], language) for i in groups[n][:SAMPLE])]
    if not spans:
        return list(groups)
    by_word, group_of = _index_dates(nodes, groups)
    if not group_of:
        return list(groups)
    news = _find_news(scorer)
    joined: dict[int, int] = {}  # by the group of dates
    for n in spans:
        fits = {
            group_of[j]
            for i in groups[n][:SAMPLE]
            for j in sorted({j for word in nodes[i].near for j in by_word.get(word, ())})
            if _are_one(nodes[i], nodes[j], news, language)
        }
        if len(fits) == 1 and fits.isdisjoint(joined):
            joined[fits.pop()] = n
    tied = set(joined.values())
    return [
        sorted((*members, *groups[joined[m]])) if m in joined else members
        for m, members in enumerate(groups)
        if m not in tied
    ]


def _may_lead(node: Node, language: Language) -> bool:
    """Whether a length may lead from the news to a date: not that of "a ban of two years"."""
    words = language.events
    leads = words.record_leads | words.lasting | words.ahead
    return node.bucket == LENGTHS and (word_before(node) in leads or is_ago(node, language))


def _index_dates(
    nodes: Sequence[Node], groups: Sequence[Sequence[int]]
) -> tuple[Mapping[str, Sequence[int]], Mapping[int, int]]:
    """The dates by the telling words of their sentences, no more than CROWD for one word; the group of each."""
    by_word: dict[str, list[int]] = defaultdict(list)
    group_of: dict[int, int] = {}
    for n, members in enumerate(groups):
        for i in members if nodes[members[0]].sort == "moment" else ():
            group_of[i] = n
            for word in sorted(nodes[i].sentence | nodes[i].near.keys()):
                if len(by_word[word]) < CROWD:
                    by_word[word].append(i)
    return by_word, group_of


def _find_news(scorer: Scorer) -> _News | None:
    """The first day of publication that a variant tells; the papers of one story are days apart at most."""
    days = [day for node in scorer.nodes for _, figure in node.mentions if (day := figure.document.published)]
    if days:
        return _News(min(days), is_rough=False)
    year = find_year(scorer.nodes, sorted(scorer.candidates), scorer.compare_words, scorer.language)
    return None if year is None else _News(f"{year:04}{MIDDLE}", is_rough=True)


def _are_one(span: Node, date: Node, news: _News | None, language: Language) -> bool:
    """Whether a length and a date of two papers, with a telling word in common, are told of one thing."""
    length, moment = span.figure.quantity, date.figure.quantity
    if (
        not isinstance(length, Quantity)
        or not isinstance(moment, Moment)
        or not span.variants.isdisjoint(date.variants)
    ):
        return False
    way = way_to(span, date, language)
    own = span.figure.document.published
    day = _News(own, is_rough=False) if own else news
    meets = day is not None and _reaches(length, moment, day, way)
    if is_ago(span, language) or not (is_record(span, language) and is_record(date, language)):
        return way != 0 and meets
    if moment.qualifier is not Qualifier.SINCE or length.unit is None or length.unit.factor < UNITS["day"].factor:
        return False  # "scored first, after six minutes" is no record
    known = day is not None and moment.low is not None
    return len(span.near.keys() & date.near.keys()) >= (ENOUGH if known and not meets else 1)


def _reaches(length: Quantity, moment: Moment, news: _News, way: int) -> bool:
    """Whether a length of time, counted from a day, means a date: that day lies in it, or it about that day."""
    reach = count_from(length, news.day, way)
    if reach is None or moment.low is None or moment.high is None:
        return False
    day, first, last = reach
    if news.is_rough and last - first < YEAR:  # of months from an unknown day nothing is known
        return False
    return moment.low <= day <= moment.high or first <= moment.low <= moment.high <= last
