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
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from heapq import nlargest
from itertools import pairwise, product
from statistics import median
from typing import Final

from newsdiff.lang import Language
from newsdiff.model import Alignment, Figure, Moment, Quantity, Row, Sentence

# The weight of a term beside its rarity among the sentences at hand.
COMMON: Final = 0.5  # a word that is common in all news
NUMBER: Final = 2.0  # a number or a date: variants reword a sentence around its figures

# The index of terms.
CROWD: Final = 40  # a term of more wordings than this proposes no partner; it still counts for those proposed
PARTNERS: Final = 16  # the most partners that the index proposes for one wording

# What speaks for a match beside the terms shared, in units of similarity (0 to 1).
NEIGHBOUR: Final = 0.2  # the part of its similarity that the sentence before adds, and the sentence after
PLACE: Final = 0.3  # how much a place as far off as chance would have it loses against the same place
CHANCE_DISTANCE: Final = 1 / 3  # the mean distance of two places taken at random, as a part of the variant's length

# What is alike enough.
MARGIN: Final = 1.1  # the bar, over the geometric mean of chance and match
PRIOR: Final = (0.15, 0.35)  # chance and match of no story in particular, for stories of a few sentences
PRIOR_WEIGHT: Final = 1  # ... which counts for as many sentences
RIVAL: Final = 0.7  # the part of a sentence's best score from which a further match stands beside the best
DOUBLE: Final = 0.7  # sentences of one variant from here on are one, but for a tail or a byline
RESTATED: Final = 0.6  # sentences of one variant from here on do not show what chance shares

# Large rows.
SAMPLE: Final = 6  # the most members of a row that a newcomer is compared with
CLAIMS: Final = 3  # the most rows that one sentence stands in

# A suffix, and what may have stood in its place; the first suffix that fits is the one.
SUFFIXES: Final = (
    ("ies", ("y", "ie")),  # cities, ties
    ("ied", ("y", "ie")),  # carried, tied
    ("sses", ("ss",)),  # losses
    ("ing", ("", "e")),  # sending, firing
    ("ed", ("", "e")),  # ended, fired
    ("ly", ("",)),  # quickly
    ("es", ("", "e")),  # marches, missiles
    ("ss", ("ss",)),  # loss
    ("us", ("us",)),  # virus
    ("is", ("is",)),  # crisis
    ("s", ("",)),  # troops
)

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
    variants: Sequence[Sequence[Sentence]], figures: Sequence[Sequence[Figure]], language: Language
) -> Alignment:
    """Set the sentences of all variants in rows: what says the same in one, what stands alone in a row of its own."""
    sentences = tuple(tuple(variant) for variant in variants)
    reader = _TermReader(language)
    wordings = _read_wordings(sentences, figures, reader)
    comparison = _Comparison(wordings, _weigh_terms(wordings, reader.common))
    similar = _find_similar(comparison)
    bar = _set_bar(wordings, similar)
    scores = _score_matches(wordings, similar, bar)
    drafts = _draft_rows(comparison, similar, scores, bar)
    rows = _write_rows(comparison, drafts, [len(variant) for variant in sentences])
    return Alignment(rows, sentences)


# Wordings and their terms


class _TermReader:
    """Words -> terms: aliases by their canonical form, other words by their stem, numbers without their commas."""

    def __init__(self, language: Language) -> None:
        self.aliases = language.aliases
        self.common_words = language.common_words
        self.phrase_starts = {form.partition(" ")[0] for form in language.aliases if " " in form}
        self.known: dict[str, str] = {}  # word -> term, "" for a mark
        self.common: set[str] = set()  # the terms of the common words met

    def read(self, words: Sequence[str]) -> dict[str, None]:
        """Each term once, in the order of the text."""
        terms: dict[str, None] = {}
        known, starts = self.known, self.phrase_starts
        after = 0  # the place after the last alias of several words
        for at, word in enumerate(words):
            if at < after:
                continue
            if word in starts and (phrase := self._phrase_at(words, at)):
                term, after = phrase
            elif (term := known.get(word)) is None:
                term = known[word] = self._term(word)
            if term:
                terms[term] = None
        return terms

    def _term(self, word: str) -> str:
        if not word[0].isalnum():
            return ""
        if word[0].isdecimal():
            return "".join(character for character in word if character.isalnum() or character == ".")
        *forms, stem = _base_forms(word)
        term = next((self.aliases[form] for form in forms if form in self.aliases), stem)
        if word in self.common_words:
            self.common.add(term)
        return term

    def _phrase_at(self, words: Sequence[str], at: int) -> tuple[str, int] | None:
        """'south koreans fear': the longest alias of several words that starts here, and the place after it."""
        for length in (4, 3, 2):
            *start, last = words[at : at + length]
            if len(start) == length - 1:
                for form in _base_forms(last):
                    if canonical := self.aliases.get(" ".join((*start, form))):
                        return canonical, at + length
        return None


