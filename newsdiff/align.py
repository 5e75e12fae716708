"""Sentences of all variants -> rows that say the same.

Two sentences are alike by the words and figures that they share, rare ones counting most, and more so where their
neighbours are alike too and where they stand at the same place of variants that keep one order. How alike is alike
enough is read off the documents at hand: two sentences of one variant show what chance shares, the best matches show
what a rewrite keeps, and the bar lies between the two. Rows grow best match first, for any number of variants.

Nothing compares all with all: an index of each sentence's rarer terms proposes its partners. Sentences with the same
words are one *wording*, compared once, wherever they stand. Ties are broken by the wording and never by the order of
the variants, so that permuting the variants permutes the cells and changes nothing else.
"""

import math
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain, combinations_with_replacement, pairwise, product
from typing import Final

from newsdiff.model import Alignment, Figure, Kind, Moment, Quantity, Row, Sentence
from newsdiff.terms import TermReader, number_words

# The weight of a term beside its rarity among the sentences at hand.
COMMON: Final = 0.5  # a word that is common in all news
MARK: Final = ","  # stands for a number's words, which its value stands for already; a mark is no term
NUMBER: Final = 2.0  # a number or a date: variants reword a sentence around its figures

# The index of terms.
CROWD: Final = 24  # a term of more wordings than this proposes no partner; it still counts for those proposed
PARTNERS: Final = 12  # the most partners that the index proposes for one wording

# What speaks for a match beside the terms shared, in units of similarity (0 to 1).
NEIGHBOUR: Final = 0.2  # the part of its similarity that the sentence before adds, and the sentence after
PLACE: Final = 0.4  # how much a place as far off as chance would have it loses against the same place
CHANCE_DISTANCE: Final = 1 / 3  # the mean distance of two places taken at random, as a part of the variant's length

# What is alike enough.
MARGIN: Final = 1.1  # the bar, over the geometric mean of chance and match
PRIOR: Final = (0.15, 0.35)  # chance and match of no story in particular, for stories of a few sentences
PRIOR_WEIGHT: Final = 1  # ... which count for as many sentences
FLOOR: Final = 0.15  # no match is below this: stories of two events share their weekday and little more
DOUBT: Final = 0.2  # matches in no order that stand against any order found, by their similarity
RIVAL: Final = 0.7  # the part of a sentence's best score from which a further match stands beside the best
DOUBLE: Final = 0.7  # sentences of one variant from here on are one, but for a tail or a byline
RESTATED: Final = 0.6  # sentences of one variant from here on do not show what chance shares

# Large rows.
SAMPLE: Final = 6  # the most members of a row that a newcomer is compared with
CLAIMS: Final = 3  # the most rows that one sentence stands in

Scores = list[dict[int, float]]  # for each wording its partners, with a score; symmetric


@dataclass(slots=True)
class _Wording:
    """A distinct sentence: its terms, its places in each variant and, by number, the wordings next to it there."""

    terms: tuple[str, ...]
    places: dict[int, list[int]]
    position: float = 0.0
    spread: float = 0.0
    before: tuple[int, ...] = ()
    after: tuple[int, ...] = ()


def align_sentences(
    variants: Sequence[Sequence[Sentence]], figures: Sequence[Sequence[Figure]], reader: TermReader
) -> Alignment:
    """Set the sentences of all variants in rows: what says the same in one, what stands alone in a row of its own."""
    sentences = tuple(tuple(variant) for variant in variants)
    wordings = _read_wordings(sentences, figures, reader)
    comparison = _Comparison(wordings, reader.common)
    similar = _find_similar(comparison)
    matches = _best_matches(wordings, similar)
    bar = _set_bar(wordings, similar, matches)
    scores = _score_matches(wordings, similar, bar, _measure_order(matches))
    drafts = _draft_rows(comparison, similar, scores, bar)
    rows = _write_rows(comparison, drafts, [len(variant) for variant in sentences])
    return Alignment(rows, sentences)


# Wordings and their terms


