"""Figures of all variants -> groups: the mentions that measure one thing of the world.

Two figures are compared only where one could be the other's counterpart (same dimension; same currency). Each piece of
``EVIDENCE`` that the two share adds its weight: the aligned row, the words around the number, the sentence, the counted
noun, the role, an equal value that few other figures have. Unequal values count for nothing: that papers differ is
what we look for. Groups grow best pair first; a group never takes in two figures that one sentence sets apart.

Mentions with the same sentence words at the same place are one *node*, compared once: reprints and captions that stand
twice cost nothing.
"""

import math
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from heapq import heapify, heappop
from itertools import combinations
from typing import Final

from newsdiff.intervals import base_value
from newsdiff.lang import Language
from newsdiff.model import Alignment, Figure, Group, Kind, Moment, Quantity
from newsdiff.terms import TermReader, read_common_terms

# The weight of each piece of evidence, and what a pair needs to be one fact. See docs/decisions for how they were set.
WEIGHTS: Final[dict[str, float]] = {
    "same_row": 0.6,
    "near_words": 1.1,
    "sentence_words": 0.8,
    "same_noun": 0.5,
    "like_noun": 0.35,
    "other_noun": -0.6,
    "same_role": 0.4,
    "other_role": -0.6,
    "rare_value": 0.9,
    "same_value": 0.35,
    "same_name": 1.0,
    "other_name": -0.6,
}
ENOUGH: Final = 1.0
LINK: Final = 0.75  # the part of ENOUGH that the average of two groups' pairs must reach

WINDOW: Final = 8  # tokens on each side of a number that count as near
CROWD: Final = 30  # a bucket of more nodes proposes only pairs that share a row or a value
SAMPLE: Final = 8  # the most members of a group that another is compared with

_RANKED: Final = frozenset(("year", "month", "week", "day", "decade", "century", "hour"))


@dataclass(slots=True)
class _Node:
    """Mentions that cannot differ (same words around, same place): what was said, and where."""

    figure: Figure
    places: list[tuple[int, Figure]]
    bucket: str
    value: tuple[object, ...]
    rows: frozenset[int]
    near: dict[str, float]
    sentence: dict[str, float]
    name: frozenset[str]
    rows_seen: set[tuple[int, int]]


def group_figures(
    alignment: Alignment, figures: Sequence[Sequence[Figure]], language: Language
) -> tuple[Group, ...]:
    """Put the mentions of one quantity of the world together; every figure stands in exactly one group."""
    nodes = _read_nodes(alignment, figures, language)
    scorer = _Scorer(nodes, language)
    members = _merge(nodes, scorer)
    return tuple(_write_group([nodes[i] for i in group], len(figures)) for group in members)


# --- nodes --------------------------------------------------------------------------------------------------------


def _read_nodes(
    alignment: Alignment, figures: Sequence[Sequence[Figure]], language: Language
) -> list[_Node]:
    rows = _rows_of_sentences(alignment)
    reader = TermReader(language)
    terms: dict[tuple[str, ...], list[str]] = {}
    for variant in alignment.sentences:
        for sentence in variant:
            if sentence.tokens.lowers not in terms:
                terms[sentence.tokens.lowers] = reader.read_each(sentence.tokens.lowers)
    weights = _weigh(terms, language)
    nodes: dict[tuple[object, ...], _Node] = {}
    for variant, found in enumerate(figures):
        for figure in found:
            tokens = figure.sentence.tokens
            at = figure.number.start - figure.sentence.span.start
            key = (tokens.lowers, at, figure.kind)
            node = nodes.get(key)
            if node is None:
                node = nodes[key] = _make_node(figure, terms[tokens.lowers], weights)
            node.places.append((variant, figure))
            node.rows |= rows.get((variant, figure.sentence.index), frozenset())
            node.rows_seen.add((variant, figure.sentence.index))
    return sorted(nodes.values(), key=lambda n: (n.figure.sentence.tokens.lowers, n.figure.number))


def _rows_of_sentences(alignment: Alignment) -> dict[tuple[int, int], frozenset[int]]:
    rows: dict[tuple[int, int], set[int]] = defaultdict(set)
    for number, row in enumerate(alignment.rows):
        for variant, cell in enumerate(row.cells):
            for index in cell:
                rows[variant, index].add(number)
    return {place: frozenset(numbers) for place, numbers in rows.items()}


def _weigh(terms: Mapping[tuple[str, ...], list[str]], language: Language) -> dict[str, float]:
    """Inverse document frequency over the distinct sentences; words common in all news count half."""
    counts: dict[str, int] = defaultdict(int)
    for found in terms.values():
        for term in set(found):
            counts[term] += 1
    common = read_common_terms(language)
    total = len(terms) + 1
    return {t: math.log(total / n) * (0.4 if t in common else 1.0) for t, n in counts.items() if t}


