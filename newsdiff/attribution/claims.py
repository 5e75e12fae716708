"""Sentence -> its claims: at each word of speech the rules are asked in their order for a source and its reach.

A source before its verb answers for what follows, one behind what it governs for what stands before: "Police said 40
were hurt", "40 were hurt, police said". In the midst of a clause it answers for both sides.
"""

from collections.abc import Callable, Sequence
from typing import Final

from newsdiff.attribution.phrases import (
    CLOSING,
    MOST_WORDS,
    OPENING,
    QUOTES,
    REACH,
    Phrase,
    Place,
    behind_apposition,
    boundary_before,
    head_of,
    is_headline_source,
    is_inside,
    is_noun_phrase,
    is_sure,
    opening_subject,
    phrase_from,
    trim,
    words_of,
)
from newsdiff.lang.text_tables import MARKS
from newsdiff.tuples import NamedTuple

LONGEST: Final = 240  # tokens on either side that a claim answers for
BEFORE_THAT: Final = 14  # tokens between a verb and its "that"
AMOUNT: Final = 5  # tokens of "the $4.3 billion"
SHORTEST_AMOUNT: Final = 2  # tokens of "the 40": it may be the number of the analysts themselves
MANY: Final = len("1,000")  # so many analysts are not asked
BEFORE_AMOUNT: Final = 3  # tokens of "and up to 40"
FULL_NAME: Final = 2  # tokens of "Orla Venn"
HEADLINE: Final = 5  # tokens of a source at either end of a headline

# A source stands behind one of these when it follows what it answers for.
BREAKS: Final = frozenset(",;:—–|") | QUOTES


ENDS: Final = frozenset(".!?")
DASHES: Final = frozenset("-–—")


class Claim(NamedTuple):
    """A source and what it answers for: tokens ``start`` to ``first``, and ``last`` to ``stop``.

    ``words`` are the source's, ``head`` is its main word in lower case; between ``first`` and ``last`` stands the claim
    itself. ``is_act`` tells verbs of deeds ("announced") from those of speech: a date beside them is the deed's own. An
    aside ("beat analysts' estimates of $3m, the bank said") stands in the midst of what another claim answers for.
    """

    words: str
    head: str
    start: int
    first: int
    last: int
    stop: int
    is_pronoun: bool = False
    is_act: bool = False
    is_aside: bool = False


class Reach(NamedTuple):
    """The tokens of a claim, as in ``Claim``."""

    start: int
    first: int
    last: int
    stop: int


Rule = Callable[[Place, int, Sequence[Claim]], Claim | None]


def source_before(place: Place, at: int, _: Sequence[Claim]) -> Claim | None:
    """'Police said 40 were hurt', '40 were hurt, police said', 'Orla Venn, the mayor, told reporters that 40 …'."""
    if not _may_speak(place, at):
        return None
    words, texts = place.words, place.texts
    phrase, is_subordinate = _subject(place, at)
    if phrase is None or not _is_speaker(place, phrase, at):
        return None
    first, last = _opening_of(place, phrase, at), _behind_verb(place, at)
    is_act = place.lowers[at] in words.deeds and place.lowers[last - 1] != words.that
    if _closes(place, first, last):
        stop = _reported_end(place, last) if texts[last : last + 1] == (",",) else last
        return _claim(place, phrase, Reach(_left_end(place, first), first, last, stop))
    if place.lowers[at] in words.commitments and not _opens_reported_clause(place, last):
        return _claim(place, phrase, Reach(last, first, last, _object_end(place, last)))._replace(is_act=True)
    stop = _right_end(place, last)
    if place.lowers[at] in words.statings and not _opens_reported_clause(place, last):
        stop = _object_break(place, last, stop)
    if is_subordinate and texts[last : last + 1] != (",",):
        stop = next((i for i in range(last, stop) if texts[i] == ","), stop)
    return _claim(place, phrase, Reach(last, first, last, stop))._replace(is_act=is_act)


def source_behind(place: Place, at: int, _: Sequence[Claim]) -> Claim | None:
    """'40 were hurt, said police', '“We lost 40,” said Ines Marl': the source follows the verb."""
    words, texts, lowers = place.words, place.texts, place.lowers
    verb = lowers[at]
    if at == 0 or not (texts[at - 1] in BREAKS or texts[at - 1] in "’'?!-"):
        return None
    is_speech = verb in words.sayings or verb in words.statings or verb in words.claimings
    if not is_speech and (verb not in words.utterings or texts[at - 1] not in QUOTES):
        return None
    is_pronoun = at + 1 < len(lowers) and lowers[at + 1] in words.persons
    phrase = Phrase(at + 1, at + 2) if is_pronoun else phrase_from(place, at + 1)
    if phrase is None or not _is_complete(place, phrase):
        return None
    is_plainly = is_pronoun or texts[at - 1] in QUOTES
    if not is_plainly and (not is_sure(place, phrase) or behind_apposition(place, at) is not None):
        return None
    end = phrase.last
    if texts[end : end + 1] == (",",) and texts[end + 1 : end + 2] and texts[end + 1] in OPENING:
        end = len(texts)
    return _claim(place, phrase, Reach(_left_end(place, at), at, phrase.last, end))


