"""A group in the making, what keeps two of them apart whatever speaks for them, and a second look at whole groups.

Equal values come together first, and the mean over all pairs keeps an unequal one away from a group of many wordings,
however well it goes with one of them: what one paper says against the others, in words that only some of them share.
So when groups are made, each two are looked at once more, as wholes: by their best pair, their mean, how far that best
pair leads all others, and how many papers would give both values.
"""

import math
from collections import defaultdict
from collections.abc import Mapping, Sequence
from itertools import product
from typing import Final

from newsdiff.group.evidence import Scorer
from newsdiff.group.nodes import Node

TELLING: Final = 2  # so many variants that give both of two values tell two things apart
SAMPLE: Final = 8  # the most members of a group that another is compared with
SORTS: Final = frozenset(("number", "age"))  # of dates a paper gives many, and any of them is another's
LOWEST: Final = -2.0  # log odds of the best pair below which two groups are not looked at

# Of a logistic regression over pairs of groups, told whether most of their mentions are of one fact.
WEIGHTS: Final = {
    "bias": -0.56,
    "best": 0.52,  # log odds of the best pair
    "mean": 0.23,  # and of all pairs
    "lead": 0.29,  # how far the best pair is better than any that either group has with a third
    "shared": -0.54,  # papers that both groups stand in
    "apart": -0.84,  # of these the ones that give other values here and there
    "far": -1.17,  # how far the values lie apart
    "words": 2.17,  # what the words of the pair that have most in common tell
}


class Draft:
    """A group in the making: its nodes by number, the sentences that it stands in, and its values by variant."""

    def __init__(self, number: int, node: Node) -> None:
        self.members = [number]
        self.places = set(node.places)
        said = (*node.value, node.figure.quantity.qualifier)
        self.by_variant = {variant: {said} for variant in node.variants}

    @property
    def sample(self) -> Sequence[int]:
        """The members that another group is compared with."""
        return self.members[:SAMPLE]

    def absorb(self, other: "Draft") -> None:
        """Take in another group."""
        self.members += other.members
        self.places |= other.places
        for variant, values in other.by_variant.items():
            self.by_variant.setdefault(variant, set()).update(values)

    def is_set_apart(self, other: "Draft") -> bool:
        """'12 people were killed and 30 injured', 'five boats, five crews': one sentence names a thing once.

        So do two variants that give two values each.
        """
        if not self.places.isdisjoint(other.places):
            return True
        return self.count_apart(other) >= TELLING

    def count_apart(self, other: "Draft") -> int:
        """How many variants stand in both, and give other values in each."""
        both = [v for v, values in self.by_variant.items() if v in other.by_variant]
        return sum(self.by_variant[v].isdisjoint(other.by_variant[v]) for v in both)


class Drafts(dict[int, Draft]):
    """The group that a node is in, by its number; made when a pair asks, since most nodes are in none."""

    def __init__(self, nodes: Sequence[Node]) -> None:
        super().__init__()
        self._nodes = nodes

    def __missing__(self, i: int) -> Draft:
        draft = self[i] = Draft(i, self._nodes[i])
        return draft

    def join(self, a: Draft, b: Draft) -> None:
        """Put two groups together."""
        if len(a.members) < len(b.members):
            a, b = b, a
        for k in b.members:
            self[k] = a
        a.absorb(b)

    def list_groups(self) -> list[list[int]]:
        """The members of each group, in their order; a node that no pair asked about is one alone."""
        grown = dict.fromkeys(self.get(i, i) for i in range(len(self._nodes)))
        return [[each] if isinstance(each, int) else sorted(each.members) for each in grown]


def join_dissent(drafts: Drafts, scorer: Scorer) -> None:
    """Put two groups together where what speaks for it outweighs the rest; each joins one other at most."""
    best = _best_pairs(drafts, scorer)
    leaders = _find_leaders(best)
    proposed = []
    for (x, y), score in best.items():
        if score < LOWEST:
            continue
        rival = max(leaders[x].rival_of(y), leaders[y].rival_of(x))
        odds = _weigh(drafts[x], drafts[y], scorer, score, score - rival)
        if odds > 0 and not drafts[x].is_set_apart(drafts[y]):
            proposed.append((-odds, x, y))
    joined: set[int] = set()
    for _, x, y in sorted(proposed):
        if joined.isdisjoint((x, y)):
            joined |= {x, y}
            drafts.join(drafts[x], drafts[y])


class _Leaders:
    """The two groups that have the best pairs with one, with the log odds of these."""

    def __init__(self) -> None:
        self.first, self.second, self.group = LOWEST, LOWEST, -1

    def add(self, score: float, group: int) -> None:
        """Take a further group into account."""
        if score > self.first:
            self.first, self.second, self.group = score, self.first, group
        else:
            self.second = max(self.second, score)

    def rival_of(self, group: int) -> float:
        """The log odds of the best pair with any other group, ``LOWEST`` at the least."""
        return self.second if self.group == group else self.first


def _find_leaders(best: Mapping[tuple[int, int], float]) -> Mapping[int, _Leaders]:
    leaders: dict[int, _Leaders] = defaultdict(_Leaders)
    for (x, y), score in best.items():
        leaders[x].add(score, y)
        leaders[y].add(score, x)
    return leaders


def _best_pairs(drafts: Drafts, scorer: Scorer) -> dict[tuple[int, int], float]:
    """The log odds of the best pair of each two groups that have a candidate in common, each by its first node."""
    first_of = {id(draft): min(draft.members) for draft in drafts.values()}
    best: dict[tuple[int, int], float] = {}
    for i, j in scorer.candidates:
        if scorer.nodes[i].sort not in SORTS:
            continue
        x, y = (first_of[id(drafts[k])] if k in drafts else k for k in (i, j))
        if x != y:
            pair, score = (min(x, y), max(x, y)), scorer.score(i, j)
            if score > best.get(pair, -math.inf):
                best[pair] = score
    return best


def _weigh(a: Draft, b: Draft, scorer: Scorer, best: float, lead: float) -> float:
    """The log odds that two groups are one fact."""
    nodes = scorer.nodes
    pairs = [(i, j) if i < j else (j, i) for i, j in product(a.sample, b.sample)]
    pairs = [(i, j) for i, j in pairs if nodes[i].bucket == nodes[j].bucket]
    known = [pair for pair in pairs if pair in scorer.candidates]
    said = {
        "best": best,
        "mean": math.fsum([scorer.score(i, j) for i, j in pairs]) / len(pairs),
        "lead": lead,
        "shared": len(a.by_variant.keys() & b.by_variant.keys()),
        "apart": a.count_apart(b),
        "words": max([scorer.compare_words(i, j) for i, j in known], default=0.0),
    }
    odds = WEIGHTS["bias"] + math.fsum([WEIGHTS[name] * strength for name, strength in said.items()])
    if odds <= 0:  # how far the values lie apart could but lower it
        return odds
    far = math.fsum([scorer.find_evidence(i, j).get("far_values", 0.0) for i, j in known]) / len(pairs)
    return odds + WEIGHTS["far"] * far
