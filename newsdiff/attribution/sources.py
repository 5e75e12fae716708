"""Who says what in one document: the claim that a figure belongs to, and the name that its source goes by."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from typing import Final

from newsdiff.attribution.antecedents import WANTED, agrees, is_anaphor, kind_of, names_in_full, persons_named
from newsdiff.attribution.claims import Claim, read_claims
from newsdiff.attribution.phrases import QUOTES, Place, has_quotes, opening_subject, read_quotes, words_of
from newsdiff.lang import Language
from newsdiff.model import Figure, Moment, Sentence, Span
from newsdiff.tokens import Recent

NEAR: Final = 3  # sentences looked back through for what a pronoun stands for
FAR: Final = 6  # the same for "the agency"
MOST_CLAIMS: Final = 8  # of a sentence that are looked back through
CHAIN: Final = 12  # pronouns that stand for pronouns
DATELINE: Final = frozenset((mark,) for mark in "):-–—")  # behind the agency that a sentence opens with
LONG_QUOTE: Final = 6  # sentences between a figure in a quotation and the speaker's name


class Sources:
    """The sources of one document; each sentence is read when a figure first asks for it."""

    def __init__(self, sentences: Sequence[Sentence], language: Language) -> None:
        self._sentences = sentences
        self._language = language
        self._words = language.speech
        self._claims_read: Recent[tuple[Claim, ...]] = Recent()
        self._last_claims = (-1, tuple[Claim, ...]())  # of the sentence last asked about, which may be a long one
        self._names_read: dict[tuple[int, int], str | None] = {}
        self._bodies_read: dict[int, str | None] = {}
        self._persons_read: dict[int, list[tuple[int, str, str]]] = {}
        self._speakers_found: dict[tuple[Span, int], str | None] = {}
        self._line, self._quotes = Span(0, 0), list[Span]()  # the line last looked at

    def find(self, figure: Figure) -> str | None:
        """The words of the figure's source, None where the text names none."""
        index = figure.sentence.index
        claims = self._claims(index)
        number = self._claim_of(figure, claims) if claims else None
        return self._speaker(figure.span.start, index) if number is None else self._name(index, number)

    def _claims(self, index: int) -> tuple[Claim, ...]:
        last, claims = self._last_claims
        if last != index:
            words = self._sentences[index].text
            known = self._claims_read.get(words)
            claims = self._claims_read.keep(words, read_claims(self._place(index))) if known is None else known
            self._last_claims = (index, claims)
        return claims

    def _place(self, index: int) -> Place:
        tokens = self._sentences[index].tokens
        text = self._sentences[index].document.text
        return Place(tokens.texts, tokens.lowers, tokens, text, self._words, self._language)

    def _claim_of(self, figure: Figure, claims: Sequence[Claim]) -> int | None:
        """The claim before or behind a figure that holds it; of both the one fewer clauses away, then that before."""
        tokens = figure.sentence.tokens
        at = bisect_right(tokens.starts, figure.number.start) - 1
        behind = bisect_right(claims, at, key=_first_of)
        before = behind - 1
        while behind < len(claims) and claims[behind].is_aside and at < claims[behind].start:
            behind += 1
        while before >= 0 and claims[before].is_aside and at >= claims[before].stop:
            before -= 1
        held_before = before >= 0 and claims[before].last <= at < claims[before].stop
        if held_before and isinstance(figure.quantity, Moment) and claims[before].is_act:
            held_before = not self._words.auxiliaries.isdisjoint(tokens.lowers[claims[before].last : at])
        held_behind = behind < len(claims) and claims[behind].start <= at
        if held_before and held_behind:
            nearer = self._clauses(tokens.lowers, at, claims[behind].first)
            if claims[behind].first == bisect_left(tokens.starts, figure.span.stop):
                nearer = -1  # "40 according to the union and 12 |according to police"
            held_behind = nearer < self._clauses(tokens.lowers, claims[before].last, at)
        return behind if held_behind else before if held_before else None

    def _clauses(self, lowers: Sequence[str], first: int, last: int) -> int:
        """How many clauses begin in a stretch of tokens."""
        words = self._words
        return sum(
            word == ";"
            or word in words.contrasts
            or word in words.subordinators
            or (word == "," and lowers[i + 1] in words.turns)
            for i, word in enumerate(lowers[first:last], first)
        )

    def _name(self, index: int, number: int, depth: int = 0) -> str | None:
        """The words of a claim's source; those of the source named before for "she" and "the agency"."""
        key = (index, number)
        if key not in self._names_read:
            claim = self._claims(index)[number]
            if claim.is_pronoun:
                self._names_read[key] = self._antecedent(index, number, depth) if depth < CHAIN else None
            else:
                self._names_read[key] = self._name_in_full(index, number)
        return self._names_read[key]

    def _name_in_full(self, index: int, number: int) -> str:
        claim = self._claims(index)[number]
        if is_anaphor(claim, self._words):
            for i, n in self._before(index, number, FAR):
                other = self._claims(i)[n]
                if not other.is_pronoun and names_in_full(other, claim, self._words, is_near=index - i <= NEAR):
                    return other.words
        return claim.words

    def _antecedent(self, index: int, number: int, depth: int) -> str | None:
        """What the pronoun of a claim stands for: a source of the sentences before, or a person named there."""
        claim = self._claims(index)[number]
        kind = kind_of(claim, self._language)
        for kinds in WANTED[kind]:
            for i in range(index, max(index - NEAR, 0) - 1, -1):
                for _, n in self._before(i, number if i == index else len(self._claims(i)), 0):
                    other = self._claims(i)[n]
                    if kind_of(other, self._language) not in kinds or not self._same_pronoun(claim, other):
                        continue
                    name = self._name(i, n, depth + 1)
                    if name is not None and agrees(claim.head, name, self._words):
                        return name
                if kind == "body" and (name := self._body_opening(i, claim.first if i == index else None)):
                    return name
                if kind == "person" and (name := self._person_named(i, claim, is_same=i == index)):
                    return name
        return self._body_named(index, claim) if kind == "body" else None

    def _body_named(self, index: int, claim: Claim) -> str | None:
        """'Velm Bank will close 64 branches, |it said': the subject of the pronoun's own sentence."""
        place = self._place(index)
        phrase = opening_subject(place, claim.first)
        others = self._words.pronouns | self._words.people | self._words.titles
        if phrase is None or not others.isdisjoint(place.lowers[phrase.first : phrase.last]):
            return None
        return words_of(place, phrase)

    def _body_opening(self, index: int, before: int | None) -> str | None:
        """'Velm Bank shut 64 branches. |It expects 300 people to go': the body that a sentence opens with."""
        if before is None and index in self._bodies_read:
            return self._bodies_read[index]
        place = self._place(index)
        phrase = opening_subject(place, len(place.lowers) if before is None else before)
        is_body = phrase is not None and place.lowers[phrase.last - 1] in self._words.bodies
        is_dateline = phrase is not None and place.texts[phrase.last : phrase.last + 1] in DATELINE
        name = words_of(place, phrase) if phrase is not None and is_body and not is_dateline else None
        if before is None:
            self._bodies_read[index] = name
        return name

    def _same_pronoun(self, claim: Claim, other: Claim) -> bool:
        return not other.is_pronoun or other.head == claim.head or claim.head in self._words.plurals

    def _person_named(self, index: int, claim: Claim, *, is_same: bool) -> str | None:
        """The person whom a sentence names: the nearest before the pronoun, or the first of a sentence before."""
        if index not in self._persons_read:
            place = self._place(index)
            self._persons_read[index] = [
                (name.last, words_of(place, name), words_of(place, told)) for name, told in persons_named(place)
            ]
        named = self._persons_read[index]
        if is_same:
            named = [one for one in reversed(named) if one[0] <= claim.first]
        return next((name for _, name, told in named if agrees(claim.head, told, self._words)), None)

    def _before(self, index: int, number: int, reach: int) -> Iterator[tuple[int, int]]:
        """Claims before this one, the nearest first."""
        for i in range(index, max(index - reach, 0) - 1, -1):
            last = number if i == index else len(self._claims(i))
            yield from ((i, n) for n in range(last - 1, max(last - MOST_CLAIMS, 0) - 1, -1))

    def _speaker(self, at: int, index: int, depth: int = 0) -> str | None:
        """Who speaks the quotation that a place is in; None where it is in none."""
        quote = self._quote_at(at)
        if quote is None or depth > LONG_QUOTE:
            return None
        key = (quote, index)
        if key not in self._speakers_found:
            self._speakers_found[key] = self._speaker_of(quote, index, depth)
        return self._speakers_found[key]

    def _speaker_of(self, quote: Span, index: int, depth: int) -> str | None:
        """Who is named behind the end of a quotation of several sentences, before its start, or in the one before."""
        sentences, first, last = self._sentences, index, index
        while first > 0 and sentences[first].span.start > quote.start and index - first < LONG_QUOTE:
            first -= 1
        while last + 1 < len(sentences) and sentences[last + 1].span.start < quote.stop and last - index < LONG_QUOTE:
            last += 1
        for n, claim in enumerate(self._claims(last)):
            if 0 <= sentences[last].tokens.starts[claim.first] - quote.stop <= 2:  # a space, a dash
                return self._name(last, n)
        for n, claim in enumerate(self._claims(first)):
            if 0 <= quote.start - sentences[first].tokens.stops[claim.last - 1] <= 3:  # a colon, a comma and a space
                return self._name(first, n)
        if first == 0 or quote.start > sentences[first].span.start:
            return None
        claims = self._claims(first - 1)
        if claims and not QUOTES.isdisjoint(sentences[first - 1].tokens.texts):
            return self._name(first - 1, len(claims) - 1)
        return self._speaker(sentences[first - 1].span.start, first - 1, depth + 1)

    def _quote_at(self, at: int) -> Span | None:
        if not self._line.start <= at < self._line.stop:
            text = self._sentences[0].document.text
            stop = text.find("\n", at)
            self._line = Span(text.rfind("\n", 0, at) + 1, stop if stop >= 0 else len(text))
            line = text[slice(*self._line)]
            self._quotes = list(read_quotes(line, self._line.start)) if has_quotes(line) else []
        before = bisect_right(self._quotes, at, key=_start_of) - 1
        return self._quotes[before] if before >= 0 and at < self._quotes[before].stop else None


def _start_of(quote: Span) -> int:
    return quote.start


def _first_of(claim: Claim) -> int:
    return claim.first