@lru_cache(maxsize=20_000)
def _base_forms(word: str) -> tuple[str, ...]:
    """'planned' -> planned, plann, planne, plan: itself, the base forms that it may be of, and last its stem."""
    for suffix, endings in SUFFIXES:
        root = word.removesuffix(suffix)
        if root != word and len(root) > 2:
            bases = [root + ending for ending in endings]
            if suffix in ("ing", "ed") and root[-1] == root[-2] and root[-1] not in "ls":
                bases.append(root[:-1])
            stem = bases[-1]
            return (word, *bases, stem.removesuffix("e") if len(stem) > 3 else stem)
    return (word, word.removesuffix("e") if len(word) > 3 else word)


def _read_wordings(
    sentences: Sequence[Sequence[Sentence]], figures: Sequence[Sequence[Figure]], reader: _TermReader
) -> list[_Wording]:
    """Fold sentences of the same words; the wordings stand in the order of their words."""
    numbers: dict[tuple[str, ...], set[str]] = defaultdict(set)
    for figure in (figure for variant in figures for figure in variant):
        numbers[figure.sentence.tokens.lowers].update(_figure_terms(figure))
    keys = sorted({sentence.tokens.lowers for variant in sentences for sentence in variant})
    number_of = {key: number for number, key in enumerate(keys)}
    wordings = []
    for key in keys:
        terms = reader.read(key)
        terms.update(dict.fromkeys(sorted(numbers[key]) if key in numbers else ()))
        wordings.append(_Wording(tuple(terms), {}))
    for variant, row in enumerate(sentences):
        for index, sentence in enumerate(row):
            wordings[number_of[sentence.tokens.lowers]].places.setdefault(variant, []).append(index)
    _place_wordings(wordings, [len(variant) for variant in sentences])
    return wordings


def _figure_terms(figure: Figure) -> list[str]:
    """The figure's value in digits: what "13,000" gives by itself is what "thirteen thousand" gives too."""
    quantity: Quantity | Moment = figure.quantity
    if isinstance(quantity, Moment):
        return [quantity.iso] if quantity.iso else []
    ends = (quantity.value,) if quantity.value is not None else (quantity.low, quantity.high)
    return [f"{end:f}".rstrip("0").rstrip(".") if end % 1 else f"{end:.0f}" for end in ends if end is not None]


def _place_wordings(wordings: Sequence[_Wording], lengths: Sequence[int]) -> None:
    """Where each wording stands, as a part of its variants' length, and what stands next to it."""
    sequences: list[list[tuple[int, int]]] = [[] for _ in lengths]
    for number, wording in enumerate(wordings):
        for variant, indices in wording.places.items():
            sequences[variant].append((indices[0], number))
        places = [(indices[0] + 0.5) / lengths[variant] for variant, indices in wording.places.items()]
        wording.position = math.fsum(places) / len(places)
        middle = median(places)
        wording.spread = 2 * math.fsum(abs(place - middle) for place in places) / len(places)
    before: list[set[int]] = [set() for _ in wordings]
    after: list[set[int]] = [set() for _ in wordings]
    for sequence in sequences:
        for (_, one), (_, other) in pairwise(sorted(sequence)):
            after[one].add(other)
            before[other].add(one)
    for wording, earlier, later in zip(wordings, before, after, strict=True):
        wording.before, wording.after = tuple(sorted(earlier)[:SAMPLE]), tuple(sorted(later)[:SAMPLE])


def _weigh_terms(wordings: Sequence[_Wording], common: set[str]) -> dict[str, float]:
    """The rarer among the wordings, the heavier."""
    counts: dict[str, int] = defaultdict(int)
    for wording in wordings:
        for term in wording.terms:
            counts[term] += 1
    rarity = {count: math.log((len(wordings) + 1) / count) for count in set(counts.values())}
    return {
        term: rarity[count] * (NUMBER if term[0].isdecimal() else COMMON if term in common else 1)
        for term, count in counts.items()
    }


# Similarity


class _Comparison:
    """The wordings with their weights: how alike any two of them are (Dice's coefficient, weighted)."""

    def __init__(self, wordings: Sequence[_Wording], weights: Mapping[str, float]) -> None:
        self.wordings = wordings
        self.weights = weights
        self.terms = [frozenset(wording.terms) for wording in wordings]
        self.totals = [math.fsum(weights[term] for term in wording.terms) for wording in wordings]

    def similarity(self, one: int, other: int) -> float:
        """From 0, nothing shared, to 1; equal whichever comes first."""
        if one == other:
            return 1.0
        total = self.totals[one] + self.totals[other]
        weights = self.weights
        return 2 * math.fsum(weights[term] for term in self.terms[one] & self.terms[other]) / total if total else 0.0