def _make_node(figure: Figure, terms: Sequence[str], weights: Mapping[str, float]) -> _Node:
    tokens = figure.sentence.tokens
    first = _token_at(tokens.starts, figure.number.start)
    last = _token_at(tokens.starts, figure.number.stop - 1)
    near: dict[str, float] = {}
    for i in range(max(0, first - WINDOW), min(len(terms), last + 1 + WINDOW)):
        if terms[i] and not first <= i <= last and not terms[i][0].isdecimal():
            distance = first - i if i < first else i - last
            near[terms[i]] = max(near.get(terms[i], 0.0), weights[terms[i]] * (1.0 - distance / (2 * WINDOW)))
    sentence = {t: weights[t] for t in terms if t and not t[0].isdecimal()}
    name = _name_before(figure, first) if figure.kind is Kind.AGE else frozenset()
    return _Node(
        figure, [], _bucket(figure), _value_of(figure), frozenset(), _unit(near), _unit(sentence), name, set()
    )


def _token_at(starts: Sequence[int], offset: int) -> int:
    low, high = 0, len(starts)
    while low < high:
        middle = (low + high) // 2
        if starts[middle] <= offset:
            low = middle + 1
        else:
            high = middle
    return low - 1


def _unit(vector: dict[str, float]) -> dict[str, float]:
    """The vector at length one."""
    length = math.sqrt(math.fsum(w * w for w in vector.values()))
    return {term: w / length for term, w in vector.items()} if length else {}


def _bucket(figure: Figure) -> str:
    """Figures of two buckets are never one fact: other dimensions, other currencies, a rank and a count."""
    quantity = figure.quantity
    if isinstance(quantity, Moment):
        return figure.kind.value
    unit = quantity.unit
    if unit is None:
        return figure.kind.value
    if unit.dimension == "money":
        return f"money {unit.name}"
    if figure.kind is Kind.ORDINAL and unit.name in _RANKED:
        return "time"
    return "age" if figure.kind is Kind.AGE else unit.dimension


def _value_of(figure: Figure) -> tuple[object, ...]:
    quantity = figure.quantity
    if isinstance(quantity, Moment):
        return (quantity.iso or quantity.anchor or quantity.weekday,)
    ends = (quantity.value, quantity.low, quantity.high)
    return tuple(None if end is None else base_value(quantity, end).normalize() for end in ends)


def _name_before(figure: Figure, first: int) -> frozenset[str]:
    """The capitalised words next to an age: "Maddon, 66,"; "the 66-year-old Maddon"."""
    tokens = figure.sentence.tokens
    found = set()
    for i in range(max(0, first - 5), min(len(tokens.texts), first + 9)):
        word = tokens.texts[i]
        if len(word) > 1 and word[0].isupper() and i > 0 and word.isalpha():
            found.add(word.lower())
    return frozenset(found)


# --- evidence -----------------------------------------------------------------------------------------------------


class _Scorer:
    """The evidence that two nodes are one fact, and its weighted sum."""

    def __init__(self, nodes: Sequence[_Node], language: Language) -> None:
        self.nodes = nodes
        self.language = language
        self.known: dict[tuple[int, int], float] = {}
        holders: dict[tuple[str, tuple[object, ...]], set[tuple[str, ...]]] = defaultdict(set)
        for node in nodes:
            holders[node.bucket, node.value].add(node.figure.sentence.tokens.lowers)
        self.holders = {key: len(found) for key, found in holders.items()}

    def score(self, i: int, j: int) -> float:
        """The sum of the evidence; below 0 where two nodes must stay apart."""
        key = (i, j) if i < j else (j, i)
        if key not in self.known:
            evidence = self.evidence(self.nodes[i], self.nodes[j])
            self.known[key] = math.fsum(WEIGHTS[name] * strength for name, strength in evidence.items())
        return self.known[key]

    def evidence(self, a: _Node, b: _Node) -> dict[str, float]:
        """Each piece of evidence that the two share, with its strength from 0 to 1."""
        found = {"near_words": _cosine(a.near, b.near), "sentence_words": _cosine(a.sentence, b.sentence)}
        if a.rows & b.rows:
            found["same_row"] = 1.0
        if a.value == b.value:
            found["same_value"] = 1.0
            found["rare_value"] = _rarity(a) / max(1, self.holders[a.bucket, a.value] - 1) ** 0.5
        x, y = a.figure, b.figure
        if x.counted and y.counted:
            found[self._nouns(x.counted, y.counted)] = 1.0
        if x.role and y.role:
            found["same_role" if x.role == y.role else "other_role"] = 1.0
        if a.name and b.name:
            found["same_name" if a.name & b.name else "other_name"] = 1.0
        return found

    def _nouns(self, x: str, y: str) -> str:
        if x == y:
            return "same_noun"
        rows = self.language.synonyms
        return "like_noun" if rows.get(x, frozenset()) & rows.get(y, frozenset()) else "other_noun"


