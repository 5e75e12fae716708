"""'Five years ago' beside 'in 2016': a length of time that is counted back from the news, and the date that it reaches.

Numbers and dates are grouped apart. When that is done, a group of lengths joins the one group of dates that it can
mean: the day that "five years ago" reaches must lie in the date, and their words must meet; "the first in 14 years"
joins "the first since 2007", where two papers tell since when something is a record.
"""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Mapping, Sequence
from typing import Final

from newsdiff.days import count_back
from newsdiff.group.nodes import LENGTHS, Node
from newsdiff.lang import Language
from newsdiff.model import Moment, Qualifier, Quantity

BEFORE: Final = 14  # tokens before a length or a date among which the word of a record stands
CROWD: Final = 60  # dates that one word makes candidates
SAMPLE: Final = 8  # lengths of a group that are looked at
ENOUGH: Final = 2  # words in common that let two records be one whose dates do not meet


def tie_spans(nodes: Sequence[Node], groups: Sequence[Sequence[int]], language: Language) -> list[Sequence[int]]:
    """Join each group of lengths of time with the group of dates that it alone can mean."""
    spans = [n for n, members in enumerate(groups) if any(_is_span(nodes[i], language) for i in members[:SAMPLE])]
    if not spans:
        return list(groups)
    by_word, group_of = _index_dates(nodes, groups)
    news = _find_news(nodes)
    joined: dict[int, int] = {}  # by the group of dates
    for n in spans:
        fits = {
            group_of[j]
            for i in groups[n][:SAMPLE]
            for j in sorted({j for word in nodes[i].near for j in by_word[word]})
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


def _find_news(nodes: Sequence[Node]) -> str | None:
    """The first day of publication that a variant tells; the papers of one story are days apart at most."""
    days = [day for node in nodes for _, figure in node.mentions if (day := figure.document.published)]
    return min(days, default=None)


def _are_one(span: Node, date: Node, news: str | None, language: Language) -> bool:
    """Whether a length and a date of two papers, with a telling word in common, are told of one thing."""
    length, moment = span.figure.quantity, date.figure.quantity
    if (
        not isinstance(length, Quantity)
        or not isinstance(moment, Moment)
        or not span.variants.isdisjoint(date.variants)
    ):
        return False
    published = span.figure.document.published or news
    meets = published is not None and _reaches(length, moment, published)
    if _is_ago(span, language):
        return meets
    if moment.qualifier is not Qualifier.SINCE or not (_is_record(span, language) and _is_record(date, language)):
        return False
    known = published is not None and moment.low is not None
    return len(span.near.keys() & date.near.keys()) >= (ENOUGH if known and not meets else 1)


def _reaches(length: Quantity, moment: Moment, published: str) -> bool:
    """Whether a length of time, counted back from a day, means a date: that day lies in it, or it about that day."""
    reach = count_back(length, published)
    if reach is None or moment.low is None or moment.high is None:
        return False
    day, first, last = reach
    return moment.low <= day <= moment.high or first <= moment.low <= moment.high <= last


def _is_span(node: Node, language: Language) -> bool:
    return node.bucket == LENGTHS and (_is_ago(node, language) or _is_record(node, language))


def _is_ago(node: Node, language: Language) -> bool:
    """'five years |ago'."""
    tokens = node.figure.sentence.tokens
    behind = bisect_left(tokens.starts, node.figure.span.stop)
    return tokens.lowers[behind : behind + 1] == (language.events.ago,)


def _is_record(node: Node, language: Language) -> bool:
    """'the |first in 14 years', 'the |highest for a decade', 'the |worst since 2007'."""
    tokens, words = node.figure.sentence.tokens, language.events
    first = bisect_left(tokens.starts, node.figure.span.start)
    if node.sort != "moment" and not (first and tokens.lowers[first - 1] in words.record_leads):
        return False
    return not words.records.isdisjoint(tokens.lowers[max(0, first - BEFORE) : first])
