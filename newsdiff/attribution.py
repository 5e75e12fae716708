"""Figures -> the same figures, each with who says so, in the article's words.

A *claim* is a source with the stretches of its sentence that it answers for. Rules find the claims at the words of
speech; a figure is attributed to the nearest claim that holds it. A pronoun and "the agency" stand for a source named
before, a quotation that runs over several sentences keeps its speaker. A figure that no claim holds is the article's
own, whatever the sentence before says.

The words of a source are its noun phrase without apposition: "Orla Venn" of "Orla Venn, the mayor of Tarn, said"; its
author's alone where a paper speaks: "the central bank" of "data from the central bank showed".
"""

import re
from bisect import bisect_right
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from typing import Final, NamedTuple

from newsdiff.lang import Language
from newsdiff.lang.speech_tables import SpeechWords
from newsdiff.model import Figure, Kind, Sentence, Span, Tokens

MOST_WORDS: Final = 8  # of a source; a longer one is cut at a preposition
REACH: Final = 30  # tokens looked through for the end of a noun phrase, or for the second half of a verb
APPOSITION: Final = 60  # tokens looked through for the name that an apposition belongs to
NEAR_SENTENCES: Final = 3  # looked back through for what a pronoun stands for
FAR_SENTENCES: Final = 6  # the same for "the agency"
CHAIN: Final = 12  # pronouns that stand for pronouns
LONG_QUOTE: Final = 6  # sentences between a figure in a quotation and the speaker's name
NEIGHBOURS: Final = 4  # claims on either side of a figure that are weighed

QUOTES: Final = frozenset('"“”„«»‘')
OPENING: Final = frozenset("\"“„«‘'")
ENDS: Final = frozenset(".!?…;:()[]—–-|") | QUOTES
BREAKS: Final = frozenset(",;:—–|") | QUOTES  # a claim stands behind one of these when it follows what it governs
QUOTE: Final = re.compile(r"[\"“”„«»\n]|(?<!\w)‘|’(?!\w)")


class _Phrase(NamedTuple):
    """A noun phrase, as tokens ``first`` to ``last``."""

    first: int
    last: int


class _Claim(NamedTuple):
    """A source and what it answers for: tokens from ``start`` to ``first``, and from ``last`` to ``stop``.

    ``words`` are the source's, ``head`` is its last word, in lower case; what lies between ``first`` and ``last`` is
    the claim itself.
    """

    words: str
    head: str
    start: int
    first: int
    last: int
    stop: int
    is_pronoun: bool = False


class _Place(NamedTuple):
    """A sentence with the words of its language."""

    texts: Sequence[str]
    lowers: Sequence[str]
    tokens: Tokens
    text: str
    words: SpeechWords
    language: Language


Rule = Callable[[_Place, int, Sequence[_Claim]], _Claim | None]


def attribute_figures(
    sentences: Sequence[Sentence], figures: Sequence[Figure], language: Language
) -> tuple[Figure, ...]:
    """Give each figure of one document its source, where the text names one."""
    sources = _Sources(sentences, language)
    attributed = []
    for figure in figures:
        source = sources.of(figure)
        attributed.append(figure if source is None else replace(figure, attribution=source))
    return tuple(attributed)


# --- rules: at a word of speech, the claim that it makes -------------------------------------------------------------


def according_to(place: _Place, at: int, _: Sequence[_Claim]) -> _Claim | None:
    """'40 were hurt, according to police', 'According to police, 40 were hurt'."""
    words = place.words
    if place.lowers[at : at + 2] != words.according:
        return None
    return _prepositional(place, at, at + 2)


def per_source(place: _Place, at: int, _: Sequence[_Claim]) -> _Claim | None:
    """'worth $9bn, per the Velm Post': behind a comma and before a sure source; else it is a rate."""
    if place.lowers[at] != place.words.per or at == 0 or place.lowers[at - 1] not in BREAKS:
        return None
    phrase = _phrase_from(place, at + 1)
    if phrase is None or not _is_sure(place, phrase):
        return None
    return _prepositional(place, at, at + 1)


def spoken_by(place: _Place, at: int, _: Sequence[_Claim]) -> _Claim | None:
    """'deaths reported by hospitals', 'an estimate by the bank', 'was told by the minister that 40 had gone'."""
    words, lowers = place.words, place.lowers
    if lowers[at] not in words.spoken:
        return None
    by = at + 1
    while by < len(lowers) and by < at + 4 and (lowers[by] in words.moments or lowers[by] in words.dates):
        by += 1
    if by >= len(lowers) or lowers[by] not in (words.of_author if lowers[at] in words.papers else (words.by,)):
        return None
    phrase = _phrase_from(place, by + 1)
    if phrase is None or not _is_sure(place, phrase):
        return None
    if lowers[at] in words.telling:
        that = _that_behind(place, phrase.last)
        return _claim(place, phrase, that, at, that, _right_end(place, that)) if that else None
    return _claim(place, phrase, _left_end(place, at), at, phrase.last, _next_break(place, phrase.last))


