"""Two nodes -> the evidence that they are one fact, and its weighted sum.

Unequal values speak against one fact only as far as they are rare among mentions of one; that papers differ is what we
look for, and enough of the other evidence (the one figure of its kind in an aligned row) outweighs it.
"""

import math
from collections import defaultdict
from collections.abc import Iterable, Sequence
from itertools import product
from typing import Final

from newsdiff.days import are_same, digits_meet
from newsdiff.group.nodes import COUNTS, Node, Vector
from newsdiff.group.weights import WEIGHTS
from newsdiff.lang import Language
from newsdiff.model import Kind, Moment

SENTENCE_SHARE: Final = 0.5  # of a sentence in the likeness of two figures, beside the words near them
CLOSE: Final = 0.25  # the relative gap within which unequal numbers are close
CROWD: Final = 60  # figures of one sort in a sentence, more than any sentence has: what they share tells nothing
FAR: Final = (2, 10)  # the factors between two numbers from which, and up to which, their distance speaks

# What ``Scorer.falls_short`` looks at itself; all other evidence it takes for given, as far as that speaks for a pair.
LOOKED_AT: Final = frozenset(
    "bias values_meet values_apart both_lead near_words next_words sentence_words same_row only_ones_of_row "
    "taken_in_row left_over_of_row same_value rare_value same_frame only_frame full_frame only_of_dimension same_role "
    "same_noun close_values close_digits close_units same_digits mutual_best one_best".split()
)
MARGIN: Final = 1e-6  # for what rounding may make of a sum in another order
CEILINGS: Final = {
    sort: weights["bias"] + sum(weight for name, weight in weights.items() if weight > 0 and name not in LOOKED_AT)
    for sort, weights in WEIGHTS.items()
}


