"""What a figure counts or measures: the head noun behind it.

The noun phrase behind a number is read to its end: it stops at a closed-class word, a mark, another number, or behind
its first plural that no further plural follows ("13,000 North Korean soldiers"). No tagger, no model.
"""

from collections.abc import Sequence
from enum import Enum
from typing import Final

from newsdiff.lang import Language
from newsdiff.model import PERSON, Tokens
from newsdiff.tokens import WORD_HYPHENS
from newsdiff.tuples import NamedTuple

LONGEST: Final = 7  # tokens of a noun phrase behind a number


class Agreement(Enum):
    """Which form of a head noun a number asks for: 'two men', 'one man', 'three tons of oil'."""

    PLURAL = "plural"
    SINGULAR = "singular"
    EITHER = "either"


class Noun(NamedTuple):
    """The head noun in the singular, and the token past the whole phrase."""

    name: str
    last: int


def is_plural(word: str, language: Language) -> bool:
    """Whether a word in lower case has the form of a plural noun."""
    if word in language.plurals:
        return True
    if word[-1:] != "s":
        return word.endswith(language.nouns.men) and word not in language.nouns.not_plural
    ends = len(word) > 2 and word[-2] not in "su'" and word.isalpha()
    return (ends and word not in language.nouns.not_plural) or word in language.nouns.odd_plurals


def is_person(noun: str, language: Language) -> bool:
    """Whether a noun in the singular is one for people: a woman, a passenger."""
    return noun in language.people


def singular(word: str, language: Language) -> str:
    """'soldiers' -> 'soldier', 'countries' -> 'country', 'men' -> 'man'."""
    if word in language.plurals:
        return language.plurals[word]
    if not is_plural(word, language):
        return word
    if word.endswith(language.nouns.men):
        return word.removesuffix(language.nouns.men) + language.nouns.man
    if word.endswith("ies") and len(word) > 4:
        return word[:-3] + "y"
    if word.endswith(("ches", "shes", "xes", "sses", "zes")):
        return word[:-2]
    return word[:-1]


def read_counted(tokens: Tokens, at: int, language: Language, agreement: Agreement) -> Noun | None:
    """The noun phrase that starts at a token, its head in the form that the number asks for."""
    words = tokens.lowers
    if words[at : at + 1] and words[at] in WORD_HYPHENS:
        return _hyphened(tokens, at, language)
    i, last = at, None
    if words[i : i + 1] == (language.links.of,):
        i += 1
        while i < len(words) and words[i] in language.nouns.determiners:
            i += 1
        ranked = i
        while ranked < len(words) and words[ranked] in language.nouns.rows:  # "nine of their last 10 games"
            ranked += 1
        if ranked < len(words) and is_number(words[ranked], language):
            i = ranked
        if i < len(words) and is_number(words[i], language):  # "12 of the 20 passengers": the noun is the other's
            i, last = _past_number(tokens, i, language), at
    elif (
        agreement is Agreement.EITHER and i < len(words) and words[i] in language.nouns.determiners
    ):  # "half the seats"
        i += 1
    if i < len(words) and words[i] in language.nouns.more:
        i += 1
    heads = _phrase(tokens, i, language, joins=agreement is not Agreement.SINGULAR)
    if not heads:
        return None
    beyond = _past_owner(tokens, heads[-1] + 1, language)
    if beyond:
        heads, last = beyond, at
    head = _head(tokens, heads, language, agreement)
    if head is None:
        return None
    everyone = _everyone(tokens, head, language)
    if everyone is not None:
        return everyone if last is None else everyone._replace(last=last)
    return Noun(singular(words[head], language), head + 1 if last is None else last)


def _everyone(tokens: Tokens, head: int, language: Language) -> Noun | None:
    """'4,812 |men and women': the two make up whoever is counted."""
    if tokens.lowers[head] not in language.nouns.halves:
        return None
    for phrase, noun in language.nouns.everyone.items():
        if tokens.lowers[head : head + len(phrase)] == phrase:
            return Noun(noun, head + len(phrase))
    return None


