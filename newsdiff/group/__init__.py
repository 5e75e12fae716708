"""Figures of all variants -> groups: the mentions that measure one thing of the world.

Figures are compared where one could be the other's counterpart (``nodes.bucket_of``); what two of them share is
``evidence`` with ``weights``; groups grow best pair first. A group never takes in two figures that one sentence sets
apart, and grows only where all its members, not one alone, speak for it.
"""

import math
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import combinations, product
from typing import Final

from newsdiff.group.crossed import part_groups, uncross_all
from newsdiff.group.drafts import Drafts, join_dissent
from newsdiff.group.evidence import Scorer
from newsdiff.group.labels import write_label
from newsdiff.group.nodes import Node, read_nodes
from newsdiff.group.spans import tie_spans
from newsdiff.group.weights import BARS
from newsdiff.lang import Language
from newsdiff.model import Alignment, Figure, Group, Link, Moment, Tie
from newsdiff.rates import add_usual_rates, read_rates
from newsdiff.terms import TermReader

CROWD: Final = 60  # the most nodes that one thing shared makes candidates of each other
MOST_TIED: Final = 60  # members of a group that are asked how surely they are one thing
MOST_PAIRS: Final = 100_000  # of candidates; a story of many long articles has some thousands
UNLIKE: Final = -2.2  # log odds below which two figures of one paper tell two groups apart


def group_figures(
    alignment: Alignment, figures: Sequence[Sequence[Figure]], reader: TermReader, *, explain: bool = False
) -> tuple[Group, ...]:
    """Put the mentions of one quantity of the world together; every figure stands in exactly one group.

    With ``explain`` each group tells what ties its mentions.
    """
    rates = read_rates(figure for found in figures for figure in found)
    usual = add_usual_rates(rates, (figure for found in figures for figure in found))
    nodes = read_nodes(alignment, figures, reader, usual)
    candidates = sorted(find_candidates(nodes))
    scorer = Scorer(nodes, reader.language, candidates)
    drafts = _merge(nodes, scorer, candidates)
    join_dissent(drafts, scorer)
    merged = tie_spans(scorer, drafts.list_groups())
    groups = [
        _write_group([nodes[i] for i in members], len(figures), reader.language)._replace(
            links=_explain(scorer, members) if explain else (), rates=rates, ties=_tie(scorer, members)
        )
        for members in merged
    ]
    righted = uncross_all(groups, len(figures), reader.language.roles_of_people)
    known = set(map(id, groups))
    return tuple(
        group if id(group) in known else _name_anew(group, reader.language)
        for group in part_groups(righted, reader.language.roles_apart)
    )


def _merge(nodes: Sequence[Node], scorer: Scorer, candidates: Sequence[tuple[int, int]]) -> Drafts:
    """Agglomerative clustering with average linkage over the pairs worth a look."""
    bars = [BARS[node.sort] for node in nodes]
    pairs = [(-score, i, j) for i, j in candidates if (score := scorer.score(i, j)) >= bars[i].pair]
    draft_of = Drafts(nodes)
    for i, j in _find_restated(nodes):
        if draft_of[i] is not draft_of[j]:
            draft_of.join(draft_of[i], draft_of[j])
    for _, i, j in sorted(pairs):
        a, b = draft_of[i], draft_of[j]
        if a is not b and not a.is_set_apart(b) and _linkage(scorer, a.sample, b.sample) >= bars[i].link:
            draft_of.join(a, b)
    return draft_of


def _find_restated(nodes: Sequence[Node]) -> Iterator[tuple[int, int]]:
    """'610 metres (2,000 feet)': one thing, said twice by one sentence, whatever else would tell them apart."""
    places = {(id(node.figure.sentence), node.figure.span): i for i, node in enumerate(nodes)}
    for j, node in enumerate(nodes):
        i = places.get((id(node.figure.sentence), node.figure.restates)) if node.figure.restates else None
        if i is not None:
            yield i, j


def find_candidates(nodes: Sequence[Node]) -> set[tuple[int, int]]:
    """The pairs of one bucket that share something telling: a value, a size, a frame, role, row, name or word."""
    sharing: dict[tuple[object, ...], list[int]] = defaultdict(list)
    for i, node in enumerate(nodes):
        frame = (node.frame,) if node.frame is not None else ()
        role = (("role", node.figure.role),) if node.figure.role else ()
        for key in (
            node.value,
            *node.akin,
            *node.sizes,
            *frame,
            *role,
            *node.rows,
            *node.near,
            *node.name,
            *node.calling.split()[-1:],
        ):
            sharers = sharing[node.bucket, key]
            if len(sharers) < CROWD and sharers[-1:] != [i]:  # a name near by is a word near by as well
                sharers.append(i)
    crowds: Iterable[Sequence[int]] = sharing.values()
    if sum(len(crowd) * (len(crowd) - 1) for crowd in crowds) > 2 * MOST_PAIRS:
        crowds = _order_crowds(nodes, crowds)
    pairs: set[tuple[int, int]] = set()
    for crowd in crowds:
        if len(pairs) >= MOST_PAIRS:
            break
        pairs.update(combinations(crowd, 2))
    return pairs