class Scorer:
    """Scores pairs of nodes, each once."""

    def __init__(self, nodes: Sequence[Node], language: Language, candidates: Iterable[tuple[int, int]]) -> None:
        self.nodes = nodes
        self.language = language
        self._scores: dict[tuple[int, int], float] = {}
        self._holders: dict[tuple[str, tuple[object, ...]], int] = defaultdict(int)
        self._said: dict[tuple[object, int], set[tuple[object, ...]]] = defaultdict(set)
        self._moments: dict[int, dict[tuple[object, ...], Moment]] = defaultdict(dict)
        self._open_moments: dict[int, dict[tuple[object, ...], Moment]] = defaultdict(dict)
        self._stands: dict[tuple[tuple[object, ...], int], bool] = {}
        self._beside: dict[tuple[int, str], dict[int, tuple[object, ...]]] = defaultdict(dict)  # by sentence and bucket
        for i, node in enumerate(nodes):
            self._beside[id(node.figure.sentence), node.bucket][i] = node.value
            self._holders[node.bucket, node.value] += 1
            for variant in node.variants:
                self._said[node.frame, variant].add(node.value)
                self._said[node.bucket, variant].add(node.value)
                if isinstance(node.figure.quantity, Moment):
                    self._moments[variant][node.value] = node.figure.quantity
                    if node.figure.quantity.low is None:
                        self._open_moments[variant][node.value] = node.figure.quantity
        self._sizes = [_size_of(node) for node in nodes]
        self._near = [(node.near, frozenset(node.near)) for node in nodes]
        self._next_to = [(node.next_to, frozenset(node.next_to)) for node in nodes]
        self._sentences = [(node.sentence, frozenset(node.sentence)) for node in nodes]
        self._shared: dict[tuple[int, int], tuple[float, float]] = {}
        self._likeness: dict[tuple[int, int], float] = {}
        self._closest: dict[tuple[int, int], float] = defaultdict(float)  # by node and variant: its best likeness there
        for i, j in candidates:
            a, b = nodes[i], nodes[j]
            if a.sort != "moment":  # of dates alone, rank is evidence
                continue
            near, whole = self._compare_words(i, j)
            likeness = self._likeness[i, j] = near + SENTENCE_SHARE * whole
            for one, others in ((i, b.variants), (j, a.variants)):
                for variant in others:
                    self._closest[one, variant] = max(self._closest[one, variant], likeness)

    def score(self, i: int, j: int) -> float:
        """The log odds that two nodes, by their numbers, are of one fact."""
        key = (i, j) if i < j else (j, i)
        score = self._scores.get(key)
        if score is None:
            a, b = self.nodes[key[0]], self.nodes[key[1]]
            if a.rows.isdisjoint(b.rows) and a.near.keys().isdisjoint(b.near) and not _are_same(a, b):
                weights = WEIGHTS[a.sort]
                score = weights["bias"] + weights["values_apart"]  # nothing speaks for it: no need to look further
            else:
                score = sum(self.weigh(*key).values())
            self._scores[key] = score
        return score

    def falls_short(self, i: int, j: int, bar: float) -> bool:
        """Whether a look at what is quickly told shows that the log odds of two nodes lie below a bar.

        Most pairs of candidates share a word or two and no row, value or frame: nothing could bring them up to it.
        """
        a, b = self.nodes[i], self.nodes[j]
        if not a.rows.isdisjoint(b.rows) or (a.frame is not None and a.frame == b.frame) or _are_same(a, b):
            return False
        weights = WEIGHTS[a.sort]
        near, whole = self._compare_words(i, j)
        most = CEILINGS[a.sort] + weights.get("both_lead", 0) * a.lead * b.lead
        if near:
            most += weights.get("near_words", 0) * near + weights.get("next_words", 0) * _cosine(
                self._next_to[i], self._next_to[j]
            )
        most += weights.get("sentence_words", 0) * whole
        if a.sort == "moment":
            most += sum(weights[name] * strength for name, strength in self._find_rank(i, j).items())
        elif self._may_be_close(i, j):
            return False
        else:
            most += weights["only_of_dimension"] if a.bucket != COUNTS and "only_of_dimension" in weights else 0
            most += weights["same_role"] if a.figure.role == b.figure.role and "same_role" in weights else 0
            most += weights["same_noun"] if a.figure.counted == b.figure.counted and "same_noun" in weights else 0
        return most + MARGIN < bar - weights[_compare_values(a, b)]

    def _may_be_close(self, i: int, j: int) -> bool:
        """Whether two numbers may be close or have the same digits; told by their sizes, which costs no division."""
        (low, high), (least, most) = self._sizes[i], self._sizes[j]
        digits = self.nodes[i].digits
        return (low * (1 - CLOSE) <= most and least * (1 - CLOSE) <= high) or bool(
            digits and digits == self.nodes[j].digits
        )

    def weigh(self, i: int, j: int) -> dict[str, float]:
        """What each piece of evidence adds to the log odds that two nodes are of one fact, the bias first."""
        weights = WEIGHTS[self.nodes[i].sort]
        said = {"bias": weights["bias"]}
        for name, strength in self.find_evidence(i, j).items():
            if name in weights:
                said[name] = weights[name] * strength
        return said

    def find_evidence(self, i: int, j: int) -> dict[str, float]:
        """Each piece of evidence that applies to two nodes of one bucket, with its strength from 0 to 1."""
        a, b = self.nodes[i], self.nodes[j]
        near, whole = self._compare_words(i, j)
        found = {"sentence_words": whole, "other_place": abs(a.position - b.position), "both_lead": a.lead * b.lead}
        if near:
            found["near_words"] = near
            found["next_words"] = _cosine(self._next_to[i], self._next_to[j])
        if not a.rows.isdisjoint(b.rows):
            found["same_row"] = 1.0
            if a.alone and b.alone:
                found["only_ones_of_row"] = 1.0
        found.update(self._find_values(i, j))
        if a.sort == "moment":
            found.update(self._find_rank(i, j))
        elif self._are_only_ones(a, b):
            found["only_of_dimension"] = 1.0
        found.update(self._find_words(a, b))
        if a.frame is not None and a.frame == b.frame:
            found["same_frame"] = 1.0
            if all(a.frame):
                found["full_frame"] = 1.0
            found["only_frame"] = 1 / max(len(self._said[a.frame, v]) for v in (*a.variants, *b.variants))
        return found

    def _find_values(self, i: int, j: int) -> dict[str, float]:
        """What the two values say of each other, and where those stand that are not one."""
        a, b = self.nodes[i], self.nodes[j]
        if _are_same(a, b):
            return {"same_value": 1.0, "rare_value": a.rarity / max(1, self._holders[a.bucket, a.value] - 1) ** 0.5}
        compared, gap = _compare_values(a, b), _gap_between(a, b)
        found = {compared: 1.0, **_find_closeness(a, b, gap)}
        if not a.rows.isdisjoint(b.rows) and not (a.alone and b.alone):
            found.update(self._find_place_in_row(i, j))
        if compared == "values_apart" and "same_digits" not in found:
            found.update(_find_distance(a, b, gap))
        if not a.variants.isdisjoint(b.variants):
            found["two_in_one_document"] = 1.0
        if a.sort == "moment":
            found.update(self._find_rivals(i, j))
        return found

    def _find_place_in_row(self, i: int, j: int) -> dict[str, float]:
        """'12 dead and 30 hurt' / '12 dead and 40 hurt': 30 and 40 are left over; 12 and 40 are not, 12 is taken."""
        if max(len(self._beside_of(i)), len(self._beside_of(j))) > CROWD:
            return {}
        mine, theirs = self._read_others(i), self._read_others(j)
        if self.nodes[i].value in theirs or self.nodes[j].value in mine:
            return {"taken_in_row": 1.0}
        if mine <= theirs or theirs <= mine:
            return {"left_over_of_row": 1.0 if mine == theirs else 0.5}
        return {}

    def _read_others(self, i: int) -> set[tuple[object, ...]]:
        """The values of the other figures of the node's bucket in its sentence."""
        return {value for k, value in self._beside_of(i).items() if k != i}

    def _beside_of(self, i: int) -> dict[int, tuple[object, ...]]:
        """The figures of the node's bucket in its sentence, itself among them, with their values."""
        node = self.nodes[i]
        return self._beside[id(node.figure.sentence), node.bucket]

    def _are_only_ones(self, a: Node, b: Node) -> bool:
        """'minus 17 degrees' / 'minus 20': each of their papers gives one value of the dimension. All count things."""
        return a.bucket != COUNTS and all(len(self._said[a.bucket, v]) == 1 for v in (*a.variants, *b.variants))

    def _compare_words(self, i: int, j: int) -> tuple[float, float]:
        """How like the words near them are, and those of their sentences."""
        shared = self._shared.get((i, j))
        if shared is None:
            near, sentences = self._near, self._sentences
            shared = self._shared[i, j] = (_cosine(near[i], near[j]), _cosine(sentences[i], sentences[j]))
        return shared

    def _find_rivals(self, i: int, j: int) -> dict[str, float]:
        """Whether one's value stands in the other's documents: then that is its counterpart, and this one is not."""
        orphans = [
            not any(self._stands_in(one, variant) for variant in self.nodes[other].variants)
            for one, other in ((i, j), (j, i))
        ]
        return {"orphans" if all(orphans) else "one_orphan": 1.0} if any(orphans) else {}

    def _stands_in(self, i: int, variant: int) -> bool:
        """Whether a variant gives the date of a node, as it is or in other words.

        Two dates of known days are one by their value alone; of open ones ("Friday") there are few different ones.
        """
        node = self.nodes[i]
        moment = node.figure.quantity
        if not isinstance(moment, Moment):
            return False
        stands = self._stands.get((node.value, variant))
        if stands is None:
            given = self._moments[variant] if moment.low is None else self._open_moments[variant]
            stands = node.value in self._moments[variant] or any(are_same(moment, other) for other in given.values())
            self._stands[node.value, variant] = stands
        return stands

    def _find_rank(self, i: int, j: int) -> dict[str, float]:
        """Whether no other figure of one's documents has words as like the other's as it has itself."""
        a, b = self.nodes[i], self.nodes[j]
        likeness = self._likeness.get((i, j), 0.0)
        if likeness <= 0 or not a.variants.isdisjoint(b.variants):
            return {}
        ranks = [
            all(likeness >= self._closest[one, variant] for variant in others.variants)
            for one, others in ((i, b), (j, a))
        ]
        return {"mutual_best" if all(ranks) else "one_best": 1.0} if any(ranks) else {}

    def _find_words(self, a: Node, b: Node) -> dict[str, float]:
        """The evidence of the counted noun, the role, the name and the vague word."""
        found = {}
        x, y = a.figure, b.figure
        if x.counted and y.counted:
            found[self.compare_nouns(x.counted, y.counted)] = 1.0
        elif x.counted or y.counted:
            found["one_noun"] = 1.0
        if x.role and x.role == y.role:
            found["same_role"] = 1.0
        if a.name and b.name:
            same = a.name <= b.name or b.name <= a.name  # "Veld" is "Jon Veld"; "Ana Veld" is not
            found["same_name" if same else "other_name"] = 1.0
        if a.vague != b.vague:
            found["one_vague"] = 1.0
        return found

    def compare_nouns(self, x: str, y: str) -> str:
        """Name what two counted nouns say of each other: the same, two names for one thing, or another."""
        if x == y:
            return "same_noun"
        rows = self.language.synonyms
        return "other_noun" if rows.get(x, frozenset()).isdisjoint(rows.get(y, frozenset())) else "like_noun"