def _hyphened(tokens: Tokens, at: int, language: Language) -> Noun | None:
    """'300-member group', 'a four-bedroom house', 'a 12-man crew': the noun right behind the hyphen is counted."""
    i = at + 1
    if i >= len(tokens.lowers) or tokens.starts[i] != tokens.stops[at] or not tokens.texts[i][0].isalpha():
        return None
    word = tokens.lowers[i]
    if word == language.nouns.strong:
        return _strong(tokens, i + 1, language)
    if word.endswith(language.nouns.superlative) or word in language.nouns.superlatives:  # "the fourth-largest city"
        heads = _phrase(tokens, i + 1, language, joins=False)
        head = _head(tokens, heads, language, Agreement.SINGULAR) if heads else None
        return Noun(singular(tokens.lowers[head], language), head + 1) if head is not None else None
    if (
        word in language.stops
        or word in language.nouns.shapes
        or (len(word) > 5 and word.endswith(language.nouns.participles))
    ):
        return None
    return Noun(singular(word, language), i + 1)


def _strong(tokens: Tokens, at: int, language: Language) -> Noun | None:
    """'a 40-strong |delegation', 'its 1,200-strong |workforce': those whom the noun holds."""
    heads = _phrase(tokens, at, language)
    head = _head(tokens, heads, language, Agreement.SINGULAR) if heads else None
    held = language.nouns.holders.get(tokens.lowers[head], "") if head is not None else ""
    return Noun(held, head + 1) if head is not None and held else None


def is_number(word: str, language: Language) -> bool:
    """Whether a word is a number by itself."""
    return word[0].isdecimal() or word in language.units or word in language.tens


def _past_owner(tokens: Tokens, at: int, language: Language) -> list[int]:
    """'two thirds of the country's 6 million people': the noun is the other number's; none where no 's stands."""
    words = tokens.lowers
    if at + 1 >= len(words) or words[at] not in language.links.possessives or not is_number(words[at + 1], language):
        return []
    return _phrase(tokens, _past_number(tokens, at + 1, language), language)


def _past_number(tokens: Tokens, at: int, language: Language) -> int:
    """The token past a number and its scale: '2 million', '6.1m', 'two hundred thousand'."""
    words, i = tokens.lowers, at + 1
    while i < len(words) and (
        words[i] in language.scales
        or is_number(words[i], language)
        or (words[i] in language.glued_scales and tokens.starts[i] == tokens.stops[i - 1])
    ):
        i += 1
    return i


def _phrase(tokens: Tokens, at: int, language: Language, *, joins: bool = True) -> list[int]:
    """The words of the noun phrase from a token on; with ``joins`` over an owner's 's and what links two modifiers."""
    words, i = tokens.lowers, at
    found: list[int] = []
    while i < len(words) and len(found) < LONGEST:
        word = words[i]
        if (
            joins and found and word in language.links.possessives
        ):  # "the two countries' leaders", "12 of Ohio's counties"
            i += 1
            continue
        if found and word in WORD_HYPHENS and _is_joined(tokens, i):
            i += _hyphen_tail(tokens, i, language)
            continue
        if joins and found and word in (language.links.and_, ",") and _goes_on(tokens, found, i, language):
            i += 1
            continue
        if word.isdecimal() and _is_model(tokens, found, i):
            i += 1
            continue
        if not word[0].isalpha() or word in language.stops:
            break
        if found and word in language.after_noun_verbs and is_plural(words[found[-1]], language):
            break
        if word in language.units or word in language.tens or word in language.scales:
            break
        found.append(i)
        i += 1
    return found


def _is_model(tokens: Tokens, found: list[int], at: int) -> bool:
    """'two Boeing 737 jets', 'two new 737 Max jets': short digits beside a capital name a model, they count nothing."""
    after = tokens.texts[at + 1] if at + 1 < len(tokens.texts) else ""
    capital = after[:1].isupper() or bool(found and tokens.texts[found[-1]][0].isupper())
    return capital and len(tokens.texts[at]) <= 4


