"""What is said beside a number: 'at least', 'an estimated', 'or more'. What it may mean is not asked here."""

from collections.abc import Callable
from decimal import Decimal
from typing import Final

from newsdiff.extract.counted import is_person, singular
from newsdiff.extract.place import HYPHENS, Place, Reading
from newsdiff.lang import Language
from newsdiff.model import Kind, Qualifier, Tokens

# "at least an estimated 40": how many phrases may stand before one number.
DEEPEST: Final = 2
# "killed at least, officials said, 30": how many tokens may stand between two commas.
LONGEST_INSERTION: Final = 6


def read_before(tokens: Tokens, first: int, language: Language) -> tuple[Qualifier, int]:
    """The qualifier before a token, and where its words start; EXACT and the token itself where there is none."""
    said: list[Qualifier] = []
    for _ in range(DEEPEST):
        found = _ending_at(tokens, first - 1, language) or _ending_before(tokens, first - 1, language)
        if found is None or (said[:1] == [Qualifier.NEARLY] and found[0] is Qualifier.MORE_THAN):
            break  # "over nearly a decade": nobody says more than nearly
        said.append(found[0])
        first = found[1]
    qualifier = _strongest(said, language)
    if qualifier in _NEGATED and len(said) == 1 and (negator := _find_negator(tokens, first, language)) is not None:
        return _NEGATED[qualifier], negator
    if qualifier is Qualifier.MORE_THAN and len(said) == 1 and _is_ruled_out(tokens, first, language):
        return Qualifier.AT_MOST, first
    return qualifier, first


# "Not more than", "cannot exceed", "never fell below": a bound that is denied is the other one.
_NEGATED: Final = {Qualifier.MORE_THAN: Qualifier.AT_MOST, Qualifier.LESS_THAN: Qualifier.AT_LEAST}
_FARTHEST_NEGATOR: Final = 4  # tokens


def _find_negator(tokens: Tokens, first: int, language: Language) -> int | None:
    """'must |not be longer than', 'is |not expected to exceed': the word that denies what begins at a token."""
    words, asides = tokens.lowers, language.asides
    if words[first] in asides.nearly:
        return None  # "not just over 40 but closer to 90"
    for i in range(first - 1, max(-1, first - 1 - _FARTHEST_NEGATOR), -1):
        if words[i] in asides.negators:
            return i - (words[i][0] in "'’")  # "can|'t"
        if words[i] not in asides.negated:
            return None
    return None


_FARTHEST_DENIAL: Final = 9  # tokens


def _is_ruled_out(tokens: Tokens, first: int, language: Language) -> bool:
    """'No customer may withdraw |more than £300', 'nobody bought |more than 40': the verb of what begins is denied.

    Not 'no deal for more than 20 years', which tells how long there was none.
    """
    words, asides = tokens.lowers, language.asides
    if first < 2 or not words[first - 1].isalpha() or words[first - 1] in language.stops:
        return False
    for i in range(first - 2, max(-1, first - _FARTHEST_DENIAL), -1):
        if words[i] in language.dates.denials or words[i] in asides.negators:
            return True
        if words[i] in language.dates.denial_ends:
            return False
    return False


def _ending_at(tokens: Tokens, at: int, language: Language) -> tuple[Qualifier, int] | None:
    """The phrase whose last word is a token."""
    for phrase, qualifier in language.before.get(tokens.lowers[at] if at >= 0 else "", ()):
        start = at + 1 - len(phrase)
        if start >= 0 and tokens.lowers[start : at + 1] == phrase:
            return qualifier, start
    return None


