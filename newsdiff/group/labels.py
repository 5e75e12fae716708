"""What a group is about, in a few words for people: "Ostrian soldiers killed", "paid … in federal taxes"."""

from collections import Counter
from collections.abc import Iterable, Sequence
from typing import Final

from newsdiff.lang import Language
from newsdiff.model import Figure, Kind
from newsdiff.tuples import NamedTuple

BEFORE: Final = 5  # words of the sentence before a number that has no noun
AFTER: Final = 4
NEAR: Final = 12  # words among which these are, with the amounts that are left out
MOST_READ: Final = 100  # mentions of a fact; an article has some ten
TELLING: Final = 3  # so many words that say something make a label; more make it no better
ENOUGH: Final = 2  # words that say something, fewer of which tell no more than the bare noun
REACH: Final = 120  # characters on each side that are looked at: a sentence may be as long as a file
TWO: Final = 2  # of "one" no amount is made: "the one week that"
LONGEST_UNIT: Final = 3  # words
LONGEST_AMOUNT: Final = 6  # "Rs 4.2 million square metres"
LONGEST_COMPLEMENT: Final = 3  # words: "containers of heavy artillery shells", "roads of the old town"
_POSSESSIVES: Final = ("'s", "’s", "'", "’")  # "Monday's robbery": the figure is the day alone
HYPHENS: Final = ("-", "‐", "‑", "–")
_OPENING: Final = ("'", "‘")  # quotation marks that a label may cut from their other half
_CLOSING: Final = ("'", "’")
_MARKS: Final = ',;:.!?()[]“”"—–'


class _Around(NamedTuple):
    """The words of a sentence before and after a mention, cut to those that tell what it is about."""

    before: list[str]
    after: list[str]


def write_label(mentions: Sequence[Figure], language: Language) -> str:
    """The counted noun with its adjectives and what befell it; of an age the name; else the words around."""
    label = _write(mentions, language)
    opens = label[:1] in _OPENING and not any(mark in label[1:] for mark in _CLOSING)
    return label[1:] if opens and len(label) > 1 else label  # "'I cannot speak for the … death"


def _write(mentions: Sequence[Figure], language: Language) -> str:
    mentions = mentions[:MOST_READ]
    names = [name for figure in mentions if figure.kind is Kind.AGE and (name := _name_beside(figure, language))]
    if names:
        return f"age of {_choose_name(names)}"
    if mentions[0].kind is Kind.AGE and mentions[0].counted:
        return f"age of the {mentions[0].counted}"
    role = _find_role(mentions)
    # A unit tells no more than the number does, unless something befell it: "75 years", "35 percent"; "barrels sold".
    is_measured = bool(role) and mentions[0].kind is Kind.MEASURE
    counted = [figure for figure in mentions if figure.counted and (figure.unit is None or is_measured)]
    with_noun = [figure for figure in counted if _noun_phrase(figure, language)]
    if not with_noun:
        (before, after), figure = _most_telling(mentions, language)
        return " ".join((*before, "…", *after)) if before or after else str(figure.kind)
    noun = max(sorted(_noun_phrase(figure, language, whole=True) for figure in with_noun), key=_fitness)
    if role and not any(language.roles.get(word.lower()) == role for word in noun.split()):  # "deaths killed"
        return f"{noun} {role}"
    if len(noun.split()) > 1:
        return noun
    return _write_bare(noun, [figure for figure in with_noun if _noun_phrase(figure, language) == noun], language)


def _choose_name(names: Sequence[str]) -> str:
    """Of 'Peter', 'Peter Hollin' and 'Hunk Peter Hollin' the second: the fullest that adds to no other full name."""
    full = {name for name in names if " " in name}
    plain = [name for name in names if not any(name.endswith(f" {other}") for other in full)]
    return max(sorted(plain), key=len)