def quoted_as(place: Place, at: int, _: Sequence[Claim]) -> Claim | None:
    """'Velm Radio quoted the mayor as saying 40 were hurt'."""
    words, lowers = place.words, place.lowers
    if lowers[at] not in words.quoting:
        return None
    phrase = phrase_from(place, at + 1)
    if phrase is None or lowers[phrase.last : phrase.last + 2] != words.quoted[1:]:
        return None
    last = phrase.last + 2
    return _claim(place, phrase, Reach(last, at, last, _right_end(place, last)))


def same_subject(place: Place, at: int, before: Sequence[Claim]) -> Claim | None:
    """'Police said 40 were hurt, adding that 12 …', 'The minister left, saying 300 …', 'Venn came and said 40 …'."""
    words, lowers = place.words, place.lowers
    if at == 0:
        return None
    previous = lowers[at - 1]
    if lowers[at] in words.participles:
        if previous != "," and previous not in words.joints:
            return None
    elif lowers[at] not in words.sayings or previous not in words.turns or previous in words.relatives:
        return None
    last = _behind_verb(place, at)
    reach = Reach(last, at, last, _right_end(place, last))
    if before:
        return before[-1]._replace(**reach._asdict(), is_act=False)  # what is added is said, not done
    phrase = opening_subject(place, at)
    return _claim(place, phrase, reach) if phrase else None


def according_to(place: Place, at: int, _: Sequence[Claim]) -> Claim | None:
    """'40 were hurt, according to police', 'According to police, 40 were hurt'."""
    return _prepositional(place, at, at + 2) if place.lowers[at : at + 2] == place.words.according else None


def per_source(place: Place, at: int, _: Sequence[Claim]) -> Claim | None:
    """'worth $9bn, per the Velm Post': behind a comma and before a sure source; else it is a rate."""
    if place.lowers[at] != place.words.per or at == 0 or place.lowers[at - 1] not in BREAKS:
        return None
    phrase = phrase_from(place, at + 1)
    return _prepositional(place, at, at + 1) if phrase is not None and is_sure(place, phrase) else None


def spoken_by(place: Place, at: int, _: Sequence[Claim]) -> Claim | None:
    """'deaths reported by hospitals', 'an estimate by the bank', 'was told by the minister that 40 had gone'."""
    words, lowers = place.words, place.lowers
    if lowers[at] not in words.spoken:
        return None
    by = at + 1
    while by < min(len(lowers), at + 4) and (lowers[by] in words.moments or lowers[by] in words.dates):
        by += 1
    if by >= len(lowers) or lowers[by] not in (words.of_author if lowers[at] in words.papers else (words.by,)):
        return None
    phrase = phrase_from(place, by + 1)
    if phrase is None or not is_sure(place, phrase):
        return None
    if lowers[at] in words.telling:
        that = _that_behind(place, phrase.last)
        return _claim(place, phrase, Reach(that, at, that, _right_end(place, that))) if that else None
    return _claim(place, phrase, Reach(_left_end(place, at), at, phrase.last, _next_break(place, phrase.last)))


def by_forecasters(place: Place, at: int, _: Sequence[Claim]) -> Claim | None:
    """'beat analysts' estimates of $3bn', 'above the 4% analysts had expected': no number of the subject's own."""
    words, lowers = place.words, place.lowers
    claim = _in_estimate(place, at) if lowers[at] in words.expected and at > 0 else None
    return claim or (_foreseen_by(place, at) if lowers[at] in words.foreseeing else None)


def _in_estimate(place: Place, at: int) -> Claim | None:
    """'sales of $4bn, against a consensus of $3bn', 'beat analysts' average estimate of $3bn'."""
    words, texts, lowers = place.words, place.texts, place.lowers
    last = at + 1
    if lowers[last : last + 1] and lowers[last] in words.expected:  # "the consensus forecast of"
        last += 1
    if last + 1 >= len(lowers) or lowers[last] not in words.joining or not _may_open_amount(place, last + 1):
        return None
    if lowers[at] in words.agreeing:
        phrase = trim(place, boundary_before(place, at), at + 1)
    else:
        owner = at - 1 if lowers[at - 1] in words.possessives else at - 2
        if owner < 1 or lowers[owner] not in words.possessives:
            return None
        first = owner - 1
        least = max(owner - MOST_WORDS, 0)
        while first > least and (texts[first - 1][0].isupper() or lowers[first - 1] in words.speakers):
            first -= 1
        first -= first > 0 and lowers[first - 1] in words.determiners
        phrase = Phrase(first, owner) if is_sure(place, Phrase(first, owner)) else None
    if phrase is None:
        return None
    return _claim(place, phrase, Reach(last, phrase.first, last, _object_end(place, last)))._replace(is_aside=True)


