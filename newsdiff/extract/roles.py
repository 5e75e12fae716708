"""What befell the counted: 'killed' of 12 people, 'sold' of 400 tonnes; the words for it are in ``lang``'s roles.

A word speaks for the nearest figure of its own clause. What a clause is, closed-class words and marks tell.
"""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from itertools import chain, takewhile
from typing import Final

from newsdiff.extract.counted import is_number, role_of_toll
from newsdiff.extract.place import Found
from newsdiff.lang import Language
from newsdiff.model import Tokens
from newsdiff.terms import stand_in_row


def read_role(tokens: Tokens, each: Found, others: list[int], language: Language) -> str:
    """What befell the counted, by the nearest word for it in the figure's clause: behind it first, then before it.

    What stands in a place or time ("in two towns") has no part in it. ``others`` are the first tokens of the sentence's
    figures in their order: a clause ends there, too.
    """
    words, roles, first, last = tokens.lowers, language.roles, each.first, each.last
    for i in range(max(first, 0), last):  # "12 deaths"
        if words[i] in language.nouns.modifying and i < last - 1:
            continue  # "three rescue helicopters"
        if words[i] in roles and (role := _role_of(tokens, i, first, last, language)):
            prevented = role == KILLED and not language.nouns.preventing.isdisjoint(words[max(0, first - 2) : first])
            return SPARED[0] if prevented else role
    if _is_done_to(words, first, language):  # "kills 12, wounds 40"
        return roles[words[first - 1]]
    if first == 2 and words[1] == ":" and words[0] in language.nouns.headings:  # a box of facts: "Injured: 17"
        return roles[words[0]]
    if language.nouns.living.isdisjoint(words[first:last]) and (told := role_of_toll(words, first, language)):
        return told
    if moved := _role_of_move(words, first, language):
        return moved
    of_noun = first > 1 and words[first - 1] == language.links.of and words[first - 2] in roles
    if of_noun and (told := _role_of(tokens, first - 2, first, last, language)):  # "a profit of |12 million on sales"
        return told
    if _is_whole(words, first, last, language) or _is_object_of_part(words, first, last, language):
        return ""
    aside = _find_aside(words, first, language)
    for at in chain(_behind(words, last, others, aside, language), _before(words, first, others, aside, language)):
        told = _role_in_words(words, at, language)
        if told and _suits(told, each.counted, language):
            return told
        if words[at] in roles and (role := _role_of(tokens, at, first, last, language)):
            main = _find_main_role(words, at, others, language) if at == last else ""
            return main if main and (main not in SPARED or role == "trapped") else role
    return ""


def _find_main_role(words: Sequence[str], at: int, others: list[int], language: Language) -> str:
    """'five patients |infected with it had died': what befell them at last, behind a participle; "" for nothing."""
    after = bisect_left(others, at)
    stop = min(at + _REACH, others[after] if after < len(others) else len(words))
    for i in range(at + 1, stop):
        if _opens_clause(words, i, language) or words[i] == language.links.and_:
            return ""
        if words[i] in language.nouns.had_been:
            told = (language.roles.get(word, "") for word in words[i + 1 : min(stop, i + 1 + _AUXILIARIES)])
            return next((role for role in told if role in language.roles_of_people), "")
    return ""


def _role_in_words(words: Sequence[str], at: int, language: Language) -> str:
    """The role that several words give, from a token on or the one before it: '|brought ashore', 'shot |down 12'."""
    for i in (at, max(at - 1, 0)):
        for phrase, role in language.role_phrases.get(words[i], ()):
            if _stands_at(phrase, words, i):
                return role
    return ""


def _suits(role: str, noun: str, language: Language) -> bool:
    """Whether it is of what is counted: no team is 'pulled from' a race."""
    of_people = role in language.roles_of_people or role in language.roles_of_deeds
    return not of_people or not noun or noun in language.people or noun in language.nouns.holders


