"""Date -> what it is the date of: the verb that it stands by, the word that it hangs on, the clause around it.

A day of news is the day of many things. "Arrested on Wednesday" and "said on Wednesday" are two facts of one day, and
so are two people's sayings. No parser: each look to either side is bounded, and ends where a clause does.
"""

from collections.abc import Iterable, Sequence
from itertools import chain, takewhile
from typing import Final

from newsdiff.lang import Language
from newsdiff.lang.date_tables import EventWords
from newsdiff.model import Tokens
from newsdiff.tuples import NamedTuple

BEFORE: Final = 9  # tokens before a date among which its verb is looked for
BEHIND: Final = 10  # those behind it
OPENING: Final = 3  # a date that begins among so many first tokens is told before its verb
FAR: Final = 14  # tokens behind such a date, and those before any date that are of its clause
AUXILIARY: Final = 3  # tokens behind an auxiliary among which its verb stands
SPEAKER: Final = 5  # tokens before a verb of saying, or behind it, among which its speaker is named
ASIDE: Final = 2  # tokens on each side among which the part of its day is named
SHORTEST_PAST: Final = 5  # letters of a word that its ending makes a past


class Act(NamedTuple):
    """What is known of the event that a date is the date of; terms are "" where there are none."""

    verb: str  # the term of its verb; "" for an auxiliary, and for a verb of saying
    is_said: bool  # that verb is one of saying: what is dated is the saying
    is_to_come: bool
    governor: str  # the term of the word that the date hangs on: the |attack on Friday, Friday's |attack
    part_of_day: str
    clause: frozenset[str]  # the telling terms of its clause
    speaker: frozenset[str]  # the words with capitals of who says it


NO_ACT: Final = Act("", False, False, "", "", frozenset(), frozenset())


def read_act(tokens: Tokens, first: int, last: int, telling: Sequence[str], language: Language) -> Act:
    """Read the event of the date that the tokens ``first`` to ``last`` are; ``telling`` has a term for each token."""
    words, lowers = language.events, tokens.lowers
    verb, is_said = _find_verb(lowers, first, last, words)
    clause = list(_clause(lowers, first, last, words))
    return Act(
        verb=telling[verb] if verb is not None and not is_said else "",
        is_said=is_said,
        is_to_come=any(lowers[i] in words.to_come for i in clause),
        governor=_find_governor(lowers, first, last, telling, words),
        part_of_day=_find_part(lowers, first, last, words),
        clause=frozenset(telling[i] for i in clause) - {""},
        speaker=_find_speaker(tokens, verb, words) if verb is not None and is_said else frozenset(),
    )


def compare_acts(a: Act, b: Act, *, one_day: bool) -> dict[str, float]:
    """What two events say of their dates being one fact; ``one_day`` where these are equal.

    Of two days that differ nothing is said by the part of the day, nor by what is dated being a saying or yet to come.
    """
    found = {}
    if one_day:
        if a.is_said != b.is_said:
            found["one_saying"] = 1.0
        if a.is_to_come != b.is_to_come:
            found["one_to_come"] = 1.0
        if a.part_of_day and b.part_of_day:
            found["same_part_of_day" if a.part_of_day == b.part_of_day else "other_part_of_day"] = 1.0
    if a.is_said and b.is_said and a.speaker and b.speaker and a.speaker.isdisjoint(b.speaker):
        found["other_speaker"] = 1.0
    if a.verb and a.verb == b.verb:
        found["same_verb"] = 1.0
    elif a.verb and b.verb and not one_day:
        found["other_verb"] = 1.0
    if a.governor and a.governor == b.governor:
        found["same_governor"] = 1.0
    if a.clause.isdisjoint(b.clause):
        found["other_clause"] = 1.0
    return found


def _find_verb(lowers: Sequence[str], first: int, last: int, words: EventWords) -> tuple[int | None, bool]:
    """The place of the nearest verb, before a date or else behind it, and whether it is one of saying.

    "Wednesday|'s attack" has none.
    """
    if last < len(lowers) and lowers[last] in words.possessives:
        return None, False
    opens = first <= OPENING
    reach = range(last, min(len(lowers), last + (FAR if opens else BEHIND)))
    behind = _until(words.sentence_ends if opens else words.phrase_ends, lowers, reach)
    for i in chain(_until(words.clause_ends, lowers, _back_from(first, BEFORE)), behind):
        word = lowers[i]
        if word in words.sayings:
            return i, True
        if word in words.auxiliaries:
            main = next(
                (k for k in range(i + 1, min(i + 1 + AUXILIARY, len(lowers))) if _is_main(lowers[k], words)), None
            )
            return main, main is not None and lowers[main] in words.sayings
        if word in words.verbs or (word.endswith(words.past) and len(word) >= SHORTEST_PAST):
            return i, False
    return None, False


def _is_main(word: str, words: EventWords) -> bool:
    """Whether a word behind an auxiliary may be its verb: 'will |open', 'had not been |serviced'."""
    return word.isalpha() and word not in words.auxiliaries and word not in words.light and word not in words.not_main


def _find_governor(lowers: Sequence[str], first: int, last: int, telling: Sequence[str], words: EventWords) -> str:
    """The word before a date and its preposition, "the attack |on Friday", or behind it, "the 2014 |ban".

    Of "the deadline |is Friday" it is the deadline.
    """
    owns = last < len(lowers) and lowers[last] in words.possessives
    if not owns:
        told = (i for i in _back_from(first, first) if lowers[i] not in words.light)
        at = next((i for i in told if lowers[i] not in words.auxiliaries), None)
        if at is not None and telling[at]:
            return telling[at]
    behind = last + owns
    return next((telling[i] for i in range(behind, min(len(lowers), behind + 2)) if telling[i]), "")


def _find_part(lowers: Sequence[str], first: int, last: int, words: EventWords) -> str:
    """'early on Friday |morning': the part of the day, in the date itself or next to it."""
    beside = chain(range(last, min(len(lowers), last + ASIDE)), _back_from(first, ASIDE))
    named = (words.parts_of_day.get(lowers[i]) for i in chain(range(first, last), beside))
    return next((part for part in named if part), "")


def _find_speaker(tokens: Tokens, verb: int, words: EventWords) -> frozenset[str]:
    """Words with a capital right before a verb of saying, or behind it: 'Mayor Ana Roke |said', 'said |Ana Roke'."""
    sides = [_back_from(verb, SPEAKER)]
    if verb == 0 or not tokens.lowers[verb - 1][0].isalnum():  # "It fell," |said Ana Roke
        sides.insert(0, range(verb + 1, min(len(tokens.texts), verb + 1 + SPEAKER)))
    for side in sides:
        places = _until(words.clause_ends, tokens.lowers, side)
        named = {tokens.lowers[i] for i in places if i and tokens.texts[i][0].isupper()}
        if names := frozenset(named - words.names_of_days - words.light):
            return names
    return frozenset()


def _clause(lowers: Sequence[str], first: int, last: int, words: EventWords) -> Iterable[int]:
    """The places of the words of a date's clause, without its own."""
    behind = range(last, min(len(lowers), last + BEHIND))
    return chain(_until(words.clause_ends, lowers, _back_from(first, FAR)), _until(words.clause_ends, lowers, behind))


def _back_from(first: int, reach: int) -> range:
    """The places before one, the nearest first, no more than so many."""
    return range(first - 1, max(-1, first - 1 - reach), -1)


def _until(ends: frozenset[str], lowers: Sequence[str], places: Iterable[int]) -> Iterable[int]:
    """The places before the first at which one of the words stands."""
    return takewhile(lambda i: lowers[i] not in ends, places)
