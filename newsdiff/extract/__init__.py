"""Sentences -> figures: every quantity in print, with its qualifier, its unit and what it counts.

One pass over each sentence's tokens finds the few that can start a figure; dates are read first, then, at each start
that is still free, a number (``numbers``), the refusal of names (``names``), the pattern that gives it a kind and a
unit (``patterns``), the words beside it (``qualifiers``), what it counts and what befell that (``counted``), what it
leaves to an earlier figure to say (``ellipsis``). At last those figures are marked that say the one before them in
another unit (``equivalents``), and points and cents are given to what they are of (``open_units``).
"""

from bisect import bisect_left
from collections.abc import Sequence
from functools import cache
from itertools import compress, count
from typing import Final

from newsdiff.errors import InputError
from newsdiff.extract.ages import age_in_words
from newsdiff.extract.amounts import a_unit_long, is_of_year_before, one_of_a_unit, unit_gone_by
from newsdiff.extract.compounds import feet_and_inches, with_rate
from newsdiff.extract.counted import Agreement, Noun, is_person, read_counted
from newsdiff.extract.dates import find_moments
from newsdiff.extract.ellipsis import fill_in
from newsdiff.extract.equivalents import mark_equivalents
from newsdiff.extract.measures import read_unit
from newsdiff.extract.names import expression_end, is_name
from newsdiff.extract.numbers import read_number
from newsdiff.extract.open_units import (
    settle_cents,
    settle_magnitudes,
    settle_open_units,
    settle_points,
    settle_sums,
)
from newsdiff.extract.patterns import read_patterns
from newsdiff.extract.place import HYPHENS, Found, Place, Reading
from newsdiff.extract.qualifiers import NO_BOUNDS, read_after, read_before
from newsdiff.extract.roles import GONE, find_rows, read_role, share_roles, tells_part
from newsdiff.lang import Language
from newsdiff.model import PERSON, Document, Figure, Kind, Qualifier, Sentence, Span, Tokens, Unit
from newsdiff.tokens import Recent

MOST_DIFFERENT: Final = 200_000  # figures of a document, those of sentences that stand there again left out
_NEAR_OTHER: Final = 8  # tokens between a number and another that is told of the same elsewhere
MOST_FOUND: Final = 1_000_000  # figures of a document
MOST_KEPT: Final = 20_000  # words of which it is remembered whether they may open a figure


class _Marks(dict[str, bool]):
    """Whether a word may open a figure, told when it is first met: few words make most of a text."""

    def __init__(self, language: Language) -> None:
        super().__init__(dict.fromkeys(language.scanned, True))

    def __missing__(self, word: str) -> bool:
        marked = word[0].isdecimal()
        if len(self) < MOST_KEPT:
            self[word] = marked
        return marked


@cache
def _marks_of(language: Language) -> _Marks:
    return _Marks(language)


def extract_figures(sentences: Sequence[Sentence], language: Language) -> tuple[Figure, ...]:
    """Find every figure of one document's sentences, in the order of the text.

    Raises ``InputError`` where there are more than any article has: all of them would be held, and compared.
    """
    figures: list[Figure] = []
    known: Recent[tuple[int, list[Figure]]] = Recent()
    different = 0
    for sentence in sentences:
        words, start = sentence.text, sentence.span.start
        read = known.get(words)
        if read is None:
            read = known.keep(words, (start, _read_sentence(sentence, language)))
            figures += read[1]
            different += len(read[1])
        else:
            figures += [_move(figure, sentence, start - read[0]) for figure in read[1]]
        if different > MOST_DIFFERENT or len(figures) > MOST_FOUND:
            raise _too_many(sentence.document, different)
    _settle_parts(figures, language)
    settled = settle_open_units([settle_cents(figures)], language)[0]
    return settle_sums(settle_magnitudes(settled, language), language)


def _settle_parts(figures: list[Figure], language: Language) -> None:
    """'Eleven people died. |Three of them| were children': what befell those of whom the sentence before tells."""
    whole = None
    for n, figure in enumerate(figures):
        if figure.kind is not Kind.COUNT:
            continue
        goes_on = not figure.role and whole is not None and figure.sentence.index == whole.sentence.index + 1
        if whole is not None and goes_on and _opens_with_part(figure, language):
            figures[n] = figure._replace(role=whole.role)
        if figures[n].role in language.roles_of_people:
            whole = figures[n]


def _opens_with_part(figure: Figure, language: Language) -> bool:
    tokens = figure.sentence.tokens
    last = bisect_left(tokens.starts, figure.number.stop)
    opens = tokens.starts[0] == figure.span.start
    return (
        opens
        and tokens.lowers[last : last + 1] == (language.links.of,)
        and tells_part(tokens.lowers, 0, last, language)
    )


