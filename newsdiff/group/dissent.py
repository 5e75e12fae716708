"""A second look at whole groups: what one paper says against the others, in words that only some of them share.

Equal values come together first, and the mean over all pairs keeps an unequal one away from a group of many wordings,
however well it goes with one of them. So when groups are made, each two are looked at once more, as wholes: by their
best pair, their mean, how far that best pair leads all others, and how many papers would give both values.
"""

import math
from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from itertools import product
from typing import Final

from newsdiff.group.evidence import Scorer
from newsdiff.group.nodes import Node

SORTS: Final = frozenset(("number", "age"))  # of dates a paper gives many, and any of them is another's
LOWEST: Final = -2.0  # log odds of the best pair below which two groups are not looked at
SAMPLE: Final = 8  # the most members of a group that another is compared with

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

Group = Sequence[int]  # the numbers of its nodes


def join_dissent(groups: Sequence[Group], scorer: Scorer, may_join: Callable[[Group, Group], bool]) -> list[list[int]]:
    """Put two groups together where what speaks for it outweighs the rest; each joins one other at most.

    ``may_join`` says whether nothing forbids it.
    """
    best = _best_pairs(groups, scorer)
    rivals: dict[int, list[tuple[float, int]]] = defaultdict(list)
    for (x, y), score in best.items():
        rivals[x].append((score, y))
        rivals[y].append((score, x))
    proposed = []
    for (x, y), score in best.items():
        if score < LOWEST:
            continue
        rival = max((other for g, h in ((x, y), (y, x)) for other, third in rivals[g] if third != h), default=LOWEST)
        odds = _weigh(groups[x], groups[y], scorer, score, score - max(rival, LOWEST))
        if odds > 0 and may_join(groups[x], groups[y]):
            proposed.append((-odds, x, y))
    partner: dict[int, int] = {}
    for _, x, y in sorted(proposed):
        if x not in partner and y not in partner:
            partner[x], partner[y] = y, x
    return [
        sorted((*group, *groups[partner[x]])) if x in partner else list(group)
        for x, group in enumerate(groups)
        if x < partner.get(x, len(groups))
    ]


def _best_pairs(groups: Sequence[Group], scorer: Scorer) -> dict[tuple[int, int], float]:
    """The log odds of the best pair of each two groups that have a candidate in common."""
    group_of = {i: number for number, group in enumerate(groups) for i in group}
    best: dict[tuple[int, int], float] = {}
    for i, j in scorer.candidates:
        x, y = group_of[i], group_of[j]
        if x > y:
            x, y = y, x
        if x != y and scorer.nodes[i].sort in SORTS:
            score = scorer.score(i, j)
            if score > best.get((x, y), -math.inf):
                best[x, y] = score
    return best


def _weigh(a: Group, b: Group, scorer: Scorer, best: float, lead: float) -> float:
    """The log odds that two groups are one fact."""
    nodes = scorer.nodes
    pairs = [(i, j) if i < j else (j, i) for i, j in product(a[:SAMPLE], b[:SAMPLE])]
    pairs = [(i, j) for i, j in pairs if nodes[i].bucket == nodes[j].bucket]
    known = [pair for pair in pairs if pair in scorer.candidates]
    values_a, values_b = _values_by_variant(nodes, a), _values_by_variant(nodes, b)
    shared = values_a.keys() & values_b.keys()
    said = {
        "best": best,
        "mean": math.fsum([scorer.score(i, j) for i, j in pairs]) / len(pairs),
        "lead": lead,
        "shared": len(shared),
        "apart": sum(values_a[variant].isdisjoint(values_b[variant]) for variant in shared),
        "words": max([scorer.compare_words(i, j) for i, j in known], default=0.0),
    }
    odds = WEIGHTS["bias"] + math.fsum([WEIGHTS[name] * strength for name, strength in said.items()])
    if odds <= 0:  # how far the values lie apart could but lower it
        return odds
    far = math.fsum([scorer.find_evidence(i, j).get("far_values", 0.0) for i, j in known]) / len(pairs)
    return odds + WEIGHTS["far"] * far


def _values_by_variant(nodes: Sequence[Node], group: Iterable[int]) -> dict[int, set[tuple[object, ...]]]:
    values: dict[int, set[tuple[object, ...]]] = defaultdict(set)
    for i in group:
        for variant in nodes[i].variants:
            values[variant].add((*nodes[i].value, nodes[i].figure.quantity.qualifier))
    return values
