"""Whose age it is: the name next to it, or that of the person whom the sentence before is about.

"Daniel Horrocks died. He was 57": a pronoun, and "the 57-year-old", stand for the name that opens the sentence before;
a surname there is that of the full name which the text gave last. "The 57-year-old driver" is whoever the text calls
Driver Daniel Horrocks, and where it names nobody, the driver is known by that word alone. "A man of 57" is "the man,
named as Daniel Horrocks" of a later sentence, and Daniel is he whom any paper calls so in full.
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
AHEAD: Final = 12  # sentences behind that may name who is told of
SAID: Final = 3  # tokens of "she said."
PHRASE: Final = 5  # tokens of "the 57-year-old former bus driver", of "Horrocks, 57, a bus driver"

Name = frozenset[str]
NOBODY: Final[Name] = frozenset()


def find_name(figure: Figure, sentences: Sequence[Sentence], language: Language) -> Name:
    """The words of the name of whose age a figure is, in lower case; none for what is no age, or nobody's.

    ``sentences`` are those of its document.
    """
    if figure.kind is not Kind.AGE:
        return NOBODY
    tokens, at = figure.sentence.tokens, figure.sentence.index
    first = bisect_right(tokens.starts, figure.number.start) - 1
    last = bisect_left(tokens.starts, max(figure.number.stop, figure.span.stop))
    beside = _name_beside(tokens, first, last, sentences[:at], language)
    if beside is not None:
        return beside
    if subject := _subject_before(tokens, first, sentences[:at], language):
        return subject
    before = _name_before(at, sentences, language) if _stands_for(tokens, first, language) else NOBODY
    return (
        before
        or _name_by_calling(find_calling(figure, language), sentences, language)
        or _name_ahead(_noun_of(figure, first, language), sentences[at + 1 : at + 1 + AHEAD], language)
    )


def name_in_full(given: Name, variants: Sequence[Sequence[Sentence]], language: Language) -> Name:
    """'Dana, 37,': the name that the papers give one so called in full; the word where they have none, or two."""
    names: set[Name] = set()
    for sentence in (sentence for sentences in variants for sentence in sentences):
        texts, lowers = sentence.tokens.texts, sentence.tokens.lowers
        for at, word in enumerate(lowers[:-1]):
            if word in given and all(_may_name(texts[k], lowers[k], language) for k in (at, at + 1)):
                names.add(frozenset(lowers[at : at + FULL_NAME]))
    return next(iter(names)) if len(names) == 1 else given


def find_calling(figure: Figure, language: Language) -> str:
    """What the person is called whose age a figure is: 'the 57-year-old |bus driver', '|Driver Jon Veld, 57'; or "".

    The word for it, and that right before it. A man, a girl or a youth may be anybody, and has none.
    """
    if figure.kind is not Kind.AGE:
        return ""
    tokens = figure.sentence.tokens
    first = bisect_right(tokens.starts, figure.number.start) - 1
    last = bisect_left(tokens.starts, figure.number.stop)
    end = _end_of_lead(tokens, first, language)
    if end is not None:
        start = _start_of_name(tokens, end)
        if end - start > 1 and _is_known(tokens.lowers[start], language) and _calls(tokens.lowers[start], language):
            return tokens.lowers[start]
        if start and _calls(tokens.lowers[start - 1], language):
            return _with_kind(tokens, start - 1, 0, language)
    while last < len(tokens.texts) and tokens.texts[last] in (*WORD_HYPHENS, *language.ages.old_forms, "year", ","):
        last += 1
    called = ""
    for at, word in enumerate(tokens.lowers[last : last + PHRASE], last):
        if not word[0].isalpha() or word in language.after_noun_verbs or word in language.stops:
            break
        called = _with_kind(tokens, at, last, language) if _calls(word, language) else called
    return called


def _with_kind(tokens: Tokens, at: int, first: int, language: Language) -> str:
    """'|tram driver', 'the |driver': a word for somebody, and of what kind, where the phrase began no later."""
    kind = tokens.lowers[at - 1] if at > first else ""
    return f"{kind} {tokens.lowers[at]}" if kind.isalpha() and kind not in language.stops else tokens.lowers[at]


def _calls(word: str, language: Language) -> bool:
    """Whether a word says who somebody is, in what trade or office: a driver, the president."""
    ages = language.ages
    ends = word.endswith(ages.person_endings) and word not in ages.no_persons
    return (ends or _is_known(word, language)) and word not in ages.persons_of


def _is_known(word: str, language: Language) -> bool:
    """Whether a word is for a person, as its ending does not tell of one with a capital: Lindqvist, Tor."""
    return word in language.people or word in language.ages.persons or word in language.speech.people


def _name_by_calling(calling: str, sentences: Sequence[Sentence], language: Language) -> Name:
    """'|Driver Jon Veld': the one name that the text gives behind a word for somebody."""
    names, calling = set(), calling.rpartition(" ")[2]
    for sentence in sentences if calling else ():
        lowers, texts = sentence.tokens.lowers, sentence.tokens.texts
        for at in (at for at, word in enumerate(lowers[:-1]) if word == calling):
            stop = at + 1
            while stop < min(len(texts), at + 1 + LONGEST_NAME) and _may_name(texts[stop], lowers[stop], language):
                stop += 1
            if stop > at + FULL_NAME:
                names.add(_read_name(lowers[at + 1 : stop], language))
    return next(iter(names)) if len(names) == 1 else NOBODY


def _noun_of(figure: Figure, first: int, language: Language) -> str:
    """'a nine-year-old |girl', 'a |man of 34', 'a |woman, 34,'; or ""."""
    lowers = figure.sentence.tokens.lowers
    before = lowers[first - 2] if first > 1 and lowers[first - 1] in (language.links.of, ",") else ""
    return figure.counted or (before if _is_known(before, language) else "")


def _name_ahead(noun: str, sentences: Sequence[Sentence], language: Language) -> Name:
    """'A girl of nine was found. The |girl, Mira Veld,': the name that the text gives later, where it gives one."""
    names = set()
    for sentence in sentences if noun else ():
        tokens = sentence.tokens
        for at in (at for at, word in enumerate(tokens.lowers) if word == noun):
            if at and tokens.lowers[at - 1] in language.dates.articles:
                names.add(_name_told(tokens, at + 1, language))
    names.discard(NOBODY)
    return next(iter(names)) if len(names) == 1 else NOBODY


def _name_told(tokens: Tokens, start: int, language: Language) -> Name:
    """'the girl|, Mira Veld,', 'the man| was later named as Jon Veld': the full name behind a word for somebody."""
    told = False
    for at, word in enumerate(tokens.lowers[start : start + PHRASE], start):
        told = told or word in language.ages.naming or (at == start and word == ",")
        stop = at
        while stop < len(tokens.texts) and _may_name(tokens.texts[stop], tokens.lowers[stop], language):
            stop += 1
        if stop > at:
            return frozenset(tokens.lowers[at:stop]) if told and stop - at >= FULL_NAME else NOBODY
    return NOBODY


def _end_of_lead(tokens: Tokens, first: int, language: Language) -> int | None:
    """Where what stands before an age ends: 'Veld|, 57', 'Veld|, a 57-year-old', 'Veld|, who is 57', 'Veld| (57'."""
    i = first - 1
    while i > 0 and tokens.lowers[i] in language.ages.aging:
        i -= 1
    told = i < first - 1 and tokens.lowers[i] in language.nouns.relatives
    articles = language.links.articles | language.dates.articles | language.ages.whose
    i -= i > 0 and (told or (tokens.lowers[i] in articles and tokens.texts[i - 1] == ","))
    return i if i >= 0 and tokens.texts[i] in (",", "(") else None


def _start_of_name(tokens: Tokens, end: int) -> int:
    start, texts = end, tokens.texts
    while start > 0 and end - start < LONGEST_NAME:
        if texts[start - 1][0].isupper():
            start -= 1
        elif start < end and texts[start - 1] in WORD_HYPHENS and texts[max(0, start - 2)][0].isupper():
            start -= 2  # Sesay|-Brandt
        else:
            break
    return max(0, start)


def _end_of_name(tokens: Tokens, start: int) -> int:
    stop, texts = start, (*tokens.texts, ".", ".")
    while texts[stop][0].isupper() or (stop > start and texts[stop] in WORD_HYPHENS and texts[stop + 1][0].isupper()):
        stop += 1
    return stop


def _read_name(words: Sequence[str], language: Language) -> Name:
    """'Ms Ana Sesay-Brandt', 'Driver Jon Veld': the words of a name, without those that say who it is."""
    told = [word for word in words if word[0].isalpha()]
    while len(told) > 1 and (told[0] in language.speech.titles or _is_known(told[0], language)):
        del told[0]
    return NOBODY if _is_no_name(told, language) else frozenset(told)


def _name_beside(tokens: Tokens, first: int, last: int, before: Sequence[Sentence], language: Language) -> Name | None:
    """'Dana Maddon, 66,', 'Maddon, a 66-year-old nurse', 'the 66-year-old minister Maddon'; none in 'Man, 34, held'.

    "The 43-year-old Republican" is nobody's name, unless the text has given it as one.
    """
    end = _end_of_lead(tokens, first, language)
    if end is not None:
        start = _start_of_name(tokens, end)
        if start < end:
            return _read_name(tokens.lowers[start:end], language)
    opens = first == 1 and tokens.texts[last : last + 1] == (",",)  # "At 57, Ana Veld"
    for i in range(last + opens, min(len(tokens.texts), last + ASIDE)):
        if tokens.texts[i][0].isupper():
            stop = _end_of_name(tokens, i)
            if stop == i + 1 and tokens.lowers[max(0, first - 1)] in language.dates.articles:
                return _in_full(tokens.lowers[i], before, language) or None
            return _read_name(tokens.lowers[i:stop], language)
        apart = tokens.lowers[i] in language.stops or tokens.lowers[i] in language.after_noun_verbs
        if tokens.texts[i] == "," and tokens.lowers[i - 1].isalpha():
            stop = _end_of_name(tokens, i + 1)
            closed = stop > i + FULL_NAME and tokens.texts[stop : stop + 1] == (",",)
            return (
                _read_name(tokens.lowers[i + 1 : stop], language) if closed else None
            )  # "a 47-year-old vet, Jon Veld,"
        if apart or (not tokens.texts[i][0].isalpha() and tokens.texts[i] not in WORD_HYPHENS):
            break  # "the 47-year-old from Velm"
    return None


def _is_no_name(words: Sequence[str], language: Language) -> bool:
    """'Man, 34, held', 'a 47-year-old Briton died': a noun with a capital, of a headline or of a nation."""
    (word, *others) = words
    return not others and (_is_known(word, language) or word in language.synonyms or word in language.nations)


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
    """Whether it is told of who was named: '|He was 57', '|The foreman, 57,', 'said |the 57-year-old'."""
    told = tokens.lowers[max(0, first - SAID) : first]
    if len(told) == SAID and not told[0][0].isalnum() and told[1] in language.speech.sayings:
        return told[2] in language.dates.articles
    opening = [i for i in range(min(first + 1, len(tokens.texts))) if tokens.texts[i][0].isalnum()]
    if not opening or len(opening) > OPENING:
        return False
    word = tokens.lowers[opening[0]]
    speech = language.speech
    if word in speech.he or word in speech.she or word in language.dates.articles:
        return True
    told = tokens.lowers[first + 1 : first + 1 + OPENING]
    leads = word in language.ages.named or word == language.links.at  # "Aged 57, he", "At 57, she"
    return opening[0] == first or (leads and any(w in speech.he or w in speech.she for w in told))


def _name_before(index: int, sentences: Sequence[Sentence], language: Language) -> Name:
    """The name that opens the sentence before, in full as far as the text gave it, or the only name there."""
    pronouns, sayings = language.speech.he | language.speech.she, language.speech.sayings
    for at in range(index - 1, max(-1, index - 1 - BACK), -1):
        tokens = sentences[at].tokens
        runs = _runs_of_names(tokens, language)
        start = next((i for i, text in enumerate(tokens.texts) if text[0].isalnum()), len(tokens.texts))
        opens, ends = tokens.lowers[start : start + 1], tokens.lowers[-SAID:-1]
        if not pronouns.isdisjoint(opens) or (not pronouns.isdisjoint(ends) and not sayings.isdisjoint(ends)):
            continue  # it is about whom the one before it is about, or said by them
        if len(runs) == 1 or (runs and runs[0][0] <= start + LEADS):
            earlier = sentences[max(0, at - FAR) : at]
            (_, name), *others = runs
            if len(name) < FULL_NAME and not (found := _in_full(name[0], earlier, language)):
                # "|Chief executive Jon Veld said", "|Dust-covered and weak, Jon Veld": the capital of a sentence
                near = others and (others[0][0] <= start + LEADS or tokens.texts[start + 1] in WORD_HYPHENS)
                name = others[0][1] if runs[0][0] == start and near else ()
            return _read_name(name, language) if len(name) >= FULL_NAME else found
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
    if stop := _end_of_capitals(tokens, language):
        runs.append((0, tokens.lowers[:stop]))
        at = stop
    while at < len(texts):
        stop = at
        while stop < min(len(texts), at + LONGEST_NAME) and _may_name(texts[stop], tokens.lowers[stop], language):
            stop += 1
        if stop > at:
            runs.append((at, tokens.lowers[at:stop]))
        at = max(stop, at + 1)
    return runs


def _end_of_capitals(tokens: Tokens, language: Language) -> int:
    """'JON VELD| was': a name in capitals with which a paper begins its story; 0 where it begins with other words."""
    stop, texts = 0, (*tokens.texts, ".")
    while texts[stop].isupper() and _may_name(texts[stop].title(), tokens.lowers[stop], language):
        stop += 1
    return stop if stop >= FULL_NAME and texts[stop].islower() else 0


def _may_name(text: str, lower: str, language: Language) -> bool:
    dates = language.dates
    known = (language.nations, language.stops, language.common_words, dates.months, dates.weekdays)
    return text.istitle() and text.isalpha() and not any(lower in words for words in known)