def _write_bare(noun: str, mentions: Sequence[Figure], language: Language) -> str:
    """Write a noun of one word with what stands by it: 'men rammed their car', 'was hit by … bullets'.

    A verb behind it is its own only where the number begins its clause: "the trial of 12 officers began".
    """
    mentions = [figure for figure in mentions if not _is_hyphened(figure)]  # "a three-judge panel"
    if not mentions:
        return noun
    behind = [
        (-_weigh(_Around([], after), language), figure.document.text, figure.span, after)
        for figure in mentions
        for after in (_look_around(figure, language).after,)
        if len(after) > 1 and _goes_on(figure, after, language)
    ]
    if behind:
        return " ".join((noun, *min(behind)[-1]))
    (before, _), _ = _most_telling(mentions, language)
    turns = [n for n, word in enumerate(before, 1) if word.lower() in language.speech.turns]
    before = before[turns[-1] :] if turns else before
    return " ".join((*before, "…", noun)) if _weigh(_Around(before, []), language) >= ENOUGH else noun


def _is_hyphened(figure: Figure) -> bool:
    return figure.document.text[figure.number.stop : figure.number.stop + 1] in HYPHENS


def _goes_on(figure: Figure, after: Sequence[str], language: Language) -> bool:
    """'men |rammed their car', 'bullets |from a roof'; not '12 magazines |and 300 rounds', 'boys |last year'."""
    first = after[0].lower()
    if first in language.speech.prepositions:
        return True
    start = figure.sentence.span.start
    before = figure.document.text[max(start, figure.span.start - REACH) : figure.span.start].split()
    begins = not before or before[-1][-1] in _MARKS or before[-1].lower() in language.events.clause_ends
    speech, names = language.speech, language.names
    return begins and not any(
        first in words
        for words in (speech.turns, speech.subordinators, speech.determiners, speech.moments, names.singular_verbs)
    )


def _most_telling(mentions: Sequence[Figure], language: Language) -> tuple["_Around", Figure]:
    """The mention whose surroundings tell most of what it is about, with these."""
    around = [(_look_around(figure, language), figure) for figure in mentions]
    if len(around) == 1:
        return around[0]
    said_by: dict[int, set[str]] = {}
    for figure in mentions:
        start, stop = _stretch(figure)
        words = figure.document.text[start:stop].lower().split()
        said_by.setdefault(id(figure.document), set()).update(word.strip(_MARKS) for word in words)

    def rank(told: tuple[_Around, Figure]) -> tuple[object, ...]:
        (before, after), figure = told
        others = [words for document, words in said_by.items() if document != id(figure.document)]
        telling = [word.lower() for word in (*before, *after) if _tells(word, language)]
        common = sum(word in words for word in telling[:TELLING] for words in others)
        return (-_weigh(told[0], language), -common, len(after), figure.document.text, figure.span)

    return min(around, key=rank)


def _find_role(mentions: Sequence[Figure]) -> str:
    """What befell the counted, by at least half of the mentions: one paper's verb alone may be that of another noun."""
    roles = Counter(figure.role for figure in mentions if figure.role)
    (role, most), *others = [*roles.most_common(2), ("", 0)]
    return role if 2 * most >= len(mentions) and (not others or others[0][1] < most) else ""


def _noun_phrase(figure: Figure, language: Language, *, whole: bool = False) -> str:
    """What stands behind the number within the mention: 'North Korean soldiers'; as a whole, with what these are of."""
    text, of = figure.document.text, language.links.of
    words = text[figure.number.stop : figure.span.stop].strip(" -‐‑–").split()
    lowers = tuple(word.lower() for word in words)
    qualified = (len(p) for p, _ in language.after.get(lowers[0], ()) if lowers[: len(p)] == p) if words else ()
    words = words[max(qualified, default=0) :]  # "60 or so |investigators"
    words = words[1:] if words[:1] == [of] else words
    words = words[1:] if words and words[0].lower() in language.speech.definite else words  # "eleven of |the victims"
    if whole and words:
        behind = text[figure.span.stop : min(figure.sentence.span.stop, figure.span.stop + REACH)]
        taken = _take(behind.split(), LONGEST_COMPLEMENT + 1, near=0) if behind[:1].isspace() else []
        articles = language.speech.determiners
        ends = (
            n for n, word in enumerate(taken) if n and not _tells(word, language) and (n > 1 or word not in articles)
        )
        told = taken[: next(ends, len(taken))]
        words += told if told[:1] == [of] and any(_tells(word, language) for word in told[1:]) else []
    return " ".join(words)


