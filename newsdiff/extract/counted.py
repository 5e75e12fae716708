"""What a figure counts or measures: the head noun behind it, and what befell it.

The noun phrase behind a number is read to its end: it stops at a closed-class word, a mark, another number, or behind
its first plural that no further plural follows ("13,000 North Korean soldiers"). No tagger, no model.
"""

from typing import Final, NamedTuple

from newsdiff.lang import Language
from newsdiff.model import Tokens

LONGEST: Final = 7  # tokens of a noun phrase behind a number
_HYPHENS: Final = frozenset("-‐‑–")
_NOT_PLURAL: Final = frozenset(
    """this was is has does its his us as yes plus thus always perhaps besides sometimes afterwards towards news
    politics economics physics mathematics across less unless famous previous various serious dangerous religious
    anonymous nervous enormous continuous precious obvious curious mysterious glorious consecutive status campus bonus
    census virus focus chorus apparatus crisis basis analysis emphasis diabetes business process access success
    progress congress express address press stress class glass mass pass cross loss boss gas bus plus paris texas
    kansas arkansas illinois massachusetts los las dallas st mrs ms james thomas charles williams jones davis hamas
    hours' days' weeks' months' years'""".split()
)


class Noun(NamedTuple):
    """The head noun in the singular, and the token past the whole phrase."""

    name: str
    last: int


def is_plural(word: str, language: Language) -> bool:
    """Whether a word in lower case has the form of a plural noun."""
    if word in language.plurals:
        return True
    return (
        len(word) > 2 and word[-1] == "s" and word.isalpha() and word[-2] not in "su'" and word not in _NOT_PLURAL
    ) or word in ("menus", "gurus", "emus")


def singular(word: str, language: Language) -> str:
    """'soldiers' -> 'soldier', 'countries' -> 'country', 'men' -> 'man'."""
    if word in language.plurals:
        return language.plurals[word]
    if not is_plural(word, language):
        return word
    if word.endswith("ies") and len(word) > 4:
        return word[:-3] + "y"
    if word.endswith(("ches", "shes", "xes", "sses", "zes")):
        return word[:-2]
    return word[:-1]


def read_counted(tokens: Tokens, at: int, language: Language, *, plural: bool) -> Noun | None:
    """The noun phrase that starts at a token; ``plural`` where the number asks for a plural head."""
    words = tokens.lowers
    i = at
    if i < len(words) and words[i] in _HYPHENS:
        i += 1
        plural = False
    if words[i : i + 1] == ("of",):
        i += 1
        while i < len(words) and words[i] in _DETERMINERS:
            i += 1
    if i < len(words) and words[i] in ("more", "other", "additional", "further", "new", "extra", "fewer"):
        i += 1
    heads = _phrase(tokens, i, language)
    if not heads:
        return None
    head = _head(tokens, heads, language, plural=plural)
    return Noun(singular(words[head], language), head + 1) if head is not None else None


_DETERMINERS: Final = frozenset("the a an its his her their our my your these those this that all more other".split())


def _phrase(tokens: Tokens, at: int, language: Language) -> list[int]:
    """The words of the noun phrase from a token on."""
    words, found, i = tokens.lowers, [], at
    while i < len(words) and len(found) < LONGEST:
        word = words[i]
        if word in ("'s", "’s") and found:  # "the two countries' leaders", "12 of Ohio's counties"
            i += 1
            continue
        if word in _HYPHENS and found and i + 1 < len(words) and tokens.starts[i] == tokens.stops[i - 1]:
            i += 1
            continue
        if not (word[0].isalpha() or "." in word and word[0].isalpha()) or word in language.stops:
            break
        if found and word in language.after_noun_verbs and is_plural(words[found[-1]], language):
            break
        if word in language.units or word in language.tens or word in language.scales:
            break
        found.append(i)
        i += 1
    return found


def _head(tokens: Tokens, heads: list[int], language: Language, *, plural: bool) -> int | None:
    words = tokens.lowers
    if plural:
        for n, i in enumerate(heads):
            if is_plural(words[i], language) and not _modifies(tokens, heads, n, language):
                return i
    verb = next((n for n, i in enumerate(heads) if words[i] in language.after_noun_verbs), len(heads))
    if verb == 0:
        return None
    if plural:  # no plural found: a mass noun or a name ("1,000 Canadian"); only what is certain
        return heads[verb - 1] if verb == 1 and tokens.texts[heads[0]][0].islower() else None
    return heads[verb - 1] if verb <= 4 else heads[0]


def _modifies(tokens: Tokens, heads: list[int], n: int, language: Language) -> bool:
    """Whether a plural only leads on to the true head: 'sports fans', 'United States troops', 'weapons programmes'."""
    words, texts = tokens.lowers, tokens.texts
    follower = heads[n + 1] if n + 1 < len(heads) else None
    if follower is None or words[follower] in language.after_noun_verbs:
        return False
    if follower != heads[n] + 1:  # a hyphen or an 's between them
        return True
    if is_plural(words[follower], language) and not words[follower].endswith("ings"):
        return True
    return texts[heads[n]][0].isupper() and texts[follower][0].islower() and any(
        is_plural(words[i], language) for i in heads[n + 1 :]
    )


def read_role(tokens: Tokens, first: int, last: int, others: list[int], language: Language) -> str:
    """What befell the counted, by the nearest word for it in the figure's clause: behind it first, then before it.

    ``others`` are the first tokens of the sentence's other figures: a clause ends there, too.
    """
    words, roles = tokens.lowers, language.roles
    stop_right = min((o for o in others if o >= last), default=len(words))
    stop_left = max((o for o in others if o < first), default=-1)
    for i in range(max(first, 0), last):  # "12 deaths"
        if words[i] in roles:
            return roles[words[i]]
    for i in range(last, min(last + 9, stop_right)):
        if words[i] in (";", ":") or (words[i] == "and" and stop_right < len(words)):
            break
        if words[i] in roles:
            return roles[words[i]]
    for i in range(first - 1, max(first - 9, stop_left), -1):
        if words[i] in (";", ":"):
            break
        if words[i] in roles:
            return roles[words[i]]
    return ""