def _is_joined(tokens: Tokens, at: int) -> bool:
    """'COVID-19', or 'COVID -19' as some wires set it."""
    after = at + 1 < len(tokens.starts) and tokens.starts[at + 1] == tokens.stops[at]
    return after and (tokens.starts[at] == tokens.stops[at - 1] or tokens.lowers[at + 1][0].isdecimal())


def _hyphen_tail(tokens: Tokens, at: int, language: Language) -> int:
    """'rail-only tickets', 'COVID-19 tests': what is glued behind a hyphen within the phrase is passed over."""
    i = at + 1
    if i < len(tokens.lowers) and tokens.starts[i] == tokens.stops[at]:
        word = tokens.lowers[i]
        if word[0].isdecimal() or word in language.nouns.hyphened:
            return 2
    return 1


def _goes_on(tokens: Tokens, found: list[int], at: int, language: Language) -> bool:
    """'Velm and Tarnow coaches', 'small, quiet shops': two modifiers of one plural that is still to come."""
    words, texts = tokens.lowers, tokens.texts
    if any(is_plural(words[n], language) for n in found) or words[found[-1]] in language.after_noun_verbs:
        return False
    following = [i for i in range(at + 1, min(at + 6, len(words))) if words[i] not in language.links.possessives]
    if not following or (
        words[at] == language.links.and_ and texts[found[-1]][0].isupper() != texts[following[0]][0].isupper()
    ):
        return False
    for i in following:
        if not words[i][0].isalpha() or words[i] in language.stops or words[i] in language.after_noun_verbs:
            return False
        if is_plural(words[i], language):
            return i > at + 1  # "12 adults, children ..." has two heads
    return False


def _head(tokens: Tokens, heads: list[int], language: Language, agreement: Agreement) -> int | None:
    words = tokens.lowers
    if words[heads[0]] in language.nouns.predicatives:
        return None  # "ferry with 214 aboard sinks"
    opens = words[heads[0]] in language.after_noun_verbs and not any(is_plural(words[i], language) for i in heads[1:])
    if opens and not (agreement is Agreement.SINGULAR and words[heads[0]] in language.nouns.noun_verbs):
        return None  # "46 arrested", "12 dead": what befell them is their role; but "the second strike"
    if agreement is Agreement.EITHER:
        heads = heads[: _before_deed(tokens, heads, language)]
    if agreement is not Agreement.SINGULAR:
        for n, i in enumerate(heads):
            if is_plural(words[i], language) and not _modifies(tokens, heads, n, language):
                if n and agreement is Agreement.EITHER and _takes_object(tokens, i, language):
                    return heads[n - 1]  # "a gram of the powder absorbs its weight"
                return i
    if agreement is Agreement.PLURAL:
        return _mass_noun(tokens, heads, language)
    if words[heads[0]] == language.number_words.time:
        return heads[0]  # "for the first time foreign guests came"
    for n, i in enumerate(heads):  # "One plan wants the mayor": a plural form behind one thing is its verb
        if n and (words[i] in language.after_noun_verbs or _ends_in_s(words[i])):
            agrees = agreement is not Agreement.SINGULAR or words[i] in language.nouns.invariable  # "one bomb hit it"
            if words[i] in language.nouns.noun_verbs and (
                not agrees or words[heads[n - 1]] in language.nouns.adjectives
            ):
                return i  # "a fifth straight win", "the fourth rail strike": one that strikes would be no base form
            return _before_verb(tokens, heads[:n], language)
    return _before_verb(tokens, heads if len(heads) <= 4 else heads[:1], language)


def _before_deed(tokens: Tokens, heads: list[int], language: Language) -> int:
    """'40 litres of diesel| killed fish': how many of the words stand before a verb that is no modifier."""
    words = tokens.lowers
    for n, i in enumerate(heads):
        if n and words[i] in language.nouns.transitives and not _is_adverb(words[heads[n - 1]], language):
            return n
    return len(heads)


