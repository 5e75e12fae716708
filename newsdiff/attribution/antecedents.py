"""What a pronoun or "the agency" may stand for: which of the sources before it agree."""

from typing import Final

from newsdiff.attribution.claims import Claim
from newsdiff.attribution.phrases import Phrase, Place, is_inside
from newsdiff.lang import Language
from newsdiff.lang.text_tables import SpeechWords

MOST_NAMES: Final = 20  # of a sentence that a pronoun may stand for
PAST_EPITHET: Final = 5  # tokens of "Dad-of-three"
FULL_NAME: Final = 2  # words of "Orla Venn", for whom "it" does not stand
LONG_NAME: Final = 8  # tokens of a name, and of the title before it

# Kinds of source that a pronoun may stand for: any of the first set before any of the next.
WANTED: Final = {
    "person": (frozenset(("person", "name", "full name")),),
    "body": (frozenset(("body",)), frozenset(("name",))),
    "several": (frozenset(("person", "name", "full name", "body", "several")),),
}


def kind_of(claim: Claim, language: Language) -> str:
    """Whether a source is a person, a body, several people, or a name: one of two words is rather a person's."""
    words, head = language.speech, claim.head
    if claim.is_pronoun:
        return "person" if head in words.persons else "body" if head in words.things else "several"
    lowers = claim.words.lower().split()
    if head in words.people:
        return "several" if head in words.several else "person"
    if head in words.bodies or head in words.papers:
        return "body"
    if not words.titles.isdisjoint(word.rstrip(".") for word in lowers) or not words.people.isdisjoint(lowers):
        return "person"
    if claim.words.lower() in language.nations or not words.bodies.isdisjoint(lowers):
        return "body"
    if any(word.isupper() and len(word) > 1 for word in claim.words.split()):
        return "body"
    return "full name" if len(lowers) == FULL_NAME else "name"


def agrees(pronoun: str, name: str, words: SpeechWords) -> bool:
    """Whether "he" may be "Mrs. Venn": only the titles and nouns of one sex tell."""
    lowers = {word.rstrip(".,") for word in name.lower().split()}
    if pronoun in words.he:
        return words.women.isdisjoint(lowers)
    return pronoun not in words.she or words.men.isdisjoint(lowers)


def is_anaphor(claim: Claim, words: SpeechWords) -> bool:
    """'the agency', 'the statement', 'the governor': it may have been named in full before."""
    lowers = claim.words.lower().split()
    return len(lowers) == 2 and lowers[0] in words.definite and lowers[1] == claim.head


def names_in_full(other: Claim, claim: Claim, words: SpeechWords, *, is_near: bool) -> bool:
    """'the governor' of 'Governor Ana Marl', 'the report' of its author, 'the agency' of a body's name, no firm's."""
    head = claim.head
    if head in words.replies:
        return is_near
    lowers = other.words.lower().split()
    if head in lowers:
        return len(lowers) > 2
    if head in words.papers:
        return other.head == head and not is_anaphor(other, words)
    kinds = (words.businesses, words.authorities)
    if any(head in one and other.head in another for one, another in (kinds, kinds[::-1])):
        return False
    is_named = any(word[0].isupper() for word in other.words.split()[1:]) or other.words.isupper()
    return is_near and head in words.generic and is_named and other.head in words.bodies


def persons_named(place: Place) -> list[tuple[Phrase, Phrase]]:
    """'Mr. Pike', 'Senator Ana Hale', 'Orla Venn' at the head of the sentence: the names that are surely a person's.

    Each with all that names the person: 'Gloria' with 'mother, Gloria', who is no "he".
    """
    words, texts, lowers = place.words, place.texts, place.lowers
    start = PAST_EPITHET if lowers[1:4] == ("-", place.language.links.of, "-") else 0  # "Dad-of-three Len Venn"
    opening = _name_end(place, start)
    whole = opening > start + 1 and texts[opening - 1][0].isalnum() and _is_personal(place, start, opening)
    if opening == start + 1 and _is_aged(place, opening) and _is_personal(place, start, opening):
        whole = True
    names = [(Phrase(start, opening),) * 2] if whole else []
    for at, word in enumerate(lowers):
        if len(names) == MOST_NAMES:
            break
        if word in words.titles or (word in words.people and word not in words.several):
            last = _name_end(place, at + 1)
            if texts[at + 1 : at + 2] == (",",):  # "his mother, |Gloria, 57, …"
                end = _name_end(place, at + 2)
                if end > at + 2 and texts[end : end + 1] == (",",):
                    names.append((Phrase(at + 2, end), Phrase(at, end)))
            if any(texts[i][0].isupper() for i in range(at + 1, last)):
                first = at
                least = max(at - LONG_NAME, 0)
                while first > least and texts[first - 1][0].isupper() and _is_of_title(lowers[first - 1], words):
                    first -= 1
                names.append((Phrase(first, last),) * 2)
        elif word == "," and _is_aged(place, at) and not (names and names[-1][0].last == at):
            first = _name_start(place, at)
            if at - first > 1 and _is_personal(place, first, at):  # "among them was |Orla Venn, 22, a nurse"
                names.append((Phrase(first, at),) * 2)
    return names


def _is_aged(place: Place, at: int) -> bool:
    """'Venn|, 64, …', 'Venn|, a 38-year-old baker': a name is a person's where an age stands behind it."""
    texts, lowers = place.texts, place.lowers
    if at + 2 >= len(texts) or texts[at] != ",":
        return False
    if lowers[at + 1] in place.words.indefinite:
        return texts[at + 2].isdecimal()
    return texts[at + 1].isdecimal() and texts[at + 2] in ",."


def _name_end(place: Place, at: int) -> int:
    """Where a run of capitalised words that begins at a token ends."""
    stop = min(at + LONG_NAME, len(place.texts))
    while at < stop and (place.texts[at][0].isupper() or is_inside(place, at)):
        at += 1
    return at


def _name_start(place: Place, end: int) -> int:
    """Where a run of capitalised words that ends before a token begins."""
    least = max(end - LONG_NAME, 0)
    while end > least and place.texts[end - 1][0].isupper():
        end -= 1
    return end


def _is_of_title(word: str, words: SpeechWords) -> bool:
    return (
        word.isalpha() and word not in words.boundaries and word not in words.prepositions and word not in words.dates
    )


def _is_personal(place: Place, first: int, last: int) -> bool:
    """Whether the capitalised words that open a sentence name a person: no country, no body, no headline."""
    words, lowers, language = place.words, place.lowers, place.language
    if " ".join(lowers[first:last]) in language.nations or last >= len(lowers) or lowers[last] in words.possessives:
        return False
    return not any(
        word in words.speakers or word in language.nations or word in language.common_words or word in words.dates
        for word in lowers[first:last]
    )