def _foreseen_by(place: Place, at: int) -> Claim | None:
    """'more than the 4% analysts had forecast', 'the $3bn expected by economists': the number is what they foresaw."""
    words, texts, lowers = place.words, place.texts, place.lowers
    if lowers[at + 1 : at + 2] == (words.by,):
        phrase, start = phrase_from(place, at + 2), _amount_before(place, at)
        if phrase is None or start is None or not is_sure(place, phrase):
            return None
        return _claim(place, phrase, Reach(start, at, phrase.last, phrase.last))._replace(is_aside=True)
    if at + 1 < len(lowers) and lowers[at + 1] not in MARKS:
        return None
    end = at
    while end > 0 and lowers[end - 1] in words.between:
        end -= 1
    first = end - 1
    if first < 0 or lowers[first] not in words.several:
        return None
    least = max(end - MOST_WORDS, 0)
    while first > least and texts[first - 1][0].isupper():  # "Wall Street analysts"
        first -= 1
    start = _amount_before(place, first)
    return None if start is None else _claim(place, Phrase(first, end), Reach(start, first, at + 1, at + 1))


def _amount_before(place: Place, end: int) -> int | None:
    """'|the $4.3 billion', '|the 90,000 jobs', '|the 180,000'; not the few of 'the 40 analysts'."""
    words, lowers = place.words, place.lowers
    start = next((i for i in range(end - 2, max(end - AMOUNT, 0) - 1, -1) if lowers[i] in words.definite), None)
    if start is None or not _may_open_amount(place, start + 1):
        return None
    return start if end - start > SHORTEST_AMOUNT or len(lowers[start + 1]) >= MANY else None


def _may_open_amount(place: Place, at: int) -> bool:
    """'estimates of |$4bn', 'expectations for |a loss of 4%'."""
    word = place.lowers[at]
    return word in place.words.indefinite or _is_number(place, word) or not (word[0].isalpha() or word in MARKS)


def by_count(place: Place, at: int, before: Sequence[Claim]) -> Claim | None:
    """'300,000 people fled, by the UN's count', 'By the town's own count, 40 houses fell', 'by one estimate'."""
    words, lowers = place.words, place.lowers
    if lowers[at] not in words.counts:
        return _by_another(place, at, before) if lowers[at] == words.by and before else None
    by = next((i for i in range(at - 1, max(at - MOST_WORDS - 1, -1), -1) if lowers[i] == words.by), at)
    if by >= at - 1:
        return None
    end = at - 1 if lowers[at - 1] in words.own else at
    if lowers[end - 1] in words.possessives:
        phrase = Phrase(by + 1, end - 1)
    elif end == at and lowers[by + 1] in words.determiners and lowers[by + 1] not in words.definite and by + 3 >= at:
        phrase = Phrase(by + 1, at + 1)  # "by one estimate", "by most official estimates"
    else:
        return None
    last = at + 1
    if _opens_clause(place, by):
        return _claim(place, phrase, Reach(last, by, last, _right_end(place, last)))
    stop = last
    if lowers[last : last + 1] == (",",):
        stop = _comma_before(place, last, min(len(lowers), last + LONGEST), words.ending_counts)
    return _claim(place, phrase, Reach(_left_end(place, by), by, last, stop))


def _by_another(place: Place, at: int, before: Sequence[Claim]) -> Claim | None:
    """'9,000 by the police's count, or 20,000 by the union's': the count is not said again."""
    words, lowers = place.words, place.lowers
    end = next((i for i in range(at + 2, min(at + MOST_WORDS, len(lowers))) if lowers[i] in words.possessives), None)
    if end is None or (end + 1 < len(lowers) and lowers[end + 1] not in MARKS):
        return None
    start = at - (lowers[at - 1] == ",")
    while start > before[-1].last and lowers[start - 1] not in words.joints and lowers[start - 1] not in MARKS:
        start -= 1
    return _claim(place, Phrase(at + 1, end), Reach(start, at, end + 1, end + 1))