def by_count(place: _Place, at: int, _: Sequence[_Claim]) -> _Claim | None:
    """'300,000 people fled, by the UN's count'."""
    words, lowers = place.words, place.lowers
    if (
        lowers[at] not in words.spoken
        or lowers[at] not in words.papers
        or at < 3
        or lowers[at - 1] not in words.possessives
    ):
        return None
    first = next((i + 1 for i in range(at - 2, max(at - 8, 0) - 1, -1) if lowers[i] == words.by), None)
    if first is None:
        return None
    start = _left_end(place, first - 1)
    return _claim(place, _Phrase(first, at - 1), start, first - 1, at + 1, _next_break(place, at + 1))


def headline_source(place: _Place, at: int, _: Sequence[_Claim]) -> _Claim | None:
    """'Velm police: 40 hurt', 'Orla Venn: “We lost 40”', 'Five hurt: media', 'Two dead - officials'."""
    texts, lowers = place.texts, place.lowers
    if lowers[at] not in ":-–—" or not 0 < at < len(texts) - 1:
        return None
    if lowers[at] != ":" and place.tokens.stops[at - 1] == place.tokens.starts[at]:
        return None
    if lowers[at] == ":" and at <= 6:
        phrase = _Phrase(0, at)
        quoted = texts[at + 1] in OPENING and all(text[0].isupper() or text in ".-" for text in texts[:at])
        if _is_known(place, phrase) or quoted:
            return _claim(place, phrase, at + 1, 0, at + 1, len(texts))
    phrase = _Phrase(at + 1, len(texts))
    if len(texts) - at <= 5 and texts[-1] not in ".!?" and _is_known(place, phrase):
        return _claim(place, phrase, 0, at, len(texts), len(texts))
    return None


def same_subject(place: _Place, at: int, before: Sequence[_Claim]) -> _Claim | None:
    """'Police said 40 were hurt, adding that 12 …', 'The minister left, saying 300 …', 'Venn came and said 40 …'."""
    words, lowers = place.words, place.lowers
    if at == 0:
        return None
    previous = lowers[at - 1]
    if lowers[at] in words.participles:
        if previous not in {",", *words.joints}:
            return None
    elif not (lowers[at] in words.sayings and previous in words.turns and previous not in words.relatives):
        return None
    end = _right_end(place, at + 1)
    last = _behind_verb(place, at)
    if before:
        return before[-1]._replace(start=last, first=at, last=last, stop=end)
    phrase = _opening_subject(place, at)
    return _claim(place, phrase, last, at, last, end) if phrase else None


def source_behind(place: _Place, at: int, _: Sequence[_Claim]) -> _Claim | None:
    """'40 were hurt, said police', '“We lost 40,” said Ines Marl': the source follows the verb."""
    words, texts, lowers = place.words, place.texts, place.lowers
    speaks = lowers[at] in words.sayings or lowers[at] in words.statings or lowers[at] in words.claimings
    if at == 0 or not speaks or not (texts[at - 1] in BREAKS or texts[at - 1] in "’'?!-"):
        return None
    if pronoun := at + 1 < len(lowers) and lowers[at + 1] in words.persons:
        phrase: _Phrase | None = _Phrase(at + 1, at + 2)
    else:
        phrase = _phrase_from(place, at + 1)
    if phrase is None or not _is_complete(place, phrase):
        return None
    if not (pronoun or texts[at - 1] in QUOTES or _is_sure(place, phrase)):
        return None
    if not pronoun and texts[at - 1] not in QUOTES and _behind_apposition(place, at) is not None:
        return None
    end = phrase.last
    if texts[end : end + 1] == (",",) and texts[end + 1 : end + 2] and texts[end + 1] in OPENING:
        end = len(texts)
    return _claim(place, phrase, _left_end(place, at), at, phrase.last, end, is_pronoun=pronoun)


def source_before(place: _Place, at: int, _: Sequence[_Claim]) -> _Claim | None:
    """'Police said 40 were hurt', '40 were hurt, police said', 'Orla Venn, the mayor, told reporters that 40 …'."""
    if not _may_speak(place, at):
        return None
    phrase, subordinate = _subject(place, at) or (None, False)
    if phrase is None or not _is_speaker(place, phrase, at):
        return None
    lowers, words = place.lowers, place.words
    first = phrase.first
    is_pronoun = lowers[first] in words.persons | words.things | words.plurals and phrase.last == first + 1
    last = _behind_verb(place, at)
    if _closes(place, first, last):
        stop = _next_break(place, last + 1) if place.texts[last : last + 1] == (",",) else last
        return _claim(place, phrase, _left_end(place, first), first, last, stop, is_pronoun=is_pronoun)
    stop = _right_end(place, last)
    if subordinate and place.texts[last : last + 1] != (",",):
        stop = _first_comma(place, last, stop)
    return _claim(place, phrase, last, first, last, stop, is_pronoun=is_pronoun)


RULES: Final[tuple[Rule, ...]] = (
    according_to,
    per_source,
    spoken_by,
    by_count,
    headline_source,
    same_subject,
    source_behind,
    source_before,
)