def _read_wordings(
    sentences: Sequence[Sequence[Sentence]], figures: Sequence[Sequence[Figure]], reader: TermReader
) -> list[_Wording]:
    """Fold sentences of the same words; the wordings stand in the order of their words."""
    spoken = [[reader.words(sentence.tokens) for sentence in variant] for variant in sentences]
    said: dict[tuple[int, int], set[str]] = defaultdict(set)  # by variant and sentence: a sentence may hold thousands
    for variant, found_there in enumerate(figures):
        for figure in found_there:
            said[variant, figure.sentence.index].update(_figure_terms(figure))
    numbers: dict[tuple[str, ...], set[str]] = defaultdict(set)
    for (variant, index), terms_there in said.items():
        numbers[spoken[variant][index]] |= terms_there
    written: dict[tuple[str, ...], set[int]] = defaultdict(set)  # the places of the words that numbers are written in
    for variant, found_there in enumerate(figures):
        for figure in found_there:
            if words_there := number_words(figure):
                written[spoken[variant][figure.sentence.index]].update(words_there)
    found: dict[tuple[str, ...], _Wording] = {}
    for words in sorted(set(chain.from_iterable(spoken))):
        places = written.get(words, ())
        terms = reader.read([MARK if i in places else word for i, word in enumerate(words)] if places else words)
        terms.update(dict.fromkeys(sorted(numbers.get(words, ()))))
        found[words] = _Wording(tuple(terms), {})
    for variant, row in enumerate(spoken):
        for index, words in enumerate(row):
            found[words].places.setdefault(variant, []).append(index)
    wordings = list(found.values())
    _place_wordings(wordings, [len(variant) for variant in sentences])
    return wordings


def _figure_terms(figure: Figure) -> list[str]:
    """Write the figure's value in digits: "13,000" and "thirteen thousand" give one term."""
    quantity: Quantity | Moment = figure.quantity
    if figure.kind is Kind.ORDINAL:
        return []  # "first" is a word like others
    if isinstance(quantity, Moment):
        return [quantity.iso] if quantity.iso else []
    ends = (quantity.value,) if quantity.value is not None else (quantity.low, quantity.high)
    digits = [f"{end.copy_abs():f}" for end in ends if end is not None]  # abs() would round a long number
    return [end.rstrip("0").rstrip(".") if "." in end else end for end in digits]


