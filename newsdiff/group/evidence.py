"""Two nodes -> the evidence that they are one fact, and its weighted sum.

Unequal values speak against one fact only as far as they are rare among mentions of one; that papers differ is what we
look for, and enough of the other evidence (the one figure of its kind in an aligned row) outweighs it.
"""

import math
from bisect import bisect_left, bisect_right
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence, Set
from decimal import Decimal
from itertools import permutations, product
from typing import Final

from newsdiff.group.choices import are_alternatives, compare_choices
from newsdiff.group.dates import DateEvidence, TimeEvidence, are_swapped
from newsdiff.group.nodes import COUNTS, LENGTHS, SMALL, Node
from newsdiff.group.sums import add_up_parts
from newsdiff.group.weights import STRANGERS, WEIGHTS
from newsdiff.intervals import EXACT, OPPOSITES, rounds_to
from newsdiff.lang import Language
from newsdiff.model import AGE_TO_COME, PERSON, Figure, Kind, Moment, Qualifier, Quantity
from newsdiff.units import PERIODS, UNITS

CLOSE: Final = 0.25  # the relative gap within which unequal numbers are close
FAR: Final = (1.5, 5)  # the factors between two numbers from which, and up to which, their distance speaks
STEPS: Final = ((1,), (1, 0, 2, 4))  # the digits of a thousand, and of a thousand bytes as some count them
FEWEST: Final = 2  # figures of a paper that is more than a sentence
FULL: Final = 4  # figures of one that tells so much that it would have named another thing of the kind
HALF: Final = 2.0  # so much of words in common, in nats, counts half of what any amount of them could
ALIKE: Final = 0.6  # of the words near two figures are the same: from here on they stand in one clause, told twice
YEARS: Final = 5  # between two ages from which they lie as far apart as any
SCRAMBLED: Final = 4  # digits of a number that come in another order by no chance
TWO_DIGITS: Final = 0.8  # what two that changed places say where there are no others: 64 may be another 46
ONE: Final = Decimal(1)
AGAINST: Final = frozenset(permutations((Qualifier.LESS_THAN, Qualifier.MORE_THAN)))  # "below 50", "more than half"
OLDEST: Final = 120  # years of a person
RULED: Final = 8  # tokens before an age that a law sets
RULING: Final = 3  # and from it on
BOUNDS: Final = frozenset(
    (Qualifier.AT_LEAST, Qualifier.MORE_THAN, Qualifier.AT_MOST, Qualifier.LESS_THAN, Qualifier.BETWEEN)
)
ONE_SURNAME: Final = 0.5  # of what two names say against each other where one word is the same: Wally, Walter Simms
FULL_NAME: Final = 2  # words, which no other of a story has: a surname may be his father's
COMPANY: Final = 6  # figures beside a date that are looked at
SURE: Final = 10.0  # log odds of what is one without a doubt
UNLIKELY: Final = 0.3  # what two of them may be of by chance
LIKELY: Final = 0.5  # from here on a value that the other paper gives is that of another thing
LITTLE: Final = 0.1  # of words in common, as good as none
OF_PEOPLE: Final = 0.7  # what other nouns say of people: the hijackers may be the pirates of another paper
ROUNDED: Final = Decimal("0.05")  # the part of a rate that is lost where another period's is made of it
LEADING: Final = (0.0, 0.3, 0.7, 1.0)  # what a rounded form says by the number of its digits that are no zeros
_NONE: Final[Set[str]] = frozenset()


