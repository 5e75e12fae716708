"""Sentences of all variants -> rows that say the same.

Variants are first parted into stories, so that an article on something else leaves the rows of the others as they are.
Within a story two sentences are alike by the words and figures that they share, rare ones counting most, the more so
where their neighbours are alike too, the less so where variants that keep one order have them at other places. How
alike is alike enough is read off the documents at hand: two sentences of one variant show what chance shares, the best
matches what a rewrite keeps; the bar lies between the two, the higher, the fewer sentences find a match at all. Rows
grow best match first, for any number of variants. What is weighed here and why: docs/decisions/0007.

No sentence is compared with all others: an index of each sentence's rarer terms proposes its partners. Sentences with
the same words are one *wording*, compared once, wherever they stand. Ties are broken by the wording and never by the
order of the variants, so that permuting the variants permutes the cells and changes nothing else.
"""

import math
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import chain, combinations, combinations_with_replacement, compress, pairwise, product
from typing import Final

from newsdiff.model import Alignment, Figure, Kind, Moment, Quantity, Row, Sentence
from newsdiff.terms import TermReader, by_sentence, number_words, write_digits
from newsdiff.tokens import Recent
from newsdiff.tuples import NamedTuple

# Variants of one story, by the terms that both have (cosine; words common in all news and small numbers left out).
KIN: Final = 0.185  # two variants of one story share this much; those of other stories hardly ever do
KIN_PART: Final = 0.6  # ... but where all share little, this part of what the closest two share is enough

# The weight of a term beside its rarity among the sentences at hand.
COMMON: Final = 0.49  # a word that is common in all news
RAREST: Final = 2.5  # in fewer sentences than this a term is as rare as can be told: once or twice is chance
MARK: Final = ","  # stands for a number's words, which its value stands for already; a mark is no term
NUMBER: Final = 2.5  # a number or a date: variants reword a sentence around its figures

# The index of terms.
CROWD: Final = 24  # a term of more wordings than this proposes no partner; it still counts for those proposed
PARTNERS: Final = 12  # the most partners that the index proposes for one wording

# What speaks for a match beside the terms shared, in units of similarity (0 to 1).
NEIGHBOUR: Final = 0.35  # the part of its similarity that the sentence before adds, and the sentence after
PLACE: Final = 0.4  # what a place at the other end of the variant costs, where the variants keep one order
CHANCE_DISTANCE: Final = 1 / 3  # the mean distance of two places taken at random, as a part of the variant's length

# What is alike enough.
MARGIN: Final = 0.85  # the bar, over the mean of chance and match where every sentence finds a match
CHANCE_PART: Final = 0.55  # the weight of chance in that mean, a geometric one
COVER: Final = 0.36  # how fast the bar rises where few sentences find a match: such matches are likelier chance
PRIOR: Final = (0.15, 0.35)  # chance and match of no story in particular, for stories of a few sentences
PRIOR_WEIGHT: Final = 1  # ... which count for as many sentences
FLOOR: Final = 0.18  # no match is below this: stories of two events share their weekday and little more
DOUBT: Final = 0.2  # matches in no order that stand against any order found, by their similarity
RIVAL: Final = 0.8  # the part of the best score from which a further match, or a union of rows, stands beside it
LEFT_OVER: Final = 1.2  # what two sentences leave over of better matches is a match from this part of those on
DOUBLE: Final = 0.45  # sentences of one variant from here on say one thing, as a headline and its lead do
CONTAINED: Final = 0.6  # ... if the shorter has this part of itself in the longer: a headline, not a list's next entry
RESTATED: Final = 0.6  # sentences of one variant from here on do not show what chance shares

# Large rows.
SAMPLE: Final = 6  # the most members of a row that a newcomer is compared with
CLAIMS: Final = 3  # the most rows that one sentence stands in