def _is_entry(place: Place, at: int) -> bool:
    """'Police: $410 million': an entry of a list, whose name says nothing but what the sum is for."""
    language = place.language
    words = [word for word in place.lowers[at + 1 :] if word.isalpha()]
    return all(word in language.scales or word in language.unit_words or word in language.units for word in words)


def headline_source(place: Place, at: int, _: Sequence[Claim]) -> Claim | None:
    """'Velm police: 40 hurt', 'Orla Venn: “We lost 40”', 'Five hurt: media', 'Two dead - officials'."""
    texts = place.texts
    if (texts[at] != ":" and texts[at] not in DASHES) or not 0 < at < len(texts) - 1:
        return None
    if texts[at] != ":" and place.tokens.stops[at - 1] == place.tokens.starts[at]:
        return None
    if texts[at] == ":" and at <= HEADLINE and not _is_entry(place, at):
        phrase = Phrase(0, at)
        is_quoted = texts[at + 1] in OPENING and all(text[0].isupper() or text in ".-" for text in texts[:at])
        if is_quoted or (is_headline_source(place, phrase) and not _is_dateline(place, phrase)):
            return _claim(place, phrase, Reach(at + 1, 0, at + 1, len(texts)))
    phrase = Phrase(at + 1, len(texts))
    if len(texts) - at <= HEADLINE and texts[-1] not in ENDS and is_headline_source(place, phrase):
        return _claim(place, phrase, Reach(0, at, len(texts), len(texts)))
    return None


def _is_dateline(place: Place, phrase: Phrase) -> bool:
    """'|JAKARTA: A quake killed 40, officials said': a city, where somebody else speaks."""
    words, lowers = place.words, place.lowers
    named = " ".join(lowers[phrase.first : phrase.last]) in place.language.nations
    return named and not words.sayings.isdisjoint(lowers[phrase.last :])


RULES: Final[tuple[Rule, ...]] = (
    according_to,
    per_source,
    spoken_by,
    by_count,
    by_forecasters,
    headline_source,
    quoted_as,
    same_subject,
    source_behind,
    source_before,
)


def read_claims(place: Place) -> tuple[Claim, ...]:
    """Find the claims of a sentence, in their order; none begins within another."""
    claims: list[Claim] = []
    done = 0
    for at in _cues(place):
        if at >= done:
            for rule in RULES:
                claim = rule(place, at, claims)
                if claim is not None:
                    claims.append(claim)
                    done = claim.last
                    break
    return tuple(claims)


def _cues(place: Place) -> Sequence[int]:
    """The tokens at which a rule may speak: "by" only beside a count, a dash only near the end of a headline."""
    texts, lowers, words = place.texts, place.lowers, place.words
    found = []
    if not words.cues.isdisjoint(lowers):
        cues = words.cues if words.counts.isdisjoint(lowers) else words.cues | {words.by}
        found = [at for at, word in enumerate(lowers) if word in cues]
    if texts[-1] not in ENDS:
        found += [at for at in range(max(len(texts) - HEADLINE, 0), len(texts)) if texts[at] in DASHES]
        found.sort()
    return found


def _claim(place: Place, phrase: Phrase, reach: Reach) -> Claim:
    head = place.lowers[head_of(place, phrase)]
    is_pronoun = phrase.last == phrase.first + 1 and head in place.words.pronouns
    return Claim(words_of(place, phrase), head, *reach, is_pronoun)


# --- subjects and verbs ----------------------------------------------------------------------------------------------


def _subject(place: Place, verb: int) -> tuple[Phrase | None, bool]:
    """The subject before a verb, and whether its clause hangs on another that goes on behind it."""
    words, lowers = place.words, place.lowers
    end = verb
    while end > 0 and (lowers[end - 1] in words.between or _is_adverb(place, end - 1)):
        end -= 1
    end = _before_dates(place, end)
    if end > 0 and lowers[end - 1] in words.passives and lowers[verb : verb + 3] == words.quoted:
        end -= 1
    if end == 0:
        return None, False
    last = lowers[end - 1]
    if last in words.pronouns:
        first = end - 1
        phrase: Phrase | None = _before_relative(place, first) or Phrase(first, end)
    elif last in words.relatives:
        end -= 2 if end > 1 and lowers[end - 2] == "," else 1
        phrase = trim(place, boundary_before(place, end), end)
        if phrase and lowers[phrase.first] in words.indefinite and lowers[end] == ",":
            phrase = behind_apposition(place, end + 1) or phrase  # "Orla Venn, a nurse, |who said"
        return (phrase, True) if phrase and is_sure(place, phrase) else (None, False)
    elif last == ",":
        return behind_apposition(place, end) or _worker_behind_apposition(place, end, verb), False
    elif last in words.passives or last in words.refusals or last in words.no_speakers:
        return None, False
    else:
        if last == ")":
            end = next((i for i in range(end - 2, max(end - MOST_WORDS, 0), -1) if lowers[i] == "("), end)
        first = boundary_before(place, end)
        phrase = trim(place, first, end)
        phrase = (phrase and _before_relative(place, phrase.first)) or phrase
    if first > 1 and lowers[first - 2] == ",":  # "the pier, which |engineers said was 40 years old, fell"
        return phrase, lowers[first - 1] in words.relatives
    return phrase, 0 < first <= 2 and lowers[first - 1] in words.subordinators