class Scorer:
    """Scores pairs of nodes, each once."""

    def __init__(self, nodes: Sequence[Node], language: Language, candidates: Iterable[tuple[int, int]]) -> None:
        self.nodes = nodes
        self.language = language
        self.candidates = frozenset(candidates)
        self._scores: dict[tuple[int, int], float] = {}
        self._bare: dict[tuple[int, int], float] = {}
        self._company = _find_company(nodes)
        self._holders: dict[tuple[str, tuple[object, ...]], int] = defaultdict(int)
        self._said: dict[tuple[object, ...], set[tuple[object, ...]]] = defaultdict(set)
        crowds: dict[str, Counter[str]] = defaultdict(Counter)
        sizes = Counter(node.bucket for node in nodes)
        self._giving: dict[tuple[str, int, tuple[object, ...]], list[int]] = defaultdict(list)
        for i, node in enumerate(nodes):
            crowds[node.bucket].update(node.near.keys())
            self._holders[node.bucket, node.value] += 1
            for variant in node.variants:
                self._said[node.frame, variant].add(node.value)
                self._said[node.bucket, variant].add(node.value)
                self._giving[node.bucket, variant, node.value].append(i)
                self._said[node.bucket, node.figure.role, variant].add(node.value)
        self._callings = self._read_callings()
        figures = Counter(variant for node in nodes for variant in node.variants)
        self._sums = add_up_parts(nodes, language)
        self._stories = {variant for variant, count in figures.items() if count >= FEWEST}
        self._fullness = {variant: min(1.0, (count - 1) / (FULL - 1)) for variant, count in figures.items()}
        self._telling = {  # the fewer of a bucket's figures a term stands near, the more it tells of those
            bucket: {term: math.log((sizes[bucket] + 1) / count) for term, count in crowd.items()}
            for bucket, crowd in crowds.items()
        }
        self._shared: dict[tuple[int, int], float] = {}
        pairs = ((i, j) for i, j in self.candidates if nodes[i].sort == "moment")
        self._of_moments: dict[str, DateEvidence | TimeEvidence] = {
            "moment": DateEvidence(nodes, pairs, self.compare_words),
            "time": TimeEvidence(nodes),
        }

    def score(self, i: int, j: int) -> float:
        """The log odds that two nodes are of one fact; ``STRANGERS`` for those that share nothing."""
        key = (i, j) if i < j else (j, i)
        score = self._scores.get(key)
        if score is None:
            score = self._scores[key] = self._add_up(*key) if key in self.candidates else STRANGERS
        return score

    def _add_up(self, i: int, j: int) -> float:
        """The sum of what ``weigh`` lists."""
        score = self._add_up_own(i, j)
        if self.nodes[i].sort == "moment":
            weights = WEIGHTS["moment"]
            score += math.fsum([weights[name] * said for name, said in self._find_company(i, j).items()])
        return score

    def _add_up_own(self, i: int, j: int) -> float:
        """The sum of what two figures say of themselves; of what stands beside them nothing."""
        own = self._bare.get((i, j))
        if own is None:
            weights = WEIGHTS[self.nodes[i].sort]
            own = weights["bias"]
            for name, strength in self._find_own(i, j).items():
                weight = weights.get(name)
                if weight is not None:
                    own += weight * strength
            self._bare[i, j] = own
        return own

    def _find_company(self, i: int, j: int) -> dict[str, float]:
        """'On Friday |12 people were killed' / 'Friday's blast, which killed |12': dates of one event are told with it.

        How likely the other figures of the two sentences are of one fact, at best: numbers, and dates. That says
        nothing of two days that cannot be one where no word says more, and numbers nothing of a day and a month.
        """
        found: dict[str, float] = {}
        if not (self._company.get(i) and self._company.get(j)):
            return found
        for k in self._company[i]:
            for m in self._company[j]:
                pair = (k, m) if k < m else (m, k)
                if k == m:
                    odds = SURE
                elif pair in self.candidates and pair != (i, j):
                    odds = self._add_up_own(*pair)
                else:
                    continue
                name = "dates_beside" if self.nodes[k].sort == "moment" else "numbers_beside"
                likely = 1 / (1 + math.exp(-odds))
                if likely > found.get(name, UNLIKELY):
                    found[name] = likely
        own = self._find_own(i, j) if found and self.nodes[i].value != self.nodes[j].value else {}
        if "values_apart" in own and self.compare_words(i, j) < LITTLE:
            return {}
        if "other_grain" in own:
            found.pop("numbers_beside", None)
        return found

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
        own = self._find_own(i, j)
        return own | self._find_company(i, j) if self.nodes[i].sort == "moment" else own

    def _find_own(self, i: int, j: int) -> dict[str, float]:
        """What two figures say of themselves, their values and the words and places that they stand in."""
        a, b = self.nodes[i], self.nodes[j]
        found = {
            "telling_words": self.compare_words(i, j),
            "other_place": abs(a.position - b.position),
            "both_lead": a.lead * b.lead,
        }
        if (likeness := _compare_clauses(a, b)) > 0:
            found["same_clause"] = likeness
        if a.headline != b.headline:
            found["one_headline"] = 1.0
        if not a.rows.isdisjoint(b.rows):
            found["same_row"] = 1.0
            if a.alone and b.alone:
                found["only_ones_of_row"] = 1.0
        if a.sort in self._of_moments:
            found.update(self._of_moments[a.sort].find_evidence(i, j))
            return found
        found.update(self._find_values(i, j))
        found.update(compare_choices(a.choices, b.choices))
        found.update(self._find_words(i, j))
        if "far_values" in found and "same_role" in found and a.figure.role in self.language.roles_of_people:
            alike = min(1 - abs(a.background - b.background), *[self._fullness[v] for v in (*a.variants, *b.variants)])
            found["far_toll"] = found["far_values"] * alike  # tolls grow from day to day, those of old do not
        if self._are_only_ones(a, b):
            found["only_of_dimension"] = 1.0
        if a.background != b.background:
            found["one_background"] = abs(a.background - b.background)
        if a.frame is not None and a.frame == b.frame:
            variants = (*a.variants, *b.variants)
            fullness = min([self._fullness[v] for v in variants])
            found["same_frame"] = fullness
            found["only_frame"] = fullness / max([len(self._said[a.frame, v]) for v in variants])
        return found

    def _find_values(self, i: int, j: int) -> dict[str, float]:
        """What the two values say of each other, and where those stand that are not one."""
        a, b = self.nodes[i], self.nodes[j]
        against = _are_against(a, b)
        if a.value == b.value and not against:
            return {"same_value": 1.0, "rare_value": a.rarity / max(1, self._holders[a.bucket, a.value] - 1) ** 0.5}
        meets = a.interval.meets(b.interval) and a.figure.kind is not Kind.SCORE  # 1-1 is no part of 2-1
        compared, gap = "values_meet" if meets and not against else "values_apart", _gap_between(a, b)
        found = {compared: 1.0, **({} if against else _find_closeness(a, b, gap))}
        if a.figure.kind is Kind.ORDINAL is b.figure.kind and (ONE in a.ends or ONE in b.ends):
            found["one_first"] = 1.0  # "the first vote since": of what, its clause tells
        if gap >= 1 and (not any(a.ends) or not any(b.ends)) and a.ends and b.ends:
            found["one_none"] = 1.0
        if _are_transposed(a, b):
            found["transposed"] = TWO_DIGITS if len(a.digits) == 2 else 1.0
        elif compared == "values_apart" and "same_digits" not in found:
            found.update(_find_distance(a, b, gap))
        if not a.variants.isdisjoint(b.variants):
            found["two_in_one_document"] = 1.0
        if a.former != b.former:
            found["one_former"] = 1.0
        if (a.choices.not_yet > 0) != (b.choices.not_yet > 0):
            found["one_not_yet"] = max(a.choices.not_yet, b.choices.not_yet)
        if self._is_part(i, j) or self._is_part(j, i):
            found["part_of_sum"] = 1.0
        found.update(self._find_forms(i, j))
        return found

    def _is_part(self, i: int, j: int) -> bool:
        """'three men and two women' / 'five people': i is counted in a row that comes to j, which is in none."""
        return i in self._sums and j not in self._sums and not self._sums[i].isdisjoint(self.nodes[j].ends)

    def _find_forms(self, i: int, j: int) -> dict[str, float]:
        """Of two unequal numbers: whether one is the other, rounded; whether each is given by its own papers alone."""
        a, b = self.nodes[i], self.nodes[j]
        found = {}
        if strength := _tell_rounded(a, b):
            found["rounded"] = strength
        if self._tell_of_one(a, b):
            alone = self._tell_alone(i, b.variants) * self._tell_alone(j, a.variants)
            if alone >= LIKELY:
                found["orphans"] = alone
        return found

    def _tell_alone(self, i: int, variants: Iterable[int]) -> float:
        """How likely no variant gives a node's value, small ones of the same thing: "two" is given of many."""
        a, alone = self.nodes[i], 1.0
        for k in (k for variant in variants for k in self._giving[a.bucket, variant, a.value]):
            if k == i or a.bucket != COUNTS or a.rarity > SMALL:
                return 0.0
            odds = STRANGERS if _are_against(a, self.nodes[k]) else self.score(i, k)
            alone = min(alone, 1 / (1 + math.exp(odds)))
        return alone

    def _are_only_ones(self, a: Node, b: Node) -> bool:
        """'minus 17 degrees' / 'minus 20': each of their papers gives one value of the dimension. All count things."""
        return a.bucket != COUNTS and all(len(self._said[a.bucket, v]) == 1 for v in (*a.variants, *b.variants))

    def _tell_of_one(self, a: Node, b: Node) -> bool:
        """Whether papers are more than a sentence, or share a telling word: else a value not given says nothing."""
        return (a.variants <= self._stories and b.variants <= self._stories) or not a.near.keys().isdisjoint(b.near)

    def compare_words(self, i: int, j: int) -> float:
        """How much the words near two nodes of a bucket have in common, from 0 towards 1; rare ones tell the most."""
        shared = self._shared.get((i, j))
        if shared is None:
            one, other = self.nodes[i].near, self.nodes[j].near
            telling = self._telling[self.nodes[i].bucket]
            terms = one.keys() & other.keys()
            said = math.fsum([min(one[term], other[term]) * telling[term] for term in terms])  # fsum: in any order
            shared = self._shared[i, j] = said / (said + HALF)
        return shared

    def _find_words(self, i: int, j: int) -> dict[str, float]:
        """The evidence of the counted noun, the role, the name and the vague word."""
        a, b = self.nodes[i], self.nodes[j]
        found = {}
        x, y = a.figure, b.figure
        if a.follows and a.follows == b.follows and a.follows in a.near:
            found["same_word_behind"] = 1.0
        if x.kind is not y.kind and a.value != b.value and not self._are_minutes(x, y):
            found["other_kind"] = 1.0
        if compared := self._compare_counted(x, y):
            found[compared[0]] = compared[1]
            if compared[0] == "other_noun" and are_alternatives(x.counted, y.counted, self.language):
                found["other_choice"] = 1.0
        found.update(self._compare_roles(a, b))
        if a.name and b.name:
            same = a.name <= b.name or b.name <= a.name  # "Veld" is "Jon Veld"; "Ana Veld" is not
            found["same_name" if same else "other_name"] = 1.0 if same or a.name.isdisjoint(b.name) else ONE_SURNAME
            if same and len(a.name & b.name) >= FULL_NAME:
                found["same_full_name"] = 1.0
        elif any(
            self._is_one(one, other, a, b)
            for one, other in product(self._callings.get(i, _NONE), self._callings.get(j, _NONE))
        ):
            found["same_calling"] = 1.0
        if "other_noun" in found and a.value == b.value and len(a.digits) == 1 and self.compare_words(i, j) < LITTLE:
            found["by_chance"] = 1.0
        if a.rate and b.rate and a.rate != b.rate:
            found["same_by_period" if _are_one_rate(a, b) else "other_rate"] = 1.0
        elif a.value != b.value and bool(a.rate) is not bool(b.rate):
            found["one_rate"] = 1.0  # 30 flights a day, and 11 flights
        if a.vague != b.vague:
            found["one_vague"] = 1.0
        if a.sort == "age" and _find_owner(a, self.language) != _find_owner(b, self.language):
            found["other_owner"] = 1.0
        return found

    def _are_minutes(self, x: Figure, y: Figure) -> bool:
        """'after eight minutes' / 'in the 18th minute' of a match; never '20 minutes from time'."""
        if not (x.unit == y.unit == UNITS["minute"] and {x.kind, y.kind} == {Kind.ORDINAL, Kind.DURATION}):
            return False
        length = x if x.kind is Kind.DURATION else y
        tokens = length.sentence.tokens
        first = bisect_left(tokens.starts, length.span.start)
        return not self.language.amounts.minute_leads.isdisjoint(tokens.lowers[max(0, first - 1) : first])

    def _is_one(self, one: str, other: str, a: Node, b: Node) -> bool:
        """Whether each of the papers gives one age of somebody so called: of its one driver, of trams in both."""
        (kind, _, calling), (others, _, called) = one.rpartition(" "), other.rpartition(" ")
        if calling != called or (kind and others and kind != others):
            return False
        return max([len(self._said[calling, variant]) for variant in (*a.variants, *b.variants)]) == 1

    def _read_callings(self) -> Mapping[int, Set[str]]:
        """What those are called whose ages are given, by any paper: one Tellur, 43, is "Driver Tellur" of another."""
        ages = {i: node for i, node in enumerate(self.nodes) if node.sort == "age"}
        called: dict[frozenset[str], set[str]] = defaultdict(set)
        for node in ages.values():
            called[node.name].update({node.calling} - {""})
        callings = {i: (called[node.name] if node.name else {node.calling} - {""}) for i, node in ages.items()}
        for i, words in callings.items():
            for word, variant in product(words, ages[i].variants):
                self._said[word.rpartition(" ")[2], variant].add(ages[i].value)
        return callings

    def _compare_roles(self, a: Node, b: Node) -> dict[str, float]:
        """What befell the counted of two figures; the dead of one number are hardly the missing of another."""
        x, y, of_people = a.figure.role, b.figure.role, self.language.roles_of_people
        found = {"same_role": 1.0} if x and x == y else {}
        if (x in of_people or y in of_people) and self._are_brood(a) is not self._are_brood(b):
            return {"other_fate": 1.0, "other_noun": 1.0}
        if a.value == b.value:
            return found
        if found and x in of_people and a.frame != b.frame and any(a.ends) and any(b.ends):
            variants = (*a.variants, *b.variants)  # "five militants were killed", "nine kidnappers died"
            most = max([len(self._said[a.bucket, x, v]) for v in variants])
            found["only_role"] = min([self._fullness[v] for v in variants]) / most
        elif x != y and {x, y} <= of_people:
            found["other_fate"] = 1.0
        elif frozenset((x, y)) in OPPOSITES:
            found["other_way"] = 1.0  # of two unlike moves each mostly has its own thing
        return found

    def _are_brood(self, node: Node) -> bool:
        """'dad-of-|three': the children of somebody who is told of, whom nothing befell."""
        lead, start = f"-{self.language.links.of}-", node.figure.number.start
        return node.figure.document.text[max(0, start - len(lead)) : start] == lead

    def _compare_counted(self, x: Figure, y: Figure) -> tuple[str, float] | None:
        """What the nouns of two figures say of each other, and how much: "27 people" are any people."""
        if not (x.counted and y.counted):
            if not (x.counted or y.counted):
                return None
            return ("other_noun" if _are_things_and_people(x, y, self.language) else "one_noun", 1.0)
        compared = self.compare_nouns(x.counted, y.counted)
        if compared == "other_noun" and {x.counted, y.counted} <= self.language.people:
            return ("one_noun", 1.0) if PERSON in (x.counted, y.counted) else (compared, OF_PEOPLE)
        return compared, 1.0

    def compare_nouns(self, x: str, y: str) -> str:
        """Name what two counted nouns say of each other: the same, two names for one thing, or another."""
        if x == y:
            return "same_noun"
        rows = self.language.synonyms
        return "other_noun" if rows.get(x, frozenset()).isdisjoint(rows.get(y, frozenset())) else "like_noun"