# --- the claims of a sentence, and the figures that they hold --------------------------------------------------------


class _Sources:
    """Who says what in one document; each sentence is read when first asked for."""

    def __init__(self, sentences: Sequence[Sentence], language: Language) -> None:
        self._sentences = sentences
        self._language = language
        self._read: dict[int, tuple[_Claim, ...]] = {}
        self._quotes: list[tuple[int, int, bool]] | None = None

    def of(self, figure: Figure) -> str | None:
        """The words of the figure's source."""
        index = figure.sentence.index
        claims = self._claims(index)
        if claims:
            tokens = figure.sentence.tokens
            at = bisect_right(tokens.starts, figure.number.start) - 1
            chosen = _choose(claims, at, figure, self._language.speech)
            if chosen is not None:
                return self._name(index, chosen)
        return self._speaker(figure.span.start, index)

    def _claims(self, index: int) -> tuple[_Claim, ...]:
        claims = self._read.get(index)
        if claims is None:
            claims = self._read[index] = _read_claims(self._sentences[index], self._language)
        return claims

    def _name(self, index: int, number: int, depth: int = 0) -> str | None:
        """The words of a claim's source; those of the source named before for "she" and "the agency"."""
        claim, speech = self._claims(index)[number], self._language.speech
        if depth > CHAIN:
            return None
        if claim.is_pronoun:
            wanted = _WANTED[_kind_of(claim, speech, self._language)]
            for kinds in wanted:
                for i, n in self._before(index, number, NEAR_SENTENCES):
                    other = self._claims(i)[n]
                    if _kind_of(other, speech, self._language) in kinds and (name := self._name(i, n, depth + 1)):
                        return name
            return None
        if _is_anaphor(claim, speech):
            for i, n in self._before(index, number, FAR_SENTENCES):
                other = self._claims(i)[n]
                if not other.is_pronoun and _names_in_full(other, claim, i >= index - NEAR_SENTENCES, speech):
                    return other.words
        return claim.words

    def _before(self, index: int, number: int, reach: int) -> Iterator[tuple[int, int]]:
        """Claims before this one, the nearest first."""
        yield from ((index, n) for n in range(number - 1, -1, -1))
        for i in range(index - 1, max(index - reach, 0) - 1, -1):
            yield from ((i, n) for n in range(len(self._claims(i)) - 1, -1, -1))

    def _speaker(self, at: int, index: int, depth: int = 0) -> str | None:
        """Who speaks a quotation of several sentences: named behind its end, before its start, or in the one before."""
        quote = self._quote_at(at)
        if quote is None or depth > LONG_QUOTE:
            return None
        start, stop, carried = quote
        first, last = index, index
        sentences = self._sentences
        while first > 0 and sentences[first].span.start > start and index - first < LONG_QUOTE:
            first -= 1
        while last + 1 < len(sentences) and sentences[last + 1].span.start < stop and last - index < LONG_QUOTE:
            last += 1
        for n, claim in enumerate(self._claims(last)):
            if 0 <= sentences[last].tokens.starts[claim.first] - stop <= 2:
                return self._name(last, n)
        for n, claim in enumerate(self._claims(first)):
            if 0 <= start - sentences[first].tokens.stops[claim.last - 1] <= 3:
                return self._name(first, n)
        if first == 0 or start > sentences[first].span.start:
            return None
        before = sentences[first - 1]
        claims = self._claims(first - 1)
        if claims and not QUOTES.isdisjoint(before.tokens.texts):
            return self._name(first - 1, len(claims) - 1)
        return self._speaker(before.span.start, first - 1, depth + 1)

    def _quote_at(self, at: int) -> tuple[int, int, bool] | None:
        if self._quotes is None:
            self._quotes = list(_read_quotes(self._sentences[0].document.text))
        place = bisect_right(self._quotes, (at, len(self._sentences[0].document.text) + 1, True)) - 1
        if place < 0 or self._quotes[place][1] <= at:
            return None
        return self._quotes[place]


def _read_quotes(text: str) -> Iterator[tuple[int, int, bool]]:
    """Each quotation from its mark to behind its end, and whether the one before was left open at the line's end."""
    if QUOTES.isdisjoint(text):
        return
    opened, mark, carried, left_open = -1, "", False, False
    for match in QUOTE.finditer(text):
        sign = match[0]
        if sign == "\n":
            if opened >= 0:
                yield opened, match.start(), carried
                opened, left_open = -1, True
        elif opened < 0:
            if sign in '"“„«‘':
                opened, mark, carried, left_open = match.start(), sign, left_open, False
        elif sign == _CLOSING[mark] or (mark == "„" and sign == "“"):
            yield opened, match.end(), carried
            opened = -1
    if opened >= 0:
        yield opened, len(text), carried


_CLOSING: Final = {'"': '"', "“": "”", "„": "”", "«": "»", "‘": "’"}


