"""How alike two documents are, and which are worth comparing.

Two texts of one sort of event ("an earthquake struck") share words, two of one place share names; those of one event
share both. So each document has two sides, what happened, and to whom, where and how many. Each is compared by itself
(cosine of the terms, rare ones weighing most), and what counts is the geometric mean: much of one side does not make up
for nothing of the other. The days between two texts take from it, since what comes a week later may well be the next
match of the same two teams.
"""

import math
from array import array
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from typing import Final, NamedTuple

from newsdiff.gather.profiles import CAPITAL, DAY, NUMBER, SMALL, Profile, days_between, read_day

# So many stories that are not at hand stand behind every heap: in a small one, what its texts share is not common yet.
BACKGROUND: Final = 1000
HALF_LIFE: Final = 7.0  # days after which a likeness counts half: of a week, not of a month

# The index of terms.
TERMS: Final = 24  # the rarest of each side, by which a document looks for others
CROWD: Final = 48  # documents that one of them proposes, those of the nearest days
PARTNERS: Final = 24  # documents that one is compared with, those that share most

NAMES: Final = 6  # of a story, from which its id is made


class _Side(NamedTuple):
    """Terms by number, with their weights; the squares of the weights add up to 1."""

    terms: "array[int]"
    weights: "array[float]"


class Comparison:
    """Documents with their terms, weighed by how rare they are among the stories of the heap."""

    def __init__(self, profiles: Sequence[Profile], window: int) -> None:
        self.profiles = profiles
        self.window = window
        self.days = [read_day(profile.published) for profile in profiles]
        counts: Counter[str] = Counter()
        spellings: Counter[str] = Counter()
        for profile in profiles:
            counts.update(profile.terms)
            for term, bits in zip(profile.terms, profile.spelling, strict=True):
                if bits:
                    spellings[term] += bool(bits & CAPITAL) - bool(bits & SMALL)
        self.names = frozenset(term for term, balance in spellings.items() if balance > 0)
        self.terms = tuple(counts)
        self.numbers = {term: number for number, term in enumerate(self.terms)}
        self.shared = frozenset(self.numbers[term] for term, count in counts.items() if count > 1)
        self.sides: list[tuple[_Side, _Side]] = []
        self.weigh_by([[number] for number in range(len(profiles))])

    def weigh_by(self, stories: Sequence[Sequence[int]]) -> None:
        """Weigh each term by how few stories it stands in; by documents, what all report would lose its names."""
        counts: Counter[str] = Counter()
        for members in stories:
            counts.update({term for member in members for term in self.profiles[member].terms})
        rarity = {term: math.log((len(stories) + BACKGROUND) / count) for term, count in counts.items()}
        self.sides = [self._read_sides(profile, rarity) for profile in self.profiles]

    def similarity(self, one: int, other: int) -> float:
        """From 0, nothing shared or too far apart, to 1; equal whichever comes first."""
        return self._compare([dict(zip(*side, strict=True)) for side in self.sides[one]], one, other)

    def neighbours(self) -> Iterator[tuple[int, int, float]]:
        """Each pair that the index of terms proposes, the later document second, with its similarity."""
        for number, others in self._propose():
            sides = [dict(zip(*side, strict=True)) for side in self.sides[number]]
            for other in others:
                yield min(number, other), max(number, other), self._compare(sides, number, other)

    def common_names(self, members: Sequence[int]) -> list[str]:
        """The names of a story, those first that weigh most in its documents; its other words where it has no names."""
        found: tuple[dict[str, float], dict[str, float]] = (defaultdict(float), defaultdict(float))
        written: dict[str, Counter[str]] = defaultdict(Counter)
        for member in members:
            for weights, side in zip(found, self.sides[member], strict=True):
                for number, weight in zip(*side, strict=True):
                    weights[self.terms[number]] += weight
            for term, word in self.profiles[member].written.items():
                written[term][word] += 1
        weights = {term: weight for term, weight in found[0].items() if term[0] not in (NUMBER, DAY)} or found[1]
        ranked = sorted(weights, key=lambda term: (-weights[term], term))[:NAMES]
        return [min(written[term], key=lambda word: (-written[term][word], word), default=term) for term in ranked]

    def _compare(self, sides: Sequence[Mapping[int, float]], one: int, other: int) -> float:
        gap = days_between(self.days[one], self.days[other])
        if gap > self.window:
            return 0.0
        product = 1.0
        for side, (terms, weights) in zip(sides, self.sides[other], strict=True):
            product *= math.fsum([side[t] * weight for t, weight in zip(terms, weights, strict=True) if t in side])
        return math.sqrt(product) * math.pow(0.5, gap / HALF_LIFE)

    def _read_sides(self, profile: Profile, rarity: Mapping[str, float]) -> tuple[_Side, _Side]:
        which: tuple[list[tuple[int, float]], list[tuple[int, float]]] = ([], [])
        for term, weight in zip(profile.terms, profile.weights, strict=True):
            tells_what = term not in self.names and term[0] not in (NUMBER, DAY)
            which[tells_what].append((self.numbers[term], weight * rarity[term]))
        return _normalise(which[0]), _normalise(which[1])

    def _propose(self) -> Iterator[tuple[int, list[int]]]:
        """For each document those before it, in the order of days, that share most of its rarest terms."""
        holders: dict[int, list[int]] = defaultdict(list)
        for number in sorted(range(len(self.days)), key=self._place_in_time):
            found: dict[int, float] = defaultdict(float)
            for side in self.sides[number]:
                pairs = [pair for pair in zip(*side, strict=True) if pair[0] in self.shared]
                for term, weight in sorted(pairs, key=lambda pair: (-pair[1], pair[0]))[:TERMS]:
                    for other in self._nearest(holders[term], number):
                        found[other] += weight
                for term, _ in pairs:
                    holders[term].append(number)
            if found:
                yield number, sorted(found, key=lambda other: (-found[other], other))[:PARTNERS]

    def _place_in_time(self, number: int) -> tuple[bool, int, int]:
        """Those without a full day come last and look at all the days."""
        day = self.days[number]
        return (False, day.number, number) if day and day.has_year else (True, 0, number)

    def _nearest(self, holders: Sequence[int], number: int) -> Iterator[int]:
        for other in holders[: -CROWD - 1 : -1]:
            if days_between(self.days[other], self.days[number]) <= self.window:
                yield other


def _normalise(side: Sequence[tuple[int, float]]) -> _Side:
    length = math.sqrt(math.fsum(weight * weight for _, weight in side)) or 1.0
    return _Side(array("i", (term for term, _ in side)), array("f", (weight / length for _, weight in side)))