def _find_company(nodes: Sequence[Node]) -> Mapping[int, Sequence[int]]:
    """For each date the other figures of its sentence, the nearest first, no more than COMPANY."""
    of_sentence: dict[int, list[int]] = defaultdict(list)
    for i, node in enumerate(nodes):
        of_sentence[id(node.figure.sentence)].append(i)
    company: dict[int, Sequence[int]] = {}
    for beside in of_sentence.values():
        beside.sort(key=lambda i: nodes[i].figure.span)
        for at, i in enumerate(beside):
            if nodes[i].sort == "moment":
                near = range(max(0, at - COMPANY), min(len(beside), at + COMPANY + 1))
                others = sorted((k for k in near if k != at), key=lambda k: (abs(k - at), k))
                company[i] = [beside[k] for k in others[:COMPANY]]
    return company


def _are_against(a: Node, b: Node) -> bool:
    """'under 500' / 'over 500': the number is the same, and what is said of it is not."""
    return (a.figure.quantity.qualifier, b.figure.quantity.qualifier) in AGAINST


def _are_things_and_people(x: Figure, y: Figure, language: Language) -> bool:
    """'two countries' / 'two survived': whether one counts things, and the other, that names no noun, people."""
    named, bare = (x, y) if x.counted else (y, x)
    people = bare.kind is Kind.COUNT and bare.role in language.roles_of_people
    return people and named.counted not in language.people


