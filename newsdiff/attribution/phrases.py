"""Noun phrases of sources: where they begin and end, whether they can speak, and the words that name them; quotations.

No parser: a noun phrase ends at a mark, a conjunction, an auxiliary or a verb of speech, and what a preposition or an
adverb puts before it is taken off. Every look to either side is bounded.
"""

import re
from collections.abc import Iterator, Sequence
from typing import Final

from newsdiff.lang import Language
from newsdiff.lang.text_tables import MARKS, SpeechWords
from newsdiff.model import Span, Tokens
from newsdiff.tokens import WORD_HYPHENS
from newsdiff.tuples import NamedTuple

MOST_WORDS: Final = 8  # of a source; a longer one is cut at a preposition
REACH: Final = 30  # tokens looked through for the end of a noun phrase
APPOSITION: Final = 60  # tokens looked through for the name that an apposition belongs to
TITLE: Final = 8  # tokens of "Land, Infrastructure, Transport" in the name of a ministry
LIST_ITEM: Final = 6  # tokens of one of several sources

QUOTES: Final = frozenset('"“”„«»‘')
OPENING: Final = frozenset("\"“„«‘'")
MARK: Final = r"[\"“”„«»]|(?<!\w)‘|’(?!\w)"
CLOSING: Final = {'"': '"', "“": "”", "„": "”“", "«": "»", "‘": "’"}


class Phrase(NamedTuple):
    """A noun phrase, as tokens ``first`` to ``last``."""

    first: int
    last: int


class Place(NamedTuple):
    """A sentence with the words of its language."""

    texts: Sequence[str]
    lowers: Sequence[str]
    tokens: Tokens
    text: str
    words: SpeechWords
    language: Language


def words_of(place: Place, phrase: Phrase) -> str:
    """The words that name a source: the author's alone where a paper speaks, no more than MOST_WORDS."""
    first, last = _cut_to_author(place, phrase)
    words, lowers = place.words, place.lowers
    for i in range(first + 1, last):
        if lowers[i] in words.made or (lowers[i] in words.prepositions and lowers[i + 1 : i + 2][0] in words.dates):
            last = i
            break
    if last - first > MOST_WORDS:
        spoken = [i for i in range(first, last) if place.texts[i][0].isalnum()]
        cuts = [i for i in spoken[1 : MOST_WORDS + 1] if lowers[i] in words.prepositions]
        last = cuts[-1] if cuts and len(spoken) > MOST_WORDS else last
        last -= last - 1 > first and lowers[last - 1] in words.prepositions  # "a survey |of about 800 voters"
    tokens = place.tokens
    return " ".join(place.text[tokens.starts[first] : tokens.stops[last - 1]].split())


def head_of(place: Place, phrase: Phrase) -> int:
    """The last word before the first preposition: the spokesman of "a spokesman for the firm"."""
    first, last = phrase
    words, lowers = place.words, place.lowers
    at = next((i for i in range(first + 1, last) if lowers[i] in words.prepositions or lowers[i] in words.made), last)
    if at < last and lowers[at] in words.of_author:  # "figures released by the police"
        return next((i for i in range(at - 1, first - 1, -1) if lowers[i] in words.papers), at - 1)
    return at - 1


def is_noun_phrase(place: Place, phrase: Phrase) -> bool:
    """Whether a phrase is no bare determiner, and neither "no one" nor "one" alone."""
    words, (first, last) = place.words, phrase
    opening, end = place.lowers[first], place.lowers[last - 1]
    if opening in words.none or end in words.no_speakers:
        return False
    if end in words.determiners and not _is_numbered(place, last - 1):
        return False
    if end in words.prepositions or end in words.dates or end in words.openers:
        return False
    return any(text[0].isalpha() for text in place.texts[first:last])


def is_sure(place: Place, phrase: Phrase) -> bool:
    """Whether a phrase is plainly one who speaks: its head a name, or a noun of people, bodies or papers."""
    words, at = place.words, head_of(place, phrase)
    head, text = place.lowers[at], place.texts[at]
    if head in words.speakers or head in words.pronouns:
        return True
    if not text[0].isupper() or head in words.dates or head in words.no_speakers:
        return False
    if at > 0 or phrase.last > at + 1:
        return True
    language = place.language
    return (
        text.isupper() or head in language.nations or not (head.endswith(words.plural) or head in language.common_words)
    )