def _name_beside(figure: Figure, language: Language) -> str:
    """'Dana Maddon, 66,' or 'the 66-year-old Dana Maddon': the name next to an age; "" for none."""
    text, sentence = figure.document.text, figure.sentence
    before: list[str] = []
    words = text[max(sentence.span.start, figure.span.start - REACH) : figure.span.start].rstrip(" (,").split()
    if text[max(0, figure.span.start - REACH) : figure.span.start].rstrip()[-1:] in (",", "("):
        for word in reversed(words):
            if not word[0].isupper() or word[-1] in _MARKS or len(before) == BEFORE:
                break
            before.insert(0, word)
    while before and any(f"{hyphen}{language.links.of}{hyphen}" in before[0].lower() for hyphen in HYPHENS):
        del before[0]  # "Dad-of-three Len Venn"
    if before:
        return _without_possessive(" ".join(before))
    after: list[str] = []
    for word in text[figure.span.stop : min(sentence.span.stop, figure.span.stop + REACH)].split():
        if not word[0].isupper():
            break
        after.append(word.rstrip(_MARKS))
        if word[-1] in _MARKS:
            break
    return _without_possessive(" ".join(after))


def _without_possessive(name: str) -> str:
    return name[:-2] if name.endswith(_POSSESSIVES[:2]) else name


def _fitness(noun: str) -> tuple[bool, int]:
    """A phrase of two to four words tells most."""
    words = len(noun.split())
    return (words <= 4, words)


def _weigh(around: _Around, language: Language) -> int:
    """How many of the words say something, up to a limit."""
    return min(TELLING, sum(_tells(word, language) for word in (*around.before, *around.after)))


def _tells(word: str, language: Language) -> bool:
    bare = word.strip(_MARKS).lower()
    return bare not in language.stops and bare not in language.units and bare not in language.tens


def _look_around(figure: Figure, language: Language) -> _Around:
    """The words before and after a mention, without the "which", "that" and "to the" that open and end them.

    A clause of small words alone ("On …, the council") takes in what stands behind its comma.
    """
    text, sentence = figure.document.text, figure.sentence
    start, stop = _stretch(figure)
    behind = text[start : figure.span.start].split()
    if start > sentence.span.start:
        behind = behind[1:]  # which the limit may have cut
    before = _take(_skip_amounts(behind[-NEAR:], language)[::-1], BEFORE, near=-1)[::-1]
    ahead = [word for word in text[figure.span.stop : stop].split() if word not in _POSSESSIVES]
    after = _end_clause(before, _take(_stop_at_amount(ahead[:NEAR], language), AFTER, near=0), language)
    before = _begin_clause(before, after, language)
    if not any(_tells(word, language) for word in (*before, *after)):
        after = _take([word for mark in ahead if (word := mark.strip(_MARKS))], AFTER, near=0)
    opens = next((n for n, word in enumerate(before) if _tells(word, language)), len(before))
    ends = max((n for n, word in enumerate(after, 1) if _tells(word, language)), default=0)
    if opens == len(before) and not ends:
        return _Around(before, after)  # "40 more than it was": little, but the text's own
    return _Around(before[opens:], after[:ends])


def _stretch(figure: Figure) -> tuple[int, int]:
    """Where the words begin and end that are looked at: a sentence may be as long as a file."""
    sentence = figure.sentence.span
    return max(sentence.start, figure.span.start - REACH), min(sentence.stop, figure.span.stop + REACH)