def _ending_before(tokens: Tokens, at: int, language: Language) -> tuple[Qualifier, int] | None:
    """The phrase that ends before a token, over 'another' or an insertion between commas."""
    if at < 1:
        return None
    words = tokens.lowers
    if words[at] in language.asides.between:
        step = at - 1
        if step > 0 and words[step] in language.asides.articles and words[at] != words[step]:
            step -= 1
        found = _ending_at(tokens, step, language)
        bounding = words[step] == language.asides.than and words[step - 1] in language.asides.bounding
        beside = found is not None and found[0] in _SIDES and words[found[1]] not in language.asides.nearly
        definite = words[at] in language.asides.definite
        compared = (words[step] == language.asides.than or (definite and beside)) and not bounding
        if (
            found is None
            or compared
            or found[0] is Qualifier.EXACT
            or (found[1] == step and words[at] in language.asides.determiners)
        ):
            return None  # "over the three days", "faster than the 0.6%": no bounds, as "more than the three days" is
        return found
    if words[at] == ",":
        for comma in range(at - 2, max(at - 2 - LONGEST_INSERTION, 0), -1):
            if words[comma] == ",":
                found = _ending_at(tokens, comma - 1, language)
                return found if found is not None and found[0] in language.bounds else None
    return None


# "Well above the 2% target": what lies on one side of a number is told apart from it, unless it comes near.
_SIDES: Final = frozenset((Qualifier.MORE_THAN, Qualifier.LESS_THAN))


def read_after(tokens: Tokens, last: int, language: Language) -> tuple[Qualifier, int] | None:
    """The qualifier that starts at a token ('or more', '-odd', '+'), and the token past it."""
    if last >= len(tokens.lowers):
        return None
    for phrase, qualifier in language.after.get(tokens.lowers[last], ()):
        stop = last + len(phrase)
        if tokens.lowers[last:stop] == phrase:
            following = tokens.lowers[stop : stop + 1]
            leads_on = following in language.asides.leading_on or (
                phrase[0] == language.links.and_ and following != () and following[0][0].isdecimal()
            )
            return None if leads_on else (qualifier, stop)  # "nine of them |and more than 40 others", "|and over 40"
    return None


def is_difference(place: Place, reading: Reading, first: int) -> bool:
    """'four points |less than the 38.5 per cent', 'eleven |short of the 60 needed': by so much, and no bound.

    The comparison starts at a token, right behind a figure that says how far the two are apart.
    """
    other = place.ends.get(first)
    if other is None or other.reading.kind not in _DIFFERING:
        return False
    unit, gap = reading.quantity.unit, other.quantity.unit
    dimension = unit.dimension if unit is not None else ""
    if gap is None:
        asides, said = place.language.asides, place.lowers[first : reading.first]
        definite = place.lower(reading.first - 1) in place.language.dates.articles
        return unit is None and ((definite and asides.than in said) or said[:2] in asides.shortfalls)
    return gap.dimension in _GAPS or gap.dimension == dimension


_DIFFERING: Final = frozenset((Kind.COUNT, Kind.MONEY, Kind.PERCENT, Kind.RATIO, Kind.MEASURE, Kind.DURATION))
_GAPS: Final = frozenset(("percent", "percentage point", "index"))  # may lie between figures of any unit
_FEW: Final = Decimal(13)


def is_whereabouts(place: Place, reading: Reading, first: int) -> bool:
    """'rose |above two defenders', 'flew |over three villages': where, and not how many."""
    del first
    words, value = place.language.asides, reading.quantity.value
    if value is None or value >= _FEW or reading.quantity.unit is not None or reading.kind is not Kind.COUNT:
        return False
    if place.text(reading.number_first)[:1].isdecimal() or place.lower(reading.first - 1) not in words.places:
        return False
    return place.lower(reading.first - 2) in words.motions


def is_movement(place: Place, reading: Reading, first: int) -> bool:
    """'edged |up to 4.1%', 'prices go |up to $250': how far it went, and no bound; but 'will rise |up to 5%'."""
    asides = place.language.asides
    return place.lowers[first : reading.first] == asides.up_to and place.lower(first - 1) in asides.going_up


def is_meanwhile(place: Place, reading: Reading, first: int) -> bool:
    """'killed 12 |over three days', 'paid |over five years': how long it took; 'for |over three days' is a bound."""
    asides = place.language.asides
    if reading.kind is not Kind.DURATION or place.lowers[first : reading.first] != asides.over:
        return False
    return place.lower(first - 1) not in asides.before_long and place.lower(reading.last) not in asides.after_long