def _before_verb(tokens: Tokens, heads: list[int], language: Language) -> int | None:
    """'man| convicted', 'country| engaging directly': what ends a phrase in the singular and is none of its nouns."""
    words, last = tokens.lowers, len(heads) - 1
    while last and (_is_adverb(words[heads[last]], language) or _is_participle(words[heads[last]], language)):
        last -= 1
        if last and words[heads[last]].endswith(language.nouns.gerund) and _is_adverb(words[heads[last + 1]], language):
            last -= 1
    if last and words[heads[last]].endswith(language.nouns.gerund) and _takes_object(tokens, heads[last], language):
        last -= 1  # "one man claiming the prize"
    last = _before_name(tokens, heads, last, language)
    word = words[heads[last]]
    return None if _is_participle(word, language) or word in language.nouns.comparatives else heads[last]


def _before_name(tokens: Tokens, heads: list[int], last: int, language: Language) -> int:
    """'first wife| Petra wept': the noun for a person that a name follows."""
    for n in range(1, last + 1):
        if tokens.texts[heads[n]][0].isupper() and tokens.lowers[heads[n - 1]] in language.ages.persons:
            return n - 1
    return last


def _is_adverb(word: str, language: Language) -> bool:
    return word.endswith(language.number_words.adverb) and word not in language.nouns.not_adverbs


def _is_participle(word: str, language: Language) -> bool:
    """'jailed', 'convicted', but 'a river bed', 'the third seed'."""
    return len(word) > 4 and word.endswith(language.names.participle) and word not in language.nouns.not_participles


def _ends_in_s(word: str) -> bool:
    return len(word) > 3 and word[-1] == "s" and word[-2] not in "sui'"


def _mass_noun(tokens: Tokens, heads: list[int], language: Language) -> int | None:
    """No plural: a lone lower-case noun ("12 crew") or an abbreviation ("0.5 WAR", "12 ppb"); only what is certain."""
    first = heads[0]
    verb = next((n for n, i in enumerate(heads) if tokens.lowers[i] in language.after_noun_verbs), len(heads))
    if tokens.lowers[first] in language.nouns.attributive:
        return first
    text, word = tokens.texts[first], tokens.lowers[first]
    if (
        verb != 1
        or _takes_object(tokens, first, language)
        or tokens.lowers[first + 1 : first + 2] == (language.links.to,)
    ):
        return None  # "40,000 saw the match", "40,000 plan to come"
    if word in language.nouns.not_plural or _is_participle(word, language) or _is_adverb(word, language):
        return None
    if word in language.nouns.comparatives or word in language.nouns.shapes or word in language.nouns.adjectives:
        return None  # "12 cheaper", "40,000 strong", "lost 14 straight"
    return first if text[0].islower() or (text.isupper() and 2 <= len(text) <= 5) else None


def _takes_object(tokens: Tokens, at: int, language: Language) -> bool:
    """'a crowd of 42,118 saw the match': a word with a noun phrase right behind it is a verb."""
    if at + 1 >= len(tokens.lowers):
        return False
    return tokens.lowers[at + 1] in language.asides.determiners or is_number(tokens.lowers[at + 1], language)


def _modifies(tokens: Tokens, heads: list[int], n: int, language: Language) -> bool:
    """Whether a plural only leads on to the true head: 'sports fans', 'United States troops', 'workers' rights'."""
    words, texts = tokens.lowers, tokens.texts
    follower = heads[n + 1] if n + 1 < len(heads) else None
    if follower is None or words[follower] in language.after_noun_verbs:
        return False
    if follower != heads[n] + 1:  # a hyphen or an 's between them
        return True
    if language.plurals.get(words[heads[n]]) == words[heads[n]] and is_plural(words[follower], language):
        return True  # "police officers", "crew members"
    if words[heads[n]] in language.nouns.plural_modifiers and not words[follower].endswith(language.nouns.not_modified):
        return True
    return (
        texts[heads[n]][0].isupper()
        and texts[follower][0].islower()
        and any(is_plural(words[i], language) for i in heads[n + 1 :])
    )


