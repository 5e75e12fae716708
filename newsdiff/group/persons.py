"""Whose age it is: the name next to it, or that of the person whom the sentence before is about.

"Daniel Horrocks died. He was 57": a pronoun, and "the 57-year-old", stand for the name that opens the sentence before;
a surname there is that of the full name which the text gave last.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from typing import Final

from newsdiff.lang import Language
from newsdiff.model import Figure, Kind, Sentence, Tokens
from newsdiff.tokens import WORD_HYPHENS

ASIDE: Final = 12  # tokens behind an age among which its name begins
LONGEST_NAME: Final = 4
FULL_NAME: Final = 2  # words
OPENING: Final = 5  # tokens of "Aged 57, he", "The dead man was 57" up to the age
LEADS: Final = 2  # tokens of "Our own Lars Penning"
BACK: Final = 3  # sentences before that are looked at
FAR: Final = 40  # sentences before those in which the full name stands

Name = frozenset[str]
NOBODY: Final[Name] = frozenset()


def find_name(figure: Figure, sentences: Sequence[Sentence], language: Language) -> Name:
    """The words of the name of whose age a figure is, in lower case; none for what is no age, or nobody's.

    ``sentences`` are those of its document.
    """
    if figure.kind is not Kind.AGE:
        return NOBODY
    tokens = figure.sentence.tokens
    first = bisect_right(tokens.starts, figure.number.start) - 1
    last = bisect_left(tokens.starts, max(figure.number.stop, figure.span.stop))
    beside = _name_beside(tokens, first, last, language)
    if beside is not None:
        return beside
    at = figure.sentence.index
    if subject := _subject_before(tokens, first, sentences[:at], language):
        return subject
    return _name_before(at, sentences, language) if _stands_for(tokens, first, language) else NOBODY


def _name_beside(tokens: Tokens, first: int, last: int, language: Language) -> Name | None:
    """'Dana Maddon, 66,', 'Maddon, a 66-year-old nurse', 'the 66-year-old minister Maddon'; none in 'Man, 34, held'."""
    i = first - 1
    articles = language.links.articles | language.dates.articles
    i -= i > 0 and tokens.lowers[i] in articles and tokens.texts[i - 1] == ","
    if i >= 0 and tokens.texts[i] in (",", "("):
        start = i
        while start > 0 and i - start < LONGEST_NAME and tokens.texts[start - 1][0].isupper():
            start -= 1
        if start < i:
            return NOBODY if _is_no_name(tokens.lowers[start:i], language) else frozenset(tokens.lowers[start:i])
    for i in range(last, min(len(tokens.texts), last + ASIDE)):
        if tokens.texts[i][0].isupper():
            stop = i
            while stop < len(tokens.texts) and tokens.texts[stop][0].isupper():
                stop += 1
            return NOBODY if _is_no_name(tokens.lowers[i:stop], language) else frozenset(tokens.lowers[i:stop])
        apart = tokens.lowers[i] in language.stops or tokens.lowers[i] in language.after_noun_verbs
        if apart or (not tokens.texts[i][0].isalpha() and tokens.texts[i] not in WORD_HYPHENS):
            break  # "the 47-year-old from Velm"
    return None


def _is_no_name(words: Sequence[str], language: Language) -> bool:
    """'Man, 34, held', 'a 47-year-old Briton died': a noun with a capital, of a headline or of a nation."""
    (word, *others) = words
    return not others and (word in language.ages.persons or word in language.synonyms or word in language.nations)


def _subject_before(tokens: Tokens, first: int, before: Sequence[Sentence], language: Language) -> Name:
    """'|Horrocks was 57', '|Ada Horrocks turned 57': the name that opens the sentence, one word before the age."""
    start = next((i for i, text in enumerate(tokens.texts) if text[0].isalnum()), first)
    if not start < first - 1 <= start + FULL_NAME:
        return NOBODY
    name = tokens.lowers[start : first - 1]
    if not all(_may_name(tokens.texts[i], tokens.lowers[i], language) for i in range(start, first - 1)):
        return NOBODY
    return frozenset(name) if len(name) == FULL_NAME else _in_full(name[0], before[-FAR:], language)


def _stands_for(tokens: Tokens, first: int, language: Language) -> bool:
    """'|He was 57', '|The 57-year-old', '|The foreman, 57,', '|Aged 57, he': whether it is told of who was named."""
    opening = [i for i in range(min(first + 1, len(tokens.texts))) if tokens.texts[i][0].isalnum()]
    if not opening or len(opening) > OPENING:
        return False
    word = tokens.lowers[opening[0]]
    speech = language.speech
    if word in speech.he or word in speech.she or word in language.dates.articles:
        return True
    told = tokens.lowers[first + 1 : first + 1 + OPENING]
    return opening[0] == first or (word in language.ages.named and any(w in speech.he or w in speech.she for w in told))


def _name_before(index: int, sentences: Sequence[Sentence], language: Language) -> Name:
    """The name that opens the sentence before, in full as far as the text gave it, or the only name there."""
    pronouns = language.speech.he | language.speech.she
    for at in range(index - 1, max(-1, index - 1 - BACK), -1):
        tokens = sentences[at].tokens
        runs = _runs_of_names(tokens, language)
        start = next((i for i, text in enumerate(tokens.texts) if text[0].isalnum()), len(tokens.texts))
        if len(runs) == 1 or (runs and runs[0][0] <= start + LEADS):
            name = runs[0][1]
            if len(name) >= FULL_NAME:
                return frozenset(name)
            return _in_full(name[0], sentences[max(0, at - FAR) : at], language)
        if runs or (start < len(tokens.texts) and tokens.lowers[start] not in pronouns):
            break  # it is about several, or about something else
    return NOBODY


def _in_full(surname: str, sentences: Sequence[Sentence], language: Language) -> Name:
    """The last full name that ends with a surname."""
    for sentence in reversed(sentences):
        lowers = sentence.tokens.lowers
        for at in range(len(lowers) - 1, 0, -1):
            if lowers[at] == surname and _may_name(sentence.tokens.texts[at - 1], lowers[at - 1], language):
                return frozenset((lowers[at - 1], surname))
    return NOBODY


def _runs_of_names(tokens: Tokens, language: Language) -> Sequence[tuple[int, Sequence[str]]]:
    """The runs of words with capitals that are no common words, nations or names of days, with their places."""
    runs, at, texts = [], 0, tokens.texts
    while at < len(texts):
        stop = at
        while stop < min(len(texts), at + LONGEST_NAME) and _may_name(texts[stop], tokens.lowers[stop], language):
            stop += 1
        if stop > at:
            runs.append((at, tokens.lowers[at:stop]))
        at = max(stop, at + 1)
    return runs


def _may_name(text: str, lower: str, language: Language) -> bool:
    dates = language.dates
    known = (language.nations, language.stops, language.common_words, dates.months, dates.weekdays)
    return text.istitle() and text.isalpha() and not any(lower in words for words in known)