def _too_many(document: Document, different: int) -> InputError:
    most = f"{MOST_DIFFERENT:,} different figures" if different > MOST_DIFFERENT else f"{MOST_FOUND:,} figures"
    return InputError(document.source or document.id, f"holds more than {most}, as no article does; give it in parts")


def _move(figure: Figure, sentence: Sentence, by: int) -> Figure:
    """The same figure of a sentence of the same words so much further on."""
    span, number, restates = figure.span, figure.number, figure.restates
    return Figure(
        figure.kind,
        figure.quantity,
        sentence,
        Span(span.start + by, span.stop + by),
        Span(number.start + by, number.stop + by),
        figure.counted,
        figure.role,
        pattern=figure.pattern,
        reached=figure.reached,
        restates=Span(restates.start + by, restates.stop + by) if restates else None,
    )


def _read_sentence(sentence: Sentence, language: Language) -> list[Figure]:
    tokens = sentence.tokens
    marked = list(compress(count(), map(_marks_of(language).__getitem__, tokens.lowers)))
    if not marked:
        return []
    starts = _starts(tokens, marked, language)
    moments = find_moments(tokens, language, sentence.document.published, marked)
    if not starts and not moments:
        return []
    place = Place(tokens, language)
    figures = []
    for match in moments:
        place.taken[match.first : match.last] = [True] * (match.last - match.first)
        span = Span(tokens.starts[match.first], tokens.stops[match.last - 1])
        number = Span(tokens.starts[match.number_first], tokens.stops[match.number_last - 1])
        figures.append(Figure(match.kind, match.moment, sentence, span, number, pattern=match.pattern))
    found: list[Found] = []
    for at in starts:
        found += [fill_in(place, each, found) for each in _read_at(place, at)]
    roles = _read_roles(tokens, found, language)
    for each, role in zip(found, roles, strict=True):
        span = Span(tokens.starts[each.first], tokens.stops[each.last - 1])
        reading = each.reading
        number = Span(tokens.starts[reading.number_first], tokens.stops[reading.number_last - 1])
        figure = Figure(reading.kind, each.quantity, sentence, span, number, each.counted, role, None, reading.pattern)
        if role and tokens.lowers[each.first - 1 : each.first] in ((language.links.to,), (language.links.at,)):
            figure = figure._replace(reached=True)
        figures.append(figure)
    if len(figures) > 1:
        figures.sort(key=_span)
        mark_equivalents(figures, language)
        settle_points(figures, language)
    return figures


def _read_roles(tokens: Tokens, found: Sequence[Found], language: Language) -> list[str]:
    """What befell what each figure counts; of a row that is counted together, one thing."""
    heads = sorted(each.first for each in found)
    roles: list[str] = []
    for each in found:
        kind = each.reading.kind
        role = read_role(tokens, each, heads, language) if kind in _WITH_ROLE else ""
        if kind in _OF_MATTER and role in language.roles_of_people:
            role = ""  # "640 metres down, where 12 were killed"
        role = language.roles_of_nouns.get((each.counted, role), "" if role == GONE else role)
        if kind is Kind.MONEY:  # "damage of 8 million crowns"
            role = language.roles_of_money.get(role, role)
        elif kind is Kind.MEASURE and role in language.roles_of_deeds and not _is_of_index(each):
            role = ""  # "12 kilometres to vote"
        at = each.reading.number_first
        if role and (_is_brood(tokens.lowers, at, language) or _are_kept(tokens.lowers, at, language)):
            role = ""
        if role and _is_beside(role, each, language):
            role = ""
        if role not in language.roles_of_people and roles and (whole := _find_whole(found, roles, language)) >= 0:
            role = roles[whole] if _is_part(tokens.lowers, each, found[whole], language) else role
        if not role and roles and _goes_on(tokens, each, found[len(roles) - 1], language):
            role = roles[-1]
        roles.append(role)
    counts = sorted(
        (i for i, each in enumerate(found) if each.counted and each.reading.kind is Kind.COUNT),
        key=lambda i: found[i].first,
    )
    if len(counts) > 1 and any(roles):
        places = [(found[i].first, found[i].last) for i in counts]
        for row in find_rows(tokens.lowers, places, language):
            shared = share_roles(tokens.lowers, places[row], [roles[i] for i in counts[row]], language)
            for i in counts[row] if shared else ():
                roles[i] = shared
    return roles


def _find_whole(found: Sequence[Found], roles: Sequence[str], language: Language) -> int:
    """The last of those read that counts people whom something befell; -1 for none."""
    places = range(len(roles) - 1, -1, -1)
    return next((i for i in places if roles[i] in language.roles_of_people and found[i].reading.kind is Kind.COUNT), -1)