def read_counted_before(tokens: Tokens, first: int, language: Language) -> str:
    """'the number of seats rose to 110', 'a town of 48,000', 'mother-of-two', 'deaths rose to 41': it is before."""
    words = tokens.lowers
    if role_of_toll(words, first, language):
        return PERSON
    named = _held(tokens, first - 1, language) or _subject(tokens, first, language)
    if named:
        return named
    for i in range(first - 3, max(first - 10, -1), -1):
        if words[i] in (",", ";", ":"):
            return ""
        if words[i : i + 2] in language.nouns.number_of:
            heads = [h for h in _phrase(tokens, i + 2, language) if h < first]
            head = _head(tokens, heads, language, Agreement.PLURAL) if heads else None
            return "" if head is None else singular(words[head], language)
    return ""


def role_of_toll(words: Sequence[str], first: int, language: Language) -> str:
    """'the death toll of a quake that hit Velm has gone up to |268', 'the number of injured at |326'; "" for none."""
    nouns, at = language.nouns, first - 1
    at -= at >= 0 and words[at] in nouns.up_to_level
    leads = at < first - 1  # "the displaced at |13,000"
    at -= at > 0 and words[at] in nouns.role_particles
    if leads and at > 0 and words[at - 1] in nouns.determiners:  # "the displaced |at 13,000"
        befell = language.roles.get(words[at])
        if befell in language.roles_of_people:
            return befell
    verb = at >= 0 and (words[at] in nouns.rising or words[at] in nouns.told_of)
    for i in range(at, max(-1, at - _FAR_TOLL), -1):
        if words[i] in nouns.toll_ends:
            break
        if words[i] in nouns.tolls and (verb or leads):
            befell = language.roles.get(words[i - 1]) if i else None
            return befell if befell in language.roles_of_people else language.roles[words[i]]
        if words[i : i + 2] in nouns.number_of and (verb or leads):
            told = (language.roles.get(word) for word in words[i + 2 : min(at + 1, i + 2 + _NEAR_TOLL)])
            return next((role for role in told if role in language.roles_of_people), "")
    return ""


_FAR_TOLL: Final = 24  # tokens between "the death toll" and the verb that says what it came to
_NEAR_TOLL: Final = 6  # tokens of "people confirmed dead" behind "the number of"


def _held(tokens: Tokens, at: int, language: Language) -> str:
    """'a crowd |of 48,000', 'a mother-of|-two', 'population |8,300': what those are that the noun before holds."""
    words = tokens.lowers
    if at >= 0 and words[at] == language.nouns.population:
        return language.nouns.holders.get(words[at], "")
    at -= words[at] in WORD_HYPHENS
    if at < 1 or words[at] != language.links.of:
        return ""
    at -= 1
    at -= words[at] in WORD_HYPHENS
    crowd = PERSON if at >= 0 and words[at] in language.nouns.crowds else ""
    return language.nouns.holders.get(words[at], crowd) if at >= 0 else ""


def _subject(tokens: Tokens, first: int, language: Language) -> str:
    """'deaths have risen |to 41', 'infections |surpassed 2,000': what it is that has come to so many."""
    words, nouns, at = tokens.lowers, language.nouns, first
    if words[at] not in nouns.rising:  # no verb that is a bound itself
        at -= 1
        if words[at] in nouns.up_to_level:
            at -= 1
            while at > 0 and (words[at] in nouns.shares or words[at][0].isdecimal()):  # "cases rose 79 per cent to 320"
                at -= 1
        at -= at > 0 and _is_adverb(words[at], language)
    if at < 1 or words[at] not in nouns.rising:
        return ""
    at -= 1
    while at > 0 and words[at] in nouns.auxiliaries:
        at -= 1
    if words[at] in nouns.holders:  # "the population grew to 8,300"
        return nouns.holders[words[at]]
    noun = singular(words[at], language) if words[at][-1:] == "s" and is_plural(words[at], language) else ""
    return noun if noun in language.synonyms else ""