Scores = list[dict[int, float]]  # for each wording its partners, with a score; symmetric
_Placed = tuple[float, list[tuple[str, ...]], Row]  # a row after its place and its words, the order of reading


class _Wording:
    """A distinct sentence: its terms, its places in each variant and, by number, the wordings next to it there."""

    __slots__ = ("after", "before", "places", "position", "spread", "terms", "words")

    def __init__(self, words: tuple[str, ...], terms: tuple[str, ...], places: dict[int, list[int]]) -> None:
        self.words, self.terms, self.places = words, terms, places
        self.position = self.spread = 0.0
        self.before: tuple[int, ...] = ()
        self.after: tuple[int, ...] = ()


class _Match(NamedTuple):
    """Two wordings, or one in several variants: how alike they are, and how far apart they stand."""

    one: int
    other: int
    score: float
    apart: float


def align_sentences(
    variants: Sequence[Sequence[Sentence]], figures: Sequence[Sequence[Figure]], reader: TermReader
) -> Alignment:
    """Set the sentences of all variants in rows: what says the same in one, what stands alone in a row of its own."""
    sentences = tuple(tuple(variant) for variant in variants)
    lengths = [len(variant) for variant in sentences]
    wordings = _read_wordings(sentences, figures, reader)
    rows: list[_Placed] = []
    for story in _part_stories(wordings, lengths, reader.common):
        rows += _align_story(story, lengths, reader.common)
    return Alignment(tuple(row for _, _, row in sorted(rows, key=lambda each: each[:2])), sentences)


def _align_story(wordings: Sequence[_Wording], lengths: Sequence[int], common: frozenset[str]) -> list[_Placed]:
    """Set the sentences of one story in rows."""
    _place_wordings(wordings, lengths)
    comparison = _Comparison(wordings, common)
    similar = _find_similar(comparison)
    matches = _best_matches(wordings, similar)
    bar = _set_bar(wordings, similar, matches)
    scores = _score_matches(wordings, similar, bar, _measure_order(matches))
    drafts = _draft_rows(_Fit(comparison, similar, scores), bar)
    return _write_rows(comparison, drafts, lengths)


# Wordings and their terms


def _read_wordings(
    sentences: Sequence[Sequence[Sentence]], figures: Sequence[Sequence[Figure]], reader: TermReader
) -> list[_Wording]:
    """Fold sentences of the same words; the wordings stand in the order of their words."""
    shared: dict[tuple[str, ...], tuple[str, ...]] = {}  # sentences of the same words hold one list of them
    spoken: list[list[tuple[str, ...]]] = []
    numbers: dict[tuple[str, ...], set[str]] = defaultdict(set)
    written: dict[tuple[str, ...], set[int]] = defaultdict(set)  # the places of the words that numbers are written in
    for sentences_there, figures_there in zip(sentences, figures, strict=True):
        mentions = by_sentence(figures_there)
        spoken.append([])
        met: Recent[tuple[str, ...]] = Recent()  # what stands in one text again has the same figures
        for sentence in sentences_there:  # in one go: the tokens of a long text are not kept
            text = sentence.text
            if (words := met.get(text)) is not None:
                spoken[-1].append(words)
                continue
            words = reader.words(sentence.tokens)
            words = met.keep(text, shared.setdefault(words, words))
            spoken[-1].append(words)
            if (said := mentions.get(sentence.index)) is not None:  # to hash a sentence takes its length: once
                numbers[words].update(*map(_figure_terms, said))
                written[words].update(*map(number_words, said))
    found: dict[tuple[str, ...], _Wording] = {}
    for words in sorted(shared):
        places = written.get(words, ())
        spelt = tuple([MARK if i in places else word for i, word in enumerate(words)]) if places else words
        terms = dict.fromkeys(reader.read_each(spelt))
        terms.pop("", None)
        terms.update(dict.fromkeys(sorted(numbers.get(words, ()))))
        found[words] = _Wording(words, tuple(terms), {})
    for variant, row in enumerate(spoken):
        for index, words in enumerate(row):
            found[words].places.setdefault(variant, []).append(index)
    return list(found.values())