def _read_claims(sentence: Sentence, language: Language) -> tuple[_Claim, ...]:
    tokens, words = sentence.tokens, language.speech
    lowers = tokens.lowers
    if words.cues.isdisjoint(lowers):
        return ()
    place = _Place(tokens.texts, lowers, tokens, sentence.document.text, words, language)
    claims: list[_Claim] = []
    done = 0
    for at, word in enumerate(lowers):
        if word in words.cues and at >= done:
            claim = next((claim for rule in RULES if (claim := rule(place, at, claims)) is not None), None)
            if claim is not None:
                claims.append(claim)
                done = claim.last
    return tuple(claims)


def _choose(claims: Sequence[_Claim], at: int, figure: Figure, words: SpeechWords) -> int | None:
    """The claim that a figure at a token belongs to: the fewest clauses away, of these the one before it."""
    near = bisect_right([claim.first for claim in claims], at)
    around = range(max(near - NEIGHBOURS, 0), min(near + NEIGHBOURS, len(claims)))
    held = [n for n in around if claims[n].start <= at < claims[n].first or claims[n].last <= at < claims[n].stop]
    if len(held) < 2:
        return held[0] if held else None
    lowers = figure.sentence.tokens.lowers

    def rank(number: int) -> tuple[int, bool, int]:
        claim = claims[number]
        first, last = (claim.last, at) if claim.last <= at else (at, claim.first)
        clauses = sum(
            word == ";" or word in words.contrasts or (word == "," and lowers[i + 1] in words.turns)
            for i, word in enumerate(lowers[first:last], first)
            if i + 1 < len(lowers)
        )
        return clauses, claim.last > at, last - first

    return min(held, key=rank)


# --- what a source stands for ----------------------------------------------------------------------------------------

# Kinds of source that a pronoun may stand for: those of the first set first, then those of the next.
_WANTED: Final = {
    "person": (frozenset(("person", "name")),),
    "body": (frozenset(("body",)), frozenset(("name",))),
    "several": (frozenset(("person", "name", "body", "several")),),
}


def _kind_of(claim: _Claim, words: SpeechWords, language: Language) -> str:
    """Whether a source is a person, a body, several people, or a name that may be of either."""
    head = claim.head
    if claim.is_pronoun:
        return "person" if head in words.persons else "body" if head in words.things else "several"
    lowers = claim.words.lower().split()
    if head in words.people:
        return "several" if head.endswith("s") and head != "boss" else "person"
    if head in words.bodies or head in words.papers:
        return "body"
    if not words.titles.isdisjoint(lowers) or not words.people.isdisjoint(lowers):
        return "person"
    if claim.words.lower() in language.aliases or not words.bodies.isdisjoint(lowers):
        return "body"
    if any(word.isupper() and len(word) > 1 for word in claim.words.split()):
        return "body"
    return "name"


def _is_anaphor(claim: _Claim, words: SpeechWords) -> bool:
    """'the agency', 'the statement', 'the governor': it may have been named in full before."""
    lowers = claim.words.lower().split()
    return len(lowers) == 2 and lowers[0] in words.definite and lowers[1] == claim.head


def _names_in_full(other: _Claim, claim: _Claim, is_near: bool, words: SpeechWords) -> bool:
    """'the governor' of 'Governor Ana Marl', 'the report' of a report's author, 'the agency' of any body's name."""
    head = claim.head
    if head in words.replies:
        return is_near
    lowers = other.words.lower().split()
    if head in lowers:
        return len(lowers) > 2
    if head in words.papers:
        return other.head in words.papers and not _is_anaphor(other, words)
    is_named = any(word[0].isupper() for word in other.words.split()[1:]) or other.words.isupper()
    return is_near and head in words.generic and is_named and other.head in words.bodies


# --- noun phrases ----------------------------------------------------------------------------------------------------


def _claim(
    place: _Place, phrase: _Phrase, start: int, first: int, last: int, stop: int, *, is_pronoun: bool = False
) -> _Claim:
    tokens = place.tokens
    named = _cut_to_name(place, phrase)
    words = " ".join(place.text[tokens.starts[named.first] : tokens.stops[named.last - 1]].split())
    return _Claim(words, place.lowers[_head_of(place, phrase)], start, first, last, stop, is_pronoun)


def _cut_to_name(place: _Place, phrase: _Phrase) -> _Phrase:
    """The author alone where a paper speaks; no more than MOST_WORDS, cut before a preposition."""
    words, lowers = place.words, place.lowers
    first, last = phrase
    paper = next((i for i in range(first, last) if lowers[i] in words.papers), None)
    if paper is not None:
        author = next((i for i in range(paper + 1, last - 1) if lowers[i] in words.of_author), None)
        if author is not None and (lowers[author] == words.by or lowers[paper] not in words.dispatches):
            first = author + 1
        elif paper == _head_of(place, phrase):
            last = next((i for i in range(paper - 1, first, -1) if lowers[i] in words.possessives), last)
    for i in range(first + 1, last):
        if lowers[i] in words.made or (lowers[i] in words.prepositions and i + 1 < last and lowers[i + 1] in words.dates):
            last = i
            break
    spoken = [i for i in range(first, last) if place.texts[i][0].isalnum()]
    if len(spoken) > MOST_WORDS:
        cuts = [i for i in spoken[1 : MOST_WORDS + 1] if lowers[i] in words.prepositions]
        last = cuts[-1] if cuts else last
    return _Phrase(first, last)