def _size_of(node: Node) -> tuple[float, float]:
    """The least and the greatest size that its value has, whatever their signs; of no number any."""
    sizes = [abs(float(end)) for end in node.ends]
    return (min(sizes), max(sizes)) if sizes else (0.0, math.inf)


def _cosine(one: tuple[Vector, frozenset[str]], other: tuple[Vector, frozenset[str]]) -> float:
    """How like two vectors are, each given with its terms as a set: sets tell the quickest what they share."""
    shared = one[1] & other[1]
    if not shared:
        return 0.0
    a, b = one[0], other[0]
    return math.fsum([a[term] * b[term] for term in shared])  # fsum: in any order the same


def _find_closeness(a: Node, b: Node, gap: float) -> dict[str, float]:
    """How near unequal numbers come: papers mostly differ by a little, and long numbers come close by no chance."""
    closeness = 1 - gap / CLOSE
    if closeness <= 0:
        return {"same_digits": min(a.rarity, b.rarity)} if a.digits and a.digits == b.digits else {}
    found = {"close_values": closeness, "close_digits": closeness * min(a.rarity, b.rarity)}
    if a.figure.unit != b.figure.unit:
        found["close_units"] = closeness
    return found


def _find_distance(a: Node, b: Node, gap: float) -> dict[str, float]:
    """How far apart two numbers lie, in full from ten times the other on; vague words may lie anywhere."""
    if gap >= 1 or a.vague or b.vague or a.figure.kind is Kind.ORDINAL:
        return {}
    distance = (-math.log10(1 - gap) - math.log10(FAR[0])) / math.log10(FAR[1] / FAR[0])
    return {"far_values": min(1.0, distance)} if distance > 0 else {}


