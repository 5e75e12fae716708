"""What two dates, or two times of day, say of each other as evidence that they are one fact.

Dates recur where numbers do not: every paper's day of the news is one and the same, whatever happened on it. So what
tells is how few other dates of the story are that day, lie in that month, or are told of in such words.

Of times of day a story has few, and papers round them: the two of two papers that come nearest are mostly of one event,
whatever words stand by.
"""

import math
from bisect import bisect_left, bisect_right
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Sequence
from typing import Final

from newsdiff.days import DAY, HALF_A_DAY, are_same, by_two_clocks, digits_meet, face_of, is_time, minutes_apart
from newsdiff.group.acts import compare_acts
from newsdiff.group.nodes import YEAR, Node
from newsdiff.model import Moment, Qualifier

FEWEST_RIVALS: Final = 2  # dates of a document, of which one can be the best
NEAR_DAYS: Final = 31  # days within which two dates are
NEAR: Final = 300  # minutes from which two times of day lie too far apart to say anything
# What it says that "19 June" lies in "June 2031", or is "19 June 2031"; it may lie in "2031" as in any year.
PARTS_OF_YEAR: Final = {len("2031-06"): 0.5, len("2031-06-19"): 1.0}
# "Until Friday" is no more the day of what happened on Friday than "since Friday" is.
BOUNDS: Final = {
    Qualifier.SINCE: "since",
    **dict.fromkeys((Qualifier.AT_MOST, Qualifier.LESS_THAN, Qualifier.UP_TO), "until"),
    **dict.fromkeys((Qualifier.AT_LEAST, Qualifier.MORE_THAN), "from"),
}
GRAINS: Final = ("year", "month", "week")
GRAINS_BY_LENGTH: Final = {len("2031"): "year", len("2031-06"): "month"}

Value = tuple[object, ...]