def _find_owner(node: Node, language: Language) -> str:
    """Whether an age is that of a thing, 'the 11-year-old helicopter', of many, 'those over 65', or of one person.

    "Who will be 57 in May" tells another than 57.
    """
    figure = node.figure
    quantity = figure.quantity
    if not isinstance(quantity, Quantity):
        return ""
    if figure.counted in language.things or (quantity.value or 0) > OLDEST:
        return "thing"
    if figure.pattern == AGE_TO_COME:
        return "later"
    tokens = figure.sentence.tokens
    first = bisect_right(tokens.starts, figure.number.start) - 1
    if not node.name and not language.ages.ruled.isdisjoint(tokens.lowers[max(0, first - RULED) : first + RULING]):
        return "rule"
    bounds = quantity.qualifier in BOUNDS
    return "many" if bounds and not node.name else "person"


def _compare_clauses(a: Node, b: Node) -> float:
    """'The bridge cost |$3 million' / 'The bridge cost |$1 million': how far the words around two numbers are the same.

    Papers print one agency's sentences, so what differs there is the number, however much.
    """
    one, other = len(a.near), len(b.near)
    if not ALIKE * one < other < one / ALIKE or not a.variants.isdisjoint(b.variants):
        return 0.0  # with so many more words on one side they cannot be the same
    both = len(a.near.keys() & b.near.keys())
    return max(0.0, (both / (one + other - both) - ALIKE) / (1 - ALIKE)) if both else 0.0