def _head_of(place: _Place, phrase: _Phrase) -> int:
    """The last word before the first preposition: the spokesman of "a spokesman for the firm"."""
    first, last = phrase
    words, lowers = place.words, place.lowers
    at = next((i for i in range(first + 1, last) if lowers[i] in words.prepositions), last)
    if at < last and lowers[at] in words.of_author:  # "figures released by the police"
        return next((i for i in range(at - 1, first - 1, -1) if lowers[i] in words.papers), at - 1)
    return at - 1


def _is_sure(place: _Place, phrase: _Phrase) -> bool:
    """Whether a phrase is plainly one who speaks: its head a name, or a noun of people, bodies or papers."""
    words, at = place.words, _head_of(place, phrase)
    head, text = place.lowers[at], place.texts[at]
    if head in words.people or head in words.bodies or head in words.papers:
        return True
    if head in words.persons | words.things | words.plurals:
        return True
    if not text[0].isupper() or head in words.dates or head in words.no_speakers:
        return False
    if at > 0 or phrase.last > at + 1:
        return True
    language = place.language
    return text.isupper() or head in language.aliases or not (head.endswith("s") or head in language.common_words)


def _is_plain(place: _Place, phrase: _Phrase) -> bool:
    """Whether a phrase is nothing but names, nouns of people and bodies, and what joins them."""
    words, named = place.words, False
    for i in range(phrase.first, phrase.last):
        word, text = place.lowers[i], place.texts[i]
        if word in words.dates or word in place.language.units or word in words.prepositions - words.joining:
            return False
        is_noun = word in words.people or word in words.bodies or word in words.papers
        is_joint = word in words.determiners or word in words.joining or word in words.possessives or word in "-.&"
        if not (is_noun or is_joint or text[0].isupper()):
            return False
        named = named or is_noun or (text[0].isupper() and not is_joint)
    return named


def _is_known(place: _Place, phrase: _Phrase) -> bool:
    """Whether a headline may set a phrase behind or before its colon as its source."""
    words, lowers = place.words, place.lowers
    if phrase.last - phrase.first > 4 or lowers[phrase.first] in words.determiners or not _is_plain(place, phrase):
        return False
    head = lowers[phrase.last - 1]
    if head in words.people or head in words.bodies or head in words.headline_papers:
        return True
    return " ".join(lowers[phrase.first : phrase.last]) in place.language.aliases


def _phrase_from(place: _Place, first: int) -> _Phrase | None:
    """The noun phrase that begins at a token."""
    words, texts, lowers = place.words, place.texts, place.lowers
    at, is_paper = first, False
    stop = min(len(texts), first + REACH)
    while at < stop:
        word = lowers[at]
        if word == "," or word in ENDS or word in words.boundaries:
            if not (_is_inside(place, at) or (word in words.joints and at > first and _joins_on(place, first, at))):
                break
        elif word in words.prepositions:
            if not _goes_on(place, at, is_paper=is_paper) or at == first:
                break
        elif at > first and (word in words.dates or word in words.moments or word[0].isdecimal()):
            break
        elif at > first and word in words.verbs and word not in words.papers:
            break
        is_paper = is_paper or word in words.papers
        at += 1
    while at > first and (lowers[at - 1] in words.determiners or lowers[at - 1] in words.prepositions):
        at -= 1
    if at == first or not _is_noun_phrase(place, _Phrase(first, at)):
        return None
    return _Phrase(first, at)


def _goes_on(place: _Place, at: int, *, is_paper: bool) -> bool:
    """Whether a preposition goes on with the noun phrase: 'head |of the bank', 'data |from Velm', 'police |in Tarn'."""
    words, word = place.words, place.lowers[at]
    if at + 1 >= len(place.texts):
        return False
    if word in words.joining or (is_paper and word in words.of_author):
        return True
    following = place.lowers[at + 1]
    if word not in words.placing or following in words.dates:
        return False
    return place.texts[at + 1][0].isupper() or following in words.definite


def _joins_on(place: _Place, first: int, at: int) -> bool:
    """'police |and firefighters': a further source, and no further clause."""
    words = place.words
    after = at + 2 if place.lowers[at + 1 : at + 2] and place.lowers[at + 1] in words.determiners else at + 1
    if after >= len(place.texts) or not _is_plain(place, _Phrase(first, at)):
        return False
    return _is_plain(place, _Phrase(after, after + 1))