def _end_clause(before: Sequence[str], after: list[str], language: Language) -> list[str]:
    """'expected to last … |and hear from', 'was in debt by … |when it sank': what another clause says is left out."""
    ends = language.events.clause_ends
    for n, word in enumerate(after):
        closes = word.lower() in ends or word.lower() in (language.links.and_, language.links.or_)
        if closes and _weigh(_Around([*before], after[:n]), language) >= ENOUGH:
            return after[:n]
    return after


def _begin_clause(before: list[str], after: list[str], language: Language) -> list[str]:
    """'who said |the fire began at …': what comes before the last word that opens a clause, where the rest tells."""
    for n in range(len(before), 0, -1):
        opens = before[n - 1].lower() in language.events.clause_ends
        if opens and _weigh(_Around(before[n:], after), language) >= ENOUGH:
            return before[n:]
    return before


def _skip_amounts(words: Sequence[str], language: Language) -> list[str]:
    """'output fell |5 per cent to', 'a premium |of 38% to': words without other amounts, which name no fact."""
    kept: list[str] = []
    at = 0
    while at < len(words):
        length = _count_amount(words[at : at + LONGEST_AMOUNT], language) if _may_open(words[at], language) else 0
        if not length:
            kept.append(words[at])
            at += 1
            continue
        while kept and kept[-1].lower() in language.speech.prepositions:
            kept.pop()
        at += length
        if words[at - 1][-1] in _MARKS:
            kept.append(words[at - 1][-1])  # the clause ends there all the same
    return kept


def _stop_at_amount(words: Sequence[str], language: Language) -> Sequence[str]:
    """The words up to the next amount."""
    for at, word in enumerate(words):
        if _may_open(word, language) and _count_amount(words[at : at + LONGEST_AMOUNT], language):
            return words[:at]
    return words


def _may_open(word: str, language: Language) -> bool:
    """Whether an amount may begin at a word: not at most of them."""
    lower = word.lower()
    return not word.isalpha() or word in language.money_before or lower in language.units or lower in language.tens


def _count_amount(words: Sequence[str], language: Language) -> int:
    """How many words the amount that opens them has: '$640 million', '60mph', 'five weeks'; 0 for '140 men'."""
    if words[0] in language.money_before:
        return 1 + (len(words) > 1 and _count_number(words[1:], language))
    number = _count_number(words, language)
    first = words[0].strip(_MARKS)
    if number and any(mark.isdecimal() for mark in first) and not first.replace(",", "").replace(".", "").isdecimal():
        return number  # a sign or a unit is glued to it
    unit = _count_unit(words[number:], language) if number else 0
    return number + unit if unit else 0


def _count_number(words: Sequence[str], language: Language) -> int:
    """How many words the number that opens them has: two in '4.2 million'."""
    bare = words[0].strip(_MARKS).lower()
    spelled = language.units.get(bare, 0) >= TWO or bare in language.tens
    if not spelled and (bare.isalpha() or not any(mark.isdecimal() for mark in bare)):
        return 0
    return 1 + (len(words) > 1 and words[1].strip(_MARKS).lower() in language.scales)


def _count_unit(words: Sequence[str], language: Language) -> int:
    """How many words the unit that opens them has: two in 'per cent of'."""
    lowers = tuple(word.strip(_MARKS).lower() for word in words[:LONGEST_UNIT])
    phrases = language.unit_words.get(lowers[0], ()) if lowers else ()
    return next((len(phrase) for phrase, _ in phrases if lowers[: len(phrase)] == phrase), 0)


def _take(words: Iterable[str], most: int, near: int) -> list[str]:
    """The next words of the clause, reading away from the number: a mark ends it (``near``: at which end of a word)."""
    taken: list[str] = []
    for word in words:
        bare = word.strip(_MARKS)
        if bare[-1:] in _CLOSING and bare[-2:-1] in _MARKS:  # "spent,'" ends a quotation
            bare = bare[:-1].rstrip(_MARKS)
        if not any(map(str.isalnum, bare)) or word[near] in _MARKS or len(taken) == most:
            break  # a bullet, a dash
        taken.append(bare)
        if bare != word:
            break
    return taken
