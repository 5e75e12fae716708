"""What two times of day say of each other as evidence that they are one fact.

A story has few of them, and papers round them: the two times of two papers that come nearest are mostly of one event,
whatever words stand by.
"""

from collections import defaultdict
from collections.abc import Sequence
from typing import Final

from newsdiff.days import DAY, HALF_A_DAY, are_same, by_two_clocks, face_of, is_time, minutes_apart
from newsdiff.group.dates import overlap
from newsdiff.group.nodes import Node
from newsdiff.model import Moment

NEAR: Final = 120  # minutes from which two times of day lie too far apart to say anything


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
