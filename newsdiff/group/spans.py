"""'Five years ago' beside 'in 2016': a length of time that is counted back from the news, and the date that it reaches.

Numbers and dates are grouped apart. When that is done, a group of lengths joins the one group of dates that it can
mean: the day that "five years ago" reaches must lie in the date, and their words must meet; "the first in 14 years"
joins "the first since 2007", where two papers tell since when something is a record.
"""

from bisect import bisect_left
from collections.abc import Sequence
from typing import Final

from newsdiff.days import count_back
from newsdiff.group.nodes import Node
from newsdiff.lang import Language
from newsdiff.model import Moment, Qualifier, Quantity

BEFORE: Final = 14  # tokens before a length or a date among which the word of a record stands
ENOUGH: Final = 2  # words in common that let two records be one whose dates do not meet


def tie_spans(nodes: Sequence[Node], groups: Sequence[Sequence[int]], language: Language) -> list[Sequence[int]]:
    """Join each group of lengths of time with the group of dates that it alone can mean."""
    spans = [n for n, members in enumerate(groups) if any(_is_span(nodes[i], language) for i in members)]
    dates = [n for n, members in enumerate(groups) if nodes[members[0]].sort == "moment"]
    news = _find_news(nodes)
    joined: dict[int, int] = {}
    taken: set[int] = set()
    for n in spans:
        fits = [m for m in dates if _fit(nodes, groups[n], groups[m], news, language)]
        if len(fits) == 1 and fits[0] not in taken:
            joined[n] = fits[0]
            taken.add(fits[0])
    kept = [list(members) for members in groups]
    for n, m in joined.items():
        kept[m] = sorted((*kept[m], *kept[n]))
    return [members for n, members in enumerate(kept) if n not in joined]


def _find_news(nodes: Sequence[Node]) -> str | None:
    """The first day of publication that a variant tells; the papers of one story are days apart at most."""
    days = [day for node in nodes for _, figure in node.mentions if (day := figure.document.published)]
    return min(days, default=None)


def _fit(
    nodes: Sequence[Node], spans: Sequence[int], dates: Sequence[int], news: str | None, language: Language
) -> bool:
    """Whether a length of one group and a date of another, in two papers, are told of one thing."""
    pairs = ((nodes[i], nodes[j]) for i in spans for j in dates)
    return any(_are_one(a, b, news, language) for a, b in pairs if a.variants.isdisjoint(b.variants))


def _are_one(span: Node, date: Node, news: str | None, language: Language) -> bool:
    length, moment = span.figure.quantity, date.figure.quantity
    if not isinstance(length, Quantity) or not isinstance(moment, Moment):
        return False
    words = span.near.keys() & date.near.keys()
    published = span.figure.document.published or news
    meets = published is not None and reaches(length, moment, published)
    if _is_ago(span, language):
        return bool(meets and (words or span.near.keys() & date.sentence))
    if moment.qualifier is not Qualifier.SINCE or not (_is_record(span, language) and _is_record(date, language)):
        return False
    known = published is not None and moment.low is not None
    return len(words) >= (ENOUGH if known and not meets else 1)


def reaches(length: Quantity, moment: Moment, published: str) -> bool:
    """Whether a length of time, counted back from a day, means a date: that day lies in it, or it about that day."""
    reach = count_back(length, published)
    if reach is None or moment.low is None or moment.high is None:
        return False
    day, first, last = reach
    return moment.low <= day <= moment.high or first <= moment.low <= moment.high <= last


def _is_span(node: Node, language: Language) -> bool:
    return node.bucket == "time" and (_is_ago(node, language) or _is_record(node, language))


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
