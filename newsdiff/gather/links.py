"""Pairs of documents that are alike -> stories: the closest first, as long as the whole of a story stays alike.

What is alike enough is asked twice. Two articles are more alike than chance makes them, by the bar below. And two
groups that are close in themselves have to be about as close to each other: this month's jobs and this month's prices
come from one office, in the same words, and yet the articles on each have far more in common among themselves.
"""

import math
from collections.abc import Iterable, Sequence
from itertools import combinations, product
from typing import Final

from newsdiff.gather.profiles import Stretch, is_within, join_stretches
from newsdiff.gather.similarity import Comparison

# The geometric mean of what articles of one event share on average (0.45 in our own heap of 28 stories) and of what an
# article shares with the nearest one of another event (0.10). From 0.16 to 0.22 nearly nothing changes.
BAR: Final = 0.21
COHESION: Final = 0.6  # of what the looser of two groups shares within itself, they have to share with each other
SAMPLE: Final = 6  # the most documents of a story that others are compared with

Scores = dict[tuple[int, int], float]


class _Draft:
    """A story in the making: its documents in the order they came, and the first and last day that they tell."""

    def __init__(self, number: int, days: Stretch) -> None:
        self.members = [number]
        self.days = days

    @property
    def sample(self) -> list[int]:
        """The few that others are compared with, from the first, which are the closest, to the last that came."""
        last = len(self.members) - 1
        if last < SAMPLE:
            return self.members
        return [self.members[place * last // (SAMPLE - 1)] for place in range(SAMPLE)]

    def take(self, other: "_Draft") -> None:
        """Make the other's documents one's own."""
        self.members += other.members
        self.days = join_stretches(self.days, other.days)


def link_stories(comparison: Comparison, days: Sequence[Stretch]) -> list[list[int]]:
    """Put each document into one story; the stories are in the order of their first documents.

    ``days`` are those on which each document, or a reprint of it, was published.
    """
    scores = {(one, other): score for one, other, score in comparison.neighbours() if score >= BAR}
    home = [_Draft(number, known) for number, known in enumerate(days)]
    for one, other in sorted(scores, key=lambda pair: (-scores[pair], pair)):
        first, second = home[one], home[other]
        if first is second or not _fit(comparison, scores, first, second):
            continue
        larger, smaller = (first, second) if len(first.members) >= len(second.members) else (second, first)
        larger.take(smaller)
        for number in smaller.members:
            home[number] = larger
    return [sorted(draft.members) for draft in dict.fromkeys(home)]


def _fit(comparison: Comparison, scores: Scores, first: _Draft, second: _Draft) -> bool:
    if not is_within(join_stretches(first.days, second.days), comparison.window):
        return False
    between = _average(comparison, scores, product(first.sample, second.sample))
    if between < BAR:
        return False
    within = min(_average(comparison, scores, combinations(draft.sample, 2)) for draft in (first, second))
    return between >= COHESION * within


def _average(comparison: Comparison, scores: Scores, pairs: Iterable[tuple[int, int]]) -> float:
    """The mean likeness of pairs of documents; 0 where there are none, as within a story of one."""
    found = [_score(comparison, scores, min(pair), max(pair)) for pair in pairs]
    return math.fsum(found) / len(found) if found else 0.0


def _score(comparison: Comparison, scores: Scores, one: int, other: int) -> float:
    if (one, other) not in scores:
        scores[one, other] = comparison.similarity(one, other)
    return scores[one, other]