def _is_inside(place: _Place, at: int) -> bool:
    """Whether a mark is part of a word or name: 'Won-sik', 'Dr. Venn', 'workers’ leaders'."""
    text, tokens = place.texts[at], place.tokens
    if text == ",":  # "the Velm, Ostria-based bank"
        return place.words.based in place.lowers[at + 2 : at + 6]
    if at == 0 or text not in "-.'’" or at + 1 >= len(place.texts):
        return False
    if tokens.stops[at - 1] != tokens.starts[at]:
        return False
    if text == "-":
        return tokens.stops[at] == tokens.starts[at + 1]
    before = place.lowers[at - 1]
    if text != ".":
        return before.endswith("s") and tokens.stops[at] < tokens.starts[at + 1]
    language = place.language
    return len(before) == 1 or before in language.abbreviations or before in language.closing_abbreviations


def _phrase_before(place: _Place, end: int) -> int:
    """Where the noun phrase that ends at a token may begin at the earliest: behind a mark, a conjunction, a verb."""
    words, texts, lowers = place.words, place.texts, place.lowers
    at, least = end, max(end - REACH, 0)
    while at > least:
        word = lowers[at - 1]
        if word == "," or word in ENDS or word in words.boundaries:
            if word == ")" and at < end:
                opening = next((i for i in range(at - 2, max(at - 8, 0) - 1, -1) if texts[i] == "("), None)
                if opening is None:
                    return at
                at = opening
                continue
            if word in words.joints:
                return _joined_before(place, at - 1)
            if not _is_inside(place, at - 1):
                return at
        at -= 1
    return at


def _joined_before(place: _Place, joint: int) -> int:
    """'The US, South Korea |and Ukraine': where the list of sources begins; behind the joint when it joins clauses."""
    words, lowers = place.words, place.lowers
    start, end = joint + 1, joint
    while end > 0 and joint - end < REACH:
        if lowers[end - 1] == ",":
            end -= 1
        first = end
        while first > 0 and end - first < 6 and (lowers[first - 1] not in words.boundaries or lowers[first - 1] == "&"):
            if (lowers[first - 1] == "," or lowers[first - 1] in ENDS) and not _is_inside(place, first - 1):
                break
            first -= 1
        if first == end or not _is_plain(place, _Phrase(first, end)):
            break
        start = end = first
        if first == 0 or lowers[first - 1] != ",":
            break
    return start


def _trim(place: _Place, first: int, last: int) -> _Phrase | None:
    """Take off what stands before the noun phrase: 'earlier |police', 'on Friday |the mayor', 'a move |some experts'."""
    words, texts, lowers = place.words, place.texts, place.lowers
    while first < last and (lowers[first] in words.openers - words.prepositions or lowers[first] in words.dates):
        first += 1
    if first == last:
        return None
    inner = [
        i
        for i in range(last - 1, first, -1)
        if lowers[i] in words.determiners
        and lowers[i - 1] not in words.prepositions
        and lowers[i - 1] not in words.joints
        and lowers[i - 1] not in words.determiners
        and not (lowers[i - 1].isdecimal() or lowers[i - 1] in ",)")
    ]
    if inner:
        return _Phrase(inner[0], last)
    if lowers[first] not in words.prepositions:
        return _Phrase(first, last)
    at = last - 1
    is_name = texts[at][0].isupper()
    while at - 1 > first and lowers[at - 1] not in words.dates and not lowers[at - 1][0].isdecimal():
        if lowers[at - 1] in words.prepositions or texts[at - 1][0].isupper() != is_name:
            break
        at -= 1
    return _Phrase(at, last)


def _subject(place: _Place, verb: int) -> tuple[_Phrase, bool] | None:
    """The subject before a verb, and whether its clause hangs on another that goes on behind it."""
    words, lowers = place.words, place.lowers
    end = verb
    while end > 0 and (lowers[end - 1] in words.between or _is_adverb(place, end - 1)):
        end -= 1
    if lowers[verb : verb + 3] == words.quoted and end > 0 and lowers[end - 1] in words.passives:
        end -= 1
    if end == 0:
        return None
    last = lowers[end - 1]
    if last in words.relatives:
        end -= 2 if end > 1 and lowers[end - 2] == "," else 1
        phrase = _trim(place, _phrase_before(place, end), end) if end > 0 else None
        return (phrase, True) if phrase and _is_sure(place, phrase) else None
    if last in words.passives or last in words.refusals or last == words.to or last in words.no_speakers:
        return None
    if last == ",":
        phrase = _behind_apposition(place, end)
        return (phrase, False) if phrase else None
    if last == ")":
        end = next((i for i in range(end - 2, max(end - 8, 0) - 1, -1) if lowers[i] == "("), 0)
    if last in words.persons or last in words.things or last in words.plurals:
        first = end - 1
        phrase = _Phrase(first, end)
    else:
        first = _phrase_before(place, end)
        phrase = _trim(place, first, end) if first < end else None
    if phrase is None:
        return None
    return phrase, first > 0 and lowers[first - 1] in words.subordinators and first <= 2


def _is_adverb(place: _Place, at: int) -> bool:
    word = place.lowers[at]
    return word.endswith("ly") and len(word) > 4 and place.texts[at].islower() and word not in place.words.people