def _stands_at(phrase: Sequence[str], words: Sequence[str], at: int) -> bool:
    """Whether a phrase stands at a token: 'taken to |the Queen Alma| hospital', where its "*" is up to some words."""
    if _ANY not in phrase:
        return words[at : at + len(phrase)] == phrase
    gap = phrase.index(_ANY)
    head, tail = phrase[:gap], phrase[gap + 1 :]
    if words[at : at + gap] != head:
        return False
    places = range(at + gap, min(len(words), at + gap + _LONGEST_GAP))
    ends = takewhile(lambda i: i == at + gap or words[i - 1][-1].isalnum(), places)
    return any(words[i : i + len(tail)] == tail for i in ends)


def share_roles(words: Sequence[str], row: Sequence[tuple[int, int]], roles: Sequence[str], language: Language) -> str:
    """'three men and two women |were arrested', 'killed |three men and two women': what befell all of a row.

    ``row`` has the first token of each figure and that behind its last, ``roles`` what was read of each alone. "" where
    they differ, or where the verb may speak of one of them: "hurt 12 people and two shops |closed".
    """
    said = {role for role in roles if role}
    if len(said) != 1:
        return ""
    (role,) = said
    first, last = row[0][0], row[-1][1]
    if roles[-1]:
        begins = first == 0 or not words[first - 1][0].isalpha() or words[first - 1] in language.nouns.clause_openers
        told = any(language.roles.get(word) == role for word in words[last : last + _REACH])
        return role if begins and told else ""
    behind = words[last] if last < len(words) else "."
    ends = not behind[0].isalpha() or behind in language.nouns.whereabouts | language.dates.day_openers
    ends = ends or behind in language.nouns.clause_openers or behind == language.links.at
    told = any(language.roles.get(word) == role for word in words[max(0, first - _REACH) : first])
    return role if ends and told else ""


def tells_part(words: Sequence[str], first: int, last: int, language: Language) -> bool:
    """'killed 46 people, |12 of them| children', 'of whom |12|', 'including |12 children|': those are of the former."""
    them = language.nouns.of_them
    if words[last : last + 1] == (language.links.of,) and not them.isdisjoint(words[last + 1 : last + 2]):
        return True
    before = words[max(0, first - 2) : first]
    if len(before) < 2:
        return False
    if before[0] == language.links.of and before[1] in them:
        return True
    return before[1] in language.nouns.including and before[1] not in language.nouns.aside_openers


def find_rows(words: Sequence[str], places: Sequence[tuple[int, int]], language: Language) -> Iterator[slice]:
    """The stretches of figures of which the last is joined by "and", those before it by commas."""
    start = 0
    for at in range(1, len(places) + 1):
        between = words[places[at - 1][1] : places[at][0]] if at < len(places) else ()
        joined = stand_in_row(between, language)
        if joined and language.links.and_ not in between:
            continue
        if joined:
            yield slice(start, at + 1)
        start = at + 1 if joined else at


def _behind(words: Sequence[str], last: int, others: list[int], aside: int, language: Language) -> Iterator[int]:
    """The tokens behind a figure, to the end of its clause; not those of an aside on some of the counted."""
    last = _past_some(words, last, language)
    after = bisect_left(others, last)
    if after < len(others) and _is_part_of(words, last, others[after], language):
        after += 1  # "40 of the 60 boats were lost", but "nine of the 14 dead were women"
        whole = others[after - 1] + 1
        if any(_is_told_of(words, i, language) for i in range(whole, min(whole + 2, len(words)))):
            return
    stop = others[after] if after < len(others) else len(words)
    for i in range(last, min(last + _REACH, stop)):
        if _opens_clause(words, i, language) or (words[i] == language.links.and_ and stop < len(words)):
            return
        if (aside >= 0 and words[i] == ",") or _acts_on(words, i, stop, language):
            return
        if words[i] in language.nouns.relatives and words[i - 1] == "," and i - 1 > last:
            return  # "200 men fought the fire, which destroyed 40 homes"
        yield i