class DateEvidence:
    """Compares the dates among the nodes, those of the ``pairs`` alone.

    ``compare_words`` gives the likeness of the words near two of them.
    """

    def __init__(
        self, nodes: Sequence[Node], pairs: Iterable[tuple[int, int]], compare_words: Callable[[int, int], float]
    ) -> None:
        self._nodes = nodes
        self._compare_words = compare_words
        self._moments: dict[int, dict[Value, Moment]] = defaultdict(dict)  # by variant
        self._open_moments: dict[int, dict[Value, Moment]] = defaultdict(dict)
        self._given: dict[int, Counter[Value]] = defaultdict(Counter)
        self._counts: dict[tuple[Value, int], int] = {}
        self._same: dict[tuple[Value, Value], bool] = {}
        self._closest: dict[tuple[int, int], float] = defaultdict(float)  # by node and variant: its best likeness there
        dates = [(node, moment) for node in nodes if isinstance(moment := node.figure.quantity, Moment)]
        for node, moment in dates:
            for variant in node.variants:
                self._given[variant][node.value] += 1
                self._moments[variant][node.value] = moment
                if moment.low is None:
                    self._open_moments[variant][node.value] = moment
        given = self._given.items()
        self._crowded = {variant for variant, values in given if values.total() >= FEWEST_RIVALS}
        ends: dict[str, list[tuple[int, int]]] = defaultdict(list)
        for node, _ in dates:
            if (span := _span_of(node)) is not None:
                ends[node.bucket].append(span)
        self._ends = {
            bucket: (sorted(low for low, _ in spans), sorted(high for _, high in spans))
            for bucket, spans in ends.items()
        }
        for i, j in pairs:
            likeness = compare_words(i, j)
            for one, others in ((i, nodes[j].variants), (j, nodes[i].variants)):
                for variant in others:
                    self._closest[one, variant] = max(self._closest[one, variant], likeness)

    def find_evidence(self, i: int, j: int) -> dict[str, float]:
        """Each piece of evidence that applies to two dates, beside that of their place, with its strength."""
        a, b = self._nodes[i], self._nodes[j]
        values = self._find_values(i, j)
        if _bound_of(a) != _bound_of(b):
            values["other_bound"] = 1.0
        if "same_value" not in values:  # of equal days the rest tells more
            values["words_of_two_days"] = self._compare_words(i, j)
        acts = compare_acts(a.act, b.act, one_day="same_value" in values)
        return {"sentence_words": overlap(a.sentence, b.sentence), **values, **acts, **self._find_rank(i, j)}

    def _find_values(self, i: int, j: int) -> dict[str, float]:
        a, b = self._nodes[i], self._nodes[j]
        x, y = a.figure.quantity, b.figure.quantity
        if not isinstance(x, Moment) or not isinstance(y, Moment):
            return {}
        if a.value == b.value or (None in (x.iso, y.iso) and self._are_same(a.value, b.value, x, y)):
            return {"same_value": 1.0, **self._find_sameness(i, j)}
        found = {"two_in_one_document": 1.0} if not a.variants.isdisjoint(b.variants) else {}
        if _meet(a, b, x, y):
            found["values_meet"] = self._tell_meeting(a, b, x, y)
        else:
            found["values_apart"] = 1.0
            if are_swapped(x.iso or "", y.iso or ""):
                found["transposed"] = 1.0
            if _grain_of(x) != _grain_of(y):
                found["other_grain"] = 1.0
            if closeness := _closeness(x, y):
                found["close_values"] = closeness
        if self._have_rivals(a, b) and not any(
            self._count_in(k, v) for k, other in ((i, b), (j, a)) for v in other.variants
        ):
            found["orphans"] = 1.0  # neither paper gives the other's date anywhere
        return found

    def _are_same(self, one: Value, other: Value, x: Moment, y: Moment) -> bool:
        """Whether two dates are one: "June" may be "June 2023". There are few different ones, each compared often."""
        same = self._same.get((one, other))
        if same is None:
            same = self._same[one, other] = self._same[other, one] = are_same(x, y)
        return same

    def _find_sameness(self, i: int, j: int) -> dict[str, float]:
        """Of two equal dates: whether both name a month, whether each document has no other of that day; their grain.

        More than one thing happens in a month: two papers' "last month" are less often of one event.
        """
        found = {"full_date": 1.0} if all(_names_month(self._nodes[node].figure.quantity) for node in (i, j)) else {}
        if all(self._count_in(node, variant) == 1 for node in (i, j) for variant in self._nodes[node].variants):
            found["once_each"] = 1.0
        if all(_is_coarse(self._nodes[node].figure.quantity) for node in (i, j)):
            found["same_coarse"] = 1.0
        return found

    def _tell_meeting(self, a: Node, b: Node, x: Moment, y: Moment) -> float:
        """How much it says that 19 June lies in June: much, where few other dates do; in this year nearly all do."""
        if x.low is None or y.low is None:
            return PARTS_OF_YEAR.get(min(len(moment.iso or "") for moment in (x, y)), 0.0)
        spans = [_span_of(a), _span_of(b)]
        if None in spans:  # "after March" meets all that followed
            return 0.0
        lows, highs = self._ends[a.bucket]
        met = max(bisect_right(lows, span[1]) - bisect_left(highs, span[0]) for span in spans if span)
        return 1 - math.log(max(1, met - 1)) / math.log(len(lows) + 1)

    def _count_in(self, i: int, variant: int) -> int:
        """How often a variant gives the date of a node, as it is or in other words.

        Two dates of known days are one by their value alone; of open ones ("Friday") there are few different ones.
        """
        node = self._nodes[i]
        moment = node.figure.quantity
        if not isinstance(moment, Moment):
            return 0
        count = self._counts.get((node.value, variant))
        if count is None:
            others = self._moments[variant] if moment.low is None else self._open_moments[variant]
            own = node.value
            same = {value for value, other in others.items() if self._are_same(own, value, moment, other)} | {own}
            count = self._counts[node.value, variant] = sum(self._given[variant][value] for value in same)
        return count

    def _have_rivals(self, a: Node, b: Node) -> bool:
        """Whether all papers give more dates: that one is the best, or the only one of its day, tells nothing else."""
        return a.variants <= self._crowded and b.variants <= self._crowded

    def _find_rank(self, i: int, j: int) -> dict[str, float]:
        """Whether no other date of either's documents has words as like the other's as these two have."""
        a, b = self._nodes[i], self._nodes[j]
        likeness = self._compare_words(i, j)
        if likeness <= 0 or not a.variants.isdisjoint(b.variants) or not self._have_rivals(a, b):
            return {}
        best = all(likeness >= self._closest[one, v] for one, other in ((i, b), (j, a)) for v in other.variants)
        return {"mutual_best": 1.0} if best else {}


def are_swapped(one: str, other: str) -> bool:
    """'in 1632' / 'in 1623': two digits next to each other have changed places."""
    at = [i for i, (a, b) in enumerate(zip(one, other, strict=False)) if a != b]
    if len(one) != len(other) or len(at) != 2 or at[1] - at[0] != 1:
        return False
    return one[at[0]] == other[at[1]] and one[at[1]] == other[at[0]]