def _figure_terms(figure: Figure) -> list[str]:
    """Write the figure's value in digits: "13,000" and "thirteen thousand" give one term."""
    quantity: Quantity | Moment = figure.quantity
    if figure.kind is Kind.ORDINAL:
        return []  # "first" is a word like others
    if isinstance(quantity, Moment):
        return [quantity.iso] if quantity.iso else []
    ends = (quantity.value,) if quantity.value is not None else (quantity.low, quantity.high)
    return [write_digits(end) for end in ends if end is not None]


# Stories


def _part_stories(wordings: Sequence[_Wording], lengths: Sequence[int], common: frozenset[str]) -> list[list[_Wording]]:
    """Give each story's wordings, with their places in its variants; stories in an order of their own."""
    terms: list[set[str]] = [set() for _ in lengths]
    for wording in wordings:
        for variant in wording.places:
            terms[variant].update(wording.terms)
    stories = _link_kin([{term for term in there - common if not _is_small_number(term)} for there in terms])
    if len(stories) < 2:
        return [list(wordings)]
    parted = []
    for story in stories:
        variants = set(story)
        places = [{v: there for v, there in wording.places.items() if v in variants} for wording in wordings]
        parted.append([_Wording(w.words, w.terms, there) for w, there in zip(wordings, places, strict=True) if there])
    return sorted(parted, key=lambda each: [wording.words for wording in each])


def _link_kin(terms: Sequence[set[str]]) -> list[list[int]]:
    """Put variants in one story where each shares enough with some other one of it."""
    bar = min(KIN, KIN_PART * _closest_kin(terms))
    stories: list[list[int]] = []
    for variant, there in enumerate(terms):
        kin = [any(_kinship(there, terms[other]) >= bar for other in story) for story in stories]
        joined = [variant, *chain.from_iterable(compress(stories, kin))]
        stories = [joined, *(story for story, is_kin in zip(stories, kin, strict=True) if not is_kin)]
    return stories


def _closest_kin(terms: Sequence[set[str]]) -> float:
    """Find what the closest two variants share; from where it changes nothing, how much more is not asked."""
    most = 0.0
    for one, other in combinations(terms, 2):
        most = max(most, _kinship(one, other))
        if most * KIN_PART >= KIN:
            break
    return most


def _is_small_number(term: str) -> bool:
    """'14': a number of one or two digits stands in every other article."""
    return len(term) <= 2 and term.isdecimal()


def _kinship(one: set[str], other: set[str]) -> float:
    """From 0 to 1, the cosine of two sets; two without any term are as like as can be."""
    if one and other:
        return len(one & other) / math.sqrt(len(one) * len(other))
    return float(one == other)


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


def _weigh_terms(counts: Mapping[str, int], wordings: int, common: frozenset[str]) -> dict[str, float]:
    """Make a term the heavier, the rarer it is among the wordings."""
    rarity = {count: math.log((wordings + 1) / min(max(count, RAREST), wordings)) for count in set(counts.values())}
    return {
        term: rarity[count] * (NUMBER if term[0].isdecimal() else COMMON if term in common else 1)
        for term, count in counts.items()
    }


# Similarity