def _order_crowds(nodes: Sequence[Node], crowds: Iterable[Sequence[int]]) -> list[Sequence[int]]:
    """What speaks first where no text of people's has so many figures: what two variants share, then what few share."""

    def rank(sharers: Sequence[int]) -> tuple[object, ...]:
        variants = frozenset().union(*(nodes[i].variants for i in sharers))
        return (len(variants) == 1, len(sharers), sharers)

    return sorted((sharers for sharers in crowds if len(sharers) > 1), key=rank)


def _linkage(scorer: Scorer, a: Sequence[int], b: Sequence[int]) -> float:
    """The mean log odds of two groups' pairs; a conversion is compared with figures of its own unit or clock alone.

    None at all where one paper has a figure in each that are unlike: it knows what it speaks of.
    """
    nodes = scorer.nodes
    scores = []
    for i, j in product(a, b):
        if nodes[i].bucket == nodes[j].bucket and not _is_by_another_clock(nodes[i].figure, nodes[j].figure):
            score = scorer.score(i, j)
            if score < UNLIKE and not nodes[i].variants.isdisjoint(nodes[j].variants):
                return -math.inf
            scores.append(score)
    return math.fsum(scores) / len(scores) if scores else -math.inf


def _is_by_another_clock(a: Figure, b: Figure) -> bool:
    """'4:30 a.m. |(11.30 p.m. ET)|' / '4.30am': an hour told by a second clock as well, and one by the first."""
    x, y = a.quantity, b.quantity
    if not isinstance(x, Moment) or not isinstance(y, Moment) or x.zone == y.zone:
        return False
    return a.restates is not None or b.restates is not None


def _explain(scorer: Scorer, members: Sequence[int]) -> tuple[Link, ...]:
    """Tie each node to that of those before it that most speaks for it; the strongest evidence first."""
    links = []
    for at, i in enumerate(members[1:], 1):
        alike = [j for j in members[:at] if scorer.nodes[j].bucket == scorer.nodes[i].bucket]
        if not alike:  # a conversion, tied by its brackets
            continue
        best = max(alike, key=lambda j: (scorer.score(i, j), -j))
        evidence = sorted(scorer.weigh(*sorted((i, best))).items(), key=lambda said: (-abs(said[1]), said[0]))
        pair = (scorer.nodes[best].figure, scorer.nodes[i].figure)
        links.append(Link(*pair, round(scorer.score(i, best), 2), tuple((n, round(w, 2)) for n, w in evidence)))
    return tuple(links)


def _tie(scorer: Scorer, members: Sequence[int]) -> tuple[Tie, ...]:
    """The best pair of each two wordings of a group, of two variants."""
    nodes = [scorer.nodes[i] for i in members[:MOST_TIED]]
    said = [(*node.value, node.figure.quantity.qualifier, node.figure.unit) for node in nodes]
    if len(set(said)) == 1:
        return ()
    best: dict[tuple[object, object], Tie] = {}
    for (i, one), (j, other) in combinations(enumerate(nodes), 2):
        if said[i] == said[j] or one.bucket != other.bucket or not one.variants.isdisjoint(other.variants):
            continue
        odds, key = scorer.score(members[i], members[j]), (said[i], said[j])
        known = best.get(key) or best.get(key[::-1])
        if known is None or odds > known.odds:
            best.pop(key[::-1], None)
            best[key] = Tie(one.figure, other.figure, odds)
    return tuple(best.values())


def _write_group(nodes: Sequence[Node], variants: int, language: Language) -> Group:
    mentions: list[list[Figure]] = [[] for _ in range(variants)]
    for node in nodes:
        for variant, figure in node.mentions:
            mentions[variant].append(figure)
    for found in mentions:
        found.sort(key=lambda figure: figure.span)
    given = [figure for found in mentions for figure in found]
    counted = _commonest(figure.counted for figure in given)
    return Group(write_label(given, language), given[0].kind, counted, tuple(map(tuple, mentions)))


def _name_anew(group: Group, language: Language) -> Group:
    """Tell of a group that took other mentions what it is about; what tied the old ones is no evidence for these."""
    given = [figure for found in group.mentions for figure in found]
    counted = _commonest(figure.counted for figure in given)
    return group._replace(label=write_label(given, language), counted=counted, links=())


def _commonest(words: Iterator[str]) -> str:
    """The word that is said most, "" left out; the first in the alphabet where several are."""
    counts: dict[str, int] = defaultdict(int)
    for word in words:
        if word:
            counts[word] += 1
    return min(counts, key=lambda word: (-counts[word], word), default="")