def _tell_rounded(a: Node, b: Node) -> float:
    """'£580' / '£579', '$15 million' / '$14,962,380': how much it says that the shorter number rounds the longer."""
    coarse, fine = (a, b) if len(a.digits) < len(b.digits) else (b, a)
    x, y = coarse.figure, fine.figure
    if isinstance(x.quantity, Moment) or isinstance(y.quantity, Moment) or x.unit != y.unit or x.kind is not y.kind:
        return 0.0
    if (
        y.quantity.value is None
        or len(coarse.digits) == len(fine.digits)
        or not rounds_to(y.quantity.value, x.quantity)
    ):
        return 0.0
    return LEADING[min(len(coarse.digits), len(LEADING) - 1)]


def _find_closeness(a: Node, b: Node, gap: float) -> dict[str, float]:
    """How near unequal numbers come: papers mostly differ by a little, and long numbers come close by no chance."""
    closeness = 1 - gap / CLOSE
    if a.name & b.name and a.ends and b.ends:  # of one person: a child of three comes near to one of four
        years = min(abs(x - y) for x, y in product(a.ends, b.ends)) / UNITS["year"].factor
        closeness = max(closeness, 1 - float(years) / YEARS)
    if closeness <= 0:
        return {"same_digits": min(a.rarity, b.rarity)} if _is_slip(a, b) else {}
    found = {"close_values": closeness, "close_digits": closeness * min(a.rarity, b.rarity)}
    if a.figure.unit != b.figure.unit and a.figure.kind is not Kind.MONEY:  # of two currencies little is known
        found["close_units"] = closeness
    return found