def _find_similar(comparison: _Comparison) -> Scores:
    """Compare each wording with the few that the index of terms proposes."""
    similar: Scores = [{} for _ in comparison.wordings]
    for one, other in _propose_pairs(comparison):
        similar[one][other] = similar[other][one] = comparison.similarity(one, other)
    return similar


def _propose_pairs(comparison: _Comparison) -> list[tuple[int, int]]:
    """For each wording those that share most of its weight, by the terms that are not everywhere."""
    weights, totals = comparison.weights, comparison.totals
    holders: dict[str, list[int]] = defaultdict(list)
    for number, wording in enumerate(comparison.wordings):
        for term in wording.terms:
            holders[term].append(number)
    shares = {term for term, numbers in holders.items() if 1 < len(numbers) <= CROWD}
    pairs = set()
    for number, wording in enumerate(comparison.wordings):
        shared: dict[int, float] = defaultdict(float)
        for term in wording.terms:
            if term in shares:
                weight = weights[term]
                for other in holders[term]:
                    shared[other] += weight
        shared.pop(number, None)
        total = totals[number]
        ranked = [(weight / (total + totals[other]), -other) for other, weight in shared.items()]
        for _, other in nlargest(PARTNERS, ranked) if len(ranked) > PARTNERS else ranked:
            pairs.add((number, -other) if number < -other else (-other, number))
    return sorted(pairs)


# What is alike enough


def _set_bar(wordings: Sequence[_Wording], similar: Scores) -> float:
    """Above the geometric mean of what two sentences of one variant share and what the best matches share.

    The first shows what chance gives in this story, where some names stand in every sentence; the second, whether its
    variants are close rewrites or free retellings.
    """
    chance = [
        max((score for other, score in partners.items() if score < RESTATED and _meet(wordings[number], wordings[other])), default=0.0)
        for number, partners in enumerate(similar)
    ]
    best = _best_by_variant(wordings, similar)
    match = [1.0 for wording in wordings if len(wording.places) > 1]
    match += [score for one, other, score in _pairs(similar) if _is_rival(wordings, best, one, other, score)]
    return MARGIN * math.sqrt(_settle(chance, PRIOR[0]) * _settle(match, PRIOR[1]))


def _settle(values: Sequence[float], prior: float) -> float:
    return (math.fsum(values) + prior * PRIOR_WEIGHT) / (len(values) + PRIOR_WEIGHT)


def _meet(one: _Wording, other: _Wording) -> bool:
    """Whether some variant has both."""
    return not one.places.keys().isdisjoint(other.places)


def _pairs(scores: Scores) -> Iterable[tuple[int, int, float]]:
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
    wordings: Sequence[_Wording], best: Sequence[Mapping[int, float]], one: int, other: int, score: float, part: float = 1.0
) -> bool:
    """Whether two wordings are, in some two variants, each other's best, or reach that part of the best."""
    here = {v for v in wordings[one].places if score >= part * best[other].get(v, 0.0)}
    there = {v for v in wordings[other].places if score >= part * best[one].get(v, 0.0)}
    return bool(here and there) and (len(here) > 1 or len(there) > 1 or here != there)


def _score_matches(wordings: Sequence[_Wording], similar: Scores, bar: float) -> Scores:
    """Add to each similarity what order says for it; keep what reaches the bar."""
    order = PLACE * _measure_order(wordings, similar)
    floor = bar - 2 * NEIGHBOUR * bar - order * CHANCE_DISTANCE
    scores: Scores = [{} for _ in wordings]
    for one, other, similarity in _pairs(similar):
        if similarity < floor:
            continue
        first, second = wordings[one], wordings[other]
        score = similarity + order * (CHANCE_DISTANCE - abs(first.position - second.position))
        score += NEIGHBOUR * _best_between(similar, first.before, second.before, bar)
        score += NEIGHBOUR * _best_between(similar, first.after, second.after, bar)
        if score >= bar:
            scores[one][other] = scores[other][one] = score
    return scores


def _best_between(similar: Scores, ones: Iterable[int], others: Iterable[int], most: float) -> float:
    best = 0.0
    for one, other in product(ones, others):
        best = max(best, most if one == other else similar[one].get(other, 0.0))
    return min(best, most)