def _worker_behind_apposition(place: Place, end: int, verb: int) -> Phrase | None:
    """'Chip shop owner Ron Tate, 60, |reckons he …', where the clause behind the verb tells that it speaks."""
    words, texts, lowers = place.words, place.texts, place.lowers
    following = lowers[verb + 1] if verb + 1 < len(lowers) else "."
    if following not in words.pronouns and following not in (words.that, ":"):
        return None
    comma = next((i for i in range(end - 2, max(end - MOST_WORDS, 0), -1) if texts[i] == ","), None)
    if comma is None or not texts[comma + 1].isdecimal():
        return None
    first = boundary_before(place, comma)
    name = next((i for i in range(comma - 1, first, -1) if not texts[i][0].isupper()), first)
    is_opening = first == 0 or texts[first - 1] in MARKS
    return Phrase(first, comma) if is_opening and comma - name > FULL_NAME and lowers[name] in words.people else None


def _before_dates(place: Place, end: int) -> int:
    """'the bank| on Friday said', 'a poll| this week found'."""
    words, lowers = place.words, place.lowers
    if end > 1 and _is_spell(place, end - 1):
        end -= 2
    if end > 0 and lowers[end - 1] in words.dates:
        while end > 0 and (lowers[end - 1] in words.dates or lowers[end - 1] in words.moments):
            end -= 1
    return end


def _before_relative(place: Place, first: int) -> Phrase | None:
    """'|Two women who saw the raid said', '|officials not allowed to speak said': what "the raid" is no subject of."""
    words, lowers = place.words, place.lowers
    for at in range(first - 1, max(first - REACH, 0), -1):
        word = lowers[at]
        is_reduced = at == first - 1 and word in words.denials
        if is_reduced and (lowers[at - 1] in words.boundaries or lowers[at - 1] in words.verbs):
            is_reduced = False
        if is_reduced or word in words.who:
            is_verb = lowers[first] in place.language.after_noun_verbs  # "survivors who |escaped from the hall said"
            if at == first - 1 and not (is_reduced or is_verb):  # "the man who |police said was armed"
                return None
            phrase = trim(place, boundary_before(place, at), at)
            return phrase if phrase and is_sure(place, phrase) else None
        if word in words.verbs or (word in MARKS and not is_inside(place, at)):
            return None
    return None


def _opening_of(place: Place, phrase: Phrase, verb: int) -> int:
    """Where the subject begins: for a name in apposition, 'a foreman, |Orla Venn, said', with the noun before it."""
    first, last = phrase
    texts = place.texts
    if first > 1 and texts[first - 1] == texts[last] == "," and "," not in texts[last + 1 : verb]:
        return boundary_before(place, first - 1)
    return first


def _is_adverb(place: Place, at: int) -> bool:
    """'quietly', no 'only', no 'family', no 'tally'."""
    words, word = place.words, place.lowers[at]
    return word.endswith(words.adverb) and len(word) > 4 and word not in words.speakers and place.texts[at].islower()


def _may_speak(place: Place, at: int) -> bool:
    """Whether a word can be a verb of speech here."""
    words, lowers = place.words, place.lowers
    word = lowers[at]
    if word not in words.verbs or at == 0 or lowers[at - 1] == "-":
        return False
    if lowers[at + 1 : at + 2] == (place.language.links.to,) and not words.said_of.isdisjoint(lowers[at + 2 : at + 3]):
        return False  # "a car said |to have carried the gang", "a villa believed |to be worth 4 million"
    if word in words.telling:
        return words.told.isdisjoint(lowers[at + 1 : at + 4])
    if word in words.sayings:
        return True
    if word == words.quoted[0]:
        return lowers[at : at + 3] == words.quoted
    following = lowers[at + 1] if at + 1 < len(lowers) else "."
    if word in words.particles:
        return following in words.particles[word]
    return following not in words.reflexives and following not in words.joining and following not in words.of_author