def _meet(a: Node, b: Node, x: Moment, y: Moment) -> bool:
    """Whether one of two dates lies in the other, or they overlap; "by 2040" and "by 2050" do not."""
    if x.low is not None and y.low is not None:
        return None not in (a.interval.low, b.interval.low) and a.interval.meets(b.interval)
    return x.iso is not None and y.iso is not None and digits_meet(x.iso, y.iso)


def overlap(one: frozenset[str], other: frozenset[str]) -> float:
    """How much of the shorter of two sentences the other holds: what happened may be told far from its day."""
    return len(one & other) / min(len(one), len(other)) if one and other else 0.0


def _span_of(node: Node) -> tuple[int, int] | None:
    low, high = node.interval
    return None if low is None or high is None else (int(low), int(high))


def _bound_of(node: Node) -> str:
    return BOUNDS.get(node.figure.quantity.qualifier, "")


def _grain_of(moment: Moment) -> str:
    """Whether a day, a week, a month or a year is told, as far as that can be seen: 'last |week'."""
    if moment.iso is None:
        return next((grain for grain in GRAINS if grain in moment.anchor), "day")
    return "week" if "W" in moment.iso else GRAINS_BY_LENGTH.get(len(moment.iso), "day")


def _is_coarse(moment: object) -> bool:
    return isinstance(moment, Moment) and _grain_of(moment) != "day"


def _names_month(moment: object) -> bool:
    return isinstance(moment, Moment) and moment.iso is not None and len(moment.iso) > YEAR


def _closeness(x: Moment, y: Moment) -> float:
    """'13 August' / '14 August': how near two come that do not meet."""
    if x.low is None or y.low is None:
        return 0.0
    gap = max(x.low, y.low) - min(x.low if x.high is None else x.high, y.low if y.high is None else y.high)
    return max(0.0, 1 - gap / NEAR_DAYS) if gap > 0 else 0.0


class TimeEvidence:
    """Compares the times of day among the nodes."""

    def __init__(self, nodes: Sequence[Node]) -> None:
        self._nodes = nodes
        self._given: dict[int, set[Moment]] = defaultdict(set)  # by variant
        self._nearest: dict[tuple[Moment, int], int] = {}  # a time and a variant: how near that comes to it
        for node in nodes:
            moment = node.figure.quantity
            if node.sort == "time" and isinstance(moment, Moment):
                for variant in node.variants:
                    self._given[variant].add(_shown_of(moment))

    def find_evidence(self, i: int, j: int) -> dict[str, float]:
        """Whether two times are the same, else how near they come, where no others of their papers come nearer.

        Times that lie hours apart are of one event where their sentences say the same.
        """
        a, b = self._nodes[i], self._nodes[j]
        x, y = a.figure.quantity, b.figure.quantity
        if not isinstance(x, Moment) or not isinstance(y, Moment):
            return {}
        found = {"like_sentences": max(0.0, 2 * overlap(_words_of(a), _words_of(b)) - 1)}
        if a.value == b.value or are_same(x, y):
            return {**found, "same_value": 1.0}
        gap = _gap_between(x, y)
        if gap >= NEAR or not all(gap <= self._find_nearest(x, v) for v in b.variants):
            return found
        if all(gap <= self._find_nearest(y, v) for v in a.variants):
            found["nearest"] = (1 - gap / NEAR) ** 2
        return found

    def _find_nearest(self, moment: Moment, variant: int) -> int:
        shown = _shown_of(moment)
        nearest = self._nearest.get((shown, variant))
        if nearest is None:
            nearest = min((_gap_between(shown, other) for other in self._given[variant]), default=DAY)
            self._nearest[shown, variant] = nearest
        return nearest


def _words_of(node: Node) -> frozenset[str]:
    """The words of its sentence without the time itself: "5pm" is one."""
    return frozenset(word for word in node.sentence if not word[0].isdecimal())


def _shown_of(moment: Moment) -> Moment:
    """The time that a clock shows, by which there are no more of them than minutes of the day, for each zone."""
    return Moment(moment.iso and moment.iso[:5], moment.low, moment.high, anchor=moment.anchor, zone=moment.zone)


def _gap_between(x: Moment, y: Moment) -> int:
    """The minutes between two times of day; where one may be of either half of the day, those on a clock's face."""
    one, other = face_of(x), face_of(y)
    if one is None or other is None or by_two_clocks(x, y):
        return DAY
    if is_time(x) and is_time(y) and x.low is not None and y.low is not None:
        return minutes_apart(x.low, y.low, DAY)
    return minutes_apart(one, other, HALF_A_DAY)