def is_plain(place: Place, phrase: Phrase) -> bool:
    """Whether a phrase is nothing but names, nouns of people and bodies, and what joins them."""
    words, named = place.words, False
    for i in range(phrase.first, phrase.last):
        word, text = place.lowers[i], place.texts[i]
        if word in words.dates or word in place.language.units:
            return False
        if word in words.prepositions and word not in words.joining and not _is_between_names(place, phrase, i):
            return False
        is_noun = word in words.speakers
        is_joint = word in words.determiners or word in words.joining or word in words.possessives or word in "-.&"
        if not (is_noun or is_joint or text[0].isupper() or word in words.prepositions):
            return False
        named = named or is_noun or (text[0].isupper() and not is_joint)
    return named


def is_headline_source(place: Place, phrase: Phrase) -> bool:
    """Whether a headline may set a phrase behind or before its colon as its source."""
    words, lowers = place.words, place.lowers
    if phrase.last - phrase.first > 4 or lowers[phrase.first] in words.determiners or not is_plain(place, phrase):
        return False
    head = lowers[phrase.last - 1]
    if head in words.people or head in words.bodies or head in words.headline_papers:
        return True
    return " ".join(lowers[phrase.first : phrase.last]) in place.language.nations


def is_inside(place: Place, at: int) -> bool:
    """Whether a mark is part of a word or name: 'Won-sik', 'Dr. Venn', 'workers’ leaders', 'Velm, Ostria-based'."""
    text, tokens = place.texts[at], place.tokens
    if at == 0 or text not in "-.'’," or at + 1 >= len(place.texts):
        return False
    if text == ",":
        return place.words.based in place.lowers[at + 2 : at + 6]
    if tokens.stops[at - 1] != tokens.starts[at]:
        return False
    if text == "-":
        return tokens.stops[at] == tokens.starts[at + 1]
    before = place.lowers[at - 1]
    if text != ".":
        return before.endswith(place.words.plural) and tokens.stops[at] < tokens.starts[at + 1]
    language = place.language
    return len(before) == 1 or before in language.abbreviations or before in language.closing_abbreviations


def phrase_from(place: Place, first: int) -> Phrase | None:
    """The noun phrase that begins at a token."""
    words, lowers = place.words, place.lowers
    at, is_paper = first, False
    stop = min(len(lowers), first + REACH)
    while at < stop:
        word = lowers[at]
        if word in words.boundaries:
            joins = word in words.joints and at > first and _joins_on(place, first, at)
            if not (joins or is_inside(place, at) or _is_in_title(place, at)):
                break
        elif word in words.prepositions:
            if at == first or not _goes_on(place, at, is_paper=is_paper):
                break
        elif at > first and (word in words.dates or word in words.moments):
            break
        elif at > first and word[0].isdecimal():
            if lowers[at + 1 : at + 2] != ("-",) or not is_inside(place, at + 1):  # "a 62-page filing" goes on
                break
        elif at > first + 1 and word in words.articles and _is_noun(place, at - 1):  # "the mayor |the road is shut"
            break
        elif word in words.papers:
            is_paper = True
        elif at > first and (word in words.verbs or (is_paper and _names_another(place, at))):
            break
        at += 1
    while at > first and (lowers[at - 1] in words.determiners or lowers[at - 1] in words.prepositions):
        at -= 1
    phrase = Phrase(first, at)
    return phrase if at > first and is_noun_phrase(place, phrase) else None


def _names_another(place: Place, at: int) -> bool:
    """'official results |Adama Barro won': a name right behind the paper has a verb of its own."""
    return place.texts[at][0].isupper() and place.lowers[at - 1] in place.words.papers


def _is_noun(place: Place, at: int) -> bool:
    """Whether a token is no preposition, determiner or joint, and no name as in 'Ivan |the Grim'."""
    words, word = place.words, place.lowers[at]
    if word in words.prepositions or word in words.determiners or word in words.joints:
        return False
    return not place.texts[at][0].isupper() or not place.texts[at + 2 : at + 3] or place.texts[at + 2][0].islower()


def boundary_before(place: Place, end: int) -> int:
    """Where the noun phrase that ends at a token begins at the earliest: behind a mark, a conjunction, a verb."""
    words, texts, lowers = place.words, place.texts, place.lowers
    at, least = end, max(end - REACH, 0)
    while at > least:
        word = lowers[at - 1]
        if word in words.boundaries:
            if _is_in_title(place, at - 1):
                at -= 1
                continue
            if word in words.joints:
                return _joined_before(place, at - 1)
            if word == ")" and at < end:
                opening = next((i for i in range(at - 2, max(at - 8, 0) - 1, -1) if texts[i] == "("), None)
                if opening is None:
                    return at
                at = opening
                continue
            if not is_inside(place, at - 1):
                return at
        at -= 1
    return at