def _behind_apposition(place: _Place, end: int) -> _Phrase | None:
    """'Orla Venn, the mayor of Tarn, |said', 'the owner, who was 40, |said': the name before the commas."""
    words, texts, lowers = place.words, place.texts, place.lowers
    close = end - 1
    if close < 2 or texts[close] != ",":
        return None
    for comma in range(close - 2, max(close - APPOSITION, 0), -1):
        if texts[comma] in ENDS and texts[comma] not in "()-." and not _is_inside(place, comma):
            return None
        if texts[comma] != "," or lowers[comma + 1] in words.joints:
            continue
        first = _phrase_before(place, comma)
        while first < comma and lowers[first] in words.openers - words.prepositions:
            first += 1
        if first == comma or lowers[first] in words.prepositions:
            continue
        phrase = _Phrase(first, comma)
        if _is_plain(place, phrase) or (lowers[first] in words.determiners and _is_sure(place, phrase)):
            return phrase
    return None


def _opening_subject(place: _Place, before: int) -> _Phrase | None:
    """The subject that a sentence opens with: a name, a pronoun, or a noun of people or bodies with its article."""
    words, texts, lowers = place.words, place.texts, place.lowers
    first = 0
    while first < before and (lowers[first] in words.openers or texts[first] in OPENING):
        first += 1
    if lowers[first] in words.prepositions:
        first = next((i + 1 for i in range(first, min(before, first + 12)) if texts[i] == ","), before)
    if first >= before:
        return None
    last = first
    if lowers[first] in words.determiners:
        nouns = range(first + 1, min(first + 6, before))
        last = next((i + 1 for i in nouns if lowers[i] in words.people or lowers[i] in words.bodies), first)
        if any(lowers[i] in words.prepositions or texts[i] == "," for i in range(first, last)):
            return None
    else:
        while last < before and (texts[last][0].isupper() or lowers[last] in words.people or _is_inside(place, last)):
            last += 1
    phrase = _Phrase(first, last)
    return phrase if first < last and _is_sure(place, phrase) else None


# --- verbs and what they govern --------------------------------------------------------------------------------------


def _may_speak(place: _Place, at: int) -> bool:
    """Whether a word can be a verb of speech here."""
    words, lowers = place.words, place.lowers
    word = lowers[at]
    if word not in words.verbs or at == 0:
        return False
    following = lowers[at + 1] if at + 1 < len(lowers) else "."
    if word in words.particles:
        return following in words.particles[word]
    if word in words.halves and not words.halves[word].isdisjoint(lowers[at + 1 : at + MOST_WORDS]):
        return True
    if following in words.reflexives or lowers[at - 1] == "-":
        return False
    if word in words.telling and not words.told.isdisjoint(lowers[at + 1 : at + 4]):
        return False
    if word == words.quoted[0]:
        return lowers[at : at + 3] == words.quoted
    return word in words.sayings or (following not in words.joining and following not in words.of_author)


def _is_speaker(place: _Place, phrase: _Phrase, verb: int) -> bool:
    """Whether this verb makes a source of its subject."""
    words, lowers = place.words, place.lowers
    first, last = phrase
    if not _is_noun_phrase(place, phrase):
        return False
    word = lowers[verb]
    if word in words.sayings or (word in words.statings and _that_behind(place, verb + 1)):
        return True
    if not _is_sure(place, phrase):
        return False
    if word in words.papers and not place.texts[last - 1][0].isupper():  # "media reports"
        return False
    if word in words.statings or word in words.particles or word == words.quoted[0]:
        return True
    if word in words.halves and not words.halves[word].isdisjoint(lowers[verb + 1 : verb + MOST_WORDS]):
        return True
    if word in words.showings and not words.papers.isdisjoint(lowers[first:last]):
        return True
    return word in words.claimings and _is_opened(place, verb)


def _is_noun_phrase(place: _Place, phrase: _Phrase) -> bool:
    """Whether a phrase is no bare determiner, and neither "no one" nor "one" alone."""
    words, (first, last) = place.words, phrase
    opening, end = place.lowers[first], place.lowers[last - 1]
    if opening in words.none or (last == first + 1 and opening in words.no_speakers):
        return False
    if end in words.determiners or end in words.prepositions or end in words.dates or end in words.openers:
        return False
    return any(text[0].isalpha() for text in place.texts[first:last])


def _is_opened(place: _Place, verb: int) -> bool:
    """Whether "that", a quotation or a break follows a verb: it speaks, and does nothing to an object."""
    following = place.lowers[verb + 1] if verb + 1 < len(place.lowers) else "."
    return following == "," or following in ENDS or _that_behind(place, verb + 1) > 0


def _is_complete(place: _Place, phrase: _Phrase) -> bool:
    """Whether a phrase behind a verb is the whole of what follows it, and no subject of a clause."""
    if phrase.last >= len(place.lowers):
        return True
    following = place.lowers[phrase.last]
    if place.lowers[phrase.first] in place.words.persons:
        return following == "," or following in ENDS or following in place.words.dates | place.words.prepositions
    return not (following in place.words.auxiliaries or following[0].isdecimal() or following in place.words.verbs)