class _Comparison:
    """The wordings with their weights: how alike any two of them are (Dice's coefficient, weighted)."""

    def __init__(self, wordings: Sequence[_Wording], common: frozenset[str]) -> None:
        self.wordings = wordings
        self.counts = Counter(chain.from_iterable(wording.terms for wording in wordings))
        self.weights = weights = _weigh_terms(self.counts, len(wordings), common)
        self.terms = [frozenset(wording.terms) for wording in wordings]
        crowd = {term for term, count in self.counts.items() if count > CROWD}
        self.crowded = [terms & crowd for terms in self.terms]
        self.totals = [math.fsum([weights[term] for term in wording.terms]) for wording in wordings]

    def similarity(self, one: int, other: int) -> float:
        """From 0, nothing shared, to 1; equal whichever comes first."""
        if one == other:
            return 1.0
        total = self.totals[one] + self.totals[other]
        return (
            2 * math.fsum(map(self.weights.__getitem__, self.terms[one] & self.terms[other])) / total if total else 0.0
        )

    def complete(self, one: int, other: int, shared: float) -> float:
        """The similarity of two whose shared weight is known but for the terms that are everywhere."""
        shared += math.fsum(map(self.weights.__getitem__, self.crowded[one] & self.crowded[other]))
        return 2 * shared / (self.totals[one] + self.totals[other])


def _find_similar(comparison: _Comparison) -> Scores:
    """Compare each wording with the few that the index of terms proposes."""
    similar: Scores = [{} for _ in comparison.wordings]
    for one, partners in enumerate(_propose_partners(comparison)):
        for other, shared in partners:
            if other not in similar[one]:
                similar[one][other] = similar[other][one] = comparison.complete(one, other, shared)
    return similar


def _propose_partners(comparison: _Comparison) -> list[list[tuple[int, float]]]:
    """For each wording those that share most of its weight, by the terms that are not everywhere; with that weight."""
    counts, weights, totals = comparison.counts, comparison.weights, comparison.totals
    holders: dict[str, list[int]] = {term: [] for term, count in counts.items() if 1 < count <= CROWD}
    shares: list[dict[int, float]] = []  # for each wording the weight that it shares with those before it
    parts: list[dict[int, float]] = [{} for _ in comparison.wordings]  # ... and with all, as a part of what both weigh
    for number, wording in enumerate(comparison.wordings):
        shared: dict[int, float] = defaultdict(float)
        for term in wording.terms:
            if (held := holders.get(term)) is not None:
                weight = weights[term]
                for other in held:
                    shared[other] += weight
                held.append(number)
        shares.append(shared)
        mine, total = parts[number], totals[number]
        for other in sorted(shared):
            # Negative, so that the most come first, and of equals the first by its words.
            mine[other] = parts[other][number] = -shared[other] / (total + totals[other])
    proposed = []
    for number, mine in enumerate(parts):
        most = sorted(mine, key=mine.__getitem__)[:PARTNERS]
        proposed.append([(other, shares[max(number, other)][min(number, other)]) for other in most])
    return proposed


# What is alike enough


def _best_matches(wordings: Sequence[_Wording], similar: Scores) -> list[_Match]:
    """Find the wordings that are, in some two variants, each other's best."""
    matches = [_Match(n, n, 1.0, wording.spread) for n, wording in enumerate(wordings) if len(wording.places) > 1]
    for one, other, score in _find_rivals(wordings, similar):
        matches.append(_Match(one, other, score, _distance(wordings[one], wordings[other])))
    return matches


def _distance(one: _Wording, other: _Wording) -> float:
    """How far apart they stand, as a part of the variants; the only sentence of a variant is near to any place."""
    if (one.before or one.after) and (other.before or other.after):
        return abs(one.position - other.position)
    return 0.0


def _set_bar(wordings: Sequence[_Wording], similar: Scores, matches: Sequence[_Match]) -> float:
    """Set it between what two sentences of one variant share and what the best matches share.

    The first shows what chance gives in this story, where some names stand in every sentence; the second, whether its
    variants are close rewrites or free retellings. Where few sentences find a match, more of those found are chance.
    """
    chance = []
    for wording, partners in zip(wordings, similar, strict=True):
        here = wording.places.keys()
        if not (wording.before or wording.after):
            continue  # the only sentence of its variants
        met = [s for other, s in partners.items() if s < RESTATED and not here.isdisjoint(wordings[other].places)]
        chance.append(max(met, default=0.0))
    low, high = _settle(chance, PRIOR[0]), _settle([match.score for match in matches], PRIOR[1])
    between = math.pow(low, CHANCE_PART) * math.pow(high, 1 - CHANCE_PART)
    return max(FLOOR, MARGIN * between / math.pow(_measure_cover(wordings, matches), COVER))