def _place_wordings(wordings: Sequence[_Wording], lengths: Sequence[int]) -> None:
    """Note where each wording stands, as a part of its variants' length, and what stands next to it."""
    sequences: list[list[tuple[int, int]]] = [[] for _ in lengths]
    for number, wording in enumerate(wordings):
        for variant, indices in wording.places.items():
            sequences[variant].append((indices[0], number))
        places = [(indices[0] + 0.5) / lengths[variant] for variant, indices in wording.places.items()]
        wording.position = math.fsum(places) / len(places)
        middle = sorted(places)[len(places) // 2]
        wording.spread = 2 * math.fsum(abs(place - middle) for place in places) / len(places)
    before: list[set[int]] = [set() for _ in wordings]
    after: list[set[int]] = [set() for _ in wordings]
    for sequence in sequences:
        for (_, one), (_, other) in pairwise(sorted(sequence)):
            after[one].add(other)
            before[other].add(one)
    for wording, earlier, later in zip(wordings, before, after, strict=True):
        wording.before, wording.after = tuple(sorted(earlier)[:SAMPLE]), tuple(sorted(later)[:SAMPLE])


def _weigh_terms(counts: Mapping[str, int], wordings: int, common: set[str]) -> dict[str, float]:
    """Make a term the heavier, the rarer it is among the wordings."""
    rarity = {count: math.log((wordings + 1) / count) for count in set(counts.values())}
    return {
        term: rarity[count] * (NUMBER if term[0].isdecimal() else COMMON if term in common else 1)
        for term, count in counts.items()
    }


# Similarity


class _Comparison:
    """The wordings with their weights: how alike any two of them are (Dice's coefficient, weighted)."""

    def __init__(self, wordings: Sequence[_Wording], common: set[str]) -> None:
        self.wordings = wordings
        self.counts = Counter(chain.from_iterable(wording.terms for wording in wordings))
        self.weights = weights = _weigh_terms(self.counts, len(wordings), common)
        self.terms = [frozenset(wording.terms) for wording in wordings]
        self.totals = [math.fsum([weights[term] for term in wording.terms]) for wording in wordings]

    def similarity(self, one: int, other: int) -> float:
        """From 0, nothing shared, to 1; equal whichever comes first."""
        if one == other:
            return 1.0
        total = self.totals[one] + self.totals[other]
        weights = self.weights
        return 2 * math.fsum([weights[term] for term in self.terms[one] & self.terms[other]]) / total if total else 0.0


def _find_similar(comparison: _Comparison) -> Scores:
    """Compare each wording with the few that the index of terms proposes."""
    similar: Scores = [{} for _ in comparison.wordings]
    for one, partners in enumerate(_propose_partners(comparison)):
        for other in partners:
            if other not in similar[one]:
                similar[one][other] = similar[other][one] = comparison.similarity(one, other)
    return similar


def _propose_partners(comparison: _Comparison) -> list[list[int]]:
    """For each wording those that share most of its weight, by the terms that are not everywhere."""
    counts, weights, totals = comparison.counts, comparison.weights, comparison.totals
    holders: dict[str, list[int]] = {term: [] for term, count in counts.items() if 1 < count <= CROWD}
    ranked: list[list[tuple[float, int]]] = [[] for _ in comparison.wordings]
    for number, wording in enumerate(comparison.wordings):
        shared: dict[int, float] = defaultdict(float)
        for term in wording.terms:
            if term in holders:
                weight = weights[term]
                for other in holders[term]:
                    shared[other] += weight
                holders[term].append(number)
        total = totals[number]
        for other, weight in shared.items():
            part = -weight / (total + totals[other])  # negative: the most first, and of equals the first by its words
            ranked[number].append((part, other))
            ranked[other].append((part, number))
    return [[other for _, other in sorted(partners)[:PARTNERS]] for partners in ranked]


# What is alike enough


def _best_matches(wordings: Sequence[_Wording], similar: Scores) -> list[tuple[float, float]]:
    """Find the wordings that are, in some two variants, each other's best: the score, and how far apart they stand."""
    best = _best_by_variant(wordings, similar)
    matches = [(1.0, wording.spread) for wording in wordings if len(wording.places) > 1]
    for one, other, score in _pairs(similar):
        if _is_rival(wordings, best, (one, other, score)):
            matches.append((score, abs(wordings[one].position - wordings[other].position)))
    return matches


def _set_bar(wordings: Sequence[_Wording], similar: Scores, matches: Sequence[tuple[float, float]]) -> float:
    """Set it above the geometric mean of what two sentences of one variant share and what the best matches share.

    The first shows what chance gives in this story, where some names stand in every sentence; the second, whether its
    variants are close rewrites or free retellings.
    """
    chance = []
    for wording, partners in zip(wordings, similar, strict=True):
        here = wording.places.keys()
        if not (wording.before or wording.after):
            continue  # the only sentence of its variants
        met = [s for other, s in partners.items() if s < RESTATED and not here.isdisjoint(wordings[other].places)]
        chance.append(max(met, default=0.0))
    match = [score for score, _ in matches]
    return max(FLOOR, MARGIN * math.sqrt(_settle(chance, PRIOR[0]) * _settle(match, PRIOR[1])))


def _settle(values: Sequence[float], prior: float) -> float:
    return (math.fsum(values) + prior * PRIOR_WEIGHT) / (len(values) + PRIOR_WEIGHT)


def _measure_order(matches: Sequence[tuple[float, float]]) -> float:
    """1 where the best matches stand at the same places of their variants, 0 where they might by chance."""
    weight = math.fsum(score for score, _ in matches) + DOUBT
    distance = math.fsum(score * apart for score, apart in matches) + DOUBT * CHANCE_DISTANCE
    return max(0.0, 1 - distance / weight / CHANCE_DISTANCE)


def _pairs(scores: Scores) -> Iterator[tuple[int, int, float]]:
    for one, partners in enumerate(scores):
        for other, score in partners.items():
            if one < other:
                yield one, other, score


def _best_by_variant(wordings: Sequence[_Wording], scores: Scores) -> list[dict[int, float]]:
    """For each wording its best score with each variant; 1 where another variant has the very wording."""
    best = []
    for wording, partners in zip(wordings, scores, strict=True):
        bests = dict.fromkeys(wording.places, 1.0) if len(wording.places) > 1 else {}
        for other, score in partners.items():
            for variant in wordings[other].places:
                if score > bests.get(variant, 0.0):
                    bests[variant] = score
        best.append(bests)
    return best


def _is_rival(
    wordings: Sequence[_Wording],
    best: Sequence[Mapping[int, float]],
    match: tuple[int, int, float],
    part: float = 1.0,
) -> bool:
    """Whether two wordings are, in some two variants, each other's best, or reach that part of the best."""
    one, other, score = match
    there = [v for v in wordings[other].places if score >= part * best[one][v]]
    if not there:
        return False
    here = [v for v in wordings[one].places if score >= part * best[other][v]]
    return bool(here) and (len(here) > 1 or len(there) > 1 or here != there)


def _score_matches(wordings: Sequence[_Wording], similar: Scores, bar: float, order: float) -> Scores:
    """Add to each similarity what its neighbours and its place say for it; keep what reaches the bar."""
    place = PLACE * order
    floor = bar - 2 * NEIGHBOUR * bar - place * CHANCE_DISTANCE
    scores: Scores = [{} for _ in wordings]
    for one, other, similarity in _pairs(similar):
        if similarity < floor:
            continue
        first, second = wordings[one], wordings[other]
        score = similarity + place * (CHANCE_DISTANCE - abs(first.position - second.position))
        score += NEIGHBOUR * _best_between(similar, first.before, second.before, bar)
        score += NEIGHBOUR * _best_between(similar, first.after, second.after, bar)
        if score >= bar:
            scores[one][other] = scores[other][one] = score
    return scores


def _best_between(similar: Scores, ones: Iterable[int], others: Iterable[int], most: float) -> float:
    """Find the best similarity of any two of them, cut to ``most``: a neighbour that matches need not match closely."""
    best = 0.0
    for one, other in product(ones, others):
        best = max(best, most if one == other else similar[one].get(other, 0.0))
    return min(best, most)


# Rows


class _Draft:
    """A row in the making: its wordings in the order they came, and guests from other rows."""

    def __init__(self, number: int) -> None:
        self.members = [number]
        self.guests: list[int] = []

    @property
    def sample(self) -> list[int]:
        """The few that a newcomer is compared with."""
        return self.members[:SAMPLE]


def _draft_rows(comparison: _Comparison, similar: Scores, scores: Scores, bar: float) -> list[_Draft]:
    """Merge best match first while a row stays above the bar on average; what is left over are further claims."""
    home = [_Draft(number) for number in range(len(comparison.wordings))]
    left = []
    for one, other in _rank_links(comparison, similar, scores):
        first, second = home[one], home[other]
        if first is second:
            continue
        if _affinity(comparison, scores, first.sample, second.sample) < bar:
            left.append((one, other))
            continue
        larger, smaller = (first, second) if len(first.members) >= len(second.members) else (second, first)
        larger.members += smaller.members
        for number in smaller.members:
            home[number] = larger
    claims = [1] * len(home)
    drafts = list(dict.fromkeys(home))
    for one, other in left:
        to_other = _affinity(comparison, scores, (one,), home[other].sample)
        to_one = _affinity(comparison, scores, (other,), home[one].sample)
        guest, host = (one, home[other]) if to_other >= to_one else (other, home[one])
        if guest in host.guests or claims[guest] == CLAIMS:
            continue
        claims[guest] += 1
        if max(to_one, to_other) < bar:  # a claim that only these two share
            host = _Draft(one if guest == other else other)
            drafts.append(host)
        host.guests.append(guest)
    return drafts


def _rank_links(comparison: _Comparison, similar: Scores, scores: Scores) -> list[tuple[int, int]]:
    """List matches worth a row and doubles within a variant, best first, equals in the order of the wordings."""
    wordings = comparison.wordings
    best = _best_by_variant(wordings, scores)
    links = {
        (one, other): score
        for one, other, score in _pairs(scores)
        if _is_rival(wordings, best, (one, other, score), RIVAL)
        or _completes(comparison, scores, one, other)
        or _completes(comparison, scores, other, one)
    }
    for one, other, score in _pairs(similar):
        if score >= DOUBLE and _are_doubles(wordings[one], wordings[other]):
            links[one, other] = score
    return sorted(links, key=lambda link: (-links[link], link))


def _completes(comparison: _Comparison, scores: Scores, one: int, other: int) -> bool:
    """'It took nine years' for 'It took nine years and cost 3 million': fits better what a better match leaves over.

    The first has no better match itself, so that a sentence is not drawn from its own row.
    """
    wordings, terms, weights = comparison.wordings, comparison.terms, comparison.weights
    score = scores[one][other]
    if score < max(scores[one].values()):
        return False
    rest = set(terms[other])
    for better, value in scores[other].items():
        if value > score and not wordings[better].places.keys().isdisjoint(wordings[one].places):
            rest -= terms[better]
    total = comparison.totals[one] + math.fsum([weights[term] for term in rest])
    fit = 2 * math.fsum([weights[term] for term in rest & terms[one]]) / total if total else 0.0
    return fit > comparison.similarity(one, other)


def _are_doubles(one: _Wording, other: _Wording) -> bool:
    """'... (AP)' and '... (AP)ASSOCIATED PRESS' in one variant; the same words with other figures are two claims."""
    apart = set(one.terms).symmetric_difference(other.terms)
    return not one.places.keys().isdisjoint(other.places) and not any(term[0].isdecimal() for term in apart)


def _affinity(comparison: _Comparison, scores: Scores, ones: Iterable[int], others: Iterable[int]) -> float:
    """Average the scores of those that can stand in two variants; 1 where there are none to disagree."""
    wordings = comparison.wordings
    found = [
        scores[one].get(other) or comparison.similarity(one, other)
        for one, other in product(ones, others)
        if _can_face(wordings[one], wordings[other])
    ]
    return math.fsum(found) / len(found) if found else 1.0


def _can_face(one: _Wording, other: _Wording) -> bool:
    """Whether they stand in two variants, one in each."""
    return len(one.places) > 1 or len(other.places) > 1 or one.places.keys() != other.places.keys()


def _write_rows(comparison: _Comparison, drafts: Iterable[_Draft], lengths: Sequence[int]) -> tuple[Row, ...]:
    """Write the rows in the order of reading: by the mean place of their first sentences."""
    rows = []
    for draft in drafts:
        numbers = sorted({*draft.members, *draft.guests})
        found: dict[int, list[int]] = defaultdict(list)
        for number in numbers:
            for variant, indices in comparison.wordings[number].places.items():
                found[variant] += indices
        cells = tuple(tuple(sorted(found.get(variant, ()))) for variant in range(len(lengths)))
        place = math.fsum(cells[variant][0] / lengths[variant] for variant in found) / len(found)
        score = _score_row(comparison, numbers) if len(found) > 1 else 0.0
        rows.append((place, numbers, Row(cells, score)))
    return tuple(row for _, _, row in sorted(rows, key=lambda each: each[:2]))


def _score_row(comparison: _Comparison, numbers: Sequence[int]) -> float:
    """Average the similarity of its sentences across variants; in a large row, of as many as show it."""
    wordings = comparison.wordings
    sample = numbers[:SAMPLE]
    found = [
        comparison.similarity(one, other)
        for one, other in combinations_with_replacement(sample, 2)
        if _can_face(wordings[one], wordings[other])
    ]
    return round(min(1.0, math.fsum(found) / len(found)), 4) if found else 0.0