def _before(words: Sequence[str], first: int, others: list[int], aside: int, language: Language) -> Iterator[int]:
    """The tokens before a figure, back to where its clause begins; none where the clause is about something else."""
    if first and (words[first - 1] in language.nouns.whereabouts or _is_object(words, first, language)):
        return  # "killed many |in two towns"
    before = bisect_left(others, first)
    for i in range(first - 1, max(first - _REACH, others[before - 1] if before else -1, aside), -1):
        if _opens_clause(words, i, language) or (before and words[i] == language.links.and_):
            return  # "two dead and |80,000 homes dark": what stands before "and" is of the figure before it
        yield i


def _opens_clause(words: Sequence[str], at: int, language: Language) -> bool:
    """'flights |once the wind had dropped', 'a bill |that would add $2 trillion'; but 'cuts |that will hit 40 men'."""
    word, nouns = words[at], language.nouns
    after = words[at + 1] if at + 1 < len(words) else ""
    if word in nouns.clause_openers:
        return word != language.links.as_ or language.roles.get(after) not in language.roles_of_people  # "as missing"
    if word == nouns.once:
        return after in nouns.once_followers
    return word == nouns.that and after in nouns.would and words[max(0, at - 1)] not in language.roles


_ANY: Final = "*"  # words of a phrase, whichever they are
_LONGEST_GAP: Final = 6
_AUXILIARIES: Final = 3  # tokens of "have since died"
_REACH: Final = 9  # tokens from a figure to a word that tells what befell it


def _past_some(words: Sequence[str], last: int, language: Language) -> int:
    """'12 people|, two of them children,| were killed': the token behind such an aside; ``last`` for none."""
    if last + 2 >= len(words) or words[last] != ",":
        return last
    if not (is_number(words[last + 1], language) or words[last + 1] in language.nouns.some_of):
        return last
    aside = words[last + 1 : last + 1 + _LONGEST_SOME]
    closed = aside.index(",") if "," in aside else 0
    told = aside[0] in language.nouns.some_of or not language.nouns.of_them.isdisjoint(aside[:closed])
    return last + 2 + closed if closed and told else last


_LONGEST_SOME: Final = 9  # tokens of an aside, its comma among them


def _role_of_move(words: Sequence[str], first: int, language: Language) -> str:
    """'deaths stood at |40', 'payrolls increased by |943,000': the verb right before it; "" for no such verb.

    Of those whom something befell that is their role, however their number moved.
    """
    steps = 1 + (words[first - 1] in language.nouns.up_to_level) if first > 1 else 0
    verb = words[first - steps] if steps and first > steps else ""
    if verb not in language.nouns.rising or words[first - 1] in language.nouns.role_particles:
        return ""
    for i in range(first - steps - 1, max(-1, first - steps - 1 - _NEAR_MOVE), -1):
        if words[i] in language.nouns.clause_openers or not words[i][0].isalpha():
            break
        if language.roles.get(words[i]) in language.roles_of_people:
            return language.roles[words[i]]
    return language.roles.get(verb, "")


_NEAR_MOVE: Final = 4  # tokens between "deaths" and the verb that tells how their number moved


def _is_part_of(words: Sequence[str], last: int, whole: int, language: Language) -> bool:
    """'|40 of the 60 boats were lost': whether the figure ends before 'of' and the next one says of how many."""
    return last < whole and _of_before(words, whole, language) == last


def _of_before(words: Sequence[str], first: int, language: Language) -> int:
    """'|of 221', '|of the 221', '|of the ship's 221': where a number is led by 'of'; -1 where it is not."""
    at = first - 1
    if at > 0 and words[at] in language.links.possessives:
        at -= 2  # whose it is
    at -= at >= 0 and words[at] in language.nouns.determiners
    return at if at >= 0 and words[at] == language.links.of else -1


def _is_whole(words: Sequence[str], first: int, last: int, language: Language) -> bool:
    """'14 of |221 passengers died', 'killed 14 of the |221'; but 'two of the |231 people rescued' were all of them."""
    at = _of_before(words, first, language)
    if at < 1 or not is_number(words[at - 1], language):
        return False
    return not _is_told_of(words, last, language)