def _are_one_rate(a: Node, b: Node) -> bool:
    """'$2,000 a month' / '$24,000 a year': the same, as near as papers round."""
    one, other = (PERIODS.get(node.rate) for node in (a, b))
    if one is None or other is None or len(a.ends) != 1 or len(b.ends) != 1:
        return False
    x, y = EXACT.multiply(a.ends[0], other), EXACT.multiply(b.ends[0], one)
    return abs(x - y) <= max(abs(x), abs(y)) * ROUNDED


def _is_slip(a: Node, b: Node) -> bool:
    """'$1.2 million' / '$1.2 billion', '256GB' / '256MB': a zero or a prefix off; '410 mm' / '410 inches': the unit.

    Nobody takes 24 hours for 24 weeks.
    """
    if not a.digits or a.digits != b.digits or len(a.ends) != 1 or len(b.ends) != 1:
        return False
    if a.figure.unit != b.figure.unit and a.bucket != LENGTHS:
        return True
    larger, smaller = sorted((abs(a.ends[0]), abs(b.ends[0])), reverse=True)
    return smaller > 0 and EXACT.divide(larger, smaller).normalize().as_tuple().digits in STEPS


def _are_transposed(a: Node, b: Node) -> bool:
    """'4,218' / '4,281', '£64m' / '£46m': two digits next to each other have changed places, as in typing.

    Of four digits or more all may have: 6,914 and 6,491.
    """
    x, y = a.digits, b.digits
    if len(x) != len(y) or sorted(x) != sorted(y) or len(a.ends) != 1 or len(b.ends) != 1:
        return False
    if a.ends[0].adjusted() != b.ends[0].adjusted():
        return False
    return are_swapped(x, y) or (len(x) >= SCRAMBLED and len(set(x)) > 2 and x != y)


def _find_distance(a: Node, b: Node, gap: float) -> dict[str, float]:
    """How far apart two numbers lie, in full from ten times the other on; vague words may lie anywhere."""
    if gap >= 1 or a.vague or b.vague or a.figure.kind is Kind.ORDINAL:
        return {}
    distance = (-math.log10(1 - gap) - math.log10(FAR[0])) / math.log10(FAR[1] / FAR[0])
    return {"far_values": min(1.0, distance)} if distance > 0 else {}


def _gap_between(a: Node, b: Node) -> float:
    """The least gap between the ends of two values, as a part of the larger; 1 where they are no numbers.

    Of scores the greater gap between their two numbers: 71-27 comes close to 71-28, 2-1 not to 1-1.
    """
    if a.figure.kind is Kind.SCORE is b.figure.kind:
        both = zip(a.ends, b.ends, strict=False)
        return float(max((abs(x - y) / max(abs(x), abs(y), ONE) for x, y in both), default=1))
    gaps = [abs(x - y) / max(abs(x), abs(y)) for x, y in product(a.ends, b.ends) if x or y]
    return float(min(gaps, default=1))