def _is_part(lowers: Sequence[str], part: Found, whole: Found, language: Language) -> bool:
    """'killed 46 people, |12 of them children', told apart by their noun; not 'hurt 46, |12 of them in Velm'."""
    if part.reading.kind is not Kind.COUNT or not part.counted or part.counted in (whole.counted, PERSON):
        return False
    return tells_part(lowers, part.first, part.last, language)


def _goes_on(tokens: Tokens, each: Found, other: Found, language: Language) -> bool:
    """'12 people died in Velm and |30 in Larkton': whether a number without words of its own is told of elsewhere."""
    at, before = each.first, tokens.lowers[each.first - 1 : each.first]
    if each.reading.kind is not Kind.COUNT or Kind.COUNT is not other.reading.kind:
        return False
    joined = before in ((language.links.and_,), (",",)) and 0 <= at - other.last <= _NEAR_OTHER
    elsewhere = not language.nouns.elsewhere.isdisjoint(tokens.lowers[each.last : each.last + 1])
    return joined and elsewhere and any(name[0].isupper() for name in tokens.texts[each.last + 1 : each.last + 2])


def _is_of_index(found: Found) -> bool:
    return found.quantity.unit is not None and found.quantity.unit.dimension == "index"


def _starts(tokens: Tokens, marked: Sequence[int], language: Language) -> list[int]:
    """Those of the marked tokens where a number can start: 'a' and 'an' only before a word that goes on with one."""
    lowers, triggers, articles, beside = (
        tokens.lowers,
        language.triggers,
        language.links.articles,
        language.beside_articles,
    )
    last = len(lowers) - 1
    return [
        at
        for at in marked
        if (
            (at < last and lowers[at + 1] in beside)
            if lowers[at] in articles
            else (lowers[at] in triggers or lowers[at][0].isdecimal())
        )
    ]


def _span(figure: Figure) -> Span:
    return figure.span


_OF_MATTER: Final = frozenset((Kind.MEASURE, Kind.MONEY))  # of which nobody is killed or arrested
_WITH_ROLE: Final = frozenset((Kind.COUNT, Kind.MONEY, Kind.PERCENT, Kind.RATIO, Kind.MEASURE))


def _read_at(place: Place, at: int) -> list[Found]:
    """The figures whose number starts at a token; the tokens that they take are marked."""
    lowers = place.lowers
    if place.taken[at]:
        return []
    articled = lowers[at] in place.language.links.articles
    if articled and lowers[at + 1] not in place.language.after_articles:
        return [_complete(place, reading) for reading in one_of_a_unit(place, at) or ()]
    number = read_number(place.tokens, at, place.language)
    if lowers[at] in place.language.expressions:
        expression = expression_end(place, at)
        if expression > at and (number is None or number.last <= expression):
            _take(place, at, expression)
            return []
    if number is None:
        readings = feet_and_inches(place, at) or a_unit_long(place, at) or unit_gone_by(place, at)
        readings = readings or age_in_words(place, at) or []
        return [_complete(place, reading) for reading in readings]
    if is_name(place, number):
        _take(place, at, number.last)
        return []
    readings = read_patterns(place, number)
    if not readings:
        _take(place, at, number.last)
    found = [_complete(place, reading) for reading in readings]
    if len(found) < 2:
        return found
    noun = next((each.counted for each in found if each.counted), "")
    return [each if each.counted else each._replace(counted=noun) for each in found]


def _take(place: Place, first: int, last: int) -> None:
    place.taken[first:last] = [True] * (last - first)


def _complete(place: Place, reading: Reading) -> Found:
    """Read the words beside a reading, and claim all its tokens."""
    tokens, language, quantity = place.tokens, place.language, reading.quantity
    if True in place.taken[reading.first : reading.number_first]:  # "12$40": the sign is the first number's
        reading = reading._replace(first=reading.number_first)
    qualifier, first = read_before(tokens, reading.first, language)
    unqualified = (  # "turned around twice", but "at least twice"
        reading.kind is Kind.ORDINAL
        or (reading.kind is Kind.COUNT and reading.counted and qualifier not in language.bounds)
        or (qualifier in language.bounds and any(rule(place, reading, first) for rule in NO_BOUNDS))
    )
    if unqualified or True in place.taken[first : reading.first]:
        qualifier, first = Qualifier.EXACT, reading.first
    after = read_after(tokens, reading.last, language)
    last = after[1] if after is not None else reading.last
    noun = _noun_of(place, reading, first, last)
    if noun is not None and reading.kind not in _MEASURED and noun.last > last:
        last = noun.last
        after = after or read_after(tokens, last, language)
        last = max(last, after[1]) if after is not None else last
    elif noun is not None and reading.kind is Kind.MEASURE and quantity.unit is not None and not quantity.unit.per:
        quantity, rated = with_rate(place, quantity, noun.last)  # "900 cubic metres of water a second"
        if rated > noun.last and True not in place.taken[noun.last : rated]:
            last = rated
    if qualifier is Qualifier.EXACT and after is not None:
        qualifier = after[0]
    if quantity.qualifier is Qualifier.EXACT and qualifier is not Qualifier.EXACT:
        quantity = quantity._replace(qualifier=qualifier)
    _take(place, first, max(last, reading.number_last))
    counted = noun.name if noun is not None else reading.counted
    if noun is not None and reading.kind is Kind.COUNT and (unit := _time_at(place, noun.last - 1)) is not None:
        reading, quantity, counted = reading._replace(kind=Kind.DURATION), quantity._replace(unit=unit), ""
    found = Found(reading, quantity, first, last, counted)
    place.ends[last] = found
    return found