def _measure_order(wordings: Sequence[_Wording], similar: Scores) -> float:
    """1 where the best matches stand at the same places of their variants, 0 where chance would place them no worse."""
    best = _best_by_variant(wordings, similar)
    found = [(1.0, wording.spread) for wording in wordings if len(wording.places) > 1]
    for one, other, score in _pairs(similar):
        if _is_rival(wordings, best, one, other, score):
            found.append((score, abs(wordings[one].position - wordings[other].position)))
    weight = math.fsum(score for score, _ in found)
    distance = math.fsum(score * apart for score, apart in found)
    return max(0.0, 1 - distance / weight / CHANCE_DISTANCE) if weight else 0.0


# Rows


class _Draft:
    """A row in the making: its wordings, a few of them to compare newcomers with, and guests from other rows."""

    def __init__(self, number: int) -> None:
        self.members = [number]
        self.guests: list[int] = []

    @property
    def sample(self) -> list[int]:
        return self.members[:SAMPLE]


def _draft_rows(comparison: _Comparison, similar: Scores, scores: Scores, bar: float) -> list[_Draft]:
    """Merge best match first while a row stays above the bar on average; what is left over are further claims."""
    wordings = comparison.wordings
    best = _best_by_variant(wordings, scores)
    links = [
        (score, one, other)
        for one, other, score in _pairs(scores)
        if _is_rival(wordings, best, one, other, score, RIVAL)
    ]
    links += [
        (score, one, other)
        for one, other, score in _pairs(similar)
        if score >= DOUBLE and _meet(wordings[one], wordings[other])
    ]
    links.sort(key=lambda link: (-link[0], link[1:]))

    def affinity(ones: Iterable[int], others: Iterable[int]) -> float:
        """The mean score over those that can stand in two variants; 1 where there are none to disagree."""
        pairs = [pair for pair in product(ones, others) if _can_face(wordings[pair[0]], wordings[pair[1]])]
        known = [scores[one].get(other) or comparison.similarity(one, other) for one, other in pairs]
        return math.fsum(known) / len(known) if known else 1.0

    draft_of = [_Draft(number) for number in range(len(wordings))]
    left = []
    for link in links:
        _, one, other = link
        first, second = draft_of[one], draft_of[other]
        if first is second:
            continue
        if affinity(first.sample, second.sample) >= bar:
            larger, smaller = (first, second) if len(first.members) >= len(second.members) else (second, first)
            larger.members += smaller.members
            for number in smaller.members:
                draft_of[number] = larger
        else:
            left.append(link)
    drafts = list(dict.fromkeys(draft_of))
    claims = [1] * len(wordings)
    for _, one, other in left:
        first, second = draft_of[one], draft_of[other]
        to_second, to_first = affinity((one,), second.sample), affinity(first.sample, (other,))
        guest, host = (one, second) if to_second >= to_first else (other, first)
        if guest in host.guests or claims[guest] >= CLAIMS:
            continue
        claims[guest] += 1
        if max(to_first, to_second) >= bar:
            host.guests.append(guest)
        else:
            drafts.append(_Draft(one))
            drafts[-1].guests.append(other)
    return drafts


def _can_face(one: _Wording, other: _Wording) -> bool:
    """Whether they stand in two variants, one in each."""
    return len(one.places) > 1 or len(other.places) > 1 or one.places.keys() != other.places.keys()


def _write_rows(comparison: _Comparison, drafts: Sequence[_Draft], lengths: Sequence[int]) -> tuple[Row, ...]:
    """The rows in the order of reading: by the mean place of their first sentences."""
    rows = []
    for draft in drafts:
        numbers = sorted({*draft.members, *draft.guests})
        cells: list[tuple[int, ...]] = [()] * len(lengths)
        found: dict[int, set[int]] = defaultdict(set)
        for number in numbers:
            for variant, indices in comparison.wordings[number].places.items():
                found[variant].update(indices)
        for variant, indices in found.items():
            cells[variant] = tuple(sorted(indices))
        places = [cell[0] / length for cell, length in zip(cells, lengths, strict=True) if cell]
        position = math.fsum(places) / len(places)
        rows.append((position, numbers, Row(tuple(cells), _score_row(comparison, numbers[:SAMPLE]))))
    return tuple(row for _, _, row in sorted(rows, key=lambda each: each[:2]))


def _score_row(comparison: _Comparison, numbers: Sequence[int]) -> float:
    wordings = comparison.wordings
    found = [
        comparison.similarity(one, other)
        for one in numbers
        for other in numbers
        if one <= other and _can_face(wordings[one], wordings[other])
    ]
    return round(min(1.0, math.fsum(found) / len(found)), 4) if found else 0.0