def _is_speaker(place: Place, phrase: Phrase, verb: int) -> bool:
    """Whether this verb makes a source of its subject."""
    words, lowers = place.words, place.lowers
    first, last = phrase
    if not is_noun_phrase(place, phrase):
        return False
    word = lowers[verb]
    if word in words.utterings:
        return _is_beside_quote(place, phrase, verb)
    if word in words.sayings or (word in words.statings and _is_before_that(place, verb)):
        return True
    if not is_sure(place, phrase):
        return False
    if word in words.reporting and _reports_amount(place, phrase, verb):
        return True
    if word in words.papers and _may_be_noun(place, phrase, verb):
        return False
    if word in words.statings or word in words.particles or word == words.quoted[0]:
        return True
    if word in words.halves and _has_other_half(place, verb):
        return True
    if word in words.showings and not words.papers.isdisjoint(lowers[first:last]):
        return True
    return word in words.claimings and _is_opened(place, phrase, verb)


def _has_other_half(place: Place, verb: int) -> bool:
    """'put the number of dead |at', 'claims he |has'."""
    words, lowers = place.words, place.lowers
    half = words.halves[lowers[verb]]
    if half is not words.auxiliaries:
        return not half.isdisjoint(lowers[verb + 1 : verb + BEFORE_THAT])
    start, stop = verb + 1, min(verb + MOST_WORDS, len(lowers))
    start += start < stop and (lowers[start] in words.pronouns or lowers[start] in words.no_speakers)  # "claims he has"
    behind = next((i for i in range(start, stop) if lowers[i] in words.boundaries and not is_inside(place, i)), verb)
    return lowers[behind] in half  # no clause and no further verb between: "claimed 40 lives and could"


def _is_beside_quote(place: Place, phrase: Phrase, verb: int) -> bool:
    """'“We lost 40,” she laughed', 'Venn, 66, shrugged: “I lost 40”': what no verb of speech tells, the marks do."""
    texts, first = place.texts, phrase.first
    if first > 0 and texts[first - 1] in QUOTES:
        return True
    return verb + 2 < len(texts) and texts[verb + 1] in ",:" and texts[verb + 2] in OPENING


def _is_before_that(place: Place, verb: int) -> bool:
    """'estimated on Friday |that': no "that" of a later noun, as in 'people confirmed dead in the storm that hit'."""
    words, lowers = place.words, place.lowers
    at = verb + 1
    while at < len(lowers) and (lowers[at] in words.moments or lowers[at] in words.dates):
        at += 1
    return lowers[at : at + 1] == (words.that,)


def _may_be_noun(place: Place, phrase: Phrase, verb: int) -> bool:
    """'media |reports'; but 'had |forecast', '|estimates at $4m' and a verb that ends its sentence are none."""
    words, lowers, texts = place.words, place.lowers, place.texts
    if texts[phrase.last - 1][0].isupper() or lowers[verb - 1] in words.auxiliaries:
        return False
    if lowers[verb + 1 : verb + 2] and lowers[verb + 1] in words.valuing:
        return False
    is_last = verb + 1 == len(texts) or texts[verb + 1] in ENDS
    return not (is_last and phrase.first > 0 and texts[phrase.first - 1] == ",")


def _reports_amount(place: Place, phrase: Phrase, verb: int) -> bool:
    """'Police |report a dozen arrests', 'doctors |report 40 cases': no noun, as its subject is many."""
    words, lowers = place.words, place.lowers
    head = lowers[phrase.last - 1]
    if lowers[phrase.first] in words.indefinite or (head not in words.several and head not in words.many):
        return False
    return verb + 1 < len(place.lowers) and _may_open_amount(place, verb + 1)


def _is_opened(place: Place, phrase: Phrase, verb: int) -> bool:
    """Whether "that", a quotation, a break or a clause of a pronoun follows a verb: it does nothing to an object."""
    words, lowers = place.words, place.lowers
    following = lowers[verb + 1] if verb + 1 < len(lowers) else "."
    if following in MARKS or _that_behind(place, verb + 1) > 0:
        return True
    if following in words.pronouns:  # "claims it has 40 ships"
        return verb + 2 < len(lowers) and lowers[verb + 2] in words.auxiliaries
    if phrase.first == 0 or place.texts[phrase.first - 1] not in BREAKS:
        return False
    behind = _behind_verb(place, verb)  # "The road will shut in May, the mayor explained on Monday."
    return behind > verb + 1 and (behind == len(lowers) or lowers[behind] in MARKS)


def _opens_reported_clause(place: Place, last: int) -> bool:
    """'promised that |prices would fall', 'promised |it would sell 40 boats'."""
    lowers, words = place.lowers, place.words
    return lowers[last - 1] == words.that or (last < len(lowers) and lowers[last] in words.pronouns)