def _measure_cover(wordings: Sequence[_Wording], matches: Iterable[_Match]) -> float:
    """The part of the sentences that find a match, of those that can: a note of one sentence matches one of a story."""
    reached: list[set[int]] = [set() for _ in wordings]
    for match in matches:
        reached[match.one].update(wordings[match.other].places)
        reached[match.other].update(wordings[match.one].places)
    lengths = Counter(variant for wording in wordings for variant, there in wording.places.items() for _ in there)
    others = max(1, len(lengths) - 1)
    most = min(others, PARTNERS)  # an index that proposes so many finds no more
    pairs = sum(length * after for after, length in enumerate(sorted(lengths.values(), reverse=True)))
    found = sum(
        len(wording.places) * min(most, len(there - wording.places.keys()) + len(wording.places) - 1)
        for wording, there in zip(wordings, reached, strict=True)
    )
    # One match more, of two sentences, so that nothing found is not nothing to find.
    return min(1.0, (found + 2) / (2 * pairs * most / others + 2))


def _settle(values: Sequence[float], prior: float) -> float:
    return (math.fsum(values) + prior * PRIOR_WEIGHT) / (len(values) + PRIOR_WEIGHT)


def _measure_order(matches: Sequence[_Match]) -> float:
    """1 where the best matches stand at the same places of their variants, 0 where they might by chance."""
    weight = math.fsum(match.score for match in matches) + DOUBT
    distance = math.fsum(match.score * match.apart for match in matches) + DOUBT * CHANCE_DISTANCE
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


def _find_rivals(wordings: Sequence[_Wording], scores: Scores, part: float = 1.0) -> Iterator[tuple[int, int, float]]:
    """Give the wordings that are, in some two variants, each other's best, or reach that part of the best."""
    best = _best_by_variant(wordings, scores)
    least = [part * min(bests.values(), default=0.0) for bests in best]
    for one, other, score in _pairs(scores):
        if score < least[one] or score < least[other]:  # most are told so: they are the best of nothing
            continue
        there = [v for v in wordings[other].places if score >= part * best[one][v]]
        here = [v for v in wordings[one].places if score >= part * best[other][v]]
        if here and there and (len(here) > 1 or len(there) > 1 or here != there):
            yield one, other, score


def _score_matches(wordings: Sequence[_Wording], similar: Scores, bar: float, order: float) -> Scores:
    """Add to each similarity what its neighbours say for it, less what its place costs; keep what reaches the bar."""
    place = PLACE * order
    floor = bar - 2 * NEIGHBOUR * bar
    scores: Scores = [{} for _ in wordings]
    for one, other, similarity in _pairs(similar):
        if similarity < floor:
            continue
        first, second = wordings[one], wordings[other]
        score = similarity - place * _distance(first, second)
        score += NEIGHBOUR * _best_between(similar, first.before, second.before, bar)
        score += NEIGHBOUR * _best_between(similar, first.after, second.after, bar)
        if score >= bar:
            scores[one][other] = scores[other][one] = score
    return scores


def _best_between(similar: Scores, ones: Iterable[int], others: Iterable[int], most: float) -> float:
    """Find the best similarity of any two of them, cut to ``most``: a neighbour that matches need not match closely."""
    best = 0.0
    for one in ones:
        for other in others:
            score = most if one == other else similar[one].get(other)
            if score is not None and score > best:
                best = score
    return min(best, most)


# Rows