def _cosine(a: Mapping[str, float], b: Mapping[str, float]) -> float:
    if len(a) > len(b):
        a, b = b, a
    return math.fsum(w * b[term] for term, w in a.items() if term in b)


def _rarity(node: _Node) -> float:
    """How much an equal value says: a number of many digits much, "two" little, a date in between."""
    quantity = node.figure.quantity
    if isinstance(quantity, Moment):
        return 0.4 if quantity.iso else 0.2
    if quantity.value is None:
        return 0.4
    digits = len(str(quantity.value.normalize().as_tuple().digits).split(","))
    return (0.15, 0.5, 0.8, 1.0)[min(digits, 4) - 1] if abs(quantity.value) > 12 or digits > 1 else 0.15


# --- merging ------------------------------------------------------------------------------------------------------


def _merge(nodes: Sequence[_Node], scorer: _Scorer) -> list[list[int]]:
    heap = [(-score, i, j) for i, j in _candidates(nodes) if (score := scorer.score(i, j)) >= ENOUGH]
    heapify(heap)
    group_of = list(range(len(nodes)))
    members = {i: [i] for i in range(len(nodes))}
    while heap:
        _, i, j = heappop(heap)
        a, b = group_of[i], group_of[j]
        if a == b or _set_apart(nodes, members[a], members[b]) or _linkage(scorer, members[a], members[b]) < ENOUGH * LINK:
            continue
        if len(members[a]) < len(members[b]):
            a, b = b, a
        for k in members.pop(b):
            group_of[k] = a
            members[a].append(k)
    return [sorted(group) for group in members.values()]


def _candidates(nodes: Sequence[_Node]) -> list[tuple[int, int]]:
    """Pairs worth a look: those of one bucket; in a crowded one only those that share a row or a value."""
    buckets: dict[object, list[int]] = defaultdict(list)
    for i, node in enumerate(nodes):
        buckets[node.bucket].append(i)
    pairs: set[tuple[int, int]] = set()
    for bucket in buckets.values():
        if len(bucket) <= CROWD:
            pairs.update(combinations(bucket, 2))
            continue
        shares: dict[object, list[int]] = defaultdict(list)
        for i in bucket:
            shares[nodes[i].value].append(i)
            for row in nodes[i].rows:
                shares[row].append(i)
            if nodes[i].figure.counted and nodes[i].figure.role:
                shares[nodes[i].figure.counted, nodes[i].figure.role].append(i)
        for share in shares.values():
            pairs.update(combinations(share[: 4 * CROWD], 2))
    return sorted(pairs)


def _linkage(scorer: _Scorer, a: Sequence[int], b: Sequence[int]) -> float:
    scores = [scorer.score(i, j) for i in a[:SAMPLE] for j in b[:SAMPLE]]
    return math.fsum(scores) / len(scores)


def _set_apart(nodes: Sequence[_Node], a: Sequence[int], b: Sequence[int]) -> bool:
    """Whether one sentence of one document gives both, with other values: then they are two things."""
    seen: dict[tuple[int, int], list[_Node]] = defaultdict(list)
    for i in a:
        for place in nodes[i].rows_seen:
            seen[place].append(nodes[i])
    for j in b:
        for place in nodes[j].rows_seen:
            for node in seen.get(place, ()):
                if node.value != nodes[j].value:
                    return True
    return False


# --- groups -------------------------------------------------------------------------------------------------------


def _write_group(nodes: Sequence[_Node], variants: int) -> Group:
    mentions: list[list[Figure]] = [[] for _ in range(variants)]
    for node in nodes:
        for variant, figure in node.places:
            mentions[variant].append(figure)
    for found in mentions:
        found.sort(key=lambda figure: figure.span)
    given = [figure for found in mentions for figure in found]
    counted = _commonest([f.counted for f in given if f.counted])
    return Group(_label(given), given[0].kind, counted, tuple(map(tuple, mentions)))


def _commonest(words: Sequence[str]) -> str:
    return max(sorted(set(words)), key=words.count) if words else ""


def _label(given: Sequence[Figure]) -> str:
    """What is counted and what befell it, for people: "soldiers sent"; the words around the number where neither."""
    figure = min(given, key=lambda f: (not f.counted, -len(f.counted), f.document.text, f.span))
    words = figure.text
    tail = figure.document.text[figure.number.stop : figure.span.stop].strip(" -‑–")
    noun = " ".join((tail if figure.counted else "").split()) or figure.counted
    role = _commonest([f.role for f in given if f.role])
    if noun:
        return f"{noun} {role}" if role and role not in noun else noun
    sentence = figure.sentence
    before = figure.document.text[sentence.span.start : figure.span.start].split()[-4:]
    after = figure.document.text[figure.span.stop : sentence.span.stop].split()[:4]
    return " ".join((*before, "…", *after)) if before or after else words