def _is_complete(place: Place, phrase: Phrase) -> bool:
    """Whether a phrase behind a verb is the whole of what follows it, and no subject of a clause."""
    words = place.words
    if phrase.last >= len(place.lowers):
        return True
    following = place.lowers[phrase.last]
    if place.lowers[phrase.first] in words.persons:
        return following in MARKS or following in words.dates or following in words.prepositions
    return not (following in words.auxiliaries or following in words.verbs or following[0].isdecimal())


def _that_behind(place: Place, at: int) -> int:
    """The token behind the "that" of a verb that ends before a token; 0 where its clause has none."""
    lowers, words = place.lowers, place.words
    for i in range(at, min(at + BEFORE_THAT, len(lowers))):
        word = lowers[i]
        if word == words.that:
            return i + 1
        if (word in MARKS and not is_inside(place, i)) or word in words.auxiliaries:
            return 0
        if word[0].isdecimal() and lowers[i - 1] not in words.dates and lowers[i - 1] not in words.moments:
            return 0
    return 0


def _behind_verb(place: Place, verb: int) -> int:
    """Where the clause that a verb introduces begins: behind "that", or behind "on Friday" and the like."""
    lowers, words = place.lowers, place.words
    at = verb + (3 if lowers[verb] == words.quoted[0] else 1)
    if that := _that_behind(place, at):
        return that
    start = at
    if lowers[verb] in words.telling:
        start = at = _behind_number_of_hearers(place, at)
        for i in range(at, min(at + MOST_WORDS, len(lowers))):
            if lowers[i] in MARKS:
                break
            if lowers[i] in words.dates or _is_spell(place, i):
                start = i if lowers[i] in words.dates else i - 1
                break
    end, is_dated = start, False
    while end < len(lowers) and (lowers[end] in words.moments or lowers[end] in words.dates):
        is_dated = is_dated or lowers[end] in words.dates
        end += 1
    return end + 1 if _is_spell(place, end) else end if is_dated else at


def _is_spell(place: Place, at: int) -> bool:
    """'said last |night', 'said Monday |evening', but not 'said last year's sales'."""
    words, lowers = place.words, place.lowers
    if at >= len(lowers) or lowers[at] not in words.spells.get(lowers[at - 1], ()):
        return False
    return at + 1 == len(lowers) or lowers[at + 1] not in words.possessives


def _behind_number_of_hearers(place: Place, at: int) -> int:
    """'told its 740 workers| to stay at home': the number is of those who hear it, and no part of what they hear."""
    words, lowers, end = place.words, place.lowers, at
    while end < len(lowers) and lowers[end] in words.determiners and not _is_number(place, lowers[end]):
        end += 1
    start = end
    while end < len(lowers) and (_is_number(place, lowers[end]) or lowers[end] == "-"):
        end += 1
    return end if end > start else at


def _is_number(place: Place, word: str) -> bool:
    language = place.language
    return word[0].isdecimal() or word in language.units or word in language.tens or word in language.scales


# --- what a source answers for ---------------------------------------------------------------------------------------


def _closes(place: Place, first: int, last: int) -> bool:
    """Whether a source and its verb stand behind what they govern: '40 were hurt, |police said on Friday'."""
    lowers, words = place.lowers, place.words
    if first == 0 or place.texts[first - 1] not in BREAKS or lowers[last - 1] == words.that:
        return False
    if last >= len(lowers):
        return True
    following = lowers[last]
    if following == ":" or following in OPENING:
        return False
    if following in MARKS or following in words.prepositions or following in words.moments or following in words.dates:
        return True
    if following in words.turns or following in words.subordinators:
        return True
    if lowers[last - 1] not in words.telling:
        return False
    for word in lowers[last : last + BEFORE_THAT]:  # "told reporters on Monday"
        if word in MARKS:
            return True
        if word in words.auxiliaries or word[0].isdecimal():
            return False
    return True


def _left_end(place: Place, end: int) -> int:
    """Where the stretch before a claim begins: behind a semicolon or an open bracket, else with the sentence."""
    least = max(end - LONGEST, 0)
    stretch = place.texts[least:end]
    if ";" not in stretch and "(" not in stretch:
        return least
    closed = 0
    for i in range(end - 1, least - 1, -1):
        text = place.texts[i]
        if text == ")":
            closed += 1
        elif text == "(":
            if closed == 0:
                return i + 1
            closed -= 1
        elif text == ";":
            return i + 1
    return least