class _Fit:
    """How well rows fit together: the scores of a story, and which of its wordings are doubles."""

    def __init__(self, comparison: _Comparison, similar: Scores, scores: Scores) -> None:
        self.comparison = comparison
        self.wordings = comparison.wordings
        self.scores = scores
        self.units = _fold_doubles(comparison, similar)

    def affinity(self, ones: Iterable[int], others: Iterable[int]) -> float:
        """Average the scores of those that can stand in two variants; 1 where there are none to disagree.

        Doubles speak with one voice, that of the best: a headline leaves out half of its lead, but says the same.
        """
        found: dict[tuple[int, int], float] = {}
        for one, other in product(ones, others):
            if _can_face(self.wordings[one], self.wordings[other]):
                pair = self.units[one], self.units[other]
                score = self.scores[one].get(other) or self.comparison.similarity(one, other)
                found[pair] = max(found.get(pair, 0.0), score)
        return math.fsum(found.values()) / len(found) if found else 1.0


class _Draft:
    """A row in the making: its wordings in the order they came, and guests from other rows."""

    def __init__(self, members: list[int], variants: set[int]) -> None:
        self.members = members
        self.variants = variants
        self.height = 0.0  # how alike the two were that it was last made of, once it spans two variants
        self.guests: list[int] = []

    @property
    def sample(self) -> list[int]:
        """The few that a newcomer is compared with."""
        return self.members[:SAMPLE]


def _draft_rows(fit: _Fit, bar: float) -> list[_Draft]:
    """Merge best match first while a row stays above the bar on average; what is left over are further claims."""
    drafts = {unit: _Draft([], set()) for unit in fit.units}
    for number, unit in enumerate(fit.units):
        drafts[unit].members.append(number)
        drafts[unit].variants.update(fit.wordings[number].places)
    home = [drafts[unit] for unit in fit.units]
    left = []
    for one, other in _rank_links(fit.comparison, fit.scores):
        first, second = home[one], home[other]
        if first is second:
            continue
        height = fit.affinity(first.sample, second.sample)
        if height < bar or not _stands_beside(height, first, second):
            left.append((one, other))
            continue
        larger, smaller = (first, second) if len(first.members) >= len(second.members) else (second, first)
        larger.members += smaller.members
        larger.variants |= smaller.variants
        larger.height = height
        for number in smaller.members:
            home[number] = larger
    return _seat_guests(fit, home, left, bar)


def _stands_beside(height: float, one: _Draft, other: _Draft) -> bool:
    """Whether two rows, each whole in a variant of the other, are alike enough beside what either is of itself."""
    if not (one.height and other.height) or one.variants.isdisjoint(other.variants):
        return True
    return height >= RIVAL * min(one.height, other.height)


def _seat_guests(fit: _Fit, home: Sequence[_Draft], left: Iterable[tuple[int, int]], bar: float) -> list[_Draft]:
    """Let a sentence of several claims stand in the rows of its other claims too, best match first."""
    claims = [1] * len(home)
    drafts = list(dict.fromkeys(home))
    for one, other in left:
        to_other = fit.affinity((one,), home[other].sample)
        to_one = fit.affinity((other,), home[one].sample)
        guest, host = (one, home[other]) if to_other >= to_one else (other, home[one])
        if guest in host.guests or claims[guest] == CLAIMS:
            continue
        claims[guest] += 1
        if max(to_one, to_other) < bar:  # a claim that only these two share
            host = _Draft([one if guest == other else other], set())
            drafts.append(host)
        host.guests.append(guest)
    return drafts


def _fold_doubles(comparison: _Comparison, similar: Scores) -> list[int]:
    """For each wording the number of one that says it over again in its variant, or its own: a headline, its lead."""
    units = list(range(len(similar)))
    members = [[number] for number in units]
    for one, other, score in _pairs(similar):
        if score < DOUBLE or units[one] == units[other] or not _are_doubles(comparison, one, other, score):
            continue
        larger, smaller = sorted((units[one], units[other]), key=lambda unit: (-len(members[unit]), unit))
        members[larger] += members[smaller]
        for number in members[smaller]:
            units[number] = larger
    return units