def is_matter(place: Place, reading: Reading, first: int) -> bool:
    """'three held |over £3m raid', 'a row |over 200 homes', 'sued the firm |over 300 jobs': what it is about."""
    asides = place.language.asides
    if place.lowers[first : reading.first] != asides.over:
        return False
    if place.lower(first - 1) in asides.matters:
        return not _is_of_people(place, reading)  # "arrested over 40 men"
    before = place.lowers[max(0, first - _FARTHEST_MATTER) : first]
    return all(map(str.isalpha, before)) and not asides.askings.isdisjoint(before)


def _is_of_people(place: Place, reading: Reading) -> bool:
    noun = singular(place.lower(reading.number_last), place.language)
    return reading.kind is Kind.COUNT and is_person(noun, place.language)


_FARTHEST_MATTER: Final = 4  # tokens between what is done to somebody and "over"


def is_turned(place: Place, reading: Reading, first: int) -> bool:
    """'turned |over £3.4bn', 'handed |over 40 keys': part of the verb."""
    asides = place.language.asides
    return place.lowers[first : reading.first] == asides.over and place.lower(first - 1) in asides.turnings


def is_beneath(place: Place, reading: Reading, first: int) -> bool:
    """'buried |under 12 metres of snow', 'alive from |under about four metres': where, and no bound."""
    if reading.kind is not Kind.MEASURE or place.lower(reading.number_last + 1) != place.language.links.of:
        return False
    return place.lower(first - 1) in place.language.asides.burying


def is_taken_over(place: Place, reading: Reading, first: int) -> bool:
    """'|took over four years ago', '|taken over three days earlier': no 'took |over four years'."""
    asides = place.language.asides
    if reading.kind is not Kind.DURATION or place.lowers[first : reading.first] != asides.over:
        return False
    return place.lower(first - 1) in asides.takings and place.lower(reading.last) in place.language.amounts.not_rate


def is_distance(place: Place, reading: Reading, first: int) -> bool:
    """'won on points |over 10 rounds', 'the race is |over three laps': how long; 'fired |over 40 rounds' is none."""
    asides = place.language.asides
    if reading.kind is not Kind.COUNT or place.lowers[first : reading.first] != asides.over:
        return False
    noun = singular(place.lower(reading.number_last), place.language)
    if noun not in asides.distances:
        return False
    return not asides.contests.isdisjoint(place.lowers[max(0, first - _FARTHEST_MATTER) : first])


def is_way(place: Place, reading: Reading, first: int) -> bool:
    """'the route |crosses four bridges': a way, and no mark that is passed; but 'cases |crossed 10,000'."""
    if place.lower(first) not in place.language.asides.crossings or reading.first - first > 1:
        return False
    value = reading.quantity.value
    return reading.quantity.unit is None and value is not None and value < _LARGE


_LARGE: Final = 1000


def is_pace(place: Place, reading: Reading, first: int) -> bool:
    """'faster |than 9.6 seconds': quick is short, so that it is the other bound; 'faster than 100 mph' is one."""
    words = place.lowers[first : reading.first]
    return reading.kind is Kind.DURATION and not place.language.asides.paces.isdisjoint(words)


def is_below_par(place: Place, reading: Reading, first: int) -> bool:
    """'a 4-|under 68': four strokes fewer than par, and a round of 68."""
    del reading
    return place.lower(first - 1) in HYPHENS and place.text(first - 2).isdecimal()


# What the words of a bound may say instead.
NO_BOUNDS: Final[tuple[Callable[[Place, Reading, int], bool], ...]] = (
    is_difference,
    is_whereabouts,
    is_movement,
    is_meanwhile,
    is_matter,
    is_turned,
    is_beneath,
    is_taken_over,
    is_distance,
    is_way,
    is_pace,
    is_below_par,
)


def _strongest(said: list[Qualifier], language: Language) -> Qualifier:
    """A bound rules over an approximation, any of the two over 'exactly'."""
    for qualifier in said:
        if qualifier in language.bounds:
            return qualifier
    return next((q for q in said if q is not Qualifier.EXACT), Qualifier.EXACT)