def trim(place: Place, first: int, last: int) -> Phrase | None:
    """Take off what stands before the noun phrase: 'earlier |police', 'on Friday |the mayor', 'a move |some say'."""
    words, texts, lowers = place.words, place.texts, place.lowers
    while first < last and (
        lowers[first] in words.openers
        or lowers[first] in words.dates
        or lowers[first] in place.language.links.possessives
    ):  # "Wednesday's |report"
        first += 1
    if first == last:
        return None
    for i in range(last - 1, first, -1):
        if lowers[i] in words.determiners and not _goes_before_determiner(place, i - 1) and not _is_numbered(place, i):
            return Phrase(i + (texts[i - 1] in WORD_HYPHENS and i + 1 < last), last)  # "Dad-of-three| Len Venn"
    if lowers[first] not in words.prepositions or lowers[first + 1 : first + 2] == ("-",):
        return Phrase(first, last)
    at = last - 1
    is_name = texts[at][0].isupper()
    while at - 1 > first and lowers[at - 1] not in words.dates and not lowers[at - 1][0].isdecimal():
        if lowers[at - 1] in words.prepositions or texts[at - 1][0].isupper() != is_name:
            break
        at -= 1
    return Phrase(at, last)


def behind_apposition(place: Place, end: int) -> Phrase | None:
    """'Orla Venn, the mayor of Tarn, |said', 'the owner, who was 40, |said': the name before the commas."""
    words, texts, lowers = place.words, place.texts, place.lowers
    close = end - 1
    if close < 2 or texts[close] != ",":
        return None
    least = max(close - APPOSITION, 0)
    least = next(
        (
            i
            for i in range(close - 2, least, -1)
            if texts[i] in MARKS and texts[i] not in "()-.," and not is_inside(place, i)
        ),
        least,
    )
    relative = next(
        (i for i in range(least + 1, close - 1) if texts[i] == "," and lowers[i + 1] in words.who), close - 2
    )
    for comma in range(relative, least, -1):
        if texts[comma] != ",":
            continue
        if lowers[comma + 1] in words.joints:
            continue
        first = boundary_before(place, comma)
        while first < comma and lowers[first] in words.openers:
            first += 1
        first = _behind_epithet(place, first, comma)
        if first == comma or lowers[first] in words.prepositions:
            continue
        phrase = Phrase(first, comma)
        if lowers[first] in words.indefinite and is_name(place, Phrase(comma + 1, close)):
            return Phrase(comma + 1, close)  # "a foreman, |Orla Venn, said"
        is_told_of = lowers[comma + 1] in words.who or is_sure(place, phrase)
        is_owned = lowers[first] in words.determiners or lowers[first + 1] in words.possessives
        is_owned = is_owned or (lowers[first] in words.several and lowers[first + 1] in words.joining)
        if is_plain(place, phrase) or (is_owned and is_told_of):
            return phrase
    return None


def _behind_epithet(place: Place, first: int, last: int) -> int:
    """'Mum-of-two| Ina Pell', 'Beaming dad-of-three| Len Venn': where the name begins."""
    texts, lowers = place.texts, place.lowers
    for i in range(first + 1, last - 2):
        if texts[i] in WORD_HYPHENS and lowers[i + 1] in place.words.determiners:
            return i + 2
    return first


def _is_numbered(place: Place, at: int) -> bool:
    """'Channel |Two': part of a name, and no determiner."""
    is_capital = place.texts[at - 1][0].isupper() and place.texts[at][0].isupper()
    return is_capital and place.lowers[at] in place.language.units


def is_name(place: Place, phrase: Phrase) -> bool:
    """'Orla Venn', 'Orla N. Venn': two capitalised words or more, and nothing else."""
    tokens = range(phrase.first, phrase.last)
    return len(tokens) > 1 and all(place.texts[i][0].isupper() or is_inside(place, i) for i in tokens)


def opening_subject(place: Place, before: int) -> Phrase | None:
    """The subject that a sentence opens with: a name, a pronoun, or a noun of people or bodies with its article."""
    words, texts, lowers = place.words, place.texts, place.lowers
    first, before = 0, min(before, 2 * REACH)
    while first < before and (lowers[first] in words.openers or texts[first] in OPENING):
        first += 1
    if first < before and lowers[first] in words.prepositions:
        first = next((i + 1 for i in range(first, min(before, first + 12)) if texts[i] == ","), before)
    last = first
    if first < before and lowers[first] in words.determiners:
        nouns = range(first + 1, min(first + LIST_ITEM, before))
        last = next((i + 1 for i in nouns if lowers[i] in words.people or lowers[i] in words.bodies), first)
        if any(lowers[i] in words.prepositions or texts[i] == "," for i in range(first, last)):
            return None
    else:
        while last < before and (texts[last][0].isupper() or lowers[last] in words.people or is_inside(place, last)):
            last += 1
    phrase = Phrase(first, last)
    return phrase if first < last and is_sure(place, phrase) else None