def _rank_links(comparison: _Comparison, scores: Scores) -> list[tuple[int, int]]:
    """List matches worth a row, best first, equals in the order of the wordings."""
    wordings = comparison.wordings
    links = {(one, other): score for one, other, score in _find_rivals(wordings, scores, RIVAL)}
    for one, other, score in _pairs(scores):
        if (one, other) not in links and _completes(comparison, scores, one, other):
            links[one, other] = score
    return sorted(links, key=lambda link: (-links[link], link))


def _completes(comparison: _Comparison, scores: Scores, one: int, other: int) -> bool:
    """'It took nine years' for 'It took nine years and cost 3 million': fits better what better matches leave over.

    Where both have better matches, what these leave over must fit better still, so that neither is drawn from its row.
    """
    ones, others = _left_over(comparison, scores, one, other), _left_over(comparison, scores, other, one)
    weights = comparison.weights
    total = math.fsum([weights[term] for term in ones]) + math.fsum([weights[term] for term in others])
    fit = 2 * math.fsum([weights[term] for term in ones & others]) / total if total else 0.0
    lesser = min(max(scores[one].values()), max(scores[other].values()))
    return fit > comparison.similarity(one, other) if scores[one][other] == lesser else fit >= LEFT_OVER * lesser


def _left_over(comparison: _Comparison, scores: Scores, one: int, other: int) -> frozenset[str]:
    """The terms of the first that none of its better matches has, in a variant of the second."""
    wordings, terms = comparison.wordings, comparison.terms
    score, there = scores[one][other], wordings[other].places.keys()
    better = [
        n for n, value in scores[one].items() if value > score and not wordings[n].places.keys().isdisjoint(there)
    ]
    return terms[one].difference(*(terms[number] for number in better))


def _are_doubles(comparison: _Comparison, one: int, other: int, score: float) -> bool:
    """'... (AP)' and '... (AP)ASSOCIATED PRESS' in one variant; each with a figure of its own, they are two claims.

    Where only one of them has a figure more, more of the words must be the same.
    """
    wordings, terms, weights = comparison.wordings, comparison.terms, comparison.weights
    if wordings[one].places.keys().isdisjoint(wordings[other].places):
        return False
    shared = math.fsum([weights[term] for term in terms[one] & terms[other]])
    if shared < CONTAINED * min(comparison.totals[one], comparison.totals[other]):
        return False
    figures = _has_number(terms[one] - terms[other]), _has_number(terms[other] - terms[one])
    return not any(figures) or (score >= RESTATED and not all(figures))


def _has_number(terms: Iterable[str]) -> bool:
    return any(term[0].isdecimal() for term in terms)


def _can_face(one: _Wording, other: _Wording) -> bool:
    """Whether they stand in two variants, one in each."""
    return len(one.places) > 1 or len(other.places) > 1 or one.places.keys() != other.places.keys()


def _write_rows(comparison: _Comparison, drafts: Iterable[_Draft], lengths: Sequence[int]) -> list[_Placed]:
    """Write the rows, each with what the order of reading goes by: the mean place of its first sentences, its words."""
    wordings = comparison.wordings
    rows = []
    for draft in drafts:
        numbers = sorted({*draft.members, *draft.guests})
        found: dict[int, list[int]] = defaultdict(list)
        for number in numbers:
            for variant, indices in wordings[number].places.items():
                found[variant] += indices
        cells = tuple(tuple(sorted(found.get(variant, ()))) for variant in range(len(lengths)))
        place = math.fsum(cells[variant][0] / lengths[variant] for variant in found) / len(found)
        score = _score_row(comparison, numbers) if len(found) > 1 else 0.0
        rows.append((place, [wordings[number].words for number in numbers], Row(cells, score)))
    return rows


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
