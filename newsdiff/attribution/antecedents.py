"""What a pronoun or "the agency" may stand for: which of the sources before it agree."""

from typing import Final

from newsdiff.attribution.claims import Claim
from newsdiff.attribution.phrases import Phrase, Place, is_inside
from newsdiff.lang import Language
from newsdiff.lang.speech_tables import SpeechWords

# Kinds of source that a pronoun may stand for: any of the first set before any of the next.
WANTED: Final = {
    "person": (frozenset(("person", "name")),),
    "body": (frozenset(("body",)), frozenset(("name",))),
    "several": (frozenset(("person", "name", "body", "several")),),
}


def kind_of(claim: Claim, language: Language) -> str:
    """Whether a source is a person, a body, several people, or a name that may be of either."""
    words, head = language.speech, claim.head
    if claim.is_pronoun:
        return "person" if head in words.persons else "body" if head in words.things else "several"
    lowers = claim.words.lower().split()
    if head in words.people:
        return "several" if head.endswith("s") else "person"
    if head in words.bodies or head in words.papers:
        return "body"
    if not words.titles.isdisjoint(word.rstrip(".") for word in lowers) or not words.people.isdisjoint(lowers):
        return "person"
    if claim.words.lower() in language.aliases or not words.bodies.isdisjoint(lowers):
        return "body"
    if any(word.isupper() and len(word) > 1 for word in claim.words.split()):
        return "body"
    return "name"


def agrees(pronoun: str, name: str, words: SpeechWords) -> bool:
    """Whether "he" may be "Mrs. Venn": only the titles and nouns of one sex tell."""
    lowers = {word.rstrip(".") for word in name.lower().split()}
    if pronoun in words.he:
        return words.women.isdisjoint(lowers)
    return pronoun not in words.she or words.men.isdisjoint(lowers)


def is_anaphor(claim: Claim, words: SpeechWords) -> bool:
    """'the agency', 'the statement', 'the governor': it may have been named in full before."""
    lowers = claim.words.lower().split()
    return len(lowers) == 2 and lowers[0] in words.definite and lowers[1] == claim.head


def names_in_full(other: Claim, claim: Claim, words: SpeechWords, *, is_near: bool) -> bool:
    """'the governor' of 'Governor Ana Marl', 'the report' of a report's author, 'the agency' of any body's name."""
    head = claim.head
    if head in words.replies:
        return is_near
    lowers = other.words.lower().split()
    if head in lowers:
        return len(lowers) > 2
    if head in words.papers:
        return other.head in words.papers and not is_anaphor(other, words)
    is_named = any(word[0].isupper() for word in other.words.split()[1:]) or other.words.isupper()
    return is_near and head in words.generic and is_named and other.head in words.bodies


def titled_names(place: Place) -> list[Phrase]:
    """'Mr. Pike', 'Inspector Hale': the names in a sentence that are surely a person's."""
    words, texts, lowers = place.words, place.texts, place.lowers
    names = []
    for at, word in enumerate(lowers):
        if word in words.titles or (word in words.people and not word.endswith("s")):
            last = at + 1
            while last < len(texts) and (texts[last][0].isupper() or is_inside(place, last)):
                last += 1
            if any(texts[i][0].isupper() for i in range(at + 1, last)):
                names.append(Phrase(at, last))
    return names