def _gap_between(a: Node, b: Node) -> float:
    """The least gap between the ends of two values, as a part of the larger; 1 where they are no numbers."""
    gaps = [abs(x - y) / max(abs(x), abs(y)) for x, y in product(a.ends, b.ends) if x or y]
    return float(min(gaps, default=1))


def _are_same(a: Node, b: Node) -> bool:
    """Whether two values are one; "Friday" is "22 November 2024", which was one. "June" may be "June 2023"."""
    x, y = a.figure.quantity, b.figure.quantity
    if a.value == b.value or not isinstance(x, Moment) or not isinstance(y, Moment):
        return a.value == b.value
    return None in (x.iso, y.iso) and are_same(x, y)


def _compare_values(a: Node, b: Node) -> str:
    """Name what two unequal values say of each other: they may be one, or not; "by 2040" is not "by 2050"."""
    x, y = a.figure.quantity, b.figure.quantity
    if not isinstance(x, Moment) or not isinstance(y, Moment):
        meet = a.interval.meets(b.interval)
    elif x.low is not None and y.low is not None:
        meet = None not in (a.interval.low, b.interval.low) and a.interval.meets(b.interval)
    else:
        meet = x.iso is not None and y.iso is not None and digits_meet(x.iso, y.iso)
    return "values_meet" if meet else "values_apart"