def _is_between_names(place: Place, phrase: Phrase, at: int) -> bool:
    """Whether a preposition is part of a name: 'the Centre |on Budget'."""
    inside = phrase.first < at < phrase.last - 1
    return inside and place.texts[at - 1][0].isupper() and place.texts[at + 1][0].isupper()


def _cut_to_author(place: Place, phrase: Phrase) -> Phrase:
    """'data |from the bank', 'a report |by Orla Venn', 'the ministry|'s figures'; no author in 'reports from Velm'."""
    words, lowers = place.words, place.lowers
    first, last = phrase
    if words.papers.isdisjoint(lowers[first:last]):
        return phrase
    paper = next(i for i in range(first, last) if lowers[i] in words.papers)
    author = next((i for i in range(paper + 1, last - 1) if lowers[i] in words.of_author), None)
    if author is not None and lowers[author - 1] in words.beheld:  # "documents seen |by the Velm Post"
        return Phrase(first, author - 1)
    if author is not None and (lowers[author] == words.by or lowers[paper] not in words.dispatches):
        return Phrase(author + 1, last)
    if paper == head_of(place, phrase):
        last = next((i for i in range(paper - 1, first, -1) if lowers[i] in words.possessives), last)
    return Phrase(first, last)


def _goes_on(place: Place, at: int, *, is_paper: bool) -> bool:
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


def _is_in_title(place: Place, at: int) -> bool:
    """'the Ministry of Land|, Infrastructure|, Transport |and Tourism': a comma or "and" among what a body is for."""
    words, texts, lowers = place.words, place.texts, place.lowers
    closed = lowers[at + 2 : at + 3]  # no "the Bank of Velm, Orla Venn and Tom Pike went"
    if lowers[at] not in words.joints and not (
        texts[at] == "," and closed and (closed[0] in words.joints or closed == (",",))
    ):
        return False
    first, last = at, at
    while first > 0 and at - first < TITLE and (texts[first - 1][0].isupper() or texts[first - 1] == ","):
        first -= 1
    if first < 2 or first > at - 1 or lowers[first - 1] != place.language.links.of or not texts[first - 2][0].isupper():
        return False
    while last < len(texts) - 1 and last - at < TITLE and (texts[last][0].isupper() or texts[last] == ","):
        last += 1
    return lowers[last] in words.joints and texts[last + 1 : last + 2] != () and texts[last + 1][0].isupper()


def _joins_on(place: Place, first: int, at: int) -> bool:
    """'police |and firefighters': a further source, and no further clause."""
    after = at + 1
    if after < len(place.texts) and place.lowers[after] in place.words.determiners:
        after += 1
    if after >= len(place.texts) or not is_plain(place, Phrase(first, at)):
        return False
    return is_plain(place, Phrase(after, after + 1))


def _joined_before(place: Place, joint: int) -> int:
    """'The US, South Korea |and Ukraine': where the list of sources begins; behind the joint when it joins clauses."""
    words, lowers = place.words, place.lowers
    start, end = joint + 1, joint
    while end > 0 and joint - end < REACH:
        if lowers[end - 1] == ",":
            end -= 1
        first, least = end, max(end - LIST_ITEM, 0)
        while first > least and (
            lowers[first - 1] not in words.boundaries or lowers[first - 1] == "&" or is_inside(place, first - 1)
        ):
            first -= 1
        if first == end or not is_plain(place, Phrase(first, end)):
            break
        start = end = first
        if first == 0 or lowers[first - 1] != ",":
            break
    return start


def _goes_before_determiner(place: Place, at: int) -> bool:
    """Whether a token goes on with a noun phrase over the determiner behind it: 'head of |the bank'."""
    words, word = place.words, place.lowers[at]
    if word in words.prepositions or word in words.joints or word in words.determiners:
        return True
    return word.isdecimal() or word in (",", ")")


def has_quotes(line: str) -> bool:
    """Whether any quotation opens in a line; most lines have none, and are told so quickly."""
    return '"' in line or "“" in line or "‘" in line or "„" in line or "«" in line


def read_quotes(line: str, offset: int) -> Iterator[Span]:
    """Each quotation of a line that begins at ``offset`` in its text, from its first mark to behind its last.

    It may run over several sentences; one that the line leaves open ends there: the next paragraph opens it again.
    """
    start, closing = -1, ""
    for match in re.finditer(MARK, line):
        mark = match[0]
        if start >= 0:
            if mark in closing:
                yield Span(offset + start, offset + match.end())
                start = -1
        elif mark in CLOSING:
            start, closing = match.start(), CLOSING[mark]
    if start >= 0:
        yield Span(offset + start, offset + len(line))