def _is_object_of_part(words: Sequence[str], first: int, last: int, language: Language) -> bool:
    """'admitted |85 of the injured', 'buried |30 of the dead': some of those, and what was done to them is told."""
    if last + 2 >= len(words) or words[last] != language.links.of or words[last + 1] not in language.nouns.determiners:
        return False
    if language.roles.get(words[last + 2]) not in language.roles_of_people or first < 1:
        return False
    return _is_object(words, first, language) or words[first - 1] in language.nouns.carrying


def _is_told_of(words: Sequence[str], at: int, language: Language) -> bool:
    """'of the 14 |dead', 'of the 231 people |rescued', 'of the 14 |who died': words that tell which ones are meant."""
    if at >= len(words) or (words[at] in language.nouns.places and _goes_on_with_verb(words, at, language)):
        return False  # "nine of the 11 people on board |died"
    return words[at] in language.nouns.which_ones or (
        words[at] in language.roles and words[at] not in language.nouns.finite
    )


def _goes_on_with_verb(words: Sequence[str], at: int, language: Language) -> bool:
    """'on board |died', 'in the hall |were rescued': whether the verb of the clause is still to come."""
    for i in range(at + 1, min(at + _NEAR_ROLE, len(words))):
        if not words[i][0].isalpha():
            return False
        if words[i] in language.number_words.was or words[i] in language.nouns.finite:
            return True
    return False


def _find_aside(words: Sequence[str], first: int, language: Language) -> int:
    """'a bus |with 48 people aboard crashed, killing 7', 'the hall, |which holds 3,000, was destroyed'; -1 for none."""
    for i in range(first - 1, max(0, first - 1 - _LONGEST_ASIDE), -1):
        if words[i] in language.nouns.aside_openers:
            told_of = words[i - 1] in language.nouns.not_before_aside or words[i - 1] in language.roles
            return -1 if told_of else i  # "charged |with marrying 20 women"
        if not words[i][0].isalpha():
            return -1
    return -1


def _acts_on(words: Sequence[str], at: int, next_figure: int, language: Language) -> bool:
    """'40 people aboard sank, |killing 7', '40 officers |arrested a man': what befell somebody else."""
    if words[at] not in language.nouns.transitives or at + 1 >= len(words):
        return False
    if not language.nouns.spells.isdisjoint(words[at + 2 : at + 4]):
        return False  # "injured |a day later", "held |the same night"
    if words[at - 1] == language.nouns.that and words[at + 1][0].isalpha() and words[at + 1] not in language.stops:
        return True  # "80 aftershocks that |damaged roads"
    if at + 1 == next_figure:
        return True
    return words[at + 1] in language.asides.determiners and language.beside["being"].isdisjoint(
        words[max(0, at - 3) : at]
    )


def _is_object(words: Sequence[str], first: int, language: Language) -> bool:
    """'the warehouse that burned on Tuesday stored |900 tonnes': another verb right before the figure has it."""
    verb = words[first - 1]
    if not verb.endswith(language.names.participle) or verb in language.roles or verb in language.nouns.rising:
        return False
    if first < 2 or verb in language.nouns.including_verbs or words[first - 2] in language.nouns.determiners:
        return False
    if _role_in_words(words, first - 1, language):
        return False  # "moved |40 people to safety"
    joined = words[first - 2] in (language.links.and_, language.links.or_)  # "killed and kidnapped |40 girls"
    return not (joined and first > 2 and words[first - 3] in language.roles)


_LONGEST_ASIDE: Final = 4  # tokens between what opens it and its figure


def _is_done_to(words: Sequence[str], first: int, language: Language) -> bool:
    """Whether the verb right before a figure has it for its object: '|kills 12', never '5 |hurt 12 more'."""
    if first < 1 or words[first - 1] not in language.nouns.transitives:
        return False
    return first < 2 or not is_number(words[first - 2], language)


