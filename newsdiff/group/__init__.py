"""Figures of all variants -> groups: the mentions that measure one thing of the world.

Figures are compared where one could be the other's counterpart (``nodes.bucket_of``); what two of them share is
``evidence`` with ``weights``; groups grow best pair first. A group never takes in two figures that one sentence sets
apart, and grows only where all its members, not one alone, speak for it.
"""

import math
from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import combinations, product
from typing import Final

from newsdiff.group.evidence import Scorer
from newsdiff.group.labels import write_label
from newsdiff.group.nodes import Node, Place, read_nodes
from newsdiff.model import Alignment, Figure, Group
from newsdiff.terms import TermReader

ENOUGH: Final = 0.0  # log odds from which a pair proposes a merger
LINKED: Final = -0.3  # log odds that the mean of two groups' pairs must reach
CROWD: Final = 30  # a bucket of more nodes compares only those that share a row, a value, or noun and role
SAMPLE: Final = 8  # the most members of a group that another is compared with


def group_figures(alignment: Alignment, figures: Sequence[Sequence[Figure]], reader: TermReader) -> tuple[Group, ...]:
    """Put the mentions of one quantity of the world together; every figure stands in exactly one group."""
    nodes = read_nodes(alignment, figures, reader)
    merged = _merge(nodes, Scorer(nodes, reader.language))
    return tuple(_write_group([nodes[i] for i in members], len(figures)) for members in merged)


def _merge(nodes: Sequence[Node], scorer: Scorer) -> list[list[int]]:
    """Agglomerative clustering with average linkage over the pairs worth a look."""
    pairs = [(-score, i, j) for i, j in _find_candidates(nodes) if (score := scorer.score(i, j)) >= ENOUGH]
    pairs.sort()
    group_of = list(range(len(nodes)))
    members = {i: [i] for i in group_of}
    places = {i: {place: {nodes[i].value} for place in nodes[i].places} for i in group_of}
    for _, i, j in pairs:
        a, b = group_of[i], group_of[j]
        if a == b or _set_apart(places[a], places[b]) or _linkage(scorer, members[a], members[b]) < LINKED:
            continue
        if len(members[a]) < len(members[b]):
            a, b = b, a
        for k in members.pop(b):
            group_of[k] = a
            members[a].append(k)
        for place, values in places.pop(b).items():
            places[a].setdefault(place, set()).update(values)
    return [sorted(group) for group in members.values()]


def _find_candidates(nodes: Sequence[Node]) -> Iterator[tuple[int, int]]:
    """The pairs of one bucket; in a crowded one those that share something telling."""
    buckets: dict[str, list[int]] = defaultdict(list)
    for i, node in enumerate(nodes):
        buckets[node.bucket].append(i)
    for bucket in buckets.values():
        if len(bucket) <= CROWD:
            yield from combinations(bucket, 2)
            continue
        shared: dict[object, list[int]] = defaultdict(list)
        for i in bucket:
            figure = nodes[i].figure
            for key in (nodes[i].value, (figure.counted, figure.role), *nodes[i].rows):
                shared[key].append(i)
        yield from sorted({pair for sharers in shared.values() for pair in combinations(sharers[: 2 * CROWD], 2)})


def _set_apart(a: dict[Place, set[tuple[object, ...]]], b: dict[Place, set[tuple[object, ...]]]) -> bool:
    """'12 people were killed and 30 injured': one sentence that gives two values means two things."""
    if len(a) > len(b):
        a, b = b, a
    return any(place in b and values != b[place] for place, values in a.items())


def _linkage(scorer: Scorer, a: Sequence[int], b: Sequence[int]) -> float:
    scores = [scorer.score(i, j) for i, j in product(a[:SAMPLE], b[:SAMPLE])]
    return math.fsum(scores) / len(scores)


def _write_group(nodes: Sequence[Node], variants: int) -> Group:
    mentions: list[list[Figure]] = [[] for _ in range(variants)]
    for node in nodes:
        for variant, figure in node.mentions:
            mentions[variant].append(figure)
    for found in mentions:
        found.sort(key=lambda figure: figure.span)
    given = [figure for found in mentions for figure in found]
    counted = _commonest(figure.counted for figure in given)
    label = write_label(given, _commonest(figure.role for figure in given))
    return Group(label, given[0].kind, counted, tuple(map(tuple, mentions)))


def _commonest(words: Iterator[str]) -> str:
    """The word that is said most, "" left out; the first in the alphabet where several are."""
    counts: dict[str, int] = defaultdict(int)
    for word in words:
        if word:
            counts[word] += 1
    return min(counts, key=lambda word: (-counts[word], word), default="")