def _time_at(place: Place, at: int) -> Unit | None:
    """'29 remarkable |minutes', 'five working |days': the unit of time that an adjective parts from its number."""
    found = read_unit(place, at)
    return found[0] if found is not None and found[0].dimension == "time" and found[1] == at + 1 else None


# Kinds whose unit is what is measured: a noun behind them only after "of" ("three tons of oil").
_MEASURED: Final = frozenset((Kind.MONEY, Kind.PERCENT, Kind.MEASURE, Kind.DURATION, Kind.RATIO))

# Kinds that speak of one of a row.
_OF_ONE: Final = frozenset((Kind.ORDINAL, Kind.AGE))


# Kinds and dimensions that name nobody and no place: a name behind them is that of the person or of a far end.
_OF_NAMELESS: Final = frozenset((Kind.AGE, Kind.MEASURE, Kind.DURATION))
_REACHES: Final = frozenset(("time", "length"))


def _noun_of(place: Place, reading: Reading, first: int, start: int) -> Noun | None:
    """The counted noun behind a reading, unless another figure owns its words; ``first`` is that of its qualifier."""
    if reading.noun_at is None or _is_brood(place.lowers, reading.number_first, place.language):
        return None
    start = max(start, reading.noun_at)
    agreement = Agreement.EITHER
    if reading.kind in _MEASURED:
        if place.lower(start) != place.language.links.of and not (
            reading.kind is Kind.RATIO and place.lower(start).isalpha()
        ):
            return None
    else:
        agreement = Agreement.SINGULAR if reading.quantity.value == 1 else Agreement.PLURAL
    if reading.kind in _OF_ONE:
        agreement = Agreement.SINGULAR
    if reading.kind is Kind.AGE and place.lower(start) in place.language.after_noun_verbs:
        return None  # "the 39-year-old shot a bear"
    if agreement is Agreement.PLURAL and is_of_year_before(place, start):
        return None
    noun = read_counted(place.tokens, start, place.language, agreement)
    unit = reading.quantity.unit
    if noun is not None and reading.kind in _OF_NAMELESS and unit is not None and unit.dimension in _REACHES:
        named = not place.text(noun.last - 1).islower()  # "the 39-year-old Denis Wells", "15,000 miles of Earth"
        if named or place.lower(first - 1) in place.language.nouns.reaching:  # "within two miles of the school"
            return None
    if noun is None or True in place.taken[start : noun.last] or _has_clause(place, reading.first, noun):
        return None
    return noun


def _is_beside(role: str, found: Found, language: Language) -> bool:
    """'three dead, |eleven villages| ordered to leave', 'made |204 appearances|': the role of something else."""
    if role in language.roles_of_sums:
        return found.reading.kind is Kind.COUNT
    if role in language.roles_of_things and is_person(found.counted, language):
        return True
    return role in language.roles_of_beings and found.counted in language.things


def _is_brood(lowers: Sequence[str], at: int, language: Language) -> bool:
    """'dad-of-|two collapses', 'mum-of-|one Nadia': children, whatever stands behind and whatever befell the parent."""
    if at < 4 or lowers[at - 1] not in HYPHENS or lowers[at - 2] != language.links.of or lowers[at - 3] not in HYPHENS:
        return False
    return lowers[at - 4] in language.nouns.holders


def _are_kept(lowers: Sequence[str], at: int, language: Language) -> bool:
    """'a grandad of |five, perished', 'a mother of |two was killed': it befell the parent."""
    if at < 2 or lowers[at - 1] != language.links.of:
        return False
    return language.nouns.holders.get(lowers[at - 2]) in language.ages.relations


def _has_clause(place: Place, first: int, noun: Noun) -> bool:
    """'the 870,000 economists expected': what follows the number is the subject of a clause on it."""
    nouns, links = place.language.nouns, place.language.links
    if noun.name not in nouns.observers:
        return False
    verb = noun.last + (place.lower(noun.last) == nouns.had)
    if place.lower(verb) not in nouns.expecting or place.lower(verb + 1) == links.to:
        return False
    return place.lower(first - 1) in nouns.determiners and place.lower(first - 1) not in links.articles