def _role_of(tokens: Tokens, at: int, first: int, last: int, language: Language) -> str:
    """The role that one word gives the figure at tokens ``first`` to ``last``; "" for none."""
    words, nouns = tokens.lowers, language.nouns
    role = language.roles[words[at]]
    if at > last and words[at] in nouns.role_doers and words[at - 1] in nouns.determiners:
        return ""  # "180 divers joined the |rescue"
    if at + 2 == first and role in language.roles_of_people and words[at + 1] in nouns.by_or_to:
        return ""  # "were |rescued by two helicopters": who did it
    if role == KILLED and not nouns.living.isdisjoint(words[first:last]):
        return ""
    if tokens.texts[at][0].isupper() and _is_named(tokens, at):
        return ""  # "Carrow |Fell prison", "houses on Rose |Hill"
    if words[at] in nouns.role_particles and not _moves(tokens, at, first, last, language):
        return ""
    before = words[max(0, at - _NEAR_ROLE) : at]
    if role in SPARED and (not nouns.might_have.isdisjoint(before) or _is_denied(words, at, language)):
        return ""  # "nine could have been |saved", "cannot be |saved"
    if words[at + 1 : at + 2] and words[at + 1] in nouns.role_followers.get(words[at], ()):
        return ""  # "|custody of their children", "the |supply network"
    if at >= first and words[at + 1 : at + 2] and words[at + 1] in nouns.role_doers.get(words[at], ()):
        return ""  # "16 men of the |rescue squad"; but "|rescue teams brought 300 people out"
    if _is_led(tokens, at, language) or (at + 1 == first and words[at] in nouns.holding):
        return ""
    if before[-1:] and (
        before[-1] == language.links.every or (words[at] in nouns.no_passives and before[-1] in nouns.passive)
    ):
        return ""  # "every |drop", "was |dropped by parachute"
    setting = nouns.role_settings.get(words[at])
    if setting is not None and setting.isdisjoint(words[max(0, at - _REACH) : at + _REACH]):
        return ""  # "cases" of a court
    needed = nouns.role_companions.get(words[at])
    return role if needed is None or not needed.isdisjoint(words[max(0, at - _NEAR_ROLE) : at]) else ""


def _is_named(tokens: Tokens, at: int) -> bool:
    """Whether a word with a capital, inside a sentence and right behind another word, is part of a name: no title's."""
    texts = tokens.texts
    if not at or texts[at].isupper() or not texts[at - 1][0].isalpha():
        return False
    return any(text.islower() and len(text) >= _LONG for text in texts)


_LONG: Final = 5  # letters of a word that titles give a capital


def _is_led(tokens: Tokens, at: int, language: Language) -> bool:
    """'cheated |death', 'with |missing signatures', 'chain-of-|custody rules': what stands before makes it no role."""
    words, nouns = tokens.lowers, language.nouns
    leads = nouns.role_leads.get(words[at])
    if leads is not None and at and words[at - 1] in leads:
        return True
    if at < _ROW_OF_THREE or words[at - 1] not in nouns.joined_by or words[at - 3] not in nouns.joined_by:
        return False
    return all(tokens.starts[i] == tokens.stops[i - 1] for i in range(at - 2, at + 1))


_ROW_OF_THREE: Final = 4  # tokens before the last word of one
KILLED: Final = "killed"
GONE: Final = "gone"  # of some nouns alone
SPARED: Final = ("rescued", "survived")
_NEAR_ROLE: Final = 5  # tokens between "claimed" and "lives"


def _is_denied(words: Sequence[str], at: int, language: Language) -> bool:
    """'|cannot be saved', '|were not rescued': the word that denies it, behind what may stand between."""
    k = at - 1
    while k > 0 and words[k] in language.asides.negated:
        k -= 1
    return k >= 0 and words[k] in language.asides.negators


def _moves(tokens: Tokens, at: int, first: int, last: int, language: Language) -> bool:
    """'|up 3%', '3% |up', '|down from 4', 'were |down'; never 'lit |up the night', '|up to 40', 'far |up the road'."""
    words = tokens.lowers
    after, before = words[at + 1] if at + 1 < len(words) else "", words[at - 1] if at else ""
    if at + 1 == first and before in language.nouns.phrasal:
        return False
    if at + 1 == first or after == language.links.from_ or before in language.beside["being"]:
        return after != language.links.to
    return at == last and not (after.isalpha() and (after in language.nouns.determiners or after not in language.stops))