def _that_behind(place: _Place, at: int) -> int:
    """The token behind the "that" of a verb that ends before a token; 0 where its clause has none."""
    lowers, words = place.lowers, place.words
    for i in range(at, min(at + 14, len(lowers))):
        word = lowers[i]
        if word == words.that:
            return i + 1
        if word == "," or word in ENDS or word in words.auxiliaries:
            return 0
        if word[0].isdecimal() and lowers[i - 1] not in words.dates and lowers[i - 1] not in words.moments:
            return 0
    return 0


def _behind_verb(place: _Place, verb: int) -> int:
    """Where the clause that a verb introduces begins: behind "that", or behind "on Friday" and the like."""
    lowers, words = place.lowers, place.words
    at = verb + (3 if lowers[verb] == words.quoted[0] else 1)
    if that := _that_behind(place, at):
        return that
    start = at
    if lowers[verb] in words.telling:
        for i in range(at, min(at + 6, len(lowers))):
            if lowers[i] == "," or lowers[i] in ENDS:
                break
            if lowers[i] in words.dates:
                start = i
                break
    end, dated = start, False
    while end < len(lowers) and (lowers[end] in words.moments or lowers[end] in words.dates):
        dated = dated or lowers[end] in words.dates
        end += 1
    return end if dated else at


def _closes(place: _Place, first: int, last: int) -> bool:
    """Whether a source and its verb stand behind what they govern: '40 were hurt, |police said on Friday.'"""
    lowers, words = place.lowers, place.words
    if first == 0 or place.texts[first - 1] not in BREAKS or lowers[last - 1] == words.that:
        return False
    if last >= len(lowers):
        return True
    following = lowers[last]
    if following in OPENING or following == ":":
        return False
    if following == "," or following in ENDS or following in words.prepositions or following in words.moments:
        return True
    if following in words.dates or following in words.turns or following in words.subordinators:
        return True
    if lowers[last - 1] not in words.telling:
        return False
    rest = lowers[last : last + 12]
    end = next((i for i, word in enumerate(rest) if word == "," or word in ENDS), len(rest))
    return not any(word in words.auxiliaries or word[0].isdecimal() for word in rest[:end])


def _left_end(place: _Place, end: int) -> int:
    """Where the stretch before a claim begins: behind a semicolon or an open bracket, else with the sentence."""
    least = max(end - 8 * REACH, 0)
    stretch = place.texts[least:end]
    if ";" not in stretch and "(" not in stretch:
        return least
    closed = 0
    for i in range(end - 1, least - 1, -1):
        text = place.texts[i]
        closed += (text == ")") - (text == "(" and closed > 0)
        if text == ";" or (text == "(" and closed == 0 and ")" not in place.texts[i:end]):
            return i + 1
    return least


def _right_end(place: _Place, start: int) -> int:
    """Where what a claim introduces ends: with its quotation, before a semicolon, ", while" or ", sparking"."""
    words, texts, lowers = place.words, place.texts, place.lowers
    stop = min(len(texts), start + 8 * REACH)
    opened = start + 1 if texts[start : start + 1] in ((",",), (":",)) else start
    if texts[opened : opened + 1] and texts[opened] in QUOTES:
        mark = _CLOSING.get(texts[opened], "”")
        return next((i for i in range(opened + 1, stop) if texts[i] == mark), stop)
    for i in range(start, stop):
        text = texts[i]
        if text == ";":
            return i
        if text == "," and i + 1 < stop and (lowers[i + 1] in words.contrasts or lowers[i + 1] in words.reactions):
            return i
    return stop


def _first_comma(place: _Place, start: int, stop: int) -> int:
    return next((i for i in range(start, stop) if place.texts[i] == ","), stop)


def _next_break(place: _Place, start: int) -> int:
    """Where the clause that a claim stands in the midst of ends: 'Forty people, police said, were hurt|, and …'."""
    words, texts, lowers = place.words, place.texts, place.lowers
    stop = min(len(texts), start + 8 * REACH)
    ends = words.turns | words.reactions | words.backgrounds
    for i in range(start, stop):
        if texts[i] == ";" or (texts[i] == "," and i + 1 < stop and lowers[i + 1] in ends):
            return i
    return stop


def _prepositional(place: _Place, at: int, first: int) -> _Claim | None:
    """A source behind a preposition: at the head of what it governs, or behind it."""
    words, lowers = place.words, place.lowers
    phrase = _phrase_from(place, first)
    if phrase is None or lowers[_head_of(place, phrase)] in words.no_sources:
        return None
    last = phrase.last
    if at == 0 or lowers[at - 1] in words.turns:
        return _claim(place, phrase, last, at, last, _right_end(place, last))
    stop = _next_break(place, last)
    if lowers[last : last + 1] == (",",) and last + 1 < len(lowers):
        after = lowers[last + 1]
        if after in words.determiners or after in words.people or after in words.titles or after[0].isdecimal():
            stop = last
    return _claim(place, phrase, _left_end(place, at), at, last, stop)