def _right_end(place: Place, start: int) -> int:
    """Where what a claim introduces ends: with its quotation, before a semicolon, ", while" or ", sparking"."""
    words, texts = place.words, place.texts
    stop = min(len(texts), start + LONGEST)
    opened = start + 1 if texts[start : start + 1] in ((",",), (":",)) else start
    if opened < stop and texts[opened] in CLOSING:
        closing = CLOSING[texts[opened]]
        return next((i for i in range(opened + 1, stop) if texts[i] in closing), stop)
    return _comma_before(place, start, stop, words.ending_speech)


def _object_end(place: Place, start: int) -> int:
    """'has promised 40 boats and 12 cranes|, and the lenders add 300 jobs': where the object of a verb ends."""
    words, lowers = place.words, place.lowers
    for at in range(start, min(len(lowers), start + LONGEST)):
        word = lowers[at]
        if word in ",;:" or word == words.that or word in words.subordinators:
            return at
        if (word in words.turns or word in words.joints) and not _goes_on_with_object(place, at + 1):
            return at
    return min(len(lowers), start + LONGEST)


def _goes_on_with_object(place: Place, at: int) -> bool:
    """'40 boats and |12 cranes', 'to buy 40 boats and |to dredge the port'."""
    return at < len(place.lowers) and (place.lowers[at] in place.words.infinitives or _may_open_amount(place, at))


def _reported_end(place: Place, start: int) -> int:
    """'Jobs would go, it said, but no mill would shut for a year|': a further "would" is still what it said."""
    words, lowers = place.words, place.lowers
    end = _next_break(place, start)
    said = lowers[max(start - LONGEST, 0) : start]
    if end == start and lowers[end + 1] in words.joining_clauses and not words.reported.isdisjoint(said):
        stop = _next_break(place, end + 1)
        clause = lowers[end + 2 : stop]
        if not words.reported.isdisjoint(clause) and words.verbs.isdisjoint(clause):
            return stop
    return end


def _object_break(place: Place, start: int, stop: int) -> int:
    """'expect claims of $9m, and up to 40 failures|, though only six …': where a verb's own object ends."""
    lowers, words = place.lowers, place.words
    while (end := _comma_before(place, start, stop, words.ending_clauses)) < stop:
        is_list = (
            lowers[end] == ","
            and lowers[end + 1] in words.joints
            and any(_is_number(place, word) for word in lowers[end + 2 : end + 2 + BEFORE_AMOUNT])
        )
        if not is_list:
            return end
        start = end + 1
    return stop


def _next_break(place: Place, start: int) -> int:
    """Where the clause that a claim stands in the midst of ends: 'Forty people, police said, were hurt|, and …'."""
    return _comma_before(place, start, min(len(place.texts), start + LONGEST), place.words.ending_clauses)


def _comma_before(place: Place, start: int, stop: int, words: frozenset[str]) -> int:
    """The first semicolon, or the first comma before one of these words."""
    texts, lowers = place.texts, place.lowers
    stretch = texts[start:stop]
    if ";" in stretch:
        stop = start + stretch.index(";")
    if "," in stretch:
        for i in range(start, stop - 1):
            if texts[i] == "," and lowers[i + 1] in words:
                return i
    return stop


def _opens_clause(place: Place, at: int) -> bool:
    """'|According to police, …', 'but |according to police …', 'and, |by one count, …': it governs what follows."""
    words, lowers = place.words, place.lowers
    if at == 0 or lowers[at - 1] in words.turns or lowers[at - 1] == ";":
        return True
    return at > 1 and lowers[at - 1] == "," and lowers[at - 2] in words.turns


def _prepositional(place: Place, at: int, first: int) -> Claim | None:
    """A source behind a preposition: at the head of what it governs, or behind it."""
    words, lowers = place.words, place.lowers
    phrase = phrase_from(place, first)
    if phrase is None or lowers[head_of(place, phrase)] in words.no_sources:
        return None
    last = phrase.last
    if last < len(lowers) and lowers[last] in words.relatives:  # "according to a letter that was sent on Friday, …"
        last = next((i for i in range(last, min(len(lowers), last + REACH)) if lowers[i] == ","), len(lowers))
    if _opens_clause(place, at):
        return _claim(place, phrase, Reach(last, at, last, _right_end(place, last)))
    stop = _next_break(place, last)
    after = lowers[last] if last < len(lowers) else ""
    if after in words.dates or after in words.prepositions:  # "according to a report published Friday"
        stop = last
    elif (
        after == "," and phrase.last == last < len(lowers) - 1
    ):  # "according to Orla Venn, a judge of 71": an apposition
        after = lowers[last + 1]
        is_age = after[0].isdecimal() and (last + 2 == len(lowers) or lowers[last + 2] in MARKS)
        if after in words.determiners or after in words.people or after in words.titles or is_age:
            stop = last
    return _claim(place, phrase, Reach(_left_end(place, at), at, last, stop))
